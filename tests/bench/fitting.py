"""Where the judge's weights come from: cases | asked, and asked again without their articles | a logistic.

Usage: python -m tests.bench.fitting [+SIGN]… [CASES DATABASE]…: prints what each sign weighs
(`weighing/weights`), fitted on the bundled cases over the starter archive, on what other hands asked
(`hands`) and on each file of cases over the store there, and what comes of questions that were not fitted
on (five folds, by question). Once with vectors, once without. Where signs are named with a plus, only those
are free: the others stay near what they weigh, which more hands' questions taught than are at hand.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from store import answers, evaluation, meaning
from store.db import articles as article_rows
from store.feeds.links import canonical
from store.rates import Case
from store.search import semantic
from store.search.judge import Judged
from store.search.refusal import LEAST
from store.search.values import Embedder
from store.search.weighing.weights import BY_WORDS, WITH_MEANING
from store.store import Store, open_store
from tests.bench import hands, logistic
from tests.bench.logistic import Floats

NOW = datetime(2026, 11, 28, tzinfo=UTC)
FOLDS = 5
RIDGE = 1.0  # how strongly weights are drawn to nought, each sign at unit spread …
KEPT = 300.0  # … and those that are to stay to what they are
REFUSABLE = 3.0  # what a question that nothing answers counts: there are fewer of them …
WITHOUT = 0.3  # … and what one counts that is asked of a store without its articles
ALL = 1 << 20

Model = Callable[[], Embedder | None]


@dataclass(frozen=True, slots=True)
class Look:
    """A question asked: the signs of the article that came first, and whether that one answers.

    `group` are the questions that say the same; `weight` is what it counts; `told`: it was asked of a whole
    store; `answerable`: some article there answers it; `places`: the article names the places asked for.
    """

    group: str
    signs: Mapping[str, float]
    answers: bool
    answerable: bool
    told: bool
    places: bool

    @property
    def weight(self) -> float:
        """What it counts in the fit."""
        if self.answerable:
            return 1.0
        return REFUSABLE if self.told else WITHOUT


async def looks(store: Store, cases: Sequence[Case]) -> list[Look]:
    """Ask every case; what an article answers is asked again with those articles left out."""
    async with store.database.read() as session:
        kept = await article_rows.documents(session, ids=None, limit=ALL)
    addresses = {one.article.id: canonical(one.article.url or "") for one in kept}
    found = []
    for case in cases:
        wanted = {canonical(url) for url in case.urls}
        judged = (await answers.consider(store, case.q)).judged
        found += [_look(case, judged[0], wanted, told=True)] if judged else []
        if wanted:
            others = [number for number, url in addresses.items() if url not in wanted]
            judged = (await answers.consider(store, case.q, only=others)).judged
            found += [_look(case, judged[0], set(), told=False)] if judged else []
    return found


def _look(case: Case, first: Judged, wanted: set[str], *, told: bool) -> Look:
    group = case.group or case.id.removesuffix("-typo")
    hit = canonical(first.article.url or "") in wanted
    return Look(group, first.signs, hit, bool(wanted), told, first.support.places == 1.0)


def fitted(found: Sequence[Look], names: Sequence[str], kept: Mapping[str, float]) -> dict[str, float]:
    """Return what the signs of those names weigh in a logistic, with what is always there.

    Those of `kept` are drawn to their weights there, the others to nought.
    """
    rows = np.array([[one.signs[name] for name in names] for one in found])
    truth = np.array([float(one.answers) for one in found])
    weight = np.array([one.weight for one in found])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.hstack([np.ones((len(rows), 1)), (rows - mean) / spread])
    ridge = np.array([0.0, *(KEPT if name in kept else RIDGE for name in names)])
    before = np.array([kept.get(name, 0.0) for name in names])
    drawn = np.concatenate([[kept.get("always", 0.0) + before @ mean], before * spread])
    beta = logistic.fit(scaled, truth, weight, ridge, drawn)
    own = beta[1:] / spread
    return {"always": float(beta[0] - own @ mean)} | dict(zip(names, own.tolist(), strict=True))


def chances(found: Sequence[Look], table: Mapping[str, float]) -> Floats:
    """Return the chance that each first article answers, 0 where it lacks a place asked for."""
    odds = [table["always"] + sum(table[name] * one.signs[name] for name in table if name != "always")
            for one in found]  # fmt: skip
    placed = np.array([one.places for one in found])
    return np.where(placed, 1 / (1 + np.exp(-np.clip(odds, -30, 30))), 0.0)


def folded(found: Sequence[Look], names: Sequence[str], kept: Mapping[str, float]) -> Floats:
    """Return the chances where each fifth of the questions is judged by what the others taught."""
    fold = np.array([zlib.crc32(one.group.encode()) % FOLDS for one in found])
    result = np.zeros(len(found))
    for part in range(FOLDS):
        table = fitted([one for one, own in zip(found, fold, strict=True) if own != part], names, kept)
        held = np.flatnonzero(fold == part).tolist()
        result[held] = chances([found[place] for place in held], table)
    return result


def line(name: str, found: Sequence[Look], chance: Floats) -> str:
    """Return what came of questions asked of whole stores, refused under the threshold in use."""
    told = np.array([one.told for one in found])
    truth = np.array([one.answerable for one in found])
    yes, no = chance[told & truth], chance[told & ~truth]
    parted = logistic.auroc(chance[told], truth[told])
    return (
        f"{name:12}{len(yes):5} answerable, refused {100 * (yes < LEAST).mean():5.1f}%"
        f"{len(no):6} not, refused {100 * (no < LEAST).mean():5.1f}%   AUROC {parted:.3f}"
    )


async def gathered(pairs: Sequence[tuple[Sequence[Case], str]], model: Model) -> list[Look]:
    """Return the looks of the bundled cases, and of others over the stores at their addresses."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite+aiosqlite:///{folder}/fitting.db", migrate=True, model=model)
        await evaluation.prepare(store, NOW)
        found = await looks(store, [*evaluation.bundled(), *evaluation.bundled("premises")])
        await store.close()
    for _, notes, cases in hands.asked():
        async with hands.holding(notes, notes=True, model=model) as store:
            found += await looks(store, cases)
    for cases, database in pairs:
        store = await open_store(database, migrate=True, model=model)
        await meaning.learn(store)
        found += await looks(store, cases)
        await store.close()
    return found


def main(arguments: Sequence[str]) -> None:
    """Print the weights and how they carry over."""
    free = {one[1:] for one in arguments if one.startswith("+")}
    given = [one for one in arguments if not one.startswith("+")]
    files = [evaluation.read(Path(one).read_text(encoding="utf-8").splitlines()) for one in given[::2]]
    pairs = list(zip(files, given[1::2], strict=True))
    tables: list[tuple[Mapping[str, float], Model]] = [
        (WITH_MEANING, semantic.load),
        (BY_WORDS, lambda: None),
    ]
    for table, model in tables:
        found = asyncio.run(gathered(pairs, model))
        names = [sign for sign in table if sign != "always"]
        kept = {sign: weight for sign, weight in table.items() if free and sign not in free}
        print({sign: round(weight, 2) for sign, weight in fitted(found, names, kept).items()})
        print(line("in use", found, chances(found, table)))
        print(line("five folds", found, folded(found, names, kept)))


if __name__ == "__main__":
    main(sys.argv[1:])
