"""Tells a bare number that is somebody's age: "Salim Ansari, 38, said", "she is 45", "35 की उम्र"."""

from __future__ import annotations

from store.figures.grammar.lexicon import concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line
from store.text import gazetteer

AGED = frozenset({"aged", "ages"})
OF_A_PERSON = words_of("text", "person")
AGE = words_of("text", "age")
SURNAMES = words_of("text", "surnames")
BEING, SOMEBODY = frozenset("is was turned now".split()), frozenset("he she who".split())
AGE_LIMIT, LIMITED = frozenset("सीमा वर्ग limit group range seema sima varg of is between from".split()), 5
PAST = frozenset({"पार", "paar"})
WALA = frozenset("वाले वाली वाला wale wali wala".split())  # "बनाने वाली रजिया (35)"
LIFETIME = range(5, 111)
TRADES = words_of("text", "trades")
NOW_PAST = frozenset("them most now already well all men women people".split())
YOUNGER, ARE, FAR = frozenset("under over above below".split()), frozenset("is are was were".split()), 12
FOLK = (
    "ers",
    "ors",
    "isans",
    "isan",
    "men",
    "women",
    "people",
    "youths",
    "youth",
    "trainees",
    "girls",
    "hands",
    "artists",
)


def is_age(line: Line, quantity: Quantity, first: int, last: int) -> bool:
    """Whether a number without a unit is an age; with its bounds it takes the tokens `first`..`last`."""
    led = line[first - 1 - (line[first - 1].key in ("between", "from"))].key if first else ""
    return (
        _is_now(line, first, last)
        or led in AGED
        or _aged_before(line, first)
        or _of_a_person(line, quantity)
        or _of_age(line, quantity)
        or _of_people(line, quantity, first, last)
        or _average(line, first, last)
    )


def _is_now(line: Line, first: int, last: int) -> bool:
    """Whether somebody is so old ("she is 45", "who turned 60")."""
    closes = last >= len(line) or line[last].text in ",.;" or line[last].broken
    return first > 1 and closes and line[first - 1].key in BEING and line[first - 2].key in SOMEBODY


def _aged_before(line: Line, first: int) -> bool:
    """Whether an age is named before a number ("उम्र 18", "the age limit is 18", "age group of 18")."""
    at = first - 1
    while at > 0 and first - at < LIMITED and line[at].key in AGE_LIMIT:
        at -= 1
    return at >= 0 and line[at].key in AGE and not line[first].broken


def _of_age(line: Line, quantity: Quantity) -> bool:
    """Whether years of life follow a bare number ("18-40 आयु वर्ग", "35 की उम्र")."""
    at = quantity.last
    at += at < len(line) and concept(line[at]) == "OF"
    past = at + 1 < len(line) and line[at].key in PAST and concept(line[at + 1]) == "OF"  # "60 पार के कारीगर"
    return at < len(line) and (line[at].key in AGE or past) and quantity.value in LIFETIME


def _of_a_person(line: Line, quantity: Quantity) -> bool:
    """Whether a bare number gives a named person's age ("मेहसर हुसैन (44) ने", "Salim Ansari, 38, said")."""
    first, last = quantity.first, quantity.last
    if first == 0 or quantity.spelled or last - first != 1 or first < 2 or quantity.value not in LIFETIME:
        return False
    follower = line[last].text if last < len(line) else "."
    named = line[first - 2].kind == "word" and not line[first - 1].broken
    title = first > 3 and line[first - 3].text == "."
    person = first > 2 and line[first - 2].upper and not line[first - 2].capital
    person = person and line[first - 3 - title].upper
    told = last + 1 < len(line) and line[last + 1].key in OF_A_PERSON
    surname = line[first - 2].key in SURNAMES
    worker = first > 2 and line[first - 3].key in TRADES | WALA and line[first - 2].key not in TRADES
    worker = worker and not _plain_or_place(line[first - 2])
    if named and line[first - 1].text == "(" and follower == ")":
        return person or surname or worker or (told and not _plain_or_place(line[first - 2]))
    if named and line[first - 1].text == follower == "," and worker:
        return True  # "कारीगर इमरान, 42, रोज"
    if named and line[first - 1].text == "," and follower == "," and (surname or told):
        return True  # "रफीक, 62, बताते हैं"
    if named and line[first - 1].text == "," and follower == "," and _introduced(line, first):
        return True
    return person and line[first - 1].text == "," and (follower in ",." or line[last].key in OF_A_PERSON)


def _plain_or_place(token: Token) -> bool:
    """Whether a word before a bracket is a plural or a place, of which a number in it counts something."""
    several = token.key.endswith(("ों", "ें", "एं", "ियां", "s"))
    return several or bool(gazetteer.standard().find(token.text, None))


def _of_people(line: Line, quantity: Quantity, first: int, last: int) -> bool:
    """Whether people are older or younger than a bare number ("six in ten weavers are under 30")."""
    bounded = first < quantity.first and first > 1
    past = bounded and line[first].key == "past" and line[first - 1].key in ARE | NOW_PAST
    bounded = bounded and line[first].key in YOUNGER and line[first - 1].key in ARE
    closes = last >= len(line) or line[last].text in ",.;" or line[last].broken
    if not ((bounded or past) and closes) or quantity.value not in LIFETIME:
        return False
    return any(line[k].key.endswith(FOLK) for k in range(max(0, first - FAR), first))


def _average(line: Line, first: int, last: int) -> bool:
    """Whether an age is told of whose it is before the number ("the average age of a potter is 47")."""
    closes = last >= len(line) or line[last].text in ",.;" or line[last].broken
    if not closes or first < 2 or line[first - 1].key not in BEING:
        return False
    led = [line[k] for k in range(max(0, first - FAR), first)]
    aged = [k for k, token in enumerate(led) if token.key == "age"]
    return bool(aged) and not any(token.kind != "word" for token in led[aged[-1] :])


def _introduced(line: Line, first: int) -> bool:
    """Whether one name, of no place, and "a" or "an" stand around a number ("Shabana, 34, a weaver")."""
    name, at = line[first - 2], first + 2
    told = name.upper and not name.capital and at + 1 < len(line) and line[at].key in ("a", "an")
    return told and line[at + 1].kind == "word" and not gazetteer.standard().find(name.text, None)
