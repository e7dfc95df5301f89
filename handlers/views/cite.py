"""How an article is named under what it says: headline with its link, source, date, age."""

from __future__ import annotations

from datetime import date

from handlers.views import dates
from handlers.views.markup import Run, Runs, plain, safe
from handlers.views.numbers import age
from handlers.views.say import say, word
from store.types import Article, Language

TITLE_LIMIT = 200


def headline(article: Article, language: Language) -> Runs:
    """Return the headline, linked where the article has an address."""
    text = safe(" ".join(article.title.split())) or word(language, "answer.untitled")
    short = text if len(text) <= TITLE_LIMIT else text[:TITLE_LIMIT].rsplit(" ", 1)[0] + "…"
    return (Run(short, href=article.url),)


def source(article: Article) -> str:
    """Return the source's name; a page dump is known by its file's name."""
    return safe(article.source) or "?"


def citation(article: Article, language: Language, today: date) -> Runs:
    """Return headline, source, date and, from a year on, the report's age; a note says whose words it is."""
    old = age(article.published, today, language)
    facts: dict[str, str | Runs] = {"date": dates.published(article.published, language), "age": old or ""}
    if article.kind == "note":
        facts["source"] = (Run(source(article), href=article.url),)
        return say(language, "answer.note_cite_old" if old else "answer.note_cite", **facts)
    facts |= {"source": source(article), "title": headline(article, language)}
    return say(language, "answer.cite_old" if old else "answer.cite", **facts)


def note_head(article: Article, language: Language) -> Runs:
    """Return the line that says the words below are our note, not the publisher's."""
    return say(language, "answer.note_head", title=plain(headline(article, language)))
