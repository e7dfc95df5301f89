"""Headlines, the gazetteer's list, and the days and filters they are limited to."""

from __future__ import annotations

import pytest

from tests.handlers.reports import BRASS, CARPETS, LOCKS
from tests.telegram import Talk, buttons


@pytest.mark.parametrize(
    ("question", "product"),
    [
        ("मुरादाबाद का ओडीओपी क्या है?", "<b>पीतल</b>"),
        ("Aligarh ka product", "<b>locks and hardware</b>"),
        ("What is Bhadohi famous for?", "<b>carpet"),
    ],
)
async def test_a_district_s_product_is_named_with_the_newest_news(
    talk: Talk, question: str, product: str
) -> None:
    """Who asks what a district is known for gets the list's word, its source, and the press beside it."""
    (reply,) = await talk.say(question)
    assert product in reply["text"]
    assert any(found.title in reply["text"] for found in (BRASS, LOCKS, CARPETS))


async def test_the_list_is_confirmed_by_the_report_below_it_or_by_none(talk: Talk) -> None:
    """A list is not called unconfirmed right above the report that confirms it."""
    (reply,) = await talk.say("आगरा का ओडीओपी उत्पाद क्या है?")
    assert "पुष्टि नहीं" not in reply["text"]
    (reply,) = await talk.say("हमीरपुर का प्रोडक्ट")
    assert ("पुष्टि नहीं" in reply["text"]) != ("स्रोत:" in reply["text"])


async def test_a_source_stands_for_what_it_bears_out(talk: Talk) -> None:
    """A page on saris is no source for enamel, one on Bhadohi none for Sonbhadra."""
    (reply,) = await talk.say("वाराणसी का ओडीओपी")
    assert "shauryatimes.com</a> (बनारसी साड़ी)" in reply["text"]
    assert "<b>गुलाबी मीनाकारी</b>: हमारी अपनी सूची से" in reply["text"]
    (reply,) = await talk.say("कालीन किस जिले में बनता है")
    assert "carpetcompact.com</a> (भदोही)" in reply["text"]
    assert "सोनभद्र</b>: हमारी अपनी सूची से" in reply["text"]


async def test_the_whole_list_is_a_line_a_district(talk: Talk) -> None:
    """All districts in one message, and how to see who says so."""
    (reply,) = await talk.say("ओडीओपी की सूची दो")
    assert "\nअमेठी: मूंज\n" in reply["text"]
    assert "वाराणसी: " in reply["text"]
    assert "हमारी अपनी सूची" in reply["text"]


async def test_a_product_added_later_says_when_and_who_says_so(talk: Talk) -> None:
    """Sonbhadra's tomato came after the first list."""
    (reply,) = await talk.say("सोनभद्र किसलिए मशहूर है?")
    assert "टमाटर</b> 2021 में सूची में जुड़ा" in reply["text"]
    assert '<a href="https://www.jagran.com/' in reply["text"]


async def test_news_on_a_topic_is_a_list_newest_first(talk: Talk) -> None:
    """`ओडीओपी की खबरें` lists headlines with source and date."""
    (reply,) = await talk.say("ओडीओपी की खबरें")
    titles = (BRASS.title, LOCKS.title, CARPETS.title)
    places = [reply["text"].index(title) for title in titles]
    assert places == sorted(places)


async def test_the_latest_on_something_is_its_news(talk: Talk) -> None:
    """Nobody has to say the word news."""
    (reply,) = await talk.say("what is the latest on Aligarh locks?")
    assert reply["text"].startswith("<b>Newest news on Aligarh locks</b>")
    assert LOCKS.title in reply["text"]


async def test_news_of_a_time_without_any_says_so(talk: Talk) -> None:
    """आज की खबरें on a quiet day is no silence, and old news is not passed off as today's."""
    (reply,) = await talk.say("आज की खबरें")
    assert reply["text"].startswith(
        "23 नवंबर 2026 की खबरों में:\n\nइन दिनों की कोई खबर मेरे पास नहीं है।\n\n<b>ओडीओपी"
    )
    assert BRASS.title in reply["text"]


async def test_filters_narrow_and_are_echoed(talk: Talk) -> None:
    """district: and source: leave only what fits."""
    (reply,) = await talk.say("odop news source:news.example")
    assert LOCKS.title in reply["text"]
    assert BRASS.title not in reply["text"]
    assert "source news.example" in reply["text"]
    (reply,) = await talk.say("khabren district:bhadohi")
    assert CARPETS.title in reply["text"]
    assert BRASS.title not in reply["text"]


async def test_undated_reports_stay_out_of_a_time_filter(talk: Talk) -> None:
    """A report without a date is never passed off as of these days."""
    (reply,) = await talk.say("news since:2020")
    assert "टूलकिट" not in reply["text"]
    assert "1 January 2020" in reply["text"] or "1 जनवरी 2020" in reply["text"]


async def test_latest_takes_a_topic(talk: Talk) -> None:
    """/latest भदोही is Bhadohi's news."""
    (reply,) = await talk.say("/latest भदोही")
    assert CARPETS.title in reply["text"]
    assert BRASS.title not in reply["text"]
    assert buttons(reply) == []


async def test_a_misspelt_name_is_read_and_said(talk: Talk) -> None:
    """Who types moradafad is answered on Moradabad, and told so."""
    (reply,) = await talk.say("moradafad ke karigaron ne kitne rupaye ka peetal becha?")
    assert reply["text"].startswith("“moradafad” ko <b>Moradabad</b> samjha.")
    assert "25 करोड़" in reply["text"]


async def test_a_name_too_far_off_is_asked_about(talk: Talk) -> None:
    """Real names stand on buttons; one tap asks the question again with the right one."""
    (reply,) = await talk.say("alihgrah me laboratory ki laagat kitni hai?")
    labels = [button["text"] for button in buttons(reply)]
    assert "Aligarh" in labels
    (mended,) = await talk.press("Aligarh", reply)
    assert mended["text"] != reply["text"]


async def test_a_choice_of_another_chat_is_none(talk: Talk) -> None:
    """A forged choice asks nothing in somebody's name."""
    assert await talk.press_data("choice:0:nokey") == []
    assert await talk.press_data("choice:99:nokey") == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("हेल्लो", "नमस्ते!"),
        ("धन्यवाद", "आपका स्वागत है"),
        ("thank you so much", "You are welcome"),
        ("theek hai bhai", "Theek hai."),
    ],
)
async def test_small_talk_is_answered_in_kind(talk: Talk, said: str, told: str) -> None:
    """Who says thank you is not greeted as a stranger."""
    (reply,) = await talk.say(said)
    assert told in reply["text"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what is odop", "is a scheme of the Uttar Pradesh government"),
        ("ODOP ka full form kya hai?", "UP sarkar ki yojana hai"),
        ("ओडीओपी योजना क्या है?", "उत्तर प्रदेश सरकार की योजना है"),
    ],
)
async def test_what_odop_is_is_said_in_our_own_words(talk: Talk, asked: str, told: str) -> None:
    """The most natural first question is met with no shrug, and our words are not passed off as a paper's."""
    (reply,) = await talk.say(asked)
    assert told in reply["text"]
    assert "“" not in reply["text"]
    assert len(buttons(reply)) == 3
    (more,) = await talk.say("ओडीओपी से किसे फायदा हुआ?")
    assert "की योजना है" not in more["text"]


async def test_latest_on_what_no_news_speaks_of_lists_none(talk: Talk) -> None:
    """Other news is not passed off as news on it."""
    (reply,) = await talk.say("/latest चंद्रयान")
    assert reply["text"] == "चंद्रयान पर मेरे पास कोई खबर नहीं है।"
    (reply,) = await talk.say("/latest laboratory")
    assert LOCKS.title in reply["text"]
    assert BRASS.title not in reply["text"]
