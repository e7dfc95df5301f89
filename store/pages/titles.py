"""Which line of a dump is the headline: candidates before the body, scored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from store.pages import datelines, decks, phrases, vocabulary
from store.pages.lines import Line, key
from store.pages.writers import bylines, desks
from store.text import dates

_SITE: Final = re.compile(r"\s+(?:[|»–—]|--?|::)\s+(?P<site>[^|»]{2,60})$")
_LABEL: Final = re.compile(r"^\W*(?:subject|headline|title|विषय|शीर्षक)\s*[:–-]\s*", re.IGNORECASE)
_SLUG: Final = re.compile(r"^\S+(?:[-_/]\S+){2,}$")
_GLUED: Final = re.compile(
    r"[a-z]{2}[A-Z][a-z]|^Home[A-Z>»/]"
    r"|^(?:होम|मुख्य\s?पृष्ठ)(?:देश|दुनिया|राज्य|उत्तर|शहर|न्यूज|ताज|खबर|समाचार|खेल|मनोरंजन|बिज|भारत|राष्ट्रीय)"
)
_SENTENCES: Final = re.compile(r"\w{3}[.।!?]\s+\S.{10,}[.।]$")
_CHROME: Final = re.compile(
    r"\b(?:sign\s+(?:in|up)|log\s*in|create\s+blog|next\s+blog|skip\s+to|back\s+to|e-?paper|subscriber?)\b|लॉग\s?-?इन|ई-?पेपर",
    re.IGNORECASE,
)
"""What a page's first lines offer."""

_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_NAME: Final = 4
_CRUMBS: Final = 2
_DECKS: Final = 3
_LEAD: Final = 80
_REACH: Final = 40
_LEAST: Final = -1.0
_SHARED: Final = 2
_QUESTION: Final = 22
_BRIEF: Final = (3, 5)
_WORST: Final = -1.5


@dataclass(frozen=True, slots=True)
class Page:
    """What a candidate is judged by: all lines, where the body starts, and the page's address."""

    lines: tuple[Line, ...]
    body: int
    url: str | None = None


def find(page: Page) -> tuple[str, Line] | None:
    """Return the headline, without the site's name, and its line; None if no line looks like one."""
    candidates = [line for line in page.lines[: page.body] if _possible(line) and not _under_shot(line, page)]
    scored = [(score(line, page), -line.index, line) for line in candidates]
    if not scored:
        return None
    best, _, line = max(scored, key=lambda entry: entry[:2])
    for _ in range(_DECKS):
        line = _above(line, page) or line
    return (_clean(line.text, page), line) if best > _LEAST else None


def _above(line: Line, page: Page) -> Line | None:
    """Return the line right above one, where both look like headlines of this text: the lower is its deck."""
    for above in page.lines[max(0, line.index - 1) : line.index]:
        if _last_of_several(above, page) or (_repeated(line, page) and not _repeated(above, page)):
            return None
        shared = (content(above.words) - vocabulary.FUNCTION_WORDS) & _lead(page)
        told = line.text.endswith((".", "।")) or (asks(above) and asks(line))
        if told and _short(above, page):
            return above
        signed = len(above.words) < len(line.words) and _signed(page.lines[line.index + 1 : line.index + 3])
        told = len(shared) >= (1 if signed else _SHARED)
        if _possible(above) and told and _form(above) >= _form(line) and (asks(above) or not above.ended):
            return above
    return None


def _short(line: Line, page: Page) -> bool:
    """Whether a line over a sentence may be a headline of few words, no section's or person's name."""
    words = line.words
    if not _BRIEF[0] <= len(words) <= _BRIEF[1] or line.aside or line.tail or line.caption:
        return False
    if line.ended and not asks(line):
        return False
    known = any(word in vocabulary.SECTION_WORDS for word in words) or desks.named(line.plain)
    again = any(key(other.text) == key(line.text) for other in page.lines if other.index < line.index)
    return not (known or again or _is_date(line) or bylines.only(line) or _form(line) < _WORST)


def asks(line: Line) -> bool:
    """Whether a line that is prose by its form may be a headline that asks: one question, not long."""
    return line.text.endswith("?") and len(line.words) <= _QUESTION and not re.search(r"[.।!?]\s", line.text)


def clean(text: str) -> str:
    """Return a headline without an upload's stamp or a label before it or the site's name after it."""
    text = _LABEL.sub("", phrases.STAMP.sub("", text)).strip("*_~ ")
    site = _SITE.search(text)
    while site and len(site["site"].split()) <= 5 and len(text[: site.start()].split()) >= 4:
        text = text[: site.start()].rstrip()
        site = _SITE.search(text)
    return text


def _clean(text: str, page: Page) -> str:
    """Return a headline without a site's name: behind a dash only what the page says again."""
    short = clean(text)
    last = text[text.rfind(short) + len(short) :] if short in text else ""
    words = key(last).split()
    if not last.lstrip().startswith(("-", "–", "—")) or not words:
        return short
    said = "".join(words)
    site = said in "".join(key(urlsplit(page.url or "").hostname or "").split())
    again = any(
        key(last) in key(line.text) for line in page.lines if text not in line.text and line.text not in text
    )
    section = sum(word in vocabulary.SECTION_WORDS for word in words) * 2 >= len(words)
    return short if site or again or section else text


def score(line: Line, page: Page) -> float:
    """Return how much a line looks like the headline of the body that follows; below -1 it does not."""
    return _form(line) + _place(line, page) + _echoes(line, page)


def _possible(line: Line) -> bool:
    if len(line.words) < 2 or len(line.text) > 300 or line.tail or line.aside:
        return False
    crumbs = phrases.CRUMBS.split(line.text)
    if len(crumbs) > _CRUMBS and len(crumbs[0].split()) <= 2 and not line.ended:
        return False
    if (
        (line.prose and len(line.words) > 40)
        or line.credited
        or phrases.SHOT.match(line.plain)
        or (line.prose and decks.shown(line))
    ):
        return False
    return not (
        bylines.only(line) or phrases.STAMP.match(line.text) or _is_date(line) or datelines.only(line)
    )


def _under_shot(line: Line, page: Page) -> bool:
    """Whether a line stands right below the one that says whose picture is above it."""
    return line.index > 0 and bool(phrases.SHOT.match(page.lines[line.index - 1].plain))


def _is_date(line: Line) -> bool:
    return len(line.words) < 12 and any(
        found.end - found.start > 0.4 * len(line.text) for found in dates.find_dates(line.text)
    )


def _form(line: Line) -> float:
    count = len(line.words)
    points = 1.0 if 6 <= count <= 22 else 0.3 if 4 <= count <= 30 else -1.5
    points -= 2.0 * line.bullet + 2.0 * line.caption
    points -= 1.5 * line.text.endswith(("…", "...", "[..]")) + 1.2 * line.text.endswith((".", "।"))
    points -= 1.0 * bool(_SENTENCES.search(line.text))
    points -= 0.3 * ("|" in line.text) + 3.0 * bool(_SLUG.match(line.text) or _GLUED.search(line.text))
    points -= 1.5 * bool(phrases.CLOCK.match(line.text)) + 2.0 * bool(_CHROME.search(line.plain))
    crumbs = len(phrases.CRUMBS.split(line.text))
    points -= 2.0 * (crumbs > _CRUMBS) + 1.5 * (crumbs > _CRUMBS + 1)
    points -= 2.0 * bool(count < 12 and phrases.MASTHEAD.search(line.text))
    points -= 2.0 * (sum(map(str.isdigit, line.words)) > 0.35 * count)
    names = sum(word in vocabulary.SECTION_WORDS for word in line.words)
    return points - 3.0 * (names > 0.6 * count) - 2.0 * any(sign in line.text for sign in ("@", "#", "http"))


def _place(line: Line, page: Page) -> float:
    between = (page.body - line.index) / _REACH
    before, after = (
        page.lines[max(0, line.index - 5) : line.index],
        page.lines[line.index + 1 : line.index + 6],
    )
    captioned = any(other.caption for other in after[:1])
    return (
        1.0 * max(0.0, 1 - between)
        + 1.5 * _signed(after)
        - (0.75 if _signed(before[-1:]) else 1.5) * (_signed(before) and not _signed(after))
        - 1.5 * captioned
        - 1.5 * _listed(line, page)
    )


def _signed(lines: Sequence[Line]) -> bool:
    return any(bylines.only(line) or _is_date(line) or datelines.dated(line) for line in lines)


def _listed(line: Line, page: Page) -> bool:
    """Whether a line is one of three or more of a headline's length in a row: highlights, other reports."""
    reach = page.lines[max(0, line.index - 2) : line.index + 3]
    alike = [one.index for one in reach if _item(one)]
    return any({at, at + 1, at + 2} <= set(alike) for at in range(line.index - 2, line.index + 1))


def _last_of_several(line: Line, page: Page) -> bool:
    """Whether a line and the two above it are of a headline's length, as those of other reports."""
    return line.index > 1 and all(map(_item, page.lines[line.index - 2 : line.index + 1]))


def _item(line: Line) -> bool:
    if len(phrases.CRUMBS.split(line.text)) > _CRUMBS:
        return False
    short = len(line.words) <= _NAME and desks.named(_BRACKETS.sub("", line.plain))
    return 4 <= len(line.words) <= 20 and not (line.prose or line.caption or short or _signed((line,)))


def _echoes(line: Line, page: Page) -> float:
    words = content(line.words)
    if not words:
        return -1.0
    lead = _lead(page)
    shared = len(words & lead) / max(len(words), 5)
    slug = content(key(unquote(urlsplit(page.url or "").path)).split())
    slugged = len(words & slug) / max(len(words), 4) if slug else 0.0
    told = words & lead or slugged
    return 3.5 * shared + 3.0 * slugged + 1.5 * bool(told and _repeated(line, page))


def _lead(page: Page) -> frozenset[str]:
    """Return the words the text begins with."""
    return frozenset(word for line in page.lines[page.body : page.body + 4] for word in line.words[:_LEAD])


def _repeated(line: Line, page: Page) -> bool:
    mine = key(clean(line.text))
    others = (other for other in page.lines if other.index != line.index and len(other.text) <= 400)
    return len(mine) > 12 and any(key(clean(other.text)) == mine for other in others)


def content(words: Sequence[str]) -> frozenset[str]:
    """Return the words that say what a line is about."""
    return frozenset(word for word in words if len(word) > 2 and word not in vocabulary.SMALL)
