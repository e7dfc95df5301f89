"""Names of the gazetteer in the reader's own alphabet, one or several."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views.markup import Run, Runs
from handlers.views.say import say
from store.exchange import Named
from store.types import Language


def own_name(named: Named, language: Language) -> str:
    """Return the name as the reader writes it."""
    return named.hi if language == "hi" else named.en


def opening(name: str) -> str:
    """Return a name as it opens a sentence."""
    return name[:1].upper() + name[1:]


def listed(names: Sequence[Runs], language: Language) -> Runs:
    """Return names as one reads them out: मुरादाबाद, आगरा और भदोही."""
    if len(names) < 2:
        return names[0] if names else ()
    first = tuple(run for name in names[:-1] for run in (*name, Run(", ")))[:-1]
    return say(language, "listing.and", first=first, last=names[-1])
