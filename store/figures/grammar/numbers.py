"""Reads a number from tokens, digits or words in three scripts, up to and with its scale words.

A scale multiplies all that was gathered before it and is smaller ("एक लाख 25 हजार करोड़" is 125,000 crore);
a smaller group adds ("दो करोड़ सत्रह लाख"). The grammar of सवा, साढ़े, पौने, डेढ़ and ढाई: they change the
mantissa, then the scale multiplies ("पौने पंद्रह सौ" is 14.75 × 100).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from store.figures.grammar import words
from store.figures.grammar.lexicon import (
    CURRENCY,
    DOZENS,
    SCALES,
    SHAKY_SCALES,
    WHOLE,
    concept,
    look,
    match,
    phrases,
    words_of,
)
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import ONE, Line, Number

HUNDRED = Decimal(100)
WHOLE_DOZEN = phrases({"dozen": "दर्जन_भर darjan_bhar दर्जनभर darjanbhar darzan_bhar"})
GETTING = ("rah", "rha", "gay", "gai", "jat", "jay", "ja", "sak", "chuk", "pat", "pay")
VAGUE = words_of("fractions", "vague")
FULL = frozenset({"भर", "bhar"})
THOUSAND = Decimal(1000)


def scale_at(line: Line, i: int, previous: Token | None = None) -> Decimal | None:
    """Return what the scale word at `i` multiplies by; single Latin letters only where they are a scale."""
    if i >= len(line) or (line[i].broken and previous is not None):
        return None
    token = line[i]
    scale = look(SCALES, token)
    if token.key == "mil" and i + 1 < len(line) and line[i + 1].key.startswith(GETTING):
        return None  # "450 mil raha hai"
    if scale is None or len(token.key) > 1 or not token.key.isascii():
        return scale
    after = line[i + 1] if i + 1 < len(line) else None
    glued = after is not None and after.text in ".'" and not after.spaced
    if (
        previous is None
        or previous.kind != "number"
        or (glued and (_goes_on(line, i + 2) or not (token.key == "k" or token.upper)))
    ):
        return None
    return scale if token.key in "kl" or token.upper or (token.key == "b" and not token.spaced) else None


def _goes_on(line: Line, i: int) -> bool:
    """Whether a word is glued to the sign before token `i` ("9 k.m."), so that this ends no sentence."""
    return i < len(line) and line[i].kind != "sign" and not line[i].spaced


@dataclass(frozen=True, slots=True)
class Part:
    """A summand of a number; what is added after it must be smaller than `limit` (1: nothing may)."""

    value: Decimal
    limit: Decimal = ONE


def read(line: Line, i: int) -> Number | None:
    """Read the longest number that starts at token `i`; None if none starts there."""
    first = words.mantissa(line, i) or _bare_scale(line, i)
    if first is None:
        return None
    parts, number = _group(line, (), first)
    while (more := _continued(line, parts, number)) is not None:
        parts, number = more
    if len(parts) == 1 and number.first == i and number.value == parts[0].value:
        return dozens(line, number)
    return dozens(line, replace(number, value=sum((p.value for p in parts), Decimal(0)), first=i))


def _group(line: Line, parts: tuple[Part, ...], mantissa: Number) -> tuple[tuple[Part, ...], Number]:
    """Push a mantissa, then multiply by every scale word that follows it."""
    number = decimals(line, mantissa)
    parts = (*parts, Part(number.value))
    multiplier = ONE
    while (scale := _next_scale(line, number)) is not None:
        multiplied = _multiplied(parts, scale[0])
        if multiplied is None:
            break
        parts, multiplier = multiplied, multiplier * scale[0]
        number = replace(number, ulp=number.ulp * scale[0], last=scale[1], lone=False)
        if len(parts) == 1 or parts[-1].value < parts[-2].limit:
            number = decimals(line, number)
            parts = (*parts[:-1], replace(parts[-1], value=parts[-1].value + number.tail))
    return parts, number if number.multiplier == multiplier else replace(number, multiplier=multiplier)


def scaled(line: Line, number: Number) -> Number:
    """Multiply a number by the scale words that follow it."""
    parts, grown = _group(line, (), number)
    return replace(grown, value=parts[-1].value)


def _multiplied(parts: tuple[Part, ...], scale: Decimal) -> tuple[Part, ...] | None:
    """Multiply all last parts smaller than the scale; None where there is none or the sum would not fall."""
    keep = len(parts) - (parts[-1].limit == 1)
    while keep and parts[keep - 1].value < scale:
        keep -= 1
    if keep == len(parts):
        return None
    gathered = sum((p.value for p in parts[keep:]), Decimal(0)) * scale
    if keep and gathered >= parts[keep - 1].limit:
        return None
    return (*parts[:keep], Part(gathered, scale * parts[-1].limit))


def _next_scale(line: Line, number: Number) -> tuple[Decimal, int] | None:
    """Return the scale word after the number and the index after it; a hyphen may join them (10-lakh)."""
    i = number.last
    if i + 1 < len(line) and line[i].text == "-" and not line[i].spaced and not line[i + 1].spaced:
        i += 1
        if number.spelled or len(line[i].key) < 2:
            return None
    scale = scale_at(line, i, line[number.last - 1] if number.last > number.first else None)
    return None if scale is None else (scale, i + 1)


def _continued(line: Line, parts: tuple[Part, ...], number: Number) -> tuple[tuple[Part, ...], Number] | None:
    """Add the next smaller group ("दो करोड़ सत्रह लाख"); None if what follows is not part of the number."""
    i = number.last
    joined = i < len(line) and concept(line[i]) == "AND"
    comma = _spelled_comma(line, number)
    i += joined or comma
    open_ended = parts[-1].limit != 1 and i < len(line) and not line[i].broken
    mantissa = words.mantissa(line, i) if open_ended and not _each(line, i) else None
    if mantissa is None or mantissa.value >= parts[-1].limit:
        return None
    grown, group = _group(line, parts, mantissa)
    unlike = joined and number.spelled != group.spelled and group.multiplier > 1
    unlike = unlike or (joined and _counts_a_noun(line, i - 1, group))
    loose = comma or look(WHOLE, line[i]) is not None
    if unlike or (loose and group.multiplier == 1):
        return None
    after_hundred = joined and parts[-1].limit == HUNDRED
    if group.multiplier == 1 and not (after_hundred or _belongs(number, group) or _ends(line, parts, group)):
        return None
    if _next_scale(line, group) is not None:
        return None
    spelled = number.spelled or group.spelled
    shared = group.multiplier if len(grown) == 1 else ONE
    and_value = group.value if joined and group.multiplier == 1 else Decimal(0)
    base = parts[-1].limit if parts[-1].limit > HUNDRED else ONE
    return grown, replace(group, spelled=spelled, lone=False, multiplier=shared, joined=and_value, base=base)


def _each(line: Line, i: int) -> bool:
    """Whether a number is said twice at token `i`, so much to each ("दो-दो हजार")."""
    return i + 2 < len(line) and line[i + 1].text == "-" and line[i].key == line[i + 2].key


def _counts_a_noun(line: Line, joint: int, group: Number) -> bool:
    """Whether a group after "and" counts a plural of its own ("Rs 25,000 crore and 25 lakh jobs")."""
    noun = line[group.last].key if group.last < len(line) else ""
    counted = len(noun) > 3 and noun.endswith("s") and match(line, group.last, CURRENCY) is None
    return line[joint].key == "and" and counted


def _spelled_comma(line: Line, number: Number) -> bool:
    """Whether a comma joins the groups of a number in English words ("one thousand, one hundred and six")."""
    i = number.last
    words_around = (
        number.spelled and i + 1 < len(line) and line[i - 1].key.isascii() and line[i + 1].key.isalpha()
    )
    return words_around and line[i].text == "," and not line[i].spaced and line[i + 1].key.isascii()


def _belongs(before: Number, group: Number) -> bool:
    """Whether a group without a scale may end the number; loose digits rarely do ("3 सौ और 21" is one)."""
    return before.spelled and group.spelled


def _ends(line: Line, parts: tuple[Part, ...], group: Number) -> bool:
    """Whether three digits right after a thousand end the number ("1 लाख 32 हजार 518")."""
    digits = line[group.first]
    return parts[-1].limit == THOUSAND and digits.kind == "number" and digits.spaced and len(digits.text) == 3


def _bare_scale(line: Line, i: int) -> Number | None:
    """Read a scale word without a mantissa (सौ, हज़ार रुपये, "a million"): one of it."""
    token = line[i]
    if token.kind != "word":
        return None
    article = token.key == "a" and i + 1 < len(line)
    at = i + 1 if article else i
    if is_dozen(line, i):
        return Number(ONE, ONE, i, i, spelled=True)
    if not article and (token.key in SHAKY_SCALES or (token.key not in SCALES and token.key.isascii())):
        return None
    if i and line[i - 1].key in VAGUE:
        return None  # "सैकड़ों करोड़"
    if look(SCALES, line[at]) is None or len(line[at].key) < 2:
        return _article_dozen(line, i) if article else None
    return Number(ONE, ONE, i, at, spelled=True)


def is_dozen(line: Line, i: int) -> bool:
    """Whether a dozen stands at token `i` without its one ("दर्जन भर देश", "दर्जन से अधिक लोग", "करीब दर्जन")."""
    if look(DOZENS, line[i]) is None or (line[i].key.isascii() and match(line, i, WHOLE_DOZEN) is None):
        return False
    bounded = [concept(token) for token in line[i + 1 : i + 3]] == ["FROM", "MORE"]
    about = i > 0 and concept(line[i - 1]) in ("APPROX", "NEARLY")
    return bounded or about or match(line, i, WHOLE_DOZEN) is not None


def _article_dozen(line: Line, i: int) -> Number | None:
    """Read the "a" of "a dozen"; "a couple hundred" counts hundreds."""
    times = look(DOZENS, line[i + 1])
    at = i + 2 + (i + 2 < len(line) and line[i + 2].key == "of")
    if times is not None and at < len(line) and len(line[at].key) > 2 and look(SCALES, line[at]) is not None:
        return Number(times, ONE, i, at, spelled=True)
    return None if times is None else Number(ONE, ONE, i, i + 1, spelled=True)


def decimals(line: Line, number: Number) -> Number:
    """Read "दशमलव सात पाँच" after a number: digit words one by one, or one word of two digits."""
    i = number.last
    number = replace(number, tail=Decimal(0)) if number.tail else number
    if i >= len(line) or concept(line[i]) != "POINT" or (line[i].broken and i > number.first):
        return number
    digits = ""
    while i + 1 < len(line) and (value := _decimal_word(line, i + 1)) is not None:
        digits += value[0]
        i = value[1] - 1
    if not digits:
        return number
    ulp = ONE.scaleb(-len(digits))
    tail = Decimal(digits) * ulp
    return replace(number, value=number.value + tail, ulp=ulp, last=i + 1, lone=False, tail=tail)


def _decimal_word(line: Line, i: int) -> tuple[str, int] | None:
    """Return the decimal digits a token or "seventy-one" stands for, and the index after them."""
    token = line[i]
    if token.kind == "number":
        return (token.text, i + 1) if token.text.isdigit() else None
    if token.key in ("o", "oh"):
        return "0", i + 1
    number = words.cardinal(line, i) if token.kind == "word" else None
    if number is None or number.value >= HUNDRED:
        return None
    return str(number.value), number.last


def dozens(line: Line, number: Number) -> Number:
    """Multiply by दर्जन or dozen after the number."""
    i = number.last
    half = i + 1 < len(line) and line[i].key == "half" and look(DOZENS, line[i + 1]) is not None
    if half:
        return replace(number, value=number.value * 6, ulp=Decimal(6), last=i + 2, lone=False)
    within = i < len(line) and (i == number.first or not line[i].broken)
    times = look(DOZENS, line[i]) if within else None
    if times is None:
        return number
    last = i + 1 + (i + 1 < len(line) and line[i + 1].key in FULL)
    return replace(number, value=number.value * times, ulp=times, last=last, lone=False, multiplier=times)
