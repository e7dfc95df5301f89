"""What a chart is headed by: the measure as printed, or put into the reader's language."""

from __future__ import annotations

import re

from store.figures import naming
from store.figures.shown.labels import direct
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.normalise import words
from store.types import Language

_DEVANAGARI = re.compile("[ऄ-ह]")
_HINDI = {"up": "यूपी", "msme": "एमएसएमई", "odop": "ओडीओपी", "gi": "जीआई"}
_DEEDS = {"export": "exports", "sell": "sales"}


def title(measure: str, measure_key: str | None, language: Language) -> str:
    """Return a measure in a language, "" where a word of it is known in the other one only.

    Goods that are exported are headed by the export (`naming.sold`).
    """
    told = frozenset((measure_key or "").split())
    deed = next((one for one in naming.DEEDS if one in told and one not in naming.terms(measure)), None)
    if deed and naming.terms(measure) <= naming.COMMON | naming.GOODS:
        return lexicon.standard().hindi.get(deed, "") if language == "hi" else _DEEDS[deed]
    if bool(_DEVANAGARI.search(measure)) == (language == "hi"):
        return direct(measure)
    said = [_said(word, language) for word in words(measure) if word not in STOP and len(word) > 1]
    return " ".join(said) if said and all(said) else ""


def _said(word: str, language: Language) -> str:
    """Return a word in the other language, "" where it is not known."""
    (term, *others) = sorted(naming.terms(word)) or [word]
    if others:
        return ""
    entry = gazetteer.standard().entries.get(term)
    if entry:
        return entry.hi if language == "hi" else entry.en
    spoken = term.replace("_", " ")
    if language == "hi":
        return _HINDI.get(term, "") or lexicon.standard().hindi.get(spoken, "")
    return spoken if spoken in lexicon.standard().classes else ""
