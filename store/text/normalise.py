"""One spelling for one word: Unicode forms, nukta, nasals and digits folded; then the words of a text.

Matras are kept: Python's `\\w` and most default tokenizers delete them and turn वाराणसी into "व र णस".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_DROPPED = re.compile(
    "[\u00ad\u034f\u061c\u093c\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
_LONE = re.compile("[\ud800-\udfff]")
_NASAL = re.compile("[ङञणनम]\u094d(?=[कखगघचछजझटठडढतथदधपफबभ])")
_TABLE = {ord("ँ"): "ं", ord("’"): "'", ord("‘"): "'"} | {0x966 + i: str(i) for i in range(10)}
_OTHERWISE = re.compile(f"[{''.join(map(chr, _TABLE))}]")  # a translation takes long, and few texts need one

_DEVANAGARI = "ऀ-ॣॱ-ॿ"
_ACRONYM = re.compile(
    rf"(?<![a-z{_DEVANAGARI}])(?:(?:[a-z]|[{_DEVANAGARI}]{{1,3}})\.){{2,}}(?:[a-z](?![a-z]))?"
)
_GROUPED = re.compile(r"(?<=\d),(?=\d{2,3}(?!\d{4}))")
_LETTER_HYPHEN = re.compile(rf"(?<![a-z{_DEVANAGARI}])([a-z]|[अ-औ])-(?=[a-z{_DEVANAGARI}]{{3}})")
_WORD = re.compile(rf"\d+(?:\.\d+)*[a-z]*|[{_DEVANAGARI}]+|[^\W_{_DEVANAGARI}]+(?:'(?=s\b))?")


def fold(text: str) -> str:
    """Return `text` in lower case with every spelling of the same letter made one (idempotent).

    NFKD; zero-width signs, nukta and accents dropped; chandrabindu and nasals before stops become anusvara;
    Devanagari digits become ASCII; lone surrogates become blanks.
    """
    folded = unicodedata.normalize("NFKD", _LONE.sub(" ", text)).lower()
    if folded.isascii():
        return folded
    folded = _DROPPED.sub("", unicodedata.normalize("NFKD", folded))
    if _OTHERWISE.search(folded):
        folded = folded.translate(_TABLE)
    return _NASAL.sub("ं", folded)


def folded(words: Sequence[str]) -> list[str]:
    """Return each word folded; none of them has a line's end in it."""
    return fold("\n".join(words)).split("\n") if words else []


def listed(table: str) -> frozenset[str]:
    """Return the words of a list of ours, which blanks part, folded."""
    return frozenset(map(fold, table.split()))


def words(text: str) -> list[str]:
    """Return the words of `text`, folded, in order.

    Numbers stay whole (1,71,000 → 171000; 1.5 → 1.5), acronyms lose their dots (U.P. → up), a letter joins
    what it is hyphenated to (e-commerce → ecommerce), an English possessive loses its s.
    """
    return list(_words(text))


@lru_cache(maxsize=512)  # one question reads the same passages again and again
def _words(text: str) -> tuple[str, ...]:
    folded = fold(text)
    if "." in folded:
        folded = _ACRONYM.sub(lambda found: found.group().replace(".", ""), folded)
    if "," in folded:
        folded = _GROUPED.sub("", folded)
    if "-" in folded:
        folded = _LETTER_HYPHEN.sub(r"\1", folded)
    found: list[str] = _WORD.findall(folded)
    if "'" not in folded:
        return tuple(found)
    return tuple(
        word.removesuffix("'")
        for place, word in enumerate(found)
        if word != "s" or place == 0 or not found[place - 1].endswith("'")
    )


def holds_digit(word: str) -> bool:
    """Whether a word is a number or holds one (`isalpha` would refuse Devanagari vowel signs)."""
    return any(letter.isdigit() for letter in word)
