"""Fixtures of the playground's tests: a caller, and somebody who has started the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.playground.conversation import Conversation
from bot.playground.stage import Stage
from tests.playground.calls import Caller


@pytest.fixture
async def call(stage: Stage) -> AsyncIterator[Caller]:
    """A caller of the stage's methods."""
    caller = Caller(stage)
    yield caller
    await caller.client.aclose()


@pytest.fixture
def asha(stage: Stage) -> Conversation:
    """Asha, who reads Hindi and has started the bot."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    asha.say("/start")
    return asha
