"""Which things of a question an article does not bear out."""

from __future__ import annotations

from store.search.granted import pending, sorts
from store.search.query import Question
from store.types import Article


def lacking(question: Question, article: Article) -> dict[str, float]:
    """Return what an `article` does not bear out of the things of a question: 1 where it does not, else 0.

    `unheard`: one that the question names, where the article names another of the sort; `sought`: that a tag,
    a certificate or a prize was got, where it was only applied for.
    """
    return {
        "unheard": float(sorts.unheard(question, article)),
        "sought": float(pending.sought(question, article)),
    }
