"""When the store says no, and which no: nothing found, nothing on that thing, off topic, no question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.search.judge import Judged
from store.search.query import Question
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.light_words import light
from store.text.normalise import listed, words
from store.types import Outcome

LEAST = 0.4  # chance below which a refusal is right more often than an answer: docs/evaluation.md
STRANGE = 0.7  # … the same of a question that says nothing of ours
NEAR = 0.35  # chance below which such a one is off topic
HELD = 0.85  # share of a term that an article holds where it speaks of it
MOST = 3  # articles that may answer
MOSTLY = 0.6  # share of words that greet from which on a text is a greeting with an ornament
NO_QUESTION: frozenset[Outcome] = frozenset({"empty", "greeting", "gibberish"})
OURS = frozenset(  # concepts that make a question one of our field, whatever the news says to it
    {"artisan", "weaver", "craft", "export", "exporter", "stall", "pavilion", "loom", "potter", "embroidery"}
    | {"cluster", "loan", "subsidy", "fair", "exhibition", "scheme", "facility", "centre", "product"}
    | {"district", "unit", "factory", "design", "brand", "packaging", "tag", "registry", "raw material"}
)
ALIEN = frozenset({"weather", "cricket", "election", "capital"})  # what alone is never of our field …
HEADS = frozenset({"president", "vice president", "prime minister"})  # … and of a country, who heads it
_PETROL = listed("petrol diesel पेट्रोल डीजल metro मेट्रो")  # gas has its news: glass is made with it
_HOME = listed("भारत bharat india इंडिया हिंदुस्तान hindustan")
_WHEN = frozenset({"today", "day", "date", "week", "month", "year", "price"})
_IDLE = listed(
    "कल kal tomorrow yesterday tonight परसों parso rate bhav भाव रेट score result live final बजे baje "
    "आखिरी aakhiri akhiri last समय samay time टाइम timing current now"
)
_SPEAKABLE = re.compile(r"[aeiouy]")
_CLUSTER = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}|[qwxz]{2}(?!z)|(.)\1\1")
_VOWELLESS = re.compile(r"[क-ह]{4}|[टठडढ]{3}")


def outcome(question: Question, judged: Sequence[Judged], known: float) -> Outcome:
    """Return what becomes of `question`: "found" only where the best evidence bears it out.

    `known` is the share (0..1) of its words the store has.
    """
    said = words(question.text)
    if not said:
        return "empty"
    if all(word.isdecimal() for word in said):
        return "gibberish"
    if _greets(question):
        return "greeting"
    if not question.content or _alien(question):
        return "off_topic"
    least = LEAST if _ours(question) or _told(judged) else STRANGE
    if judged and judged[0].chance >= least and judged[0].support.places == 1.0 and not _miscounted(judged):
        return "found"
    return _refused(question, judged, known)


def _ours(question: Question) -> bool:
    """Whether it names a thing, a place or a concept of our field; a country alone is none."""
    named = any(mention.entry.kind != "country" for mention in question.mentions)
    return named or any(OURS & content.concepts for content in question.content)


def _alien(question: Question) -> bool:
    """Whether it asks after the weather, a match or the like, be it in a district, and after nothing else."""
    nation = any(mention.entry.kind == "country" for mention in question.mentions)
    nation = nation or any(one.word in _HOME for one in question.content)
    never = ALIEN | HEADS if nation else ALIEN
    alien = [bool(never & one.concepts) or one.word in _PETROL for one in question.content]
    places = {mention.entry.id for mention in question.mentions if mention.entry.kind in gazetteer.PLACES}
    return any(alien) and all(
        strange or (one.entries and one.entries <= places) or one.concepts & _WHEN or _idle(one.word)
        for strange, one in zip(alien, question.content, strict=True)
    )


def _idle(word: str) -> bool:
    return light(word) or word in _IDLE or word in _HOME


def _told(judged: Sequence[Judged]) -> bool:
    """Whether the best article holds a name or a rare word of the question: it is of what our news tells."""
    return bool(judged) and judged[0].support.knows


def _miscounted(judged: Sequence[Judged]) -> bool:
    """Whether all that likely articles count is something else than what was asked."""
    likely = [one for one in judged[:1] if one.leads.ruled_out]
    return bool(likely) and not any(one.leads.figures and one.chance >= LEAST for one in judged[1:MOST])


def _refused(question: Question, judged: Sequence[Judged], known: float) -> Outcome:
    if known == 0.0 and not question.mentions and _gibberish(question):
        return "gibberish"
    if _undefined(judged) if question.term else _absent(question, judged):
        return "absent"
    near = _ours(question) or (bool(judged) and judged[0].chance >= NEAR)
    return "nothing" if near else "off_topic"


def _greets(question: Question) -> bool:
    """Whether it greets, asks after nothing but the one it greets, or adds a word that is none of ours."""
    if question.small_talk == 1.0 or (question.small_talk > 0 and not question.content):
        return True
    idle = not question.mentions and not any(lexicon.standard().known(one.word) for one in question.content)
    return question.small_talk >= MOSTLY and idle


def _gibberish(question: Question) -> bool:
    """Whether most of its words cannot be words of Hindi or English."""
    asked = [content.word for content in question.content]
    strange = [word for word in asked if _strange(word)]
    return 2 * len(strange) > len(asked)


def _strange(word: str) -> bool:
    if word in STOP or lexicon.standard().known(word):
        return False
    if word.isascii():
        return not _SPEAKABLE.search(word) or bool(_CLUSTER.search(word)) or len(word) > 24
    return bool(_VOWELLESS.search(word))


def _absent(question: Question, judged: Sequence[Judged]) -> bool:
    """Whether it names a place, product, company or person that none of the nearest articles names."""
    named = [mention for mention in question.mentions if mention.entry.kind in _OF_NOTE]
    near = bool(named) and bool(judged)
    return near and not any(one.support.places == one.support.entries == 1.0 for one in judged)


def _undefined(judged: Sequence[Judged]) -> bool:
    """Whether an article speaks of what is to be defined."""
    return bool(judged) and judged[0].support.covered >= HELD


_OF_NOTE = gazetteer.PLACES | {"product", "company", "scheme", "event", "office", "person"}
