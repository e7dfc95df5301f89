"""Where `store/data/leaning.npz` comes from: texts and their questions | embedded | a mean of each kind.

Usage: python -m tests.bench.leaning: half of each mean is of the parallel paragraphs of `tests/bench/data`,
which are of anything, half of the starter archive and its cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from store import archive, evaluation
from store.feeds import files
from store.search import semantic
from store.search.lexical import Lexical
from store.search.meaning.leaning import DATA
from store.search.reading import readings
from store.search.values import Embedder, Vector
from store.text import passages, script
from store.types import Article, Document, Passage, TextLanguage

PARAGRAPHS = sorted((Path(__file__).parent / "data").glob("parallel-*.txt"))
LETTERS: dict[str, TextLanguage] = {"E": "en", "H": "hi"}


def documents() -> Iterable[tuple[str, Document]]:
    """Yield the paragraphs and the archive's notes, each with the name of its collection."""
    for path in PARAGRAPHS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line[:2] in ("E ", "H "):
                yield "paragraphs", _document(Article("", line[2:], language=LETTERS[line[0]]))
    for found in files.read(archive.BRIEFS, files.Given()):
        if isinstance(found, Article):
            yield "archive", _document(found)


def questions() -> Iterable[tuple[str, str]]:
    """Yield the questions on both, as typed, each with the name of its collection."""
    for path in PARAGRAPHS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("Q "):
                yield from (("paragraphs", question) for question in line[2:].split(" | "))
    yield from (("archive", case.q) for case in evaluation.bundled() if case.urls and not case.typo)


def _document(article: Article) -> Document:
    cut = enumerate(passages.split(article.text))
    found = [
        Passage(0, n, span, span.of(article.text), passages.sentences(article.text, span)) for n, span in cut
    ]
    return Document(article, tuple(found))


def means(
    embedder: Embedder, texts: Sequence[tuple[str, Document]], asked: Sequence[tuple[str, str]]
) -> dict[str, Vector]:
    """Return the mean vectors by language and kind ("hi-question"), each collection weighing the same."""
    found: dict[str, dict[str, list[Vector]]] = {}
    lexical = Lexical()
    for collection, document in texts:
        lexical.add([(document.article.title, [passage.text]) for passage in document.passages])
        language = document.article.language
        for kind, rows in zip(("passage", "sentence"), semantic.embedded(embedder, document), strict=True):
            found.setdefault(f"{language}-{kind}", {}).setdefault(collection, []).extend(rows)
    for collection, question in asked:
        for text in readings(question, lexical):
            name = f"{script.of_text(text)}-question"
            found.setdefault(name, {}).setdefault(collection, []).append(embedder.question(text))
    return {
        name: np.mean([np.mean(rows, axis=0) for rows in parts.values()], axis=0)
        for name, parts in found.items()
    }


def main() -> None:
    """Write the means of the model in use."""
    embedder = semantic.load()
    assert embedder is not None  # without a model there is nothing to measure
    found = means(embedder, list(documents()), list(questions()))
    arrays = {name: row.astype(np.float16) for name, row in found.items()}
    np.savez(str(DATA), allow_pickle=False, model=np.array(embedder.name), **arrays)


if __name__ == "__main__":
    main()
