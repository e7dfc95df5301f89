"""Who is named in a sentence: persons and bodies, with the posts that stand beside their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.search import asking
from store.search.weighing.seeking import posts
from store.text import gazetteer, lexicon, romanise
from store.text.function_words import STOP
from store.text.light_words import light
from store.text.normalise import fold, holds_digit, words

NEAR = 3  # words that may stand between a name and its post
SHORTEST = 3  # letters of a sound from which on it tells names apart
_CLAUSES = re.compile(r"[;:।?!()|“”\"]|\s[-–—]\s|(?<=[^\s.]{4})\.(?=\s|$)")  # no dot of डॉ., Dr., K. P.
_LATIN = re.compile(r"[A-Za-z]+")
_NAMING = frozenset({"person", "company", "office"})
_SPEAKS = (["ने"], ["द्वारा"], ["के", "अनुसार"], ["के", "मुताबिक"])
FAMILY_NAMES = """
सिंह कुमार कुमारी देवी यादव शर्मा वर्मा गुप्ता मिश्रा मिश्र तिवारी त्रिपाठी पांडेय दुबे
द्विवेदी चतुर्वेदी शुक्ला अवस्थी बाजपेयी श्रीवास्तव सक्सेना माथुर अग्रवाल गोयल गर्ग बंसल
मित्तल जैन चौधरी चौहान राठौर तोमर राणा राजपूत ठाकुर प्रसाद प्रकाश लाल राम चंद्र नाथ दास
पाल पटेल मौर्य कुशवाहा निषाद प्रजापति विश्वकर्मा सोनी सहगल खन्ना कपूर अरोड़ा मल्होत्रा
भाटिया खान अंसारी सिद्दीकी हुसैन अली अहमद बेगम खातून मलिक राय रॉय सिन्हा मुखर्जी बनर्जी
घोष सेन नायर रेड्डी राव अय्यर
"""
_GIVEN_NAMES = """
तपन विकास प्रकाश सूरज आशा उषा कमल कमला दीपक संतोष आनंद विजय अजय शांति माया ज्योति किरण पूजा प्रेम
अमर राज राजा रानी लक्ष्मी सरस्वती सागर पवन आकाश मोती हीरा सोना कविता सरिता ममता समता सुधा शोभा आभा
प्रभा रजनी संध्या निशा चंदा तारा पुष्पा कुसुम सुमन फूल गुलाब केसर चंदन सत्य धर्म अर्जुन उत्तम
निर्मल विमल कोमल शीतल मंगल शुभम विनय अभय निर्भय विवेक आलोक प्रताप प्रमोद विनोद उदय नवीन प्रवीण कुशल
नूर रहमत बरकत मुबारक शाहीन रोशनी ताज शौकत हिम्मत इज्जत अमन चांद सितारा गुल नरगिस
"""
"""Given names that are words as well."""


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody a text tells of: the folded words of the name and the concepts of the posts beside it.

    Where `named` is false the text has only the post, or a kind of people, and that is the word.
    """

    words: tuple[str, ...]
    posts: frozenset[str]
    named: bool


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause: their posts, the kind of entry each names, whether it has a capital."""

    tokens: Sequence[str]
    posts: Sequence[frozenset[str]]
    kinds: Sequence[str]
    capital: Sequence[bool]


@lru_cache(maxsize=1 << 13)
def agents(text: str) -> tuple[Agent, ...]:
    """Return whom `text` tells of, in order."""
    return tuple(agent for clause in _CLAUSES.split(text) if clause for agent in _within(_clause(clause)))


@lru_cache(maxsize=1 << 13)
def sounds(word: str) -> frozenset[str]:
    """Return the keys under which a folded word is the same in either script."""
    found = (key for one in romanise.keys(word) for key in (one.vowel, one.stem, f"{one.consonant}~"))
    return frozenset(key for key in found if len(key) > SHORTEST)


def _clause(text: str) -> _Clause:
    tokens = words(text)
    kinds = [""] * len(tokens)
    for mention in gazetteer.standard().find(text, None):
        kinds[mention.first : mention.last] = [mention.entry.kind] * (mention.last - mention.first)
    typed = _LATIN.findall(text)
    proper = {fold(word) for word in typed if word[0].isupper()} - {word for word in typed if word.islower()}
    carried = [posts(one) for one in lexicon.standard().concepts(tokens)]
    return _Clause(tokens, carried, kinds, [word in proper for word in tokens])


def _within(clause: _Clause) -> Iterator[Agent]:
    """Yield the runs of words that are names, and the posts between them."""
    place = 0
    while place < len(clause.tokens):
        last = place
        while last < len(clause.tokens) and _may_name(clause, last):
            last += 1
        beside = frozenset[str]().union(*clause.posts[max(0, place - NEAR - 1) : last + NEAR])
        if last > place and _name(clause, place, last, beside):
            yield Agent(tuple(clause.tokens[place:last]), beside, named=True)
        elif last == place and clause.posts[place]:
            yield Agent((clause.tokens[place],), clause.posts[place], named=False)
        place = max(last, place + 1)


def _may_name(clause: _Clause, place: int) -> bool:
    """Whether the word there may be part of a name: a capital, or no word of a dictionary of ours."""
    token, kind = clause.tokens[place], clause.kinds[place]
    if kind:
        return kind in _NAMING
    if len(token) < 2 or holds_digit(token) or token in STOP or light(token) or clause.posts[place]:
        return False
    if token.isascii():
        return clause.capital[place] and (place > 0 or not asking.common(token))
    return not asking.common(token) or token in _given_names() or bool(sounds(token) & family_names())


def _name(clause: _Clause, first: int, last: int, beside: frozenset[str]) -> bool:
    """Whether a run of words that may be a name is one: known, or strange and with a post or a verb."""
    if _NAMING.intersection(clause.kinds[first:last]):
        return True
    if all(asking.common(word) for word in clause.tokens[first:last]):
        return False
    after = list(clause.tokens[last : last + 2])
    speaks = after[:1] in _SPEAKS or after in _SPEAKS
    return clause.tokens[first].isascii() or bool(beside) or speaks or last - first > 1


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(map(fold, _GIVEN_NAMES.split()))


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Return the sounds of family names."""
    return frozenset(key for word in FAMILY_NAMES.split() for key in sounds(fold(word)))
