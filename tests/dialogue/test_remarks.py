"""What a line is that asks no question of news, in three scripts; and news that only sounds like it."""

from __future__ import annotations

import pytest

from store.dialogue.remarks import read
from store.exchange import Remark


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("stop", "stop"), ("रुको", "stop"), ("बंद करो", "stop"), ("bandh karo ye sab", "stop"),
        ("unsubscribe", "stop"), ("अनसब्सक्राइब", "stop"), ("cancel my subscription", "stop"),
        ("खबरें मत भेजो", "stop"), ("mujhe ab khabar nahi chahiye", "stop"), ("don't send me news", "stop"),
        ("khabar bhejna band karo", "stop"),
        ("who are you", "about"), ("तुम क्या कर सकते हो", "about"), ("tumhara naam kya hai", "about"),
        ("help me", "help"), ("मदद चाहिए", "help"), ("samajh nahi aaya", "help"),
        ("good night", "bye"), ("शुभ रात्रि", "bye"), ("अलविदा", "bye"), ("thanks a lot, bye", "thanks"),
        ("हेल्लो जी", "hello"), ("aap kaise hain", "hru"), ("happy diwali", "wishes"),
        ("तुम बहुत अच्छे हो", "praise"), ("nice bot", "praise"), ("gadhe ho kya", "abuse"),
        ("I love you", "love"), ("मौसम कैसा है", "off"), ("joke sunao", "off"), ("मोदी चोर है", "off"),
        ("kal lucknow me barish hogi kya", "off"), ("फोटो भेजो", "media"), ("haan", "yes"), ("नहीं", "no"),
        ("theek hai", "nod"), ("sahi hai kya", "sure"), ("ये जवाब गलत है", "wrong"), ("माफ करना", "sorry"),
        ("mera naam Ramesh hai", "intro"), ("Hello, I am a journalist from Delhi", "intro"),
        ("मैं वाराणसी का बुनकर हूँ", "intro"),
    ],
)  # fmt: skip
def test_a_line_that_asks_no_news_is_known_for_what_it_is(line: str, kind: str) -> None:
    """Who says good night is not quoted a report."""
    found = read(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "क्या बनारसी साड़ी की बिक्री बंद हो गई", "firozabad me chudi ka kaam band kyon hua", "ODOP kab band hoga",
        "कारीगरों को मदद किसने दी", "who helped artisans in Agra", "how does the toolkit help weavers",
        "मैं कारीगर हूँ मुझे लोन कैसे मिलेगा", "I am an artisan, how do I get a toolkit",
        "कानपुर में मौसम से चमड़ा उद्योग को नुकसान", "yogi ne kise dhanyavad diya", "good quality leather",
        "कौन सी चूड़ी शादी में पहनी जाती है", "trade show ki photo kisne li", "what time does the fair open",
        "send me news on Meerut", "मेरठ की खबरें", "tell me when the carpet expo was held",
        "रोज कितने ताले बनते हैं", "कालीन परिषद की सदस्यता कैसे लें", "kya hindi me packaging hoti hai",
        "बधाई हो किसे मिली जीआई टैग पर", "मुरादाबाद", "निर्यात", "",
    ],
)  # fmt: skip
def test_a_question_of_news_is_none(line: str) -> None:
    """A word of talk in a question does not keep it from the news."""
    assert read(line) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("mujhe hinglish me jawab do", "hinglish"), ("speak english please", "en"),
        ("hindi me baat karo", "hi"), ("अंग्रेजी में बताइए", "en"), ("english nahi, hindi me batao", "hi"),
        ("roman hindi me likho", "hinglish"), ("भाषा बदलो", None), ("tamil me batao", None),
    ],
)  # fmt: skip
def test_a_language_is_wished_for_in_words(line: str, language: str | None) -> None:
    """A tongue that is not ours is no guess."""
    assert read(line) == Remark("language", language=language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "kind", "topic"),
    [
        ("मुझे रोज सुबह 8 बजे खबर भेजो", "send", ""), ("subscribe me to Meerut news", "send", "Meerut"),
        ("सदस्यता लेना चाहता हूँ", "send", ""), ("send me daily updates", "send", ""),
        ("har hafte kaleen ki khabar bhejna", "send", "kaleen"),
        ("tell me when there is news on Meerut", "watch", "Meerut"), ("खबर आए तो बताना", "watch", ""),
        ("jab bhadohi ki khabar aaye to batana", "watch", "bhadohi"),
        ("alert me about GI tags", "watch", "GI tags"),
    ],
)  # fmt: skip
def test_who_asks_to_be_sent_news_says_when_and_on_what(line: str, kind: str, topic: str) -> None:
    """At times, or once some comes."""
    found = read(line)
    assert found is not None
    assert (found.kind, found.topic) == (kind, topic)


def test_what_may_lean_on_the_question_before_is_a_remark_only_alone() -> None:
    """After an answer on a fair, "कितने बजे" asks after the fair."""
    assert read("kitne baje hai") == Remark("off")
    assert read("kitne baje hai", alone=False) is None
