"""Whether an article tells what a question says was done, and who did it, when and where.

A deed (`store/data/deeds.csv`) is told by its verbs and nouns: opened, cancelled, bought, taught. A question
takes it for granted; an article on the same thing that never tells it is no answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.search.naming import bound
from store.search.query import Question
from store.search.weighing.kinds import dated, holds
from store.search.weighing.wording import Wording, rows
from store.text.normalise import words
from store.types import Article, Asked

WHY = 2.0  # where the cause of a deed is asked for, an article that never tells it says the less


@dataclass(frozen=True, slots=True)
class _Table:
    """The words that ask after deeds and that tell them; the kinds of question and the opposite of each."""

    asking: Wording
    telling: Wording
    asked: dict[str, frozenset[str]]
    against: dict[str, str]


def lacking(question: Question, article: Article, sentences: Sequence[str]) -> dict[str, float]:
    """Return what an `article`, of which `sentences` were found, does not tell of the deeds asked after.

    `undone` (0, 1 or, where its cause is asked for, 2): it tells one of them nowhere (where a yes or no is
    asked, nor its opposite); `unbound`: it tells them, but in no sentence that tells of somebody
    new, a day or a place where such is asked for.
    """
    deeds = _asked_after(question.text, question.asked)
    doubted = _claimed(question.text) if question.polar else frozenset()
    if not deeds and not doubted:  # most ask after none: no need to read the article for one
        return {"undone": 0.0, "unbound": 0.0}
    whole = _told(article.title) | _told(article.text)
    if not _all_in(deeds, whole):
        return {"undone": WHY if question.asked == "why" else 1.0, "unbound": 0.0}
    lines = (line for line in (article.title, *sentences) if _all_in(deeds, _told(line)))
    bound = not deeds or any(_answers(question, line) for line in lines)
    untold = any(one not in whole and _table().against[one] not in whole for one in doubted)
    return {"undone": float(untold), "unbound": float(not bound)}


def asks(word: str) -> bool:
    """Whether a folded word alone asks after a deed: खुला, inaugurated, banaya."""
    return bool(_table().asking.told((word,)))


def _answers(question: Question, sentence: str) -> bool:
    """Whether a sentence that tells of the deed holds what is asked of it."""
    if question.asked == "who":
        return bound.somebody(question.text, sentence)
    if question.asked == "when":
        return dated(sentence)
    return question.asked != "where" or holds("where", None, sentence)


@lru_cache(maxsize=256)
def _asked_after(question: str, asked: Asked) -> frozenset[frozenset[str]]:
    """Return for each word that asks after a deed which ones it may mean."""
    table = _table()
    meant = (
        frozenset(one for one in names if asked in table.asked[one])
        for names in table.asking.each(words(question))
    )
    return frozenset(filter(None, meant))


def _all_in(deeds: frozenset[frozenset[str]], told: frozenset[str]) -> bool:
    """Whether of each word one of the deeds it may mean is among those told."""
    return all(names & told for names in deeds)


@lru_cache(maxsize=256)
def _claimed(question: str) -> frozenset[str]:
    """Return the deeds that a question answered by yes or no claims."""
    return frozenset(one for one in _table().asking.told(words(question)) if _table().asked[one])


@lru_cache(maxsize=1 << 13)
def _told(text: str) -> frozenset[str]:
    return _table().telling.told(words(text))


@lru_cache(maxsize=1)
def _table() -> _Table:
    known = rows("deeds")
    return _Table(
        Wording((row["deed"], row["words"]) for row in known),
        Wording((row["deed"], f"{row['words']};{row['more']}") for row in known),
        {row["deed"]: frozenset(row["asked"].split()) for row in known},
        {row["deed"]: row["against"] for row in known},
    )
