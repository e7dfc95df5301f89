"""Where the store has no answer: since when it has nothing on what was named, and what lies near."""

from __future__ import annotations

from collections import Counter

from store.exchange import Held
from store.search import query
from store.store import Store
from store.talk import naming, places
from store.text import gazetteer
from store.text.gazetteer import PLACES, Entry
from store.types import Answer

MOST_HELD = 2
MOST_NEAR = 3
LOOKED_AT = 10  # articles near the question


async def held(store: Store, question: str) -> tuple[Held, ...]:
    """Return what the store has on the places and products a question names: its newest report of each."""
    found = []
    for entry in _named(question)[:MOST_HELD]:
        newest = await naming.newest(store, (entry,), most=1)
        found.append(Held(places.named(entry), bool(newest), newest[0].published if newest else None))
    return tuple(found)


def near(question: str, answer: Answer) -> tuple[tuple[str, Entry], ...]:
    """Return up to three districts and products that the nearest articles are about, as questions.

    Where the question names some of its own, only articles that name one of those are near.
    """
    asked = {entry.id for entry in _named(question)}
    counted: Counter[str] = Counter()
    for place, ranked in enumerate(answer.articles[:LOOKED_AT]):
        article = ranked.article
        if asked and asked.isdisjoint(_told(f"{article.title}\n{article.text}")):
            continue
        for name in _told(article.title):
            counted[name] += LOOKED_AT - place
    known = gazetteer.standard().entries
    topics = [known[name] for name, _ in counted.most_common() if known[name].kind in {"district", "product"}]
    return tuple((_name(entry, answer), entry) for entry in topics if entry.id not in asked)[:MOST_NEAR]


def _told(text: str) -> dict[str, None]:
    """Return the ids that a text names, in its own order: what ties in the count stays in it."""
    return dict.fromkeys(mention.entry.id for mention in gazetteer.standard().find(text, None))


def _name(entry: Entry, answer: Answer) -> str:
    return entry.hi if answer.language == "hi" else entry.en


def _named(question: str) -> list[Entry]:
    entries = [mention.entry for mention in query.understand(question).mentions]
    narrowing = (e for e in entries if e.kind in PLACES | {"product"} and e.id not in query.EVERYWHERE)
    return list({entry.id: entry for entry in narrowing}.values())
