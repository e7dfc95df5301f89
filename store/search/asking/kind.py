"""The grammar of asking: which kind of answer a question word and the noun beside it ask for."""

from __future__ import annotations

from collections.abc import Sequence

from store.search.asking import words
from store.search.asking.nouns import DATES
from store.search.asking.words import HOW, MANY, PERSON, SORT, WHAT, WHEN, WHERE, WHICH, WHY
from store.search.counting import moves, parts
from store.search.grounds import causes
from store.search.naming.request import requested
from store.search.weighing import things
from store.text import lexicon
from store.text.function_words import STOP
from store.text.normalise import listed
from store.types import FIGURES, Asked

_AMOUNT = MANY | {"how"}
_SPOTS = listed("जगह जगहों स्थान jagah jagha jgah sthan place places location locations venue spot")
_COMPARE = listed(
    "तुलना अंतर फर्क मुकाबले antar antr fark farq tulna mukable compare compared comparison difference versus vs"
)
_LIST = listed("list lists सूची suchi soochi names नाम-बताएं कौन-कौन kya-kya")
_MEASURES = {"crore": "INR", "percent": "percent", "share": "percent"}
_OF_CLASS: dict[str, Asked] = {
    "person": "who", "company": "who", "place": "where", "time": "when", "district": "district",
    "product": "product", "money": "how_much", "percent": "how_much",
}  # fmt: skip
_ASKS_A_FIGURE = frozenset(
    {"price", "age", "percent", "share", "salary", "stipend", "distance", "population", "fee", "commission"}
)
_HUMAN = frozenset(
    {"artisan", "weaver", "farmer", "woman", "youth", "entrepreneur", "exporter", "importer", "people"}
    | {"sibling"}
)
_AUXILIARIES = frozenset({"will", "would", "does", "do", "did", "is", "was", "are", "must", "should"})
_COUNTED = frozenset({"year", "month", "day", "week"})
_TRADES = frozenset({"turnover", "loan", "subsidy", "insurance", "budget"})  # which trade: a name
_HANDS = _HUMAN | {"worker"}  # मजदूरों sounds like wages
_SCALES = listed("हजार लाख hazar hajar lakh lac")
_LIMITS = listed("limit maximum max ceiling cap adhiktam seema अधिकतम सीमा")
_ENTITLED = listed("eligible entitled पात्र पात्रता हकदार patra paatr patrata hakdar")
_MAY = listed("सकता सकते सकती सकेगा सकेंगे")
_TAKE = listed(
    "apply enrol join register get avail borrow दाखिला आवेदन अप्लाई शामिल रजिस्टर ले उठा पा dakhila admission "
    "shamil aavedan avedan le utha pa"
)
_OF = frozenset({"का", "की", "के", "में"})
_EXTENT = frozenset(
    {"long", "quickly", "old", "far", "big", "large", "tall", "high", "wide", "deep", "heavy"}
)
_SIMPLE: dict[Asked, frozenset[str]] = {"where": WHERE, "when": WHEN, "why": WHY}


def kind(tokens: Sequence[str], concepts: Sequence[frozenset[str]]) -> tuple[Asked, str | None]:
    """Return the kind of answer a question wants, and the unit where that is a figure.

    The first question word decides, with the noun after it: कौन सा जिला asks for a district, किस साल for
    a time, कितने रुपये for money. A question without one asks 'what'.
    """
    spoken = words.spoken(tokens)
    if any(word in _COMPARE for word in spoken):
        return "compare", _unit(concepts)
    if causes.asked(spoken):
        return "why", None
    asked = (_at(place, word, spoken, concepts) for place, word in enumerate(spoken))
    found: tuple[Asked, str | None] | None
    found = ("how_much", "percent") if parts.asked(spoken) else next(filter(None, asked), None)
    if found is None:
        found = ("list", None) if any(word in _LIST for word in spoken) else _plain(spoken, concepts)
    if found[0] in FIGURES and moves.asked(spoken):
        return "how_much", None
    bare = found[0] == "what" or (found[0] in FIGURES and found[1] in (None, "count"))
    if bare and (things.sum_asked(tokens, concepts) or _limited(spoken, concepts)):
        return "how_much", "INR"
    amount = found[0] != "what" and (found[0] not in FIGURES or any(word in _AMOUNT for word in spoken))
    if not amount and requested(" ".join(tokens)) is not None:  # which insurance company
        return "who", None
    return found


def entitled(spoken: Sequence[str]) -> bool:
    """Whether the `words.spoken` of a question ask who may: conditions answer that and no name."""
    if not _ENTITLED.isdisjoint(spoken):
        return True
    may = list(spoken[:2]) in (["who", "can"], ["who", "may"]) or not _MAY.isdisjoint(spoken)
    return may and not _TAKE.isdisjoint(spoken)


def _limited(spoken: Sequence[str], concepts: Sequence[frozenset[str]]) -> bool:
    """Whether a limit of money is asked for: the maximum loan, लोन की सीमा."""
    classes = lexicon.standard().classes
    money = any(classes.get(one) == "money" for found in concepts for one in found)
    return money and not _LIMITS.isdisjoint(spoken)


def _at(
    place: int, word: str, spoken: Sequence[str], concepts: Sequence[frozenset[str]]
) -> tuple[Asked, str | None] | None:
    """What the word here asks, None where it is no question word."""
    after = list(spoken[place + 1 : place + 4])
    if word in MANY or (word == "how" and after[:1] in (["many"], ["much"])):
        return _figure(place, spoken, concepts)
    simple = next((asked for asked, table in _SIMPLE.items() if word in table), None)
    if simple:
        return simple, None
    which = word in WHICH and not (word == "किस" and after[:1] == ["ने"])
    if which or word == "what" or (word in PERSON and after[:1] and after[0] in SORT):
        return _which(place, word, spoken, concepts)
    if word in WHAT:
        return _what(place, spoken, concepts)
    return (
        _person(after, spoken)
        if word in PERSON | {"किस"}
        else _manner(word, after, _near(place + 1, concepts))
    )


def _manner(
    word: str, after: Sequence[str], near: Sequence[frozenset[str]]
) -> tuple[Asked, str | None] | None:
    """How: asks for a figure before a word of size (how long, how large a loan), else for a way."""
    if word not in HOW:
        return None
    if not (after[:1] and after[0] in _EXTENT):
        return "how", None
    unit = _unit([_noun(near)])
    return ("how_much", unit) if unit else ("how_many", None)


def _person(after: Sequence[str], spoken: Sequence[str]) -> tuple[Asked, str | None]:
    if entitled(spoken):
        return "what", None
    return ("list", None) if after[:1] == ["कौन"] else ("who", None)


def _figure(
    place: int, spoken: Sequence[str], concepts: Sequence[frozenset[str]]
) -> tuple[Asked, str | None]:
    near = _near(place + (spoken[place] == "how"), concepts)
    after = spoken[place + 1 : place + 2]
    many = spoken[place] in {"कितने", "कितनी"} or after == ["many"]
    if spoken[place] == "कितनों" or _loans(place, spoken, near) or (many and _noun(near) & _HANDS):
        return "how_many", "count"
    if after and after[0] in _SCALES and _OF.intersection(spoken[place + 2 : place + 3]):
        return "how_much", "INR"  # कितने लाख का
    unit = _unit([_noun(near)])
    if unit is None and after and after[0] in _OF:
        return "how_much", None if _noun(near) & _COUNTED else "INR"
    if spoken[place] == "how":
        return _english_figure(after, unit, concepts)
    mass = spoken[place] in {"कितना", "kitna"}  # a singular: how much, not how many
    named = near[:4] if _OF.intersection(spoken[place + 2 : place + 3]) else near[:2]  # कितने आम के पेड़
    if unit is None and (mass or not after or after[0] in STOP or not any(named)):  # a name may come first
        unit = _unit(concepts[max(0, place - 3) : place][::-1])
        return "how_much", unit
    return ("how_much", unit) if unit else ("how_many", "count")


def _loans(place: int, spoken: Sequence[str], near: Sequence[frozenset[str]]) -> bool:
    """Whether a noun of money in the plural is counted itself: कितने लोन मंजूर हुए, how many loans."""
    many = spoken[place] == "कितने" or spoken[place : place + 2] == ["how", "many"]
    around = spoken[place + 1 : place + 3]  # कितने का लोन is a sum
    return many and any("loan" in found for found in near[:2]) and not _OF.intersection(around)


def _english_figure(
    after: Sequence[str], unit: str | None, concepts: Sequence[frozenset[str]]
) -> tuple[Asked, str | None]:
    if after == ["much"]:
        return "how_much", unit or _unit(concepts)
    return ("how_much", unit) if unit else ("how_many", "count")


def _which(
    place: int, word: str, spoken: Sequence[str], concepts: Sequence[frozenset[str]]
) -> tuple[Asked, str | None]:
    """किस/which/what + noun: the noun's class says what is wanted; several wanted make a list."""
    noun = _noun(_near(place, concepts, 3 if word == "what" else 4))
    verb = spoken[place + 1 : place + 2]
    if word == "what" and not noun & _ASKS_A_FIGURE and verb and verb[0] in STOP:
        return _what(place, spoken, concepts)
    if _SPOTS.intersection(spoken[place + 1 : place + 3]):
        return "where", None
    if word == "कौनसे" or (word == "कौन" and "से" in spoken[place + 1 : place + 2]):
        return ("when" if noun & _COUNTED else "list"), None  # कौन से दिन
    for concept in sorted(noun - _TRADES):
        asked = _OF_CLASS.get(lexicon.standard().classes.get(concept, ""))
        if asked:
            return asked, (_measure(concept) if asked == "how_much" else None)
    if noun & _HUMAN and word != "what":
        return "who", None
    return ("how_many", None) if noun & _ASKS_A_FIGURE else ("what", None)


def _what(place: int, spoken: Sequence[str], concepts: Sequence[frozenset[str]]) -> tuple[Asked, str | None]:
    """क्या/what is …: asks for a product, a date or a figure where such a noun stands beside it."""
    if spoken[place + 1 : place + 2] == ["क्या"]:
        return "list", None
    turned = spoken[place] == "what" and _AUXILIARIES.intersection(spoken[place + 1 : place + 2])
    reach = len(concepts) if turned else place + 5  # what does a seller … pay: the verb comes last
    beside = [*concepts[max(0, place - 2) : place], *concepts[place + 1 : reach]]
    named = [concept for found in beside for concept in sorted(found)]
    if DATES & set(named):
        return "when", None
    for concept in named:
        if concept == "age":
            return "how_many", "count"
        if concept in _ASKS_A_FIGURE or concept == "share":
            return "how_much", _measure(concept)
    classes = {lexicon.standard().classes.get(concept) for concept in _noun(beside)}
    return ("product" if "product" in classes else "what"), None


def _plain(spoken: Sequence[str], concepts: Sequence[frozenset[str]]) -> tuple[Asked, str | None]:
    if any("last date" in found for found in concepts) or DATES.intersection(*concepts[:1]):
        return "when", None
    asking = (_measure(concept) for found in concepts for concept in sorted(found & _ASKS_A_FIGURE))
    unit = next((unit for unit in asking if unit), None)
    return ("how_much", unit) if unit else ("how_many" if moves.amount(spoken) else "what", None)


def _near(place: int, concepts: Sequence[frozenset[str]], reach: int = 4) -> Sequence[frozenset[str]]:
    return concepts[place + 1 : place + reach]


def _noun(near: Sequence[frozenset[str]]) -> frozenset[str]:
    """The concepts of the first word that has any of the lexicon's."""
    known = lexicon.standard().classes
    return next((found for found in near if any(concept in known for concept in found)), frozenset())


def _unit(concepts: Sequence[frozenset[str]]) -> str | None:
    units = (_measure(concept) for found in concepts for concept in sorted(found))
    return next((unit for unit in units if unit), None)


def _measure(concept: str) -> str | None:
    """The unit that a noun is measured in: rupees for what is money, percent for a share."""
    money = lexicon.standard().classes.get(concept) == "money"
    return "INR" if money else _MEASURES.get(concept)
