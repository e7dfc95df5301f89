"""The ledger over a real store: conflicts, corrections, doubts."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from store import ledger, stories
from store.db.talk import chats
from store.exchange import Exchange
from store.ingest import ingest
from store.store import Store
from store.types import Article

MELA = Article(
    "मेला", "मेले में 420 स्टॉल लगे।\nमेले में 3 करोड़ रुपये की बिक्री हुई।", "https://a.example/mela", "a.example"
)
FAIR = Article("Fair", "The fair had 42 stalls.", "https://b.example/fair", "b.example", language="en")


async def test_two_papers_that_disagree_are_both_named(store: Store, now: datetime) -> None:
    """Else the bot picks one of two numbers in silence."""
    await ingest(store, [MELA, FAIR], now)
    articles = await stories.latest(store, 5)
    book = await ledger.on(store, "मेले में कितने स्टॉल लगे", articles)
    (found,) = book.conflicts
    assert {found.one.figure.value, found.other.figure.value} == {Decimal(420), Decimal(42)}
    assert found.factor == 10
    assert found.scale_lost
    assert {cited.figure.unit for cited in book.cited} == {"count"}


async def test_a_corrected_report_supersedes_its_figure_and_knows_who_saw_it(
    store: Store, now: datetime
) -> None:
    """Else a reader is never told that the number he was given was withdrawn."""
    await ingest(store, [MELA], now)
    (article,) = await stories.latest(store, 1)
    async with store.database.write() as session:
        await chats.seen(session, 7, now)
        asked = Exchange("k", 7, 7, "?", "hi", "found", now, (article.id,), ((article.id, 0, 23),))
        await chats.keep(session, asked)
    later = now + timedelta(hours=1)
    text = MELA.text.replace("420", "402")
    await ingest(store, [Article(MELA.title, text, MELA.url, MELA.source)], later)
    (found,) = await ledger.corrections(store, now)
    assert (found.old.value, [f.value for f in found.new]) == (Decimal(420), [Decimal(402)])
    assert (found.chats, found.at) == ((7,), later)
    await ledger.told(store, [found.id], later)
    assert await ledger.corrections(store, now) == ()
    current = await ledger.on(store, "कितने स्टॉल", await stories.latest(store, 1))
    assert [c.figure.value for c in current.cited] == [Decimal(402)]


async def test_a_jump_of_a_hundred_is_doubted_not_corrected(store: Store, now: datetime) -> None:
    """Else a slip of करोड़ for लाख becomes the record."""
    first = Article("a", "मुरादाबाद से 640 करोड़ रुपये का निर्यात हुआ।", "https://a.example/1", "a.example")
    second = Article("b", "मुरादाबाद से 6.4 करोड़ रुपये का निर्यात हुआ।", "https://b.example/2", "b.example")
    await ingest(store, [first], now)
    assert await ledger.unverified(store) == ()
    await ingest(store, [second], now)
    (doubt,) = await ledger.unverified(store)
    assert (doubt.figure.value, doubt.article.title) == (Decimal(64_000_000), "b")


async def test_a_bare_noun_s_numbers_are_not_doubted(store: Store, now: datetime) -> None:
    """Else the admin reads of every report that counts units or names a price."""
    told = (
        "योजना में दो लाख इकाइयों को मदद मिलेगी।",
        "Four units were allotted plots.",
        "चादर की कीमत 14 हजार रुपये है।",
    )
    page = [Article("t", text, f"https://a.example/{n}", "a.example") for n, text in enumerate(told)]
    await ingest(
        store, [*page, Article("t", "दुपट्टे की कीमत 90 रुपये है।", "https://b.example/4", "b.example")], now
    )
    assert await ledger.unverified(store) == ()
