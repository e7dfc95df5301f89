"""How often a figure asked for comes: a day, हर महीने, सालाना, an hour's rent.

What somebody got once is no earning of a day, and the sale of a fair none of a month. A question that names
such a pace wants a figure told of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from store.figures import relevance
from store.figures.grammar.lexicon import MONTHS
from store.text.function_words import DEVANAGARI_OF
from store.text.lexis.numerals import is_number
from store.text.normalise import fold, listed, words
from store.types import Article, Figure

_ALWAYS = {
    "hour": listed("hourly"),
    "day": listed(
        "daily रोज रोजाना प्रतिदिन दैनिक दिहाड़ी दिनभर roz roj rozana rojana pratidin dainik dihadi dihari"
    ),
    "week": listed("weekly साप्ताहिक saptahik"),
    "month": listed("monthly मासिक माहवार masik mahwar"),
    "year": listed("yearly annual annually सालाना वार्षिक salana saalana varshik"),
}  # words that tell a pace by themselves
_UNITS = {
    "hour": listed("hour घंटे घंटा घंटों ghante ghanta"),
    "day": listed("day दिन din"),
    "week": listed("week हफ्ते हफ्ता सप्ताह hafte hafta saptah"),
    "month": listed("month महीने महीना माह mahine mahina maheene maheena mah"),
    "year": listed("year साल वर्ष saal sal varsh baras बरस"),
}
_ENGLISH = frozenset("hour day week month year".split())
_PLURALS = {one: frozenset({f"{one}s"}) for one in _UNITS}
_EACH = listed("a an per each every हर प्रति har prati")
_PAY = listed(
    "salary salaries stipend honorarium pay paid वेतन मानदेय तनख्वाह पगार vetan tankhwah tankha maandey mandey"
)  # it is of a month, said or not
_BEHIND = listed("का की के में भर")
_DEFINITE = listed(
    "इस उस पिछले बीते गत अगले आगामी पहले दूसरे तीसरे आखिरी अंतिम पूरे बाकी एक वित्तीय "
    "वित्त कितने कितना कितनी किस जिस उसी इसी "
    "pichhle pichle pichhale beete bite gat agle aagami pahle pehle dusre doosre tisre teesre aakhri akhri "
    "antim poore pure baaki kis usi isi last next first second third this that same final whole"
)
_ONE = re.compile(
    r"(?<!\S)(?:एक|ek|1)\s+(?!(?:दिन|din|महीने|mahine|साल|saal|sal|घंटे|ghante|हफ्ते|hafte|बार|baar|lakh|लाख)(?!\S))(?:\S+\s+){1,3}?"
    r"(?:(?:कितने|kitne|ktne)\s+(?:रुपये\s+|rupaye\s+)?(?:का|की|के|में|ka|ki|ke|me|mein)(?!\S)|"
    r"(?:का|की|ka|ki)\s+(?:कीमत|दाम|भाव|रेट|kimat|keemat|daam|dam|bhav|rate|price))|"
    r"\b(?:prices?|rates?|cost) (?:of|for) (?:one|a single|each|every|1)\b|\b(?:per|a) piece\b|\bapiece\b|"
    r"(?:प्रति|हर|prati) (?:पीस|नग|अदद|जोडी|जोडे|सेट|piece|nag|jodi|set)(?!\S)"
)
_EACH_ONE = re.compile(
    r"\b(?:each|apiece|per|one|single|every|pric\w+|rates?|costs?|retail\w*|from Rs|starting|begin\w*|"
    r"sells? (?:for|at)|sold (?:for|at)|fetch\w*|"
    r"a (?:piece|pair|set|dozen|kilo|kg|metre|meter|litre|quintal|tonne))\b|"
    r"(?<!\S)(?:एक|प्रति|हर|प्रत्येक|पीस|नग|जोडी|कीमत|कीमतें|दाम|भाव|मूल्य|दर|रेट|"
    r"बिकता|बिकती|बिकते|मिलता|मिलती|मिलते)(?!\S)|"
    r"रुपये (?:में|किलो|मीटर|लीटर|क्विंटल|पीस|जोडी)|से शुरू",
    re.IGNORECASE,
)
_IN_ALL = listed(
    "sale sales turnover business total altogether overall advance order orders loss losses revenue takings "
    "proceeds बिक्री कारोबार कुल टोटल ऑर्डर आर्डर एडवांस नुकसान kul bikri karobar nuksan"
)  # words for what all came to
_OF_ONE = re.compile(
    r"\b(?:each|apiece|per|one|single|every|average|ausat|ek|har|prati|"
    r"an? (?:piece|pair|set|dozen|kilo|kg|metre|meter|litre|quintal|tonne|box|bag|bottle|head|person))\b|"
    r"(?<!\S)(?:एक|प्रति|हर|प्रत्येक|औसत\S*|पीस|नग)(?!\S)"
)
_PRICED = re.compile(
    r"\s*(?:an? |per |each\b|apiece|every |/|kg\b|प्रति |में (?:बिक|मिल)|"
    r"(?:किलो|मीटर|लीटर|क्विंटल|पीस|जोडी|दर्जन)(?!\S))"
)
_PRICING = re.compile(
    r"(?:(?<!\S)एक \S+(?: \S+)? (?:(?:पर|के|का|की) )?|(?:प्रति|हर) \S+ (?:(?:पर|के) )?|"
    r"average \w+ is |price \w+ |\bone[- ]\w+ \w+ costs )$"
)
BEFORE, BEHIND = 30, 20  # characters around a sum in which it is told to be of one
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def unpaced(question: str, article: Article, found: Sequence[Figure]) -> bool:
    """Whether a question names a pace that no sentence of the figures `found`, nor the headline, tells.

    False where it names none, or nothing is found. The price of one piece is no sum of all that was sold,
    nor is that of all together told by the price of one.
    """
    lines = {one.sentence.of(article.text) for one in found}
    if lines and _ONE.search(fold(question)):
        return not any(_EACH_ONE.search(fold(line)) for line in (article.title, *lines))
    pace = _asked(question) if found else None
    if pace is None:
        return _apiece(question, article, found)
    paid = pace == "month" and bool(_PAY.intersection(words(question)))
    return not any(_tells(pace, line, paid=paid) for line in (article.title, *lines))


def _apiece(question: str, article: Article, found: Sequence[Figure]) -> bool:
    """Whether a question asks what all came to, and each sum `found` is the price of one."""
    if _IN_ALL.isdisjoint(words(question)) or _OF_ONE.search(fold(question)):
        return False
    sums = [one for one in found if relevance.family_of(one.unit) == "money"]
    return bool(sums) and all(_priced(one, article.text) for one in sums)


def _priced(figure: Figure, text: str) -> bool:
    """Whether a sum is told to be of one: Rs 60 *a box*, 155 रुपये *किलो*, *एक थैला* 90 रुपये."""
    before = fold(text[max(figure.sentence.start, figure.start - BEFORE) : figure.start])
    return bool(_PRICED.match(fold(text[figure.end : figure.end + BEHIND])) or _PRICING.search(before))


@lru_cache(maxsize=256)
def _asked(question: str) -> str | None:
    """Return the pace that a question names: a *day*, दिन *का*, *monthly*; a definite time is none."""
    said = words(question)
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in said]
    for place, word in enumerate(spoken):
        pace = _pace(word, _ALWAYS)
        if pace is None and _paced(place, spoken):
            pace = _pace(word, _UNITS)
        if pace is not None:
            return pace
    return None


def _pace(word: str, table: Mapping[str, frozenset[str]]) -> str | None:
    return next((pace for pace, names in table.items() if word in names), None)


def _paced(place: int, spoken: Sequence[str]) -> bool:
    """Whether a unit of time there is told of each: a day, हर महीने, दिन में; तीन दिन में is a length."""
    before = spoken[place - 1] if place else ""
    if before in _EACH or (before == "एक" and spoken[place] in _UNITS["day"]):
        return spoken[place - 2 : place - 1] != ["half"]
    hindi = spoken[place] not in _ENGLISH | _UNITS["hour"] and bool(
        _BEHIND.intersection(spoken[place + 1 : place + 2])
    )
    return hindi and not (before in _DEFINITE or before in MONTHS or is_number(before) or before.isdecimal())


@lru_cache(maxsize=1 << 12)
def _tells(pace: str, line: str, *, paid: bool) -> bool:
    """Whether a sentence has a word for a pace; a year by its number, a month if it is `paid`."""
    said = frozenset(words(line))
    dated = pace == "year" and bool(_YEAR.search(line))
    return (
        dated or (paid and bool(said & _PAY)) or bool(said & (_ALWAYS[pace] | _UNITS[pace] | _PLURALS[pace]))
    )
