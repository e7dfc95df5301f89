"""Tells bare lakhs and crores that are rupees from those that count.

The Indian press drops the word rupee where the sentence leaves no doubt: after a noun or verb of money ("400
करोड़ मंजूर"), beside another sum, before का ("50 करोड़ का ऋण"), per something ("8 lakh per unit"), and above some
thousand crore, which counts nothing else a district has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.figures.grammar.lexicon import CURRENCIES, SCALES, TARGET, TIME_UNITS, concept, look, words_of
from store.figures.grammar.singles import ONE_MONTH, Quantity
from store.figures.grammar.tokens import fold
from store.figures.measured import phrases, rates
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Named, Sentence
from store.figures.measured.sums import EARNED_BY, GIVEN_TO, by_piece, given
from store.figures.rupees.prices import BUILT, is_price
from store.figures.rupees.tags import is_tag

MONEY_NOUNS = words_of("roles", "money")
COUNTABLE = words_of("roles", "countable")
BUDGET = words_of("roles", "budget")
GIVEN = words_of("roles", "given")
SPENT_STEMS = tuple(words_of("roles", "spent"))
COUNTED_AFTER = frozenset("are were have had is was".split())
LAKH, CRORE = 10**5, 10**7
MERELY = frozenset(fold(word) for word in "बस महज सिर्फ केवल अब bas mahaj sirf keval ab".split())
COPULA = frozenset(fold(word) for word in "है था थी थे हैं hai tha thi".split())
NUMBER_OF = words_of("roles", "number_of")
SUMS = (
    MONEY_NOUNS
    | words_of("roles", "prices")
    | words_of("roles", "dues")
    | words_of("roles", "amount")
    | words_of("roles", "limits")
)
THINGS = words_of("asked", "counted") | words_of("roles", "throng")
UNCOUNTABLE = 5 * 10**9
INSTEAD = frozenset(fold(word) for word in "बजाय जगह bajay jagah".split())
JOINED = frozenset(fold(word) for word in "और व तथा and aur".split())
HUNDRED, THOUSAND, SHORT, LONG = 100, 1000, 3, 7
CLOSING = frozenset(",;.।)—–")
THRONG = words_of("roles", "throng")
ONE_THING = frozenset(fold(word) for word in "का की ka ki".split())
CAME = frozenset(fold(word) for word in "आए आये आया आएंगे aaye aae aaya".split())
EARNING = frozenset("earn earns earned earning paid pays pay getting gets".split())
MONTHLY = words_of("grammar", "monthly")
PAID_PER = (rates.PER | phrases.RATE) - words_of("grammar", "pieces")


def priced(sentence: Sentence, i: int, named: Named) -> Quantity:
    """Return the quantity, in rupees where it is a sum without its currency, or the per cent it shares."""
    quantity, words = sentence.own[i], named[i]
    if words is not None and words[0] < quantity.first:
        same = any(named[k] == words and q.unit in CURRENCIES for k, q in enumerate(sentence.own[:i]))
        words = None if same or phrases.loose(sentence.line, words) else words
    if quantity.unit != "count" or quantity.unit_written or by_piece(sentence, i):
        return quantity
    if _marked(sentence, quantity) or _sum(sentence, i, words):
        return replace(quantity, unit="INR")
    if _share(sentence, i, words):
        return replace(quantity, unit="percent")
    return quantity


def _marked(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "/-" closes the number, as on a cheque."""
    line, at = sentence.line, quantity.last
    return at + 1 < len(line) and line[at].text == "/" and line[at + 1].text == "-" and not line[at].spaced


def _sum(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a number of lakhs or more is money by what stands around it."""
    quantity, line = sentence.own[i], sentence.line
    scale = _scale(sentence, quantity)
    if scale >= THOUSAND and _named_right_before(sentence, quantity):
        return True
    nouns = {line[k].key for k in range(*words)} if words else set()
    if any(_monthly(sentence, q) for q in (quantity, *_other_end(sentence, i))):
        return True
    if scale < LAKH:
        return is_price(sentence, i, words) or is_tag(sentence, i, words)
    direct = words is not None and rates.past_rate(line, quantity.last, "INR") == words[0] == quantity.last
    goes_on = quantity.last < sentence.last and not line[quantity.last].broken
    follows = line[quantity.last].key if goes_on and not phrases.is_lamp(line, quantity.last) else ""
    if direct:
        return bool(MONEY_NOUNS.intersection(nouns) - (frozenset() if scale >= CRORE else COUNTABLE))
    throng = words is not None and words[0] >= quantity.last and THRONG & nouns and not MONEY_NOUNS & nouns
    if throng or follows in COUNTED_AFTER or (scale < CRORE and _counted_before(sentence, i)):
        return False  # "5 लाख की आबादी"
    rated = goes_on and follows in PAID_PER
    return (
        (quantity.value >= UNCOUNTABLE and _indian(sentence, quantity))
        or (follows in GENITIVE and not _predicate(sentence, quantity) and not _aimed(sentence, quantity))
        or follows == "worth"
        or rated
        or is_price(sentence, i, words)
        or _came(sentence, quantity, follows)
        or _bare_crores(sentence, i, nouns)
        or _listed(sentence, i)
        or bool(MONEY_NOUNS.intersection(nouns))
        or _spent(sentence, i, words, follows)
        or _beside(sentence, i, words)
    )


def _monthly(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether thousands stand by the month they are paid for ("12 हजार महीना", "earns 18,000 a month")."""
    line, at = sentence.line, quantity.last
    if at >= sentence.last or line[at].broken or quantity.value < HUNDRED:
        return False
    if line[at].key in ONE_MONTH:
        return True
    if quantity.value < THOUSAND:
        return False
    if line[at].key in MONTHLY:
        return quantity.multiplier >= THOUSAND
    behind = {line[k].key for k in range(max(sentence.first, quantity.first - SHORT), quantity.first + 1)}
    rated = line[at].key in ("a", "per") and at + 1 < sentence.last and line[at + 1].key == "month"
    return rated and bool(behind & EARNING)


def _other_end(sentence: Sentence, i: int) -> Sequence[Quantity]:
    """Return the figure beside quantity `i` that ends or starts one change with it."""
    parts = {"from": "to", "to": "from"}
    mate = parts.get(sentence.parts[i])
    return [
        sentence.own[k] for k in (i - 1, i + 1) if 0 <= k < len(sentence.own) and sentence.parts[k] == mate
    ]


def _named_right_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum's own name stands by it ("कुल रकम 4 करोड़"), nothing counted after it."""
    line, at, first = sentence.line, quantity.last, quantity.first
    first -= first - 1 > sentence.first and line[first - 1].key in MERELY
    closes = at >= sentence.last or line[at].kind != "word" or phrases.stops(line, at)
    owner = at < sentence.last and line[at].key in GENITIVE
    return closes and not owner and first > sentence.first and line[first - 1].key in SUMS


def _bare_crores(sentence: Sentence, i: int, nouns: set[str]) -> bool:
    """Whether crores without a noun after them are of nothing that is counted: then they are rupees."""
    quantity, line = sentence.own[i], sentence.line
    at, counted = quantity.last, _counted_before(sentence, i)
    closes = at >= sentence.last or line[at].text in CLOSING or phrases.stops(line, at)
    behind = {line[k].key for k in range(max(sentence.first, quantity.first - SHORT), quantity.first)}
    crores = _scale(sentence, quantity) >= CRORE and _indian(sentence, quantity)
    return crores and closes and not counted and not (nouns | behind) & (THINGS | TARGET)


def _listed(sentence: Sentence, i: int) -> bool:
    """Whether it stands in a list of sums whose last is told in rupees ("64 करोड़ और 128 करोड़ रुपये")."""
    own, scale = sentence.own, _scale(sentence, sentence.own[i])
    onward = [q for q in own[i + 1 :] if q.unit not in TIME_UNITS]  # "28 लाख, अगले चार दिन में 61 लाख रुपये"
    later = next((q for q in onward if q.unit != "count" or _scale(sentence, q) != scale), None)
    return later is not None and later.unit in CURRENCIES and _scale(sentence, later) == scale


def _came(sentence: Sentence, quantity: Quantity, follows: str) -> bool:
    """Whether crores came from somebody ("केंद्र से 22 करोड़ आए")."""
    first = quantity.first
    at = quantity.last
    built = at + 1 < sentence.last and concept(sentence.line[at]) == "FROM"
    if built and sentence.line[at + 1].key.startswith(BUILT):
        return True  # "40 करोड़ से बनेगा मॉल"
    source = first > sentence.first and concept(sentence.line[first - 1]) == "FROM"
    return source and follows in CAME and _scale(sentence, quantity) >= CRORE


def _counted_before(sentence: Sentence, i: int) -> bool:
    """Whether lakhs go on a count: of the people told of before ("30 लाख … में से 12 लाख"), or "संख्या"."""
    quantity, line = sentence.own[i], sentence.line
    behind = range(max(sentence.first, quantity.first - 9), quantity.first)
    if any(
        line[k].key in NUMBER_OF and (k + 1 == quantity.first or line[k + 1].kind != "number") for k in behind
    ):
        return True  # no "शासनादेश संख्या 18"
    before = next((q for q in reversed(sentence.own[:i]) if q.unit not in TIME_UNITS), None)
    return (
        before is not None
        and before.unit == "count"
        and _scale(sentence, before) == _scale(sentence, quantity)
    )


def _predicate(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "का है" ends the clause: a target of a lakh may be of anything ("लक्ष्य डेढ़ लाख का है")."""
    keys = [sentence.line[k].key for k in range(quantity.last + 1, min(quantity.last + 2, sentence.last))]
    led = [sentence.line[k].key for k in range(max(sentence.first, quantity.first - 4), quantity.first)]
    return bool(keys) and keys[0] in COPULA and bool(TARGET.intersection(led))


def _aimed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether lakhs are the size of a target, which may be of anything ("एक लाख का लक्ष्य")."""
    at = quantity.last + 1
    return _scale(sentence, quantity) < CRORE and at < sentence.last and sentence.line[at].key in TARGET


def _indian(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether lakh or crore is written in a number that is not all there is of its sentence."""
    found = {look(SCALES, sentence.line[k]) for k in range(quantity.first, quantity.core)}
    whole = quantity.first == sentence.first and quantity.last >= sentence.last - 1
    return bool(found & {LAKH, CRORE}) and not whole


def _scale(sentence: Sentence, quantity: Quantity) -> int:
    """Return the greatest scale word of the number."""
    found = (look(SCALES, sentence.line[k]) for k in range(quantity.first, quantity.core))
    return max((int(scale) for scale in found if scale is not None), default=1)


def _spent(sentence: Sentence, i: int, words: phrases.Words | None, follows: str) -> bool:
    """Whether it is spent, earned or granted, and no thing is named that is counted."""
    paid = follows in GIVEN or follows.startswith(SPENT_STEMS)
    return paid and (words is None or _recipient(sentence, i, words))


def _recipient(sentence: Sentence, i: int, words: phrases.Words) -> bool:
    return words in (given(sentence, i, GIVEN_TO), given(sentence, i, EARNED_BY))


def _beside(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a sum stands next to it, or before it in the sentence, and no other thing is named."""
    own, line = sentence.own, sentence.line
    if words is not None and any(line[k].key in THRONG for k in range(*words)):
        return False
    if any(q.unit in CURRENCIES and _scale(sentence, q) >= LAKH for q in own[i + 1 : i + 2]):
        return True
    earlier = any(q.unit in CURRENCIES and _scale(sentence, q) >= LAKH for q in own[:i])
    budget = any(line[k].key in BUDGET for k in range(sentence.first, own[i].first))
    if earlier and words is not None and words[1] <= own[i].first and _scale(sentence, own[i]) >= CRORE:
        return True
    if earlier and words is not None and i + 1 < len(own) and words[0] >= own[i + 1].last:
        return _alike(sentence, i)  # "गोरखपुर से 1.1 करोड़, कुशीनगर से 62 लाख और देवरिया से 45 लाख का माल"
    return (earlier or budget) and (words is None or _recipient(sentence, i, words))


def _alike(sentence: Sentence, i: int) -> bool:
    """Whether a number stands behind the same case mark as a sum before it in a list."""
    line, own = sentence.line, sentence.own
    mark = line[own[i].first - 1].key
    sums = [q for q in own[:i] if q.unit in CURRENCIES]
    return mark in phrases.POSTPOSITION and bool(sums) and line[sums[-1].first - 1].key == mark


def _share(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a bare decimal goes on a talk of shares ("4.5 प्रतिशत से बढ़ा, अब 4.7 है")."""
    quantity = sentence.own[i]
    direct = words is not None and words[0] == quantity.last
    if not direct and _shared_ahead(sentence, i):
        return True
    shares = [q.value for q in sentence.own[:i] if q.unit == "percent"]
    if shares and shares[-1] + quantity.value == HUNDRED and quantity.value > 1:
        return True  # "60 percent centre degi, baki 40 state"
    earlier = bool(shares)
    return earlier and not direct and quantity.ulp < 1 and quantity.value < 1000 and not quantity.spelled


def _shared_ahead(sentence: Sentence, i: int) -> bool:
    """Whether the per cent of the next number is this one's, too ("केंद्र 60 और राज्य 40 प्रतिशत देगा")."""
    if i + 1 >= len(sentence.own) or sentence.own[i].value > HUNDRED:
        return False
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = range(quantity.last, following.first)
    verbs = any(phrases.is_verb_at(line, k) for k in between if sentence.free(k))
    joined = len(between) <= SHORT and bool(between) and line[quantity.last].key in JOINED
    joined = joined or (len(between) == 2 and line[quantity.last + 1].key in INSTEAD)  # "5 के बजाय 7 प्रतिशत"
    marks = line[quantity.first - 1].key in phrases.POSTPOSITION and len(between) < LONG
    joined = joined or (
        marks and any(line[k].key in JOINED for k in between[:2])
    )  # "ऋण पर 35 और … पर 25 प्रतिशत"
    return following.unit == "percent" and joined and not verbs
