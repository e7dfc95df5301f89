"""A statement and its values as each kind of database takes them; `?` marks a value, `AMONG ?` numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from itertools import count

AMONG_JSON, AMONG_ARRAY = "IN (SELECT value FROM json_each(?))", "= ANY(CAST(? AS BIGINT[]))"
AMONG_TEXT = "= ANY(CAST(translate(CAST(? AS TEXT), '[]', '{}') AS BIGINT[]))"


@lru_cache(maxsize=64)
def spelled(statement: str, on: str) -> str:
    """Return a statement with the marks of that kind of database for `?`, `AMONG ?` and `AMONG FEW ?`."""
    if on == "sqlite":
        return statement.replace("AMONG FEW ?", AMONG_JSON).replace("AMONG ?", AMONG_JSON)
    return numbered(statement.replace("AMONG FEW ?", AMONG_TEXT).replace("AMONG ?", AMONG_ARRAY))


@lru_cache(maxsize=64)
def numbered(statement: str) -> str:
    """Return a statement with PostgreSQL's `$1`, `$2` for its marks."""
    number = count(1)
    return "".join(f"${next(number)}" if part == "?" else part for part in statement)


def plain(values: tuple[object, ...], on: str) -> tuple[object, ...]:
    """Return a statement's values as that kind of database takes them."""
    if on != "sqlite":
        return values
    return tuple(json.dumps(one) if isinstance(one, list) else one for one in values)


def few(numbers: Iterable[int]) -> str:
    """Return numbers as `AMONG FEW ?` takes them: a text.

    For what each update needs: for a connection's first array asyncpg asks what arrays are, 10 to 30 ms. For
    many an array is better: the server plans by what stands in it.
    """
    return json.dumps(list(numbers))
