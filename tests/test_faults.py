"""The database is locked or full: a kind reply, a clear log line, nothing broken, well again after."""

from __future__ import annotations

import asyncio
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
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
from tests.telegram import Talk

QUESTION = "moradabad ke karigaron ne kitne rupaye ka peetal becha"
SORRY = template("hi", "trouble.failed")
PATIENCE = 60
HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


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


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[None]:
    """Have another process hold the file for writing."""
    pipe = asyncio.subprocess.PIPE
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, str(path), stdin=pipe, stdout=pipe
    )
    assert other.stdout is not None
    assert await other.stdout.readline() == b"held\n"
    try:
        yield
    finally:
        await other.communicate(b"")  # the end of its input lets it go


async def test_a_file_locked_by_another_process_is_told_kindly_and_works_again(
    sqlite_url: str, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """A backup that holds the file does not break the bot."""
    path = Path(sqlite_url.partition(":///")[2])
    async with talking(f"{sqlite_url}?timeout=0.1", now) as talk:
        async with locked(path):
            replies = [reply["text"] for reply in await talk.say(QUESTION)]
        assert replies[-1] == SORRY
        assert "handler failed error=UnavailableError" in caplog.text
        assert await is_answered(talk)
    assert is_sound(path)


async def test_a_question_asked_while_another_process_holds_the_file_is_answered_after(
    stage: Stage, sqlite_url: str
) -> None:
    """The running bot waits for whoever has the file, and says in its log that it does."""
    path = Path(sqlite_url.partition(":///")[2])
    asha = Conversation.private(stage, "Asha", language_code="hi")
    async with started(stage, f"{sqlite_url}?timeout=0.1", "run", "--no-archive") as running:
        async with locked(path):
            asha.say(QUESTION)
            await running.logs("database unavailable")
            assert asha.chat.sent == []
        await asha.reply(PATIENCE)
        await running.end()
    assert "Traceback" not in running.logged
    assert is_sound(path)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four mebibytes; skips where none can be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("no disk can be made here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S603, S607


def crammed(folder: Path) -> Path:
    """Write a file that leaves no room on a disk; return it."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"0" * 4096)
    return filler


async def test_on_a_full_disk_a_reader_is_told_kindly_and_answered_when_there_is_room(
    sqlite_template: Path, disk: Path, now: datetime
) -> None:
    """No room to keep a question is no reason to be silent, or to break the file."""
    path = Path(shutil.copy(sqlite_template, disk / "odop.db"))
    async with talking(f"sqlite:///{path}", now) as talk:
        filler = crammed(disk)
        replies = [reply["text"] for reply in await talk.say(QUESTION)]
        assert replies[-1] == SORRY
        with pytest.raises(UnavailableError):
            await ingest(talk.application.bot_data.store, [big(REPORTS[0])], now)
        filler.unlink()
        assert await is_answered(talk)
    assert is_sound(path)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="no limit can be set from outside")
async def test_a_question_asked_while_nothing_can_be_written_is_answered_after(
    stage: Stage, sqlite_url: str
) -> None:
    """Telegram keeps what we have no room for: it was not acknowledged."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    async with started(stage, sqlite_url, "run", "--no-archive") as running:
        asha.say(QUESTION)
        await asha.reply(PATIENCE)
        resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        asha.say(QUESTION)
        await running.logs("database unavailable")
        assert len(asha.chat.sent) == 1
        resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        await asha.reply(PATIENCE)
        await running.end()
    assert "Traceback" not in running.logged
    assert is_sound(Path(sqlite_url.partition(":///")[2]))


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
    return replace(article, url=f"{article.url}/again", text=article.text + "\n\n" + "ओडीओपी मेला। " * 4_000)


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
