"""Inline mode: the same ranking, cited text, at most ten cards."""

from __future__ import annotations

from tests.handlers.reports import BRASS, NOTE, REPORTS
from tests.handlers.views.test_markup import read
from tests.telegram import Talk


async def test_an_inline_question_brings_the_cited_answer_first(talk: Talk) -> None:
    """What is sent to a friend quotes the report and links to it."""
    answered = await talk.inline("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    first = answered["results"][0]
    assert first["title"].startswith("25 करोड़ रुपये")
    assert str(BRASS.url) in first["input_message_content"]["message_text"]
    assert answered["cache_time"] > 0


async def test_an_empty_query_brings_the_newest(talk: Talk) -> None:
    """Typing only the name already shows something."""
    answered = await talk.inline("")
    assert len(answered["results"]) == len(REPORTS)
    assert answered["results"][0]["title"] == BRASS.title


async def test_every_card_is_cited_and_whole(talk: Talk) -> None:
    """Each card names source and date; a note's words are said to be ours; ids never repeat."""
    results = (await talk.inline("ओडीओपी कारीगर"))["results"]
    assert len(results) <= 10
    assert len({card["id"] for card in results}) == len(results)
    for card in results:
        text = read(card["input_message_content"]["message_text"])
        assert len(text) <= 4096
        if NOTE.title in text:
            assert "हमारा नोट" in text


async def test_gibberish_brings_nothing(talk: Talk) -> None:
    """No card pretends to answer noise."""
    assert (await talk.inline("kjhsdkhkashfk"))["results"] == []
