"""How well a text bears out a question: its things named, its words covered, its kind of value held."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from store.search.asking.words import common
from store.search.lexical import Lexical, Term
from store.search.query import Content, Question
from store.search.vocabulary import STEM
from store.search.weighing.kinds import holds
from store.search.weighing.things import PEOPLE
from store.text import gazetteer, lexicon
from store.text.gazetteer import PLACES
from store.text.lexis.numerals import is_number
from store.text.lexis.senses import senses
from store.text.light_words import light
from store.text.normalise import holds_digit, words

HINT = 0.5  # a dictionary meaning of a word whose meaning here we know better
CONCEPT = 0.85  # a word of the same meaning counts nearly as much as the word …
NEARLY = 0.75  # … and one that says nearly the same a little less
BEFORE, AFTER = 2, 5  # how far from a number its noun may stand
KIND = 0.25  # the weight left to a word that only says what kind of thing is asked for …
LIGHT = 0.3  # … and to one that says little by itself
SOUND = 0.7  # below this a likeness in sound is chance …
LENT = 0.75  # an English word in Devanagari, by its consonants, where they sound so alike
RARE = 4.5  # weight of a word that few of the news have
SHORTEST = 4  # letters of a word that tells of what news is asked for
SAME = 0.85  # … and below this, where the word has a meaning of its own
_MEASURES = frozenset({"tonne", "distance", "lakh", "crore", "rupee", "percent"})
_TOWNS = (
    "ganj",
    "pur",
    "pura",
    "nagar",
    "abad",
    "garh",
    "gunj",
    "kheda",
    "khera",
    "गंज",
    "पुर",
    "नगर",
    "बाद",
    "गढ",
)
PLACED = 6  # letters beyond which such an end makes a town
_DEVANAGARI = re.compile("[ऄ-ह]")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A content word of the question with its weight (idf) and the store's words it may mean."""

    content: Content
    weight: float
    variants: dict[int, float]

    @property
    def meant(self) -> bool:
        """Whether we know its meaning, so that its absence from a text in another language says something."""
        return bool(self.content.concepts or self.content.entries or self.content.senses)


class Reading:
    """What a text says, in sets, each worked out when a question first asks for it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts its words carry."""
        return frozenset[str]().union(*lexicon.standard().concepts(words(self._text)))

    @cached_property
    def senses(self) -> frozenset[int]:
        """What its words and phrases say, by the groups of words that say nearly the same."""
        return frozenset[int]().union(*senses().said(words(self._text)))

    @cached_property
    def entries(self) -> frozenset[str]:
        """The entries it names, with the places those lie in, and that their names name."""
        found, tokens = gazetteer.standard().find(self._text), words(self._text)
        entries = {mention.entry.id for mention in found}
        entries |= {one.id for mention in found for one in gazetteer.standard().held(mention, tokens)}
        around = {place for entry in entries for place in gazetteer.standard().entries[entry].of}
        return frozenset(entries | around)

    @cached_property
    def beside(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The words that stand by a number, with their concepts: what the text counts."""
        tokens = words(self._text)
        carried = lexicon.standard().concepts(tokens)
        numbers = [place for place, token in enumerate(tokens) if is_number(token)]
        near = {at for place in numbers for at in range(place - BEFORE, place + AFTER + 1)}
        return tuple((tokens[at], carried[at]) for at in sorted(near) if 0 <= at < len(tokens))


@dataclass(frozen=True, slots=True)
class Support:
    """How a text bears a question out; shares are of the question's weight (0..1).

    `covered`: words it holds, by word, sound or meaning; `missing`: words it should hold and does not;
    `open`: words of the other language we cannot look for. `places`, `entries`: the share of the places and
    of the other things named that it names too (1 where none is). `value`: it holds what is asked for;
    `counted`: a number stands by what is counted (true where nothing is). `shares`: how far (0..1) it holds
    each word. `knows`: it holds a name or a rare word, which no dictionary of ours has, to the letter or the
    sound.
    """

    covered: float
    missing: float
    open: float
    places: float
    entries: float
    value: bool
    counted: bool
    shares: tuple[float, ...]
    knows: bool = False


def weigh(question: Question, lexical: Lexical) -> tuple[Weighed, ...]:
    """Return the question's content words with their weights in this store.

    A year is none, nor its month: an article tells of it by its date, too (see `weighing.years`).
    """
    terms: dict[str, Term] = {
        term.word: term for term in lexical.query(" ".join(c.word for c in question.content)).terms
    }
    found = []
    times = question.years | question.months
    for content in question.content:
        term = terms.get(content.word)
        if term is not None and content.word not in times:
            lent = {} if _known(content) else _lent(content.word, lexical)
            found.append(Weighed(content, term.idf * _share(content), lent | _over(term.variants, lent)))
    return tuple(found)


def _known(content: Content) -> bool:
    """Whether a word is Latin, or of a meaning that we know."""
    return content.word.isascii() or bool(content.concepts or content.entries or content.senses)


def _lent(word: str, lexical: Lexical) -> dict[int, float]:
    return {number: LENT for number, like in lexical.vocabulary.lent(word).items() if like >= LENT}


def _over(variants: dict[int, float], lent: dict[int, float]) -> dict[int, float]:
    return {number: max(weight, lent.get(number, 0.0)) for number, weight in variants.items()}


def _share(content: Content) -> float:
    """Return how much of a word's weight counts; a name counts in full."""
    if content.wanted:
        return KIND
    return LIGHT if light(content.word) and not content.entries else 1.0


@lru_cache(maxsize=1 << 12)
def read(text: str) -> Reading:
    """Return what `text` says in concepts and entries."""
    return Reading(text)


def support(
    question: Question, weighed: Sequence[Weighed], text: str, lexical: Lexical, around: str = ""
) -> Support:
    """Return how `text` bears out a question whose words are `weighed`.

    What the question names may also stand `around` it, elsewhere in the article.
    """
    reading, numbers = read(text), lexical.numbers(text)
    hindi = bool(_DEVANAGARI.search(text))
    covered = missing = unknown = 0.0
    shares = [carried(word, reading, numbers) for word in weighed]
    for word, share in zip(weighed, shares, strict=True):
        covered += word.weight * share
        if share < SOUND:
            if (
                word.meant
                or _placed(word.content.word)
                or bool(_DEVANAGARI.search(word.content.word)) == hindi
            ):
                missing += word.weight
            else:
                unknown += word.weight
    whole = sum(word.weight for word in weighed) or 1.0
    return Support(
        covered / whole, missing / whole, unknown / whole,
        _named(question, reading, around, places=True),
        _named(question, reading, around, places=False, told=_told(weighed, shares)),
        holds(question.asked, question.unit, text), counted(weighed, reading, lexical), tuple(shares),
        any(map(_named_so, weighed, shares)),
    )  # fmt: skip


def _named_so(word: Weighed, share: float) -> bool:
    """Whether a text holds a word as well as by its stem, and the word is a name or as rare as one."""
    written = word.content.word
    strange = len(written) >= SHORTEST and not holds_digit(written) and not common(written)
    return share >= STEM and strange and word.weight >= RARE


def _placed(word: str) -> bool:
    """Whether a word ends as names of towns do, which sound the same in both scripts: Karnalganj."""
    return len(word) > PLACED and word.endswith(_TOWNS)


def carried(word: Weighed, reading: Reading, numbers: Set[int]) -> float:
    """Return how far (0..1) a text holds a word of the question: by name, sound or meaning."""
    share = _held(word, reading, numbers)
    if share < NEARLY and word.content.senses and word.content.senses & reading.senses:
        return NEARLY
    return share


def _held(word: Weighed, reading: Reading, numbers: Set[int]) -> float:
    """Return how far a text holds a word by itself or as a dictionary has it in the other language."""
    if word.content.entries and word.content.entries & reading.entries:
        return 1.0
    held = word.variants.keys() & numbers
    sound = max(map(word.variants.__getitem__, held)) if held else 0.0
    shared = word.content.concepts and word.content.concepts & reading.concepts
    if any(not concept.startswith("=") for concept in shared) or (shared and word.content.glossed):
        return max(sound, CONCEPT)
    if shared:
        return max(sound if sound >= SAME else 0.0, HINT)
    return sound if sound >= (SAME if word.content.concepts else SOUND) else 0.0


def counted(weighed: Sequence[Weighed], reading: Reading, lexical: Lexical) -> bool:
    """Whether a number stands by what the question counts; true where it counts nothing."""
    asked = [word for word in weighed if word.content.counted and not word.content.wanted]
    wanted = [word for word in asked if not light(word.content.word) and word.content.word not in PEOPLE]
    wanted = [word for word in wanted if not _MEASURES & word.content.concepts] or wanted
    if not wanted:
        return True
    for token, concepts in reading.beside:
        number = lexical.vocabulary.find(token)
        for word in wanted:
            if word.content.concepts & concepts:
                return True
            if number is not None and word.variants.get(number, 0.0) >= SOUND:
                return True
    return False


def _told(weighed: Sequence[Weighed], shares: Sequence[float]) -> frozenset[str]:
    """Return the entries whose words a text holds, each in some form: Banarasi saris, बनारसी साड़ियों."""
    held = {
        one
        for word, share in zip(weighed, shares, strict=True)
        if share >= SOUND
        for one in word.content.entries
    }
    return frozenset(held).difference(
        *(word.content.entries for word, share in zip(weighed, shares, strict=True) if share < SOUND)
    )


def _named(
    question: Question, reading: Reading, around: str, places: bool, told: frozenset[str] = frozenset()
) -> float:
    """Return the share of the names that the text has, or the one around it, or that are `told`.

    A name of two things may mean either.
    """
    wanted: dict[int, set[str]] = {}
    for mention in question.mentions:
        if (mention.entry.kind in PLACES) == places and mention.entry.id not in ("uttar-pradesh", "odop"):
            wanted.setdefault(mention.first, set()).add(mention.entry.id)
    if not wanted:
        return 1.0
    lacking = [one for one in wanted.values() if not one & (reading.entries | told)]
    if lacking and around:
        lacking = [one for one in lacking if not one & read(around).entries]
    return (len(wanted) - len(lacking)) / len(wanted)
