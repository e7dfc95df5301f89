"""Who said it, and of what place, product or company it was said: read from the sentence's own words."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text import gazetteer
from store.text.gazetteer import PLACES

_SAID = r"कहा|बताया|जानकारी दी|दावा किया|घोषणा की|बोले|kaha|bataya"
_HINDI = re.compile(
    rf"(?P<who>(?:[^\s,।:“\"'‘()]+\s){{1,4}})(?:ने|ne)\s(?:[^।]{{0,40}}?\s)?(?:{_SAID})(?=\s|$|,|।)"
)
_ACCORDING = re.compile(r"(?P<who>(?:[^\s,।:()]+\s){1,3})(?:के|ke)\s(?:अनुसार|मुताबिक|anusar|mutabik)")
_NAME = r"[A-Z][\w.]*(?:\s(?:of\s)?[A-Z][\w.]*){0,4}"
_ENGLISH = re.compile(
    rf"(?:said|says|told|informed|added)\s(?P<after>{_NAME})"
    rf"|(?P<before>{_NAME})(?:\s(?:has|also))?\s(?:said|says|told|informed|announced|claimed)"
    rf"|[Aa]ccording\sto\s(?:the\s)?(?P<source>{_NAME}|[a-z]+\s[a-z]+)"
)
_KINDS = PLACES | {"product", "company", "event"}
EVERYWHERE = frozenset({"uttar-pradesh", "india"})


def speaker(sentence: str) -> str | None:
    """Return who the sentence says it from, as printed; None where it names nobody."""
    for pattern in (_HINDI, _ACCORDING, _ENGLISH):
        found = pattern.search(sentence)
        if found is not None:
            who = next(name for name in found.groupdict().values() if name)
            return who.strip()
    return None


@lru_cache(maxsize=4096)
def scope(sentence: str) -> tuple[str, ...]:
    """Return the gazetteer ids of the places, products and companies a sentence names, sorted.

    The state and the country every story is about narrow nothing and are left out.
    """
    found = gazetteer.standard().find(sentence, None)
    return tuple(sorted({m.entry.id for m in found if m.entry.kind in _KINDS} - EVERYWHERE))
