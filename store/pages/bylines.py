"""Who wrote it: bylines in a dump's lines."""

from __future__ import annotations

import re
from typing import Final

from store.pages import phrases
from store.pages.lines import Line

_AGENCY: Final = re.compile(
    r"^\W*(?:pti|ians|ani|uni|reuters|afp|bhasha|भाषा|आईएएनएस|एएनआई|पीटीआई|यूएनआई|वार्ता)\W*$", re.IGNORECASE
)


def author(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return the name in the first byline between the headline and the body's end; None if there is none."""
    for line in (
        lines[title : min(body.start + 2, body.stop)] + lines[max(body.start, body.stop - 2) : body.stop + 1]
    ):
        if only(line):
            return _name(line.text)
    return None


def only(line: Line) -> bool:
    """Whether a line is a byline and nothing more."""
    if len(line.words) > 16 or line.prose:
        return False
    return bool(_AGENCY.match(line.text)) or _name(line.text) is not None


def _name(text: str) -> str | None:
    if _AGENCY.match(text):
        return text.strip(" ()[]-–—|")
    match = phrases.BYLINE.match(text)
    return match["name"].strip(" .,-–—") or None if match else None
