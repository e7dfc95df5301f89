"""Hindi words, the forms they take, and their English (`store/data/glossary.txt`, written by hand)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain, islice

from store.text import romanise
from store.text.function_words import ENGLISH
from store.text.normalise import folded, words

_VERB = "ना ने नी ता ते ती कर".split()
_AFTER_CONSONANT = "ा े ी ीं ो ें ेगा ेगी ेंगे".split()
_AFTER_VOWEL = "या ए ई ईं ओ एं एगा एगी एंगे".split()
_VOWEL_SIGNS = "ािीुूेैोौ"


class Glossary:
    """Which words of one language say what words of the other say, and how Hindi words are written."""

    def __init__(self, entries: Iterable[tuple[list[str], list[str]]]) -> None:
        """Index entries of Hindi headwords (a verb's root ends in `~`) and English words."""
        self.forms: list[str] = []
        self.headwords: set[str] = set()
        self.glosses: set[str] = set()
        self._spelt: dict[str, list[str]] = defaultdict(list)
        self._english: dict[str, list[str]] = {}
        self._hindi: dict[str, list[str]] = defaultdict(list)
        meant = [(headword, english) for hindi, english in entries for headword in hindi]
        self.glosses.update(word for _, english in meant for word in english)
        self.headwords.update(folded([headword for headword, _ in meant]))
        known = sorted(self.glosses)
        stems = dict(zip(known, romanise.stems(known), strict=True))
        written = forms([headword for headword, _ in meant])
        every = list(dict.fromkeys(chain.from_iterable(written)))
        sounds = dict(zip(every, romanise.sounds(every), strict=True))
        for (_, english), each in zip(meant, written, strict=True):
            said = [stems[word] for word in english]
            for form in each:
                self._add(form, sounds[form], said)

    def _add(self, form: str, sound: str, english: list[str]) -> None:
        self.forms.append(form)
        known = self._english.get(form)
        self._english[form] = list(dict.fromkeys((*known, *english))) if known else english
        self._spelt[sound].append(form)
        for stem in english:
            if sound not in self._hindi[stem]:
                self._hindi[stem].append(sound)

    @property
    def sounds(self) -> Iterable[str]:
        """The vowel keys of all Hindi words, each once."""
        return self._spelt

    def spelt(self, vowel_key: str) -> list[str]:
        """Return the Hindi words, in Devanagari, that sound like a vowel key."""
        return self._spelt.get(vowel_key, [])

    def english(self, vowel_key: str, written: str = "") -> list[str]:
        """Return the stem keys of the English words for the Hindi word of a `vowel_key`, or as `written`.

        A word in Devanagari that the glossary has is no other of the same sound: कम is not काम.
        """
        known = self._english.get(written)
        if known is not None:
            return known
        return list(dict.fromkeys(stem for form in self.spelt(vowel_key) for stem in self._english[form]))

    def hindi(self, stem_key: str) -> list[str]:
        """Return the vowel keys of the Hindi words, in all forms, for the English word of `stem_key`."""
        return self._hindi.get(stem_key, [])


def inflected(headword: str) -> Iterator[str]:
    """Yield a Hindi word's written forms: of a noun number and case, of a verb (`root~`) person and tense."""
    root = headword.removesuffix("~")
    if root != headword:
        after = _AFTER_VOWEL if root[-1] in _VOWEL_SIGNS + "आ" else _AFTER_CONSONANT
        yield from (root, *(root + ending for ending in (*_VERB, *after)))
        return
    yield root
    if root.endswith("ा"):
        yield from (root[:-1] + "े", root[:-1] + "ों", root[:-1] + "ी", root + "ओं")
    elif root.endswith("ी"):
        yield from (root[:-1] + "ियां", root[:-1] + "ियों")
    elif root[-1] in _VOWEL_SIGNS:
        yield root + "ओं"
    else:
        yield from (root + "ों", root + "ें", root + "ी")


def forms(headwords: Sequence[str]) -> list[list[str]]:
    """Return the folded forms of each headword, each once."""
    written = [list(inflected(headword)) for headword in headwords]
    all_folded = iter(folded([form for each in written for form in each]))
    return [list(dict.fromkeys(islice(all_folded, len(each)))) for each in written]


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """Return the bundled glossary."""
    text = (files("store") / "data" / "glossary.txt").read_text(encoding="utf-8")
    return Glossary(_entries(text))


def _entries(text: str) -> Iterator[tuple[list[str], list[str]]]:
    for line in text.splitlines():
        if " : " in line and not line.startswith("#"):
            hindi, english = line.split(" : ")
            content = [word for word in words(english) if word not in ENGLISH]
            yield hindi.split(), content or words(english)
