"""Stories for one digest: matched with its topics, freed of what the chat had, with their best sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

from store.edition import change
from store.edition.topics import Reading, Topics, matching, names, read
from store.edition.values import Item, News, Told
from store.types import Article, Cited, Document, Figure, Quote, Span

OPENING = 6  # sentences a report's key sentence is looked for among
LONGEST = 400  # characters a key sentence may have
SHORTEST = 25
MONEY = ("INR", "USD")


@dataclass(frozen=True, slots=True)
class Report:
    """One article with what was worked out of it."""

    document: Document
    figures: tuple[Figure, ...]
    reading: Reading

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.document.article


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event, oldest first."""

    key: str
    reports: tuple[Report, ...]

    def told(self) -> Told:
        """Return what it tells."""
        figures = (figure for report in self.reports for figure in report.figures)
        return change.tell(self.key, [report.article for report in self.reports], figures)


def items(stories: Iterable[Story], topics: Topics, known: Sequence[Told]) -> tuple[Item, ...]:
    """Return what a chat that was told `known` gets of the stories: by topic, then by weight."""
    found = [item for story in stories if (item := _item(story, topics, known)) is not None]
    order = {topic: place for place, topic in enumerate(topics.any_of)}
    return tuple(sorted(found, key=lambda item: (order.get(item.topic, 0), -item.weight, item.told.story)))


def _item(story: Story, topics: Topics, known: Sequence[Told]) -> Item | None:
    topic = matching(topics, (report.reading for report in story.reports))
    if topic is None:
        return None
    told = story.told()
    earlier = change.before(told, known)
    if earlier is not None and not change.is_news(told, earlier):
        return None
    had = earlier or Told(story.key, frozenset(), frozenset(), frozenset())
    fresh = [report for report in story.reports if report.article.id not in had.articles]
    changed = _changed(fresh, had) if earlier else ()
    lead = _lead(fresh, changed)
    news: News = "update" if earlier else "new"
    sentence, figure = _key_sentence(lead, topic, {cited.figure for cited in changed})
    sources = len({report.article.source for report in story.reports})
    weight = log2(1 + sources) * 2 + (1 if figure else 0) + (0.5 if news == "new" else 0)
    return Item(told, news, lead.article, sentence, figure, sources, changed, topic, weight)


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
            report.article.id,
        ),
    )


def _key_sentence(report: Report, topic: str, changed: set[Figure]) -> tuple[Quote | None, Cited | None]:
    """Return the sentence that says most of the topic, verbatim, and its main figure."""
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
        if topic and names(topic, read(span.of(report.article.text))):
            score += 1
        if best is None or score > best[0]:
            best = (score, span, figure)
    if best is None:
        return None, None
    _, span, figure = best
    quote = Quote(span.of(report.article.text), span, report.article, best[0])
    return quote, Cited(figure, report.article) if figure else None


def _worth(figure: Figure) -> tuple[float, float]:
    """Return how much a figure is worth naming: money and shares before counts, measured before bare."""
    if not change.is_material(figure):
        return (0.0, 0.0)
    kind = 2.0 if figure.unit in MONEY else 1.5 if figure.unit.startswith("percent") else 1.0
    return (kind + (1.0 if figure.measure else 0.0), figure.confidence)
