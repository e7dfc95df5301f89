"""The gazetteer at the counter: the districts, and what each is known for."""

from __future__ import annotations

from collections.abc import Sequence

from store.dialogue import home
from store.dialogue.listing import Wanted
from store.exchange import Listed, Named
from store.search import asking, query
from store.text import gazetteer
from store.text.gazetteer import Entry
from store.text.normalise import words

UNCONFIRMED = "unverified"


def districts() -> tuple[Named, ...]:
    """Return the districts of Uttar Pradesh, by their English names."""
    entries = gazetteer.standard().entries.values()
    found = filter(_ours, entries)
    return tuple(sorted((named(entry) for entry in found), key=lambda one: one.en))


def district(identifier: str) -> Named | None:
    """Return the district of that gazetteer id, None where there is none."""
    entry = gazetteer.standard().entries.get(identifier)
    return named(entry) if entry and entry.kind == "district" else None


def only(text: str) -> Named | None:
    """Return the district of Uttar Pradesh that a text names, where it says nothing else: zila Meerut."""
    asked = query.understand(text)
    named_ = {mention.entry.id: mention.entry for mention in asked.mentions}
    others = [one for one in asked.content if not one.entries and home.DISTRICT not in one.concepts]
    found = [entry for entry in named_.values() if _ours(entry)]
    asks = asking.WORDS.intersection(words(text))
    return named(found[0]) if len(named_) == len(found) == 1 and not others and not asks else None


def _ours(entry: Entry) -> bool:
    return entry.kind == "district" and "uttar-pradesh" in entry.of


def told(text: str, before: str) -> Named | None:
    """Return the district that a text says is the reader's, or that answers which one "my district" is."""
    return only(text) if home.meant(text) or home.meant(before) else None


def listed(wanted: Wanted) -> tuple[Listed, ...]:
    """Return the gazetteer's rows for the districts or products wanted, with who says so."""
    known = gazetteer.standard().entries
    rows = (entry for entry in known.values() if entry.kind == "odop")
    return tuple(
        Listed(
            named(known[row.of[0]]),
            named(row),
            None if row.source == UNCONFIRMED else row.source,
            row.since,
        )
        for row in rows
        if row.of[0] in wanted.districts or row.of[1] in wanted.products
    )


def borne_out(rows: Sequence[Listed], sentences: Sequence[str]) -> bool:
    """Whether a sentence names one of the rows' districts together with a product, the same or another."""
    known = gazetteer.standard()
    districts = {row.district.id for row in rows}
    for sentence in sentences:
        entries = [mention.entry for mention in known.find(sentence)]
        if any(entry.id in districts for entry in entries) and any(e.kind == "product" for e in entries):
            return True
    return False


def confirmed(rows: Sequence[Listed], sentences: Sequence[str]) -> bool:
    """Whether a sentence names one of the rows' districts together with that row's product."""
    known = gazetteer.standard()
    products = {row.id: row.of[1] for row in known.entries.values() if row.kind == "odop"}
    pairs = {(row.district.id, products[row.product.id]) for row in rows}
    for sentence in sentences:
        said = {mention.entry.id for mention in known.find(sentence, None)}
        if any(said.issuperset(pair) for pair in pairs):
            return True
    return False


def named(entry: Entry) -> Named:
    """Return an entry's names."""
    return Named(entry.id, entry.en, entry.hi)
