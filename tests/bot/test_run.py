"""The program as a person starts and stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A chat in a terminal without one, on a new database; ended in any case."""
    environment = {key: value for key, value in os.environ.items() if key != "TELEGRAM_BOT_TOKEN"}  # noqa: TID251  handed on
    environment |= {"PYTHONPATH": str(ROOT), "EMBEDDINGS": "false", "PYTHONUNBUFFERED": "1"}
    command = [
        sys.executable,
        "-m",
        "bot",
        "chat",
        "--no-archive",
        "--database",
        f"sqlite:///{tmp_path}/odop.db",
    ]
    pipe = subprocess.PIPE
    process = subprocess.Popen(  # noqa: S603  our own program
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=tmp_path, env=environment
    )
    yield process
    process.kill()
    process.communicate()


def ready(process: subprocess.Popen[str]) -> None:
    """Wait for the greeting."""
    assert process.stdout is not None
    assert "One District One Product" in next(line for line in process.stdout if line.strip())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "sigterm"])
def test_a_signal_ends_it_cleanly(chat: subprocess.Popen[str], number: signal.Signals) -> None:
    """Neither Ctrl-C nor a deploy leaves a traceback."""
    ready(chat)
    chat.send_signal(number)
    _, complaints = chat.communicate(timeout=20)
    assert (chat.returncode, complaints) == (0, "")


def test_the_end_of_input_ends_it_cleanly(chat: subprocess.Popen[str]) -> None:
    """Questions can come from a file, and each is answered before the end."""
    output, complaints = chat.communicate("आगरा में क्या हुआ?\nhello\n", timeout=40)
    assert (chat.returncode, complaints) == (0, "")
    greeting, first, second = output.index("Hello!"), output.index("मेरे पास"), output.index("नमस्ते!")
    assert greeting < first < second
