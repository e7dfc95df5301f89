"""Which crop, metal, animal or mishap of a question an article never names: wheat, where it tells of rice.

The things stand in `store/data/sorts.csv`, each with its sort, the words that name it in a question and what
else an article may say for it.
"""

from __future__ import annotations

from functools import lru_cache

from store.search.evidence import read
from store.search.query import Question
from store.search.weighing.wording import EXACT, Wording, rows
from store.text.normalise import words
from store.types import Article

_ALONE = "mishap"  # a fire is not told by a report of a flood, nor by one of no mishap


def unheard(question: Question, article: Article) -> bool:
    """Whether a thing that a question names is nowhere in an article that names another of its sort."""
    asked = _asked(question.text)
    if not asked or question.asked == "compare":
        return False
    text = f"{article.title}\n{article.text}"
    missing = asked - _told(text) - _meant(question, text)
    others = {sort for sort, _ in map(_split, _named(text) - asked)} if missing else set()
    return any(sort == _ALONE or sort in others for sort, _ in map(_split, missing))


def _meant(question: Question, text: str) -> frozenset[str]:
    """Return the things whose word in the question the text has by name or by a meaning we know well."""
    reading = read(text)
    return frozenset[str]().union(
        *(
            _table()[0].told((word.word,))
            for word in question.content
            if word.entries & reading.entries
            or any(not one.startswith("=") for one in word.concepts & reading.concepts)
        )
    )


def _split(name: str) -> tuple[str, str]:
    sort, _, thing = name.partition("/")
    return sort, thing


@lru_cache(maxsize=256)
def _asked(question: str) -> frozenset[str]:
    return _table()[0].told(words(question)) - {"none/none"}


@lru_cache(maxsize=1 << 12)
def _named(text: str) -> frozenset[str]:
    return _table()[0].told(words(text))


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> frozenset[str]:
    return _table()[1].told(words(text))


@lru_cache(maxsize=1)
def _table() -> tuple[Wording, Wording]:
    """Return the words that name things, to the letter, and all that may say them, by sound as well."""
    known = [(f"{row['sort']}/{row['thing']}", row["words"], row["more"]) for row in rows("sorts")]
    return (
        Wording((name, ";".join(f"{EXACT}{form}" for form in forms.split(";"))) for name, forms, _ in known),
        Wording((name, f"{forms};{more}") for name, forms, more in known),
    )
