"""A file of arrays is read whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from store.saved import arrays

KEPT: dict[str, NDArray[Any]] = {
    "numbers": np.arange(7, dtype=np.int32).reshape(7, 1),
    "none": np.zeros((0, 3), np.float16),
    "bytes": np.frombuffer("कख".encode(), np.uint8),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file written under the key `code 1`."""
    arrays.write(tmp_path / "kept.index", "code 1", KEPT)
    return tmp_path / "kept.index"


def test_what_was_written_is_read(file: Path) -> None:
    """Each array comes back with its kind, shape and values, and nothing is left beside the file."""
    found = arrays.read(file, "code 1")
    assert found is not None
    assert list(found) == list(KEPT)
    for name, array in KEPT.items():
        assert (found[name].dtype, found[name].shape) == (array.dtype, array.shape)
        assert np.array_equal(found[name], array)
    assert [one.name for one in file.parent.iterdir()] == ["kept.index"]


def test_another_key_reads_nothing(file: Path) -> None:
    """A file of other code, or of another model, is as none."""
    assert arrays.read(file, "code 2") is None


def test_no_file_reads_nothing(tmp_path: Path) -> None:
    """The first start has none, and an empty one is none."""
    assert arrays.read(tmp_path / "absent", "code 1") is None
    (tmp_path / "empty").touch()
    assert arrays.read(tmp_path / "empty", "code 1") is None


def test_a_torn_file_reads_nothing(file: Path) -> None:
    """Cut short anywhere, or with any byte changed, it is never trusted."""
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert arrays.read(file, "code 1") is None
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert arrays.read(file, "code 1") is None


def test_a_file_that_cannot_be_written_leaves_the_one_before(file: Path) -> None:
    """A full disk, or a value that is no array, costs the new file only."""
    with pytest.raises(AttributeError):
        arrays.write(file, "code 1", {**KEPT, "odd": [1]})  # type: ignore[dict-item]  # what is tested
    assert arrays.read(file, "code 1") is not None
    assert [one.name for one in file.parent.iterdir()] == ["kept.index"]
