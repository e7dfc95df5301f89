"""What is logged holds no secret."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot import logs

SECRET = "12345:SECRET"  # noqa: S105  it opens nothing


@contextmanager
def configured(style: logs.Style = "text") -> Iterator[None]:
    """Our logging at DEBUG, and the test runner's own back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers = []
    logs.configure("DEBUG", SECRET, style)
    yield
    root.handlers = handlers
    root.setLevel(level)


def test_a_token_in_a_message_is_taken_out(capsys: pytest.CaptureFixture[str]) -> None:
    """A library that prints an address does not give the bot away."""
    with configured():
        logging.getLogger("any").warning("fetch url=%s", f"https://api.telegram.org/bot{SECRET}/getMe")
    printed = capsys.readouterr().err
    assert SECRET not in printed
    assert "level=WARNING logger=any event=fetch url=" in printed


def test_a_token_in_a_traceback_is_taken_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Nor does an exception."""
    with configured():
        try:
            raise ValueError(SECRET)
        except ValueError:
            logging.getLogger("any").exception("failed")
    printed = capsys.readouterr().err
    assert SECRET not in printed
    assert "ValueError" in printed


def test_libraries_that_print_addresses_are_silent() -> None:
    """httpx prints the token in its addresses at INFO."""
    with configured():
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)


def test_with_json_each_key_is_a_member_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """A log store searches by key, not by text."""
    with configured("json"):
        logging.getLogger("any").error("database unavailable detail=%r", "locked")
        logging.getLogger("any").info("stopping")
        logging.getLogger("any").warning("fetch url=%s", f"https://api.telegram.org/bot{SECRET}/getMe")
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert lines[0].items() >= {"event": "database unavailable", "detail": "locked", "level": "ERROR"}.items()
    assert lines[1]["event"] == "stopping"
    assert SECRET not in json.dumps(lines)
