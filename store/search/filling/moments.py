"""Times that are told by no day: a feast, the coming year, a reign; and how long something holds.

What a state lasts answers "until when": the fee is waived *for the first two years*; in how long something is
done answers "by when".
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.text.normalise import fold

_FEW = (
    "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|"
    "half a|एक|दो|तीन|चार|पांच|छह|छः|छ|सात|आठ|नौ|दस|ग्यारह|बारह|पंद्रह|बीस|तीस|चालीस|साठ|नब्बे|डेढ|ढाई|आधे|"
    "ek|do|teen|char|paanch|panch|chhe|chhah|saat|aath|das|pandrah|dedh|dhai"
)
_UNIT = (
    "hours?|days?|weeks?|fortnights?|months?|years?|quarters?|seasons?|decades?|घंटे|घंटों|दिन|दिनों|हफ्ते|हफ्तों|"
    "सप्ताह|पखवाडे|महीने|महीना|महीनों|माह|साल|सालों|वर्ष|वर्षों|तिमाही|सीजन|दशक|"
    "ghante|din|dino|hafte|mahine|maheene|mahina|saal|sal|salo|varsh"
)
SPAN = (
    rf"(?:(?<![\d.,])\d{{1,3}}|(?<![^\s(-])(?:{_FEW}))[\s-]+(?:working\s+|और\s+|more\s+)?(?:{_UNIT})"
    r"(?!\S*\d)"
)
_HOLDS = re.compile(
    rf"\b(?:first|next|initial|coming|opening|another|for|lasts?|lasting|up ?to|as long as)\s+"
    rf"(?:the\s+|(?:the\s+)?(?:first|next|initial|coming|entire|whole|last)\s+)?{SPAN}|"
    rf"{SPAN}\s+(?:तक|के लिए|भर|की (?:अवधि|छूट|मोहलत|राहत)|tak|ke liye|bhar|"
    r"long|holiday|moratorium|period|waiver|term)|"
    rf"(?:पहले|पहली|शुरुआती|शुरूआती|शुरू के|प्रथम|अगले|आगामी|आने वाले|pehle|pahle|agle|shuru ke)\s+{SPAN}"
)
_STATE = re.compile(r"\b(?:kab ta?k|(?:un)?till? (?:when|what)|how long)\b|कब तक|(?:दिन|समय|साल|महीने|वक्त) तक")
_BY_THEN = re.compile(r"\b(?:kab ta?k|by when|how soon)\b|कब तक")
_IN = re.compile(rf"(?<!पिछले )(?<!बीते )(?<!गत )(?:{SPAN})\s+(?:में|me|mein)(?!\S)")
_MADE = re.compile(
    r"(?<!\S)(?:बन(?:े|ेग|क| जा|ना| पा)|पूर[ाीे]|तैयार|चालू|शुरू|खुल(?:े|ेग| जा)|लग जा)|"
    r"\b(?:ban(?: ja|eg|ke|kar)|pur[aie]|poor[aie]|taiyar|ready|complete|completed|built|finish\w*|open|"
    r"start|shuru|chalu|khul(?:eg| ja))"
)
_FEASTS = (
    "holi|diwali|deepawali|deepavali|eid|bakrid|ramzan|ramadan|muharram|navratri?|navratra|dussehra|dasara|"
    "durga puja|chhath|rakhi|raksha ?bandhan|janmashtami|makar sankranti|sankranti|christmas|new year|"
    "republic day|independence day|kumbh|mahakumbh|the monsoons?|the rains|"
    "(?:the |this |next |last )?(?:winter|summer|harvest)"
)
_UTSAV = (
    "होली|दीवाली|दिवाली|दीपावली|ईद|बकरीद|रमजान|मुहर्रम|नवरात्रि?|दशहरे|दशहरा|छठ|राखी|रक्षाबंधन|जन्माष्टमी|मकर संक्रांति|"
    "संक्रांति|क्रिसमस|नए साल|नये साल|गणतंत्र दिवस|स्वतंत्रता दिवस|कुंभ|महाकुंभ|मानसून|बरसात|बारिश|सर्दी|सर्दियों|गर्मी|गर्मियों|"
    "आजादी|बंटवारे"
)
_AT_A_FEAST = (
    rf"\b(?:after|from|since|on|at|during|around|in)\s+(?:the\s+)?(?:{_FEASTS})\b|"
    rf"(?<!\S)(?:{_UTSAV})\s+(?:से|पर|के बाद|के आसपास|के मौके|के दौरान|में|के समय|के दिन)(?!\S)"
)
_BY_A_FEAST = (
    rf"\b(?:by|before|until|till|ahead of)\s+(?:the\s+)?(?:{_FEASTS})\b|"
    rf"(?<!\S)(?:{_UTSAV})\s+(?:तक|के पहले|से पहले)(?!\S)"
)
_TURN = "week|fortnight|month|quarter|year|season|financial year|fiscal"
_PERIOD = "सप्ताह|हफ्ते|माह|महीने|तिमाही|साल|वर्ष|सीजन|सत्र|वित्तीय वर्ष|वित्त वर्ष"
_NUMERAL = r"\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,12}th|[a-z]{3,12}(?:st|nd|rd)"
_TO_BE = re.compile(
    rf"\b(?:next|coming|the following|later this|end of (?:the|this|next))\s+(?:{_TURN})\b|"
    rf"\b(?:year|month)[- ]end\b|(?:अगले|आगामी|आने वाले)\s+(?:{_PERIOD})(?!\S)|"
    rf"(?:इस|इसी|अगले)\s+(?:{_PERIOD})\s+(?:के अंत|तक|के आखिर)|"
    rf"(?:साल|वर्ष|महीने|माह) के (?:अंत|आखिर)|\bagle\s+(?:hafte|mahine|saal)\b"
)
_WAS = re.compile(
    rf"\b(?:last|the previous|the past)\s+(?:{_TURN})\b|(?:पिछले|बीते|गत)\s+(?:{_PERIOD})(?!\S)|"
    rf"\b(?:{_NUMERAL})[- ]century\b|\b\d+ (?:years?|decades|centuries) ago\b|"
    r"(?:वीं|वी)\s+(?:सदी|शताब्दी)|(?<!\S)(?:साल|वर्ष|दशक|सदी|सदियों) (?:पहले|पूर्व)|"
    r"\b(?:during|under|in) the (?:reign|rule|time|times|era|days) of\b|\b(?:mughal|nawabi|colonial|british) "
    r"(?:era|rule|period|times|days)\b|के (?:शासनकाल|शासन काल|जमाने|समय|दौर|काल|राज) (?:में|से)(?!\S)|काल से(?!\S)"
)
_FEAST = re.compile(_AT_A_FEAST)
_DUE = re.compile(_BY_A_FEAST)


@lru_cache(maxsize=1 << 12)
def lasting(question: str, sentence: str) -> bool:
    """Whether a question asks until when something is so, and a sentence says for how long something is."""
    asked = fold(question)
    return bool(_STATE.search(asked)) and not _MADE.search(asked) and bool(_HOLDS.search(fold(sentence)))


@lru_cache(maxsize=1 << 12)
def due(question: str, sentence: str) -> bool:
    """Whether a question asks by when, and a sentence says in how long a time something is done."""
    return bool(_BY_THEN.search(fold(question))) and bool(_IN.search(fold(sentence)))


@lru_cache(maxsize=1 << 12)
def named(sentence: str, *, ahead: bool, behind: bool) -> bool:
    """Whether a sentence tells a time by no day: a feast, what is next (not `behind`), last (not `ahead`)."""
    text = fold(sentence)
    if _FEAST.search(text) or (not behind and _DUE.search(text)):
        return True
    return bool((not behind and _TO_BE.search(text)) or (not ahead and _WAS.search(text)))
