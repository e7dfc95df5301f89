"""Inline results as values: a card to choose, and the cited text it puts into the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.views import dates
from handlers.views.answer import answer, figure
from handlers.views.cite import citation, headline, note_head, source
from handlers.views.markup import Run, cut, plain
from handlers.views.reply import Block, Reply
from handlers.views.say import word
from store.types import Answer, Article, Language

MOST = 10
TITLE, DESCRIPTION = 80, 160


@dataclass(frozen=True, slots=True)
class Card:
    """One result: its id, what the list shows, and the message it becomes."""

    id: str
    title: str
    description: str
    reply: Reply


def cards(found: Answer, language: Language, now: datetime) -> tuple[Card, ...]:
    """Return the answer, where there is one, then the ranked articles, at most ten in all."""
    listed: list[Card] = []
    if found.answered and found.quotes:
        full = answer(found, language, now)
        lead = plain(figure(found.lead, language)) if found.lead else word(language, "inline.answer")
        listed.append(
            Card("answer", _short(lead, TITLE), _short(found.quotes[0].text, DESCRIPTION), Reply(full.blocks))
        )
    listed += [_card(ranked.article, language, now) for ranked in found.articles]
    return tuple(listed[:MOST])


def _card(article: Article, language: Language, now: datetime) -> Card:
    """Return an article's card; its message quotes how the article begins, a note's words as ours."""
    first = article.text.strip().partition("\n")[0]
    cite = Block(citation(article, language, dates.today(now)), kept=True)
    blocks: tuple[Block, ...]
    if article.kind == "note":
        blocks = (Block(note_head(article, language), kept=True), Block(cut((Run(first),), 600)), cite)
    else:
        blocks = (Block(cut((Run(first, quote=True),), 600)), cite)
    facts = f"{source(article)} · {dates.published(article.published, language)}"
    return Card(str(article.id), _short(plain(headline(article, language)), TITLE), facts, Reply(blocks))


def _short(text: str, limit: int) -> str:
    return plain(cut((Run(" ".join(text.split())),), limit))
