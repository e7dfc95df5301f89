"""What an article lacks of whom a question asks for: a name beside the post, told with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from store.search.query import Question
from store.search.weighing import seeking
from store.search.weighing.agents import Agent, agents, sounds
from store.search.weighing.seeking import GENERAL, UNSAID, bodies
from store.search.weighing.sentences import Sentence
from store.text.normalise import words
from store.types import Article

CONTACTS = frozenset({"portal", "app"})  # what one turns to and is nobody


def unroled(question: Question, article: Article) -> dict[str, float]:
    """Return `unroled`: 1 where an article has no name beside the post, craft or body that a question says.

    A name that the question says itself is none. Where nobody is asked for it is 0.
    """
    if question.asked != "who":
        return {"unroled": 0.0}
    wanted, known = seeking.sought(question.text), _heard(question.text)
    told = (one for line in (article.title, *article.text.splitlines()) for one in agents(line))
    named = any(_fresh(one, known) and _is(one, wanted) for one in told) if wanted else True
    return {"unroled": float(not named)}


def aside(question: Question, said: Sequence[Sentence]) -> dict[str, float]:
    """Return `aside` (0..1): how much less of a question the sentences have that tell of somebody.

    Less than the fullest of `said`, an article's sentences found. Where nobody is asked for it is 0.
    """
    if question.asked != "who":
        return {"aside": 0.0}
    fullest = max((one.covered for one in said), default=0.0)
    telling = (one.covered for one in said if somebody(question.text, one.text))
    return {"aside": 1 - max(telling, default=0.0) / max(0.01, fullest)}


def somebody(question: str, sentence: str) -> bool:
    """Whether a sentence tells of somebody who may be the one a question asks for."""
    wanted, known = seeking.sought(question), _heard(question)
    return any(_may_be(agent, wanted, known) for agent in agents(sentence))


def _may_be(agent: Agent, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether it is somebody new: by name, or by a post where no other is asked for."""
    if not _fresh(agent, known):
        return False
    return agent.named or bool(wanted & GENERAL) or not (wanted or agent.posts <= CONTACTS)


def _is(agent: Agent, wanted: frozenset[str]) -> bool:
    """Whether it is one of those wanted; somebody without a post may be any body, but no officer."""
    if wanted & bodies():
        return agent.named and (not agent.posts or bool(agent.posts & bodies()))
    if wanted & GENERAL:
        return bool(agent.posts)
    return agent.named and bool(wanted & UNSAID or agent.posts & wanted)


def _fresh(agent: Agent, known: frozenset[str]) -> bool:
    """Whether at least half of a name's words do not sound like words of the question."""
    new = [word for word in agent.words if not sounds(word) & known]
    return 2 * len(new) >= len(agent.words)


@lru_cache(maxsize=256)
def _heard(text: str) -> frozenset[str]:
    return frozenset[str]().union(*map(sounds, words(text)))
