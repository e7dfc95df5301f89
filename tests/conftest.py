"""Fixtures every room may ask for: a migrated database on disk, and a fixed now."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import pytest
from hypothesis import settings

from bot.playground.stage import Stage, playing
from bot.settings import calm
from store.db.session import Database
from store.ingest import ingest
from store.store import Store, open_store
from tests.databases import made, migrated, server, vector_server
from tests.handlers.reports import REPORTS
from tests.playground.models import request_faults

calm()
# Speed belongs in tests/bench; a commit passes or fails, the same each time. `make fuzz` takes new inputs.
settings.register_profile("odop", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None)
settings.load_profile("odop")
STAGED = ("stage", "the playground")  # marks what ran on the playground's Bot API, for the line at the end
NO_PGVECTOR = "no PostgreSQL with pgvector answers"
MEANT = ("pgvector", "there")  # the same for what ran on a server that has pgvector
NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """A Monday noon in Lucknow."""
    return NOW


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with our tables, migrated once."""
    path = tmp_path_factory.mktemp("template") / "odop.db"
    migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def filled(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with our reports, made once; each test takes a copy."""
    path = tmp_path_factory.mktemp("filled") / "odop.db"
    shutil.copy(sqlite_template, path)

    async def fill() -> None:
        store = await open_store(f"sqlite:///{path}", model=lambda: None)
        await ingest(store, REPORTS, NOW)
        await store.close()

    asyncio.run(fill())
    return path


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[str]:
    """The name of a PostgreSQL database with our tables, migrated once; skips where no server answers."""
    at = server()
    if at is None:
        pytest.skip("no PostgreSQL answers")
    with made(at) as url:
        yield migrated(url).rpartition("/")[2]


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a SQLite file with our tables, empty."""
    copied = shutil.copy(sqlite_template, tmp_path / "odop.db")
    return f"sqlite:///{copied}"


@pytest.fixture
def postgresql_url(postgresql_template: str) -> Iterator[str]:
    """The address of a PostgreSQL database of the test's own with our tables, empty."""
    at = server()
    assert at is not None
    with made(at, postgresql_template) as url:
        yield url


@pytest.fixture(scope="session")
def vector_template() -> Iterator[str]:
    """The name of a database with our tables on a server that has pgvector; skips where none answers."""
    at = vector_server()
    if at is None:
        pytest.skip(NO_PGVECTOR)
    with made(at) as url:
        yield migrated(url).rpartition("/")[2]


@pytest.fixture
def vector_url(request: pytest.FixtureRequest, vector_template: str) -> Iterator[str]:
    """The address of a database of the test's own, with our tables, empty, on a server that has pgvector."""
    at = vector_server()
    assert at is not None
    request.node.user_properties.append(MEANT)
    with made(at, vector_template) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a database with our tables, empty: what asks for it is tested on both kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, on both kinds."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bare.db'}"
    elif (at := server()) is None:
        pytest.skip("no PostgreSQL answers")
    else:
        with made(at) as url:
            yield url


@pytest.fixture
def vector_bare_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without tables, on a server that has pgvector."""
    at = vector_server()
    if at is None:
        pytest.skip(NO_PGVECTOR)
    request.node.user_properties.append(MEANT)
    with made(at) as url:
        yield url


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """A migrated, empty database on disk."""
    opened = Database(url)
    yield opened
    await opened.close()


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An open, empty store on disk."""
    opened = await open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """The playground's Bot API on a free port (see `bot/playground/conversation.py` for a person's side).

    A method, a parameter or a value that the Bot API's own types do not know fails the test.
    """
    request.node.user_properties.append(STAGED)
    async with playing(clock=lambda: NOW) as stage:
        yield stage
    assert stage.world.flags == []
    assert [fault for call in stage.world.accepted for fault in request_faults(*call)] == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests ran on PostgreSQL and with pgvector (for `.ci/run`), how long on the playground."""
    ran = [report for report in terminalreporter.getreports("passed") if "[postgresql" in report.nodeid]
    terminalreporter.write_line(f"on PostgreSQL: {len(ran)} passed")
    meant = [report for report in terminalreporter.getreports("passed") if MEANT in report.user_properties]
    terminalreporter.write_line(f"with pgvector: {len(meant)} passed")
    seconds: Counter[str] = Counter()
    for report in terminalreporter.getreports("") + terminalreporter.getreports("passed"):
        if STAGED in report.user_properties:
            seconds[report.nodeid] += report.duration
    took = sorted(seconds.values())
    if took:
        told = f"median {median(took):.2f} s, 95 in 100 within {took[int(0.95 * len(took))]:.2f} s"
        terminalreporter.write_line(f"on the playground: {len(took)} tests, {told}")
