"""Every sentence a user reads, by key and language; `{name}` is a value, `*…*` is bold."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from store.types import Language

LANGUAGES: tuple[Language, ...] = ("hi", "hinglish", "en")


@cache
def entries(language: Language) -> dict[str, str]:
    """Return the language's sentences by dotted key, as `hi.toml` and its sisters hold them."""
    path = Path(__file__).with_name(f"{language}.toml")
    return dict(_flat(tomllib.loads(path.read_text("utf-8")), ""))


def template(language: Language, key: str) -> str:
    """Return one sentence as written; a missing key raises KeyError, as a typing slip should."""
    return entries(language)[key]


def _flat(table: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}{name}"
        pairs += _flat(value, f"{key}.") if isinstance(value, dict) else [(key, value)]
    return pairs
