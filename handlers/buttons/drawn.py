"""The chart of a figure over time, or of a change, where the news prints enough for one."""

from __future__ import annotations

import asyncio

from handlers.views.figures import chart
from handlers.views.reply import Reply
from store.types import Language, Series, Step


async def charted(
    found: tuple[Series, ...], language: Language, steps: tuple[Step, ...] = ()
) -> tuple[Reply, ...]:
    """Return the chart of the first series, else of the first change; none without a library that shapes."""
    if not chart.shapes():
        return ()
    if found:
        picture = await asyncio.to_thread(chart.draw, found[0], language)
        return (chart.picture(found[0], picture, language),)
    if steps:
        picture = await asyncio.to_thread(chart.draw_step, steps[0], language)
        return (chart.step_picture(steps[0], picture, language),)
    return ()
