"""What a sentence's dates hold for: the day something was said holds for nothing told, "since May" runs on.

A dateline ("अयोध्या, 15 नवंबर (वार्ता)"), a day on which somebody said, decided or asked and one by which he is
told to act date no figure, nor does a start ("2015 से"). "Since its launch in 2018", "2018 से अब तक"
and "so far this year" last until the report was printed; "18 फरवरी तक" after a year counts from its start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from store.figures import clauses
from store.figures.grammar.lexicon import MULTIPLES, concept, words_of
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Sentence
from store.types import DateMention, Period

AGENCIES, SAID, ORDERED = (words_of("frames", row) for row in ("agencies", "said", "ordered"))
SO_FAR = frozenset(tuple(pair.split("_")) for pair in words_of("frames", "so_far"))
UNTIL = frozenset("by till until upto".split())
SINCE, FROM = frozenset({"since", "from"}), frozenset({"से", "se"})
GOT = ("मिल", "mil")  # "48 में से 36 को मंजूरी मिली" happened that day
HEAD, LED, NEAR, MONTHS, QUARTER = 10, 8, 3, 27, 80  # tokens, tokens, tokens, days, days
LENGTH_LEADS = frozenset(
    "बीते पिछले गत इन अगले past last previous in within over during pichle pichhle bite beete next".split()
)
LENGTH_ENDS = frozenset("में के_दौरान me mein दौरान भीतर अंदर".split())
AGO = frozenset("पहले पूर्व ago earlier before pehle".split())
COMPARED = frozenset(
    "तुलना मुकाबले अपेक्षा अधिक ज्यादा कम tulna muqable mukable adhik zyada jyada kam बनिस्बत".split()
)
OVER = frozenset("over than against times".split())
DOUBLE = frozenset({"double", "triple", "half", "twice", "thrice"})
REPAID = ("चुका", "लौटा", "चुकत", "chuka", "lauta")
RELATIVE_NOW = frozenset({"आज", "aaj", "today"})
DONE = frozenset("completed ready finished built done delivered पूरा पूरी तैयार poora pura taiyar".split())
NOW = frozenset("अब अभी ab abhi now currently today आज वर्तमान फिलहाल".split())
HAVING = frozenset({"has", "have", "had"})
TURN = frozenset("बार baar bar time".split())
THIS, FESTIVALS = frozenset("इस is this".split()), words_of("nouns", "festivals")
ALL_OF = {"दोनों": 2, "dono": 2, "donon": 2, "both": 2, "तीनों": 3, "teeno": 3, "teenon": 3}
SUM = frozenset({"कुल", "kul", "total"})
PARTS_OF_TIME = frozenset(
    "महीने महीनों माह साल सालों वर्षों तिमाही दिन दिनों mahine mahino saal saalon timahi din"
    " months years quarters days".split()
)
SOON, TWO_YEARS = 6, 729  # tokens, days
SUPERLATIVE = frozenset(
    "highest lowest largest smallest biggest fastest slowest strongest weakest best worst most least fewest"
    " cheapest costliest dearest steepest sharpest longest shortest poorest".split()
)
AFTERWARDS, MOST = frozenset("बाद baad bad".split()), frozenset("सबसे sabse".split())
FIRST_TIME = frozenset({("पहली", "बार"), ("pehli", "baar"), ("pehli", "bar"), ("pahli", "baar")})
Tokens = tuple[int, int]


def holding(
    line: Line, span: Tokens, starts: Sequence[int], near: Sequence[DateMention], printed: date | None
) -> list[DateMention]:
    """Return the dates of the sentence in tokens `span` that may hold for a figure, run on where they do."""
    out: list[DateMention] = []
    for mention in near:
        at = _tokens(line, span, mention)
        day = mention.period.months is None and mention.period.first == mention.period.last
        if day and (_dateline(line, span, at) or _of_saying(line, span, starts, at)):
            continue
        if _outdone(line, span, at):
            continue
        period = _run_on(line, span, at, mention.period, printed) or _counted_up(
            line, at, mention.period, out
        )
        if period is None and mention.period.months is None and _starts_only(line, at, mention):
            continue
        out.append(replace(mention, period=period or mention.period))
    return sorted([*out, *_together(line, span, out)], key=lambda d: d.start)


def _together(line: Line, span: Tokens, told: Sequence[DateMention]) -> Iterator[DateMention]:
    """Yield the time of all dates told of before, where "दोनों महीने" or "both months" takes them up."""
    for k in range(span[0], span[1] - 1):
        number = ALL_OF.get(line[k].key, 0) if line[k + 1].key in PARTS_OF_TIME else 0
        dated = [d.period for d in told if d.end <= line[k].start]
        if line[k].key in SUM and line[k - 1].text == "," and len(dated) > 1:
            number = len(dated)  # "अप्रैल में 40 टन, मई में 55 टन, कुल 95 टन"
        if not number:
            continue
        days = [period for period in dated if period.first and period.last][-number:]
        if len(days) == number:
            first, last = min(d.first for d in days if d.first), max(d.last for d in days if d.last)
            start, end = line[k].start, line[k + 1].end
            yield DateMention("", start, end, Period(first, last), f"{first.isoformat()}/{last.isoformat()}")


def is_now(line: Line, k: int) -> bool:
    """Whether what was dated before holds no more from token `k`: "अब", "has since", "इस बार"."""
    if line[k].key == "since" and k and line[k - 1].key in HAVING:
        return True
    feast = line[k].key in THIS and k + 1 < len(line) and line[k + 1].key in FESTIVALS | TURN
    feast = feast and not any(token.kind == "number" for token in line[max(0, k - 2) : k])  # "2024 में इस बार"
    return line[k].key in NOW or feast


def _tokens(line: Line, span: Tokens, mention: DateMention) -> Tokens:
    first = next(k for k in range(*span) if line[k].start >= mention.start)
    return first, next((k for k in range(first, span[1]) if line[k].start >= mention.end), span[1])


def _dateline(line: Line, span: Tokens, at: Tokens) -> bool:
    """Whether a day stands in the head of a report, before its agency ("लखनऊ, 15 नवंबर (भाषा)")."""
    first, last = at
    if first - span[0] > HEAD or last + 1 >= span[1]:
        return False
    placed = first > span[0] and line[first - 1].text in ",:"
    agency = line[last].text == "(" and line[last + 1].key in AGENCIES
    return agency or (placed and line[last].text in (":", "–", "—"))


def _of_saying(line: Line, span: Tokens, starts: Sequence[int], at: Tokens) -> bool:
    """Whether somebody said, decided or asked for something on a day, or was told to act by it."""
    until = line[at[0] - 1].key in UNTIL or (at[1] < span[1] and concept(line[at[1]]) == "UPTO")
    if until:
        return any(line[k].key in ORDERED for k in range(*span))
    clause = clauses.of(starts, at[0])
    close = starts[clause + 1] if clause + 1 < len(starts) else span[1]
    said = [k for k in range(starts[clause], close) if line[k].key in SAID]
    return any(k + 1 >= close or not line[k + 1].key.startswith(GOT) for k in said)


def _run_on(line: Line, span: Tokens, at: Tokens, period: Period, printed: date | None) -> Period | None:
    """Return the time from a start until the report was printed ("since October", "so far this year")."""
    if printed is None or period.first is None or period.last is None or period.first >= printed:
        return None
    behind = [line[k].key for k in range(max(span[0], at[0] - LED), at[0])]
    ahead = [line[k].key for k in range(at[1], min(at[1] + NEAR, span[1]))]
    around = {*pairwise(behind[-NEAR:]), *pairwise(ahead)}
    open_start = "since" in behind and not any(
        line[at[0] - 1 - k].kind == "number" for k in range(_back(behind))
    )
    if open_start or (ahead[:1] and ahead[0] in FROM and SO_FAR & around):
        return Period(period.first, printed)
    return Period(period.first, printed) if SO_FAR & around and printed < period.last else None


def _outdone(line: Line, span: Tokens, at: Tokens) -> bool:
    """Whether a date is when there last was as much ("the lowest since 2016", "2018 के बाद सबसे कम")."""
    behind = [line[k].key for k in range(max(span[0], at[0] - NEAR - 1), at[0])]
    ahead = [line[k].key for k in range(at[1], min(at[1] + SOON, span[1]))]
    if behind[-1:] == ["since"]:
        return bool(SUPERLATIVE.intersection(behind)) or behind[-3:-1] == ["first", "time"]
    after = ahead[:1] and ahead[0] in GENITIVE and ahead[1:2] and ahead[1] in AFTERWARDS
    return bool(after) and bool(MOST.intersection(ahead) or FIRST_TIME & {*pairwise(ahead)})


def _back(behind: Sequence[str]) -> int:
    return list(reversed(behind)).index("since")


def _counted_up(line: Line, at: Tokens, period: Period, earlier: Sequence[DateMention]) -> Period | None:
    """Return the time from the start of the year told of before up to "18 फरवरी तक"."""
    year = earlier[-1].period if earlier else Period()
    inside = year.first and year.last and period.first and period.last
    if not inside or not (
        line[at[0] - 1].key in UNTIL or (at[1] < len(line) and concept(line[at[1]]) == "UPTO")
    ):
        return None
    if (
        year.first is None
        or year.last is None
        or period.last is None
        or (year.last - year.first).days < MONTHS
    ):
        return None
    return Period(year.first, period.last) if year.first < period.last < year.last else None


def _starts_only(line: Line, at: Tokens, mention: DateMention) -> bool:
    """Whether a date is only where something began ("since 2017", "2015 से")."""
    led = at[0] > 0 and line[at[0] - 1].key in SINCE and "/" not in mention.iso
    return led or (at[1] < len(line) and line[at[1]].key in FROM)


def may_hold(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a mention frames the sentence: a date does, a length only with "बीते", "in", "में" around it."""
    line = sentence.line
    at = next(i for i, token in enumerate(line) if token.start >= mention.start)
    after = [t.key for t in line[at:] if t.start >= mention.end][:2]
    before = line[at - 1].key if at else ""
    if mention.period.months is None:
        dated = mention.period.first is not None and line[at].key not in RELATIVE_NOW
        return dated and not _compared(sentence, mention, before)
    if AGO.intersection(after[:1]) or _done_in(sentence, mention, at):
        return False
    return before in LENGTH_LEADS or line[at].key in LENGTH_LEADS or bool(LENGTH_ENDS.intersection(after[:1]))


def _done_in(sentence: Sentence, mention: DateMention, at: int) -> bool:
    """Whether a length is only how long a work takes ("completed in 18 months", "18 माह में पूरा होगा")."""
    line = sentence.line
    if at > 1 and line[at - 1].key in ("in", "within") and line[at - 2].key in DONE:
        return True
    after = [t.key for t in line[at : sentence.last] if t.start >= mention.end][1:3]
    return any(key in DONE or key.startswith(REPAID) for key in after)


def _compared(sentence: Sentence, mention: DateMention, before: str) -> bool:
    """Whether the date is what the sentence compares with ("पिछले साल से 31 प्रतिशत अधिक", "over last year")."""
    line = sentence.line
    inside = {k for q in sentence.own for k in range(q.first, q.last)}
    places = [k for k in range(sentence.first, sentence.last) if line[k].start >= mention.end]
    after = [line[k].key for k in places if k not in inside or line[k].kind == "number"][:SOON]
    if (
        before in OVER
        or before in DOUBLE
        or (before == "of" and _manifold(line, sentence.first, mention))
        or (before == "on" and long(mention))
        or (before in ("to", "with") and "compared" in (t.key for t in line))
    ):
        return True
    if COMPARED.intersection(after[:3]):
        return True
    owner = bool(after) and after[0] in GENITIVE and bool(FROM.intersection(after[1:4]))
    from_it = bool(after) and after[0] in FROM
    return (owner or from_it) and bool(COMPARED.intersection(after))


def _manifold(line: Line, first: int, mention: DateMention) -> bool:
    """Whether a multiple is told of the date: "double of last year"."""
    at = next(k for k in range(first, len(line)) if line[k].start >= mention.start)
    return at - 2 >= first and line[at - 2].key in MULTIPLES


def long(mention: DateMention) -> bool:
    """Whether a mention is of a month or more, which a whole sentence may be about."""
    return _lasts(mention, MONTHS)


def quarterly(mention: DateMention) -> bool:
    """Whether a mention is of a quarter or more, in which so much may be told "so far"."""
    return mention.period.months is None and _lasts(mention, QUARTER)


def _lasts(mention: DateMention, days: int) -> bool:
    period = mention.period
    return period.first is None or period.last is None or (period.last - period.first).days >= days


def years_run(usable: Sequence[DateMention]) -> tuple[Period, Period] | None:
    """Return the first and the last year of "2016 से 2020 के बीच", where nothing else dates a change."""
    whole = usable[0].period if len(usable) == 1 else Period()
    if whole.first is None or whole.last is None or (whole.last - whole.first).days < TWO_YEARS:
        return None
    if (whole.last + timedelta(1)).replace(year=whole.first.year) != whole.first:
        return None  # no whole years
    opening = whole.first.replace(year=whole.first.year + 1) - timedelta(1)
    closing = whole.last.replace(year=whole.last.year - 1) + timedelta(1)
    return Period(whole.first, opening), Period(closing, whole.last)


def through(start: Period | None, end: Period | None) -> Period | None:
    """Return the time a change took: from its start's date, where that has one, to its end's."""
    if start is None or end is None or not (start.first and end.last) or start.first > end.last:
        return end
    return Period(start.first, end.last)
