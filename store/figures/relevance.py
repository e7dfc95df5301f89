"""Which of an article's figures answers "कितना?": by the thing measured, the unit asked for and the period.

`wanted(question, unit)` once for a question, then `rank(article.text, figures, wanted)` for each article.
The score is 0..1; a figure of another family of units than the one asked for scores 0 and is left out.
"कितने रुपये के ओडीओपी उत्पाद बिके" wants INR of product and sale: the sum worth the products comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from store.figures import naming
from store.figures.extract import extract
from store.figures.grammar.lexicon import CURRENCIES, FAMILIES, words_of
from store.figures.grammar.tokens import tokens
from store.text.normalise import fold
from store.types import Figure, Period, Published

COMMON = naming.COMMON | {"how_many", "district"}
MONEY, SHARE, SPELL = (words_of("asked", name) for name in ("money", "share", "spell"))
HOW, WORTH = words_of("asked", "how"), words_of("asked", "worth")
COUNTED, RATED = words_of("asked", "counted"), words_of("asked", "rated")
MONEY_NOUNS = words_of("roles", "money")
_EXTENTS = {
    "long": "time", "quickly": "time", "old": "time", "heavy": "mass",
    "tall": "length", "high": "length", "far": "length", "wide": "length", "deep": "length",
}  # fmt: skip
_MOVES = re.compile(
    r"\s+(?:did|do|does|has|have|had|will|would)\b.*?\b(?:fall|fell|fallen|drop|dropped|rise|rose|risen|climb|"
    r"climbed|grow|grown|shrink|shrunk|slide|slid|dip|dipped|decline|declined|(?:go|gone) (?:up|down))\b",
    re.IGNORECASE,
)  # how far did sales fall is no distance
_SPOKEN_EXTENTS = {
    fold(word): family
    for family, said in (
        ("time", "पुराना पुरानी पुराने purana purani purane"),
        ("length", "ऊंचा ऊंची ऊंचे चौड़ा चौड़ी चौड़े गहरा गहरी गहरे दूर uncha unchi unche chauda chaudi door"),
        ("mass", "भारी bhari"),
    )
    for word in said.split()
}
_AGES = frozenset(
    fold(word) for word in "उम्र उमर आयु umra umar umr aayu age aged अवधि avadhi duration".split()
)
_MASS = frozenset(fold(word) for word in "कितना कितनी kitna kitni".split())
_SPANS = ("minutes", "hours", "days", "weeks", "months", "years")
NONE: frozenset[str] = frozenset()
NEAR = 2  # how many steps of those a length of time may lie from the unit asked for: days or months, no years
ANY_NUMBER = "5"  # stands for the number asked for
WEIGHTS = {"measure": 0.45, "sentence": 0.25, "unit": 0.2, "period": 0.1}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks of a figure: terms of the measure, a family of units (None: any), a period.

    `span` is the unit of time that it names (how many *days*), `rated` the terms of a noun that is told in
    money or by the hundred (*subsidy*, *ब्याज*), where neither is named.
    """

    terms: frozenset[str]
    family: str | None = None
    period: Period | None = None
    strict: bool = False
    span: str | None = None
    rated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scored:
    """A figure with how well it answers, 0..1."""

    figure: Figure
    score: float


def wanted(question: str, unit: str | None = None, published: Published | None = None) -> Wanted:
    """Return what `question` wants; `unit` ("INR", "percent", "count") overrides what its words say.

    `published` stands for the day of asking, to resolve "पिछले साल".
    """
    keys = [token.key for token in tokens(question)]
    family, strict = _named(question) or (_given(unit, keys) if unit else _family(keys))
    dates = extract(question, published).dates
    period = next((d.period for d in dates if d.period.first is not None), None)
    asking = " ".join(t.text for t in tokens(question) if t.key not in HOW | MONEY)
    span = _unit(question) if family == "time" else None
    return Wanted(
        naming.terms(asking), family, period, strict, span, _rated(keys) if family == "money" else NONE
    )


@lru_cache(maxsize=256)
def _named(question: str) -> tuple[str, bool] | None:
    """Return the family of a unit that stands behind the asking word: कितने *टन*, how many *days*, how *tall*.

    It is read as the unit of a number there.
    """
    spoken = tokens(question)
    for before, token in pairwise(spoken):
        if before.key == "how" and token.key in _EXTENTS and not _MOVES.match(question, token.end):
            return _EXTENTS[token.key], token.key != "long"
        if before.key in HOW and token.key in SPELL:
            return "time", True
        if before.key in HOW and token.key in _SPOKEN_EXTENTS:
            return _SPOKEN_EXTENTS[token.key], True
    unit = _unit(question)
    return (family_of(unit), True) if unit else None


def _rated(keys: list[str]) -> frozenset[str]:
    """Return the terms of the nouns of a question that are told in money or by the hundred."""
    named = " ".join(key for key in keys if key in RATED)
    return NONE if MONEY.intersection(keys) or not named else naming.terms(named)


@lru_cache(maxsize=256)
def _unit(question: str) -> str | None:
    """Return the unit that stands behind the asking word, None where none does."""
    for token, after in pairwise(tokens(question)):
        if token.key in HOW and after.key not in MONEY | SHARE:
            read = extract(f"{ANY_NUMBER}{question[token.end :]}", None).figures
            unit = read[0].unit if read and read[0].start == 0 else "count"
            if unit != "count":
                return unit
    return None


def _given(unit: str, keys: list[str]) -> tuple[str | None, bool]:
    """Return the family of a unit that the question was understood to ask for.

    A count asked for in the singular (कितनी बढ़ी) may be of anything.
    """
    if unit == "count" and _MASS.intersection(keys):
        return _family(keys)
    return family_of(unit), True


def _family(keys: list[str]) -> tuple[str | None, bool]:
    """Return the family of units the words ask for, and whether they say so outright."""
    if SHARE.intersection(keys):
        return "share", True
    if MONEY.intersection(keys):
        return "money", True
    for i, key in enumerate(keys[:-1]):
        if key in HOW and keys[i + 1] in WORTH:
            return "money", True
        if key in HOW and keys[i + 1] in COUNTED:
            return "count", True
    if _AGES.intersection(keys):
        return "time", False
    return ("money", False) if MONEY_NOUNS.intersection(keys) else (None, False)


def family_of(unit: str) -> str:
    """Return the family a unit belongs to: money, share, time, area …; a unit without one is its own."""
    return "money" if unit in CURRENCIES else FAMILIES[unit][0] if unit in FAMILIES else unit


def rank(text: str, figures: Iterable[Figure], asked: Wanted) -> tuple[Scored, ...]:
    """Return the figures of one text that may answer, best first.

    Of equals the latest comes first, unless a time was asked for: where a change starts from is the past, and
    a figure without a period is as new as any. Further ties keep reading order.
    """
    scored = [Scored(figure, score(figure, figure.sentence.of(text), asked)) for figure in figures]
    ends = [one.figure.period.last for one in scored if one.figure.period and one.figure.period.last]
    newest = max(ends, default=date.max)

    def order(one: Scored) -> tuple[float, bool, int]:
        if asked.period is not None:
            return -one.score, False, 0
        last = one.figure.period.last if one.figure.period else None
        return -one.score, one.figure.role == "from", -(last or newest).toordinal()

    return tuple(sorted((one for one in scored if one.score > 0), key=order))


def of_what(asked: Wanted, figure: Figure) -> bool:
    """Whether a question names all that a figure measures."""
    measure = naming.core(figure.measure_key)
    return bool(measure) and measure <= asked.terms


def fits(unit: str, asked: Wanted) -> bool:
    """Whether a figure of that unit may answer at all; a length of time does only where one is asked for.

    What takes days is not told in years.
    """
    family = family_of(unit)
    if asked.span in _SPANS and unit in _SPANS:
        return abs(_SPANS.index(asked.span) - _SPANS.index(unit)) <= NEAR
    if family == "ratio" and asked.family == "share":
        return True
    if asked.strict and asked.family not in (None, family):
        return False
    return family != "time" or asked.family == "time"


def rates(figure: Figure, asked: Wanted) -> bool:
    """Whether a figure is of the noun asked for that may be told in money or by the hundred."""
    return bool(asked.rated & naming.terms(figure.measure or ""))


def answers(figure: Figure, asked: Wanted) -> bool:
    """Whether a figure may answer: by its unit, or as the share that a subsidy or an interest is."""
    share = family_of(figure.unit) == "share" or figure.unit == "ratio"
    return fits(figure.unit, asked) or (share and rates(figure, asked))


def score(figure: Figure, sentence: str, asked: Wanted) -> float:
    """Return how well a figure answers: overlap with its measure and sentence, unit and period."""
    if not answers(figure, asked):
        return 0.0
    family = family_of(figure.unit)
    measure = _overlap(asked.terms, naming.terms(figure.measure or ""))
    around = _overlap(asked.terms, naming.terms(sentence))
    same = asked.family == family or rates(figure, asked) or (asked.family, family) == ("share", "ratio")
    unit = 1.0 if same else 0.5 if asked.family is None else 0.0
    parts = {
        "measure": measure,
        "sentence": around,
        "unit": unit,
        "period": same_time(asked.period, figure.period),
    }
    total = sum(WEIGHTS[name] * value for name, value in parts.items())
    return round(total * (0.8 if figure.role in ("change", "target", "forecast") else 1.0), 4)


def _overlap(asked: frozenset[str], said: frozenset[str]) -> float:
    """Return the share of the asked terms that are said; terms of every ODOP story weigh little."""
    weights = {term: 0.25 if term in COMMON else 1.0 for term in asked}
    total = sum(weights.values())
    return sum(weight for term, weight in weights.items() if term in said) / total if total else 0.0


def same_time(asked: Period | None, said: Period | None) -> float:
    """Return 1 where the periods meet, 0 where they do not, a half where one is unknown."""
    if asked is None or said is None or not (asked.first and asked.last and said.first and said.last):
        return 0.5
    return 1.0 if asked.first <= said.last and said.first <= asked.last else 0.0
