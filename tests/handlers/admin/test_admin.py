"""What admins see and may undo; nobody else gets a word."""

from __future__ import annotations

import pytest

from handlers.context import Services
from store.store import Store
from tests.handlers.reports import BRASS
from tests.telegram import RAMA, SITA, Talk, buttons

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


@pytest.fixture
def watched(talk: Talk, store: Store) -> Talk:
    """The bot with Sita as its admin."""
    talk.application.bot_data = Services(store, lambda: talk.now, frozenset({SITA}))
    return talk


async def test_stats_count_questions_and_name_the_unanswered(watched: Talk) -> None:
    """An admin sees what the news lacks."""
    await watched.say(QUESTION)
    await watched.say("एटा में कितने घुंघरू बने?")
    await watched.say("hello")
    (reply,) = await watched.say("/stats", SITA)
    assert "2, जवाब मिले: 1 (50%)" in reply["text"]
    assert "एटा में कितने घुंघरू बने? (1)" in reply["text"]


@pytest.mark.parametrize("command", ["/stats", "/takedown 1"])
async def test_others_get_no_word(watched: Talk, command: str) -> None:
    """Admin commands do not exist for readers."""
    assert await watched.say(command, RAMA) == []


async def test_an_article_is_taken_down_after_a_yes(watched: Talk) -> None:
    """What must go is gone from answers at once."""
    (sure,) = await watched.say(f"/takedown {BRASS.url}", SITA)
    assert BRASS.title in sure["text"]
    await watched.press("हाँ, हटा दें", sure, SITA)
    (reply,) = await watched.say(QUESTION)
    assert "25 करोड़" not in reply["text"]


async def test_a_reader_cannot_press_an_admin_s_button(watched: Talk) -> None:
    """A forged button takes nothing down."""
    await watched.press_data("takedown:1:")
    (reply,) = await watched.say(QUESTION)
    assert "25 करोड़" in reply["text"]


async def test_a_doubted_figure_reaches_the_admin_with_its_proof(watched: Talk) -> None:
    """'Wrong figure?' brings question, figures and link to who can look."""
    (reply,) = await watched.say(QUESTION)
    (figures,) = await watched.press("आँकड़े", reply)
    assert "आँकड़ा गलत है?" in {button["text"] for button in buttons(figures)}
    sent = await watched.press("आँकड़ा गलत है?", figures)
    to_admin = next(call for call in sent if call["chat_id"] == SITA)
    assert QUESTION in to_admin["text"]
    assert str(BRASS.url) in to_admin["text"]
