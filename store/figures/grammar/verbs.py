"""Hindi verbs by their forms: each stem of the tables with the endings of Hindi, in Devanagari.

Endings after McGregor, Outline of Hindi Grammar: the perfective (-ा, -ी, -े, -ीं; after a vowel -या, -ई, -ए,
-ईं), the subjunctive (-ें, -एं), the imperfective (-ता …), the infinitive (-ना …), the future (-एगा …) and the
absolutive (-कर, -के).
"""

from __future__ import annotations

from collections.abc import Iterator

from store.figures.grammar.lexicon import words_of
from store.figures.grammar.tokens import fold

_AFTER_CONSONANT = "ा ी े ीं ें".split()
_AFTER_VOWEL = "या ई ए ईं ये यी एं".split()
_FUTURE = ("ेगा ेगी ेंगे ेंगी", "एगा एगी एंगे एंगी")
_BOTH = "ता ती ते तीं ना ने नी कर करके".split()
_VOWEL_SIGNS = "ािीुूेैोौ"
STEMS = words_of("verbs", "stems")
AUXILIARY = words_of("verbs", "auxiliary")
NE_NOUNS = words_of("verbs", "exceptions_ne")


def forms(stem: str) -> Iterator[str]:
    """Yield the forms of a Hindi verb by its stem."""
    after_vowel = stem[-1] in _VOWEL_SIGNS or stem in ("आ",)
    endings = [*(_AFTER_VOWEL if after_vowel else _AFTER_CONSONANT), *_FUTURE[after_vowel].split(), *_BOTH]
    for ending in endings:
        yield fold(stem + ending)


FORMS = frozenset(form for stem in STEMS for form in forms(stem)) - words_of("verbs", "nouns")
INFINITIVES = frozenset(fold(stem + "ने") for stem in STEMS) - NE_NOUNS


def is_verb(key: str, follower: str = "") -> bool:
    """Whether a word is a form of a Hindi verb, or a bare stem before an auxiliary ("लग सकता")."""
    return key in FORMS or (key in STEMS and follower.startswith(tuple(AUXILIARY)))
