"""Names of places, products and schemes: each finds its own entry and never another's."""

from __future__ import annotations

import pytest

from store.text import gazetteer, lexicon
from store.text.gazetteer import PLACES

GAZETTEER = gazetteer.standard()
DISTRICTS = [entry for entry in GAZETTEER.entries.values() if entry.kind == "district"]


def named(text: str) -> set[str]:
    return {mention.entry.id for mention in GAZETTEER.find(text)}


def test_all_districts_of_the_state_are_there() -> None:
    """A missing district would be answered with another's news."""
    assert len(DISTRICTS) == 75


def test_no_name_of_a_district_ever_returns_another() -> None:
    """Rampur's reader must not get Balrampur's news, nor Etah's Etawah's."""
    for district in DISTRICTS:
        for name in district.names:
            found = {m.entry.id for m in GAZETTEER.find(name) if m.entry.kind in PLACES}
            assert found == {district.id}, name


def test_one_slip_in_a_name_never_returns_another_district() -> None:
    """A typo may lose the district, it may not swap it."""
    for district in DISTRICTS:
        for name in (district.en.lower(), district.hi):
            for place in range(len(name)):
                typed = name[:place] + name[place + 1 :]
                found = {m.entry.id for m in GAZETTEER.find(typed) if m.entry.kind == "district"}
                assert found <= {district.id}, typed


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("इलाहाबाद का मूंज", "prayagraj"),
        ("allahabad ki khabar", "prayagraj"),
        ("news from Faizabad", "ayodhya"),
        ("संत रविदास नगर के कालीन", "bhadohi"),
        ("noida me training", "gautam-buddha-nagar"),
        ("gautam budh nagar", "gautam-buddha-nagar"),
        ("कानपुर देहात", "kanpur-dehat"),
        ("kanpur ka chamda", "kanpur-nagar"),
        ("banaras ki sari", "varanasi"),
        ("lakhnau", "lucknow"),
        ("muradbad ke karigar", "moradabad"),
        ("गोरखपर में", "gorakhpur"),
    ],
)
def test_former_names_spellings_and_slips_find_the_district(text: str, district: str) -> None:
    """People write the old name, by ear, and with typos."""
    assert district in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "ek banda kitna kamata hai",
        "वह बस्ती बसी है",
        "पुरानी बस्ती। नई बस्ती",
        "please sign up today",
        "sambhal jao",
        "रामू गया",
        "kitni guna badhi",
    ],
)
def test_a_common_word_is_no_place(text: str) -> None:
    """A question with the word for 'person' or 'went' is not about Banda or Gaya."""
    found = GAZETTEER.find(text, known=lexicon.standard().known)
    assert not {mention.entry.id for mention in found if mention.entry.kind in PLACES}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("बांदा में क्या बनता है", "banda"),
        ("basti ka ODOP", "basti"),
        ("news in Mau", "mau"),
        ("UP ka niryat", "uttar-pradesh"),
        ("बुनकरों की बैठक\nमऊ। साड़ी बुनकरों की बैठक हुई।", "mau"),
        ("बस्ती, 4 मार्च। चीनी मिल चली।", "basti"),
    ],
)
def test_the_same_word_is_a_place_where_a_place_is_meant(text: str, entry: str) -> None:
    """Careful is not deaf: with 'in' or 'का' beside it, the district is meant."""
    assert entry in named(text)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Danish firm orders brass", "denmark"),
        ("डेनमार्क की कंपनी", "denmark"),
        ("kazakh officers", "kazakhstan"),
        ("ओमान के व्यापारी", "oman"),
        ("tanzania bheja gaya", "tanzania"),
        ("पीतल नगरी के कारीगर", "moradabad"),
        ("pital nagri ka mela", "moradabad"),
        ("bangle makers of the glass city", "firozabad"),
        ("नवाबों के शहर में", "lucknow"),
        ("ब्रज के पेड़े", "braj"),
    ],
)
def test_peoples_and_bynames_are_those_of_the_place(text: str, entry: str) -> None:
    """The news says Danish where Denmark is asked for, the people say the brass city."""
    assert entry in named(text)


@pytest.mark.parametrize(
    ("text", "around"),
    [("A store in Osaka", "japan"), ("फ्रैंकफर्ट का मेला", "germany"), ("jhansi ki gudiya", "bundelkhand")],
)
def test_a_town_lies_in_its_country_or_region(text: str, around: str) -> None:
    """A question about Japan is answered by news from Osaka."""
    assert any(around in GAZETTEER.entries[one].of for one in named(text))


@pytest.mark.parametrize("text", ["shoe polish ka karkhana", "जूते की पॉलिश", "brij mohan gupta", "women"])
def test_a_word_that_is_like_a_country_is_none(text: str) -> None:
    """Polish on shoes is not from Poland, and Brij Mohan is a man."""
    assert not named(text) & {"poland", "braj", "oman"}


def test_a_word_the_store_knows_is_never_mended() -> None:
    """'jhandi' is a flag in the news, not a misspelt Jhansi."""
    assert "jhansi" in {m.entry.id for m in GAZETTEER.find("jhandi")}
    assert not GAZETTEER.find("jhandi", known=lambda _: True)


def test_products_and_schemes_are_found_in_every_script() -> None:
    """The same product by any name is one thing."""
    for text in ("हाथरस की हींग", "hathras ki heeng", "Hathras asafoetida"):
        assert "hing" in named(text)
    for text in ("सीएफसी", "common facility centres", "CFC kab khulega"):
        assert "cfc" in named(text)


def test_every_row_says_where_it_comes_from_or_that_nobody_checked() -> None:
    """A made-up source would be worse than none."""
    for entry in GAZETTEER.entries.values():
        assert entry.source == "unverified" or entry.source.startswith("http")


def test_a_districts_products_come_from_its_rows() -> None:
    """The product of a district is looked up, not guessed."""
    assert {product.id for product in GAZETTEER.products("hathras")} == {"hing"}
    assert {product.id for product in GAZETTEER.products("kushinagar")} == {"banana", "banana-fibre"}
