"""Watches over the wire: fired once by the news that was waited for, ended by ninety days or by hand."""

from __future__ import annotations

import pytest

from bot import schedule
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.stage import Stage
from store.ingest import ingest
from tests.handlers.test_watch import FRESH, OTHER, QUESTION
from tests.playground.conftest import Clock, handled
from tests.playground.test_asking import HINDI


@pytest.fixture
async def asha(stage: Stage, application: AnyApplication) -> Conversation:
    """Asha, who waits for the news of Etah."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    none = await asha.ask(QUESTION)
    await asha.press("खबर आए तो बताना")
    told = (await asha.reply())["text"]
    assert application.bot.username == "odop_news_bot"
    assert QUESTION in told
    assert "90 दिन" in told
    assert none["text"].startswith("मेरे पास की खबरों में")
    return asha


async def test_the_news_waited_for_is_told_once(
    application: AnyApplication, clockwork: schedule.Ticking, asha: Conversation
) -> None:
    """It names the question, quotes the report, and does not come again with the next."""
    store, clock = application.bot_data.store, application.bot_data.clock
    await ingest(store, [OTHER, FRESH], clock())
    clockwork.hurry()
    told = (await asha.reply())["text"]
    assert f"आपके सवाल पर खबर आई है: “{QUESTION}”" in told
    assert "85 कारीगरों" in told
    assert FRESH.title in told
    assert "आपने अभी कोई सूचना नहीं माँगी है" in (await asha.ask("/watching"))["text"]


async def test_after_ninety_days_nothing_is_told(
    application: AnyApplication, clockwork: schedule.Ticking, clock: Clock, asha: Conversation
) -> None:
    """Nobody is written to about a question they forgot; one begun later still holds."""
    clock.later(days=91)
    assert "आपने अभी कोई सूचना नहीं माँगी है" in (await asha.ask("/watching"))["text"]
    begun_later = "पिछले महीने पीलीभीत की खबरें"
    await asha.ask(begun_later)
    await asha.press("खबर आए तो बताना")
    await asha.reply()
    await ingest(application.bot_data.store, [FRESH, OTHER], clock.now)
    clockwork.hurry()
    assert begun_later in (await asha.reply())["text"]


async def test_watching_lists_and_removes(
    stage: Stage, application: AnyApplication, asha: Conversation
) -> None:
    """Until when is said, and one press ends it."""
    listed = await asha.ask("/watching")
    assert QUESTION in listed["text"]
    assert "21 फरवरी 2027 तक" in listed["text"]
    (label,) = labels(listed)
    await asha.press(label)
    assert QUESTION not in (await asha.changed())["text"]
    await handled(stage.world, application)
    await asha.silent()


@pytest.mark.usefixtures("application")
async def test_what_did_not_help_offers_the_next_two_and_a_watch(stage: Stage) -> None:
    """A bad answer is no dead end."""
    ravi = Conversation.private(stage, "Ravi", language_code="hi")
    await ravi.ask(HINDI)
    await ravi.press("काम आया")
    assert "शुक्रिया" in (await ravi.reply())["text"]
    await ravi.press("काम नहीं आया", ravi.chat.sent[0])
    offered = await ravi.reply()
    assert 1 <= offered["text"].count("•") <= 2
    assert labels(offered) == ["खबर आए तो बताना"]
