"""Tells the figures of a list or a pair that one noun belongs to: "X में 5 करोड़ और Y में 9 करोड़ की लागत".

So does it the noun that so many belong to ("the price of a dozen bangles") and the one a headline ends on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from store.figures import clauses
from store.figures.grammar.lexicon import TARGET, TIME_UNITS, UNITS, concept, match, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import heads, nouns, phrases
from store.figures.measured.among import PARTS, PRONOUN
from store.figures.measured.ellipsis import JOINTS
from store.figures.measured.endings import is_place
from store.figures.measured.phrases import GENITIVE, POSTPOSITION, is_verb_at
from store.figures.measured.sentence import Named, Sentence, family
from store.figures.roles.changes import RELATIVE_UNITS

COMPARATIVE = words_of("roles", "comparative") | {"fewer", "extra"}
COMPARISON = words_of("roles", "comparison")
NUMBER_OF = words_of("roles", "number_of") | GENITIVE
TOTAL = frozenset({"कुल", "kul", "total"})
NEAR, PLACE = 9, 3
DATED, DONE = (
    frozenset("in during for so far till date".split()),
    frozenset("repaid paid sold spent built".split()),
)
REGIONS = frozenset(
    fold(word)
    for word in "यूरोप अफ्रीका एशिया अमेरिका ब्रिटेन जर्मनी जापान खाड़ी europe africa asia america gulf".split()
)


def of_counted(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Return what so many of those right before a count are ("54 उत्पादों में 36", "18 राज्यों के 290")."""
    own, line, at = sentence.own, sentence.line, sentence.own[i].first - 1
    counts = i > 0 and own[i - 1].unit == "count" and own[i].unit in ("count", "percent")
    known = named[i - 1] if counts else None
    if known is None or known != (own[i - 1].last, at):
        return None
    if concept(line[at]) == "IN":
        return known if own[i].unit != "count" or own[i].value <= own[i - 1].value else None
    others = [k for k in range(i - 1) if own[k].unit == "count" and named[k] and line[at].key in GENITIVE]
    told = [named[k] for k in others if line[(named[k] or known)[0]].key != line[known[0]].key]
    return told[-1] if told else None


def for_too(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Return what the share before is of, that a bare number goes on ("Agra for 18 per cent, Mau for 12")."""
    own, line, quantity = sentence.own, sentence.line, sentence.own[i]
    bare = i > 0 and own[i - 1].unit == "percent" and quantity.unit == "count" and not quantity.unit_written
    led = bare and {line[own[i - 1].first - 1].key, line[quantity.first - 1].key} == {"for"}
    return (
        named[i - 1]
        if led and (quantity.last >= sentence.last or line[quantity.last].kind == "sign")
        else None
    )


def aimed(between: list[str]) -> bool:
    """Whether the first of two figures is the second's target ("150 के लक्ष्य के सापेक्ष 163")."""
    owned = between[0] in GENITIVE and bool(TARGET.intersection(between[1:2]))
    return owned and bool(COMPARISON.intersection(between[2:]))


def in_which(sentence: Sentence, i: int) -> bool:
    """Whether the next count is one of so many ("44 में 11 नमूने फेल")."""
    one, other = sentence.own[i], sentence.own[i + 1]
    inside = other.first == one.last + 1 and concept(sentence.line[one.last]) == "IN"
    return inside and one.unit == other.unit == "count" and not other.unit_written and other.value < one.value


def far_listed(sentence: Sentence, i: int) -> bool:
    """Whether a share has the noun of the next ("25 लाख पर 25 फीसदी और 50 लाख पर 20 फीसदी अनुदान")."""
    own, line = sentence.own, sentence.line
    if i + 2 >= len(own) or own[i].unit != "percent" or own[i + 2].unit != "percent":
        return False
    marks = {line[own[k].first - 1].key for k in (i, i + 2)}
    verbs = any(is_verb_at(line, k) for k in range(own[i].last, own[i + 2].first) if sentence.free(k))
    apart = own[i + 1].unit != "percent" and line[own[i].last].key in JOINTS
    return apart and not verbs and len(marks) == 1 and marks <= POSTPOSITION


def listed(sentence: Sentence, i: int) -> bool:
    """Whether a quantity is an item of a list whose noun ends it ("X में 5 करोड़ और Y में 9 करोड़ की लागत")."""
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = range(quantity.last, following.first)
    if line[quantity.first - 1].key in TOTAL or _named(sentence, i):
        return False  # "सीटें 30, आवेदन 214, यानी हर सीट पर सात दावेदार"
    if line[quantity.last].key not in JOINTS or len(between) > NEAR or quantity.first == sentence.first:
        return False
    verbs = any(is_verb_at(line, k) for k in between if sentence.free(k))
    marks = line[quantity.first - 1].key, line[following.first - 1].key
    parallel = marks[0] == marks[1] and marks[0] in POSTPOSITION
    rates = quantity.unit == following.unit == "percent" and all(mark in POSTPOSITION for mark in marks)
    parallel = parallel or rates  # "X को 25 प्रतिशत, Y में 20 प्रतिशत सब्सिडी"
    return not verbs and not sentence.english and (parallel or quantity.unit == "count")


def closed_by(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Return the noun after the last of an English list of places ("Agra 61, Mau 44, Etah 8 kits")."""
    line, own, k = sentence.line, sentence.own, i
    while k + 1 < len(own) and own[k].unit == own[k + 1].unit == "count":
        joint, place = line[own[k].last], range(own[k].last + 1, own[k + 1].first)
        if not (joint.text == "," or joint.key == "and") or not 0 < len(place) <= PLACE:
            break
        if not all(line[n].upper or line[n].key == "and" for n in place):
            break
        k += 1
    words = named[k] if k > i and sentence.english and line[own[i].first - 1].upper else None
    return words if words is not None and words[0] == own[k].last else None


def _named(sentence: Sentence, i: int) -> bool:
    """Whether one plain noun, no place, heads an item that ends with its number ("सीटें 30,")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if at < sentence.first or not sentence.free(at) or not heads.plain(line, at) or is_place(line[at].text):
        return False
    timed = match(line, at, UNITS)
    if timed is not None and timed[0] in TIME_UNITS:
        return False
    led = line[at - 1] if at > sentence.first else None
    return led is None or led.kind == "sign" or led.key in POSTPOSITION


def fewer(sentence: Sentence, i: int) -> bool:
    """Whether a share is told of a noun with more or fewer of it ("30 फीसदी कम ऑर्डर", "12% more orders")."""
    line, at = sentence.line, sentence.own[i].last
    if sentence.own[i].unit != "percent" or at + 1 >= sentence.last or line[at].key not in COMPARATIVE:
        return False
    return sentence.free(at + 1) and line[at + 1].kind == "word" and not phrases.stops(line, at + 1)


def headed(sentence: Sentence, words: phrases.Words) -> phrases.Words | None:
    """Return the noun that so many of a phrase belong to: "the price of a dozen bangles"."""
    line = sentence.line
    counting = next((q for q in sentence.own if q.last == words[0] and q.unit == "count"), None)
    at = counting.first - 1 if counting else 0
    if (
        at <= sentence.first
        or line[at].key != "of"
        or not sentence.free(at - 1)
        or not heads.plain(line, at - 1)
    ):
        return None
    found = heads.backward(line, at - 1, sentence.first, sentence.free)
    return found if phrases.bare(line, found) is not None else None


def inverted(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return the noun a headline ends on, after its verb ("61 हजार हुई बुनकरों की संख्या")."""
    line, at = sentence.line, sentence.own[i].last
    while at < sentence.last and is_verb_at(line, at):
        at += 1
    if sentence.english or at == sentence.own[i].last or at >= sentence.last:
        return None
    words = nouns.after(line, at, "percent", sentence.free)
    closes = words is not None and all(
        line[k].kind == "sign" or line[k].key in NUMBER_OF for k in range(words[1], sentence.last)
    )
    return phrases.bare(line, words) if words is not None and closes else None


def among(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return those of whom so many did something ("निवेशकों में से सात ने भूमि ली")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if sentence.english or sentence.own[i].unit not in ("count", *PARTS) or at - 2 < sentence.first:
        return None
    among = concept(line[at]) == "FROM" and concept(line[at - 1]) == "IN" and sentence.free(at - 2)
    plain = among and heads.plain(line, at - 2) and line[at - 2].key not in PRONOUN
    return heads.backward(line, at - 2, sentence.first, sentence.free) if plain else None


def label(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return the participle that labels a figure ("Disbursed: Rs 131 crore", "Total repaid in May: 40")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if not sentence.english or at <= sentence.first or line[at].text != ":":
        return None
    at -= 1
    while at > sentence.first and (not sentence.free(at) or line[at].key in DATED):
        at -= 1
    if not (line[at].key.endswith("ed") or line[at].key in DONE) or not sentence.free(at):
        return None
    start = at
    while start > sentence.first and sentence.free(start - 1) and line[start - 1].kind == "word":
        start -= 1
    return start, at + 1


def heading(sentence: Sentence, i: int, noun: phrases.Words) -> phrases.Words | None:
    """Return what a list of places is headed by, at its first ("Loan disbursal: Agra Rs 4 crore, Mau …")."""
    line, at = sentence.line, noun[0] - 1
    placed = noun[1] == sentence.own[i].first and all(is_place(line[k].text) for k in range(*noun))
    if not placed or at - 1 < sentence.first or line[at].text != ":" or not sentence.free(at - 1):
        return None
    at -= is_verb_at(line, at - 1) and at - 2 >= sentence.first  # "Toolkits given: Agra 40, Mau 12"
    plain = heads.plain(line, at - 1) and sentence.free(at - 1)
    return heads.backward(line, at - 1, sentence.first, sentence.free) if plain else None


def of_a_place(sentence: Sentence, i: int, noun: phrases.Words) -> bool:
    """Whether a phrase is but the place of a figure of a list ("Agra Rs 4 crore, Mau Rs 2 crore")."""
    line = sentence.line
    listed = any(q.first == noun[1] for q in sentence.own[:i])
    item = i > 0 and noun[1] == sentence.own[i].first and line[noun[0] - 1].text in (",", ";")
    listed = listed or (item and family(sentence.own[i - 1]) == family(sentence.own[i]))
    listed = listed or _moved_there(sentence, i, noun)
    return listed and all(is_place(line[k].text) or line[k].key in REGIONS for k in range(*noun))


def _moved_there(sentence: Sentence, i: int, noun: phrases.Words) -> bool:
    """Whether a phrase says where else what was told of moved so far ("…, यूरोप में 5 फीसदी बढ़ी")."""
    line, own, led = sentence.line, sentence.own, noun[0] - 1
    inside = own[i].first == noun[1] + 1 and concept(line[noun[1]]) == "IN"
    opens = led > sentence.first and (line[led].text in ",;" or concept(line[led]) == "AND")
    return i > 0 and inside and opens and own[i].unit == own[i - 1].unit and own[i].unit in RELATIVE_UNITS


def dateline(sentence: Sentence, i: int) -> range:
    """Return the place that opens a report before a colon ("वाराणसी: मजदूरी अब 450"), else nothing."""
    line, first = sentence.line, sentence.first
    if first + 2 >= sentence.last or line[first + 1].text != ":" or sentence.own[i].first == first + 2:
        return range(0)
    return range(first, first + 1) if is_place(line[first].text) else range(0)


def aside(line: Line, floor: int, at: int) -> range:
    """Return the tokens of ", which …," or ", home to 300," before a verb: none of them is its subject."""
    commas = [k for k in range(floor, at) if line[k].text == ","]
    for opens, closes in pairwise(commas):
        relative = line[opens + 1].key in clauses.RELATIVES or any(
            line[k].key == "of" and line[k + 1].key in nouns.THOSE for k in range(opens + 1, closes - 1)
        )  # ", eight of them second-hand,"
        onward = is_verb_at(line, closes + 1)
        loose = onward and not any(is_verb_at(line, k) for k in range(opens, closes))
        done = onward and is_verb_at(line, opens + 1) and line[opens + 2].key in phrases.PREPOSITION
        if relative or loose or done:
            return range(opens, closes)
    return range(0)


def brackets(line: Line, floor: int, at: int) -> Iterator[int]:
    """Yield the tokens of brackets that close before a figure: none of them is its subject."""
    opens = None
    for k in range(floor, at):
        if line[k].text in "([":
            opens = k
        elif line[k].text in ")]" and opens is not None:
            yield from range(opens, k + 1)
            opens = None
