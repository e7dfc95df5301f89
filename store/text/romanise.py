"""Keys under which a word is the same word in Devanagari, in romanised Hindi however spelt, and in English.

A *vowel key* keeps short vowels, a *stem key* loses endings too, a *consonant key* loses all vowels but marks
an opening one. A Latin word has the keys of both readings: as Hindi (bike = बिके) and as English (bike → bik),
because no list tells which of the two a typed word is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add, eq
from threading import local

from snowballstemmer import stemmer

from store.text.normalise import holds_digit
from store.text.rewrite import rewritten, rules

_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह",
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l l v sh sh s h".split(),
        strict=True,
    )
)
_VOWELS = dict(zip("अआइईउऊऋएऐओऔऑऍऎऒ", "a a i i u u ri e e o o o e e o".split(), strict=True))
_MATRAS = dict(zip("ािीुूृेैोौॉॅॆॊ", "a i i u u ri e e o o o e e o".split(), strict=True))
_MARKED = str.maketrans("ाीूआईऊ", "áíúáíú")
_LETTERS = dict(
    zip(
        "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड".split(),
        "abcdefghijklmnopqrstuvwxyz",
        strict=True,
    )
)
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_INITIALISM = re.compile(f"(?:{_LETTER.pattern}){{2,8}}")
_VIRAMA, _ANUSVARA, _VISARGA, _NYA = "्", "ं", "ः", "ञ"
_GYA, _MUTE, _END = "\ue000", "\ue001", "\ue002"  # ज्ञ, a ्ञ without a sound, the end of a word
_SCHWA = "A"  # a vowel nobody wrote: it may fall, an आ may not fall at the end of a word

_LATIN_FOLDS = rules(
    (r"aaa", "aa"), (r"aa", "a"), (r"eee", "ee"), (r"ee", "i"), (r"iii", "ii"), (r"ii", "i"),
    (r"ooo", "oo"), (r"oo", "u"), (r"uuu", "uu"), (r"uu", "u"), (r"ou", "u"),
    (r"aw(?![aeiou])", "o"), (r"ay(?![aeiou])", "e"), (r"ei", "e"), (r"^jn", "gy"),
    (r"c(?!h)", "k"),
)  # fmt: skip
_SILENT_NASAL = re.compile("(?<=..)(iya|ai|o|e)n$")
_FOLDS = rules(
    (r"ksh", "ks"), (r"x", "ks"), (r"ck", "k"), (r"q", "k"), (r"chh", "c"), (r"ch", "c"),
    (r"c(?=[kt])", "k"), (r"w", "v"), (r"z", "j"), (r"ph", "f"), (r"e(?=h)", "a"),
    (r"(?<=ah)[eA](?=[^aeiou])", "a"), (r"kh", "k"), (r"gh", "g"), (r"jh", "j"), (r"th", "t"),
    (r"dh", "d"), (r"bh", "b"), (r"sh", "s"), (r"m(?=[pbf])", "n"),
    (r"(?<=[aeiouA])y(?=[eiu])", ""), (r"(?<=i)y(?=[aeiou])", ""), (r"(?<=[^aeiouA])y$", "i"),
    (r"[aA][ie]+", "e"), (r"[aA]u", "o"), (r"eyA(?=r)", "e"),
)  # fmt: skip
_ENGLISH = rules(
    (r"^kn", "n"), (r"^wr", "r"), (r"^g(?=e[nromoa]|y)", "j"), (r"^u(?=ni|s[ei]|til)", "yu"),
    (r"tion", "shan"), (r"sion", "shan"), (r"tia", "sha"), (r"cia", "sha"), (r"ture$", "char"),
    (r"age$", "ej"), (r"ag(?=[ei])", "ej"), (r"log(?=[iy])", "loj"), (r"dge", "j"), (r"ge$", "j"),
    (r"(?<=.)gue$", "g"), (r"que$", "k"),
    (r"igh", "ai"), (r"gh", "g"), (r"sch", "sk"), (r"ch(?=[nrlm])", "k"), (r"ch", "C"),
    (r"c(?=[eiy])", "s"), (r"c", "k"), (r"C", "ch"), (r"ee", "i"), (r"ea", "i"), (r"ow", "au"),
    (r"(?<=[^aeiou])le$", "al"), (r"(?:er|or|(?<=[^aeiou])re)$", "ar"), (r"(?<=[^aeiou])y$", "i"),
    (r"(?<=[a-z][^aeiou])e(?=s?$)", ""),
)  # fmt: skip
_HINDI_ENDING = re.compile(r"(?<=..)(?:iyo|iya|ia|io|yo|ao|o|e|i|a|u)$")
_CLUSTER_AFTER_SCHWA = re.compile(r"(?<=[aeiouA][^aeiouA\n])[aA](?=[^aeiouA\n][aeiou])")
_BETWEEN = re.compile(f"^.*?{_CLUSTER_AFTER_SCHWA.pattern}.*", re.MULTILINE)
_UNWRITTEN = re.compile(_CLUSTER_AFTER_SCHWA.pattern.replace("[aA]", _SCHWA))
_LAST_SCHWA = re.compile("([aeiouA].*)A$", re.MULTILINE)
_UNVOWELLED = dict.fromkeys(map(ord, "aeiou"))
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one word: one reading's spelling with vowels, without its ending, without vowels."""

    vowel: str
    stem: str
    consonant: str


@lru_cache(maxsize=1 << 16)
def keys(word: str) -> tuple[Keys, ...]:
    """Return the keys of a folded `word` (see `normalise.words`): one reading, two where it is Latin.

    A word with a digit is its own key: numbers match as written or not at all.
    """
    if holds_digit(word):
        return (Keys(word, word, word),)
    if not word.isascii():
        spoken = sound(word)
        return (Keys(spoken, hindi_stem(spoken), consonants(spoken)), *_initials(word))
    hindi = fold_vowels(_SILENT_NASAL.sub(r"\1", _as_latin(word)))
    english = _english_sound(word)
    root = english_stem(word)
    stem = english if root == word else _english_sound(root)
    as_hindi = Keys(hindi, hindi_stem(hindi), consonants(hindi))
    as_english = Keys(english, stem, consonants(english))
    return (as_hindi,) if as_hindi == as_english else (as_hindi, as_english)


def sound(word: str) -> str:
    """Return the vowel key of a folded Devanagari word."""
    return fold_vowels(devanagari_to_latin(word))


def long_sound(word: str) -> str:
    """Return the vowel key of a folded Devanagari word with each आ heard (कारखाना: karkana, not karakna)."""
    spelt = re.sub(f"(?<=.){_SCHWA}$", "", devanagari_to_latin(word))
    folded = _drop_medial(_single(rewritten(spelt, _FOLDS)), _UNWRITTEN)
    return _single(re.sub("m(?=[pbf])", "n", folded.replace(_SCHWA, "a")))


def sounds(words: Sequence[str]) -> list[str]:
    """Return the vowel key of each folded Devanagari word: of thousands, in half the time."""
    return _each(sound, words)


def stems(words: Sequence[str]) -> list[str]:
    """Return the stem key, as an English word, of each folded word: of thousands, in a fifth of the time."""
    latin = [word for word in words if word.isascii() and not holds_digit(word)]
    found = dict(zip(latin, _each(_english_sound, [english_stem(word) for word in latin]), strict=True))
    return [found[word] if word in found else keys(word)[-1].stem for word in words]


def _each(spelt: Callable[[str], str], words: Sequence[str]) -> list[str]:
    """Return what becomes of each word; every rule here takes one word, or several, a line each."""
    return spelt("\n".join(words)).split("\n") if words else []


def devanagari_to_latin(word: str) -> str:
    """Return a folded Devanagari word in plain Latin letters, inherent vowels as `A`, long ones as short.

    An anusvara is n before a consonant and silent at the end; other letters pass as they are.
    """
    if _NYA in word:
        word = word.replace("ज्ञ", _GYA).replace("्ञ", _MUTE)
    return "".join(map(_SPELT.__getitem__, map(add, word, word[1:] + _END)))


class _Spelt(dict[str, str]):
    """How a letter is spelt before another, worked out when first met: there are few pairs of letters."""

    def __missing__(self, pair: str) -> str:
        letter, after = pair[0], pair[1]
        if letter in _CONSONANTS:
            silent = after in _MATRAS or after in (_VIRAMA, _MUTE, *"áíú")
            spelt = _CONSONANTS[letter] + ("" if silent else _SCHWA)
        elif letter in (_GYA, _MUTE):
            spelt = ("gy" if letter == _GYA else "") + ("" if after in _MATRAS else _SCHWA)
        elif letter == _ANUSVARA:
            spelt = "n" if after in _CONSONANTS or after == _GYA else ""
        elif letter in (_VIRAMA, _VISARGA):
            spelt = ""
        else:
            spelt = _VOWELS.get(letter) or _MATRAS.get(letter) or letter
        self[pair] = spelt
        return spelt


_SPELT = _Spelt()


def fold_vowels(spelt: str) -> str:
    """Return the vowel key of a Latin spelling: one letter for each sound, unspoken vowels dropped."""
    if spelt[-1:] == _SCHWA or f"{_SCHWA}\n" in spelt:
        spelt = _LAST_SCHWA.sub(r"\1", spelt)
    folded = _drop_medial(_single(rewritten(spelt, _FOLDS)))
    return _single(folded.replace(_SCHWA, "a"))


def _single(spelt: str) -> str:
    """Return a spelling with each doubled letter once."""
    return _DOUBLED.sub(r"\1", spelt) if any(map(eq, spelt, spelt[1:])) else spelt


def spelling(word: str, *, long: bool = False) -> str:
    """Return a word as most people type it: unspoken vowels dropped, doubles and aspirates kept.

    With `long`, long vowels are double (काम: kaam), as some people mark them; else nothing marks them (kam).
    """
    if word.isascii():
        word = word.replace("w", "v").replace("z", "j")
        return word if long else word.replace("aa", "a").replace("ee", "i").replace("oo", "u")
    spelt = devanagari_to_latin(word.translate(_MARKED) if long else word)
    spelt = _drop_medial(re.sub(f"(?<=.){_SCHWA}$", "", spelt)).replace(_SCHWA, "a")
    spelt = spelt.replace("á", "aa").replace("í", "ee").replace("ú", "oo")
    return re.sub("ay$", "ai", re.sub("(?<=[aeiou])i$", "yi", spelt))


def hindi_stem(vowel_key: str) -> str:
    """Return a vowel key without the ending of number, gender or case (two sounds at least are left)."""
    stem = _HINDI_ENDING.sub("", vowel_key)
    return stem if len(consonants(stem)) > 1 else vowel_key


def consonants(vowel_key: str) -> str:
    """Return the consonants of a vowel key; `a` marks an opening vowel."""
    opening = "a" if vowel_key[:1] in "aeiou" and vowel_key else ""
    return opening + vowel_key.translate(_UNVOWELLED)


def _initials(word: str) -> tuple[Keys, ...]:
    """The reading of a word made of English letters' names (ओडीओपी → odop, एमएसएमई → msme), if it is one."""
    if not _INITIALISM.fullmatch(word):
        return ()
    return keys("".join(_LETTERS[letter] for letter in _LETTER.findall(word)))


def _as_latin(word: str) -> str:
    return rewritten(word, _LATIN_FOLDS)


def _english_sound(word: str) -> str:
    return fold_vowels(_as_latin(rewritten(word, _ENGLISH)))


def _drop_medial(spelt: str, fallen: re.Pattern[str] = _CLUSTER_AFTER_SCHWA) -> str:
    """Drop an unspoken vowel between two open syllables, from the end of the word (yojAna → yojna)."""
    if not fallen.search(spelt):
        return spelt
    if fallen is not _CLUSTER_AFTER_SCHWA:
        return _dropped(spelt, fallen)
    return _BETWEEN.sub(lambda word: _dropped(word.group(), fallen), spelt)


def _dropped(spelt: str, fallen: re.Pattern[str]) -> str:
    end = len(spelt)
    while found := _last(spelt, end, fallen):
        spelt = spelt[: found.start()] + spelt[found.end() :]
        end = found.start() - 1
    return spelt


def _last(spelt: str, end: int, fallen: re.Pattern[str]) -> re.Match[str] | None:
    matches = [found for found in fallen.finditer(spelt) if found.end() <= end]
    return matches[-1] if matches else None


class _Stemmers(local):
    """A stemmer for each thread: it works on a word inside itself."""

    def __init__(self) -> None:
        self.english = stemmer("english")


_stemmers = _Stemmers()


@lru_cache(maxsize=1 << 15)
def english_stem(word: str) -> str:
    """Return an English word without the endings of number, tense and derivation, in its own letters."""
    return str(_stemmers.english.stemWord(word))
