"""What stands after a figure: the counted noun, or the noun it belongs to by का, of, in, worth.

Hindi puts the noun after the number or after का/के/की ("1000 करोड़ रुपए के ओडीओपी उत्पाद"), else before it as
the subject ("निर्यात 88,967 करोड़ रुपये था"); English has "2,000 products", "80 per cent of exports", "loans
worth Rs 50 crore", "exports rose to Rs 2 lakh crore".
"""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, NTH, TIME_UNITS, UNITS, match, words_of
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured import rates
from store.figures.measured.endings import Tie, complete, end_of, is_place, many, plural
from store.figures.measured.phrases import (
    ADVERB,
    ARTICLE,
    CLASSIFIER,
    CONJUNCTION,
    GENITIVE,
    INSIDE,
    LONGEST,
    POSTPOSITION,
    PREPOSITION,
    QUOTES,
    Free,
    Words,
    in_name,
    is_gerund,
    is_physical,
    is_verb_at,
    possessive,
    stops,
    was_done,
    without_gerund,
)
from store.figures.roles.changes import LEVEL

SCHEME = frozenset(fold(word) for word in "odop ओडीओपी एक जनपद जिला उत्पाद one district product".split())
COUNTED = words_of("asked", "counted")
WALA = frozenset(fold(word) for word in "वाला वाली वाले wala wali wale".split())
PARTICIPLES = ("ed", "ing", "कृत", "ित")
DID, DOER, FAR = frozenset({"की", "ki"}), frozenset({"ने", "ne"}), 12
AND = frozenset({"और", "aur"})
MONTHLY = frozenset("महीने माह mahine maah mahina".split())  # "12 हजार महीने की नौकरी"
REGULAR = frozenset("daily weekly monthly quarterly yearly annual".split())
# "23 हजार के पास", "620 के खातों में": of those counted before
BESIDE = frozenset("पास paas खाते खातों khate khaton घर घरों नाम यहां पक्ष खिलाफ naam भरोसे सहारे".split())
WITHOUT = frozenset({"बिना", "bina"})
PRONOUNS = frozenset("one ones others those".split())
PHRASES = frozenset("top average offer sale record paper hand time now example date loan free hire".split())
SHAPES = words_of("nouns", "shapes")
ONWARD = frozenset("अंदर आगे बाहर andar aage bahar".split())
MOST = frozenset({"सबसे", "sabse"})
TRADE = frozenset({"wholesale", "retail"})  # "Rs 300 wholesale"
SEASONS = frozenset("season seasons session sessions term phase go".split())
TERMS = frozenset("terms value volume quantity total all absolute real number numbers".split())
WHICH = frozenset({"which", "whom"})
THOSE = frozenset("them these those".split()) | WHICH


def after(line: Line, at: int, unit: str, free: Free, *, english: bool = False) -> Words | None:
    """Return the noun phrase after a quantity that ends at `at`: directly, or after का, of, in, worth."""
    start, at = at, rates.past_rate(line, at, unit)
    rated = english and at > start + 1 and line[start].key in ("a", "an", "per")
    at = rates.past_whichever(line, rates.past_brackets(line, at, unit))
    if at >= len(line) or line[at].broken or (english and complete(line, at, unit)):
        return None
    rated = rated and line[at].kind == "word" and _led(line, at, unit) is None
    if line[at].key in ADVERB and at + 1 < len(line) and line[at + 1].key in GENITIVE:
        at += 1
    if line[at].key in WITHOUT and at + 2 < len(line):
        at += 2 + (line[at + 2].key in GENITIVE)  # "10 लाख तक बिना गारंटी ऋण"
    at += unit == "count" and line[at].key == "most" and at + 1 < len(line)  # "20 most backward districts"
    shaped = line[at].key in SHAPES or line[at].key in ONWARD
    at += is_physical(unit) and shaped and at + 1 < len(line)  # "12 किमी लंबी सड़क", "3 km andar"
    at += unit == "count" and line[at].key in MONTHLY and at + 1 < len(line) and line[at + 1].key in GENITIVE
    more = unit == "count" and line[at].key in AND
    if more or _led(line, at, unit) is not None:
        return _more(line, at, free) if more else _linked(line, at, unit, free, english=english)
    hyphen = line[at].text == "-" and not line[at].spaced
    found = _phrase(line, at + hyphen, free, chain=unit != "count")
    level = unit == "percent" and line[at].key in LEVEL  # "sale 35 percent upar"
    in_trade = found is not None and found[1] - found[0] == 1 and line[found[0]].key in TRADE
    if found is None or rated or level or in_trade:  # "earn Rs 6,000 a month weaving baskets"
        return None
    if _possessor(line, found[1]):
        several = found[1] - found[0] > 1 and (unit == "percent" or line[found[0]].key in COUNTED)
        return (found[0], found[0] + 1) if several else None
    counted = unit == "count" or (unit in ("percent", "ratio") and not english)
    if english:
        return _cut(line, found, "counted english" if counted and not hyphen else "english")
    return _cut(line, found, "counted" if counted else "beside")


def _more(line: Line, at: int, free: Free) -> Words | None:
    """Return what there is so much more of ("12 और जिलों में"), where और joins no other figure."""
    found = _phrase(line, at + 1, free, chain=False)
    if found is None or is_place(line[found[0]].text) or _possessor(line, found[1]):
        return None
    for k in range(found[1], len(line)):
        if line[k].kind == "sign" or (line[k].key not in POSTPOSITION and free(k) and is_verb_at(line, k)):
            break
        if not free(k):
            return None  # "मऊ में 12 और बलिया में 15 करघे"
    return _cut(line, found, "counted")


def _cut(line: Line, words: Words, tie: Tie) -> Words | None:
    end = end_of(line, *words, tie)
    return (words[0], end) if end > words[0] else None


def _linked(line: Line, at: int, unit: str, free: Free, *, english: bool) -> Words | None:
    """Return the phrase that the word at `at` links to a figure; a place after "in" only says where."""
    led = _led(line, at, unit) or (at, False)
    found = _phrase(line, led[0], free, chain=led[1])
    placed = line[at].key in ("in", "to")
    if found is None or (placed and all(line[k].upper for k in range(*found))):
        return None
    if placed and (
        line[found[1] - 1].key in TERMS | SEASONS or (line[at].key == "in" and _where(line, at, unit))
    ):
        return None  # "fell 6% in volume terms", "averaged Rs 9,000 in the cluster"
    if line[at].key in GENITIVE and line[led[0]].key in BESIDE:
        return None
    if of_total(line, at, found[1]):
        return None  # "4 per cent of India's total"
    tie: Tie = "led" if not english else "counted english" if led[0] > at + 1 else "english"
    return _cut(line, found, tie)


def of_total(line: Line, at: int, end: int) -> bool:
    """Whether "of X's total" stands at token `at`, the name's end at `end`."""
    owned = end + 1 < len(line) and possessive(line, end + 1)
    return line[at].key == "of" and owned and any(token.key == "total" for token in line[end : end + 3])


def _where(line: Line, at: int, unit: str) -> bool:
    """Whether "in the" or "in Jhansi's" after a sum or a count only says where."""
    named = line[at + 1].upper and not line[at + 1].capital  # "Rs 1,900 in Mumbai malls"
    owned = line[at + 1].upper and at + 3 < len(line) and possessive(line, at + 3)
    places = ("the", "its", "their", "a", "an") if unit in CURRENCIES else ("the", "its", "their")
    return unit in CURRENCIES | {"count"} and (line[at + 1].key in places or named or owned)


def _led(line: Line, at: int, unit: str) -> tuple[int, bool] | None:
    """Return where the phrase of का, of, in, worth or "तरह के" begins, and whether it goes on over का."""
    joint, following = line[at].key, line[at + 1].key if at + 1 < len(line) else ""
    if is_physical(unit) and joint in INSIDE:
        return _past_made(line, at + 1), True
    wala = joint in WALA and at + 1 < len(line) and not stops(line, at + 1)
    if joint in GENITIVE or wala:
        return at + 1, not wala
    if (joint == "of" and following in THOSE) or (joint == "worth" and following == "of"):
        told = following in WHICH and at + 2 < len(line) and line[at + 2].key in ARTICLE
        return None if told else (at + 2, False)  # "Rs 9 crore, of which the state paid"
    linked = (
        joint in ("of", "worth")
        or (joint == "as" and unit in CURRENCIES)
        or (joint == "in" and not is_physical(unit))
    )
    if linked or (joint == "to" and unit == "percent"):
        return at + 1, False
    return (at + 2, False) if joint in CLASSIFIER and following in GENITIVE else None


def _past_made(line: Line, at: int) -> int:
    """Step over how a thing takes up its ground ("2 एकड़ में बन रहा संग्रहालय", "40 एकड़ में फैले पार्क")."""
    while at < len(line) and not line[at].broken and (is_verb_at(line, at) or line[at].key in WALA):
        at += 1
    return at


def _possessor(line: Line, at: int) -> bool:
    """Whether a genitive without a noun ends the phrase ("57 हस्तशिल्प के हैं"): it is of things named before.

    A plural is counted all the same ("लक्ष्य 2 लाख युवाओं का है").
    """
    if (
        at + 1 >= len(line)
        or line[at].key not in GENITIVE
        or was_done(line, at)
        or plural(line[at - 1])
        or many(line[at - 1])
    ):
        return False
    follower = line[at + 1]
    if follower.key in POSTPOSITION or follower.key in MOST:  # "के लिए", "पार्क का सबसे बड़ा भूखंड"
        return False
    if (
        follower.kind == "sign"
        and line[at].key in DID
        and any(t.key in DOER for t in line[max(0, at - FAR) : at])
    ):
        return False  # "बैंक ने 112 फाइल पास की,"
    return follower.kind == "sign" or follower.key in CONJUNCTION or is_verb_at(line, at + 1)


def _opens(line: Line, at: int) -> bool:
    """Whether a quotation mark or an article stands before the phrase; the एक of a scheme's name is none."""
    return line[at].text in QUOTES or (line[at].key in ARTICLE and not in_name(line, at))


def _ranked(line: Line, at: int) -> bool:
    """Whether "first" or "second" leads the noun ("1 लाख का पहला ऋण")."""
    led = at > 0 and line[at - 1].key in GENITIVE and line[at].key in NTH
    return led and at + 1 < len(line) and not stops(line, at + 1)


def _phrase(line: Line, at: int, free: Free, *, chain: bool) -> Words | None:
    """Read a noun phrase forward; with `chain`, on over का/के/की ("उत्पादों की हिस्सेदारी")."""
    while at < len(line) and (_opens(line, at) or _ranked(line, at)) and not line[at].broken:
        at += 1
    start, end = at, at
    named = False
    while at < len(line) and at - start < LONGEST + 2 * named and free(at):
        token = line[at]
        if (token.text in QUOTES and token.kind == "sign") or possessive(line, at):
            at += 1
            named = True
            continue
        if (token.broken and at > start) or (token.kind != "word" and token.text != "-"):
            break
        if at > start and token.key in ARTICLE and possessive(line, at - 1):
            at += 1
            continue
        if at > start and token.key in ARTICLE and token.key != "total" and not in_name(line, at):
            break
        if token.key in GENITIVE and at > start:
            if not chain and not _only_scheme(line, start, at):
                break
        elif (
            (at == start and _regular(line, at, free))
            or (at == start and _participle(line, at, free))
            or (at > start and _both(line, at, free))
        ):
            pass
        elif stops(line, at) and not (token.text == "-" and at > start):
            break
        else:
            end = at + 1
        at += 1
    if start < at < len(line) and possessive(line, at - 1) and not free(at):
        return None  # "12 of the district's 64 units"
    return _trimmed(line, start, end)


def _trimmed(line: Line, start: int, end: int) -> Words | None:
    """Leave out a hyphen, a genitive or a participle that ends a phrase."""
    while end > start and (line[end - 1].text == "-" or line[end - 1].key in GENITIVE):
        end -= 1
    end = without_gerund(line, start, end)
    return (start, end) if end > start else None


def _both(line: Line, at: int, free: Free) -> bool:
    """Whether "and" joins two modifiers of one noun ("horn and bone crafts")."""
    if line[at].key not in ("and", "&") or at + 2 >= len(line) or not free(at + 1) or not free(at + 2):
        return False
    plain = all(line[k].kind == "word" and not stops(line, k) for k in (at + 1, at + 2))
    return plain and not line[at - 1].key.endswith("s")


def _participle(line: Line, at: int, free: Free) -> bool:
    """Whether a participle leads the noun after it ("1,800 registered weavers", "पंजीकृत इकाइयां")."""
    small = line[at].key in PREPOSITION or line[at].key == "need"
    if not line[at].key.endswith(PARTICIPLES) or small or at + 1 >= len(line):
        return False
    return free(at + 1) and line[at + 1].kind == "word" and not stops(line, at + 1)


def _regular(line: Line, at: int, free: Free) -> bool:
    """Whether "monthly" or the like leads an English plural ("48 monthly instalments")."""
    plain = line[at].key in REGULAR and at + 1 < len(line) and free(at + 1)
    return plain and many(line[at + 1]) and not stops(line, at + 1)


def _only_scheme(line: Line, start: int, end: int) -> bool:
    """Whether the words so far only name the scheme, whose goods are what is counted."""
    return all(t.kind == "sign" or t.key in SCHEME for t in line[start:end])


def purpose(line: Line, at: int, free: Free) -> Words | None:
    """Return the phrase of "for", "to" or "on" right after a sum ("Rs 250 crore for ODOP")."""
    if at >= len(line) or line[at].broken:
        return None
    placed = line[at].key == "in" and line[at - 1].key == "invested"
    if not placed and line[at].key not in ("for", "to", "towards", "on"):
        return None
    if at + 1 < len(line) and line[at + 1].key in PHRASES:
        return None  # "Rs 50 lakh on top"
    timed = match(line, at + 1, UNITS)
    if timed is not None and timed[0] in TIME_UNITS:
        return None  # "Rs 3 crore on day one"
    if at + 1 < len(line) and is_gerund(line[at + 1].key):
        return None  # "fined Rs 2 lakh each for dumping waste"
    found = _phrase(line, at + 1, free, chain=False)
    return None if found is not None and line[found[1] - 1].key in PRONOUNS else found  # "for others"
