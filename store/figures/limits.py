"""Bounds that stand apart from their figure: a limit's name, a "नहीं" after it, the other item of a list."""

from __future__ import annotations

from typing import cast

from store.figures.grammar import bounds, quantities
from store.figures.grammar.lexicon import BOUNDS_BEFORE, TIME_UNITS, concept, match, words_of
from store.figures.grammar.singles import Quantity
from store.figures.measured import behind, phrases, rates
from store.figures.measured.sentence import Sentence
from store.types import Qualifier, Role

LIMITS = words_of("roles", "limits")
LESSER = frozenset({"कम", "less", "lower", "kam"})
EARLIER = frozenset("पहले पूर्व pehle pahle pehley".split())
SOLD = frozenset("में पर me mein par".split())  # "500 रुपये से कम में नहीं"
ONLY, IS = ("सीमित", "simit", "seemit"), ("है", "हैं", "रहेग", "होग", "hai", "hoga", "rahega")
BOUNDED = frozenset({"at_most", "at_least"})
FOR = frozenset("for के ke को ko".split())
CAPS = frozenset("cap caps capping limits restricts".split())
FAR, LIST = 6, 9


def limited(sentence: Sentence, i: int, role: Role, words: phrases.Words | None) -> Quantity:
    """Return quantity `i` with the bound that its sentence gives it, where none stands right by it."""
    quantity = _bounded_late(sentence, i)
    if quantity.qualifier != "exact":
        return _denied(sentence, quantity, words)
    limit = role == "value" and _named(sentence, i)
    if limit or _lesser(sentence, i) or _confined(sentence, i):
        return quantities.qualified(quantity, "at_most")
    if _not_before(sentence, i):
        return quantities.qualified(quantity, "at_least")
    shared = _shared(sentence, i) if role != "change" else None
    return quantities.qualified(quantity, shared) if shared else quantity


def _bounded_late(sentence: Sentence, i: int) -> Quantity:
    """Apply a bound after what a sum is paid per ("15 लाख रुपये किलो तक", "8 lakh per unit से कम")."""
    line, quantity = sentence.line, sentence.own[i]
    at = rates.past_rate(line, quantity.last, quantity.unit)
    late = bounds.after(line, at) if at > quantity.last and quantity.qualifier == "exact" else None
    return quantities.qualified(quantity, late[0]) if late and late[0] != "exact" else quantity


def _named(sentence: Sentence, i: int) -> bool:
    """Whether a limit is named before a figure ("the limit is Rs 2 lakh", "सीमा 10 लाख")."""
    line, first = sentence.line, sentence.own[i].first
    led = [line[k].key for k in range(max(sentence.item_start(i), first - FAR), first)]
    named = led[-1:] if not (led and led[-1].isascii()) else led
    capped = (
        sentence.own[i].unit != "count" and led[-1:] == ["at"] and bool(CAPS.intersection(led))
    )  # "caps commission at 8 per cent"
    return capped or (bool(LIMITS.intersection(named)) and "to" not in led)


def _lesser(sentence: Sentence, i: int) -> bool:
    """Whether "whichever is less" follows a figure."""
    line, last = sentence.line, sentence.own[i].last
    ahead = [line[k].key for k in range(last + 1, min(last + FAR, len(line)))]
    lesser = ahead[:1] in (["whichever"], ["जो"], ["jo"]) and bool(LESSER.intersection(ahead))
    return lesser and line[last].text == ","


def _confined(sentence: Sentence, i: int) -> bool:
    """Whether "तक सीमित है" follows; "तक सीमित रह गया" tells where something has come to."""
    line, at = sentence.line, sentence.own[i].last
    if at + 1 >= sentence.last or concept(line[at]) != "UPTO" or not line[at + 1].key.startswith(ONLY):
        return False
    return at + 2 >= sentence.last or line[at + 2].key.startswith(IS)


def _not_before(sentence: Sentence, i: int) -> bool:
    """Whether nothing comes before a length of time is over ("120 दिन से पहले नहीं होता")."""
    line, quantity = sentence.line, sentence.own[i]
    at = quantity.last
    if quantity.unit not in TIME_UNITS or at + 1 >= sentence.last or concept(line[at]) != "FROM":
        return False
    return line[at + 1].key in EARLIER and _negated(sentence, at + 2, sentence.clause(quantity.first))


def _negated(sentence: Sentence, at: int, clause: int) -> bool:
    """Whether a "नहीं" stands in the rest of a clause from token `at`."""
    line = sentence.line
    rest = (k for k in range(at, sentence.last) if sentence.clause(k) == clause)
    return any(concept(line[k]) == "NOT" for k in rest)


def _denied(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> Quantity:
    """Turn a bound round that its verb denies ("4,300 करोड़ से कम का निर्यात नहीं होगा", "से कम में नहीं")."""
    line, last = sentence.line, quantity.last
    flipped = bounds.FLIPPED.get(quantity.qualifier)
    if flipped is None:
        return quantity
    after = words[1] if words is not None and words[0] > last else len(line)
    denied = after < len(line) and concept(line[after]) == "NOT"
    placed = last < sentence.last and line[last].key in SOLD
    denied = denied or (placed and _negated(sentence, last, sentence.clause(quantity.first)))
    return quantities.qualified(quantity, cast(Qualifier, flipped)) if denied else quantity


def _shared(sentence: Sentence, i: int) -> Qualifier | None:
    """Return the bound of the other item of a list ("capped at Rs 5 lakh for men and Rs 8 lakh for women").

    One led by its bound gives it on, one closed by तक gives it back; each item says what it is for.
    """
    line, own = sentence.line, sentence.own
    quantity = own[i]
    for k in (i - 1, i + 1):
        if not 0 <= k < len(own) or own[k].unit != quantity.unit:
            continue
        named = k < i and own[k].qualifier == "exact" and _named(sentence, k)
        if own[k].qualifier not in BOUNDED and not named:
            continue
        one, two = min(own[k], quantity, key=lambda q: q.first), max(own[k], quantity, key=lambda q: q.first)
        led = named or match(line, own[k].first, BOUNDS_BEFORE) is not None
        between = range(one.last, two.first)
        verbs = any(phrases.is_verb_at(line, n) and line[n].key not in behind.FOR for n in between)
        joined = any(line[n].text == "," or concept(line[n]) == "AND" for n in between)
        apart = FOR.intersection(line[n].key for n in between)
        if led == (k < i) and joined and apart and not verbs and len(between) <= LIST:
            return "at_most" if named else own[k].qualifier
    return None
