"""Whether the figures of an article are told of what a question says was done, moved, or asks how many."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search import evidence
from store.search.counting import figured, stages
from store.search.lexical import Lexical
from store.search.query import understand
from store.search.weighing import aligned, measured
from store.search.weighing.leading import leads
from store.search.weighing.sentences import Asked
from store.types import Article

LOOMS = Article(
    "बाराबंकी में गमछा बुनकरों को मिले करघे",
    "जैदपुर में शुक्रवार को 140 बुनकरों को नए करघे दिए गए। कुल 610 बुनकरों ने आवेदन किया था, जिनमें 205 के कागज अधूरे "
    "मिले। एक करघे पर विभाग 32 हजार रुपये खर्च करता है। अगले चरण में 90 और करघे आएंगे।",
)
LOANS = Article(
    "ODOP loan camp in Hardoi",
    "Against a target of 120 loans under the ODOP margin money scheme, banks in Hardoi have sanctioned "
    "64 and paid out 41. Forms of 37 applicants were returned for want of papers. "
    "The average loan is Rs 4.2 lakh.",
)
BASKETS = Article(
    "प्रयागराज में मूंज के समूहों को ऑर्डर",
    "नैनी के मूंज समूहों को दिल्ली के होटल से 2,400 टोकरियों का ऑर्डर मिला है। समूहों में 58 महिलाएं हैं। मूंज गंगा पार से 40 "
    "रुपये किलो आती है।",
)
PRINTS = Article(
    "फर्रुखाबाद में छपाई इकाइयों पर नोटिस",
    "प्रदूषण बोर्ड ने 34 छपाई इकाइयों को नोटिस दिया है। इनमें से 11 ने शोधन संयंत्र लगा लिया है। संयंत्र पर 25 लाख रुपये "
    "लगते हैं। जवाब के लिए 21 दिन दिए गए हैं। शहर में कुल 180 छपाई इकाइयां हैं।",
)
KAJAL = Article(
    "Women of Basti make kajal boxes",
    "Forty women of Harraiya tehsil learn to make painted boxes; the course lasts 45 days and each gets "
    "Rs 250 a day. The centre has 12 machines, bought for Rs 7.8 lakh. A box sells for Rs 120 in Lucknow.",
)
FINED = Article(
    "Harraiya centre opens",
    "The centre has 40 women on its rolls. A printer next door was fined Rs 5,000 for smoke. At the fair 12 "
    "exporters took stalls.",
)
BRASS = Article(
    "बखिरा के बर्तन",
    "बखिरा में पीतल का निर्यात 12 प्रतिशत घटकर 88 करोड़ रुपये रह गया। मजदूरी 18 रुपये से बढ़कर 36 रुपये हो गई।",
)


def lacks(question: str, article: Article) -> set[str]:
    """Return the signs of what the figures of an article lack of a question."""
    lexical = Lexical()
    lexical.add([(article.title, [article.text])])
    read = understand(question)
    weighed = evidence.weigh(read, lexical)
    asked = Asked(read, weighed, lexical, aligned.meant(read, weighed, lexical))
    printed = extract(article.text, None).figures
    of_it = measured.told(asked, article, printed)
    told = leads(asked, article, printed, of_it)
    return {name for name, sign in figured.lacking(asked, article, printed, of_it, told).items() if sign}


@pytest.mark.parametrize(
    ("question", "article", "lacking"),
    [
        ("जैदपुर के कितने बुनकरों का बीमा हुआ?", LOOMS, {"unstaged"}),
        ("zaidpur me kitne bunkaro ko training di gayi", LOOMS, {"unstaged"}),
        ("barabanki me kitne bunkaro ke aavedan kharij hue", LOOMS, {"unstaged"}),
        ("How many weavers were injured in Zaidpur?", LOOMS, {"unstaged"}),
        ("How many Hardoi borrowers have defaulted on loans?", LOANS, {"unstaged", "unled"}),
        ("हरदोई में कितने लोन एनपीए हुए?", LOANS, {"unstaged"}),
        ("how many zaidpur gamchhas went abroad", LOOMS, {"unstaged"}),
        ("नैनी के समूहों ने कितनी टोकरियां बेचीं?", BASKETS, {"unstaged", "unled"}),
        ("naini ki kitni mahilaon ko certificate mila", BASKETS, {"unstaged"}),
        ("फर्रुखाबाद में कितनी छपाई इकाइयां सील हुईं?", PRINTS, {"unstaged"}),
        ("farrukhabad ki ikaiyo par kitna jurmana laga", PRINTS, {"unstaged"}),
        ("How many printing units were repaired?", PRINTS, {"unstaged"}),
        ("how many boxes were exported from Harraiya", KAJAL, {"unstaged", "unled"}),
        ("how many women were fined in Harraiya", FINED, {"unstaged"}),
        ("हर्रैया की कितनी महिलाओं पर जुर्माना लगा?", FINED, {"unstaged"}),
        ("harraiya ki kitni mahilaon par jurmana laga", FINED, {"unstaged"}),
        ("बस्ती की कितनी महिलाओं को पुरस्कृत किया गया?", KAJAL, {"unstaged"}),
    ],
)
def test_what_was_done_is_told_with_a_figure_or_it_is_not(
    question: str, article: Article, lacking: set[str]
) -> None:
    """Or who asks how many were insured is told how many got a loom."""
    assert "unstaged" in lacks(question, article)
    assert lacks(question, article) <= lacking | {"unled"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("जैदपुर में कितने बुनकरों ने आवेदन किया था?", LOOMS),
        ("zaidpur me kitne bunkaro ko karghe mile", LOOMS),
        ("ek karghe par vibhag kitna kharch karta hai", LOOMS),
        ("hardoi me kitne loan manjoor hue", LOANS),
        ("How many loan forms were sent back in Hardoi?", LOANS),
        ("How many ODOP loans have been disbursed in Hardoi?", LOANS),
        ("हरदोई में औसत कर्ज कितने रुपये का है?", LOANS),
        ("नैनी के मूंज समूहों में कितनी महिलाएं हैं?", BASKETS),
        ("How many baskets has the Delhi hotel bought?", BASKETS),
        ("munj kitne rupaye kilo aati hai", BASKETS),
        ("farrukhabad ki kitni ikaiyo ko notice mila", PRINTS),
        ("शोधन संयंत्र लगाने में कितना खर्च आता है?", PRINTS),
        ("how many women are being trained at the training centre in Harraiya", KAJAL),
        ("बस्ती का एक डिब्बा लखनऊ में कितने का बिकता है?", KAJAL),
        ("training centre ki machine kitne me kharidi gayi", KAJAL),
        ("how much was the printer fined in Harraiya", FINED),
        ("how many exporters took stalls in Harraiya", FINED),
        ("when was the loom bought", LOOMS),
    ],
)
def test_what_a_figure_is_told_of_is_no_sign(question: str, article: Article) -> None:
    """Or what an article does say would be refused."""
    assert lacks(question, article) == set()


LAB = Article(
    "Silk lab for Ramnagar",
    "The committee cleared a silk lab at Ramnagar. It would charge Rs 350 for each sample tested.",
)


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("ramnagar ki lab me per sample charge kitna rakha gaya hai", set()),
        ("रामनगर की लैब में नमूने की फीस कितनी तय हुई", set()),
        ("how much was the charge for a sample fixed at", set()),
        ("ramnagar ki lab ne per sample kitna charge liya tha", {"unled"}),
    ],
)
def test_what_was_set_may_be_of_what_is_to_come(question: str, lacking: set[str]) -> None:
    """Or a fee that was fixed would be no answer to who asks at what it was fixed."""
    assert lacks(question, LAB) == lacking


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("potters ki kitni machine mein traned log hain", LOOMS),
        ("zaidpur me kitne bunkaro ko prashikshn diya gaya", LOOMS),
        ("how many weavers were arested", LOOMS),
    ],
)
def test_a_slip_hides_nothing_that_was_done(question: str, article: Article) -> None:
    """Or a missing letter would make a near miss an answer."""
    assert "unstaged" in lacks(question, article)


def test_who_does_a_thing_for_a_living_is_not_what_was_done() -> None:
    """Or a maker would be asked after where his wage is, and a sale centre's rent would be of no sale."""
    assert lacks("डिब्बा बेचने वाली महिलाओं को रोज कितना मिलता है?", KAJAL) == set()
    assert lacks("basti ke bikri kendra me kitni machine hain", KAJAL) == set()


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("बखिरा से पीतल का निर्यात कितने प्रतिशत बढ़ा?", {"contrary"}),
        ("bakhira ka niryat kitne percent zyada hua", {"contrary"}),
        ("By how much did exports of Bakhira brass rise?", {"contrary"}),
        ("मजदूरी घटकर कितनी रह गई?", {"contrary"}),
        ("बखिरा का निर्यात कितने प्रतिशत घटा?", set()),
        ("bakhira ki majduri badhkar kitni ho gayi", set()),
        ("ज्यादा से ज्यादा कितना निर्यात हुआ?", set()),
        ("How much did the brass exports fall?", set()),
    ],
)
def test_what_a_question_says_rose_has_not_fallen(question: str, lacking: set[str]) -> None:
    """Or a fall of 12 per cent would be told to who asks by how much it rose."""
    assert lacks(question, BRASS) == lacking


@pytest.mark.parametrize(
    "question", ["kitne logo ko karghe mile", "कितने लोगों को करघे मिले?", "how many people were given looms"]
)
def test_people_are_counted_by_whatever_they_are(question: str) -> None:
    """Or 140 weavers would be no people, for nobody writes "people" beside the number."""
    lexical = Lexical()
    lexical.add([(LOOMS.title, [LOOMS.text])])
    weighed = evidence.weigh(understand(question), lexical)
    assert evidence.counted(weighed, evidence.read(LOOMS.text), lexical)


@pytest.mark.parametrize("question", ["कितने लोगों में कंबल बंटे", "चुनार में कितने स्टॉल लगे"])
def test_what_only_sounds_like_a_deed_asks_after_none(question: str) -> None:
    """बंटे sounds like बनते, and a town like choosing."""
    assert not stages._asked_after(question) & {"produce", "select"}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("how many families are left making bells", set()),
        ("how many bell makers still left in the lane", set()),
        ("how many bell makers left the trade", {"leave"}),
        ("how many have left", {"leave"}),
    ],
)
def test_who_are_left_have_not_left(question: str, asked: set[str]) -> None:
    """How many remain is no count of those who went."""
    assert stages._asked_after(question) == asked
