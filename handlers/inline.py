"""Woken by `@bot query` in any chat: up to ten cited reports to send there."""

from __future__ import annotations

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode

from handlers.context import Context
from handlers.views.around.inline import Card, cards
from store import answers
from store.talk import topics

CACHE_SECONDS = 300
QUERY_LIMIT = 256


async def search(update: Update, context: Context) -> None:
    """Answer an inline query: the answer, then the ranked articles; the newest where nothing is typed."""
    query = update.inline_query
    if query is None:
        return
    typed, now = query.query.strip()[:QUERY_LIMIT], context.now
    if typed:
        found = await answers.ask(context.store, typed, now)
        language = found.language
    else:
        found = await topics.newest(context.store, "", None, now)
        language = await context.language(update)
    results = [_result(card) for card in cards(found, language, now)]
    await query.answer(results, cache_time=CACHE_SECONDS, is_personal=not typed)


def _result(card: Card) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        card.reply.html(),
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(card.id, card.title, content, description=card.description)
