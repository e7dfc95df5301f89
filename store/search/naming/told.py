"""Who is named in a sentence, and in which part of it: as one who does or gets, as a speaker, as a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from store.search.asking.words import common
from store.search.naming import heard, roles
from store.text import gazetteer, lexicon, romanise
from store.text.function_words import STOP
from store.text.glossary import glossary
from store.text.lexis.numerals import is_number
from store.text.light_words import light
from store.text.normalise import fold, holds_digit, listed, words

LABEL = 3  # words of a name in quotes
NAMED_BY = 6  # words of the name of a body, with its noun
BORROWED = 5  # sounds of a word in Devanagari that is known as an English one
APPOSED = 8  # words of what stands between "said" and the name
_BREAKS = re.compile(
    r"([,;:।?!()|“”\"'‘]\s|\s[“\"'‘(]|\s[-–—]\s|[,.]?[“”\"'’](?=\s|$)|(?<=[^\s.]{3})\.(?=\s|$))"
)
_QUOTES = frozenset("'\"‘’“”")
_CLOSING = frozenset({"’", "”"})
_VERBAL = re.compile("[ेएो]ं?ग[ाीे]$")  # जाएंगी, होगा
_LATIN = re.compile(r"[A-Za-z]+")
_NAMING = frozenset({"person", "company", "office"})
_NAMELESS = frozenset({"place", "scheme", "product", "time", "money"})  # classes of what is nobody


SPEECH = listed(
    """
    बताया बताई कहा कहना कहते कहती कहता बोले बोला बोली मुताबिक अनुसार दावा तर्क माना
    चेताया समझाया टोका दोहराया गिनाया गिनाते
    said says say told tell according added noted explained claimed informed warned alleged argued admitted
    insisted complained lamented remarked recalled quipped maintained conceded
    """
)
_LITTLE = listed(
    """
    लीड अग्रणी जिस जिन सवा डेढ़ ढाई पौने स्तरीय वार
    इसलिए जिनमें सबसे जैसी जैसे जैसा क्योंकि हालांकि ताकि अगले पिछले इसमें इनमें उनमें उसमें वहीं यहीं बावजूद दौरान
    """
)
_LEADING = listed(
    """
    the a an this that these those its his her their our in at on for from to by of with and or but as it
    nobody everybody somebody anybody everyone someone anyone none both
    he she they mr mrs ms dr prof shri smt
    """
)
_LOCAL = listed(
    """
    block area port village tehsil district road mohalla campus station town city market nagar ghat award fair
    hall ground grounds park bhawan bhavan stadium complex mart street lane lanes bazaar chowk maidan airport
    ब्लॉक ब्लाक क्षेत्र गांव तहसील जिले जिला मोहल्ले मोहल्ला कस्बे कस्बा शहर घाट चौराहे मार्ग मेला
    हॉल मैदान पार्क भवन स्टेडियम परिसर मार्ट रोड बाजार चौक सड़क जोन नगर स्टेशन हवाईअड्डा
    """
)
_BODIES = frozenset({"body", "office"})
_IN = frozenset({"in", "at", "near", "on"})
_AWAY = _IN | {"from", "for", "of"}
_WITHIN = listed("में पर तक")
_OBLIQUE = _WITHIN | listed("से का की के")
_ACTS = listed("ने को द्वारा")
_BY = listed("ओर हाथों हाथ नेतृत्व अगुवाई अगुआई")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: where its words begin and end.

    `speaks`: it is who is quoted there; `placed`: it stands as a place or an owner does.
    """

    first: int
    last: int
    speaks: bool
    placed: bool


class Told:
    """A sentence read for its names: its folded words and where a mark breaks them (`broken`)."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str] = []
        self.broken: dict[int, str] = {}
        for place, part in enumerate(_BREAKS.split(text)):
            if place % 2:
                self.broken[len(self.tokens)] = part.strip()
            else:
                self.tokens += words(part)
        said = [roles.plain(word) for word in self.tokens]
        self.concepts = lexicon.standard().concepts(said)
        self.roles = [roles.kind(word) for word in said]
        self._kinds = [""] * len(self.tokens)
        if words(text) == self.tokens:
            for mention in gazetteer.standard().find(text, None):
                self._kinds[mention.first : mention.last] = [mention.entry.kind] * (
                    mention.last - mention.first
                )
        typed = _LATIN.findall(text)
        lower = {word for word in typed if word.islower()}
        self._proper = {fold(word) for word in typed if word[0].isupper()} - lower

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, in order."""
        return tuple(self._named())

    @cached_property
    def labels(self) -> tuple[Name, ...]:
        """What a few words in quotes name, in order, be they words of every day: 'Ujala'."""
        quoted = [at for at in sorted(self.broken) if self.broken[at][-1:] in _QUOTES]
        runs = ((at, end) for at, end in pairwise(quoted) if self.broken[at] not in _CLOSING)
        return tuple(Name(at, end, False, False) for at, end in runs if end - at <= LABEL)

    @cached_property
    def bodies(self) -> tuple[Name, ...]:
        """The bodies told by name, in order: in quotes beside their noun (कंपनी 'रेशमी बूटी'), or as one that
        does or gets something and is no one of its sort: विंध्य धातु शिल्प *समिति* ने.
        """
        quoted = [at for at in sorted(self.broken) if self.broken[at][-1:] in _QUOTES]
        runs = [(at, end) for at, end in pairwise(quoted) if self.broken[at] not in _CLOSING]
        labels = [(at, end) for at, end in runs if end - at <= NAMED_BY and self._bodied(max(0, at - 1), end)]
        acting = (at + 1 for at in range(len(self.tokens)) if self.roles[at] == "office")
        whole = [
            (self._begun(end), end) for end in acting if self._word(end) in _ACTS and end not in self.broken
        ]
        found = labels + [(first, end) for first, end in whole if end - first > 2]
        return tuple(Name(first, end, False, False) for first, end in sorted(found))

    def _bodied(self, first: int, last: int) -> bool:
        return not _BODIES.isdisjoint(self.roles[first:last])

    def _begun(self, last: int) -> int:
        """Return where the nouns begin that end before `last`."""
        first = last - 1
        while first > 0 and first not in self.broken and last - first < NAMED_BY:
            word = self.tokens[first - 1]
            if (
                word in STOP | SPEECH
                or word.isascii()
                or holds_digit(word)
                or light(word)
                or _VERBAL.search(word)
            ):
                break
            first -= 1
        return first

    def _named(self) -> Iterator[Name]:
        place = 0
        while place < len(self.tokens):
            may = self.capital if self.tokens[place].isascii() else self._strange
            last = place
            while last < len(self.tokens) and may(last) and (last == place or last not in self.broken):
                last += 1
            while place < last and self._leads(place):
                place += 1
            last += last > place and self._surnamed(place, last)
            if last > place and self._is(place, last):
                yield Name(place, last, self._speaks(place, last), self._placed(place, last))
            place = max(last, place + 1)

    def capital(self, at: int) -> bool:
        """Whether the word there has a capital wherever it stands in the sentence."""
        return self._word(at) in self._proper

    def _strange(self, at: int) -> bool:
        """Whether a word in Devanagari is none of a dictionary of ours, or a family name."""
        token, kind = self.tokens[at], self._kinds[at]
        if token.isascii():
            return False
        if kind:
            return kind in _NAMING
        if len(token) < 2 or holds_digit(token) or token in STOP | SPEECH | _LITTLE:
            return False
        if token in heard.families() or (token in heard.given() and self._word(at + 1) in heard.families()):
            return True
        if self.roles[at] or light(token) or _VERBAL.search(token):
            return False
        return not common(token) or heard.family_name(token)

    def _surnamed(self, first: int, last: int) -> bool:
        """Whether a word of a dictionary ends a name in Devanagari: सचिव फहीम *राशिद* ने, … के अनुसार."""
        posted = first > 0 and first not in self.broken and self.roles[first - 1] == "person"
        word = self._word(last)
        if not posted or word.isascii() or last in self.broken or self._kinds[last] or self.roles[last]:
            return False
        if word in STOP | SPEECH or light(word) or _VERBAL.search(word):
            return False
        after = self._word(last + 1)
        return last + 1 not in self.broken and (
            after == "ने" or (after == "के" and self._word(last + 2) in SPEECH)
        )

    def _leads(self, at: int) -> bool:
        """Whether a capital stands before a name and is none of it: The, Council chairman, Mr."""
        token = self.tokens[at]
        if not token.isascii():
            return False
        opens = at == 0 and (common(token) or bool(self.roles[at]) or is_number(token))
        if at + 1 < len(self.tokens) and self.capital(at + 1) and at + 1 not in self.broken:
            return token in _LEADING or opens
        return opens or token in STOP or light(token)

    def _is(self, first: int, last: int) -> bool:
        """Whether a run of words that may be a name is somebody's, be it a body's."""
        if _NAMING.intersection(self._kinds[first:last]):
            return True
        if all(self._kinds[first:last]) or self._local(last) or self._borrowed(last):
            return False
        if all(common(word) for word in self.tokens[first:last]):
            if self.tokens[first] in heard.given() and last - first > 1:
                return True  # गुलाब चंद
            bodied = first > 0 and self.tokens[first].isascii()  # Star Hides
            return last - first > 1 and (bodied or not _BODIES.isdisjoint(self.roles[first:last]))
        end, classes = self.tokens[last - 1], lexicon.standard().classes
        if end.isascii() and not any(map(lexicon.standard().known, (end, end.removesuffix("s")))):
            return True  # Warsi sounds like वर्ष
        return not any(classes.get(one) in _NAMELESS for one in self.concepts[last - 1])

    def _borrowed(self, last: int) -> bool:
        """Whether what ends before `last` is an English thing in Devanagari, and nobody: डाइंग प्लांट."""
        end = self.tokens[last - 1]
        if end.isascii() or heard.family_name(end) or end in heard.given() or self._word(last) in _ACTS:
            return False
        sound = romanise.keys(end)[0]
        english = glossary().hindi(sound.vowel) or glossary().hindi(sound.stem)
        return len(sound.vowel) >= BORROWED and bool(english)

    def _local(self, last: int) -> bool:
        """Whether what ends before `last` is a place by its noun: Station *Road*, Hasanpur *block*."""
        return self.tokens[last - 1] in _LOCAL or (last not in self.broken and self._word(last) in _LOCAL)

    def kinds(self, name: Name) -> set[str]:
        """Return what the gazetteer says that the words of a name are, "" of those it lacks."""
        return set(self._kinds[name.first : name.last])

    def _word(self, at: int) -> str:
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def _speaks(self, first: int, last: int) -> bool:
        if not self.tokens[first].isascii():
            marked = self._word(last) in {"ने", "के", "का"}
            return not SPEECH.isdisjoint(self.tokens[last + marked : last + marked + 2])
        if self._word(last) in SPEECH or self._said_before(first):
            return True
        end = next((at for at in sorted(self.broken) if at > last), len(self.tokens))
        return last in self.broken and self._word(end) in SPEECH  # Irfan Beg, its manager, said

    def _said_before(self, first: int) -> bool:
        """Whether "said" or "according to" stands before a name, with no more than its post between."""
        for at in range(first - 1, max(-1, first - 1 - APPOSED), -1):
            if self.tokens[at] in SPEECH:
                return True
            if at + 1 in self.broken:
                return False
        return False

    def acts_through(self, last: int) -> bool:
        """Whether what ends before `last` does something in another's words: योगी की अगुवाई में, X की ओर से."""
        return self._word(last) in {"की", "के"} and self._word(last + 1) in _BY

    def _placed(self, first: int, last: int) -> bool:
        alone = last - first == 1
        if self.acts_through(last):
            return False
        if self.tokens[first].isascii():
            before = self._word(first - 1)
            if before == "the" and first not in self.broken:  # a replica of the Moti Masjid
                return self._word(first - 2) in _AWAY
            return before in (_AWAY if alone else _IN) or self._word(last) == "based"
        return self._word(last) in (_OBLIQUE if alone else _WITHIN)


@lru_cache(maxsize=1 << 12)
def told(text: str) -> Told:
    """Return a sentence read for its names."""
    return Told(text)
