"""Stories for one digest: matched with its topics, freed of what the chat had, with their best sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log2

from store.edition import change
from store.edition.topics import Reading, Topics, names, read
from store.edition.values import MOST_CHANGES, Item, News, Told
from store.types import Article, Cited, Document, Figure, Quote, Span

OPENING = 6  # sentences a report's key sentence is looked for among
LONGEST = 400  # characters a key sentence may have
SHORTEST = 25
HOME = 2.0  # what a story of the reader's own district gains: as much as a second and third source
MONEY = ("INR", "USD")


@dataclass(frozen=True, slots=True)
class Report:
    """One article with what was worked out of it; `origin` is the article it copies, its own id if none."""

    document: Document
    figures: tuple[Figure, ...]
    reading: Reading
    origin: int = 0

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.document.article


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event, oldest first; `arrived` are those that came in, or changed, in the window."""

    key: str
    reports: tuple[Report, ...]
    arrived: frozenset[int]

    def told(self) -> Told:
        """Return what it tells."""
        return _tell(self.key, self.reports)

    def sources(self) -> int:
        """Return how many sources tell it; a reprint confirms nothing."""
        own = [report for report in self.reports if report.origin in (0, report.article.id)]
        return len({report.article.source for report in own or self.reports})


def _tell(key: str, reports: Sequence[Report]) -> Told:
    figures = (figure for report in reports for figure in report.figures)
    return change.tell(key, [report.article for report in reports], figures)


class Board:
    """The stories of one window; what one digest found of them is kept for the next that asks the same."""

    def __init__(self, stories: Iterable[Story]) -> None:
        """Keep the stories and what each tells."""
        self.stories = tuple(stories)
        self.told = tuple(story.told() for story in self.stories)
        self.articles = frozenset(number for told in self.told for number in told.articles)
        self._naming: dict[str, frozenset[int]] = {}
        self._homes: dict[str, frozenset[int]] = {}
        self._items: dict[tuple[int, str, frozenset[Told]], Item | None] = {}

    def items(
        self, topics: Topics, known: frozenset[Told] = frozenset(), district: str = ""
    ) -> tuple[Item, ...]:
        """Return what a chat that was told `known` gets of the stories: by topic, then by weight.

        Stories that name the chat's own `district` (a gazetteer id) weigh more.
        """
        order = {topic: place for place, topic in enumerate(topics.any_of)}
        near = self._at_home(district) if district else frozenset()
        found = ((place, self._item(place, topic, known)) for place, topic in self._wanted(topics).items())
        ranked = (
            (order.get(item.topic, 0), -item.weight - HOME * (place in near), item.told.story, item)
            for place, item in found
            if item
        )
        return tuple(entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:3]))

    def _wanted(self, topics: Topics) -> dict[int, str]:
        """Return the stories wanted, each with the first topic it names ("" where all are wanted).

        A story is wanted when its reports together name one of `any_of` and all of `must`, none of `never`.
        """
        places = set(range(len(self.stories)))
        places = places.intersection(*map(self._named, topics.must))
        places = places.difference(*map(self._named, topics.never))
        if not topics.any_of:
            return dict.fromkeys(places, "")
        wanted: dict[int, str] = {}
        for topic in topics.any_of:
            wanted |= {place: topic for place in self._named(topic) & places if place not in wanted}
        return wanted

    def _at_home(self, district: str) -> frozenset[int]:
        """Return the stories that name a district."""
        if district not in self._homes:
            self._homes[district] = frozenset(
                place
                for place, story in enumerate(self.stories)
                if any(district in report.reading.entries for report in story.reports)
            )
        return self._homes[district]

    def _named(self, topic: str) -> frozenset[int]:
        if topic not in self._naming:
            self._naming[topic] = frozenset(
                place
                for place, story in enumerate(self.stories)
                if any(names(topic, report.reading) for report in story.reports)
            )
        return self._naming[topic]

    def _item(self, place: int, topic: str, known: frozenset[Told]) -> Item | None:
        told = self.told[place]
        earlier = frozenset(one for one in known if one.articles & told.articles)
        key = place, topic, earlier
        if key not in self._items:
            self._items[key] = _item(self.stories[place], told, topic, earlier)
        return self._items[key]


def _item(story: Story, told: Told, topic: str, known: frozenset[Told]) -> Item | None:
    earlier = change.before(told, known)
    arrived = [report for report in story.reports if report.article.id in story.arrived]
    changed: tuple[Cited, ...] = ()
    steps: frozenset[str] = frozenset()
    news: News = "new" if earlier is None else "update"
    if earlier is not None:
        arrived = [report for report in arrived if change.is_news(_tell("", [report]), earlier)]
        changed = _changed(arrived, earlier)
        steps = _tell("", arrived).steps - earlier.steps
    if not arrived:
        return None
    lead = _lead(arrived, changed)
    sentence, figure, printed = _key_sentence(lead, topic, {cited.figure for cited in changed})
    sources = story.sources()
    weight = log2(1 + sources) * 2 + (1 if figure else 0) + (0.5 if news == "new" else 0)
    shown = frozenset(map(change.mark, (*printed, *changed[:MOST_CHANGES])))
    return Item(
        replace(told, shown=shown),
        news,
        lead.article,
        sentence,
        figure,
        sources,
        changed,
        steps,
        topic,
        weight,
    )


def _changed(fresh: Sequence[Report], had: Told) -> tuple[Cited, ...]:
    """Return the figures an update brings, each once."""
    found: dict[str, Cited] = {}
    for report in fresh:
        for figure in report.figures:
            key = change.figure_key(figure)
            if change.is_material(figure) and key not in had.figures:
                found.setdefault(key, Cited(figure, report.article))
    return tuple(found.values())


def _lead(fresh: Sequence[Report], changed: Sequence[Cited]) -> Report:
    """Return the report a story is shown by: full articles before notes, what changed before what did not."""
    news = {cited.article.id for cited in changed}
    return max(
        fresh,
        key=lambda report: (
            report.article.kind == "article",
            report.article.id in news,
            len(report.figures) > 0,
            report.origin in (0, report.article.id),
            report.article.id,
        ),
    )


def _key_sentence(
    report: Report, topic: str, changed: set[Figure]
) -> tuple[Quote | None, Cited | None, tuple[Cited, ...]]:
    """Return the sentence that says most of the topic, verbatim, its main figure, and all of its figures."""
    spans = [span for passage in report.document.passages for span in passage.sentences]
    best: tuple[float, Span, Figure | None] | None = None
    for place, span in enumerate(spans):
        inside = [figure for figure in report.figures if span.start <= figure.start < span.end]
        if not SHORTEST <= span.end - span.start <= LONGEST:
            continue
        if place >= OPENING and not changed.intersection(inside):
            continue
        figure = max(inside, key=_worth, default=None)
        score = 1 / (1 + place) + (_worth(figure)[0] / 4 if figure else 0) + 2 * bool(changed & set(inside))
        if topic and names(topic, _heard(span.of(report.article.text))):
            score += 1
        if best is None or score > best[0]:
            best = (score, span, figure)
    if best is None:
        return None, None, ()
    _, span, figure = best
    printed = tuple(
        Cited(one, report.article) for one in report.figures if span.start <= one.start < span.end
    )
    quote = Quote(span.of(report.article.text), span, report.article, best[0])
    return quote, Cited(figure, report.article) if figure else None, printed


_heard = lru_cache(maxsize=1 << 13)(read)


def _worth(figure: Figure) -> tuple[float, float]:
    """Return how much a figure is worth naming: money and shares before counts, measured before bare."""
    if not change.is_material(figure):
        return (0.0, 0.0)
    kind = 2.0 if figure.unit in MONEY else 1.5 if figure.unit.startswith("percent") else 1.0
    return (kind + (1.0 if figure.measure else 0.0), figure.confidence)
