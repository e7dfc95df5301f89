"""Tells small bare numbers that are prices or pay from those that count.

"कीमत 3,000 से शुरू", "5000 का टूलकिट", "1,200 की बिकती थी", "रोज के 350 मिलते", "बुनकर को 5 हजार दिए",
"earns 300 a day", "sells the sari for 4,000".
"""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, TARGET, concept, words_of
from store.figures.grammar.quantities import TAKING
from store.figures.grammar.singles import Quantity
from store.figures.measured import phrases
from store.figures.measured.endings import plural
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Sentence
from store.figures.measured.sums import EARNS

PRICES, MONEY_NOUNS, ACTS = (words_of("roles", row) for row in ("prices", "money", "acts"))
THRONG = words_of("roles", "throng")
CROWD = THRONG | words_of("same", "hollow")
SIZES = words_of("roles", "levels") | words_of("deeds", "room")
DUES, WALA = words_of("roles", "dues"), frozenset("वाला वाली वाले wala wali wale".split())
NEVER = frozenset("मत mat न ना na".split())
GIVING = ("दे", "दिए", "दिया", "दी", "दें", "de", "di")
TO_WHOM, ONE_THING = frozenset({"को", "ko"}), frozenset({"का", "की", "ka", "ki"})
USUALLY = ("मिलत", "milt", "देत", "det", "लगत", "lagt")  # "एक साड़ी के 800 मिलते थे"
COPULA = frozenset("है हैं hai hain था थी थे thi tha the".split())
BUILT = tuple("बनेग बनेंग बनाय बनाए बनी बना बने निर्मित तैयार संवर banega banegi banenge".split())
MAKING = frozenset({"make", "makes", "made"})
COSTING = frozenset("cost costs fetch fetches charges".split())
STARTING = frozenset("शुरू शुरुआत shuru shuruaat shuruat".split())
BEGAN = frozenset("started start starts began begin begins launched".split())
BUSINESS = words_of("roles", "business")
TRADED = tuple("बिक बेच खरीद मिल निकल आई आया आती आता पड बनत तैयार लाओ bant nikalt bik bech kharid lao".split())
COMES = tuple("बिक बेच आता आती आते आई आया aayi aaya पड मिलत जाता जाती jaata jaati jata jati".split())
PAID, SPENT = (
    ("मिल", "कमा"),
    (
        "milt",
        "मिल",
        "कमा",
        "दिए",
        "दिये",
        "दिया",
        "देत",
        "देग",
        "दें",
        "लग",
        "चुका",
        "बचा",
        "बचत",
        "चाहि",
        "खर्च",
        "बांट",
    ),
)
SELLING, EARNING = words_of("roles", "selling"), words_of("roles", "earning")
PER_TIME, PER_THING = frozenset("a an per each".split()), words_of("roles", "per_thing")
AT = frozenset("for at to than upto".split())
FOUND = frozenset("मिली मिला मिले आई आया आए निकली निकला निकले".split())
HUNDRED, THOUSAND, LEAST, SHORT, NEAR, THREEFOLD = 100, 1000, 5, 3, 6, 3
YEARS = range(1951, 2051)
CLOSING = frozenset(",;.।)—–")


def is_price(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a number below a lakh is a price or pay by what stands around it."""
    quantity = sentence.own[i]
    if quantity.value < LEAST or quantity.value % 1 or dated(quantity):
        return _of_a_thing(sentence, quantity, words)
    return (
        _of_a_thing(sentence, quantity, words)
        or (quantity.value >= HUNDRED and _named(sentence, i, words))
        or _sold(sentence, quantity)
        or _seed(sentence, quantity)
        or _made(sentence, quantity)
        or (closes(sentence, quantity) and _pay(sentence, quantity, words))
        or (sentence.english and _english(sentence, quantity))
    )


def dated(quantity: Quantity) -> bool:
    """Whether the number may be a year, of which a thing may be as well."""
    return not quantity.spelled and quantity.multiplier == 1 and quantity.value in YEARS


def closes(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether no noun follows a number: the end, a sign, a verb or a small word."""
    line, at = sentence.line, quantity.last
    if at + 1 < len(line) and line[at].text == "." and line[at + 1].kind == "number":
        return False  # "50 . 9375"
    return at >= sentence.last or line[at].broken or line[at].text in CLOSING or phrases.stops(line, at)


def _of_a_thing(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> bool:
    """Whether a genitive gives a thing its price ("5000 का टूलकिट"), not a throng its size."""
    line, at = sentence.line, quantity.last
    if words is None or quantity.value < HUNDRED:
        return False
    if words[0] == at and line[words[1] - 1].key in DUES:
        return True  # "ऊपर से 2500 processing fee"
    if words[0] == at + 1 and line[at].key in WALA and not dated(quantity):
        return not any(line[k].key in THRONG or plural(line[k]) for k in range(*words))
    if words[0] != at + 1 or line[at].key not in GENITIVE:
        return False
    nouns = {line[k].key for k in range(*words)}
    if nouns & MONEY_NOUNS:
        return True
    one = line[at].key in ONE_THING and words[1] - words[0] <= SHORT
    return one and not nouns & (THRONG | TARGET | ACTS) and not dated(quantity)


def _named(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a price is named ("कीमत 3,000 से शुरू") or a sum stands before it, or somebody gets it."""
    quantity, line = sentence.own[i], sentence.line
    handed = quantity.last < sentence.last and line[quantity.last].key in TO_WHOM
    before = not handed and (words is None or words[1] <= quantity.first)
    if words is not None and before and any(line[k].key in PRICES for k in range(*words)):
        return True
    if before and closes(sentence, quantity) and line[max(sentence.first, quantity.first - 1)].key in PRICES:
        return True
    if before and _taken_from(sentence, quantity, words):
        return True
    crowd = words is not None and any(line[k].key in CROWD for k in range(*words))
    after_sum = i > 0 and sentence.own[i - 1].unit in CURRENCIES and not crowd
    if before and after_sum and quantity.multiplier > HUNDRED:
        return True  # "12 हजार रुपये की कमाई, पहले 5 हजार"
    behind = [line[k].key for k in range(max(sentence.first, quantity.first - 2), quantity.first)]
    at = quantity.last
    at += at < sentence.last and line[at].key in NEVER  # "दलालों को 500 मत देना"
    verb = line[at].key if at < sentence.last else ""
    given = verb.startswith(PAID) or (verb.startswith(GIVING) and not _counted_first(sentence, i))
    return verb.startswith(EARNS) or (given and bool(TO_WHOM.intersection(behind[-1:] or behind)))


def _counted_first(sentence: Sentence, i: int) -> bool:
    """Whether the sentence has counted something before, of which so many were given to somebody."""
    return any(q.unit == "count" for q in sentence.own[:i])


def _taken_from(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> bool:
    """Whether a thing goes from one price to another far above ("अंगूठी 500 से लेकर 50 हजार तक")."""
    line = sentence.line
    taking = any(line[k].key in TAKING for k in range(quantity.first, quantity.core))
    far = quantity.low is not None and quantity.high is not None and quantity.high >= THREEFOLD * quantity.low
    people = words is not None and (plural(line[words[1] - 1]) or line[words[1] - 1].key in THRONG)
    return taking and far and quantity.multiplier >= THOUSAND and not people and closes(sentence, quantity)


def _sold(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a thing is sold or comes at it ("200 में मिल रहे", "1,200 की बिकती", "250 से शुरू")."""
    line, at = sentence.line, quantity.last
    if STARTING.intersection(line[k].key for k in range(quantity.core, at)):
        return True
    if at >= sentence.last or line[at].broken:
        return False
    if _worth(sentence, quantity):
        return True
    if at + 1 >= sentence.last:
        return False
    if concept(line[at]) == "IN":
        sold = (k for k in range(at + 1, min(at + SHORT, sentence.last)) if line[k].key.startswith(TRADED))
        verb = next(sold, 0)
        return bool(verb) and (verb == at + 1 or line[verb].key not in FOUND)  # "पांच में कमी मिली"
    upto = quantity.multiplier >= THOUSAND and line[at + 1].key in COPULA and concept(line[at - 1]) == "UPTO"
    return line[at].key in GENITIVE and (line[at + 1].key.startswith(COMES) or upto)


def _seed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a business began with it ("20 हजार से काम शुरू किया", "started the unit with 50,000")."""
    line, at, first = sentence.line, quantity.last, quantity.first
    if quantity.value < THOUSAND:
        return False
    behind = [line[k].key for k in range(max(sentence.first, first - NEAR), first)]
    if behind[-1:] == ["with"] and closes(sentence, quantity) and any(key in BEGAN for key in behind):
        return True
    ahead = [line[k].key for k in range(at, min(at + NEAR, sentence.last))]
    began = bool(ahead) and concept(line[at]) == "FROM" and bool(STARTING.intersection(ahead))
    return began and bool(BUSINESS.intersection(ahead))


def _made(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a headline's verb of earning leads it ("छात्रा ने कमाए 90 हजार")."""
    led = sentence.line[quantity.first - 1].key if quantity.first > sentence.first else ""
    return led.startswith(EARNS) and quantity.multiplier >= THOUSAND and closes(sentence, quantity)


def _worth(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "का है" gives the thing before a number its price ("साड़ी 2500 की है", "दुपट्टा 800 का")."""
    line, at, before = sentence.line, quantity.last, quantity.first - 1
    named = before >= sentence.first and line[before].key in PRICES
    if line[at].key not in ONE_THING or quantity.value < (LEAST if named else HUNDRED) or dated(quantity):
        return False
    ends = at + 1 >= sentence.last or line[at + 1].text in CLOSING or line[at + 1].key in COPULA
    noun = before >= sentence.first and line[before].kind == "word" and not phrases.stops(line, before)
    return (
        ends and noun and not plural(line[before]) and line[before].key not in THRONG | TARGET | ACTS | SIZES
    )


def _pay(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> bool:
    """Whether it is got, given or spent: so much a day, or thousands ("रोज के 350 मिलते", "10 हजार मिलेंगे")."""
    line, at = sentence.line, quantity.last
    rated = at < sentence.last and line[at].key in phrases.RATE
    at += rated
    at += at < sentence.last and concept(line[at]) == "ALSO"
    verb = line[at].key if at < sentence.last else ""
    led = [line[k].key for k in range(max(sentence.first, quantity.first - SHORT), quantity.first)]
    usual = bool(GENITIVE.intersection(led[-1:])) and verb.startswith(USUALLY) and quantity.value >= HUNDRED
    rated = rated or usual or any(key in phrases.RATE for key in led)
    lone = words is None and verb.startswith(PAID) and not _counted_so(sentence, quantity, verb)
    many = quantity.multiplier >= THOUSAND or lone
    return verb.startswith(SPENT) and (rated or many)


def _counted_so(sentence: Sentence, quantity: Quantity, verb: str) -> bool:
    """Whether an earlier count has the same verb ("900 फॉर्म मिले, इस बार 640 मिले")."""
    line = sentence.line
    counts = (q for q in sentence.own if q.unit == "count" and q.last <= quantity.first)
    return any(line[k].key == verb for q in counts for k in range(q.last, min(q.last + 2, quantity.first)))


def _english(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a thing is sold for it or somebody earns it ("sells for 4,000", "earns 300 a day")."""
    line, at = sentence.line, quantity.last
    behind = [line[k].key for k in range(max(sentence.first, quantity.first - NEAR), quantity.core)]
    each = at + 1 < sentence.last and line[at].key in PER_TIME and line[at + 1].key in PER_THING
    if each and line[quantity.first - 1].key in MAKING and any(q.unit == "count" for q in sentence.own[:-1]):
        return False  # "with a capacity of 500 pairs, the plant makes 310 a day"
    if each:
        return bool((EARNING | SELLING | PRICES).intersection(behind))
    led = any(key in AT for key in behind[-SHORT:]) and bool((SELLING | PRICES).intersection(behind))
    led = led or line[quantity.first - 1].key in COSTING  # "a plate costs 120"
    return led and closes(sentence, quantity)
