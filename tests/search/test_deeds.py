"""What a question says was done is looked for in the article, and beside it who did it, when and where."""

from __future__ import annotations

import pytest

from store.search.query import understand
from store.search.weighing import deeds
from store.types import Article

FAIR = Article(
    title="Jhansi toy fair opens",
    text="The soft toy fair of Jhansi opened with 340 stalls.\n"
    "Minister Rakesh Sachan said toys worth Rs 12 lakh were sold on 4 January.",
    language="en",
)
CENTRE = Article(
    title="फिरोजाबाद में केंद्र",
    text="मंत्री राकेश सचान ने सोमवार को फिरोजाबाद में केंद्र का उद्घाटन किया।\nगैस महंगी होने से 42 कारखाने बंद हैं।",
)


def lacking(question: str, article: Article) -> set[str]:
    """Return the signs of what an article lacks of a question, its lines taken as the sentences found."""
    found = deeds.lacking(understand(question), article, article.text.splitlines())
    return {name for name, sign in found.items() if sign}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("who called off the toy fair", FAIR),
        ("मेला क्यों रद्द किया गया?", FAIR),
        ("mela dobara kab shuru hoga", FAIR),
        ("was the toy fair postponed", FAIR),
        ("केंद्र कब बंद कर दिया गया और दोबारा कब खुला?", CENTRE),
        ("kitna gira karobar", CENTRE),
        ("who taught the workers at the centre", CENTRE),
        ("केंद्र में कितने लोग गिरफ्तार हुए?", CENTRE),
        ("when did the fair receive its licence", FAIR),
        ("when did the fair first get its licence", FAIR),
        ("मेले को लाइसेंस किस तारीख को मिल गया?", FAIR),
        ("mele ko licence kab mil gaya", FAIR),
    ],
)
def test_a_deed_that_is_told_nowhere_is_a_sign(question: str, article: Article) -> None:
    """Or an opening would be told to who asks why it was called off."""
    assert lacking(question, article) == {"undone"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("who opened the toy fair", FAIR),
        ("मेले का उद्घाटन कब हुआ?", FAIR),
        ("karkhane kab se band hain", CENTRE),
    ],
)
def test_a_deed_told_without_whom_or_when_is_another_sign(question: str, article: Article) -> None:
    """Or whoever spoke at a fair would be told as the one who opened it."""
    assert lacking(question, article) == {"unbound"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("who inaugurated the centre in Firozabad", CENTRE),
        ("kendra ka udghatan kisne kiya", CENTRE),
        ("केंद्र कब खुला?", CENTRE),
        ("कारखाने बंद क्यों हैं?", CENTRE),
        ("kya karkhane chalu hain", CENTRE),
        ("on which day were the toys sold", FAIR),
        ("how many stalls did the fair open with", FAIR),
        ("arzi kaha deni hogi", CENTRE),
    ],
)
def test_a_deed_told_with_what_is_asked_is_no_sign(question: str, article: Article) -> None:
    """Or what an article does tell, or denies by its opposite, would be refused."""
    assert lacking(question, article) == set()


def test_a_complaint_with_the_police_is_no_arrest() -> None:
    """ "Who was arrested" is not answered by a case against nobody."""
    theft = Article(
        "Pump stolen in Etah", "Inspector Dinesh Rawat said an FIR was lodged for the theft of the pump."
    )
    assert lacking("who was arrested for the theft", theft) == {"undone"}
    assert "undone" not in lacking("who lodged the FIR", theft)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("why did bookings of cradles drop", "Bookings of cradles fell by a third as trains stopped."),
        ("why did they drop the cradle exhibition", "The cradle exhibition was scrapped for want of a hall."),
        (
            "why did more than half of the cradle makers shut shop",
            "Most cradle makers closed as cane ran out.",
        ),
        ("रंगरेज नई बस्ती में शिफ्ट क्यों नहीं हो रहे?", "रंगरेजों को नई बस्ती में बसाने का काम रुका है।"),
        ("नकली झूले कहां पकड़े गए?", "Fake cradles were seized at Kosi Kalan."),
        ("jhoole ka truck kahan ruka tha", "The cradle truck was held at Narora for a week."),
        ("why did the cradle maker reach so late", "The boat took two hours as the river was high."),
        ("paalne wale kahan se hata ke bhej rahe", "झूले वालों को पुरानी गली छोड़कर नई बस्ती में जाना होगा।"),
        ("who donated lathes for cradles", "खराद किट निगम ने सीएसआर मद से दी।"),
        ("cradle rake Pune kab rawana hui", "A rake of cradles left for Pune on 3 May."),
        ("which court: kachehri wale jhoole adalat me kab lage", "झूले उच्च न्यायालय में 3 मई को लगे।"),
    ],
)
def test_a_word_of_two_deeds_asks_after_one_of_them(question: str, text: str) -> None:
    """A drop is a fall or a cancelling; half of those who shut is no fall."""
    assert "undone" not in lacking(question, Article("Cradles", text))


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("why was the toy fair called off", 2.0),
        ("मेला क्यों रद्द हुआ?", 2.0),
        ("who called off the toy fair", 1.0),
    ],
)
def test_a_deed_told_nowhere_has_no_cause(question: str, sign: float) -> None:
    """Whoever asks for the cause takes it for granted most of all."""
    found = deeds.lacking(understand(question), FAIR, FAIR.text.splitlines())
    assert found["undone"] == sign


STORE = Article(
    title="Fire at a shoe store in Agra",
    text="A blaze gutted a store of shoes in Agra. Its owner put the loss at Rs 40 lakh.\n"
    "Silk stoles worth Rs 2 lakh were on the stalls beside it.",
    language="en",
)
THEFT = Article(
    title="मुरादाबाद में चोरी",
    text="मुरादाबाद में गोदाम से पीतल के दीये उड़ाए गए। दो लोग घायल हुए। नए नियम 3 मई से लागू होंगे।",
)


@pytest.mark.parametrize(
    ("question", "article", "undone"),
    [
        ("was the shoe store insured", STORE, True),
        ("gaddi me aag lagi us store ka bima tha kya", STORE, True),
        ("how many people died in the store", STORE, True),
        ("who stole the shoes", STORE, False),
        ("when did the fire break out", STORE, False),
        ("जूते के स्टॉल पर कितने लोग थे", STORE, False),
        ("क्या गोदाम में चोरी हुई", THEFT, False),
        ("godown me kitne log ghayal hue", THEFT, False),
        ("गोदाम की नीलामी कब हुई", THEFT, True),
        ("गोदाम की मरम्मत किसने कराई", THEFT, True),
        ("naye niyam kab se shuru honge", THEFT, False),
    ],
)
def test_mishaps_and_dealings_are_told_or_not(question: str, article: Article, undone: bool) -> None:
    """A fire told of is no insurance, and a stole at a stall is not stolen."""
    assert ("undone" in lacking(question, article)) == undone
