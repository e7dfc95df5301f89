"""Chooses what each quantity of a sentence measures: after it, shared with the next, or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.figures import roles
from store.figures.grammar.lexicon import CHANGE, CURRENCIES, TIME_UNITS, concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import clauses, nouns, phrases
from store.figures.measured.phrases import AGENTS, ARTICLE, GENITIVE

RECIPIENT = frozenset(fold(word) for word in "को ने ko ne".split())
JOINTS = frozenset(fold(word) for word in "और या फिर पहले बाद and or then aur ya phir pehle , व तथा".split())
REST = words_of("clauses", "rest")
PRONOUN = words_of("clauses", "pronoun")
BUDGET = words_of("roles", "budget")
MONEY_NOUNS = words_of("roles", "money")
AGES, GIVING = (words_of("clauses", row) for row in ("ages", "giving"))
GIVEN_TO = frozenset(fold(word) for word in "को पर लिए ko par pe पे liye".split())
EARNED_BY = frozenset(fold(word) for word in "ने ne".split())
TOLD = frozenset(fold(word) for word in "कहा बताया बोले कि kaha bataya said that told".split())
SPENT_IN = frozenset(fold(word) for word in "में mein me".split())
LAKH = 10**5
Named = list[phrases.Words | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens `first`..`last` (exclusive) of a line, its quantities, and the tokens they take.

    `starts` are the tokens its clauses begin at; `english` where no word is Hindi.
    """

    line: Line
    first: int
    last: int
    own: Sequence[Quantity]
    busy: frozenset[int]
    starts: Sequence[int]
    english: bool = False

    def free(self, at: int) -> bool:
        """Whether the token may be part of a noun phrase."""
        return self.first <= at < self.last and at not in self.busy

    def clause(self, at: int) -> int:
        """Return the number of the clause the token stands in."""
        return clauses.of(self.starts, at)


def family(quantity: Quantity) -> str:
    """Return what a quantity may share a measure with: all money is one family."""
    return "money" if quantity.unit in CURRENCIES else quantity.unit


def subjects(sentence: Sentence) -> Named:
    """Return for each quantity the tokens of the thing its own words name, None where they name none."""
    own = sentence.own
    named: Named = []
    for i, quantity in enumerate(own):
        words = _after(sentence, i) or _led(sentence, i) or _joined(sentence, named)
        far = words is not None and (words[0] != quantity.last or quantity.unit == "percent")
        if far and _left_over(sentence, i):
            words = None
        if words is None and not _of_those(sentence, i):
            words = _before(sentence, i)
        named.append(words)
    return named


def _joined(sentence: Sentence, named: Named) -> phrases.Words | None:
    """Return the measure of the quantity before, where only "और" joins the two or a comparison does."""
    i = len(named)
    if i == 0 or family(sentence.own[i - 1]) != family(sentence.own[i]):
        return None
    between = range(sentence.own[i - 1].last, sentence.own[i].first)
    joined = bool(between) and all(sentence.line[k].key in JOINTS for k in between)
    compared = roles.is_compared(sentence.line, (sentence.first, sentence.last), sentence.own[i])
    return named[i - 1] if joined or compared else None


def _left_over(sentence: Sentence, i: int) -> bool:
    """Whether "शेष" or "remaining" stands before the quantity: it counts what was counted before."""
    first = sentence.own[i].first
    return i > 0 and first > sentence.first and sentence.line[first - 1].key in REST


def completed(sentence: Sentence, named: Sequence[phrases.Words | None]) -> Named:
    """Fill what is not named from a figure of the same family, else from who gets it or what it is for."""
    out: Named = []
    for i, own_words in enumerate(named):
        words = own_words
        if words is None and _of_those(sentence, i):
            words = next((w for w in reversed(named[:i]) if w is not None), None)
        words = words or given(sentence, i, GIVEN_TO) or given(sentence, i, EARNED_BY)
        words = words or _shared(sentence.own, named, i) or given(sentence, i, SPENT_IN)
        out.append(words)
    return out


def _after(sentence: Sentence, i: int) -> phrases.Words | None:
    """Read the phrase after the quantity; change words give way to what changed ("growth in exports")."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.last >= sentence.last:
        return None
    placed = quantity.last + 1 if _placed_at(sentence, quantity) else 0
    start = placed or _out_of(line, quantity.last) or quantity.last
    words = nouns.after(line, start, quantity.unit, sentence.free, english=sentence.english)
    if words is None or (quantity.unit != "count" and _recipient(sentence, quantity.last, words)):
        return None
    bare = phrases.bare(line, words)
    if bare is None:
        return (
            nouns.after(line, words[1], quantity.unit, sentence.free, english=sentence.english)
            if _changes(line, words)
            else None
        )
    in_budget = line[bare[0]].key in BUDGET and line[bare[0] - 1].key == "in"
    if family(quantity) == "money" and phrases.only_amount(line, bare):
        return given(sentence, i, GIVEN_TO) or given(sentence, i, SPENT_IN) or bare
    return None if in_budget else bare


def _placed_at(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "At 1,750 acres, the park …" names its thing after the comma."""
    line = sentence.line
    led = quantity.first > sentence.first and line[quantity.first - 1].key in ("at", "with")
    opens = led and (quantity.first - 1 == sentence.first or line[quantity.first - 2].text in ",;")
    return opens and line[quantity.last].text == "," and quantity.last + 1 < sentence.last


def _changes(line: Line, words: phrases.Words) -> bool:
    return any(line[k].key in CHANGE for k in range(*words))


def _recipient(sentence: Sentence, at: int, words: phrases.Words) -> bool:
    """Whether a noun glued to a sum is who gets it ("5 लाख रुपये कारीगरों को"), not what it is for."""
    follows = sentence.line[words[1]].key if words[1] < sentence.last else ""
    return words[0] == at and follows in RECIPIENT


def _led(sentence: Sentence, i: int) -> phrases.Words | None:
    """Take the phrase of the next quantity where the two are joined.

    "1000 करोड़ के 2000 उत्पाद", "10 per cent of the Rs 1,000 crore fund", "एक लाख और फिर दो लाख रुपये का कर्ज",
    "47 में से 31 प्लॉट".
    """
    if i + 1 >= len(sentence.own):
        return None
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = [line[k].key for k in range(quantity.last, following.first)]
    if not between:
        return None
    if _out_of(line, quantity.last) == following.first:
        return _after(sentence, i + 1)
    leads = between[0] in GENITIVE or between[0] == "of"
    if leads and all(k in ARTICLE for k in between[1:]):
        return _after(sentence, i + 1)
    alike = family(quantity) == family(following)
    alike = alike or (quantity.unit in ("count", "percent") and family(following) == "money")
    joined = all(k in JOINTS for k in between) and alike
    return _after(sentence, i + 1) if joined else None


def _out_of(line: Line, at: int) -> int:
    """Return the index after "में से" or "out of" at token `at`, 0 where neither stands there."""
    if at + 1 >= len(line):
        return 0
    hindi = concept(line[at]) == "IN" and concept(line[at + 1]) == "FROM"
    return at + 2 if hindi or (line[at].key == "out" and line[at + 1].key == "of") else 0


def _of_those(sentence: Sentence, i: int) -> bool:
    """Whether the quantity is of things named before: "इनमें से 31", "32 of them", "शेष तीन"."""
    quantity, line = sentence.own[i], sentence.line
    if i == 0 or quantity.unit not in ("count", "percent"):
        return False
    first, last = quantity.first, quantity.last
    ahead = [line[k].key for k in range(last, min(last + 2, sentence.last))]
    behind = [line[k].key for k in range(max(sentence.first, first - 2), first)]
    from_them = first - 2 >= sentence.first and _out_of(line, first - 2) == first
    of_which = behind[-2:-1] == ["of"] and behind[-1] in PRONOUN
    return (
        from_them
        or of_which
        or bool(REST.intersection(behind[-1:]))
        or (ahead[:1] == ["of"] and ahead[-1] in PRONOUN)
    )


def _before(sentence: Sentence, i: int) -> phrases.Words | None:
    """Read the subject before the quantity, of its clause first; for a relative one also "X में", "in X"."""
    quantity, line = sentence.own[i], sentence.line
    ahead = [line[k].key for k in range(quantity.last, min(quantity.last + 4, sentence.last))]
    moved = any(k in roles.MOTION for k in ahead) or any(k.startswith(("पहुंच", "pahunch")) for k in ahead)
    inside = quantity.unit in roles.RELATIVE_UNITS or any(k in CHANGE for k in ahead) or moved
    money = family(quantity) == "money"
    clause = sentence.starts[sentence.clause(quantity.first)]
    floors = sorted({clause, sentence.first, _item(sentence, i)}, reverse=True)
    if quantity.unit in TIME_UNITS:
        floors = [clause]
    if _only_target(sentence, i, clause, inside):
        return None
    for n, floor in enumerate(floors):
        if n and (money or quantity.multiplier >= LAKH) and (found := _who(sentence, i)) is not None:
            return found
        noun = _subject(sentence, i, floor, inside)
        if noun is not None and quantity.unit in TIME_UNITS:
            return noun if line[noun[1] - 1].key in AGES else None
        if noun is not None:
            sum_given = money or quantity.multiplier >= LAKH
            handed = given(sentence, i, GIVEN_TO) if sum_given else None
            if handed is not None and noun[1] <= handed[0] and handed[1] + 1 == quantity.first:
                return handed if not _of_money(line, noun) else noun
            return handed if sum_given and _gives(sentence, i, noun) else noun
    return None


def _only_target(sentence: Sentence, i: int, floor: int, inside: bool) -> bool:
    """Whether the clause names but the target ("लक्ष्य डेढ़ लाख का है"), of what was named before."""
    at = sentence.own[i].first
    words = nouns.before(sentence.line, at, floor, sentence.free, inside=inside)
    return (
        i > 0 and words is not None and phrases.bare(sentence.line, words) is None and floor > sentence.first
    )


def _gives(sentence: Sentence, i: int, noun: phrases.Words) -> bool:
    """Whether the subject gives the sum and is not what it is of: a government, a budget that earmarks."""
    line = sentence.line
    between = {line[k].key for k in range(noun[1], sentence.own[i].first)}
    head = line[noun[1] - 1].key
    return head in AGENTS or (head in BUDGET and bool(GIVING.intersection(between)))


def _of_money(line: Line, noun: phrases.Words) -> bool:
    return any(line[k].key in MONEY_NOUNS for k in range(*noun))


def _who(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return who gets a sum or what it is for, or who earned it, in its own item of the sentence."""
    given_to = given(sentence, i, GIVEN_TO)
    if given_to is not None:
        return given_to
    told = any(sentence.line[k].key in TOLD for k in range(_item(sentence, i), sentence.own[i].first))
    return None if told else given(sentence, i, EARNED_BY)


def _subject(sentence: Sentence, i: int, floor: int, inside: bool) -> phrases.Words | None:
    """Return the nearest noun before the quantity that says more than "the sum" or "the size"."""
    line, at = sentence.line, sentence.own[i].first
    sum_itself: phrases.Words | None = None
    while at > floor:
        words = nouns.before(line, at, floor, sentence.free, inside=inside)
        noun = phrases.bare(line, words) if words else None
        if words is None:
            break
        if noun is not None and not phrases.only_amount(line, noun):
            return noun
        meant = nouns.purpose(line, words[1], sentence.free)
        if meant is not None:
            return meant
        sum_itself = sum_itself or noun
        at = words[0]
    return sum_itself


def _item(sentence: Sentence, i: int) -> int:
    """Return where the item of a list that holds the quantity begins: after the figure before it."""
    return sentence.own[i - 1].last if i else sentence.first


def given(sentence: Sentence, i: int, marks: frozenset[str]) -> phrases.Words | None:
    """Return what a sum is for or who gets it, where the sentence names no thing it is a sum of."""
    quantity, line = sentence.own[i], sentence.line
    if family(quantity) != "money" and quantity.multiplier < LAKH:
        return None
    at = phrases.past_rate(line, quantity.last, quantity.unit)
    floor = max(sentence.starts[sentence.clause(quantity.first)], _item(sentence, i))
    return (
        nouns.purpose(line, at, sentence.free)
        or nouns.marked(line, quantity.first, floor, sentence.free, marks)
        or nouns.wanted_for(line, at, sentence.last, sentence.free)
    )


def _shared(own: Sequence[Quantity], named: Sequence[phrases.Words | None], i: int) -> phrases.Words | None:
    """Return the measure of the nearest figure of the same family in the sentence: an ellipsis."""
    order = [*range(i - 1, -1, -1), *range(i + 1, len(own))]
    same = (named[k] for k in order if named[k] is not None and family(own[k]) == family(own[i]))
    return next(same, None)
