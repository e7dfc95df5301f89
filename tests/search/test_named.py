"""Who is somebody new: no hall, no banks in general, no girls where लड़कियां are asked about."""

from __future__ import annotations

import pytest

from store.search.naming import heard
from store.search.naming.bound import asking, beside_noun, named, somebody
from store.search.naming.request import requested
from store.search.naming.told import told


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("Which bank lent to the potters?", "Banks lent Rs 2 crore to the potters.", False),
        ("Which bank lent to the potters?", "Lead bank manager Rita Sood said files were checked.", False),
        ("Which bank lent to the potters?", "Kisan Sahkari Bank lent Rs 2 crore to the potters.", True),
        ("कुम्हारों को किस बैंक ने लोन दिया?", "171 आवेदन बैंकों में अटके हैं।", False),
        ("कुम्हारों को किस बैंक ने लोन दिया?", "लीड बैंक प्रबंधक रीता सूद ने सफाई दी।", False),
        ("कुम्हारों को किस बैंक ने लोन दिया?", "आर्यावर्त बैंक ने कुम्हारों को लोन दिया।", True),
        ("kumharon ko kis bank ne loan diya", "171 आवेदन बैंकों में अटके हैं।", False),
        (
            "सरयू समूह से गुड़ लेने वाली जयपुर की कंपनी का नाम क्या है?",
            "सरयू गुड़ उत्पादक कंपनी ने जयपुर की एक कंपनी से करार किया।",
            False,
        ),
        (
            "saryu samuh se gud lene wali jaipur ki company ka naam kya hai",
            "सरयू गुड़ उत्पादक कंपनी ने जयपुर की मरुधर कंपनी से करार किया।",
            True,
        ),
        ("किस किसान को इनाम मिला?", "The prize went to grower Balbir Tyagi.", True),
        ("मंडी किस नेता ने बनवाई?", "विधायक अनूप गंगवार ने टीन शेड बनवाया।", True),
        ("mandi kis neta ne banwayi", "MLA Anup Gangwar built the shed.", True),
        ("Which company took a sample?", "Zara Home has taken a sample lot.", True),
        ("किस कंपनी ने गैस की लाइन बिछाई?", "GAIL Gas laid the line.", True),
        ("kis company ne amla liya", "पतंजलि और डाबर ने आंवला उठाया।", True),
        ("kis company ne amla liya", "राजेश वर्मा ने आंवला उठाया।", False),
        (
            "Which firm runs the platform?",
            "From Makar Sankranti chikan sold in Lucknow will carry a tag.",
            False,
        ),
        ("which company took a sample", "Minister Rakesh Sachan has taken a sample.", False),
        ("which company took a sample", "Lucknow has taken a sample.", False),
        ("Which leader asked for a package?", "एकमा के अध्यक्ष रजा खान ने पैकेज मांगा।", True),
        ("which leader asked for a package", "Weaver Salim Ansari asked for a package.", False),
        ("केंद्र के मुखिया का नाम क्या है?", "said principal director Vinay Shukla.", True),
        ("kendra ke mukhiya ka naam", "केंद्र के निदेशक विनय शुक्ला ने बताया।", True),
        ("Who is the head of the centre?", "Potter Vinay Shukla works there.", False),
        ("kis kisan ko inam mila", "The prize was for the largest cane.", False),
        ("which farmer got the prize", "इनाम गन्ना किसान बलबीर त्यागी को मिला।", True),
        ("jhansi ke compny ka naam batao", "The order came from a company in Pune.", False),
        (
            "dubai ki company ka naam batao",
            "A course on export packing by the Indian Institute of Packaging was held.",
            False,
        ),
        ("kis mantri ne bola", "उपमंत्री देवव्रत ओझा ने कहा कि काम होगा।", True),
        ("which brand ordered the robes", "The robes are for a fashion label in Lyon.", False),
        ("which brand ordered the robes", "The robes are for the label Noor Atelier.", True),
        ("Who is the presdent of the potters' union?", "Its president, Anil Sareen, took part.", True),
    ],
)
def test_one_bank_is_named_and_not_banks(question: str, sentence: str, *, answers: bool) -> None:
    """Otherwise whatever stands before a bank, be it the word for its rank, names it."""
    assert beside_noun(told(sentence), asking(question)) is answers


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("ladkiyon ko silai kaun sikha raha hai", "Thirty girls are learning to sew.", False),
        ("Who teaches the girls?", "तीस लड़कियां सिलाई सीख रही हैं।", False),
        ("लड़कियों को सिलाई कौन सिखा रहा है?", "Tailor Hasina Begum teaches the girls.", True),
        ("who gave the loans", "Loans were given in Gandhi Community Hall.", False),
        ("who gave the loans", "Loans were given out by the women of Hariharpur.", True),
        ("who took the samples to Oslo", "Exporter Tahir Warsi has flown to Oslo with samples.", True),
        ("who ordered the saddles", "Forms are taken on Station Road.", False),
        ("ऋण किसने बांटे?", "ऋण गांधी मैदान में बांटे गए।", False),
    ],
)
def test_a_hall_gives_nothing_and_girls_learn(question: str, sentence: str, *, answers: bool) -> None:
    """Otherwise a place, or those the question speaks of itself, are who did it."""
    assert somebody(question, sentence) is answers


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("dubai ki compny ka naam batao", "company"),
        ("Who is the presdent of the union?", "president"),
        ("which expoter went to Oslo", "exporter"),
        ("kaun sa paneer mila", None),
    ],
)
def test_a_slip_in_the_noun_is_mended(question: str, noun: str | None) -> None:
    """Otherwise a misspelt question for a name asks for none."""
    found = requested(question)
    assert (None if found is None else found.word) == noun


def test_by_name_no_post_will_do() -> None:
    """A sign of its own tells apart an answer that gives only a post."""
    asked = asking("who opened the fair")
    assert list(named(told("The minister opened the fair."), asked)) == []
    assert list(named(told("The fair was opened by Ritu Pal."), asked)) == [None]


@pytest.mark.parametrize(
    ("sentence", "by_name"),
    [
        ("मेला 'नई किरण' नाम की कंपनी ने लगाया।", False),
        ("मेला महिलाओं की कंपनी 'नई किरण' लगाएगी।", True),
        ("मेले का संचालन 'बस्ती काष्ठ कला विकास समिति' करेगी।", True),
        ("मेला बस्ती काष्ठ कला समिति ने लगाया।", True),
        ("मेला एक समिति ने लगाया।", False),
        ("सचिव नईम राशिद के अनुसार मेला लगा।", True),
    ],
)
def test_a_body_is_named_by_its_quotes_or_its_nouns(sentence: str, *, by_name: bool) -> None:
    """A company's name in quotes and a society's long name are names; a society is none."""
    assert bool(list(named(told(sentence), asking("ye kisne bola ki mela lagaya")))) is by_name


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("दुकान का फीता किसने काटा?", "यहां डाइंग मशीन और वेल्डिंग प्लांट लगे हैं।", False),
        ("दुकान का फीता किसने काटा?", "विमला त्यागी ने फीता काटा।", True),
        ("kisse seekha", "He carved a replica of the Moti Masjid.", False),
        ("kisne banaya", "The tray was carved by Moti Verma.", True),
    ],
)
def test_a_machine_and_a_monument_are_nobody(question: str, sentence: str, answers: bool) -> None:
    """English things in Devanagari are in no dictionary, and what "the" stands before is no person."""
    assert somebody(question, sentence) is answers


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("त्यागी", True),
        ("verma", True),
        ("sharmaa", True),
        ("पीतल", False),
        ("मीटर", False),
        ("school", False),
    ],
)
def test_a_family_name_is_no_word_of_its_consonants(word: str, is_one: bool) -> None:
    """Brass is no Patel, and a school no Sehgal: else each of them would be somebody."""
    assert heard.family_name(word) is is_one
