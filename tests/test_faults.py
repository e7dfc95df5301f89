"""The database is locked, full or gone: a kind reply, a clear log line, nothing broken, well again after."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.playground.conversation import Conversation
from bot.playground.stage import Stage
from handlers.locale.catalogue import template
from store.db.session import Database
from store.errors import UnavailableError
from store.ingest import ingest
from store.store import open_store
from store.stories import coverage
from store.types import Article
from tests.handlers.reports import REPORTS
from tests.processes import started
from tests.proxy import Proxy
from tests.telegram import Talk

QUESTION = "moradabad ke karigaron ne kitne rupaye ka peetal becha"
SORRY = template("hi", "trouble.failed")


@asynccontextmanager
async def talking(url: str, now: datetime) -> AsyncIterator[Talk]:
    """Talk to the bot over a store with our reports."""
    store = await open_store(url, model=lambda: None)
    await ingest(store, REPORTS, now)
    talk = Talk(store, now)
    async with talk.application:
        yield talk
    await store.close()


async def is_answered(talk: Talk) -> bool:
    """Ask, and return whether the answer came, and came alone."""
    replies = [reply["text"] for reply in await talk.say(QUESTION)]
    return len(replies) == 1 and "25 करोड़" in replies[0]


def is_sound(path: Path) -> bool:
    """Return whether SQLite finds its file whole."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_a_file_locked_by_another_process_is_told_kindly_and_works_again(
    sqlite_url: str, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """A backup that holds the file does not break the bot."""
    path = Path(sqlite_url.partition(":///")[2])
    async with talking(f"{sqlite_url}?timeout=0.1", now) as talk:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            replies = [reply["text"] for reply in await talk.say(QUESTION)]
            other.execute("ROLLBACK")
        assert replies[-1] == SORRY
        assert "handler failed error=UnavailableError" in caplog.text
        assert await is_answered(talk)
    assert is_sound(path)


async def test_a_full_disk_refuses_whole_articles_and_works_again(sqlite_url: str, now: datetime) -> None:
    """When there is room again nothing is missing but what was refused."""
    path = Path(sqlite_url.partition(":///")[2])
    async with talking(sqlite_url, now) as talk:
        database = talk.application.bot_data.store.database
        before = await coverage(talk.application.bot_data.store)
        await fill(database)
        with pytest.raises(UnavailableError) as caught:
            await ingest(talk.application.bot_data.store, [big(article) for article in REPORTS], now)
        assert "full" in caught.value.detail
        await make_room(database)
        assert await coverage(talk.application.bot_data.store) == before
        assert await is_answered(talk)
    assert is_sound(path)


def big(article: Article) -> Article:
    """Return an article that needs many pages."""
    return replace(article, url=f"{article.url}/again", text=article.text + "\n\n" + "ओडीओपी मेला। " * 40_000)


def _no_room(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA page_count")
    pages = cursor.fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages + 8}")
    cursor.close()


async def fill(database: Database) -> None:
    """Let the file grow by a few pages and no more: SQLite says what it says on a full disk."""
    event.listen(database.engine.sync_engine, "connect", _no_room)
    await database.engine.dispose()


async def make_room(database: Database) -> None:
    """Let the file grow again."""
    event.remove(database.engine.sync_engine, "connect", _no_room)
    await database.engine.dispose()


async def test_a_server_that_is_gone_is_told_kindly_and_works_again(
    postgresql_url: str, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """A restart of PostgreSQL needs no restart of the bot."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    async with talking(proxy.url, now) as talk:
        assert await is_answered(talk)
        await proxy.shut()
        replies = [reply["text"] for reply in await talk.say(QUESTION)]
        assert replies == [SORRY]
        assert "handler failed error=UnavailableError" in caplog.text
        await proxy.open()
        assert await is_answered(talk)
    await proxy.shut()


async def test_a_question_asked_while_the_server_is_gone_is_answered_when_it_is_back(
    stage: Stage, postgresql_url: str
) -> None:
    """Telegram keeps what we could not: it was not acknowledged."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    asha = Conversation.private(stage, "Asha", language_code="hi")
    async with started(stage, proxy.url, "run", "--no-archive") as running:
        asha.say(QUESTION)
        await asha.reply(60)
        await proxy.shut()
        asha.say(QUESTION)
        await running.logs("database unavailable detail=")
        await proxy.open()
        await asha.reply(60)
        await running.end()
    await proxy.shut()
    assert "Traceback" not in running.logged
