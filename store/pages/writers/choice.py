"""Who of those whom the lines near a text name wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from store.pages import datelines, phrases
from store.pages.lines import Line, key
from store.pages.writers import bylines, desks, endings, people, stacks

_LAST: Final = 3
_AFTER: Final = 6
"""Lines before and behind a text's end that may tell of its writer."""
_TOP: Final = 5
_FOOT: Final = 30
_LISTED: Final = 4
"""Names from which on a declared list may hold who took part in other ways, beside those of the byline."""

_BEFORE: Final = 3
"""Lines right above a headline that may say who wrote it, beside the day."""


def author(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return the persons in the first byline between the headline and the body's end; None if there is none.

    A labelled name comes before a bare one that stands beside the date, that before a sign-off, whom the
    text's end tells of, and a name alone right below the headline. A desk, an agency or a house is no person,
    nor did who edited a text write it.
    """
    lines = _joined(lines, title, body)
    labelled, *beside = _written(lines, title, body)
    told = (
        endings.told_of(line, lines)
        for line in lines[max(body.start, body.stop - _LAST) : body.stop + _AFTER]
    )
    found = _first(labelled, *beside, _signing(lines, title, body), told, _under(lines, title, body))
    return _unhoused(found, lines) if found else None


def desk(lines: tuple[Line, ...], title: int, body: range) -> str | None:
    """Return the agency or desk that a byline names, for a text that no person is said to have written.

    Behind a label, beside the day, alone on a line between headline and text, or an agency's alone behind it.
    None where there is none.
    """
    labelled, above, over, *_ = _written(lines, title, body)
    behind_label = (name for given in labelled for name in people.names(given or "") if desks.is_staff(name))
    between = [line for line in lines[title + 1 : body.start] if not (line.caption or line.aside)]
    alone = map(bylines.desk_of, between)
    beside = (name for given in (*above, *over, *alone) for name in people.names(given or ""))
    below = lines[max(body.start, body.stop - 2) : body.stop + 2]
    signs = (bylines.desk_of(line) for line in below if not line.caption)
    found = (
        *behind_label,
        *(name for name in beside if desks.is_agency(name) or desks.DESK.search(name)),
        *(name for name in signs if name and desks.is_agency(name)),
    )
    return next(iter(found), None)


def _joined(lines: tuple[Line, ...], title: int, body: range) -> tuple[Line, ...]:
    """Return the lines, names that stand below each other between headline and text on one."""
    return (
        *lines[: title + 1],
        *stacks.joined(lines[title + 1 : body.start], lines[title].plain),
        *lines[max(title + 1, body.start) :],
    )


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


def _signing(lines: tuple[Line, ...], title: int, body: range) -> Iterator[str | None]:
    return (endings.signed(line) for line in _near(lines, title, body) if line.index >= body.stop - 2)


def _under(lines: tuple[Line, ...], title: int, body: range) -> Iterator[str | None]:
    """Yield the name that stands alone right below the headline, over counts and buttons, if it does again.

    What stands alone above the headline, too, is a menu's.
    """
    below = (line for line in lines[title + 1 : min(body.start, title + _BEFORE)] if len(line.words) > 1)
    for line in islice(below, 1):
        name = bylines.over(line, lines[title], lines[body.start : body.stop])
        said = key(name or "")
        menu = any(key(one.text) == said for one in lines[:title])
        again = any(
            said in key(one.text) for one in (*lines[line.index + 1 : body.start], *lines[body.stop :])
        )
        yield name if again and not menu else None


def _unhoused(names: str, lines: tuple[Line, ...]) -> str:
    """Return names without the house's: as the page's top, or its line on rights, gives its own."""
    rights = [line for line in lines[-_FOOT:] if line.notice or "©" in line.text]
    return people.unhoused(names, [line.plain for line in (*lines[:_TOP], *rights)])


def _first(*given: Iterator[str | None]) -> str | None:
    """Return the persons in the first byline of some kinds of them that names any."""
    found = (desks.persons(", ".join(people.names(name))) for names in given for name in names if name)
    return next(filter(None, found), None)


def printed(lines: tuple[Line, ...], title: int, body: range, declared: str) -> str | None:
    """Return the persons whom a line near the text says wrote it where the page declares another's name.

    What it declares stands where it is printed there, too, and not only as who edited it or as its agency:
    of several names those that are, and those who stand beside them; of a long list those of the byline
    alone. None for what is declared.
    """
    names = declared.split(", ")
    near = [line for line in _near(lines, title, body) if not line.prose]
    editors = " ".join(key(name) for line in near for name in _prepared(line.plain))
    shown = [name for name in names if any(key(name) in key(line.text) for line in near)]
    wrote = [name for name in names if key(name) not in editors]
    if any(name in wrote for name in shown):
        more = _more(wrote, _first(_written(lines, title, body)[0]))
        if len(names) >= _LISTED and len(shown) < len(more) <= len(names):
            line = _first(*_written(_joined(lines, title, body), title, body)[:2])
            more = shown if {key(name) for name in (line or "").split(", ")} == set(map(key, shown)) else more
        return ", ".join(more) if len(more) != len(names) else None
    lines = _joined(lines, title, body)
    labelled, *beside = _written(lines, title, body)
    found = _first(labelled) or (None if shown else _first(*beside, _signing(lines, title, body)))
    return _unhoused(found, lines) if found else None


def _more(wrote: list[str], labelled: str | None) -> list[str]:
    """Return the names of a byline that holds all who wrote it and others, these as they are spelled."""
    spelled = {key(name): name for name in wrote}
    given = {key(name): name for name in (labelled or "").split(", ")}
    return [spelled.get(name, given[name]) for name in given] if set(spelled) < set(given) else wrote


def _prepared(text: str) -> Iterator[str]:
    """Yield what stands behind each label of who prepared a text or whose it is, up to the next label."""
    for label in phrases.PREPARED.finditer(text):
        rest = text[label.end() :]
        following = phrases.ANY_LABEL.search(rest)
        yield rest[: following.start()] if following else rest
