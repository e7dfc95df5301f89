"""Which of the headlines a page gives is the article's: the one most of its places agree on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from store.pages import phrases
from store.pages.lines import Line, key
from store.pages.titles import clean, content

_PARTED: Final = re.compile(r"\s+[|»«·–—-]+\s+|\s*[|»]\s*|\s+::\s+")
_PART: Final = 0.6
_SHARE: Final = 0.55
_ALIKE: Final = 0.5
_LENGTH: Final = 4
_LIKE: Final = 2.0
_UNLIKE: Final = 1.0
_LEAD: Final = 6
"""Lines of prose below a heading that tell whether it is of their text."""

_FAR: Final = 60
_NEAR: Final = 12


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
    """Whether a page's one heading begins as a declared headline does, and says more."""
    own = key(head)
    begun = [one for one in declared if own.startswith(key(clean(one.text)) + " ")]
    return len(begun) > 1 or any(len(key(one.text).split()) >= _LENGTH for one in begun)


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


def over(heads: Sequence[str], lines: Sequence[Line], declared: Sequence[Given]) -> str | None:
    """Return the largest heading that is its text's headline, though every tag declares another; else None.

    So it is where the text below says a word of it, and what is declared is printed neither within such a
    heading nor right below it: a section's heading stands over the headline.
    """
    named = {key(form) for one in declared for form in _forms(one.text)} - {""}
    if any(form in key(head) for form in named for head in heads):
        return None
    return next((head for head in heads if not _is_site(head, declared) and _heads(head, lines, named)), None)


def below(heads: Sequence[str], lower: Sequence[str], lines: Sequence[Line]) -> str | None:
    """Return the lower heading that is the headline where the largest is the section's; else None.

    Press offices print the section's name, which a trail of links above it ends with, over each release.
    """
    own = {key(head) for head in heads}
    places = [line.index for line in lines if key(line.text) in own]
    if not places or any(len(key(head).split()) >= _LENGTH for head in heads):
        return None
    at = next((at for at in places if _trailed(lines, at)), None)
    if at is None:
        return None
    untold = list(takewhile(lambda line: not line.prose, lines[at + 1 : at + _NEAR]))
    heads = [head for head in lower if any(key(head) == key(line.text) for line in untold)]
    return next((head for head in heads if _heads(head, lines[at:], set())), None)


def _trailed(lines: Sequence[Line], at: int) -> bool:
    """Whether what a line says ends a trail of links right above it."""
    trails = (phrases.CRUMBS.split(line.text)[-1] for line in lines[max(0, at - _NEAR) : at])
    return key(lines[at].text) in map(key, trails)


def _heads(head: str, lines: Sequence[Line], named: set[str]) -> bool:
    """Whether a heading, long as a headline, stands over text that says a word of it, and over no other."""
    own = key(head)
    at = next((at for at, line in enumerate(lines) if own and key(line.text) == own), None)
    if at is None or len(own.split()) < _LENGTH:
        return False
    after = lines[at + 1 : at + _FAR]
    prose = [line for line in after if line.prose][:_LEAD]
    told = {word for line in prose for word in line.words}
    again = any(key(line.text) in named for line in after[:_NEAR])
    return bool(content(own.split()) & told) and not again
