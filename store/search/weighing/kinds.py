"""Whether a sentence holds the kind of thing a question asks for: a figure, a date, a person, a place."""

from __future__ import annotations

import re
from functools import lru_cache

from store.figures.extract import extract
from store.search.asking.words import common
from store.search.query import Question
from store.text import gazetteer, lexicon
from store.text.gazetteer import PLACES
from store.text.lexis.numerals import NUMBER_WORDS
from store.text.normalise import fold, listed, words
from store.types import FIGURES, Asked

_MONEY = re.compile(
    r"₹|\$|\brs\b|\binr\b|रु\.|रुपय|रुपए|रुपये|करोड|लाख|हजार|crore|lakh|rupee|billion|million|trillion|dollar|डॉलर",
    re.I,
)
_PERCENT = re.compile(r"%|percent|per cent|फीसद|फीसदी|प्रतिशत|\d+:\d+")
_DOUBLE = listed("दोगुना दोगुनी double doubled half")
_FRACTION = re.compile(
    r"\b(?:hal(?:f|ves)|thirds?|quarters?|every|each|out of|in \w+|[a-z]+ths?|fifths?)\b|"
    r"चौथाई|तिहाई|आध[ाीे]|में से|व[ाीे][ंँ]|हर ",
    re.I,
)
_MONTHS = (
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर दिसंबर january "
    "february march april may june july "
    "august september october november december सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार "
    "शनिवार रविवार monday tuesday wednesday "
    "thursday friday saturday sunday today tomorrow yesterday आज कल जयंती jayanti diwas दिवस"
)
_WEEK = frozenset(fold(word) for word in _MONTHS.split()[26:41])
_NOW = frozenset(map(fold, ("today", "yesterday", "आज", "कल")))
_WHEN = frozenset(fold(form) for word in _MONTHS.split() for form in (word, f"{word}s"))
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_TIMES = frozenset({"year", "month", "day", "week", "date"})
_CAPITALS = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]*\.?)* [A-Z][a-z]+")
_SPEAKS = re.compile(r"(?:^|\s)(?:ने|द्वारा|के अनुसार|के मुताबिक)(?=\s|$)|\bby [A-Z]|\bsaid\b|\bled\b")
_DEVANAGARI = re.compile("[ऄ-ह]")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
MOST_NAMES, SHORTEST_NAME = 4, 3
_NAMES = frozenset({"who", "where", "district", "what", "list", "product"})
_ENTRIES: dict[Asked, frozenset[str]] = {
    "where": PLACES,
    "district": PLACES,
    "product": frozenset({"product"}),
}
MONTH = "(?:" + "|".join(fold(word) for word in _MONTHS.split()[:26]) + ")"
WEEKDAY = "(?:" + "|".join(sorted(_WEEK)) + ")"
_DAYS = r"\d{1,2}(?:\s*(?:,|-|–|और|से|to|and)\s*\d{1,2})*"
_WITHOUT_DATES = re.compile(
    rf"(?<!\d)(?:19|20)\d\d(?:[-–]\d\d)?(?!\d)|(?<!\d){_DAYS}\s*{MONTH}|{MONTH}\s+{_DAYS}(?!\d)"
)


@lru_cache(maxsize=1 << 13)
def holds(asked: Asked, unit: str | None, sentence: str) -> bool:
    """Whether `sentence` holds a value of the kind asked for; what any sentence may hold is always there."""
    tokens = words(sentence)
    if asked in FIGURES:
        return _figure(unit, sentence, tokens)
    if asked == "when":
        return dated(sentence) or _has_class(tokens, _TIMES)
    if asked in ("where", "district"):
        return _place(sentence, tokens)
    return _person(sentence, tokens) if asked == "who" else True


def _figure(unit: str | None, sentence: str, tokens: list[str]) -> bool:
    if unit == "INR":
        return bool(_MONEY.search(sentence)) and (_counts(sentence, tokens) or "₹" in sentence)
    if unit == "percent":
        return bool(_PERCENT.search(sentence) or _DOUBLE.intersection(tokens)) or _fraction(sentence)
    return _counts(sentence, tokens) or _fraction(sentence)


def _fraction(sentence: str) -> bool:
    """Whether it tells a part of something in words: a quarter of the cost, एक तिहाई, every tenth loom."""
    may = bool(_FRACTION.search(sentence))
    return may and any(one.unit == "ratio" for one in extract(sentence).figures)


def dated(sentence: str) -> bool:
    """Whether it names a year, a month or a day (a length of time is none)."""
    return bool(_YEAR.search(sentence) or _WHEN & set(words(sentence)))


def fixed(sentence: str) -> bool:
    """Whether it names a year, a month or a day that is more than one of the week, or today."""
    return bool(_YEAR.search(sentence) or (_WHEN - _WEEK - _NOW) & set(words(sentence)))


def rich(sentence: str) -> bool:
    """Whether it holds an amount of money or a share."""
    return bool(_MONEY.search(sentence) or _PERCENT.search(sentence))


def fresh(question: Question, sentence: str) -> float:
    """Return how much (0..1) a sentence names that the question does not, where a name is asked for."""
    if question.asked not in _NAMES:
        return 0.0
    kinds = _ENTRIES.get(question.asked, frozenset())
    found = gazetteer.standard().find(sentence, None) if kinds else ()
    if any(one.entry.kind in kinds and one.entry.id not in _known(question) for one in found):
        return 1.0
    return min(len(_names(sentence) - set(words(question.text))), MOST_NAMES) / MOST_NAMES


def _known(question: Question) -> set[str]:
    return {*question.topics, "uttar-pradesh"}


@lru_cache(maxsize=1 << 13)
def _names(sentence: str) -> frozenset[str]:
    """Return the words of a sentence that look like names: capitals, or words no dictionary of ours has."""
    if not _DEVANAGARI.search(sentence):
        return frozenset(fold(word) for word in _CAPITAL.findall(sentence))
    strange = (word for word in words(sentence) if len(word) >= SHORTEST_NAME and not word[0].isdigit())
    return frozenset(word for word in strange if not common(word))


def _counts(sentence: str, tokens: list[str]) -> bool:
    return bool(re.search(r"\d", _WITHOUT_DATES.sub("", fold(sentence)))) or bool(NUMBER_WORDS & set(tokens))


def _place(sentence: str, tokens: list[str]) -> bool:
    found = gazetteer.standard().find(sentence, None)
    if any(mention.entry.kind in PLACES and mention.entry.id != "uttar-pradesh" for mention in found):
        return True
    return any(
        lexicon.standard().classes.get(concept, "") == "place"
        for one in lexicon.standard().concepts(tokens)
        for concept in one
    )


def _person(sentence: str, tokens: list[str]) -> bool:
    if _CAPITALS.search(sentence) or _SPEAKS.search(sentence):
        return True
    classes = {
        lexicon.standard().classes.get(concept, "")
        for one in lexicon.standard().concepts(tokens)
        for concept in one
    }
    named = gazetteer.standard().find(sentence, None)
    return bool(classes & {"person", "company"}) or any(
        found.entry.kind in ("company", "office") for found in named
    )


def _has_class(tokens: list[str], wanted: frozenset[str]) -> bool:
    return any(concept in wanted for one in lexicon.standard().concepts(tokens) for concept in one)
