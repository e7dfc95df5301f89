"""The index in memory of a store that has one, for tests that look at what was found."""

from __future__ import annotations

from store.candidates.whole import Whole
from store.search.index import Index
from store.store import Store


def whole(store: Store) -> Index:
    """Return the index over all of the store's articles."""
    assert isinstance(store.candidates, Whole)
    return store.candidates.index
