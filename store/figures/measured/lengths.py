"""What a length of time is the length of: what lasts or is old, whose age or term it is."""

from __future__ import annotations

from store.figures.grammar.lexicon import words_of
from store.figures.measured import behind, phrases
from store.figures.measured.phrases import Words
from store.figures.measured.sentence import Sentence

AGES = words_of("clauses", "ages")
LASTS = tuple(words_of("roles", "lasts"))
AGED = frozenset({"aged", "ages"})
INSIDE = frozenset("भीतर अंदर bheetar bhitar andar".split())
OLD = frozenset({"old", "long"})
COPULA = frozenset("is are was were be been".split())


def aged(sentence: Sentence, i: int) -> Words | None:
    """Return the person whose age stands in brackets or between commas after the name."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.unit != "years" or quantity.first <= sentence.first:
        return None
    led = line[quantity.first].key in AGED or line[quantity.first - 1].key in AGED
    at = quantity.first - (led and line[quantity.first].key not in AGED)  # where "aged" or the number begins
    closes = quantity.last < sentence.last and line[quantity.last].text in "),"
    if not (led or closes or quantity.last - quantity.first == 1):
        return None
    aside = at > sentence.first and line[at - 1].text in "(,"
    at -= 1 + aside
    named = (led or aside) and sentence.free(at) and line[at].kind == "word" and not phrases.stops(line, at)
    return behind.backward(line, at, sentence.first, sentence.free) if named else None


def lasting(sentence: Sentence, i: int, subject: Words | None) -> Words | None:
    """Return the subject of a length of time, where it is an age or a term, or the verb says it lasts."""
    if subject is None:
        return None
    quantity, line = sentence.own[i], sentence.line
    after = line[quantity.last].key if quantity.last < sentence.last else ""
    before = line[quantity.first - 1].key if quantity.first > sentence.first else ""
    old = after in OLD and before in COPULA
    lasts = after.startswith(LASTS) or (sentence.english and before in LASTS)
    lasts = lasts or (before == "for" and line[quantity.first - 2].key in LASTS)  # "to run for 36 months"
    within = [line[k].key for k in range(quantity.core, quantity.last)]
    lasts = lasts or (len(within) > 1 and within[-1] in INSIDE)  # "भुगतान 45 दिन के भीतर होगा"
    return subject if old or lasts or line[subject[1] - 1].key in AGES else None
