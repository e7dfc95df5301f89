"""Commands that take articles in or show how they are read: import, parse."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands.options import Database, Json, complaint, configured, emit, now, opened, perform, say
from handlers.views import record
from store.errors import ReadError
from store.types import Article

if TYPE_CHECKING:
    from store.ingest import Report

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH|URL…", help="Page dumps, saved pages, .jsonl, folders.")
]
Url = Annotated[
    str | None, typer.Option("--url", help="The page's address, for a file that does not name it.")
]
Source = Annotated[
    str | None, typer.Option("--source", help="The source's name, for a file that does not name it.")
]

Loopback = Annotated[bool, typer.Option("--loopback", help="Fetch from this machine's own addresses, too.")]


def import_(  # noqa: PLR0913  what can be typed behind it
    paths: Paths,
    url: Url = None,
    source: Source = None,
    *,
    loopback: Loopback = False,
    as_json: Json = False,
    database: Database = None,
) -> None:
    """Take articles into the store; importing twice changes nothing."""
    links = [path for path in paths if path.lower().startswith(("http://", "https://"))]
    files = [path for path in paths if path not in links]
    perform(_import((files, links, loopback), (url, source), as_json, database))


def parse(paths: Paths, url: Url = None, source: Source = None, as_json: Json = False) -> None:
    """Show how pages would be kept, without keeping them."""
    configured()
    failed = 0
    for found in _read(paths, (url, source)):
        if isinstance(found, ReadError):
            failed += 1
            print(complaint(found), file=sys.stderr)  # noqa: T201
        elif as_json:
            emit(record.article(found))
        else:
            _show(found)
    raise typer.Exit(1 if failed else 0)


def _show(article: Article) -> None:
    published = article.published.text if article.published else "no date"
    said = [article.source, published, article.author or "no author"]
    told = said[:-1] if (article.author or "").casefold() == article.source.casefold() else said
    say(f"{article.title}\n{' · '.join(told)}\n")
    say(f"{article.text}\n")


def _read(paths: list[str], given: tuple[str | None, str | None]) -> Iterator[Article | ReadError]:
    from store.ingest import read  # noqa: PLC0415

    for path in paths:
        yield from read(path, now().date(), *given)


async def _import(
    wanted: tuple[list[str], list[str], bool],
    given: tuple[str | None, str | None],
    as_json: bool,
    database: str | None,
) -> int:
    from store.gathering.grouping import group  # noqa: PLC0415
    from store.gathering.links import fetch  # noqa: PLC0415
    from store.ingest import count, ingest  # noqa: PLC0415
    from store.meaning import learn, pending  # noqa: PLC0415

    failures: list[ReadError] = []
    async with opened(configured(database)) as store:
        with _progress() as bar:
            paths, links, loopback = wanted
            task = bar.add_task("articles taken in", total=len(links) + sum(map(count, paths)) or None)
            pages = [found async for found in fetch(links, now(), loopback=loopback)]
            articles = _articles(chain(pages, _read(paths, given)), failures)
            report = await ingest(store, articles, now(), lambda done: bar.advance(task, done))
            if unread := await pending(store):
                task = bar.add_task("articles read for their meaning", total=unread)
                await learn(store, lambda done, total: bar.update(task, completed=done, total=total))
            await group(store, now())
    if as_json:
        emit({**asdict(report), "failed": [_failure(error) for error in failures]})
    else:
        say(_summary(report, len(failures)))
    return 1 if failures and report == type(report)() else 0


def _articles(found: Iterable[Article | ReadError], failures: list[ReadError]) -> Iterator[Article]:
    """Yield the articles; what could not be read is told at once and kept in `failures`."""
    for item in found:
        if isinstance(item, ReadError):
            failures.append(item)
            print(complaint(item), file=sys.stderr)  # noqa: T201
        else:
            yield item


def _progress() -> Progress:
    """Return a progress bar on standard error, silent where no person watches."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _failure(error: ReadError) -> dict[str, Any]:
    return {"path": error.path, "line": error.line, "reason": error.reason, "detail": error.detail}


def _summary(report: Report, failed: int) -> str:
    taken = f"{report.added} added, {report.updated} updated, {report.same} already there"
    return f"{taken}, {failed} not read."
