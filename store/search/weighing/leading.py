"""Which figure of an article answers first: one of the thing asked for, of that place and time.

A figure that fits the unit leads by the time asked for, then as far as it counts the noun asked for (itself
before the words around it), then by the names told in its part of the sentence. Ruled out is what is of
another place or scheme, a promise where a result is asked for, and, where all that is asked is how many there
are, those whom something was done to, or who are some of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.figures import relevance
from store.figures.grammar.lexicon import words_of
from store.figures.relevance import Scored, Wanted
from store.search.counting import benefits
from store.search.evidence import SOUND, carried, read
from store.search.query import Content, Question
from store.search.weighing import measured
from store.search.weighing.measured import Told
from store.search.weighing.sentences import Asked
from store.text import gazetteer, lexicon, script
from store.text.function_words import DEVANAGARI_OF
from store.text.gazetteer import PLACES
from store.text.normalise import fold, listed, words
from store.types import FIGURES, Article, Figure

_SPLIT = re.compile(r"[;—()]|,(?=\s)|\s(?:जिनमें|जिसमें|जिनसे|which|while|against|और कुल)\s")
_CLAUSES = re.compile(r"[;—]|\s(?:while|but|लेकिन|जबकि|मगर)\s")
_ALL = listed("कुल टोटल सर्वाधिक total kul altogether")
_FUTURE = words_of("roles", "future")
_TO_BE = re.compile("(?:ेगा|ेगी|ेंगे|एगा|एगी|एंगे|ऊंगा|ega|egi|enge)$")
_PAST = listed(
    "मिला मिली मिले हुआ हुई हुए दिया दी दिए बना बनी बने लगा लगी लगे आया आई आए गया गई गए चुका चुकी चुके था थी थे "
    "कमाया कमाई कमाए बिका बिकी बिके जुड़ा जुड़ी जुड़े बंटा बंटी बंटे mila mili mile bana bani bane laga lagi "
    "lage bika biki bike juda judi jude bate got given made built sold earned did was were been"
)
_IS = listed("है हैं")
_SET = listed(
    "रखा रखी रखे तय निर्धारित प्रस्तावित rakha rakhi rakhe tay nirdharit prastavit fixed set proposed kept"
)  # what was set holds for what is to come
_PERFECT = frozenset({"has", "have", "had"})
_NATION = re.compile(
    r"देश ?भर|(?:पूरे|सारे|समूचे|पूरा) देश|देश (?:के|में|का|की)\b|भारत|राष्ट्रीय स्तर|nation|country|\bindia",
    re.IGNORECASE,
)
_DISTRICTS = 75  # of Uttar Pradesh: more of them are of the whole country
_SECTORS = frozenset({"msme", "khadi"})
_HOME = frozenset({"uttar-pradesh", "odop"})
_AFTER = listed("को ने से में पर का के की")
_MORE = listed("और अन्य more other others aur anya")
_BEFORE = frozenset("in from to at for by across among of".split())
_NOTHING = listed("मौजूद शामिल उपलब्ध there exist total kul कुल टोटल अभी इस समय वर्तमान current now")

_CASES = listed("में को से ने पर mein me ko se ne par")
_CHANGE = frozenset({"increase", "decrease"})
_SHARES = frozenset({"percent", "percentage_point", "times"})
LEAST = 0.35  # how far a figure, or the words around it, must be of the thing asked for


@dataclass(frozen=True, slots=True)
class Leads:
    """The figures of an article that may answer first, the best one first.

    `ruled_out`: some fit the unit, but all of them are of something else.
    """

    figures: tuple[Figure, ...] = ()
    ruled_out: bool = False


NO_LEADS = Leads()


def leads(
    asked: Asked, article: Article, printed: Sequence[Figure], told: Mapping[tuple[int, int], Told]
) -> Leads:
    """Return which figures of an article, `printed` in it, may lead the answer.

    `told` is for each of them (by its place) how far it and the words around it are of the thing asked for;
    empty where the question names none.
    """
    question = asked.question
    if question.asked not in FIGURES:
        return NO_LEADS
    wanted = relevance.wanted(question.text, question.unit)
    ranked = relevance.rank(article.text, printed, wanted)
    case = _Case(asked, article, wanted, told)
    kept = [one for one in ranked if not case.elsewhere(one.figure) and not case.of_some(one.figure)]
    good = [one for one in kept if case.counts(one.figure) and not case.promised(one.figure)]
    if not good and wanted.family == "count":
        good = [Scored(one, 0.0) for one in printed if measured.shared(one) and case.counts(one)]
    ordered = tuple(one.figure for one in sorted(good, key=case.order))
    return Leads(ordered, bool(ranked) and not kept)


def stated(question: Question, wanted: Wanted, ranked: Sequence[Scored]) -> tuple[Figure, ...]:
    """Return the figure of which a question asks what it was in some time: what was the export in 2022-23?"""
    if question.asked != "what" or wanted.period is None:
        return ()
    fitting = (
        one.figure
        for one in ranked
        if one.figure.period
        and relevance.same_time(wanted.period, one.figure.period) == 1.0
        and relevance.of_what(wanted, one.figure)
    )
    return tuple(fitting)[:1]


@dataclass(frozen=True, slots=True)
class _Case:
    """A question, an article, and what its figures are known to be of."""

    asked: Asked
    article: Article
    wanted: Wanted
    told: Mapping[tuple[int, int], Told]

    def order(self, one: Scored) -> tuple[float, ...]:
        """Return what a figure is put in order by, the best one lowest; equals keep the order they had."""
        question, figure = self.asked.question, one.figure
        own = benefits.asked(question)
        return (
            -relevance.same_time(self.wanted.period, figure.period),
            -float(bool(own) and benefits.personal(own, self.article, figure)),
            -float(
                relevance.rates(figure, self.wanted) if self.wanted.rated else _asked_kind(question, figure)
            ),
            -round(self._told(figure).worth, 1) if figure.unit == "count" else 0.0,
            -one.score,
            -self._named(figure),
            -float(_in_all(words(question.text)) == _in_all(words(self._before(figure))[-3:])),
        )

    def counts(self, figure: Figure) -> bool:
        """Whether a count is of the noun asked for; of a sum, a share, a length that is not asked."""
        counting = self.asked.question.asked == "how_many" and (
            figure.unit == "count" or measured.shared(figure)
        )
        return not counting or not self.told or self._told(figure).any >= LEAST

    def promised(self, figure: Figure) -> bool:
        """Whether a figure is of what is to come, and the question asks for what came."""
        if not _asks_the_past(self.asked.question.text):
            return False
        behind = _CLAUSES.split(self.article.text[figure.end : figure.sentence.end])[0]
        return (
            figure.role == "target" or _will_be(behind) or (behind.isascii() and _to_come(self._part(figure)))
        )

    def elsewhere(self, figure: Figure) -> bool:
        """Whether a figure is of another state or scheme, or the whole country, and the question is not."""
        question, part = self.asked.question, self._part(figure)
        if question.asked != "how_many" or _NATION.search(question.text):
            return False
        named = {mention.entry.id for mention in question.mentions if mention.entry.kind in PLACES}
        states = _entries(part, "state") - _HOME
        if states and not named & read(part).entries:
            return True
        if "odop" in question.topics and _of_another_scheme(self._part(figure, _CLAUSES), question):
            return True
        many = figure.unit == "count" and figure.value > _DISTRICTS and "district" in _concepts(figure)
        if not many and not _NATION.search(part):
            return False
        return bool(named) or not _NATION.search(figure.sentence.of(self.article.text))

    def of_some(self, figure: Figure) -> bool:
        """Whether a figure is of some, and all there are are asked for: 26 को टूलकिट, in 18 more districts."""
        if figure.unit != "count" or not _asks_how_many_there_are(self.asked.question):
            return False
        told = self._told(figure)
        if told.own < LEAST and figure.measure is not None:
            return told.any < LEAST
        return self._governed(figure)

    def _governed(self, figure: Figure) -> bool:
        """Whether a figure's noun is in another case than the subject's, or is said to be more of them."""
        after = self.article.text[figure.end : figure.sentence.end]
        measure = figure.measure or ""
        if _MORE.intersection(words(after)[:1]):
            return True
        if not figure.surface.endswith(measure) and measure in after:
            after = after[after.index(measure) + len(measure) :]
        before = words(self._before(figure))[-1:]
        return bool(_AFTER.intersection(words(after)[:1]) or _BEFORE.intersection(before))

    def _told(self, figure: Figure) -> Told:
        return self.told.get((figure.start, figure.end), Told())

    def _named(self, figure: Figure) -> float:
        """Return the weight of the question's names in a figure's part of its sentence."""
        part, lexical = self._part(figure), self.asked.lexical
        reading, numbers = read(part), lexical.numbers(part)
        named = (word for word in self.asked.weighed if word.content.entries - _HOME)
        return sum(word.weight for word in named if carried(word, reading, numbers) >= SOUND)

    def _before(self, figure: Figure) -> str:
        return self.article.text[figure.sentence.start : figure.start]

    def _part(self, figure: Figure, cut: re.Pattern[str] = _SPLIT) -> str:
        """Return the part of the sentence that a figure stands in."""
        before, after = cut.split(self._before(figure)), self.article.text[figure.end : figure.sentence.end]
        return f"{before[-1]}{figure.surface}{cut.split(after)[0]}"


def _asked_kind(question: Question, figure: Figure) -> bool:
    """Whether a figure is of the family of units asked for, or tells of the change asked for."""
    if any(_CHANGE & content.concepts for content in question.content) and question.unit is None:
        return figure.role == "change" or figure.unit in _SHARES
    return not question.unit or relevance.family_of(figure.unit) == relevance.family_of(question.unit)


def _in_all(said: Sequence[str]) -> bool:
    """Whether words speak of all together (कुल 78)."""
    return bool(_ALL.intersection(said))


@lru_cache(maxsize=1 << 10)
def _entries(text: str, kind: str) -> frozenset[str]:
    return frozenset(one.entry.id for one in gazetteer.standard().find(text, None) if one.entry.kind == kind)


def _of_another_scheme(part: str, question: Question) -> bool:
    """Whether a clause is of another scheme or kind of firms than the one asked about."""
    concepts = read(part).concepts & _SECTORS
    asked = frozenset[str]().union(*(content.concepts for content in question.content))
    others = (_entries(part, "scheme") - _HOME - set(question.topics)) | (concepts - asked)
    return bool(others) and "odop" not in read(part).entries


def _concepts(figure: Figure) -> frozenset[str]:
    said = lexicon.standard().concepts(words(f"{figure.surface} {figure.measure or ''}"))
    return frozenset[str]().union(*said)


@lru_cache(maxsize=256)
def spoken(question: str) -> tuple[str, ...]:
    """Return a question's words, the little ones of Hinglish in Devanagari; "the" is थे only there."""
    if script.told(question) == "en":
        return tuple(words(question))
    return tuple(fold(DEVANAGARI_OF.get(word, word)) for word in words(question))


@lru_cache(maxsize=256)
def _asks_the_past(question: str) -> bool:
    said = spoken(question)
    past = bool(_PAST.intersection(said)) or (
        bool(_PERFECT.intersection(said)) and any(word.endswith("ed") for word in said)
    )
    return past and not _SET.intersection(said) and not _to_come(question)


@lru_cache(maxsize=1 << 12)
def _to_come(text: str) -> bool:
    return any(word in _FUTURE or _TO_BE.search(word) for word in words(text))


@lru_cache(maxsize=1 << 12)
def _will_be(behind: str) -> bool:
    """Whether the first Hindi verb that tells of a time, in the words behind a figure, is of the future."""
    for word in words(behind):
        if word in _PAST or word in _IS:
            return False
        if word in _FUTURE or _TO_BE.search(word):
            return True
    return False


def _asks_how_many_there_are(question: Question) -> bool:
    """Whether all that a question asks is how many of a thing there are, at most in a place."""
    if question.asked != "how_many" or not any(word.measured for word in question.content):
        return False
    said = words(question.text)
    if "how" in said[1:] and _BEFORE.intersection(said[: said.index("how")][-1:]):
        return False
    for content in question.content:
        at = said.index(content.word) if content.word in said else -1
        if content.measured and at >= 0 and _CASES.intersection(said[at + 1 : at + 2]):
            return False
    return all(_adds_nothing(content) for content in question.content)


def _adds_nothing(content: Content) -> bool:
    places = {
        gazetteer.standard().entries[entry].kind in PLACES or entry in _HOME for entry in content.entries
    }
    return content.measured or content.word in _NOTHING or places == {True}
