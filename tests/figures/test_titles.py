"""What a chart is headed by in the reader's language."""

from __future__ import annotations

import pytest

from store.figures.shown.titles import title
from store.types import Language


@pytest.mark.parametrize(
    ("measure", "key", "language", "said"),
    [
        ("UP's MSME exports", "export msme up", "hi", "यूपी एमएसएमई निर्यात"),
        ("UP's MSME exports", "export msme up", "hinglish", "UP's MSME exports"),
        ("goods", "export", "hi", "निर्यात"),
        ("goods", "export", "en", "exports"),
        ("निर्यात", "export", "en", "export"),
        ("कारीगरों", "artisan", "hi", "कारीगर"),
        ("stakeholders", "stakhold", "hi", ""),
        ("फलानढिमके", None, "en", ""),
    ],
)
def test_a_measure_is_said_in_the_reader_s_language_or_not_at_all(
    measure: str, key: str | None, language: Language, said: str
) -> None:
    """Who asked in Hindi reads no "goods" over his chart."""
    assert title(measure, key, language) == said
