"""What the conversation keeps and counts, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import pytest

from store.dialogue.filters import filtered
from store.exchange import Window
from store.ingest import ingest
from store.store import Store, open_store
from store.talk import chats, privacy, reading, rulings, stats, topics, watches
from store.types import Answer, Ranked
from tests.handlers.reports import BRASS, CARPETS, LOCKS, REPORTS

GROUP = -(10**12) - 7
RAMA, SITA = 501, 10**13  # a Telegram id may be longer than 32 bits


@pytest.fixture
async def store(url: str, now: datetime) -> AsyncIterator[Store]:
    """An open store with four reports."""
    opened = await open_store(url, migrate=True)
    await ingest(opened, REPORTS, now)
    yield opened
    await opened.close()


async def asked(store: Store, who: int, question: str, now: datetime, outcome: str = "found") -> str:
    """Keep a question of a user in their private chat and return its key."""
    articles = (await topics.newest(store, "", None, now)).articles
    answer = Answer(question, "hi", outcome, articles=articles)  # type: ignore[arg-type]
    exchange = chats.exchange(answer, who, who, now, choices=("क्या?",))
    await chats.keep(store, exchange, asked_in=7, answered_in=8)
    return exchange.key


async def test_an_exchange_comes_back_as_it_was_kept(store: Store, now: datetime) -> None:
    """A button knows what it stands under."""
    key = await asked(store, SITA, "पीतल कितने का बिका? 😀", now)
    found = await chats.find(store, key, now)
    assert found is not None
    assert (found.question, found.chat_id, found.choices) == ("पीतल कितने का बिका? 😀", SITA, ("क्या?",))
    assert await chats.asked_in(store, SITA, 7) == found
    assert await chats.last(store, SITA, SITA, now + timedelta(minutes=14)) == found
    assert await chats.last(store, SITA, SITA, now + timedelta(minutes=16)) is None


async def test_a_question_loses_its_user_after_thirty_days(store: Store, now: datetime) -> None:
    """What was asked stays countable; who asked does not stay."""
    key = await asked(store, RAMA, "पुराना सवाल", now - timedelta(days=29))
    await privacy.age(store, now)
    kept = await chats.find(store, key, now)
    assert kept is not None
    assert kept.user_id == RAMA
    await privacy.age(store, now + timedelta(days=2))
    assert await chats.find(store, key, now) is None
    assert "message" not in await privacy.collect(store, RAMA, RAMA)
    counted = await stats.use(store, now, timedelta(days=40))
    assert counted.questions == 1


async def test_an_aged_question_in_a_group_keeps_the_group_alone(store: Store, now: datetime) -> None:
    """A group's id names no person: its old questions lose the user and nothing else."""
    answer = Answer("समूह का सवाल", "hi", "nothing")
    exchange = chats.exchange(answer, GROUP, RAMA, now - timedelta(days=31))
    await chats.keep(store, exchange)
    await privacy.age(store, now)
    assert "message" not in await privacy.collect(store, RAMA, RAMA)
    assert len((await privacy.collect(store, SITA, GROUP))["message"]) == 1


async def test_forgetting_one_user_leaves_the_other(store: Store, now: datetime) -> None:
    """/deleteme deletes all of mine and nothing of yours."""
    for who in (RAMA, SITA):
        key = await asked(store, who, "सवाल", now)
        exchange = await chats.find(store, key, now)
        assert exchange is not None
        await watches.begin(store, exchange, None, now)
    await privacy.forget(store, RAMA, RAMA)
    assert await privacy.collect(store, RAMA, RAMA) == {}
    kept = await privacy.collect(store, SITA, SITA)
    assert {"chat", "message", "watch"} <= set(kept)


async def test_a_week_s_use_is_counted(store: Store, now: datetime) -> None:
    """An admin's numbers are the database's."""
    key = await asked(store, RAMA, "एक", now)
    await asked(store, RAMA, "दो", now, "nothing")
    await asked(store, SITA, "दो", now, "absent")
    await asked(store, SITA, "hello", now, "greeting")
    await asked(store, SITA, "पुराना", now - timedelta(days=9), "nothing")
    await chats.judge(store, key, helped=True)
    found = await stats.use(store, now)
    assert (found.chats, found.questions, found.answered, found.helped, found.failed) == (2, 3, 1, 1, 0)
    assert found.unanswered == (("दो", 2),)


async def test_filters_and_days_choose_articles(store: Store) -> None:
    """What a filter leaves is what it says."""
    window = Window(date(2026, 10, 1), None)
    chosen = await topics.choose(store, filtered("x source:news.example"), window)
    assert [one.title for one in await reading.by_ids(store, sorted(chosen.ids or ()))] == [LOCKS.title]
    chosen = await topics.choose(store, filtered("x district:bhadohi"), None)
    assert [one.title for one in await reading.by_ids(store, sorted(chosen.ids or ()))] == [CARPETS.title]
    assert (await topics.choose(store, filtered("x district:atlantis"), None)).unread == ("district",)


async def test_the_newest_come_first_and_the_undated_last(store: Store, now: datetime) -> None:
    """Newest news is by publication, not by import."""
    found = await topics.newest(store, "", None, now)
    titles = [ranked.article.title for ranked in found.articles]
    assert titles[:3] == [BRASS.title, LOCKS.title, CARPETS.title]
    own = await topics.newest(store, "", None, now, district="bhadohi")
    assert own.articles[0].article.title == CARPETS.title
    assert all(isinstance(one, Ranked) for one in own.articles)


async def test_an_article_taken_down_is_gone(store: Store, now: datetime) -> None:
    """No part of it is left to be quoted."""
    article = await rulings.named(store, str(BRASS.url))
    assert article is not None
    await rulings.take_down(store, article.id, now)
    assert await rulings.named(store, str(article.id)) is None
    assert await reading.opened(store, article.id) is None


@pytest.mark.parametrize("question", ["पीतल \ud83d कितना", "brass\0 kitna", "\udfff"])
async def test_a_question_no_database_takes_is_kept_all_the_same(
    store: Store, now: datetime, question: str
) -> None:
    """Half an emoji cut off by a phone does not turn an answer into an apology."""
    found = await chats.find(store, await asked(store, RAMA, question, now), now)
    assert found is not None
    assert found.question.encode("utf-8") == question.encode("utf-8", "replace").replace(b"\0", b"")
