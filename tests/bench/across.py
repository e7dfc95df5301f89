"""`python -m tests.bench.across [FILE …]`: questions put to paragraphs of the other language, three ways.

Of parallel paragraphs (`tests/bench/data/parallel-*.txt`) a store holds those of one language beside the
starter archive; the questions are asked in the other. A line for each way and pair: how many questions have
their paragraph's article first, among ten, and among the candidates at all.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from store import archive
from store.answers import ask
from store.ingest import ingest
from store.meaning import learn
from store.store import Search, Store, open_store
from store.types import Article, TextLanguage
from tests.bench.asking import NOW
from tests.databases import made, migrated, vector_server

DATA = Path(__file__).parent / "data"
ASKED: tuple[tuple[int, TextLanguage], ...] = ((0, "hi"), (1, "en"), (2, "en"))
EVERY = 10_000  # hits: all candidates
NAMES = ("English", "Hindi", "Hinglish")
WAYS: tuple[tuple[str, Search, bool], ...] = (
    ("words", "database", False),
    ("words and meaning", "database", True),
    ("memory", "memory", True),
)


class Paragraph(NamedTuple):
    """A paragraph in both languages and the questions it answers, each in three scripts."""

    topic: str
    text: dict[TextLanguage, str]
    questions: list[list[str]]


def paragraphs(paths: list[Path]) -> Iterator[Paragraph]:
    """Yield the paragraphs of files of parallel ones."""
    topic, text, questions = "", dict[TextLanguage, str](), list[list[str]]()
    for line in [line for path in paths for line in path.read_text("utf-8").splitlines()] + ["= "]:
        kind, rest = line[:2], line[2:]
        if kind in {"= ", "E "} and text:
            yield Paragraph(topic, text, questions)
            text, questions = {}, []
        if kind == "= ":
            topic = rest
        elif kind in {"E ", "H "}:
            text["en" if kind == "E " else "hi"] = rest
        elif kind == "Q ":
            questions.append(rest.split(" | "))


async def measured(url: str, language: TextLanguage, given: list[Paragraph]) -> list[str]:
    """Fill a store with the paragraphs in one language and ask in the other, each way; return the lines."""
    filling = await open_store(url, search="database")
    await archive.load_once(filling, NOW)
    told = [
        Article(one.text[language].split()[0], one.text[language], url=f"https://example.org/{place}",
                source="example.org", language=language)
        for place, one in enumerate(given)
    ]  # fmt: skip
    await ingest(filling, told, NOW)
    await learn(filling)
    lines = []
    for name, search, meant in WAYS:
        if meant and search == "database":
            await filling.candidates.fill()
        store = await open_store(url, search=search)
        lines += [await _line(name, store, script, given) for script, other in ASKED if other == language]
        await store.close()
    await filling.close()
    return lines


async def _line(name: str, store: Store, script: int, given: list[Paragraph]) -> str:
    first = listed = there = asked = 0
    language = next(other for place, other in ASKED if place == script)
    for place, paragraph in enumerate(given):
        for scripts in paragraph.questions:
            wanted = f"https://example.org/{place}"
            urls = [one.article.url for one in (await ask(store, scripts[script], NOW)).articles]
            index = await store.candidates.of(scripts[script])
            number = (await store.database.look("SELECT id FROM article WHERE url = ?", wanted))[0][0]
            asked, first, listed = asked + 1, first + (urls[:1] == [wanted]), listed + (wanted in urls)
            there += number in {hit.article_id for hit in index.search(scripts[script], limit=EVERY).hits}
    counts = f"first {first:4} ten {listed:4} candidates {there:4} of {asked}"
    return f"{NAMES[script]:9} → {language} {name:18} {counts}"


def main(arguments: list[str]) -> None:
    """Measure both languages, each in a database of its own."""
    at = vector_server()
    if at is None:
        print("no PostgreSQL with pgvector answers")
        return
    given = list(paragraphs([Path(one) for one in arguments] or sorted(DATA.glob("parallel-*.txt"))))
    for language in ("hi", "en"):
        with made(at) as url:
            print("\n".join(asyncio.run(measured(migrated(url), language, given))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
