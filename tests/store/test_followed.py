"""A figure that the news prints year by year: its digest is followed by a chart."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from handlers.ticks import digest
from handlers.ticks.deliver import Delivery
from handlers.views.figures import chart
from store import digests
from store.edition.values import Subscription
from store.store import Store
from tests.handlers.ticks.wire import Wire
from tests.store.subscribed import EIGHT, letters, report, subscribe

HOUR = timedelta(hours=1)
YEARS = (
    "Exports of Kannauj perfume were Rs 180 crore in 2021-22. "
    "Exports of Kannauj perfume were Rs 250 crore in 2022-23. "
    "Exports of Kannauj perfume were Rs 320 crore in 2023-24."
)


class Camera(Wire):
    """A Telegram that names the pictures it gets."""

    async def send(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Take a message or a picture."""
        if "photo" not in payload:
            return await super().send(payload)
        await super().send(payload | {"text": payload["caption"]})
        return {"message_id": 1, "photo": [{"file_id": "small"}, {"file_id": "large"}]}


async def test_a_series_comes_as_a_picture_after_its_digest_uploaded_once(store: Store) -> None:
    """The reader sees where the figure comes from; a thousand readers cost one upload."""
    if not chart.shapes():
        return
    for chat in (7, 8, 9):
        await subscribe(store, chat, EIGHT - HOUR, language="en")
    await report(store, EIGHT - HOUR, title="Kannauj perfume exports", text=YEARS)
    await digest.plan(store, EIGHT)
    await digest.plan(store, EIGHT)
    assert len(await letters(store)) == 6
    wire = Camera()
    delivery = Delivery(store, wire, lambda: EIGHT)
    await delivery.run()
    await delivery.stop()
    pictures = [sent["photo"] for sent in wire.payloads if "photo" in sent]
    assert len(pictures) == 3
    assert any(isinstance(one, bytes) and one.startswith(b"\x89PNG") for one in pictures)
    assert all(one == "large" for one in pictures if isinstance(one, str))
    for chat in (7, 8, 9):
        kinds = ["photo" in sent for sent in wire.payloads if sent["chat_id"] == chat]
        assert kinds == [False, True]


async def test_a_figure_without_a_series_brings_no_picture(store: Store) -> None:
    """One number is no chart."""
    await report(store, EIGHT - HOUR)
    edition = await digests.preview(store, Subscription(7), EIGHT)
    assert edition.items
    assert edition.series is None
