"""The names that one line gives: a label's, a day's, a place's; whether it is a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from store.pages import datelines, phrases
from store.pages.lines import Line, key
from store.pages.writers import desks, people
from store.text import dates

ROLE: Final = re.compile(
    r"^\W*(?:पदनाम|role)\b|(?:संवाददाता|पत्रकार|ब्यूरो(?:\s+(?:चीफ|प्रमुख))?|डेस्क|के\s+लिए)(?:,?\s+[\u0900-\u0963]+){0,2}\W*$"
    r"|^\W*(?:(?:senior|staff|special|chief|principal|deputy|assistant|associate)\s+)*(?:reporter|correspondent|editor|writer)\b.{0,40}$"
    r"|^\W*(?:[\w’'&-]+\s+){1,3}(?:editor|correspondent|reporter|columnist|journalist)\W*$"
    r"|^\W*[\w ]{2,20}\bnews(?:,\s*[\w ]{2,20})?\W*$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^\W*(?:(?:(?:written|reported|authored|story|text|words)\s+)?by|authors?|reporter|लेखक|लेखिका|रिपोर्टर|द्वारा)\W*$",
    re.IGNORECASE,
)
_SENT: Final = re.compile(r"^\W*(?:एजेंसी|एजेंसियां|agency|agencies)\s*[:–-]\s*", re.IGNORECASE)
_GONE: Final = "¦"
_PARTS: Final = re.compile(r"\s*[|/•·¦]\s*|\s[–—-]\s")
_STOP: Final = re.compile(r"[\d|•·/]")
_COUNT: Final = re.compile(
    r"\s+(?:\d[\d,.]*[KkMm]?\+?\s+(?:stories|articles|posts|followers|खबरें|लेख)\W*|@\w+|\([^()]*\)"
    r"|leave\s+a\s+(?:comment|reply)|(?:\d+|no)\s+comments?)$",
    re.IGNORECASE,
)
"""What stands behind a name: how much its bearer has written, an address, the name in the other script."""

FROM: Final = re.compile(
    rf"^\W*(?:[\u0900-\u0963]+\s+से\s+)?(?P<name>{desks.NAME.pattern})\s+की\s+(?:(?:विशेष|खास|ग्राउंड|एक)\s+)?रिपोर्ट\W*$"
)
"""'भदोही से रीना सक्सेना की रिपोर्ट'."""

_OPENS: Final = re.compile(
    rf"^(?P<name>{desks.NAME.pattern}),"
    r"\s*(?P<place>[A-Z][A-Za-z ]{2,20}|[\u0900-\u0963]+(?:\s[\u0900-\u0963]+)?)\s*[:।|]"
)
"""A text's first words where they are its writer's name and place."""

_HANDLE: Final = re.compile(r"\W*@\w+\W*")
_APART: Final = re.compile(r"\s*[,|]\s*|\s+/\s+")

_OTHER: Final = re.compile(r"(?<=[A-Za-z])\.?\s+(?=[\u0900-\u0963])")
"""Where a line goes on in the other script: a name's house or place."""

_MONTH: Final = re.compile(
    r"(?:(?<=[A-Z]{3})|\b)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?=\s*\d)",
    re.IGNORECASE,
)
"""A month before its day, which may touch the name before it."""

_MAIL: Final = re.compile(r"\S{1,64}@\S{1,64}\.\w{2,}")
_TAGGED: Final = re.compile(
    r"\W*(?:tags?|topics?|keywords|filed\s+(?:to|under|in)|(?:main\s+)?categor(?:y|ies)|sections?)\b",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r"\s+(?:on|at)\s*$", re.IGNORECASE)
_SEVERAL: Final = 5
_LONGEST: Final = 30
_PLACE: Final = 3
_BUTTON: Final = 3
_BUTTONS: Final = 4
_ALONE: Final = 8
_PLACED: Final = re.compile(rf"[^|{_GONE}]+\|[^|{_GONE}]+\|\s*{_GONE}")
"""A line that gives name, place and day."""

_TWO: Final = 2
"""Parts behind a name that are its house and its place, where the last is one."""


def only(line: Line) -> bool:
    """Whether a line is a byline and nothing more."""
    if len(line.words) > _LONGEST or line.prose:
        return False
    if any(phrases.CREDITS.finditer(_MAIL.sub("|", line.plain))) and (
        datelines.dated(line) or credit(line, phrases.EDITED) or _MAIL.search(line.plain)
    ):
        return True
    if len(line.words) > 16:
        return False
    if any(day.published.first for day in dates.find_dates(line.plain)) and beside_day(line):
        return True
    desk = desk_of(line) is not None
    agency = desks.AGENCY.match(line.plain) or desks.INITIALS.match(line.plain)
    return desk or bool(agency) or name_of(line.plain) is not None


def signs_off(line: Line) -> bool:
    """Whether a line is an agency's with who prepared its report, below which nothing follows."""
    return bool(desks.INITIALS.match(line.plain)) and len(line.words) > 1


def labelled(line: Line, lines: tuple[Line, ...]) -> str | None:
    """Return the name that a line gives behind a label, or that the next one gives below it."""
    if _LABEL.match(line.plain):
        below = lines[line.index + 1 : line.index + 2]
        return next((one.plain for one in below if desks.named(one.plain)), None)
    if len(line.words) > _LONGEST or line.prose:
        return None
    if (by := FROM.match(line.plain)) and all(map(desks.named, people.AND.split(by["name"]))):
        return by["name"]
    alone = only(line) and not is_edited(line)
    return credit(line, phrases.CREDITS) or (name_of(line.plain) if alone else None)


def is_edited(line: Line) -> bool:
    return bool(phrases.EDITED.match(line.plain.lstrip(" ([|–-")))


def credit(line: Line, label: re.Pattern[str]) -> str | None:
    """Return the name behind the first such label in a line that says more: who edited it, when it was."""
    if line.prose or len(line.words) > _LONGEST:
        return None
    plain = _without_days(_MAIL.sub("|", datelines.GLUED.sub(" ", phrases.unglued(line.plain)))).replace(
        _GONE, "|"
    )
    for said in label.finditer(plain):
        rest = _without_days(plain[said.end() :])
        name = _WHEN.sub("", _PARTS.split(phrases.ANY_LABEL.split(rest)[0])[0]).strip(" ,;:()[]–—-")
        name = name.removesuffix(" and").removesuffix(" और")
        if desks.named(name.split(",")[0].strip()) or desks.AGENCY.match(name):
            return name
    return None


def _without_days(text: str) -> str:
    """Return a text with a sign for each day and time of day in it."""
    for found in sorted(dates.find_dates(text), key=lambda one: -one.start):
        text = f"{text[: found.start]}{_GONE}{text[found.end :]}"
    return phrases.ZONE.sub(_GONE, phrases.CLOCK.sub(_GONE, text))


def near_day(line: Line, lines: tuple[Line, ...]) -> str | None:
    """Return the name on a line beside the date's or over a role's, or beside the date on one line."""
    if line.prose or line.aside or line.tail or line.caption or _TAGGED.match(line.plain):
        return None
    if behind := _behind_day(line.plain):
        return behind
    beside = [lines[at] for at in _neighbours(line, lines)]
    dated = datelines.only(line)
    if name := beside_day(line):
        return name
    below = [*beside[1:], *lines[line.index + 1 : line.index + 2]]
    held = any(map(datelines.only, beside)) or any(ROLE.search(one.plain) for one in below)
    if not (dated or held) or (ROLE.search(line.plain) and not desks.DESK.search(line.plain)):
        return None
    text = _COUNT.sub("", phrases.unglued(line.plain))
    first, *others = _PARTS.split(text)
    if others and "|" not in text and all(map(is_person, (first, *others))):
        return ", ".join((first, *others))
    name, _, house = first.partition(",")
    housed = is_person(name) and bool(desks.HOUSE.fullmatch(house.strip()))
    return placed(first) or (placed(name) if dated or others or housed else None)


def is_person(name: str) -> bool:
    return (
        desks.named(name) and desks.is_person(name) and not (name.startswith("The ") or people.is_known(name))
    )


def _neighbours(line: Line, lines: tuple[Line, ...]) -> list[int]:
    """Return the numbers of the lines before and behind one, beyond its writer's place and buttons."""
    behind = line.index + 1
    if behind < len(lines) and (_beside_names(lines[behind].plain) or desks.is_house(lines[behind].plain)):
        behind += 1
    buttons = takewhile(
        lambda one: one.aside and len(one.words) <= _BUTTON, lines[behind : behind + _BUTTONS]
    )
    behind += sum(1 for _ in buttons)
    return [at for at in (line.index - 1, behind) if 0 <= at < len(lines)]


def beside_day(line: Line) -> str | None:
    """Return the name that is all a line holds beside a day with its time, labels and how long it reads."""
    rest = phrases.AGO.sub(_GONE, phrases.READING.sub(_GONE, phrases.unglued(line.plain)))
    rest = _COUNT.sub("", _without_days(rest))
    parts = [part.strip(" ,;:()[]–—-") for part in _PARTS.split(phrases.ANY_LABEL.sub(_GONE, rest))]
    first, *others = [part for part in parts if part] or [""]
    if _GONE not in rest:
        return None
    if all(map(people.is_place, others)):
        return placed(first)
    given = [part for part in (first, *others) if not people.is_place(part)]
    if len(given) == _TWO and _PLACED.match(rest):
        given = given[:1]
    return ", ".join(given) if len(given) <= _SEVERAL and all(map(desks.named, given)) else None


def placed(text: str) -> str | None:
    """Return a name, or names, without the place or role behind; None where a text is none."""
    text = people.bare(_OTHER.split(_COUNT.sub("", text.strip(" ,;:।–—-")))[0])
    name, *rest = [part.strip() for part in text.split(",")]
    name = people.unplaced(name)
    if people.is_place(name):
        return rest[0] if len(rest) == 1 and desks.named(rest[0]) and not _beside_name(rest[0]) else None
    housed = len(rest) == _TWO and people.is_place(rest[-1])
    if housed or all(map(_beside_name, filter(None, rest))) or desks.DESK.search(name):
        if desks.named(name) or desks.is_agency(name):
            return name
        text = name
    several = [part.strip() for part in people.AND.split(text)]
    several = [part for part in several if part and not (_beside_name(part) or part.startswith("The "))]
    return ", ".join(several) if 1 < len(several) <= _SEVERAL and all(map(desks.named, several)) else None


def _beside_name(part: str) -> bool:
    """Whether a text is a place, a desk or a role, as stand behind a name."""
    return people.is_place(part) or desks.is_desk(part) or bool(ROLE.match(part))


def alone(line: Line) -> str | None:
    """Return the name that a line gives with nothing but its place, agency or role behind it."""
    several = people.AND.split(line.plain)
    if 1 < len(several) <= _SEVERAL and all(map(is_person, several)):
        return ", ".join(several)
    name, *rest = _APART.split(line.plain.strip(" |।.-–—"))
    titled = people.unplaced(name)
    housed = all(map(desks.HOUSE.fullmatch, rest))
    if titled != name and housed and is_person(titled) and not (line.ended or line.caption):
        return titled
    if not rest or len(line.words) > _ALONE or line.aside or line.caption or people.is_known(name):
        return None
    found = placed(name) if all(map(_beside_name, rest)) else None
    return found if found and not desks.is_desk(found) else None


def over(line: Line, title: Line, text: Sequence[Line]) -> str | None:
    """Return the one name that a line right below the headline is, of nobody whom headline or text name."""
    name = line.plain.strip(" |.-–—")
    if line.aside or line.caption or line.ended or len(name.split()) > _PLACE:
        return None
    last = key(name).split()[-1:]
    told = any(word in key(one.text).split() for word in last for one in (title, *text))
    return name if name[:1].isupper() and is_person(name) and not (told or desks.is_house(name)) else None


def opening(line: Line, above: Line) -> str | None:
    """Return who opens a text's first line with a place behind, or stands alone right above its place."""
    place = phrases.DATELINE.match(line.plain)
    if place and people.is_place(place["place"].strip()):
        name = above.plain.strip(" |।.-–—")
        person = desks.named(name) and not (above.caption or above.aside or people.is_known(name))
        return name if person and not desks.is_desk(name) else None
    found = _OPENS.match(line.plain)
    if not found or not people.is_place(found["place"]) or people.is_known(found["name"]):
        return None
    return found["name"] if desks.named(found["name"]) and not desks.is_desk(found["name"]) else None


def _beside_names(text: str) -> bool:
    """Whether a line is a place, a desk, a role or an address, as stand below a name."""
    parts = [part for part in _APART.split(text.strip(" |।,.")) if part]
    return bool(_HANDLE.fullmatch(text)) or (bool(parts) and all(map(_beside_name, parts)))


def _behind_day(text: str) -> str | None:
    """Return the name right behind the day that a line begins with, up to a number or a bar."""
    day = next(dates.find_dates(text), None)
    if day is None or phrases.LABELLED.sub("", text[: day.start]).strip(" :") or day.published.first is None:
        return None
    rest = text[day.end :]
    by = phrases.BYLINE.match(rest)
    name = (by["name"] if by else _STOP.split(rest)[0]).strip(" ,;–—-")
    name = _COUNT.sub("", name)
    return name if desks.named(name) else None


def desk_of(line: Line) -> str | None:
    """Return the desk that is all a line names, without its place; None where a line is none."""
    name, _, place = _SENT.sub("", line.plain).strip(" |।.-–—").partition(",")
    alone = len(place.split()) <= _PLACE and not any(map(str.isdigit, place))
    return name.strip() if alone and desks.is_byline(name.strip()) else None


def name_of(text: str) -> str | None:
    """Return the name that is all a line gives, labelled or an agency's."""
    if desks.AGENCY.match(text):
        return text.strip(" ()[]-–—|")
    match = phrases.BYLINE.match(_MONTH.sub(" ", phrases.unglued(text)))
    return match["name"].strip(" .,-–—") or None if match else None
