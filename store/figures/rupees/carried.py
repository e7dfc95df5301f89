"""Gives a number without unit or noun the unit of the figure it goes on from.

"Kanpur sold Rs 3 crore, Agra 2.5 crore", "सबसे महंगी 2,100 रुपये किलो बिकी और सबसे सस्ती 55 में", "34 per cent of
the shipments, textiles another 16". The scale is not carried ("Agra sold 3 crore, Kanpur 2"): a value follows
from its own surface.
"""

from __future__ import annotations

from dataclasses import replace

from store.figures.grammar.lexicon import CURRENCIES, TARGET, TIME_UNITS, concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.measured import phrases, rates, sums
from store.figures.measured.endings import plural
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Named, Sentence
from store.figures.rupees import asides, prices

COUNTED = words_of("asked", "counted") | words_of("roles", "throng")
ONE_THING = frozenset("का की ka ki".split())
NUMBER_OF, NEEDED = words_of("roles", "number_of"), words_of("roles", "needed") | TARGET
WHOM = words_of("roles", "whom")
SOLD_AT, SOLD, SELLING = (words_of("roles", row) for row in ("sold_at", "sold_in", "selling"))
THOUSAND, HUNDRED, NEAR, PRICE, TENFOLD = 1000, 100, 8, 10, 10
NOW = frozenset("अब आज पहले ab aaj pehle pahle now earlier".split())
WERE = frozenset("थे हैं the hain were are".split())
IT, TIMES = frozenset("यह ये yeh ye".split()), frozenset("साल वर्ष बार माह saal sal varsh baar bar mah".split())
STANDS = frozenset("है था थी हो hai tha thi ho is was".split())
ONE = frozenset({"a", "an", "the"})
FAR = 30
ENDS = frozenset(",;.।)—–")
DEEDS = ("ाई", "ai", "ing")  # "रंगाई", "dhulai", "packing"
SIZED = frozenset(
    fold(word)
    for word in (
        "ऊंचाई लंबाई लम्बाई चौड़ाई गहराई मोटाई इकाई भाई ikai bhai unchai lambai chaudai gehrai building training"
    ).split()
)


def carried(sentence: Sentence, i: int, named: Named) -> Quantity:
    """Return quantity `i` in the unit of the figure before it, where it has none and no noun follows it."""
    quantity = sentence.own[i]
    if quantity.unit != "count" or quantity.unit_written:
        return quantity
    if asides.aged_too(sentence, i):
        return replace(quantity, unit="years")
    if (measured := _measured_too(sentence, quantity, i) or asides.points(sentence, i)) is not None:
        return replace(quantity, unit=measured)
    before = _before(sentence, i)
    if before is not None and before.unit in CURRENCIES and _too(sentence, before, quantity):
        return replace(quantity, unit=before.unit)
    return _summed(sentence, i, named) if bare(sentence, quantity, named[i]) else quantity


def _summed(sentence: Sentence, i: int, named: Named) -> Quantity:
    """Return quantity `i` in the money or the per cent of the figure before it, where it goes on that."""
    quantity = sentence.own[i]
    other = _other_end(sentence, i)
    if other is not None and other.unit in CURRENCIES:
        return replace(quantity, unit=other.unit)
    before = _before(sentence, i)
    if before is None:
        return quantity
    words = named[i]
    if words is not None and any(sentence.line[k].key in prices.CROWD for k in range(*words)):
        return quantity  # "footfall touched 5 lakh"
    told = (
        quantity.multiplier >= THOUSAND or _for_sale(sentence, quantity) or item(sentence, before, quantity)
    )
    told = told or _due(sentence, i, named) or _now(sentence, before, quantity)
    told = told or _priced_so(sentence, i, named) or _another(sentence, before, quantity)
    told = told or _deed(sentence, before, quantity) or _given_too(sentence, i)
    shared = before.unit == "percent" and quantity.value <= HUNDRED
    return replace(quantity, unit=before.unit) if shared or (told and before.unit in CURRENCIES) else quantity


def _before(sentence: Sentence, i: int) -> Quantity | None:
    """Return the nearest figure before that is no length of time."""
    return next((q for q in reversed(sentence.own[:i]) if q.unit not in TIME_UNITS), None)


def _other_end(sentence: Sentence, i: int) -> Quantity | None:
    """Return the start of the change that quantity `i` ends, or how far it went ("38 रुपये चढ़कर 562 पर")."""
    if i == 0 or sentence.parts[i] != "to":
        return None
    other, part = sentence.own[i - 1], sentence.parts[i - 1]
    between = sentence.line[other.last : sentence.own[i].first]
    apart = any(token.text in ENDS or concept(token) == "AND" for token in between)
    moved = part == "change" and other.value <= sentence.own[i].value and not apart
    return other if moved or part == "from" else None


def bare(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> bool:
    """Whether nothing that is counted stands by a number: no noun after it, no "उनमें से", no "संख्या"."""
    line, at = sentence.line, quantity.last
    if at < sentence.last and not line[at].broken:
        key = line[at].key
        if key in GENITIVE:
            at += 1
        ends = at >= sentence.last or line[at].text in ENDS
        if key in WHOM or not (ends or (key not in GENITIVE and prices.closes(sentence, quantity))):
            return False
    if words is not None and words[0] >= quantity.last and words[0] - quantity.last < 2:
        return False
    behind = [line[k].key for k in range(max(sentence.first, quantity.first - NEAR), quantity.first)]
    among = bool(behind) and concept(line[quantity.first - 1]) == "FROM" and sentence.free(quantity.first - 2)
    return not (among or NUMBER_OF.intersection(behind) or COUNTED.intersection(behind[-1:]))


def _due(sentence: Sentence, i: int, named: Named) -> bool:
    """Whether a number goes on a price that is named ("फीस 500, बच्चों के लिए 250")."""
    quantity, before, words = sentence.own[i], sentence.own[i - 1], named[i - 1]
    line = sentence.line
    if (
        words is None
        or before.unit not in CURRENCIES
        or not PRICE <= quantity.value <= TENFOLD * before.value
    ):
        return False
    price = any(line[k].key in prices.PRICES or line[k].key in prices.DUES for k in range(*words))
    between = range(before.last, quantity.first)
    comma = any(line[k].text == "," for k in between)
    return price and comma and not any(phrases.is_verb_at(line, k) for k in between if sentence.free(k))


def item(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number is an item of a list of sums as large ("the first Rs 51,000, the second 31,000")."""
    line, at = sentence.line, quantity.last
    plain = before.multiplier == quantity.multiplier == 1 and not prices.dated(quantity)
    alike = plain and quantity.value >= THOUSAND and before.value < TENFOLD * quantity.value
    if not alike or quantity.value > TENFOLD * before.value:
        return False
    places = [*range(before.last, quantity.first), *([at] if at < sentence.last else [])]
    return not any(phrases.is_verb_at(line, k) for k in places if sentence.free(k))


def _now(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number after "अब" goes on a price of as much ("सूत 320 रुपये किलो था, अब 410 है")."""
    plain = before.multiplier == quantity.multiplier == 1 and quantity.value >= PRICE
    led = _then(sentence, quantity)
    return led and plain and _near(before, quantity, TENFOLD) and prices.closes(sentence, quantity)


def _wanted(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether somebody asks for another price than there is ("मजदूरी 380 हुई, यूनियन 450 मांग रही है")."""
    asked = sums.demanded(sentence.line, quantity.last)
    plain = before.multiplier == quantity.multiplier == 1 and quantity.value >= PRICE
    return asked and plain and _near(before, quantity, TENFOLD)


def _then(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "अब" or "पहले" leads a number, or "it was", and no verb of many follows it."""
    line, first, at = sentence.line, quantity.first, quantity.last
    behind = [line[k].key for k in range(max(sentence.first, first - 2), first)]
    follows = line[at].key if at < sentence.last else ""
    dated = not sentence.free(first - 1) and not any(q.last == first for q in sentence.own)
    was = follows in STANDS and (dated or bool((IT | TIMES).intersection(behind[-1:])))  # "पिछली बार 62 था"
    return was or (bool(NOW.intersection(behind[-1:]) or behind == ["it", "was"]) and follows not in WERE)


def _near(one: Quantity, other: Quantity, fold: int) -> bool:
    return one.value < fold * other.value and other.value < fold * one.value


def _another(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether another one has a price as much: "the large one 95", "शुद्ध वाला 900", "a bowl 60"."""
    line, at, led = sentence.line, quantity.last, quantity.first - 1
    ends = at >= sentence.last or line[at].text in ENDS
    plain = before.multiplier == quantity.multiplier == 1 and quantity.value >= PRICE
    if not plain or led <= before.last or not _near(before, quantity, TENFOLD) or prices.dated(quantity):
        return False
    one = line[led].key in prices.WALA or line[led].key == "one"
    between = range(rates.past_rate(line, before.last, before.unit), quantity.first)
    rated = between.start > before.last and len(between) == 2
    rated = rated and not plural(line[led]) and line[led].key not in prices.CROWD
    item = 1 < len(between) < NEAR and (rated or (sentence.english and line[led - 1].key in ONE))
    item = item and (line[between.start].text == "," or line[between.start].key == "and")
    return ends and (one or (item and not any(phrases.is_verb_at(line, k) for k in between)))


def _deed(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether a piece of work in a list of prices has its own ("सिलाई 85 रुपये, धुलाई 10", "dyeing 250")."""
    line, at, led = sentence.line, quantity.last, quantity.first - 1
    if led - 1 < before.last or before.multiplier != 1 or quantity.multiplier != 1:
        return False
    opens = line[led - 1].text == "," or concept(line[led - 1]) == "AND"
    named = line[led].key.endswith(DEEDS) and line[led].key not in SIZED
    ends = at >= sentence.last or line[at].text in ENDS or concept(line[at]) == "AND"
    return opens and named and ends and _near(before, quantity, FAR)


def _given_too(sentence: Sentence, i: int) -> bool:
    """Whether somebody else is given a number after a sum ("मिस्त्री को 700 रुपये, सहायक को 80 देते हैं")."""
    line, quantity = sentence.line, sentence.own[i]
    verb = line[quantity.last].key if quantity.last < sentence.last else ""
    counts = any(q.unit == "count" for q in sentence.own[:i])
    whom = line[quantity.first - 1].key in prices.TO_WHOM and not counts
    return whom and verb.startswith(prices.GIVING) and quantity.value >= PRICE


def _too(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number is a price as one before it, whatever stands after it."""
    return _for_too(sentence, before, quantity) or _wanted(sentence, before, quantity)


def _for_too(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether two prices are each for somebody ("Rs 50 for adults, 20 for children")."""
    line, at = sentence.line, quantity.last
    both = at < sentence.last and line[at].key == line[before.last].key == "for"
    return both and quantity.value >= PRICE and _near(before, quantity, TENFOLD) and before.multiplier == 1


def _priced_so(sentence: Sentence, i: int, named: Named) -> bool:
    """Whether a bare number that ends its clause goes on a price ("दाम 650 था, सूत महंगा होने के बाद 720")."""
    quantity, line, at = sentence.own[i], sentence.line, sentence.own[i].last
    known = [k for k in range(i) if sentence.own[k].unit in CURRENCIES and sentence.own[k].multiplier == 1]
    words = named[known[-1]] if known else None
    if words is None or not any(line[k].key in prices.PRICES for k in range(*words)):
        return False
    ends = at >= sentence.last or line[at].text in ENDS or line[at].key in STANDS
    near = quantity.multiplier == 1 and _near(sentence.own[known[-1]], quantity, FAR)
    return ends and near and quantity.value >= PRICE and not prices.dated(quantity)


def _measured_too(sentence: Sentence, quantity: Quantity, i: int) -> str | None:
    """Return the unit of ground or weight that a number goes on ("2,200 हेक्टेयर था, आज 18,000 है")."""
    line, before = sentence.line, _before(sentence, i)
    if before is None or not (before.unit_written and phrases.is_physical(before.unit)):
        return None
    across = [line[k].key for k in range(before.last, quantity.first)] == ["by"]  # "60 feet by 40"
    goes_on = _then(sentence, quantity) or across or _amid(sentence, before, i)
    goes_on = goes_on and bare(sentence, quantity, None)
    goes_on = _near(before, quantity, FAR) and (goes_on or _needed(sentence, before, quantity))
    return before.unit if goes_on else None


def _needed(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether so much is needed, aimed at or possible ("30 tonnes against a demand of 80", "मांग 80 की")."""
    line, at = sentence.line, quantity.last
    owned = at < sentence.last and line[at].key in GENITIVE
    after = line[at + owned].key if at + owned < sentence.last else "।"
    led = any(line[k].key in NEEDED for k in range(max(before.last, quantity.first - 2), quantity.first))
    ends = after in STANDS | ENDS if owned else prices.closes(sentence, quantity)
    return (led and ends) or (owned and after in NEEDED)


def _amid(sentence: Sentence, before: Quantity, i: int) -> bool:
    """Whether the next item of a list has the unit again ("20 टन गया, दुबई को 10 और नेपाल को 5 टन")."""
    quantity, later = sentence.own[i], sentence.own[i + 1] if i + 1 < len(sentence.own) else None
    if later is None or later.unit != before.unit or not later.unit_written:
        return False
    line, at = sentence.line, quantity.last
    joined = line[at].text == "," or concept(line[at]) == "AND"
    return joined and not any(phrases.is_verb_at(line, k) for k in range(at, later.first) if sentence.free(k))


def _for_sale(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number stands where a price does ("55 में बिकी", "at 60", "can touch 5,000")."""
    line, at = sentence.line, quantity.last
    led = line[quantity.first - 1].key if quantity.first > sentence.first else ""
    inside = (at < sentence.last and concept(line[at]) == "IN") or line[at - 1].key in SOLD
    owner = at < sentence.last and line[at].key in GENITIVE
    sold = led in SOLD_AT and any(token.key in SELLING for token in line[sentence.first : quantity.first])
    owner = owner or (
        led in ONE_THING and prices.closes(sentence, quantity)
    )  # "500 ka ticket, bachon ka 250"
    return quantity.value >= PRICE and not quantity.value % 1 and (sold or inside or owner)
