"""Hinglish turned back to Devanagari with the store's own words, so that the embedding model can read it."""

from __future__ import annotations

import math
import re

from rapidfuzz import fuzz

from store.search.lexical import Lexical
from store.text import romanise
from store.text.function_words import DEVANAGARI_OF
from store.text.normalise import words

ACCEPTED = 78.0  # ratio (0..100) + 3·ln(1 + frequency); below it the word stays as typed
LEAST = 75.0
_DEVANAGARI = re.compile("[ऄ-ह]")


def spoken(question: str, lexical: Lexical) -> str:
    """Return a Hinglish `question` in Devanagari: little words from a table, others as the store has them.

    English words that the store knows as such stay, and so does what sounds like nothing in the store.
    """
    return " ".join(_word(word, lexical) for word in words(question))


def _word(word: str, lexical: Lexical) -> str:
    if word in DEVANAGARI_OF:
        return DEVANAGARI_OF[word]
    if not word.isascii() or not word.isalpha():
        return word
    choices = {number: _score(word, number, lexical) for number in _candidates(word, lexical)}
    if not choices:
        return word
    number = min(choices, key=lambda number: (-choices[number], lexical.vocabulary.words[number]))
    typed = lexical.vocabulary.find(word)
    if typed is not None and lexical.postings.frequency(typed) > lexical.postings.frequency(number):
        return word
    return lexical.vocabulary.words[number] if choices[number] >= ACCEPTED else word


def _candidates(word: str, lexical: Lexical) -> list[int]:
    vocabulary = lexical.vocabulary
    found = vocabulary.sounding(word) or list(vocabulary.mended(word))
    return [number for number in found if _DEVANAGARI.search(vocabulary.words[number])]


def _score(word: str, number: int, lexical: Lexical) -> float:
    spelt = [key.vowel for key in romanise.keys(word)]
    heard = [key.vowel for key in romanise.keys(lexical.vocabulary.words[number])]
    ratio = max(fuzz.ratio(one, other) for one in spelt for other in heard)
    return ratio + 3 * math.log(1 + lexical.postings.frequency(number)) if ratio >= LEAST else 0.0
