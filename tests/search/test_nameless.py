"""A noun whose name is wanted, where the news has it only as one of many: "a bakery in Jhansi", दो मिलों."""

from __future__ import annotations

import pytest

from store.search.naming.nameless import loose
from store.search.naming.told import told
from store.search.naming.wished import wished


def never_named(question: str, *lines: str) -> bool:
    """Return whether the lines have the noun wanted as one of many, and none of them names it."""
    return bool(loose(question, [told(line) for line in lines]))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which Doha hotel took the lamps?", "Most lamps went to a hotel in Doha."),
        ("Name of that Dutch chain?", "A Dutch chain asked for felt slippers before Easter."),
        ("Name the two laboratories that failed the honey", "Two laboratories failed the honey in May."),
        ("Which six villages lost their looms?", "The flood took the looms of six villages near the river."),
        ("names of five dyers sent to Kyoto", "The council sent five dyers to Kyoto."),
        ("Which brands moved their orders?", "Exporters said French brands moved orders to Kanpur."),
        ("मस्कट के किस बुटीक ने दुपट्टे मंगाए?", "दुपट्टे मस्कट के बुटीक को भेजे गए।"),
        ("किन तीन मिलों को नोटिस मिला?", "विभाग ने तीन मिलों को नोटिस भेजा।"),
        ("शहद मंगाने वाली कंपनी का नाम क्या है", "कतर की एक कंपनी ने 40 टन शहद मंगाया।"),
        ("जिन छह गांवों में करघे बहे उनके नाम?", "नदी किनारे छह गांवों में करघे बह गए।"),
        ("doha ki kis company ne lampshade liye", "दोहा की एक कंपनी ने लैंपशेड लिए।"),
        ("shivir lagane wala aspatal kaun sa tha", "The camp was held with a private hospital."),
        ("kin do mohallon me pani nahi aaya, naam batao", "दो मोहल्लों में पानी नहीं आया।"),
        ("kaun se char zile piche rahe", "Chitrakoot was among the four slowest districts."),
        ("honey lene wali company ka naam kya hai", "The honey was sold to a Qatari company."),
    ],
)
def test_one_of_many_is_not_named(question: str, sentence: str) -> None:
    """Its sentence has every word of the question, and no name to answer with."""
    assert never_named(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which hotel took the lamps?", "The lamps went to a hotel in Doha, the Al Noor Palace."),
        ("Which chain asked for slippers?", "Felt Huis, a Dutch chain, asked for slippers."),
        ("Which chain asked for slippers?", "Felt Huis is a Dutch chain that asked for slippers."),
        ("Which firm won the prize?", "A firm called Rang Dhara won the prize."),
        ("Name the two laboratories", "Two laboratories, Anuvik and Shodhak, failed the honey."),
        ("Which two villages lost their looms?", "Looms were lost in two villages: Lohta and Kachhwa."),
        ("Which bank lent the most?", "Banks lent 40 crore. Bank of India led the list."),
        ("Which brand moved its orders?", "Brands such as Zorvano moved orders to Kanpur."),
        ("Which potter won?", "Six potters were honoured; the first prize went to Harish Prajapati."),
        ("किस कंपनी ने शहद मंगाया?", "कतर की एक कंपनी 'अल नूर' ने शहद मंगाया।"),
        ("किन दो गांवों में करघे बहे?", "दो गांवों लोहटा और मड़ियाहूं में करघे बह गए।"),
        ("किस तहसील की इकाइयां सबसे ज्यादा हैं", "सबसे ज्यादा 14 इकाइयां मड़ियाहूं तहसील की हैं।"),
        ("kis firm ne dari mangayi", "जापान की एक फर्म सकुरा होम ने दरी मंगाई।"),
        ("kis company ne honey liya", "A Qatari company named Al Noor bought the honey."),
    ],
)
def test_a_name_beside_the_noun_names_it(question: str, sentence: str) -> None:
    """In apposition, before it, in quotes, behind "called" or in a list."""
    assert not never_named(question, sentence)


def test_a_name_in_another_sentence_names_it() -> None:
    """What is brought in as one of many is often named in the next breath."""
    first = "Most lamps went to a hotel in Doha."
    assert never_named("Which hotel took the lamps?", first)
    assert not never_named(
        "Which hotel took the lamps?", first, "The hotel, Al Noor Palace, paid in advance."
    )


@pytest.mark.parametrize(
    "question",
    [
        "How many villages lost their looms?",
        "Which colour did the dyers choose?",
        "what do women get for a gross of beads",
        "किस तारीख को मेला खुला?",
        "मेला कब खुला?",
        "kis saal GI tag mila",
        "kis wajah se dukan band hui",
    ],
)
def test_what_has_no_name_is_not_wanted_by_name(question: str) -> None:
    """A day, a colour and a reason are answered by common words."""
    assert wished(question) is None


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Which ten dyers went?", 10),
        ("किन दुकानों पर छापा पड़ा?", 2),
        ("kis dukan par chhapa pada", 1),
        ("names of the shops raided", 2),
    ],
)
def test_how_many_names_are_wanted(question: str, several: int) -> None:
    """A list is not answered by one name."""
    wish = wished(question)
    assert wish is not None
    assert wish.several == several
