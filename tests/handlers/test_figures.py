"""/figures: what the news prints, with sources; agreement counted, conflict shown, nothing chosen."""

from __future__ import annotations

from dataclasses import replace

from store.ingest import ingest
from store.store import Store
from store.types import Article
from tests.handlers.reports import on
from tests.handlers.views.test_markup import read
from tests.telegram import Talk

AGREES = Article(
    title="कालीन निर्यात में भदोही आगे",
    text="कालीन नगरी भदोही से पिछले वर्ष 4800 करोड़ रुपये के कालीन का निर्यात हुआ, यह बात उद्योग संघ ने बताई।",
    url="https://dainik.example/carpets",
    source="dainik.example",
    published=on("2023-05-11"),
)
DIFFERS = replace(
    AGREES,
    title="भदोही के कालीन का निर्यात घटकर आया",
    text="विभाग की मानें तो भदोही से पिछले वर्ष 48 करोड़ रुपये के कालीन का निर्यात हुआ।",
    url="https://patrika.example/carpets",
    source="patrika.example",
    published=on("2023-05-10"),
)


async def test_figures_come_with_source_and_date(talk: Talk) -> None:
    """Every number says where it was printed."""
    (reply,) = await talk.say("/figures भदोही के कालीन का निर्यात")
    said = read(reply["text"])
    assert "4800 करोड़ रुपये" in said
    assert "samachar.example · 9 मई 2023" in said


async def test_agreeing_sources_are_counted_once(talk: Talk, store: Store) -> None:
    """Two papers with one number are one line that says so."""
    await ingest(store, [AGREES], talk.now)
    (reply,) = await talk.say("/figures भदोही के कालीन का निर्यात")
    assert "2 स्रोतों में यही" in read(reply["text"])


async def test_conflicting_sources_stand_in_pairs(talk: Talk, store: Store) -> None:
    """A number a hundred times off is shown beside the other, not instead of it."""
    await ingest(store, [DIFFERS], talk.now)
    (reply,) = await talk.say("/figures भदोही के कालीन का निर्यात")
    said = read(reply["text"])
    assert "अलग-अलग आँकड़े" in said
    assert "samachar.example, 9 मई 2023" in said
    assert "patrika.example, 10 मई 2023" in said


async def test_no_topic_gets_an_example_and_no_figures_a_word(talk: Talk) -> None:
    """/figures alone explains itself; a topic without figures says so."""
    (asked,) = await talk.say("/figures")
    assert "/figures निर्यात" in asked["text"]
    (none,) = await talk.say("/figures क्रिकेट विश्व कप")
    assert "कोई आँकड़ा नहीं" in none["text"]
    (made_up,) = await talk.say("/figures xyz")
    assert "xyz" in made_up["text"]
    assert not any(letter.isdigit() for letter in made_up["text"])
