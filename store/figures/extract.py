"""Every figure of a text. (The grammar lands next; until then nothing is found.)"""

from __future__ import annotations

from store.types import Extraction, Published, TextLanguage


def extract(
    text: str,
    published: Published | None = None,  # noqa: ARG001
    language: TextLanguage | None = None,  # noqa: ARG001
) -> Extraction:
    """Return the figures and dates of `text` in reading order."""
    del text
    return Extraction()
