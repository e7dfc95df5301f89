"""Whether an article has the noun whose name is wanted without the name: "a label in Riyadh", दो बैंक."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from store.search.asking.words import common
from store.search.naming import bound
from store.search.naming.bound import Asking, asking
from store.search.naming.heard import heard, sounds
from store.search.naming.told import Name, Told
from store.search.naming.wished import Concepts, Wish, number_of, wished
from store.text.function_words import STOP
from store.text.gazetteer import PLACES
from store.text.lexis.numerals import is_number
from store.text.light_words import light
from store.text.normalise import holds_digit, listed

BEFORE = 4  # words of a noun phrase before its noun
ENDING = 3  # letters more that a word in another form has
NEAR = 2  # words between a noun and its name
APPOSED = 4  # words from a name to the noun it is in apposition to, and one
CLAUSE = 9  # words from a noun to a name in apposition, or to "called"
_ONE = listed(
    "a an one another some any several few certain various many एक कुछ कई किसी अनेक दूसरी दूसरे दूसरा अन्य"
)
_THE = listed(
    "the every each all this that these those its his her their हर सभी यह वह इस उस ये वे इन उन अपनी अपने"
)
_CASES = listed("का की के को ने से में पर तक द्वारा")
_OWNS = listed("का की के")
_AND = listed("and or और व एवं तथा या")
_CALLED = listed("called named dubbed titled namely नाम नामक such like including जैसे जैसी समेत सहित")
_IS = listed("is was are were became become as है हैं था थी थे")
_DEMONYM = re.compile(r"(?:ish|ese|ian|ean|can|ch|man)$")
_NAMING = frozenset({"person", "company", "office"})
_POINTED = frozenset({",", "(", ":", "—", "–", "-", "‘", "“", "'", '"'})


def loose(question: str, lines: Sequence[Told]) -> list[int]:
    """Return which of `lines` have the noun whose name `question` wants as one of many.

    None of them do where any names it.
    """
    wish = wished(question)
    if wish is None:
        return []
    asked, found = asking(question), list[int]()
    for place, here in enumerate(lines):
        for at in _heads(here, wish):
            if _named(here, at, wish, asked):
                return []
            if _indefinite(here, at) and place not in found:
                found.append(place)
    return found


def _heads(here: Told, wish: Wish) -> Iterator[int]:
    """Yield where a sentence has the noun, as the last word of its phrase."""
    for at in range(len(here.tokens)):
        if any(_same(here, at, word, concepts) for word, concepts in wish.nouns) and _last(here, at):
            yield at


def _same(here: Told, at: int, word: str, concepts: Concepts) -> bool:
    token = here.tokens[at]
    if at + 1 in here.broken and here.broken[at + 1][:1] in {"'", "’"} and token.endswith("s"):
        return False  # the weavers' lane
    shared = here.concepts[at] & concepts
    if token.isascii() != word.isascii():
        return bool(shared) or bool(sounds(token) & sounds(word))
    if any(not one.startswith("=") for one in shared):  # "=…" is a dictionary's, and sure across languages
        return True
    return token[:-1].startswith(word[:-1]) and len(token) - len(word) <= ENDING


def _last(here: Told, at: int) -> bool:
    """Whether no further noun of the phrase follows: a *hotel* group is a group."""
    if at + 1 >= len(here.tokens) or at + 1 in here.broken:
        return True
    after = here.tokens[at + 1]
    return not (here.roles[at + 1] and not here.capital(at + 1)) or after in STOP


def _start(here: Told, at: int) -> int:
    """Return where the phrase begins that ends with the noun at `at`."""
    first = at
    while first > 0 and first not in here.broken and at - first < BEFORE:
        word = here.tokens[first - 1]
        if word in _ONE or word in _THE or number_of(word) or is_number(word):
            return first - 1
        if word in STOP or word in _CASES or light(word):
            break
        first -= 1
    return first


def _indefinite(here: Told, at: int) -> bool:
    """Whether the noun stands there as one, or some, of many."""
    first = _start(here, at)
    begins = here.tokens[first]
    if begins in _ONE or number_of(begins) or is_number(begins) or (holds_digit(begins) and first < at):
        return True
    if begins in _THE:
        return False
    if here.tokens[at].isascii():
        return here.tokens[at].endswith("s") and not here.tokens[at].endswith("ss")
    if here.tokens[at].endswith("ों"):
        return True
    owner = here.tokens[first - 1] if first > 0 and first not in here.broken else ""
    plain = all(common(word) for word in here.tokens[first:at])
    return plain and owner in _OWNS and first > 1 and _proper(here, first - 2)


def _proper(here: Told, at: int) -> bool:
    """Whether a proper name, of a place or of anybody, stands there."""
    return here.kinds(_word(at)) != {""} or any(name.first <= at < name.last for name in here.names)


def _named(here: Told, at: int, wish: Wish, asked: Asking) -> bool:
    """Whether the noun there has a name that the question does not."""
    new = [span for span in _spans(here) if _new(here, span, asked)]
    if wish.several > 1 and _listed(here, [one for one in new if wish.place or not _place(here, one)]):
        return True
    if wish.several < 2 and here.roles[at] == "person" and any(True for _ in bound.named(here, asked)):
        return True
    if wish.place and _unknown(here, at - 1):
        return True
    if wish.place and any(span.last == at or (wish.several < 2 and _place(here, span)) for span in new):
        return True
    first = _start(here, at)
    own = [span for span in new if wish.place or not _known(here, span)]
    return (
        any(_after(here, at, span) or _apposed(here, first, span) for span in own)
        or any(_within(here, first, at, span, local=wish.place) for span in new)
        or _called(here, first, at)
    )


def _unknown(here: Told, at: int) -> bool:
    """Whether a word that is no dictionary's stands there: शाहाबाद तहसील."""
    if at < 0 or at + 1 in here.broken or number_of(here.tokens[at]) or holds_digit(here.tokens[at]):
        return False
    return here.capital(at) if here.tokens[at].isascii() else not common(here.tokens[at])


def _known(here: Told, name: Name) -> bool:
    """Whether a name is no more than a place's, a product's or the like."""
    return here.kinds(name).isdisjoint({"", *_NAMING})


def _place(here: Told, name: Name) -> bool:
    return not PLACES.isdisjoint(here.kinds(name))


def _listed(here: Told, names: list[Name]) -> bool:
    """Whether two of the names stand in one list: Etah and Mau, मऊ और एटा."""
    order = sorted(names, key=lambda one: (one.first, one.last))
    return any(
        after.first - name.last == 1 and here.tokens[name.last] in _AND and name.last not in here.broken
        for name, after in pairwise(order)
    )


def _called(here: Told, first: int, at: int) -> bool:
    """Whether "called" or the like stands by the noun, or quotes, or it begins a name: Bank of Baroda."""
    if here.tokens[at + 1 : at + 2] == ["of"] and here.capital(at) and here.capital(at + 2):
        return True
    near = [*range(max(0, first - 2), first), *range(at + 1, min(len(here.tokens), at + CLAUSE))]
    if any(here.tokens[place] in _CALLED for place in near):
        return True
    return here.broken.get(at + 1, "")[-1:] in _POINTED - {","}


def _after(here: Told, at: int, name: Name) -> bool:
    """Whether a name follows the noun at once, or in apposition."""
    start = name.first
    if not 0 < start - at <= CLAUSE:
        return False
    breaks = [place for place in here.broken if at < place <= start]
    if not breaks:
        between = here.tokens[at + 1 : start]
        return len(between) <= NEAR and not any(word in STOP or word in _CASES for word in between)
    return start - breaks[-1] <= 1 and here.broken[breaks[-1]][:1] in _POINTED


def _apposed(here: Told, first: int, name: Name) -> bool:
    """Whether the phrase from `first` on says what a name before it is."""
    if name.last > first:
        return False
    if first in here.broken:
        return first - name.last < APPOSED
    return first > 0 and here.tokens[first - 1] in _IS


def _within(here: Told, first: int, at: int, name: Name, *, local: bool) -> bool:
    """Whether a name stands in the phrase or right before it, which is not one for "a" and its like."""
    begins = here.tokens[first]
    if begins in _ONE or number_of(begins) or is_number(begins):
        return False
    if name.last == at and not local:  # French brands, Kanpur mills
        many = here.tokens[at].endswith(("s", "ों"))
        if _DEMONYM.search(here.tokens[at - 1]) or (many and _place(here, name)):
            return False
    return first <= name.first < at or name.last == first


@lru_cache(maxsize=1 << 12)
def _spans(here: Told) -> tuple[Name, ...]:
    """Return the names of a sentence but of who is quoted, and all that the gazetteer has."""
    found = [one for one in (*here.names, *here.labels) if not one.speaks]
    at = 0
    while at < len(here.tokens):
        last = at
        while last < len(here.tokens) and here.kinds(_word(last)) != {""}:
            if last > at and last in here.broken:
                break
            last += 1
        if last > at:
            found.append(Name(at, last, speaks=False, placed=False))
        at = max(last, at + 1)
    return tuple(found)


def _word(at: int) -> Name:
    return Name(at, at + 1, speaks=False, placed=False)


def _new(here: Told, name: Name, asked: Asking) -> bool:
    """Whether at least half of a name's words are none of the question's."""
    whole = range(name.first, name.last)
    run = [here.tokens[at] for at in whole if not here.roles[at]] or here.tokens[name.first : name.last]
    return 2 * sum(not heard(word) & asked.heard for word in run) >= len(run)
