"""Candidates by meaning, where PostgreSQL has pgvector: in other words, at once, and gone with their text."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from store.answers import ask
from store.db.session import execute
from store.db.words import meant, seeking
from store.ingest import ingest
from store.meaning import learn
from store.search import semantic
from store.store import Store, open_store
from store.talk import rulings
from store.types import Article
from tests.databases import made, vector_server
from tests.handlers.reports import REPORTS
from tests.store.candidates.tales import SCENT, TALES, Axes

EXTENSION = "SELECT count(*) FROM pg_extension WHERE extname = 'vector'"
COUNT = "SELECT count(*) FROM meant"


@pytest.fixture
async def drawn(vector_url: str) -> AsyncIterator[Store]:
    """A store whose candidates come from a database that may have pgvector, which nothing has made yet."""
    opened = await open_store(vector_url, model=Axes, search="database")
    yield opened
    await opened.close()


@pytest.fixture
async def other(vector_url: str) -> AsyncIterator[Store]:
    """Another process's store on the same database."""
    opened = await open_store(vector_url, model=Axes, search="database")
    yield opened
    await opened.close()


@pytest.fixture
async def memory(vector_url: str) -> AsyncIterator[Store]:
    """A store on the same database with an index in memory."""
    opened = await open_store(vector_url, model=Axes)
    yield opened
    await opened.close()


@pytest.fixture
def second_url(vector_template: str) -> Iterator[str]:
    """The address of another empty database on the same server."""
    at = vector_server()
    assert at is not None
    with made(at, vector_template) as url:
        yield url


async def found(store: Store, question: str, only: frozenset[int] | None = None) -> list[int]:
    """Return the articles that a question finds, the best first."""
    index = await store.candidates.of(question, only)
    return list(dict.fromkeys(hit.article_id for hit in index.search(question, only=only).hits))


async def numbered(store: Store, article: Article) -> int:
    """Return an article's number."""
    known = await rulings.named(store, article.url or "")
    assert known is not None
    return known.id


async def run(store: Store, statement: str) -> None:
    """Execute a statement."""
    async with store.database.write() as session:
        await (await session.connection()).exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("a ferryman rowing commuters to the opposite bank", TALES[0]),
        ("rooftop enthusiasts cutting each other's strings while flying kites", TALES[1]),
        ("amphibians croaking", TALES[2]),
        ("दरबान झपकी लेने लगा", TALES[3]),
        ("darban jhapki lene laga", TALES[3]),
        ("नन्हे खिलखिलाते हुए छपाक से कूदे", TALES[4]),
    ],
)
async def test_a_question_finds_a_passage_of_the_other_language_that_shares_no_word_with_it(
    vector_url: str, now: datetime, question: str, article: Article
) -> None:
    """With the model itself, in three scripts: the words alone do not list it, meaning puts it on top."""
    store = await open_store(vector_url, search="database")
    await ingest(store, [*TALES, *REPORTS], now)
    await learn(store)
    wanted = await numbered(store, article)
    assert wanted not in await found(store, question)
    await store.candidates.fill()
    assert wanted in (await found(store, question))[:3]
    await store.close()


async def test_what_is_embedded_is_found_by_every_process_at_once(
    drawn: Store, other: Store, now: datetime
) -> None:
    """With the vectors, in one transaction."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    scent = await numbered(drawn, SCENT)
    assert scent not in await found(other, "zibbles")
    await learn(drawn)
    assert (await found(other, "zibbles"))[0] == scent
    standing = await other.candidates.standing()
    assert (standing.means, standing.meaningless) == (True, 0)


async def test_ranking_is_that_of_the_index_in_memory(drawn: Store, now: datetime, vector_url: str) -> None:
    """Whatever finds the passages, they are weighed alike."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    memory = await open_store(vector_url, model=Axes)
    for question in ("zibbles", "aligarh quonks", "कन्नौज zibbles", "brass moradabad", "taale aligarh"):
        ways = [[(one.article.id, one.score) for one in (await ask(store, question, now)).articles[:1]]
                for store in (drawn, memory)]  # fmt: skip
        assert [number for number, _ in ways[0]] == [number for number, _ in ways[1]]
    await memory.close()


async def test_vectors_that_were_there_before_are_filled_in(
    memory: Store, drawn: Store, now: datetime
) -> None:
    """An operator gets pgvector, or the setting, over a store that is there; a stop loses nothing."""
    await ingest(memory, [SCENT, *REPORTS], now)
    await learn(memory)
    told: list[int] = []
    assert await drawn.candidates.fill(told.append) == 2 * (len(REPORTS) + 1) == told[-1]
    assert (await found(drawn, "zibbles"))[0] == await numbered(drawn, SCENT)
    await run(drawn, "UPDATE worded_article SET model = NULL WHERE article_id = 1")
    assert (await drawn.candidates.standing()).meaningless == 1
    assert await drawn.candidates.fill() == 1
    assert await drawn.candidates.fill() == 0
    before = await drawn.database.look(COUNT)
    await drawn.candidates.fill(anew=True)
    assert await drawn.database.look(COUNT) == before


async def test_a_text_that_changes_is_found_by_its_new_meaning_only_and_a_deleted_one_by_none(
    drawn: Store, memory: Store, now: datetime
) -> None:
    """What was corrected or taken down leaves nothing to be found by, whoever did it."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    scent = await numbered(drawn, SCENT)
    await ingest(drawn, [replace(SCENT, title="कन्नौज", text="कन्नौज में चिकनकारी सिखाई गई।")], now)
    assert scent not in await found(drawn, "zibbles")
    await learn(drawn)
    assert scent in await found(drawn, "embroidery")
    await ingest(memory, [SCENT], now)
    await learn(memory)
    assert scent not in await found(drawn, "embroidery zibbles")
    await drawn.candidates.fill()
    assert (await found(drawn, "zibbles"))[0] == scent
    rows = await drawn.database.look(COUNT)
    await rulings.take_down(drawn, scent, now)
    assert scent not in await found(drawn, "zibbles")
    assert (await drawn.database.look(COUNT))[0][0] == rows[0][0] - 1


async def test_a_question_keeps_to_the_articles_it_is_limited_to(
    drawn: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few are compared one by one, many by the index."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    scent = await numbered(drawn, SCENT)
    every = frozenset(range(1, len(REPORTS) + 2))
    for exact in (200, 0):
        monkeypatch.setattr("store.db.words.meant.EXACT", exact)
        assert scent in await found(drawn, "zibbles", every)
        assert scent not in await found(drawn, "zibbles", every - {scent})


async def test_the_nearest_come_by_the_index_and_nothing_is_compiled(drawn: Store, now: datetime) -> None:
    """A look-up costs what its index does, whatever the store's size."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    asked = Axes().questions(["zibbles"])[0].tolist()
    async with drawn.database.read() as session:
        await seeking.begin(session)
        looked = await execute(session, f"EXPLAIN {meant._nearest(0, len(asked), 100)}", asked)
        plan = " ".join(looked.scalars())
        compiled = (await execute(session, "SHOW jit")).scalar_one()
    assert "Index Scan using ix_meant_" in plan
    assert compiled == "off"


async def test_among_few_articles_each_passage_is_looked_up(drawn: Store) -> None:
    """A question limited to a day never reads the whole table, however small the planner takes it to be."""
    await drawn.candidates.fill()
    asked = Axes().questions(["zibbles"])[0].tolist()
    async with drawn.database.read() as session:
        await seeking.begin(session)
        statement = f"EXPLAIN {meant._FEW} {meant._among(0, len(asked))}"
        plan = " ".join((await execute(session, statement, [1, 2], asked)).scalars())
    assert "Index Cond: (worded_id = few.id)" in plan
    assert "Seq Scan" not in plan


async def test_without_pgvector_words_find_as_before(drawn: Store, now: datetime) -> None:
    """An administrator drops it, and gets it back: nothing fails in between, and nothing is lost."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    scent = await numbered(drawn, SCENT)
    await run(drawn, "DROP EXTENSION vector CASCADE")
    assert not (await drawn.candidates.standing()).means
    assert scent not in await found(drawn, "zibbles")
    assert (await found(drawn, "कन्नौज इत्र"))[0] == scent
    await ingest(drawn, [replace(SCENT, title="इत्र")], now)
    await learn(drawn)
    await drawn.candidates.fill()
    assert (await found(drawn, "zibbles"))[0] == scent


async def test_a_role_that_may_not_make_it_goes_by_words(
    drawn: Store, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """A host lists pgvector and keeps it to its administrators."""
    role = f"odop_{drawn.database.url.database}"
    await run(drawn, f"CREATE ROLE {role} LOGIN PASSWORD 'plain'")
    for kind in ("TABLES", "SEQUENCES"):
        await run(drawn, f"GRANT ALL ON ALL {kind} IN SCHEMA public TO {role}")
    await ingest(drawn, [SCENT], now)
    url = drawn.database.url.set(drivername="postgresql", username=role, password="plain")  # noqa: S106  a role of this test
    plain = await open_store(url.render_as_string(hide_password=False), model=Axes, search="database")
    assert await plain.candidates.fill() == 0
    assert "pgvector missing" in caplog.text
    assert not (await plain.candidates.standing()).means
    assert (await ask(plain, "कन्नौज इत्र", now)).articles
    await plain.close()
    await run(drawn, f"DROP OWNED BY {role}")
    await run(drawn, f"DROP ROLE {role}")


async def test_another_model_begins_anew(drawn: Store, vector_url: str, now: datetime) -> None:
    """Vectors of two models are never compared, whatever their widths."""
    await drawn.candidates.fill()
    await ingest(drawn, [SCENT, *REPORTS], now)
    await learn(drawn)
    real = await open_store(vector_url, model=semantic.load, search="database")
    await real.candidates.fill()
    assert await real.database.look(COUNT) == [(0,)]
    await learn(real)
    assert (await real.database.look(COUNT))[0][0] > len(REPORTS)
    assert not (await drawn.candidates.standing()).means
    await real.close()


async def test_two_databases_of_one_server_know_nothing_of_each_other(
    drawn: Store, second_url: str, now: datetime
) -> None:
    """An extension belongs to a database."""
    await drawn.candidates.fill()
    second = await open_store(second_url, model=Axes, search="database")
    there = [await store.database.look(EXTENSION) for store in (drawn, second)]
    assert there == [[(1,)], [(0,)]]
    await ingest(second, [SCENT], now)
    await learn(second)
    assert not (await second.candidates.standing()).means
    await ingest(drawn, REPORTS, now)
    await learn(drawn)
    assert await second.database.look(COUNT) == [(0,)]
    assert await numbered(second, SCENT) == 1
    assert SCENT.url not in [one.article.url for one in (await ask(drawn, "zibbles", now)).articles]
    await second.close()
