"""Which holding of a fair, or part of it or of a plan, a figure is of: "the second edition", "दूसरे सप्ताह"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from store.figures.grammar.lexicon import CARDINALS, table, words_of
from store.figures.grammar.ordinals import ENDS
from store.figures.grammar.tokens import Token, fold, tokens
from store.figures.same.likeness import told
from store.figures.same.setting import sentences
from store.types import Cited

RANKS = {word: rank for rank in table("editions") for word in words_of("editions", rank)}
NAMED = {fold(word): kind for kind, line in table("held").items() for word in line.split()}
FEASTS = {fold(word): feast for feast, line in table("occasions").items() for word in line.split()}
NUMBERED = frozenset({"phase"})  # also with its number behind: "phase 2"
FAR = {"edition": 4}  # words between which one it is and what is held
Line = tuple[Token, ...]


def apart(one: Cited, other: Cited) -> bool:
    """Whether two figures are told of two holdings of a thing, two weeks or days of it, or two feasts."""
    feasts, others = _feasts(told(one)), _feasts(told(other))
    if feasts and others and feasts.isdisjoint(others):
        return True
    return any(_differ(kind, one, other) for kind in table("held") if kind not in NUMBERED)


@lru_cache(maxsize=4096)
def _feasts(sentence: str) -> frozenset[str]:
    return frozenset(FEASTS[token.key] for token in tokens(sentence) if token.key in FEASTS)


def other_phase(one: Cited, other: Cited) -> bool:
    """Whether two figures are told of two phases of a plan."""
    return any(_differ(kind, one, other) for kind in NUMBERED)


def _differ(kind: str, one: Cited, other: Cited) -> bool:
    mine, theirs = _ranks(kind, one), _ranks(kind, other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _ranks(kind: str, cited: Cited) -> frozenset[str]:
    """Return which of a kind a figure's sentence names, else, of what is held, the only one of its report."""
    own = _of_kind(kind, told(cited))
    if own or kind not in FAR:
        return own
    text = cited.article.text
    found = frozenset[str]().union(*(_of_kind(kind, span.of(text)) for span in sentences(text)))
    return found if len(found) == 1 else frozenset()


def _of_kind(kind: str, sentence: str) -> frozenset[str]:
    return frozenset(rank for found, rank in _named(sentence) if found == kind)


@lru_cache(maxsize=4096)
def _named(sentence: str) -> frozenset[tuple[str, str]]:
    line = tokens(sentence)
    return frozenset(found for i in range(len(line)) for found in _at(line, i))


def _at(line: Line, i: int) -> Iterator[tuple[str, str]]:
    """Yield the kind and the rank of what token `i` ranks, or of the phase that it numbers."""
    rank = _rank(line, i)
    if rank:
        kind = _kind(line, i + 1)
        if kind:
            yield kind, rank
    kind = NAMED.get(line[i].key, "")
    at = i + 1 + (i + 1 < len(line) and line[i + 1].text == "-")
    if kind in NUMBERED and at < len(line):
        value = CARDINALS.get(line[at].key)
        digits = line[at].text if line[at].kind == "number" and len(line[at].text) == 1 else ""
        if digits or value is not None:
            yield kind, digits or str(int(value or 0))


def _rank(line: Line, i: int) -> str:
    """Return which one an ordinal, a season or digits with an ending say ("7th", "सातवें", "spring")."""
    if line[i].kind == "number" and i + 1 < len(line) and line[i + 1].key in ENDS:
        return line[i].text if not line[i + 1].spaced else ""
    return RANKS.get(line[i].key, "")


def _kind(line: Line, start: int) -> str:
    """Return the kind of what is named first after a rank: a week, day or phase right there, a fair soon."""
    for k in range(start, min(start + FAR["edition"], len(line))):
        kind = NAMED.get(line[k].key, "")
        if kind in FAR or (kind and k < start + 2):
            return "" if kind == "other" else kind
        if kind or line[k].text in ",.;।":
            return ""
    return ""
