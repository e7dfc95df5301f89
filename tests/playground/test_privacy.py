"""What is kept about a reader, over the wire: for how long, and in no log."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest

from bot import schedule
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.stage import Stage
from tests.playground.conftest import Clock, handled
from tests.playground.test_asking import HINDI

UNSAID = "गोपनीयशब्द"


async def kept(stage: Stage, asha: Conversation) -> dict[str, list[dict[str, object]]]:
    """Return the JSON document that /mydata sends."""
    document = (await asha.ask("/mydata"))["document"]
    return dict(json.loads(stage.world.files.find(document["file_id"]).content()))


async def test_a_question_loses_its_reader_after_thirty_days(
    stage: Stage, application: AnyApplication, clockwork: schedule.Ticking, clock: Clock
) -> None:
    """A watch keeps its own question until it ends; of the rest nobody can say any more who asked it."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask(HINDI)
    watched = "एटा में कितने कारीगरों को घुंघरू की मशीनें मिलीं?"
    await asha.ask(watched)
    await asha.press("खबर आए तो बताना")
    await asha.reply()
    await handled(stage.world, application)
    assert HINDI in str((await kept(stage, asha))["message"])
    clock.later(days=31)
    clockwork.hurry()
    async with asyncio.timeout(20):
        while HINDI in str(held := await kept(stage, asha)):
            clock.later(minutes=1)  # the reader's own pace is limited, too
    assert watched in str(held["watch"])


async def test_no_word_of_a_reader_is_logged(
    stage: Stage, application: AnyApplication, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever level the operator sets."""
    caplog.set_level(logging.DEBUG)
    asha = Conversation.private(stage, UNSAID, language_code="hi")
    answer = await asha.ask(f"{HINDI} {UNSAID}")
    await asha.press(labels(answer)[0])
    await asha.reply()
    await asha.inline(UNSAID)
    await asha.ask(f"/latest {UNSAID}")
    await handled(stage.world, application)
    ours = [one for one in caplog.records if one.name.split(".")[0] in {"bot", "handlers", "store"}]
    assert UNSAID not in "\n".join(record.getMessage() for record in ours)
