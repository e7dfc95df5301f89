"""What the commands share: the database option, opening the store, printing, and ending on an error."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from pydantic import SecretStr

from bot import logs, settings
from bot.settings import Settings, SettingsError
from store.errors import CannotOpenError, NotMigratedError, ReadError

log = logging.getLogger(__name__)
OVERDUE_SECONDS = 9.0

Database = Annotated[
    str | None,
    typer.Option(
        "--database", metavar="URL", help="Database to use instead of DATABASE_URL.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def now() -> datetime:
    """Read the wall clock; the only place that does, apart from the scheduler."""
    return datetime.now(UTC)  # noqa: TID251  the clock is read here and handed on


def configured(database: str | None = None) -> Settings:
    """Return the settings, with `--database` in place of DATABASE_URL; ends the program on a fault."""
    try:
        read = settings.load()
    except SettingsError as error:
        fail("Settings cannot be used: " + "; ".join(error.faults))
    if database:
        read = read.model_copy(update={"database_url": SecretStr(database)})
    logs.configure(read.log_level, read.token, read.log_format)
    return read


@asynccontextmanager
async def opened(read: Settings) -> AsyncIterator[Any]:
    """Open the store of the settings, with its schema up to date on SQLite; close it at the end."""
    from store.store import index_file, open_store  # noqa: PLC0415  half a second, for the commands that need it

    url = read.database_url.get_secret_value()
    make_folder(url)
    file = index_file(url, read.index_folder)
    given: dict[str, Any] = {"migrate": read.on_sqlite, "file": file, "search": read.search}
    if not read.embeddings:
        given["model"] = lambda: None
    store = await open_store(url, **given)
    try:
        yield store
    finally:
        await store.close()


def make_folder(url: str) -> None:
    """Make the folder that a SQLite file is to stand in."""
    scheme, _, path = url.partition(":///")
    if scheme.startswith("sqlite") and path and not path.startswith(":"):
        Path(path.partition("?")[0]).parent.mkdir(parents=True, exist_ok=True)


def perform(work: Coroutine[Any, Any, int | None], *, service: bool = False) -> NoReturn:
    """Run `work` and end with its exit code; a known error is one clear line on standard error and exit 1.

    SIGINT and SIGTERM cancel the work, which then closes what it opened; for a `service` that is its
    ordinary end, exit 0, for a command it is exit 130.
    """
    try:
        code = asyncio.run(_until_signalled(work, service))
    except CannotOpenError as error:
        fail(f"The database {error.url} does not open: {error.detail}")
    except NotMigratedError as error:
        have = f"has schema {error.found}" if error.found else "has no tables"
        fail(f"The database {have}, this version needs {error.wanted}: run `python -m bot migrate`.")
    except ReadError as error:
        fail(complaint(error))
    except asyncio.CancelledError:
        if not service:
            fail("Stopped; what was done until now is kept.", code=130)
        raise typer.Exit(0) from None
    raise typer.Exit(code or 0)


async def _until_signalled(work: Coroutine[Any, Any, int | None], service: bool) -> int | None:
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()

    def end() -> None:
        task.cancel()
        if service:  # a host kills after ten seconds; what is kept in rows is safe before that
            overdue = threading.Timer(OVERDUE_SECONDS, _abandon)
            overdue.daemon = True
            overdue.start()

    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows' loop takes no signal handlers
            loop.add_signal_handler(number, end)
    return await task


def _abandon() -> None:
    log.error("shutdown overdue seconds=%s", OVERDUE_SECONDS)
    logging.shutdown()
    os._exit(1)


def fail(message: str, code: int = 1) -> NoReturn:
    """Print one line on standard error and end."""
    print(message, file=sys.stderr)  # noqa: T201  this is a terminal program's voice
    raise typer.Exit(code)


def say(text: str) -> None:
    """Print a line for a person."""
    print(text, flush=True)  # noqa: T201


def emit(value: object) -> None:
    """Print a value as one line of JSON; lone surrogates are replaced, so any terminal takes it."""
    line = json.dumps(value, ensure_ascii=False)
    print(line.encode("utf-8", "replace").decode("utf-8"), flush=True)  # noqa: T201


REASONS = {
    "missing": "there is no such file or folder",
    "empty": "it is empty",
    "binary": "it is not text",
    "too_large": "it is too large",
    "bad_json": "this line is not JSON",
    "bad_record": "this record is not an article",
    "no_text": "no article text was found in it",
    "unreadable": "it cannot be read",
    "unsupported": "this kind of file is not understood",
}


def complaint(error: ReadError) -> str:
    """Return what a person reads about a file or line that was not taken in."""
    place = error.path if error.line is None else f"{error.path}, line {error.line}"
    detail = f" ({error.detail})" if error.detail else ""
    return f"{place}: {REASONS[error.reason]}{detail}"
