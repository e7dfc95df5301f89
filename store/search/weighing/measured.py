"""Whether an article prints a figure of the kind of unit asked for, and of the thing asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from store.figures import relevance
from store.figures.extract import extract
from store.search.asking.words import common
from store.search.evidence import Weighed, carried, read
from store.search.lexical import Lexical
from store.search.query import Question
from store.search.values import Vectors
from store.search.vocabulary import STEM
from store.search.weighing import aligned, attributes
from store.search.weighing.aligned import Floats
from store.search.weighing.sentences import Asked
from store.text.lexis.numerals import is_number
from store.text.normalise import words
from store.types import FIGURES, Article, Figure

_OPPOSED = ("exporter importer", "export import", "buy sell", "profit loss", "increase decrease")
_OPPOSITES = {one: other for pair in _OPPOSED for one, other in (pair.split(), pair.split()[::-1])}
_TURNS = frozenset({"ratio", "times"})  # "half of it", "doubled": of whatever is told
_FURTHER = re.compile(
    r"\s*(?:(?:more|less|extra|cheaper|costlier|dearer|higher|lower)\b|ज्यादा|ज़्यादा|अधिक|अतिरिक्त|महंग|सस्त|कम(?=\s))"
)
_COMPARES = re.compile(
    r"\b(?:more|less|extra|cheaper|costlier|dearer|higher|lower|differ\w*|than|rise|rose|risen|fall|fell|drop\w*|"
    r"cut|in?crease\w*|reduc\w*|z?j?yada|adhik|sast\w+|mah?[ae]?ng\w+|farq|fark|antar|ghat\w*|badh\w*|kam)\b|"
    r"ज्यादा|ज़्यादा|अधिक|अतिरिक्त|महंग|सस्त|कम|फर्क|अंतर|घट|बढ़|बढ़|छूट|बचत",
    re.I,
)
_ENDS = re.compile(r"(?<=[।?!.])\s+")
BEFORE, AFTER = 3, 3  # words around a figure, among which what it counts is named
NEARLY = 0.5  # how much a word near it leaves open of an attribute that none of its own words gives
WITHIN = 3  # words of a share, from more of which on one names its thing: one parcel in nine
ASIDE = 0.6  # what a word around a figure is worth, beside one of its own, or one further off in its sentence
TOLD = 2 / 3  # how far a thing must be held to be told: other words for it are no nearer
ELSEWHERE = 0.5  # how much more of a word a text holds than its headline, where it tells sisters apart


@dataclass(frozen=True, slots=True)
class Told:
    """How far (0..1) a figure is of the thing asked for: its `own` words, and those right `around` it.

    Both are of all words of the thing together; `any` is of the one told most, by either.
    """

    own: float = 0.0
    around: float = 0.0
    any: float = 0.0

    @property
    def worth(self) -> float:
        """How far a figure is of the thing, its own words before others."""
        return max(self.own, ASIDE * self.around)


def lacking(question: Question, article: Article, printed: Sequence[Figure]) -> dict[str, float]:
    """Return what an article lacks of the figure asked for; its text has the figures `printed`.

    `unfigured` is 1 where a figure is asked for and neither they nor the headline's are of that kind of unit:
    money, a share, a length of time, a count … and what is asked for is not said to be free.
    """
    if question.asked not in FIGURES:
        return {"unfigured": 0.0}
    asked = _wanted(question.text, question.unit)
    told = any(_answers(one, asked) for one in printed) or headed(question, article.title)
    return {"unfigured": float(not told and not attributes.freely(question, article.text))}


def unmeasured(asked: Asked, article: Article, printed: Sequence[Figure]) -> dict[str, float]:
    """Return `unmeasured` (0..1): how far no sentence with a figure that fits tells of the thing asked about.

    That is the noun which is counted, priced or paid, in any words near it; a word for it that the article
    has, but only away from those figures, is a sister's (rose attar, where the litres are of another), also
    where an attribute asked for is given with them (the price of compost, not of the machine). It is 0 where
    no thing is named, and where no figure fits at all.
    """
    question = asked.question
    if question.asked not in FIGURES:
        return {"unmeasured": 0.0}
    wanted = _wanted(question.text, question.unit)
    found = fitting(question, article.text, printed)
    lines = {one.sentence.of(article.text) for one in found} | (
        {article.title} if headed(question, article.title) else set()
    )
    if not lines:
        return {"unmeasured": 0.0}
    places = [place for place, word in enumerate(asked.weighed) if _names_a_thing(word)]
    valued = attributes.valued(question)
    giving = [line for line in lines if any(attributes.gives(one, line) for one in valued)]
    if giving:
        places = [place for place in places if not attributes.asks(asked.weighed[place].content.word)]
    if not places:
        return {"unmeasured": 0.0}
    told = _Things([asked.weighed[place] for place in places], asked.meant[places], asked.lexical)
    if giving:
        near = max(float(told.taken(_with_before(line, article)).max()) for line in giving)
        return {"unmeasured": float(float(told.taken(article.text).max()) - near > ELSEWHERE)}
    apart = told.taken(article.text) - told.taken(article.title) > ELSEWHERE
    if wanted.family == "count":
        pairs = {(_beside(one, article.text), one.sentence.of(article.text)) for one in found}
        pairs |= {(article.title, article.title)} if headed(question, article.title) else set()
    else:
        pairs = {(line, line) for line in lines}
    held = (_held(told.taken(near), told.taken(line), apart) for near, line in pairs)
    return {"unmeasured": max(NEARLY if valued else 0.0, 1 - min(1.0, max(held) / TOLD))}


def _with_before(line: str, article: Article) -> str:
    """Return a sentence of an article with the one before it, under the headline."""
    told = article.text[: max(0, article.text.find(line))].rstrip()
    return f"{article.title}\n{_ENDS.split(told)[-1]}\n{line}"


def fitting(question: Question, text: str, printed: Sequence[Figure]) -> list[Figure]:
    """Return a text's figures of the kind of unit that a question asks for, or of how many times it is.

    By how much one thing is dearer than another, or than it was, is the price of neither.
    """
    wanted = _wanted(question.text, question.unit)
    compared = bool(_COMPARES.search(question.text))
    return [
        one
        for one in printed
        if (_answers(one, wanted) and (compared or not _apart(one, text))) or one.unit in _TURNS
    ]


def _answers(figure: Figure, wanted: relevance.Wanted) -> bool:
    """Whether a figure is of the kind wanted, or a share where a count is: so many of the people are 58 %."""
    return relevance.answers(figure, wanted) or (wanted.family == "count" and shared(figure))


def shared(figure: Figure) -> bool:
    """Whether a figure is a share of things that are named: 58 फीसदी लोग, a third of the looms, no growth."""
    share = relevance.family_of(figure.unit) == "share" or figure.unit == "ratio"
    named = figure.measure is not None or len(figure.surface.split()) > WITHIN
    return share and named and figure.role == "value"


def _apart(figure: Figure, text: str) -> bool:
    """Whether a sum is how far two others lie apart: Rs 300 more, 20 रुपये महंगा, rose by Rs 40."""
    money = relevance.family_of(figure.unit) == "money"
    return money and (figure.role == "change" or bool(_FURTHER.match(text, figure.end)))


def headed(question: Question, title: str) -> bool:
    """Whether a headline has such a figure."""
    wanted = _wanted(question.text, question.unit)
    return any(relevance.fits(unit, wanted) for unit in _headline(title))


def told(asked: Asked, article: Article, printed: Sequence[Figure]) -> dict[tuple[int, int], Told]:
    """Return for each figure that fits, by its place, how far it is of the noun asked for; {} where none is.

    A noun of several words is told as far as they are, taken together.
    """
    question = asked.question
    places = [place for place, word in enumerate(asked.weighed) if word.content.headed]
    if question.asked not in FIGURES or not places:
        return {}
    sought = _Things([asked.weighed[place] for place in places], asked.meant[places], asked.lexical)
    numbers = sorted((one.start, one.end) for one in printed)
    found = {}
    for one in fitting(question, article.text, printed):
        own, around = sought.taken(_own(one)), sought.taken(_around(one, article.text, numbers))
        found[one.start, one.end] = Told(
            float(own.mean()), float(around.mean()), float(np.maximum(own, around).max())
        )
    return found


def _around(figure: Figure, text: str, numbers: Sequence[tuple[int, int]]) -> str:
    """Return the words right around a figure, up to the next one; of one with a noun only those behind it."""
    begun = max((end for _, end in numbers if end <= figure.start), default=0)
    ended = min((start for start, _ in numbers if start >= figure.end), default=len(text))
    before = text[max(begun, figure.sentence.start) : figure.start].split()[-BEFORE:]
    after = text[figure.end : min(ended, figure.sentence.end)].split()[:AFTER]
    return " ".join([*(before if figure.measure is None else ()), figure.surface, *after])


def _own(figure: Figure) -> str:
    return " ".join([figure.surface, figure.measure or "", (figure.measure_key or "").replace("=", " ")])


def _names_a_thing(word: Weighed) -> bool:
    return word.content.measured and not word.content.entries


def _beside(figure: Figure, text: str) -> str:
    """Return what a figure measures, with the words right around it."""
    before = text[figure.sentence.start : figure.start].split()[-BEFORE:]
    after = text[figure.end : figure.sentence.end].split()[:AFTER]
    return " ".join([figure.measure or "", *before, figure.surface, *after])


class _Things:
    """The words of a thing asked about, their vectors, and the store's words."""

    def __init__(self, words: Sequence[Weighed], meant: Vectors, lexical: Lexical) -> None:
        self._words, self._meant, self._lexical = words, meant, lexical

    def taken(self, text: str) -> Floats:
        """Return how far (0..1) a text holds each word, or a word near it; all where nothing knows it."""
        shares = [carried(word, read(text), self._lexical.numbers(text)) for word in self._words]
        found = aligned.softened(aligned.taken(self._meant, shares, text))
        found[[_opposed(word, read(text).concepts) for word in self._words]] = 0.0
        return np.where([_strange(word) for word in self._words], 1.0, found)


def _opposed(word: Weighed, told: frozenset[str]) -> bool:
    """Whether a text tells of the opposite of a word, and not of the word: they are near in meaning."""
    return any(
        _OPPOSITES[one] in told and one not in told for one in word.content.concepts & _OPPOSITES.keys()
    )


def _strange(word: Weighed) -> bool:
    """Whether a word is none that a dictionary or the store has: a slip."""
    return not common(word.content.word) and max(word.variants.values(), default=0.0) < STEM


def _held(near: Floats, line: Floats, apart: NDArray[np.bool_]) -> float:
    """Return how far a figure is of a thing: as far as the words `near` it hold the fullest of the thing's.

    Words further off in its sentence, the `line`, count for less. No further than that holds a word before
    the last that tells the thing from its sisters: one the text has and the headline has not (`apart`).
    """
    return float(min(max(near.max(), ASIDE * line.max()), line[:-1][apart[:-1]].min(initial=1.0)))


@lru_cache(maxsize=256)
def _wanted(question: str, unit: str | None) -> relevance.Wanted:
    return relevance.wanted(question, unit)


@lru_cache(maxsize=1 << 12)
def _headline(title: str) -> frozenset[str]:
    figures = extract(title).figures if any(map(is_number, words(title))) else ()
    return frozenset(one.unit for one in figures)
