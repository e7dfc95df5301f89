"""Who wrote it: bylines in a dump's lines."""

from __future__ import annotations

import re
from typing import Final

from store.pages import datelines, people, phrases, vocabulary
from store.pages.lines import Line
from store.text import dates

_AGENCY: Final = re.compile(
    r"^\W*(?:pti|ians|ani|uni|reuters|afp|bhasha|भाषा|आईएएनएस|एएनआई|पीटीआई|यूएनआई|वार्ता)\W*$", re.IGNORECASE
)
_DESK: Final = re.compile(
    r"\b(?:news|web|city)\s+(?:desk|service|agency|network|team)\b|\b(?:reporter|correspondent|bureau)\W*$"
    r"|(?:न्यूज|समाचार)\s+(?:एजेंसी|नेटवर्क|डेस्क|सेवा)|(?:ब्यूरो|संवाददाता)\W*$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^\W*(?:(?:written\s+)?by|author|reporter|लेखक|लेखिका|रिपोर्टर|द्वारा)\W*$", re.IGNORECASE
)
_NAME: Final = re.compile(
    r"(?:[A-Z][A-Za-z.'’-]*|[\u0900-\u0963.]{2,})(?:\s+(?:[A-Z][A-Za-z.'’-]*|[\u0900-\u0963.]{2,})){1,4}"
)
_PARTS: Final = re.compile(r"\s*[|/•·]\s*")
_STOP: Final = re.compile(r"[\d|•·/]")
_DASH: Final = re.compile(r"^\s*[-–—]\s*")


def author(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return the name in the first byline between the headline and the body's end; None if there is none.

    A labelled name comes before a bare one that stands beside the date, and that before a sign-off.
    """
    near = (
        lines[title : min(body.start + 2, body.stop)] + lines[max(body.start, body.stop - 2) : body.stop + 1]
    )
    labelled = (_labelled(line, lines) for line in near)
    above = (_beside(line, lines) for line in lines[title + 1 : body.start])
    signed = (_DASH.sub("", line.text) for line in near if line.index >= body.stop - 2 and _sign_off(line))
    found = next((name for names in (labelled, above, signed) for name in names if name), None)
    return ", ".join(people.names(found)) or None if found else None


def only(line: Line) -> bool:
    """Whether a line is a byline and nothing more."""
    if len(line.words) > 16 or line.prose:
        return False
    desk = _named(line.text) and bool(_DESK.search(line.text))
    return desk or bool(_AGENCY.match(line.text)) or _name(line.text) is not None


def _labelled(line: Line, lines: tuple[Line, ...]) -> str | None:
    if _LABEL.match(line.text):
        below = lines[line.index + 1 : line.index + 2]
        return next((one.text for one in below if _named(one.text)), None)
    return _name(line.text) if only(line) else None


def _beside(line: Line, lines: tuple[Line, ...]) -> str | None:
    """Return the name on a line beside the date's, or before the date on one line with it."""
    if line.prose or line.aside or line.tail or line.caption:
        return None
    if behind := _behind_day(line.text):
        return behind
    beside = (lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(lines))
    dated = datelines.only(line)
    if not (dated or any(datelines.only(one) for one in beside)):
        return None
    first, *others = _PARTS.split(line.text)
    name = first.split(",")[0].strip() if dated or others else first
    return name if _named(name) else None


def _behind_day(text: str) -> str | None:
    """Return the name right behind the day that a line begins with, up to a number or a bar."""
    day = next(dates.find_dates(text), None)
    if day is None or day.start or day.published.first is None:
        return None
    name = _STOP.split(text[day.end :])[0].strip(" ,;–—-")
    return name if _named(name) else None


def _sign_off(line: Line) -> bool:
    dash = _DASH.match(line.text)
    return dash is not None and _named(line.text[dash.end() :])


def _named(text: str) -> bool:
    """Whether a text may be somebody's name, or a desk's, and nothing more."""
    if not _NAME.fullmatch(text.strip()):
        return False
    known = vocabulary.FUNCTION_WORDS | vocabulary.SECTION_WORDS
    return bool(_DESK.search(text)) or not any(word in known for word in text.lower().split())


def _name(text: str) -> str | None:
    if _AGENCY.match(text):
        return text.strip(" ()[]-–—|")
    match = phrases.BYLINE.match(phrases.GLUED.sub(" ", text))
    return match["name"].strip(" .,-–—") or None if match else None
