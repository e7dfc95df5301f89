"""Which part of a sentence is told as the effect of something, and which as its cause.

A cause is told by a conjunction, a case or a verb (`marks`); by each it stands on one side: "E because C",
"C, so E", "C के कारण E", "C led to E". Who asks why names the effect; a sentence that has it as the cause of
something else is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from store.search.grounds import marks

CASE = 5  # words before a Hindi case that are taken for the cause it marks
SURE = 1.0
AIM = 0.85  # what something was done for is mostly why it was done …
LATE = 0.75  # … and what only came after something may be its effect
LENGTH, MOST = 1_500, 30  # letters that are looked at, and causes
LONGEST = 40  # letters of a word that is looked at
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Ground:
    """A cause told in a sentence: what it tells as its effect.

    `back`: the sentence before tells that, too; `worth` (0..1): how surely it is the effect.
    """

    effect: str
    back: bool = False
    worth: float = SURE


@lru_cache(maxsize=1 << 12)
def grounds(sentence: str) -> tuple[Ground, ...]:
    """Return the causes a `sentence` tells of something; of a boundless one those at its beginning.

    Effects are `marks.spelt`.
    """
    return tuple(islice(_told(marks.spelt(sentence[:LENGTH])), MOST))


def _told(sentence: str) -> Iterator[Ground]:
    pointing = marks.BACK.search(sentence)
    if pointing:
        behind = marks.BACK_FOR.search(sentence, pointing.end() - len("for"))
        yield Ground(sentence[: pointing.start()] + (behind.group(1) if behind else ""), back=True)
    for found in marks.SO_THAT.finditer(sentence):
        yield Ground(sentence[: found.start()] + found["effect"])
    opening = marks.OPENING.match(sentence)
    if opening:
        yield Ground(sentence[opening.end() :])
    yield from _sides(sentence)
    yield from _cases(sentence)


def _sides(sentence: str) -> Iterator[Ground]:
    """What stands before a mark of the one kind, and behind one of the other, is an effect."""
    for pattern, worth in (
        (marks.BEHIND, SURE),
        (marks.TO_END, AIM),
        (marks.BEHIND_IN_TIME, LATE),
    ):
        for found in pattern.finditer(sentence):
            if pattern is marks.TO_END and marks.NO_AIM.intersection(_word_before(sentence, found.start())):
                continue
            yield Ground(sentence[: found.start()], worth=worth)
    for pattern, worth in (
        (marks.AHEAD, SURE),
        (marks.SO_MUCH, SURE),
        (marks.AHEAD_IN_TIME, LATE),
    ):
        for found in pattern.finditer(sentence):
            yield Ground(sentence[found.end() :], worth=worth)
    for found in marks.MOVING.finditer(sentence):
        yield Ground(sentence[found.start() :], worth=AIM)
    for pattern in (marks.FOR_IT, marks.LOST_TO):
        for found in pattern.finditer(sentence):
            yield Ground(sentence[: found.end()])


def _cases(sentence: str) -> Iterator[Ground]:
    """What stands around a Hindi case and the few words of its cause is an effect."""
    for pattern, worth in (
        (marks.CASE, SURE),
        (marks.CASE_TO_END, AIM),
        (marks.UPON, AIM),
        (marks.CASE_IN_TIME, LATE),
        (marks.BY, LATE),
    ):
        for found in pattern.finditer(sentence):
            if _tells(pattern, found):
                yield Ground(_around(sentence, found.start(), found.end()), worth=worth)


def _tells(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether what looks like a case of cause is one: no "from a stem", "by Monday", "if it is passed"."""
    if pattern is marks.BY:
        return found["noun"] not in marks.NO_MEANS and not found["noun"][:1].isdigit()
    if pattern is marks.UPON and marks.TO_BE.search(found.string, found.end()):
        return False
    verbal = pattern in (marks.UPON, marks.CASE_TO_END) or found.group() == "से"
    return not (verbal and marks.NO_VERBS.intersection(_word_before(found.string, found.start())))


def _word_before(sentence: str, place: int) -> list[str]:
    return sentence[max(0, place - LONGEST) : place].split()[-1:]


def _around(sentence: str, start: int, end: int) -> str:
    """Return a sentence without the case there and the few words of its clause before that."""
    clause = sentence.rfind(",", 0, start) + 1
    before = [word.start() for word in _WORD.finditer(sentence, clause, start)]
    return sentence[: before[-CASE] if len(before) > CASE else clause] + sentence[end:]
