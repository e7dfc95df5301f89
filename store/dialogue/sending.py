"""Who asks in words to be sent news: every morning at eight (a subscription), when some comes (a watch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from store.dialogue import phrases
from store.dialogue.phrases import Words
from store.text import gazetteer
from store.text.function_words import STOP
from store.text.normalise import words

LONGEST = 22  # words of such a wish
MOST_TOPICS = 4  # words that no list of ours explains


@dataclass(frozen=True, slots=True)
class Sending:
    """News wanted at its times ("send") or once some comes ("watch"), and on what ("" on anything)."""

    kind: Literal["send", "watch"]
    topic: str = ""


def wanted(text: str) -> Sending | None:
    """Return what news `text` wants sent, None where it wants anything else."""
    tokens = words(text)
    if not 0 < len(tokens) <= LONGEST or not _any("wish", tokens) | _any("told", tokens) | _any(
        "sub", tokens
    ):
        return None
    if _any("facts", tokens):
        return None
    kept = [raw for raw in text.split() if not idle(raw)]
    topic = " ".join(raw.strip("?!।.,;:") for raw in kept).strip()
    if len(words(topic)) - _named(topic) > MOST_TOPICS:
        return None
    if _waits(tokens):
        return Sending("watch", topic)
    if _subscribes(tokens, topic) or _recurs(tokens):
        return Sending("send", topic)
    return None


def idle(raw: str) -> bool:
    """Whether a word of such a wish says nothing about its topic."""
    own = words(raw)
    return all(
        word.isdecimal() or word in STOP or any(group.holds(word) for group in _idle()) for word in own
    )


def _waits(tokens: Sequence[str]) -> bool:
    """Whether it asks to be told once there is news: notify me, tell me when news comes, आए तो बताना."""
    if _any("done", tokens) or _any("recurs", tokens):
        return False
    if _any("notify", tokens):
        return _any("tell_me", tokens) or _any("when", tokens)
    asked = ("told", "when", "comes")
    return (_any("news", tokens) or _any("new", tokens)) and all(_any(name, tokens) for name in asked)


def _subscribes(tokens: Sequence[str], topic: str) -> bool:
    """Whether it says subscribe, or asks for a subscription and speaks of nothing else."""
    if _any("done", tokens):
        return False
    if _any("subscribe", tokens):
        return True
    named = len(words(topic)) == _named(topic)
    return named and _any("membership", tokens) and (len(tokens) == 1 or _any("wish", tokens))


def _recurs(tokens: Sequence[str]) -> bool:
    """Whether it wants news again and again: roz khabar bhejo, bhej diya karo, send me daily updates."""
    habit = any(map(_habitual, tokens, tokens[1:]))
    if not habit and (_any("done", tokens) or not (_any("wish", tokens) and _any("recurs", tokens))):
        return False
    return _any("news", tokens) or (_any("tell_me", tokens) and _any("send", tokens))


def _habitual(word: str, after: str) -> bool:
    """Whether two words tell to do something each time: दिया करो, भेजा कीजिए."""
    return phrases.group("done").holds(word) and phrases.group("do").holds(after)


def _any(name: str, tokens: Sequence[str]) -> bool:
    return any(map(phrases.group(name).holds, tokens))


def _named(topic: str) -> int:
    """Return how many words of the topic are a name of ours."""
    return sum(mention.last - mention.first for mention in gazetteer.standard().find(topic))


@lru_cache(maxsize=1)
def _idle() -> tuple[Words, ...]:
    names = ("polite", "me", "you", "news", "sub", "send", "wish", "told", "recurs", "between")
    return tuple(map(phrases.group, names))
