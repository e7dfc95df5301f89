"""What was done with what a figure counts: money approved is not yet paid, who registered not yet trained."""

from __future__ import annotations

import re
from functools import lru_cache

from store.figures.grammar.lexicon import table, words_of
from store.figures.grammar.tokens import Token, tokens
from store.types import Cited

DEEDS = {word: deed for deed in table("deeds") for word in words_of("deeds", deed)}
EVENTS = frozenset(
    (
        "approved",
        "paid",
        "applied",
        "rejected",
        "pending",
        "registered",
        "trained",
        "selected",
        "honoured",
        "closed",
    )
)
SETTLED = frozenset({"approved", "rejected", "pending", "paid", "selected"})  # of what was applied for
PURPOSE, OF = words_of("same", "purpose"), frozenset({"के", "ke"})
NOUNS = frozenset("training registration employment sale purchase production export approval".split())
_BANKED = re.compile(
    r"खात(?:े|ों) (?:में|मे)(?=\s)|\bkhat(?:e|on) me(?:in|n)?\b"
    r"|\b(?:credited|transferred|sent|paid|went)\b.{0,30}\baccounts?\b",
    re.IGNORECASE,
)  # money that has reached those it is for
_CUT = re.compile(
    r"[,;:](?=\s)|\s(?:और|तथा|एवं|जबकि|लेकिन|कि|and|while|but|that|aur|jabki|lekin)\s", re.IGNORECASE
)
_HAS = re.compile(
    r"\b(?:has|have|had|are|is|were|home to)(?:\s(?:about|some|over|around|nearly|only|now))?\s*$",
    re.IGNORECASE,
)
_ARE = re.compile(r"\s*(?:\S+\s){0,2}(?:हैं|है|थे|थीं|hain|hai)\s*(?:[।.,;]|$)", re.IGNORECASE)


def differ(one: Cited, other: Cited) -> bool:
    """Whether the clauses of two figures tell of different deeds: each of one that the other does not."""
    mine, theirs = done(clause(one)), done(clause(other))
    return bool(mine - theirs) and bool(theirs - mine)


def stands(cited: Cited) -> bool:
    """Whether a figure tells only how many there are: "has 200 factories", "350 इकाइयां हैं"."""
    figure, text = cited.figure, cited.article.text
    return bool(_HAS.search(text[figure.sentence.start : figure.start]) or _ARE.match(text, figure.end))


def happened(cited: Cited) -> bool:
    """Whether the clause of a figure tells of what happened to some, not of what there is."""
    return bool(done(clause(cited)) & EVENTS)


def alike(one: Cited, other: Cited) -> bool:
    """Whether the clauses of two figures tell of one deed."""
    return bool(done(clause(one)) & done(clause(other)))


def clause(cited: Cited) -> str:
    """Return the part of a figure's sentence that it stands in, between commas and conjunctions."""
    figure, text = cited.figure, cited.article.text
    start, end = figure.sentence.start, figure.sentence.end
    before = [cut.end() for cut in _CUT.finditer(text, start, figure.start)]
    after = _CUT.search(text, figure.end, end)
    return text[before[-1] if before else start : after.start() if after else end]


@lru_cache(maxsize=4096)
def done(words: str) -> frozenset[str]:
    """Return the deeds that some words tell of: none that is only what something is for ("आवेदन के लिए")."""
    line = tokens(words)
    found = {"paid"} if _BANKED.search(words) else set[str]()
    found |= {DEEDS[line[i].key] for i in range(len(line)) if line[i].key in DEEDS and not _aim(line, i)}
    return frozenset(found - {"applied"} if found & SETTLED else found)


def _aim(line: tuple[Token, ...], i: int) -> bool:
    """Whether the deed at token `i` is a purpose or a name's ("for handloom training", "ऋण वितरण योजना")."""
    before, after = (line[max(0, i - 3) : i], line[i + 1 : i + 3])
    named = any(token.key in PURPOSE for token in after[: 1 + (after[:1] != () and after[0].key in OF)])
    return named or (line[i].key in NOUNS and any(token.key == "for" for token in before))
