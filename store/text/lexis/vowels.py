"""A question's short a put back where people leave it out: bnane → banane, mchine → machine.

A word in Latin letters that no dictionary has is read as one that it is but for an a, or two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from store.text import gazetteer, lexicon, romanise, script
from store.text.function_words import STOP
from store.text.glossary import glossary
from store.text.normalise import fold

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{3,24}(?![\w'’-])")
_SOUNDED = re.compile(r"[aeiou]")
_LETTER = "[bcdfghjklmnpqrstvwxyz]"
_BEGUN = re.compile(rf"(?!tr|dr|pr|st|sp|sk|[bcfgp]l)(?:[bcdgjkpst]h|{_LETTER})(?={_LETTER})(?!h)")
_ENDED = re.compile(rf"(?<=[aeiou]){_LETTER}h?(?={_LETTER}h?$)(?!h)")
_GAP = re.compile(rf"{_LETTER}h?(?={_LETTER})(?!h)")
_SHORT = re.compile(r"..[ou]")  # cdo, lko: letters that stand for a name


def restored(question: str, known: Callable[[str], bool] = lambda _: False) -> str:
    """Return a Hinglish `question` with each a put back that a word lacks; one `known` lacks none."""
    if script.told(question) != "hinglish":
        return question
    return _WORD.sub(lambda found: _whole(found.group(), known), question)


def _whole(typed: str, known: Callable[[str], bool]) -> str:
    word = fold(typed)
    if typed.isupper() or not _SOUNDED.search(word) or _SHORT.fullmatch(word):
        return typed
    return typed if _read(word) or known(word) else _filled(word) or typed


@lru_cache(maxsize=1 << 12)
def _filled(word: str) -> str | None:
    return next((one for one in _fillings(word) if _read(one)), None)


def _fillings(word: str) -> Iterator[str]:
    """Yield a word with an a between its first two consonants, or its last, then with one more."""
    first, last = _BEGUN.match(word), _ENDED.search(word)
    edges = [found.end() for found in (first, last) if found]
    gaps = [found.end() for found in _GAP.finditer(word)]
    pairs = ((edge, gap) for edge in edges for gap in gaps if gap != edge)
    for places in (*((edge,) for edge in edges), *map(sorted, pairs)):
        ends = (*places, len(word))
        yield "a".join(word[begun:end] for begun, end in zip((0, *places), ends, strict=True))


@lru_cache(maxsize=1 << 12)
def _read(word: str) -> bool:
    """Whether a word is one of ours as it is typed."""
    if word in STOP or word in glossary().glosses or lexicon.standard().known(word):
        return True
    keys = romanise.keys(word)
    if glossary().spelt(keys[0].vowel) or glossary().hindi(keys[-1].stem):
        return True
    return bool(gazetteer.standard().find(word, None))
