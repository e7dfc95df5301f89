"""The composition root: our routes and services over a python-telegram-bot Application; nothing connects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from telegram.ext import AIORateLimiter, ApplicationBuilder, ContextTypes

from bot import routes
from bot.settings import Settings
from handlers.context import App, Context, Services
from store.store import Store


def assemble(builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], services: Services) -> App:
    """Return the Application of `builder` with our routes, its handlers served by `services`."""
    types = ContextTypes(context=Context, bot_data=cast(type[Services], lambda: services))
    application: App = builder.context_types(types).build()
    routes.add(application)
    return application


def build(read: Settings, store: Store, clock: Callable[[], datetime]) -> App:
    """Return the bot for Telegram: the token and the address of the settings, polled, within its limits.

    Raises telegram.error.InvalidToken where there is no token.
    """
    builder = (
        ApplicationBuilder()
        .token(read.token or "")
        .base_url(read.telegram_base_url)
        .rate_limiter(AIORateLimiter())
    )
    return assemble(builder, Services(store, clock, read.admin_ids))
