"""What brings something about: how a question asks for a cause, and how a sentence tells one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from store.text.normalise import listed

_NOUNS = listed("वजह वजहें वजहों कारण कारणों vajah wajah vajha wajha karan kaaran reason reasons cause causes")
_VERBS = listed(
    "caused causes causing started starts triggered triggers sparked prompted prompts led forced forces "
    "drove drives made makes delayed delays stopped stalled held pushed"
)
_ASKS = listed("किस किन क्या कौन कौनसा कौनसी what which")
_FOR = listed("लिए लिये liye")
_FAME = listed("मशहूर प्रसिद्ध विख्यात जाना जानी जाने mashhoor mashoor prasiddh jana jani famous known")
_TELLS = re.compile(
    r"\b(?:because|owing to|due to|(?<!no )reason|caused? by|the cause|blamed? (?:on|it)|"
    r"attribut\w+ (?:it )?to|put (?:it )?down to|thanks to|for want of|for (?:a |the )?lack of|"
    r"on account of|as a result of|stem\w* from|resulted from|traced to|"
    r"(?:triggered|sparked|prompted|forced) by|so that|in (?:the )?wake of|in protest)\b|"
    r"क्योंकि|क्यूंकि|कारण|वजह|के चलते|इसलिए|इसीलिए|ताकि|के मारे|की कमी|के अभाव|के डर|न होने से|नहीं होने से|"
    r"न मिलने|नहीं मिलने|के विरोध में",
    re.I,
)


def asked(spoken: Sequence[str]) -> bool:
    """Whether the folded words of a question ask for a cause by a noun or verb: किस लिए, what caused it."""
    if spoken[:1] == ["what"] and spoken[1:2] and spoken[1] in _VERBS:
        return True
    if not _FAME.intersection(spoken) and any(
        word == "किस" and after in _FOR for word, after in pairwise(spoken)
    ):
        return True
    return any(word in _NOUNS for word in spoken) and any(word in _ASKS for word in spoken)


@lru_cache(maxsize=1 << 13)
def tells(sentence: str) -> bool:
    """Whether a sentence says of something that it is the cause of something."""
    return bool(_TELLS.search(sentence))
