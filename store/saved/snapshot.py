"""The index from its file: read | compared with the database | what differs named; and kept anew.

What an article's text hashes to, and whether it has vectors, says if it is still what the file holds. So a
file of another database, of an older backup or of any other time is no danger: all that differs is read anew.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from store.saved import arrays
from store.search.index import Index
from store.search.values import Embedder

log = logging.getLogger(__name__)
LEAST = 100  # articles from which on a file is worth its place
STALE = 0.1  # share of the articles that had to be read anew, from which on the file is written again
OTHER = 0.5  # share from which on it is the file of another time, and all is built
WIDTH = 32  # bytes of an article's state
SOURCES = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class State:
    """What the database says of its articles: a hash of each one's text and vectors, by id."""

    ids: tuple[int, ...]
    hashes: tuple[bytes, ...]


def state(texts: dict[int, str], meant: dict[int, str]) -> State:
    """Return the state of articles from the hashes of their texts, and of the texts that have vectors."""
    ids = tuple(sorted(texts))
    each = (f"{texts[one]} {texts[one] == meant.get(one)}".encode() for one in ids)
    return State(ids, tuple(sha256(one).digest() for one in each))


def recall(path: Path, embedder: Embedder | None, now: State) -> tuple[Index, tuple[int, ...]]:
    """Return the index kept at `path`, and the articles to read anew; an empty one and all if none fits."""
    found = arrays.read(path, _key(embedder))
    if found is None:
        return Index(embedder), now.ids
    try:
        index = Index.unpacked(found, embedder)
        hashes = np.asarray(found["state.hashes"]).reshape(-1, WIDTH)
        before = dict(zip(found["state.ids"].tolist(), map(bytes, hashes), strict=True))
    except (KeyError, ValueError, IndexError) as error:
        log.warning("index file unreadable detail=%r", str(error))
        return Index(embedder), now.ids
    current = dict(zip(now.ids, now.hashes, strict=True))
    changed = [one for one in before.keys() | current.keys() if before.get(one) != current.get(one)]
    if len(changed) > OTHER * len(before):
        return Index(embedder), now.ids
    return index, tuple(sorted(changed))


def stale(now: State, changed: Iterable[int]) -> bool:
    """Whether the index is worth keeping anew, when `changed` articles were read anew."""
    return len(now.ids) >= LEAST and len(tuple(changed)) > STALE * len(now.ids)


def keep(path: Path, index: Index, now: State) -> None:
    """Write the index to `path`; where that cannot be, the next start builds it again."""
    packed = index.packed()
    packed["state.ids"] = np.array(now.ids, np.int64)
    packed["state.hashes"] = np.frombuffer(b"".join(now.hashes), np.uint8)
    try:
        arrays.write(path, _key(index.embedder), packed)
    except OSError as error:
        log.warning("index file not written detail=%r", str(error))


def _key(embedder: Embedder | None) -> str:
    return f"{_code()} {embedder.name if embedder else ''}"


@lru_cache(maxsize=1)
def _code() -> str:
    """Return a hash of all that decides what is in an index: the code and the tables it reads."""
    files = [path for room in ("search", "text", "data") for path in (SOURCES / room).rglob("*.*")]
    sources = [path for path in sorted(files) if path.suffix in {".py", ".txt", ".csv"}]
    return sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
