"""Where `store/data/leaning.npz` comes from: general texts, their questions | embedded | a mean of each kind.

Usage: python -m tests.bench.leaning, for another model, or when the paragraphs of `tests/bench/data` change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from store.search import semantic
from store.search.lexical import Lexical
from store.search.meaning.leaning import DATA
from store.search.reading import readings
from store.search.values import Embedder, Vector
from store.text import passages, script
from store.types import Article, Document, Passage, TextLanguage

PARAGRAPHS = sorted((Path(__file__).parent / "data").glob("parallel-*.txt"))
LETTERS: dict[str, TextLanguage] = {"E": "en", "H": "hi"}


def lines() -> Iterator[tuple[str, str]]:
    """Yield the lines of the parallel paragraphs: a letter for what it is, and the text."""
    for path in PARAGRAPHS:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield line[:1], line[2:]


def documents() -> list[Document]:
    """Return the paragraphs of both languages."""
    return [_document(Article("", text, language=LETTERS[kind])) for kind, text in lines() if kind in LETTERS]


def questions() -> list[str]:
    """Return what is asked about them, in three scripts."""
    return [question for kind, text in lines() if kind == "Q" for question in text.split(" | ")]


def _document(article: Article) -> Document:
    cut = enumerate(passages.split(article.text))
    found = [
        Passage(0, n, span, span.of(article.text), passages.sentences(article.text, span)) for n, span in cut
    ]
    return Document(article, tuple(found))


def means(embedder: Embedder, texts: Sequence[Document], asked: Sequence[str]) -> dict[str, Vector]:
    """Return the mean vectors by language and kind ("hi-question")."""
    found: dict[str, list[Vector]] = {}
    lexical = Lexical()
    for document in texts:
        lexical.add([(document.article.title, [passage.text]) for passage in document.passages])
        for kind, rows in zip(("passage", "sentence"), semantic.embedded(embedder, document), strict=True):
            found.setdefault(f"{document.article.language}-{kind}", []).extend(rows)
    for question in asked:
        for text in readings(question, lexical):
            found.setdefault(f"{script.of_text(text)}-question", []).append(embedder.questions([text])[0])
    return {name: np.asarray(np.mean(rows, axis=0), np.float32) for name, rows in found.items()}


def main() -> None:
    """Write the means of the model in use."""
    embedder = semantic.load()
    assert embedder is not None  # without a model there is nothing to measure
    arrays = {name: row.astype(np.float16) for name, row in means(embedder, documents(), questions()).items()}
    np.savez(str(DATA), allow_pickle=False, model=np.array(embedder.name), **arrays)


if __name__ == "__main__":
    main()
