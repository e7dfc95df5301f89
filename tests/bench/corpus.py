"""A large made-up news store: passages of bundled words and made-up names, common and rare as in news."""

from __future__ import annotations

import random
from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from store.text.glossary import glossary

LENGTH = 40  # words of a passage
NAMES = 60_000
SYLLABLES = (
    "bra kel mon tis vir dha rup sen gol fat nik lum par zed hos wim jat kot rin dol bek sur tam yel "
    "cho pev gri nath los mir pur garh nag dev raj bad kund tal gaon wal stan ford ham ley ton "
    "dar shan tri mu ab el or un"
).split()
LATIN, DEVANAGARI = "abcdefghijklmnoprstuvw", "कगचजटडतदनपबमयरलवशसह"


@dataclass(frozen=True)
class Asked:
    """A question of three words of one passage, two of them mistyped, and the passage it was made from."""

    words: str
    passage: int


def vocabulary(seed: int) -> list[str]:
    """Return distinct words: of the glossary in both languages, and names of two to five syllables."""
    rng = random.Random(seed)
    names = {"".join(rng.choices(SYLLABLES, k=rng.randint(2, 5))) for _ in range(NAMES)}
    words = sorted({*glossary().forms, *glossary().glosses, *names})
    rng.shuffle(words)
    return words


def passages(count: int, seed: int = 1) -> list[str]:
    """Return `count` passages whose words follow Zipf's law with exponent 1."""
    rng = random.Random(seed)
    words = vocabulary(seed)
    weights = list(accumulate(1 / (rank + 5) for rank in range(len(words))))
    total = weights[-1]
    draw = rng.random
    return [" ".join(words[bisect(weights, draw() * total)] for _ in range(LENGTH)) for _ in range(count)]


def asked(texts: list[str], count: int, seed: int = 2) -> list[Asked]:
    """Return `count` questions of three words, a letter lost, changed or swapped in two of them.

    The words have five letters or more and stand in at most one passage of a hundred: what people remember.
    """
    rng = random.Random(seed)
    often = Counter(word for text in texts for word in set(text.split()))
    questions: list[Asked] = []
    while len(questions) < count:
        number = rng.randrange(len(texts))
        known = [
            word
            for word in dict.fromkeys(texts[number].split())
            if len(word) >= 5 and often[word] * 100 <= len(texts)
        ]
        if len(known) >= 3:
            first, second, third = rng.sample(known, 3)
            questions.append(Asked(" ".join((slip(first, rng), slip(second, rng), third)), number))
    return questions


def slip(word: str, rng: random.Random) -> str:
    """Return `word` with one letter lost, changed, or swapped with the next; the first letter stays."""
    place = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + rng.choice(LATIN if word.isascii() else DEVANAGARI) + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
