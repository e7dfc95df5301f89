"""A question as the embedding model should read it: Hinglish in Devanagari, slips of the finger mended."""

from __future__ import annotations

from functools import lru_cache

from store.search import hinglish
from store.search.lexical import Lexical
from store.search.vocabulary import STEM
from store.text import script
from store.text.function_words import STOP
from store.text.glossary import glossary
from store.text.lexis.senses import senses
from store.text.normalise import holds_digit, words
from store.text.romanise import keys
from store.text.typos import Neighbours

SHORTEST = 5  # Latin letters of a word that may be taken for a slip; of Devanagari one fewer


def readings(question: str, lexical: Lexical) -> list[str]:
    """Return the texts to embed for a question: one, or both ways where its language cannot be told."""
    told = script.told(question)
    texts = [] if told == "hinglish" else [mended(question, lexical)]
    return texts + ([hinglish.spoken(question, lexical)] if told in {"hinglish", None} else [])


def prepare() -> None:
    """Build the tables that words are looked up in: some half a second, once a process."""
    hinglish.prepare()
    senses()
    _near_general()


def mended(question: str, lexical: Lexical) -> str:
    """Return the question with each unknown word that is one edit from a known one put right."""
    read = [_mended(word, lexical) for word in words(question)]
    if read == words(question):
        return question
    return " ".join(read) + ("?" if question.rstrip().endswith("?") else "")


def _mended(word: str, lexical: Lexical) -> str:
    vocabulary = lexical.vocabulary
    if len(word) < SHORTEST - (not word.isascii()) or holds_digit(word):
        return word
    if word in _general() or vocabulary.find(word) is not None:
        return word
    near = _sounding(word, lexical)
    if not near and not _inflected(word, lexical):
        near = _near_general().near(word) + vocabulary.written_like(word)
    return max(near, key=lambda other: (_often(other, lexical), other), default=word)


def _sounding(word: str, lexical: Lexical) -> list[str]:
    """Return the words in Devanagari that a Devanagari word is another spelling of."""
    if word.isascii():
        return []
    sound = keys(word)[0].vowel
    own = [lexical.vocabulary.words[number] for number in lexical.vocabulary.spelt(sound)]
    return [other for other in own if not other.isascii()] + glossary().spelt(sound)


def _inflected(word: str, lexical: Lexical) -> bool:
    """Whether the store or the glossary has the word in another form."""
    if any(glossary().hindi(key.stem) for key in keys(word)):
        return True
    return max(lexical.vocabulary.variants(word).values(), default=0.0) >= STEM


def _often(word: str, lexical: Lexical) -> int:
    number = lexical.vocabulary.find(word)
    return max(3 if word in _general() else 0, 0 if number is None else lexical.postings.frequency(number))


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return STOP | frozenset(glossary().forms) | frozenset(glossary().glosses)


@lru_cache(maxsize=1)
def _near_general() -> Neighbours:
    return Neighbours.of(sorted(_general()))
