"""Tells bare lakhs and crores that are rupees from those that count.

The Indian press drops the word rupee where the sentence leaves no doubt: after a noun or verb of money ("400
करोड़ मंजूर"), beside another sum, before का ("50 करोड़ का ऋण"), per something ("8 lakh per unit"), and above some
thousand crore, which counts nothing else a district has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.figures.grammar.lexicon import CURRENCIES, SCALES, TARGET, concept, look, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.measured import phrases
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Named, Sentence
from store.figures.measured.sums import EARNED_BY, EARNS, GIVEN_TO, SPENT_IN, given

MONEY_NOUNS = words_of("roles", "money")
COUNTABLE = words_of("roles", "countable")
BUDGET = words_of("roles", "budget")
GIVEN = words_of("roles", "given")
SPENT_STEMS = tuple(words_of("roles", "spent"))
COUNTED_AFTER = frozenset("are were have had is was".split())
LAKH, CRORE = 10**5, 10**7
COPULA = frozenset(fold(word) for word in "है था थी थे हैं hai tha thi".split())
NUMBER_OF = frozenset(fold(word) for word in "संख्या sankhya number तादाद".split())
UNCOUNTABLE = 5 * 10**9
JOINED = frozenset(fold(word) for word in "और व तथा and aur".split())
PRICES = words_of("roles", "prices")
TRADED = ("बिक", "बेच", "खरीद")
PAID, TO_WHOM = ("मिल", "कमा", "mil", "kama"), frozenset({"को", "ko"})
HUNDRED, THOUSAND, SHORT = 100, 1000, 3
YEARS = range(1951, 2051)
THRONG = words_of("roles", "throng")
ONE_THING = frozenset(fold(word) for word in "का की ka ki".split())
CAME = frozenset(fold(word) for word in "आए आये आया आएंगे aaye aae aaya".split())
EARNING = frozenset("earn earns earned earning paid pays pay getting gets".split())
MONTHLY = words_of("grammar", "monthly")
PAID_PER = (phrases.PER | phrases.RATE) - words_of("grammar", "pieces")


def priced(sentence: Sentence, i: int, named: Named) -> Quantity:
    """Return the quantity, in rupees where it is a sum without its currency, or the per cent it shares."""
    quantity, words = sentence.own[i], named[i]
    if words is not None and words[0] < quantity.first:
        same = any(named[k] == words and q.unit in CURRENCIES for k, q in enumerate(sentence.own[:i]))
        words = None if same or phrases.loose(sentence.line, words) else words
    if quantity.unit != "count" or quantity.unit_written:
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
    nouns = {line[k].key for k in range(*words)} if words else set()
    if any(_monthly(sentence, q) for q in (quantity, *_other_end(sentence, i))):
        return True
    if scale < LAKH:
        return _price(sentence, quantity, words) or _paid(sentence, i, words)
    direct = words is not None and phrases.past_rate(line, quantity.last, "INR") == words[0] == quantity.last
    goes_on = quantity.last < sentence.last and not line[quantity.last].broken
    follows = line[quantity.last].key if goes_on else ""
    if direct:
        return bool(MONEY_NOUNS.intersection(nouns) - (frozenset() if scale >= CRORE else COUNTABLE))
    if follows in COUNTED_AFTER or (scale < CRORE and _counted_before(sentence, i)):
        return False
    rated = goes_on and follows in PAID_PER
    return (
        (quantity.value >= UNCOUNTABLE and _indian(sentence, quantity))
        or (follows in GENITIVE and not _predicate(sentence, quantity))
        or follows == "worth"
        or rated
        or _sold_for(sentence, quantity)
        or _came(sentence, quantity, follows)
        or bool(MONEY_NOUNS.intersection(nouns))
        or _spent(sentence, i, words, follows)
        or _beside(sentence, i, words)
    )


def _monthly(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether thousands stand by the month they are paid for ("12 हजार महीना", "earns 18,000 a month")."""
    line, at = sentence.line, quantity.last
    if at >= sentence.last or line[at].broken or quantity.value < THOUSAND:
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


def _came(sentence: Sentence, quantity: Quantity, follows: str) -> bool:
    """Whether crores came from somebody ("केंद्र से 22 करोड़ आए")."""
    first = quantity.first
    source = first > sentence.first and concept(sentence.line[first - 1]) == "FROM"
    return source and follows in CAME and _scale(sentence, quantity) >= CRORE


def _paid(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a bare number is a price that is named ("कीमत 3,000 से शुरू") or pay ("बुनकर को 300 मिलते हैं")."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.value < HUNDRED or quantity.value % 1 or quantity.unit_written or _dated(quantity):
        return False
    handed = quantity.last < sentence.last and line[quantity.last].key in TO_WHOM
    before = not handed and (words is None or words[1] <= quantity.first)
    if words is not None and before and line[words[1] - 1].key in PRICES:
        return True
    if before and i and quantity.multiplier > HUNDRED and sentence.own[i - 1].unit in CURRENCIES:
        return True  # "12 हजार रुपये की कमाई, पहले 5 हजार"
    verb = line[quantity.last].key if quantity.last < sentence.last else ""
    behind = [line[k].key for k in range(max(sentence.first, quantity.first - 2), quantity.first)]
    if verb.startswith(EARNS):
        return True
    return verb.startswith(PAID) and bool(TO_WHOM.intersection(behind))


def _price(sentence: Sentence, quantity: Quantity, words: phrases.Words | None) -> bool:
    """Whether a genitive gives a thing its price ("5000 का टूलकिट"), not a throng its size."""
    line, at = sentence.line, quantity.last
    if words is None or words[0] != at + 1 or line[at].key not in GENITIVE or quantity.value < HUNDRED:
        return False
    nouns = {line[k].key for k in range(*words)}
    if nouns & MONEY_NOUNS:
        return True
    one = line[at].key in ONE_THING and words[1] - words[0] <= SHORT
    return one and not nouns & (THRONG | TARGET) and not _dated(quantity)


def _dated(quantity: Quantity) -> bool:
    """Whether the number may be a year, of which a thing may be as well."""
    return not quantity.spelled and quantity.multiplier == 1 and quantity.value in YEARS


def _sold_for(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether something was sold or bought for it ("22 लाख में बिकी")."""
    ahead = [sentence.line[k].key for k in range(quantity.last, min(quantity.last + 2, sentence.last))]
    return len(ahead) > 1 and ahead[0] in SPENT_IN and ahead[1].startswith(TRADED)


def _counted_before(sentence: Sentence, i: int) -> bool:
    """Whether lakhs go on a count: of the people told of before ("30 लाख … में से 12 लाख"), or "संख्या"."""
    quantity, line = sentence.own[i], sentence.line
    if any(line[k].key in NUMBER_OF for k in range(max(sentence.first, quantity.first - 9), quantity.first)):
        return True
    before = sentence.own[i - 1] if i else None
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
    if any(q.unit in CURRENCIES and _scale(sentence, q) >= LAKH for q in own[i + 1 : i + 2]):
        return True
    earlier = any(q.unit in CURRENCIES and _scale(sentence, q) >= LAKH for q in own[:i])
    budget = any(line[k].key in BUDGET for k in range(sentence.first, own[i].first))
    if earlier and words is not None and words[1] <= own[i].first and _scale(sentence, own[i]) >= CRORE:
        return True
    return (earlier or budget) and (words is None or _recipient(sentence, i, words))


def _share(sentence: Sentence, i: int, words: phrases.Words | None) -> bool:
    """Whether a bare decimal goes on a talk of shares ("4.5 प्रतिशत से बढ़ा, अब 4.7 है")."""
    quantity = sentence.own[i]
    direct = words is not None and words[0] == quantity.last
    if not direct and _shared_ahead(sentence, i):
        return True
    earlier = any(q.unit == "percent" for q in sentence.own[:i])
    return earlier and not direct and quantity.ulp < 1 and quantity.value < 1000 and not quantity.spelled


def _shared_ahead(sentence: Sentence, i: int) -> bool:
    """Whether the per cent of the next number is this one's, too ("केंद्र 60 और राज्य 40 प्रतिशत देगा")."""
    if i + 1 >= len(sentence.own) or sentence.own[i].value > HUNDRED:
        return False
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = range(quantity.last, following.first)
    verbs = any(phrases.is_verb_at(line, k) for k in between if sentence.free(k))
    joined = len(between) <= SHORT and bool(between) and line[quantity.last].key in JOINED
    return following.unit == "percent" and joined and not verbs
