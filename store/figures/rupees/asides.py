"""Tells a bare number that is one more age in brackets, or so many points of a share."""

from __future__ import annotations

from store.figures.grammar.singles import Quantity
from store.figures.measured.sentence import Sentence

POINTS = frozenset("points अंक अंकों ank".split())
HUNDRED = 100


def aged_too(sentence: Sentence, i: int) -> bool:
    """Whether a number in brackets is an age as one before it is ("रफीक अंसारी (62) और बेटे सलीम (34)")."""
    earlier = any(q.unit == "years" and _bracketed(sentence, q) for q in sentence.own[:i])
    return earlier and _bracketed(sentence, sentence.own[i])


def points(sentence: Sentence, i: int) -> str | None:
    """Return the unit of "up four points" after a share."""
    line, quantity = sentence.line, sentence.own[i]
    named = quantity.last < sentence.last and line[quantity.last].key in POINTS
    shares = any(q.unit == "percent" for q in sentence.own[:i])
    return "percentage_point" if named and shares and quantity.value < HUNDRED else None


def _bracketed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether brackets hold nothing but a number."""
    line, first, last = sentence.line, quantity.first, quantity.last
    return first > sentence.first and last < sentence.last and line[first - 1].text + line[last].text == "()"
