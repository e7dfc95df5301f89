"""`मेरे जिले`, mere zile, my district: the reader's own district, called by its name."""

from __future__ import annotations

from collections.abc import Sequence

from store.text import lexicon
from store.text.normalise import fold, words

_MY = frozenset(
    map(
        fold,
        "मेरा मेरे मेरी हमारा हमारे हमारी अपना अपने अपनी mera mere meri hamara hamare hamari humara humare "
        "humari apna apne apni my our".split(),
    )
)
DISTRICT = "district"


def named(question: str, name: str) -> str:
    """Return the question with `name` in place of "my district"; as it is where it does not say that."""
    raws = question.split()
    for at in range(len(raws) - 1):
        if words(raws[at]) and words(raws[at])[0] in _MY and _district(words(raws[at + 1])):
            return " ".join([*raws[:at], name, *raws[at + 2 :]])
    return question


def meant(question: str) -> bool:
    """Whether the question speaks of the reader's own district."""
    return named(question, "") != question


def _district(tokens: Sequence[str]) -> bool:
    return len(tokens) == 1 and DISTRICT in lexicon.standard().concepts(tokens)[0]
