"""What keeps two figures apart, or brings them together, beyond their measures: the words of their sentences.

A figure of the country is none of the state's, one scheme's budget not another's, what each gets not what all
got. Two shares of one whole compare where each sentence names what the other's figure measures.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.figures import naming
from store.text import gazetteer
from store.types import Cited

_COUNTRY = re.compile(
    r"देश(?!ी)|भारत|राष्ट्रीय|\b(?:india|national|nationwide|country|desh|bharat)\b", re.IGNORECASE
)
_STATE = re.compile(r"प्रदेश|यूपी|राज्य|\b(?:UP|Uttar Pradesh|[Ss]tate|[Pp]radesh|rajya)\b")
_EACH = re.compile(
    r"(?:^|\s)(?:हर|प्रत्येक|प्रति|एक(?= \S+ (?:को|पर|के)))(?=\s)"
    r"|\b(?:each|every|per(?! ?cent)|apiece|har|prati)\b",
    re.IGNORECASE,
)
_ONE_OF_EACH = re.compile(r"एक \S+[ -]एक \S+")  # a scheme's name, as in एक जनपद एक उत्पाद
_TOTAL = re.compile(r"(?:^|\s)(?:कुल|समूचे)(?=\s)|\b(?:total|altogether|in all|kul|together)\b", re.IGNORECASE)
_SCHEME = re.compile(
    r"(?P<hindi>(?:[\u0900-\u097f]+\s){1,3})(?:योजना|मिशन|अभियान|मेले|मेला|महोत्सव|एक्सपो|हाट)"
    r"|(?P<english>(?:[A-Z][\w-]*\s){1,4})(?:[Ss]cheme|[Mm]ission|[Ff]air|[Ee]xpo|[Yy]ojana|[Hh]aat|[Ss]how)"
)
GENERAL = naming.COMMON | {"scheme", "government", "centre", "new", "big", "fair", "district"}
SHARES = frozenset({"percent", "ratio"})
SUMS = frozenset({"budget", "amount", "fund", "outlay", "cost", "total"})  # what any scheme may have
EVERYWHERE = naming.COMMON - {"scheme"} | {"lakh", "crore", "rupee", "percent", "government", "say"}
SHARE_WORDS = frozenset({"share", "half", "part", "percent"})


def told(cited: Cited) -> str:
    """Return the sentence a figure stands in."""
    return cited.figure.sentence.of(cited.article.text)


def apart(one: Cited, other: Cited) -> bool:
    """Whether the sentences of two figures speak of other realms or schemes, or of each and of all."""
    first, second = told(one), told(other)
    sums = {sense for c in (one, other) for sense in naming.terms(c.figure.measure or "")} <= SUMS
    return (
        _differ(_realms(first), _realms(second))
        or _other_schemes(_schemes(first, umbrella=sums), _schemes(second, umbrella=sums))
        or (_each(first) != _each(second) and bool(_TOTAL.search(first) or _TOTAL.search(second)))
    )


def one_event(one: Cited, other: Cited) -> bool:
    """Whether two sentences tell of one thing done or of one place, beyond what their figures measure.

    All news counts artisans, goods and districts: numbers of them differ where no more is shared.
    """
    if set(one.figure.scope) & set(other.figure.scope):
        return True
    shared = naming.terms(told(one)) & naming.terms(told(other))
    measured = naming.terms(one.figure.measure or "") | naming.terms(other.figure.measure or "")
    return any(not term.isdigit() for term in shared - measured - EVERYWHERE)


def one_breath(one: Cited, other: Cited) -> bool:
    """Whether two figures stand in one sentence, whose writer knew of both."""
    return one.article == other.article and one.figure.sentence == other.figure.sentence


def shares_alike(one: Cited, other: Cited) -> bool:
    """Whether two shares are of one whole: each sentence names what the other's figure measures."""
    if (
        one.figure.unit not in SHARES
        or other.figure.unit not in SHARES
        or one.figure.role != other.figure.role
    ):
        return False
    return _names(told(one), other.figure.measure) and _names(told(other), one.figure.measure)


def _names(sentence: str, measure: str | None) -> bool:
    """Whether each telling word of a measure may mean a word of the sentence."""
    wanted = [sense for sense in naming.senses(measure or "") if not sense & SHARE_WORDS]
    said = frozenset[str]().union(*naming.senses(sentence))
    return bool(wanted) and all(sense & said for sense in wanted)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


@lru_cache(maxsize=4096)
def _realms(sentence: str) -> frozenset[str]:
    """Return whether a sentence speaks of the country, of the state, or of a place only."""
    found = {"country": _COUNTRY, "state": _STATE}
    named = frozenset(name for name, pattern in found.items() if pattern.search(sentence))
    places = gazetteer.standard().find(sentence, None) if not named else ()
    return named or frozenset("place" for m in places if m.entry.kind in gazetteer.PLACES)


@lru_cache(maxsize=4096)
def _each(sentence: str) -> bool:
    return _EACH.search(_ONE_OF_EACH.sub("", sentence)) is not None and _TOTAL.search(sentence) is None


@lru_cache(maxsize=4096)
def _schemes(sentence: str, *, umbrella: bool) -> tuple[frozenset[str], ...]:
    """Return the telling words of every scheme, fair or mission a sentence names.

    ODOP is one name among them for a scheme's own sum, else what all of them are part of (`umbrella`).
    """
    general = GENERAL - {"odop"} if umbrella else GENERAL
    names = (naming.terms(m["hindi"] or m["english"]) - general for m in _SCHEME.finditer(sentence))
    return tuple(name for name in names if name)


def _other_schemes(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    return bool(one) and bool(other) and not any(first & second for first in one for second in other)
