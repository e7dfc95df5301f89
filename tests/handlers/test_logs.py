"""No question, no name and no report a reader sends is written to a log."""

from __future__ import annotations

import logging

import pytest

from handlers.ticks.watchers import tell
from store.ingest import ingest
from store.store import Store
from tests.handlers.test_forwarded import FORWARD
from tests.handlers.test_watch import FRESH
from tests.telegram import Talk

UNSAID = "गोपनीयशब्द"


@pytest.mark.parametrize(
    "words",
    [
        f"मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा {UNSAID}?",
        f"/latest {UNSAID}",
        f"/figures {UNSAID}",
        f"/correct {UNSAID}",
        UNSAID * 500,
    ],
)
async def test_what_is_said_is_in_no_log(
    talk: Talk, store: Store, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    """Whatever level the operator sets."""
    caplog.set_level(logging.DEBUG)
    replies = await talk.say(words)
    if replies and "reply_markup" in replies[0]:
        await talk.press_data(replies[0]["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await talk.inline(UNSAID)
    await talk.send({**FORWARD, "text": f"{FORWARD['text']} {UNSAID}"})
    await ingest(store, [FRESH], talk.now)
    await tell(talk.application.bot_data)
    ours = [one for one in caplog.records if one.name.split(".")[0] in {"bot", "handlers", "store"}]
    assert UNSAID not in "\n".join(record.getMessage() for record in ours)


async def test_a_failure_is_logged_without_what_caused_it(
    talk: Talk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """A stack trace would carry the question along; the place is enough."""
    caplog.set_level(logging.DEBUG)
    await store.database.close()
    await talk.say(UNSAID)
    ours = [one for one in caplog.records if one.name.split(".")[0] in {"bot", "handlers", "store"}]
    assert UNSAID not in "\n".join(f"{one.getMessage()} {one.exc_text or ''}" for one in ours)
