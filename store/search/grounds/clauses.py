"""Which part of a sentence is told as the effect of something, and which as its cause.

A cause is told by a conjunction, a case or a verb; by each it stands on one side: "E because C", "C, so E",
"C के कारण E", "C led to E". Who asks why names the effect; a sentence that has it as the cause of something
else is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

CASE = 5  # words before a Hindi case that are taken for the cause it marks
_WORD = re.compile(r"\S+")
_HARM = (
    "कमी|किल्लत|बारिश|बाढ़|आग|महंगाई|मंदी|कटौती|मार|असर|शुल्क|टैरिफ|युद्ध|हड़ताल|जाम|ठंड|गर्मी|दबाव|डर|नुकसान|"
    "अभाव|विवाद|देरी|लापरवाही|गड़बड़ी|खराबी|सूखे|ओले|आंधी|लहर|संकट|प्रतिबंध|रोक|पाबंदी|उछाल|गिरावट|बढ़ोतरी|तेजी"
)
_NO_VERBS = frozenset(  # words in -ने that are no infinitives: "from a stem", "since a month"
    "तने सामने पुराने अपने कोने जमाने खजाने कारखाने ठिकाने दाने सोने नमूने पैमाने महीने थाने घराने निशाने दीवाने".split()
)
_DONE_BY = (
    "caused|triggered|sparked|prompted|forced|driven|hit|hurt|delayed|held up|stalled|halted|helped|boosted|"
    "disrupted|affected|damaged|spoilt|pushed (?:up|down)"
)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_BEHIND = re.compile(  # E … C
    r"\b(?:because|due to|owing to|thanks to|on account of|as a result of|for (?:want|lack|fear) of|"
    r"in view of|in (?:the )?(?:wake|face) of|in protest|in response to|so that|so as to|in order to|"
    r"in the hope|lest|amid|given(?: that)?|citing|saying|arguing|complaining|fearing|hoping to|wanting to|"
    r"(?:stem\w*|result\w*|arose|arising) from|attribut\w* to|(?:put|putting) \w+ down to|"
    r"blam\w+(?: \w+)? on|"
    rf"(?:{_DONE_BY}) by|the reason being|"
    r"(?<=\w )(?:as|since)(?! (?:many|much|well|per|of|part|a|an|if|it is|"
    rf"{_MONTH}|then|last|the (?:odop|main)|early|late|\d))(?= (?:\w+ ){{2}}))\b|(?<=[,;:—–]) ?for\b|"
    r"क्योंकि|क्यूंकि|चूंकि|ताकि",
    re.I,
)
_BEHIND_IN_TIME = re.compile(
    r"\b(?:follow(?:s|ed|ing)|after)\b|\b(?:protest|strike|dispute|row|anger)\w* over\b", re.I
)
_AHEAD = re.compile(  # C … E
    r"(?:(?<=[,;.] )|^)(?:and )?so\b|"
    r"\b(?:therefore|hence|thus|thereby|as a (?:result(?! of)|consequence)|that is why|which is why|"
    r"(?<=, )(?:forc|leav|caus|lead|prompt|trigger|push|mak|driv|rais|reduc|hurt|hitt|spark|delay|boost|"
    r"slow)ing|(?:forced|led to|caused|causes|prompted|triggered|halted|stalled|spurred|sparked|resulted in|"
    r"means that|meant(?: that)?))\b(?! by\b)|"
    r"जिससे|जिसके (?:कारण|चलते)|जिस (?:कारण|वजह)|जिसकी वजह|इसलिए(?![^।]{1,40}\bकि )|इसीलिए|लिहाजा|नतीजतन|"
    r"नतीजा यह|इससे|इसी से|इस ?(?:कारण|वजह)|इसके चलते|ऐसे में",
    re.I,
)
_AHEAD_IN_TIME = re.compile(r"(?<=[ा-ौं] )तो(?= )")
_CASE = re.compile(  # C, then E; what E is of may stand before C
    r"के कारण|के चलते|की वजह से|के मारे|के मद्देनजर|को देखते हुए|के विरोध में|की मांग को लेकर|के अभाव में|"
    rf"(?<=ने )से(?=[ ,])|(?:न|नहीं|ना) \S+ने पर(?=[ ,])|के डर से|की खातिर|"
    rf"(?:{_HARM}) से(?=[ ,])|के प्रभाव से|के दबाव में"
)
_CASE_IN_TIME = re.compile(r"के बाद")
_SO_THAT = re.compile(r"(?:इसलिए|इसीलिए)(?P<effect>[^।,;]{1,40}?) कि ")
_OPENING = re.compile(  # C up to a comma, then E
    r"^\W*(?:\w+: ?)?(?:because|since|as|with|due to|owing to|thanks to|given|after|following|amid|"
    r"for (?:want|lack|fear) of|to|in order to|in view of|in response to|faced with|hit by|hurt by|forced by|"
    r"helped by|driven by|worried|angered|acting on|fearing|citing|unable|tired of|चूंकि)\b[^,]{3,}?,",
    re.I,
)
_BACK = re.compile(  # the sentence before tells E; so does what stands before this, and behind "for"
    r"^\W*(?:this|that|it) (?:is|was) (?:because|due|owing)|^\W*because\b(?=[^,]*$)|"
    r"\breasons? (?:is|was|were|are|being|given|cited|for|behind)\b|\bcauses? (?:is|was|of)\b|"
    r"\b(?:blame[ds]?|attribut\w+|cite[ds]?)\b|"
    r"\b(?:step|move|decision|order|action|change) (?:follows|comes|came)|"
    r"\b(?:traced|put) (?:\w+ )?(?:down )?to\b|"
    r"(?:कारण|वजह|वजहें|दोष|जिम्मेदार)(?= )(?! (?:से|के))|इसके पीछे|^\W*(?:क्योंकि|दरअसल)",
    re.I,
)
_FOR = re.compile(r"\b(?:for|behind|of)\b(.*?)(?= (?:is|was|were|are|being)\b|$)", re.I)


@dataclass(frozen=True, slots=True)
class Ground:
    """A cause told in a sentence: what it tells as its effect.

    `back`: the sentence before tells that, too; `late`: it may tell only what was before.
    """

    effect: str
    back: bool = False
    late: bool = False


@lru_cache(maxsize=1 << 12)
def grounds(sentence: str) -> tuple[Ground, ...]:
    """Return the causes a `sentence` tells of something."""
    return tuple(_told(sentence))


def _told(sentence: str) -> Iterator[Ground]:
    pointing = _BACK.search(sentence)
    if pointing:
        behind = _FOR.search(sentence, pointing.end() - len("for"))
        yield Ground(sentence[: pointing.start()] + (behind.group(1) if behind else ""), back=True)
    for found in _SO_THAT.finditer(sentence):
        yield Ground(sentence[: found.start()] + found["effect"])
    opening = _OPENING.match(sentence)
    if opening:
        yield Ground(sentence[opening.end() :])
    for late, patterns in (
        (False, (_BEHIND, _AHEAD, _CASE)),
        (True, (_BEHIND_IN_TIME, _AHEAD_IN_TIME, _CASE_IN_TIME)),
    ):
        before, after, case = patterns
        for found in before.finditer(sentence):
            yield Ground(sentence[: found.start()], late=late)
        for found in after.finditer(sentence):
            yield Ground(sentence[found.end() :], late=late)
        for found in case.finditer(sentence):
            if found.group() == "से" and _NO_VERBS.intersection(sentence[: found.start()].split()[-1:]):
                continue
            yield Ground(_around(sentence, found.start(), found.end()), late=late)


def _around(sentence: str, start: int, end: int) -> str:
    """Return a sentence without the case there and the few words of its clause before that."""
    clause = sentence.rfind(",", 0, start) + 1
    before = [word.start() for word in _WORD.finditer(sentence, clause, start)]
    return sentence[: before[-CASE] if len(before) > CASE else clause] + sentence[end:]
