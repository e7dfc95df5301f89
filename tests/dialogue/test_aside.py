"""What is asked about the answer itself is told from what is asked of the news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.aside import aside


@pytest.mark.parametrize(
    ("texts", "wish"),
    [
        ("कब की खबर है|ye kitni purani khabar hai|how old is this news|तारीख क्या है|on what date", "dated"),
        (
            "when is this from?|kab chhapi|kis din ki khabar hai|क्या यह खबर पुरानी है|date of the report",
            "dated",
        ),
        ("किसने बताया|kisne kaha|who says so?|kahan se pata chala|कहाँ छपा है यह|kis akhbar me chhapa", "link"),
        ("source?|लिंक दो|saboot|how do you know|किसके अनुसार|which website|original report|असली खबर", "link"),
        (
            "सारांश|saransh batao|summary please|पूरी खबर दिखाओ|full news|poori report|in detail|विस्तार से बताओ",
            "summary",
        ),
        ("आँकड़े दिखाओ|aankde|figures|show me the numbers", "figures"),
        ("चार्ट|graph dikhao|show me the chart", "chart"),
        ("और|aur khabar do|more|next|ज्यादा बताओ|anything else|और जानकारी दीजिए|zyada batao|बाकी खबरें", "more"),
    ],
)
def test_the_words_on_the_buttons_do_what_the_buttons_do(texts: str, wish: str) -> None:
    """People type what they read on a button, each in their own words and script."""
    for text in texts.split("|"):
        assert aside(text) == wish, text


@pytest.mark.parametrize(
    "text",
    [
        "कब?", "kisne diya", "kahan se mili", "how old is the craft", "हींग कितनी पुरानी है",
        "last date kya hai", "ताजा खबर", "naye khabar", "निर्यात का चार्ट", "latest news", "और कब",
        "और आगरा में?", "सबसे ज्यादा कारीगर", "khabar", "what is this", "यूपी के आँकड़े", "figures of exports",
        "पूरी योजना क्या है", "",
    ],
)  # fmt: skip
def test_what_is_asked_of_the_news_is_no_aside(text: str) -> None:
    """A question of fact that shares a word with a button is still one."""
    assert aside(text) is None


@given(st.text(max_size=80))
def test_any_text_has_a_reading(text: str) -> None:
    """Nothing typed breaks it."""
    aside(text)
