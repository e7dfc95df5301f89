"""What is compared of an article: its day, its headline's and lead's words, its districts, its numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from store.events import copies
from store.text import gazetteer
from store.text.normalise import fold, words
from store.text.script import of_text
from store.types import TextLanguage

_LEAD: Final = 150
_TITLE: Final = 2
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Telling:
    """An article as it is compared; `day` is when it was published or, unknown, when it came in.

    `vector` is its meaning as a vector of unit length, None where there is none.
    """

    article_id: int
    title: str
    text: str
    day: date
    vector: NDArray[np.float32] | None = field(default=None, compare=False)

    @cached_property
    def language(self) -> TextLanguage:
        """The language it is written in."""
        return of_text(f"{self.title}\n{self.text}")

    @cached_property
    def sketch(self) -> copies.Sketch:
        """Its text's sketch."""
        return copies.sketch(self.text)

    @cached_property
    def counts(self) -> Counter[str]:
        """Its headline's words, counted twice, and its lead's."""
        counted = Counter(dict.fromkeys(words(self.title), _TITLE))
        counted.update(islice(words(self.text), _LEAD))
        return counted

    @cached_property
    def districts(self) -> frozenset[str]:
        """The districts its headline names."""
        return _districts(self.title)

    @cached_property
    def places(self) -> frozenset[str]:
        """The districts its headline and its lead name; a report may be datelined from the capital."""
        return self.districts | _districts(" ".join(self.text.split()[:_LEAD]))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in its headline."""
        return _numbers(self.title)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers in its headline and its lead."""
        return self.numbers | _numbers(" ".join(self.text.split()[:_LEAD]))

    @cached_property
    def rare(self) -> frozenset[str]:
        """The numbers of two signs and more that are no year."""
        return frozenset(number for number in self.figures if len(number) > 1 and not _YEAR.match(number))


def _districts(text: str) -> frozenset[str]:
    found = gazetteer.standard().find(text, known=lambda _: True)  # print has no typing slips to mend
    return frozenset(mention.entry.id for mention in found if mention.entry.kind == "district")


def _numbers(text: str) -> frozenset[str]:
    return frozenset(number.replace(",", "") for number in _NUMBER.findall(fold(text)))
