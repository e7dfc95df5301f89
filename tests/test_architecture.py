"""The house keeps its shape: rooms, sizes and empty thresholds."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "store")
SOURCES = sorted(
    path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "versions" not in path.parts
)


def name(path: Path) -> str:
    """Return the path as a person reads it in a failure."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_stays_under_300_lines(path: Path) -> None:
    """A reader keeps one idea a file."""
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_function_stays_within_50_lines(path: Path) -> None:
    """A function fits on a screen."""
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 50
    ]
    assert long == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_module_opens_with_a_sentence(path: Path) -> None:
    """A module says what it is for."""
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", [p for p in SOURCES if p.name == "__init__.py"], ids=name)
def test_a_room_s_threshold_imports_nothing(path: Path) -> None:
    """A pure test never loads SQL or Telegram by way of a package."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    assert not [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("room", sorted({p.parent for p in SOURCES}), ids=name)
def test_a_folder_holds_at_most_16_modules(room: Path) -> None:
    """A newcomer can read a folder's names at a glance."""
    modules = [path for path in room.glob("*.py") if path.name not in {"__init__.py", "__main__.py"}]
    assert len(modules) <= 16
