"""The program as a person starts and stops it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def started(tmp_path: Path, *words: str) -> subprocess.Popen[str]:
    """Start a command of ours without a token and without a terminal, on a new database."""
    environment = {key: value for key, value in os.environ.items() if key != "TELEGRAM_BOT_TOKEN"}  # noqa: TID251  handed on
    environment |= {"PYTHONPATH": str(ROOT), "EMBEDDINGS": "false", "PYTHONUNBUFFERED": "1"}
    database = f"sqlite:///{tmp_path}/odop.db"
    command = [sys.executable, "-m", "bot", *words, "--no-archive", "--database", database]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603  our own program
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=tmp_path, env=environment
    )


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A chat in a terminal, ended in any case."""
    process = started(tmp_path, "chat")
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


@pytest.fixture
def run(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The bot on the playground's page, ended in any case."""
    process = started(tmp_path, "run", "--port", "0")
    yield process
    process.kill()
    process.communicate()


def address(process: subprocess.Popen[str]) -> str:
    """Wait for the ready line and return the address in it."""
    assert process.stdout is not None
    said = next(line for line in process.stdout if line.startswith("Open "))
    return said.split()[1]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "sigterm"])
def test_without_a_token_it_opens_a_page_and_ends_on_a_signal(
    run: subprocess.Popen[str], number: signal.Signals
) -> None:
    """A newcomer sees the bot work in a browser, and leaves no traceback behind."""
    with urllib.request.urlopen(address(run) + "page/state", timeout=20) as answer:  # noqa: S310  ours
        state = json.load(answer)
    assert [chat["type"] for chat in state["chats"]] == [
        "private",
        "private",
        "supergroup",
        "channel",
        "supergroup",
    ]
    assert state["chats"][0]["commands"][str(state["people"][0]["id"])]
    run.send_signal(number)
    _, complaints = run.communicate(timeout=20)
    assert (run.returncode, "Traceback" in complaints) == (0, False)


def test_the_end_of_input_ends_the_page_too(run: subprocess.Popen[str]) -> None:
    """Ctrl-D works where Ctrl-C does, and who types into the terminal is told where to."""
    address(run)
    output, complaints = run.communicate("hello\n", timeout=20)
    assert (run.returncode, "Traceback" in complaints) == (0, False)
    assert "python -m bot chat" in output


def test_two_processes_answer_alike(tmp_path: Path) -> None:
    """No reply hangs on the order of a process's hashes: web processes beside each other say the same."""
    cases = (
        json.loads(line) for line in (ROOT / "store/data/evaluation.jsonl").read_text("utf-8").splitlines()
    )
    asked = "".join(f"{case['q']}\n" for number, case in enumerate(cases) if number % 16 == 0)
    with ThreadPoolExecutor() as side_by_side:
        said = set(side_by_side.map(lambda seed: conversation(tmp_path, seed, asked), ("1", "2")))
    assert len(said) == 1
    assert said.pop().count("\n") > asked.count("\n")


def conversation(tmp_path: Path, seed: str, asked: str) -> str:
    """Return what a process whose hashes start from a seed says over the bundled archive."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "EMBEDDINGS": "false", "PYTHONHASHSEED": seed}  # noqa: TID251
    command = [sys.executable, "-m", "bot", "chat", "--database", f"sqlite:///{tmp_path}/{seed}.db"]
    return subprocess.run(  # noqa: S603  our own program
        command, input=asked, capture_output=True, text=True, cwd=tmp_path, env=environment, check=True
    ).stdout
