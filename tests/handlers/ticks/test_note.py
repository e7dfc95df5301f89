"""The daily note: once a day, after nine in India, to each admin, through the outbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from handlers.context import Services
from handlers.ticks import note
from store import sources
from store.db.gathered import sources as rows
from store.ingest import ingest
from store.store import Store
from tests.handlers.reports import CARPETS
from tests.handlers.views.test_markup import read
from tests.store.subscribed import ready
from tests.telegram import RAMA, SITA, Talk


@pytest.fixture
def services(talk: Talk, store: Store) -> Services:
    """Rama and Sita as admins."""
    return Services(store, lambda: talk.now, frozenset({RAMA, SITA}))


async def test_each_admin_gets_one_note_a_day(talk: Talk, store: Store, services: Services) -> None:
    """However often the clock ticks and the bot starts anew, the note comes once, and again tomorrow."""
    await talk.say("एटा में कितने घुंघरू बने?")
    assert await note.write(services) == 2
    assert await note.write(services) == 0
    letters = await ready(store, talk.now)
    assert sorted(one.chat_id for one in letters) == [RAMA, SITA]
    assert all("एटा में कितने घुंघरू बने? (1)" in one.body.plain for one in letters)
    talk.later(days=1)
    assert await note.write(services) == 2


async def test_no_note_before_nine(talk: Talk, services: Services, now: datetime) -> None:
    """Nobody is woken at night."""
    talk.now = now.replace(hour=3, minute=0)  # half past eight in India
    assert await note.write(services) == 0
    talk.later(minutes=30)
    assert await note.write(services) == 2


async def test_it_names_sources_that_are_off_and_figures_in_doubt(
    talk: Talk, store: Store, services: Services
) -> None:
    """A source that died and a figure read oddly are seen without asking; so they are in /stats."""
    await sources.load_once(store, talk.now)
    first, second = (await sources.listed(store))[:2]
    async with store.database.write() as session:
        await rows.settle(session, replace(first, off=True))
    odd = replace(
        CARPETS, text="भदोही से पिछले वर्ष 48000000 करोड़ रुपये के कालीन का निर्यात हुआ।", url="https://x.example/odd"
    )
    await ingest(store, [replace(CARPETS, url=f"https://x.example/{n}") for n in range(4)], talk.now)
    await ingest(store, [odd], talk.now)
    await note.write(services)
    (letter, _) = await ready(store, talk.now)
    assert first.title in letter.body.plain
    assert second.title not in letter.body.plain
    talk.application.bot_data = services
    (told,) = await talk.say("/stats")
    assert first.title in told["text"]
    assert "48000000 करोड़" in read(told["text"])
    _, asked = await talk.say("/sources")
    assert f"{first.title}</a>: बंद" in asked["text"] or f"{first.title}</a>: off" in asked["text"]
