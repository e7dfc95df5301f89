"""Figures that are some of those counted before: "इनमें से 31", "32 of them", "शेष तीन", "48 में से 36"."""

from __future__ import annotations

from store.figures.grammar.lexicon import concept, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import phrases, sums
from store.figures.measured.endings import is_place
from store.figures.measured.phrases import ARTICLE
from store.figures.measured.sentence import Named, Sentence

REST = words_of("clauses", "rest")
PRONOUN = words_of("clauses", "pronoun")
AMONG = frozenset(fold(word) for word in "इनमें उनमें जिनमें inme unme jinme inmein unmein jinmein".split())
SHORT = 5
PARTS = frozenset({"percent", "ratio"})  # units of a share


def left_over(sentence: Sentence, i: int) -> bool:
    """Whether "शेष" or "remaining" stands before the quantity: it counts what was counted before."""
    first = sentence.own[i].first
    return i > 0 and first > sentence.first and sentence.line[first - 1].key in REST


def out_of(line: Line, at: int) -> int:
    """Return the index after "में से" or "out of" at token `at`, 0 where neither stands there."""
    if at + 1 >= len(line):
        return 0
    hindi = concept(line[at]) == "IN" and concept(line[at + 1]) == "FROM"
    return at + 2 if hindi or (line[at].key == "out" and line[at + 1].key == "of") else 0


def rest_of(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Return what a sum is the rest of: what the first sum of its sentence is ("शेष 60 लाख वापस")."""
    if not (left_over(sentence, i) and sums.is_sum(sentence, i)):
        return None
    before = (named[k] for k in range(i) if sums.is_sum(sentence, k))
    return next((words for words in before if words is not None), None)


def of_those(sentence: Sentence, i: int) -> bool:
    """Whether the quantity is of things named before: "इनमें से 31", "32 of them", "of whom 40", "शेष तीन"."""
    quantity, line = sentence.own[i], sentence.line
    if i == 0 or quantity.unit not in PARTS | {"count"}:
        return False
    first, last = quantity.first, quantity.last
    while first - 1 > sentence.first and line[first - 1].key in ARTICLE:
        first -= 1
    ahead = [line[k].key for k in range(last, min(last + 2, sentence.last))]
    behind = [line[k].key for k in range(max(sentence.first, first - 2), first)]
    opens = max(sentence.item_start(i), sentence.clause_start(i) - 1)
    theirs = [k for k in range(opens, first) if line[k].key in AMONG]
    if (
        theirs
        and line[first - 1].key in phrases.GENITIVE
        and first - theirs[0] <= SHORT
        and (last >= sentence.last or line[last].kind == "sign" or phrases.stops(line, last))
    ):
        return True  # "उनमें ओडीओपी के 8,700"
    among = len(behind) > 1 and (behind[-2] in AMONG or out_of(line, first - 2) == first)
    return (
        (among and concept(line[first - 1]) == "FROM")
        or _of_which(sentence, i)
        or bool(REST.intersection(behind[-1:]))
        or (ahead[:1] == ["of"] and ahead[-1] in PRONOUN)
    )


def _of_which(sentence: Sentence, i: int) -> bool:
    """Whether "of which" or "of them" opens the clause of the quantity."""
    line, start = sentence.line, sentence.clause_start(i)
    places = range(max(sentence.first, start - 1), min(start + 1, sentence.own[i].first - 1))
    return any(line[k].key == "of" and line[k + 1].key in PRONOUN for k in places)


def of_places(sentence: Sentence, i: int) -> bool:
    """Whether a count in brackets is a place's part of what a later figure counts ("आगरा (48) से 91 आवेदन")."""
    line, quantity = sentence.line, sentence.own[i]
    first, last = quantity.first, quantity.last
    if quantity.unit not in ("count", "percent") or first - 2 < sentence.first or last >= sentence.last:
        return False
    if quantity.unit == "percent":
        bracketed = line[first - 1].text + line[last].text == "()" and line[first - 2].upper
        return bracketed and any(q.unit == "percent" for q in sentence.own[:i])
    plain = line[first - 1].text + line[last].text == "()" and line[first - 2].kind == "word"
    later = any(q.unit == "count" and line[q.first - 1].text != "(" for q in sentence.own[i + 1 :])
    later = later or any(q.unit == "count" for q in sentence.own[:i])
    return plain and later and is_place(line[first - 2].text)
