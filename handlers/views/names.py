"""Names of the gazetteer in the reader's own alphabet, one or several."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views.say import word
from store.exchange import Named
from store.types import Language


def own_name(named: Named, language: Language) -> str:
    """Return the name as the reader writes it."""
    return named.hi if language == "hi" else named.en


def listed(names: Sequence[str], language: Language) -> str:
    """Return names as one reads them out: मुरादाबाद, आगरा और भदोही."""
    if len(names) < 2:
        return "".join(names)
    return word(language, "listing.and", first=", ".join(names[:-1]), last=names[-1])
