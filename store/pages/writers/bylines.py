"""Who wrote it: bylines in a dump's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from store.pages import datelines, phrases
from store.pages.lines import Line
from store.pages.writers import desks, people
from store.text import dates

_ROLE: Final = re.compile(
    r"^\W*(?:पदनाम|role)\b|(?:संवाददाता|पत्रकार|ब्यूरो|डेस्क|के\s+लिए)(?:,?\s+[\u0900-\u0963]+)?\W*$"
    r"|^\W*(?:(?:senior|staff|special|chief|principal|deputy|assistant|associate)\s+)*(?:reporter|correspondent|editor|writer)\b.{0,40}$"
    r"|^\W*[\w ]{2,20}\bnews(?:,\s*[\w ]{2,20})?\W*$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^\W*(?:(?:written\s+)?by|author|reporter|लेखक|लेखिका|रिपोर्टर|द्वारा)\W*$", re.IGNORECASE
)
_BIO: Final = re.compile(
    rf"^\W*(?P<name>{desks.NAME.pattern})\s+(?:(?:is|was|are)\s+(?:(?:an?|the|our|[A-Z][\w’']+)\s+)?(?:[\w’'&/-]+\s+){{0,5}}?"
    r"(?:reporter|correspondent|editor|writer|journalist|columnist|freelancer|producer)s?\b"
    r"|can\s+be\s+(?:reached|contacted)\b|tweets\s+(?:at|from|@)|(?:reports|writes|covers)\b.{0,60}\bfor\b)"
)
_LAST: Final = 3
"""Lines before and behind a text's end that may tell of its writer."""

_SENT: Final = re.compile(r"^\W*(?:एजेंसी|एजेंसियां|agency|agencies)\s*[:–-]\s*", re.IGNORECASE)
_GONE: Final = "¦"
_PARTS: Final = re.compile(r"\s*[|/•·¦]\s*")
_STOP: Final = re.compile(r"[\d|•·/]")
_DASH: Final = re.compile(r"^\s*[-–—]\s*")
_SEVERAL: Final = 5
_LONGEST: Final = 30
_PLACE: Final = 3
_ALONE: Final = 8
_TOP: Final = 5
_FOOT: Final = 30
_BEFORE: Final = 3
"""Lines right above a headline that may say who wrote it, beside the day."""


def author(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return the name in the first byline between the headline and the body's end; None if there is none.

    A labelled name comes before a bare one that stands beside the date, that before who edited it or a
    sign-off, and that before the desk or agency the text's dateline names. A person goes before a desk.
    """
    labelled, *beside = _written(lines, title, body)
    near = _near(lines, title, body)
    houses = (_desk(line) for line in near)
    agency = _agencies(lines[body.start : body.stop], lines[body.stop : body.stop + 1])
    if found := _first(labelled):
        return _unhoused(found, lines)
    found = _first(*beside)
    desk = found if found and desks.is_desk(found) and not desks.is_agency(found) else None
    return (None if desk else found) or _prepared(lines, title, body) or desk or _first(houses, agency)


def person(lines: tuple[Line, ...], title: int, body: range, edited: bool) -> str | None:
    """Return the person a line near the text says wrote it, no desk; `edited`: or who prepared it."""
    labelled, *beside = _written(lines, title, body)
    written = _first(labelled)
    found = written or _first(*beside)
    if found and not desks.is_desk(found):
        return _unhoused(found, lines)
    return _prepared(lines, title, body) if edited and not written else None


def _near(lines: tuple[Line, ...], title: int, body: range) -> tuple[Line, ...]:
    last = lines[max(body.start, body.stop - 2) : body.stop + 1]
    return lines[title : min(body.start + 2, body.stop)] + last


def _written(lines: tuple[Line, ...], title: int, body: range) -> tuple[Iterator[str | None], ...]:
    """Return the names that are labelled, those beside the date, over a headline, and with a place alone."""
    labelled = (_labelled(line, lines) for line in _near(lines, title, body))
    above = (_beside(line, lines) for line in lines[title + 1 : body.start])
    over = (_beside_day(line) for line in lines[max(0, title - _BEFORE) : title] if datelines.dated(line))
    alone = (_alone(line) for line in lines[title + 1 : body.start])
    return labelled, above, over, alone


def _prepared(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return who edited it, signs it off, or is told of at its end."""
    near = _near(lines, title, body)
    edited = (_credit(line, phrases.EDITED) for line in near)
    signed = (_DASH.sub("", line.text) for line in near if line.index >= body.stop - 2 and _sign_off(line))
    told = map(_told_of, lines[max(body.start, body.stop - _LAST) : body.stop + _LAST])
    return _first(edited, signed, told)


def _unhoused(names: str, lines: tuple[Line, ...]) -> str:
    """Return names without the house's: as the page's top, or its line on rights, gives its own."""
    rights = [line for line in lines[-_FOOT:] if line.notice or "©" in line.text]
    return people.unhoused(names, [line.plain for line in (*lines[:_TOP], *rights)])


def _first(*given: Iterator[str | None]) -> str | None:
    """Return the names in the first byline of some kinds of them."""
    found = next((name for names in given for name in names if name), None)
    return ", ".join(people.names(found)) or None if found else None


def only(line: Line) -> bool:
    """Whether a line is a byline and nothing more."""
    if len(line.words) > _LONGEST or line.prose:
        return False
    if any(phrases.CREDITS.finditer(line.plain)) and (datelines.dated(line) or _credit(line, phrases.EDITED)):
        return True
    if len(line.words) > 16:
        return False
    if any(day.published.first for day in dates.find_dates(line.plain)) and _beside_day(line):
        return True
    desk = _desk(line) is not None
    agency = desks.AGENCY.match(line.plain) or desks.INITIALS.match(line.plain)
    return desk or bool(agency) or _name(line.plain) is not None


def signs_off(line: Line) -> bool:
    """Whether a line is an agency's with who prepared its report, below which nothing follows."""
    return bool(desks.INITIALS.match(line.plain)) and len(line.words) > 1


def _labelled(line: Line, lines: tuple[Line, ...]) -> str | None:
    if _LABEL.match(line.plain):
        below = lines[line.index + 1 : line.index + 2]
        return next((one.plain for one in below if desks.named(one.plain)), None)
    if len(line.words) > _LONGEST or line.prose:
        return None
    return _credit(line, phrases.CREDITS) or (_name(line.plain) if only(line) else None)


def _credit(line: Line, label: re.Pattern[str]) -> str | None:
    """Return the name behind the first such label in a line that says more: who edited it, when it was."""
    if line.prose or len(line.words) > _LONGEST:
        return None
    for said in label.finditer(line.plain):
        rest = _without_days(line.plain[said.end() :])
        name = _PARTS.split(phrases.ANY_LABEL.split(rest)[0])[0].strip(" ,;:()[]–—-")
        if desks.named(name.split(",")[0].strip()) or desks.AGENCY.match(name):
            return name
    return None


def _without_days(text: str) -> str:
    """Return a text with a sign for each day and time of day in it."""
    for found in sorted(dates.find_dates(text), key=lambda one: -one.start):
        text = f"{text[: found.start]}{_GONE}{text[found.end :]}"
    return phrases.ZONE.sub(_GONE, phrases.CLOCK.sub(_GONE, text))


def _beside(line: Line, lines: tuple[Line, ...]) -> str | None:
    """Return the name on a line beside the date's or over a role's, or beside the date on one line."""
    if line.prose or line.aside or line.tail or line.caption or len(line.words) > _LONGEST:
        return None
    if behind := _behind_day(line.plain):
        return behind
    beside = [lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(lines)]
    dated = datelines.only(line)
    if dated and (name := _beside_day(line)):
        return name
    held = any(map(datelines.only, beside)) or any(_ROLE.search(one.plain) for one in beside[1:])
    if not (dated or held) or (_ROLE.search(line.plain) and not desks.DESK.search(line.plain)):
        return None
    first, *others = _PARTS.split(line.plain)
    return _placed(first.split(",")[0] if dated or others else first)


def _beside_day(line: Line) -> str | None:
    """Return the name that is all a line holds beside a day with its time, labels and how long it reads."""
    rest = _without_days(phrases.READING.sub(_GONE, phrases.unglued(line.plain)))
    parts = [part.strip(" ,;:()–—-") for part in _PARTS.split(phrases.ANY_LABEL.sub(_GONE, rest))]
    first, *others = [part for part in parts if part] or [""]
    if _GONE not in rest:
        return None
    if all(map(people.is_place, others)):
        return _placed(first)
    given = [part for part in (first, *others) if not people.is_place(part)]
    return ", ".join(given) if len(given) <= _SEVERAL and all(map(desks.named, given)) else None


def _placed(text: str) -> str | None:
    """Return a name, or names, without the place or role behind; None where a text is none."""
    name, *rest = text.strip(" ,;:–—-").split(",")
    name = name.strip()
    if all(_beside_name(part.strip()) for part in rest if part.strip()) or desks.DESK.search(name):
        if desks.named(name) or desks.is_agency(name):
            return name
        text = name
    several = [part.strip() for part in people.AND.split(text) if part.strip()]
    return text.strip() if 1 < len(several) <= _SEVERAL and all(map(desks.named, several)) else None


def _beside_name(part: str) -> bool:
    """Whether a text is a place, a desk or a role, as stand behind a name."""
    return people.is_place(part) or desks.is_desk(part) or bool(_ROLE.match(part))


def _alone(line: Line) -> str | None:
    """Return the name that a line gives with nothing but its place or role behind a comma."""
    name, comma, rest = line.plain.strip(" |।.-–—").partition(",")
    if not comma or len(line.words) > _ALONE or line.aside or line.caption or people.is_known(name):
        return None
    own = all(_beside_name(part.strip()) for part in rest.split(","))
    return name.strip() if own and desks.named(name) and not desks.is_desk(name.strip()) else None


def _behind_day(text: str) -> str | None:
    """Return the name right behind the day that a line begins with, up to a number or a bar."""
    day = next(dates.find_dates(text), None)
    if day is None or day.start or day.published.first is None:
        return None
    name = _STOP.split(text[day.end :])[0].strip(" ,;–—-")
    return name if desks.named(name) else None


def _agencies(text: tuple[Line, ...], behind: tuple[Line, ...]) -> Iterator[str | None]:
    """Yield the desk or agency that the text's dateline names, or that signs its end."""
    for line in text[:2]:
        if opening := phrases.DESK.match(line.plain):
            yield opening["desk"]
        elif (place := phrases.DATELINE.match(line.plain)) and place["agency"]:
            yield place["agency"] if desks.AGENCY.match(place["agency"]) else None
    for line in (*text[-2:], *behind):
        found = desks.ENDING.search(line.plain) or desks.INITIALS.match(line.plain)
        yield found["agency"] if found else None


def _told_of(line: Line) -> str | None:
    """Return who a line at the text's end says is a reporter, or how to reach."""
    bio = _BIO.match(line.plain)
    return bio["name"] if bio and desks.named(bio["name"]) else None


def _sign_off(line: Line) -> bool:
    dash = _DASH.match(line.plain)
    return dash is not None and desks.named(line.plain[dash.end() :])


def _desk(line: Line) -> str | None:
    """Return the desk that is all a line names, without its place; None where a line is none."""
    name, _, place = _SENT.sub("", line.plain).strip(" |।.-–—").partition(",")
    alone = len(place.split()) <= _PLACE and not any(map(str.isdigit, place))
    known = desks.is_agency(name.strip()) or (desks.named(name) and desks.DESK.search(name.strip()))
    return name.strip() if alone and known else None


def _name(text: str) -> str | None:
    if desks.AGENCY.match(text):
        return text.strip(" ()[]-–—|")
    match = phrases.BYLINE.match(phrases.unglued(text))
    return match["name"].strip(" .,-–—") or None if match else None
