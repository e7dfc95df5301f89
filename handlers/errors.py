"""Woken by any handler's failure: one log line without words or tokens, and a kind sentence to the user."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import Forbidden, NetworkError, TelegramError

from handlers import send
from handlers.context import Context, spoken
from handlers.views.reply import text
from handlers.views.say import say

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """Log the failure's kind and place; tell the user, where Telegram can still be reached."""
    error = context.error
    log.error("handler failed error=%s place=%s", type(error).__name__, _place(error))
    if not isinstance(update, Update) or isinstance(error, NetworkError | Forbidden):
        return
    try:
        if update.callback_query:
            await send.pop_up(update.callback_query)
        await send.answer(update, text(say(spoken(update), "trouble.failed")))
    except TelegramError as second:
        log.error("apology failed error=%s", type(second).__name__)


def _place(error: BaseException | None) -> str:
    """Return file and line where the error was raised."""
    trace = error.__traceback__ if error else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else "?"
