"""What an article lacks of somebody asked for: a name beside the noun, or one told with what was done."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from store.search.evidence import carried, read
from store.search.naming import bound
from store.search.naming.bound import Asking
from store.search.naming.request import Request
from store.search.naming.roles import HUMAN, posts
from store.search.naming.told import told
from store.search.query import Question
from store.search.weighing import aligned
from store.search.weighing.sentences import Asked
from store.types import Article

Floats = NDArray[np.float64]
BEFORE = 0.7  # how much a word counts that the sentence before says, or the headline where a name will do
NAMED = 0.5  # … and a name of the question, which the rest of the article may say
CLOSE = 0.1  # how little may be missing where a name without the noun is taken for one with it
HALF = 0.4  # what such a one lacks
_SENTENCES = re.compile(r"(?<=[।?!])\s+|(?<=[^\s.]{3}\.)\s+|\n+")
_NOTHING = {"unnamed": 0.0, "apart": 0.0}


def unnamed(question: Question, article: Article) -> dict[str, float]:
    """Return `unnamed`: 1 where no name stands beside the noun of whom it asks for: "which hotel"."""
    wanted = bound.asking(question.text)
    if wanted.request is None:
        return {"unnamed": 0.0}
    return {"unnamed": float(not any(bound.beside_noun(told(line), wanted) for line in _lines(article)))}


def lacking(asked: Asked, article: Article) -> dict[str, float]:
    """Return what an article lacks of whom a question asks for, 0 where it asks for nobody.

    `unnamed` as above, but less where a name may answer without the noun. `apart` (0..1): how much less of
    the question than the fullest sentence those say that tell of somebody who may be the one.
    """
    wanted = bound.asking(asked.question.text)
    if wanted.request is None and (asked.question.asked != "who" or wanted.nobody):
        return _NOTHING
    lines = _lines(article)
    beside = [bound.beside_noun(told(line), wanted) for line in lines]
    apart = _apart(asked, wanted, lines, beside)
    unnamed = float(wanted.request is not None and not any(beside))
    if unnamed and _loose(wanted.request) and apart < CLOSE:
        unnamed = HALF
    return {"unnamed": unnamed, "apart": apart}


def _lines(article: Article) -> list[str]:
    return [article.title, *(one for one in _SENTENCES.split(article.text) if one.strip())]


def _loose(request: Request | None) -> bool:
    """Whether a name may answer without the noun: which potter, not which minister or "who is the potter"."""
    if request is None or request.copular or request.kind == "artefact":
        return False
    return not posts(request.concepts) - HUMAN


def _apart(asked: Asked, wanted: Asking, lines: list[str], beside: list[bool]) -> float:
    weights = _weights(asked, wanted)
    shares = [_shares(asked, line) for line in lines]
    fullest = max(float(weights @ share) for share in shares)
    if fullest <= 0.0:
        return 0.0
    best = 0.0
    for place, line in enumerate(lines):
        before = shares[1 if wanted.speech else max(1, place - 1) : place]  # who told it may stand at the end
        if wanted.request is not None and wanted.request.copular:
            before = [shares[0], *before]
        whole = np.max([shares[place], *(BEFORE * one for one in before)], axis=0)
        here = told(line)
        found: list[str | None] = [*bound.spoken(here, wanted)] if beside[place] else []
        if beside[place] and not found:
            found = [None]
        for scope in [*found, *bound.scopes(here, wanted)]:
            share = whole if scope is None else _shares(asked, scope)
            best = max(best, float(weights @ share))
    return 1 - min(1.0, best / fullest)


def _weights(asked: Asked, wanted: Asking) -> Floats:
    noun = "" if wanted.request is None else wanted.request.word
    return np.array(
        [
            0.0 if word.content.word == noun else word.weight * (NAMED if word.content.entries else 1.0)
            for word in asked.weighed
        ]
    )


def _shares(asked: Asked, text: str) -> Floats:
    """Return how far a text takes up each word of the question."""
    reading, numbers = read(text), asked.lexical.numbers(text)
    held = [carried(word, reading, numbers) for word in asked.weighed]
    return aligned.softened(aligned.taken(asked.meant, held, text)) if held else np.zeros(0)
