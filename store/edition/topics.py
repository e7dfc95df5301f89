"""A subscription's topics: what any story must be about, all must name, and none may.

Written as people write lists: `मुरादाबाद, पीतल +निर्यात !शराब`. Districts, products and schemes match under
every name the gazetteer has; other words by sound, so that निर्यात finds niryat; a phrase matches as a phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.text import gazetteer, romanise
from store.text.function_words import STOP
from store.text.normalise import fold, words

MOST_TOPICS = 20
SEPARATOR = re.compile(r"[,،;\n]+")
SIGNED = re.compile(r"(?<!\S)([+!])")
KINDS = frozenset({"district", "product", "scheme", "company", "event", "state", "place"})


@dataclass(frozen=True, slots=True)
class Topics:
    """Names and words: a story needs one of `any_of` (if there are any), all of `must`, none of `never`."""

    any_of: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return them as a person would write them, and as `parse` reads them."""
        signed = [f"+{topic}" for topic in self.must] + [f"!{topic}" for topic in self.never]
        return ", ".join([*self.any_of, *signed])


def parse(text: str) -> Topics:
    """Read topics; known names stay whole, other words are one topic each; a sign is its topic's alone."""
    found: dict[str, list[str]] = {"": [], "+": [], "!": []}
    for part in SEPARATOR.split(SIGNED.sub(r",\1", text)):
        sign = part.strip()[:1] if part.strip()[:1] in ("+", "!") else ""
        for place, topic in enumerate(_split(part.strip().removeprefix(sign))):
            signed = found[sign] if place == 0 else found[""]
            if topic not in signed and sum(map(len, found.values())) < MOST_TOPICS:
                signed.append(topic)
    return Topics(tuple(found[""]), tuple(found["+"]), tuple(found["!"]))


def _split(part: str) -> list[str]:
    """Cut a stretch without commas at the names the gazetteer knows; a little word between is no topic."""
    tokens, topics, at = part.split(), list[str](), 0
    while at < len(tokens):
        for end in range(len(tokens), at, -1):
            name = " ".join(tokens[at:end])
            if end == at + 1 or _entries(name):
                topics += [name] if fold(name) not in STOP else []
                at = end
                break
    return [topic for topic in topics if words(topic)]


@lru_cache(maxsize=4096)
def _entries(name: str) -> frozenset[str]:
    """Return the ids of the entries that are called exactly so."""
    length = len(words(name))
    mentions = gazetteer.standard().find(name)
    return frozenset(m.entry.id for m in mentions if m.last - m.first == length and m.entry.kind in KINDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text is about: the gazetteer entries it names, its words' sounds in order, and all of them."""

    entries: frozenset[str]
    sounds: tuple[frozenset[str], ...]
    heard: frozenset[str]


def read(text: str) -> Reading:
    """Read a text for matching; print is taken at its word, no name is mended in it."""
    mentions = gazetteer.standard().find(text, None)
    sounds = tuple(_sounds(word) for word in words(text))
    return Reading(frozenset(mention.entry.id for mention in mentions), sounds, frozenset().union(*sounds))


@lru_cache(maxsize=1 << 16)
def _sounds(word: str) -> frozenset[str]:
    return frozenset(form for key in romanise.keys(word) for form in (key.vowel, key.stem))


@lru_cache(maxsize=4096)
def _wanted(topic: str) -> tuple[frozenset[str], ...]:
    return tuple(_sounds(word) for word in words(topic))


def names(topic: str, reading: Reading) -> bool:
    """Tell whether a text is about a topic."""
    if entries := _entries(topic):
        return bool(entries & reading.entries)
    wanted = _wanted(topic)
    if not wanted or not all(sounds & reading.heard for sounds in wanted):
        return False
    last = len(reading.sounds) - len(wanted)
    return len(wanted) == 1 or any(
        all(sounds & reading.sounds[at + place] for place, sounds in enumerate(wanted))
        for at in range(last + 1)
    )
