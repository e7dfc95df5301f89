"""An update's chat is found before the update is understood."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.updates.lane import received

CHAT, USER = {"id": -100_500}, {"id": 2**40}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["update_id", "message", "chat", "from", "user", "id"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("content", "chat"),
    [
        ({"message": {"chat": CHAT, "from": USER, "text": "आगरा"}}, -100_500),
        ({"edited_message": {"chat": CHAT, "text": "agra"}}, -100_500),
        ({"callback_query": {"from": USER, "message": {"chat": CHAT}}}, -100_500),
        ({"inline_query": {"from": USER, "query": "Agra"}}, 2**40),
        ({"poll_answer": {"user": USER}}, 2**40),
        ({"message": {"chat": {"id": "?"}, "from": USER}}, 2**40),
        ({"message": 5}, 0),
        ({}, 0),
    ],
)
def test_an_update_keeps_the_order_of_its_chat_or_its_sender(content: dict[str, Any], chat: int) -> None:
    """A button pressed after a question is handled after it."""
    found = received({"update_id": 7, **content})
    assert found is not None
    assert (found.update_id, found.chat_id) == (7, chat)
    assert json.loads(found.body) == {"update_id": 7, **content}


@given(JSON)
def test_anything_with_an_id_is_kept_and_anything_else_is_refused(value: object) -> None:
    """No shape of JSON makes the program fail, and what is kept fits every database."""
    found = received(value)
    number = value.get("update_id") if isinstance(value, dict) else None
    fits = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**63
    assert (found is not None) == fits
    if found is not None:
        assert abs(found.chat_id) < 2**63
        assert found.body.isascii()
        assert "\x00" not in found.body
