"""Beside a figure: who prints the same, who prints another, and a chart where the news draws a series."""

from __future__ import annotations

import pytest

from store.ingest import ingest
from store.store import Store
from store.types import Article
from tests.handlers.reports import on
from tests.handlers.test_figures import AGREES, DIFFERS
from tests.handlers.views.test_markup import read
from tests.telegram import Talk, buttons

CARPETS = "भदोही से पिछले वर्ष कितने रुपये के कालीन का निर्यात हुआ?"
YEARS = Article(
    title="पीलीभीत की बांसुरी का निर्यात",
    text=(
        "पीलीभीत की बांसुरी का निर्यात 2018-19 में 14 करोड़ रुपये रहा। "
        "पीलीभीत की बांसुरी का निर्यात 2020-21 में 20 करोड़ रुपये रहा। "
        "पीलीभीत की बांसुरी का निर्यात 2021-22 में 56 करोड़ रुपये रहा।"
    ),
    url="https://khabar.example/flutes",
    source="khabar.example",
    published=on("2022-05-01"),
)


GREW = Article(
    title="बागपत की चादरों की मांग",
    text="बागपत की चादरों का सालाना कारोबार 20 करोड़ से बढ़कर 34 करोड़ रुपये हो गया।",
    url="https://khabar.example/sheets",
    source="khabar.example",
    published=on("2022-05-01"),
)


async def test_sources_that_agree_are_named_with_their_links(talk: Talk, store: Store) -> None:
    """A number that two papers print weighs more than one that a single paper prints."""
    (alone,) = await talk.say(CARPETS)
    assert "भी छपा है" not in alone["text"]
    await ingest(store, [AGREES], talk.now)
    (reply,) = await talk.say(CARPETS)
    said = read(reply["text"])
    (line,) = [line for line in said.splitlines() if "भी छपा है" in line]
    quoted = said.split(line)[0]
    assert ("samachar.example" in line) != ("samachar.example" in quoted)
    assert ("dainik.example" in line) != ("dainik.example" in quoted)


async def test_sources_that_differ_stand_side_by_side(talk: Talk, store: Store) -> None:
    """Neither number is chosen for the reader."""
    await ingest(store, [DIFFERS], talk.now)
    (reply,) = await talk.say(CARPETS)
    said = read(reply["text"])
    assert "• 4800 करोड़ रुपये – samachar.example, 9 मई 2023" in said
    assert "• 48 करोड़ रुपये – patrika.example, 10 मई 2023" in said


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("पीलीभीत की बांसुरी का निर्यात 2021-22 में कितना रहा?", "चार्ट"),
        ("pilibhit ki bansuri ka niryat 2021-22 mein kitna raha?", "Chart"),
    ],
)
async def test_a_figure_with_a_series_has_a_chart_and_its_data_as_text(
    talk: Talk, store: Store, question: str, label: str
) -> None:
    """One tap draws it; who cannot see the picture reads every point and its source."""
    await ingest(store, [YEARS], talk.now)
    (reply,) = await talk.say(question)
    (picture,) = await talk.press(label, reply)
    for surface in ("14 करोड़ रुपये", "20 करोड़ रुपये", "56 करोड़ रुपये"):
        assert surface in read(picture["caption"])


@pytest.mark.parametrize(
    ("question", "label", "first"),
    [
        ("बागपत की चादरों का सालाना कारोबार कितना हुआ?", "चार्ट", "पहले"),
        ("baghpat ki chadaron ka salana karobar kitna hua?", "Chart", "pehle"),
        ("How much is the yearly turnover of Baghpat's bedsheets?", "Chart", "before"),
    ],
)
async def test_a_change_has_a_chart_of_two_bars_and_its_data_as_text(
    talk: Talk, store: Store, question: str, label: str, first: str
) -> None:
    """Both ends are told below the picture, with when each was and who printed them."""
    await ingest(store, [GREW], talk.now)
    (reply,) = await talk.say(question)
    (picture,) = await talk.press(label, reply)
    said = read(picture["caption"])
    assert f"• {first}: 20 करोड़" in said
    assert "34 करोड़ रुपये" in said
    assert "khabar.example" in said


async def test_no_chart_is_offered_where_there_is_none(talk: Talk) -> None:
    """A button never leads nowhere; a forged one gets a word."""
    (reply,) = await talk.say(CARPETS)
    labels = {one["text"]: one["callback_data"] for one in buttons(reply)}
    assert "चार्ट" not in labels
    key = labels["सारांश"].rpartition(":")[2]
    (none,) = await talk.press_data(f"chart::{key}")
    assert "चार्ट" in none["text"]
