"""The chart of a figure over time, where the news prints enough for one."""

from __future__ import annotations

import asyncio

from handlers.views.figures import chart
from handlers.views.reply import Reply
from store.types import Language, Series


async def charted(found: tuple[Series, ...], language: Language) -> tuple[Reply, ...]:
    """Return the chart of the first series as a reply; none without a series or a library that shapes."""
    if not found or not chart.shapes():
        return ()
    picture = await asyncio.to_thread(chart.draw, found[0], language)
    return (chart.picture(found[0], picture, language),)
