"""A look-up by keys finds every word that the vocabulary in memory would take a typed word for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.drawn import keys
from store.search.vocabulary import Vocabulary
from store.text.glossary import glossary
from store.text.normalise import words
from store.text.romanise import keys as sounds

LETTERS = st.sampled_from("abcdeghiklmnoprstuvyz") | st.sampled_from("कखगचजटडतदनपबमयरलवसहािीुूेोौ्ं")
WORDS = st.sampled_from(sorted({*glossary().forms, *glossary().glosses})) | st.text(
    LETTERS, min_size=1, max_size=9
)
SLIPS = st.tuples(st.integers(0, 8), st.sampled_from(["drop", "swap", "double", "none"]))


def slipped(word: str, place: int, kind: str) -> str:
    """Return a word with one slip of the finger."""
    at = place % len(word)
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "swap":
        return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return word[:at] + word[at] + word[at:] if kind == "double" else word


def is_meant(typed: str, vocabulary: Vocabulary) -> bool:
    """Return whether the vocabulary takes a typed word for one of its own, by more than mere likeness."""
    near = vocabulary.written_like(typed) or any(vocabulary.one_off(key.vowel) for key in sounds(typed))
    alike = any(vocabulary.sounding(key.consonant) or vocabulary.spelt(key.vowel) for key in sounds(typed))
    return bool(near or alike or vocabulary.variants(typed) or vocabulary.knows(typed))


@given(WORDS, WORDS, SLIPS)
def test_what_a_vocabulary_finds_is_among_what_its_keys_find(
    kept: str, other: str, slip: tuple[int, str]
) -> None:
    """A store in the database understands a question as one in memory does."""
    for word in words(kept):
        vocabulary = Vocabulary()
        vocabulary.number(word)
        for typed in words(slipped(kept, *slip)) + words(other):
            if is_meant(typed, vocabulary):
                assert {*keys.kept(word)[1]} & {*keys.sought(typed)}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("itra", "इत्र"),
        ("brss", "brass"),
        ("weavers", "बुनकर"),
        ("मुरादाबाद", "moradabad"),
        ("karigarr", "कारीगर"),
    ],
)
def test_a_word_is_found_across_scripts_and_slips(typed: str, kept: str) -> None:
    """The promise of the keys, in examples."""
    assert {*keys.kept(kept)[1]} & {*keys.sought(typed)}
