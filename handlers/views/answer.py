"""An answer as a reply: the figure asked for, the sentences, whose they are, the conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

from handlers.locale.catalogue import template
from handlers.views import dates
from handlers.views.around.absence import absence, ways_on
from handlers.views.cite import citation, note_head, source
from handlers.views.markup import Run, Runs, safe
from handlers.views.numbers import both_ways
from handlers.views.reply import Block, Button, Reply
from handlers.views.say import say, word
from store.ledger import headed
from store.types import Answer, Article, Cited, Language, Quote

MOST_QUOTES = 3


def answer(found: Answer, language: Language, now: datetime) -> Reply:
    """Render what the store says: figure | quotes and their citations | conflicts | buttons."""
    today = dates.today(now)
    if found.nearest:
        return _unborne(found, found.nearest, language, today)
    if not found.answered:
        return absence(found, language)
    blocks = (*_lead(found, language), *_evidence(found, language, today), *_conflicts(found, language))
    return Reply(blocks, _buttons(language))


def _unborne(found: Answer, nearest: Quote, language: Language, today: date) -> Reply:
    """Say that the news does not bear out what was asked about, and what comes nearest to it."""
    quoted = (*_from_article(nearest.article, (nearest,), (), language),)
    cited = Block(citation(nearest.article, language, today), kept=True)
    return Reply((Block(say(language, "nothing.unborne")), *quoted, cited), ways_on(found, language))


def _lead(found: Answer, language: Language) -> tuple[Block, ...]:
    return (Block(figure(found.lead, language), kept=True),) if found.lead else ()


def figure(cited: Cited, language: Language) -> Runs:
    """Return a figure as printed, the same sum in other scales, and what it measures."""
    head, other = headed(cited), both_ways(cited.figure, language)
    facts: dict[str, str | Runs] = {"surface": head.number, "same": f" (= {other})" if other else ""}
    if not head.noun:
        return say(language, "answer.figure_is", **facts)
    form = "answer.figure_counted" if head.joined else "answer.figure_of"
    return say(language, form, measure=safe(head.noun), **facts)


def _evidence(found: Answer, language: Language, today: date) -> tuple[Block, ...]:
    """Return each article's sentences and, below them, its citation; a note's words stand as ours."""
    surfaces = tuple(cited.figure.surface for cited in found.figures)
    blocks: list[Block] = []
    for article, quotes in groupby(found.quotes[:MOST_QUOTES], key=lambda quote: quote.article):
        blocks += _from_article(article, tuple(quotes), surfaces, language)
        blocks.append(Block(citation(article, language, today), kept=True))
    return tuple(blocks)


def _from_article(
    article: Article, quotes: tuple[Quote, ...], surfaces: tuple[str, ...], language: Language
) -> list[Block]:
    if article.kind == "note":
        words = tuple(run for quote in quotes for run in (*marked(quote, surfaces), Run(" ")))[:-1]
        return [Block(note_head(article, language), kept=True), Block(words)]
    opening, _, closing = template(language, "answer.quote").partition("{sentence}")
    runs: list[Run] = []
    for quote in quotes:
        runs += [Run("\n", quote=True)] if runs else []
        runs += [
            Run(opening, quote=True),
            *marked(quote, surfaces, quoted=True),
            Run(closing, quote=True),
        ]
    return [Block(tuple(runs))]


def marked(quote: Quote, surfaces: tuple[str, ...], quoted: bool = False) -> Runs:
    """Return the sentence to the letter; in bold the figures in it and the words of the question."""
    text = quote.text
    places = [(mark.start, mark.end) for mark in quote.marks]
    places += [(text.find(s), text.find(s) + len(s)) for s in set(surfaces) if s and s in text]
    runs: list[Run] = []
    at = 0
    for start, end in sorted(places):
        if end <= at:
            continue
        runs += [Run(text[at:start], quote=quoted)] if start > at else []
        runs.append(Run(text[max(at, start) : end], bold=True, quote=quoted))
        at = end
    return (*runs, Run(text[at:], quote=quoted))


def _conflicts(found: Answer, language: Language) -> tuple[Block, ...]:
    """Return the conflicts, those that share a figure as one."""
    groups: list[list[Cited]] = []
    for pair in found.conflicts:
        same = next((group for group in groups if any(one in group for one in pair)), None)
        if same is None:
            groups.append(list(pair))
        else:
            same += [one for one in pair if one not in same]
    return tuple(Block(conflict(group, language), kept=True) for group in groups)


def conflict(differing: Sequence[Cited], language: Language) -> Runs:
    """Return conflicting figures one under the other, each with source and date; none is chosen."""
    lines = [
        say(
            language,
            "answer.conflict_line",
            surface=cited.figure.surface,
            source=(Run(source(cited.article), href=cited.article.url),),
            date=dates.published(cited.article.published, language),
        )
        for cited in differing
    ]
    reports = {(cited.article.id, cited.article.url) for cited in differing}
    return joined([say(language, "answer.conflict" if len(reports) > 1 else "answer.several"), *lines])


def joined(lines: list[Runs]) -> Runs:
    """Return the lines one under the other."""
    return tuple(run for line in lines for run in (*line, Run("\n")))[:-1]


def _buttons(language: Language) -> tuple[tuple[Button, ...], ...]:
    names = (("summary", "figures"), ("proof", "more"), ("helped", "failed"))
    return tuple(tuple(Button(word(language, f"button.{name}"), name) for name in row) for row in names)


def plain(found: Answer, now: datetime) -> str:
    """Return the reply as a person reads it, without markup, in the answer's own language."""
    return answer(found, found.language, now).plain()
