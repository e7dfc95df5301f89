"""Files and folders of articles: dumps, saved pages and records, read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from store.errors import ReadError
from store.feeds import dump, extract, records
from store.pages import charset
from store.types import Article

LIMIT: Final = 20 * 1024 * 1024
"""Bytes a page may have; a larger one is refused before it is read. Records are read line by line."""

LINE_LIMIT: Final = 4 * 1024 * 1024
SUFFIXES: Final = {
    ".txt": "dump",
    ".text": "dump",
    ".html": "page",
    ".htm": "page",
    ".jsonl": "records",
    ".ndjson": "records",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of the files: an address, a source's name, the day nothing is later than."""

    url: str | None = None
    source: str | None = None
    today: date | None = None


def read(path: Path, given: Given | None = None) -> Iterator[Article | ReadError]:
    """Yield each article of a file, or of a folder's files by name; what cannot be read comes as a ReadError.

    Nothing is raised for a bad file: its error holds the reason, the path and the line, and the rest goes on.
    """
    given = given or Given()
    if not path.exists():
        yield ReadError("missing", str(path))
    elif path.is_dir():
        files = [
            file for file in sorted(path.rglob("*")) if file.is_file() and file.suffix.lower() in SUFFIXES
        ]
        if not files:
            yield ReadError("empty", str(path))
        for file in files:
            yield from _file(file, given)
    else:
        yield from _file(path, given)


def count(path: Path) -> int:
    """Return how many articles a file or a folder seems to hold; 0 if it cannot be read."""
    if path.is_dir():
        return sum(count(file) for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
    try:
        if SUFFIXES.get(path.suffix.lower()) != "records":
            return int(path.is_file())
        return sum(1 for line in _streamed(path) if line.strip())
    except OSError:
        return 0


def decode(raw: bytes, path: str) -> str:
    """Return a file's text, whatever its encoding. Raises ReadError("binary") for what is no text."""
    text = charset.decode(raw)
    if "\0" in text or _unprintable(text) > 0.02 * len(text):
        raise ReadError("binary", path)
    return text


def _file(path: Path, given: Given) -> Iterator[Article | ReadError]:
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        yield ReadError("unsupported", str(path))
        return
    try:
        if kind == "records" and path.stat().st_size > LIMIT:
            yield from _records(_streamed(path), path, given)
            return
        text = decode(_bytes(path), str(path))
        if kind == "records":
            yield from _records(text.split("\n"), path, given)
        else:
            yield _page(text, path, given, kind)
    except OSError as error:
        yield ReadError("unreadable", str(path), detail=type(error).__name__)
    except ReadError as error:
        yield ReadError(error.reason, str(path), error.line, error.detail)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LIMIT:
        raise ReadError("too_large", str(path))
    raw = path.read_bytes()
    if not raw.strip():
        raise ReadError("empty", str(path))
    return raw


def _page(text: str, path: Path, given: Given, kind: str) -> Article:
    if kind == "dump":
        return dump.parse(text, path.name, given.url, given.source, given.today)
    article = extract.parse(text, given.url, given.source, given.today)
    return article if article.source else replace(article, source=path.name)


def _streamed(path: Path) -> Iterator[str]:
    """Yield the lines of a file too large to hold, as UTF-8; of an endless line only enough to refuse it."""
    with path.open("rb") as file:
        while line := file.readline(LINE_LIMIT + 1):
            yield line.decode("utf-8-sig", "replace")
            while len(line) > LINE_LIMIT and not line.endswith(b"\n"):
                line = file.readline(LINE_LIMIT + 1)


def _records(lines: Iterable[str], path: Path, given: Given) -> Iterator[Article | ReadError]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            if len(line) > LINE_LIMIT:
                raise ReadError("too_large", str(path), number)
            article = records.parse(line, path.name, number, given.today)
            yield replace(article, source=given.source) if given.source else article
        except ReadError as error:
            yield ReadError(error.reason, str(path), number, error.detail)


def _unprintable(text: str) -> int:
    return sum((sign < " " and sign not in "\t\n\r\f\v") or sign == "\ufffd" for sign in text)
