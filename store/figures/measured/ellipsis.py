"""What a figure without a noun of its own measures: the thing a figure beside it or before it measures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.figures.grammar.lexicon import TIME_UNITS, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.verbs import FORMS, INFINITIVES
from store.figures.measured import asides, lengths, nouns, phrases, sums
from store.figures.measured.among import PARTS, of_those
from store.figures.measured.endings import verb_before
from store.figures.measured.phrases import is_verb_at
from store.figures.measured.sentence import Named, Sentence, family
from store.figures.roles import movements, roles
from store.figures.roles.changes import MOVED, RELATIVE_UNITS

JOINTS = frozenset(fold(word) for word in "और या फिर पहले बाद and or then aur ya phir pehle , व तथा".split())
OBJECT = words_of("clauses", "object")
THING = words_of("clauses", "thing")
SHORT = 5
EACH = frozenset("हरेक प्रत्येक harek pratyek दोनों तीनों चारों सभी dono teeno sabhi".split())
STATES = frozenset(
    "is are was were be been stands stood remained totalled hit exceeded exceeds numbered".split()
)
MANY_OF = frozenset({"के", "ke"})
CASES = frozenset({"को", "ने", "ko", "ne"})
IT, WAY = frozenset({"it", "them"}), frozenset({"up", "down"})
FRAMED = frozenset("in over within during the and और aur".split())  # "in two months": no length of anything
FIGURE = (["a", "figure"], ["a", "number"], ["a", "count"])
RATES, THIS = frozenset("rate rates रेट दर भाव dar bhav".split()), frozenset("यह यही ye yeh yahi".split())
MUST = frozenset(form for form in FORMS if form.endswith(("ना", "नी")))  # "जिसे चार साल में लौटाना होगा"
RELATIVE = RELATIVE_UNITS | PARTS


def prior(own: Sequence[Quantity], named: Sequence[phrases.Words | None], i: int) -> phrases.Words | None:
    """Return what the nearest earlier figure of the same family measures; of a share, any earlier figure."""
    for k in range(min(i, len(named)) - 1, -1, -1):
        alike = family(own[k]) == family(own[i]) or own[i].unit in RELATIVE or _sum_too(own[k], own[i])
        if named[k] is not None and alike and own[k].unit not in TIME_UNITS:
            return named[k]
    return None


def _sum_too(known: Quantity, bare: Quantity) -> bool:
    """Whether a number of lakhs after a sum may go on it without the currency."""
    return family(known) == "money" and bare.unit == "count" and bare.value >= sums.LAKH


def joined(sentence: Sentence, named: Named) -> phrases.Words | None:
    """Return the measure of the quantity before, where only "और" joins the two or a comparison does."""
    i, own = len(named), sentence.own
    if i == 0 or family(own[i - 1]) != family(own[i]):
        return None
    between = range(own[i - 1].last, own[i].first)
    plain = bool(between) and all(sentence.line[k].key in JOINTS for k in between)
    compared = roles.is_compared(sentence.line, (sentence.first, sentence.last), own[i])
    return named[i - 1] if plain or compared else None


def told_of(sentence: Sentence, i: int) -> bool:
    """Whether a pronoun stands for what a Hindi figure is of ("इसे 80 रुपये में बेचते", "जिन पर 4 करोड़ खर्च")."""
    line, quantity = sentence.line, sentence.own[i]
    floor = max(sentence.item_start(i), sentence.clause_start(i) - 1)
    keys = [line[k].key for k in range(floor, quantity.first)]
    onward = [line[k].key for k in range(quantity.last, min(quantity.last + SHORT, sentence.last))]
    lasts = quantity.unit in TIME_UNITS and any(k in INFINITIVES or k in MUST for k in keys + onward)
    if sentence.english or not (lasts or sums.is_sum(sentence, i)):
        return False
    on_it = any(one in THING | EACH and other in ("पर", "par", "को", "ko") for one, other in pairwise(keys))
    return on_it or bool(OBJECT.intersection(keys))


def left_out(sentence: Sentence, i: int) -> bool:
    """Whether a figure stands for a noun left out: "wants 2 lakh", "last year's 9", "23 हजार के पास"."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first
    cased = quantity.unit == "count" and quantity.last + 1 < sentence.last
    if cased and (line[quantity.last].key in CASES or line[quantity.last + 1].key in nouns.BESIDE):
        return True
    owned = at - 2 > sentence.first and line[at - 1].key == "s" and line[at - 2].text == "'"
    if pronoun_before(sentence, i) or _same_figure(sentence, i) or _owned_too(sentence, i):
        return True
    if not sentence.english or owned:
        return owned
    ahead = range(quantity.last, min(quantity.last + SHORT, sentence.last - 1))
    total = quantity.unit in PARTS and any(nouns.of_total(line, quantity.last, k) for k in ahead)
    if quantity.unit == "times" and quantity.last + 1 < sentence.last and line[quantity.last].key == "as":
        return True  # "plans to add twice as many by March"
    if quantity.unit in PARTS and (total or _more_than(sentence, i) or line[at - 1].key == "for"):
        return True  # "Brassware accounts for 70% of exports, woodcraft for 15%"
    return _of_it(sentence, i) or _unsaid(sentence, i)


def _owned_too(sentence: Sentence, i: int) -> bool:
    """Whether another owner has the count that ends its clause ("लूम के 28 बुनकर, मिल के 45")."""
    line, quantity = sentence.line, sentence.own[i]
    owned = i > 0 and line[quantity.first - 1].key in MANY_OF and quantity.unit == "count"
    ends = quantity.last >= sentence.last or line[quantity.last].kind == "sign"
    return owned and ends and any(q.unit == "count" for q in sentence.own[:i])


def pronoun_before(sentence: Sentence, i: int) -> bool:
    """Whether "यह" or "it was" stands right before a figure."""
    line, at = sentence.line, sentence.own[i].first
    if at - 1 > sentence.first and line[at - 1].key in STATES and line[at - 2].key in IT:
        return True
    return at > sentence.first and line[at - 1].key in THIS and line[at].kind != "word"


def _same_figure(sentence: Sentence, i: int) -> bool:
    """Whether "a figure" takes up the one before, which others give otherwise ("a figure they put at")."""
    line, start = sentence.line, sentence.own[i - 1].last if i else sentence.own[i].first
    places = range(start, sentence.own[i].first - 1)
    return any(line[k].text == "," and [t.key for t in line[k + 1 : k + 3]] in FIGURE for k in places)


def _unsaid(sentence: Sentence, i: int) -> bool:
    """Whether a verb or a name alone stands before an English count ("wants 2 lakh", "Agra 12")."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first
    if quantity.unit != "count" or at == sentence.first:
        return False
    deed = is_verb_at(line, at - 1) and line[at - 1].key not in STATES | MOVED | movements.REACHED
    if line[at - 1].key == "with" and (quantity.last >= sentence.last or line[quantity.last].kind == "sign"):
        return any(
            q.unit == "count" for q in sentence.own[:i]
        )  # "Agra led with 212 loans, Mau was last with 4"
    return deed or _gapped(sentence, i) or verb_before(line, at, sentence.clause_start(i))


def _more_than(sentence: Sentence, i: int) -> bool:
    """Whether a share after a comma tells how far what was told of is from another ("…, 17% less than")."""
    line, quantity = sentence.line, sentence.own[i]
    first, at = quantity.first - 1, quantity.last
    than = at + 1 < sentence.last and line[at].key in MOVED and line[at + 1].key == "than"
    return first > sentence.first and line[first].text == "," and than


def _of_it(sentence: Sentence, i: int) -> bool:
    """Whether a pronoun is the object before an English figure ("insurers put it below Rs 30 crore")."""
    line = sentence.line
    places = range(sentence.clause_start(i) + 1, sentence.own[i].first)
    return any(line[k].key in IT and is_verb_at(line, k - 1) for k in places)


def _gapped(sentence: Sentence, i: int) -> bool:
    """Whether a name alone leads a count that ends its item ("A sent 14 containers, B 38 and C 21")."""
    line, quantity = sentence.line, sentence.own[i]
    start = quantity.first - 1
    while (
        start > sentence.first and line[start].kind == "word" and line[start].upper and sentence.free(start)
    ):
        start -= 1
    at = quantity.last
    closes = at >= sentence.last or line[at].text in ",;." or line[at].key == "and"
    named = start < quantity.first - 1 and (line[start].text in ",;" or line[start].key == "and")
    return named and closes and any(q.unit == "count" for q in sentence.own[:i])


def completed(sentence: Sentence, named: Sequence[phrases.Words | None]) -> Named:
    """Fill what is not named from a figure of the same family, else from who gets it or what it is for."""
    meant = [words or sums.given(sentence, i, sums.GIVEN_TO) for i, words in enumerate(named)]
    out: Named = []
    for i, own_words in enumerate(named):
        words = _of_change(sentence, out, own_words, i)
        if words is None and told_of(sentence, i):
            words = asides.on_which(sentence, i) or next(
                (known for known in reversed(out) if known is not None), None
            )
            if words is None:
                out.append(None)
                continue
        if words is None and of_those(sentence, i):
            words = _counted(sentence.own, out)
        words = words or meant[i] or _lasting_too(sentence, out, i) or _risen(sentence, out, i)
        words = words or prior(sentence.own, meant, i) or _sums_before(sentence, meant, i)
        words = words or sums.earned(sentence, i)
        words = words or _shared(sentence.own, named, i) or sums.given(sentence, i, sums.SPENT_IN)
        words = words or sums.given(sentence, i, sums.GIVEN_TO, anywhere=True) or _rated(sentence, out, i)
        out.append(words or _closing(sentence, out, i) or _summed_up(sentence, out, i))
    return [words or lengths.in_so_long(sentence, out, i) for i, words in enumerate(out)]


def _topic(sentence: Sentence, out: Named) -> phrases.Words | None:
    """Return what a sentence is about, whose weight it may tell first ("डिब्बे का वजन 2 किलो, 3 साल चलेगा")."""
    told = next((words for words in out if words is not None), None)
    if told is None:
        return None
    owner = (k for k in reversed(range(*told)) if sentence.line[k].key in phrases.GENITIVE)
    return told[0], next(owner, told[1])


def _closing(sentence: Sentence, out: Named, i: int) -> phrases.Words | None:
    """Return what is told of before, where a length that frames nothing closes it ("by five years")."""
    line, quantity = sentence.line, sentence.own[i]
    after = line[quantity.last].key if quantity.last < sentence.last else ""
    led = {line[k].key for k in (max(sentence.first, quantity.first - 1), quantity.first)}
    apart = after in lengths.APART | lengths.WITHIN or bool(led & FRAMED)
    if quantity.unit not in TIME_UNITS or apart or i + 1 < len(sentence.own):
        return None
    return next((words for words in reversed(out) if words is not None), None)


def _summed_up(sentence: Sentence, out: Named, i: int) -> phrases.Words | None:
    """Return what was told of before, where a sum is what all of it came to."""
    known = (words for words in reversed(out) if words is not None)
    return next(known, None) if sums.in_all(sentence, i) else None


def _rated(sentence: Sentence, out: Named, i: int) -> phrases.Words | None:
    """Return what "rate" or "भाव" alone is of: the thing before ("11 meter kapda, rate 38 rupaye")."""
    line, first = sentence.line, sentence.own[i].first
    rate = line[first - 1].key in RATES and family(sentence.own[i]) == "money"
    return next((words for words in reversed(out) if words is not None), None) if rate else None


def _lasting_too(sentence: Sentence, out: Named, i: int) -> phrases.Words | None:
    """Return what the length of time before lasts ("बुनने में दो दिन लगते थे, अब छह घंटे लगते हैं")."""
    if sentence.own[i].unit not in TIME_UNITS:
        return None
    if lengths.gapped(sentence, i):
        return _topic(sentence, out)
    if not lengths.told_alone(sentence, i):
        return None
    return next((out[k] for k in range(i - 1, -1, -1) if sentence.own[k].unit in TIME_UNITS), None)


def _risen(sentence: Sentence, out: Named, i: int) -> phrases.Words | None:
    """Return what rose to a figure without a noun ("निर्यात में 18 फीसदी की बढ़त के साथ आंकड़ा 900 करोड़")."""
    if i == 0 or sentence.parts[i - 1] != "change" or sentence.own[i - 1].unit not in RELATIVE:
        return None
    return out[i - 1] if family(sentence.own[i]) == "money" else None


def _sums_before(sentence: Sentence, meant: Named, i: int) -> phrases.Words | None:
    """Return what the nearest earlier sum is for, its currency written or not."""
    earlier = (meant[k] for k in range(i - 1, -1, -1) if sums.is_sum(sentence, k) and meant[k] is not None)
    return next(earlier, None) if sums.is_sum(sentence, i) else None


def _of_change(sentence: Sentence, out: Named, words: phrases.Words | None, i: int) -> phrases.Words | None:
    """Return what the other end of a change measures, where no noun follows an end or the change."""
    if words is not None and words[0] >= sentence.own[i].last and not _began_from(sentence, out, words, i):
        return words
    parts, own = sentence.parts, sentence.own
    if parts[i] not in ("from", "to", "change"):
        return words
    if (
        words is not None
        and parts[i] == "change"
        and words[0] >= own[i - 1].last
        and (words[1] == own[i].first or (family(own[i]) == "money" != family(own[i - 1])))
    ):
        return words  # "560 पहुंचा तो ऑर्डर 20 फीसदी कम हो गए"
    if words is not None and parts[i] == "change" and _own_state(sentence, words, i):
        return words
    mates = [k for k in range(i) if parts[k] in ("from", "to") and parts[k] != parts[i]]
    alike = [k for k in mates if parts[i] == "change" or family(own[k]) == family(own[i])]
    return (out[alike[-1]] if alike else None) or words


def _own_state(sentence: Sentence, words: phrases.Words, i: int) -> bool:
    """Whether a change has a subject of its own ("from 5% to 12%, and demand is down a quarter")."""
    line, at = sentence.line, words[1]
    later = i > 0 and words[0] >= sentence.own[i - 1].last and at + 1 < sentence.own[i].first
    return later and line[at].key in STATES and line[at + 1].key in WAY


def _began_from(sentence: Sentence, out: Named, words: phrases.Words, i: int) -> bool:
    """Whether it starts the change that the figure before ended ("to Rs 6 lakh from Rs 5 lakh for units")."""
    ended = i > 0 and (sentence.parts[i - 1], sentence.parts[i]) == ("to", "from") and out[i - 1] is not None
    return ended and words[0] > sentence.own[i].last


def _counted(own: Sequence[Quantity], named: Sequence[phrases.Words | None]) -> phrases.Words | None:
    """Return the last measure of a count, else of any figure."""
    known = [k for k, words in enumerate(named) if words is not None and own[k].unit not in TIME_UNITS]
    counts = [k for k in known if own[k].unit == "count"]
    return named[(counts or known)[-1]] if known else None


def _shared(own: Sequence[Quantity], named: Sequence[phrases.Words | None], i: int) -> phrases.Words | None:
    """Return the measure of the nearest figure of the same family in the sentence."""
    order = [*range(i - 1, -1, -1), *range(i + 1, len(own))]
    same = (named[k] for k in order if named[k] is not None and family(own[k]) == family(own[i]))
    return next(same, None)
