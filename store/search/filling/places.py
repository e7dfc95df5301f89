"""Whether a sentence names a place that a question does not: where it happens, comes from or goes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from store.search.asking.words import WORDS, common
from store.search.naming import heard, roles
from store.search.naming.told import Told, told
from store.search.query import Question
from store.search.weighing.kinds import dated
from store.search.weighing.sentences import Asked, Sentence
from store.text import gazetteer, lexicon, romanise
from store.text.function_words import STOP
from store.text.gazetteer import PLACES
from store.text.glossary import glossary
from store.text.lexis.numerals import is_number
from store.text.light_words import light
from store.text.normalise import fold, listed

BEFORE = 0.7  # how much a word counts that the sentence before says
_ONLINE = re.compile(r"https?:|www\.|\w\.(?:in|com|org)\b|portal|पोर्टल", re.I)
_SOLD = re.compile(
    r"\b(?:buy|sold|sell|shop|order|online|purchase|khareed|kharid|bik|bech)|खरीद|बिक|बेच|ऑनलाइन|मंगव"
)
_SHOPS = re.compile(
    r"\b(?:amazon|flipkart|ebay|site|sites|website|websites|app|mart|mall|malls|showroom|store|stores|online)\b|"
    r"अमेज[नॉ]|फ्लिपकार्ट|ईबे|वेबसाइट|साइट|ऐप|मार्ट|मॉल|शोरूम|ऑनलाइन"
)
_WIDE = frozenset({"uttar-pradesh", "india"})
_BEFORE = listed("in at near from to outside around beside behind opposite inside within towards into off")
_AFTER = listed("में पर से तक")
_THERE = listed("पास निकट समीप यहां सामने किनारे पीछे बाहर भीतर अंदर तलहटी करीब नजदीक बगल परिसर")
_VAGUE = listed(
    """
    city town district state country area place market abroad world region home village
    शहर कस्बे कस्बा जिले जिला प्रदेश राज्य देश क्षेत्र जगह इलाके इलाका बाजार विदेश दुनिया घर गांव मौके तौर हिसाब
    """
)
_NOUNS = listed(
    """
    building house shed godown warehouse hostel school college temple fort bridge depot airport terminal gate
    colony centre center kothi premises farm farms court hospital canteen pavilion lane bank riverside
    भवन कोठी किला किले पुल पुलिया गोदाम डिपो मंदिर स्कूल विद्यालय कॉलेज अस्पताल चौराहे चौराहा केंद्र तट टर्मिनल गेट
    कॉलोनी खेत खेतों पवेलियन हवाईअड्डे एयरपोर्ट हवेली बंगला शोरूम कैंटीन मोड़ तिराहा तिराहे सेतु
    नगरी हाट मार्ट संग्रहालय शिल्पग्राम museum mart haat
    """
)
_ENDS = tuple("पुर पुरा गढ गढ़ नगर गंज बाद गांव खेड़ा pur pura garh nagar ganj abad gaon khera".split())
_BREATHED = frozenset("खघछझठढथधफभ")  # letters that a sound key does not tell from those without a breath
SHORT = 4  # letters of a word with such an end from which on it is a place's name
_REACH = 4  # words between a preposition and the noun for a place


def lacking(asked: Asked, title: str, lines: Sequence[Sentence]) -> float:
    """Return how much less (0..1) of a question's plain words those `lines` say that name a new place.

    What the line before one says counts, too. A headline that names one does for all.
    """
    question = asked.question
    plain = [not (word.content.entries or word.content.wanted) for word in asked.weighed]
    weights = np.array([word.weight for word in asked.weighed]) * plain
    near = np.array([one.near for one in lines])
    fullest = float((near @ weights).max(initial=0.0))
    if fullest <= 0.0 or located(question, title):
        return 0.0
    around = np.maximum(near, BEFORE * np.vstack([np.zeros(near.shape[1]), near[:-1]])) @ weights
    best = max(
        (told for told, one in zip(around, lines, strict=True) if located(question, one.text)), default=0.0
    )
    return 1 - min(1.0, float(best) / fullest)


def located(question: Question, sentence: str) -> bool:
    """Whether `sentence` names a place that is not named in `question`."""
    if _ONLINE.search(sentence) or (_SOLD.search(fold(question.text)) and _SHOPS.search(fold(sentence))):
        return True
    found = gazetteer.standard().find(sentence, None)
    known = _WIDE.union(question.topics)
    if any(one.entry.kind in PLACES and one.entry.id not in known for one in found):
        return True
    said = heard.of_text(question.text)
    return any(not heard.heard(word) & said for word in _spots(sentence))


@lru_cache(maxsize=1 << 13)
def _spots(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence that stand as places do."""
    here = told(sentence)
    return tuple(here.tokens[at] for at in range(len(here.tokens)) if _spot(here, at))


def _spot(here: Told, at: int) -> bool:
    word = here.tokens[at]
    if word.endswith(_ENDS) and len(word) > SHORT and (not common(word) or here.capital(at)):
        return True
    if word in STOP or word in _VAGUE or is_number(word) or word.isdecimal() or light(word) or dated(word):
        return False
    if any(lexicon.standard().classes.get(one) in {"time", "money"} for one in here.concepts[at]):
        return False
    return _english(here, at) if word.isascii() else _hindi(here, at)


def _english(here: Told, at: int) -> bool:
    """Whether a capital or a noun for a place stands there behind a preposition."""
    if not (here.capital(at) or _placed(here, at)):
        return False
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if back + 1 in here.broken:
            return False
        if here.tokens[back] in _BEFORE:
            return True
        if here.tokens[back] in STOP and here.tokens[back] not in {"the", "a", "an", "its", "their"}:
            return False
    return False


def _hindi(here: Told, at: int) -> bool:
    """Whether a word unknown to us or a noun for a place stands there in a case of place."""
    after = here.tokens[at + 1 : at + 4]
    if at + 1 in here.broken or not after:
        return False
    there = after[0] in {"के", "की"} and not _THERE.isdisjoint(after[1:2])
    return (after[0] in _AFTER or there) and (there or _unknown(here.tokens[at]) or _placed(here, at))


@lru_cache(maxsize=1 << 13)
def _unknown(word: str) -> bool:
    """Whether a word in Devanagari is in no dictionary, or only sounds like one: खेकड़ा is no केकड़ा."""
    if not common(word):
        return True
    if word in STOP or word in WORDS or lexicon.standard().known(word):
        return False
    said = glossary().spelt(romanise.keys(word)[0].vowel)
    return bool(said) and all(_breaths(one) != _breaths(word) for one in said)


def _breaths(word: str) -> list[str]:
    return [letter for letter in word if letter in _BREATHED]


def _placed(here: Told, at: int) -> bool:
    """Whether the word there is a noun for a place or for a house that is one."""
    classes = lexicon.standard().classes
    if here.tokens[at] in _NOUNS or any(classes.get(one) == "place" for one in here.concepts[at]):
        return True
    return roles.kind(here.tokens[at]) in {"body", "office"}
