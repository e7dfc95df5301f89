"""Woken by an admin's /correct, /hide and /takedown, and by the buttons that do it."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.around import admin as views
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.talk import reading, rulings
from store.types import Article, Language

FIELDS = ("title", "date")


@admins_only
async def correct(update: Update, context: Context) -> None:
    """Show an article with what can be corrected; with "title …" or "date …" behind its name, do so."""
    name, field, value, *_ = (*" ".join(context.args or ()).split(maxsplit=2), "", "", "")
    language = await context.language(update)
    article = await rulings.named(context.store, name)
    if article is None:
        await send.answer(update, text(say(language, "admin.no_article")))
    elif not field:
        await send.answer(update, await _card(context, article, language))
    else:
        await send.answer(update, await _amended(context, article, (field, value), language))


async def _amended(context: Context, article: Article, change: tuple[str, str], language: Language) -> Reply:
    field, value = change
    published = rulings.day(value) if field == "date" else None
    if field not in FIELDS or not value or (field == "date" and published is None):
        return text(say(language, "admin.how_to_correct"))
    title = value if field == "title" else ""
    await rulings.amend(context.store, article, context.now, title=title, published=published)
    return text(say(language, "admin.corrected"))


async def _card(context: Context, article: Article, language: Language) -> Reply:
    printed = await reading.figures(context.store, article.id)
    return views.card(article, printed, language, context.now)


@admins_only
async def hide(update: Update, context: Context) -> None:
    """Ask before an article is hidden; alone, list what is hidden."""
    await _ask(update, context, "hide")


@admins_only
async def take_down(update: Update, context: Context) -> None:
    """Ask before an article is taken down."""
    await _ask(update, context, "down")


async def _ask(update: Update, context: Context, verb: str) -> None:
    language = await context.language(update)
    name = " ".join(context.args or ())
    if verb == "hide" and not name:
        await send.answer(update, views.hidden(await rulings.hidden(context.store), language))
        return
    article = await rulings.named(context.store, name)
    if article is None:
        await send.answer(update, text(say(language, "admin.no_article")))
        return
    await send.answer(update, views.sure(article, verb, language, context.now))


@admins_only
async def pressed(update: Update, context: Context) -> None:
    """Do what the button says: ask, hide, show again, take down, or leave it."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    verb, _, number = argument.partition("-")
    await send.pop_up(query)
    if number.isdecimal() and len(number) < 10:
        language = await context.language(update)
        done = await _done(context, verb, int(number), language)
        if done is not None:
            await (send.answer(update, done) if verb.startswith("ask") else send.edit(query, done))


async def _done(context: Context, verb: str, number: int, language: Language) -> Reply | None:
    """Carry out a ruling and say so; None for a verb nobody made."""
    store, now = context.store, context.now
    if verb in {"askhide", "askdown"}:
        article = await rulings.named(store, str(number))
        gone = text(say(language, "article.gone"))
        return views.sure(article, verb[3:], language, now) if article else gone
    if verb == "hide":
        await rulings.hide(store, number, now)
    elif verb == "down":
        await rulings.take_down(store, number, now)
    elif verb == "show" and await rulings.show(store, number, now) is None:
        return text(say(language, "article.gone"))
    elif verb not in {"show", "keep"}:
        return None
    return text(say(language, f"admin.done_{verb}"))


@admins_only
async def withdraw(update: Update, context: Context) -> None:
    """Take back the figure whose button was pressed, and show what is left."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    parts = argument.split("-")
    await send.pop_up(query)
    if len(parts) != 3 or not all(part.isdecimal() and len(part) < 10 for part in parts):
        return
    article_id, start, end = map(int, parts)
    await rulings.withdraw(context.store, article_id, start, end, context.now)
    language = await context.language(update)
    article = await rulings.named(context.store, str(article_id))
    gone = text(say(language, "article.gone"))
    await send.edit(query, await _card(context, article, language) if article else gone)
