"""Whether a thing is needed: without GST, is Aadhaar compulsory, बिना गारंटी; and where that is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from store.search.asking.kind import entitled
from store.search.asking.words import spoken
from store.search.evidence import SOUND, Weighed, carried, read
from store.search.lexical import Lexical
from store.search.query import Question
from store.search.weighing import attributes
from store.text.function_words import STOP
from store.text.normalise import fold, listed, words

REACH = 2  # words beside "without" in which the thing is named
_WITHOUT = listed("without बिना बगैर bina bagair")
_NEED = listed(
    "need needed required necessary mandatory compulsory must "
    "जरूरी अनिवार्य आवश्यक जरूरत zaroori jaroori jaruri zaruri anivarya jarurat zaroorat avashyak"
)
_WHETHER = listed("is are do does can must kya क्या")
_OPEN = listed(
    "what which how many much kitna kitne kitni kaun kaunse kaunsa kya-kya कौन कौनसे कितना कितने कितनी"
)
_TELLS = re.compile(
    r"\b(?:without|needs?|needed|not? (?:need|required)|requires?|required|must|mandatory|compulsory|"
    r"necessary|only (?:those|with)|even if|exempt\w*|waived)\b|"
    r"बिना|बगैर|जरूर|अनिवार्य|आवश्यक|(?:होना|देना|लगाना|कराना|लाना) (?:होगा|होगी|चाहिए|पडेगा)|छूट|माफ"
)


@lru_cache(maxsize=256)
def things(question: str) -> frozenset[str]:
    """Return the folded words for what a question asks the need of, empty where it asks for none."""
    said = words(question)
    for place, word in enumerate(said):
        if word in _WITHOUT:
            behind = [one for one in said[place + 1 : place + 1 + REACH] if one not in STOP]
            before = [one for one in said[max(0, place - REACH) : place] if one not in STOP]
            owned = said[place - 1 : place] in (["के"], ["ke"])
            return frozenset(before[-1:] if owned or not behind else behind[:1])
    if _NEED.isdisjoint(said) or not _OPEN.isdisjoint(said) or _WHETHER.isdisjoint(said[:1] + said[-1:]):
        return frozenset()
    return frozenset(one for one in said if one not in STOP | _NEED)


def told(question: Question, weighed: Sequence[Weighed], lexical: Lexical, sentence: str) -> bool:
    """Whether a sentence has the thing a question asks the need of, and says if it is needed.

    Where it is asked who may, whether it tells conditions.
    """
    if question.asked != "what":
        return False
    if entitled(spoken(words(question.text))) and attributes.gives("eligibility", sentence):
        return True
    wanted = [word for word in weighed if word.content.word in things(question.text)]
    if not wanted or not _TELLS.search(fold(sentence)):
        return False
    reading, numbers = read(sentence), lexical.numbers(sentence)
    return any(carried(word, reading, numbers) >= SOUND for word in wanted)
