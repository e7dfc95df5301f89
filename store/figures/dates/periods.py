"""Reads periods: month and year ranges, years, and what `fiscal` reads."""

from __future__ import annotations

from datetime import date

from store.figures.dates import fiscal
from store.figures.dates.days import Mention, month_at, month_of, year_at
from store.figures.grammar import units
from store.figures.grammar.lexicon import (
    CARDINALS,
    EVENTS,
    YEAR_AFTER,
    YEAR_BEFORE,
    YEAR_KE,
    YEAR_LED,
    concept,
    look,
    words_of,
)
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line
from store.text.function_words import STOP
from store.types import Published

DATED = words_of("years", "dated")
CROWD = words_of("roles", "throng") | words_of("same", "hollow")
QUOTES = frozenset("'\"”’»")
OF_WHICH_YEAR = frozenset("इस पिछले बीते गत अगले हर प्रति is pichle har".split())
NEWS_YEARS = range(2011, 2051)
RECENT, OLDEST = 1990, 1800
TIMIDLY_A_YEAR = range(1950, 2051)


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the period that starts at token `i`; None if none does."""
    return (
        fiscal.financial_year(line, i)
        or month_range(line, i, published)
        or _year_range(line, i)
        or _single_year(line, i)
    )


def month_range(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "अप्रैल से सितंबर 2023", "April-September 2021", "अप्रैल 2021 से मार्च 2022"; None where none stands."""
    first = month_at(line, i)
    if first is None:
        return None
    year, at = year_at(line, i + 1)
    if at + 1 >= len(line) or not _joins(line[at]):
        return None
    second = month_at(line, at + 1)
    if second is None or (
        concept(line[at]) == "AND" and not _between(line, at, i) and second != first % 12 + 1
    ):
        return None
    at += 1 + (at + 2 < len(line) and line[at + 2].text == ",")
    last_year, end = year_at(line, at + 1)
    close = month_of(i, end, last_year or (year and year + (second < first)), second, published)
    opening_year = year or (close.end.year - (second < first) if close.end else None)
    opens = month_of(i, end, opening_year, first, published)
    return Mention(i, end, f"{opens.iso}/{close.iso}", opens.start, close.end)


def _joins(token: Token) -> bool:
    """Whether a token joins two months: a dash, से, to, or the "and" of "April and May"."""
    return token.text == "-" or concept(token) in ("FROM", "AND") or token.key in ("to", "through")


def _between(line: Line, at: int, first: int) -> bool:
    """Whether the "and" at `at` closes a "between", so that the months need not follow each other."""
    led = first > 0 and line[first - 1].key == "between"
    return led or any(concept(t) == "BETWEEN" for t in line[at + 2 : at + 5])


def _year_range(line: Line, i: int) -> Mention | None:
    """Read 2018-2022, "2018 से 2022", "दो हज़ार पाँच से दो हज़ार उन्नीस", "१९२०-२६ तक"."""
    first, at = year_at(line, i)
    bracketed = i > 0 and line[i - 1].text == "("
    if first is None or at + 1 >= len(line) or (first < OLDEST and not bracketed):
        return None
    joint = line[at]
    hyphen = joint.text == "-" and not line[at + 1].spaced
    if not hyphen and concept(joint) != "FROM" and joint.key not in ("to", "through", "and", "और"):
        return None
    if joint.key in ("and", "और") and (i == 0 or line[i - 1].key != "between"):
        return None
    second, end = year_at(line, at + 1)
    if second is None and hyphen and line[at + 1].text.isdigit() and len(line[at + 1].text) == 2:
        second, end = first // 100 * 100 + int(line[at + 1].text), at + 2
    if second is None and end_word(line, at + 1) is not None:
        second, end = first // 100 * 100 + (end_word(line, at + 1) or 0), at + 2
    if second is None or not first < second < first + 120 or _is_counted(line, end):
        return None
    end += end < len(line) and concept(line[end]) == "UPTO"
    return Mention(i, end, f"{first}/{second}", date(first, 1, 1), date(second, 12, 31))


def end_word(line: Line, i: int) -> int | None:
    """Return the last two digits of a range of years in words ("उन्नीस सौ बीस से छब्बीस तक")."""
    value = look(CARDINALS, line[i])
    until = i + 1 < len(line) and concept(line[i + 1]) == "UPTO"
    return int(value) if value is not None and until and value >= 10 else None


def _is_counted(line: Line, i: int) -> bool:
    """Whether what follows two numbers like years makes them amounts after all."""
    return units.currency_after(line, i) is not None or units.unit_after(line, i) is not None


def _single_year(line: Line, i: int) -> Mention | None:
    """Read a year alone where the words around it say so ("2018 में", "since 2018", "सन 1990")."""
    led = _led(line, i)
    year, at = year_at(line, i + led)
    if year is None or (not led and (year not in TIMIDLY_A_YEAR or line[i].kind != "number")):
        return None
    if not led and i and not line[i].broken and _names_event(line, i):
        return Mention(i, at)
    if not led and not (_year_before(line, i) or _year_after(line, at) or _of_the_year(line, i)):
        return None
    if (
        led
        and line[i].key not in ("सन", "सन्", "san")
        and line[i + led].kind == "word"
        and not _alone(line, i, at)
    ):
        return None
    return Mention(i, at, str(year), date(year, 1, 1), date(year, 12, 31))


def _led(line: Line, i: int) -> int:
    """Return how many tokens of "सन", "ई.", "वर्ष" stand before a year at `i`."""
    if line[i].key not in YEAR_LED or i + 1 >= len(line):
        return 0
    stop = line[i + 1].text == "." and not line[i + 1].spaced and i + 2 < len(line)
    worded = line[i + 1 + stop].kind == "word"
    return 1 + stop if worded or line[i].key in ("सन", "सन्", "san", "ई", "ईस्वी", "ईसवी") else 0


def _alone(line: Line, first: int, last: int) -> bool:
    """Whether a year in words after "वर्ष" can be nothing else: the line is no more, or में or से follows."""
    opens = first == 0 or line[first - 1].key not in OF_WHICH_YEAR
    return opens and (last >= len(line) or concept(line[last]) in ("IN", "FROM", "OF", "UPTO"))


def _year_before(line: Line, i: int) -> bool:
    if i == 0 or line[i].broken or _is_counted(line, i + 1) or _bound_after(line, i + 1):
        return False
    before = line[i - 1].key
    if before in ("to", "and") and (i < 2 or line[i - 2].key not in ("compared", "prior", "back", "up")):
        return False
    if before == "of" and i > 1 and (line[i - 2].key in EVENTS or line[i - 2].key in DATED):
        return True  # "the fair of 2023"
    return before in YEAR_BEFORE and not (
        before in ("to", "of", "between", "for", "around", "and", "by", "through")
        and _noun_after(line, i + 1)
    )


def _counts_many(line: Line, i: int) -> bool:
    """Whether a plural follows, which a number before it counts ("ODOP 2020 products")."""
    key = line[i].key if i < len(line) and line[i].kind == "word" else ""
    return key.endswith(("ों", "ें", "एं", "यां")) or (key.isascii() and key.endswith("s") and len(key) > 2)


def _of_the_year(line: Line, i: int) -> bool:
    """Whether "the" and one thing stand around a year ("the 2022 edition"), not the things it counts."""
    if i == 0 or i + 1 >= len(line) or line[i - 1].key not in ("the", "its", "this") or line[i].broken:
        return False
    noun = line[i + 1]
    plain = noun.kind == "word" and noun.key.isascii() and not noun.key.endswith("s")
    return noun.key in EVENTS or (plain and (len(noun.key) > 3 or noun.key == "one"))


def _names_event(line: Line, i: int) -> bool:
    """Whether a year belongs to a name in capitals or in quotation marks ("IITF 2023", "'उड़ान 2030'")."""
    token = line[i - 1]
    closes = i + 1 < len(line) and line[i + 1].text in QUOTES and not line[i + 1].spaced
    if closes and token.kind == "word" and int(line[i].text) in NEWS_YEARS:
        return True
    if token.key in EVENTS and int(line[i].text) in NEWS_YEARS:
        return not _counts_many(line, i + 1)
    named = token.upper and token.kind == "word" and len(token.key) > 2 and token.key not in YEAR_BEFORE
    if not named or units.currency_named(line, i - 1) or int(line[i].text) < RECENT:
        return False
    return (i < 2 or line[i - 2].upper or token.capital) and not _noun_after(line, i + 1)


def _noun_after(line: Line, i: int) -> bool:
    """Whether a plain English noun follows, so that the number counts it ("of 2000 products")."""
    if i >= len(line) or line[i].kind != "word" or line[i].key.endswith("ed"):
        return False
    return line[i].key not in YEAR_BEFORE | STOP and len(line[i].key) > 3


def _year_after(line: Line, i: int) -> bool:
    if i + 1 < len(line) and line[i].key in ("के", "ke") and not line[i].broken:
        named = any(token.key in EVENTS for token in line[i + 1 : i + 4])
        counted = line[i + 1].kind == "number" or look(CARDINALS, line[i + 1]) is not None
        return line[i + 1].key in YEAR_KE or named or counted or _of_a_noun(line, i)
    if i + 1 < len(line) and line[i].key in ("की", "ki") and _of_a_noun(line, i):
        return True
    if i >= len(line) or line[i].broken or line[i].key not in YEAR_AFTER or _bound_after(line, i):
        return False
    return not (concept(line[i]) == "OF" and line[i].key not in ("की", "ki")) and not line[i].key.startswith(
        "और"
    )


def _of_a_noun(line: Line, i: int) -> bool:
    """Whether a year of the news owns one thing ("2023 के मेले", "2018 की नीति"), no crowd of so many."""
    told, noun = line[i - 1].text, line[i + 1]
    if not told.isdigit() or int(told) not in NEWS_YEARS or not int(told) % 50:
        return False
    return noun.kind == "word" and not noun.broken and noun.key not in CROWD and not _counts_many(line, i + 1)


def _bound_after(line: Line, i: int) -> bool:
    """Whether "से अधिक", "में से" or the like follows, which counts rather than dates."""
    if i + 1 >= len(line):
        return False
    pair = concept(line[i]), concept(line[i + 1])
    return pair in (("IN", "FROM"), ("FROM", "MORE"), ("FROM", "LESS"), ("FROM", "ALSO"))
