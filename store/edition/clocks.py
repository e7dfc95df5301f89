"""Times of day as people write them: 8:00, 6 pm, सुबह आठ बजे, sadhe saat baje, half past eight, शाम को."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal

from store.figures.grammar import lexicon
from store.figures.grammar.tokens import fold as key
from store.figures.grammar.tokens import sound
from store.text.normalise import fold, listed

_PARTS = {
    fold(name): part
    for part, names in (
        ("morning", "सुबह सवेरे सबेरे subah subha savere morning"),
        ("noon", "दोपहर dopahar dopeher noon afternoon"),
        ("evening", "शाम सायं shaam sham evening"),
        ("night", "रात raat night"),
    )
    for name in names.split()
}
_USUAL = {"morning": time(8), "noon": time(13), "evening": time(18), "night": time(20)}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_MARK = r"(?:a\.?m\.?|p\.?m\.?|baje|bje|बजे|बजकर|o'?clock)"
TIME = re.compile(
    rf"(?<!\S)(?:({_PART})(?:\s+(?:के|को|ke|ko|में|mein|me|at))?\s+)?(at\s+)?(\d{{1,2}})(?:[:.](\d{{2}}))?"
    rf"\s*({_MARK})?(?:\s+(?:in\s+the\s+|के\s+|को\s+)?({_PART}))?(?=[\s,]|$)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?<!\S)(?:in\s+the\s+|at\s+)?({_PART})(?:\s+(?:को|ko|में|mein|me))?(?=[\s,]|$)", re.IGNORECASE
)
_PAST = re.compile(r"(?<!\S)(half|quarter)\s+(past|to)\s+(\S+)", re.IGNORECASE)
_SAID_AT = listed("baje bje बजे बजकर oclock o'clock am pm a.m. p.m.")
_SAID_AT_ALONE = frozenset(("baje", "bje", "बजे", "बजकर"))
MOST = 12  # hours a clock counts
EARLIEST = 5  # an hour below it that is said without a part of the day is one of the afternoon


def take(text: str, unclear: list[str]) -> tuple[list[time], str]:
    """Return the times in `text` and the text without them; what looks like one and is none is `unclear`.

    A number is a time with minutes, am, pm, बजे, "at" or a part of the day; a part alone means its usual hour.
    """
    times: list[time] = []

    def read(found: re.Match[str]) -> str:
        before, at, hour, minute, mark, after = found.groups()
        part = _PARTS.get(fold(before or after or ""))
        if minute is None and not mark and not part and not at:
            return found[0]
        clock = _clock(int(hour), int(minute or 0), part, (mark or "").lower().replace(".", ""))
        if clock is None:
            unclear.append(found[0].strip())
        else:
            times.append(clock)
        return " "

    def usual(found: re.Match[str]) -> str:
        times.append(_USUAL[_PARTS[fold(found[1])]])
        return " "

    rest = TIME.sub(read, _in_figures(text))
    return times, _ALONE.sub(usual, rest)


def of(hour: int, minute: int) -> time | None:
    """Return a time of day, None where there is none such; 24:00 is midnight."""
    return time(hour % 24, minute) if hour <= 24 and minute < 60 and (hour, minute) <= (24, 0) else None


def _clock(hour: int, minute: int, part: str | None, mark: str) -> time | None:
    late = (part in ("noon", "evening", "night") or mark == "pm") and hour < 12
    late = late and not (part == "night" and hour < 6) and not (part == "noon" and hour == 11)
    late = late or (mark in _SAID_AT_ALONE and part is None and 0 < hour < EARLIEST)
    midnight = hour == 12 and (mark == "am" or part == "night")
    return of(0 if midnight else hour + 12 * late, minute)


def _in_figures(text: str) -> str:
    """Write hours that are said in words as figures, where a clock or a part of the day stands beside."""
    raws = _PAST.sub(_half_past, text).split()
    told: list[str] = []
    place = 0
    while place < len(raws):
        hour, length = _said(raws, place)
        beside = raws[place + length : place + length + 1]
        clock = bool(beside) and fold(beside[0].strip(",")) in _SAID_AT
        part = bool(told) and fold(told[-1].strip(",")) in _PARTS
        if hour is not None and (clock or part):
            told.append(f"{int(hour)}:{int(hour % 1 * 60):02}" if hour % 1 else str(int(hour)))
            place += length
        else:
            told.append(raws[place])
            place += 1
    return " ".join(told)


def _half_past(found: re.Match[str]) -> str:
    hour = _number(found[3])
    if hour is None:
        return found[0]
    minutes = {"half": 30, "quarter": 15}[found[1].lower()]
    return f"{hour}:{minutes:02}" if found[2].lower() == "past" else f"{hour - 1}:{60 - minutes}"


def _said(raws: list[str], place: int) -> tuple[Decimal | None, int]:
    """Return the hour said here, and in how many words: आठ, साढ़े आठ, डेढ़."""
    word = sound(key(raws[place].strip(",")))
    whole = lexicon.WHOLE.get(word)
    if whole is not None and whole > 1:
        return whole, 1
    part = lexicon.BEFORE.get(word)
    hour = _number(raws[place + 1]) if part is not None and place + 1 < len(raws) else None
    if part is not None and hour is not None:
        return hour + part, 2
    return _number(raws[place]), 1


def _number(raw: str) -> Decimal | None:
    bare = raw.strip(",")
    if bare.isdecimal():
        return Decimal(int(bare)) if len(bare) < 3 and int(bare) <= MOST else None
    found = lexicon.CARDINALS.get(sound(key(bare)))
    return found if found is not None and 0 < found <= MOST else None
