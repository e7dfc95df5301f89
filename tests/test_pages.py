"""Asking pages like those people paste, written by hand, with what their answers must hold."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest_asyncio

from store.answers import ask
from store.ingest import ingest, read
from store.store import Store, open_store
from store.types import Article

NOW = datetime(2026, 2, 1, tzinfo=UTC)
PAGES = Path(__file__).parent / "data" / "asking"
CASES: list[dict[str, Any]] = [json.loads(line) for line in (PAGES / "cases.jsonl").read_text().splitlines()]


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(f"sqlite+aiosqlite:///{tmp_path}/n.db", migrate=True, model=lambda: None)
    for page in sorted(PAGES.glob("*.txt")):
        await ingest(opened, [one for one in read(str(page), NOW.date()) if isinstance(one, Article)], NOW)
    yield opened
    await opened.close()


async def test_most_questions_in_three_scripts_get_the_sentence_that_says_it(store: Store) -> None:
    """By words alone, without the embedding model: what every installation can do at least."""
    asked = [case for case in CASES if case["page"]]
    answers = [(case, await ask(store, case["q"], NOW)) for case in asked]
    right = [case for case, answer in answers if any(case["holds"] in quote.text for quote in answer.quotes)]
    assert len(right) >= 0.8 * len(asked), [case["q"] for case in asked if case not in right]


async def test_the_figure_asked_for_comes_first(store: Store) -> None:
    """A reader sees the first figure biggest."""
    for case in CASES:
        answer = await ask(store, case["q"], NOW) if "figure" in case else None
        if answer and answer.answered:
            assert answer.figures[0].figure.surface == case["figure"], case["q"]


async def test_two_counts_that_disagree_are_both_quoted(store: Store) -> None:
    """A page that contradicts itself must not be quoted for one half only."""
    for case in CASES:
        if "conflict" not in case:
            continue
        answer = await ask(store, case["q"], NOW)
        pairs = [{one.figure.surface.split(" ब")[0] for one in pair} for pair in answer.conflicts]
        assert set(case["conflict"]) in pairs
        for surface in case["conflict"]:
            assert any(surface in quote.text for quote in answer.quotes), surface


async def test_what_no_page_says_is_mostly_refused(store: Store) -> None:
    """The right place with the wrong thing, and things that are no news, get an honest no."""
    other = [case for case in CASES if not case["page"]]
    refused = [case for case in other if not (await ask(store, case["q"], NOW)).answered]
    assert len(refused) >= 0.75 * len(other), [case["q"] for case in other if case not in refused]
