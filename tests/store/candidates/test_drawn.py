"""Candidates from PostgreSQL: the same answers, fresh in every process, right counts, kind faults."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest

from store import evaluation
from store.answers import ask
from store.errors import CannotOpenError, UnavailableError
from store.ingest import ingest
from store.intake import fresh
from store.meaning import learn
from store.store import Store, open_store
from store.talk import naming, rulings
from store.text import gazetteer
from tests.handlers.reports import BRASS, LOCKS, REPORTS
from tests.proxy import Proxy
from tests.search.library import Concepts

QUESTION = "moradabad ke karigaron ne kitne rupaye ka peetal becha"
COUNTS = (
    "SELECT count(*) FROM word w WHERE passages <> (SELECT count(*) FROM worded p WHERE w.id = ANY(p.words))"
)
ASKED = 5  # each so many of the bundled questions


@pytest.fixture
async def drawn(postgresql_url: str) -> AsyncIterator[Store]:
    """A store whose candidates come from the database."""
    opened = await open_store(postgresql_url, model=Concepts, search="database")
    yield opened
    await opened.close()


@pytest.fixture
async def other(postgresql_url: str) -> AsyncIterator[Store]:
    """Another process's store, of the same kind, on the same database."""
    opened = await open_store(postgresql_url, model=Concepts, search="database")
    yield opened
    await opened.close()


@pytest.fixture
async def memory(postgresql_url: str) -> AsyncIterator[Store]:
    """A store on the same database with an index in memory."""
    opened = await open_store(postgresql_url, model=Concepts)
    yield opened
    await opened.close()


async def found(store: Store, now: datetime, question: str = QUESTION) -> list[str | None]:
    """Return the addresses of the articles a question finds, the best first."""
    return [ranked.article.url for ranked in (await ask(store, question, now)).articles]


async def miscounted(store: Store) -> tuple[int, int]:
    """Return of how many words the count is wrong, and how far that of passages is."""
    rows = await store.database.look(COUNTS)
    sums = await store.database.look(
        "SELECT (SELECT coalesce(sum(passages), 0) FROM corpus) - (SELECT count(*) FROM worded)"
    )
    return int(rows[0][0]), int(sums[0][0])


@pytest.mark.slow
async def test_bundled_questions_get_the_answers_of_the_index_in_memory(
    postgresql_url: str, now: datetime
) -> None:
    """In all scripts and with slips: where a store no longer fits in memory, it answers as it did."""
    stores = [await open_store(postgresql_url, search=kind) for kind in ("database", "memory")]
    await evaluation.prepare(stores[0], now)
    await fresh.catch_up(stores[1])
    cases = sorted(evaluation.bundled(), key=lambda case: (case.script, case.typo, case.id))[::ASKED]
    assert {(case.script, case.typo) for case in cases} >= {("hi", False), ("hinglish", True), ("en", False)}
    pairs = [[await ask(store, case.q, now) for store in stores] for case in cases]
    alike = [
        [one.article.id for one in a.articles[:1]] == [one.article.id for one in b.articles[:1]]
        for a, b in pairs
    ]
    decided = [a.outcome == b.outcome for a, b in pairs]
    quoted = [[one.text for one in a.quotes] == [one.text for one in b.quotes] for a, b in pairs]
    for store in stores:
        await store.close()
    assert sum(alike) >= 0.97 * len(cases)
    assert sum(decided) >= 0.97 * len(cases)
    assert sum(quoted) >= 0.95 * len(cases)


async def test_news_is_found_at_once_by_every_process(drawn: Store, other: Store, now: datetime) -> None:
    """Nothing waits for a look at what has changed."""
    await ingest(drawn, [LOCKS], now)
    assert BRASS.url not in await found(other, now)
    await ingest(drawn, [BRASS], now)
    assert (await found(other, now))[0] == BRASS.url


async def test_a_changed_text_and_a_deleted_one_are_followed_and_counted(
    drawn: Store, other: Store, now: datetime
) -> None:
    """What was corrected or taken down is quoted by nobody, and weighs no word."""
    await ingest(drawn, REPORTS, now)
    await ingest(drawn, [replace(BRASS, text=BRASS.text.replace("25", "37"))], now)
    assert "37" in (await ask(other, QUESTION, now)).quotes[0].text
    assert await miscounted(drawn) == (0, 0)
    article = await rulings.named(other, BRASS.url or "")
    assert article is not None
    await rulings.take_down(other, article.id, now)
    assert BRASS.url not in await found(drawn, now)
    assert await miscounted(drawn) == (0, 0)


async def test_vectors_are_compared_as_soon_as_they_are_there(
    drawn: Store, other: Store, now: datetime
) -> None:
    """Embedding is done once for all processes."""
    await ingest(drawn, REPORTS, now)
    before = (await other.candidates.of("peetal")).search("peetal").hits[0]
    await learn(drawn)
    await fresh.catch_up(other)
    after = (await other.candidates.of("peetal")).search("peetal").hits[0]
    assert before.cosine is None
    assert after.cosine is not None
    assert all(sentence.cosine is not None for sentence in after.sentences)


async def test_an_older_store_is_filled_and_goes_on_where_it_was(
    memory: Store, drawn: Store, now: datetime
) -> None:
    """An operator turns the setting on over a store that is there."""
    await ingest(memory, REPORTS[:2], now)
    assert await found(drawn, now, "odop") == []
    assert (await drawn.candidates.standing()).pending == 2
    assert await drawn.candidates.fill() == 2
    await ingest(memory, REPORTS[2:], now)
    told: list[int] = []
    assert await drawn.candidates.fill(told.append) == len(REPORTS) - 2 == told[-1]
    assert await drawn.candidates.fill() == 0
    standing = await drawn.candidates.standing()
    assert (standing.pending, standing.compares, standing.current) == (0, True, True)
    assert await found(drawn, now) == await found(memory, now)
    assert await miscounted(drawn) == (0, 0)


async def test_what_a_process_with_an_index_in_memory_changed_is_not_quoted_and_mended_by_filling(
    memory: Store, drawn: Store, now: datetime
) -> None:
    """A process with another setting does no harm."""
    await ingest(drawn, REPORTS, now)
    article = await rulings.named(memory, BRASS.url or "")
    assert article is not None
    await rulings.take_down(memory, article.id, now)
    await ingest(memory, [replace(LOCKS, text=LOCKS.text + " Keys too.")], now)
    assert {BRASS.url, LOCKS.url}.isdisjoint(await found(drawn, now, f"{QUESTION} locks aligarh"))
    assert await drawn.candidates.fill() == 1
    assert LOCKS.url in await found(drawn, now, "locks aligarh")
    assert await miscounted(drawn) == (0, 0)
    await drawn.candidates.fill(anew=True)
    assert await miscounted(drawn) == (0, 0)


async def test_a_question_keeps_to_the_articles_it_is_limited_to(drawn: Store, now: datetime) -> None:
    """Filters, days and watches hold here too."""
    await ingest(drawn, REPORTS, now)
    every = (await ask(drawn, QUESTION, now)).articles
    kept = every[1].article.id
    limited = await ask(drawn, QUESTION, now, only=frozenset({kept}))
    assert [one.article.id for one in limited.articles] == [kept]


async def test_articles_that_name_a_place_are_those_found_in_memory(
    memory: Store, drawn: Store, now: datetime
) -> None:
    """The newest news on a district is whole."""
    await ingest(drawn, REPORTS, now)
    await fresh.catch_up(memory)
    for entry in gazetteer.standard().entries.values():
        assert await drawn.candidates.holding(entry.names) == await memory.candidates.holding(entry.names)
    moradabad = gazetteer.standard().entries["moradabad"]
    assert BRASS.url in [one.url for one in await naming.newest(drawn, (moradabad,))]


async def test_two_slips_are_mended_by_likeness_and_one_without_it(drawn: Store, now: datetime) -> None:
    """A server without pg_trgm still reads what is mistyped once."""
    await ingest(drawn, REPORTS, now)
    assert await found(drawn, now, "labosatery") == []
    await drawn.candidates.fill()
    assert (await found(drawn, now, "labosatery"))[0] == LOCKS.url
    async with drawn.database.write() as session:
        await (await session.connection()).exec_driver_sql("DROP EXTENSION pg_trgm CASCADE")
    assert not (await drawn.candidates.standing()).compares
    assert (await found(drawn, now, "aligrh"))[0] == LOCKS.url


async def test_on_sqlite_it_does_not_open(sqlite_url: str) -> None:
    """An operator hears what is missing at the start."""
    with pytest.raises(CannotOpenError) as caught:
        await open_store(sqlite_url, search="database")
    assert caught.value.detail == "SEARCH=database needs PostgreSQL"


async def test_a_server_that_is_gone_is_an_error_like_any_other_read(
    postgresql_url: str, now: datetime
) -> None:
    """The reader is asked to try again, and is answered when it is back."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    store = await open_store(proxy.url, model=lambda: None, search="database")
    await ingest(store, [BRASS], now)
    await proxy.shut()
    for reading in (
        store.candidates.of(QUESTION),
        store.candidates.known(QUESTION),
        store.candidates.holding(["up"]),
    ):
        with pytest.raises(UnavailableError):
            await reading
    await proxy.open()
    assert await found(store, now) == [BRASS.url]
    await store.close()
    await proxy.shut()
