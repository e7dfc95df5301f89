"""Reads what bounds a number: "more than", "कम से कम" before it; "से अधिक", "तक", "or more" after it.

English comparatives make bounds by rule: "not" turns them round, "or equal to" takes their end in
("not greater than", "larger than or equal to", "30 or above"); so does Hindi "से" with a comparative
("से अधिक", "से कहीं ज्यादा", "से कम नहीं").
"""

from __future__ import annotations

from typing import cast

from store.figures.grammar.lexicon import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CARDINALS,
    CHANGE,
    DOWN,
    DOWN_AFTER,
    EQUALS,
    MIDDLING,
    NO_THAN,
    UNITS,
    UP,
    UP_AFTER,
    concept,
    look,
    match,
    words_of,
)
from store.figures.grammar.words import Line
from store.types import Qualifier

REACHED = (
    "पहुंच",
    "pahunch",
    "pahuch",
    "पहुच",
    "गिर",
    "बढ",
    "ले",
    "चला",
    "चली",
    "गया",
    "गई",
    "badh",
    "लाने",
    "reach",
    "सीमित",
    "सिमट",
    "simat",
    "सिकुड",
    "gir",
    "घट",
    "ghat",
)
ARRIVED = ("पहुंच", "पहुच", "pahunch", "pahuch", "reach")
SHARE = frozenset(phrase[0][-1] for found in UNITS.values() for phrase in found if phrase[1] == "percent")
RELATIVE = frozenset("% cent percent higher lower more less".split())
GOING = frozenset("went gone going go goes shot add adds added adding".split())
RISING = words_of("roles", "rise")
SPREAD = frozenset(
    "spread spans extends stretches scattered across all turn turns turned turning hand hands handed handing"
    " carried built".split()
)  # and what goes "over" with a verb
MAKING = frozenset("होकर करके कर होते hokar karke kar".split())
INCLUSIVE = {"more_than": "at_least", "less_than": "at_most", "at_least": "at_least", "at_most": "at_most"}
AGED = frozenset({"older", "younger"})
ADDING, CHARGES = frozenset({"+", "plus", "प्लस"}), words_of("roles", "charges")
NOBODY, MAY = (
    frozenset("no none nobody not cannot".split()),
    frozenset("may can shall will would could must cannot should does do nobody none".split()),
)
DENIAL = 8  # words
FLIPPED = {"more_than": "at_most", "less_than": "at_least"}
Bound = tuple[Qualifier, int]


def before(line: Line, i: int) -> Bound | None:
    """Return the qualifier of the phrase that ends right before token `i`, and where the phrase starts."""
    for start in range(max(0, i - 6), i):
        found = match(line, start, BOUNDS_BEFORE)
        compared = _compared(line, start)
        if compared is not None and (found is None or compared[1] > found[1]):
            found = compared
        if found is not None and not _no_bound(line, start) and _ends(line, found[1], i):
            name = FLIPPED.get(found[0]) if _denied(line, start) else None
            return cast(Qualifier, name or found[0]), start
    return None


def _compared(line: Line, i: int) -> tuple[str, int] | None:
    """Read "[not] more than", "greater than or equal to", "over" from token `i`."""
    negated = line[i].key in ("not", "no")
    i += negated
    if i >= len(line) or (line[i].key not in UP and line[i].key not in DOWN):
        return None
    name = "more_than" if line[i].key in UP else "less_than"
    bare, end = line[i].key in NO_THAN, i + 1
    than = end < len(line) and line[end].key == "than"
    end += than
    equal = end + 1 < len(line) and line[end].key == "or" and line[end + 1].key in ("equal", "equals")
    if equal:
        end += 2
        end += end < len(line) and line[end].key in ("to", "than")
    if not (bare or than or equal):
        return None
    name = FLIPPED[name] if negated else name
    return INCLUSIVE[name] if equal else name, end


def _no_bound(line: Line, start: int) -> bool:
    """Whether the word bounds nothing: "spread over 12 acres", the tail of an operator ("<>30")."""
    before = line[start - 1].key if start else ""
    if line[start].key == "above" and [token.key for token in line[max(0, start - 2) : start]] == [
        "over",
        "and",
    ]:
        return True  # "over and above the Rs 145 crore"
    if line[start].key == "past" and before in ("the", "over", "in", "during"):
        return True  # "over the past five years"
    if line[start].key == "over" and (before in SPREAD or before in CHANGE):
        return True
    if before in RELATIVE and (line[start].key in UP or line[start].key in DOWN):
        return True
    if line[start].key == "up" and (before in GOING or before in RISING):
        return True
    return (
        start > 0 and line[start].text in "<>=" and not line[start].spaced and line[start - 1].text in "<>="
    )


def _denied(line: Line, start: int) -> bool:
    """Whether nobody may go beyond what follows ("no unit may draw more than")."""
    behind = [line[k].key for k in range(max(0, start - DENIAL), start)]
    if "never" in behind[-2:]:
        return True  # "never got past 9,000"
    return bool(NOBODY.intersection(behind)) and bool(MAY.intersection(behind))


def _ends(line: Line, end: int, i: int) -> bool:
    """Whether a phrase that ends at `end` stands right before `i` (an article may follow it)."""
    return end == i or (end + 1 == i and line[end].key in ("a", "an", "the", "रु", "भी", "bhi"))


def after(line: Line, i: int) -> Bound | None:
    """Return the qualifier of the phrase that starts at token `i`, and the index after it."""
    if i >= len(line) or line[i].broken:
        return None
    i += line[i].text == "-" and i + 1 < len(line) and line[i + 1].key in ("plus", "odd")
    same = match(line, i, EQUALS)
    if same is not None and same[0] == "same":
        return _same(line, same[1])
    found = _not_even(line, i) or match(line, i, BOUNDS_AFTER) or _from(line, i) or _or_more(line, i)
    if found is None:
        return _until(line, i)
    follower = line[found[1]] if found[1] < len(line) else None
    ahead = _of_the_next(line, i, found[1]) or _charged(line, found[1])
    ahead = ahead or (found[0] == "approx" and follower is not None and follower.kind == "number")
    if ahead or (follower is not None and follower.key == "than"):
        return None
    qualifier, end = cast(Qualifier, found[0]), found[1]
    equal = match(line, end, EQUALS)
    if equal is not None and equal[0] == "equal":
        return cast(Qualifier, INCLUSIVE.get(qualifier, qualifier)), equal[1]
    return qualifier, end


def _not_even(line: Line, i: int) -> tuple[str, int] | None:
    """Read "11 प्रतिशत भी नहीं"; "एक भी नहीं" is none at all."""
    pair = [concept(token) for token in line[i : i + 2]]
    return ("less_than", i + 2) if pair == ["ALSO", "NOT"] and line[i - 1].key not in ("एक", "ek") else None


def _of_the_next(line: Line, i: int, end: int) -> bool:
    """Whether a bound begins the next number's ("20% या ज्यादा से ज्यादा 15 लाख")."""
    onward = match(line, end - 1, BOUNDS_BEFORE) if end > i + 1 else None
    return onward is not None and onward[1] > end


def _charged(line: Line, end: int) -> bool:
    """Whether "plus" adds what comes on top of a price ("Rs 750 plus GST", "500 रुपये प्लस टैक्स")."""
    return line[end - 1].key in ADDING and end < len(line) and line[end].key in CHARGES


def _from(line: Line, i: int) -> tuple[str, int] | None:
    """Read "से अधिक", "se kahin zyada", "से कम नहीं"; "से कम होकर" starts a change and bounds nothing."""
    if concept(line[i]) != "FROM":
        return None
    at = i + 1
    while at < len(line) and at < i + 3 and line[at].key in MIDDLING:
        at += 1
    way = concept(line[at]) if at < len(line) and not line[at].broken else None
    if way not in ("MORE", "LESS"):
        return None
    follower = line[at + 1] if at + 1 < len(line) else None
    if follower is not None and way == "LESS" and follower.key in MAKING:
        return None
    name = "more_than" if way == "MORE" else "less_than"
    if follower is not None and concept(follower) == "NOT":
        return FLIPPED[name], at + 2
    return name, at + 1


def _or_more(line: Line, i: int) -> tuple[str, int] | None:
    """Read "or more", "and above", "or fewer", unless a number follows ("20 and over 30")."""
    if line[i].key not in ("or", "and") or i + 1 >= len(line):
        return None
    key = line[i + 1].key
    bare_age = key in AGED and line[i - 1].kind == "number"  # "18 or older" is no number of people
    if bare_age or (key not in UP_AFTER and key not in DOWN_AFTER):
        return None
    follower = line[i + 2] if i + 2 < len(line) else None
    numbered = follower is not None and (
        follower.kind == "number" or look(CARDINALS, follower) is not None or follower.key in ("to", "a")
    )
    return None if numbered else ("at_least" if key in UP_AFTER else "at_most", i + 2)


def _same(line: Line, i: int) -> Bound:
    """Read "के बराबर", or "के बराबर या उससे कम" as a bound."""
    found = match(line, i, BOUNDS_AFTER)
    if found is not None and found[0] in ("at_least", "at_most"):
        return cast(Qualifier, found[0]), found[1]
    return "exact", i


def _until(line: Line, i: int) -> Bound | None:
    """Read तक as a bound, unless something reached it ("200 करोड़ तक पहुंचा")."""
    if concept(line[i]) != "UPTO":
        return None
    verb = line[i + 1].key if i + 1 < len(line) else ""
    share = i > 0 and line[i - 1].key in SHARE and not verb.startswith(ARRIVED)
    return ("at_most", i + 1) if share or not verb.startswith(REACHED) else None
