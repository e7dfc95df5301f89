"""Who gets a sum, who earns it, what it is for: its measure where no thing is named that it is a sum of."""

from __future__ import annotations

from store.figures.grammar.lexicon import UNITS, concept, match, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import behind, nouns, phrases, rates
from store.figures.measured.endings import GIVERS, plural
from store.figures.measured.phrases import AGENTS, GENITIVE, Words, is_verb_at
from store.figures.measured.sentence import Sentence, family

RECIPIENT = frozenset(fold(word) for word in "को ने ko ne".split())
EARNS = ("कमा", "kama")
GIVEN_TO = frozenset(fold(word) for word in "को पर लिए मद ko par pe पे liye mad".split())
TO = frozenset({"को", "ko"})
WHO = frozenset({"जो", "jo"})
EACH = frozenset("respectively each aside apart already also so far recently now".split())
AND = frozenset({",", "and"})
EARNED_BY = frozenset(fold(word) for word in "ने ne".split())
SPENT_IN = frozenset(fold(word) for word in "में mein me".split())
TOLD = frozenset(fold(word) for word in "कहा बताया बताई बोले कि kaha bataya said that told".split())
BUDGET = words_of("roles", "budget")
MONEY_NOUNS = words_of("roles", "money")
GIVING = words_of("clauses", "giving")
SALE, ON = ("बिक", "बेच", "bik", "bech"), frozenset({"पर", "par", "पे", "pe"})
BRINGING = frozenset("costing saving earning netting fetching giving paying bringing".split())
WORK = frozenset("रोजगार नौकरी काम rojgar rozgar naukri kaam".split())
ASKED = frozenset("मांगे मांगी मांगा मांगते मांगती maange mange maangi maanga maangte mangte".split())
ASK, ASKING = frozenset("मांग maang mang".split()), ("रह", "rah", "reh")
UNITS_OF_SALE = frozenset("यूनिट नग पीस unit nag peece piece".split())
PER, OFTEN = frozenset({"per", "a", "an"}), frozenset("in daily every each weekly monthly".split())
MAKES = frozenset(
    "finish finishes finished make makes made weave weaves stitch stitches produce produces turn turns"
    " complete completes roll rolls knot knots paint paints carve carves mould moulds sell sells embroider"
    " embroiders".split()
)
IN_ALL = frozenset("कुल kul total".split())
IS = frozenset("है हैं थी था थे रही रहा hai hain thi tha the rahi raha".split())
LAKH, BY_WHOM, NEAR = 10**5, 7, 3


def in_all(sentence: Sentence, i: int) -> bool:
    """Whether a sum is what all told of before came to ("कुल 41 हजार की", "kul 4 hazaar ka")."""
    line, quantity = sentence.line, sentence.own[i]
    at = quantity.last
    owned = at < sentence.last and line[at].key in GENITIVE
    ends = at + 1 >= sentence.last or line[at + 1].kind == "sign" or line[at + 1].key in IS
    return owned and ends and is_sum(sentence, i) and line[quantity.first - 1].key in IN_ALL


def is_sum(sentence: Sentence, i: int) -> bool:
    """Whether a quantity is money, or so many that it may be."""
    quantity = sentence.own[i]
    return family(quantity) == "money" or max(quantity.value, quantity.multiplier) >= LAKH


def given(sentence: Sentence, i: int, marks: frozenset[str], *, anywhere: bool = False) -> Words | None:
    """Return what a sum is for or who gets it, by a phrase with one of the case marks or by "for".

    It stands in the sum's own item of a list; with `anywhere`, in its clause.
    """
    if not is_sum(sentence, i):
        return None
    quantity, line = sentence.own[i], sentence.line
    at = rates.past_rate(line, quantity.last, quantity.unit)
    if any(token.key.startswith(SALE) for token in line[quantity.last : min(at + NEAR, sentence.last)]):
        marks = marks - ON  # "दुकान पर 400 का बिकता है"
    floor = sentence.clause_start(i) if anywhere else max(sentence.clause_start(i), sentence.item_start(i))
    found = (
        nouns.purpose(line, _past_verbs(sentence, at), sentence.free)
        or behind.marked(line, quantity.first, floor, sentence.free, marks)
        or behind.wanted_for(line, at, sentence.last, sentence.free)
        or listed(sentence, i)
    )
    if found is not None and _per_unit(sentence, found):
        return behind.marked(line, found[0], floor, sentence.free, SPENT_IN)
    larger = found is not None and found[1] - found[0] == 1 and concept(line[found[0]]) in ("MORE", "LESS")
    return None if larger else found  # "उससे बड़े के लिए 930 रुपये": of what was told of before


def _per_unit(sentence: Sentence, words: Words) -> bool:
    """Whether a sum is told by the unit of what stands before it ("बिजली दर में यूनिट पर 65 पैसे")."""
    line, at = sentence.line, words[0]
    unit = words[1] - at == 1 and (line[at].key in UNITS_OF_SALE or match(line, at, UNITS) is not None)
    led = at > sentence.first and line[at - 1].key in SPENT_IN
    return unit and led and words[1] < sentence.last and line[words[1]].key in ON


def by_piece(sentence: Sentence, i: int) -> Words | None:
    """Return what somebody is paid by the piece for and makes so many of ("Rs 2 per cup and make five").

    A year or a kilo is no piece.
    """
    line, quantity, before = sentence.line, sentence.own[i], sentence.own[i - 1]
    piece, at = before.last + 1, quantity.last
    if not (sentence.english and i and quantity.unit == "count" and family(before) == "money"):
        return None
    paid = piece < quantity.first and line[before.last].key in PER and _is_piece(sentence, piece)
    made = {line[k].key for k in range(max(piece, quantity.first - 2), quantity.first)} & MAKES
    ends = at >= sentence.last or line[at].kind == "sign" or line[at].key in PER | OFTEN
    return (piece, piece + 1) if paid and made and ends else None


def _is_piece(sentence: Sentence, at: int) -> bool:
    line = sentence.line
    plain = line[at].kind == "word" and not phrases.stops(line, at)
    return plain and match(line, at, UNITS) is None


def _past_verbs(sentence: Sentence, at: int) -> int:
    """Return the token after an English verb that follows a sum ("Rs 5 crore has been released for …")."""
    line = sentence.line
    at = rates.past_brackets(line, at, "INR")
    while sentence.english and at < sentence.last:
        rated = line[at].key == "per" and at + 2 < sentence.last  # "was spent per district on branding"
        if not (rated or is_verb_at(line, at) or line[at].key in EACH or not sentence.free(at)):
            break
        at += 1 + rated
    if sentence.english and at < sentence.last and line[at].key == "by":
        agent = range(at + 1, min(at + BY_WHOM, sentence.last))
        at = next((k for k in agent if line[k].key in ("for", "to") or line[k].kind == "sign"), at)
    return at


def listed(sentence: Sentence, i: int) -> Words | None:
    """Return what the last of a list of sums is for: "Rs 4 crore, Rs 3 crore and Rs 1 crore for training"."""
    own, line, last = sentence.own, sentence.line, i
    while last + 1 < len(own) and family(own[last + 1]) == family(own[i]):
        if not all(line[k].key in AND for k in range(own[last].last, own[last + 1].first)):
            break
        last += 1
    return given(sentence, last, frozenset()) if last > i and sentence.english else None


def who(sentence: Sentence, i: int, *, earner: bool) -> Words | None:
    """Return who gets a sum or what it is for, or, if wanted, who earned it, in its item of the sentence."""
    given_to = given(sentence, i, GIVEN_TO)
    return given_to or (earned(sentence, i) if earner else None)


def earned(sentence: Sentence, i: int) -> Words | None:
    """Return who earned or paid a sum; who only told of it is none of it."""
    told = any(sentence.line[k].key in TOLD for k in range(sentence.item_start(i), sentence.own[i].first))
    return None if told else given(sentence, i, EARNED_BY)


def _whom(sentence: Sentence, i: int) -> Words | None:
    """Return whom a sum is told to cost, save or earn by a participle ("costing weavers Rs 300 each")."""
    line, at = sentence.line, sentence.own[i].first
    if not sentence.english or family(sentence.own[i]) != "money":
        return None
    for k in range(at - 1, max(sentence.first, at - 2 - NEAR), -1):
        if line[k].key in BRINGING:
            start = k + 1 + (line[k + 1].key in phrases.ARTICLE)
            return (start, at) if start < at else None
        named = sentence.free(k) and line[k].kind == "word"
        if not named or (line[k].key not in phrases.ARTICLE and phrases.stops(line, k)):
            return None
    return None


def earnings(sentence: Sentence, i: int) -> Words | None:
    """Return who earned a sum by its verb ("उत्पादों ने 1.4 लाख कमाए"), or whom it is told to cost."""
    last = sentence.own[i].last
    verb = sentence.line[last].key if last < sentence.last else ""
    if not verb.startswith(EARNS) or not is_sum(sentence, i):
        return _whom(sentence, i)
    floor = sentence.clause_start(i)
    return behind.marked(sentence.line, sentence.own[i].first, floor, sentence.free, EARNED_BY)


def recipient(sentence: Sentence, i: int, words: Words) -> bool:
    """Whether a noun glued to a sum is who gets it ("5 लाख रुपये कारीगरों को", "100 करोड़ योजना के लिए").

    A plural after a number without its currency is what that counts.
    """
    quantity, line = sentence.own[i], sentence.line
    follows = line[words[1]].key if words[1] < sentence.last else ""
    summed = family(quantity) in ("money", "count", "percent")
    goal = follows in GENITIVE and words[1] + 1 < sentence.last and line[words[1] + 1].key in behind.FOR
    if words[0] != quantity.last or not (follows in RECIPIENT or goal) or not summed:
        return False
    counted = plural(line[words[1] - 1]) or not is_sum(sentence, i) or not (goal or follows in TO)
    if quantity.unit == "percent":
        return goal or not plural(line[words[1] - 1])
    return quantity.unit != "count" or not counted


def instead(sentence: Sentence, i: int, noun: Words) -> Words:
    """Return what a sum is for in place of its giver ("the state earmarked Rs 5 crore for training")."""
    if not is_sum(sentence, i):
        return noun
    handed, line = given(sentence, i, GIVEN_TO), sentence.line
    if handed is None or phrases.only_amount(line, noun):
        return handed or noun
    beside = noun[1] <= handed[0] and handed[1] + 1 == sentence.own[i].first
    of_money = any(line[k].key in MONEY_NOUNS for k in range(*noun))
    if beside:
        return noun if of_money or line[noun[1]].key in WHO else handed
    return handed if _gives(sentence, i, noun) else noun


def _gives(sentence: Sentence, i: int, noun: Words) -> bool:
    """Whether the subject gives the sum and is not what it is of: a government, a budget that earmarks."""
    line = sentence.line
    between = [line[k].key for k in range(noun[1], sentence.own[i].first)]
    if line[noun[1] - 1].key in AGENTS:
        return True
    return bool(GIVING.intersection(between)) and not {"was", "were", "been", "is", "are"}.intersection(
        between
    )


def employed(sentence: Sentence, i: int) -> Words | None:
    """Return the work that so many get, whoever was counted before ("जिनसे 4,000 को रोजगार मिलेगा")."""
    words = got(sentence, i)
    return words if words is not None and sentence.line[words[0]].key in WORK else None


def got(sentence: Sentence, i: int) -> Words | None:
    """Return what so many who are not named get ("75 हजार को प्रशिक्षण दिया गया")."""
    last = sentence.own[i].last
    dative = sentence.own[i].unit == "count" and last < sentence.last and sentence.line[last].key in TO
    return nouns.after(sentence.line, last + 1, "INR", sentence.free) if dative else None


def demanded(line: Line, at: int) -> bool:
    """Whether a verb of asking stands at `at` ("यूनियन 450 मांग रही है", "ne 450 maange")."""
    key = line[at].key if at < len(line) else ""
    follows = line[at + 1].key if at + 1 < len(line) else ""
    romanised = at < len(line) and line[at].text.lower() in ASKED  # "maange" is read as मंगाए, too
    return romanised or key in ASKED or (key in ASK and follows.startswith(ASKING))


def doer(sentence: Sentence, i: int, noun: Words) -> bool:
    """Whether a Hindi subject right before a bare count did it to those counted before ("बैंक 73 ही दे पाए")."""
    line, quantity = sentence.line, sentence.own[i]
    counts = not sentence.english and quantity.unit == "count" and noun[1] == quantity.first
    return counts and line[noun[1] - 1].key in AGENTS | GIVERS


def asker(sentence: Sentence, i: int, noun: Words) -> bool:
    """Whether a subject only asks for so much more of what was told of before ("यूनियन 450 मांग रही है")."""
    line, quantity = sentence.line, sentence.own[i]
    before = i > 0 and noun[1] <= quantity.first
    doing = before and (noun[1] == quantity.first or line[noun[1]].key in behind.DOERS)
    return doing and demanded(line, quantity.last)
