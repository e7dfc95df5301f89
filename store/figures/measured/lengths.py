"""What a length of time is the length of: what lasts or is old, whose age or term it is."""

from __future__ import annotations

from store.figures.grammar.lexicon import words_of
from store.figures.measured import behind, phrases
from store.figures.measured.phrases import Words
from store.figures.measured.sentence import Sentence

AGES = words_of("clauses", "ages")
LASTS = tuple(words_of("roles", "lasts"))
OLD = frozenset({"old", "long"})
COPULA = frozenset("is are was were be been".split())


def aged(sentence: Sentence, i: int) -> Words | None:
    """Return the person whose age stands in brackets or between commas after the name."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first - 1
    if quantity.unit != "years" or quantity.last - quantity.first != 1 or at <= sentence.first:
        return None
    named = line[at].text in "(," and sentence.free(at - 1) and line[at - 1].kind == "word"
    if not named or phrases.stops(line, at - 1):
        return None
    return behind.backward(line, at - 1, sentence.first, sentence.free)


def lasting(sentence: Sentence, i: int, subject: Words | None) -> Words | None:
    """Return the subject of a length of time, where it is an age or a term, or the verb says it lasts."""
    if subject is None:
        return None
    quantity, line = sentence.own[i], sentence.line
    after = line[quantity.last].key if quantity.last < sentence.last else ""
    before = line[quantity.first - 1].key if quantity.first > sentence.first else ""
    old = after in OLD and before in COPULA
    lasts = after.startswith(LASTS) or (sentence.english and before in LASTS)
    return subject if old or lasts or line[subject[1] - 1].key in AGES else None
