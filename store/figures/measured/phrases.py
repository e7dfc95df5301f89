"""Tells the words a noun phrase is made of from those it ends at: small words, verbs, adverbs."""

from __future__ import annotations

from collections.abc import Callable

from store.figures.grammar.lexicon import (
    CHANGE,
    CURRENCY,
    FAMILIES,
    SCALES,
    TARGET,
    UNITS,
    look,
    match,
    words_of,
)
from store.figures.grammar.mask import IDIOMS
from store.figures.grammar.tokens import fold
from store.figures.grammar.verbs import INFINITIVES, is_verb
from store.figures.grammar.words import Line

GENITIVE = words_of("grammar", "genitive")
POSTPOSITION = words_of("grammar", "postposition")
CONJUNCTION = words_of("grammar", "conjunction")
VERB = words_of("grammar", "verb")
ENGLISH = words_of("grammar", "english")
ARTICLE, CLASSIFIER = words_of("grammar", "article"), words_of("grammar", "classifier")
ADVERB = words_of("grammar", "adverb")
RATE = words_of("grammar", "rate")
SMALL = POSTPOSITION | CONJUNCTION | VERB | ENGLISH | ADVERB | (RATE - words_of("grammar", "pieces"))
SPENDING = frozenset({"खर्च", "निवेश"})  # with a verb right after, one verb together
AGENTS = words_of("clauses", "agents")
PHYSICAL = frozenset({"area", "length", "mass", "volume", "power"})
OPENERS = frozenset("before after while by without despite".split())
AVERAGING = frozenset("average averages number total retail".split())
ABOUT_SO = frozenset("about around just nearly over under only fewer less more at for between".split())
EITHER = words_of("verbs", "either")
GOING_WITH = {
    **dict.fromkeys(("turn", "turns"), frozenset({"over", "out"})),
    **dict.fromkeys(("range", "ranges"), frozenset({"from", "between"})),
    **dict.fromkeys(("retail", "retails"), frozenset({"at", "for", "from"})),
}
LOCAL = frozenset({"bigha", "biswa"})  # areas whose size no law fixes
GUESSED = words_of("roles", "estimate") | words_of("roles", "forecast")
TIMELY = words_of("nouns", "timely")
EDGE, AMOUNT, HOLLOW = (words_of("roles", row) for row in ("edge", "amount", "hollow"))
IDIOM = 4  # words
PREPOSITION = frozenset(
    "among amid between in from on at by for to with under through across as during since into over against"
    " via near per off".split()
)
Words = tuple[int, int]
Free = Callable[[int], bool]
QUOTES = "'\"“”«»‘’`"
INSIDE = frozenset(fold(word) for word in "में me mein को ko".split())
LONGEST = 6  # words of a phrase
MODALS = frozenset("would will may can could should shall might".split())
BEING = frozenset("is are was were been".split())
RATIOS = frozenset({"ratio", "अनुपात", "anupat"})  # of two things that are named
NOUNS_TOO = frozenset("cost costs claims needs works uses offers benefits hopes runs ranks lists".split())
ROSY = frozenset("water petal petals attar oil essence flower flowers farmers growers syrup scent".split())
OWNERS = frozenset("of the a s per and".split())
LAMPS, LIT = (
    frozenset("दिए दिये दीए दीये diye deeye".split()),
    ("जल", "jal", "रोशन", "roshan", "बिक", "bik", "बन"),
)
AND, HAVE, NUMBER = frozenset("और aur".split()), frozenset("पास paas pas".split()), 4
ACCOUNTS = frozenset({"account", "accounts"})  # a verb before "for", else what a bank keeps
WHO = frozenset({"who", "which", "that"})
HAVING, ONWARD = frozenset({"have", "has", "had"}), frozenset("from to by up down".split())
PAST_TOO = frozenset({"cost"})  # as bare, so in the past
BEGINNING = frozenset("शुरुआत आरंभ अंत shuruaat shuruat".split())
PAIRS = frozenset(fold(word) for word in "जोड़े jode".split())
SETS = frozenset(fold(word) for word in "तोड़ा जोड़ा toda joda".split()) | PAIRS
STATES = frozenset({"up", "us"})  # in capitals a state and a country, else small words
NOUN_ED, NOUN_ING, NOUN_LY = (words_of("verbs", row) for row in ("noun_ed", "noun_ing", "noun_ly"))


def stops(line: Line, i: int) -> bool:
    """Whether no noun phrase goes on over token `i`: a small word, a verb, an adverb."""
    key = line[i].key
    if key in STATES and line[i].capital:
        return False
    month = i > 0 and line[i - 1].key == "may" and line[i - 1].upper
    if i and line[i - 1].key in MODALS and not month:
        return True
    if is_lamp(line, i) or _noun_too(line, i) or _is_set(line, i):
        return False
    return (
        _averages(line, i) or key in SMALL or is_verb_at(line, i) or _adverbial(key) or _lone_gerund(line, i)
    )


def _averages(line: Line, i: int) -> bool:
    """Whether a noun at token `i` is the verb: between a noun and a figure ("earnings average Rs 900")."""
    if line[i].key not in AVERAGING or not 0 < i < len(line) - 1:
        return False
    subject = line[i - 1].kind == "word" and line[i - 1].key not in ARTICLE | PREPOSITION | {"of"}
    several = line[i - 1].key.endswith("s") or line[i - 1].key in WHO
    subject = subject and (line[i].key in ("average", "averages") or several)
    follower = line[i + 1]
    summed = follower.kind == "number" or match(line, i + 1, CURRENCY) is not None
    return subject and (summed or follower.key in ABOUT_SO)


def _lone_gerund(line: Line, i: int) -> bool:
    """Whether an English participle opens a clause ("…, surpassing last year's", "before recovering")."""
    led = i > 0 and (line[i - 1].text == "," or line[i - 1].key in OPENERS or line[i - 1].key == "each")
    return led and is_gerund(line[i].key)


def is_verb_at(line: Line, i: int) -> bool:
    """Whether token `i` is a verb by the tables, by its Hindi form, or by its English ending."""
    key = line[i].key
    if key in EITHER or (key in PAST_TOO and _cost_so_much(line, i)):
        return key in PAST_TOO or _acts(line, i)
    if is_lamp(line, i) or _noun_too(line, i) or _is_set(line, i):
        return False
    if key in ACCOUNTS:
        return i + 1 < len(line) and line[i + 1].key == "for"
    if key.isascii():
        ended = key.endswith("ed") and len(key) > 4 and key not in NOUN_ED
        ended = ended or (key.endswith("ing") and i > 0 and line[i - 1].key == "been")
        ended = ended or _perfect(line, i)
        return key in VERB or ended or (is_gerund(key) and i > 0 and line[i - 1].key in BEING)
    bare = key.removesuffix("ं")
    follower = line[i + 1].key if i + 1 < len(line) else ""
    if key in SPENDING and is_verb(follower) and not (i and line[i - 1].key in GENITIVE):
        return True
    return key in VERB or bare in VERB or is_verb(key, follower) or key in INFINITIVES


def _cost_so_much(line: Line, i: int) -> bool:
    """Whether a word that is a noun, too, is a verb before a sum ("the plot cost Rs 11 crore")."""
    if not 0 < i < len(line) - 1 or line[i - 1].kind != "word" or line[i - 1].key in ARTICLE | SMALL:
        return False
    return line[i + 1].kind == "number" or match(line, i + 1, CURRENCY) is not None


def _perfect(line: Line, i: int) -> bool:
    """Whether a participle stands between "have" and where it went ("wages have crept from")."""
    onward = line[i + 1].key if i + 1 < len(line) else ""
    return i > 0 and line[i - 1].key in HAVING and onward in ONWARD


def _is_set(line: Line, i: int) -> bool:
    """Whether a pair or a set of bangles stands at token `i`, no verb ("चूड़ी का तोड़ा", "40 जोड़े")."""
    if line[i].key not in SETS or i == 0:
        return False
    return line[i - 1].key in GENITIVE or (line[i - 1].kind == "number" and line[i].key in PAIRS)


def _noun_too(line: Line, i: int) -> bool:
    """Whether a word of verb and noun is the noun: "production costs went up", "rose water"."""
    if line[i].key == "rose":
        follower = line[i + 1].key if i + 1 < len(line) else ""
        return follower in ROSY or (i > 0 and line[i - 1].key in OWNERS)
    return line[i].key in NOUNS_TOO and i + 1 < len(line) and line[i + 1].key in VERB - NOUNS_TOO


def _acts(line: Line, i: int) -> bool:
    """Whether a word of noun and verb is the verb: "retail at", "the belt exports 40 tonnes"."""
    if not 0 < i < len(line) - 1:
        return False
    subject, follower = line[i - 1], line[i + 1]
    if follower.key in GOING_WITH.get(line[i].key, ()):
        return True
    bare = not line[i].key.endswith("s")
    if subject.text == "," and not bare and follower.kind == "number" and i + 2 < len(line):
        return match(line, i + 2, UNITS) is not None  # "weighs 300 grams, holds 4 kg"
    told = subject.kind == "word" and subject.key not in ARTICLE | PREPOSITION | {"of", "s"}
    told = told and subject.key.isascii() and not (look(SCALES, subject) or match(line, i - 1, UNITS))
    several = subject.key.endswith("s") or subject.key in ("which", "that", "they", "and", "who")
    if not told or subject.broken or (bare != several and subject.key not in ("which", "that", "and")):
        return False
    summed = follower.kind == "number" or match(line, i + 1, CURRENCY) is not None
    return summed or follower.key in ABOUT_SO | {"a", "an", "the", "its", "their"} - {"at", "for"}


def is_lamp(line: Line, i: int) -> bool:
    """Whether "दिए" at token `i` are lamps and was no giving ("17 lakh diye ka order", "दिए जलाए")."""
    follower = line[i + 1].key if i + 1 < len(line) else ""
    lit = follower in GENITIVE or follower.startswith(LIT)
    listed = follower in AND and any(token.key in HAVE for token in line[max(0, i - NUMBER) : i])
    return line[i].key in LAMPS and (lit or listed)  # "उनके पास 2 लाख दीये और 5 हजार मूर्तियां"


def _adverbial(key: str) -> bool:
    return key.isascii() and key.endswith("ly") and len(key) > 4 and key not in NOUN_LY


def is_gerund(key: str) -> bool:
    """Whether an English word in -ing is a participle and no noun of its own (building, training)."""
    return key.isascii() and key.endswith("ing") and len(key) > 5 and key not in NOUN_ING


def is_physical(unit: str) -> bool:
    """Whether a unit measures ground, length, weight or the like, which lies "in" a place."""
    return unit in LOCAL or FAMILIES.get(unit, ("", 0))[0] in PHYSICAL


def in_name(line: Line, i: int) -> bool:
    """Whether token `i` stands inside a scheme's name ("एक जनपद एक उत्पाद")."""
    starts = range(max(0, i - IDIOM), i + 1)
    return any((found := match(line, k, IDIOMS)) is not None and found[1] > i for k in starts)


def loose(line: Line, words: Words) -> bool:
    """Whether a phrase is glued to a noun in a case of its own ("विश्वकर्मा योजना में"): hardly a subject."""
    after = words[1]
    if after < len(line) and line[after].key in BEGINNING:
        return False
    if after + 1 >= len(line) or line[after].kind != "word" or stops(line, after):
        return False
    return line[after].key not in GENITIVE and line[after + 1].key in POSTPOSITION


def bare(line: Line, words: Words) -> Words | None:
    """Take change and target words off a phrase ("निर्यात में वृद्धि", "export target"): they give the role.

    Returns what is left, without a genitive at its edge; None where nothing is.
    """
    start, end = words
    if line[start].key in CHANGE and start + 1 < end and line[start + 1].key in GENITIVE:
        return None  # "वृद्धि का दावा"
    while end > start and (
        line[end - 1].key in CHANGE
        or line[end - 1].key in TARGET
        or line[end - 1].key in EDGE
        or line[end - 1].key in TIMELY
    ):
        end -= 1
    while end > start and (line[start].key in CHANGE or line[start].key in EDGE):
        start += 1
    if end - start > 2 and line[end - 1].key in GUESSED and line[end - 2].key in GENITIVE:
        return bare(line, (start, end - 2))  # "निर्यात का अनुमान 1.4 अरब डॉलर"
    hollow = line[end - 1].key in HOLLOW and not (line[end - 1].key in RATIOS and end - start > 1)
    return (start, end) if end > start and not hollow else None


def only_amount(line: Line, words: Words) -> bool:
    """Whether a phrase names but the sum itself ("राशि", "provision")."""
    return all(line[k].key in AMOUNT or line[k].key in GENITIVE for k in range(*words))


def possessive(line: Line, at: int) -> bool:
    """Whether the s of "Sambhal's" stands at `at`."""
    return line[at].key == "s" and at > 0 and line[at - 1].text in QUOTES and not line[at].spaced


def without_gerund(line: Line, start: int, end: int) -> int:
    """Leave out the participle that ends a phrase ("pieces landing at Rs 38", "malls costing")."""
    while end - start > 1 and is_gerund(line[end - 1].key):
        end -= 1
    return end


def was_done(line: Line, i: int) -> bool:
    """Whether "की" is the verb of "की गई", no case mark."""
    follower = line[i + 1].key if i + 1 < len(line) else ""
    return line[i].key in ("की", "ki") and follower.startswith(("गई", "गयी", "जाए", "जानी", "जाती", "जा"))
