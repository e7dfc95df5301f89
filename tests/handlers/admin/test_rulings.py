"""An admin corrects, hides, takes down, blocks; a source that brings the article again changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.context import Services
from store.ingest import ingest
from store.store import Store
from tests.handlers.reports import BRASS, CARPETS
from tests.handlers.views.test_markup import read
from tests.telegram import GROUP, RAMA, SITA, Talk, buttons

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


@pytest.fixture
def watched(talk: Talk, store: Store) -> Talk:
    """The bot with Sita as its admin."""
    talk.application.bot_data = Services(store, lambda: talk.now, frozenset({SITA}))
    return talk


async def answered(talk: Talk) -> bool:
    """Whether the brass is still found."""
    (reply,) = await talk.say(QUESTION)
    return "25 करोड़" in reply["text"]


async def test_a_hidden_article_is_gone_until_it_is_shown_again(watched: Talk, store: Store) -> None:
    """What may be wrong is out of sight while it is looked into, whatever a source brings meanwhile."""
    (sure,) = await watched.say(f"/hide {BRASS.url}", SITA)
    await watched.press("हाँ, छिपा दें", sure, SITA)
    assert not await answered(watched)
    await ingest(store, [BRASS], watched.now)
    assert not await answered(watched)
    (listed,) = await watched.say("/hide", SITA)
    assert BRASS.title in listed["text"]
    await watched.press_data(buttons(listed)[0]["callback_data"], user=SITA)
    assert await answered(watched)
    (none,) = await watched.say("/hide", SITA)
    assert buttons(none) == []


async def test_what_was_taken_down_does_not_come_back_by_itself(watched: Talk, store: Store) -> None:
    """A feed that still carries the report does not undo an admin's word."""
    (sure,) = await watched.say(f"/takedown {BRASS.url}", SITA)
    await watched.press("हाँ, हटा दें", sure, SITA)
    await ingest(store, [BRASS, replace(BRASS, text=BRASS.text + " नया वाक्य।")], watched.now)
    assert not await answered(watched)


async def test_a_figure_read_wrongly_is_taken_back(watched: Talk) -> None:
    """One tap on the figure, and it leads no answer any more; the sentence stays the publisher's."""
    (card,) = await watched.say(f"/correct {BRASS.url}", SITA)
    label = next(one["text"] for one in buttons(card) if "25 करोड़" in one["text"])
    (left,) = await watched.press(label, card, SITA)
    assert label not in {one["text"] for one in buttons(left)}
    (reply,) = await watched.say(QUESTION)
    assert not read(reply["text"]).startswith("25 करोड़")
    (listed,) = await watched.press("आँकड़े", reply)
    assert "• 25 करोड़" not in read(listed["text"])


async def test_a_date_and_a_headline_are_corrected_and_stay_so(watched: Talk, store: Store) -> None:
    """A day the page had wrong is put right, and the next look at the page leaves it."""
    await watched.say(f"/correct {CARPETS.url} date 2024-02-29", SITA)
    await watched.say(f"/correct {CARPETS.url} title भदोही: कालीन <निर्यात> & बुनकर", SITA)
    await ingest(store, [CARPETS], watched.now)
    (reply,) = await watched.say("भदोही से कितने रुपये के कालीन का निर्यात हुआ?")
    assert "29 फरवरी 2024" in reply["text"]
    assert "भदोही: कालीन <निर्यात> & बुनकर" in read(reply["text"])
    (help_,) = await watched.say(f"/correct {CARPETS.url} date कभी", SITA)
    assert "/correct 12 date" in help_["text"]


async def test_who_is_blocked_gets_no_word_until_let_in_again(watched: Talk) -> None:
    """A pest is not answered, in no chat and by no button; others are."""
    (reply,) = await watched.say(QUESTION)
    await watched.say(f"/block {RAMA}", SITA)
    assert await watched.say(QUESTION) == []
    assert await watched.press("सारांश", reply) == []
    assert await watched.say(f"/ask {QUESTION}", in_chat=GROUP) == []
    assert await watched.say(f"/ask {QUESTION}", SITA, in_chat=GROUP)
    (listed,) = await watched.say("/block", SITA)
    assert str(RAMA) in listed["text"]
    await watched.say(f"/unblock {RAMA}", SITA)
    assert await answered(watched)


async def test_a_group_can_be_blocked_and_an_admin_cannot(watched: Talk) -> None:
    """A chat's number is written with its minus."""
    await watched.say(f"/block {GROUP}", SITA)
    assert await watched.say(f"/ask {QUESTION}", in_chat=GROUP) == []
    await watched.say(f"/unblock {GROUP}", SITA)
    await watched.say(f"/block {SITA}", SITA)
    assert await watched.say("/stats", SITA)


async def test_a_doubt_comes_with_what_can_be_done_about_it(watched: Talk) -> None:
    """The admin reads question, figures, link and reader, and can act in the same message."""
    (reply,) = await watched.say(QUESTION)
    (figures,) = await watched.press("आँकड़े", reply)
    sent = await watched.press("आँकड़ा गलत है?", figures)
    told = next(call for call in sent if call["chat_id"] == SITA)
    assert QUESTION in told["text"]
    assert f"/block {RAMA}" in told["text"]
    labels = [one["text"] for one in buttons(told)]
    assert any("25 करोड़" in label for label in labels)
    (sure,) = await watched.press(labels[-1], told, SITA)
    await watched.press_data(buttons(sure)[0]["callback_data"], user=SITA)
    assert not await answered(watched)


@pytest.mark.parametrize(
    "data", ["rule:hide-1:", "rule:down-1:", "rule:show-1:", "figure:1-0-5:", "rule:askdown-1:"]
)
async def test_a_reader_s_forged_button_rules_nothing(watched: Talk, data: str) -> None:
    """Only admins rule."""
    assert await watched.press_data(data) == []
    assert await answered(watched)


@pytest.mark.parametrize(
    "data", ["rule:", "rule:x-1:", "rule:down-²:", "figure:1-2:", "figure:1-2-x:", "figure:9-9-9:"]
)
async def test_a_broken_button_of_an_admin_breaks_nothing(watched: Talk, data: str) -> None:
    """Old or mangled data ends in a friendly nothing."""
    await watched.press_data(data, user=SITA)
    assert await answered(watched)
