"""Hand-made articles, figures and answers that the view tests share; the wording is ours."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from store.types import (
    FIGURES,
    Answer,
    Article,
    Asked,
    Cited,
    Coverage,
    Figure,
    Language,
    Outcome,
    Published,
    Quote,
    Ranked,
    Span,
)

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
TEXT = "मेले में मुरादाबाद के कारीगरों ने 25 करोड़ रुपये का पीतल बेचा। यह पिछले साल से 12 प्रतिशत अधिक है। मेला दस दिन चला।"
SENTENCES = ("मेले में मुरादाबाद के कारीगरों ने 25 करोड़ रुपये का पीतल बेचा।", "यह पिछले साल से 12 प्रतिशत अधिक है।")
COVERAGE = Coverage(1240, 14, date(2026, 1, 12), date(2026, 11, 22))


def article(**changes: object) -> Article:
    """Return a Hindi report, changed as named."""
    fields: dict[str, object] = {
        "title": "मुरादाबाद के पीतल की मेले में धूम",
        "text": TEXT,
        "url": "https://example.org/brass?a=1&b=2",
        "source": "example.org",
        "published": Published("2021-11-02", date(2021, 11, 2), date(2021, 11, 2)),
        "id": 7,
    }
    return Article(**{**fields, **changes})  # type: ignore[arg-type]


def quote(sentence: str, of: Article | None = None) -> Quote:
    """Return a sentence of the report as a quote."""
    source = of or article()
    start = max(source.text.find(sentence), 0)
    return Quote(sentence, Span(start, start + len(sentence)), source)


def cited(surface: str = "25 करोड़ रुपये", of: Article | None = None, measure: str | None = "पीतल") -> Cited:
    """Return a figure of the report."""
    source = of or article()
    start = max(source.text.find(surface), 0)
    value = Decimal(250_000_000)
    return Cited(
        Figure(surface, start, start + len(surface), value, value, value, "INR", measure=measure), source
    )


def answer(language: Language = "hi", asked: Asked = "how_much", **changes: object) -> Answer:
    """Return an answer with two quotes and a figure, changed as named."""
    fields: dict[str, object] = {
        "quotes": tuple(quote(sentence) for sentence in SENTENCES),
        "figures": (cited(),),
        "articles": (Ranked(article(), 1.0),),
        "coverage": COVERAGE,
        "lead": next(iter(changes.get("figures", (cited(),))), None) if asked in FIGURES else None,  # type: ignore[call-overload]
    }
    outcome: Outcome = "found"
    return Answer("कितने का पीतल बिका?", language, outcome, asked=asked, **{**fields, **changes})  # type: ignore[arg-type]


def nothing(outcome: Outcome, language: Language = "hi", **changes: object) -> Answer:
    """Return an answer that is none."""
    return Answer("?", language, outcome, coverage=COVERAGE, **changes)  # type: ignore[arg-type]
