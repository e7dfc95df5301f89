"""As much of a page's markup as is read: what an attack or a page of scripts adds is left out."""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 400_000
"""Characters of markup that are read: an article stands far before, and more would take many seconds."""

_SCRIPT: Final = re.compile(r"<(?P<end>/?)(?P<name>script|style)\b(?P<rest>[^<>]{0,300})>", re.IGNORECASE)


def markup(html: str) -> str:
    """Return the markup that is read of a page: of a large one without its scripts and styles, then cut."""
    if len(html) <= _MOST:
        return html
    kept, at, inside = [], 0, ""
    for tag in _SCRIPT.finditer(html):
        name = tag["name"].lower()
        if not inside and not tag["end"] and "ld+json" not in tag["rest"].lower():
            kept.append(html[at : tag.start()])
            inside = name
        elif inside == name and tag["end"]:
            at, inside = tag.end(), ""
    return "".join([*kept, "" if inside else html[at:]])[:_MOST]
