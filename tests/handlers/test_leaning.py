"""What leans on the answer before, as it is said in a chat: a button's words, more, my district."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store.ingest import ingest
from store.store import Store
from tests.handlers.reports import BRASS, CARPETS, LOCKS, NOTE
from tests.telegram import Talk, buttons

BRASS_HINGLISH = "moradabad ke karigaron ne kitne rupaye ka peetal becha?"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("कब की खबर है", "2 नवंबर 2026"),
        ("how old is this news", "This report is of <b>2 November 2026</b>"),
        ("Saransh", "khabar ke hi"),
        ("पूरी खबर दिखाओ", "सारांश"),
        ("आँकड़े", "340"),
        ("kahan se pata chala", str(BRASS.url)),
        ("काम आया", "शुक्रिया"),
        ("Chart", "Iska chart banane laayak"),
        ("Khabar aaye to batana", "bata"),
    ],
)
async def test_the_words_of_a_button_do_what_it_does(talk: Talk, typed: str, told: str) -> None:
    """A button's words typed speak of the answer above, and are no new question."""
    await talk.say(BRASS_HINGLISH)
    replies = await talk.say(typed)
    assert told in replies[0]["text"]


async def test_what_is_asked_of_no_answer_is_met_kindly(talk: Talk) -> None:
    """Who begins with a button's word is not told that it is off topic."""
    (reply,) = await talk.say("सारांश")
    assert reply["text"].startswith("अपना सवाल शब्दों में लिखिए")


async def test_a_thank_you_keeps_the_topic(talk: Talk) -> None:
    """More after thanks is more of the same."""
    await talk.say("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    await talk.say("धन्यवाद भाई")
    (reply,) = await talk.say("और खबर दो")
    assert reply["text"].startswith("इस पर और")


async def test_more_is_of_what_was_named(talk: Talk) -> None:
    """Reports that name neither the place nor the thing asked about are not more on it."""
    await talk.say(BRASS_HINGLISH)
    (reply,) = await talk.say("aur batao")
    assert CARPETS.title not in reply["text"]
    assert LOCKS.title not in reply["text"]


async def test_a_headline_can_be_asked_about(talk: Talk) -> None:
    """After a list of news its first report is meant."""
    await talk.say("मुरादाबाद की खबरें")
    (reply,) = await talk.say("कब की खबर है")
    assert reply["text"].startswith("यह खबर <b>2 नवंबर 2026</b> की है।")
    (reply,) = await talk.say("link")
    assert str(BRASS.url) in reply["text"]
    (reply,) = await talk.say("सारांश")
    assert "25 करोड़" in reply["text"]


async def test_a_follow_up_is_never_off_topic(talk: Talk) -> None:
    """What leans on a topic of ours is of our field, also where the news does not say it."""
    await talk.say(BRASS_HINGLISH)
    (reply,) = await talk.say("kisne cancel kiya")
    assert "silsile" in reply["text"]
    assert "Main sirf" not in reply["text"]


async def test_more_after_latest_goes_on(talk: Talk, store: Store) -> None:
    """/latest is a list like any other."""
    more = [replace(BRASS, title=f"मेला {day}", url=f"https://a.example/{day}") for day in range(4)]
    await ingest(store, more, talk.now)
    (reply,) = await talk.say("/latest")
    assert buttons(reply)
    (reply,) = await talk.say("और")
    assert NOTE.title in reply["text"]
    (reply,) = await talk.say("kab?")
    assert "silsile" not in reply["text"]


async def test_a_district_typed_is_the_reader_s(talk: Talk) -> None:
    """Who is asked for the district may type it; the question that wanted it is answered then."""
    await talk.say("मेरे जिले की खबर")
    chosen, news = await talk.say("मुरादाबाद")
    assert "मुरादाबाद" in chosen["text"]
    assert BRASS.title in news["text"]
    (told,) = await talk.say("/district अलीगढ़")
    assert "अलीगढ़" in told["text"]
    (told,) = await talk.say("mera zila bhadohi hai")
    assert "Bhadohi" in told["text"]
    (news,) = await talk.say("mere zile ki khabar")
    assert CARPETS.title in news["text"]
    (asked,) = await talk.say("/district xyz")
    assert len(buttons(asked)) > 70
