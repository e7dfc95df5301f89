"""What a question takes for granted that an article does not bear out: a number, a year, a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from store.search.evidence import read
from store.search.filling import timely
from store.search.query import Question
from store.search.weighing import attributes, years
from store.search.weighing.forms import shows
from store.search.weighing.kinds import holds
from store.search.weighing.things import unit
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.glossary import glossary
from store.text.lexis.numerals import is_number
from store.text.normalise import fold, words
from store.types import FIGURES, Article, Figure

_TURNS = frozenset({"increase", "decrease", "close", "stop", "cancel", "reject", "refuse", "profit", "loss"})
_MOST = frozenset(
    fold(word)
    for word in (
        "सबसे sabse सर्वाधिक sarvadhik अधिकतम न्यूनतम शीर्ष अव्वल नंबर most least top best worst maximum minimum"
    ).split()
)
_RIVALS = (
    frozenset({"national", "state", "district", "world"}),
    frozenset({"first", "second", "third", "fourth"}),
    frozenset({"north", "south", "east", "west"}),
    frozenset({"minimum", "maximum"}),
)
_PLAIN = re.compile(  # superlatives that ask for no rank: a limit, a first time, the greater part, a title
    r"(?:सबसे|sabse) (?:पहले|पहला|पहली|pehle|pahle|pehla|pehli)|"
    r"\b(?:most of|minimum|maximum|at (?:the )?(?:most|least))\b|न्यूनतम|अधिकतम|"
    r"\btop (?:official|officer|brass|leader|boss|court|\d+)s?\b|नंबर(?! (?:एक|वन|1)(?!\d))"
)
_FIRST = re.compile(
    r"\b(?:first|second|third|1st|prizes?|winners?|won|topp(?:ed|ing)|tops|leads?|led|leading|record|rank(?:s|ed)?|"
    r"ahead|only|alone|mainly|mostly|majority|half of|more than any)\b|"
    r"प्रथम|पहल[ाीे]|दूसर[ाीे]|तीसर[ाीे]|विजेता|पुरस्कार|इनाम|रिकॉर्ड|आगे|अकेले|ज्यादातर|अधिकांश|अधिकतर|मुख्य"
)
NEXT = 2  # words behind such a word in which its noun stands
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


def unmet(
    question: Question, article: Article, sentences: Sequence[str], printed: Sequence[Figure] = ()
) -> dict[str, float]:
    """Return what the whole `article`, its headline included, lacks of the question: 1 where it does, else 0.

    It has the figures `printed`.

    `number`: a number that is no year; `clash`: the year, where the article tells of others; `void`: any
    figure, day, weight, telephone number, district, product or country where one is asked for, among the
    `sentences` found; `turn`: that something rose, fell or came to an end; `most`: that anything is the
    largest or the least, or leads; `rival`: it has what is asked for at another rank or in another number:
    a state award, no national, 10 proposals, not 25; or of another month.
    """
    text = f"{article.title}\n{article.text}"
    numbers = _numbers(question.text)
    turns = _TURNS & frozenset[str]().union(*(word.concepts for word in question.content))
    return {
        "number": float(bool(numbers) and not numbers <= {*words(text)}),
        "clash": float(years.told(question.text, article, printed) == 0.0 and years.dates(article)),
        "void": float(_void(question, [article.title, *sentences]) or _nameless(question, text)),
        "turn": float(bool(turns) and not turns <= read(text).concepts),
        "most": float(_extreme(_PLAIN.sub(" ", fold(question.text))) and not _leading(text)),
        "rival": float(
            _rival(question.text, text)
            or _outnumbered(question.text, text)
            or years.amiss(question.text, article)
        ),
    }


def _numbers(question: str) -> set[str]:
    return {word for word in words(question) if _NUMBER.fullmatch(word) and not _YEAR.fullmatch(word)}


def _void(question: Question, lines: Sequence[str]) -> bool:
    """Whether no line holds a day, a figure, a weight or a telephone number where such is asked for."""
    asked = frozenset[str]().union(*(word.concepts for word in question.content))
    if question.asked == "when":
        return not any(timely.told(question.text, line) for line in lines)
    if question.asked in FIGURES:
        if "weight" in asked:
            return not any(shows("weight", line) for line in lines)
        return not any(
            holds(question.asked, question.unit, line) or attributes.freely(question, line) for line in lines
        )
    return bool(asked & {"helpline", "phone"}) and not any(shows("phone", line) for line in lines)


def _nameless(question: Question, text: str) -> bool:
    """Whether it names no district, product or country where one is asked for, but those of the question."""
    countries = any(word.wanted and "country" in word.concepts for word in question.content)
    kind = "country" if countries else question.asked
    if kind not in ("district", "product", "country"):
        return False
    entries = gazetteer.standard().entries
    return not any(entries[one].kind == kind for one in read(text).entries - {*question.topics, "india"})


def _rival(question: str, text: str) -> bool:
    """Whether a text has the noun of a question with a rival of its rank or side, and never with that."""
    for rank, nouns in _ranked(question):
        rivals = next(one for one in _RIVALS if rank in one)
        told = {own for own, other in _ranked(text) if own in rivals and other & nouns}
        if told and rank not in told:
            return True
    return False


def _outnumbered(question: str, text: str) -> bool:
    """Whether a text counts what a question has a number of, and never so many: 10 proposals, not 25."""
    numbers, counts = _numbers(question) - {*words(text)}, _counts(text)
    for number, noun in _counts(question) if numbers else ():
        others = [other for other, told in counts if noun & told]
        if number in numbers and others and all(map(_NUMBER.fullmatch, others)):
            return True
    return False


@lru_cache(maxsize=1 << 10)
def _counts(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the numbers of a text, each with the noun behind it and its concepts; a unit is no noun."""
    tokens = words(text)
    carried = lexicon.standard().concepts(tokens)
    return tuple(
        (number, frozenset({noun}) | carried[at + 1])
        for at, (number, noun) in enumerate(pairwise(tokens))
        if is_number(number) and not (is_number(noun) or noun in STOP or unit(noun))
    )


@lru_cache(maxsize=1 << 10)
def _ranked(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the ranks a text names, each with the words behind it and their concepts."""
    tokens = words(text)
    carried = lexicon.standard().concepts(tokens)
    behind = [
        frozenset(tokens[place] for place in near).union(*(carried[place] for place in near))
        for near in (
            [place for place in range(at + 1, min(at + 1 + NEXT, len(tokens))) if tokens[place] not in STOP]
            for at in range(len(tokens))
        )
    ]
    ranks = frozenset[str]().union(*_RIVALS)
    return tuple((one, behind[at]) for at, found in enumerate(carried) for one in sorted(found & ranks))


@lru_cache(maxsize=1 << 12)
def _leading(text: str) -> bool:
    """Whether a text says that something is the most of its kind, by a superlative, a rank or a prize."""
    return bool(_FIRST.search(fold(text))) or _extreme(text)


@lru_cache(maxsize=1 << 12)
def _extreme(text: str) -> bool:
    """Whether a text says that something is the most or the least of its kind."""
    return any(word in _MOST or _superlative(word) for word in words(text))


def _superlative(word: str) -> bool:
    """Whether it is an English adjective in -est: largest, oldest, biggest, costliest."""
    if not word.endswith("est") or not word.isascii():
        return False
    root = word[:-3]
    short = root[:-1] if root[-2:-1] == root[-1:] else root
    return any(one in glossary().glosses for one in (root, root + "e", short, root[:-1] + "y"))
