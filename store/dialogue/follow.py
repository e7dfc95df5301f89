"""A question that leans on the one before: `kab?`, और कितना?, what about Agra?, aur batao, iska link?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from store.search import asking
from store.search.query import EVERYWHERE, Question, understand
from store.text import gazetteer, script
from store.text.function_words import DEVANAGARI_OF
from store.text.gazetteer import PLACES, Entry
from store.text.normalise import fold, words

Kind = Literal["more", "link", "question"]


@dataclass(frozen=True, slots=True)
class Follow:
    """What is wanted: more of the same, the link, or `question`, whole again with the earlier topic in it.

    `perhaps`: it may as well stand on its own, and leans only where the earlier topic answers it.
    """

    kind: Kind
    question: str
    perhaps: bool = False


def _set(listed: str) -> frozenset[str]:
    return frozenset(map(fold, listed.split()))


_MORE = _set("aur और more next aage आगे else another")
_TELL = _set(
    "batao बताओ बताइए बताएं bataiye bataye bataen tell me show dikhao दिखाओ kuch कुछ bhi भी anything please "
    "plz about it this iske इसके uske उसके baare बारे mein me में isme is इस par पर khabar khabren khabrein "
    "खबर खबरें news one"
)
_LINK = _set("link लिंक url source srot स्रोत सोर्स proof saboot सबूत")
_GIVE = _set(
    "iska इसका uska उसका iski इसकी is इस us khabar खबर ka का ki की do दो dijiye दीजिए dena give me the its "
    "it what kya क्या hai है batao बताओ bhejo भेजो send show dikhao दिखाओ please of this news for that report "
    "original full kahan कहां se से"
)
_OF = _set("का के की ka ke ki")
_AND = _set("और aur and also")
_LEANS = _AND | _set(
    "iska इसका iske इसके iski इसकी isme ismein इसमें usme usmein उसमें uska उसका uske उसके "
    "uski उसकी isne इसने usne उसने inka इनका unka उनका unke उनके inke इनके wahan वहां vahan yahan यहां waha "
    "it its they their them there that this those these ये यह वो वह wo ye yeh isse इससे usse उससे"
)
_ABOUT = frozenset(
    (fold(first), fold(second))
    for first, second in (
        ("what", "about"), ("how", "about"), ("का", "क्या"), ("ka", "kya"), ("ke", "baare"), ("के", "बारे"),
    )
)  # fmt: skip
_LATIN_OF = {fold(spelt): latin for latin, spelt in reversed(DEVANAGARI_OF.items())}
MOST_OWN = 2  # content words a leaning question may bring itself


def follow(text: str, before: str) -> Follow | None:
    """Return what `text` asks after the question `before`; None where it stands on its own."""
    tokens = words(text)
    said = frozenset(tokens)
    if not tokens:
        return None
    if said & _MORE and said <= _MORE | _TELL:
        return Follow("more", before)
    if said & _LINK and said <= _LINK | _GIVE:
        return Follow("link", before)
    asked = understand(text)
    return _leaning(text, before, asked, tokens)


def _leaning(text: str, before: str, asked: Question, tokens: list[str]) -> Follow | None:
    named = [mention.entry for mention in asked.mentions if not _everywhere(mention.entry)]
    leans = bool((_LEANS - _AND).intersection(tokens)) or bool(_AND.intersection((tokens[0], tokens[-1])))
    if not leans and any(mention.entry.kind == "scheme" for mention in asked.mentions):
        return None  # it names what it is about, be it the scheme that all our news is about
    if named:
        swaps = leans or bool(_ABOUT.intersection(pairwise(tokens)))
        only_named = all(content.entries for content in asked.content)
        return Follow("question", _swapped(before, named, text)) if swaps and only_named else None
    own = [content for content in asked.content if not content.entries]
    bare = asked.small_talk < 0.5 and any(map(_asking, tokens))
    leaning = leans and len(own) <= MOST_OWN if own else bare
    if leaning:
        return Follow("question", _joined(before, text))
    return _loosely(text, before, asked, tokens)


def _loosely(text: str, before: str, asked: Question, tokens: list[str]) -> Follow | None:
    """Put the names of the question before in front of a short one that names nothing: कितने कारीगर हैं?"""
    named = [mention for mention in understand(before).mentions if not _everywhere(mention.entry)]
    short = len(asked.content) <= MOST_OWN and asked.small_talk < 0.5 and any(map(_asking, tokens))
    if asked.mentions or not short or not named:
        return None
    said = {at for mention in named for at in range(mention.first, mention.last)}
    names = (raw.strip("?!।.,") for raw, first, last in _raw(before) if said.intersection(range(first, last)))
    return Follow("question", " ".join([*names, text]), perhaps=True)


def _everywhere(entry: Entry) -> bool:
    return entry.id in EVERYWHERE or entry.kind == "scheme"


def _asking(token: str) -> bool:
    """Whether it is a question word, in any script."""
    return token in asking.WORDS or fold(DEVANAGARI_OF.get(token, "")) in asking.WORDS


def _raw(text: str) -> list[tuple[str, int, int]]:
    """Return the text's words as typed, each with the places of its tokens."""
    placed, at = [], 0
    for raw in text.split():
        length = len(words(raw))
        placed.append((raw, at, at + length))
        at += length
    return placed


def _joined(before: str, text: str) -> str:
    """Put the new asking in place of the old one's question words; words of its own are kept.

    A question word alone goes where the old one stood, more than that to the end.
    """
    asks = any(map(_asking, words(text)))
    told = [bare for raw in before.split() if (bare := raw.rstrip("?!।."))]
    asked = [place for place, raw in enumerate(told) if asks and all(map(_asking, words(raw)))]
    added = [_as_in(before, raw) for raw in text.split() if not _LEANS.issuperset(words(raw))]
    kept = [raw for place, raw in enumerate(told) if place not in asked]
    if asked and len(added) == 1:
        kept.insert(asked[0], added[0].rstrip("?!।."))
        return " ".join(kept) + added[0][len(added[0].rstrip("?!।.")) :]
    return " ".join([*kept, *added])


def _as_in(before: str, raw: str) -> str:
    """Return a little word in the alphabet of the question before; any other as typed."""
    word = raw.rstrip("?!।.")
    alike = DEVANAGARI_OF if _hindi(before) else _LATIN_OF
    return alike.get(fold(word), word) + raw[len(word) :]


def _elsewhere(earlier: Entry, named: list[Entry]) -> bool:
    """Whether the list knows an earlier product of no district now named, or the other way round."""
    rows = [(earlier, one) if earlier.kind == "district" else (one, earlier) for one in named]
    pairs = [(place, thing) for place, thing in rows if place.kind == "district" and thing.kind == "product"]
    made = (thing in gazetteer.standard().products(place.id) for place, thing in pairs)
    return bool(pairs) and not any(made)


def _hindi(text: str) -> bool:
    return script.of_question(text) == "hi"


def _swapped(before: str, named: list[Entry], text: str) -> str:
    """Put the names of the new text in place of the old ones of their kind; else add them.

    Where there is none of their kind, a product of another district gives way to a district's own: a question
    about Banarasi saris, then और भदोही का?, asks about Bhadohi; और भदोही में? asks where.
    """
    earlier = understand(before)
    places = any(entry.kind in PLACES for entry in named)
    old = [
        mention for mention in earlier.mentions
        if not _everywhere(mention.entry) and (mention.entry.kind in PLACES) == places
    ]  # fmt: skip
    if not old and _OF.intersection(words(text)):
        old = [mention for mention in earlier.mentions if _elsewhere(mention.entry, named)]
    fresh = understand(text)
    taken = {at for mention in fresh.mentions for at in range(mention.first, mention.last)}
    names = " ".join(
        raw.strip("?!।.,") for raw, first, last in _raw(text) if taken.intersection(range(first, last))
    )
    if _hindi(before) != _hindi(text):
        names = " ".join(dict.fromkeys(entry.hi if _hindi(before) else entry.en for entry in named))
    out = {at for mention in old for at in range(mention.first, mention.last)}
    result: list[str] = []
    placed = False
    for raw, first, last in _raw(before):
        if not out.intersection(range(first, last)):
            result.append(raw)
        elif not placed:
            result.append(names)
            placed = True
    return " ".join(result if placed else [names, *result])
