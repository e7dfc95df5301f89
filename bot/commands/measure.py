"""Commands that work on the bundled archive: evaluate, and for `make vectors` pack."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.options import Database, Json, configured, emit, fail, now, opened, perform, say

if TYPE_CHECKING:
    from store.rates import Case, Rates, Report

File = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="Cases as JSON lines; the bundled set without it.")
]
Check = Annotated[bool, typer.Option("--check", help="End with 1 where a rate misses its committed floor.")]


def evaluate(
    file: File = None, check: Check = False, as_json: Json = False, database: Database = None
) -> None:
    """Measure hit, right-answer and refusal rates; the bundled cases bring their own store."""
    perform(_evaluate(file, check, as_json, database))


async def _evaluate(file: Path | None, check: bool, as_json: bool, database: str | None) -> int:
    from store import evaluation, rates  # noqa: PLC0415

    cases = _cases(file)
    async with opened(configured(database)) if file else _own_store() as store:
        report = rates.report(await evaluation.run(store, cases, now()))
        if file is None:
            hard = await evaluation.run(store, evaluation.bundled("premises"), now())
            report = replace(report, parts={**report.parts, "premises": rates.rate(hard)})
    if as_json:
        emit(asdict(report))
    else:
        _show(report)
    missed = evaluation.below(report, evaluation.floors()) if check else ()
    for line in missed:
        say(f"Below the floor: {line}")
    return 1 if missed else 0


def _cases(file: Path | None) -> tuple[Case, ...]:
    from store import evaluation  # noqa: PLC0415

    if file is None:
        return evaluation.bundled()
    try:
        return evaluation.read(file.read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError) as error:
        fail(f"{file}: no cases can be read from it ({error})")


@asynccontextmanager
async def _own_store() -> AsyncIterator[Any]:
    """Open a store of its own with the starter archive, gone at the end."""
    from store import evaluation  # noqa: PLC0415

    configured()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/evaluation.db"
        own = configured(url).model_copy(update={"search": "memory"})
        async with opened(own) as store:
            await evaluation.prepare(store, now())
            yield store


def _show(report: Report) -> None:
    say(f"{'':18}{'asked':>6}{'hit@1':>7}{'hit@5':>7}{'MRR@10':>8}{'right':>7}{'wrong':>7}{'abst.':>7}"
        f"{'none':>6}{'refused':>9}{'Brier':>7}")  # fmt: skip
    for name, rates in [("all", report.all), *report.parts.items()]:
        say(_row(name, rates))
    say(f"The same story first in all three scripts: {report.same_story:.1%} of the triples.")
    say(f"The same story first with one typo: {report.same_story_typo:.1%}.")


def _row(name: str, rates: Rates) -> str:
    asked = "".join(
        f"{100 * rate:{width}.1f}" if rates.count else f"{'–':>{width}}"
        for rate, width in (
            (rates.hit1, 7), (rates.hit5, 7), (rates.mrr10, 8),
            (rates.right, 7), (rates.wrong, 7), (rates.abstained, 7),
        )
    )  # fmt: skip
    refused = f"{100 * rates.refused:9.1f}" if rates.refusable else f"{'–':>9}"
    return f"{name:18}{rates.count:6}{asked}{rates.refusable:6}{refused}{rates.brier:7.3f}"


def pack() -> None:
    """Embed the starter archive and write its vectors beside it; `make vectors` runs this."""
    perform(_pack())


async def _pack() -> None:
    from store import archive  # noqa: PLC0415

    async with _own_store() as store:
        say(f"{await archive.pack(store)} notes embedded.")
