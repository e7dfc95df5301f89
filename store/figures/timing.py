"""Which of a sentence's dates and periods a figure is about.

A date holds for its own clause: for the figure after it, or before it where no other figure follows the date.
A date that opens the sentence frames the clauses after it, up to an "अब" or a semicolon, past which
it goes on for a unit told of before. What a date is compared with ("पिछले साल से अधिक") and "three
months ago" frame nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from store.figures import beginnings, frames
from store.figures.grammar.lexicon import TIME_UNITS, concept
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE, is_verb_at
from store.figures.measured.sentence import Sentence
from store.types import DateMention, Period, Role

PRESENT = frozenset("present current existing मौजूदा वर्तमान maujuda vartaman".split())  # "Rs 4 crore"
STILL = frozenset("भी तक bhi tak".split())
COMPARED_TO = frozenset("its the their that those of".split())
MANIFOLD = frozenset({"times", "ratio"})
ENGLISH_JOINTS = frozenset("in during for by of since until till as at on (".split())
LEADS = frozenset("the next last past this coming financial fiscal year".split())
UNTIL = frozenset({"तक", "tak"})
AGAINST = frozenset("against compared versus from".split())
CAUSES = frozenset(fold(word) for word in "because क्योंकि चूंकि kyunki kyonki kyuki".split())
CROSSING = CAUSES | frozenset("as than against compared before after when until".split())
MOVED_ON = frozenset(fold(w) for w in "बढ़कर घटकर गिरकर बढ़ गिर घट बढ़ाकर घटाकर".split())
BREAKS = CROSSING | {",", ";"}
NEAR = 4


def period_of(
    sentence: Sentence, i: int, near: Sequence[DateMention], parts: Sequence[Role]
) -> Period | None:
    """Return the period of a sentence's figure `i`: its own length, else the date its words tie it to.

    The start and the end of a change have each their own date or none; a change has the date of its end,
    where a comparison gave it its start.
    """
    line, own, role = sentence.line, sentence.own, parts[i]
    quantity = own[i]
    start, end = line[quantity.first].start, line[quantity.last - 1].end
    inside = [d for d in near if d.start < end and start < d.end]
    if inside and quantity.unit in TIME_UNITS:
        return inside[0].period
    apart = [d for d in near if not (d.start < end and start < d.end)]
    usable = [d for d in apart if frames.may_hold(sentence, d)]
    usable = [d for d in usable if not beginnings.dates_none(sentence, quantity, d)]
    usable = [d for d in usable if not _right_after_another(sentence, i, d)]
    starts = [q for q, part in zip(own, parts, strict=True) if part == "from" and q is not quantity]
    usable = [d for d in usable if not any(_tied_after(line, q, [d], own) for q in starts)]
    tied = _owned(line, quantity, apart) or _tied_after(line, quantity, usable, own)
    if tied is not None:
        return tied.period
    if role == "from" or (role == "to" and "from" in parts and not _after_start(parts)):
        run = frames.years_run(usable)
        if run is not None:
            return run[role == "to"]
        own_date = _end_of_change(sentence, i, usable)
        framed = _framed(sentence, parts, usable) if role == "to" else None
        return own_date or framed or _length(usable)
    ends = [k for k, other in enumerate(parts[:i]) if other == "to" and "from" in parts]
    if role == "change" and ends:
        lengths = [d for d in usable if d.period.months is not None and d.end <= start]
        ended = period_of(sentence, ends[-1], near, parts)
        opened = None if _after_start(parts) else period_of(sentence, parts.index("from"), near, parts)
        return lengths[-1].period if lengths else frames.through(opened, ended)
    if role == "change" and "from" in parts[:i] and "to" in parts[i + 1 :]:
        began = own[max(k for k in range(i) if parts[k] == "from")]
        usable = [d for d in usable if not _begins(line, d, began)]
    if quantity.unit in MANIFOLD and (i + 1 < len(own) or _owner_dated(line, quantity, usable)):
        usable = [d for d in usable if d.end <= start]  # "twice the Rs 5 crore of June"
    nearest = None if _still(sentence, quantity) else _nearest(sentence, quantity, usable)
    return None if nearest is None else nearest.period


def _right_after_another(sentence: Sentence, i: int, mention: DateMention) -> bool:
    """Whether a date follows what an English figure is compared with ("4 lakh, against 3 lakh last year")."""
    line, own = sentence.line, sentence.own
    for other in own[i + 1 :]:
        glued = other.last < sentence.last and line[other.last].start == mention.start
        led = [line[k].key for k in range(max(own[i].last, other.first - 3), other.first)]
        if glued and AGAINST.intersection(led) and own[i].unit == other.unit:
            return True
    return False


def _owned(line: Line, quantity: Quantity, apart: Sequence[DateMention]) -> DateMention | None:
    """Return the date a figure is owned by ("2022-23 के 7,860 करोड़ से अधिक")."""
    at = quantity.first - 1
    if at < 1 or line[at].key not in GENITIVE:
        return None
    return next((d for d in apart if d.end == line[at - 1].end and d.period.months is None), None)


def _owner_dated(line: Line, quantity: Quantity, usable: Sequence[DateMention]) -> bool:
    """Whether a date after "four times" is only of what it is compared with ("its 2010 capacity")."""
    at = quantity.last
    compared = at + 1 < len(line) and line[at].key in COMPARED_TO
    return compared and any(d.start == line[at + 1].start for d in usable)


def _begins(line: Line, mention: DateMention, began: Quantity) -> bool:
    """Whether a date is of the start of a change ("2018-19 के 41 प्रतिशत से")."""
    between = [t for t in line[max(0, began.first - NEAR) : began.first] if t.start >= mention.end]
    return mention.end <= line[began.first].start and len(between) <= 1


def _still(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure still is so, whatever was then ("अक्टूबर में 212 आए, 38 अब भी लंबित हैं")."""
    line, at = sentence.line, quantity.last
    pair = [line[k].key for k in range(at, min(at + 2, sentence.last))]
    present = line[quantity.first - 1].key in PRESENT or pair[:1] == ["now"]
    return present or (bool(pair) and pair[0] in frames.NOW and pair[-1] in STILL)


def _after_start(parts: Sequence[Role]) -> bool:
    """Whether the start stands after the end, as in a comparison ("Rs 9 crore, up 12% from Rs 8 crore")."""
    return "from" in parts and "to" in parts and parts.index("from") > parts.index("to")


def _end_of_change(sentence: Sentence, i: int, usable: Sequence[DateMention]) -> Period | None:
    """Return the date of one end of a change: right before it, or for its end what opens the sentence."""
    line, own = sentence.line, sentence.own
    quantity = own[i]
    start = line[quantity.first].start
    others = [q for q in own if q is not quantity]
    usable = [d for d in usable if not any(_tied_after(line, q, [d], own) for q in others)]
    opening = [d for d in usable if d.end <= start and not _between(line, others, d.end, start)]
    near = bool(opening) and sum(opening[-1].end <= t.start < start for t in line) < NEAR
    if opening and (near or len(usable) > 1):
        return opening[-1].period if opening[-1].period.months is None or len(usable) > 1 else None
    return None


def _framed(sentence: Sentence, parts: Sequence[Role], usable: Sequence[DateMention]) -> Period | None:
    """Return the month or more that opens the sentence a change is told in, where its start has no date."""
    start = parts.index("from")
    if _end_of_change(sentence, start, usable) is not None:
        return None
    at = sentence.line[sentence.own[start].first].start
    opens = [d for d in usable if d.end <= at and d.period.months is None and frames.long(d)]
    return opens[-1].period if opens else None


def _length(usable: Sequence[DateMention]) -> Period | None:
    """Return the length of time a change took, where the sentence names one and no date."""
    lengths = [d for d in usable if d.period.months is not None]
    return lengths[0].period if len(lengths) == len(usable) == 1 else None


def _nearest(sentence: Sentence, quantity: Quantity, usable: Sequence[DateMention]) -> DateMention | None:
    """Return the date of the figure's clause, else the one that frames the sentence."""
    if not usable:
        return None
    line, own = sentence.line, sentence.own
    start, end = line[quantity.first].start, line[quantity.last - 1].end
    here = sentence.clause(quantity.first)
    at = {d.start: next(k for k, t in enumerate(line) if t.start >= d.start) for d in usable}
    mine = [d for d in usable if sentence.clause(at[d.start]) == here]
    behind = [d for d in mine if d.end <= start]
    if behind and (frames.long(behind[-1]) or not _english_list(sentence, quantity, at[behind[-1].start])):
        return None if _now_before(line, at[behind[-1].start], quantity) else behind[-1]
    hindi = any(not line[k].key.isascii() for k in range(sentence.first, sentence.last))
    alone = len(mine) == 1 and not (mine[0].period.months and _comma(line, quantity.last, at[mine[0].start]))
    alone = alone and not any(q.unit == quantity.unit for q in own if q is not quantity)
    later = [d for d in mine if d.start >= end and (alone or not (hindi and _followed(line, own, d)))]
    later = [d for d in later if not _crosses(line, quantity.last, at[d.start])]
    if later and (hindi or not _broken_off(line, own, quantity, at[later[0].start])):
        return later[0]
    closing = _closing(sentence, usable, at) or _of_a_list(sentence, quantity, usable, at)
    if closing is not None:
        return closing
    framing = [d for d in usable if d.end <= start and _frames(sentence, d, at[d.start], quantity)]
    return framing[-1] if framing and not _moved_on(sentence, quantity, at[framing[-1].start]) else None


def _closing(sentence: Sentence, usable: Sequence[DateMention], at: Mapping[int, int]) -> DateMention | None:
    """Return the one date of a sentence after a comma at its end ("…, says the review for 2024")."""
    if len(usable) != 1 or not frames.long(usable[0]) or usable[0].period.months is not None:
        return None
    figures_end, place = max(q.last for q in sentence.own), at[usable[0].start]
    keys = [sentence.line[k].key for k in range(figures_end, place)]
    return usable[0] if "," in keys and not CROSSING.intersection(keys) else None


def _of_a_list(
    sentence: Sentence, quantity: Quantity, usable: Sequence[DateMention], at: Mapping[int, int]
) -> DateMention | None:
    """Return the one date behind a list of figures of one kind ("Rs 5 crore and Rs 3 crore in 2023")."""
    line, later = sentence.line, [q for q in sentence.own if q.first >= quantity.first]
    if len(usable) != 1 or len(later) < 2 or usable[0].start < line[later[-1].last - 1].end:
        return None
    joined = all(
        one.unit == other.unit
        and any(line[k].text == "," or concept(line[k]) == "AND" for k in range(one.last, other.first))
        and not any(is_verb_at(line, k) for k in range(one.last, other.first))
        for one, other in pairwise(later)
    )
    place = at[usable[0].start]
    apart = any(line[k].text == "," or is_verb_at(line, k) for k in range(later[-1].last, place))
    return usable[0] if joined and not apart else None


def _comma(line: Line, first: int, last: int) -> bool:
    return any(line[k].text == "," for k in range(first, last))


def _crosses(line: Line, first: int, last: int) -> bool:
    """Whether a comparison or a cause stands between a figure and a later date, which is then of that."""
    return any(line[k].key in CROSSING for k in range(first, last))


def _moved_on(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether an earlier dated figure rose or fell to this one ("… था, जो गिरकर 4,900 करोड़ रह गया")."""
    line = sentence.line
    earlier = [q for q in sentence.own if at < q.first < quantity.first and q.unit == quantity.unit]
    return bool(earlier) and any(line[k].key in MOVED_ON for k in range(earlier[-1].last, quantity.first))


def _now_before(line: Line, at: int, quantity: Quantity) -> bool:
    """Whether "अब" stands between a date and the figure: then the date holds no more ("अब तक" leaves it)."""
    places = [k for k in range(at, quantity.first) if frames.is_now(line, k)]
    return any(line[k + 1].key not in UNTIL for k in places)


def _english_list(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether a date of an earlier figure stands before a comma in English ("on November 3, 3 lakh more")."""
    line = sentence.line
    earlier = any(q.first < at for q in sentence.own)
    comma = any(line[k].text == "," for k in range(at, quantity.first))
    return earlier and comma and line[at].key.isascii() and line[quantity.first - 1].key.isascii()


def _followed(line: Line, own: Sequence[Quantity], mention: DateMention) -> bool:
    """Whether another figure follows the date, which then is that one's."""
    at = (
        next(k for k, t in enumerate(line) if t.start >= mention.end)
        if line[-1].end > mention.end
        else len(line)
    )
    return any(at <= q.first < at + 4 for q in own)


def _broken_off(line: Line, own: Sequence[Quantity], quantity: Quantity, at: int) -> bool:
    """Whether a comma cuts an English figure from the date after it; one by a figure a list."""
    items = {q.first - 1 for q in own if q.unit == quantity.unit}
    commas = sum(line[k].text == "," and k not in items for k in range(quantity.last, at))
    return commas % 2 == 1


def _frames(sentence: Sentence, mention: DateMention, at: int, quantity: Quantity) -> bool:
    """Whether a date reaches on into a later clause: it opens the sentence, or is a month or more long."""
    line = sentence.line
    counted = [q.first for q in sentence.own if q.unit not in TIME_UNITS]
    opens = at < min(counted, default=at)
    stops = [k for k in range(at, quantity.first) if line[k].text == ";"]
    before = {q.unit for q in sentence.own if stops and q.first < stops[0]}
    goes_on = opens and quantity.unit in before
    nows = [k for k in range(at, quantity.first) if frames.is_now(line, k)]
    if frames.quarterly(mention):
        nows = [k for k in nows if line[k + 1].key not in UNTIL]  # "2023-24 में 150 का लक्ष्य था, अब तक 97"
    cut = (stops and not goes_on) or bool(nows)
    cut = cut or (mention.period.months is not None and not opens and quantity.unit == "count")
    return (opens or frames.long(mention)) and not cut


def _between(line: Line, others: Sequence[Quantity], start: int, end: int) -> bool:
    return any(start <= line[q.first].start < end for q in others)


def _tied_after(
    line: Line, quantity: Quantity, usable: Sequence[DateMention], own: Sequence[Quantity]
) -> DateMention | None:
    """Return the date right after an English figure ("Rs 88,967 crore in 2017-18")."""
    end = line[quantity.last - 1].end
    limit = min((line[q.first].start for q in own if q.first >= quantity.last), default=end + 60)
    for mention in usable:
        if end <= mention.start <= min(limit, end + 60):
            between = [t.key for t in line[quantity.last : quantity.last + 9] if t.end <= mention.start]
            if not between and line[quantity.last - 1].key.isascii():
                return mention
            while len(between) > 1 and between[-1] in LEADS:
                between.pop()
            if between[-2:-1] == ["and"] and len(between) > 2 and limit < end + 60:
                continue  # "on Monday 45 were allotted and on Tuesday 60"
            if between and between[-1] in ENGLISH_JOINTS and not BREAKS.intersection(between):
                return mention
    return None
