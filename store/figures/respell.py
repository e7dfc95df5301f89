"""Reads the small words of romanised Hindi as the Devanagari they spell, so that one grammar serves both.

A token's text and place stay; only its key changes, and only for words that the grammar's tables know and for
verbs ("kamaye" is कमाए, "manzoor" मंजूर), in a text that is Hinglish by two of its function words, or by one
where no word is of English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from store.figures.grammar.lexicon import BEFORE, HINGLISH, SCALES, table, words_of
from store.figures.grammar.tokens import Token, fold
from store.figures.grammar.verbs import FORMS, STEMS
from store.text import normalise, romanise

ENGLISH = frozenset({"the", "me", "hue", "jo", "par", "kar"})  # words of romanised Hindi that English has too

FOREIGN = re.compile("c(?!h)|x|q|tion|ck")  # letters that no romanised Hindi has
BREATHS = zip("bh dh gh kh th ph jh ch".split(), "भ धढ घ ख थठ फ झ चछ".split(), strict=True)
ASPIRATES = {roman: frozenset(letters) for roman, letters in BREATHS}  # what a breath must be spelt with
MARKS = words_of("grammar", "postposition") | words_of("grammar", "genitive")  # spelt as listed only
ENGLISH_ONLY = frozenset(
    "the of and in to for is was were are at by with from as on that has have had will its their it".split()
)
GOODS = frozenset("saman samaan saaman saamaan".split())  # not सम्मान
NUMBERS = frozenset(word for word in BEFORE if word.isascii()) | frozenset(
    "hazar hazaar hajar hajaar dhai".split()
)
LONG_A = frozenset("आा")


def _vowel_key(word: str) -> str:
    folded = normalise.words(word)
    return romanise.keys(folded[0])[0].vowel if folded else word


def _known() -> Iterator[str]:
    for name in ("grammar", "roles"):
        for line in table(name).values():
            yield from (word for word in line.split() if not word.isascii())
    for forms in (FORMS, STEMS):
        yield from sorted(forms, key=lambda form: (len(form), form))


@lru_cache(maxsize=1)
def _spelt() -> dict[str, str]:
    """Return the Devanagari key of every sound the grammar knows; the first or shortest of it wins."""
    found: dict[str, str] = {}
    for word in _known():
        found.setdefault(_vowel_key(word), fold(word))
    for stem in sorted(STEMS, key=lambda stem: (len(stem), stem)):
        found.setdefault(_vowel_key(stem) + "kar", fold(stem + "कर"))
    return found


@lru_cache(maxsize=1 << 13)
def devanagari(key: str) -> str:
    """Return the Devanagari key a romanised small word or verb spells, else the key itself."""
    if key in GOODS:
        return "सामान"
    found = _spelt().get(_vowel_key(key)) if len(key) > 1 and not FOREIGN.search(key) else None
    breath = any(roman in key and not letters & set(found or "") for roman, letters in ASPIRATES.items())
    small = found in MARKS and key not in MARKS
    if found is None or breath or small or ("aa" in key and not LONG_A.intersection(found)):
        return key
    return found


def respelled(line: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a text with the keys of its romanised small words in Devanagari."""
    keys = {token.key for token in line}
    told = len(keys & HINGLISH - ENGLISH)
    if told < 2 and (keys & ENGLISH_ONLY or not keys & HINGLISH - ENGLISH - SCALES.keys()):
        return tuple(line)
    return tuple(_spelt_out(token) if token.kind == "word" else token for token in line)


def _spelt_out(token: Token) -> Token:
    key = devanagari(token.key) if token.key.isascii() else token.key
    return token if key == token.key else replace(token, key=key)


def is_english(line: Sequence[Token]) -> bool:
    """Whether no word of a sentence is Hindi, in either script."""
    words = {token.key for token in line if token.kind == "word"}
    return not words & (HINGLISH - ENGLISH - SCALES.keys() | NUMBERS) and all(
        word.isascii() for word in words
    )
