"""Where a noun phrase ends that no small word ends: at its plural, or before what belongs to the verb.

After a number a Hindi noun with a plural ending, and in English the first plural, is the head. A noun right
before a form of करना is half of the verb ("मजदूर काम करते हैं"), a participle before a verb says what became of
the thing ("जमीन चिह्नित की गई"), and an English word before an article is a verb ("units carry a subsidy").
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from store.figures.grammar.lexicon import UNITS, match, nation, words_of
from store.figures.grammar.sides import ACROSS
from store.figures.grammar.tokens import Token, fold
from store.figures.grammar.words import Line
from store.figures.measured.phrases import (
    AGENTS,
    GENITIVE,
    PREPOSITION,
    is_physical,
    is_verb_at,
    stops,
    was_done,
)
from store.text import gazetteer

Tie = Literal["counted", "beside", "led", "counted english", "english"]
PLURALS = tuple(fold(ending) for ending in "ियां इयां एं ें ों ओं".split())
FOLK = frozenset({"लोग", "log", "logo", "logon"})  # many without an ending
ROMAN_PLURALS = ("on", "ayein", "iyan", "iyaan")
DOING = frozenset(fold(f) for f in "कर करता करती करते करना करनी करने करेगा करेगी करेंगे करके करें किया की किए".split())
GONE = frozenset("गए गया गई चुके चुकी चुका gaye gaya gayi chuke chuki chuka".split())
IRREGULAR, ATTRIBUTIVE, PREDICATES, DIRECTIONS = (
    words_of("nouns", row) for row in ("irregular", "attributive", "predicates", "directions")
)
SIDES = words_of("nouns", "compass")
COMPLETE = words_of("nouns", "complete")
FROM = frozenset("से में को se me mein ko".split())
SINGULAR_S = ("ss", "us", "is")
DETERMINERS = frozenset("a an the its their his her our my your this these those".split())
SUBJECTS = frozenset("which who that they we and it he she".split())
JUST = frozenset("now also still already then together currently presently".split())
COPULA = frozenset("है हैं था थे थी hai hain tha the thi".split())
PARTICIPLE = "ित"
MONEY_SIGNS = frozenset("₹ $ € £ rs inr usd".split())
GIVERS = frozenset("राज्य केंद्र बैंक शासन rajya kendra bank shasan".split())
PLACES = words_of("nouns", "places")
AND = frozenset("और व तथा aur".split())
HOUSES = frozenset({"घर", "ghar"})
RATED = frozenset({"every", "per"})
COMPASS = ("east", "west", "north", "south")
LONG = 3
CLOSING, OPENING = frozenset(",;."), frozenset(",;:")


def end_of(line: Line, start: int, end: int, tie: Tie) -> int:
    """Return where the phrase `start`..`end` ends in truth; `start` where it is none of the number's.

    `tie` is how a number has it: counted, beside it, or led by का.
    """
    if tie in ("english", "counted english"):
        return _english_end(line, start, end, counted=tie == "counted english")
    end = next((k for k in range(start + 1, end - 1) if _elsewhere(line, k)), end)
    if tie == "counted" and line[start].key.isascii() and not line[start].upper:
        end = next((k for k in range(start, end) if line[k].upper), end)  # "52 karkhane World Cup ke liye"
    if tie == "counted":
        end = next((k + 1 for k in range(start, end - 1) if plural(line[k]) and _own_case(line, k)), end)
    if end < len(line) and line[end].key in FROM and _whence(line, start, end, counted=tie == "counted"):
        return end - 1  # "26 महोबा से आए"
    if end - start > 1 and line[start].key in COMPLETE and _own_case(line, start):
        return start + 1
    while end - start > 1 and line[end - 2].key not in GENITIVE and _of_verb(line, end - 1, tie):
        end -= 1
    became = tie == "counted" and end + 1 < len(line) and line[end].key in PREDICATES
    if became and line[end + 1].key in ("होने", "hone"):
        return start  # "12 हजार बिजली महंगी होने से बंद हैं"
    if tie == "counted" and end - start == 1 and _gone_to(line, start):
        return start
    houses = tie == "counted" and line[start].key in HOUSES and end < len(line)
    houses = houses and (line[end].key in COPULA or not is_verb_at(line, end))
    alone = end - start == 1 and (line[start].key in PREDICATES | DIRECTIONS or _became(line, start))
    alone = alone and not houses  # "गांव में 90 घर हैं"
    return start if alone else end


def _elsewhere(line: Line, k: int) -> bool:
    """Whether another phrase begins with a place that owns what follows ("40 टन हींग जिले का उत्पाद")."""
    return line[k].key in PLACES and line[k - 1].key not in GENITIVE and line[k + 1].key in GENITIVE


def _whence(line: Line, start: int, end: int, *, counted: bool) -> bool:
    """Whether the last word of a phrase but tells where ("80 फीसदी बाजार देश में है")."""
    several = end - start > 1 and line[end - 2].key not in GENITIVE
    if line[end - 1].key in SIDES and counted:
        return True  # "41 फीसदी पश्चिम में"
    placed = is_place(line[end - 1].text) and (counted or (several and not is_place(line[end - 2].text)))
    return (several and line[end - 1].key in PLACES) or placed


def _gone_to(line: Line, k: int) -> bool:
    """Whether a place or a giver right before a verb says where or by whom ("60 फीसदी अमेरिका जाता है")."""
    verb = k + 1 < len(line) and is_verb_at(line, k + 1) and line[k + 1].key not in COPULA
    gives = line[k].key in AGENTS or line[k].key in GIVERS
    share = match(line, k - 1, UNITS) if k else None
    if (
        gives
        and share
        and share[0] == "percent"
        and k + 1 < len(line)
        and (line[k + 1].text == "," or line[k + 1].key in AND)
    ):
        return True  # "60 फीसदी बैंक, 30 फीसदी सरकार देगी"
    return bool(verb) and (gives or nation(line, k) is not None or is_place(line[k].text))


def plural(token: Token) -> bool:
    """Whether a Hindi noun has a plural's ending, in Devanagari or romanised."""
    endings = ROMAN_PLURALS if token.key.isascii() else PLURALS
    return token.key in FOLK or (token.key.endswith(endings) and len(token.key) > LONG)


def _own_case(line: Line, k: int) -> bool:
    """Whether nothing joins the noun at `k` to the one after it."""
    return line[k + 1].key not in GENITIVE and line[k + 1].text not in "-'\""


def _of_verb(line: Line, k: int, tie: Tie) -> bool:
    """Whether the last word of a phrase belongs to the verb after it, or tells who acts or where to."""
    key, verb = line[k].key, line[k + 1].key if k + 1 < len(line) else ""
    if key in PREDICATES or key in DIRECTIONS or key in AGENTS:
        return True
    if k + 1 >= len(line) or not (was_done(line, k + 1) or is_verb_at(line, k + 1)):
        return False
    participle = _became(line, k)
    return (
        (tie != "led" and verb in DOING | (GONE if tie == "counted" else frozenset()))
        or participle
        or nation(line, k) is not None
        or is_place(line[k].text)
    )


def _became(line: Line, k: int) -> bool:
    """Whether a participle before a verb says what became of a thing ("आवंटित किए")."""
    verb = k + 1 < len(line) and (was_done(line, k + 1) or is_verb_at(line, k + 1))
    return bool(verb) and line[k].key.endswith(PARTICIPLE) and len(line[k].key) > LONG


@lru_cache(maxsize=4096)
def is_place(word: str) -> bool:
    """Whether a word names a place of the gazetteer."""
    return any(found.entry.kind in gazetteer.PLACES for found in gazetteer.standard().find(word, None))


def _english_end(line: Line, start: int, end: int, *, counted: bool) -> int:
    """Cut an English phrase at its first plural, if it is counted, and before a verb that has an object."""
    if counted:
        first = next((k for k in range(start, end) if many(line[k])), None)
        if first is None:
            single = any(line[k].capital for k in range(start, end)) or _is_one(line, start - 1)
            return end if single or _is_item(line, start, end) else start
        while first + 1 < end and (line[first].key in ATTRIBUTIVE or many(line[first + 1])):
            first += 1
        return first + 1 if line[min(first + 1, end - 1)].text != "-" else end
    rated = end + 1 < len(line) and line[end].key in ("a", "an") and match(line, end + 1, UNITS)
    if end < len(line) and line[end].key in DETERMINERS and not line[end].broken and not rated:
        return end - 1
    return end


def _is_one(line: Line, at: int) -> bool:
    """Whether the number one stands at `at`, after which a noun is singular ("1 testing lab")."""
    return at >= 0 and line[at].key in ("1", "one")


def _is_item(line: Line, start: int, end: int) -> bool:
    """Whether one plain word between a number and a comma is what it counts ("108 plot, 40 shed")."""
    closes = end >= len(line) or line[end].text in CLOSING
    return (
        closes
        and end - start == 1
        and not line[start].upper
        and start > 1
        and line[start - 2].text in OPENING
    )


def many(token: Token) -> bool:
    """Whether an English word is a plural, or names many (people, staff)."""
    key = token.key
    return key in IRREGULAR or (key.endswith("s") and len(key) > LONG and not key.endswith(SINGULAR_S))


def verb_before(line: Line, at: int, floor: int) -> bool:
    """Whether the English word right before a figure at `at` is a verb the tables do not know.

    It agrees with the noun before it ("potters manage Rs 5 crore", "the department wants 2 lakh"), or follows
    a relative or a joining word ("which cost Rs 40", "and carry Rs 40").
    """
    if at < max(floor + 1, 2) or line[at - 1].kind != "word" or not line[at - 1].key.isascii():
        return False
    verb, subject = line[at - 1], line[at - 2]
    if (subject.key in SUBJECTS or subject.key in JUST) and not stops(line, at - 1):
        return not many(verb) or subject.key in SUBJECTS - {"and"}
    if subject.text == "," and line[at].key in MONEY_SIGNS:
        return not stops(line, at - 1)  # "the units, which use gas, pay Rs 28"
    under = subject.key in PREPOSITION or subject.key == "of"  # "interest on loans up to"
    if stops(line, at - 1) or under or subject.kind != "word" or not subject.key.isascii():
        return False
    if many(subject):
        return not many(verb) and subject.key not in ATTRIBUTIVE
    verbs = any(is_verb_at(line, k) for k in range(floor, at - 1))
    return many(verb) and verb.key not in IRREGULAR and not verbs


def complete(line: Line, at: int, unit: str) -> bool:
    """Whether no noun follows an English figure: "27,000 hectares yields", "six tonnes every season"."""
    apart = line[at].key not in ("of", "in") and line[at].text != "-"
    sized = (
        at > 3 and line[at - 3].key in ACROSS and line[max(0, at - 5)].key in ("a", "an")
    )  # "a 5 by 7 feet rug"
    apart = apart and not sized
    far = is_physical(unit) and line[at].key.endswith(COMPASS)  # "40 km east of Agra"
    return far or line[at].key in RATED or (is_physical(unit) and many(line[at - 1]) and apart)
