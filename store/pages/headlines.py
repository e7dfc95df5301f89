"""Which of the headlines a page gives is the article's: the one most of its places agree on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from store.pages import datelines, phrases, vocabulary
from store.pages.lines import Line, key
from store.pages.titles import clean, content
from store.pages.writers import bylines, people

_PARTED: Final = re.compile(r"\s+[|»«·–—-]+\s+|\s*[|»]\s*|\s+::?\s+")
_PART: Final = 0.6
_SHARE: Final = 0.55
_ALIKE: Final = 0.5
_LENGTH: Final = 4
_LIKE: Final = 2.0
_UNLIKE: Final = 1.0
_WORDS: Final = 80
"""Words of a line of prose below a heading that tell whether it is of their text."""

_FAR: Final = 40
_REACH: Final = 24
"""Lines that may stand between a headline and its text."""

_NEAR: Final = 6
_TRAIL: Final = 12
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Given:
    """A headline as one place gives it, and how far that place is trusted."""

    text: str
    weight: float


def printed(heads: Sequence[str], declared: Sequence[Given]) -> list[Given]:
    """Return a page's largest headings as headlines; one unlike all that is declared may be a section's."""
    words = [set(key(one.text).split()) for one in declared]
    found = []
    for head in heads:
        own = set() if _is_site(head, declared) else set(key(head).split())
        alike = any(len(own & other) >= _ALIKE * len(own) for other in words)
        if own and (len(own) > 1 or not declared):
            found.append(Given(head, (_LIKE if alike else _UNLIKE) / len(heads)))
    return found


def _is_site(head: str, declared: Sequence[Given]) -> bool:
    """Whether a heading is what stands behind a headline, long enough to be one, in what is declared."""
    for one in declared:
        first, *others = _PARTED.split(one.text)
        if others and key(head) == key(others[-1]) and len(key(first).split()) >= _LENGTH:
            return True
    return False


def choose(shown: Sequence[Given], declared: Sequence[Given]) -> str | None:
    """Return the headline most places agree on, without the site's name; of equals the first.

    What the page prints may stand as it is: a heading seldom carries the site's name. A place that gives
    it with something before or after it (a site, a section) agrees by half.
    """
    best, most = None, 0.0
    given = [*shown, *declared]
    if len(shown) == 1 and (_begins(shown[0].text, declared) or _goes_on(shown[0].text, declared)):
        return shown[0].text
    own = {key(clean(one.text)) for one in declared}
    if fuller := next((one for one in shown if key(one.text) in own and _goes_on(one.text, declared)), None):
        return fuller.text
    for one in given:
        whole = (one.text,) if one in shown else ()
        for form in dict.fromkeys((*whole, *_forms(one.text))):
            votes = sum(other.weight * _agreement(key(form), other.text) for other in given)
            if votes > most + 1e-9:
                best, most = form, votes
    return best


def _begins(head: str, declared: Sequence[Given]) -> bool:
    """Whether a page's one heading, long as a headline, is how a declared headline begins."""
    own = key(head)
    return len(own.split()) >= _LENGTH and any(key(one.text).startswith(own) for one in declared)


def _goes_on(head: str, declared: Sequence[Given]) -> bool:
    """Whether a page's one heading begins as a declared headline does, or holds its words, and says more."""
    own = key(head)
    given = [key(clean(one.text)) for one in declared]
    begun = [one for one in given if own.startswith(one + " ")]
    held = any(len(one.split()) >= _LENGTH and own != one and _in_order(one, own) for one in given)
    return len(begun) > 1 or held


def _in_order(words: str, text: str) -> bool:
    """Whether a text holds some words one after another, others between them or not."""
    rest = iter(text.split())
    return all(word in rest for word in words.split())


def _forms(text: str) -> Iterable[str]:
    yield clean(text)
    for part in _PARTED.split(text):
        if len(part) >= _SHARE * len(text):
            yield part.strip()


def _agreement(mine: str, text: str) -> float:
    if not mine:
        return 0.0
    if mine in (key(text), key(clean(text))):
        return 1.0
    return _PART if mine in {key(part) for part in _PARTED.split(text)} else 0.0


def over(
    heads: Sequence[str], lower: Sequence[str], lines: Sequence[Line], declared: Sequence[Given]
) -> str | None:
    """Return the heading that is its text's headline, though every tag declares another; else None.

    So it is where it stands over a text that says a word of it, or right over its byline, and what is
    declared is printed nowhere between: a section's heading stands over the headline. Of the lesser ones
    (`lower`) that where both are so.
    """
    named = {key(form) for one in declared for form in _forms(one.text)} - {""}
    if any(_says(head, named) for head in heads):
        return None
    large = [head for head in heads if not _is_site(head, declared)]
    found = next((head for head in large if any(_heads(head, lower, lines, named))), None)
    least = () if any(_says(head, named) for head in lower) else filter(_long, lower)
    return found or next((head for head in least if all(_heads(head, (), lines, named))), None)


def _says(head: str, named: set[str]) -> bool:
    """Whether a heading holds what is declared, of some length, however its parts are joined."""
    own = _joined(head)
    told = [form for form in named if _joined(form) in own]
    return any(_long(form) or len(_joined(form)) > _SHARE * len(own) for form in told)


def below(heads: Sequence[str], lower: Sequence[str], lines: Sequence[Line]) -> str | None:
    """Return the lower heading that is the headline where the largest is the section's; else None.

    Press offices print the section's name, which a trail of links above it ends with, over each release.
    """
    if not heads or any(len(key(head).split()) >= _LENGTH for head in heads):
        return None
    own = [tuple(key(head).split()) for head in heads]
    places = (line.index for line in lines if line.words in own)
    at = next((at for at in places if _trailed(lines, at)), None)
    if at is None:
        return None
    over = [key(line.text) for line in _untold(lines, at)]
    return next(
        (head for head in lower if key(head) in over and any(_heads(head, (), lines[at:], set()))), None
    )


def _trailed(lines: Sequence[Line], at: int) -> bool:
    """Whether what a line says ends a trail of links right above it."""
    trails = (phrases.CRUMBS.split(line.text)[-1] for line in lines[max(0, at - _TRAIL) : at])
    return key(lines[at].text) in map(key, trails)


def _untold(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines between one and the first of prose not far below."""
    return list(takewhile(lambda line: not line.prose, lines[at + 1 : at + _FAR]))


def _heads(head: str, lower: Sequence[str], lines: Sequence[Line], named: set[str]) -> tuple[bool, bool]:
    """Return whether a heading stands over text that says a word of it, and whether right over its byline.

    Neither holds where one of `named` stands between. A short one may be a section's, which stands in a menu
    or a trail, too.
    """
    own = key(head)
    words = tuple(own.split())
    places = [at for at, line in enumerate(lines) if words and line.words == words]
    section = (
        bool(places)
        and not _long(head)
        and (len(places) > 1 or _is_section(own) or _trailed(lines, places[0]))
    )
    if not places or section:
        return False, False
    between = _untold(lines, places[-1])
    near = lines[places[-1] + 1 : places[-1] + 1 + _NEAR]
    byline = next((at for at, line in enumerate(near) if _signed(line)), None)
    over = between if byline is None else near[:byline]
    if len(between) > _REACH or any(key(line.text) in named for line in over):
        return False, False
    begun = places[-1] + len(between) + 1
    told = {word for line in lines[begun : begun + _FAR] if line.prose for word in line.words[:_WORDS]}
    others = {key(one) for one in lower if _long(one)}
    signed = byline is not None and sum(line.prose for line in over) <= 1
    alone = signed and not any(key(line.text) in others for line in over)
    return bool((content(own.split()) - vocabulary.SECTION_WORDS) & told), alone


def _joined(text: str) -> str:
    return key(text).replace(" ", "")


def _long(head: str) -> bool:
    return not is_short(head)


def is_short(head: str) -> bool:
    """Whether a heading has fewer words than a headline: it may be a section's, a button's or the site's."""
    return len(key(head).split()) < _LENGTH


def _is_section(name: str) -> bool:
    words = name.split()
    known = any(word in vocabulary.SECTION_WORDS for word in words)
    return len(words) < _SHORTEST or known or people.is_place(name)


def _signed(line: Line) -> bool:
    return datelines.only(line) or bylines.only(line)
