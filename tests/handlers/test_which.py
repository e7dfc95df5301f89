"""Which topic is meant: two that answer alike, the reader's own district, and what is near a no."""

from __future__ import annotations

import pytest

from store.ingest import ingest
from store.store import Store
from store.types import Article
from tests.handlers.reports import on
from tests.handlers.views.test_markup import read
from tests.telegram import Talk, buttons


def stalls(district: str, count: int, day: str) -> Article:
    """Return a report on a district's fair; all of them are worded alike."""
    return Article(
        title=f"{district} के हस्तशिल्प मेले में उमड़ी भीड़",
        text=f"{district} के हस्तशिल्प मेले में इस बार {count} दुकानें सजाई गईं और खरीदारों की भीड़ रही।",
        url=f"https://khabar.example/{count}",
        source="khabar.example",
        published=on(day),
    )


JHANSI, HARDOI = stalls("झांसी", 61, "2026-11-03"), stalls("हरदोई", 84, "2026-11-04")
ASKED = {
    "hi": "हस्तशिल्प मेले में कितनी दुकानें सजाई गईं?",
    "hinglish": "hastshilp mele mein kitni dukanein sajayi gayin?",
}


@pytest.fixture
async def fairs(talk: Talk, store: Store) -> Talk:
    """The bot with two fairs in the news that differ by place alone."""
    await ingest(store, [JHANSI, HARDOI], talk.now)
    return talk


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
async def test_two_topics_that_answer_alike_are_buttons_and_no_guess(fairs: Talk, question: str) -> None:
    """Who did not say which fair is asked which, and one tap answers."""
    (reply,) = await fairs.say(question)
    assert "61" not in reply["text"]
    assert "84" not in reply["text"]
    labels = [button["text"] for button in buttons(reply)]
    assert {"झांसी", "हरदोई"} == set(labels) or {"Jhansi", "Hardoi"} == set(labels)
    (answered,) = await fairs.press(labels[0], reply)
    own, other = ("61", "84") if labels[0] in {"झांसी", "Jhansi"} else ("84", "61")
    assert own in read(answered["text"]).split("\n\n")[0]
    assert other not in read(answered["text"])


async def test_a_question_that_names_its_place_is_answered(fairs: Talk) -> None:
    """Nobody is asked what they have said."""
    (reply,) = await fairs.say("हरदोई के हस्तशिल्प मेले में कितनी दुकानें सजाई गईं?")
    assert "84 दुकानें" in read(reply["text"])


async def test_the_reader_s_district_goes_first(fairs: Talk) -> None:
    """Who lives in Jhansi and asks about the fair means Jhansi's, and reads that this was assumed."""
    await fairs.press_data("district:jhansi:")
    (reply,) = await fairs.say(ASKED["hi"])
    said = read(reply["text"])
    assert said.startswith("आपके जिले झांसी के बारे में:")
    assert "61 दुकानें" in said
    assert "84" not in said


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("मेरे जिले का उत्पाद क्या है?", "भदोही"),
        ("mere zile ka product kya hai", "Bhadohi"),
        ("What is my district famous for?", "Bhadohi"),
        ("हमारे जिले की खबरें", "भदोही"),
    ],
)
async def test_my_district_is_the_one_chosen(talk: Talk, question: str, name: str) -> None:
    """`mere zile` needs no name; without a choice the districts are offered."""
    (offered,) = await talk.say(question)
    assert len(buttons(offered)) == 76
    await talk.press_data("district:bhadohi:")
    (reply,) = await talk.say(question)
    assert name in read(reply["text"]).split("\n\n")[0]
    assert "कालीन" in reply["text"] or "carpet" in reply["text"]


async def test_a_no_says_since_when_it_has_nothing_and_names_what_is_near(talk: Talk) -> None:
    """A reader learns how far the news reaches on that very place, and where to go on."""
    (reply,) = await talk.say("भदोही में कितने बुनकरों को पेंशन मिली?")
    said = read(reply["text"])
    assert "भदोही पर मेरे पास सबसे नई खबर 9 मई 2023 की है।" in said
    (none,) = await talk.say("बलिया में कितने बुनकरों को पेंशन मिली?")
    assert "बलिया पर मेरे पास कोई खबर नहीं है।" in read(none["text"])
    (undated,) = await talk.say("आगरा में कितने बुनकरों को पेंशन मिली?")
    assert "तारीख नहीं दी गई" in read(undated["text"])


async def test_a_topic_near_by_is_one_tap(talk: Talk) -> None:
    """A button below a no leads to news there is."""
    (reply,) = await talk.say("बलिया में कितने बुनकरों ने कालीन निर्यात की पेंशन ली?")
    near = [b["text"] for b in buttons(reply) if b["callback_data"].startswith("choice:")]
    assert near
    (told,) = await talk.press(near[0], reply)
    assert "का ओडीओपी उत्पाद" in read(told["text"]) or "के ओडीओपी उत्पाद" in read(told["text"])


async def test_one_real_name_is_asked_about_in_a_sentence(talk: Talk) -> None:
    """'क्या आप … पूछ रहे हैं?' names the name where there is but one."""
    (reply,) = await talk.say("alihgrah me laboratory ki laagat kitni hai?")
    (label,) = [b["text"] for b in buttons(reply) if b["callback_data"].startswith("choice:")]
    assert f"Kya aap {label} ke baare mein pooch rahe hain?" in read(reply["text"])
