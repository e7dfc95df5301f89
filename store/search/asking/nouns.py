"""The nouns of a question that name what is asked for: किस *अधिकारी*, कितने *कारीगर*."""

from __future__ import annotations

from collections.abc import Sequence

from store.search.asking.words import MANY, SORT, WHICH, spoken
from store.search.weighing import things
from store.text.function_words import DEVANAGARI_OF
from store.text.normalise import fold
from store.types import FIGURES, Asked

_KINDS = frozenset(
    {"officer", "leader", "people", "city", "country", "state", "village", "year", "date", "day", "month"}
    | {"district", "product", "company", "department", "agency", "name", "craft", "place", "area"}
)
DATES = frozenset({"date", "last date"})
_TIMES = DATES | {"year", "month", "day", "week"}
_UNITS = frozenset({"rupee", "percent", "crore", "lakh", "price"})
REACH = 3  # words after "how many" in which the thing counted is named


def wanted(tokens: Sequence[str], concepts: Sequence[frozenset[str]], asked: Asked) -> frozenset[int]:
    """Return the places of words that only name the kind of thing asked for: किस *अधिकारी*, *last date*."""
    kinds = _TIMES if asked == "when" else _UNITS if asked == "how_much" else frozenset()
    said = {place for place, found in enumerate(concepts) if found & kinds}
    if asked in FIGURES:
        said |= things.spell(tokens)
    noun = _kind_noun(tokens, concepts)
    return frozenset(said | things.sorts(tokens) if noun is None else said | {noun})


def _kind_noun(tokens: Sequence[str], concepts: Sequence[frozenset[str]]) -> int | None:
    said = spoken(tokens)
    for place, word in enumerate(said):
        after = [place + 1 + (said[place + 1 : place + 2] != [] and said[place + 1] in SORT)]
        if (
            (word in WHICH or word in {"what", "कौन"})
            and after[0] < len(concepts)
            and concepts[after[0]] & _KINDS
        ):
            return after[0]
    return None


def counted(tokens: Sequence[str]) -> range:
    """Return the places where a question names what it counts: after कितने, "how many"."""
    said = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    for place, word in enumerate(said):
        if word in MANY:
            return range(place + 1, min(place + 1 + REACH, len(tokens)))
        if word == "many" and said[place - 1 : place] == ["how"]:
            return range(place + 1, min(place + 1 + REACH, len(tokens)))
    return range(0)
