"""Whether a figure is told of what was done with what it counts: applied for, approved, paid, taught, sold.

A report of loans approved says nothing of loans repaid. What a question says was done
(`store/data/stages.csv`) must be told where a figure of the kind asked for is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from store.search.counting import oblique
from store.search.evidence import carried, read
from store.search.weighing.sentences import Asked, taken_up
from store.search.weighing.wording import Wording, rows
from store.text.normalise import listed, words
from store.types import Article, Figure

IDLE = "none"  # the row of phrases that say nothing was done: how many are *left*
SAID = 0.8  # how near a word must come to one of a question to say the same
_BODIES = listed(
    "केंद्र केंद्रों सेंटर kendra center centre centres center's council परिषद parishad bureau cell "
    "zone hub house park पार्क promotion संवर्धन samvardhan fee fees फीस शुल्क shulk mela मेला मेले "
    "mele fair scheme योजना yojana yojna camp शिविर कैंप shivir shop दुकान dukan counter काउंटर outlet "
    "office कार्यालय दफ्तर agency एजेंसी board बोर्ड policy नीति mission मिशन programme program "
    "कार्यक्रम kit किट"
    " वाला वाले वाली वालों wala wale wali walo walon"
)  # an export *council*, a बिक्री *केंद्र*: what they are for is not what was done, nor who they are: बेचने *वाले*
_WHO = listed(
    "exporter exporters importer importers producer producers trainer trainers employer employers "
    "saver savers"
)
_ENDS = re.compile(r"(?<=[।?!.])\s+")


def untold(asked: Asked, article: Article, found: Sequence[Figure]) -> bool:
    """Whether what a question says was done is told with none of the figures `found` in an article.

    It is told with a figure where its sentence, the one before or the headline tells it, or has a word very
    near to the question's. False where the question says nothing of the kind, or no figure is found.
    """
    wanted = _asked_after(asked.question.text)
    told = {_around(one, article) for one in found} if wanted else set()
    return bool(told) and not any(_tells(asked, wanted, one) for one in told)


def _around(figure: Figure, article: Article) -> str:
    """Return the sentence of a figure with the one before it, under the headline."""
    before = _ENDS.split(article.text[: figure.sentence.start].rstrip())[-1]
    return f"{article.title}\n{before}\n{figure.sentence.of(article.text)}\n{figure.measure or ''}"


def _tells(asked: Asked, wanted: frozenset[str], text: str) -> bool:
    """Whether a text tells all that was done."""
    left = wanted - _told(text)
    if not left:
        return True
    reading, numbers = read(text), asked.lexical.numbers(text)
    held = np.array([carried(word, reading, numbers) for word in asked.weighed])
    near = taken_up(asked, held.tolist(), text)
    said = (
        _asking((word.content.word,)) for word, far in zip(asked.weighed, near, strict=True) if far >= SAID
    )
    return left <= frozenset[str]().union(*said)


@lru_cache(maxsize=256)
def _asked_after(question: str) -> frozenset[str]:
    said = oblique.central(words(question))
    pairs = zip(said, [*said[1:], ""], strict=True)
    named = [word for word, after in pairs if after not in _BODIES and word not in _WHO]
    return _tables()[0].meant(named) - {IDLE}


def _asking(tokens: Sequence[str]) -> frozenset[str]:
    return _tables()[0].told(tokens)


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> frozenset[str]:
    return _tables()[1].told(words(text))


@lru_cache(maxsize=1)
def _tables() -> tuple[Wording, Wording]:
    """Return the words that ask after what was done, and those that tell it."""
    known = rows("stages")
    return (
        Wording((row["stage"], row["words"]) for row in known),
        Wording((row["stage"], f"{row['words']};{row['more']}") for row in known if row["stage"] != IDLE),
    )
