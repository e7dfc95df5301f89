"""What a line gets that asks no question of news: a stop is asked about, a wish met, a greeting returned."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update
from telegram.constants import ChatType

from handlers.context import Context
from handlers.incoming import subscribing
from handlers.views import subscription, welcome
from handlers.views.around.absence import absence
from handlers.views.around.remark import courtesy
from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from store import subscriptions
from store.edition import wish as words
from store.exchange import Exchange, Remark
from store.talk import chats, remarks, watches
from store.talk.remarks import Saying
from store.types import Answer, Language

Met = tuple[Reply, Exchange]


async def met(update: Update, context: Context, saying: Saying) -> Met | None:
    """Return the reply to a remark and what is kept of it; None where the line is a question of news."""
    heard = await remarks.heard(context.store, saying)
    if heard is None:
        return None
    remark, answer = heard
    exchange = chats.exchange(answer, saying.chat.id, saying.who, saying.now)
    if remark.kind in ("yes", "no") and (settled := await _settled(update, context, saying, remark.kind)):
        return settled, exchange
    spoken = remark.language or saying.chat.language or answer.language
    reply = await _news(update, context, saying, remark, spoken)
    return reply or await _word(update, context, remark, answer, spoken), exchange


async def _news(
    update: Update, context: Context, saying: Saying, remark: Remark, language: Language
) -> Reply | None:
    """Meet a wish about news that is sent: to stop it, at its times, once there is some."""
    if remark.kind == "stop":
        return await subscribing.ending(update, context, language)
    if remark.kind == "send" or (remark.kind == "watch" and not remark.topic and not saying.before):
        written = words.parse(saying.text, subscribing.blank(update, language))
        if written.unclear:
            return subscription.refused((), written.unclear, language)
        return subscription.offer(written, language)
    if remark.kind != "watch":
        return None
    topic = word(language, "remark.news_on", topic=remark.topic)
    question = topic if remark.topic or not saying.before else saying.before.question
    watched = Answer(question, language, "nothing")
    exchange = chats.exchange(watched, saying.chat.id, saying.who, saying.now)
    thread = subscribing.blank(update, language).thread_id
    await chats.seen(context.store, saying.chat.id, saying.now)
    done = await watches.begin(context.store, exchange, thread, saying.now)
    shown = remark.topic or question
    return text(say(language, "watch.begun" if done else "watch.full", question=shown))


async def _word(
    update: Update, context: Context, remark: Remark, answer: Answer, language: Language
) -> Reply:
    """Say the word that fits: the help, the languages, a courtesy, a no."""
    private = update.effective_chat is None or update.effective_chat.type == ChatType.PRIVATE
    if remark.kind == "about":
        return welcome.about(language, private=private)
    if remark.kind == "help":
        return welcome.help_(language, private=private)
    if remark.kind == "language" and remark.language is None:
        return welcome.choose_language(language)
    if remark.kind == "language":
        chat = update.effective_chat
        await chats.choose_language(context.store, chat.id if chat else 0, remark.language, context.now)
        return text(say(language, "language.chosen"))
    return courtesy(remark.kind, language) or absence(answer, language)


async def _settled(update: Update, context: Context, saying: Saying, said: str) -> Reply | None:
    """Do, or leave, what was offered just before; None where nothing was, and in groups."""
    asked = await chats.newest(context.store, saying.chat.id, saying.who, saying.now)
    chat = update.effective_chat
    if asked is None or chat is None or chat.type != ChatType.PRIVATE:
        return None
    before = await remarks.heard(context.store, replace(saying, text=asked.question))
    kind = before[0].kind if before else None
    if kind == "stop" and not await subscriptions.of_chat(context.store, chat.id):
        return None
    if kind == "stop" and said == "no":
        return text(say(asked.language, "remark.stop_stays"))
    if kind == "stop":
        return await subscribing.ended(update, context, asked.language)
    if kind == "send" and said == "yes":
        wish = words.parse(asked.question, subscribing.blank(update, asked.language)).wish
        begun, _ = await subscribing.begun(context, wish, asked.language)
        return replace(begun, buttons=())  # the key of its buttons would be the subscription's
    return None
