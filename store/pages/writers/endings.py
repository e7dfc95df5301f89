"""Whom the lines at a text's end name: who signs it off, and of whom they tell."""

from __future__ import annotations

import re
from typing import Final

from store.pages import phrases
from store.pages.lines import Line
from store.pages.writers import bylines, desks, people

_BIO: Final = re.compile(
    rf"^\W*(?P<name>{desks.NAME.pattern})\s+(?:(?:is|was|are)\s+(?:(?:an?|the|our|[A-Z][\w’']+)\s+)?(?:[\w’'&/-]+\s+){{0,5}}?"
    r"(?:reporter|correspondent|editor|writer|journalist|columnist|freelancer|producer)s?\b"
    r"|can\s+be\s+(?:reached|contacted)\b|tweets\s+(?:at|from|@)|(?:reports|writes|covers)\b.{0,60}\bfor\b)"
)
_BRACKETED: Final = re.compile(r"^\((?P<name>[^()]+)\)\W*$")
_DASH: Final = re.compile(r"^\s*[-–—]\s*")


def told_of(line: Line, lines: tuple[Line, ...]) -> str | None:
    """Return who a line at the text's end says is a reporter, or how to reach, or put the text on the page.

    Or the name that stands over a line which begins with it, or below one that says it is the writer's.
    """
    bio = _BIO.match(line.plain) or phrases.POSTED.match(line.plain)
    if bio:
        return bio["name"] if desks.named(bio["name"]) else None
    above, below = lines[max(0, line.index - 1) : line.index], lines[line.index + 1 : line.index + 2]
    about = any(phrases.ABOUT.match(one.plain) for one in above)
    named = about or any(one.plain.startswith(f"{line.plain} ") for one in below)
    return line.plain if named and desks.named(line.plain) else None


def signed(line: Line) -> str | None:
    """Return the name that signs a text off: behind a dash or in brackets, without its place."""
    dash, brackets = _DASH.match(line.plain), _BRACKETED.match(line.plain)
    if not (dash or brackets) or line.caption:
        return None
    text = brackets["name"] if brackets else _DASH.sub("", line.plain)
    if by := bylines.FROM.match(text):
        return by["name"]
    name = bylines.name_of(text) or bylines.placed(text)
    return name if name and not (people.is_known(name) or desks.is_desk(name)) else None
