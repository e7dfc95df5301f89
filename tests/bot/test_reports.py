"""A report of an error says what failed and where, and nothing that a reader wrote."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import sentry_sdk
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport

from bot.commands.reports import reporting

DSN = "https://key@sentry.invalid/5"
SECRETS = ("zebraquestion", "हाथीसवाल", "12345:TOKEN")
SENT: list[Any] = []


class Kept(Transport):
    """Keeps what would go out."""

    def capture_envelope(self, envelope: Envelope) -> None:
        """Keep an envelope."""
        SENT.extend(item.payload.json for item in envelope.items)


@pytest.fixture
def sent() -> Iterator[list[Any]]:
    """What went out."""
    SENT.clear()
    yield SENT
    sentry_sdk.get_global_scope().set_client(None)


def ask(words: str) -> None:
    """Fail over a reader's words, as a handler would."""
    question = words
    raise ValueError(question)


def test_a_failure_is_reported_with_its_place_and_without_a_word(sent: list[Any]) -> None:
    """Who looks after the bot learns the line; nobody learns what was asked."""
    log = logging.getLogger("handlers.errors")
    with reporting(DSN, Kept):
        for secret in SECRETS:
            try:
                ask(secret)
            except ValueError:
                log.exception("handler failed detail=%r", secret, extra={"asked": secret})
            logging.getLogger("asyncio").error("Task failed: %s" % secret)  # noqa: UP031 - as libraries do
        log.warning("markup refused reason=%r", SECRETS[0])
    first, second = sent[:2]
    assert len(sent) == 2 * len(SECRETS)
    assert first["logentry"] == {"message": "handler failed detail=%r"}
    assert first["exception"]["values"][0]["type"] == "ValueError"
    assert first["exception"]["values"][0]["stacktrace"]["frames"][-1]["function"] == "ask"
    assert second["logentry"] == {"message": "asyncio"}
    printed = json.dumps(sent, ensure_ascii=False)
    assert [secret for secret in SECRETS if secret in printed] == []


def test_without_a_project_nothing_is_reported(sent: list[Any]) -> None:
    """Nothing leaves the machine unasked."""
    with reporting(None, Kept):
        logging.getLogger("handlers.errors").error("handler failed")
    assert sent == []
