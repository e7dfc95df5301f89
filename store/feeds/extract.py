"""Saved or fetched HTML pages: the article's text, and what the page says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

from store.errors import ReadError
from store.pages import agreement, body, datelines, decks, embedded, live, metadata, pruning, shown, titles
from store.pages.lines import Line, joined, key, language, prose_words, split
from store.pages.readings import blocks, bounded, printed, teasers
from store.pages.writers import choice, desks
from store.text import dates
from store.types import Article, Published

_ENOUGH: Final = 20
"""Words below which a page without a line of prose is a menu, not an article."""

_HALF: Final = 0.5
_LEAST: Final = 0.4
"""Share of the heaviest prose under which a reading took another block for the article."""

_PROSE: Final = 60
"""Words of prose under which a page may show its text only once its script has run."""

_LINES: Final = 3000
"""Lines of a page that are looked at: an article has hundreds, a menu of everything thousands."""

_GUESSED: Final = "-01-01"
_AGAIN: Final = 3
_BELOW: Final = 10
"""Lines below the headline that may say when it was published."""


def parse(
    html: str,
    url: str | None = None,
    source: str | None = None,
    today: date | None = None,
    writer: str | None = None,
) -> Article:
    """Read a page's HTML: trafilatura's text under the headline, date and writer the page declares.

    Authors come from JSON-LD first, since trafilatura clips final Hindi vowel signs. `source` is by default
    the canonical address's host. A date after `today` is not believed. `writer`: a person known from
    elsewhere, for a page that names none. Raises ReadError("no_text") for a page without an article.
    """
    whole, html = html, bounded.markup(html)
    tree = shown.parsed(html)
    if tree is not None:
        shown.laid_out(tree)
    page = _Page.of(tree, url)
    said = page.said
    text = _text(page)
    data = embedded.read(whole, said.title or "")
    if prose_words(split(text)) < _PROSE:
        text = joined(data) or text
    elif data and agreement.longer(data, split(text)):
        text = joined(page.own(data)) or text
    if not text:
        raise ReadError("no_text", url or source or "")
    told = decks.undecked(split(text), page.shown, page.heads)
    beside = _Beside.of(page, told)
    title = beside.title() or text.split("\n", 1)[0][:160]
    author = beside.writer() or said.author or beside.author() or desks.persons(embedded.author(whole, title))
    kept = agreement.unbiographed(body.cleaned(told, title, page.heads), author)
    own = live.opened(kept, page.lines)
    return Article(
        title=title,
        text=joined(own) or text,
        url=said.url,
        source=source or (urlsplit(said.url or "").hostname or "").removeprefix("www."),
        published=next((day for day in _days(page, beside, today, tree) if believed(day, today)), None),
        author=author or writer or said.house or beside.desk(),
        language=language(text),
        section=said.section,
    )


def believed(day: Published | None, today: date | None) -> bool:
    """Whether a day is one that news of `today` can have been published on, the next where clocks differ."""
    return day is not None and not (today and day.first and day.first > today + timedelta(days=1))


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML, a line a block; "" for none."""
    tree = shown.parsed(markup) if markup.strip() else None
    return shown.text(tree) if tree is not None else ""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as its readings need it: pruned (lxml), all it shows, what it says, the pruned one's lines.

    `blocks`: the block (lxml) that each of the pruned one's lines stands in; `links`, `heads`: the keys of
    lines that are links and little more, and of those that are headings.
    """

    tree: Any
    shown: tuple[Line, ...]
    said: metadata.Metadata
    lines: tuple[Line, ...]
    blocks: tuple[Any, ...]
    links: frozenset[str]
    heads: frozenset[str]

    @classmethod
    def of(cls, tree: Any, url: str | None) -> _Page:
        """Look at a parsed page, which may be none."""
        if tree is None:
            return cls(None, (), metadata.Metadata(url=url), (), (), frozenset(), frozenset())
        printed = split(shown.text(tree))[:_LINES]
        said = metadata.read(tree, url, printed)
        own = pruning.around(pruning.pruned(tree), said.title or "")
        placed = shown.placed(own)[:_LINES]
        lines = tuple(Line(text, at) for at, (text, _) in enumerate(placed))
        heads = frozenset(key(text) for text, block in placed if block.tag in shown.HEADS)
        blocks = tuple(block for _, block in placed)
        return cls(own, printed, said, lines, blocks, shown.links(tree), heads)

    def agreed(self) -> Sequence[Line]:
        """Return what trafilatura's two ways of reading and the body the page declares agree on."""
        import trafilatura  # noqa: PLC0415 - slow to import, and a question never needs it

        read = partial(
            trafilatura.extract,
            self._markup(),
            url=self.said.url,
            include_comments=False,
            include_tables=False,
        )
        strict, fuller = (
            printed.printed(text or "", self.lines) for text in (read(favor_precision=True), read(fast=True))
        )
        lines = agreement.grown(agreement.joined(strict, fuller), self.lines, self.blocks)
        lines = blocks.between(lines, self.lines, self.blocks)
        return agreement.declared(lines, self.lines, self.said.body)

    def _markup(self) -> str:
        from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it

        if self.tree is None:
            return ""
        markup = etree.tostring(self.tree, encoding="unicode", method="html", with_tail=False)
        return markup if self.tree.tag == "html" else f"<html><body>{markup}</body></html>"

    def own(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines of a reading that are the article's own."""
        placed = {key(line.text): self.blocks[line.index] for line in reversed(self.lines)}
        lines = teasers.dropped(blocks.unanswered(lines, self.shown, placed), placed)
        kept = agreement.unlinked(body.cleaned(lines, self.said.title or "", self.heads), self.links)
        return agreement.trimmed(body.without_tail(kept, comments=False))

    def declared(self) -> Sequence[Line]:
        """Return the body the page declares."""
        return split(self.said.body or "")

    def heaviest(self) -> Sequence[Line]:
        """Return the heaviest run of prose among the lines the page shows."""
        first, last = body.bounds(self.lines)
        return self.lines[first:last]


def _text(page: _Page) -> str:
    """Return the first reading that is enough: not short of the body declared, nor of the heaviest prose."""
    said, all_prose = page.said, prose_words(page.lines)
    heaviest: list[Line] | None = None
    ways = (page.agreed, page.declared, page.heaviest)
    for reading in ways[::-1] if live.hours(page.lines) or live.days(page.lines) else ways:
        lines = page.own(reading())
        if not _enough(lines, said.body):
            continue
        if reading != page.heaviest and prose_words(lines) < _LEAST * all_prose:
            heaviest = heaviest or page.own(page.heaviest())
            if prose_words(lines) < _LEAST * prose_words(heaviest):
                continue
        return joined(lines)
    return ""


def _enough(lines: Sequence[Line], declared: str | None) -> bool:
    count = sum(len(line.words) for line in lines)
    short = declared is not None and count < _HALF * len(declared.split())
    return (count >= _ENOUGH or any(line.prose for line in lines)) and not short


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a page shows around its text: the lines, the place of the headline it declares, the text's.

    `again`: the last places before the text where the headline stands, the nearest first.
    """

    said: metadata.Metadata
    lines: tuple[Line, ...]
    head: int | None
    text: range
    again: tuple[int, ...]

    @classmethod
    def of(cls, page: _Page, told: Sequence[Line]) -> _Beside:
        """Find the headline and the text among the lines that the page shows."""
        title, own = key(page.said.title or ""), {key(line.text) for line in told}
        places = [line.index for line in page.shown if key(line.text) in own]
        heads = [line.index for line in page.shown if key(line.text) == title]
        begun = next((at for at in places if page.shown[at].prose), places[0] if places else len(page.shown))
        found = range(begun, places[-1] + 1 if places else begun)
        again = tuple(at for at in heads[::-1] if at < begun)[:_AGAIN]
        return cls(page.said, page.shown, next(iter(heads), None), found, again)

    def title(self) -> str | None:
        """Return the headline; one that is only the window's and nowhere shown may be the site's name."""
        told = {word for at in self.text for word in self.lines[at].words}
        shown = self.head is not None and self.head < self.text.start
        if self.said.headed or (shown and titles.content(key(self.said.title or "").split()) & told):
            return self.said.title
        prose = (at for at in self.text if self.lines[at].prose)
        found = titles.find(titles.Page(self.lines, next(prose, self.text.start), self.said.url))
        return found[0] if found else self.said.title

    def author(self) -> str | None:
        """Return who a line near the headline or the text's end says wrote it."""
        return self._first(choice.author)

    def desk(self) -> str | None:
        """Return the agency or desk that a byline near the headline or the text's end names."""
        return self._first(choice.desk)

    def _first(self, told: Callable[[tuple[Line, ...], int, range], str | None]) -> str | None:
        """Return what the lines below the headline tell, from where it stands nearest to the text on."""
        places = list(dict.fromkeys([*self.again, self._above()])) if self.text else []
        return next(filter(None, (told(self.lines, at, self.text) for at in places)), None)

    def writer(self) -> str | None:
        """Return the persons whom a line near the text says wrote it, where the page declares others."""
        declared = self.said.author
        if not (self.text and declared):
            return None
        return choice.printed(self.lines, self._above(), self.text, declared)

    def below(self) -> tuple[Line, ...]:
        """Return the lines not far below the headline."""
        begun = self.text.start if self.head is None else self.head
        return self.lines[begun : begun + _BELOW]

    def dated(self, today: date | None) -> Published | None:
        """Return the day that a line near the text gives; one on a line of its own, or with a time of day."""
        found = datelines.published("", self.lines, self._above(), self.text, today) if self.text else None
        return datelines.turned(found, self.said.times) if found and found.first else None

    def _above(self) -> int:
        return (
            self.head
            if self.head is not None and self.head < self.text.start
            else max(0, self.text.start - _BELOW)
        )


def _days(page: _Page, beside: _Beside, today: date | None, tree: Any) -> Iterator[Published | None]:
    """Yield the days a page may have been published, the surest first, each worked out when asked for."""
    yield datelines.local(page.said.published, page.said.hour, beside.below())
    labelled = datelines.labelled(beside.below())
    yield labelled if labelled and labelled.precision == "day" else None
    yield dates.in_address(page.said.url or "")
    yield beside.dated(today)
    yield labelled
    told = tree is not None and not datelines.is_ago(beside.below())
    yield _searched(pruning.pruned(tree, named=False), page) if told else None
    yield page.said.changed


def _searched(tree: Any, page: _Page) -> Published | None:
    """Return the day htmldate finds on a page without its menus and its foot, which tell other days.

    It makes the first of January of a year alone, which is none unless the page prints it.
    """
    from htmldate import find_date  # noqa: PLC0415 - comes with trafilatura, as slow

    found = find_date(tree, original_date=True, extensive_search=True, url=page.said.url)
    day = dates.parse_published(found) if found else None
    printed = (one.published for line in page.shown for one in dates.find_dates(line.text))
    return None if day and day.text.endswith(_GUESSED) and day not in printed else day
