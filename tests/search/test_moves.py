"""What a question for a figure asks: by how much something moved, a part, people; what it only mentions."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search.counting import moves, oblique
from store.search.query import understand
from store.search.weighing import measured
from store.text.normalise import words

MOVES = [
    ("मूंज टोकरी का दाम कितना बढ़ा", "how_much", None),
    ("बुनकरों की कमाई कितनी घटी", "how_much", None),
    ("diwali ke baad diye ki bikri kitni badhi", "how_much", None),
    ("kaanch ka bhav kitna gira", "how_much", None),
    ("how much did the price of raw silk rise", "how_much", None),
    ("how far did rejections fall after the lab opened", "how_much", None),
    ("how much cheaper is yarn at the depot", "how_much", None),
    ("how much of the freight does the state bear", "how_much", None),
]
OTHERS = [
    ("टोकरी का दाम कितने रुपये बढ़ा", "how_much", "INR"),
    ("mazdoori kitne percent badhi", "how_much", "percent"),
    ("how many weavers joined", "how_many", "count"),
    ("how much is the stall rent", "how_much", "INR"),
    ("कितने बुनकर बढ़े", "how_many", "count"),
]
PEOPLE = [
    ("कितने मजदुरों को काम मिला", "how_many", "count"),
    ("kitne majduron ko nikala gaya", "how_many", "count"),
    ("महिलाओं में से कितनों के पास कार्ड है", "how_many", "count"),
    ("bunkaron me se kitno ko loan mila", "how_many", "count"),
    ("daily output of baskets by the naini groups", "how_many", None),
    ("बखिरा में पीतल कारीगरों की संख्या", "how_many", None),
    ("hathras me hing ka utpadan", "how_many", None),
    ("मजदूरी कितनी मिलती है", "how_much", "INR"),
    ("subsidy kitne pratisht milegi", "how_much", "percent"),
    ("kitne parcent chhoot hai", "how_much", "percent"),
]


@pytest.mark.parametrize(("question", "asked", "unit"), [*MOVES, *OTHERS, *PEOPLE])
def test_a_move_and_a_part_have_no_unit_and_people_are_counted(
    question: str, asked: str, unit: str | None
) -> None:
    """Or thirty percent would not answer how much the price rose, and people would be paid for."""
    read = understand(question)
    assert (read.asked, read.unit) == (asked, unit)


@pytest.mark.parametrize("question", ["how far is the expo from the station", "how far does the bell carry"])
def test_a_distance_is_no_move(question: str) -> None:
    """Or any number would answer it."""
    assert not moves.asked(words(question))
    assert understand(question).unit is None


@pytest.mark.parametrize(
    ("question", "word", "kept"),
    [
        ("शुल्क से कितने का माल फंसा", "शुल्क", False),
        ("tariff ki wajah se kitne ka order ruka", "tariff", False),
        ("टैरिफ लगने पर कितने लोग बेकार हुए", "टैरिफ", False),
        ("kiraya badhne se kitne stall khali rahe", "kiraya", False),
        ("सब्सिडी के बाद मशीन कितने की पड़ेगी", "सब्सिडी", False),
        ("how many jobs were lost due to the us tariff", "tariff", False),
        ("after the fee hike how many sellers left", "fee", False),
        ("शुल्क कितना है", "शुल्क", True),
        ("किस ब्याज पर लोन मिलेगा", "ब्याज", True),
        ("kis rate se bika", "rate", True),
        ("what is the fee for a stall", "fee", True),
        ("how much tariff is due", "tariff", True),
    ],
)
def test_what_is_told_as_a_cause_is_not_asked(question: str, word: str, kept: bool) -> None:
    """Or an article that tells how much was held up would lack a fee."""
    assert (word in oblique.central(words(question))) == kept


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("महिलाओं में से कितनों के पास कार्ड है", "महिलाओं"),
        ("bunkaron me se kitno ko loan mila", "bunkaron"),
        ("कितनों को किट मिली", None),
    ],
)
def test_of_those_named_some_are_counted(question: str, thing: str | None) -> None:
    """Or what they got would be."""
    headed = [one.word for one in understand(question).content if one.headed]
    assert headed == ([thing] if thing else [])


@pytest.mark.parametrize(
    ("text", "of_things"),
    [
        ("सर्वे में 62 फीसदी बुनकर करघा छोड़ना चाहते हैं।", True),
        ("Only 4% of the potters own a wheel.", True),
        ("निर्यात 12 फीसदी बढ़ा।", False),
        ("Sales rose by 30 percent.", False),
    ],
)
def test_a_share_of_things_answers_how_many_of_them(text: str, of_things: bool) -> None:
    """A growth is a share too, and counts nothing."""
    assert any(map(measured.shared, extract(text).figures)) == of_things
