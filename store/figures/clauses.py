"""Cuts a sentence into clauses: where a date or a subject stops to hold.

A semicolon always cuts. A comma or a joining word cuts where a verb stands on its left in the clause so far,
for then another statement begins; between the items of a list it does not. A comma ends an aside, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.figures.grammar.lexicon import words_of
from store.figures.grammar.verbs import INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured.phrases import is_verb_at

STRONG = words_of("clauses", "strong")
JOINING = words_of("clauses", "joining")
RELATIVES = frozenset("which who whose where".split())
CUTS = frozenset(";—")


def bounds(line: Line, first: int, last: int, busy: frozenset[int]) -> list[int]:
    """Return the indexes in `first`..`last` where a clause begins, `first` among them."""
    starts, seen_verb, aside = [first], False, False
    for i in range(first, last):
        token = line[i]
        if i in busy:
            continue
        if token.text in CUTS or (token.key in STRONG and i > first):
            starts.append(i + (token.text in CUTS))
            seen_verb, aside = False, token.key in RELATIVES and line[i - 1].text == ","
        elif (seen_verb or aside) and (token.text == "," or (seen_verb and _joins(line, i))):
            starts.append(i + 1)
            seen_verb = aside = False
        elif token.kind == "word" and is_verb_at(line, i):
            seen_verb = True
    return starts


def _joins(line: Line, i: int) -> bool:
    """Whether a word joins two clauses; पर after an infinitive marks a case ("बनाने पर"), "so far" a time."""
    far = line[i].key == "so" and i + 1 < len(line) and line[i + 1].key == "far"
    return line[i].key in JOINING and not far and not (i and line[i - 1].key in INFINITIVES)


def of(starts: Sequence[int], i: int) -> int:
    """Return the number of the clause that token `i` stands in."""
    return sum(start <= i for start in starts) - 1
