"""What a question demands that no sentence of an article gives: an attribute, a deed.

An attribute (fee, interest, last date …; `store/data/attributes.csv`) is asked for by some words and given by
others, beside a value of some form. A deed (open, cancel …; `store/data/deeds.csv`) is told by its verbs and
nouns. Only what the tables know is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.search.query import Question
from store.search.weighing.forms import shows
from store.search.weighing.wording import Row, Wording, rows
from store.text.normalise import words
from store.types import Article, Asked

ALONE = "!"  # stands before a form of value that gives an attribute without any word for it
_OF_DEEDS: frozenset[Asked] = frozenset({"who", "when", "where", "why"})  # what is asked of something done


@dataclass(frozen=True, slots=True)
class _Attribute:
    """By which questions an attribute is asked for; the forms of its values; whether words must give it."""

    asked: frozenset[str]
    forms: frozenset[str]
    alone: frozenset[str]
    worded: bool


@dataclass(frozen=True, slots=True)
class _Tables:
    attributes: dict[str, _Attribute]
    asking: Wording
    giving: Wording
    deeds: Wording
    ends: frozenset[str]


def unmet(question: Question, article: Article, sentences: Sequence[str]) -> dict[str, float]:
    """Return what an `article`, of which `sentences` were found, does not give: 1 where it does not, else 0.

    `ungiven`: an attribute asked for, in one sentence; `undone`: a deed of which is asked who did it, when,
    where or why, or that something ended.
    """
    wanted, deeds = _wanted(question.text, question.asked)
    lines = (article.title, *sentences)
    given = all(any(gives(one, line) for line in lines) for one in wanted)
    done = deeds <= _deeds(article.title) | _deeds(article.text)
    return {"ungiven": float(not given), "undone": float(not done)}


def gives(attribute: str, sentence: str) -> bool:
    """Whether a sentence gives the attribute of that name."""
    known = _tables().attributes[attribute]
    if any(shows(form, sentence) for form in known.alone):
        return True
    if known.forms and not any(shows(form, sentence) for form in known.forms):
        return False
    return not known.worded or attribute in _given(sentence)


@lru_cache(maxsize=256)
def _wanted(question: str, asked: Asked) -> tuple[frozenset[str], frozenset[str]]:
    """Return the attributes that a question of that kind asks for, and the deeds it asks after."""
    tables, said = _tables(), words(question)
    wanted = frozenset(one for one in tables.asking.told(said) if asked in tables.attributes[one].asked)
    deeds = tables.deeds.told(said) if asked in _OF_DEEDS else frozenset()
    return wanted, deeds if asked != "why" else deeds & tables.ends


@lru_cache(maxsize=1 << 13)
def _given(sentence: str) -> frozenset[str]:
    return _tables().giving.told(words(sentence))


@lru_cache(maxsize=1 << 12)
def _deeds(text: str) -> frozenset[str]:
    return _tables().deeds.told(words(text))


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    attributes, deeds = rows("attributes"), rows("deeds")
    return _Tables(
        {row["attribute"]: _read(row) for row in attributes},
        Wording((row["attribute"], row["asks"]) for row in attributes),
        Wording((row["attribute"], row["gives"]) for row in attributes),
        Wording((row["deed"], row["words"]) for row in deeds),
        frozenset(row["deed"] for row in deeds if row["ends"]),
    )


def _read(row: Row) -> _Attribute:
    forms = frozenset(row["value"].split("|")) - {""}
    alone = frozenset(form.removeprefix(ALONE) for form in forms if form.startswith(ALONE))
    plain = frozenset(form for form in forms if not form.startswith(ALONE))
    return _Attribute(frozenset(row["asked"].split()), plain, alone, bool(row["gives"]))
