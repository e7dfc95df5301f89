"""Cuts a text into words, numbers and signs, each with its place in the original text and a folded key.

The shadow of a text has one character for each of its characters (Devanagari digits as ASCII, capitals
lowered, every dash a hyphen, every odd space a space), so what a pattern finds in the shadow stands at the
same offsets in the text. Spelling is folded word by word, where lengths may change without harm.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["number", "word", "sign"]

_DASHES = "‐‑‒–—―−﹘﹣－"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SHADOW = (
    {ord("०") + i: str(i) for i in range(10)}
    | {c: chr(c + 32) for c in range(ord("A"), ord("Z") + 1)}
    | {ord(c): "-" for c in _DASHES}
    | {ord(c): " " for c in _SPACES}
    | {
        ord("’"): "'",
        ord("‘"): "'",
        ord("％"): "%",
        ord("～"): "~",
        ord("\r"): "\n",
        ord("×"): "x",
        ord("⁄"): "/",
    }
)
_MARKS = (
    "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0a01-\u0a4d\u0b82-\u0bcd\u200c\u200d"
)
_LETTER = rf"(?:[^\W\d_¼-¾⅐-⅞]|[{_MARKS}])"
_EURO = r"(?:€|eur\b|euros?\b|zł|kč|kr\b|₽|ft\b|лв|руб|%)"
NUMBER = (
    rf"(?<![\d,.])\d{{1,3}}(?:[. ]\d{{3}})+,\d{{2}}(?![\d,])"
    rf"|(?<![\d,.])\d+,\d{{2}}(?=\s?{_EURO})"
    r"|\d{1,3}(?:'\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.]*\d)"
    r"|\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,]*\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})+(?![\d,])(?:\.\d+)?"
    r"|\d+(?:\.\d+)?(?:e[+-]?\d{1,2}\b)?"
)
_TOKEN = re.compile(
    rf"(?P<number>{NUMBER}|(?<![\w.])\.\d+)"
    rf"|(?P<word>[a-z]2[a-z]\b|(?:[a-z]\.){{2,}}|(?:[\u0900-\u097f]{{1,3}}\.){{2,}}|(?:[\u0900-\u097f]{{1,4}}0)+(?![\d.,]\d|\d)"
    rf"|(?:u\.s)\b|{_LETTER}+)"
    r"|(?P<sign>\S)"
)
_PAIRS = ("कख", "गघ", "चछ", "जझ", "टठ", "डढ", "तथ", "दध", "पफ", "बभ")
_DOUBLED = re.compile(r"([क-ह])्\1|" + "|".join(f"{a}्{b}|{b}्{a}" for a, b in map(tuple, _PAIRS)))
_NASAL = re.compile(r"[ङञणनम]्(?=[क-नप-भयलव-ह])")
LONG_WORD = 4  # letters: what sounds alike in a longer word may be two words when short (वन, बन)
_SHORT = {ord("ी"): "ि", ord("ू"): "ु", ord("ई"): "इ", ord("ऊ"): "उ"}
_ALIKE = {ord("ब"): "व", ord("ै"): "े"}
_HEARD = (
    (re.compile("ं$"), ""),
    (re.compile("^एक"), "इक"),
    (re.compile("^उंन?"), "उन"),
    (re.compile("न्व|ंव"), "नव"),
    (re.compile("्या"), "िया"),
    (re.compile("^अढ"), "अड"),
)
_ROMAN = (
    (re.compile(r"([b-df-hj-np-tv-z])\1+"), r"\1"),
    (re.compile("a{2,}"), "a"),
    (re.compile("e{2,}|i{2,}"), "i"),
    (re.compile("o{2,}"), "u"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign: its text as in the shadow, its folded key, its place, its capitals."""

    kind: Kind
    text: str
    key: str
    start: int
    end: int
    spaced: bool
    broken: bool
    upper: bool
    capital: bool


def shadow(text: str) -> str:
    """Return `text` character for character with digits, dashes, spaces and capitals made plain."""
    return text.translate(SHADOW)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Return the key of a word: no nukta, one nasal sign, one spelling of ए/ये; no joiners, no dots or
    noughts of an abbreviation (रु., रु0)."""
    if word.isascii():
        return word.lower().replace(".", "")
    bare = unicodedata.normalize("NFD", word.translate(SHADOW)).replace("\u093c", "")
    bare = "".join(c for c in bare if not "\u0300" <= c <= "\u036f" and c not in "\u200c\u200d.0")
    bare = _NASAL.sub("ं", bare.replace("ँ", "ं"))
    return bare[:-2] + "ए" if bare.endswith("ये") and len(bare) > 2 else bare


@lru_cache(maxsize=16384)
def sound(key: str) -> str:
    """Return a key's looser form for number words: vowel length and doubled consonants do not count."""
    if key.isascii():
        for pattern, single in _ROMAN:
            key = pattern.sub(single, key)
        return key.replace("w", "v").replace("z", "j")
    key = _DOUBLED.sub(_aspirate, key).translate(_SHORT)
    if len(key) < LONG_WORD:
        return key
    for pattern, single in _HEARD:
        key = pattern.sub(single, key)
    return key.translate(_ALIKE)


def _aspirate(pair: re.Match[str]) -> str:
    """Return the one letter a doubled consonant is heard as (ट्ठ and ठ्ट are ठ)."""
    return max(pair[0][0], pair[0][-1])


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens; whitespace is only remembered (`spaced`; `broken` after a newline)."""
    plain = shadow(text)
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(plain):
        start, word = match.start(), match[0]
        gap = plain[end:start]
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        key = fold(word) if kind == "word" else word
        upper = "A" <= text[start] <= "Z"
        capital = upper and text[start : match.end()].isupper()
        broken = "\n" in gap or not found
        found.append(Token(kind, word, key, start, match.end(), bool(gap), broken, upper, capital))
        end = match.end()
    return tuple(found)
