"""Counts sources, a press note printed by many papers once."""

from __future__ import annotations

from collections.abc import Sequence

from store.text.normalise import words
from store.types import Cited

ALIKE = 0.8  # share of words two reprints of one sentence have in common


def sources(cited: Sequence[Cited]) -> int:
    """Return how many independent sources print the figures: no article and no reprint counts twice."""
    notes: list[tuple[int, str | None, frozenset[str]]] = []
    for one in cited:
        said = frozenset(words(one.figure.sentence.of(one.article.text)))
        mine = (one.article.id, one.article.url or one.article.source, said)
        if not any(_one_note(mine, note) for note in notes):
            notes.append(mine)
    return len(notes)


def _one_note(
    one: tuple[int, str | None, frozenset[str]], other: tuple[int, str | None, frozenset[str]]
) -> bool:
    if one[:2] == other[:2]:
        return True
    union = one[2] | other[2]
    return bool(union) and len(one[2] & other[2]) / len(union) >= ALIKE
