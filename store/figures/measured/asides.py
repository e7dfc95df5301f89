"""Finds what a figure's aside is about: "spread over 5 acres, the park", "the park, built for Rs 5 crore".

An aside that opens a clause is of the noun after its comma, one that a comma or "which" begins is of the noun
before it. A second verb ("takes nine months and costs") has the subject of the first.
"""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, words_of
from store.figures.grammar.sides import ACROSS
from store.figures.grammar.words import Line
from store.figures.measured import behind, heads, nouns, phrases, rates
from store.figures.measured.endings import JUST
from store.figures.measured.phrases import Words
from store.figures.measured.sentence import Named, Sentence, family

PARTICIPLES = words_of("verbs", "asides")
JOINING, STOPS_AT = frozenset({"and", "but"}), frozenset(";:।")
NOUN_OR_DEED = frozenset("cost costs turns".split())
WHICH, ON = frozenset("जिस जिन jis jin".split()), frozenset({"पर", "par"})
SUBJECT = frozenset({"जो", "jo"})
WHO = SUBJECT | frozenset(
    "जिस जिसे जिसका जिसकी जिसके जिसमें जिसने जिन जिन्हें जिनका जिनकी जिनके जिनमें jiska jiski jiske jisme".split()
)
SALE = ("बिक", "बेच", "खरीद", "bik", "bech", "khar")
NUMBERS = frozenset({"number", "numbers"})
NAMING = frozenset("the a an this that its their".split())
SIZES = words_of("nouns", "size")
HAD = frozenset("supplied sold bought made priced offered imported".split())
AWAY = frozenset({"from", "off", "away"})
SPOKEN = frozenset("said says told".split())
RELATIVES = frozenset({"which", "whose", "that", "whom", "who"})
PUT, NEAR, HEAD = (
    frozenset("put puts pegs pegged estimates estimated placed placing counts counted".split()),
    7,
    5,
)


def opening(sentence: Sentence, i: int) -> int:
    """Return the token after the comma that closes "built at a cost of Rs 5 crore, the park", else 0."""
    line, quantity = sentence.line, sentence.own[i]
    last = rates.past_rate(line, quantity.last, quantity.unit)
    if last + 1 >= sentence.last or line[last].text != ",":
        return 0
    opens = quantity.first
    while opens > sentence.first and line[opens - 1].text not in ",;" and quantity.first - opens <= NEAR:
        opens -= 1
    led = opens < quantity.first and line[opens].key in PARTICIPLES
    at = opens == quantity.first - 1 and line[opens].key in ("at", "with")
    if (
        opens - 1 > sentence.first
        and led
        and _plain(sentence, opens - 2)
        and line[last + 1].key not in NAMING
    ):
        return 0  # "A charkha, priced at Rs 48,000, spins"
    return last + 1 if (led or at) and (opens == sentence.first or line[opens - 1].text in ",;") else 0


def trailing(sentence: Sentence, i: int) -> Words | None:
    """Return the noun before ", spread over 5 acres" or ", which the census put at 5,000"."""
    line, quantity = sentence.line, sentence.own[i]
    for k in range(quantity.first - 1, max(sentence.first, quantity.first - NEAR), -1):
        if line[k].text != ",":
            continue
        opens = line[k + 1 + (line[k + 1].key == "each")].key
        told = opens in RELATIVES and _put_at(line, k + 1, quantity.first)
        far = k + 1 == quantity.first and phrases.is_physical(quantity.unit) and _apart(line, quantity.last)
        if (opens in PARTICIPLES or told or far) and _plain(sentence, k - 1):
            return _past_place(sentence, heads.backward(line, k - 1, sentence.first, sentence.free))
        return None
    return None


def _apart(line: Line, at: int) -> bool:
    """Whether "from", "off" or "east of" follows: "Firozabad, 40 km east of Agra"."""
    return at < len(line) and (
        line[at].key in AWAY or line[at].key.endswith(("east", "west", "north", "south"))
    )


def sized(sentence: Sentence, i: int) -> Words | None:
    """Return the noun whose size stands in brackets ("बेडशीट (90x108 इंच) का जोड़ा")."""
    line, first = sentence.line, sentence.own[i].first
    if not phrases.is_physical(sentence.own[i].unit):
        return None
    opens = next(
        (k for k in range(first - 1, max(sentence.first, first - HEAD), -1) if line[k].text == "("), 0
    )
    closes = next((k for k in range(first, min(sentence.last, first + HEAD + 1)) if line[k].text == ")"), 0)
    sizes = closes and all(
        not sentence.free(k) or line[k].key in ACROSS | SIZES for k in range(opens + 1, closes)
    )
    if not opens or not sizes or not _plain(sentence, opens - 1):
        return None
    return heads.backward(line, opens - 1, sentence.first, sentence.free)


def antecedent(sentence: Sentence, i: int) -> Words | None:
    """Return the noun that "which" or "that" stands for at the start of the clause of a figure."""
    line, opens = sentence.line, sentence.clause_start(i)
    if not sentence.english or line[opens].key not in RELATIVES:
        return None
    at = opens - 1 - (line[opens - 1].text == ",")
    if at < sentence.first or not _plain(sentence, at):
        return None
    return _past_place(sentence, heads.backward(line, at, sentence.first, sentence.free))


def relative(sentence: Sentence, i: int) -> Words | None:
    """Return the noun whose "that" clause tells but a figure ("reed mats that sell for under Rs 60")."""
    line, at = sentence.line, sentence.own[i].first - 1
    while (
        at > sentence.first
        and sentence.free(at)
        and phrases.stops(line, at)
        and line[at].key not in RELATIVES
    ):
        at -= 1
    told = sentence.english and at > sentence.first and line[at].key in RELATIVES - {"whose"}
    at -= told and line[at - 1].text == ","
    if not told or not _plain(sentence, at - 1):
        return None
    return _past_place(sentence, heads.backward(line, at - 1, sentence.first, sentence.free))


def _past_place(sentence: Sentence, words: Words) -> Words:
    """Return the noun before "in Agra" where a phrase is but the place ("the mall in Agra, spread over")."""
    line, led = sentence.line, words[0] - 1
    placed = led > sentence.first and line[led].key in ("in", "at", "from") and _plain(sentence, led - 1)
    if not placed or not all(line[k].upper for k in range(*words)):
        return words
    return heads.backward(line, led - 1, sentence.first, sentence.free)


def _plain(sentence: Sentence, k: int) -> bool:
    """Whether token `k` may end a noun phrase."""
    line = sentence.line
    return sentence.free(k) and line[k].kind == "word" and not phrases.stops(line, k)


def _put_at(line: Line, start: int, first: int) -> bool:
    """Whether somebody puts a number at the figure: "which the census put at"."""
    return first - 2 > start and line[first - 1].key == "at" and line[first - 2].key in PUT


def put(sentence: Sentence, i: int) -> Words | None:
    """Return what is put at a figure: "the census put the number of weavers at 62,000"."""
    line, at = sentence.line, sentence.own[i].first - 1
    if at - 2 <= sentence.first or line[at].key != "at" or not _plain(sentence, at - 1):
        return None
    words = heads.backward(line, at - 1, sentence.first, sentence.free)
    led = words[0] - 1 - (line[words[0] - 1].key in phrases.ARTICLE)
    near = led >= sentence.first and line[led].key in PUT
    return phrases.bare(line, words) if near else _put_far(sentence, i)


def _put_far(sentence: Sentence, i: int) -> Words | None:
    """Return the object of "put" far before its figure ("put the loss at a mill at Rs 5 lakh")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if at <= sentence.first or line[at].key != "at":
        return None
    for k in range(at - 1, sentence.clause_start(i) - 1, -1):
        if line[k].kind == "sign" and line[k].text not in phrases.QUOTES and line[k].text != "-":
            return None
        if line[k].key in PUT:
            start = k + 1 + (line[k + 1].key in phrases.ARTICLE)
            start += 2 * (line[start].key in NUMBERS and line[start + 1].key == "of")
            return nouns.after(line, start, "INR", sentence.free) if start < at else None
    return None


def capped(sentence: Sentence, i: int, named: list[Words | None]) -> Words | None:
    """Return what a share is of, where this sum is but its ceiling ("25% subsidy, up to Rs 5 lakh")."""
    quantity, line = sentence.own[i], sentence.line
    if i == 0 or (quantity.unit not in CURRENCIES and quantity.multiplier == 1):
        return None
    share = sentence.own[i - 1]
    between = range(share.last, quantity.first)
    limited = quantity.qualifier == "at_most" and share.unit == "percent" and len(between) <= NEAR
    comma = any(line[k].text in ",(" for k in between)
    verbs = any(phrases.is_verb_at(line, k) for k in between if sentence.free(k))
    return named[i - 1] if limited and comma and not verbs else None


def coordinated(sentence: Sentence, i: int) -> Words | None:
    """Return the subject of the verb that "and" joins to the one before a sum ("takes a month and costs")."""
    line, verb = sentence.line, sentence.own[i].first - 1
    verb -= verb > sentence.first + 3 and line[verb].key in ("for", "at")  # "and sells for"
    if not sentence.english or verb - 3 <= sentence.first or line[verb - 1].key not in JOINING:
        return None
    if not (phrases.is_verb_at(line, verb) or line[verb].key in NOUN_OR_DEED) or line[verb].key.endswith(
        "ed"
    ):
        return None
    for k in range(verb - 2, sentence.first, -1):
        if line[k].text in STOPS_AT:
            return None
        if not (sentence.free(k) and phrases.is_verb_at(line, k)) or line[k].key in SPOKEN:
            continue
        if line[k - 1].text == ",":
            return _before_commas(sentence, k - 1)
        if _plain(sentence, k - 1):
            return _acting(sentence, k)
    return None


def _acting(sentence: Sentence, verb: int) -> Words | None:
    """Return the subject of a verb, past what it has ("A carpet with 225 knots per inch takes")."""
    line, at = sentence.line, verb
    while at > sentence.first:
        words = behind.before(line, at, sentence.first, sentence.free)
        if words is None:
            return None
        counting = next((q for q in sentence.own if q.last == words[0]), None)
        if counting is None or line[counting.first - 1].key not in phrases.PREPOSITION:
            return phrases.bare(line, words)
        at = counting.first - 1
    return None


def _relative_before(sentence: Sentence, i: int) -> Words | None:
    """Return the noun whose "that" clause ends at the figure before ("A lamp that costs Rs 40 sells for")."""
    line, own = sentence.line, sentence.own
    verb = (
        next((k for k in range(own[i - 1].last, own[i].first) if phrases.is_verb_at(line, k)), 0) if i else 0
    )
    if not verb or any(line[k].text == "," or line[k].key in JOINING for k in range(own[i - 1].last, verb)):
        return None
    told = range(own[i - 1].first - 1, sentence.first, -1)
    who = next((k for k in told if line[k].key in RELATIVES), 0)
    acts = who and any(phrases.is_verb_at(line, k) or line[k].key in NOUN_OR_DEED for k in (who + 1, who + 2))
    if not acts or any(line[k].text == "," for k in range(who, verb)) or not _plain(sentence, who - 1):
        return None
    return _past_place(sentence, heads.backward(line, who - 1, sentence.first, sentence.free))


def _before_commas(sentence: Sentence, closes: int) -> Words | None:
    """Return the noun before an aside that ends at a comma ("A carpet, with 400 knots, takes")."""
    line = sentence.line
    opens = next((k for k in range(closes - 1, sentence.first, -1) if line[k].text == ","), 0)
    if not opens or not _plain(sentence, opens - 1):
        return None
    return _past_place(sentence, heads.backward(line, opens - 1, sentence.first, sentence.free))


def taken_up(sentence: Sentence, i: int, named: Named) -> Words | None:
    """Return the noun that "जो" or "जिसका" tells of, for a figure in its clause or right after it.

    "यह झूला, जिसका वजन 120 किलो है, 75 हजार का है", "चूड़ियां जो भट्ठी पर 40 रुपये में मिलती हैं".
    """
    line, at = sentence.line, sentence.own[i].first
    if sentence.english:
        return _relative_before(sentence, i)
    told = (k for k in range(at - 1, sentence.first, -1) if line[k].key in WHO)
    who = next(told, 0)
    noun = who - 1 - (line[who - 1].text == ",")
    if not who or noun < sentence.first or not _plain(sentence, noun):
        return None
    closes = next((k for k in range(who, at) if line[k].text == "," and phrases.is_verb_at(line, k - 1)), 0)
    known = any(named[k] for k, q in enumerate(sentence.own[:i]) if family(q) == "money")
    ahead = [line[k].key for k in range(sentence.own[i].last, min(sentence.own[i].last + 3, sentence.last))]
    priced = any(key.startswith(SALE) for key in ahead) or ahead[:1] in (["का"], ["की"], ["के"])
    if (closes and (known or not priced)) or not (closes or line[who].key in SUBJECT):
        return None
    if behind.before(line, at, (closes or who) + 1, sentence.free) is not None:
        return None
    return heads.backward(line, noun, sentence.first, sentence.free)


def sold_at(sentence: Sentence, i: int) -> Words | None:
    """Return what a participle says is had at a price ("kilns run on gas supplied at Rs 18")."""
    line, at = sentence.line, sentence.own[i].first - 1
    if not sentence.english or at - 2 <= sentence.clause_start(i) or line[at].key not in ("at", "for"):
        return None
    deed, noun = line[at - 1].key, at - 2
    told = deed in HAD and sentence.free(noun) and heads.plain(line, noun) and line[noun].key not in JUST
    led = range(sentence.clause_start(i), noun)
    acts = any(phrases.is_verb_at(line, k) for k in led if sentence.free(k))
    return heads.backward(line, noun, sentence.first, sentence.free) if told and acts else None


def on_which(sentence: Sentence, i: int) -> Words | None:
    """Return the subject that ", जिस पर" before a sum stands for ("केंद्र बनेगा, जिस पर 6 करोड़ खर्च होंगे")."""
    line = sentence.line
    floor = max(sentence.item_start(i), sentence.clause_start(i) - 1)
    commas = [
        k
        for k in range(floor, sentence.own[i].first)
        if line[k].text == "," and line[k + 1].key in WHICH and line[k + 2].key in ON
    ]
    return behind.before(line, commas[-1], sentence.first, sentence.free) if commas else None
