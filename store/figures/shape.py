"""The JSON shape of `figures --json` (docs/evaluation.md): plain dicts, numbers as JSON numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from store.types import DateMention, Extraction, Figure, Period

SAFE_DIGITS = 300


def shape(text: str, extraction: Extraction, identity: str | None = None) -> dict[str, Any]:
    """Return `{"id","text","figures":[…],"dates":[…]}`, ready for `json.dumps`."""
    return {
        "id": identity,
        "text": text,
        "figures": [figure(f) for f in extraction.figures],
        "dates": [mention(d) for d in extraction.dates],
    }


def figure(found: Figure) -> dict[str, Any]:
    """Return one figure as the contract prints it."""
    return {
        "surface": found.surface,
        "start": found.start,
        "end": found.end,
        "value": number(found.value),
        "low": number(found.low),
        "high": number(found.high),
        "unit": found.unit,
        "qualifier": found.qualifier,
        "role": found.role,
        "direction": found.direction,
        "measure": found.measure,
        "period": period(found.period),
    }


def mention(found: DateMention) -> dict[str, Any]:
    """Return one date: the days it means, what is known of one without a year, or a length in months."""
    row: dict[str, Any] = {"surface": found.surface, "start": found.start, "end": found.end}
    if found.period.months is not None:
        return row | {"months": number(found.period.months)}
    first, last = found.period.first, found.period.last
    known = found.iso or None
    return row | {"from": first.isoformat() if first else known, "to": last.isoformat() if last else known}


def period(found: Period | None) -> dict[str, Any] | None:
    """Return a figure's period: `{"start","end"}`, `{"months":n}` or None."""
    if found is None or found == Period():
        return None
    if found.months is not None:
        return {"months": number(found.months)}
    return {
        "start": found.first.isoformat() if found.first else None,
        "end": found.last.isoformat() if found.last else None,
    }


def number(value: Decimal | None) -> int | float | None:
    """Return a JSON number: whole where the value is whole."""
    if value is None or not value.is_finite() or abs(value.adjusted()) > SAFE_DIGITS:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
