"""Questions after what a thing is: what is X, X क्या है, the full form of X, X किसे कहते हैं."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from store.search.asking.words import common, spoken
from store.search.naming import roles
from store.search.naming.heard import family_name, given
from store.text import lexicon
from store.text.function_words import STOP
from store.text.gazetteer import PLACES, Entry, Mention
from store.text.light_words import light
from store.text.normalise import holds_digit, listed, words

LONGEST = 5  # words of a term
_ASIDE = listed(
    "please plz pls kripya कृपया जरा zara मुझे me tell batao bataiye bataye bataen बताओ बताइए बताएं बताएँ बताये "
    "exactly actually simple आखिर aakhir akhir दरअसल hello hi namaste नमस्ते sir सर ji जी भाई bhai अच्छा achha "
    "ok about"
)
_EXPLAIN = listed("explain samjhao samjhaiye samjhaie samjhaen समझाओ समझाइए समझाएं")
_BE = listed("is are was")
_OUTRIGHT = (("define",), ("what", "is", "meant", "by"), ("what", "do", "you", "mean", "by"))
_ARTICLES = listed("a an the")
_SENSES = listed(
    "meaning definition abbreviation expansion fullform matlab arth paribhasha मतलब अर्थ परिभाषा फुलफॉर्म फुलफार्म"
)
_FULL = listed("full long complete फुल पूरा pura poora लंबा")
_FORM = listed("form name फॉर्म फार्म नाम")
_OF = listed("का की के")
_IS = listed("है हैं था थी")
_HABIT = listed("होता होती होते")
_CALLED = listed("किसे किसको kisko kise")
_CALL = listed("कहते कहा kehte kahte kahate kaha bolte बोलते")
_MEAN = frozenset({"mean", "means", "stand", "stands", "refer", "refers", "meant"})
_SCHEMES = listed(
    "scheme schemes yojana yojna programme program mission initiative योजना कार्यक्रम मिशन पहल अभियान"
)  # said with a name, or left away
_SHORT = listed(
    "msme gst gem pan upi kyc ngo shg fpo fpc dm cdo sdm mou emi एमएसएमई जीएसटी जेम पैन यूपीआई केवाईसी एनजीओ "
    "एफपीओ सीडीओ एसडीएम एमओयू ईएमआई"
)  # letters that are a word of every day
_USES = listed(
    "aim aims purpose objective objectives goal goals benefit benefits advantage advantages importance role "
    "उद्देश्य मकसद लक्ष्य फायदा फायदे लाभ महत्व भूमिका uddeshya uddeshy udeshya maksad makasad lakshya "
    "fayda fayde faayda faayde labh laabh mahatva bhumika"
)
_DOES = listed("do offer give provide bring cover")
_IN = listed("में से तहत")
_GET = listed("मिलता मिलती मिलते मिलेगा मिलेंगे milta milti milte milega milenge होगा होंगे हुआ")
_NOT_TERMS = frozenset({"time", "money", "percent"})


@dataclass(frozen=True, slots=True)
class Term:
    """What a definition is asked of: its `names`, folded, the one typed first.

    `aim`: what it is for and does is asked; what its letters stand for is no answer. `person`: it is
    somebody, of whom the post is asked.
    """

    names: tuple[str, ...]
    aim: bool = False
    person: bool = False


def term(tokens: Sequence[str], mentions: Sequence[Mention]) -> Term | None:
    """Return of what a question's folded words ask what it is, None where they ask anything else.

    `mentions` are the names found in it. The price, the budget, what is new and a district's product
    are no terms; neither is a word of every day, unless its meaning is asked for outright.
    """
    places = [place for place, word in enumerate(tokens) if word not in _ASIDE | _EXPLAIN]
    somebody = _somebody([tokens[place] for place in places], mentions)
    if somebody is not None:
        return somebody
    for first, last, outright in _readings([tokens[place] for place in places], tokens):
        inside = places[first:last]
        while inside and tokens[inside[0]] in _ARTICLES:
            inside = inside[1:]
        if not inside or len(inside) > LONGEST:
            continue
        found = _term([tokens[place] for place in inside], inside, mentions, outright=outright)
        if found is not None:
            return found
    scheme = any(one.entry.kind == "scheme" for one in mentions)
    for first, last in _aims([tokens[place] for place in places], scheme=scheme):
        inside = [place for place in places[first:last] if tokens[place] not in _ARTICLES]
        if inside and len(inside) <= LONGEST:
            found = _term([tokens[place] for place in inside], inside, mentions, outright=False)
            return replace(found, aim=True) if found else None
    return None


def _somebody(told: Sequence[str], mentions: Sequence[Mention]) -> Term | None:
    """Return the person of whom a question asks who it is and nothing more: who is X, X कौन हैं."""
    said = spoken(told)
    if tuple(told[:2]) in (("who", "is"), ("who", "was")):
        typed = list(told[2:])
    elif said and said[-1] in _IS | {"थे"} and said[-2:-1] == ["कौन"]:
        typed = list(told[:-2])
    else:
        return None
    known = any(one.entry.kind == "person" and one.last - one.first == len(typed) for one in mentions)
    placed = any(one.entry.kind != "person" for one in mentions)
    if known or (typed and not placed and len(typed) <= LONGEST and _a_name(typed)):
        return Term((" ".join(typed),), person=True)
    return None


def _a_name(typed: Sequence[str]) -> bool:
    """Whether words may be somebody's name: none of every day, or the last one a family's."""
    if any(roles.kind(word) or word in STOP or holds_digit(word) for word in typed):
        return False
    named = len(typed) > 1 and (family_name(typed[-1]) or not common(typed[-1]))
    return named or all(not common(word) or word in given() for word in typed)


def _aims(told: Sequence[str], *, scheme: bool) -> list[tuple[int, int]]:
    """Return where the term may stand whose aim or use is asked: aim of X, X से क्या फायदा.

    What one gets by a `scheme` is its use: X में क्या मिलता है.
    """
    said, end = spoken(told), len(told)
    while end and said[end - 1] in _IS | _HABIT | _GET | {"क्या"}:
        end -= 1
    noun = next((at for at in range(end) if said[at] in _USES), None)
    if noun is not None and told[noun + 1 : noun + 2] in (["of"], ["to"]):
        before = [word for word in told[:noun] if word not in _ARTICLES | _BE | {"what"}]
        return [] if before else [(noun + 2, end)]
    if noun is not None and noun > 0 and set(said[noun + 1 : end]) <= _GET:
        stop = noun
        while stop > 1 and said[stop - 1] in _OF | _IN | {"क्या"}:
            stop -= 1
        return [(0, stop)]
    given = (
        scheme
        and end < len(told)
        and not _GET.isdisjoint(said[end:])
        and not _IN.isdisjoint(said[end - 1 : end])
    )
    if given:  # X में क्या मिलता है
        return [(0, end - 2 if tuple(said[end - 2 : end]) == ("के", "तहत") else end - 1)]
    if tuple(told[:2]) in (("what", "does"), ("what", "do")) and told[-1] in _DOES:
        return [(2, len(told) - 1)]
    return []


def _readings(told: Sequence[str], tokens: Sequence[str]) -> list[tuple[int, int, bool]]:
    """Return where the term may stand in a question, and whether its meaning is asked for outright.

    `told` are its words without those that only ask, `tokens` all of them.
    """
    explained = [(0, len(told), False)] if _EXPLAIN.intersection(tokens) else []
    return [*_english(told), *_of_a_form(told), *_hindi(spoken(told)), *explained]


def _english(said: Sequence[str]) -> list[tuple[int, int, bool]]:
    end, start = len(said), tuple(said[:5])
    outright = next((words for words in _OUTRIGHT if start[: len(words)] == words), None)
    if outright:
        return [(len(outright), end, True)]
    if said[:1] == ["what"] and start[1:2] in {("does",), ("do",)}:
        verb = next((at for at, word in enumerate(said) if word in _MEAN), None)
        return [(2, verb, True)] if verb and set(said[verb + 1 :]) <= {"for", "to"} else []
    if said[:1] == ["what"] and _BE.intersection(said[1:2]):
        return [(2, end, said[2:3] in (["a"], ["an"]))]
    return [(1, end, False)] if said[:1] == ["what"] else []  # what's X loses its s


def _of_a_form(said: Sequence[str]) -> list[tuple[int, int, bool]]:
    """Read "(what is) the full form of X", "X meaning", X का मतलब (क्या है), X यानी क्या."""
    rest = spoken(said)
    while rest and (rest[-1] in _IS | _HABIT or rest[-1] == "क्या"):
        rest.pop()
    end = len(rest)
    if rest[-1:] in (["यानी"], ["यानि"]):
        return [(0, end - 1, True)]
    for first in range(end):
        size = 1 if rest[first] in _SENSES else 2 if tuple(rest[first : first + 2]) in _FORMS else 0
        if not size:
            continue
        if rest[first + size : first + size + 1] == ["of"]:
            before = [word for word in said[:first] if word not in _ARTICLES | _BE | {"what"}]
            return [] if before else [(first + size + 1, end, True)]
        if first + size == end:
            return [(0, first - (rest[first - 1] in _OF), True)] if first else []
    return []


_FORMS = frozenset((one, other) for one in _FULL for other in _FORM)


def _hindi(said: Sequence[str]) -> list[tuple[int, int, bool]]:
    end = len(said)
    if said[:2] == ["क्या", "है"]:
        return [(2, end, False)]
    called = next((at for at, word in enumerate(said) if word in _CALLED), None)
    if called is not None:
        return [(0, called, True)] if _CALL.intersection(said[called + 1 :]) else []
    while end and said[end - 1] in _IS:
        end -= 1
    habit = end > 0 and said[end - 1] in _HABIT
    end -= habit
    if end < 2 or said[end - 1] != "क्या" or (end == len(said) and not habit):
        return []
    return [(0, end - 1, habit)]


def _term(
    told: Sequence[str], places: Sequence[int], mentions: Sequence[Mention], *, outright: bool
) -> Term | None:
    """Return a term of these words, None where they are none."""
    if _SCHEMES.issuperset(told):
        return None
    typed = " ".join(told)
    inside = [one for one in mentions if places[0] <= one.first and one.last - 1 <= places[-1]]
    if any(one.entry.kind in PLACES for one in inside):
        return None
    own = {place for word, place in zip(told, places, strict=True) if word not in _SCHEMES}
    for one in inside:
        if own <= set(range(one.first, one.last)):
            return Term(_names(typed, one.entry))
    if STOP.intersection(told) - _ARTICLES:
        return None
    if outright or all(_strange(word, inside, place) for word, place in zip(told, places, strict=True)):
        return None if _plain(told) and not outright else Term((typed,))
    return None


def _names(typed: str, entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((typed, *(" ".join(words(name)) for name in entry.names))))


def _strange(word: str, inside: Sequence[Mention], place: int) -> bool:
    """Whether a word is a name or none of every day."""
    named = any(one.first <= place < one.last for one in inside)
    return named or word in _SCHEMES | _SHORT or not common(word)


def _plain(told: Sequence[str]) -> bool:
    """Whether words only say what kind of thing is asked for, or how it is."""
    classes = lexicon.standard().classes
    carried = frozenset[str]().union(*lexicon.standard().concepts(list(told)))
    return all(map(light, told)) or any(classes.get(one) in _NOT_TERMS for one in carried)
