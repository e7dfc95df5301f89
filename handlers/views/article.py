"""Articles as replies: lists of headlines, one article's summary, figures and the place of a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.views import dates
from handlers.views.answer import joined, marked
from handlers.views.cite import citation, headline, note_head, source
from handlers.views.markup import Run, Runs, safe
from handlers.views.numbers import counted, grouped
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.ledger import headed
from store.types import Article, Cited, Figure, Language, Quote

SOURCES_SHOWN = 20


def line(article: Article, language: Language) -> Block:
    """Return one article of a list: headline, source, date."""
    return Block(
        say(
            language,
            "latest.line",
            title=headline(article, language),
            source=source(article),
            date=dates.published(article.published, language),
        )
    )


def latest(articles: Sequence[Article], language: Language, topic: str = "", rest: bool = False) -> Reply:
    """List articles as given, on the user's own `topic`; `rest` adds a button for more of them."""
    if not articles:
        return text(
            say(language, "latest.none_topic", topic=topic) if topic else say(language, "latest.none")
        )
    head = say(language, "latest.head_topic", topic=topic) if topic else say(language, "latest.head")
    lines = (line(article, language) for article in articles)
    button = ((Button(word(language, "button.more"), "more"),),) if rest else ()
    return Reply((Block(head, kept=True), *lines), button)


def sources(held: Sequence[tuple[str, int]], language: Language) -> Reply:
    """List sources with how many reports each has; the smallest are counted together."""
    lines = [say(language, "sources.head")]
    lines += [
        say(language, "sources.line", source=safe(name), count=grouped(count))
        for name, count in held[:SOURCES_SHOWN]
    ]
    if rest := len(held) - SOURCES_SHOWN:
        told = counted(rest, "other_source", language)
        lines += [say(language, "sources.rest", rest=told)] if rest > 0 else []
    return text(joined(lines)) if held else text(say(language, "latest.none"))


def more(articles: Sequence[Article], language: Language, following: int | None) -> Reply:
    """List the next hits; `following`, the place after them, adds a button for the rest."""
    if not articles:
        return text(say(language, "article.more_none"))
    blocks = (
        Block(say(language, "article.more"), kept=True),
        *(line(article, language) for article in articles),
    )
    button = ((Button(word(language, "button.more"), "more", str(following)),),) if following else ()
    return Reply(blocks, button)


def summary(article: Article, sentences: Sequence[str], language: Language, now: datetime) -> Reply:
    """Render an article's own sentences; a note's are said to be ours."""
    cite = Block(citation(article, language, dates.today(now)), kept=True)
    if not sentences:
        return Reply((Block(say(language, "article.summary_none")), cite))
    if article.kind == "note":
        return Reply(
            (Block(note_head(article, language), kept=True), Block((Run(" ".join(sentences)),)), cite)
        )
    quoted = tuple(Run(("" if index == 0 else "\n") + s, quote=True) for index, s in enumerate(sentences))
    return Reply((Block(say(language, "article.summary"), kept=True), Block(quoted), cite))


def dated(article: Article, language: Language, now: datetime) -> Reply:
    """Say of which day a report is, then which report that is; undated ones are said to be."""
    known = article.published is not None and article.published.first is not None
    told = dates.published(article.published, language)
    said = say(language, "article.dated", date=told) if known else say(language, "article.undated")
    cite = Block(citation(article, language, dates.today(now)), kept=True)
    note = (Block(note_head(article, language)),) if article.kind == "note" else ()
    return Reply((Block(said, kept=True), *note, cite))


def figure_line(cited: Cited, language: Language) -> Runs:
    """Return a figure as printed with what it measures, as a line of a list."""
    head = headed(cited)
    if not head.noun:
        return say(language, "article.figure_bare", surface=head.number)
    form = "article.figure_counted" if head.joined else "article.figure_line"
    return say(language, form, surface=head.number, measure=safe(head.noun))


def article_figures(article: Article, found: Sequence[Figure], language: Language, now: datetime) -> Reply:
    """List an article's figures in reading order."""
    cite = Block(citation(article, language, dates.today(now)), kept=True)
    if not found:
        return Reply((Block(say(language, "article.figures_none")), cite))
    lines = joined([figure_line(Cited(figure, article), language) for figure in found])
    return Reply((Block(say(language, "article.figures"), kept=True), Block(lines), cite))


def doubtable(reply: Reply, language: Language) -> Reply:
    """Add the button that reports a figure as wrong."""
    return replace(reply, buttons=(*reply.buttons, (Button(word(language, "button.wrong"), "wrong"),)))


def proof(places: Sequence[tuple[Quote, int, int]], language: Language, now: datetime) -> Reply:
    """Show each quoted sentence with its number in the article (from 1) and how many there are."""
    blocks = [Block(say(language, "article.proof"), kept=True)]
    for quote, number, count in places:
        place = say(language, "article.proof_line", number=grouped(number), count=grouped(count))
        note = quote.article.kind == "note"
        head = (*note_head(quote.article, language), Run("\n"), *place) if note else place
        blocks.append(Block((*head, Run("\n"), *marked(quote, (), quoted=not note))))
        blocks.append(Block(citation(quote.article, language, dates.today(now)), kept=True))
    return Reply(tuple(blocks))
