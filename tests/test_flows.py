"""The stories end to end: a question and its buttons, over a fake transport."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from store.ingest import ingest
from store.store import Store, open_store
from tests.handlers.reports import BRASS, REPORTS
from tests.handlers.views.test_markup import read
from tests.telegram import Talk


@pytest.fixture
async def talk(url: str, now: datetime) -> AsyncIterator[Talk]:
    """The real bot over an in-memory Telegram, its store filled with our reports."""
    store: Store = await open_store(url, migrate=True)
    await ingest(store, REPORTS, now)
    talking = Talk(store, now)
    async with talking.application:
        yield talking
    await store.close()


@pytest.mark.parametrize(
    "question",
    [
        "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?",
        "moradabad ke karigaron ne kitne rupaye ka peetal becha",
        "How many rupees of brass did Moradabad artisans sell?",
    ],
)
async def test_a_question_gets_its_sentence_its_figure_and_its_source(talk: Talk, question: str) -> None:
    """The whole path: a question in, the sentence that says it out, with figure, source and link."""
    (reply,) = await talk.say(question)
    assert reply["text"].startswith("<b>25 करोड़ रुपये")
    assert "मुरादाबाद के कारीगरों ने" in read(reply["text"])
    assert f'<a href="{BRASS.url}">' in reply["text"]
    assert BRASS.source in reply["text"]
    assert reply["parse_mode"] == "HTML"
    assert talk.named("sendChatAction")


async def test_each_button_under_an_answer_does_what_it_says(talk: Talk) -> None:
    """Summary, figures, proof and more are one tap away."""
    (reply,) = await talk.say("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    (summary,) = await talk.press("सारांश", reply)
    assert BRASS.text.split("\n")[0] in read(summary["text"])
    (figures,) = await talk.press("आँकड़े", reply)
    assert "<b>12 प्रतिशत" in figures["text"]
    (proof,) = await talk.press("सबूत", reply)
    assert "वाक्य 1 (कुल 4):" in proof["text"]
    (more,) = await talk.press("और", reply)
    assert BRASS.title not in more["text"]


async def test_hello_is_greeted_and_not_answered_from_an_article(talk: Talk) -> None:
    """A greeting gets a greeting."""
    (reply,) = await talk.say("hello")
    assert "http" not in reply["text"]
