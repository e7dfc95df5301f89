"""A report somebody sent, as a reply: its summary, its figures, and the question whether to add it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from handlers.views.article import article_figures, summary
from handlers.views.reply import Button, Reply
from handlers.views.say import word
from store.exchange import Sent
from store.types import Language

FIGURES = 5


def summed_up(sent: Sent, language: Language, now: datetime, may_add: bool) -> Reply:
    """Render a report's own sentences and its first figures; `may_add` offers to take it in."""
    article = sent.article
    named = article if article.source else replace(article, source=word(language, "sent.source"))
    reply = summary(named, sent.sentences, language, now)
    if sent.figures:
        listed = article_figures(named, sent.figures[:FIGURES], language, now)
        reply = replace(reply, blocks=(*reply.blocks[:-1], *listed.blocks))
    row = ((Button(word(language, "sent.add"), "add"),),) if may_add else ()
    return replace(reply, buttons=row)
