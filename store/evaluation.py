"""Measuring the answers: questions with known answers | ask | hit, right answer and refusal rates."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from importlib.resources import files

from store import archive, meaning
from store.answers import ask
from store.rates import Case, Outcome, Report, outcome
from store.store import Store

DATA = files("store").joinpath("data")


def bundled(name: str = "evaluation") -> tuple[Case, ...]:
    """Return cases that come with the store, over its starter archive, "premises" the hardest to refuse."""
    return read(DATA.joinpath(f"{name}.jsonl").read_text(encoding="utf-8").splitlines())


def read(lines: Iterable[str]) -> tuple[Case, ...]:
    """Return the cases of JSON lines; raises ValueError on a line that is none."""
    return tuple(_case(json.loads(line)) for line in lines if line.strip())


def _case(record: Mapping[str, object]) -> Case:
    known = {name: record[name] for name in Case.__slots__ if name in record}
    if not isinstance(known.get("q"), str) or not isinstance(known.get("id"), str):
        raise ValueError("a case needs an id and a q")
    for name in ("urls", "answers"):
        known[name] = tuple(known.get(name) or ())  # type: ignore[arg-type]
    return Case(**{"script": "en", "kind": "", **known})  # type: ignore[arg-type]


async def run(
    store: Store, cases: Sequence[Case], now: datetime, told: Callable[[int], None] | None = None
) -> tuple[Outcome, ...]:
    """Ask every case; `told` hears after each how many are done."""
    found = []
    for done, case in enumerate(cases, 1):
        found.append(outcome(case, await ask(store, case.q, now)))
        if told:
            told(done)
    return tuple(found)


async def prepare(store: Store, now: datetime) -> None:
    """Put into an empty `store` what the bundled cases ask about: the starter archive and its vectors."""
    await archive.load_once(store, now)
    await meaning.learn(store)


def floors() -> Mapping[str, Mapping[str, float]]:
    """Return the least (or, for `wrong`, `abstained` and `brier`, the most) each rate may be, by part."""
    found: Mapping[str, Mapping[str, float]] = tomllib.loads(
        DATA.joinpath("floors.toml").read_text(encoding="utf-8")
    )
    return found


def below(report: Report, least: Mapping[str, Mapping[str, float]]) -> tuple[str, ...]:
    """Return the rates of `report` that miss a floor, as "part.rate value < floor"."""
    missed = []
    for part, rates in least.items():
        found = (
            asdict(report)
            if part == "triples"
            else asdict(report.all if part == "all" else report.parts[part])
        )
        for name, floor in rates.items():
            low = found[name] > floor if name in AT_MOST else found[name] < floor
            if low:
                missed.append(f"{part}.{name} {found[name]:.3f} {'>' if name in AT_MOST else '<'} {floor}")
    return tuple(missed)


AT_MOST = frozenset({"wrong", "abstained", "brier"})
