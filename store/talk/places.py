"""The gazetteer at the counter: the districts, and what each is known for."""

from __future__ import annotations

from collections.abc import Sequence

from store.dialogue.listing import Wanted
from store.exchange import Listed, Named
from store.text import gazetteer
from store.text.gazetteer import Entry

UNCONFIRMED = "unverified"


def districts() -> tuple[Named, ...]:
    """Return the districts of Uttar Pradesh, by their English names."""
    entries = gazetteer.standard().entries.values()
    found = (entry for entry in entries if entry.kind == "district" and "uttar-pradesh" in entry.of)
    return tuple(sorted((named(entry) for entry in found), key=lambda one: one.en))


def district(identifier: str) -> Named | None:
    """Return the district of that gazetteer id, None where there is none."""
    entry = gazetteer.standard().entries.get(identifier)
    return named(entry) if entry and entry.kind == "district" else None


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
