"""Who asks for news, not for a fact: आज की खबरें, moradabad news, latest on carpets."""

from __future__ import annotations

from itertools import pairwise

from store.dialogue import phrases
from store.search import query
from store.search.asking.words import WORDS
from store.text.function_words import STOP
from store.text.normalise import fold, words

NEWS = frozenset(
    map(
        fold,
        "खबर खबरें खबरे ख़बर ख़बरें खबरों समाचार न्यूज khabar khabren khabrein khabre khabron samachar news headlines "
        "headline updates update हेडलाइन".split(),
    )
)
FRESH = frozenset(
    map(
        fold,
        "ताजा ताज़ा ताजी नई नयी नया नए taaza taja taza nayi nai naya naye latest new newest recent fresh "
        "today's about on related जुड़ी संबंधित sambandhit judi".split(),
    )
)
HAPPENED = frozenset(
    (fold(first), fold(second))
    for first, second in (
        ("क्या", "हुआ"),
        ("kya", "hua"),
        ("what", "happened"),
        ("क्या", "नया"),
        ("kya", "naya"),
        ("latest", "on"),
        ("latest", "about"),
        ("latest", "from"),
    )
)
ANYTHING = frozenset(
    map(
        fold,
        "anything something new happened happening कुछ कोई नया नई क्या kuch koi naya nayi kya what".split(),
    )
)
PLAIN = ("what", "list")
ASKS = ("send", "tell_me", "polite")  # words that want it sent


def asked_for(tokens: list[str]) -> bool:
    """Whether the words ask for news: a word for it, क्या हुआ, or the latest on something."""
    return bool(NEWS.intersection(tokens)) or bool(HAPPENED.intersection(pairwise(tokens)))


def topic(question: str, *, timed: bool = False) -> str | None:
    """Return what news is asked for, "" for any, None where no news is asked for.

    "इस महीने मेले में कितने कारीगर आए, खबर क्या कहती है" asks for a figure, not for headlines. `timed`: its time
    words are gone from the question; anything of those days is news.
    """
    tokens = words(question)
    if timed and ANYTHING.intersection(tokens) and all(map(_idle, question.split())):
        return ""
    if not asked_for(tokens) or query.understand(question).asked not in PLAIN:
        return None
    kept = [raw for raw in question.split() if not _idle(raw)]
    return " ".join(raw.strip("?!।.,") for raw in kept)


def _idle(raw: str) -> bool:
    """Whether a word says nothing about the topic."""
    own = frozenset(words(raw))
    if all(any(phrases.group(name).holds(word) for name in ASKS) for word in own):
        return True
    return own <= NEWS | FRESH | STOP | WORDS | ANYTHING | frozenset({fold("हुआ"), "hua"})
