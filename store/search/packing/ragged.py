"""Lists of lists and lists of texts as flat arrays, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Arrays = dict[str, Array]
BREAK = "\n"  # stands between two texts that hold none


def named(name: str, arrays: Mapping[str, Array]) -> Arrays:
    """Return arrays under a name of their own: `part` becomes `name.part`."""
    return {f"{name}.{part}": array for part, array in arrays.items()}


def under(name: str, arrays: Mapping[str, Array]) -> Arrays:
    """Return what `named` put under `name`, by its own names."""
    return {
        part.removeprefix(f"{name}."): array for part, array in arrays.items() if part.startswith(f"{name}.")
    }


def lines(texts: Iterable[str]) -> Array:
    """Return texts without line breaks as bytes."""
    return _bytes(BREAK.join(texts))


def read_lines(packed: Array) -> list[str]:
    """Return what `lines` packed; none and one empty text are the same."""
    text = _text(packed)
    return text.split(BREAK) if text else []


def texts(many: Sequence[str]) -> Arrays:
    """Return any texts as bytes and where each ends, in code points."""
    return {"bytes": _bytes("".join(many)), "ends": ends(map(len, many))}


def read_texts(packed: Arrays) -> list[str]:
    """Return what `texts` packed."""
    whole, until = _text(packed["bytes"]), packed["ends"].tolist()
    return [whole[start:end] for start, end in zip([0, *until], until, strict=False)]


def ends(sizes: Iterable[int]) -> Array:
    """Return where each of several parts of a whole ends."""
    return np.cumsum(np.fromiter(sizes, np.int64), dtype=np.int64)


def numbers(many: Sequence[Sequence[int]]) -> Arrays:
    """Return lists of numbers as one array and where each ends."""
    flat = np.fromiter((number for one in many for number in one), np.int32)
    return {"flat": flat, "ends": ends(map(len, many))}


def read_numbers(packed: Arrays) -> list[list[int]]:
    """Return what `numbers` packed."""
    flat, until = packed["flat"].tolist(), packed["ends"].tolist()
    return [flat[start:end] for start, end in zip([0, *until], until, strict=False)]


def parts(flat: Array, until: Array) -> list[Array]:
    """Return the parts of an array that end at `until`; they share its memory."""
    stops = until.tolist()
    return [flat[start:end] for start, end in zip([0, *stops], stops, strict=False)]


def _bytes(text: str) -> Array:
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)


def _text(packed: Array) -> str:
    return packed.tobytes().decode("utf-8", "surrogatepass")
