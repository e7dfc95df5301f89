"""A file of named arrays: a line of JSON that says what lies where, then the arrays, a checksum over all.

Nothing in it is run when it is read, and it is mapped, not copied: processes on one machine share it.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from zlib import crc32

import numpy as np

from store.search.packing.ragged import Array, Arrays

MAGIC = b"odop index 1\n"
ALIGNED = 64  # bytes; where each array begins
KINDS = frozenset({"|u1", "|i1", "<u4", "<i4", "<i8", "<f2", "<f4", "<f8"})


def write(path: Path, key: str, arrays: Mapping[str, Array]) -> None:
    """Write arrays to `path`, for a reader with the same `key`: whole or not at all. Raises OSError."""
    kinds = [array.dtype.newbyteorder("<").str for array in arrays.values()]
    shapes = [array.shape for array in arrays.values()]
    head = list(zip(arrays, kinds, shapes, strict=True))
    line = json.dumps([key, head]).encode() + b"\n"
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, suffix=".part", delete=False) as file:
        try:
            check, at = crc32(line), len(MAGIC) + 8 + len(line)
            file.write(MAGIC + b"        " + line)
            for array, kind in zip(arrays.values(), kinds, strict=True):
                body = np.ascontiguousarray(array, kind).reshape(-1).view(np.uint8).data
                gap = bytes(-at % ALIGNED)
                file.write(gap)
                file.write(body)
                check, at = crc32(body, crc32(gap, check)), at + len(gap) + len(body)
            file.seek(len(MAGIC))
            file.write(b"%08x" % check)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink()
            raise


def read(path: Path, key: str) -> Arrays | None:
    """Return the arrays written under `key`, read-only; None where there are none, or not whole."""
    try:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return _read(whole, key)
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None


def _read(whole: mmap.mmap, key: str) -> Arrays | None:
    start = len(MAGIC) + 8
    end = whole.find(b"\n", start)
    if whole[: len(MAGIC)] != MAGIC or end < 0:
        return None
    written, head = json.loads(whole[start:end])
    if written != key or b"%08x" % crc32(memoryview(whole)[start:]) != whole[len(MAGIC) : start]:
        return None
    found, at = {}, end + 1
    for name, kind, shape in head:
        if kind not in KINDS:
            return None
        at += -at % ALIGNED
        count = int(np.prod(shape, dtype=np.int64))
        found[name] = np.frombuffer(whole, kind, count, at).reshape(shape)
        at += count * np.dtype(kind).itemsize
    return found
