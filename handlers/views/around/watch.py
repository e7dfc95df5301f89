"""Watches as replies: the offer, the list, and the news that a watch waited for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.views import dates
from handlers.views.answer import answer
from handlers.views.article import line
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.exchange import Watch
from store.types import Answer, Language

SHOWN_NEWS = 5  # headlines
SHOWN = 40  # characters of a question on a button


def offer(reply: Reply, language: Language) -> Reply:
    """Add the button that asks to be told when news comes."""
    button = Button(word(language, "button.watch"), "watch")
    return replace(reply, buttons=(*reply.buttons, (button,)))


def listing(held: Sequence[Watch], language: Language) -> Reply:
    """List watches with their last day, each with a button that ends it."""
    if not held:
        return text(say(language, "watch.none"))
    blocks = [Block(say(language, "watch.head"), kept=True)]
    for watch in held:
        day = dates.day(dates.today(watch.expires_at), language)
        blocks.append(Block(say(language, "watch.line", question=watch.question, day=day)))
    rows = tuple((Button(_ending(watch, language), "unwatch", str(watch.id)),) for watch in held)
    return Reply(tuple(blocks), rows)


def _ending(watch: Watch, language: Language) -> str:
    asked = watch.question
    short = asked if len(asked) <= SHOWN else asked[:SHOWN].rsplit(" ", 1)[0] + "…"
    return word(language, "watch.end", question=short)


def news(watch: Watch, found: Answer, now: datetime) -> Reply:
    """Render the answer, or the headlines, a watch waited for, under the question it was set for."""
    articles = tuple(ranked.article for ranked in found.articles[:SHOWN_NEWS])
    lines = tuple(line(article, watch.language) for article in articles)
    reply = answer(found, watch.language, now) if found.quotes else Reply(lines)
    head = Block(say(watch.language, "watch.news", question=watch.question), kept=True)
    return Reply((head, *reply.blocks))
