"""Hinglish turned back to Devanagari, in words of the store or the glossary, for the embedding model."""

from __future__ import annotations

import math
import re

from rapidfuzz import fuzz

from store.search.lexical import Lexical
from store.text import romanise
from store.text.function_words import DEVANAGARI_OF
from store.text.glossary import glossary
from store.text.normalise import words

ACCEPTED = 78.0  # ratio (0..100) + 3·ln(1 + frequency); below it the word stays as typed
LEAST = 84.0  # ratio of two words with the same consonants but other vowels
WRITTEN = 0.5  # weight of the letters as typed beside their sounds
EXACT = 95.0  # likeness of the letters that a word needs which the store also has as typed
GENERAL = 12  # how often a word of the glossary counts as read, where the store has it less often
_DEVANAGARI = re.compile("[ऄ-ह]")


def spoken(question: str, lexical: Lexical) -> str:
    """Return a Hinglish `question` in Devanagari: little words from a table, others as the store has them.

    English words stay, and so does what sounds like nothing in the store or the glossary.
    """
    return " ".join(_word(word, lexical) for word in words(question))


def _word(word: str, lexical: Lexical) -> str:
    if word in DEVANAGARI_OF:
        return DEVANAGARI_OF[word]
    if not word.isascii() or not word.isalpha():
        return word
    as_hindi, as_english = romanise.keys(word)[0], romanise.keys(word)[-1]
    return (
        _likeliest(word, _spelt(as_hindi.vowel, lexical), lexical)
        or (word if glossary().hindi(as_english.stem) else None)
        or _likeliest(word, _spelt(as_english.vowel, lexical), lexical)
        or (word if lexical.vocabulary.find(word) is not None else None)
        or _likeliest(word, _alike(as_hindi, lexical), lexical)
        or word
    )


def _spelt(vowel_key: str, lexical: Lexical) -> list[str]:
    own = (lexical.vocabulary.words[number] for number in lexical.vocabulary.spelt(vowel_key))
    return [word for word in own if _DEVANAGARI.search(word)] + glossary().spelt(vowel_key)


def _alike(key: romanise.Keys, lexical: Lexical) -> list[str]:
    """Return the store's Devanagari words with the same consonants and nearly the same vowels."""
    own = (lexical.vocabulary.words[number] for number in lexical.vocabulary.sounding(key.consonant))
    return [
        word
        for word in own
        if _DEVANAGARI.search(word) and fuzz.ratio(key.vowel, romanise.keys(word)[0].vowel) >= LEAST
    ]


def _likeliest(word: str, choices: list[str], lexical: Lexical) -> str | None:
    scored = {choice: _score(word, choice, lexical) for choice in choices}
    if not scored:
        return None
    choice = min(scored, key=lambda choice: (-scored[choice], choice))
    return choice if scored[choice] >= ACCEPTED else None


def _score(word: str, choice: str, lexical: Lexical) -> float:
    """Return how likely `word` spells `choice`: alike in sound and letters, and how common it is."""
    number = lexical.vocabulary.find(choice)
    often = 0 if number is None else lexical.postings.frequency(number)
    if choice in glossary().spelt(romanise.keys(choice)[0].vowel):
        often = max(often, GENERAL)
    key = romanise.keys(word)[0].vowel
    heard = fuzz.ratio(key, romanise.keys(choice)[0].vowel)
    written = fuzz.ratio(romanise.spelling(word), romanise.spelling(choice))
    if written < EXACT and lexical.vocabulary.find(word) is not None:
        return 0.0
    return (1 - WRITTEN) * heard + WRITTEN * written + 3 * math.log(1 + often)
