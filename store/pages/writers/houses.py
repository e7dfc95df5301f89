"""Organisations, agencies and desks that a page declares as its writer, for where it names no person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from store.pages import structured
from store.pages.structured import tidy
from store.pages.writers import desks, marked, people

_MOST: Final = 12
_LONGEST: Final = 200
"""Words and letters of a name; what has more is a sentence, or an attack."""

_BY: Final = re.compile(r"^\W*(?:(?:written\s+|posted\s+)?by\b\s*:?|द्वारा\s)\s*", re.IGNORECASE)
_SITE: Final = re.compile(r"://|^www\.|^[\w.-]+\.[a-z]{2,8}/|@|^\S*_\S*$", re.IGNORECASE)
"""What holds an address, a handle or a login."""

_NOBODY: Final = re.compile(
    r"\W*(?:\S*admin|(?:\w+\s+)?admin(?:istrator)?|author|writer|editor|guest|user|unknown|anonymous|none|null|undefined"
    r"|n/?a|लेखक)?\W*",
    re.IGNORECASE,
)


def declared(data: dict[str, Any], meta: dict[str, str]) -> str | None:
    """Return whom JSON-LD's `author`, else the first meta tag of an author names, as it is declared.

    What it declares of a publisher or of the site is none; it tells which names may look like a login's or
    an address.
    """
    own = marked.houses(data, meta)
    described = data.get("author")
    given = described if isinstance(described, list) else [described]
    tags = ([meta.get(name, "")] for name in marked.AUTHOR_META)
    for found in (_described(given, own), *(_named(one, own) for one in tags)):
        if names := list(dict.fromkeys(found)):
            return ", ".join(names[: people.MOST])
    return None


def kept(given: str | None, known: bool = False) -> str | None:
    """Return a declared writer's name, trimmed; None for an address, a handle, a login and a mere label.

    `known`: whether it is an organisation's for sure, whose name may be written as one of these.
    """
    said = _BY.sub("", tidy((given or "")[:_LONGEST])).strip(" ,;|–—-")
    login = " " not in said and not known and (any(map(str.isdigit, said)) or marked.ADDRESS.fullmatch(said))
    letters = any(map(str.isalpha, said)) and len(said) > 1
    wrong = _SITE.search(said) or _NOBODY.fullmatch(said) or desks.is_label(said) or login
    return said if letters and not wrong and len(said.split()) <= _MOST else None


def _described(given: list[Any], own: set[str]) -> Iterator[str]:
    for one in given[: structured.WRITERS]:
        house = structured.is_house(one)
        yield from _named(structured.given(one), own, house)


def _named(given: Any, own: set[str], house: bool = False) -> Iterator[str]:
    found = (kept(said, house or marked.house(tidy(said)) in own) for said in given)
    yield from filter(None, found)
