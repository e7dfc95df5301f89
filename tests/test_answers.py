"""The counter's promise: the sentence that says it, to the letter, or an honest no."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.answers import ask, consider, prepare
from store.ingest import ingest
from store.meaning import learn
from store.search import hinglish, reading
from store.store import Store, open_store
from store.text.function_words import STOP
from store.types import Article, Published
from tests.search.library import Concepts

NOW = datetime(2026, 1, 5, tzinfo=UTC)
FAIR = Article(
    title="झांसी के सॉफ्ट टॉय मेले में 12 करोड़ रुपये की बिक्री",
    text=(
        "झांसी में लगे सॉफ्ट टॉय मेले में 12 करोड़ रुपये की बिक्री हुई। मेले में 340 स्टॉल लगे थे।\n"
        "मेले का उद्घाटन मंत्री राकेश सचान ने 4 जनवरी 2026 को किया। "
        "इससे करीब 900 महिला कारीगरों को काम मिला है।"
    ),
    url="https://example.org/jhansi",
    source="example.org",
    published=Published("2026-01-05"),
)
LOCKS = Article(
    title="Aligarh lock makers look abroad",
    text=(
        "Aligarh's lock makers exported hardware worth Rs 210 crore last year, the district officer said. "
        "A testing laboratory will open in Aligarh in March."
    ),
    url="https://example.org/aligarh",
    source="example.org",
    language="en",
    kind="note",
)


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(f"sqlite+aiosqlite:///{tmp_path}/n.db", migrate=True, model=lambda: None)
    await ingest(opened, [FAIR, LOCKS], NOW)
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    "question",
    [
        "झांसी के सॉफ्ट टॉय मेले में कितने रुपये की बिक्री हुई?",
        "jhansi ke soft toy mele me kitne rupaye ki bikri hui",
        "how many rupees of sales at the Jhansi soft toy fair",
    ],
)
async def test_the_sentence_that_says_it_is_quoted_to_the_letter(store: Store, question: str) -> None:
    """The same question in three scripts gets the same sentence, as printed."""
    answer = await ask(store, question, NOW)
    assert answer.outcome == "found"
    assert any("12 करोड़ रुपये" in quote.text for quote in answer.quotes)
    assert all(quote.text == quote.span.of(quote.article.text) for quote in answer.quotes)
    assert len(answer.quotes) <= 3


async def test_the_figure_asked_for_comes_first(store: Store) -> None:
    """340 stalls are no answer to how many rupees."""
    answer = await ask(store, "jhansi mele me kitne rupaye ki bikri hui", NOW)
    assert answer.figures[0].figure.surface == "12 करोड़ रुपये"


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("मेले का उद्घाटन किसने किया?", "राकेश सचान"),
        ("jhansi mele me kitne stall lage", "340"),
        ("where will the lock testing laboratory open", "Aligarh"),
        ("अलीगढ़ के ताला कारीगरों ने कितने करोड़ का निर्यात किया?", "Rs 210 crore"),
    ],
)
async def test_who_where_and_how_many_find_their_sentence(store: Store, question: str, holds: str) -> None:
    """A reader who asks for a person gets the person, also across languages."""
    answer = await ask(store, question, NOW)
    assert any(holds in quote.text for quote in answer.quotes), answer.outcome


async def test_a_sentence_that_leans_on_another_brings_it_along(store: Store) -> None:
    """'इससे' alone tells a reader nothing."""
    answer = await ask(store, "झांसी में कितनी महिला कारीगरों को काम मिला?", NOW)
    texts = [quote.text for quote in answer.quotes]
    assert any("900" in text for text in texts)
    assert any("उद्घाटन" in text for text in texts)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("", "empty"),
        ("  \n ", "empty"),
        ("🙂🙂", "empty"),
        ("namaste", "greeting"),
        ("धन्यवाद भाई", "greeting"),
        ("नमस्ते जी, कैसे हैं आप", "greeting"),
        ("thanks a lot, good night", "greeting"),
        ("xkcdq zzwvb hjklpq", "gibberish"),
        ("2", "gibberish"),
        ("२०२३ 45", "gibberish"),
        ("कल का मैच कौन जीता", "off_topic"),
        ("मिर्जापुर में कितने स्टॉल लगे?", "absent"),
        ("how much did Jodhpur export", "absent"),
    ],
)
async def test_what_the_store_does_not_say_is_refused(store: Store, question: str, outcome: str) -> None:
    """A greeting is no question, and Mirzapur is not Jhansi."""
    answer = await ask(store, question, NOW)
    assert answer.outcome == outcome
    assert answer.quotes == ()
    assert answer.coverage.articles == 2


@pytest.mark.parametrize(
    ("question", "untimely"),
    [
        ("900 mahila karigaron ko kaam kab mila", True),
        ("when did 340 stalls and 900 women get work at the Jhansi fair", True),
        ("झांसी के मेले का उद्घाटन कब हुआ?", False),
        ("इससे कितनी महिला कारीगरों को काम मिला?", False),
    ],
)
async def test_the_day_of_one_thing_is_not_the_day_of_another(
    store: Store, question: str, untimely: bool
) -> None:
    """When is answered only where a sentence with a day tells most of what is asked."""
    judged = (await consider(store, question)).judged
    assert (judged[0].signs["untimely"] > 0.2) == untimely


@pytest.mark.parametrize(
    "question",
    [
        "2024 के अमरोहा ढोलक मेले में कुल कितने करोड़ का कारोबार हुआ?",
        "amroha dholak mela 2024 total business kitne crore",
        "total business at the 2024 Amroha dholak fair",
    ],
)
async def test_of_two_fairs_the_one_of_the_year_asked_for_answers(store: Store, question: str) -> None:
    """A report need not print its year, its day does; another year's is no answer, however like in words."""
    fairs = [
        Article(
            title="अमरोहा के ढोलक मेले में 3 करोड़ का कारोबार",
            text="अमरोहा में तीन दिन के ढोलक मेले में 3 करोड़ रुपये का कारोबार हुआ। सौ कारीगर आए थे।",
            url="https://example.org/amroha-2024",
            published=Published("2024-11-05"),
        ),
        Article(
            title="Amroha dholak fair does total business of Rs 4 crore",
            text="The Amroha dholak fair closed with total business of Rs 4 crore, organisers said.",
            url="https://example.org/amroha-2025",
            published=Published("2025-11-03"),
            language="en",
        ),
    ]
    await ingest(store, fairs, NOW)
    answer = await ask(store, question, NOW)
    assert [one.article.url for one in answer.articles][:1] == ["https://example.org/amroha-2024"]
    assert answer.outcome == "found"


async def test_near_articles_are_named_also_where_nothing_was_found(store: Store) -> None:
    """The nearest news is an offer, not an answer."""
    answer = await ask(store, "झांसी के मेले में सुरक्षा पर कितने सिपाही तैनात थे?", NOW)
    assert not answer.answered
    assert answer.articles[0].article.url == FAIR.url


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.just("") | st.text("  \n\t", max_size=20),
    st.text("🙂👍🏽🎉❤️‍🔥", min_size=1, max_size=40),
    st.lists(st.sampled_from(sorted(STOP)), min_size=1, max_size=12).map(" ".join),
    st.lists(
        st.sampled_from(['"', "*", "OR", "NEAR(", "AND", "NOT", "(", ")", "[a-", "+?", "\\", "^$", "झांसी"])
    ).map(" ".join),
    st.text("jhansiझांसीमेla", min_size=1, max_size=30),
    st.text("\u200b\u200c\u200d\ufeff\u2060ओडीपी ", min_size=1, max_size=60),
    st.text(st.characters(categories=["Cs", "Ll", "Lo"]), min_size=1, max_size=40),
    st.sampled_from(["a", "निर्यात ", "मेले में कितने ", "🙂", "(", "9"]).map(
        lambda part: (part * 10_000)[:10_000]
    ),
)
"""Each kind of bad input by itself: anything, nothing, emoji, little words, query syntax, mixed scripts,
signs without width, lone surrogates, ten thousand characters."""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(question=HOSTILE)
async def test_any_string_gets_a_sensible_answer(store: Store, question: str) -> None:
    """Nothing a person can send raises, or is answered without a quotation."""
    answer = await ask(store, question, NOW)
    assert answer.answered == bool(answer.quotes)
    assert 0.0 <= answer.confidence <= 1.0


async def test_a_question_after_the_start_finds_every_table_loaded(tmp_path: Path) -> None:
    """The first reader who mistypes a word waits no longer than the second."""
    opened = await open_store(f"sqlite+aiosqlite:///{tmp_path}/w.db", migrate=True, model=Concepts)
    await ingest(opened, [FAIR, LOCKS], NOW)
    await learn(opened)
    tables = (reading._near_general, hinglish._sounds, hinglish._little_words)
    for table in tables:
        table.cache_clear()
    await prepare(opened)
    before = [table.cache_info().misses for table in tables]
    for question in ("kitne rupye ki bikrii hui", "aligrh lock expot", "झाँसी मेल में कितने स्टाल"):
        await ask(opened, question, NOW)
    assert [table.cache_info().misses for table in tables] == before == [1, 1, 1]
    await opened.close()
