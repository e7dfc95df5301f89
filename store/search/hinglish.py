"""Hinglish turned back to Devanagari, in words of the store or the glossary, for the embedding model."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from rapidfuzz import fuzz

from store.search.lexical import Lexical
from store.text import romanise
from store.text.function_words import DEVANAGARI_OF
from store.text.glossary import glossary
from store.text.normalise import words
from store.text.typos import SHORTEST, Neighbours

ACCEPTED = 78.0  # ratio (0..100) + 3·ln(1 + frequency); below it the word stays as typed
LEAST = 80.0  # likeness in sound of two words that are not pronounced the same
LONG = 7  # sounds of a word that may have another consonant by a slip
WRITTEN = 0.5  # weight of the letters as typed beside their sounds
EXACT = 95.0  # likeness of the letters that a word needs which the store also has as typed
GENERAL = 12  # how often a word of the glossary counts as read, where the store has it less often
_DEVANAGARI = re.compile("[ऄ-ह]")


def spoken(question: str, lexical: Lexical) -> str:
    """Return a Hinglish `question` in Devanagari: little words from a table, others as the store has them.

    English words stay, and so does what sounds like nothing in the store or the glossary.
    """
    return " ".join(_word(word, lexical) for word in words(question))


def prepare() -> None:
    """Build the tables that words are looked up in."""
    _sounds()
    _little_words()


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
        or _slip(word)
        or word
    )


def _spelt(vowel_key: str, lexical: Lexical) -> list[str]:
    own = (lexical.vocabulary.words[number] for number in lexical.vocabulary.spelt(vowel_key))
    return [word for word in own if _DEVANAGARI.search(word)] + glossary().spelt(vowel_key)


def _alike(key: romanise.Keys, lexical: Lexical) -> list[str]:
    """Return the store's Devanagari words with the same consonants and nearly the same vowels."""
    numbers = lexical.vocabulary.sounding(key.consonant) + lexical.vocabulary.one_off(key.vowel)
    own = (lexical.vocabulary.words[number] for number in dict.fromkeys(numbers))
    general = (word for sound in _sounds().near(key.vowel) for word in glossary().spelt(sound))
    return [word for word in (*own, *general) if _DEVANAGARI.search(word) and _is_like(key, word)]


def _is_like(key: romanise.Keys, word: str) -> bool:
    """Whether a word has the consonants of `key` and nearly its vowels, or is long and one slip away."""
    other = romanise.keys(word)[0]
    if other.consonant != key.consonant and len(key.vowel) < LONG:
        return False
    return fuzz.ratio(key.vowel, other.vowel) >= LEAST


def _slip(word: str) -> str | None:
    """Return the little word that `word` is one edit from (kiten → kitne)."""
    near = _little_words().near(word)
    return DEVANAGARI_OF[near[0]] if near else None


@lru_cache(maxsize=1)
def _sounds() -> Neighbours:
    return Neighbours.of([sound for sound in glossary().sounds if len(sound) > SHORTEST])


@lru_cache(maxsize=1)
def _little_words() -> Neighbours:
    return Neighbours.of([word for word in DEVANAGARI_OF if len(word) > SHORTEST])


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
        often = max(often, GENERAL if choice in glossary().headwords else GENERAL // 2)
    key = romanise.keys(word)[0].vowel
    heard = fuzz.ratio(key, romanise.keys(choice)[0].vowel)
    long = any(double in word for double in ("aa", "ee", "oo"))
    written = fuzz.ratio(romanise.spelling(word, long=long), romanise.spelling(choice, long=long))
    if written < EXACT and lexical.vocabulary.find(word) is not None:
        return 0.0
    return (1 - WRITTEN) * heard + WRITTEN * written + 3 * math.log(1 + often)
