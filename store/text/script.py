"""Which language a text or a question is in: by script and little words, never by a general detector."""

from __future__ import annotations

import re

from store.text.function_words import ENGLISH, HINGLISH
from store.text.normalise import words
from store.types import Language, TextLanguage

_DEVANAGARI = re.compile("[ऄ-हॠॡॲ-ॿ]")
_LATIN = re.compile("[A-Za-z]")


def of_text(text: str) -> TextLanguage:
    """Return the language of an article: "hi" where Devanagari letters weigh at least half the Latin ones.

    A Devanagari consonant stands for about two Latin letters, and Hindi news is full of Latin names.
    """
    return "hi" if 2 * len(_DEVANAGARI.findall(text)) >= max(1, len(_LATIN.findall(text))) else "en"


def of_question(text: str, default: Language = "en") -> Language:
    """Return the language of a question; `default` (the chat's) where a Latin one has no little words."""
    return told(text) or default


def told(text: str) -> Language | None:
    """Return the language that a question's script and little words tell, None where they tell nothing.

    Hinglish needs at least one Hindi function word and no fewer than English ones.
    """
    if 4 * len(_DEVANAGARI.findall(text)) >= max(1, len(_LATIN.findall(text))):
        return "hi"
    asked = words(text)
    hindi = sum(word in HINGLISH for word in asked)
    english = sum(word in ENGLISH for word in asked)
    if hindi and hindi >= english:
        return "hinglish"
    return "en" if english else None
