"""What keeps two figures apart, or brings them together, beyond their measures: the words of their sentences.

A figure of the country is none of the state's, one scheme's budget not another's, what each gets not what all
got. Two shares of one whole compare where each sentence names what the other's figure measures.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from store.figures import naming
from store.figures.same import deeds, setting
from store.figures.same.likeness import meant, one_measure, telling, told
from store.text import gazetteer
from store.types import Cited

_COUNTRY = re.compile(
    r"(?<![\u0900-\u097f])देश(?!ी)|भारत|राष्ट्रीय|\b(?:india|national|nationwide|country|desh|bharat)\b",
    re.IGNORECASE,
)
_STATE = re.compile(r"प्रदेश|यूपी|राज्य|\b(?:UP|Uttar Pradesh|[Ss]tate|[Pp]radesh|rajya)\b")
_EACH = re.compile(
    r"(?:^|\s)(?:हर|प्रत्येक|प्रति|एक(?= \S+ (?:को|पर|के)))(?=\s)"
    r"|\b(?:each|every|per(?! ?cent)|apiece|har|prati)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"[,;:]\s")
_ONE_OF_EACH = re.compile(r"एक \S+[ -]एक \S+")  # a scheme's name, as in एक जनपद एक उत्पाद
_TOTAL = re.compile(r"(?:^|\s)(?:कुल|समूचे)(?=\s)|\b(?:total|altogether|in all|kul|together)\b", re.IGNORECASE)
_SCHEME = re.compile(
    r"(?P<hindi>(?:[\u0900-\u097f]+\s){1,3})(?:योजना|मिशन|अभियान|मेले|मेला|महोत्सव|एक्सपो|हाट)"
    r"|(?P<english>(?:[A-Z][\w-]*\s){1,4})(?:[Ss]cheme|[Mm]ission|[Ff]air|[Ee]xpo|[Yy]ojana|[Hh]aat|[Ss]how)"
)
_OF_THEM = re.compile(
    r"\b(?:of (?:the|these|those|them|which|whom|whose)|among(?:st)? (?:the|them|these)|out of)\b"
    r"|\b(?:mein? se|inmein?|jinmein?)\b"
    r"|में से(?![\u0900-\u097f])|(?<![\u0900-\u097f])(?:इनमें|जिनमें|उनमें)",
    re.IGNORECASE,
)
_MORE = r"(?:भी |bhi )?(?:अधिक|ज्यादा|ज़्यादा|ऊपर|कम|adhik|jyada|zyada|upar|kam)\b"  # 2000 से अधिक is no year
_SINCE = re.compile(
    r"\bsince\b|\bso far\b|अब तक|अभी तक|\bab ?tak\b"
    rf"|(?:19|20)\d\d(?:-\d\d)? (?:से|se)(?=\s)(?!\s{_MORE})",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne)\s(?:[\w-]+\s){0,3}(?:unit|group|firm|company|factory|trader|maker|exporter|family|shop|weaver"
    r"|artisan|farmer|potter|saree|sari|kiln|loom)(?=\s)"
    r"|(?:^|\s)(?:एक|ek)\s(?:\S+\s){0,2}?(?:इकाई|समूह|कंपनी|फर्म|कारोबारी|कारखान[ेा]|परिवार|दुकान|बुनकर|कारीगर|किसान|साड़ी|करघ[ेा]"
    r"|ikai|samuh|company|parivar|dukan|bunkar|karigar|kisan)(?=\s)"
)
_AGENT = re.compile(
    r"\b(?:state|central|union|UP|national)\s(?:government|govt|sarkar)|(?:राज्य|प्रदेश|यूपी|केंद्र|भारत)\s(?:सरकार|शासन)"
    r"|\b(?:state|national)\s(?:award\w*|record)\b|(?:राज्य|राष्ट्रीय|प्रदेश स्तरीय)\s(?:पुरस्कार|सम्मान)",
    re.IGNORECASE,
)
FAR, NEAR = 10, 300  # times; letters before a sentence that what it measures may be named in
GENERAL = naming.COMMON | {"scheme", "government", "centre", "new", "big", "fair", "district"}
Senses = tuple[frozenset[str], ...]
SUMS = frozenset({"budget", "amount", "fund", "outlay", "cost", "total"})  # what any scheme may have


def apart(one: Cited, other: Cited) -> bool:
    """Whether two figures are of other places, schemes or deeds, of each and of all, of part and whole."""
    first, second = told(one), told(other)
    sums = {sense for c in (one, other) for sense in naming.terms(c.figure.measure or "")} <= SUMS
    return (
        setting.elsewhere(one, other)
        or (_differ(realms(first), realms(second)) and not setting.meet(one, other))
        or other_schemes(schemes(first, umbrella=sums), schemes(second, umbrella=sums))
        or (each_gets(one) != each_gets(other) and (total(first) or total(second) or _far(one, other)))
        or _among(one, other)
        or _idle(one, other)
        or single(first) != single(second)
        or _since(one, other)
        or _longer(one, other)
        or deeds.differ(one, other)
        or _narrowed(one, other)
        or _part(one, other)
    )


def total(sentence: str) -> bool:
    """Whether a sentence calls a figure a total."""
    return _TOTAL.search(sentence) is not None


def _far(one: Cited, other: Cited) -> bool:
    """Whether one value is ten times the other or more."""
    less, more = sorted(abs(c.figure.value) for c in (one, other))
    return more >= FAR * less


def _among(one: Cited, other: Cited) -> bool:
    """Whether just one of two counts is told as a part of others ("of the trainees", "इनमें", "में से")."""
    if one.figure.unit != "count" or deeds.alike(one, other):
        return False
    return of_others(one) != of_others(other)


def _idle(one: Cited, other: Cited) -> bool:
    """Whether of two counts one tells how many there are, the other with how many something was done."""
    if one.figure.unit != "count":
        return False
    pairs = ((one, other), (other, one))
    return any(deeds.stands(a) and not deeds.happened(a) and deeds.happened(b) for a, b in pairs)


def _since(one: Cited, other: Cited) -> bool:
    """Whether one figure adds up since a year what the other gives for a span of its own."""
    return (adds_up(one) and spans(other)) or (adds_up(other) and spans(one))


def _longer(one: Cited, other: Cited) -> bool:
    """Whether one figure is of more than twice as long a time as the other."""
    lengths = sorted(length for c in (one, other) if (length := months(c)))
    return len(lengths) == 2 and lengths[1] > 2 * lengths[0]


def months(cited: Cited) -> Decimal:
    """Return how many months a figure's time has; 0 of a day and of a time that is not told."""
    period = cited.figure.period
    if period is not None and period.months is not None:
        return period.months
    if period is None or period.first is None or period.last is None or period.first == period.last:
        return Decimal(0)
    return Decimal((period.last - period.first).days + 1) / 30


def adds_up(cited: Cited) -> bool:
    """Whether a figure is told as what came together since then or until now."""
    return not spans(cited) and _SINCE.search(told(cited)) is not None


def spans(cited: Cited) -> bool:
    """Whether a figure has a span of time of its own."""
    period = cited.figure.period
    return period is not None and period.first is not None and period.first != period.last


def _part(one: Cited, other: Cited) -> bool:
    """Whether one page gives a place's figure and one of no place, which may be of the whole."""
    return (one.article == other.article or one.figure.unit == "count") and setting.half_placed(one, other)


def _narrowed(one: Cited, other: Cited) -> bool:
    """Whether one figure measures a kind of what the other measures, which the other's report never names."""
    if not one_measure(one, other):
        return False
    short, long = sorted((c.figure.measure or "" for c in (one, other)), key=lambda m: len(telling(m)))
    extra = [sense for sense in telling(long) if sense.isdisjoint(meant(short))]
    if not (telling(short) and extra):
        return False
    general = one if (one.figure.measure or "") == short else other
    text, sentence = general.article.text, general.figure.sentence
    said = meant(f"{general.article.title}\n{text[max(0, sentence.start - NEAR) : sentence.end]}")
    return all(sense.isdisjoint(said) for sense in extra)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


@lru_cache(maxsize=4096)
def realms(sentence: str) -> frozenset[str]:
    """Return whether a sentence speaks of the country, of the state, or of a place only."""
    found = {"country": _COUNTRY, "state": _STATE}
    spoken = _AGENT.sub("", sentence)
    named = frozenset(name for name, pattern in found.items() if pattern.search(spoken))
    places = gazetteer.standard().find(sentence, None) if not named else ()
    return named or frozenset("place" for m in places if m.entry.kind in gazetteer.PLACES)


def among(sentence: str) -> bool:
    """Whether a sentence tells of some out of others ("of the trainees", "इनमें", "में से")."""
    return _OF_THEM.search(sentence) is not None


def of_others(cited: Cited) -> bool:
    """Whether a figure is told as a part of others: before it or in its clause, not in a later one."""
    return among(_until_later(cited))


def single(sentence: str) -> bool:
    """Whether a sentence tells of one firm, family or piece ("a unit", "एक बुनकर")."""
    return _SINGLE.search(sentence) is not None


def each_gets(cited: Cited) -> bool:
    """Whether a figure is what each gets: "each" stands before it or in its clause, not in a later one."""
    return each(_until_later(cited))


def _until_later(cited: Cited) -> str:
    """Return a figure's sentence up to the end of the clause it stands in."""
    sentence = told(cited)
    later = _LATER.search(sentence, cited.figure.end - cited.figure.sentence.start)
    return sentence[: later.start()] if later else sentence


@lru_cache(maxsize=4096)
def each(sentence: str) -> bool:
    """Whether a sentence tells what each gets, and no total."""
    return _EACH.search(_ONE_OF_EACH.sub("", sentence)) is not None and _TOTAL.search(sentence) is None


@lru_cache(maxsize=4096)
def schemes(sentence: str, *, umbrella: bool) -> tuple[Senses, ...]:
    """Return what the telling words of every scheme, fair or mission a sentence names may mean.

    ODOP is one name among them for a scheme's own sum (`umbrella`), else what all of them are part of.
    """
    names = []
    for found in _SCHEME.finditer(sentence):
        name = found["hindi"] or found["english"]
        odop = (frozenset({"odop"}),) if umbrella and "odop" in naming.terms(name) else ()
        names.append((*odop, *(sense for sense in telling(name) if not sense & GENERAL)))
    return tuple(name for name in names if name)


def other_schemes(one: tuple[Senses, ...], other: tuple[Senses, ...]) -> bool:
    """Whether both sentences name schemes, and none of one has a word of one of the other's."""
    shared = (a & b for first in one for second in other for a in first for b in second)
    return bool(one) and bool(other) and not any(shared)
