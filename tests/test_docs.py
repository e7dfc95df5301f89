"""What the documents say is so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
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
        ROOT / name
        for name in (
            "requirements.txt",
            "requirements-dev.txt",
            "requirements-bench.txt",
            "pyproject.toml",
            "Makefile",
        )
    ]
    text = "".join(path.read_text("utf-8") for path in files)
    assert not re.findall(r"(?:--(?:extra-)?index[-]url|--find[-]links|^\s*index[-]url)", text, re.M)
    assert not re.findall(r"https?://", "".join(path.read_text("utf-8") for path in files[:3]))
    assert not list(ROOT.glob("*.lock"))


def test_every_promise_of_the_conversation_names_tests_that_are_there() -> None:
    """A test that is renamed or taken out leaves no promise behind that nothing shows."""
    _, _, shown = (ROOT / "docs/conversation.md").read_text("utf-8").partition("## Shown by")
    rows = [line for line in shown.splitlines() if line.startswith("| ")][1:]
    named = [re.findall(r"`(test_\w+)::(test_\w+)`", row) for row in rows]
    assert len(rows) > 30
    assert all(named)
    for module, test in (pair for pairs in named for pair in pairs):
        text = (ROOT / f"tests/playground/{module}.py").read_text("utf-8")
        assert re.search(rf"^async def {test}\(", text, re.M), f"{module}::{test}"


def console(document: str) -> list[tuple[list[str], str]]:
    """Return each `$ python -m bot …` line of the document's console blocks, with what stands below it."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / document).read_text("utf-8"), re.DOTALL)
    runs = [part for block in blocks for part in re.split(r"^\$ python -m bot ", block, flags=re.M)[1:]]
    return [(shlex.split(run.partition("\n")[0]), run.partition("\n")[2]) for run in runs]


def ageless(text: str) -> str:
    """Leave out how old a report is: that changes with the day."""
    return re.sub(r" · \d+ (?:साल पुरानी खबर|years? old|saal purani khabar)", "", text).strip()


def test_the_examples_in_the_readme_are_what_the_program_says(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newcomer sees what was promised, word for word."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.chdir(ROOT)
    runs = console("README.md")
    assert len(runs) > 2
    for arguments, printed in runs:
        result = CliRunner().invoke(app, arguments)
        assert ageless(result.stdout) == ageless(printed), arguments


def test_every_command_is_in_the_readme() -> None:
    """Nothing the program can do is hidden, and nothing is promised that it cannot."""
    table = (ROOT / "README.md").read_text("utf-8").partition("## Commands")[2]
    documented = set(re.findall(r"^\| `([a-z]+)[ `]", table, re.M))
    commands = {command.name for command in app.registered_commands if not command.hidden}
    assert documented == commands | {group.name for group in app.registered_groups}


def test_the_readme_links_to_files_that_exist() -> None:
    """No link leads nowhere."""
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def event(line: str) -> str:
    """Return what stands before a log line's first key; the key itself where nothing does."""
    before, keys, _ = line.partition("=")
    return (before.rpartition(" ")[0] or before) if keys else line


def test_every_log_event_is_in_operations_and_no_other() -> None:
    """An operator who reads a line finds what it means."""
    code = [
        path.read_text("utf-8")
        for room in ("bot", "handlers", "store")
        for path in (ROOT / room).rglob("*.py")
    ]
    logged = {event(line) for text in code for line in re.findall(r"\blog\.\w+\(\s*\"([^\"]+)\"", text)}
    table = (ROOT / "docs/operations.md").read_text("utf-8").partition("## Logs")[2].partition("\n## ")[0]
    assert {event(line) for line in re.findall(r"^\| `([^`]+)` \|", table, re.M)} == logged


def test_every_metric_is_in_operations_and_no_other() -> None:
    """A monitor is set up from the document alone."""
    table = (ROOT / "docs/operations.md").read_text("utf-8").partition("## Health and metrics")[2]
    documented = set(re.findall(r"^\| `(odop_[a-z_]+)", table, re.M))
    shown = set(re.findall(r"\"(odop_[a-z_]+)\"", (ROOT / "bot/web/metrics.py").read_text("utf-8")))
    assert documented == shown
