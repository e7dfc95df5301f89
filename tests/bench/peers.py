"""Searches one might have picked instead: each is filled with passages, then asked for ten numbers.

The settings are those their manuals suggest for short fuzzy questions. tantivy and bm25s are not among our
dependencies: `make bench-search` installs them, and a peer that is missing is left out of the table.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from importlib import import_module
from typing import Any

from rapidfuzz import fuzz, process

from store.search import rank
from store.search.lexical import Lexical

Ask = Callable[[str], list[int]]
BATCH = 5_000


def ours(texts: list[str]) -> Ask:
    """`store.search.lexical`, as the bot uses it, filled in batches."""
    index = Lexical()
    for start in range(0, len(texts), BATCH):
        index.add([("", [text]) for text in texts[start : start + BATCH]])

    def ask(question: str) -> list[int]:
        scores = index.scores(index.query(question))
        return [int(slot) for slot in scores.slots[rank.best(scores.coverage, 10)]]

    return ask


def rapidfuzz(texts: list[str]) -> Ask:
    """`process.extract` with `token_set_ratio` over every passage."""

    def ask(question: str) -> list[int]:
        found = process.extract(question, texts, scorer=fuzz.token_set_ratio, processor=None, limit=10)
        return [place for _, _, place in found]

    return ask


def fts5(texts: list[str]) -> Ask:
    """SQLite's FTS5, Devanagari vowel signs kept, words OR-ed, ranked by bm25; it mends no typos."""
    memory = sqlite3.connect(":memory:")
    memory.execute(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize=\"unicode61 categories 'L* N* Co Mn Mc Cf'\")"
    )
    memory.executemany("INSERT INTO t(rowid, x) VALUES (?, ?)", enumerate(texts))

    def ask(question: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"[^\s\"]+", question))
        rows = memory.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", (words,))
        return [int(row[0]) for row in rows]

    return ask


def tantivy(texts: list[str]) -> Ask:
    """tantivy in memory, whitespace words, each word a fuzzy term of distance one with transpositions."""
    library: Any = import_module("tantivy")
    schema = library.SchemaBuilder()
    schema.add_text_field("x", tokenizer_name="whitespace")
    schema.add_integer_field("n", stored=True)
    built = schema.build()
    index = library.Index(built)
    writer = index.writer(100_000_000, 1)
    for number, text in enumerate(texts):
        writer.add_document(library.Document(x=text, n=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> list[int]:
        terms = [
            (library.Occur.Should, library.Query.fuzzy_term_query(built, "x", word, 1, True))
            for word in question.split()
        ]
        hits = searcher.search(library.Query.boolean_query(terms), 10).hits
        return [searcher.doc(address)["n"][0] for _, address in hits]

    return ask


def bm25s(texts: list[str]) -> Ask:
    """bm25s with its defaults (Lucene's BM25); it mends no typos."""
    library: Any = import_module("bm25s")
    retriever = library.BM25()
    retriever.index([text.split() for text in texts], show_progress=False)

    def ask(question: str) -> list[int]:
        found, _ = retriever.retrieve([question.split()], k=10, show_progress=False)
        return [int(number) for number in found[0]]

    return ask


PEERS: dict[str, Callable[[list[str]], Ask]] = {
    "ours": ours, "rapidfuzz extract": rapidfuzz, "FTS5": fts5, "tantivy fuzzy": tantivy, "bm25s": bm25s,
}  # fmt: skip
