"""Whose name a question asks for, and whether a sentence names such a one in that part."""

from __future__ import annotations

import pytest

from store.search.naming.bound import asking, beside_noun, scopes, somebody
from store.search.naming.lacking import unnamed
from store.search.naming.request import asks_a_thing, requested
from store.search.naming.told import told
from store.search.query import understand
from store.types import Article

FAIR = "चित्रकूट में खिलौना मेला"
HINDI = "चित्रकूट का खिलौना मेला पांच दिन चला। उपायुक्त उद्योग हरीश नेगी ने बताया कि 40 स्टॉल लगे।"
ENGLISH = "The toy fair of Chitrakoot ran for five days. Joint director Farida Ansari thanked the carvers."


def names(question: str, sentence: str) -> bool:
    """Return whether a sentence names somebody beside the noun that the question has for whom it asks."""
    return beside_noun(told(sentence), asking(question))


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("What is the name of the Kenyan buyer who came to Etawah?", "buyer"),
        ("which leather firm of Unnao got the notice", "firm"),
        ("who was the chief guest at the fair", "guest"),
        ("Who is the sarpanch's brother?", "brother"),
        ("who is the trainer teaching the dyers", "trainer"),
        ("दरी मंगाने वाले होटल का नाम क्या है", "होटल"),
        ("कोच्चि के व्यापारी कौन हैं?", "व्यापारी"),
        ("धागा देने वाली मिल कौन सी है", "मिल"),
        ("किन-किन इकाइयों को नोटिस मिला", "इकाइयों"),
        ("kis thekedar ne gate banaya", "thekedar"),
        ("etah ke upayukt udyog kaun hain", "upayukt"),
        ("mele me aayi teen firmon ke naam batao", "firmon"),
        ("What is the name of the contractor?", "contractor"),
        ("मेला किस मंत्री ने खोला?", "मंत्री"),
        ("etah ke upayukt udyog ka naam kya hai", "upayukt"),
        ("mele ki coordinator kaun thi", "coordinator"),
        ("which insurance company covered the godown", "company"),
        ("Which two laboratories tested it?", "laboratories"),
        ("भट्ठी खरीदने वाली इकाइयां कौन-कौन सी हैं", "इकाइयां"),
        ("mela me jo akela bidder aaya uska naam kya hai", "bidder"),
        ("chhape me jin vyapariyon pe case hua unke naam kya hain", "vyapariyon"),
        ("What was the name of the ship that took the rice?", "ship"),
        ("kitab ka naam kya hai", "kitab"),
        ("mele mein kaun vidhayak aaye", "vidhayak"),
        ("शिविर में कौन अधिकारी बोले", "अधिकारी"),
        ("Name the sponsor of the summit", "sponsor"),
        ("names of the two laboratories fined over the dye", "laboratories"),
        ("kis brand ne khadi kharidi", "brand"),
        ("which exportar got the order", "exporter"),
    ],
)
def test_the_noun_for_the_one_asked_for(question: str, noun: str) -> None:
    """Without it any name of the article would do."""
    found = requested(question)
    assert found is not None
    assert found.word == noun
    assert understand(question).asked in ("who", "list")


@pytest.mark.parametrize(
    "question",
    [
        "who opened the fair",
        "karigaron ko kit kaun dega",
        "which craft do the weavers of Mau make",
        "किस देश की टीम आई थी",
        "which scheme helps farmers",
        "जालौन का कौन सा कागज जिले का ब्रांड बनेगा",
        "kaun si mithai odop brand bani",
        "मेला कौन सी तारीख को है",
        "what is the name of the scheme",
        "गमछे का नाम क्या है",
    ],
)
def test_a_question_for_a_deed_or_a_thing_asks_for_no_noun(question: str) -> None:
    """Such a question is answered without anybody's name."""
    assert requested(question) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("which exporter shipped the lamps", "Exporter Rajiv Tandon shipped 400 lamps to Oslo."),
        ("name of the firm that won", "The prize went to an Unnao firm, Star Hides."),
        ("who is the president of the guild", "Its president, Omkar Sethi, asked for time."),
        ("who is the president of the guild", "Omkar Sethi, who is the president, asked for time."),
        ("केन्या के राजदूत का नाम क्या है", "केन्या के राजदूत विली बेट ने मेला देखा।"),
        ("kenya ke rajdoot ka naam kya hai", "Kenyan ambassador Willy Bett saw the fair."),
        ("which company bought the rice", "It was sold to Nakshatra Foods Company of Pune."),
        ("दल के नेता कौन थे", "The team, led by Peter Okello, stayed two days."),
        ("उपायुक्त उद्योग कौन हैं", "उपायुक्त उद्योग हरीश नेगी ने बताया कि 40 स्टॉल लगे।"),
        ("which youth began it", "इसकी शुरुआत अनुज राय नाम के युवक ने की थी।"),
        ("किस संस्था ने आवेदन दिया", "आवेदन दरी उत्पादक संघ ने दिया था।"),
        ("which potter made the lamp", "शिल्पी गुलाब चंद ने दीया बनाया।"),
        ("kis karigar ne banaya", "उस्ताद रईस अहमद ने इसे बनाया।"),
        ("किस कंपनी ने मंगाया", "The buyer, Backyard Play Pty, chose Meerut."),
        ("किस कंपनी ने मंगाया", "Furniture brand Tinytots Studio of Pune wants them."),
        ("which company bought it", "It was bought by Lotus Grain Trading."),
        ("kis samuh ko stall mila", "पहली बारी बल्दीराय की 'उजाला' समूह को मिली।"),
        ("which council answered", "The Council for Leather Exports answered."),
        ("who is the principal", "प्रधानाचार्य नियुक्त हुए ईश्वर दयाल मौर्य ने कहा।"),
        ("what was the name of the ship", "The rice left on the ship Sagar Kanya."),
    ],
)
def test_a_name_beside_the_noun_answers(question: str, sentence: str) -> None:
    """In apposition, before it or behind it, across languages."""
    assert names(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("कोच्चि के व्यापारी कौन हैं", "कोच्चि के एक व्यापारी ने 200 दरियां मंगाईं, कारीगर रामसुमेर निषाद ने बताया।"),
        ("केन्या के राजदूत का नाम क्या है", "केन्या के राजदूत ने मेला देखा और कारीगर मोहन लाल से बात की।"),
        ("name of the hotel", "A Goa hotel group wants 300 mats, said weaver Sakina Bano."),
        ("which contractor left", "The contractor left in May, said manager Tarun Bose."),
        ("दरी मंगाने वाले होटल का नाम क्या है", "होटल ने पहले नमूने लौटा दिए, समूह की अध्यक्ष सीता देवी बोलीं।"),
        ("Who is Ritu Nair's father", "Ritu Nair, who runs the shop with her father, said sales were good."),
        ("धागा देने वाली मिल कौन सी है", "तमिलनाडु की एक कपड़ा मिल ने नमूना मांगा है।"),
        ("which company insured it", "The loss was told by Mohammad Aslam, an exporter."),
        ("which firm made the kiln", "The Khurja Pottery Manufacturers Association bought a kiln."),
        ("किस कंपनी ने रेशा मंगाया", "दो और इकाइयां लगवाई जाएंगी।"),
        ("what was the name of the ship", "खेप मुंद्रा बंदरगाह से रवाना हुई।"),
        ("which potter spoke", "Weaver Sakina Bano spoke."),
    ],
)
def test_a_name_elsewhere_in_the_sentence_does_not(question: str, sentence: str) -> None:
    """A report that leaves the name out tells of others who have one."""
    assert not names(question, sentence)


def test_who_is_quoted_did_nothing_of_what_is_quoted() -> None:
    """ "Who stole the pump" is not answered by the officer who told of it."""
    quoted = "The pump was stolen in May, said inspector Dinesh Rawat."
    assert "pump" not in " ".join(
        one or quoted for one in scopes(told(quoted), asking("who took the pump away"))
    )
    assert None in scopes(told(quoted), asking("who said the pump was stolen"))
    acting = "Dinesh Rawat took the pump away in May."
    assert None in scopes(told(acting), asking("who stole the pump"))


def test_what_stands_beside_a_speaker_is_told_of_them() -> None:
    """ "Who runs the shop" is answered by "Ritu Nair, who runs the shop, said …"."""
    said = list(
        scopes(told("Ritu Nair, who runs the shop, said sales doubled."), asking("who runs the shop"))
    )
    assert any(one is not None and "runs the shop" in one and "doubled" not in one for one in said)


def test_a_post_or_a_group_may_have_done_it() -> None:
    """Where a question asks for no name in words, who did it may be told by a post."""
    wanted = asking("who cut the ribbon")
    assert None in scopes(told("The district magistrate cut the ribbon."), wanted)
    assert None in scopes(told("जिलाधिकारी ने फीता काटा।"), wanted)
    assert None not in scopes(told("जिलाधिकारी की जमीन पर काम रुका है।"), wanted)


def test_who_gave_is_not_who_got() -> None:
    """ "Who handed it over" is not answered by the one it was handed to, nor by a body that no verb is of."""
    handed = told("चेक सुनीता यादव को मिले।")
    assert not list(scopes(handed, asking("चेक किसने दिए")))
    assert None in scopes(handed, asking("चेक किसको मिले"))
    assert not list(scopes(told("सुनीता यादव ने चेक बांटे।"), asking("चेक किसको मिले")))
    assert not list(scopes(told("2012 में शिक्षक न मिलने पर स्कूल बंद हुआ।"), asking("school kisne band kiya")))


def test_an_owner_and_the_unit_owned_are_nobody_new() -> None:
    """ "Who owns it" is answered by a name, not by what the owner did, nor by the unit itself."""
    wanted = asking("who owns the Star Hides tannery")
    assert not list(scopes(told("The owner closed it."), wanted))
    assert not list(scopes(told("The unit, Star Hides, closed."), wanted))
    assert None in scopes(told("Anil Sareen closed it."), wanted)


def test_a_place_and_a_stray_word_did_nothing() -> None:
    """Where it was held is nobody, and neither is a word that no dictionary has."""
    wanted = asking("who cut the ribbon")
    assert not list(scopes(told("The ribbon was cut at Anand Bhawan."), wanted))
    assert not list(scopes(told("Fourteen cut the ribbon."), wanted))
    assert not list(scopes(told("पिपरिया हॉल में फीता कटा।"), wanted))
    assert None in scopes(told("फीता रुखसाना ने काटा।"), wanted)


@pytest.mark.parametrize("question", ["who is the theme state of the fair", "मेले का साझेदार देश कौन था"])
def test_who_may_ask_for_a_place(question: str) -> None:
    """A country is called who in both languages; no person need be named."""
    assert asks_a_thing(question)
    assert asking(question).nobody


def test_a_name_of_the_question_is_not_new() -> None:
    """In whichever script, and however short its words are."""
    assert not names("रजा खान के गुरु का नाम क्या है", "Raza Khan, a guru of the trade, was chosen.")


@pytest.mark.parametrize("text", [HINDI, ENGLISH])
@pytest.mark.parametrize(
    "question",
    ["which contractor built the stalls", "खिलौना मेले का ठेकेदार कौन था?", "mele ki manager kaun thi"],
)
def test_an_article_with_another_office_beside_each_name_lacks_the_one(question: str, text: str) -> None:
    """A real event and the wrong person is the likeliest wrong answer."""
    assert unnamed(understand(question), Article(FAIR, text)) == {"unnamed": 1.0}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("which deputy commissioner told of the stalls", HINDI),
        ("मेले की बात किस अधिकारी ने बताई?", HINDI),
        ("kis director ne karigaron ko dhanyavad diya", ENGLISH),
        ("निदेशक कौन हैं?", ENGLISH),
        ("who told of the stalls at the toy fair", HINDI),
    ],
)
def test_a_name_is_found_across_languages(question: str, text: str) -> None:
    """The role is asked for in one language and printed in the other."""
    assert unnamed(understand(question), Article(FAIR, text)) == {"unnamed": 0.0}


def test_whom_the_question_names_is_nobody_new() -> None:
    """ "With whom did Harish Negi speak" is not answered by Harish Negi, in whichever script."""
    assert not somebody("harish negi kisse mile", "हरीश नेगी मेले में मिले।")
    assert not somebody("whom did Farida Ansari meet", "फरीदा अंसारी मेले में मिलीं।")
    assert somebody("whom did Farida Ansari meet", "Farida Ansari met Harish Negi.")


def test_who_leads_what_is_done_may_be_who_did_it() -> None:
    """Else what a government did under its head is told by nobody."""
    led = told("सीएम योगी की अगुवाई में यूपी ने 2018 में योजना शुरू की थी।")
    assert list(scopes(led, asking("योजना किसने शुरू की")))
    owned = told("सीएम योगी की योजना 2018 में शुरू हुई।")
    assert not list(scopes(owned, asking("योजना किसने शुरू की")))


def test_a_portal_is_nobody_who_launched_it() -> None:
    """A thing with a name is done something with, and does nothing."""
    launched = told("ODOP Mart Portal was launched in Lucknow.")
    assert not list(scopes(launched, asking("Who launched ODOP?")))
    assert list(scopes(told("Flipkart Group launched ODOP."), asking("Who launched ODOP?")))


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("which union budget proposed the stalls", None),
        ("which trade union opposed the stalls", "union"),
        ("which company took the sample", "company"),
    ],
)
def test_a_union_budget_is_no_union(question: str, word: str | None) -> None:
    """A noun for a body before one for a thing names the thing."""
    found = requested(question)
    assert (found.word if found else None) == word
