"""What the documents say is so."""

from __future__ import annotations

import re
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent


def test_every_setting_is_in_the_example_and_in_operations() -> None:
    """An operator finds each setting where they look for it, and no other."""
    names = {name.upper() for name in Settings.model_fields}
    example = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.M))
    operations = (ROOT / "docs/operations.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", operations, re.M))
    assert example == documented == names


def test_no_file_names_a_package_index() -> None:
    """Requirements install from whatever index the machine is set up for."""
    files = [
        ROOT / name for name in ("requirements.txt", "requirements-dev.txt", "pyproject.toml", "Makefile")
    ]
    text = "".join(path.read_text("utf-8") for path in files)
    assert not re.findall(r"(?:--(?:extra-)?index-url|--find-links|^\s*index-url)", text, re.M)
    assert not re.findall(r"https?://", "".join(path.read_text("utf-8") for path in files[:2]))
    assert not list(ROOT.glob("*.lock"))
