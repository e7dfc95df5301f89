"""The keys a word is kept under and looked up by, as numbers: every way in which a typed word finds one.

A look-up finds at least what a `Vocabulary` of all words would, and decides nothing: what it found is put
into a vocabulary, which does. So two keys that share a number do no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from zlib import crc32

from store.search.asking.words import mended
from store.text import romanise
from store.text.edits import deletions
from store.text.glossary import glossary
from store.text.lexis import otherwise
from store.text.normalise import words
from store.text.typos import SHORTEST

CODE = ("normalise.py", "romanise.py", "rewrite.py", "edits.py", "lexis/otherwise.py")


def kept(word: str) -> tuple[str, list[int]]:
    """Return a folded word's sounds, joined by blanks, and the keys it is kept under."""
    keys = otherwise.keys(word)
    return " ".join(dict.fromkeys(key.vowel for key in keys)), sorted(set(map(_number, _own(word, keys))))


def sought(text: str) -> list[int]:
    """Return the keys of all words that some word of `text` may mean, or be a slip of."""
    typed = words(text)
    each = dict.fromkeys([*typed, *mended(typed, lambda _: False)])
    return sorted({_number(name) for word in each for name in _names(word)})


def _names(word: str) -> Iterator[str]:
    keys = otherwise.keys(word)
    yield from _own(word, keys)
    for stem in glossary().english(keys[0].vowel):
        yield f"s{stem}"
    for vowel in glossary().hindi(keys[-1].stem) if word.isascii() else ():
        yield f"v{vowel}"


def _own(word: str, keys: Iterable[romanise.Keys]) -> Iterator[str]:
    for key in keys:
        yield from (f"v{key.vowel}", f"s{key.stem}", f"c{key.consonant}")
        yield from (f"n{form}" for form in _shortened(key.vowel))
    yield from (f"w{form}" for form in _shortened(word))


def _shortened(word: str) -> Iterable[str]:
    return deletions(word) if len(word) >= SHORTEST else ()


def _number(name: str) -> int:
    """Return a number of 32 bits with a sign, as the database keeps them, the same in every process."""
    number = crc32(name.encode("utf-8", "surrogatepass"))
    return number - (1 << 32) if number >> 31 else number


@lru_cache(maxsize=1)
def edition() -> str:
    """Return a hash of the code that decides how texts are cut into words and what keys these have."""
    sources = [(files("store.text") / name).read_bytes() for name in CODE]
    return sha256(b"\0".join(sources)).hexdigest()[:16]
