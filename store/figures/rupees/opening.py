"""Gives a number that opens a list of sums the currency of the sum after it.

"5 हजार और समूह को 50 हजार दिए", "90 की जगह 125 रुपये", "10 ml shishi 450, 50 ml wali 1,900 rupaye".
"""

from __future__ import annotations

from dataclasses import replace

from store.figures.grammar.lexicon import CURRENCIES
from store.figures.grammar.singles import Quantity
from store.figures.measured import phrases
from store.figures.measured.phrases import GENITIVE
from store.figures.measured.sentence import Named, Sentence
from store.figures.rupees import carried, prices
from store.figures.rupees.carried import PRICE, THOUSAND

INSTEAD = frozenset("जगह बजाय jagah bajay bajaye".split())


def carried_back(sentence: Sentence, i: int, named: Named) -> Quantity:
    """Return quantity `i` in rupees, where it opens a list of sums ("5 हजार और समूह को 50 हजार दिए")."""
    own, line = sentence.own, sentence.line
    quantity = own[i]
    if i + 1 >= len(own) or quantity.unit != "count" or quantity.unit_written or quantity.value < PRICE:
        return quantity
    later = own[i + 1]
    verbs = any(phrases.is_verb_at(line, k) for k in range(quantity.last, later.first) if sentence.free(k))
    rated = quantity.last < sentence.last and line[quantity.last].key in phrases.RATE
    listed = later.multiplier == quantity.multiplier == 1 and carried.item(sentence, later, quantity)
    listed = listed or _named_price(sentence, i) or _instead(sentence, quantity, later)
    alike = later.unit in CURRENCIES and not verbs and (rated or listed or quantity.multiplier >= THOUSAND)
    alike = alike and (carried.bare(sentence, quantity, named[i]) or _instead(sentence, quantity, later))
    return replace(quantity, unit=later.unit) if alike else quantity


def _named_price(sentence: Sentence, i: int) -> bool:
    """Whether a price is named right before the place of the first sum ("दाम कारखाने पर 55, थोक में 70")."""
    quantity, line = sentence.own[i], sentence.line
    plain = quantity.multiplier == 1 and not prices.dated(quantity)
    behind = range(sentence.clause_start(i), quantity.first)
    return plain and any(line[k].key in prices.PRICES and sentence.free(k) for k in behind)


def _instead(sentence: Sentence, quantity: Quantity, later: Quantity) -> bool:
    """Whether the next sum is paid in place of a number ("90 की जगह 125 रुपये", "200 ke bajay 250 rupaye")."""
    between = [sentence.line[k].key for k in range(quantity.last, later.first)]
    return len(between) == 2 and between[0] in GENITIVE and between[1] in INSTEAD
