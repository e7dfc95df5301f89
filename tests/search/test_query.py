"""What a question asks, read the same from three scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.query import understand


@pytest.mark.parametrize(
    ("asked", "questions"),
    [
        (
            "how_much",
            (
                "मेले में कितने रुपये की बिक्री हुई",
                "mele me kitne rupaye ki bikri hui",
                "how much was sold at the fair for, in rupees",
            ),
        ),
        ("how_many", ("कितने बुनकर आए", "kitne bunkar aaye", "how many weavers came")),
        ("who", ("मेले का उद्घाटन किसने किया", "mele ka udghatan kisne kiya", "who opened the fair")),
        ("where", ("मेला कहाँ लगा", "mela kahan laga", "where was the fair held")),
        ("when", ("मेला कब लगा", "mela kab laga", "when was the fair held")),
        ("why", ("दाम क्यों बढ़े", "daam kyon badhe", "why did prices rise")),
        ("how", ("आवेदन कैसे करें", "avedan kaise kare", "how to apply")),
        ("district", ("किस जिले में ताले बनते हैं", "kis jile me taale bante hain", "which district makes locks")),
        ("product", ("झांसी का उत्पाद कौन सा है", "jhansi ka utpad kaun sa hai", "which product is Jhansi's")),
        ("compare", ("आगरा और कानपुर की तुलना", "agra aur kanpur me antar", "compare Agra and Kanpur")),
    ],
)
def test_the_same_question_asks_the_same_in_three_scripts(asked: str, questions: tuple[str, ...]) -> None:
    """A Hinglish reader must not get another kind of answer than a Hindi one."""
    product_words = {"झांसी का उत्पाद कौन सा है", "jhansi ka utpad kaun sa hai"}
    for question in questions:
        found = understand(question).asked
        assert found == asked or (question in product_words and found in ("product", "who", "what")), question


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("कितने रुपये मिले", "INR"),
        ("kitne ka kapda bana", "INR"),
        ("हिस्सा कितने प्रतिशत है", "percent"),
        ("what percentage of exports", "percent"),
        ("keemat kitni hai", "INR"),
        ("how many stalls", "count"),
        ("how many rupees of goods were sold", "INR"),
        ("har kendra ko kitni punji mili", "INR"),
        ("कितने स्टॉल", "count"),
        ("बैंक ने कितने ऋण मंजूर किए", "count"),
        ("kitne loan pass hue", "count"),
        ("how many ODOP loans were cleared", "count"),
        ("कितना ऋण मिलेगा", "INR"),
        ("kitne lakh ka loan mila", "INR"),
        ("how much loan does one get", "INR"),
        ("शीला को कितने का ऋण मिला", "INR"),
        ("sheela ko kitne ka loan mila", "INR"),
        ("शॉल की कीमत मंडी में कितनी है", "INR"),
        ("shawl ki kimat portal par kitni rakhi h", "INR"),
        ("दाम मंडी में कितनी बार बढ़े", "count"),
        ("मेले में कितनी रौनक रही", "count"),
        ("which trade is Mau known for", None),
        ("मऊ किस कारोबार के लिए जाना जाता है", None),
        ("mau kis vyapar ke liye jana jata hai", None),
        ("चिकन का कपड़ा किस दाम पर मिलता है", "INR"),
    ],
)
def test_the_noun_beside_how_many_names_the_unit(question: str, unit: str) -> None:
    """Rupees must be answered with rupees, not with the first number around."""
    assert understand(question).unit == unit


@pytest.mark.parametrize(
    ("question", "months"),
    [
        ("how many kits were given in Dec 2024", {"dec"}),
        ("2024 के दिसंबर में कितनी किट बंटीं", {"दिसंबर"}),
        ("april 2025 me kitna niryat hua", {"april"}),
        ("who opens the fair in March", set()),
        ("मेला 2024 में कब लगा", set()),
    ],
)
def test_the_month_of_a_year_is_a_time(question: str, months: set[str]) -> None:
    """An article that came out then tells of it, be the month not in its text."""
    assert understand(question).months == months


def test_a_question_names_its_places_but_not_the_whole_state() -> None:
    """Uttar Pradesh is in every article: it must not stand in for a district."""
    assert understand("UP ke bhadohi me kya banta hai").places == ("bhadohi",)
    assert understand("up ka niryat").places == ()


def test_greetings_are_told_from_questions() -> None:
    """'hello' wants a hello, a question that begins with it wants an answer."""
    assert understand("namaste bhai").small_talk == 1.0
    assert understand("hello bhadohi ke kaleen kahan bikte hain").small_talk < 0.5


@given(st.text(max_size=300))
def test_any_string_is_a_question(text: str) -> None:
    """Nothing a person can send may raise."""
    understand(text)


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("nakli muhar lagane par kya saza milegi", "saza"),
        ("what penalty do sellers of fake seals face", "penalty"),
        ("नकली मुहर पर कौन सी कार्रवाई होगी?", "कार्रवाई"),
        ("मिट्टी छानने का कौन सा तरीका सिखाया गया?", "तरीका"),
    ],
)
def test_a_noun_that_only_sorts_the_answer_is_no_evidence(question: str, sort: str) -> None:
    """The news names the penalty itself, and calls it no penalty."""
    assert [one.word for one in understand(question).content if one.wanted] == [sort]


def test_a_name_says_nothing_of_what_it_sounds_like() -> None:
    """पेड़ा is a sweet, and nothing arises (पैदा) from it; a name of two words is not what those say apart."""
    sweet = next(one for one in understand("peda kis jile ka hai").content if one.word == "peda")
    assert sweet.entries == {"peda"}
    assert not sweet.concepts
    money = next(one for one in understand("margin money kitni milti hai").content if one.word == "money")
    assert money.entries == {"margin-money"}
    assert not money.senses
    assert understand("money").content[0].senses


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who can apply for the loom loan", "what"),
        ("करघे के लिए कौन आवेदन कर सकता है", "what"),
        ("silai yojana ke liye kaun patra hai", "what"),
        ("kis ne mela khola", "who"),
        ("किस ने करघे बांटे", "who"),
        ("किस नगर में मेला है", "where"),
        ("who can be seen in the picture", "who"),
        ("kaun aaya", "who"),
        ("what is the maximum grant for a kiln", "how_much"),
        ("अनुदान की सीमा क्या है", "how_much"),
    ],
)
def test_who_may_is_no_name_and_a_limit_is_a_sum(question: str, asked: str) -> None:
    """Conditions answer who may; of an age the limit is no sum; किस ने is किसने."""
    assert understand(question).asked == asked


@pytest.mark.parametrize(
    ("question", "asked", "unit"),
    [
        ("kabse band hai chini mill", "when", None),
        ("bunkaro ka bill kbse atka h", "when", None),
        ("mela kabtak chalega", "when", None),
        ("ek rangrez mahine me kitna kama leta hai", "how_much", "INR"),
        ("didi din ka kitna kma leti", "how_much", "INR"),
        ("kitne neem ke ped lage", "how_many", "count"),
        ("bagh me kitne amrud k ped kate", "how_many", "count"),
        ("कितने रामपुरी चाकू बिके", "how_many", "count"),
        ("konsi company ne matke liye", "who", None),
        ("konse din mela khulega", "when", None),
        ("मेला कौन से दिन खुलेगा", "when", None),
        ("konse rajya shamil hain", "list", None),
        ("kahe ko band hua karkhana", "why", None),
        ("how quickly is a sari dyed", "how_many", None),
    ],
)
def test_questions_are_read_as_they_are_typed(question: str, asked: str, unit: str | None) -> None:
    """In the spellings of a chat, and with a name before what is counted."""
    found = understand(question)
    assert (found.asked, found.unit) == (asked, unit)
