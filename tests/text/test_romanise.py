"""The same word in Devanagari, in any romanisation and in English has a key in common."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.normalise import words
from store.text.romanise import keys, sound, sounds, stems

ENDINGS = ("", "s", "ed", "ing", "ers", "ional", "ization", "ability")
DEVANAGARI = "".join(map(chr, range(0x0900, 0x0980)))
unkept = keys.__wrapped__  # without the memory of words read before


def vowel(word: str) -> set[str]:
    return {key.vowel for key in keys(words(word)[0])}


def consonant(word: str) -> set[str]:
    return {key.consonant for key in keys(words(word)[0])}


@pytest.mark.parametrize(
    "spellings",
    [
        "योजना yojana yojna",
        "किसान kisan kisaan",
        "बाजारों bazaron bajaaron",
        "उत्पाद utpad utpaad",
        "निर्यात niryat niryaat",
        "पीतल peetal pital",
        "ज्ञान gyan gyaan jnan",
        "शिल्प shilp silp",
        "हिस्सेदारी hissedari hisedari",
        "लखनऊ lakhnau lakhnaoo",
        "मंत्री mantri mantree",
        "गई gayi gai",
        "विश्वकर्मा vishwakarma vishvakarma",
        "संबंध sambandh",
        "व्यापार vyapar vyapaar",
        "जिला zila jila",
        "महिलाओं mahilaon mahilao",
        "ओडीओपी odop",
        "एमएसएमई msme",
        "सीएम cm",
    ],
)
def test_spellings_of_a_hindi_word_sound_alike(spellings: str) -> None:
    """Hinglish has no orthography: each person types the word another way."""
    first, *others = spellings.split()
    assert all(vowel(first) & vowel(other) for other in others)


@pytest.mark.parametrize(
    "spellings",
    [
        "प्रोडक्शन production",
        "प्रोडक्ट product",
        "स्कीम scheme",
        "ट्रेनिंग training",
        "कंपनी company kampni",
        "सब्सिडी subsidy",
        "पैकेजिंग packaging",
        "टेक्नोलॉजी technology",
        "यूनिवर्सिटी university",
        "एक्सपोर्ट export",
        "नेशनल national",
        "मार्केटिंग marketing",
        "मुरादाबाद moradabad muradabad",
    ],
)
def test_english_words_share_consonants_with_their_hindi_spelling(spellings: str) -> None:
    """Hindi news is full of English words in Devanagari; people type them in English."""
    first, *others = spellings.split()
    assert all(consonant(first) & consonant(other) for other in others)


@pytest.mark.parametrize("pair", ["रामपुर बलरामपुर", "एटा इटावा", "बांदा गोंडा", "rampur balrampur"])
def test_different_places_sound_different(pair: str) -> None:
    """One district's news must not answer for another's."""
    one, other = pair.split()
    assert not vowel(one) & vowel(other)


@given(st.text(min_size=1))
def test_every_word_has_keys(text: str) -> None:
    """No letter of any script may stop the index."""
    for word in words(text):
        assert keys(word)


def test_words_are_stemmed_alike_on_many_threads_at_once() -> None:
    """Questions are read on threads; one reader's word must not end up in another's."""
    words = [f"{stem}{ending}" for stem in ("cluster", "artisan", "export", "weav") for ending in ENDINGS]
    alone = [unkept(word) for word in words]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = [list(pool.map(unkept, words)) for _ in range(50)]
    finally:
        sys.setswitchinterval(interval)
    assert all(keys == alone for keys in found)


@given(st.lists(st.text(DEVANAGARI, max_size=8), max_size=8))
def test_words_sound_together_as_they_do_alone(each: list[str]) -> None:
    """A table of thousands of words is built at once and asked with one."""
    assert sounds(each) == [sound(word) for word in each]


@given(st.lists(st.text("abcdeghiklmnorstuy1कमा", min_size=1, max_size=8), max_size=8))
def test_words_have_the_stems_together_that_they_have_alone(each: list[str]) -> None:
    """So are the words of the other language."""
    assert stems(each) == [keys(word)[-1].stem for word in each]
