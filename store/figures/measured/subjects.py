"""Chooses what each quantity of a sentence measures: after it, shared with the next, or before it."""

from __future__ import annotations

from itertools import pairwise

from store.figures import roles
from store.figures.grammar.lexicon import CHANGE, TIME_UNITS, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import behind, clauses, ellipsis, lengths, nouns, phrases, sums
from store.figures.measured.ellipsis import JOINTS, RELATIVE, of_those, out_of
from store.figures.measured.endings import many, verb_before
from store.figures.measured.phrases import ARTICLE, GENITIVE, POSTPOSITION, SPENDING, is_verb_at
from store.figures.measured.sentence import Named, Sentence, family

BUDGET = words_of("roles", "budget")
STATES = frozenset(
    "is are was were be been stands stood remained totalled hit exceeded exceeds numbered".split()
)
SPENT = frozenset("spent invested".split())
PLACED = frozenset(fold(word) for word in "से पर में se par mein".split())
WHICH = frozenset(fold(word) for word in "वाले वाली वाला हुए हुई हुआ wale wali wala".split())
COST = frozenset(fold(word) for word in "लागत कीमत दाम खर्च lagat keemat kimat".split())
NEAR = 9


def subjects(sentence: Sentence) -> Named:
    """Return for each quantity the tokens of the thing its own words name, None where they name none."""
    own = sentence.own
    named: Named = []
    for i, quantity in enumerate(own):
        words = _ahead(sentence, i) or ellipsis.joined(sentence, named)
        far = words is not None and (words[0] != quantity.last or quantity.unit == "percent")
        if far and ellipsis.left_over(sentence, i):
            words = None
        among = of_those(sentence, i)
        if among and words is not None and sentence.line[min(words[1], sentence.last - 1)].key in PLACED:
            words = None  # "इनमें से 90 फीसदी गैस पर चलती हैं"
        if words is None and not among:
            words = _before(sentence, i, named)
        named.append(words)
    return named


def _ahead(sentence: Sentence, i: int) -> phrases.Words | None:
    return _after(sentence, i) or _led(sentence, i)


def _after(sentence: Sentence, i: int) -> phrases.Words | None:
    """Read the phrase after the quantity; change words give way to what changed ("growth in exports")."""
    quantity, line = sentence.own[i], sentence.line
    placed = quantity.last + 1 if _placed_at(sentence, i) else 0
    start = placed or out_of(line, quantity.last) or quantity.last
    words = _read(sentence, i, start) if quantity.last < sentence.last else None
    if words is None or sums.recipient(sentence, i, words):
        return None
    built = _at_cost(sentence, words)
    if built:
        return _read(sentence, i, built) if built > words[1] + 1 else None
    bare = phrases.bare(line, words)
    if bare is not None:
        return _telling(sentence, i, bare)
    return _read(sentence, i, words[1]) if any(line[k].key in CHANGE for k in range(*words)) else None


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
    if line[at - 1].key not in COST or at >= sentence.last or line[at].key not in behind.COMPARED:
        return 0
    at += 1
    while at < sentence.last and (is_verb_at(line, at) or line[at].key in WHICH):
        at += 1
    return at


def _read(sentence: Sentence, i: int, at: int) -> phrases.Words | None:
    unit = sentence.own[i].unit
    return nouns.after(sentence.line, at, unit, sentence.free, english=sentence.english)


def _placed_at(sentence: Sentence, i: int) -> bool:
    """Whether "At 1,750 acres, the park …" names its thing after the comma."""
    line, quantity = sentence.line, sentence.own[i]
    if quantity.last + 1 >= sentence.last or quantity.first == sentence.first:
        return False
    led = line[quantity.first - 1].key in ("at", "with")
    opens = quantity.first - 1 == sentence.first or line[quantity.first - 2].text in ",;"
    return led and opens and line[quantity.last].text == ","


def _led(sentence: Sentence, i: int) -> phrases.Words | None:
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
    if out_of(line, quantity.last) == following.first:
        return _after(sentence, i + 1)
    leads = between[0] in GENITIVE or between[0] in ("of", "for")
    if leads and all(k in ARTICLE for k in between[1:]):
        return _after(sentence, i + 1)
    alike = family(quantity) == family(following)
    mixed = quantity.unit in ("count", "percent") and family(following) == "money"
    spent = SPENT.intersection(between) and between[-1] in ("on", "for")
    if spent or (all(k in JOINTS for k in between) and (alike or mixed)):
        return _ahead(sentence, i + 1)
    return _ahead(sentence, i + 1) if (alike or mixed) and _listed(sentence, i) else None


def _listed(sentence: Sentence, i: int) -> bool:
    """Whether a quantity is an item of a list whose noun ends it ("X में 5 करोड़ और Y में 9 करोड़ की लागत")."""
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = range(quantity.last, following.first)
    if line[quantity.last].key not in JOINTS or len(between) > NEAR or quantity.first == sentence.first:
        return False
    verbs = any(is_verb_at(line, k) for k in between if sentence.free(k))
    marks = line[quantity.first - 1].key, line[following.first - 1].key
    parallel = marks[0] == marks[1] and marks[0] in POSTPOSITION
    return not verbs and not sentence.english and (parallel or quantity.unit == "count")


def _before(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Read the subject before the quantity; None leaves an ellipsis to be filled."""
    quantity, clause = sentence.own[i], sentence.clause_start(i)
    base = _base(sentence, i) or sums.earnings(sentence, i)
    if base is not None:
        return base
    inside = _takes_place(sentence, i)
    if quantity.unit in TIME_UNITS:
        return lengths.aged(sentence, i) or lengths.lasting(sentence, i, _subject(sentence, i, clause, inside))
    known = ellipsis.prior(sentence.own, named, i)
    left_out = known is not None and _elliptic(sentence, i)
    if left_out or _only_target(sentence, i, clause, inside):
        return None
    noun = _search(sentence, i, inside, known=known is not None or _given_before(sentence, i))
    return noun and sums.instead(sentence, i, _as_named(sentence.line, noun, named))


def _given_before(sentence: Sentence, i: int) -> bool:
    """Whether an earlier sum of the sentence names what it is for."""
    if not sums.is_sum(sentence, i):
        return False
    return any(sums.given(sentence, k, sums.GIVEN_TO) for k in range(i))


def _search(sentence: Sentence, i: int, inside: bool, *, known: bool) -> phrases.Words | None:
    """Look for the subject in the clause, then, where no figure before is known, in all that comes before.

    For a relative figure "X में" and "in X" are subjects, too (`inside`).
    """
    clause = sentence.clause_start(i)
    floors = sorted({clause, sentence.first, sentence.item_start(i)}, reverse=True)
    for floor in floors:
        if floor < clause and known:
            return None
        found = None
        if floor < floors[0] and sums.is_sum(sentence, i):
            found = sums.who(sentence, i, earner=not known)
        found = found or _subject(sentence, i, floor, inside)
        if found is not None:
            return found
    return None


def _base(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what a share is of, where it owns it ("लक्ष्य का 28 फीसदी")."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first - 1
    if quantity.unit not in RELATIVE or at <= sentence.first or line[at].key not in GENITIVE:
        return None
    head = line[at - 1]
    plain = sentence.free(at - 1) and head.kind == "word" and not phrases.stops(line, at - 1)
    return behind.backward(line, at - 1, sentence.first, sentence.free) if plain else None


def _takes_place(sentence: Sentence, i: int) -> bool:
    """Whether "X में" or "in X" may be the subject: of a share, a change or a rise."""
    quantity, line = sentence.own[i], sentence.line
    ahead = [line[k].key for k in range(quantity.last, min(quantity.last + 4, sentence.last))]
    moved = any(k in roles.MOTION for k in ahead) or any(k.startswith(("पहुंच", "pahunch")) for k in ahead)
    return quantity.unit in roles.RELATIVE_UNITS or any(k in CHANGE for k in ahead) or moved


def _elliptic(sentence: Sentence, i: int) -> bool:
    """Whether an English figure stands for a noun left out: "wants 2 lakh", "last year's $9 million"."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first
    owned = at - 2 > sentence.first and line[at - 1].key == "s" and line[at - 2].text == "'"
    if not sentence.english or owned:
        return owned
    if quantity.unit != "count" or at == sentence.first:
        return False
    deed = is_verb_at(line, at - 1) and line[at - 1].key not in STATES | roles.MOVED | roles.REACHED
    return deed or verb_before(line, at, sentence.clause_start(i))


def _as_named(line: Line, noun: phrases.Words, named: Named) -> phrases.Words:
    """Return the phrase as an earlier figure measured it, where only words of a verb tell the two apart."""
    for words in named:
        if words is not None and words[0] < noun[1] and noun[0] < words[1] < noun[1]:
            joined = any(line[k].key in GENITIVE or line[k].key == "of" for k in range(words[1], noun[1]))
            return noun if joined else words
    return noun


def _only_target(sentence: Sentence, i: int, floor: int, inside: bool) -> bool:
    """Whether the clause names but the target ("लक्ष्य डेढ़ लाख का है"), of what was named before."""
    if i == 0 or floor <= sentence.first:
        return False
    at = sentence.own[i].first
    words = behind.before(sentence.line, at, floor, sentence.free, inside=inside)
    return words is not None and phrases.bare(sentence.line, words) is None


def _subject(sentence: Sentence, i: int, floor: int, inside: bool) -> phrases.Words | None:
    """Return the nearest noun before the quantity that says more than "the sum" or "the size"."""
    line, at = sentence.line, sentence.own[i].first
    deed = line[at].key.endswith("ed")  # "doubled" is the verb itself
    at -= sentence.english and not deed and verb_before(line, at, floor)
    shut = _aside(line, floor, at) if sentence.english else range(0)
    sum_itself: phrases.Words | None = None

    def free(k: int) -> bool:
        return sentence.free(k) and k not in shut

    while at > floor:
        words = behind.before(line, at, floor, free, inside=inside)
        noun = phrases.bare(line, words) if words else None
        if words is None:
            break
        if _no_subject(sentence, i, words):
            at = words[0] - 1
            continue
        if noun is not None and not phrases.only_amount(line, noun):
            return noun
        meant = nouns.purpose(line, words[1], sentence.free)
        if meant is not None:
            return meant
        sum_itself = sum_itself or noun
        at = words[0]
    return sum_itself


def _no_subject(sentence: Sentence, i: int, words: phrases.Words) -> bool:
    """Whether a number right before a phrase makes it none of another's.

    "in 27 districts", the verb of "805 belong", the other item of "2,400 वर्ग मीटर भूमि और 4.8 करोड़".
    """
    line = sentence.line
    counting = next((q for q in sentence.own if q.last == words[0]), None)
    if counting is None:
        return False
    verb = sentence.english and counting.unit == "count" and not any(many(line[k]) for k in range(*words))
    item = sums.is_sum(sentence, i) and family(counting) != "money" and line[words[1]].key in JOINTS
    return verb or item or line[counting.first - 1].key in phrases.PREPOSITION


def _aside(line: Line, floor: int, at: int) -> range:
    """Return the tokens of ", which …," or ", home to 300," before a verb: none of them is its subject."""
    commas = [k for k in range(floor, at) if line[k].text == ","]
    for opens, closes in pairwise(commas):
        relative = line[opens + 1].key in clauses.RELATIVES
        loose = is_verb_at(line, closes + 1) and not any(is_verb_at(line, k) for k in range(opens, closes))
        if relative or loose:
            return range(opens, closes)
    return range(0)
