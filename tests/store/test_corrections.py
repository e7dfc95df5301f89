"""Corrections: who was shown a figure that is no longer so hears of it, once, in its own language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.ticks import correct, digest
from store import subscriptions
from store.store import Store
from tests.handlers.reports import BRASS
from tests.store.subscribed import DAY, EIGHT, letters, mark, report, subscribe

HOUR = timedelta(hours=1)
URL = "https://khabar.example/brass"
CORRECTED = BRASS.text.replace("25 करोड़", "52 करोड़")


async def told(store: Store) -> list[tuple[int, str]]:
    """Return the corrections in the outbox."""
    return [(chat, html) for chat, _, html in await letters(store) if "52 करोड़" in html]


@pytest.mark.parametrize(
    ("language", "said"), [("hi", "सुधार"), ("hinglish", "Sudhaar"), ("en", "Correction")]
)
async def test_who_was_shown_a_figure_hears_that_it_was_corrected_once(
    store: Store, language: str, said: str
) -> None:
    """A wrong sum that went out in a digest does not stand."""
    await subscribe(store, 7, EIGHT - HOUR, language=language)
    await subscribe(store, 8, EIGHT - HOUR, "आगरा", language=language)
    await report(store, EIGHT - HOUR, url=URL)
    await digest.plan(store, EIGHT)
    await mark(store, "sent")
    assert await correct.tell(store, EIGHT + HOUR) == 0
    await report(store, EIGHT + 2 * HOUR, text=CORRECTED, url=URL)
    assert await correct.tell(store, EIGHT + 2 * HOUR) == 1
    assert await correct.tell(store, EIGHT + 3 * HOUR) == 0
    ((chat, html),) = await told(store)
    assert chat == 7
    assert said in html
    assert "25 करोड़" in html
    assert f'href="{URL}"' in html


async def test_a_figure_told_as_a_correction_is_no_update_in_the_next_digest(store: Store) -> None:
    """Nobody reads the same correction twice."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR, url=URL)
    await digest.plan(store, EIGHT)
    await report(store, EIGHT + HOUR, text=CORRECTED, url=URL)
    await correct.tell(store, EIGHT + HOUR)
    await digest.plan(store, EIGHT + DAY)
    assert len(await told(store)) == 1


async def test_a_chat_out_of_reach_or_never_shown_the_figure_hears_nothing(store: Store) -> None:
    """A correction wakes nobody it does not concern."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR, url=URL)
    await digest.plan(store, EIGHT)
    await mark(store, "sent")
    await subscriptions.lost(store, 7, "blocked", EIGHT)
    await report(store, EIGHT + HOUR, text=CORRECTED, url=URL)
    assert await correct.tell(store, EIGHT + HOUR) == 0


async def test_a_reworded_report_with_the_same_figures_corrects_nothing(store: Store) -> None:
    """An editor's comma is no correction."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR, url=URL)
    await digest.plan(store, EIGHT)
    await mark(store, "sent")
    await report(store, EIGHT + HOUR, text=f"मुरादाबाद से खबर। {BRASS.text}", url=URL)
    assert await correct.tell(store, EIGHT + HOUR) == 0
