"""The composition root: our routes and services over a python-telegram-bot Application; nothing connects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from telegram.ext import ApplicationBuilder, ContextTypes

from bot import routes
from bot.governor import Governor
from bot.settings import Settings
from bot.shared.pace import Shared
from bot.transport import Transport
from bot.windows import Limits
from handlers.context import App, Context, Services
from store.store import Store


def assemble(builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], services: Services) -> App:
    """Return the Application of `builder` with our routes, its handlers served by `services`."""
    types = ContextTypes(context=Context, bot_data=cast(type[Services], lambda: services))
    application: App = builder.context_types(types).build()
    routes.add(application)
    return application


def build(
    read: Settings,
    store: Store,
    clock: Callable[[], datetime],
    transports: tuple[Transport, Transport] | None = None,
    limits: Limits | None = None,
) -> App:
    """Return the bot for Telegram: the token and the address of the settings, polled, within its limits.

    `transports` carry the calls and the polling; the library closes them only where it opened the bot whole,
    so whoever may be stopped before that passes its own and closes them. `limits` default to Telegram's.
    Raises telegram.error.InvalidToken where there is no token.
    """
    calls, polling = transports or (Transport(), Transport(connections=1))
    builder = (
        ApplicationBuilder()
        .token(read.token or "")
        .base_url(read.telegram_base_url)
        .request(calls)
        .get_updates_request(polling)
        .updater(None)
        .rate_limiter(Governor(limits) if read.on_sqlite else Shared(store, limits))
    )
    return assemble(builder, Services(store, clock, read.admin_ids))
