"""Reads a noun phrase backward from its head, and tells the items of a list that a preposition leads."""

from __future__ import annotations

from store.figures.grammar.words import Line
from store.figures.measured.phrases import (
    ARTICLE,
    GENITIVE,
    LONGEST,
    PREPOSITION,
    QUOTES,
    Free,
    Words,
    in_name,
    possessive,
    stops,
)


def backward(line: Line, i: int, floor: int, free: Free) -> Words:
    """Read a noun phrase backward from its head at `i`, over का/के/की and "of"."""
    start = i
    while start - 1 >= floor and i - start < LONGEST and free(start - 1) and not line[start].broken:
        token = line[start - 1]
        joint = _joint(line, start, floor)
        if joint is not None:
            if joint < floor or not free(joint) or stops(line, joint) or line[joint].kind != "word":
                break
            start = joint
        elif (owner := _owner(line, start)) >= floor and free(owner):
            start = owner
        elif start - 3 >= floor and _compound(line, start - 1) and free(start - 3):
            start -= 3
        elif token.text == "-" and not token.spaced and start - 2 >= floor and free(start - 2):
            start -= 2
        elif token.kind != "word" or (
            (stops(line, start - 1) or token.key in ARTICLE) and not in_name(line, start - 1)
        ):
            break
        else:
            start -= 1
    return start, i + 1


def _compound(line: Line, i: int) -> bool:
    """Whether token `i` is the second half of a word with a hyphen ("week-long fair")."""
    return (
        line[i].kind == "word" and not line[i].spaced and line[i - 1].text == "-" and not line[i - 1].spaced
    )


def _owner(line: Line, start: int) -> int:
    """Return the word before "'s" or "s'" that owns the phrase at `start`, -1 where none does."""
    at = start - 1 - (start > 1 and possessive(line, start - 1))
    if at < 1 or line[at].text not in QUOTES or line[at].spaced or line[at - 1].kind != "word":
        return -1
    return -1 if stops(line, at - 1) else at - 1


def _joint(line: Line, start: int, floor: int) -> int | None:
    """Return the word before "X का" or "X of the" at `start`; None where neither stands there."""
    i = start - 1
    if line[i].key in GENITIVE:
        return i - 1
    while i > floor and line[i].key in ARTICLE and line[i].key.isascii():
        i -= 1
    return i - 1 if line[i].key == "of" else None


def leader(line: Line, start: int, floor: int) -> str:
    """Return the small word before a phrase, articles stepped over."""
    i = start - 1
    while i > floor and line[i].key in ARTICLE:
        i -= 1
    return line[i].key if i >= floor else ""


def listed_under(line: Line, words: Words, floor: int, free: Free) -> bool:
    """Whether a name is an item of a list under a preposition ("exports to the US, the UK and the UAE")."""
    start = words[0]
    while start - 2 > floor and all(line[k].upper for k in range(start, words[1])):
        i = start - 1
        while i > floor and line[i].key in ARTICLE:
            i -= 1
        if line[i].key not in ("and", "&", "or") and line[i].text != ",":
            return False
        i -= 1
        if not free(i) or line[i].kind != "word" or stops(line, i):
            return False
        words = backward(line, i, floor, free)
        start = words[0]
        if leader(line, start, floor) in PREPOSITION:
            return True
    return False


def plain_list(line: Line, words: Words, floor: int) -> int:
    """Return the preposition of a list that "and" ends ("fund for tools, skills and fairs"), else 0."""
    i = words[0] - 1
    if i <= floor or line[i].key not in ("and", "&") or line[words[0]].upper:
        return 0
    commas = 0
    while i - 1 > floor and (line[i].text == "," or line[i].key in ("and", "&") or plain(line, i)):
        commas += line[i].text == ","
        i -= 1
    led = line[i].key in PREPOSITION | {"of"} and plain(line, i - 1)
    return i if led and commas > 0 and not line[i + 1].upper else 0


def plain(line: Line, i: int) -> bool:
    return line[i].kind == "word" and not stops(line, i)
