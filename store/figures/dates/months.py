"""Reads a month without day or year where it says when: "अप्रैल में", "मई के महीने में", "in all of April"."""

from __future__ import annotations

from dataclasses import replace

from store.figures.dates import days
from store.figures.dates.days import Mention, month_at
from store.figures.grammar.lexicon import RELATIVE, SHORTS, TARGET, concept, match, words_of
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line
from store.types import Published

UNTIL = frozenset("by until till".split())
COMING = words_of("roles", "forecast") | frozenset(
    "will shall would must hopes hope aims aim plans plan wants want hoga hogi honge".split()
)
FUTURE, FAR = ("ega", "egi", "enge", "engi", "ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी"), 12
A_MONTH = frozenset("माह महीने महीना maah mah mahine".split())
OF_MONTH = frozenset({"के", "ke"})
DURING = frozenset({"दौरान", "dauran"})
STOPS = frozenset("।.;")


def some_month(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read a month without day or year where it says when ("अप्रैल में", "in April"): the latest such month."""
    month = month_at(line, i)
    near = published.first if published else None
    if month is None or near is None or line[i].key in SHORTS:
        return None
    after = line[i + 1] if i + 1 < len(line) else None
    named = match(line, i + 1, RELATIVE)
    if named is not None and named[0].endswith("_year"):  # "November this year"
        return days.month_of(i, named[1], near.year + shift(named[0]), month, None)
    last = _month_named(line, i)
    hindi = _inside(line, last) or (last > i + 1 and last < len(line) and concept(line[last]) == "OF")
    english = _led_in(line, i) and line[i].upper
    coming = yet_to_come(line, i)
    aimed = any(token.key in TARGET for token in line[max(0, i - FAR) : i + FAR])
    until = (coming or aimed) and _until(line, i, after)
    if not (hindi or english or until):
        return None
    year = near.year - (month > near.month and not (coming or until)) + (until and month <= near.month)
    found = days.month_of(i, last, year, month, published)
    return replace(found, iso=f"XXXX-{month:02}")


def shift(name: str) -> int:
    """Return by how many spans a relative name is off: 1 of the next, -1 of the last."""
    return {"last": -1, "this": 0, "next": 1}[name.split("_", 1)[0]]


def _month_named(line: Line, i: int) -> int:
    """Return the end of a month's name at token `i`, with the word for a month ("अगस्त माह", "मई के महीने")."""
    at = i + 1 + (i + 1 < len(line) and line[i + 1].key in OF_MONTH)
    named_so = at + 1 < len(line) and line[at].key in A_MONTH and not line[at].broken
    return at + 1 if named_so else i + 1


def _inside(line: Line, at: int) -> bool:
    """Whether "में" or "के दौरान" stands at token `at`."""
    at += at + 1 < len(line) and line[at].key in OF_MONTH and line[at + 1].key in DURING
    return at < len(line) and (concept(line[at]) == "IN" or line[at].key in DURING)


def _led_in(line: Line, i: int) -> bool:
    """Whether "in" leads the month at token `i`, or "in the month of", "in all of"."""
    if i > 2 and line[i - 1].key == "of" and line[i - 2].key in ("month", "all", "whole"):
        i -= 2 + (line[i - 3].key in ("the", "entire", "whole"))
    return i > 0 and line[i - 1].key in ("in", "during", "last", "since", "through", "over")


def _until(line: Line, i: int, after: Token | None) -> bool:
    """Whether the month at token `i` ends what is to come ("by March", "मार्च तक")."""
    led = i > 0 and line[i - 1].key in UNTIL and line[i].upper
    return led or (after is not None and concept(after) == "UPTO")


def yet_to_come(line: Line, i: int) -> bool:
    """Whether what is told around token `i` is only expected ("सितंबर में 40 आने का अनुमान", "will … in May")."""
    for k in range(max(0, i - FAR), min(len(line), i + FAR)):
        key = line[k].key
        if k > i and line[k].text in STOPS:
            return False
        if key in COMING or key.endswith(FUTURE):
            return True
    return False
