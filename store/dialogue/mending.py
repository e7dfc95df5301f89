"""Misspelt names: which were read as which, and which real names an unknown word may have meant."""

from __future__ import annotations

from collections.abc import Callable

from store.search import query
from store.text import gazetteer, romanise
from store.text.edits import within
from store.text.gazetteer import PLACES, Entry, Mention
from store.text.normalise import words

MOST = 3
SLIPS = 2
SHORTEST = 5
LIKE = 4  # consonants in the same order that make two words sound alike
OFFERED = PLACES | {"product"}


def assumed(question: str, known: Callable[[str], bool]) -> tuple[tuple[str, Entry], ...]:
    """Return the names that were read through a typing slip: as typed, and the entry they were read as."""
    mended = [mention for mention in query.understand(question, None, known).mentions if mention.mended]
    return tuple((_typed(question, mention), mention.entry) for mention in mended)


def choices(question: str, known: Callable[[str], bool]) -> tuple[tuple[str, Entry], ...]:
    """Return up to three questions with an unknown word replaced by a real name near it, nearest first.

    A word is unknown where neither the gazetteer, the lexicon nor any article has it.
    """
    for content in query.understand(question, None, known).content:
        word = content.word
        if content.entries or content.concepts or len(word) < SHORTEST or known(word) or not word.isalpha():
            continue
        near = _near(word)
        if near:
            return tuple((_with(question, word, name), entry) for name, entry in near[:MOST])
    return ()


def _near(word: str) -> list[tuple[str, Entry]]:
    """Return names within two slips, or with the same consonants, of a word that begins alike."""
    found: dict[str, tuple[int, str, Entry]] = {}
    sounds = {key.consonant for key in romanise.keys(word)}
    for entry in gazetteer.standard().entries.values():
        if entry.kind not in OFFERED:
            continue
        for name in entry.names:
            distance = _distance(word, name, sounds)
            if distance and (entry.id not in found or distance < found[entry.id][0]):
                own = entry.en if word.isascii() else entry.hi
                found[entry.id] = (distance, own, entry)
    return [(name, entry) for _, name, entry in sorted(found.values(), key=lambda one: (one[0], one[1]))]


def _distance(word: str, name: str, sounds: set[str]) -> int:
    """Return 1 or 2 for near, 3 for like in sound, 0 for neither."""
    folded = "".join(words(name))
    if not folded or folded[0] != word[0] or len(folded) < SHORTEST:
        return 0
    near = next((slips for slips in (1, SLIPS) if within(word, folded, slips)), 0)
    alike = sounds & {key.consonant for key in romanise.keys(folded)}
    return near or (3 if max(map(len, alike), default=0) >= LIKE else 0)


def _typed(question: str, mention: Mention) -> str:
    return " ".join(words(question)[mention.first : mention.last])


def _with(question: str, word: str, name: str) -> str:
    """Return the question with the raw word that folds to `word` replaced."""
    raws = [name if words(raw) == [word] else raw for raw in question.split()]
    return " ".join(raws)
