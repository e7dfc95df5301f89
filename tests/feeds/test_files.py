"""Files of articles: what is good goes in, what is bad comes back with its reason and its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from store.errors import ReadError
from store.feeds import files
from store.types import Article

TEXT = "बनारस के बुनकरों ने इस साल 12 करोड़ रुपये की साड़ियां बेचीं। विभाग ने यह जानकारी दी है।"


def errors(path: Path) -> list[tuple[str, int | None]]:
    """Return reasons and lines of what cannot be read."""
    return [(e.reason, e.line) for e in files.read(path) if isinstance(e, ReadError)]


def articles(path: Path) -> list[Article]:
    """Return what can be read."""
    return [found for found in files.read(path) if isinstance(found, Article)]


def test_a_broken_record_is_named_by_its_line_and_the_others_go_in(tmp_path: Path) -> None:
    """One bad line in ten thousand costs one article."""
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": TEXT, "published": "2021-11"})
    lines = [
        good,
        '{"text": "cut',
        "",
        "[1]",
        '{"title": "no text"}',
        '{"text": 5}',
        good,
        '{"html": "<p></p>"}',
    ]
    path.write_text("\n".join(lines), "utf-8")
    assert errors(path) == [
        ("bad_json", 2),
        ("bad_record", 4),
        ("no_text", 5),
        ("bad_record", 6),
        ("no_text", 8),
    ]
    assert [(a.text, a.published.text if a.published else None) for a in articles(path)] == [
        (TEXT, "2021-11")
    ] * 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t", "empty"),
        ("picture.txt", bytes(range(256)) * 40, "binary"),
        ("zeros.html", b"\0" * 5000, "binary"),
        ("menu.txt", b"Home\nIndia\nSports\n", "no_text"),
        ("menu.html", b"<html><body><a href='/'>Home</a></body></html>", "no_text"),
        ("photo.png", b"\x89PNG", "unsupported"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_article_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """A person who gave the wrong file learns what is wrong with it."""
    path = tmp_path / name
    path.write_bytes(content)
    assert errors(path) == [(reason, None)]


def test_a_missing_path_is_an_error_value(tmp_path: Path) -> None:
    """A typing slip is told, not thrown."""
    assert errors(tmp_path / "nothing.txt") == [("missing", None)]


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """A 50 MB file costs no memory."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert errors(path) == [("too_large", None)]


def test_a_folder_is_read_by_name_and_other_files_in_it_are_passed_over(tmp_path: Path) -> None:
    """A folder of mixed things imports its articles."""
    (tmp_path / "b.txt").write_text(f"शीर्षक यहां है\n\n{TEXT}\n", "utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "title": "पहला"}), "utf-8")
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    assert [article.title for article in articles(tmp_path)] == ["पहला", "शीर्षक यहां है"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_dump_in_any_unicode_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    """A file saved by an office program is not lost."""
    path = tmp_path / "a.txt"
    path.write_bytes(f"बुनकरों की बिक्री बढ़ी\n\n{TEXT}\n".encode(encoding))
    assert [article.text for article in articles(path)] == [TEXT]


def test_a_page_in_a_declared_legacy_encoding_is_read(tmp_path: Path) -> None:
    """A pound sign in windows-1252 does not spoil an English page."""
    path = tmp_path / "a.html"
    body = (
        "The weavers’ guild said on Monday that sales of carpets rose to £4 million over the past year. " * 4
    )
    head = '<html><head><meta charset="windows-1252"></head>'
    path.write_bytes(f"{head}<body><article><p>{body}</p></article></body></html>".encode("windows-1252"))
    assert "£4 million" in articles(path)[0].text


def test_a_record_s_own_words_outrank_the_address_and_the_file(tmp_path: Path) -> None:
    """A source named in a record is the source shown."""
    path = tmp_path / "a.jsonl"
    record = {
        "text": "ODOP sales rose.",
        "url": "https://www.doab.example/a",
        "kind": "note",
        "language": "en",
    }
    path.write_text(json.dumps(record) + "\n" + json.dumps({**record, "source": "PIB"}), "utf-8")
    assert [(a.source, a.kind, a.language) for a in articles(path)] == [
        ("doab.example", "note", "en"),
        ("PIB", "note", "en"),
    ]


def test_a_large_file_of_records_is_read_line_by_line(tmp_path: Path) -> None:
    """A year's archive goes in whole, and one endless line in it costs nothing but itself."""
    path, record = tmp_path / "year.jsonl", json.dumps({"text": "Aligarh sent locks abroad. " * 400})
    with path.open("w", encoding="utf-8") as file:
        for _ in range(files.LIMIT // len(record) // 2):
            file.write(record + "\n")
        file.write("x" * (files.LIMIT // 2 + 1) + "\n")
        file.write(record)
    found = list(files.read(path))
    errors = [item for item in found if isinstance(item, ReadError)]
    assert path.stat().st_size > files.LIMIT
    assert [(error.reason, error.line) for error in errors] == [("too_large", len(found) - 1)]
    assert isinstance(found[-1], Article)
