"""One name for a measured thing in three scripts: निर्यात, niryat and exports are one measure."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text import gazetteer, lexicon, romanise
from store.text.function_words import STOP
from store.text.normalise import words

ODOP = frozenset({"odop", "ओडीओपी", "ओडिओपी"})
COMMON = frozenset({"odop", "scheme", "up", "uttar", "pradesh", "state", "total", "country", "india"})
HOME = COMMON - {"odop", "scheme"}  # what every measure here is of, said or not
GOODS, DEEDS = frozenset({"product"}), ("export", "sell")
_PLURALS = (
    ("ियों", "ी"),
    ("ियां", "ी"),
    ("ाओं", "ा"),
    ("ाएं", "ा"),
    ("ुओं", "ु"),
    ("ओं", ""),
    ("ों", ""),
    ("एं", ""),
    ("ें", ""),
)
_SCHEME = re.compile(
    r"एक\s?(?:जनपद|ज़िला|जिला)[\s,-]*एक\s?उत्पाद|one\s?district[\s,-]*one\s?product"
    r"|वन\s?डिस्ट्रिक्ट[\s,-]*वन\s?प्रोडक्ट|ek\s?(?:janpad|jila|zila)[\s,-]*ek\s?utpad",
    re.I,
)


@lru_cache(maxsize=1 << 13)
def key(measure: str | None) -> str | None:
    """Return the sorted concepts and stems of a measure's words, joined by spaces; None without any."""
    if measure is None:
        return None
    return " ".join(sorted(terms(measure))) or None


def sold(measure_key: str | None, sentence: str) -> str | None:
    """Return the key of a sum of goods: where the sentence tells of an export or a sale, it is of that."""
    named = frozenset((measure_key or "").split())
    deed = next((deed for deed in DEEDS if deed in terms(sentence)), None)
    if not named or not named <= COMMON | GOODS or deed is None:
        return measure_key
    return " ".join(sorted(named - GOODS | {deed}))


def of_base(word: str) -> set[str]:
    """Return the concepts of a Hindi noun's singular, where the lexicon knows not its plural ("आवेदनों")."""
    for ending, single in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = [word.removesuffix(ending) + single]
            found = lexicon.standard().concepts(base)[0]
            return {concept for concept in found if not concept.startswith("=")}
    return set()


def spelt(text: str) -> str:
    """Return a text with the scheme's long name, in whatever language, as "odop"."""
    return _SCHEME.sub("odop", text)


@lru_cache(maxsize=1 << 13)
def terms(text: str) -> frozenset[str]:
    """Return the concepts a text's content words carry, or their stems where the lexicon has none."""
    found: set[str] = set()
    text = spelt(text)
    folded = words(text)
    named = {
        place: mention.entry.id
        for mention in gazetteer.standard().find(text, None)
        if mention.entry.kind in ("product", "company")
        for place in range(mention.first, mention.last)
    }
    for place, (word, concepts) in enumerate(zip(folded, lexicon.standard().concepts(folded), strict=True)):
        if word in ODOP:
            found.add("odop")
        elif place in named:
            found.add(named[place])
        elif word in STOP or len(word) < 2:
            continue
        elif concepts:
            named_so = {concept for concept in concepts if not concept.startswith("=")} or of_base(word)
            known = named_so or ({min(concepts).removeprefix("=")} if len(concepts) == 1 else concepts)
            found |= {concept.replace(" ", "_") for concept in known}
        else:
            found.add(min((k.stem for k in romanise.keys(word)), default=word))
    return frozenset(found)


def core(measure_key: str | None) -> frozenset[str]:
    """Return what tells a measure from others: its terms without those every story shares."""
    found = frozenset((measure_key or "").split())
    return found - COMMON or found


def owned(measure_key: str | None) -> frozenset[str]:
    """Return a measure's terms with whose it is (ODOP's, of MSMEs), the state and the whole left out."""
    return frozenset((measure_key or "").split()) - HOME


@lru_cache(maxsize=1 << 13)
def senses(measure: str) -> tuple[frozenset[str], ...]:
    """Return what each telling word of a measure may mean, the words every story shares left out."""
    folded = words(spelt(measure))
    found = (
        frozenset(concept.removeprefix("=") for concept in concepts) or terms(word)
        for word, concepts in zip(folded, lexicon.standard().concepts(folded), strict=True)
        if word not in STOP and word not in ODOP and len(word) > 1
    )
    return tuple(sense for sense in found if sense and not sense & COMMON)


def one_thing(one: str | None, other: str | None) -> bool:
    """Whether every word of one measure may mean a word of the other, in whatever language."""
    short, long = sorted((senses(one or ""), senses(other or "")), key=len)
    return bool(short) and all(any(sense & word for word in long) for sense in short)


def alike(one: str | None, other: str | None) -> bool:
    """Whether two measure keys name one thing: the same core, or one the other's with more words to it."""
    first, second = core(one), core(other)
    if not first or not second:
        return False
    return first <= second or second <= first
