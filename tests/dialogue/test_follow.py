"""A question that leans on the one before is made whole; one that stands alone is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.follow import follow

HINGLISH = "moradabad ke karigaron ne kitne rupaye ka peetal becha?"
HINDI = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"
ENGLISH = "How much brass did artisans of Moradabad sell?"


@pytest.mark.parametrize(
    ("text", "before", "question"),
    [
        ("kab?", HINGLISH, "moradabad ke karigaron ne kab rupaye ka peetal becha?"),
        ("कब?", HINDI, "मुरादाबाद के कारीगरों ने कब रुपये का पीतल बेचा?"),
        ("when?", ENGLISH, "when brass did artisans of Moradabad sell?"),
        ("what about Agra?", ENGLISH, "How much brass did artisans of Agra sell?"),
        ("Agra ka kya?", HINGLISH, "Agra ke karigaron ne kitne rupaye ka peetal becha?"),
        ("और आगरा में?", HINDI, "आगरा के कारीगरों ने कितने रुपये का पीतल बेचा?"),
        ("kab?", HINDI, "मुरादाबाद के कारीगरों ने कब रुपये का पीतल बेचा?"),
        ("कब?", HINGLISH, "moradabad ke karigaron ne kab rupaye ka peetal becha?"),
        ("agra ka kya?", HINDI, "आगरा के कारीगरों ने कितने रुपये का पीतल बेचा?"),
        ("और भदोही का?", "बनारसी साड़ी के बारे में बताओ", "भदोही के बारे में बताओ"),
        ("और लखनऊ में?", "पीतल का सामान कहां बिका?", "लखनऊ पीतल का सामान कहां बिका?"),
        ("और मिर्जापुर का?", "कालीन का निर्यात कितना है?", "मिर्जापुर कालीन का निर्यात कितना है?"),
        ("isme kitne karigar the", "moradabad ka mela", "moradabad ka mela kitne karigar the"),
    ],
)
def test_a_leaning_question_is_made_whole(text: str, before: str, question: str) -> None:
    """Who asks `kab?` need not repeat the topic."""
    found = follow(text, before)
    assert found is not None
    assert (found.kind, found.question) == ("question", question)


@pytest.mark.parametrize(
    "text", ["aur batao", "और बताओ", "tell me more", "और खबरें दिखाओ", "more", "aage batao"]
)
def test_more_is_more_of_the_same(text: str) -> None:
    """The next hits come without asking again."""
    found = follow(text, HINDI)
    assert found is not None
    assert found.kind == "more"


@pytest.mark.parametrize(
    "text", ["iska link?", "इसका लिंक दो", "give me the link", "source kya hai", "what is the source?"]
)
def test_the_link_is_the_last_answer_s(text: str) -> None:
    """Who wants to read on gets the report."""
    found = follow(text, HINDI)
    assert found is not None
    assert found.kind == "link"


@pytest.mark.parametrize(
    "text",
    [
        "Aligarh ke tale kitne bike?",
        "ODOP yojana kab shuru hui",
        "ओडीओपी 2.0 क्या है",
        "CFC kya hota hai",
        "What is ODOP?",
        "एक जनपद एक उत्पाद में आगरा का क्या है",
        "विश्वकर्मा श्रम सम्मान योजना क्या है?",
        "भदोही का कालीन निर्यात कितना है?",
        "hello",
        "thank you",
        "Agra",
        "How many exporters are there in Kanpur?",
        "",
        "????",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(text: str) -> None:
    """A new topic is never answered with the old one."""
    assert follow(text, HINGLISH) is None


@pytest.mark.parametrize("text", ["who is the cricket captain", "kitne karigar aaye", "aaj mausam kaisa hai"])
def test_a_short_question_that_names_nothing_leans_perhaps(text: str) -> None:
    """Whether it does hangs on what the news says."""
    found = follow(text, HINGLISH)
    assert found is not None
    assert found.perhaps
    assert found.question == f"moradabad peetal {text}"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_have_a_reading(text: str, before: str) -> None:
    """Nothing typed breaks a conversation."""
    follow(text, before)


@pytest.mark.parametrize("text", ["लखनऊ और बनारस", "Lucknow and Varanasi", "lucknow aur banaras"])
def test_two_names_with_and_between_lean_on_nothing(text: str) -> None:
    """और between two places joins them, and nothing that was asked before."""
    assert follow(text, "अयोध्या का गुड़ कैसा है?") is None
