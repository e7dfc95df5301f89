"""What a thing is: how it is asked, which sentences tell it, and that no other answers."""

from __future__ import annotations

import pytest

from store.search.defining import told
from store.search.query import understand


@pytest.mark.parametrize(
    "question",
    [
        "what is a hunar haat",
        "What is the PM Vishwakarma scheme?",
        "what's dgft",
        "please tell me what is EPCH",
        "what does KVIC stand for",
        "full form of NABARD",
        "dpiit full form",
        "what is the meaning of geographical indication",
        "what do you mean by margin money",
        "define sericulture",
        "explain unity mall",
        "यूनिटी मॉल क्या है",
        "जीआई टैग क्या होता है?",
        "सिडबी का पूरा नाम क्या है",
        "माटी कला किसे कहते हैं",
        "tarkashi kya hai",
        "kya hai hunar haat",
        "cluster kya hota hai",
        "mudra yojana ka matlab",
        "msme kise kehte hain",
        "gst kya hota hai",
    ],
)
def test_what_a_thing_is_is_asked_for(question: str) -> None:
    """By its name alone, or by its meaning, its letters, what it is called."""
    assert understand(question).asked == "definition"


@pytest.mark.parametrize(
    "question",
    [
        "what is the fee of the toolkit",
        "what is the last date of hunar haat",
        "what is odop of jhansi",
        "झांसी का ओडीओपी क्या है",
        "jhansi ka prasiddh utpad kya hai",
        "what is new in odop",
        "naya kya hai",
        "samasya kya hai",
        "कीमत क्या है",
        "what is the scheme",
        "what does the scheme give",
        "what does pm vishwakarma mean for weavers",
        "what is the name of the minister",
        "mantri ka naam kya hai",
        "what is happening in mau",
        "hunar haat mein kya milta hai",
        "what did the minister say on gi tags",
        "what is lucknow",
    ],
)
def test_what_else_is_asked_of_a_thing_is_no_definition(question: str) -> None:
    """A price, a day, a district's product or the news of it is another matter."""
    assert understand(question).asked != "definition"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what is hunar haat", "Hunar Haat is a travelling fair of artisans from every state."),
        ("what is dgft", "The Directorate General of Foreign Trade (DGFT) issues the codes."),
        ("what is ondc", "The Open Network for Digital Commerce (ONDC) has listed 40 weavers."),
        ("ondc full form", "ओपन नेटवर्क फॉर डिजिटल कॉमर्स यानी ओएनडीसी पर 40 बुनकर जुड़े।"),
        ("what is mati kala", "Under Mati Kala, potters get electric wheels and clay at half the price."),
        ("what is unity mall", "Unity Mall, a market for the goods of all districts, opens in Lucknow."),
        ("सीएफसी क्या है", "सीएफसी (सामान्य सुविधा केंद्र) में दस मशीनें लगीं।"),
        ("हुनर हाट क्या है", "हुनर हाट कारीगरों का मेला है।"),
        ("माटी कला योजना क्या है", "माटी कला योजना का मकसद कुम्हारों को काम देना है।"),
        ("जीआई टैग क्या है", "जीआई टैग यानी भौगोलिक पहचान का प्रमाण।"),
        ("mudra yojana kya hai", "मुद्रा योजना के तहत छोटे कारोबारियों को बिना गारंटी कर्ज मिलता है।"),
        (
            "what is pm vishwakarma",
            "The PM Vishwakarma scheme, which was launched in 2023, aims at craftsmen.",
        ),
    ],
)
def test_a_sentence_tells_what_a_thing_is(question: str, sentence: str) -> None:
    """By its long name, an apposition, what it is, what it is for or what it gives."""
    term = understand(question).term
    assert term is not None
    assert told.defines(term, sentence) >= told.BEGUN


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what is hunar haat", "The minister praised the Hunar Haat and left at noon."),
        ("what is odop", "Mau's ODOP is a cotton sari."),
        ("what is odop", "The minister launched the ODOP portal."),
        ("ओडीओपी क्या है", "मऊ का ओडीओपी एक सूती साड़ी है।"),
        ("ओडीओपी क्या है", "ओडीओपी के तहत मऊ में साड़ी की प्रदर्शनी है।"),
        ("what is odop", "The idea is based on ODOP, a scheme of the state."),
        ("जीआई टैग क्या है", "मऊ की साड़ी को जीआई टैग मिला है।"),
        ("what is a gi tag", "Officials want a GI tag for the sari of Mau."),
        ("cfc kya hai", "सीएफसी पर 4 करोड़ रुपये लगे।"),
        ("what is dic", "Forms are at the DIC (near the bus stand)."),
    ],
)
def test_a_sentence_that_only_names_it_tells_nothing(question: str, sentence: str) -> None:
    """A district's own, what is built on it and what was given say not what it is."""
    term = understand(question).term
    assert term is not None
    assert told.defines(term, sentence) == 0.0


@pytest.mark.parametrize(
    "question",
    [
        "what is the aim of PM Vishwakarma",
        "benefits of unity mall",
        "हुनर हाट का उद्देश्य क्या है",
        "मुद्रा योजना के फायदे",
        "margin money se kya fayda hai",
        "what does mati kala offer",
    ],
)
def test_what_a_thing_is_for_is_asked_too(question: str) -> None:
    """Only what it is for, brings or did tells that, not what its letters stand for."""
    term = understand(question).term
    assert term is not None
    assert term.aim


@pytest.mark.parametrize(
    "question",
    [
        "mau ke bunkaron ko kya fayda hua",
        "benefits of training",
        "aim of the minister",
        "mau mein naya kya hai",
    ],
)
def test_who_gained_and_who_wants_is_another_matter(question: str) -> None:
    """Of a place or of somebody."""
    assert understand(question).asked != "definition"


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("हुनर हाट ने कारीगरों को बड़ा बाजार दिया।", True),
        ("Hunar Haat has helped 5,000 artisans find buyers.", True),
        ("हुनर हाट का मकसद कारीगरों को बाजार देना है।", True),
        ("The minister opened the Hunar Haat.", False),
        ("हुनर हाट (Hunar Haat) में भीड़ रही।", False),
    ],
)
def test_a_sentence_tells_what_a_thing_does(sentence: str, tells: bool) -> None:
    """Its aim, what it brought; that it began is nothing of that."""
    term = understand("हुनर हाट के फायदे क्या हैं").term
    assert term is not None
    assert bool(told.defines(term, sentence)) == tells


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("who is Sudhir Garg", True),
        ("सुधीर गर्ग कौन हैं", True),
        ("ललित ठुकराल कौन है?", True),
        ("Farzana Qureshi kaun hain", True),
        ("who was Ratan Prajapati", True),
        ("who is the district magistrate", False),
        ("DM kaun hai", False),
        ("who is from Mau", False),
        ("मऊ के सांसद कौन हैं", False),
        ("who is eligible", False),
        ("mela kisne khola", False),
    ],
)
def test_who_somebody_is_is_asked_by_the_name_alone(question: str, person: bool) -> None:
    """A post asks for a name, a name for the post."""
    term = understand(question).term
    assert (term is not None and term.person) == person


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Deputy commissioner Sudhir Garg opened the kiln.", True),
        ("Sudhir Garg, secretary of the potters' union, spoke first.", True),
        ("उपायुक्त सुधीर कुमार गर्ग ने भट्ठी खोली।", True),
        ("Sudhir Garg spoke to reporters.", False),
        ("The minister left. Sudhir Garg stayed.", False),
        ("मंत्री ने कहा कि सुधीर आएंगे।", False),
    ],
)
def test_a_post_beside_the_name_tells_who_somebody_is(sentence: str, tells: bool) -> None:
    """In either script, before the name or behind a comma."""
    term = understand("who is Sudhir Garg").term
    assert term is not None
    assert bool(told.defines(term, sentence)) == tells
