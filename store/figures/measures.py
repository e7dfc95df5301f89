"""What a figure measures: the counted noun after it, the noun it belongs to, else the subject before it.

Hindi puts the noun after the number or after का/के/की ("1000 करोड़ रुपए के ओडीओपी उत्पाद"), else before it as
the subject ("निर्यात 88,967 करोड़ रुपये था"); English has "2,000 products", "80 per cent of exports", "loans
worth Rs 50 crore", "exports rose to Rs 2 lakh crore".
"""

from __future__ import annotations

from collections.abc import Callable

from store.figures.grammar.lexicon import CHANGE, TARGET, words_of
from store.figures.grammar.tokens import Token, fold
from store.figures.grammar.words import Line

GENITIVE = words_of("grammar", "genitive")
POSTPOSITION = words_of("grammar", "postposition")
CONJUNCTION = words_of("grammar", "conjunction")
VERB = words_of("grammar", "verb")
ENGLISH = words_of("grammar", "english")
ARTICLE = words_of("grammar", "article")
ADVERB = words_of("grammar", "adverb")
EDGE = words_of("roles", "edge")
PREPOSITION = frozenset(
    "in from on at by for to with under through across as during since into over against via".split()
)
SCHEME = frozenset(fold(word) for word in "odop ओडीओपी एक जनपद जिला उत्पाद one district product".split())
QUOTES = "'\"“”«»‘’`"
INSIDE = frozenset(fold(word) for word in "में me mein को ko".split())
LONGEST = 6
Words = tuple[int, int]
Free = Callable[[int], bool]


def after(line: Line, at: int, unit: str, free: Free) -> Words | None:
    """Return the noun phrase after a quantity that ends at `at`: directly, or after का, of, in, worth."""
    if at >= len(line) or line[at].broken:
        return None
    if line[at].key in ADVERB and at + 1 < len(line) and line[at + 1].key in GENITIVE:
        at += 1
    if line[at].key in GENITIVE:
        return _phrase(line, at + 1, free, chain=True)
    english = line[at].key
    if english == "worth" and at + 1 < len(line) and line[at + 1].key == "of":
        return _phrase(line, at + 2, free, chain=False)
    if english in ("of", "in", "worth"):
        return _phrase(line, at + 1, free, chain=False)
    hyphen = line[at].text == "-" and not line[at].spaced
    return _phrase(line, at + hyphen, free, chain=unit != "count")


def _phrase(line: Line, at: int, free: Free, *, chain: bool) -> Words | None:
    """Read a noun phrase forward; with `chain`, on over का/के/की ("उत्पादों की हिस्सेदारी")."""
    while at < len(line) and (line[at].text in QUOTES or line[at].key in ARTICLE) and not line[at].broken:
        at += 1
    start, end = at, at
    named = False
    while at < len(line) and at - start < LONGEST + 2 * named and free(at):
        token = line[at]
        if token.text in QUOTES and token.kind == "sign":
            at += 1
            named = True
            continue
        if (token.broken and at > start) or (token.kind != "word" and token.text != "-"):
            break
        if token.key in GENITIVE and at > start:
            if not chain and not _only_scheme(line, start, at):
                break
        elif at == start and _participle(line, at, free):
            pass
        elif _stops(token) and not (token.text == "-" and at > start):
            break
        else:
            end = at + 1
        at += 1
    while end > start and (line[end - 1].text == "-" or line[end - 1].key in GENITIVE):
        end -= 1
    return (start, end) if end > start else None


def _participle(line: Line, at: int, free: Free) -> bool:
    """Whether an English participle leads the noun after it ("1,800 registered weavers")."""
    if not line[at].key.isascii() or not line[at].key.endswith("ed") or at + 1 >= len(line):
        return False
    return free(at + 1) and line[at + 1].kind == "word" and not _stops(line[at + 1])


def _only_scheme(line: Line, start: int, end: int) -> bool:
    """Whether the words so far only name the scheme, whose goods are what is counted."""
    return all(t.kind == "sign" or t.key in SCHEME for t in line[start:end])


def _stops(token: Token) -> bool:
    key = token.key
    return key in POSTPOSITION or key in CONJUNCTION or key in VERB or key in ENGLISH or key in ADVERB


def before(line: Line, at: int, floor: int, free: Free, *, inside: bool = False) -> Words | None:
    """Return the subject: the nearest noun phrase before token `at`, not before `floor`.

    A phrase under a preposition or before a postposition is no subject; with `inside`, "X में" is (what grew).
    """
    i = at - 1
    if i >= floor and line[i].key in ("of", "in", "worth"):
        i -= 1
        inner = (
            _backward(line, i, floor, free) if i >= floor and not _closed(line, i, at - 1, inside) else None
        )
        if inner is not None and free(i):
            return inner
    within: Words | None = None
    while i >= floor:
        if free(i) and line[i].kind == "word" and not _closed(line, i, at, inside):
            found = _backward(line, i, floor, free)
            leader = _leader(line, found[0], floor)
            if leader not in PREPOSITION:
                return found
            within = within or (found if inside and leader == "in" else None)
            i = found[0] - 1
        else:
            i -= 1
    return within


def _leader(line: Line, start: int, floor: int) -> str:
    """Return the small word before a phrase, articles stepped over."""
    i = start - 1
    while i > floor and line[i].key in ARTICLE:
        i -= 1
    return line[i].key if i >= floor else ""


def _closed(line: Line, i: int, at: int, inside: bool) -> bool:
    """Whether the word at `i` is no head: a small word, or a noun a postposition makes an adverb."""
    token = line[i]
    if _stops(token) or token.key in GENITIVE or token.key in ARTICLE:
        return True
    follower = line[i + 1] if i + 1 < at else None
    if follower is None or follower.key not in POSTPOSITION:
        return False
    return not (inside and follower.key in INSIDE)


def _backward(line: Line, i: int, floor: int, free: Free) -> Words:
    """Read a noun phrase backward from its head at `i`, over का/के/की and "of"."""
    start = i
    while start - 1 >= floor and i - start < LONGEST and free(start - 1) and not line[start].broken:
        token = line[start - 1]
        joint = _joint(line, start, floor)
        if joint is not None:
            if joint < floor or not free(joint) or _stops(line[joint]) or line[joint].kind != "word":
                break
            start = joint
        elif token.kind != "word" or _stops(token) or token.key in ARTICLE:
            break
        else:
            start -= 1
    return start, i + 1


def _joint(line: Line, start: int, floor: int) -> int | None:
    """Return the word before "X का" or "X of the" at `start`; None where neither stands there."""
    i = start - 1
    if line[i].key in GENITIVE:
        return i - 1
    while i > floor and line[i].key in ARTICLE and line[i].key.isascii():
        i -= 1
    return i - 1 if line[i].key == "of" else None


def bare(line: Line, words: Words) -> Words | None:
    """Take change and target words off a phrase ("निर्यात में वृद्धि", "export target"): they give the role.

    Returns what is left, without a genitive at its edge; None where nothing is.
    """
    start, end = words
    while end > start and (
        line[end - 1].key in CHANGE or line[end - 1].key in TARGET or line[end - 1].key in EDGE
    ):
        end -= 1
    while end > start and (line[start].key in CHANGE or line[start].key in EDGE):
        start += 1
    return (start, end) if end > start else None
