"""Dates of when a thing began, and days by which somebody is to act: neither dates what is told of the thing.

"The centre, opened in 2019, trains 450", "2018 में शुरू हुई योजना में 25 प्रतिशत", "अंतिम तिथि 30 जून है".
"""

from __future__ import annotations

from itertools import pairwise

from store.figures.grammar.lexicon import concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.verbs import INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE, is_verb_at
from store.figures.measured.sentence import Sentence
from store.figures.roles import changes
from store.types import DateMention

FOUNDED, FOUNDING = words_of("frames", "founded"), words_of("frames", "founding")
PAIRS = frozenset(tuple(pair.split("_")) for pair in words_of("frames", "founded_pairs"))
DEADLINE, APPLY = words_of("frames", "deadline"), words_of("frames", "apply")
PAPERS = frozenset("dated दिनांक dinank".split())
ON, INSIDE = frozenset({"in", "on", "during"}), frozenset("में को me mein ko".split())
WAS, RELATIVES = frozenset("was were is are been".split()), frozenset("which that who".split())
RECEIVED = frozenset("received came got मिले मिली मिला आए प्राप्त हुए mile mili aaye prapt hue".split())
UNTIL = frozenset("by till until upto".split())
WHICH = frozenset("जिस जिन जिसे जिन्हें जिसने जिन्होंने जहां jis jin jise jinhe jisne jahan".split())
THAT = frozenset(
    "उस उन उसी उन्हीं उसे उन्हें उसने उन्होंने उसमें उनमें वह वे वही वहीं वहां us un usi unme usme wahi wahin wahan".split()
)
SINCE = frozenset({"since", "from"})
TILL, TO_BE = frozenset({"तक", "tak", "से", "se"}), frozenset("hone lagne milne chalne banne khulne".split())
THAT_WILL = frozenset("वाले वाली वाला wale wali wala".split())
CLAUSES = frozenset(",;:")
LED, NEAR, FAR = 4, 6, 40


def dates_none(sentence: Sentence, quantity: Quantity, mention: DateMention) -> bool:
    """Whether a date is of a beginning, a paper, a deadline or another figure, and so not of a quantity."""
    line = sentence.line
    first = next(k for k in range(sentence.first, sentence.last) if line[k].start >= mention.start)
    last = next((k for k in range(first, sentence.last) if line[k].start >= mention.end), sentence.last)
    if (first > sentence.first and line[first - 1].key in PAPERS) or _bracketed(sentence, first, quantity):
        return True
    if (mention.period.months is not None and _of_a_year(sentence, first)) or (
        last <= quantity.first and (_of_an_event(sentence, last) or _differs(sentence, last, quantity))
    ):
        return True
    if first < quantity.first and (
        _of_another(sentence, first, quantity) or _in_aside(sentence, first, last)
    ):
        return True
    day = mention.period.first is not None and mention.period.first == mention.period.last
    if (day and _due(sentence, first, last)) or _owed(sentence, first, quantity):
        return True
    between = [q for q in sentence.own if last <= q.first < quantity.first]
    closed = bool(between) and line[between[-1].last].text == "," and is_verb_at(line, between[-1].last + 1)
    if quantity.first < last or (between and not closed):
        return False
    return _founded_before(sentence, first, last, quantity) or _founded_after(sentence, last, quantity)


def _bracketed(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether a date is of another figure in its brackets ("निर्यात 84 करोड़ (गत वर्ष 61 करोड़)")."""
    line = sentence.line
    marks = [k for k in range(sentence.first, sentence.last) if line[k].text in ("(", ")")]
    opens = next((k for k in reversed(marks) if k < first), 0)
    closes = next((k for k in marks if k > first), 0)
    paired = line[opens].text == "(" and line[closes].text == ")" and closes
    if not paired or opens < quantity.first < closes:
        return False
    inside = (k for k, q in enumerate(sentence.own) if opens < q.first < closes)
    return any(sentence.parts[k] != "change" and sentence.own[k].unit == quantity.unit for k in inside) or (
        any(opens < q.first < closes for q in sentence.own) and quantity.first > closes
    )


def _of_a_year(sentence: Sentence, first: int) -> bool:
    """Whether a length is but a part of the year before it ("वित्त वर्ष 2020-21 के दस महीनों में")."""
    line, at = sentence.line, first - 2
    taken = at in sentence.busy and not any(q.first <= at < q.last for q in sentence.own)
    return at > sentence.first and line[at + 1].key in GENITIVE and taken


def _of_an_event(sentence: Sentence, at: int) -> bool:
    """Whether a date is when a thing will be ("12 से 21 नवंबर तक लगने वाले मेले के लिए 275 स्टॉल")."""
    line = sentence.line
    at += at < sentence.last and line[at].key in INSIDE | TILL
    verb = at + 1 < sentence.last and (line[at].key in INFINITIVES or line[at].key in TO_BE)
    return verb and line[at + 1].key in THAT_WILL


def _of_another(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether a date stands in the clause of "जिस", before the "उस" that takes its noun up.

    "जिन 640 को पिछले साल प्रशिक्षण मिला, उनमें से 588 को टूलकिट मिली".
    """
    line = sentence.line
    return any(line[k].key in WHICH for k in range(max(sentence.first, first - FAR), first)) and any(
        line[k].key in THAT and line[k - 1].text == ","
        for k in range(first + 1, min(quantity.first, first + FAR))
    )


def _differs(sentence: Sentence, last: int, quantity: Quantity) -> bool:
    """Whether a figure after a date says how far two told before are apart ("…, यानी 4 करोड़ ज्यादा")."""
    line, at = sentence.line, quantity.last
    meant = any(line[k].key in changes.MEANING for k in range(last, quantity.first))
    return meant and at < sentence.last and line[at].key in changes.MOVED


def _in_aside(sentence: Sentence, first: int, last: int) -> bool:
    """Whether "since April" or the like ends an aside without a figure ("looms, metered since May, run")."""
    line = sentence.line
    if last >= sentence.last or line[last].text != "," or line[first - 1].key not in SINCE:
        return False
    opens = next((k for k in range(first - 1, sentence.first, -1) if line[k].text == ","), 0)
    counted = any(opens < q.first < first for q in sentence.own)
    return bool(opens) and not counted and is_verb_at(line, opens + 1)


def _due(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a day is the last for something: its clause says so, or people may apply up to it."""
    line, clause = sentence.line, sentence.clause(first)
    words = {line[k].key for k in range(sentence.first, sentence.last) if sentence.clause(k) == clause}
    until = line[first - 1].key in UNTIL or (last < sentence.last and concept(line[last]) == "UPTO")
    return bool(words & DEADLINE) or (until and bool(words & APPLY) and not words & RECEIVED)


def _owed(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether another clause says what is due then ("an order of Rs 8 lakh; the goods are due in May")."""
    line = sentence.line
    led = first - 2 > quantity.last and line[first - 1].key in ON | UNTIL and line[first - 2].key == "due"
    return led and any(line[k].text in CLAUSES for k in range(quantity.last, first))


def _founded_before(sentence: Sentence, first: int, last: int, quantity: Quantity) -> bool:
    """Whether "opened in" leads a date, and the quantity stands past a comma or another verb."""
    line = sentence.line
    if first <= sentence.first or line[first - 1].key not in ON:
        return False
    led = [line[k].key for k in range(max(sentence.first, first - 1 - LED), first - 1)]
    founded = bool(FOUNDED.intersection(led)) or any(pair in PAIRS for pair in pairwise(led))
    main = bool(WAS.intersection(led)) and not RELATIVES.intersection(
        led
    )  # "it was launched in 2018 and covers"
    return founded and not main and _past_a_verb(line, last, quantity.first)


def _past_a_verb(line: Line, start: int, end: int) -> bool:
    return any(line[k].text == "," or is_verb_at(line, k) for k in range(start, end))


def _founded_after(sentence: Sentence, last: int, quantity: Quantity) -> bool:
    """Whether a Hindi participle of beginning follows "2018 में", and its noun or another clause after it."""
    line = sentence.line
    if last >= sentence.last or line[last].key not in INSIDE:
        return False
    for k in range(last + 1, min(last + NEAR, quantity.first)):
        if line[k].key in FOUNDING:
            onward = k + 1
            while onward < quantity.first and line[onward].kind == "word" and is_verb_at(line, onward):
                onward += 1
            return onward < quantity.first and concept(line[onward]) != "AND"
    return False
