"""Reads what bounds a number: "more than", "कम से कम" before it; "से अधिक", "तक", "or more" after it."""

from __future__ import annotations

from typing import cast

from store.figures.grammar.lexicon import BOUNDS_AFTER, BOUNDS_BEFORE, EQUALS, concept, match
from store.figures.grammar.words import Line
from store.types import Qualifier

REACHED = (
    "पहुंच",
    "pahunch",
    "pahuch",
    "पहुच",
    "गिर",
    "बढ",
    "ले",
    "चला",
    "चली",
    "गया",
    "गई",
    "badh",
    "लाने",
    "reach",
    "सीमित",
)
SPREAD = frozenset("spread spans extends stretches scattered across all".split())
INCLUSIVE = {"more_than": "at_least", "less_than": "at_most", "at_least": "at_least", "at_most": "at_most"}


def before(line: Line, i: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier of the phrase that ends right before token `i`, and where the phrase starts."""
    best: tuple[Qualifier, int] | None = None
    for start in range(max(0, i - 6), i):
        found = match(line, start, BOUNDS_BEFORE)
        if found is not None and not _no_bound(line, start) and _ends(line, found[1], i):
            best = cast(Qualifier, found[0]), start
            break
    if best is None or best[0] == "exact":
        return best
    return best


def _no_bound(line: Line, start: int) -> bool:
    """Whether the word bounds nothing: "spread over 12 acres", the tail of an operator ("<>30")."""
    if start and line[start].key == "over" and line[start - 1].key in SPREAD:
        return True
    return (
        start > 0 and line[start].text in "<>=" and not line[start].spaced and line[start - 1].text in "<>="
    )


def _ends(line: Line, end: int, i: int) -> bool:
    """Whether a phrase that ends at `end` stands right before `i` (an article may follow it)."""
    return end == i or (end + 1 == i and line[end].key in ("a", "an", "the", "रु", "भी", "bhi"))


def after(line: Line, i: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier of the phrase that starts at token `i`, and the index after it."""
    if i >= len(line) or line[i].broken:
        return None
    i += line[i].text == "-" and i + 1 < len(line) and line[i + 1].key == "plus"
    same = match(line, i, EQUALS)
    if same is not None and same[0] == "same":
        return _same(line, same[1])
    found = match(line, i, BOUNDS_AFTER)
    if found is None:
        return _until(line, i)
    if found[1] < len(line) and line[found[1]].key == "than":
        return None
    qualifier, end = cast(Qualifier, found[0]), found[1]
    equal = match(line, end, EQUALS)
    if equal is not None and equal[0] == "equal":
        return cast(Qualifier, INCLUSIVE.get(qualifier, qualifier)), equal[1]
    return qualifier, end


def _same(line: Line, i: int) -> tuple[Qualifier, int]:
    """Read "के बराबर", or "के बराबर या उससे कम" as a bound."""
    found = match(line, i, BOUNDS_AFTER)
    if found is not None and found[0] in ("at_least", "at_most"):
        return cast(Qualifier, found[0]), found[1]
    return "exact", i


def _until(line: Line, i: int) -> tuple[Qualifier, int] | None:
    """Read तक as a bound, unless something reached it ("200 करोड़ तक पहुंचा")."""
    if concept(line[i]) != "UPTO":
        return None
    verb = line[i + 1].key if i + 1 < len(line) else ""
    return None if verb.startswith(REACHED) else ("at_most", i + 1)
