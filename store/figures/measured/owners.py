"""Chooses what a quantity measures by what stands before it: the subject, a share's owner, who earned."""

from __future__ import annotations

from store.figures.grammar.lexicon import CHANGE, TARGET, TIME_UNITS, words_of
from store.figures.grammar.sides import ACROSS
from store.figures.grammar.words import Line
from store.figures.measured import (
    asides,
    behind,
    ellipsis,
    heads,
    lengths,
    lists,
    nouns,
    phrases,
    sums,
)
from store.figures.measured.among import of_places
from store.figures.measured.ellipsis import JOINTS, RELATIVE
from store.figures.measured.endings import DIRECTIONS, JUST, PREDICATES, many, verb_before
from store.figures.measured.phrases import GENITIVE, is_verb_at
from store.figures.measured.sentence import Named, Sentence, family
from store.figures.roles import movements
from store.figures.roles.changes import RELATIVE_UNITS

COSTING = frozenset(
    "cost costs fetch fetches fetched earn earns earned bring brings brought take takes took".split()
)
SIZES = words_of("nouns", "sizes")
MOVED_BY = phrases.PREPOSITION | {"of"}
DETERMINERS, WHOM = frozenset("the its their his her our a an".split()), 7


def before(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Read the subject before the quantity; None leaves an ellipsis to be filled."""
    quantity, clause = sentence.own[i], sentence.clause_start(i)
    owner = (
        base(sentence, i)
        or lists.among(sentence, i)
        or lists.label(sentence, i)
        or sums.earnings(sentence, i)
    )
    owner = owner or asides.trailing(sentence, i) or asides.put(sentence, i) or sums.employed(sentence, i)
    owner = owner or _with_at(sentence, i) or _ground(sentence, i) or lengths.distant(sentence, i)
    paid = owner or _paid_to(sentence, i, named) or asides.sold_at(sentence, i)
    if family(quantity) == "money":
        paid = paid or asides.relative(sentence, i)
        paid = paid or asides.coordinated(sentence, i) or asides.taken_up(sentence, i, named)
    if paid is not None:
        return paid
    inside = _takes_place(sentence, i)
    if quantity.unit in TIME_UNITS:
        subject = asides.relative(sentence, i) or _subject(sentence, i, _floor(sentence, i), inside)
        subject = subject or _object(sentence, i) or asides.antecedent(sentence, i)
        subject = subject or asides.coordinated(sentence, i)
        return lengths.aged(sentence, i) or lengths.lasting(sentence, i, subject)
    known = ellipsis.prior(sentence.own, named, i)
    left_out = of_places(sentence, i) or (i > 0 and ellipsis.pronoun_before(sentence, i))
    left_out = left_out or (known is not None and (ellipsis.left_out(sentence, i) or _target_of(sentence, i)))
    if left_out or _only_target(sentence, i, clause, inside):
        return None
    noun = (None if known else sums.got(sentence, i)) or _search(
        sentence, i, inside, known=known is not None or _given_before(sentence, i)
    )
    if noun is None and sentence.english and quantity.unit == "count":
        noun = asides.antecedent(sentence, i)  # "our members, who number around 1,800"
    elif noun is not None and ((known and sums.doer(sentence, i, noun)) or sums.asker(sentence, i, noun)):
        return None
    noun = noun or (None if known else lists.inverted(sentence, i))
    return noun and _told(sentence, i, noun, named)


def _told(sentence: Sentence, i: int, noun: phrases.Words, named: Named) -> phrases.Words | None:
    """Return the thing a subject stands for: none where it is a place of a list, or what is spent."""
    if lists.of_a_place(sentence, i, noun):
        return None
    noun = lists.heading(sentence, i, noun) or noun
    if _spends(sentence, i, noun):
        return sentence.own[i].last, sentence.own[i].last + 1
    return sums.instead(sentence, i, _as_named(sentence.line, noun, named))


def _paid_to(sentence: Sentence, i: int, named: Named) -> phrases.Words | None:
    """Return those counted before who, told by their number alone, earn a sum ("38 now earn Rs 9,000")."""
    own, line = sentence.own, sentence.line
    if i < 2 or not sentence.english or family(own[i]) != "money" or own[i - 1].unit != "count":
        return None
    between = range(own[i - 1].last, own[i].first)
    alone = all(is_verb_at(line, k) or line[k].key in JUST for k in between) and len(between) > 0
    return named[i - 1] or ellipsis.prior(own, named, i - 1) if alone else None


def _floor(sentence: Sentence, i: int) -> int:
    """Return where the clause of a figure begins; one that goes on after an aside begins before it."""
    clause = sentence.clause_start(i)
    if not sentence.english or clause == sentence.first:
        return clause
    aside = lists.aside(sentence.line, sentence.first, sentence.own[i].first)
    return sentence.first if aside and aside.stop in (clause - 1, clause) else clause


def _object(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what को marks before a length of time ("योजना को तीन साल के लिए बढ़ाया")."""
    floor = sentence.clause_start(i)
    return behind.marked(sentence.line, sentence.own[i].first, floor, sentence.free, sums.TO)


def _spends(sentence: Sentence, i: int, noun: phrases.Words) -> bool:
    """Whether a department spends the sum and nothing says what on ("विभाग 65 लाख खर्च करेगा")."""
    line, last = sentence.line, sentence.own[i].last
    spent = last < sentence.last and line[last].key in phrases.SPENDING
    return (
        spent and line[noun[1] - 1].key in phrases.AGENTS and sums.given(sentence, i, sums.GIVEN_TO) is None
    )


def _with_at(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return the noun of "with recovery at 97 per cent", "with volumes down 6 per cent"."""
    line, quantity = sentence.line, sentence.own[i]
    at = quantity.first - 1
    at -= at > sentence.first and line[at].key in ("around", "about", "just", "over", "nearly")
    moved = line[at].key in ("up", "down", "higher", "lower") and quantity.unit in RELATIVE_UNITS
    if (
        at - 1 <= sentence.first
        or not (line[at].key == "at" or moved)
        or not sentence.free(at - 1)
        or phrases.stops(line, at - 1)
    ):
        return None
    words = heads.backward(line, at - 1, sentence.first, sentence.free)
    if _adjective(line, words):
        return None
    led = words[0] - 1 - (line[words[0] - 1].key in phrases.ARTICLE)
    marks = ("with",) if moved else ("with", ",")
    return phrases.bare(line, words) if led >= sentence.first and line[led].key in marks else None


def _ground(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what ground lies under ("11,000 hectares were under mulberry")."""
    line, at = sentence.line, sentence.own[i].last
    if not (sentence.english and phrases.is_physical(sentence.own[i].unit)):
        return None
    at += at < sentence.last and line[at].key in ellipsis.STATES | {"came", "come", "brought"}
    under = at + 1 < sentence.last and line[at].key == "under"
    return nouns.after(line, at + 1, "count", sentence.free) if under else None


def _given_before(sentence: Sentence, i: int) -> bool:
    """Whether an earlier sum of the sentence names what it is for."""
    if not sums.is_sum(sentence, i):
        return False
    return any(sums.given(sentence, k, sums.GIVEN_TO) for k in range(i))


def _search(sentence: Sentence, i: int, inside: bool, *, known: bool) -> phrases.Words | None:
    """Look for the subject in the clause, then, where no figure before is known, in all that comes before.

    For a relative figure "X में" and "in X" are subjects, too (`inside`).
    """
    clause = _floor(sentence, i)
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


def base(sentence: Sentence, i: int) -> phrases.Words | None:
    """Return what a share is of, where it owns it ("लक्ष्य का 28 फीसदी")."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.first - 1
    if quantity.unit not in RELATIVE or at <= sentence.first or line[at].key not in GENITIVE:
        return None
    head = line[at - 1]
    plain = sentence.free(at - 1) and head.kind == "word" and not phrases.stops(line, at - 1)
    return heads.backward(line, at - 1, sentence.first, sentence.free) if plain else None


def _takes_place(sentence: Sentence, i: int) -> bool:
    """Whether "X में" or "in X" may be the subject: of a share, a change or a rise."""
    quantity, line = sentence.own[i], sentence.line
    ahead = [line[k].key for k in range(quantity.last, min(quantity.last + 4, sentence.last))]
    moved = any(k in movements.MOTION for k in ahead) or any(k.startswith(("पहुंच", "pahunch")) for k in ahead)
    return quantity.unit in RELATIVE_UNITS or any(k in CHANGE for k in ahead) or moved


def _target_of(sentence: Sentence, i: int) -> bool:
    """Whether it is "against a target of 2,500", of what was counted before."""
    line, at = sentence.line, sentence.own[i].first
    return at - 2 >= sentence.first and line[at - 1].key == "of" and line[at - 2].key in TARGET


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
    shut = {*(lists.aside(line, floor, at) if sentence.english else ()), *lists.brackets(line, floor, at)}
    shut |= {*lists.dateline(sentence, i)}
    sum_itself: phrases.Words | None = None

    def free(k: int) -> bool:
        return sentence.free(k) and k not in shut

    if sentence.english:
        at = _past_whom(line, at, floor)
    while at > floor:
        words = behind.before(line, at, floor, free, inside=inside)
        noun = phrases.bare(line, words) if words else None
        if words is None:
            break
        words, noun = (headed, headed) if (headed := lists.headed(sentence, words)) else (words, noun)
        if _no_subject(sentence, i, words) or _adjective(line, words):
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


def _past_whom(line: Line, at: int, floor: int) -> int:
    """Step back over whom a thing costs or earns a sum ("will cost the exchequer Rs 400 crore")."""
    for k in range(at - 1, max(floor, at - WHOM), -1):
        if line[k].key in COSTING:
            named = all(
                line[n].kind == "word" and not is_verb_at(line, n) and line[n].key not in MOVED_BY
                for n in range(k + 1, at)
            )
            return k if named and at - k > 1 and line[k + 1].key in DETERMINERS else at
    return at


def _adjective(line: Line, words: phrases.Words) -> bool:
    """Whether a phrase is but an adjective ("सबसे महंगा 5,000 रुपये किलो वाला")."""
    last = line[words[1] - 1].key
    if last in nouns.PRONOUNS:
        return True  # "a large one"
    lone = words[1] - words[0] == 1
    return lone and last in PREDICATES | DIRECTIONS | SIZES


def _no_subject(sentence: Sentence, i: int, words: phrases.Words) -> bool:
    """Whether a number right before a phrase makes it none of another's.

    "in 27 districts", the verb of "805 belong", the other item of "2,400 वर्ग मीटर भूमि और 4.8 करोड़".
    """
    line = sentence.line
    hyphen = line[words[0] - 1].text == "-"
    counting = next((q for q in sentence.own if q.last == words[0] - hyphen), None)
    if hyphen and counting is not None and counting.unit == "count":
        return False  # "an 11-member team"
    if counting is None:
        return False
    verb = sentence.english and counting.unit == "count" and not any(many(line[k]) for k in range(*words))
    item = sums.is_sum(sentence, i) and family(counting) != "money" and line[words[1]].key in JOINTS
    led = counting.first - 1
    placed = counting.unit in TIME_UNITS or line[led - 1].key in ("on", "at", "in")
    led -= placed and line[led].key in phrases.ARTICLE  # "at the 10-day course"
    sized = line[led].key in ACROSS and any(q.last == led for q in sentence.own)
    return verb or item or (line[led].key in phrases.PREPOSITION and not sized)
