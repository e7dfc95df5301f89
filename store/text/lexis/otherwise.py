"""Under which further keys a Devanagari word is known again, where people or other words write it otherwise.

An English o may be written as a long a (ऑफिस, आफिस), a flap typed as r (पेड़ा: pera), and a long a stays
where Latin letters show it: कारखाना is karkhana, and no karakhna.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.text import romanise
from store.text.normalise import holds_digit
from store.text.romanise import Keys

LONGEST = 24  # letters of a word that is read otherwise
_BROAD = str.maketrans("ऑॉ", "आा")
_FLAPS = str.maketrans({"ड": "र", "ढ": "र्ह"})
_FLAP = re.compile("(?<=[^ं्])[डढ](?!्)")


@lru_cache(maxsize=1 << 16)
def keys(word: str) -> tuple[Keys, ...]:
    """Return the keys of a folded `word` and, of one in Devanagari, those of its other spellings."""
    known = romanise.keys(word)
    if word.isascii() or len(word) > LONGEST or holds_digit(word):
        return known
    spoken = {key.vowel for key in known}
    more = (sound for sound in dict.fromkeys(_sounds(word)) if sound not in spoken)
    return (*known, *(Keys(one, romanise.hindi_stem(one), romanise.consonants(one)) for one in more))


def _sounds(word: str) -> Iterator[str]:
    broad = word.translate(_BROAD)
    for spelt in dict.fromkeys((word, broad, _flapped(broad))):
        yield romanise.sound(spelt)
        yield romanise.long_sound(spelt)


def _flapped(word: str) -> str:
    return _FLAP.sub(lambda found: found.group().translate(_FLAPS), word)
