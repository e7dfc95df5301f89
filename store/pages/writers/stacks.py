"""Writers' names that stand below each other, put on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from store.pages import datelines
from store.pages.lines import Line, key
from store.pages.writers import bylines, people

_BY: Final = re.compile(r"^\W*(?:by\b\s*:?|and\b|&|और|एवं|तथा)\s*", re.IGNORECASE)
_ENDS: Final = re.compile(r"(?:\s(?:and|&|और|एवं|तथा)|[\s,|•·/])+$", re.IGNORECASE)
_SIGN: Final = "¦"
_LONGEST: Final = 8
_SKIPPED: Final = 3
"""Lines below a name by which the next one stands, behind a role or an "and"."""


def joined(lines: Sequence[Line], title: str = "") -> list[Line]:
    """Return lines, those of them put on one that each name a writer and stand below each other.

    "By Jane Doe" over "and John Roe", names with their roles, with a comma or alone. Of such each but the
    first becomes a sign. Lines that the headline (`title`) is made of are no names.
    """
    found = list(lines)
    at = 0
    while at < len(found) - 1:
        name = _stackable(found[at])
        below = at + 1
        while name and below < min(len(found), at + _SKIPPED) and _between_names(found[below].plain):
            below += 1
        other = _stackable(found[below]) if name and below < len(found) else None
        headed = key(f"{name} {other}") in key(title)
        if headed or not (name and other and below < at + _SKIPPED):
            at += 1
            continue
        label = _BY.match(found[at].plain)
        if not (label or below > at + 1 or _tied(found, at, below)):
            at += 1
            continue
        found[at] = Line(f"{label[0] if label else ''}{name}, {other}", found[at].index)
        found[at + 1 : below + 1] = [Line(_SIGN, one.index) for one in found[at + 1 : below + 1]]
    return found


def _tied(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether names alone below each other are writers' by a word between them, a day or a role beside."""
    between = bool(_ENDS.search(lines[first].plain) or _BY.match(lines[last].plain))
    beside = [*lines[max(0, first - 1) : first], *lines[last + 1 : last + _SKIPPED]]
    return between or any(datelines.only(one) or bylines.ROLE.search(one.plain) for one in beside)


def _stackable(line: Line) -> str | None:
    """Return the writers that are all a line names, without a label or an "and" before or behind."""
    if len(line.words) > _LONGEST or line.aside or line.tail or line.caption or bylines.is_edited(line):
        return None
    name = bylines.placed(_ENDS.sub("", _BY.sub("", line.plain)))
    several = people.AND.split(name) if name else []
    return name if several and all(map(bylines.is_person, several)) else None


def _between_names(text: str) -> bool:
    return text.strip().lower() in ("and", "&", "और", "एवं", _SIGN) or bool(bylines.ROLE.match(text))
