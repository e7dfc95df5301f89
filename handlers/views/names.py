"""Names of the gazetteer in the reader's own alphabet."""

from __future__ import annotations

from store.exchange import Named
from store.types import Language


def own_name(named: Named, language: Language) -> str:
    """Return the name as the reader writes it."""
    return named.hi if language == "hi" else named.en
