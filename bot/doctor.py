"""What is configured, what is missing, and whether the database and the token work."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.settings import Settings
from store import stories
from store.errors import CannotOpenError, NotMigratedError
from store.store import open_store

Mark = Literal["ok", "note", "fault"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the examination: what was looked at, how it stands, and what to do."""

    subject: str
    mark: Mark
    detail: str


async def examine(read: Settings) -> AsyncIterator[Finding]:
    """Look at everything the bot needs, one finding at a time; nothing is changed or created."""
    yield await _database(read)
    yield await _telegram(read)
    yield Finding("administrators", "ok", f"{len(read.admin_ids)} in ADMIN_IDS")


async def _database(read: Settings) -> Finding:
    url = read.database_url.get_secret_value()
    if absent := _absent(url):
        return Finding("database", "note", f"{absent} does not exist yet; `python -m bot run` makes it")
    try:
        store = await open_store(url)
    except CannotOpenError as error:
        return Finding("database", "fault", f"{error.url} does not open: {error.detail}")
    except NotMigratedError as error:
        return Finding(
            "database", "fault", f"schema {error.found}, wanted {error.wanted}: `python -m bot migrate`"
        )
    try:
        covered = await stories.coverage(store)
    finally:
        await store.close()
    return Finding("database", "ok", f"opens, {covered.articles} articles from {covered.sources} sources")


def _absent(url: str) -> str | None:
    scheme, _, path = url.partition("?")[0].partition(":///")
    missing = scheme.startswith("sqlite") and path and path != ":memory:" and not Path(path).exists()
    return path if missing else None


async def _telegram(read: Settings) -> Finding:
    if read.token is None:
        return Finding("telegram", "note", "no TELEGRAM_BOT_TOKEN: the bot runs without Telegram")
    try:
        async with Bot(read.token, base_url=read.telegram_base_url) as bot:
            return Finding("telegram", "ok", f"the token is @{bot.username}'s")
    except InvalidToken:
        return Finding("telegram", "fault", "Telegram does not know this token; ask @BotFather for it again")
    except TelegramError as error:
        reason = str(error).replace(read.token, "<token>")
        return Finding("telegram", "fault", f"Telegram cannot be reached: {reason}")
