"""Woken by the buttons 'tell me when news comes', 'helped', 'did not help', or by their words typed."""

from __future__ import annotations

from handlers.buttons.pressed import Pressed
from handlers.context import Context
from handlers.views.around import watch as views
from handlers.views.article import more
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.talk import chats, reading, watches


async def begin(context: Context, pressed: Pressed) -> Reply:
    """Watch the question the button stands under."""
    done = await watches.begin(context.store, pressed.exchange, pressed.thread_id, context.now)
    key = "watch.begun" if done else "watch.full"
    return text(say(pressed.language, key, question=pressed.exchange.question))


async def helped(context: Context, pressed: Pressed) -> Reply:
    """Keep that the answer helped."""
    await chats.judge(context.store, pressed.exchange.key, helped=True)
    return text(say(pressed.language, "watch.thanks"))


async def failed(context: Context, pressed: Pressed) -> Reply:
    """Keep that it did not, offer the next hits, and to tell when news comes."""
    await chats.judge(context.store, pressed.exchange.key, helped=False)
    found = await reading.unquoted(context.store, pressed.exchange)
    return views.offer(more(found[:2], pressed.language, None), pressed.language)
