"""The words of the figures grammar, read once from `store/data/units.toml` and folded as texts are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from importlib import resources
from typing import Any

from store.figures.grammar.tokens import Token, fold, sound, tokens

Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("store").joinpath("data", "units.toml").read_text(encoding="utf-8"))


def _words(rows: Mapping[str, str]) -> dict[str, str]:
    return {fold(word): value for value, line in rows.items() for word in line.split()}


def _loose(rows: Mapping[str, str]) -> dict[str, Decimal]:
    exact = {key: Decimal(value) for key, value in _words(rows).items()}
    return {sound(key): value for key, value in exact.items()} | exact


def phrases(*tables: Mapping[str, str]) -> Phrases:
    """Index phrases by their first key, longest first, so that the first hit is the longest."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, line in ((n, ln) for table in tables for n, ln in table.items()):
        for spelling in line.split():
            keys = tuple(t.key for t in tokens(spelling.replace("_", " ")) if t.key != ".")
            index.setdefault(keys[0], []).append((keys, name))
    return {key: sorted(found, key=lambda f: -len(f[0])) for key, found in index.items()}


def _nations() -> Phrases:
    """Index nations by their first two letters; a nation's code is the first that begins with its letters."""
    codes: dict[str, str] = {}
    for code in _DATA["currency"]:
        if len(code) == 3:
            codes.setdefault(code[:2], code)
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, line in _DATA["nations"].items():
        for spelling in line.split():
            keys = tuple(fold(word) for word in spelling.split("_"))
            index.setdefault(keys[0][:2], []).append((keys, codes[name]))
    return {key: sorted(found, key=lambda f: -len(f[0])) for key, found in index.items()}


_DATA = _table()
CARDINALS = _loose(_DATA["cardinals"])
SHAKY = frozenset(sound(fold(word)) for word in _DATA["shaky"]["words"].split())
SCALES = _loose(_DATA["scales"])
BEFORE = _loose(_DATA["fractions"]["before"])
WHOLE = _loose(_DATA["fractions"]["whole"])
PARTS = _loose(_DATA["fractions"]["parts"])
DOZENS = _loose(_DATA["dozens"])
ORDINALS = {word: Decimal(value) for word, value in _DATA["ordinals"].items()}
PARTED = {key: Decimal(value) for key, value in _words(_DATA["parted"]).items()}
MULTIPLES = {key: Decimal(value) for key, value in _words(_DATA["multiples"]).items()}
CONCEPTS = _words(_DATA["concepts"])
MONTHS = {key: int(value) for key, value in _words(_DATA["months"]).items()}
NTH = {key: int(value) for key, value in _words(_DATA["nth"]).items()}
SHORTS = {key: int(value) for key, value in _words(_DATA["shorts"]).items()}
WEEKDAYS = {key: int(value) for key, value in _words(_DATA["weekdays"]).items()}
UNITS = phrases(_DATA["units"])
CURRENCY = phrases(_DATA["currency"])
SUBUNITS = phrases(_DATA["subunits"])
BOUNDS_BEFORE = phrases(_DATA["bounds"]["before"])
BOUNDS_AFTER = phrases(_DATA["bounds"]["after"])
EQUALS = phrases(_DATA["bounds"]["equal"])
ADJECTIVES = frozenset(fold(word) for word in _DATA["adjectives"]["words"].split())
SHAKY_CURRENCY = frozenset(_DATA["shaky"]["currency"].split())
SHAKY_SCALES = frozenset(fold(word) for word in _DATA["shaky"]["scale"].split())
SHAKY_CODES = frozenset(fold(word) for word in _DATA["shaky"]["codes"].split())
CURRENCIES = frozenset(_DATA["currency"])
UP, DOWN, NO_THAN, UP_AFTER, DOWN_AFTER, MIDDLING = (
    frozenset(fold(word) for word in _DATA["comparatives"][row].split())
    for row in ("up", "down", "bare", "after", "after_down", "between")
)
FAMILIES: dict[str, tuple[str, Decimal]] = {
    unit: (family, Decimal(factor))
    for family, row in _DATA["families"].items()
    for unit, factor in row.items()
}
FISCAL = phrases({"fiscal": _DATA["years"]["fiscal"]})
YEAR_BEFORE = frozenset(fold(word) for word in _DATA["years"]["before"].split())
EVENTS = frozenset(fold(word) for word in _DATA["years"]["events"].split())
YEAR_KE = frozenset(fold(word) for word in _DATA["years"]["ke"].split())
YEAR_LED = frozenset(fold(word) for word in _DATA["years"]["led"].split())
YEAR_AFTER = frozenset(fold(word) for word in _DATA["years"]["after"].split())
RELATIVE = phrases(_DATA["relative"])
CHANGE = frozenset(fold(word) for word in _DATA["roles"]["change"].split())
TARGET = frozenset(fold(word) for word in _DATA["roles"]["target"].split())
MASKS = _DATA["masks"]
HINGLISH = frozenset(_DATA["text"]["hinglish"].split())
QUARTERS = {key: int(value) for key, value in _words(_DATA["quarters"]).items()}
TIME_UNITS = frozenset(_DATA["families"]["time"])

NATIONS, SHORT_NAME = _nations(), 4


def nation(line: Sequence[Token], i: int) -> tuple[str, int] | None:
    """Return the code of the currency of a nation named at token `i`, and the index after its name."""
    for keys, code in NATIONS.get(line[i].key[:2], ()):
        last = i + len(keys) - 1
        begins = last < len(line) and _begins(line[last].key, keys[-1])
        if begins and all(line[i + step].key == key for step, key in enumerate(keys[:-1])):
            return code, last + 1
    return None


def _begins(key: str, stem: str) -> bool:
    """Whether a word begins as a nation's name does; the short names (US, UK) must be the whole word."""
    return key == stem if stem.isascii() and len(stem) < SHORT_NAME else key.startswith(stem)


def concept(token: Token) -> str | None:
    """Return the small word's meaning (`FROM`, `MORE`, …), the same for three scripts."""
    return CONCEPTS.get(token.key)


def look(table: Mapping[str, Decimal], token: Token) -> Decimal | None:
    """Look a word up by its key, then by its sound."""
    if token.kind != "word":
        return None
    value = table.get(token.key)
    if value is not None:
        return value
    loose = sound(token.key)
    return table.get(loose) if len(loose) > 1 else None


def match(line: Sequence[Token], i: int, phrases: Phrases) -> tuple[str, int] | None:
    """Return the name of the longest phrase that starts at token `i`, and the index after it."""
    if i >= len(line):
        return None
    for keys, name in phrases.get(line[i].key, ()):
        after = _follow(line, i, keys)
        if after:
            return name, after
    return None


def _follow(line: Sequence[Token], i: int, keys: Iterable[str]) -> int:
    """Return the index after `keys` read from token `i`, over glued stops and hyphens; 0 if they differ."""
    for step, key in enumerate(keys):
        if step and i < len(line) and line[i].key in {".", "-"} and not line[i].spaced:
            i += 1
        if i >= len(line) or line[i].key != key or (step and line[i].broken):
            return 0
        i += 1
    return i


def table(name: str) -> dict[str, str]:
    """Return a table of the grammar as written: the words of each row in one line."""
    rows: dict[str, str] = _DATA[name]
    return rows


def words_of(name: str, row: str) -> frozenset[str]:
    """Return the folded words of a row of the grammar's tables."""
    return frozenset(fold(word) for word in _DATA[name][row].split())
