"""Commands for the list of sources: sources add, remove, list, check, refresh, import and export."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.options import Database, Json, configured, emit, fail, now, opened, perform, say

if TYPE_CHECKING:
    from store.sources import Checked

app = typer.Typer(help="The sources news is taken from.", no_args_is_help=True)
Address = Annotated[str, typer.Argument(metavar="URL", help="A feed, a sitemap or a page.")]
Which = Annotated[str, typer.Argument(metavar="URL|NUMBER", help="The source's address or its number.")]
Title = Annotated[str, typer.Option("--title", help="The name it is listed under.")]
Everything = Annotated[bool, typer.Option("--all", help="Take all its news, not only what is on ODOP.")]
Outline = Annotated[Path, typer.Argument(metavar="FILE", help="An OPML file.")]
Loopback = Annotated[
    bool, typer.Option("--loopback", help="Let sources on this machine be asked, for trying things out.")
]
WORDS = {
    "healthy": "fine",
    "moved": "moved for good",
    "gone": "gone for good: remove it",
    "slow": "slow",
    "broken": "broken",
    "silent": "silent: nothing new for long",
    "empty": "no entries",
    "unreachable": "cannot be reached",
    "refused": "may not be asked",
}


@app.command()
def add(url: Address, title: Title = "", everything: Everything = False, database: Database = None) -> None:
    """Add a source."""
    perform(_add(url, title, not everything, database))


@app.command()
def remove(which: Which, database: Database = None) -> None:
    """Remove a source."""
    perform(_remove(which, database))


@app.command("list")
def list_(as_json: Json = False, database: Database = None) -> None:
    """List the sources and how each has been doing."""
    perform(_list(as_json, database))


@app.command()
def check(as_json: Json = False, loopback: Loopback = False, database: Database = None) -> None:
    """Ask every source now and say how it is; nothing is taken in."""
    perform(_check(as_json, loopback, database))


@app.command()
def refresh(loopback: Loopback = False, database: Database = None) -> None:
    """Ask the sources that are due and take their news in."""
    perform(_refresh(loopback, database))


@app.command("import")
def import_(file: Outline, database: Database = None) -> None:
    """Add the sources an OPML file lists."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        fail(f"{file}: it cannot be read")
    perform(_carry_in(text, database))


@app.command()
def export(database: Database = None) -> None:
    """Print the sources as OPML."""
    perform(_carry_out(database))


async def _add(url: str, title: str, filtered: bool, database: str | None) -> int:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store:
        added = await sources.add(store, url, title, filtered)
    if added is None:
        fail(f"{url} is no web address.")
    say("Added." if added else "It is in the list already.")
    return 0


async def _remove(which: str, database: str | None) -> int:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store:
        removed = await sources.remove(store, which)
    say("Removed." if removed else "There is no such source.")
    return 0 if removed else 1


async def _list(as_json: bool, database: str | None) -> None:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store:
        found = await sources.listed(store)
    table = Table("No.", "Source", "Takes", "State", "Taken", "Left out")
    for one in found:
        state = f"off: {one.reason}" if one.off else one.reason or ("silent" if one.silent else "on")
        takes = "ODOP news" if one.filtered else "all"
        if as_json:
            kept = {name: getattr(one, name) for name in ("id", "url", "title", "language", "filtered")}
            emit({**kept, "state": state, "taken": one.taken, "left_out": one.left_out})
        table.add_row(str(one.id), f"{one.title or one.url}", takes, state, str(one.taken), str(one.left_out))
    if not as_json:
        _print(table)


async def _check(as_json: bool, loopback: bool, database: str | None) -> int:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store, sources.browsing(loopback) as web:
        found = await sources.check(store, web, now())
    table = Table("No.", "Source", "How it is", "Entries", "On ODOP", "Newest", "Seconds")
    for one in found:
        if as_json:
            emit(_record(one))
        said = WORDS[one.state] + (f" ({one.detail})" if one.detail else "")
        said += f"; {one.closed} links cannot be followed" if one.closed else ""
        newest = one.newest.isoformat() if one.newest else "–"
        name = one.source.title or one.source.url
        counts = (str(one.entries), str(one.odop), newest, f"{one.seconds:.1f}")
        table.add_row(str(one.source.id), name, said, *counts)
    if not as_json:
        _print(table)
    return 0 if all(one.state in {"healthy", "silent", "empty"} for one in found) else 1


async def _refresh(loopback: bool, database: str | None) -> None:
    from store import sources  # noqa: PLC0415
    from store.gathering.refresh import refresh as ask  # noqa: PLC0415

    async with _listing(database) as store, sources.browsing(loopback) as web:
        done = await ask(store, web, now())
    say(f"{done.asked} asked, {done.failed} failed, {done.taken} taken in, {done.left_out} left out.")
    for notice, source in done.notices:
        say(f"{notice}: {source.title or source.url} {source.reason}".rstrip())


async def _carry_in(text: str, database: str | None) -> int:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store:
        added = await sources.carry_in(store, text)
    if added is None:
        fail("That file is no OPML document.")
    say(f"{added} added.")
    return 0


async def _carry_out(database: str | None) -> None:
    from store import sources  # noqa: PLC0415

    async with _listing(database) as store:
        sys.stdout.write(await sources.carry_out(store))


@asynccontextmanager
async def _listing(database: str | None) -> AsyncIterator[Any]:
    """Open the store with its start list."""
    from store import sources  # noqa: PLC0415

    async with opened(configured(database)) as store:
        await sources.load_once(store, now())
        yield store


def _record(one: Checked) -> dict[str, Any]:
    newest = one.newest.isoformat() if one.newest else None
    return {"id": one.source.id, "url": one.source.url, "title": one.source.title, "state": one.state,
            "detail": one.detail, "entries": one.entries, "odop": one.odop, "newest": newest,
            "closed": one.closed, "seconds": round(one.seconds, 2)}  # fmt: skip


def _print(table: Table) -> None:
    Console(width=None if sys.stdout.isatty() else 160).print(table)
