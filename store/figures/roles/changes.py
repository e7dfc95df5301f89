"""The change a figure states by the words around it: "31 प्रतिशत की वृद्धि", "12 per cent more"."""

from __future__ import annotations

from collections.abc import Sequence

from store.figures.grammar.lexicon import CHANGE, CURRENCIES, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.verbs import forms
from store.figures.measured.phrases import GENITIVE, RATE
from store.types import Direction

RISE, FALL = (
    words_of("roles", row) | {form for stem in words_of("roles", f"{row}_stems") for form in forms(stem)}
    for row in ("rise", "fall")
)
MOVED = RISE | FALL
CHANGE_OF = words_of("roles", "change_of")
COMPARISON = words_of("roles", "comparison")
RELATIVE_UNITS = frozenset({"percent", "percentage_point", "times", "basis_point", "ratio"})
GREW = frozenset(
    "rose risen fell fallen increased decreased dropped dipped slipped jumped climbed surged declined grew"
    " grown growing rising falling expanding expanded shrinking declining".split()
)
WENT = (["went"], ["gone"], ["go"], ["goes"], ["gone"])
LINKING, RATES = frozenset("was is were stood at remained".split()), frozenset("rate दर dar".split())
GROWTH = frozenset("growth विकास vikas".split())
BARELY = frozenset("only just merely another further again roughly approximately as much many".split())
UPWARD = frozenset({"ऊपर", "upar", "oopar"})
DOWNWARD = frozenset({"cut", "slide", "downtick", "नीचे", "neeche", "niche"})
LEVEL = UPWARD | DOWNWARD - {"cut", "slide", "downtick"}
MORE_OR_LESS = frozenset("अधिक ज्यादा कम adhik zyada jyada kam".split())
ENGLISH_MORE = frozenset("more fewer less higher lower".split())
MEANING = frozenset("यानी यानि अर्थात yaani yani ie meaning".split())  # "यानी 4 करोड़ ज्यादा"
HINDI_MOVES = {k for k in MOVED if not k.isascii()} | words_of("roles", "roman_moves")
MAKING_UP = frozenset("make makes made making takes take took".split())  # "made up 50 per cent": a share
MORE = frozenset({"और", "aur"})
BEING = (
    "है",
    "हैं",
    "था",
    "थी",
    "थे",
    "रह",
    "गय",
    "गई",
    "आ",
    "चल",
    "hai",
    "tha",
    "thi",
    "rah",
    "reh",
    "gay",
    "gai",
    "aa",
)


def told(quantity: Quantity, behind: Sequence[str], ahead: Sequence[str]) -> Direction | None:
    """Return the direction of a change the quantity states, None if it states none."""
    word = (
        _change_noun(quantity, ahead)
        or _change_word(quantity, behind, ahead)
        or _change_verb(quantity, behind, ahead)
        or _change_told(quantity, behind)
    )
    return None if word is None else direction(word)


def _change_noun(quantity: Quantity, ahead: Sequence[str]) -> str | None:
    """Return the noun of change after the figure ("31 प्रतिशत की वृद्धि", "31 per cent growth")."""
    noun = next((k for k in ahead[:3] if k in CHANGE), None)
    if noun is None or _other_noun(ahead, noun):
        return None
    counted = quantity.unit == "count" and ahead[0] != noun and ahead[0].isascii()
    return None if counted else noun  # "1.5 lakh beneficiaries increase their income"


def _change_word(quantity: Quantity, behind: Sequence[str], ahead: Sequence[str]) -> str | None:
    """Return the word of comparison or motion after it ("12 प्रतिशत अधिक", "31% बढ़ा")."""
    relative = quantity.unit in RELATIVE_UNITS
    first = ahead[0] if ahead else ""
    against = behind[-1:] in (["से"], ["se"]) and first in MORE_OR_LESS  # "पिछले साल से 40 ज्यादा"
    compared = against or (COMPARISON | MEANING).intersection(behind)
    if relative and first in LEVEL and quantity.qualifier == "exact" and _predicated(ahead[1:2]):
        return first  # "निर्यात 12 प्रतिशत ऊपर रहा"
    if ahead[1:2] == ["than"] and first in ENGLISH_MORE:
        return first  # "700 quintals more than in January"
    if first in MOVED and quantity.qualifier == "exact" and (relative or compared):
        return first
    more = ahead[:1] and ahead[0] in MORE and ahead[1:2] and ahead[1] in HINDI_MOVES  # "30 स्टॉल और बढ़ाए"
    owner = ahead[:1] and ahead[0] in GENITIVE  # "12 प्रतिशत का घाटा" is no fall
    found = next((k for k in ahead[:2] if k in HINDI_MOVES), None)
    summed = quantity.unit in CURRENCIES and found not in MORE_OR_LESS and behind[-1:] not in (["से"], ["se"])
    summed = summed and (first == found or first in RATE)  # "40 रुपये किलो बढ़े", no "40 रुपये तक बढ़े"
    return found if ((relative or summed) and not owner) or more else None


def _predicated(ahead: Sequence[str]) -> bool:
    """Whether what tells a level ends its clause: a sign or a verb of being or coming follows it."""
    return not ahead or not ahead[0][0].isalpha() or ahead[0].startswith(BEING)


def _change_verb(quantity: Quantity, behind: Sequence[str], ahead: Sequence[str]) -> str | None:
    """Return the English word of change before it ("grew by", "a growth of", "up just 31 per cent")."""
    while behind and behind[-1] in BARELY:
        behind = behind[:-1]
    if len(behind) > 2 and behind[-2] in ("a", "an") and behind[-3] in MOVED:
        behind = behind[:-2]  # "jumped a staggering 45 per cent"
    last = behind[-1] if behind else ""
    if last == "by":
        return next((k for k in behind if k in MOVED), None)
    if last in ("of", "a"):
        near = behind[-3:]
        near = near[near.index(",") + 1 :] if "," in near else near  # "with the hike, a Rs 2,000 sandal"
        return next((k for k in near if k in CHANGE or k in CHANGE_OF), None)
    moved = _moved_by(quantity, behind)
    if moved is not None:
        return moved
    aside = last in ("up", "down") and behind[-2:-1] in ([], [","]) and quantity.unit in CURRENCIES
    if aside or (last in ("up", "down") and ahead[:1] in (["from"], ["over"], ["on"])):
        return last
    if MAKING_UP.intersection(behind[-2:-1]):
        return None
    relative = quantity.unit in RELATIVE_UNITS and last.isascii()
    return last if relative and last in MOVED and last not in ("more", "less") else None


def _moved_by(quantity: Quantity, behind: Sequence[str]) -> str | None:
    """Return the verb of "grew at 9 per cent", "wages rose Rs 50", "went up Rs 40 a kilo"."""
    last, before = behind[-1:], behind[-2:-1]
    if last == ["at"] and before and before[0] in GREW:
        return before[0]
    went = bool(last) and (last[0] in GREW or (last[0] in ("up", "down") and before in WENT))
    return last[0] if went and quantity.unit in CURRENCIES else None


def _change_told(quantity: Quantity, behind: Sequence[str]) -> str | None:
    """Return the change a share is told to be ("growth was 20 per cent", "विकास दर 6 प्रतिशत")."""
    if quantity.unit not in RELATIVE_UNITS:
        return None
    while behind and behind[-1] in LINKING:
        behind = behind[:-1]
    rated = behind[-1:] != [] and behind[-1] in RATES
    noun = behind[-2:-1] if rated else behind[-1:]
    return noun[0] if noun and (noun[0] in CHANGE or (rated and noun[0] in GROWTH)) else None


def _other_noun(ahead: Sequence[str], noun: str) -> bool:
    """Whether another noun stands between the figure and the change word, so that it belongs there."""
    at = ahead.index(noun)
    return (
        any(len(k) > 2 and k not in ("की", "का", "के") and k not in ("annual", "वार्षिक") for k in ahead[:at])
        and at > 1
    )


def direction(word: str) -> Direction:
    return "down" if word in FALL or word in DOWNWARD else "up"
