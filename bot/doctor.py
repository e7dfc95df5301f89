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
from store.candidates.source import Standing
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
    async for finding in _database(read):
        yield finding
    yield await _telegram(read)
    yield Finding("administrators", "ok", f"{len(read.admin_ids)} in ADMIN_IDS")


async def _database(read: Settings) -> AsyncIterator[Finding]:
    url = read.database_url.get_secret_value()
    if absent := _absent(url):
        yield Finding("database", "note", f"{absent} does not exist yet; `python -m bot run` makes it")
        return
    try:
        store = await open_store(url, search=read.search)
    except CannotOpenError as error:
        yield Finding("database", "fault", f"{error.url} does not open: {error.detail}")
        return
    except NotMigratedError as error:
        told = f"schema {error.found}, wanted {error.wanted}: `python -m bot migrate`"
        yield Finding("database", "fault", told)
        return
    try:
        covered = await stories.coverage(store)
        standing = await store.candidates.standing()
    finally:
        await store.close()
    yield Finding("database", "ok", f"opens, {covered.articles} articles from {covered.sources} sources")
    if read.search == "database":
        yield _search(standing)
        if read.embeddings:
            yield _meaning(standing)


def _search(standing: Standing) -> Finding:
    if not standing.current:
        return Finding("search", "note", "words were keyed by other code: `python -m bot words --anew`")
    if standing.pending:
        told = (
            f"{standing.pending} articles cannot be found yet; a worker or `python -m bot words` sees to it"
        )
        return Finding("search", "note", told)
    if not standing.compares:
        told = "PostgreSQL's pg_trgm is not there: words with two slips are not mended (docs/operations.md)"
        return Finding("search", "note", told)
    return Finding("search", "ok", "every article can be found, words with slips by pg_trgm")


def _meaning(standing: Standing) -> Finding:
    if not standing.means:
        told = (
            "passages are found by their words only: no pgvector, or no worker has begun (docs/operations.md)"
        )
        return Finding("meaning", "note", told)
    if standing.meaningless:
        told = f"{standing.meaningless} articles are found by their words only; a worker sees to it"
        return Finding("meaning", "note", told)
    return Finding("meaning", "ok", "passages are found by it too, by pgvector")


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
