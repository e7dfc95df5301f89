"""What the bot offers as an example it can answer, from the archive it comes with."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.locale.catalogue import LANGUAGES, entries
from store import archive
from store.exchange import Chat
from store.store import Store, open_store
from store.talk import conversation, topics
from store.types import Language
from tests.conftest import NOW


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def started(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Store]:
    """A new store with the starter archive, as `make run` makes it, found by words alone."""
    path = shutil.copy(sqlite_template, tmp_path_factory.mktemp("started") / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    await archive.load_once(store, NOW)
    yield store
    await store.close()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["one", "two", "three"])
async def test_every_question_of_the_first_minute_is_answered(
    started: Store, language: Language, name: str
) -> None:
    """The first tap of a newcomer never ends in a no, and is answered in the language it was offered in."""
    question = entries(language)[f"example.{name}"]
    heard = await conversation.hear(started, question, Chat(1), None, NOW)
    assert heard.answer.answered or heard.listed
    assert heard.answer.language == language


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_commands_examples_have_news_and_figures(started: Store, language: Language) -> None:
    """/latest and /figures do what /help shows."""
    told = entries(language)
    assert (await topics.newest(started, told["example.latest"], None, NOW)).answered
    heard = await conversation.hear(started, told["example.figures"], Chat(1), None, NOW)
    assert heard.answer.articles
    filtered = await conversation.hear(started, told["help.filters_example"], Chat(1), None, NOW)
    assert filtered.unread == ()
    assert filtered.filters
