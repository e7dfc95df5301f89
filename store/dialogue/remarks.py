"""What a line is that asks no question of news: a stop, a wish to be sent some, a greeting, abuse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from store.dialogue import phrases, sending
from store.exchange import Remark
from store.text.normalise import fold, listed, words
from store.types import Language

MOST_OF_AN_INTRODUCTION = 16  # words
TONGUES: tuple[tuple[Language, str], ...] = (("hi", "hindi"), ("en", "english"), ("hinglish", "hinglish"))
_NOT = listed("nahi nahin nhi mat नहीं मत")


@lru_cache(maxsize=256)
def read(text: str, alone: bool = True) -> Remark | None:
    """Return what `text` is where it is no question of news; `alone`: it has nothing before it to lean on."""
    kind = phrases.kind(text, alone)
    if kind == "language":
        return Remark(kind, language=_tongue(words(text)))
    if kind:
        return Remark(kind)
    wish = sending.wanted(text)
    if wish:
        return Remark(wish.kind, wish.topic)
    return Remark("intro") if _introduces(words(text)) else None


def _tongue(tokens: Sequence[str]) -> Language | None:
    """Return the tongue named last that is not refused: english nahi, hindi me."""
    named = [
        (place, language)
        for place, token in enumerate(tokens)
        for language, group in TONGUES
        if phrases.group(group).holds(token)
        and not _NOT.intersection(tokens[place + 1 : place + 2])
        and tokens[place - 1 : place] != ["not"]
    ]
    if {language for _, language in named} == {"hi", "hinglish"}:
        return "hinglish"  # roman hindi
    return named[-1][1] if named else None


def _introduces(tokens: Sequence[str]) -> bool:
    """Whether somebody says who they are, and asks nothing."""
    bare = list(tokens)
    while bare and (phrases.group("hello").holds(bare[0]) or phrases.group("polite").holds(bare[0])):
        if phrases.group("me").holds(bare[0]) or bare[0] in _HEADS:
            break
        bare.pop(0)
    if not 2 < len(bare) <= MOST_OF_AN_INTRODUCTION or any(map(phrases.group("asks").holds, bare)):
        return False
    opens = any(tuple(bare[: len(head)]) == head for head in _OPENINGS)
    ends = bare[0] in _I and bool(_AM.intersection(bare[-2:]))
    return opens or ends


_I = listed("main mai mein me hum ham मैं हम")
_AM = listed("hu hun hoon hoo hain हूं हूँ हैं")
_OPENINGS = tuple(
    tuple(map(fold, head.split()))
    for head in (
        "my name is", "i am a", "i am an", "i am the", "i am from", "i m a", "i m an", "i m from", "i m the",
        "im a", "im an", "im from", "this is", "myself", "we are from", "we are a", "i work", "i live",
        "i belong", "i come from", "mera naam", "mera nam", "hamara naam", "मेरा नाम", "हमारा नाम",
        "मेरा शुभ नाम",
    )
)  # fmt: skip
_HEADS = frozenset(head[0] for head in _OPENINGS) | _I
