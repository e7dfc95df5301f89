"""Woken by the buttons under an answer, or by their words typed: summary, figures, proof, date, more."""

from __future__ import annotations

from contextlib import suppress

from telegram import Update
from telegram.error import TelegramError

from handlers import send
from handlers.buttons.drawn import charted
from handlers.buttons.pressed import Pressed
from handlers.context import Context
from handlers.views import article as views
from handlers.views.around.admin import card, doubted
from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from store import ledger
from store.exchange import Exchange
from store.talk import beside, chats, reading
from store.types import Series, Step


async def summary(context: Context, pressed: Pressed) -> Reply:
    """Summarise the article the answer came from."""
    document = await reading.opened(context.store, _first(pressed.exchange))
    if document is None:
        return text(say(pressed.language, "article.gone"))
    printed = await reading.figures(context.store, document.article.id)
    told = reading.summary(document, printed)
    return views.summary(document.article, told, pressed.language, context.now)


async def figures(context: Context, pressed: Pressed) -> tuple[Reply, ...]:
    """List the figures of the article the answer came from, with a chart where one of them has a series."""
    document = await reading.opened(context.store, _first(pressed.exchange))
    if document is None:
        return (text(say(pressed.language, "article.gone")),)
    article = document.article
    found = await reading.figures(context.store, article.id)
    listed = views.article_figures(article, found, pressed.language, context.now)
    own, steps = await _drawable(context, pressed, article.id)
    return (views.doubtable(listed, pressed.language), *await charted(own, pressed.language, steps))


async def chart(context: Context, pressed: Pressed) -> tuple[Reply, ...]:
    """Draw the figure the answer leads with over time, or its change, the data as text below."""
    series, steps = await _drawable(context, pressed, _first(pressed.exchange))
    drawn = await charted(series, pressed.language, steps)
    return drawn or (text(say(pressed.language, "figures.no_chart")),)


async def wrong(context: Context, pressed: Pressed) -> Reply:
    """Report the article's figures to the admins, with the question and the way to the report."""
    document = await reading.opened(context.store, _first(pressed.exchange))
    if document is None:
        return text(say(pressed.language, "article.gone"))
    found = await reading.figures(context.store, document.article.id)
    for admin in sorted(context.bot_data.admins):
        language = await chats.voice(context.store, admin, admin, context.now) or pressed.language
        shown = card(document.article, found, language, context.now)
        told = doubted(pressed.exchange.question, pressed.exchange.user_id, shown, language)
        with suppress(TelegramError):
            await send.to_chat(context.bot, admin, told)
    return text(say(pressed.language, "article.reported"))


async def proof(context: Context, pressed: Pressed) -> Reply:
    """Show the exact sentences and where they stand."""
    places = await reading.places(context.store, pressed.exchange.quotes)
    if not places:
        return text(say(pressed.language, "article.gone"))
    return views.proof(places, pressed.language, context.now)


async def dated(context: Context, pressed: Pressed) -> Reply:
    """Say of which day the report that was quoted is, how old that makes it, and where it stands."""
    document = await reading.opened(context.store, _first(pressed.exchange))
    if document is None:
        return text(say(pressed.language, "article.gone"))
    return views.dated(document.article, pressed.language, context.now)


async def more(context: Context, pressed: Pressed) -> Reply:
    """List the next hits, from the place the button names."""
    argument = pressed.argument
    start = int(argument) if argument.isdecimal() and len(argument) < 4 else 0
    found, following = await reading.following(context.store, pressed.exchange, start)
    return views.more(found, pressed.language, following)


async def unknown(update: Update, context: Context) -> None:
    """Answer a button nobody made."""
    if update.callback_query:
        await send.pop_up(update.callback_query, word(await context.language(update), "trouble.unknown"))


def _first(exchange: Exchange) -> int:
    """Return the article the answer quoted first, else the best hit; 0 where there is none."""
    quoted = [number for number, _, _ in exchange.quotes]
    return next(iter((*quoted, *exchange.article_ids)), 0)


async def _drawable(
    context: Context, pressed: Pressed, article_id: int
) -> tuple[tuple[Series, ...], tuple[Step, ...]]:
    """Return the series that the article of the answer has a part in, and the changes that were quoted."""
    near = await reading.by_ids(context.store, pressed.exchange.article_ids)
    printed = await ledger.on(context.store, pressed.exchange.question, near)
    own = tuple(one for one in printed.series if beside.told_by(article_id, one))
    return own, tuple(step for step in printed.steps if beside.quoted(step, pressed.exchange.quotes))
