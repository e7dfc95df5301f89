"""What a figure is told with: its sentence and what is around it, read once for all it is compared with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from store.figures import naming
from store.figures.grammar.lexicon import CURRENCIES, table
from store.figures.same import apart, deeds, setting
from store.figures.same.likeness import Sense, meant, stated, telling, told
from store.text import gazetteer
from store.types import Cited

AROUND = (300, 250)  # letters before and behind a sentence that it is read with
_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*\d(?![\d-])")
_YEARS = frozenset(map(str, range(1990, 2100)))
_RATES = {
    "day": r"\b(?:a|per|each|every) day\b|\bdaily\b|हर दिन|रोज(?!गार|ी)|प्रतिदिन|प्रति दिन|"
    r"\b(?:roz|rozana|pratidin|har din)\b",
    "month": r"\b(?:a|per|every) month\b|\bmonthly\b|मासिक|हर महीने|प्रति ?माह|"
    r"\b(?:masik|har mahine|mahine ka)\b",
    "year": r"\b(?:a|per|every) year\b|\bannual(?:ly)?\b|\byearly\b|सालाना|वार्षिक|हर साल|प्रति ?वर्ष|"
    r"\b(?:salana|varshik|har saal)\b",
}
_MEN = re.compile(
    r"\b(?:were|are|being|for|by|among|young|as) men\b|\bmen's\b"
    r"|\b[Mm]en (?:were|are|got|get|who|from|and women)\b"
)
_RATED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _RATES.items()}
_SPAN = "|".join(_RATES.values())
_PAID = re.compile(
    rf"(?:\b(?:Rs|INR)\.?\s?|₹\s?)[\d,.]+\s(?:\w+\s)?(?:{_SPAN})"
    rf"|[\d,.]+\s(?:रुपये|रुपए|rupees|rupaye)\s(?:\S+\s)?(?:{_SPAN})"
    rf"|(?:{_SPAN})\s(?:Rs\.?\s?|₹\s?)?[\d,.]+\s(?:रुपये|रुपए|rupees|rupaye)",
    re.IGNORECASE,
)
_KINDS = {"count": "count"} | dict.fromkeys(CURRENCIES, "money")
Senses = tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A figure's sentence and surroundings as senses, names, numbers, and what its words say of it."""

    measure: Senses
    sentence: Senses
    around: Senses
    said: frozenset[str]
    near: frozenset[str]
    kinds: frozenset[str]
    facets: frozenset[str]
    facets_near: frozenset[str]
    names: Mapping[str, frozenset[str]]
    own: frozenset[str]
    numbers: frozenset[str]
    day: date | None
    realms: frozenset[str]
    schemes: tuple[Senses, ...]
    deeds: frozenset[str]
    rates: frozenset[str]
    months: Decimal
    odop: bool
    each: bool
    total: bool
    among: bool
    single: bool
    stands: bool
    happened: bool
    adds_up: bool
    spans: bool


@lru_cache(maxsize=1 << 12)
def saying(cited: Cited) -> Saying:
    """Read what a figure is told with."""
    sentence, spoken, near = told(cited), stated(cited), _near(cited)
    around = tuple(dict.fromkeys(sense for part in near for sense in telling(part)))
    said, said_near = meant(spoken), frozenset().union(*map(meant, near))
    clause, measure = deeds.clause(cited), cited.figure.measure or ""
    published = cited.article.published
    return Saying(
        measure=telling(measure),
        sentence=telling(spoken),
        around=around,
        said=said,
        near=said_near,
        kinds=_kinds(cited, clause, spoken),
        facets=facets(meant(clause) | meant(measure)) | _men(clause),
        facets_near=facets(said_near) | _men("\n".join(near)),
        names={**setting.setting(cited), **_called(sentence, near)},
        own=frozenset(setting.grouped(cited.figure.scope)) | frozenset(_called(sentence, ())),
        numbers=_numbers(cited, near),
        day=published.first if published else None,
        realms=apart.realms(sentence),
        schemes=apart.schemes(naming.spelt(sentence), umbrella=False),
        deeds=deeds.done(clause),
        rates=_rates(sentence, counted=cited.figure.unit not in CURRENCIES),
        months=apart.months(cited),
        odop="odop" in naming.terms(sentence),
        each=apart.each_gets(cited),
        total=apart.total(sentence),
        among=apart.of_others(cited),
        single=apart.single(sentence),
        stands=deeds.stands(cited),
        happened=deeds.happened(cited),
        adds_up=apart.adds_up(cited),
        spans=apart.spans(cited),
    )


@lru_cache(maxsize=4096)
def _rates(sentence: str, *, counted: bool) -> frozenset[str]:
    """Return for what span a sentence's figure is told: a sum's ("Rs 250 a day") is not that of a count."""
    own = _PAID.sub(" ", sentence) if counted else sentence
    return frozenset(name for name, pattern in _RATED.items() if pattern.search(own))


def _near(cited: Cited) -> tuple[str, ...]:
    """Return the headline and the sentences that begin or end near a figure's, itself among them."""
    article, sentence = cited.article, cited.figure.sentence
    first, last = sentence.start - AROUND[0], sentence.end + AROUND[1]
    spans = setting.sentences(article.text)
    return (article.title, *(s.of(article.text) for s in spans if s.end > first and s.start < last))


def _numbers(cited: Cited, near: Sequence[str]) -> frozenset[str]:
    """Return the numbers of two digits or more around a figure, without itself and years."""
    found = Counter(number.replace(",", "") for part in near for number in _NUMBER.findall(part))
    found.subtract(number.replace(",", "") for number in _NUMBER.findall(cited.figure.surface))
    return frozenset(number for number, times in found.items() if times > 0) - _YEARS


def _called(sentence: str, near: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Return the events and schemes that a sentence names, else those around it."""
    found: dict[str, frozenset[str]] = {}
    for kind in ("event", "scheme"):
        named = _mentioned(sentence, kind) or frozenset().union(*(_mentioned(part, kind) for part in near))
        if named:
            found[kind] = named
    return found


@lru_cache(maxsize=4096)
def _mentioned(sentence: str, kind: str) -> frozenset[str]:
    return frozenset(m.entry.id for m in gazetteer.standard().find(sentence, None) if m.entry.kind == kind)


def _kinds(cited: Cited, clause: str, sentence: str) -> frozenset[str]:
    """Return the kinds of what a count or a sum is of: by its measure, else its clause, else its sentence."""
    group = _KINDS.get(cited.figure.unit)
    if group is None:
        return frozenset()
    measured = frozenset().union(*naming.senses(cited.figure.measure or ""))
    for words in (measured, meant(clause), meant(sentence)):
        found = frozenset(name for name, kind in kinds(group).items() if not kind.isdisjoint(words))
        if found:
            return found
    return frozenset()


def _men(words: str) -> frozenset[str]:
    """Return "men" where English words tell of them: in Hindi's Latin letters it is "in"."""
    return frozenset({"men"}) if _MEN.search(words) else frozenset()


def facets(words: frozenset[str]) -> frozenset[str]:
    """Return the parts of a whole that some words narrow a figure to."""
    return frozenset(name for name, meanings in _meanings("facets").items() if not meanings.isdisjoint(words))


def rivals(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two figures are of two facets of one whole that have nothing in common, as men and women."""
    wholes = (frozenset(line.split()) for line in table("rivals").values())
    return any(one & whole and other & whole and not one & other & whole for whole in wholes)


def kinds(group: str) -> Mapping[str, frozenset[str]]:
    """Return what the words of each kind of counted or paid thing may mean."""
    return {name: words for name, words in _meanings("kinds").items() if name.startswith(group)}


@lru_cache(maxsize=2)
def _meanings(rows: str) -> Mapping[str, frozenset[str]]:
    return {name: _meant(line, "") - _meant(line, "-") for name, line in table(rows).items()}


def _meant(line: str, mark: str) -> frozenset[str]:
    """Return all senses of a row's words; with "-" of those it leaves out ("close" is near as well)."""
    marked = [word for word in line.split() if word.startswith("-") == bool(mark)]
    return frozenset().union(
        *(sense for word in marked for sense in _senses(word.removeprefix("-").replace("_", " ")))
    )


def _senses(word: str) -> tuple[frozenset[str], ...]:
    return (*naming.senses(word), *telling(word))
