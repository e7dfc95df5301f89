"""Reads what is told as so many of so many: "two in five", "तीन में से एक", दसवां हिस्सा, 1:3."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from store.figures.grammar import numbers, ordinals, units, verbs, words
from store.figures.grammar.lexicon import MONTHS, WEEKDAYS, concept, words_of
from store.figures.grammar.words import Line, Number

EVERY = frozenset("every each हर har प्रत्येक".split())
TURNS = words_of("fractions", "turns")
PART = words_of("fractions", "part")
RATIO = words_of("fractions", "ratio")
LEFT = ("रह", "हो", "हु", "reh", "rah", "ho", "hua", "hui")
REMAINING = frozenset("बाकी शेष बचे बचा baki baaki shesh remaining other".split())
SHARED = words_of("fractions", "shared")
WERE = SHARED | frozenset("were was are is have has had came come went go goes".split())
IDLE = words_of("fractions", "idle")
MADE = frozenset("out at on to for by with and or from into the a".split())
HALF = frozenset("आधा आधी आधे".split())
HANDFUL, MANY = 10, 1000  # "two in five", but no "two in 75 districts"
NOUN = 2  # words of what is shared that stand within: one *clay pot* in nine


def quotient(number: Number, divisor: Decimal, last: int, whole: Decimal = Decimal(0)) -> Number | None:
    """Return a number divided, `whole` added, that ends at token `last`; None where the divisor is zero."""
    if divisor == 0:
        return None
    value = whole + number.value / divisor
    number = replace(number, value=value, ulp=words.FINE, last=last, lone=False, multiplier=words.ONE)
    return replace(number, part=0 < value < 1)


def of_ordinal(line: Line, number: Number) -> Number | None:
    """Read "एक का पाँचवाँ", "सौ का एक हजार पांचवां", "बीस में पच्चीसवां"."""
    at = number.last
    if at + 1 >= len(line) or not number.spelled or concept(line[at]) not in ("OF", "IN"):
        return None
    for end in range(at + 1, min(at + 6, len(line))):
        bare = ordinals.stem(line[end])
        if bare is not None:
            below = numbers.read((*line[:end], replace(line[end], key=bare)), at + 1)
            return quotient(number, below.value, end + 1) if below and below.last == end + 1 else None
    return None


def tenth(line: Line, i: int) -> Number | None:
    """Read "दसवां हिस्सा" at token `i`, where no numeral starts; the part's name is of the number."""
    bare = ordinals.stem(line[i]) if i + 1 < len(line) and line[i + 1].key in PART else None
    below = numbers.read((replace(line[i], key=bare),), 0) if bare is not None else None
    one = Number(words.ONE, words.FINE, i, i, spelled=True)
    return quotient(one, below.value, i + 2) if below is not None else None


def every(line: Line, i: int) -> Number | None:
    """Read "every fifth" and "हर तीसरी" before what they are of; every third day or time is no share."""
    below = ordinals.rank(line, i + 1) if line[i].key in EVERY else None
    if below is None or below[1] >= len(line) or line[below[1]].kind != "word" or line[below[1]].broken:
        return None
    noun = line[below[1]]
    timed = noun.key in WEEKDAYS or noun.key in MONTHS or noun.key in IDLE or noun.key in TURNS
    if timed or concept(noun) is not None or units.unit_after(line, below[1]) is not None:
        return None
    one = Number(words.ONE, words.FINE, i, i, spelled=True)
    return quotient(one, below[0], below[1])


def odds(line: Line, number: Number) -> Number | None:
    """Read "1:3" in digits; two digits after the colon are minutes."""
    at = number.last
    if at + 1 >= len(line) or line[at].text != ":" or line[at].spaced or line[at + 1].spaced:
        return None
    below = words.literal(line[at + 1])
    follows = [token.key for token in line[at + 2 : at + 5]]
    minutes = len(line[at + 1].text) > 1 and not RATIO.intersection(follows)
    if below is None or number.spelled or minutes or follows[:1] == [":"]:
        return None
    found = quotient(number, below[0], at + 2)
    return found and replace(found, part=True)


def out_of(line: Line, number: Number) -> Number | None:
    """Read "one out of three" and "तीन में से एक" in words; in digits only "1 in 4", "हर 4 में से 1"."""
    at = number.last
    if at + 2 >= len(line):
        return None
    each_of = concept(line[at]) == "IN" and number.first > 0 and line[number.first - 1].key in EVERY
    of_every = line[at].key in ("of", "in", "from") and line[at + 1].key in EVERY
    if each_of or of_every or (line[at].key == "in" and (number.value == 1 or number.spelled)):
        return _one_in(line, number)
    english = line[at].key == "out" and line[at + 1].key == "of"
    hindi = concept(line[at]) == "IN" and concept(line[at + 1]) == "FROM"
    each = english and line[at + 2].key in EVERY
    other = numbers.read(line, at + 2 + each) if (english or hindi) and at + 2 + each < len(line) else None
    every = each or (number.first > 0 and line[number.first - 1].key in EVERY)
    if other is None or not (
        other.spelled or number.spelled or every or (english and _of_ten(number, other))
    ):
        return None
    if hindi and not (number.spelled or every):
        return None
    above, below = (number, other) if english else (other, number)
    of_many = hindi and below.value > HANDFUL**2 and not every  # "साढ़े सात हजार में से पौने दो हजार": two counts
    if not 1 <= above.value < below.value or of_many:
        return None
    return quotient(replace(number, value=above.value), below.value, other.last)


def among(line: Line, number: Number) -> Number | None:
    """Read "one parcel in nine", "two looms out of every five"; no "one fair in two towns"."""
    at = number.last
    while at < len(line) and at - number.last < NOUN and _plain(line, at):
        at += 1
    joint = line[at].key if number.last < at < len(line) and not line[at].broken else ""
    at += 1 + (joint == "out" and [token.key for token in line[at + 1 : at + 2]] == ["of"])
    each = at < len(line) and line[at].key in EVERY
    if joint not in ("in", "out") or number.value > HANDFUL or not (number.spelled or each):
        return None
    other = numbers.read(line, at + each) if at + each < len(line) else None
    if other is None or not number.value < other.value <= (MANY if each else HANDFUL):
        return None
    behind = line[other.last] if other.last < len(line) and not line[other.last].broken else None
    ends = behind is None or behind.kind != "word" or behind.key in WERE or behind.key.endswith("ed")
    return quotient(number, other.value, other.last) if each or ends else None


def _plain(line: Line, i: int) -> bool:
    """Whether a token is a word that is no number, no unit, no verb and no little word."""
    token = line[i]
    if token.kind != "word" or token.broken or token.key in IDLE | TURNS | WERE | MADE:
        return False
    if concept(token) is not None or verbs.is_verb(token.key) or numbers.read(line, i) is not None:
        return False
    return units.unit_after(line, i) is None and units.currency_after(line, i) is None


def _in_each(line: Line, number: Number) -> Number | None:
    """Read "हर 100 में 40" and "हर दस में से सात"."""
    at = number.last + 1 + (concept(line[number.last + 1]) == "FROM")
    part = numbers.read(line, at) if at < len(line) else None
    plain = part is not None and part.value < number.value and units.unit_after(line, part.last) is None
    return quotient(replace(number, value=part.value), number.value, part.last) if part and plain else None


def _of_ten(number: Number, other: Number) -> bool:
    """Whether digits tell so many out of ten or a hundred ("7 out of 10 households")."""
    return number.value % 1 == 0 and other.value in (HANDFUL, HANDFUL**2) and other.multiplier == 1


def _one_in(line: Line, number: Number) -> Number | None:
    """Read "1 in 4", "two in five" and "one in every five", but not "1 in 4 years"; "हर 100 में 40"."""
    if number.first and concept(line[number.last]) == "IN" and line[number.first - 1].key in EVERY:
        return _in_each(line, number)
    each = line[number.last + 1].key in EVERY
    at = number.last + 1 + each
    other = numbers.read(line, at) if at < len(line) else None
    if other is None or other.value % 1 or not number.value < other.value:
        return None
    one = number.value == 1 and number.spelled and (other.value % 10 == 0 or other.spelled)
    if other.value > (HANDFUL if not (each or one) else MANY):
        return None
    measured = units.unit_after(line, other.last) or units.currency_after(line, other.last)
    return None if measured else quotient(number, other.value, other.last)


def is_half_of(line: Line, first: int, last: int) -> bool:
    """Whether a lone half is a share: "में से आधे", "लागत का आधा", "आधा हिस्सा", "आधा रह गया", "half were"."""
    after = line[last].key if last < len(line) else ""
    before = line[first - 1] if first else None
    led = before is not None and (concept(before) in ("OF", "APPROX", "NEARLY") or before.key in REMAINING)
    if (led or after in PART or after in WERE) and units.unit_after(line, last) is None:
        return after not in IDLE
    if line[first].key in HALF and last < len(line) and _plain(line, last):
        return True  # आधा खर्च, आधे बुनकर
    left = after.startswith(LEFT)
    among = first > 1 and concept(line[first - 1]) == "FROM"
    inside = among and (
        concept(line[first - 2]) == "IN" or line[first - 2].key.endswith(("नमें", "nmein", "nme"))
    )
    return left or inside or after in SHARED
