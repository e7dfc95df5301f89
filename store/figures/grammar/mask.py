"""Marks what looks like a figure and is none: links, phones, identifiers, versions, clock times, idioms."""

from __future__ import annotations

import re

from store.figures.grammar.lexicon import (
    CARDINALS,
    CURRENCY,
    MASKS,
    MONTHS,
    SCALES,
    UNITS,
    concept,
    look,
    match,
    phrases,
    words_of,
)
from store.figures.grammar.words import Line

_PATTERNS = re.compile("|".join(MASKS["patterns"]), re.M)
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0963])"
_TAIL = rf"(?:[/-]{_LETTER}{{1,8}}(?=[/-]\d)|[/-][a-z\d]+|\([a-z\d]{{1,2}}\))*"
_HEAD = rf"(?:{_LETTER}{{1,8}}[/-])*(?:[a-z]{{1,4}}[-/]?|[a-z] )?"
_ID = rf"(?P<id>{_HEAD}\d(?:[\d.]|[/-](?=\d))*[a-z]?{_TAIL})(?!,?\d)"
_NAMED = re.compile(
    rf"(?<!{_LETTER})(?:{MASKS['named']})(?![^\W\d_])"
    r"(?: (?:order|letter|नंबर|नम्बर|नं|no|number|संख्या|नो|nambar))?"
    rf"[.:]?[ -]{{0,2}}{_ID}"
)
_REGISTERED = re.compile(
    rf"(?<!{_LETTER})(?:{'|'.join(MASKS['registers'].replace('_', ' ').split())}) "
    rf"(?:संख्या|number|sankhya|क्रमांक|(?:क्र\.? ?)?सं\.?|क्र\.)[.:]? {{0,2}}{_ID}"
)
_COUNTED = re.compile(MASKS["counted"])
_SURE = re.compile(MASKS["sure"])
_CALLED = re.compile(MASKS["called"])
_COUNTING = tuple(MASKS["counting"].split())
STREETS, NO_NAME, CODED, LETTERS = (
    words_of("masks", row) for row in ("streets", "no_street", "coded", "letters")
)
QUARTER = frozenset({"q", "h"})
HOUSE, NAME = 3, 3  # digits of a house's number, words of a street's name
POSTCODE, AROUND = (
    6,
    frozenset[str]().union(
        *(words_of("grammar", row) for row in ("english", "postposition", "verb", "conjunction"))
    ),
)
IDIOMS = phrases({"idiom": MASKS["idioms"]})


def masked(line: Line, plain: str) -> bytearray:
    """Return one byte for each token: 1 where it is part of something that is no figure."""
    hidden = bytearray(len(plain) + 1)
    for found in _PATTERNS.finditer(plain):
        hidden[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    for found in (*_NAMED.finditer(plain), *_REGISTERED.finditer(plain)):
        sure = _SURE.match(plain, found.end()) or _CALLED.match(plain, found.start())
        if not sure and not (found[0].startswith(_COUNTING) and _COUNTED.match(plain, found.end())):
            start, end = found.span("id")
            hidden[start:end] = b"\1" * (end - start)
    marks = bytearray(hidden[token.start] for token in line)
    for i in range(len(line)):
        numbered = (
            1 < i < len(line) - 1 and marks[i - 2] and line[i - 2].text.isdigit() and line[i].text.isdigit()
        )
        measured = i + 1 < len(line) and match(line, i + 1, UNITS) is not None  # "NH-28 से 3 किमी"
        numbered = numbered and int(line[i - 2].text) < int(line[i].text)  # "ट्रेन 12004 से 300 बोरी"
        if numbered and not measured and (concept(line[i - 1]) == "FROM" or line[i - 1].key in ("to", "-")):
            marks[i] = 1  # "हॉल नंबर 9 से 15 तक"
        if _addressed(line, i) or _posted(line, i) or _coded(line, i):
            marks[i] = 1
        if marks[i - 1 : i] and i > 1 and _goes_on(line, marks, i):
            marks[i] = 1
        idiom = match(line, i, IDIOMS)
        if idiom is not None and not _scaled(line, idiom[1]):
            marks[i : idiom[1]] = b"\1" * (idiom[1] - i)
    return marks


def _goes_on(line: Line, marks: bytearray, i: int) -> bool:
    """Whether the number at token `i` goes on a list of numbers that name ("डायल 112 और 1090 पर")."""
    listed = marks[i - 2] and line[i - 2].text.isdigit() and line[i].text.isdigit()
    if i > 2 and line[i - 3].key == "day":
        return False  # "on Day 1, 55 on Day 2"
    joined = line[i - 1].text in (",", "/", "&") or concept(line[i - 1]) in ("AND", "OR")
    follower = line[i + 1] if i + 1 < len(line) and not line[i + 1].broken else None
    ends = follower is None or follower.kind == "sign" or follower.key in AROUND
    return bool(listed and joined and ends and not (follower and follower.key == "%"))


def _scaled(line: Line, i: int) -> bool:
    """Whether a scale follows an idiom of numbers, which then counts ("दो चार सौ", "एक-एक लाख")."""
    worded = i < len(line) and line[i - 1].kind == "word" and len(line[i].key) > 1
    return worded and look(SCALES, line[i]) is not None


def _posted(line: Line, i: int) -> bool:
    """Whether the number at token `i` is a town's in the post ("Kanpur 208001", "वाराणसी - 221 002")."""
    text = line[i].text.replace(" ", "")
    if line[i].kind != "number" or len(text) != POSTCODE or not text.isdigit() or text[0] in "09" or not i:
        return False
    hyphen = i > 1 and line[i - 1].text == "-"
    town = line[i - 1 - hyphen]
    named = town.kind == "word" and not line[i].broken and not match(line, i - 1, CURRENCY)
    follower = line[i + 1] if i + 1 < len(line) and not line[i + 1].broken else None
    ends = follower is None or follower.kind == "sign" or follower.key in AROUND
    return named and ends and (hyphen or (town.upper and text == line[i].text and not text.endswith("000")))


def _coded(line: Line, i: int) -> bool:
    """Whether the number at token `i` is glued to a name in capitals or to a quarter ("Form-16", "Q3")."""
    if line[i].kind != "number" or line[i].spaced or i < 1 or len(line[i].text) > HOUSE:
        return False
    if line[i - 1].key in QUARTER:
        return True
    name = line[i - 2] if i > 1 and line[i - 1].text == "-" and not line[i - 1].spaced else None
    if (
        name is None
        or name.kind != "word"
        or not (name.key in CODED | LETTERS or (name.capital and name.key.isascii()))
    ):
        return False
    follower = line[i + 1] if i + 1 < len(line) and len(line[i + 1].key) > 1 else None
    counts = follower is not None and (match(line, i + 1, UNITS) or look(SCALES, follower) is not None)
    return not (counts or match(line, i - 2, CURRENCY) or name.key in MONTHS)


def _addressed(line: Line, i: int) -> bool:
    """Whether the number at token `i` is a house's in a street ("पांच कालिदास मार्ग", "5, Kalidas Marg")."""
    if not (line[i].text.isdigit() and len(line[i].text) <= HOUSE) and look(CARDINALS, line[i]) is None:
        return False
    at = i + 1 + (i + 1 < len(line) and line[i + 1].text == ",")
    for k in range(at, min(at + NAME + 1, len(line))):
        token = line[k]
        if k > at and token.key in STREETS and (token.upper or not token.key.isascii()):
            return True
        named = token.kind == "word" and (token.upper or not token.key.isascii()) and token.key not in NO_NAME
        if not named or concept(token) or match(line, k, UNITS) or look(SCALES, token) or token.broken:
            return False
    return False
