"""A question that leans on the one before: `kab?`, और कितना?, what about Agra?, और 2016-17 में?, aur batao."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from store.dialogue import news, period
from store.dialogue.aside import aside
from store.dialogue.joining import AND, LEANS, TIED, asks, everywhere, joined, named, swapped
from store.exchange import Aside
from store.search.query import Content, Question, understand
from store.search.weighing import deeds
from store.text import lexicon
from store.text.gazetteer import PLACES, Entry
from store.text.normalise import fold, listed, words
from store.types import FIGURES

Kind = Literal[Aside, "question"]


@dataclass(frozen=True, slots=True)
class Follow:
    """What is wanted of the answer before, or `question`, whole again with the earlier topic in it.

    `perhaps`: it may as well stand on its own, and leans only where the earlier topic answers it.
    """

    kind: Kind
    question: str
    perhaps: bool = False


_WEAK = listed(
    "it that this there ये यह ye yeh yah"
)  # they also begin a question of its own: ये बताओ, is it true
_TOLD = listed("batao bataiye bataye bataen bata बताओ बताइए बताइये बताएं बता true possible")
_CORRECTS = listed(
    "no nahi nahin nhi नहीं sorry सॉरी matlab मतलब mean meant actually arre are अरे balki बल्कि i "
    "same likewise यही वही yahi wahi"
)
_COMPARES = listed("than compared versus vs तुलना मुकाबले tulna mukable")
_IN = listed("in for at from of")
_WHAT = listed("क्या kya what कहां kahan kaha where")
_TURNS = listed("first second third fourth")
_YOU = listed("आप आपका आपको तुम तू aap aapka aapko ap tum tu you your")  # the bot is asked after, not the news
_BEING = listed("is are was were will be")
_THERE = listed("wahan वहां vahan waha yahan यहां there")
_ABOUT = frozenset(
    (fold(first), fold(second))
    for first, second in (
        ("what", "about"), ("how", "about"), ("का", "क्या"), ("ka", "kya"), ("ke", "baare"), ("के", "बारे"),
    )
)  # fmt: skip
_OF_ANYTHING = listed(
    "price expense date year month week day time hour old place area name number total amount count "
    "minimum maximum average both same every only also reason problem benefit demand address length "
    "size weight distance people lakh crore rupee percent come go give take get put send build launch "
    "inaugurate approve announce say attend visit choose join start open near from cancel different"
)
_HAPPENS = listed(
    "आएगा आएगी आएंगे आते आता आती aayega aayegi aayenge ayega aate aata aati लगेगा लगेगी लगेंगे लगा लगी "
    "लगे lagega lagegi lagenge laga lagi lage चलेगा चलेगी चला चली chalega chalegi chala chali रहेगा "
    "रहेगी rahega rahegi about figures figure आंकड़े aankde"
)
MOST_OWN = 2  # content words a leaning question may bring itself


def follow(text: str, before: str, today: date) -> Follow | None:
    """Return what `text`, said on the day `today`, asks after `before`; None where it stands alone."""
    if not words(text):
        return None
    if wish := aside(text):
        return Follow(wish, before)
    return _of_another_time(text, before, today) or _of_another_turn(text, before) or _leaning(text, before)


def _of_another_time(text: str, before: str, today: date) -> Follow | None:
    """Ask the question before of the period that `text` names, where it names little else."""
    tokens = words(text)
    leans = bool(AND.intersection((tokens[0], tokens[-1]))) or bool(_ABOUT.intersection(pairwise(tokens)))
    told = period.moved(before, text, today)
    if told is None or _COMPARES.intersection(tokens) or (news.asked_for(tokens) and not leans):
        return None
    whole, rest = told
    asked = understand(rest)
    said = frozenset(words(before))
    own = [one for one in asked.content if one.word not in said and not _idle(one)]
    entries = [mention.entry for mention in asked.mentions if not everywhere(mention.entry)]
    tied = TIED.intersection(words(rest)[-1:])
    if entries and (leans or tied) and all(one.entries for one in own):
        return Follow("question", swapped(whole, entries, rest))
    if own or asked.mentions:
        return None
    same = asked.asked in FIGURES and understand(before).asked in FIGURES
    fresh = not same and any(asks(word) and word not in said | _TOLD for word in words(rest))
    return Follow("question", joined(whole, rest) if fresh and asked.asked != "what" and not leans else whole)


def _leaning(text: str, before: str) -> Follow | None:
    asked, tokens = understand(text), words(text)
    entries = [mention.entry for mention in asked.mentions if not everywhere(mention.entry)]
    leans = _leans(tokens)
    about_all = any(mention.entry.kind == "scheme" for mention in asked.mentions)
    whole = about_all and not LEANS.difference(AND, _WEAK).intersection(tokens)
    if whole or (_YOU.intersection(tokens) and not entries):
        return None  # it names what it is about, be it the scheme that all our news is about, or us
    if entries:
        swaps = leans or tokens[0] in _CORRECTS or bool(_ABOUT.intersection(pairwise(tokens))) or _cut(tokens)
        only_named = all(content.entries or content.word in _CORRECTS for content in asked.content)
        return Follow("question", _swapped(before, entries, text)) if swaps and only_named else None
    own = [content for content in asked.content if not content.entries]
    questions = asked.small_talk < 0.5 and any(map(asks, tokens))
    if leans and own and _THERE.intersection(tokens) and (there := _there(text, before)):
        return Follow("question", there)
    of_anything = questions and not asked.mentions and all(map(_of_anything, own))
    if of_anything or (leans and len(own) <= MOST_OWN if own else questions):
        return Follow("question", joined(before, text))
    return _loosely(text, before, asked, tokens)


def _swapped(before: str, entries: list[Entry], text: str) -> str:
    """Put the names of `text` in, and what it asks of them where it asks something else: बदायूं में कब?"""
    whole = swapped(before, entries, text)
    asking = [raw for raw in text.split() if words(raw) and all(map(asks, words(raw)))]
    about = _ABOUT.intersection(pairwise(words(text)))
    return joined(whole, " ".join(asking)) if asking and not about else whole


def _cut(tokens: list[str]) -> bool:
    """Whether a text that names something is no sentence: आगरा में?, for Agra, बदायूं में कितने?"""
    if tokens[-1] in TIED or tokens[0] in _IN:
        return not any(map(asks, tokens))
    return len(tokens) > 2 and tokens[-2] in TIED and asks(tokens[-1]) and tokens[-1] not in _WHAT


def _of_another_turn(text: str, before: str) -> Follow | None:
    """Ask of the second what was asked of the first: और दूसरे में?, and the second?"""
    raws = [raw.strip("?!।.,") for raw in text.split()]
    turns = [raw for raw in raws if _turn(raw)]
    old = [raw for raw in before.split() if _turn(raw)]
    others = understand(text).content
    if len(turns) != 1 or len(old) != 1 or len(others) != 1:
        return None
    whole = " ".join(turns[0] if raw == old[0] else raw for raw in before.split())
    asking = " ".join(raw for raw in raws if raw and all(map(asks, words(raw))))
    return Follow("question", joined(whole, asking) if asking else whole)


def _turn(raw: str) -> bool:
    return any(concepts & _TURNS for concepts in lexicon.standard().concepts(words(raw)))


def _leans(tokens: list[str]) -> bool:
    """Whether a word points back: not the one in ye batao, is it true, are there."""
    for place, word in enumerate(tokens):
        beside = {*tokens[max(place - 1, 0) : place], *tokens[place + 1 : place + 2]}
        told = word in _WEAK and _TOLD.intersection(beside)
        idle = told or (word == "there" and _BEING.intersection(beside))
        if word in LEANS - AND and not idle:
            return True
    return bool(AND.intersection((tokens[0], tokens[-1])))


def _there(text: str, before: str) -> str:
    """Return the text with the places of the question before for its "there"; "" where that names none."""
    mentions = tuple(
        mention for mention in understand(before).mentions
        if mention.entry.kind in PLACES and not everywhere(mention.entry)
    )  # fmt: skip
    places = named(before, mentions)
    pointing = next(raw for raw in text.split() if _THERE.intersection(words(raw)))
    inside = "में" if not pointing.isascii() else "me" if pointing.lower().startswith(("w", "v", "y")) else ""
    rest = [
        raw if raw != pointing else f"{places} {inside}".strip() if inside else f"in {places}"
        for raw in text.split()
        if not AND.issuperset(words(raw))
    ]
    return " ".join(rest) if places else ""


def _of_anything(content: Content) -> bool:
    """Whether a word asks what can be asked of anything: when it came, what it cost, who opened it."""
    known = content.wanted or bool(content.concepts & _OF_ANYTHING) or content.word in _HAPPENS
    return known or deeds.asks(content.word)


def _idle(content: Content) -> bool:
    return content.word in _HAPPENS or content.word.isdecimal() or "only" in content.concepts


def _loosely(text: str, before: str, asked: Question, tokens: list[str]) -> Follow | None:
    """Put the names of the question before in front of a short one that names nothing: कितने कारीगर हैं?"""
    mentions = tuple(one for one in understand(before).mentions if not everywhere(one.entry))
    short = len(asked.content) <= MOST_OWN and asked.small_talk < 0.5 and any(map(asks, tokens))
    if asked.mentions or not short or not mentions:
        return None
    return Follow("question", f"{named(before, mentions)} {text}", perhaps=True)
