"""The first minute: a greeting, real questions, a language and a district, one tap each."""

from __future__ import annotations

import re

import pytest

from bot.routes import COMMANDS
from handlers.locale.catalogue import LANGUAGES, entries
from store.store import Store
from store.talk import chats
from store.types import Language
from tests.handlers.reports import CARPETS
from tests.telegram import GROUP, RAMA, Talk, buttons


async def test_start_offers_three_questions_languages_and_a_district(talk: Talk) -> None:
    """A newcomer needs to type nothing to see what the bot does."""
    (hello,) = await talk.say("/start")
    labels = [button["text"] for button in buttons(hello)]
    texts = entries("hi")
    assert labels[:3] == [texts["example.one"], texts["example.two"], texts["example.three"]]
    assert labels[3:] == ["हिंदी", "Hinglish", "English", "मेरा जिला"]


async def test_an_example_is_answered_as_if_typed(talk: Talk) -> None:
    """One tap on a question answers it."""
    (hello,) = await talk.say("/start")
    (reply,) = await talk.press("मुरादाबाद का ओडीओपी उत्पाद क्या है?", hello)
    assert "पीतल" in reply["text"]


async def test_a_district_is_one_tap_and_comes_first_in_latest(talk: Talk, store: Store) -> None:
    """Who names Bhadohi sees Bhadohi's news first, old as it is."""
    (hello,) = await talk.say("/start")
    (menu,) = await talk.press("मेरा जिला", hello)
    assert len(buttons(menu)) == 76
    (done,) = await talk.press("भदोही", menu)
    assert "भदोही" in done["text"]
    assert (await chats.get(store, RAMA)).district == "bhadohi"
    (reply,) = await talk.say("/latest")
    first = reply["text"].split("\n\n")[1]
    assert CARPETS.title in first


async def test_the_district_can_be_skipped(talk: Talk, store: Store) -> None:
    """Nobody has to say where they live; a forged district is none."""
    (menu,) = await talk.say("/district")
    await talk.press("छोड़ें", menu)
    assert (await chats.get(store, RAMA)).district is None
    await talk.press_data("district:atlantis:")
    assert (await chats.get(store, RAMA)).district is None


async def test_help_shows_real_examples_and_every_command(talk: Talk) -> None:
    """/help answers 'what can I ask' and 'what else can it do'."""
    (reply,) = await talk.say("/help")
    assert "मुरादाबाद का ओडीओपी उत्पाद क्या है?" in reply["text"]
    assert "ग्रुप प्राइवेसी" not in reply["text"]
    listed = set(re.findall(r"/([a-z]+)", reply["text"]))
    assert set(COMMANDS) - {"start", "help"} <= listed


async def test_help_in_a_group_says_what_is_seen_there(talk: Talk) -> None:
    """/help answers 'why is it silent in my group'."""
    (reply,) = await talk.say("/help", RAMA, GROUP)
    assert "ग्रुप प्राइवेसी" in reply["text"]


async def test_sources_are_listed_with_counts(talk: Talk) -> None:
    """/sources says where the news comes from."""
    (reply,) = await talk.say("/sources")
    assert "khabar.example: 1" in reply["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_are_questions_of_their_language(language: Language) -> None:
    """An example reads as its readers write."""
    assert all(entries(language)[f"example.{name}"].endswith("?") for name in ("one", "two", "three"))
