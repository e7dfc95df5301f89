"""Which words of a sentence are those of the question, in whatever script: they stand in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.search import query
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.normalise import words
from store.text.romanise import keys
from store.types import Span

COMMON = frozenset({"odop", "uttar-pradesh"})  # nearly every sentence names them: bold would say nothing
UNITS = frozenset({"rupee", "crore", "percent", "number"})
_TOKEN = re.compile(r"[^\s,;:।॥?!()\[\]“”\"'‘’–—]+")


def marks(question: str, sentence: str) -> tuple[Span, ...]:
    """Return the places of the words that the sentence shares with the question, in order.

    Words are the same under one stem key (Moradabad, मुरादाबाद), or name one thing (brass, पीतल).
    """
    content = [one for one in query.understand(question).content if not one.entries & COMMON]
    stems = {key.stem for one in content for key in keys(one.word)} - {""}
    named = {entry for one in content for entry in one.entries}
    meant = {concept for one in content for concept in one.concepts} - UNITS
    tokens = [(Span(*token.span()), words(token.group())) for token in _TOKEN.finditer(sentence)]
    folded = [word for _, own in tokens for word in own]
    things = _things(sentence, named)
    concepts = lexicon.standard().concepts(folded)
    places: list[Span] = []
    at = 0
    for span, own in tokens:
        here = range(at, at + len(own))
        at += len(own)
        if things.intersection(here) or any(_same(folded[i], concepts[i], stems, meant) for i in here):
            places.append(_bare(span, sentence))
    return tuple(_joined(places, sentence))


def _things(sentence: str, named: set[str]) -> set[int]:
    """Return the places of the words that name one of the entries."""
    mentions = gazetteer.standard().find(sentence) if named else ()
    return {at for m in mentions if m.entry.id in named for at in range(m.first, m.last)}


def _same(word: str, concepts: frozenset[str], stems: set[str], meant: set[str]) -> bool:
    if word in STOP:
        return False
    if concepts & meant:
        return True
    return len(word) > 2 and bool(stems.intersection(key.stem for key in keys(word)))


def _bare(place: Span, sentence: str) -> Span:
    """Leave the full stop behind a word out."""
    return Span(place.start, place.start + len(place.of(sentence).rstrip(".")))


def _joined(places: list[Span], sentence: str) -> Iterator[Span]:
    """Make one place of neighbours parted by a single space, so that a name is bold as a whole."""
    start: Span | None = None
    for place in places:
        if start and sentence[start.end : place.start] == " ":
            start = Span(start.start, place.end)
            continue
        if start:
            yield start
        start = place
    if start:
        yield start
