"""What a figure measures: the counted noun after it, the noun it belongs to, else the subject before it.

Hindi puts the noun after the number or after का/के/की ("1000 करोड़ रुपए के ओडीओपी उत्पाद"), else before it as
the subject ("निर्यात 88,967 करोड़ रुपये था"); English has "2,000 products", "80 per cent of exports", "loans
worth Rs 50 crore", "exports rose to Rs 2 lakh crore".
"""

from __future__ import annotations

from collections.abc import Callable

from store.figures.grammar.lexicon import TIME_UNITS, UNITS, match, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.verbs import FORMS, INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured.endings import Tie, end_of
from store.figures.measured.phrases import (
    ADVERB,
    ARTICLE,
    CLASSIFIER,
    GENITIVE,
    POSTPOSITION,
    Words,
    in_name,
    is_gerund,
    is_physical,
    is_verb_at,
    past_rate,
    past_whichever,
    stops,
)

PREPOSITION = frozenset(
    "in from on at by for to with under through across as during since into over against via near".split()
)
SCHEME = frozenset(fold(word) for word in "odop ओडीओपी एक जनपद जिला उत्पाद one district product".split())
BOUNDARY = frozenset(",;।.")
FOR = frozenset(fold(word) for word in "लिए liye".split())
PEOPLE = frozenset(fold(word) for word in "वालों वाले वाली".split())
TIMELY = words_of("nouns", "timely")
COMPARED = frozenset({"से", "se"})
SAYING = frozenset(fold(w) for w in "कहते कहती बोले बोलीं बताते मानते say says said told".split())
SAID = frozenset({"कि", "ki", "that", ","})
COST = frozenset("cost costs price outlay expense rate".split())
ABSOLUTIVES = frozenset(form for form in FORMS if form.endswith(("कर", "करके")))
PARTICIPLES = ("ed", "ing", "कृत", "ित")
THOSE = frozenset("them these those which whom".split())
QUOTES = "'\"“”«»‘’`"
INSIDE = frozenset(fold(word) for word in "में me mein को ko".split())
LONGEST = 6
Free = Callable[[int], bool]


def after(line: Line, at: int, unit: str, free: Free, *, english: bool = False) -> Words | None:
    """Return the noun phrase after a quantity that ends at `at`: directly, or after का, of, in, worth."""
    at = past_whichever(line, past_rate(line, at, unit))
    if at >= len(line) or line[at].broken:
        return None
    if line[at].key in ADVERB and at + 1 < len(line) and line[at + 1].key in GENITIVE:
        at += 1
    led = _led(line, at, unit)
    if led is not None:
        found = _phrase(line, led[0], free, chain=led[1])
        tie: Tie = "led" if not english else "counted english" if led[0] > at + 1 else "english"
        return found and _cut(line, found, tie)
    hyphen = line[at].text == "-" and not line[at].spaced
    found = _phrase(line, at + hyphen, free, chain=unit != "count")
    if found is None:
        return None
    if _possessor(line, found[1]):
        return (found[0], found[0] + 1) if unit == "percent" and found[1] - found[0] > 1 else None
    counted = unit == "count" or (unit == "percent" and not english)
    if english:
        return _cut(line, found, "counted english" if counted and not hyphen else "english")
    return _cut(line, found, "counted" if counted else "beside")


def _cut(line: Line, words: Words, tie: Tie) -> Words | None:
    end = end_of(line, *words, tie)
    return (words[0], end) if end > words[0] else None


def _led(line: Line, at: int, unit: str) -> tuple[int, bool] | None:
    """Return where the phrase of का, of, in, worth or "तरह के" begins, and whether it goes on over का."""
    joint, following = line[at].key, line[at + 1].key if at + 1 < len(line) else ""
    if joint in GENITIVE or (is_physical(unit) and joint in INSIDE):
        return at + 1, True
    if (joint == "of" and following in THOSE) or (joint == "worth" and following == "of"):
        return at + 2, False
    linked = joint in ("of", "worth") or (joint == "in" and not is_physical(unit))
    if linked or (joint == "to" and unit == "percent"):
        return at + 1, False
    return (at + 2, False) if joint in CLASSIFIER and following in GENITIVE else None


def _possessor(line: Line, at: int) -> bool:
    """Whether a genitive without a noun ends the phrase ("57 हस्तशिल्प के हैं"): it is of things named before."""
    if at + 1 >= len(line) or line[at].key not in GENITIVE:
        return False
    return line[at + 1].kind == "sign" or stops(line, at + 1)


def _opens(line: Line, at: int) -> bool:
    """Whether a quotation mark or an article stands before the phrase; the एक of a scheme's name is none."""
    return line[at].text in QUOTES or (line[at].key in ARTICLE and not in_name(line, at))


def _phrase(line: Line, at: int, free: Free, *, chain: bool) -> Words | None:
    """Read a noun phrase forward; with `chain`, on over का/के/की ("उत्पादों की हिस्सेदारी")."""
    while at < len(line) and _opens(line, at) and not line[at].broken:
        at += 1
    start, end = at, at
    named = False
    while at < len(line) and at - start < LONGEST + 2 * named and free(at):
        token = line[at]
        if (token.text in QUOTES and token.kind == "sign") or _possessive(line, at):
            at += 1
            named = True
            continue
        if (token.broken and at > start) or (token.kind != "word" and token.text != "-"):
            break
        if at > start and token.key in ARTICLE and not in_name(line, at):
            break
        if token.key in GENITIVE and at > start:
            if not chain and not _only_scheme(line, start, at):
                break
        elif (at == start and _participle(line, at, free)) or (at > start and _both(line, at, free)):
            pass
        elif stops(line, at) and not (token.text == "-" and at > start):
            break
        else:
            end = at + 1
        at += 1
    while end > start and (line[end - 1].text == "-" or line[end - 1].key in GENITIVE):
        end -= 1
    end = _without_gerund(line, start, end)
    return (start, end) if end > start else None


def _possessive(line: Line, at: int) -> bool:
    """Whether the s of "Sambhal's" stands at `at`."""
    return line[at].key == "s" and at > 0 and line[at - 1].text in QUOTES and not line[at].spaced


def _both(line: Line, at: int, free: Free) -> bool:
    """Whether "and" joins two modifiers of one noun ("horn and bone crafts")."""
    if line[at].key not in ("and", "&") or at + 2 >= len(line) or not free(at + 1) or not free(at + 2):
        return False
    plain = all(line[k].kind == "word" and not stops(line, k) for k in (at + 1, at + 2))
    return plain and not line[at - 1].key.endswith("s")


def _participle(line: Line, at: int, free: Free) -> bool:
    """Whether a participle leads the noun after it ("1,800 registered weavers", "पंजीकृत इकाइयां")."""
    if not line[at].key.endswith(PARTICIPLES) or at + 1 >= len(line):
        return False
    return free(at + 1) and line[at + 1].kind == "word" and not stops(line, at + 1)


def _without_gerund(line: Line, start: int, end: int) -> int:
    """Leave out the participle that ends a phrase ("pieces landing at Rs 38", "malls costing")."""
    while end - start > 1 and is_gerund(line[end - 1].key):
        end -= 1
    return end


def _only_scheme(line: Line, start: int, end: int) -> bool:
    """Whether the words so far only name the scheme, whose goods are what is counted."""
    return all(t.kind == "sign" or t.key in SCHEME for t in line[start:end])


def before(line: Line, at: int, floor: int, free: Free, *, inside: bool = False) -> Words | None:
    """Return the subject: the nearest noun phrase before token `at`, not before `floor`.

    A phrase under a preposition or before a postposition is no subject; with `inside`, "X में" is (what grew).
    A phrase that tells when, or what was done on the way ("छलांग लगाकर"), is none either.
    """
    i = at - 1
    if i >= floor and line[i].key in ("of", "in", "worth", "for"):
        i -= 1
        plain = i >= floor and free(i) and not _closed(line, i, at - 1, inside)
        inner = backward(line, i, floor, free) if plain else None
        if inner is not None and not _at_cost(line, inner, floor):
            return inner
    within: Words | None = None
    glued: Words | None = None
    while i >= floor:
        if not free(i) or line[i].kind != "word":
            i -= 1
            continue
        marked_off = _case_marked(line, i, at, inside)
        if marked_off or not _closed(line, i, at, inside):
            found = backward(line, i, floor, free)
            i = found[0] - 1
            if _adverbial(line, found):
                continue
            if marked_off:
                loose = found[1] - found[0] > 1 and line[found[1] - 2].key not in GENITIVE
                loose = loose and line[found[1]].key not in COMPARED
                glued = found if glued is None and loose else glued
                continue
            found = _past_infinitive(line, *found), _without_gerund(line, *found)
            leader = _leader(line, found[0], floor)
            if leader not in PREPOSITION or found[0] > i + 1:
                return found
            within = within or (found if inside and leader == "in" else None)
        else:
            i -= 1
    return within or glued


def _past_infinitive(line: Line, start: int, end: int) -> int:
    """Return where the object of an infinitive begins ("hopes to lift exports")."""
    led = start > 1 and line[start - 1].key == "to" and is_verb_at(line, start - 2)
    return start + 1 if led and end - start > 1 else start


def _at_cost(line: Line, words: Words, floor: int) -> bool:
    """Whether "at a cost of" stands before a sum, which then is of what was built."""
    return line[words[1] - 1].key in COST and _leader(line, words[0], floor) == "at"


def _adverbial(line: Line, words: Words) -> bool:
    """Whether a phrase without a case mark tells when ("पिछली दीपावली"), or a verb of its own takes it."""
    unit = match(line, words[1] - 1, UNITS)
    if line[words[0]].key in TIMELY or (unit is not None and unit[0] in TIME_UNITS):
        return True
    follower = line[words[1]].key if words[1] < len(line) else ""
    says = follower in SAYING and any(t.key in SAID for t in line[words[1] + 1 : words[1] + 3])
    return says or follower in ABSOLUTIVES


def marked(line: Line, at: int, floor: int, free: Free, marks: frozenset[str]) -> Words | None:
    """Return the nearest phrase before `at` with a case mark: who gets a sum, what it is spent on."""
    for i in range(at - 2, floor - 1, -1):
        linked = (line[i + 1].key in GENITIVE or line[i + 1].key in PEOPLE) and i + 2 < at
        mark = line[i + 2].key if linked else line[i + 1].key
        if mark in marks and line[i].key in INFINITIVES and i > floor and free(i - 1):
            return backward(line, i - 1, floor, free) if not stops(line, i - 1) else None
        small = line[i].key in GENITIVE or line[i].key in ARTICLE
        plain = line[i].kind == "word" and not small and not stops(line, i)
        if mark in marks and free(i) and plain:
            found = backward(line, i, floor, free)
            return None if line[found[0]].key in TIMELY else found
    return None


def wanted_for(line: Line, at: int, end: int, free: Free) -> Words | None:
    """Return the phrase of "के लिए" after a sum and its verb ("20 करोड़ मंजूर किए पार्क के लिए")."""
    for i in range(at, end - 2):
        if line[i].key in BOUNDARY:
            break
        linked = line[i + 1].key in GENITIVE and line[i + 2].key in FOR
        if linked and free(i) and line[i].kind == "word" and not stops(line, i):
            return backward(line, i, at, free)
    return None


def purpose(line: Line, at: int, free: Free) -> Words | None:
    """Return the phrase of "for" or "to" right after a sum ("Rs 250 crore for ODOP")."""
    if at >= len(line) or line[at].key not in ("for", "to", "towards") or line[at].broken:
        return None
    return _phrase(line, at + 1, free, chain=False)


def _leader(line: Line, start: int, floor: int) -> str:
    """Return the small word before a phrase, articles stepped over."""
    i = start - 1
    while i > floor and line[i].key in ARTICLE:
        i -= 1
    return line[i].key if i >= floor else ""


def _closed(line: Line, i: int, at: int, inside: bool) -> bool:
    """Whether the word at `i` is no head: a small word, or a noun a postposition makes an adverb."""
    token = line[i]
    if stops(line, i) or token.key in GENITIVE or token.key in ARTICLE:
        return True
    return _case_marked(line, i, at, inside)


def _case_marked(line: Line, i: int, at: int, inside: bool) -> bool:
    """Whether a postposition right after the noun at `i` makes it an adverb."""
    token = line[i]
    follower = line[i + 1] if i + 1 < at else None
    linked = follower is not None and follower.key in GENITIVE and i + 2 < at
    if linked and line[i + 2].key in POSTPOSITION and line[i + 2].key not in INSIDE:
        return not stops(line, i)
    if follower is None or follower.key not in POSTPOSITION:
        return False
    if stops(line, i) or token.key in GENITIVE or token.key in ARTICLE:
        return False
    return not (inside and follower.key in INSIDE)


def backward(line: Line, i: int, floor: int, free: Free) -> Words:
    """Read a noun phrase backward from its head at `i`, over का/के/की and "of"."""
    start = i
    while start - 1 >= floor and i - start < LONGEST and free(start - 1) and not line[start].broken:
        token = line[start - 1]
        joint = _joint(line, start, floor)
        if joint is not None:
            if joint < floor or not free(joint) or stops(line, joint) or line[joint].kind != "word":
                break
            start = joint
        elif (owner := _owner(line, start)) >= floor and free(owner):
            start = owner
        elif start - 3 >= floor and _compound(line, start - 1) and free(start - 3):
            start -= 3
        elif token.text == "-" and not token.spaced and start - 2 >= floor and free(start - 2):
            start -= 2
        elif token.kind != "word" or (
            (stops(line, start - 1) or token.key in ARTICLE) and not in_name(line, start - 1)
        ):
            break
        else:
            start -= 1
    return start, i + 1


def _compound(line: Line, i: int) -> bool:
    """Whether token `i` is the second half of a word with a hyphen ("week-long fair")."""
    return (
        line[i].kind == "word" and not line[i].spaced and line[i - 1].text == "-" and not line[i - 1].spaced
    )


def _owner(line: Line, start: int) -> int:
    """Return the word before "'s" or "s'" that owns the phrase at `start`, -1 where none does."""
    at = start - 1 - (start > 1 and _possessive(line, start - 1))
    if at < 1 or line[at].text not in QUOTES or line[at].spaced or line[at - 1].kind != "word":
        return -1
    return -1 if stops(line, at - 1) else at - 1


def _joint(line: Line, start: int, floor: int) -> int | None:
    """Return the word before "X का" or "X of the" at `start`; None where neither stands there."""
    i = start - 1
    if line[i].key in GENITIVE:
        return i - 1
    while i > floor and line[i].key in ARTICLE and line[i].key.isascii():
        i -= 1
    return i - 1 if line[i].key == "of" else None
