"""Answers, articles and figures as plain data: the contract of docs/evaluation.md, for machines."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from store.types import Answer, Article, Cited, DateMention, Extraction, Figure, Period


def number(value: Decimal | None) -> int | float | None:
    """Return a JSON number: whole values as integers."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def article(value: Article) -> dict[str, Any]:
    """Return an article as the store would keep it."""
    return {
        "url": value.url,
        "title": value.title,
        "text": value.text,
        "published": value.published.text if value.published else None,
        "source": value.source,
        "author": value.author,
        "language": value.language,
        "section": value.section,
        "kind": value.kind,
    }


def extraction(identifier: object, text: str, found: Extraction) -> dict[str, Any]:
    """Return the figures and dates of a text with their places."""
    return {
        "id": identifier,
        "text": text,
        "figures": [_placed(figure) for figure in found.figures],
        "dates": [_date(mention) for mention in found.dates],
    }


def _placed(figure: Figure) -> dict[str, Any]:
    return {
        "surface": figure.surface,
        "start": figure.start,
        "end": figure.end,
        **_values(figure),
        "role": figure.role,
        "direction": figure.direction,
        "measure": figure.measure,
        "period": _period(figure.period),
    }


def _values(figure: Figure) -> dict[str, Any]:
    return {
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
    }


def _period(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    if period.first is None or period.last is None:
        return {"months": number(period.months)}
    return {"start": period.first.isoformat(), "end": period.last.isoformat()}


def _date(mention: DateMention) -> dict[str, Any]:
    place = {"surface": mention.surface, "start": mention.start, "end": mention.end}
    first, last = mention.period.first, mention.period.last
    if mention.period.months is not None:
        return {**place, "months": number(mention.period.months)}
    if first is None or last is None:  # a day without its year: what is known of it
        return {**place, "from": mention.iso or None, "to": mention.iso or None}
    return {**place, "from": first.isoformat(), "to": last.isoformat()}


def cited(value: Cited) -> dict[str, Any]:
    """Return a figure with the address of the article it was printed in."""
    figure = value.figure
    return {
        "surface": figure.surface,
        **_values(figure),
        "measure": figure.measure,
        "period": _period(figure.period),
        "url": value.article.url,
    }


def answer(identifier: object, value: Answer, text: str, milliseconds: float) -> dict[str, Any]:
    """Return an answer: `text` is the reply as a person reads it."""
    return {
        "id": identifier,
        "question": value.question,
        "answered": value.answered,
        "language": value.language,
        "text": text,
        "passages": [
            {
                "text": quote.text,
                "url": quote.article.url,
                "title": quote.article.title,
                "source": quote.article.source,
                "published": quote.article.published.text if quote.article.published else None,
            }
            for quote in value.quotes
        ],
        "figures": [cited(figure) for figure in value.figures],
        "conflicts": [[cited(one), cited(other)] for one, other in value.conflicts],
        "articles": [
            {"url": hit.article.url, "title": hit.article.title, "score": round(hit.score, 4)}
            for hit in value.articles
        ],
        "confidence": round(value.confidence, 4),
        "milliseconds": round(milliseconds, 2),
    }
