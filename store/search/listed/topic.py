"""Whether a figure is of a topic: all words of it are told by the figure's thing, its clause or its headline.

A clause is what stands before the figure in its sentence, and what follows as far as the next comma: who is
named in a list behind a figure ("343 stalls, with Agra petha, Bhadohi carpets") has no part in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.figures import naming
from store.search import query
from store.search.evidence import read
from store.search.query import Content
from store.text import romanise
from store.text.normalise import words
from store.types import Article, Figure

_BEGINS, _ENDS = re.compile(r"[;:।—]"), re.compile(r"[;:।—]|,(?=\s)")


class Topic:
    """A topic as somebody wrote it: its words, and what they mean."""

    def __init__(self, text: str) -> None:
        """Read a topic."""
        self._content = query.understand(text).content
        self._terms = naming.terms(text)

    def holds(self, figure: Figure, article: Article) -> bool:
        """Whether a figure of an article is of the topic; of a topic without words none is."""
        sentence, start = figure.sentence.of(article.text), figure.start - figure.sentence.start
        end = figure.end - figure.sentence.start
        clause = f"{_BEGINS.split(sentence[:start])[-1]}{sentence[start:end]}{_ENDS.split(sentence[end:])[0]}"
        said = f"{article.title}\n{clause}\n{figure.measure or ''}"
        return bool(self._content) and all(_tells(said, content) for content in self._content)

    def measures(self, figure: Figure) -> bool:
        """Whether the topic is what a figure measures, no less and no more: exports are not MSME exports."""
        asked = self._terms - naming.HOME
        return bool(asked) and asked == naming.owned(figure.measure_key)


def _tells(text: str, content: Content) -> bool:
    """Whether a text has a word: by name, meaning or sound."""
    told = read(text)
    if content.entries & told.entries or (content.glossed and content.senses & told.senses):
        return True
    meant = {concept for concept in content.concepts if content.glossed or not concept.startswith("=")}
    return bool(meant & told.concepts) or bool(_sounds(content.word) & _sounds(text))


@lru_cache(maxsize=1 << 12)
def _sounds(text: str) -> frozenset[str]:
    return frozenset(key.stem for word in words(text) for key in romanise.keys(word))
