"""Commands that ask the store: ask, figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from bot.commands.options import Database, Json, configured, emit, fail, now, opened, perform, say
from handlers.views import record

Question = Annotated[
    str | None, typer.Argument(help="A question in Hindi, Hinglish or English.", show_default=False)
]
Text = Annotated[str | None, typer.Argument(help="A sentence with figures in it.", show_default=False)]
Batch = Annotated[
    str | None,
    typer.Option("--batch", metavar="FILE|-", help="One a line, or JSON objects; `-` reads standard input."),
]


def ask(
    question: Question = None, as_json: Json = False, batch: Batch = None, database: Database = None
) -> None:
    """Answer a question from the store, or a file of them, one JSON line each."""
    if (question is None) == (batch is None):
        fail("Give one question, or --batch FILE.", code=2)
    read = configured(database)
    if batch is None:
        perform(_ask(read, iter([(None, question or "", {})]), as_json))
    perform(_ask(read, _lines(batch or "-", "q"), as_json=True))


async def _ask(read: Any, questions: Iterator[tuple[object, str, dict[str, Any]]], as_json: bool) -> None:
    from handlers.views.answer import plain  # noqa: PLC0415
    from store.answers import ask as answer  # noqa: PLC0415

    async with opened(read) as store:
        for identifier, question, _ in questions:
            started = perf_counter()
            found = await answer(store, question, now())
            milliseconds = (perf_counter() - started) * 1000
            text = plain(found, now())
            emit(record.answer(identifier, found, text, milliseconds)) if as_json else say(text)


def figures(text: Text = None, as_json: Json = False, batch: Batch = None) -> None:
    """Show every figure in a text, with its value, unit and meaning."""
    if (text is None) == (batch is None):
        fail("Give one text, or --batch FILE.", code=2)
    from store.ingest import figures_in as read_figures  # noqa: PLC0415

    if batch is None:
        found = read_figures(text or "")
        if as_json:
            emit(record.extraction(None, text or "", found))
        for figure in () if as_json else found.figures:
            say(f"{figure.surface}\t{record.number(figure.value)} {figure.unit}\t{figure.qualifier}")
        return
    for identifier, line, fields in _lines(batch, "text"):
        emit(record.extraction(identifier, line, read_figures(line, fields.get("published"))))


def _lines(path: str, key: str) -> Iterator[tuple[object, str, dict[str, Any]]]:
    """Yield each line's id, text and other fields; a line is plain text, or an object with `key`.

    Plain lines are numbered from 1; a broken object ends the program with its line number.
    """
    source = sys.stdin.buffer if path == "-" else _open(path)
    with source:
        for number, raw in enumerate(source, start=1):
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            fields = _fields(line) if line.lstrip().startswith("{") else None
            if fields is None:
                yield number, line, {}
            elif isinstance(fields.get(key), str):
                yield fields.get("id", number), fields[key], fields
            else:
                fail(f"{path}, line {number}: an object needs a text under {key!r}")


def _fields(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except json.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None


def _open(path: str) -> Any:
    try:
        return Path(path).open("rb")
    except OSError as error:
        fail(f"{path}: {error.strerror}")
