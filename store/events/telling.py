"""What is compared of an article: its day, words, places, amounts and the days it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from store.events import copies
from store.figures.gist import Gist, gist
from store.figures.same import likeness, rarity
from store.figures.same.likeness import Sense
from store.text import gazetteer
from store.text import passages as splitter
from store.text.normalise import fold
from store.text.script import of_text
from store.types import TextLanguage

_LONGEST: Final = 4000  # characters that are compared: an event is told at the beginning
_CAPITALS: Final = frozenset({"lucknow", "prayagraj"})  # where cabinets and courts sit, whatever they rule on
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_THINGS: Final = frozenset({"product", "company", "event", "scheme", "office", "person", "country"})
_EVERYWHERE: Final = frozenset({"odop", "uttar-pradesh"})


@dataclass(frozen=True, slots=True)
class Words:
    """A text's telling words: each as all it may mean, with the square of what it weighs; `meant`: all."""

    senses: tuple[tuple[Sense, float], ...]
    meant: Sense
    weight: float

    @classmethod
    def of(cls, senses: Iterable[Sense]) -> Words:
        """Weigh each of some words once."""
        weighed = tuple((sense, rarity.weight(sense) ** 2) for sense in dict.fromkeys(senses))
        meant = Sense().union(*(sense for sense, _ in weighed))
        return cls(weighed, meant, sum(weight for _, weight in weighed))

    def shared(self, other: Words) -> float:
        """Return what those of its words weigh that the other text has, in either language."""
        return sum(weight for sense, weight in self.senses if not sense.isdisjoint(other.meant))


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
    def said(self) -> str:
        """Its headline, and its text as far as it is compared."""
        return f"{self.title}.\n{self.text[:_LONGEST]}"

    @cached_property
    def headline(self) -> Words:
        """Its headline's words."""
        return Words.of(likeness.telling(self.title))

    @cached_property
    def words(self) -> Words:
        """Its words."""
        return _words(self.said)

    @cached_property
    def gist(self) -> Gist:
        """The amounts and the days it prints."""
        return _gist(self.said, self.day)

    @cached_property
    def headed(self) -> frozenset[str]:
        """The districts its headline names."""
        return _entries(self.title, {"district"})

    @cached_property
    def places(self) -> frozenset[str]:
        """The districts it names."""
        return _entries(self.said, {"district"})

    @cached_property
    def sites(self) -> frozenset[str]:
        """The districts it names where no cabinet or high court sits."""
        return self.places - _CAPITALS

    @cached_property
    def things(self) -> frozenset[str]:
        """The products, companies, events, schemes, offices and persons it names."""
        return _entries(self.said, _THINGS) - _EVERYWHERE

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in its headline."""
        return _numbers(self.title)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers it prints."""
        return _numbers(self.said)

    @cached_property
    def rare(self) -> frozenset[str]:
        """The numbers of two signs and more that are no year."""
        return frozenset(number for number in self.figures if len(number) > 1 and not _YEAR.match(number))


@lru_cache(maxsize=1024)
def _words(text: str) -> Words:
    spans = (span for part in splitter.split(text) for span in splitter.sentences(text, part))
    return Words.of(sense for span in spans for sense in likeness.telling(span.of(text)))


_gist = lru_cache(maxsize=1024)(gist)


def _entries(text: str, kinds: Set[str]) -> frozenset[str]:
    found = gazetteer.standard().find(text, known=lambda _: True)  # print has no typing slips to mend
    return frozenset(mention.entry.id for mention in found if mention.entry.kind in kinds)


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_number(found) for found in _NUMBER.findall(fold(text)))


def _number(printed: str) -> str:
    """Return a number as it is always written: 2.30 as 2.3, 1,500 as 1500."""
    whole, point, part = printed.replace(",", "").partition(".")
    part = part.rstrip("0")
    return f"{whole}.{part}" if point and part else whole
