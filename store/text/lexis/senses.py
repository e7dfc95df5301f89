"""Everyday words that say nearly the same, across Hindi, Hinglish and English (`store/data/senses.txt`).

Wider than the glossary, which knows what a word is in the other language: here फीता काटना, उद्घाटन and
"inaugurate" are one, so a question may be asked in other words than the news is told in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain

from store.text import romanise
from store.text.glossary import forms

GAP = 2  # words that may stand between those of a phrase: cut *the* ribbon, paisa *kuch* maaf
KEPT = 1 << 15  # words remembered with what they say

_SHORT = str.maketrans("ीूईऊष", "िुइउश")  # written either way

Ids = frozenset[int]
_NONE: Ids = frozenset()


class Forms:
    """Numbers of words in all forms: English by stem, Hindi as written, else by sound."""

    def __init__(self, words: Sequence[tuple[str, int]]) -> None:
        """Take words in, each under a number; the root of a Hindi verb ends in `~`."""
        self._english: dict[str, Ids] = {}
        self._written: dict[str, Ids] = {}
        self._sounds: dict[str, Ids] = {}
        self._known: dict[Ids, Ids] = {}  # each set of numbers once: most forms of a word share one
        hindi = [(word, number) for word, number in words if not word.isascii()]
        for word, number in words:
            if word.isascii():
                self._join(self._english, romanise.english_stem(word), number)
        written = forms([word for word, _ in hindi])
        every = list(dict.fromkeys(chain.from_iterable(written)))
        sounds = dict(zip(every, romanise.sounds(every), strict=True))
        for (_, number), each in zip(hindi, written, strict=True):
            for form in each:
                self._join(self._written, form.translate(_SHORT), number)
                self._join(self._sounds, sounds[form], number)

    def find(self, word: str, hindi: bool) -> Ids:
        """Return the numbers of a folded word; a Latin one is read as Hindi too where `hindi`."""
        if not word.isascii():
            return self._written.get(word.translate(_SHORT), _NONE)
        english = self._english.get(romanise.english_stem(word), _NONE)
        if english and not hindi:
            return english
        return english | self._sounds.get(romanise.keys(word)[0].vowel, _NONE)

    def _join(self, table: dict[str, Ids], key: str, number: int) -> None:
        joined = table.get(key, _NONE) | {number}
        table[key] = self._known.setdefault(joined, joined)


class Senses:
    """What words and phrases say, by the numbers of groups that say nearly the same."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        """Index groups of words; the words of a phrase are joined by `+`, in any order."""
        self._phrases: dict[int, list[tuple[int, int, Ids]]] = defaultdict(list)
        parts, words = dict[str, int](), list[tuple[str, int]]()
        for number, group in enumerate(groups):
            for word in group:
                if "+" not in word:
                    words.append((word, number))
                    continue
                places = [parts.setdefault(part, len(parts)) for part in word.split("+")]
                self._phrases[places[0]].append((number, len(places), frozenset(places)))
        self._words, self._parts = Forms(words), Forms([*parts.items()])
        self._of = lru_cache(maxsize=KEPT)(self._words.find)
        self._part = lru_cache(maxsize=KEPT)(self._parts.find)

    def said(self, tokens: Sequence[str], hindi: bool = False) -> list[Ids]:
        """Return for each folded word of a text what it says, alone or in a phrase.

        Latin words are read as Hindi where `hindi`, or where they are nothing in English.
        """
        found = [self._of(word, hindi) for word in tokens]
        parts = [self._part(word, hindi) for word in tokens]
        if sum(map(bool, parts)) > 1:
            for place, number in self._inside(parts):
                found[place] |= {number}
        return found

    def _inside(self, parts: Sequence[Ids]) -> Iterator[tuple[int, int]]:
        """Yield the places of words that stand in a phrase together, each with the phrase's number."""
        for place, here in enumerate(parts):
            for first in here & self._phrases.keys():
                for number, length, whole in self._phrases[first]:
                    reach = length - 1 + GAP
                    near = range(max(0, place - reach), min(len(parts), place + reach + 1))
                    inside = [at for at in near if parts[at] & whole]
                    if len(inside) >= length and whole <= _NONE.union(*(parts[at] for at in inside)):
                        yield from ((at, number) for at in inside)


@lru_cache(maxsize=1)
def senses() -> Senses:
    """Return the bundled groups."""
    text = (files("store") / "data" / "senses.txt").read_text(encoding="utf-8")
    return Senses(line.split() for line in text.splitlines() if line and not line.startswith("#"))
