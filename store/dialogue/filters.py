"""Filters in plain form (`district:`, `product:`, `source:`, `since:`), and the question without them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from store.text.dates import parse_published

NAMES = ("district", "product", "source", "since")
_FILTER = re.compile(r'(?<![\w:/])([A-Za-z]{3,12}):(?!//)("[^"]*"|[^\s"]+)')
_MEANT = {"from": "since", "jila": "district", "zila": "district", "utpad": "product"}


@dataclass(frozen=True, slots=True)
class Filtered:
    """A question without its filters: their values by name, and the words that only look like filters.

    `since` is a day; `unknown` are names we do not have (`city:`), `unread` filters whose value says nothing.
    """

    question: str
    values: dict[str, str]
    since: date | None = None
    unknown: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def filtered(question: str) -> Filtered:
    """Return the question's filters and what is left of it."""
    values: dict[str, str] = {}
    unknown: list[str] = []
    for match in _FILTER.finditer(question):
        name = _MEANT.get(match[1].lower(), match[1].lower())
        if name in NAMES:
            values[name] = match[2].strip('"')
        else:
            unknown.append(match[1])
    rest = " ".join(_FILTER.sub(" ", question).split()) if values or unknown else question
    since = _day(values["since"]) if "since" in values else None
    unread = ("since",) if "since" in values and since is None else ()
    return Filtered(rest, values, since, tuple(unknown), unread)


def merged(told: Filtered, earlier: Filtered) -> Filtered:
    """Return what is asked now with the filters of an earlier question; the newer value of a filter holds."""
    return replace(
        told,
        values={**earlier.values, **told.values},
        since=told.since if "since" in told.values else earlier.since,
        unread=tuple(dict.fromkeys((*earlier.unread, *told.unread))),
    )


def spelled(told: Filtered) -> str:
    """Write the filters as they are typed."""
    return " ".join(
        f'{name}:"{value}"' if " " in value else f"{name}:{value}" for name, value in told.values.items()
    )


def _day(text: str) -> date | None:
    """Read 2023, 2023-04, 2023-04-12 or 12.04.2023 as its first day."""
    found = parse_published(text)
    return found.first if found else None
