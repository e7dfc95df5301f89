"""Tells bare numbers that are prices by how they stand at the end of an item, as on a tag.

"दुकान पर 899 में", "तिल वाला 90 का", "छोटा 60, बड़ा 240", "chai 10 ki, samosa 15 ka", "थोक में 70", "टिकट 30".
"""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, TARGET, concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import phrases
from store.figures.measured.endings import plural
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Sentence
from store.figures.rupees.prices import CLOSING, COPULA, ONE_THING, WALA, closes, dated

CROWDS = (
    words_of("roles", "throng")
    | TARGET
    | words_of("roles", "acts")
    | words_of("roles", "levels")
    | words_of("deeds", "room")
    | frozenset("समिति कक्षा वर्ग samiti kaksha varg".split())
)
HUNDRED, SCORE, LEAST, SHORT, FEW = 100, 20, 2, 3, 5
SAME = frozenset("वही वहीं वो wahi wohi sirf सिर्फ महज बस bas".split())
AND = frozenset({"और", "aur"})
TOP = frozenset("टॉप शीर्ष पहले top pehle pahle first सन san".split())
PRICE = frozenset(fold(w) for w in "दाम कीमत भाव मजदूरी दिहाड़ी daam dam keemat kimat bhav mazdoori".split())
NAMED = PRICE | frozenset(fold(w) for w in "टिकट किराया फीस ticket kiraya fees fee dihadi majduri".split())
ONE_OF_SIZE = frozenset(fold(w) for w in "छोटा बड़ा मझोला सादा chhota chota bada majhola saada".split())
DEAR = frozenset(fold(w) for w in "सस्ता सस्ती महंगा महंगी sasta sasti mehnga mehngi mahanga".split())
TRADE = frozenset(fold(w) for w in "थोक खुदरा फुटकर thok khudra phutkar retail wholesale".split())
HAD_FOR = frozenset(
    fold(word)
    for word in (
        "बनता बनती मिलता मिलती बिकता बिकती आता आती पड़ता पड़ती"
        " banta banti milta milti bikta bikti aata aati padta padti"
    ).split()
)
RISEN, MOST = fold("बढ़ा"), frozenset({"सबसे", "sabse"})


def is_tag(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a number below a lakh is a price by how its item ends or begins."""
    quantity = sentence.own[i]
    if quantity.value < LEAST or quantity.value % 1 or dated(quantity) or sentence.english:
        return False
    return (
        _ends_item(sentence, i)
        or _many_ends(sentence, quantity)
        or _costs(sentence, quantity)
        or _labelled(sentence, quantity)
        or _moved(sentence, i, words)
        or _beside_a_price(sentence, i)
    )


def _ends_item(sentence: Sentence, i: int) -> bool:
    """Whether में or का ends the item of a price ("दुकान पर 899 में", "गांव में वही 250 की", "तिल वाला 90 का")."""
    quantity, line = sentence.own[i], sentence.line
    at, led = quantity.last, quantity.first - 1
    if at >= sentence.last or line[at].broken or led < sentence.first or quantity.value < FEW:
        return False
    ends = at + 1 >= sentence.last or line[at + 1].text in CLOSING
    if concept(line[at]) == "IN":
        ranked = line[led].key in TOP or any(q.unit == "count" for q in sentence.own[:i])
        return ends and quantity.value >= SCORE and not ranked
    if not _owned(sentence, quantity):
        return False
    led -= led > sentence.first and line[led].key in SAME
    told = any(q.unit in CURRENCIES for q in sentence.own[:i]) or _by_measure(sentence, i, led)
    placed = quantity.value >= HUNDRED and concept(line[led]) in ("IN", "ON")
    placed = placed and not any(q.unit == "count" and q is not quantity for q in sentence.own[:i])
    return line[led].key in WALA or placed or (told and not _crowd(line, led))


def _owned(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "का" or "की" without a noun follows a number ("60 का, …", "60 ki hai")."""
    line, at = sentence.line, quantity.last
    if at >= sentence.last or line[at].broken or line[at].key not in ONE_THING:
        return False
    return at + 1 >= sentence.last or line[at + 1].text in CLOSING or line[at + 1].key in COPULA | AND


def _costs(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a thing is had or made for so much ("ताला 90 का बनता है", "chai 10 ki milti hai")."""
    line, at, led = sentence.line, quantity.last, quantity.first - 1
    if at + 1 >= sentence.last or line[at].key not in ONE_THING or line[at + 1].key not in HAD_FOR:
        return False
    return quantity.value >= FEW and led >= sentence.first and not _crowd(line, led)


def _many_ends(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether one of several things each has its number by का ("chai 10 ki, samosa 15 ka")."""
    owned = [q for q in sentence.own if _owned(sentence, q)]
    leads = [q.first - 1 for q in owned]
    things = len(owned) > 1 and not any(_crowd(sentence.line, k) for k in leads)
    things = things and all(sentence.free(k) and sentence.line[k].kind == "word" for k in leads)
    dear = not any(sentence.line[k - 1].key in MOST for k in leads if k > sentence.first)
    return things and dear and any(q is quantity for q in owned)


def _by_measure(sentence: Sentence, i: int, led: int) -> bool:
    """Whether so much of a thing stands before its price ("एक किलो गुड़ 60 का", "50 gram wali 260 ki")."""
    before = sentence.own[i - 1] if i else None
    return before is not None and phrases.is_physical(before.unit) and led - before.last < SHORT + 1


def _crowd(line: Line, led: int) -> bool:
    """Whether a plural or a throng stands before a number, which then counts it."""
    return plural(line[led]) or line[led].key in CROWDS


def _labelled(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what stands before a price says so: "छोटा 60", "सबसे सस्ता 150", "टिकट 30", "थोक में 70"."""
    line, at, led = sentence.line, quantity.last, quantity.first - 1
    ends = at >= sentence.last or line[at].text in CLOSING or line[at].key in ONE_THING | AND
    if not ends or led < sentence.first or line[quantity.first].broken:
        return False
    in_trade = concept(line[led]) == "IN" and led > sentence.first and line[led - 1].key in TRADE
    named = line[led].key in NAMED | DEAR and quantity.value >= FEW
    return in_trade or named or _of_size(line, led)


def _of_size(line: Line, led: int) -> bool:
    """Whether "small" or "large" stands at a token ("bada", read as बढ़ा, only where an item begins)."""
    if led > 0 and line[led - 1].key in MOST:
        return False  # "सबसे छोटा 19 का"
    return line[led].key in ONE_OF_SIZE or (
        line[led].key == RISEN and led > 0 and line[led - 1].kind == "sign"
    )


def _moved(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a price, and no rate of any kind, moves or spans small numbers ("दाम 40 से 55 हो गया")."""
    quantity = sentence.own[i]
    head = sentence.line[words[1] - 1].key if words else ""
    ends = quantity.low != quantity.high or sentence.parts[i] in ("from", "to")
    return head in PRICE and ends and quantity.value >= FEW and closes(sentence, quantity)


def _beside_a_price(sentence: Sentence, i: int) -> bool:
    """Whether a thing has its price by का as the thing before ("150 का धागा और 60 का रंग")."""
    quantity, line = sentence.own[i], sentence.line
    before = sentence.own[i - 1] if i else None
    if before is None or before.unit not in CURRENCIES or before.multiplier != 1 or quantity.value < FEW:
        return False
    ends = (before.last, quantity.last)
    if any(at + 1 >= sentence.last or line[at].key not in GENITIVE for at in ends):
        return False
    noun = quantity.last + 1
    named = all(line[at + 1].kind == "word" and not phrases.stops(line, at + 1) for at in ends)
    return named and not (line[noun].key in CROWDS or plural(line[noun]))
