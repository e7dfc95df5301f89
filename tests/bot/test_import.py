"""`import` takes in what can be read, names what cannot, and leaves nothing half-written."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from tests.processes import ROOT

PAGE = "राज्य\n\nपीतल के बर्तनों का निर्यात बढ़ा\n\n" + (
    "मुरादाबाद के पीतल कारीगरों ने इस साल 240 करोड़ रुपये के बर्तन विदेश भेजे हैं। "
    "अधिकारियों ने बताया कि मांग लगातार बढ़ रही है।\n"
)
RECORD = {
    "text": "Aligarh sent locks worth Rs 45 crore abroad. The units employ 6,000 people.",
    "title": "Locks sell",
}


@pytest.fixture
def run(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> object:
    """The program with a database of its own, away from any .env."""
    monkeypatch.chdir(tmp_path)

    def program(*arguments: str) -> Result:
        return CliRunner().invoke(app, [arguments[0], "--database", url, *arguments[1:]])

    return program


def counts(result: Result) -> dict[str, object]:
    """Return the summary `--json` printed."""
    line = result.stdout.strip().splitlines()[-1]
    return dict(json.loads(line))


def test_importing_twice_changes_nothing(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """An operator can repeat an import without fear."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    first = counts(run("import", "--json", str(tmp_path / "page.txt")))
    second = counts(run("import", "--json", str(tmp_path / "page.txt")))
    assert (first["added"], first["same"]) == (1, 0)
    assert (second["added"], second["same"], second["updated"]) == (0, 1, 0)


def make(folder: Path, name: str, content: bytes) -> str:
    """Write a file and return its path."""
    (folder / name).write_bytes(content)
    return str(folder / name)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"\n \n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "binary"),
        ("sheet.xlsx", b"PK\x03\x04", "unsupported"),
    ],
)
def test_a_file_that_is_no_article_is_refused_with_its_reason(  # type: ignore[no-untyped-def]
    run, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    """A person reads which file it was and why, and no traceback."""
    result = run("import", "--json", make(tmp_path, name, content))
    assert result.exit_code == 1
    assert [failure["reason"] for failure in counts(result)["failed"]] == [reason]  # type: ignore[attr-defined]
    assert name in result.stderr
    assert "Traceback" not in result.output


def test_a_missing_path_is_refused(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A typing slip is told as one."""
    result = run("import", str(tmp_path / "nowhere.txt"))
    assert result.exit_code == 1
    assert "no such file" in result.stderr


def test_a_huge_file_is_refused_unread(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A 50 MB file does not fill the memory."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    result = run("import", "--json", str(path))
    assert [failure["reason"] for failure in counts(result)["failed"]] == ["too_large"]  # type: ignore[attr-defined]


def test_a_broken_line_is_named_and_the_rest_goes_in(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """One bad record does not cost the others."""
    lines = [
        json.dumps(RECORD),
        '{"text": "half',
        json.dumps({"title": "no text"}),
        json.dumps({"text": PAGE}),
    ]
    path = make(tmp_path, "news.jsonl", "\n".join(lines).encode())
    summary = counts(run("import", "--json", path))
    assert summary["added"] == 2
    assert [(f["line"], f["reason"]) for f in summary["failed"]] == [(2, "bad_json"), (3, "no_text")]  # type: ignore[attr-defined]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """A site on loopback that serves the test pages."""
    pages = Path(__file__).parents[1] / "data" / "pages"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(pages)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_address_is_fetched_and_a_dead_one_named(run, site: str) -> None:  # type: ignore[no-untyped-def]
    """A person pastes a link; one that leads nowhere does not cost the other."""
    good, bad = f"{site}/page-english.html", f"{site}/nowhere.html"
    result = run("import", "--json", "--loopback", good, bad)
    assert counts(result)["added"] == 1
    assert [(f["path"], f["reason"]) for f in counts(result)["failed"]] == [(bad, "unreadable")]  # type: ignore[attr-defined]
    assert "404" in result.stderr


def test_this_machine_s_own_addresses_are_not_fetched_unasked(run, site: str) -> None:  # type: ignore[no-untyped-def]
    """A link cannot make the bot read what only its host may."""
    result = run("import", "--json", f"{site}/page-english.html")
    assert result.exit_code == 1
    assert counts(result)["added"] == 0


def stored(path: Path) -> int:
    """Return how many articles a database file holds; 0 while there is none."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as connection:
        try:
            return int(connection.execute("select count(*) from article").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_an_import_that_is_stopped_keeps_what_was_done_and_goes_on_without_doubles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in a long import costs neither what was read nor a second copy of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EMBEDDINGS", "false")
    count, kept = 150, tmp_path / "kept.db"
    records = (json.dumps({**RECORD, "url": f"https://n.example/{at}"}) for at in range(count))
    path = make(tmp_path, "news.jsonl", "\n".join(records).encode())
    database = f"sqlite+aiosqlite:///{kept}"
    command = [sys.executable, "-m", "bot", "import", "--database", database, path]
    stopped = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own
    while stopped.poll() is None and not stored(kept):
        time.sleep(0.05)
    stopped.send_signal(signal.SIGINT)
    told = stopped.communicate()[1]
    assert (stopped.returncode, "what was done until now is kept" in told) == (130, True)
    had = stored(kept)
    assert 0 < had < count
    second = counts(CliRunner().invoke(app, ["import", "--json", "--database", database, path]))
    assert (second["added"], second["same"], stored(kept)) == (count - had, had, count)


def test_a_writer_that_is_the_source_is_shown_once(tmp_path: Path) -> None:
    """A house that wrote its own report is named once above it."""
    for author, line in (
        ("Aligarh Courier", "Aligarh Courier · no date"),
        ("PTI", "Aligarh Courier · no date · PTI"),
    ):
        said = json.dumps({**RECORD, "source": "Aligarh Courier", "author": author})
        shown = CliRunner().invoke(app, ["parse", make(tmp_path, "news.jsonl", said.encode())])
        assert line in shown.stdout.splitlines()


def test_a_person_at_a_terminal_sees_how_far_an_import_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long import is watched, not guessed at."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EMBEDDINGS", "false")
    monkeypatch.setenv("TERM", "xterm")
    records = (json.dumps({**RECORD, "url": f"https://n.example/{at}"}) for at in range(30))
    path = make(tmp_path, "news.jsonl", "\n".join(records).encode())
    command = [
        sys.executable,
        "-m",
        "bot",
        "import",
        "--database",
        f"sqlite+aiosqlite:///{tmp_path}/n.db",
        path,
    ]
    master, slave = pty.openpty()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=slave) as process:  # noqa: S603
        os.close(slave)
        shown = b"".join(iter(partial(printed, master), b""))
    os.close(master)
    assert process.returncode == 0
    assert b"articles taken in" in shown
    assert b"30/30" in shown


def printed(terminal: int) -> bytes:
    """Return what a terminal shows next; nothing once the other side is closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so of a terminal nobody writes to any more
        return b""
