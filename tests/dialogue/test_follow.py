"""A question that leans on the one before is made whole; one that stands alone is left alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.follow import follow

TODAY = date(2026, 11, 29)
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
        ("किसने शुरू की", "ओडीओपी कब शुरू हुई", "ओडीओपी किसने शुरू की"),
        ("किन देशों में जाता है", "टमाटर कितने हेक्टेयर में होता है", "टमाटर किन देशों में जाता है"),
        ("कब से बनता है", "कालीन कौन से जिलों में बनता है", "कालीन कब से बनता है"),
        ("नहीं, गोरखपुर में", "बदायूं में कितने स्टॉल थे", "गोरखपुर में कितने स्टॉल थे"),
        ("no, I meant Gorakhpur", "How many stalls in Badaun?", "How many stalls in Gorakhpur"),
        ("in Gorakhpur?", "How many stalls in Badaun?", "How many stalls in Gorakhpur"),
        ("गोरखपुर में?", "बदायूं में कितने स्टॉल थे", "गोरखपुर में कितने स्टॉल थे"),
        ("gorakhpur me kab?", "badaun me kitne stall the", "gorakhpur me kab stall the?"),
        ("and the second?", "Who opened the first trade show?", "Who opened the second trade show?"),
        ("और दूसरे का?", "पहले मेले का उद्घाटन किसने किया", "दूसरे मेले का उद्घाटन किसने किया"),
        ("dusra kahan", "pehla trade show kab hua", "dusra trade show kahan hua"),
        ("kab banega", "siddharthnagar ka cfc ka kya hua", "siddharthnagar ka cfc kab banega"),
        ("kab mila", "raebareli me toolkit kis ko mila", "raebareli me toolkit kab mila"),
        ("कब जाएगा", "काला नमक चावल सिंगापुर जाएगा", "काला नमक चावल सिंगापुर कब जाएगा"),
        ("उद्घाटन कब है", "मेले का उद्घाटन हुआ", "मेले का उद्घाटन कब है"),
        ("kahan hoga", "trade show kab hai", "trade show kahan hoga"),
        (
            "How much did each cost?",
            "How much did five CFCs cost?",
            "five CFCs cost – How much did each cost?",
        ),
        ("when was it opened", "five CFCs cost – How much did each?", "five CFCs cost – when was it opened"),
        ("वहाँ क्या बनता है?", "कासगंज में कितने बुनकर हैं", "कासगंज में क्या बनता है?"),
        ("wahan kya banta hai", "kasganj me kitne bunkar hain", "kasganj me kya banta hai"),
        ("what is made there?", "How many weavers are in Kasganj?", "what is made in Kasganj"),
        ("आगरा का क्या?", "भदोही और नोएडा में किसका निर्यात ज्यादा है", "आगरा में किसका निर्यात ज्यादा है"),
        ("और मेरठ का?", "2022-23 में यूपी का निर्यात कितना था?", "2022-23 में मेरठ का निर्यात कितना था?"),
    ],
)
def test_a_leaning_question_is_made_whole(text: str, before: str, question: str) -> None:
    """Who asks `kab?` need not repeat the topic."""
    found = follow(text, before, TODAY)
    assert found is not None
    assert (found.kind, found.question) == ("question", question)


EXPORTS = "2022-23 में यूपी का निर्यात कितना था?"


@pytest.mark.parametrize(
    ("text", "before", "question"),
    [
        ("और 2016-17 में?", EXPORTS, "2016-17 में यूपी का निर्यात कितना था?"),
        ("और पिछले साल?", EXPORTS, "2021-22 में यूपी का निर्यात कितना था?"),
        ("उससे पहले?", EXPORTS, "2021-22 में यूपी का निर्यात कितना था?"),
        ("दो साल बाद?", EXPORTS, "2024-25 में यूपी का निर्यात कितना था?"),
        ("2016-17 में आगरा का?", EXPORTS, "2016-17 में आगरा का निर्यात कितना था?"),
        ("aur pichle saal?", "up ka export 2022-23 me kitna tha", "up ka export 2021-22 me kitna tha"),
        ("ek saal pehle", "up ka export 2024 me kitna tha", "up ka export 2023 me kitna tha"),
        ("agle saal?", "UP trade show 2023 kab tha", "UP trade show 2024 kab tha"),
        ("2025 me kahan tha?", "UP trade show 2023 kab tha", "UP trade show 2025 me kahan tha?"),
        ("२०२३ में कितने थे?", "ट्रेड शो 2024 में कितने स्टॉल थे", "ट्रेड शो २०२३ में कितने स्टॉल थे"),
        ("And in 2016-17?", "How much were exports in 2022-23?", "How much were exports in 2016-17?"),
        ("what about the year before?", "exports in 2022–23?", "exports in 2021–22?"),
        ("and 2016-17?", "How much were exports?", "How much were exports in 2016-17?"),
        ("and last year?", "How much were exports?", "How much were exports in 2025?"),
        ("what was it in 2021-22?", "How much were exports in 2022-23?", "How much were exports in 2021-22?"),
        ("सिर्फ 2023 का बताओ", "बरेली का निर्यात", "2023 में बरेली का निर्यात"),
        ("इस साल का?", "बरेली का निर्यात", "2026 में बरेली का निर्यात"),
        ("दस साल पहले?", "बरेली का निर्यात", "2016 में बरेली का निर्यात"),
        ("पिछले महीने?", "बरेली का निर्यात", "पिछले महीने बरेली का निर्यात"),
        ("और 2023 में?", "बरेली का निर्यात", "2023 में बरेली का निर्यात"),
        ("और अक्टूबर की?", "नवंबर 2025 की खबरें", "अक्टूबर 2025 की खबरें"),
        ("और पिछले हफ्ते की?", "आज की खबरें", "पिछले हफ्ते की खबरें"),
        ("the year before", "news from March 2021", "news from March 2020"),
    ],
)
def test_another_period_takes_the_place_of_the_one_spoken_of(text: str, before: str, question: str) -> None:
    """ "Last year" is the year before the one just spoken of, and never both at once."""
    found = follow(text, before, TODAY)
    assert found is not None
    assert (found.kind, found.question, found.perhaps) == ("question", question, False)


@pytest.mark.parametrize(
    "text",
    ["2024 में ट्रेड शो कब हुआ", "2025 की खबरें", "इस महीने की खबरें", "2017-18 me sonbhadra me tamatar kitna hua"],
)
def test_a_question_that_names_its_period_and_its_topic_stands_alone(text: str) -> None:
    """A year in a new question is no follow-up."""
    assert follow(text, EXPORTS, TODAY) is None


@pytest.mark.parametrize(
    "text", ["aur batao", "और बताओ", "tell me more", "और खबरें दिखाओ", "more", "aage batao"]
)
def test_more_is_more_of_the_same(text: str) -> None:
    """The next hits come without asking again."""
    found = follow(text, HINDI, TODAY)
    assert found is not None
    assert found.kind == "more"


@pytest.mark.parametrize(
    "text", ["iska link?", "इसका लिंक दो", "give me the link", "source kya hai", "what is the source?"]
)
def test_the_link_is_the_last_answer_s(text: str) -> None:
    """Who wants to read on gets the report."""
    found = follow(text, HINDI, TODAY)
    assert found is not None
    assert found.kind == "link"


@pytest.mark.parametrize(
    "text",
    [
        "Aligarh ke tale kitne bike?",
        "bhai ye batao ki odop me apna naam kaise jode",
        "Are there jobs in ODOP?",
        "aap kaun ho",
        "आप क्या कर सकते हैं",
        "who made you",
        "मल्लावां कहाँ है",
        "Agra me kya banta hai",
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
    assert follow(text, HINGLISH, TODAY) is None


@pytest.mark.parametrize("text", ["who is the cricket captain", "kitne karigar aaye", "aaj mausam kaisa hai"])
def test_a_short_question_that_names_nothing_leans_perhaps(text: str) -> None:
    """Whether it does hangs on what the news says."""
    found = follow(text, HINGLISH, TODAY)
    assert found is not None
    assert found.perhaps
    assert found.question == f"moradabad peetal {text}"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_have_a_reading(text: str, before: str) -> None:
    """Nothing typed breaks a conversation."""
    follow(text, before, TODAY)


@pytest.mark.parametrize("text", ["लखनऊ और बनारस", "Lucknow and Varanasi", "lucknow aur banaras"])
def test_two_names_with_and_between_lean_on_nothing(text: str) -> None:
    """और between two places joins them, and nothing that was asked before."""
    assert follow(text, "अयोध्या का गुड़ कैसा है?", TODAY) is None
