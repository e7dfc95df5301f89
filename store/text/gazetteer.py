"""The names of the field: districts, products, schemes, companies, persons, places, in all their spellings.

A name matches exactly or under an alias; an edit mends it only in a word of five letters or more that the
store does not know, and only where a single entry is that near. No name is ever part of another: रामपुर is
not in बलरामपुर.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from store.text.edits import deletions, within
from store.text.normalise import fold, words

Kind = Literal[
    "district",
    "product",
    "odop",
    "scheme",
    "event",
    "company",
    "office",
    "person",
    "state",
    "country",
    "place",
]
PLACES: frozenset[Kind] = frozenset({"district", "state", "country", "place"})
MENDED: frozenset[Kind] = PLACES | {"product", "company"}
MOST_MENDED = 3  # words of a name that a typo may be mended in
SHORTEST = 5  # letters a name needs for that
KEPT = 1 << 16  # words of print remembered with the names they may misspell
LONG = 8  # letters of a name over which more of its edges is looked at
_AFTER = frozenset(
    (
        "ka ki ke mein me men mai se ko par zila zile jila jile janpad district "
        "का की के में से को पर जिला जिले जनपद"
    ).split()
)
_DATELINE = re.compile(r"(?m)^[ \t]*([^\s।:,]{2,30})(?:, [^।:\n]{1,30})?[।:](?=[ \t]+\S)")
_BEFORE = frozenset("in from of at near for district zila jila janpad जिला जनपद".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what it is called, what it belongs to (`of`), since when, and who says so."""

    id: str
    kind: Kind
    en: str
    hi: str
    aliases: tuple[str, ...] = ()
    careful: frozenset[str] = frozenset()
    of: tuple[str, ...] = ()
    since: str = ""
    source: str = "unverified"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the official ones first."""
        return (self.en, self.hi, *self.aliases)


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry named in a text by its words `first` up to `last`; `mended` where a typo was."""

    entry: Entry
    first: int
    last: int
    mended: bool = False


class Gazetteer:
    """Entries by id, found in a text by their names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Index the names; rows of kind `odop` tie a district to a product and have none to find."""
        self.entries = {entry.id: entry for entry in entries}
        self._names: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        self._near: dict[str, set[str]] = defaultdict(set)
        self._edges: set[str] = set()
        self._heads: set[str] = set()
        self._tails: set[str] = set()
        self._mends: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries.values():
            if entry.kind != "odop":
                self._add(entry)
        self._openings = frozenset(name[0] for name in self._names)
        self._longest = max((len(name) for name in self._names), default=0)

    def _add(self, entry: Entry) -> None:
        for name in {tuple(words(name)) for name in entry.names} - {()}:
            self._names[name].append(entry)
            whole = " ".join(name)
            if len(name) <= MOST_MENDED and len(whole) >= SHORTEST and entry.kind in MENDED:
                self._edges.update(_edges(whole), _edges(whole, 2))
                self._heads.update(whole[:end] for end in range(len(whole)))
                self._tails.update(name[1:][-1:])
                for shorter in deletions(whole):
                    self._near[shorter].add(whole)

    def find(self, text: str, known: Callable[[str], bool] | None = lambda _: False) -> tuple[Mention, ...]:
        """Return the entries `text` names, in order, the longest name first where several begin together.

        `known` says whether the store has a word: such a word is never taken for a misspelt name. With None
        no name is mended: print is taken at its word.
        """
        tokens = words(text)
        found: list[Mention] = []
        place = 0
        while place < len(tokens):
            here = self._at(tokens, place, text)
            if known is not None:
                here = self._mended(tokens, place, known, here[0].last - place if here else 0) or here
            found += here
            place = here[0].last if here else place + 1
        return tuple(found)

    def held(self, mention: Mention, tokens: Sequence[str]) -> Iterator[Entry]:
        """Yield the places that words of a longer name of something else name: खुर्जा in खुर्जा पॉटरी."""
        if mention.last - mention.first > 1 and mention.entry.kind not in PLACES:
            for word in tokens[mention.first : mention.last]:
                yield from (one for one in self._names.get((word,), ()) if one.kind in PLACES)

    def _at(self, tokens: Sequence[str], place: int, text: str) -> list[Mention]:
        if tokens[place] not in self._openings:
            return []
        for length in range(min(self._longest, len(tokens) - place), 0, -1):
            name = tuple(tokens[place : place + length])
            entries = [
                entry
                for entry in self._names.get(name, ())
                if " ".join(name) not in entry.careful or _meant(tokens, place, length, text)
            ]
            if entries:
                return [Mention(entry, place, place + length) for entry in entries]
        return []

    def _mended(
        self, tokens: Sequence[str], place: int, known: Callable[[str], bool], over: int
    ) -> list[Mention]:
        """Find a misspelt name longer than `over` words here.

        Of several words with one slip in them, the first up to its last letter or the last word is right.
        """
        begun = tokens[place][:-1] in self._heads
        for length in range(min(MOST_MENDED, len(tokens) - place), over, -1):
            if length > 1 and not begun and tokens[place + length - 1] not in self._tails:
                continue
            name = tuple(tokens[place : place + length])
            if name in self._names or all(map(known, name)):
                continue
            entries = self._near_to(" ".join(name))
            if entries:
                return [Mention(entry, place, place + length, mended=True) for entry in entries]
        return []

    def _near_to(self, typed: str) -> tuple[Entry, ...]:
        if len(typed) < SHORTEST or self._edges.isdisjoint(_edges(typed, 4 if len(typed) > LONG else 2)):
            return ()
        if typed not in self._mends:
            if len(self._mends) >= KEPT:
                self._mends.clear()
            self._mends[typed] = self._one_slip_from(typed)
        return self._mends[typed]

    def _one_slip_from(self, typed: str) -> tuple[Entry, ...]:
        if any(letter.isdigit() for letter in typed):
            return ()
        names = {name for shorter in deletions(typed) for name in self._near.get(shorter, ())}
        near = sorted(name for name in names if name[0] == typed[0] and within(typed, name, 1))
        entries = {entry.id: entry for name in near for entry in self._names[tuple(name.split())]}
        places = [entry for entry in entries.values() if entry.kind in PLACES]
        return tuple(entries.values()) if len(places) <= 1 and len(entries) <= 2 else ()

    def products(self, district: str) -> tuple[Entry, ...]:
        """Return the ODOP products of a district, by its id."""
        rows = (row for row in self.entries.values() if row.kind == "odop" and row.of[0] == district)
        return tuple(self.entries[row.of[1]] for row in rows)

    def inside(self, place: str) -> frozenset[str]:
        """Return the ids of the places that belong to a place, by its id, and its own."""
        within_it = {
            entry.id for entry in self.entries.values() if place in entry.of and entry.kind in PLACES
        }
        return frozenset(within_it | {place})


def _edges(name: str, at: int = 4) -> tuple[str, str]:
    """Return how a name of five letters (for 4: nine) begins and ends: a slip leaves one of the two.

    The first letter is always right.
    """
    return name[:at] + "…", name[0] + "…" + name[-min(at, 3) :]


def _meant(tokens: Sequence[str], place: int, length: int, text: str) -> bool:
    """Whether a name that is also a common word (बस्ती, banda) is meant as a name here."""
    after = tokens[place + length] if place + length < len(tokens) else ""
    before = tokens[place - 1] if place else ""
    if after in _AFTER or before in _BEFORE or len(tokens) == length:
        return True
    spelt = " ".join(tokens[place : place + length])
    if length == 1 and spelt in _datelines(text):
        return True
    return (
        spelt.isascii()
        and text != text.upper()
        and (spelt.title() in text.split() or spelt.upper() in text.split())
    )


@lru_cache(maxsize=512)
def _datelines(text: str) -> frozenset[str]:
    """Return the words that stand alone before a line as the place of a report: मऊ। Looms …, Banda: …."""
    return frozenset(fold(found.group(1)) for found in _DATELINE.finditer(text))


@lru_cache(maxsize=1)
def standard() -> Gazetteer:
    """Return the gazetteer the store comes with (`store/data/gazetteer.csv`)."""
    with files("store").joinpath("data/gazetteer.csv").open(encoding="utf-8") as rows:
        return Gazetteer(_entry(row) for row in csv.DictReader(rows))


def _entry(row: dict[str, str]) -> Entry:
    def split(field: str) -> tuple[str, ...]:
        return tuple(part for part in row[field].split(";") if part)

    careful = frozenset(" ".join(words(name)) for name in split("careful"))
    kind: Kind = row["kind"]  # type: ignore[assignment]
    return Entry(
        row["id"],
        kind,
        row["en"],
        row["hi"],
        split("aliases"),
        careful,
        split("of"),
        row["since"],
        row["source"],
    )
