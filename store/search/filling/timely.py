"""Whether a sentence has a day that may be the one asked for: of what is to come, or of what was."""

from __future__ import annotations

import re
from functools import lru_cache

from store.search.filling.moments import SPAN, due, lasting, named
from store.search.weighing.kinds import MONTH, WEEKDAY, dated, fixed
from store.text.normalise import fold

_AHEAD = re.compile(
    r"\b(?:will|shall|going to|by when|until when|kab ta?k)\b|कब तक|[ेएो]ं?ग[ाीे](?!\S)|[ेएो]ं?ग[ाीे](?=[?।,])|"
    r"\b(?:\w+eg[ai]|\w+eng[ei]|hog[ai]|hong[ei])\b",
    re.I,
)
_BEHIND = re.compile(
    r"\b(?:did|was|were|had|tha|thi|hu[aie]|gay[aie]|gy[ai]|kiya|mil[ai])\b|"
    r"(?<!\S)(?:था|थी|थे|हुआ|हुई|हुए|गया|गई|गयी|गए|किया|मिला|मिली)(?=[\s?।,]|$)",
    re.I,
)
_LAST = re.compile(r"\b(?:last|until|till|deadline|a[ak]h?ri|antim|tak)\b|आखिरी|आखरी|अंतिम|तक", re.I)
_DAY = rf"(?:{MONTH}|{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d)"
_GONE = re.compile(
    rf"\b(?:last|since|past|previous)\s+{_DAY}(?:\s+{_DAY})*|(?:पिछले|पिछली|बीते|बीती|गत)\s+{_DAY}"
)
_UNTIL = re.compile(
    rf"\b(?:till|until|upto|up to|by|before)\s+(?:the\s+)?(?:end\s+of\s+)?{_DAY}(?:[\s,-]+{_DAY})*|"
    rf"{_DAY}(?:\s+{_DAY})*\s+(?:के\s+\S+\s+)?तक"
)
_LAPSE = re.compile(
    rf"\b(?:after|within|in)\s+(?:the\s+)?(?:next\s+)?{SPAN}|{SPAN}\s+(?:later|before)\b|"
    rf"{SPAN}\s+(?:के\s+|की\s+|ke\s+)?(?:बाद|भीतर|अंदर|पहले|पूर्व|baad|bad|andar|bhitar|pehle)"
)


@lru_cache(maxsize=1 << 12)
def lapsing(question: str, sentence: str) -> bool:
    """Whether a sentence says after how long what a question asks after comes about, if not what was."""
    return not _BEHIND.search(question) and bool(_LAPSE.search(fold(sentence)))


@lru_cache(maxsize=1 << 12)
def told(question: str, sentence: str) -> bool:
    """Whether a sentence tells any time that may answer when: a day, a feast, after or for how long."""
    return dated(sentence) or _otherwise(question, sentence)


@lru_cache(maxsize=1 << 12)
def timed(question: str, sentence: str) -> bool:
    """Whether a sentence has a day that may be that of what a question asks after.

    Of what is to come a day of the week that something happened on tells nothing, nor does a day gone by; of
    what was, the day that something lasts until tells nothing.
    """
    text = fold(sentence)
    if _otherwise(question, sentence):
        return True
    if _AHEAD.search(question):
        left = _GONE.sub(" ", text)
        return fixed(left) or (bool(_AHEAD.search(left)) and dated(left))
    past = _BEHIND.search(question) and not _LAST.search(question)
    return dated(_UNTIL.sub(" ", text) if past else text)


def _otherwise(question: str, sentence: str) -> bool:
    """Whether a sentence tells a time that may be the one asked for by no day."""
    ahead, behind = bool(_AHEAD.search(question)), bool(_BEHIND.search(question))
    known = lapsing(question, sentence) or lasting(question, sentence)
    return known or due(question, sentence) or named(sentence, ahead=ahead, behind=behind)
