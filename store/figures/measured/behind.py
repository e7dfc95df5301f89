"""Reads the noun phrases that stand before a figure: its subject, who gets it, what it is for."""

from __future__ import annotations

from store.figures.grammar.lexicon import TIME_UNITS, UNITS, match, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.verbs import FORMS, INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured import heads
from store.figures.measured.phrases import (
    ARTICLE,
    BEGINNING,
    GENITIVE,
    INSIDE,
    POSTPOSITION,
    PREPOSITION,
    Free,
    Words,
    is_verb_at,
    stops,
    without_gerund,
)

EARLIER = frozenset(fold(word) for word in "पहले pehle pahle".split())  # "GST pehle 18% tha"
RATED = frozenset(fold(word) for word in "प्रति per / prati".split())  # "हर महिला" may be a subject
BOUNDARY = frozenset(",;।.")
WHOLE = frozenset({"भर", "bhar"})
FOR = frozenset(fold(word) for word in "लिए liye".split())
PEOPLE = frozenset(fold(word) for word in "वालों वाले वाली".split())
TIMELY, FESTIVALS = words_of("nouns", "timely"), words_of("nouns", "festivals")
SEASON = frozenset("सीजन सत्र season seezan satra".split())
HOURS = frozenset("रात सुबह शाम दोपहर raat subah shaam dopahar".split())
THIS = frozenset("इस हर is har this every".split())
COMPARED = frozenset({"से", "se"})
DOERS = frozenset({"ने", "ne"}) | COMPARED
SAYING = frozenset(fold(w) for w in "कहते कहती बोले बोलीं बताते मानते say says said told".split())
SPOKE = frozenset({"said", "says", "told"})
SAID = frozenset({"कि", "ki", "that", ","})
EVENTS = frozenset({"before", "after"})
JOINING, WERE = EVENTS | {"as", "with"}, frozenset("is are was were stood".split())
UNDER = frozenset("to from for with by".split())  # "exports to Germany worth Rs 5 crore"
COSTING = frozenset("costing employing weighing measuring fetching earning priced".split())
WHERE = words_of("nouns", "where")
MERELY = frozenset("just only merely mere barely बस bas".split())
BOUNDS = frozenset("up upto above below under exceeding".split())
COST = frozenset("cost costs price outlay expense rate".split())
MOVED_ON = words_of("roles", "moved_on")
OCCASION = frozenset(
    fold(w) for w in "बाद पहले पूर्व साथ बावजूद कारण वजह चलते baad pehle pahle saath karan wajah".split()
)
AFTER_IT = frozenset("पहले पूर्व बाद pehle pahle baad".split())
ABSOLUTIVES = frozenset(form for form in FORMS if form.endswith(("कर", "करके"))) | frozenset(
    "कर करके kar karke".split()
)


def before(line: Line, at: int, floor: int, free: Free, *, inside: bool = False) -> Words | None:
    """Return the subject: the nearest noun phrase before token `at`, not before `floor`.

    A phrase under a preposition or before a postposition is no subject; with `inside`, "X में" is (what grew).
    A phrase that tells when, or what was done on the way ("छलांग लगाकर"), is none either.
    """
    i = at - 1
    i -= i > floor and line[i].key in ("home", "abroad", "overseas") and is_verb_at(line, i - 1)
    while i - 1 > floor and line[i].key in MERELY:
        i -= 1
    glued_to = _glued_to(line, at, i, floor)
    if glued_to >= floor and free(glued_to) and not _closed(line, glued_to, at, inside, free):
        return _past_place(line, heads.backward(line, glued_to, floor, free), floor, free)
    if i >= floor and line[i].key in ("of", "in", "worth", "for"):
        i = _past_aside(line, i - 1, floor)
        plain = i >= floor and free(i) and not _closed(line, i, at - 1, inside, free)
        inner = _inner(line, i, floor, free, inside) if plain else None
        if inner is not None and not _at_cost(line, inner, floor):
            return inner
    within: Words | None = None
    glued: Words | None = None
    while i >= floor:
        if not free(i) or line[i].kind != "word":
            i -= 1
            continue
        marked_off = _case_marked(line, i, at, inside)
        if marked_off or not _closed(line, i, at, inside, free):
            found = heads.backward(line, i, floor, free)
            timeless = _before_time(line, found, event=marked_off)
            if timeless != found:
                return timeless
            i = (heads.plain_list(line, found, floor) or found[0]) - 1
            if i < found[0] - 1 or _adverbial(line, found):
                continue
            if marked_off:
                loose = found[1] - found[0] > 1 and line[found[1] - 2].key not in GENITIVE
                loose = loose and line[found[1]].key not in DOERS | GENITIVE
                glued = found if glued is None and loose else glued
                continue
            found = _past_infinitive(line, *found), without_gerund(line, *found)
            leader = heads.leader(line, found[0], floor)
            loose = leader in PREPOSITION | EVENTS and not _tells(line, leader, found, at)
            under = loose or heads.listed_under(line, found, floor, free)
            if not under or found[0] > i + 1:
                return found
            within = within or (found if inside and leader == "in" else None)
        else:
            i -= 1
    return within or glued


def _before_event(line: Line, words: Words) -> bool:
    """Whether a phrase ends on what "से पहले" or "के बाद" follows ("टर्नओवर कोरोना से पहले 450 करोड़")."""
    at = words[1]
    if words[1] - words[0] < 2 or at + 1 >= len(line) or line[at - 2].key in GENITIVE:
        return False
    return line[at].key in COMPARED | GENITIVE and line[at + 1].key in AFTER_IT


def _past_place(line: Line, words: Words, floor: int, free: Free) -> Words:
    """Return what is from a place, where a phrase is but the place ("parcels from Lucknow weighing 5 kg")."""
    placed = heads.leader(line, words[0], floor) in ("from", "in", "at") and line[words[0]].upper
    return (before(line, words[0] - 1, floor, free) if placed else None) or words


def _tells(line: Line, leader: str, words: Words, at: int) -> bool:
    """Whether "as" opens a clause with a phrase that ends right before its verb ("as orders shrink 45%")."""
    led, end = words[0] - 1 - (line[words[0] - 1].key in ARTICLE), words[1]
    if leader in EVENTS and end < at and line[end].key in WERE and led > 0 and heads.plain(line, led - 1):
        return False  # "sales after the fair were Rs 40 lakh"
    return leader in JOINING and end < at and is_verb_at(line, end)


def _inner(line: Line, i: int, floor: int, free: Free, inside: bool) -> Words:
    """Return the noun of "exports worth Rs 5 crore" at `i`, past "to Germany" between."""
    inner = heads.backward(line, i, floor, free)
    led = heads.leader(line, inner[0], floor)
    if led not in UNDER:
        return inner
    if led == "by":  # "borne by the state for five years"
        return before(line, inner[0] - 1, floor, free, inside=inside) or inner
    onward = before(line, inner[0] - 1, floor, free, inside=inside)
    return onward if onward is not None and onward[1] == inner[0] - 1 else inner


def _glued_to(line: Line, at: int, i: int, floor: int) -> int:
    """Return the noun right before "costing" or a bound ("looms costing", "loans up to"), else -1."""
    costing = at if line[at].key in COSTING else i
    if costing > floor and line[costing].key in COSTING:
        return costing - 1 if heads.plain(line, costing - 1) else -1
    return i if line[at].key in BOUNDS else -1


def _past_aside(line: Line, i: int, floor: int) -> int:
    """Step back over the comma before "worth" and the rate before it ("flutes a year, worth Rs 2 crore")."""
    if i <= floor or line[i].text != ",":
        return i
    unit = match(line, i - 1, UNITS)
    rate = unit is not None and unit[0] in TIME_UNITS and line[i - 2].key in ("a", "an", "every", "per")
    return i - 3 if rate and i - 3 >= floor else i - 1


def _past_infinitive(line: Line, start: int, end: int) -> int:
    """Return where the object of an infinitive begins ("hopes to lift exports")."""
    led = start > 1 and line[start - 1].key == "to" and is_verb_at(line, start - 2)
    return start + 1 if led and end - start > 1 else start


def _at_cost(line: Line, words: Words, floor: int) -> bool:
    """Whether "at a cost of" stands before a sum, which then is of what was built."""
    return line[words[1] - 1].key in COST and heads.leader(line, words[0], floor) == "at"


def _before_time(line: Line, words: Words, *, event: bool) -> Words:
    """Leave out the time a noun stands beside ("कारीगर दिन में 200 रुपये", "बुनकर दिन भर में")."""
    start, end = words
    if event and _before_event(line, words):
        return start, end - 1
    whole = line[end - 1].key in WHOLE and end - start > 2
    head = end - 1 - whole
    unit = match(line, head, UNITS) if head > start else None
    timed = (unit is not None and unit[0] in TIME_UNITS) or line[head].key in BEGINNING
    loose = timed and head > start and line[head - 1].key not in GENITIVE | {"of", "-"}
    marked = end < len(line) and (line[end].key in INSIDE or whole) and not line[start].key.isascii()
    return (start, head) if loose and marked else words


def tells_when(line: Line, words: Words) -> bool:
    """Whether the head of a phrase is a unit of time ("year on year", "दूसरे दिन")."""
    unit = match(line, words[1] - 1, UNITS)
    return (unit is not None and unit[0] in TIME_UNITS) or (
        words[1] - words[0] == 1 and line[words[0]].key in HOURS
    )


def _adverbial(line: Line, words: Words) -> bool:
    """Whether a phrase without a case mark tells when ("पिछली दीपावली"), or a verb of its own takes it."""
    if line[words[1] - 1].key in WHERE and line[words[1] - 2].key in GENITIVE:
        return True  # "शहर के बाहर"
    feast = (
        words[1] - words[0] == 1
        and line[words[0]].key in FESTIVALS | SEASON
        and line[words[0] - 1].key in THIS
    )
    if feast:
        return True
    rate = words[0] > 0 and line[words[0] - 1].key in RATED and words[1] - words[0] == 1
    if line[words[0]].key in TIMELY or rate or tells_when(line, words):
        return True
    follower = line[words[1]].key if words[1] < len(line) else ""
    if follower in SPOKE:
        return True
    says = follower in SAYING and any(t.key in SAID for t in line[words[1] + 1 : words[1] + 3])
    return says or follower in ABSOLUTIVES - MOVED_ON or _done_before(line, words[1])


def _done_before(line: Line, at: int) -> bool:
    """Whether an infinitive and "के बाद" or the like follow ("पावरलूम आने के बाद")."""
    if at + 1 >= len(line) or line[at].key not in INFINITIVES:
        return False
    mark = at + 1 + (line[at + 1].key in GENITIVE)
    return mark < len(line) and line[mark].key in OCCASION


def marked(line: Line, at: int, floor: int, free: Free, marks: frozenset[str]) -> Words | None:
    """Return the nearest phrase before `at` with a case mark: who gets a sum, what it is spent on."""
    for i in range(at - 2, floor - 1, -1):
        linked = (line[i + 1].key in GENITIVE or line[i + 1].key in PEOPLE) and i + 2 < at
        mark = line[i + 2].key if linked else line[i + 1].key
        if mark in marks and line[i].key in INFINITIVES and i > floor and free(i - 1):
            return heads.backward(line, i - 1, floor, free) if not stops(line, i - 1) else None
        small = line[i].key in GENITIVE or line[i].key in ARTICLE
        plain = line[i].kind == "word" and not small and not stops(line, i)
        if mark in marks and free(i) and plain:
            found = heads.backward(line, i, floor, free)
            return None if line[found[0]].key in TIMELY else found
    return None


def _closed(line: Line, i: int, at: int, inside: bool, free: Free) -> bool:
    """Whether the word at `i` is no head: a small word, or a noun a postposition makes an adverb."""
    token = line[i]
    if stops(line, i) or token.key in GENITIVE or token.key in ARTICLE:
        return True
    if i + 1 < at and line[i + 1].kind == "number" and free(i + 1):
        return True  # "वार्ड 19 में 140"
    return _case_marked(line, i, at, inside)


def _case_marked(line: Line, i: int, at: int, inside: bool) -> bool:
    """Whether a postposition right after the noun at `i` makes it an adverb."""
    token = line[i]
    follower = line[i + 1] if i + 1 < at else None
    linked = follower is not None and follower.key in GENITIVE and i + 2 < at
    if linked and line[i + 2].key in POSTPOSITION and line[i + 2].key not in INSIDE:
        return not stops(line, i)
    if follower is None or follower.key not in POSTPOSITION or follower.key in EARLIER:
        return False
    if stops(line, i) or token.key in GENITIVE or token.key in ARTICLE:
        return False
    return not (inside and follower.key in INSIDE)


def wanted_for(line: Line, at: int, end: int, free: Free) -> Words | None:
    """Return the phrase of "के लिए" after a sum and its verb ("20 करोड़ मंजूर किए पार्क के लिए")."""
    for i in range(at, end - 2):
        if line[i].key in BOUNDARY:
            break
        linked = line[i + 1].key in GENITIVE and line[i + 2].key in FOR
        if linked and free(i) and line[i].kind == "word" and not stops(line, i):
            return heads.backward(line, i, at, free)
    return None
