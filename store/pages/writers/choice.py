"""Who of those whom the lines near a text name wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from store.pages import datelines, phrases
from store.pages.lines import Line, key
from store.pages.writers import bylines, desks, people

_LAST: Final = 3
"""Lines before and behind a text's end that may tell of its writer."""
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
    houses = (bylines.desk_of(line) for line in near)
    agency = _agencies(lines[body.start : body.stop], lines[body.stop : body.stop + 1])
    if found := _of_persons(labelled):
        return _unhoused(found, lines)
    found = _first(*beside)
    desk = found if found and desks.is_desk(found) and not desks.is_agency(found) else None
    return (None if desk else found) or _prepared(lines, title, body) or desk or _first(houses, agency)


def person(lines: tuple[Line, ...], title: int, body: range, edited: bool) -> str | None:
    """Return the person a line near the text says wrote it, no desk; `edited`: or who prepared it."""
    labelled, *beside = _written(lines, title, body)
    written = _of_persons(labelled)
    found = written or _first(*beside)
    if found and not desks.is_desk(found):
        return _unhoused(found, lines)
    return _prepared(lines, title, body) if edited and not written else None


def _near(lines: tuple[Line, ...], title: int, body: range) -> tuple[Line, ...]:
    last = lines[max(body.start, body.stop - 2) : body.stop + 1]
    return lines[title : min(body.start + 2, body.stop)] + last


def _written(lines: tuple[Line, ...], title: int, body: range) -> tuple[Iterator[str | None], ...]:
    """Return the names that are labelled, those beside the date, over a headline, and with a place alone."""
    labelled = (bylines.labelled(line, lines) for line in _near(lines, title, body))
    above = (bylines.near_day(line, lines) for line in lines[title + 1 : body.start])
    over = (
        bylines.beside_day(line) for line in lines[max(0, title - _BEFORE) : title] if datelines.dated(line)
    )
    alone = (bylines.alone(line) for line in lines[title + 1 : body.start])
    opening = (bylines.opening(lines[at], lines[at - 1]) for at in body[:1] if at)
    return labelled, above, over, alone, opening


def _prepared(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return who edited it, signs it off, or is told of at its end."""
    near = _near(lines, title, body)
    edited = (bylines.credit(line, phrases.EDITED) or bylines.edited(line) for line in near)
    signed = _signing(lines, title, body)
    told = map(bylines.told_of, lines[max(body.start, body.stop - _LAST) : body.stop + _LAST])
    return _first(edited, signed, told)


def _signing(lines: tuple[Line, ...], title: int, body: range) -> Iterator[str | None]:
    return (bylines.signed(line) for line in _near(lines, title, body) if line.index >= body.stop - 2)


def _unhoused(names: str, lines: tuple[Line, ...]) -> str:
    """Return names without the house's: as the page's top, or its line on rights, gives its own."""
    rights = [line for line in lines[-_FOOT:] if line.notice or "©" in line.text]
    return people.unhoused(names, [line.plain for line in (*lines[:_TOP], *rights)])


def _first(*given: Iterator[str | None]) -> str | None:
    """Return the names in the first byline of some kinds of them."""
    found = next((name for names in given for name in names if name), None)
    return ", ".join(people.names(found)) or None if found else None


def printed(lines: tuple[Line, ...], title: int, body: range, declared: str) -> str | None:
    """Return the persons whom a line near the text says wrote it where the page declares another's name.

    What it declares stands where it is printed there, too, and not only as who edited it or as its agency.
    """
    names = [key(name) for name in declared.split(", ")]
    near = [line for line in _near(lines, title, body) if not line.prose]
    labels = [(line.plain, label) for line in near for label in phrases.PREPARED.finditer(line.plain)]
    editors = " ".join(key(plain[label.end() :]) for plain, label in labels)
    shown = [name for name in names if any(name in key(line.text) for line in near)]
    if any(name not in editors for name in shown):
        return None
    labelled, *beside = _written(lines, title, body)
    written = _of_persons(labelled)
    found = written or (None if shown else _first(*beside, _signing(lines, title, body)))
    return _unhoused(found, lines) if found and not desks.is_desk(found) else None


def _of_persons(given: Iterator[str | None]) -> str | None:
    """Return the names in the first byline of some, of a person's before a desk's."""
    found = [one for one in (_first(iter((name,))) for name in given) if one]
    return next((name for name in found if not desks.is_desk(name)), next(iter(found), None))


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
