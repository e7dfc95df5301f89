"""How far a figure reaches: a district or a division, home or abroad, one good or all, who paid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from store.figures.same import deeds, setting
from store.figures.same.likeness import told
from store.types import Cited

Patterns = Mapping[str, re.Pattern[str]]


def _patterns(**rows: str) -> Patterns:
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


_MARKETS = _patterns(
    abroad=r"विदेश|निर्यात(?!क)|\b(?:abroad|overseas|export(?:s|ed)?|videsh\w*|niryat)\b",
    home=r"घरेलू|देश के (?:भीतर|अंदर|बाजार|बाज़ार)|(?<![\u0900-\u097f])देशी|\b(?:domestic\w*|home market|gharelu)\b"
    r"|\bwithin the country\b|\bin the country\b|\bdesh ke (?:andar|bheetar|bhitar|bazar\w*)\b",
)
_YEARS = _patterns(
    part=r"छमाही|तिमाही|\b(?:half|quarter|chhamahi|timahi|(?:first|last) (?:three|six|nine) months)\b"
    r"|(?:पहले|शुरुआती|आखिरी) (?:तीन|छह|नौ) (?:महीने|महीनों|माह)",
    whole=r"(?:पूरे|समूचे) (?:साल|वर्ष|वित्त)|\b(?:full|whole|entire) (?:financial |fiscal )?year\b"
    r"|\bp[uo]+re (?:saal|sal|varsh)\b",
)
_AREAS = _patterns(
    division=r"मंडल(?=\s)|\b(?:division|mandal)\b",
    district=r"(?<!एक )(?:जिले|जिला|जनपद)(?! एक)(?=\s)"
    r"|(?<!one )\bdistrict\b(?! (?:one|magistrate|officer|collector))"
    r"|\b(?:jile|zile|jila|janpad)\b(?! ek)",
)
_GIVERS = _patterns(
    state=r"(?:राज्य|प्रदेश|यूपी) (?:सरकार|शासन) ने|\b(?:state|UP) (?:government|govt) (?:has |had |will )?\w+"
    r"|\brajya sarkar ne\b",
    centre=r"केंद्र(?: सरकार)? ने|भारत सरकार ने|\b(?:the centre|(?:central|union) (?:government|govt))"
    r" (?:has |had |will )?(?!of\b|at\b|in\b|for\b|was\b|is\b)\w+|\bkendra(?: sarkar)? ne\b",
)
_ALL_KINDS = re.compile(
    r"\b(?:of (?:all|every) (?:kinds?|sorts?|types?)|(?:taken|put) together|all (?:goods|products|items))\b"
    r"|(?:सभी|हर|तमाम) (?:तरह|प्रकार|किस्म)|सभी (?:उत्पाद|सामान|वस्तु)|\b(?:sabhi|har) (?:tarah|prakar)\b",
    re.IGNORECASE,
)
SORTS = {  # whether a figure's clause must name it, or its sentence may; and by which words
    "areas": (True, _AREAS),
    "markets": (False, _MARKETS),
    "years": (False, _YEARS),
    "givers": (True, _GIVERS),
}


def apart(one: Cited, other: Cited) -> bool:
    """Whether two figures reach unlike far: each tells of what the other does not, or one of all kinds."""
    said = told(one), told(other)
    sorts = ((sort, deeds.clause if near else told) for sort, (near, _) in SORTS.items())
    if any(_unlike(_found(sort, part(one)), _found(sort, part(other))) for sort, part in sorts):
        return True
    pairs = ((one, said[1]), (other, said[0]))
    return _all_kinds(said[0]) != _all_kinds(said[1]) and any(
        _all_kinds(s) and _of_a_good(c) for c, s in pairs
    )


def _of_a_good(cited: Cited) -> bool:
    """Whether a figure's own sentence names a product."""
    return "product" in setting.grouped(cited.figure.scope)


def _unlike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=4096)
def _all_kinds(sentence: str) -> bool:
    return _ALL_KINDS.search(sentence) is not None


@lru_cache(maxsize=1 << 13)
def _found(sort: str, words: str) -> frozenset[str]:
    """Return which of a sort some words name."""
    return frozenset(name for name, pattern in SORTS[sort][1].items() if pattern.search(words))
