"""What an article lacks of somebody asked for: a name beside the noun, or one told with what was done."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.evidence import carried, read
from store.search.naming import bound
from store.search.naming.bound import Asking
from store.search.naming.nameless import loose
from store.search.naming.request import Request
from store.search.naming.roles import HUMAN, posts
from store.search.naming.told import Told, told
from store.search.naming.wished import wished
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
_BROAD = frozenset({"leader"})  # said of anybody in politics
_NOTHING = {"unnamed": 0.0, "apart": 0.0, "faceless": 0.0, "nameless": 0.0}


@dataclass(frozen=True, slots=True)
class _Text:
    """An article's headline and sentences: how far each takes up the question's words, and read for names."""

    asked: Asked
    shares: list[Floats]
    told: list[Told]


def unnamed(question: Question, article: Article) -> dict[str, float]:
    """Return `unnamed`: 1 where no name stands beside the noun of whom it asks for: "which hotel"."""
    wanted = bound.asking(question.text)
    if wanted.request is None:
        return {"unnamed": 0.0}
    return {"unnamed": float(not any(bound.beside_noun(told(line), wanted) for line in _lines(article)))}


def lacking(asked: Asked, article: Article) -> dict[str, float]:
    """Return what an article lacks of whom a question asks for, 0 where it asks for nobody.

    `unnamed` as above, but less where a name may answer without the noun. `apart` (0..1): how much less of
    the question than the fullest sentence those say that tell of somebody who may be the one; `faceless`: the
    same of its plain words, and of those told by name, where nobody is asked for by what they are.
    `nameless` (0..1): how much of the question, next to the fullest sentence, one says that has the noun
    whose name is wanted as one of many ("a label in Riyadh"), where none names it.
    """
    wanted = bound.asking(asked.question.text)
    nobody = wanted.request is None and (asked.question.asked != "who" or wanted.nobody)
    if nobody and wished(asked.question.text) is None:
        return _NOTHING
    lines = _lines(article)
    text = _Text(asked, [_shares(asked, line) for line in lines], [told(line) for line in lines])
    nameless = {"nameless": _loosely(text)}
    return (_NOTHING if nobody else _of_somebody(wanted, text)) | nameless


def _of_somebody(wanted: Asking, text: _Text) -> dict[str, float]:
    apart = _apart(wanted, text, _weights(text.asked, wanted, NAMED), by_name=False)
    if wanted.request is None:
        faceless = (
            0.0 if wanted.anybody else _apart(wanted, text, _weights(text.asked, wanted, 0.0), by_name=True)
        )
        return {"unnamed": 0.0, "apart": apart, "faceless": faceless}
    unnamed = float(not any(bound.beside_noun(here, wanted) for here in text.told))
    if unnamed and _loose(wanted.request) and apart < CLOSE:
        unnamed = HALF
    return {"unnamed": unnamed, "apart": apart, "faceless": 0.0}


def _loosely(text: _Text) -> float:
    """Return how much of the question those say that have the noun wanted as one of many."""
    places = loose(text.asked.question.text, text.told)
    if not places:
        return 0.0
    weights = np.array([word.weight for word in text.asked.weighed])
    near = [float(weights @ share) for share in text.shares]
    return max(near[place] for place in places) / max(near) if max(near) > 0.0 else 0.0


def _lines(article: Article) -> list[str]:
    return [article.title, *(one for one in _SENTENCES.split(article.text) if one.strip())]


def _loose(request: Request | None) -> bool:
    """Whether a name may answer without the noun: which potter, not "who is the potter"."""
    if request is None or request.copular or request.kind == "artefact":
        return False
    return not posts(request.concepts) - HUMAN - _BROAD


def _apart(wanted: Asking, text: _Text, weights: Floats, *, by_name: bool) -> float:
    fullest = max(float(weights @ share) for share in text.shares)
    if fullest <= 0.0:
        return 0.0
    best = 0.0
    for place, here in enumerate(text.told):
        before = text.shares[
            1 if wanted.speech else max(1, place - 1) : place
        ]  # a teller may stand at the end
        if wanted.request is not None and wanted.request.copular:
            before = [text.shares[0], *before]
        whole = np.max([text.shares[place], *(BEFORE * one for one in before)], axis=0)
        for scope in _scopes(here, wanted, by_name=by_name):
            share = whole if scope is None else _shares(text.asked, scope)
            best = max(best, float(weights @ share))
    return 1 - min(1.0, best / fullest)


def _scopes(here: Told, wanted: Asking, *, by_name: bool) -> list[str | None]:
    """Return what a sentence tells of each who may be asked for; None is the whole sentence."""
    found: list[str | None] = []
    if bound.beside_noun(here, wanted):
        found = [*bound.spoken(here, wanted)] or [None]
    return [*found, *(bound.named(here, wanted) if by_name else bound.scopes(here, wanted))]


def _weights(asked: Asked, wanted: Asking, named: float) -> Floats:
    """Return what each word of the question counts, one that names something `named` times its weight."""
    noun = "" if wanted.request is None else wanted.request.word
    return np.array(
        [
            0.0
            if word.content.word == noun or (word.content.wanted and not named)
            else word.weight * (named if word.content.entries else 1.0)
            for word in asked.weighed
        ]
    )


def _shares(asked: Asked, text: str) -> Floats:
    """Return how far a text takes up each word of the question."""
    reading, numbers = read(text), asked.lexical.numbers(text)
    held = [carried(word, reading, numbers) for word in asked.weighed]
    return aligned.softened(aligned.taken(asked.meant, held, text)) if held else np.zeros(0)
