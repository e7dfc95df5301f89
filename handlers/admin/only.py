"""Lets admins through and answers nobody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any

from telegram import Update

from handlers.context import Context, user_id

Handler = Callable[[Update, Context], Awaitable[None]]


def admins_only(handler: Handler) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """Call the handler for an admin of the settings; stay silent for anyone else."""

    @wraps(handler)
    async def guarded(update: Update, context: Context) -> None:
        if user_id(update) in context.bot_data.admins:
            await handler(update, context)

    return guarded
