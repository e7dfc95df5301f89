"""A question in one language finds words of the other, in the forms they are written in."""

import pytest

from store.text.glossary import glossary, inflected
from store.text.normalise import fold
from store.text.romanise import keys


@pytest.mark.parametrize(
    ("headword", "forms"),
    [
        ("बच्चा", {"बच्चे", "बच्चों"}),
        ("लड़की", {"लड़कियां", "लड़कियों"}),
        ("बाजार", {"बाजारों", "बाजारें"}),
        ("बिक~", {"बिका", "बिके", "बिकी", "बिकना", "बिकते"}),
        ("बना~", {"बनाया", "बनाए", "बनाई", "बनाना"}),
    ],
)
def test_a_headword_has_its_written_forms(headword: str, forms: set[str]) -> None:
    """Articles hardly ever hold a word as the dictionary does."""
    assert forms <= set(inflected(headword))


@pytest.mark.parametrize(
    ("hindi", "english"),
    [
        ("निर्यात", "exports"),
        ("बिके", "sold"),
        ("karigaron", "artisans"),
        ("yojana", "scheme"),
        ("कालीन", "carpets"),
        ("कुशनों", "cushion"),
        ("काउंटर", "counters"),
        ("ट्यूबवेल", "tubewell"),
    ],
)
def test_a_word_leads_to_the_other_language_and_back(hindi: str, english: str) -> None:
    """Half the news is in the language that was not asked in."""
    sound, stem = keys(fold(hindi))[0].vowel, keys(english)[-1].stem
    assert stem in glossary().english(sound)
    assert sound in glossary().hindi(stem)


def test_every_entry_has_both_sides() -> None:
    """A line that was cut would silently lose words."""
    assert len(glossary().forms) > 5000
    assert all(glossary().english(keys(form)[0].vowel) for form in glossary().forms)
