"""Lets admins through; for anyone else the command does not exist."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any

from telegram import Update

from handlers.context import Context, user_id
from handlers.incoming.command import unknown

Handler = Callable[[Update, Context], Awaitable[None]]


def admins_only(handler: Handler) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """Call the handler for an admin of the settings; to anyone else the command is unknown."""

    @wraps(handler)
    async def guarded(update: Update, context: Context) -> None:
        if user_id(update) in context.bot_data.admins:
            await handler(update, context)
        else:
            await unknown(update, context)

    return guarded
