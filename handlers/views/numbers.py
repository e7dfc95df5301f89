"""All numbers the bot works out itself: counts, ages, factors, the same sum in other units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from handlers.views.say import word
from store.types import Figure, Language, Published, Qualifier

LAKH_CRORE, CRORE, LAKH = Decimal(10**12), Decimal(10**7), Decimal(10**5)
WESTERN = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))
# A surface that names one of these scales, and no other, needs no saying again in it.
SCALES = {
    "crore": ("करोड", "crore", "karod", "cr"),
    "lakh": ("लाख", "lakh", "lac"),
    "trillion": ("trillion", "ट्रिलियन"),
    "billion": ("billion", "बिलियन", "bn", "अरब"),
    "million": ("million", "मिलियन", "mn"),
}


def grouped(number: int) -> str:
    """Write a count with Indian grouping: 1,23,456."""
    digits = str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if number < 0 else "") + ",".join([*pairs, tail])


def counted(count: int, noun: str, language: Language) -> str:
    """Write a count with its noun in the form it asks for: 1 source, 12 sources."""
    form = f"count.{noun}_one" if count == 1 else f"count.{noun}"
    return word(language, form, count=grouped(count))


def share(part: int, whole: int) -> str:
    """Write how many in a hundred a part is, rounded; 0 of nothing."""
    return str(round(100 * part / whole)) if whole else "0"


def minutes(seconds: float) -> str:
    """Write how many minutes a stretch of seconds is, rounded."""
    return grouped(round(seconds / 60))


def age(published: Published | None, today: date, language: Language) -> str | None:
    """Say how many years old a report is, whole ones; None under a year, or where its year is unknown.

    Of one that is dated by a year alone that is how many years ago it was.
    """
    if published is None or published.last is None:
        return None
    last = published.last
    early = published.precision != "year" and (today.month, today.day) < (last.month, last.day)
    years = today.year - last.year - early
    if years < 1:
        return None
    return word(language, "date.old_one") if years == 1 else word(language, "date.old", years=str(years))


def decimal(value: Decimal) -> str:
    """Write a number with Indian grouping and no idle zeros: 1,86,000 or 1.86."""
    whole, _, part = format(value.normalize(), "f").partition(".")
    return grouped(int(whole)) + (f".{part}" if part else "")


def both_ways(figure: Figure, language: Language) -> str:
    """Return a sum of rupees in the scales it is not printed in: ₹174,000 crore = ₹1.74 lakh crore.

    Empty for anything but a single sum of at least a million; nothing is rounded, and a bound stays one.
    Millions, billions and trillions are told to readers of English only: nobody counts in them in Hindi.
    """
    if figure.unit != "INR" or figure.qualifier == "range" or figure.value < 10**6:
        return ""
    printed = _printed(figure.surface)
    scales = [_indian(figure.value, printed, language)]
    scales += [next(pair for pair in WESTERN if figure.value >= pair[1])] if language == "en" else []
    forms = [
        word(language, f"number.{name}", number=decimal(figure.value / scale))
        for name, scale in scales
        if printed != {name} and not (name == "lakh_crore" and printed == {"lakh", "crore"})
        if _short(figure.value / scale)
    ]
    return " = ".join(_bound(form, figure.qualifier, language) for form in forms)


def _bound(form: str, qualifier: Qualifier, language: Language) -> str:
    """Return a sum with what bounds it: over ₹50 billion, करीब ₹84,000 करोड़."""
    return form if qualifier == "exact" else word(language, f"number.{qualifier}", sum=form)


def _indian(value: Decimal, printed: set[str], language: Language) -> tuple[str, Decimal]:
    """Return the Indian scale to say a sum in: lakh crore from there on; in English not where printed so."""
    if value >= LAKH_CRORE and not (language == "en" and printed == {"lakh", "crore"}):
        return "lakh_crore", LAKH_CRORE
    return ("crore", CRORE) if value >= CRORE else ("lakh", LAKH)


def _printed(surface: str) -> set[str]:
    """Return the scales a surface names, whatever the script; `करोड़` loses its dot below first."""
    text = surface.lower().replace("\u093c", "").replace("\u095c", "\u0921")
    return {name for name, words in SCALES.items() if any(form in text for form in words)}


def _short(value: Decimal) -> bool:
    """Whether a number is short enough to help: at most four places after the point."""
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -4
