"""What stands beside a figure for a reader: its number as printed, its noun as one reads it after a number.

"36 उत्पादों को टैग" is headed by 36 and उत्पाद. A noun that is no phrase by itself is left out, for the
quote has it: a comma, an owner without what is owned, half of a compound, a place, somebody's age.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.figures.grammar.lexicon import words_of
from store.figures.measured.phrases import GENITIVE
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.glossary import glossary
from store.text.normalise import fold, listed, words
from store.types import Figure

_CASES = listed("से में को ने पर")
_PLURALS = ("ओं", "ों", "ें", "एं", "ियां", "इयां", "ीं")
_COMPOUND = listed("बाद लिए तहत दौरान साथ पास बीच अलावा जरिए")  # के बाद: nobody's
_SCALES = listed("सौ हजार लाख करोड़ अरब hundred thousand lakh crore million billion")
_FAR = 3  # words between a sum and a noun that is another number's
_IRREGULAR = words_of("nouns", "irregular")
_NEXT = re.compile(r"\s+([\w\u0900-\u097f]+)(?:\s+([\w\u0900-\u097f]+))?")
_LETTER = re.compile(r"[^\W\d_]")
_DEVANAGARI = re.compile("[ऄ-ह]")
_OLDER = re.compile(r"\s*(?:or|and)\s+(?:older|above|over)\b|\s*\)")
_IN = re.compile(r"\s+(?:in|at|from|to|by|for|on)\s+", re.IGNORECASE)
_TAKES = frozenset(
    "employ employs employed employing has have had hire hires hired engage engages engaged train trains "
    "trained support supports supported benefit benefits benefited cover covers covered link links linked "
    "include includes included attract attracts attracted drew serve serves served".split()
)  # who does so is not who is counted


@dataclass(frozen=True, slots=True)
class Label:
    """A figure's heading: its `number` to the letter, and its `noun`, "" where there is none to say.

    `joined`: the noun was printed as a part of the figure, and is said right after it.
    """

    number: str
    noun: str = ""
    joined: bool = False


def label(figure: Figure, text: str) -> Label:
    """Return how a figure of an article's `text` is headed."""
    surface, measure = figure.surface, _unquoted(figure.measure or "")
    if not _says(measure):
        return Label(surface)
    if surface.lower().endswith(measure.lower()):
        number = surface[: len(surface) - len(measure)].rstrip()
        if not number or measure.lower() not in surface.lower():
            return Label(surface)
        if _in_a_case(figure, measure, text[figure.end :]):
            return Label(number)
        noun = direct(measure)
        return Label(surface) if noun == measure else Label(number, noun, joined=bool(noun))
    if measure.lower() in surface.lower() or not _whole(figure, measure, text):
        return Label(surface)
    return Label(surface, direct(_headed(measure) if figure.unit == "count" else measure))


def _unquoted(measure: str) -> str:
    """Return a measure without a quotation mark whose fellow was left behind."""
    for left, right in ("‘’", "“”"):
        if measure.count(left) != measure.count(right):
            measure = measure.replace(left, "").replace(right, "")
    return measure.strip()


def _says(measure: str) -> bool:
    """Whether a measure names a thing: more than small words and places."""
    said = words(measure)
    if not _LETTER.search(measure) or all(word in STOP for word in said):
        return False
    places = {
        at
        for mention in gazetteer.standard().find(measure, None)
        if mention.entry.kind in gazetteer.PLACES
        for at in range(mention.first, mention.last)
    }
    return len(places) < len(said)


def _whole(figure: Figure, measure: str, text: str) -> bool:
    """Whether a measure is read as a phrase where it stands next to its figure; so is one found nowhere."""
    sentence, begun = figure.sentence.of(text), figure.sentence.start
    at = _nearest(sentence, measure, figure.start - begun)
    if at is None:
        return True
    before, after = sentence[:at], sentence[at + len(measure) :]
    if before.endswith(("-", "'")) or after.startswith(("-", "'", "’")):
        return False
    if figure.unit == "count" and not _countable(measure):
        return False
    between = sentence[max(figure.end - begun, 0) : at]
    if figure.start < begun + at:
        return not _owns(after) and (
            not _in_a_case(figure, measure, after, near=len(between))
            if figure.unit == "count"
            else len(between.split()) < _FAR and not _numbered(between)
        )
    between, behind = sentence[at + len(measure) : figure.start - begun], sentence[figure.end - begun :]
    if figure.unit != "count":
        aged = figure.unit == "years" and _OLDER.match(behind)
        return not _numbered(before) and _case(after) is None and not aged
    taken = between.split()[-1:]
    return not (_IN.fullmatch(between) or _OLDER.match(behind) or (taken and taken[0].lower() in _TAKES))


def _owns(after: str) -> bool:
    """Whether a phrase is followed by what it owns (जिले का …), and not by के बाद, के लिए."""
    follows = _NEXT.match(after)
    return follows is not None and fold(follows[1]) in GENITIVE and fold(follows[2] or "") not in _COMPOUND


def _case(after: str) -> str | None:
    follows = _NEXT.match(after)
    return fold(follows[1]) if follows and fold(follows[1]) in _CASES else None


def _numbered(before: str) -> bool:
    """Whether a number stands right before a noun: it is that one's."""
    last = fold(before.rsplit(maxsplit=1)[-1]) if before.split() else ""
    return last in _SCALES or any(letter.isdigit() for letter in last)


def _nearest(sentence: str, measure: str, at: int) -> int | None:
    places = [found.start() for found in re.finditer(re.escape(measure), sentence)]
    return min(places, key=lambda place: abs(place - at), default=None)


def _countable(measure: str) -> bool:
    """Whether an English phrase is a plural; a Hindi one may be counted as it is."""
    last = measure.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    return not last.isascii() or last in _IRREGULAR or (last.endswith("s") and not last.endswith("ss"))


def _in_a_case(figure: Figure, measure: str, after: str, near: int = 0) -> bool:
    """Whether a Hindi noun that is no oblique plural is in a case, so not counted (छह खेती से)."""
    bare = _DEVANAGARI.search(measure) is not None and not measure.endswith(_PLURALS)
    return bare and figure.unit == "count" and figure.value > 1 and near <= 1 and _case(after) is not None


def _headed(measure: str) -> str:
    """Return a counted noun without what follows its plural: कारखाने of "कारखाने चूड़ी"."""
    parts = measure.split()
    for place, part in enumerate(parts[:-1]):
        owned = fold(parts[place + 1]) in GENITIVE
        if not owned and part.endswith("े") and fold(part[:-1] + "ा") in glossary().headwords:
            return " ".join(parts[: place + 1])
    return measure


def direct(phrase: str) -> str:
    """Return a Hindi phrase with its last word as it stands after a number: उत्पादों → उत्पाद, जिलों → जिले.

    The plural is one that the dictionaries have, else the singular, as in speech; "" where neither is sure.
    """
    parts = phrase.split()
    return " ".join([*parts[:-1], *filter(None, [_direct(parts[-1])])]) if parts else ""


@lru_cache(maxsize=1 << 10)
def _direct(word: str) -> str:
    for ending, plural, singulars in (
        ("इयों", "इयां", ("ई",)),
        ("ियों", "ियां", ("ी", "ि")),
        ("ाओं", "ाएं", ("ा",)),
        ("ुओं", "ुएं", ("ु", "ू")),
        ("ओं", "", ()),
    ):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms = [stem + one for one in singulars]
            if plural and lexicon.standard().known(fold(stem + plural)):
                return stem + plural
            written = [one for one in forms if fold(one) in glossary().headwords]
            return (written or forms[: len(forms) == 1 or ending == "ियों"] or [""])[0]
    stem = word.removesuffix("ों")
    if stem == word:
        return word
    known = lexicon.standard().known
    for form in (stem + "े", stem + "ें", stem):
        if known(fold(form)):
            return form
    return stem + "े" if fold(stem + "ा") in glossary().headwords else stem
