"""Finds what a figure's aside is about: "spread over 5 acres, the park", "the park, built for Rs 5 crore".

An aside that opens a clause is of the noun after its comma, one that a comma or "which" begins is of the noun
before it.
"""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, words_of
from store.figures.grammar.words import Line
from store.figures.measured import heads, nouns, phrases
from store.figures.measured.phrases import Words
from store.figures.measured.sentence import Sentence

PARTICIPLES = words_of("verbs", "asides")
RELATIVES = frozenset({"which", "whose", "that", "whom"})
PUT, NEAR, HEAD = (
    frozenset("put puts pegs pegged estimates estimated placed placing counts counted".split()),
    7,
    5,
)


def opening(sentence: Sentence, i: int) -> int:
    """Return the token after the comma that closes "built at a cost of Rs 5 crore, the park", else 0."""
    line, quantity = sentence.line, sentence.own[i]
    last = phrases.past_rate(line, quantity.last, quantity.unit)
    if last + 1 >= sentence.last or line[last].text != ",":
        return 0
    opens = quantity.first
    while opens > sentence.first and line[opens - 1].text not in ",;" and quantity.first - opens <= NEAR:
        opens -= 1
    led = opens < quantity.first and line[opens].key in PARTICIPLES
    at = opens == quantity.first - 1 and line[opens].key in ("at", "with")
    return last + 1 if (led or at) and (opens == sentence.first or line[opens - 1].text in ",;") else 0


def trailing(sentence: Sentence, i: int) -> Words | None:
    """Return the noun before ", spread over 5 acres" or ", which the census put at 5,000"."""
    line, quantity = sentence.line, sentence.own[i]
    for k in range(quantity.first - 1, max(sentence.first, quantity.first - NEAR), -1):
        if line[k].text != ",":
            continue
        opens = line[k + 1].key
        told = opens in RELATIVES and _put_at(line, k + 1, quantity.first)
        if (opens in PARTICIPLES or told) and _plain(sentence, k - 1):
            return _past_place(sentence, heads.backward(line, k - 1, sentence.first, sentence.free))
        return None
    return None


def _past_place(sentence: Sentence, words: Words) -> Words:
    """Return the noun before "in Agra" where a phrase is but the place ("the mall in Agra, spread over")."""
    line, led = sentence.line, words[0] - 1
    placed = led > sentence.first and line[led].key in ("in", "at", "from") and _plain(sentence, led - 1)
    if not placed or not all(line[k].upper for k in range(*words)):
        return words
    return heads.backward(line, led - 1, sentence.first, sentence.free)


def _plain(sentence: Sentence, k: int) -> bool:
    """Whether token `k` may end a noun phrase."""
    line = sentence.line
    return sentence.free(k) and line[k].kind == "word" and not phrases.stops(line, k)


def _put_at(line: Line, start: int, first: int) -> bool:
    """Whether somebody puts a number at the figure: "which the census put at"."""
    return first - 2 > start and line[first - 1].key == "at" and line[first - 2].key in PUT


def put(sentence: Sentence, i: int) -> Words | None:
    """Return what is put at a figure: "the census put the number of weavers at 62,000"."""
    line, at = sentence.line, sentence.own[i].first - 1
    if at - 2 <= sentence.first or line[at].key != "at" or not _plain(sentence, at - 1):
        return None
    words = heads.backward(line, at - 1, sentence.first, sentence.free)
    led = words[0] - 1 - (line[words[0] - 1].key in phrases.ARTICLE)
    near = led >= sentence.first and line[led].key in PUT
    return phrases.bare(line, words) if near else _put_far(sentence, i)


def _put_far(sentence: Sentence, i: int) -> Words | None:
    """Return the object of "put" far before its figure ("put the loss at a mill at Rs 5 lakh")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if at <= sentence.first or line[at].key != "at":
        return None
    for k in range(at - 1, sentence.clause_start(i) - 1, -1):
        if line[k].kind == "sign" and line[k].text not in phrases.QUOTES and line[k].text != "-":
            return None
        if line[k].key in PUT:
            start = k + 1 + (line[k + 1].key in phrases.ARTICLE)
            return nouns.after(line, start, "INR", sentence.free) if start < at else None
    return None


def capped(sentence: Sentence, i: int, named: list[Words | None]) -> Words | None:
    """Return what a share is of, where this sum is but its ceiling ("25% subsidy, up to Rs 5 lakh")."""
    quantity, line = sentence.own[i], sentence.line
    if i == 0 or (quantity.unit not in CURRENCIES and quantity.multiplier == 1):
        return None
    share = sentence.own[i - 1]
    between = range(share.last, quantity.first)
    limited = quantity.qualifier == "at_most" and share.unit == "percent" and len(between) <= NEAR
    comma = any(line[k].text in ",(" for k in between)
    verbs = any(phrases.is_verb_at(line, k) for k in between if sentence.free(k))
    return named[i - 1] if limited and comma and not verbs else None
