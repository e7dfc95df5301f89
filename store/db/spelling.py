"""A statement and its values as each kind of database takes them; `?` marks a value, `AMONG ?` numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import count

AMONG_JSON, AMONG_ARRAY = "IN (SELECT value FROM json_each(?))", "= ANY(CAST(? AS BIGINT[]))"
# A list goes as text: for a connection's first array asyncpg asks what arrays are, which takes 10 to 30 ms.
ARRAY, AS_TEXT = re.compile(r"CAST\(\? AS (\w+\[\])\)"), r"CAST(CAST(? AS TEXT) AS \1)"


@lru_cache(maxsize=64)
def spelled(statement: str, on: str) -> str:
    """Return a statement with the marks of that kind of database for `?`, `AMONG ?` and `CAST(? AS …[])`."""
    if on == "sqlite":
        return statement.replace("AMONG ?", AMONG_JSON)
    return numbered(ARRAY.sub(AS_TEXT, statement.replace("AMONG ?", AMONG_ARRAY)))


@lru_cache(maxsize=64)
def numbered(statement: str) -> str:
    """Return a statement with PostgreSQL's `$1`, `$2` for its marks."""
    number = count(1)
    return "".join(f"${next(number)}" if part == "?" else part for part in statement)


def plain(values: tuple[object, ...], on: str) -> tuple[object, ...]:
    """Return a statement's values with lists as that kind of database reads them."""
    listed = json.dumps if on == "sqlite" else array
    return tuple(listed(one) if isinstance(one, list) else one for one in values)


def array(values: Sequence[object]) -> str:
    """Return numbers or texts as PostgreSQL writes an array of them.

    https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO
    """
    return "{" + ",".join(_quoted(one) if isinstance(one, str) else str(one) for one in values) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
