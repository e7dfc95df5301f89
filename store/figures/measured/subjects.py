"""Chooses what each quantity of a sentence measures: after it, shared with the next, or before it."""

from __future__ import annotations

from store.figures.grammar.lexicon import CHANGE, TIME_UNITS, concept, words_of
from store.figures.grammar.sides import ACROSS
from store.figures.grammar.tokens import fold
from store.figures.measured import (
    asides,
    behind,
    ellipsis,
    heads,
    lengths,
    lists,
    nouns,
    owners,
    phrases,
    rates,
    sums,
)
from store.figures.measured.among import PARTS, left_over, of_those, out_of, rest_of
from store.figures.measured.ellipsis import JOINTS
from store.figures.measured.endings import DETERMINERS, plural
from store.figures.measured.phrases import ADVERB, ARTICLE, GENITIVE, SPENDING, is_verb_at
from store.figures.measured.sentence import Named, Sentence, family
from store.figures.rupees import prices

BUDGET = words_of("roles", "budget")
ENERGY = frozenset("बिजली विद्युत bijli electricity power".split())
SPENT = frozenset("spent invested".split())
SENT = ("भेज", "सौंप", "bhej", "saunp")
NUMBERS = frozenset("number numbers volume value".split())  # "the number of workers"
PLACED = frozenset(fold(word) for word in "से पर में se par mein".split())
WHICH = frozenset(fold(word) for word in "वाले वाली वाला हुए हुई हुआ wale wali wala".split())
COST = frozenset(fold(word) for word in "लागत कीमत दाम खर्च lagat keemat kimat".split())
OWNED = 6
MONEY = words_of("roles", "money")
Known = dict[int, phrases.Words | None]
SHARES, ACTS = words_of("roles", "shares"), words_of("roles", "acts")


def subjects(sentence: Sentence) -> Named:
    """Return for each quantity the tokens of the thing its own words name, None where they name none."""
    own = sentence.own
    named: Named = []
    if not any(token.kind == "word" for token in sentence.line[sentence.first : sentence.last]):
        return [None] * len(own)  # a list of numbers
    known: Known = {}
    for i, quantity in enumerate(own):
        words = asides.capped(sentence, i, named) if sentence.line[quantity.first - 1].text == "(" else None
        words = words or _ahead(sentence, i, known) or ellipsis.joined(sentence, named)
        far = words is not None and (words[0] != quantity.last or quantity.unit == "percent")
        if far and left_over(sentence, i):
            words = None
        among = of_those(sentence, i)
        placed = words is not None and sentence.line[min(words[1], sentence.last - 1)].key in PLACED
        if among and placed and words not in named:
            words = None  # "इनमें से 90 फीसदी गैस पर चलती हैं"
        if among and words is not None and words[0] > quantity.last and not sentence.english:
            words = None  # "1,200 में से 70 फीसदी की उम्र कम है"
        inside = lists.of_counted(sentence, i, named)
        words = None if inside and placed else words  # "96 लाख इकाइयों में 14 फीसदी कपड़े से जुड़ी हैं"
        if ellipsis.told_of(sentence, i) and (words is None or sentence.line[words[0]].key in SPENDING):
            words, among = None, True
        words = words or rest_of(sentence, i, named)
        words = words or (None if among else inside or lists.for_too(sentence, i, named))
        if words is None and not among:
            words = asides.capped(sentence, i, named) or owners.before(sentence, i, named)
        named.append(words)
    return [
        lists.closed_by(sentence, i, named) or sums.by_piece(sentence, i) or words
        for i, words in enumerate(named)
    ]


def _ahead(sentence: Sentence, i: int, known: Known) -> phrases.Words | None:
    """Read what words after a quantity name, once: the quantities before it may share it."""
    if i not in known:
        known[i] = _ahead_of(sentence, i, known)
    return known[i]


def _ahead_of(sentence: Sentence, i: int, known: Known) -> phrases.Words | None:
    if sentence.own[i].unit in TIME_UNITS:
        told = lengths.worked(sentence, i) or lengths.beside(sentence, i)
        at = sentence.own[i].last
        if sentence.english and at < sentence.last and sentence.line[at].key in DETERMINERS:
            return told  # "over the past five years the district has trained"
        if at < sentence.last and sentence.line[at].key in lengths.APART:
            return told  # "दो वर्ष पूर्व"
        if told is not None or lengths.within(sentence, i):
            return told
    return (
        asides.sized(sentence, i)
        or lengths.measuring(sentence, i)
        or _rated(sentence, i)
        or _bought(sentence, i)
        or _begun(sentence, i)
        or _as_many(sentence, i)
        or _sum_of(sentence, i)
        or _after(sentence, i)
        or _led(sentence, i, known)
    )


def _rated(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what a share is given as: "a subsidy of 35 per cent of the loan"."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first - 1
    if quantity.unit != "percent" or at <= sentence.first or quantity.last >= sentence.last:
        return None
    if line[at].key != "of" or line[quantity.last].key != "of" or not sentence.free(at - 1):
        return None
    if line[at - 1].kind != "word" or phrases.stops(line, at - 1):
        return None
    words = phrases.bare(line, heads.backward(line, at - 1, sentence.first, sentence.free))
    return None if words is None or phrases.only_amount(line, words) else words


def _bought(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what a rate is paid for ("paid Rs 212 a kg for zinc")."""
    quantity = sentence.own[i]
    at = rates.past_rate(sentence.line, quantity.last, quantity.unit)
    return (
        nouns.purpose(sentence.line, at, sentence.free) if sentence.english and at > quantity.last else None
    )


def _as_many(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what there are twice as many of ("twice as many women as last year")."""
    line, at = sentence.line, sentence.own[i].last
    told = sentence.own[i].unit == "times" and at + 2 < sentence.last and line[at].key == "as"
    many = told and line[at + 1].key in ("many", "much")
    return nouns.after(line, at + 2, "count", sentence.free) if many else None


def _begun(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what somebody began or built with a sum ("40 हजार से काम शुरू किया")."""
    line, at = sentence.line, sentence.own[i].last
    if at + 2 >= sentence.last or concept(line[at]) != "FROM" or not sums.is_sum(sentence, i):
        return None
    if line[at + 1].key.startswith(prices.BUILT):  # "40 करोड़ से बनेगा मॉल"
        return nouns.after(line, at + 2, "INR", sentence.free)
    return (at + 1, at + 2) if line[at + 2].key in prices.STARTING and sentence.free(at + 1) else None


def _sum_of(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what a sum is of before whom it is for: "loans of Rs 86 crore for 2,140 people"."""
    line, at = sentence.line, sentence.own[i].first - 1
    plain = sentence.english and at > sentence.first and line[at].key == "of" and sentence.free(at - 1)
    last = sentence.own[i].last
    follows = last < sentence.last and line[last].kind == "word" and line[last - 1].kind != "sign"
    follows = follows and not line[last].key.startswith(("of", "worth"))
    named = (
        plain
        and follows
        and family(sentence.own[i]) == "money"
        and line[at - 1].key in MONEY - BUDGET - behind.COST
    )
    words = heads.backward(line, at - 1, sentence.first, sentence.free) if named else None
    return words and (None if phrases.only_amount(line, words) else phrases.bare(line, words))


def _after(sentence: Sentence, i: int) -> phrases.Words | None:
    """Read the phrase after the quantity; change words give way to what changed ("growth in exports")."""
    quantity, line = sentence.own[i], sentence.line
    placed = asides.opening(sentence, i) or (quantity.last + 1 if lists.fewer(sentence, i) else 0)
    start = placed or out_of(line, quantity.last) or quantity.last
    if line[quantity.core - 1].key in ENERGY:
        return quantity.core - 1, quantity.core  # "1,400 यूनिट बिजली"
    headed = start + (start < sentence.last and line[start].key in ARTICLE)
    if headed + 1 < sentence.last and line[headed].key in NUMBERS and line[headed + 1].key == "of":
        start = headed + 1
    words = _read(sentence, i, start) if quantity.last < sentence.last else None
    if (
        words is None
        or sums.recipient(sentence, i, words)
        or _sent_to(sentence, i, words)
        or _done_to(sentence, i, words)
    ):
        return None
    built = _at_cost(sentence, words)
    if built:
        rated = line[words[1] - 1].key in rates.RATED_AT
        return _read(sentence, i, built) if built > words[1] + 1 or rated else None
    if quantity.unit in PARTS and words[1] - words[0] == 1 and line[words[0]].key in SHARES:
        return owners.base(sentence, i) or words
    bare = phrases.bare(line, words)
    if bare is not None:
        return _telling(sentence, i, bare)
    return _read(sentence, i, words[1]) if any(line[k].key in CHANGE for k in range(*words)) else None


def _done_to(sentence: Sentence, i: int, words: phrases.Words) -> bool:
    """Whether a phrase says what was done with so many of those counted before ("750 का चयन हुआ")."""
    line, counts = sentence.line, sentence.own[i].unit == "count"
    owned = counts and line[words[0] - 1].key in GENITIVE
    placed = words[1] < sentence.last and line[words[1]].key in PLACED and words[1] - words[0] == 1
    on_the_spot = placed and any(q.unit == "count" for q in sentence.own[:i])  # "19 का मौके पर निस्तारण हुआ"
    return owned and (line[words[1] - 1].key in ACTS or on_the_spot)


def _sent_to(sentence: Sentence, i: int, words: phrases.Words) -> bool:
    """Whether so many of those counted before went to one that is named ("415 में से 290 बैंक को भेजे")."""
    line, own, quantity = sentence.line, sentence.own, sentence.own[i]
    one = quantity.unit == "count" and words == (quantity.last, quantity.last + 1) and quantity.value > 1
    if one and words[1] + 1 < sentence.last and line[words[1]].key in GENITIVE:
        kept = line[words[1] + 1].key in nouns.BESIDE and not plural(line[words[0]])  # "120 bank ke paas"
        return kept and any(q.unit == "count" for q in own[:i])
    if not one or words[1] >= sentence.last or line[words[1]].key not in sums.TO:
        return False
    if plural(line[words[0]]):  # "212 आवेदन आए, 148 बैंकों को भेजे गए"
        apart = any(
            q.unit == "count" and sentence.clause(q.first) < sentence.clause(quantity.first) for q in own
        )
        return apart and line[words[1] + 1].key.startswith(SENT)
    return out_of(line, quantity.first - 2) == quantity.first or any(
        q.unit == "count" for q in sentence.own[:i]
    )


def _telling(sentence: Sentence, i: int, words: phrases.Words) -> phrases.Words | None:
    """Return the phrase after a quantity, or what says more of a sum than "spent" or "the sum" does."""
    line, head = sentence.line, sentence.line[words[0]].key
    if behind.tells_when(line, words) or (head in BUDGET and line[words[0] - 1].key == "in"):
        return None
    if sums.is_sum(sentence, i) and head in SPENDING:
        return sums.given(sentence, i, sums.GIVEN_TO) or words
    if family(sentence.own[i]) == "money" and phrases.only_amount(line, words):
        return sums.given(sentence, i, sums.GIVEN_TO) or sums.given(sentence, i, sums.SPENT_IN) or words
    return words


def _at_cost(sentence: Sentence, words: phrases.Words) -> int:
    """Return the token after "की लागत से" and its verb, where that follows a sum; 0 where it does not.

    The sum is of what was built: the noun after the verb ("की लागत से बन रहे केंद्र"), else the subject.
    """
    line, at = sentence.line, words[1]
    rated = line[at - 1].key in rates.RATED_AT and line[at - 2].key in GENITIVE
    marked = at < sentence.last and line[at].key in behind.COMPARED
    sold = rated and at < sentence.last and line[at].key.startswith(asides.SALE)  # "300 रुपये किलो के भाव बिका"
    if not (marked or sold) or not (rated or line[at - 1].key in COST):
        return 0
    at += marked
    while at < sentence.last and (is_verb_at(line, at) or line[at].key in WHICH):
        at += 1
    return at


def _read(sentence: Sentence, i: int, at: int) -> phrases.Words | None:
    unit = sentence.own[i].unit
    return nouns.after(sentence.line, at, unit, sentence.free, english=sentence.english)


def _led(sentence: Sentence, i: int, known: Known) -> phrases.Words | None:
    """Take the phrase of the next quantity where the two are joined.

    "1000 करोड़ के 2000 उत्पाद", "10 per cent of the Rs 1,000 crore fund", "एक लाख और फिर दो लाख रुपये का कर्ज",
    "47 में से 31 प्लॉट", "पहले दिन 12 हजार और दूसरे दिन 19 हजार लोग".
    """
    if i + 1 >= len(sentence.own):
        return None
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = [line[k].key for k in range(quantity.last, following.first)]
    if not between:
        return None
    among = out_of(line, quantity.last) and all(k in ADVERB | ARTICLE for k in between[2:])
    across = len(between) == 1 and between[0] in ACROSS and following.unit == quantity.unit != "count"
    if among or across or lists.in_which(sentence, i):
        return _after(sentence, i + 1)
    each = between[0] == "for" and family(quantity) == "money" and quantity.value < sums.LAKH
    leads = between[0] in GENITIVE or between[0] == "of" or (between[0] == "for" and not each)
    owned = between[0] == "of" and len(between) <= OWNED and between[-1] == "s"  # "12 of the district's 64"
    half = quantity.unit in PARTS and between == ["the"] and following.unit == "count"
    if owned or half or (leads and all(k in ARTICLE for k in between[1:])):
        return _after(sentence, i + 1)
    alike = family(quantity) == family(following)
    mixed = quantity.unit in ("count", "percent") and family(following) == "money"
    spent = SPENT.intersection(between) and between[-1] in ("on", "for")
    far = lists.far_listed(sentence, i)
    together = all(k in JOINTS for k in between) or lists.listed(sentence, i)
    shared = far or spent or lists.aimed(between) or (together and (alike or mixed))
    return _ahead(sentence, i + 1 + far, known) if shared else None
