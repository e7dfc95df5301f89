"""A few articles in two languages, and an embedding model that knows a handful of concepts."""

from __future__ import annotations

from zlib import crc32

import numpy as np

from store.search import semantic
from store.search.index import Index
from store.search.values import Embedder, Vectors
from store.text import passages, script
from store.text.normalise import words
from store.types import Article, Document, Passage

ARTICLES = {
    1: ("कन्नौज का इत्र विदेश चला", "कन्नौज के इत्र का निर्यात इस साल 40 करोड़ रुपये का रहा। व्यापारी इससे खुश हैं।"),
    2: (
        "Brassware of Moradabad",
        "Moradabad's brass artisans received new furnaces. Exports grew by 12 per cent.",
    ),
    3: (
        "कारीगरों को टूलकिट",
        "मेरठ में 200 कारीगरों को टूलकिट दी गई।\n\nप्रशिक्षण दस दिन चला। जिलाधिकारी ने प्रमाणपत्र बांटे।",
    ),
    4: ("Toolkits for weavers", "In Barabanki 90 weavers were given looms by the district office."),
    5: ("लखनऊ की चिकनकारी", "लखनऊ की चिकनकारी को जीआई टैग मिला है।"),
}
ROADS = (
    "Sisauli",
    "Rajgarh",
    "Bhatni",
    "Kerakat",
    "Mauranipur",
    "Sikandra",
    "Jewar",
    "Tundla",
    "Babina",
    "Nautanwa",
)
ARTICLES |= {
    100 + n: (f"Road at {name}", f"The road through {name} was repaired on day {n}.")
    for n, name in enumerate(ROADS)
}
ARTICLES |= {200 + n: (f"{name} की सड़क", f"{name} की सड़क {n} दिन में ठीक हुई।") for n, name in enumerate(ROADS)}


def document(article_id: int, title: str, text: str) -> Document:
    """Return an article as the index takes it in."""
    cut = enumerate(passages.split(text))
    found = [Passage(article_id, n, span, span.of(text), passages.sentences(text, span)) for n, span in cut]
    return Document(Article(title, text, language=script.of_text(text), id=article_id), tuple(found))


def library(embedder: Embedder | None = None) -> Index:
    """Return an index of all `ARTICLES`, with vectors where there is an embedder."""
    index = Index(embedder)
    documents = [document(number, *article) for number, article in ARTICLES.items()]
    index.add(documents)
    if embedder is not None:
        for entry in documents:
            give_vectors(index, embedder, entry)
    return index


def give_vectors(index: Index, embedder: Embedder, entry: Document) -> None:
    """Embed an article's passages and sentences into the index."""
    index.meant(entry.article.id, *semantic.embedded(embedder, entry))


class Concepts:
    """An embedder over hand-made concepts: a word of either language turns one axis on."""

    name = "concepts"
    AXES = (
        {"perfume", "इत्र", "scent"},
        {"brass", "peetal", "पीतल", "moradabad"},
        {"toolkit", "टूलकिट", "equipment"},
        {"weavers", "बुनकरों", "looms"},
        {"embroidery", "चिकनकारी"},
    )

    def questions(self, texts: list[str]) -> Vectors:
        """Embed what is asked."""
        return self.passages(texts)

    def passages(self, texts: list[str]) -> Vectors:
        """Embed what is searched."""
        vectors = np.array([self._row(text) for text in texts], np.float32)
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    def _row(self, text: str) -> list[float]:
        said = set(words(text))
        hashed = [0.0] * 1024
        for word in said:
            hashed[crc32(word.encode()) % 1024] = 0.3
        return [0.1, *(2.0 * bool(axis & said) for axis in self.AXES), *hashed]
