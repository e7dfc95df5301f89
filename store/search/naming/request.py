"""Whose name a question asks for: the noun that says what the one asked for is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from store.search.asking.words import spoken
from store.search.naming import roles
from store.text import lexicon
from store.text.function_words import STOP
from store.text.light_words import light
from store.text.normalise import listed, words

REACH = 4  # words from "which" in which the noun asked for stands
LONGEST = 8  # words of "who is the …" and "the name of the …"
BACK = 3  # words back from "का नाम" and "कौन है" to a post: उपायुक्त *उद्योग* कौन हैं
_WHICH = listed("किस किन कौनसा कौनसी कौनसे which")
_NAMES = listed("नाम naam name names")
_BE = listed("is was are were")
_BE_HINDI = listed("है हैं था थी थे हो थीं")
_SORT = listed("सा सी से sa si se")
_ENDS = listed("of in at for who that which whom whose with from to on by behind when where told said and")
_CASES = listed("को ने से में पर का की के द्वारा")
_OWNS = listed("का की के क्या")
_THEIRS = listed(
    "उसका उसके उनका उनके इसका इसके इनका इनके जिसका जिनका जिनके uska uske unka unke iska inka jiska jinka its their"
)
_STOPS = frozenset({"place", "scheme", "product", "time", "money", "percent"})
_FEW = listed(
    "two three four five six seven eight nine ten दो तीन चार पांच छह सात आठ नौ दस do teen chaar paanch"
)
_ARTICLES = listed("the a an those these their his her")


@dataclass(frozen=True, slots=True)
class Request:
    """The noun for the one asked for: its place in the question, its concepts and its kind (see `roles`).

    A thing with a name of its own, a ship or a book, has the kind "artefact".
    `copular`: the question asks for no more than the name ("who is the …", "का नाम").
    """

    place: int
    word: str
    concepts: frozenset[str]
    kind: str
    copular: bool


class _Read:
    """A question's words, as typed, in Devanagari, and with what each says somebody is."""

    def __init__(self, question: str) -> None:
        self.tokens = [roles.mended(word) for word in words(question)]
        self.spoken = spoken(self.tokens)
        self.concepts = lexicon.standard().concepts(self.tokens)
        self.kinds = [roles.kind(word) for word in self.tokens]

    def after(self, place: int) -> str:
        """Return the spoken word there, "" behind the last."""
        return self.spoken[place] if 0 <= place < len(self.spoken) else ""

    def named(self, place: int) -> bool:
        """Whether the word there is for somebody, or for things that have names of their own."""
        return bool(self.kinds[place]) or roles.artefact(self.tokens[place])

    def after_kind(self, place: int) -> str:
        """Return what the word there says somebody is, "" behind the last."""
        return self.kinds[place] if place < len(self.kinds) else ""

    def thing(self, place: int) -> bool:
        """Whether the word there is for money, a place, a product or the like, and for nobody."""
        if place >= len(self.tokens) or self.kinds[place]:
            return False
        classes = lexicon.standard().classes
        return any(classes.get(one) in _STOPS for one in self.concepts[place])


@lru_cache(maxsize=256)
def asks_a_thing(question: str) -> bool:
    """Whether it asks which place or thing one is: "who is the theme state", "देश कौन था", which app."""
    read = _Read(question)
    classes = lexicon.standard().classes
    things = [any(classes.get(one) in _STOPS for one in found) for found in read.concepts]
    for place, word in enumerate(read.spoken):
        start = _which(place, read)
        if start and any(found & roles.CONTACTS for found in read.concepts[start : start + 1]):
            return True
        if word == "कौन" and read.after(place + 1) in {"", *_BE_HINDI}:
            return place > 0 and things[place - 1]
        if (
            read.tokens[place] == "who"
            and read.tokens[place + 1 : place + 2]
            and read.tokens[place + 1] in _BE
        ):
            last = min(len(read.tokens), place + 2 + LONGEST)
            end = next((at for at in range(place + 2, last) if read.tokens[at] in _ENDS), last)
            return things[end - 1]
    return False


@lru_cache(maxsize=256)
def requested(question: str) -> Request | None:
    """Return whose name `question` asks for; None where it asks for nobody by what they are."""
    read = _Read(question)
    for place in range(len(read.tokens)):
        found, copular = _at(place, read)
        if found is not None:
            carried = read.concepts[found]
            told = frozenset(one for one in roles.posts(carried) if " " in one) or carried
            kind = read.kinds[found] or ("artefact" if roles.artefact(read.tokens[found]) else "person")
            return Request(found, read.tokens[found], told, kind, copular)
    return None


def _at(place: int, read: _Read) -> tuple[int | None, bool]:
    """Return the place of the noun asked for by the word here, and whether only its name is asked for."""
    word, after = read.spoken[place], read.after(place + 1)
    start = _which(place, read)
    if start:
        alone = word == "कौन" and read.after(start) in {"", *_BE_HINDI}  # कौन सी है
        return (_back(place, read), True) if alone else (_ahead(start, read), False)
    typed = read.tokens[place : place + 2]
    if place == 0 and word in _NAMES and typed[1:] and typed[1] in _ARTICLES | _FEW:
        return _phrase(place + 1, read), True  # name the contractor
    if (typed[1:] == ["of"] and word in _NAMES) or (typed[:1] == ["who"] and _BE.intersection(typed[1:])):
        return _phrase(place + 2, read), True
    if word in _NAMES and place > 0 and read.spoken[place - 1] in _THEIRS:
        return next((at for at in range(place - 1, -1, -1) if read.kinds[at]), None), True
    owned = word in _NAMES and place > 0 and read.spoken[place - 1] in _OWNS
    return (_back(place, read) if owned or (word == "कौन" and after in {"", *_BE_HINDI}) else None), True


def _which(place: int, read: _Read) -> int:
    """Return the place behind "which", कौन सा and किन-किन there; 0 where there is none."""
    word, after = read.spoken[place], read.after(place + 1)
    if word == "कौन" and after == word:
        return place + 2 + (read.after(place + 2) in _SORT)
    if word in _WHICH or (word == "कौन" and after in _SORT):
        return place + 1 + (after in _SORT or after == word)
    return place + 1 if word == "कौन" and read.after_kind(place + 1) else 0  # कौन मंत्री आए


def _ahead(start: int, read: _Read) -> int | None:
    """Return the noun after "which": the one before a case, or the first of its kind and those after it."""
    end = min(start + REACH, len(read.tokens))
    case = next((at for at in range(start + 1, end + 1) if read.after(at) in _CASES), None)
    if case is not None and read.named(case - 1) and not read.concepts[case - 1] & roles.CONTACTS:
        return case - 1
    classes = lexicon.standard().classes
    for at in range(start, case or end):
        if read.named(at) and not read.concepts[at] & roles.CONTACTS:
            far = at > start + 1 and read.tokens[start - 1] != "which"  # कौन सा अनाज ओडीओपी ब्रांड बनेगा
            if far or (read.tokens[at].isascii() and read.thing(at + 1)):  # which union budget
                return None
            return next((last for last in range(at, end) if not read.after_kind(last + 1)), end - 1)
        if read.tokens[at].isdigit() or read.tokens[at] in _FEW:
            continue
        if _breaks(read.tokens[at]):
            return None
        if not read.after_kind(at + 1) and any(classes.get(one) in _STOPS for one in read.concepts[at]):
            return None  # which scheme, but: which insurance company
    return None


def _breaks(word: str) -> bool:
    return (word in STOP and word not in _ARTICLES) or light(word)


def _phrase(start: int, read: _Read) -> int | None:
    """Return the last noun of an English phrase: the Danish *ambassador* who …, the *trainer* teaching …"""
    last = min(len(read.tokens), start + LONGEST)
    end = next((at for at in range(start, last) if read.tokens[at] in _ENDS or _verb(at, read)), last)
    return end - 1 if end > start and read.named(end - 1) else None


def _verb(at: int, read: _Read) -> bool:
    """Whether what somebody does or was done to begins there: the trainer *teaching* …, the firm *fined* …"""
    return read.tokens[at].endswith(("ing", "ed")) and bool(read.kinds[at - 1])


def _back(place: int, read: _Read) -> int | None:
    """Return the noun before "का नाम" and "कौन है", not over a case."""
    at = place - 1
    while at >= 0 and (read.spoken[at] in _OWNS or read.spoken[at] in _BE_HINDI):
        at -= 1
    if at >= 0 and read.named(at):
        return at
    for back in range(at, max(-1, at - BACK), -1):
        if read.spoken[back] in _CASES:
            return None
        if roles.posts(read.concepts[back]) - roles.CONTACTS:
            return back
    return None
