"""Whether two sentences tell of one thing: how much of what one says the other says, too.

Words count whatever their language; names by the gazetteer, unknown ones by their consonants. Two reports of
one thing name the same place, thing and deed; two figures of one noun need not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from store.figures import naming
from store.figures.attribution import EVERYWHERE
from store.figures.grammar.lexicon import (
    BEFORE,
    CARDINALS,
    CURRENCY,
    MONTHS,
    PARTS,
    SCALES,
    TIME_UNITS,
    UNITS,
    WEEKDAYS,
    WHOLE,
    words_of,
)  # fmt: skip
from store.figures.grammar.tokens import fold
from store.figures.same import deeds
from store.text import gazetteer, lexicon, romanise
from store.text.function_words import STOP
from store.text.normalise import holds_digit, words
from store.types import Cited, Figure

NAME = 3  # consonants that an unknown word needs to be heard as a name in either script
LIGHT = (naming.COMMON - {"scheme"}) | frozenset(
    "lakh crore thousands hundreds rupee percent government say year month week day time today date"
    " daily pay come go get give put keep take arrive claim reply announce new big only also every both old"
    " until after before now minister chief_minister officer spokesperson chairman secretary leader".split()
)
MOST, FEW = 0.75, 3  # of the shorter sentence's telling words; and how many are enough
HOLLOW = words_of("same", "idle") | words_of("same", "hollow")
NOUNED = TIME_UNITS | {"count"}  # units whose noun tells what they are of
SILENT = HOLLOW.union(
    words_of("same", "vague"),
    *(words_of("roles", row) for row in ("rise", "fall", "change", "reached", "future", "comparative")),
    *(CARDINALS, SCALES, BEFORE, WHOLE, PARTS, MONTHS, WEEKDAYS),
    (
        key
        for table in (UNITS, CURRENCY)
        for key, names in table.items()
        if any(keys == (key,) for keys, _ in names)
    ),
)
Sense = frozenset[str]
_THAT = re.compile(
    r"\s(?:कि|kaha ki|bataya ki|that)\s|\bAccording to [^,]+,|\s(?:अनुसार|मुताबिक|anusar|mutabik)[\s,]",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r",[^,]*\b(?:said|says|tells?|told|inform(?:ed|s)|claim(?:ed|s)|announced|shows|found|according to)\b"
    r"|,[^,]*\b(?:kaha|bataya)\b|,[^,]*(?:कहा|बताया|कहती|बताती)|\s(?:said|says|told)\s",
    re.IGNORECASE,
)
_LONG = re.compile(r"(?<![\d.,])\d[\d,]*\d\d(?![\d.,-])")
_YEARS = frozenset(map(str, range(1900, 2100)))
_AFTER_HEAD = re.compile(r"(?<=\w)\s+(?:of|for|in|at|from|by|to|with|on|under|who|which)\s", re.IGNORECASE)


def told(cited: Cited) -> str:
    """Return the sentence a figure stands in."""
    return cited.figure.sentence.of(cited.article.text)


def stated(cited: Cited) -> str:
    """Return what the sentence of a figure states, without who says so ("… ने बताया कि", ", they said")."""
    figure, sentence = cited.figure, cited.figure.sentence
    return _stated(told(cited), figure.start - sentence.start, figure.end - sentence.start)


@lru_cache(maxsize=4096)
def _stated(sentence: str, start: int, end: int) -> str:
    opened = [cut.end() for cut in _THAT.finditer(sentence, 0, start)]
    closed = _SAYS.search(sentence, end)
    return sentence[opened[-1] if opened else 0 : closed.start() if closed else None]


def one_breath(one: Cited, other: Cited) -> bool:
    """Whether two figures stand in one sentence, whose writer knew of both."""
    return one.article == other.article and one.figure.sentence == other.figure.sentence


def told_alike(one: Cited, other: Cited) -> bool:
    """Whether the sentences of two figures tell of one thing.

    Where both measure it by one name they share half of what else they say, else most of all they say; a
    count or a length of time is of what its noun names. What a sentence leaves to the one before is no
    ground; one page, whose writer knew of both, must say all of it twice, or half of it and one more number,
    or the deed by another's word.
    """
    said, heard = stated(one), stated(other)
    both = _shared(said, heard)
    if not both:
        return False
    mine, theirs = one.figure.measure or "", other.figure.measure or ""
    if _within(mine, told(one)) and _within(theirs, told(other)) and one_measure(one, other):
        measured = meant(mine) | meant(theirs)
        less, more = sorted((_rest(said, measured), _rest(heard, measured)), key=len)
        if not less:
            return bool(measured) and (not more or bool({*one.figure.scope} & {*other.figure.scope}))
        found = _count(less, measured.union(*more))
        if one.article == other.article:
            return (
                found == len(less)
                or (_one_more_number(one, other) and 2 * (found + 1) >= len(less))
                or (_other_voice(one.figure, other.figure) and deeds.alike(one, other))
            )
        return 2 * found >= len(less) or both >= FEW
    named = _within(mine, heard) or _within(theirs, said)
    enough = both >= FEW and both >= MOST * min(len(telling(said)), len(telling(heard)))
    return one.figure.unit not in NOUNED and named and enough


def _other_voice(one: Figure, other: Figure) -> bool:
    """Whether two figures are given by two who are named."""
    return bool(one.attribution and other.attribution) and one.attribution != other.attribution


def _one_more_number(one: Cited, other: Cited) -> bool:
    """Whether the sentences of two figures print one long number alike, beside the figures."""
    return bool(_beside(one) & _beside(other))


def _beside(cited: Cited) -> frozenset[str]:
    """Return the numbers of three digits or more that stand in a figure's sentence beside it; no years."""
    figure, start, sentence = cited.figure, cited.figure.sentence.start, told(cited)
    rest = sentence[: figure.start - start] + sentence[figure.end - start :]
    return frozenset(number.replace(",", "") for number in _LONG.findall(rest)) - _YEARS


def one_measure(one: Cited, other: Cited) -> bool:
    """Whether two figures measure one thing by its name, or each what the other's sentence names."""
    first, second = one.figure, other.figure
    nouned = first.unit in NOUNED
    if naming.alike(first.measure_key, second.measure_key) or naming.one_thing(first.measure, second.measure):
        return not nouned or _one_head(first.measure, second.measure)
    if first.measure is None or second.measure is None:
        return False
    if nouned and not (_hollow(first.measure) or _hollow(second.measure)):
        return False
    return _within(first.measure, told(other)) and _within(second.measure, told(one))


def _hollow(measure: str) -> bool:
    """Whether a measure's words say nothing of what is counted ("लोग", "kinds")."""
    return {fold(word) for word in words(measure) if word not in STOP} <= HOLLOW


def _one_head(one: str | None, other: str | None) -> bool:
    """Whether two counted things have one noun at their head, or one of them a noun that says nothing."""
    named = [_AFTER_HEAD.split(measure or "", maxsplit=1)[0] for measure in (one, other)]
    heads = [telling(name) for name in named]
    if not all(heads) or any(fold(words(name)[-1]) in HOLLOW for name in named):
        return True
    return bool(heads[0][-1] & heads[1][-1])


def _rest(said: str, measured: frozenset[str]) -> tuple[Sense, ...]:
    """Return what a sentence says beyond what is measured."""
    return tuple(sense for sense in telling(said) if sense.isdisjoint(measured))


def _within(some: str, other: str) -> bool:
    """Whether every telling word of one text may mean a word of the other."""
    return not any(sense.isdisjoint(meant(other)) for sense in telling(some))


def _shared(one: str, other: str) -> int:
    """Return how many telling words of the shorter of two texts the other has, too."""
    short, long = sorted((one, other), key=lambda text: len(telling(text)))
    return _count(telling(short), meant(long))


def _count(some: Sequence[Sense], words: frozenset[str]) -> int:
    return sum(not sense.isdisjoint(words) for sense in some)


@lru_cache(maxsize=4096)
def meant(text: str) -> frozenset[str]:
    """Return all that the telling words of a text may mean."""
    return frozenset[str]().union(*telling(text))


@lru_cache(maxsize=4096)
def telling(text: str) -> tuple[Sense, ...]:
    """Return what each telling word or name of a text may mean: no number, date, speaker or little word."""
    text = naming.spelt(text)
    folded = words(text)
    carried = lexicon.standard().concepts(folded)
    found = [_sense(word, concepts) for word, concepts in zip(folded, carried, strict=True)]
    for mention in gazetteer.standard().find(text, None):
        name = frozenset({mention.entry.id} - EVERYWHERE - naming.ODOP)
        places = range(mention.first, mention.last)
        found[mention.first : mention.last] = [found[k] | name if name else Sense() for k in places]
    return tuple(dict.fromkeys(sense for sense in found if sense))


def _sense(word: str, concepts: frozenset[str]) -> Sense:
    if word in STOP or len(word) < 2 or holds_digit(word) or fold(word) in SILENT:
        return Sense()
    known = {c.removeprefix("=").replace(" ", "_") for c in concepts | naming.of_base(word)}
    if known & LIGHT or word in naming.ODOP:
        return Sense()
    loan = {key for key in _heard(word) if key.startswith("~")} if word.isascii() else frozenset[str]()
    return frozenset(known | loan) if known else _heard(word)


@lru_cache(maxsize=1 << 13)
def _heard(word: str) -> Sense:
    """Return a word nobody lists by its stems and, if long enough for a name, by its consonants."""
    keys = romanise.keys(word)
    names = {f"~{key.consonant}" for key in keys if len(key.consonant) >= NAME}
    return frozenset({key.stem for key in keys} | names)
