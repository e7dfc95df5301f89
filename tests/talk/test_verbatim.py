"""Random questions: what is quoted stands in a stored article, and no number is made up."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.views import dates
from handlers.views.around.heard import render
from handlers.views.markup import safe, size
from handlers.views.numbers import age, both_ways, grouped
from store.exchange import Chat, Heard
from store.ingest import ingest
from store.store import Store, open_store
from store.talk import conversation
from store.types import Article, Language
from tests.conftest import NOW
from tests.handlers.reports import REPORTS
from tests.handlers.test_figures import AGREES, DIFFERS
from tests.handlers.test_which import HARDOI, JHANSI
from tests.handlers.views.test_markup import NASTY, read

ODD = Article(
    title="<b>आगरा</b> & \u202eपेठा\u202c 😀 {name} *तारा*",
    text="आगरा के 12 & 15 पेठा <कारीगरों> ने 3\u200d लाख रुपये* कमाए। “{question}” क\u094d\u200dष। 😀👩\u200d🌾",
    url="https://khabar.example/?q=<&>",
    source="khabar.example",
)
HELD = (*REPORTS, AGREES, DIFFERS, JHANSI, HARDOI, ODD)
WORDS = sorted({word.strip("।.,") for one in HELD for word in f"{one.title} {one.text}".split()})
ASKING = (
    "कितने कितना क्या कौन कब कहाँ kitne kya kaun kab how many much what who when where का ki in of आज last month"
    " since:2023 district:agra खबरें news और मेरे जिले"
).split()
SENTENCES = [sentence for one in HELD for sentence in re.split(r"[।.]", one.text) if sentence.strip()]


def asked(sentence: str, start: int, word: str) -> str:
    """Return a question made of a few words of a sentence."""
    words = sentence.split()
    return " ".join([*words[start % len(words) :][:6], word])


QUESTIONS = st.one_of(
    st.builds(asked, st.sampled_from(SENTENCES), st.integers(0, 20), st.sampled_from(ASKING)),
    st.lists(st.sampled_from([*WORDS, *ASKING, *ASKING]), min_size=1, max_size=9).map(" ".join),
    st.builds("{} {}".format, st.sampled_from(WORDS), NASTY),
    NASTY,
)
DIGITS = re.compile(r"\d[\d,.]*")
ASK = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def store(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Store]:
    """A store with reports that agree, differ, look alike and try to break things."""
    path = shutil.copy(sqlite_template, tmp_path_factory.mktemp("verbatim") / "odop.db")
    opened = await open_store(f"sqlite:///{path}", model=lambda: None)
    await ingest(opened, HELD, NOW)
    yield opened
    await opened.close()


async def heard(store: Store, question: str) -> Heard:
    """Hear a question in a chat that said nothing before."""
    return await conversation.hear(store, question, Chat(7, district="agra"), None, NOW)


@pytest.mark.asyncio(loop_scope="module")
@ASK
@given(question=QUESTIONS)
async def test_every_quotation_and_figure_is_printed(store: Store, question: str) -> None:
    """A sentence in a reply is a sentence of the report, at its place; so is a figure's surface."""
    found = (await heard(store, question)).answer
    for quote in found.quotes:
        assert quote.text == quote.span.of(quote.article.text)
        assert quote.article.text in {one.text for one in HELD}
    shown = [*found.figures, *(one for pair in found.conflicts for one in pair)]
    for cited in shown:
        assert cited.figure.surface == cited.article.text[cited.figure.start : cited.figure.end]


@pytest.mark.asyncio(loop_scope="module")
@ASK
@given(question=QUESTIONS, language=st.sampled_from(["hi", "hinglish", "en"]))
async def test_no_number_is_made_up_and_no_markup_breaks(
    store: Store, question: str, language: Language
) -> None:
    """A number is the question's, a report's, its date's, or one that `numbers` worked out."""
    found = await heard(store, question)
    reply = render(found, language, NOW)
    said = read(reply.html())
    assert size(said) <= 4096
    assert size(reply.plain()) <= 4096
    for button in (button for row in reply.buttons for button in row):
        assert 0 < len(button.label) <= 64
    printed = " ".join(f"{one.title} {one.text} {one.source} {one.url}" for one in HELD)
    known = set(DIGITS.findall(printed)) | set(DIGITS.findall(safe(question)))
    known |= set(DIGITS.findall(" ".join(derived(found, language))))
    loose = {number.rstrip(".,") for number in DIGITS.findall(said)}
    assert loose <= {number.rstrip(".,") for number in known}


def derived(found: Heard, language: Language) -> list[str]:
    """Return what the reply may say that no report prints: sums in other scales, ages, counts, dates."""
    answer, today = found.answer, dates.today(NOW)
    cited = [*answer.figures, *(one for pair in answer.conflicts for one in pair)]
    said = [both_ways(one.figure, language) for one in cited]
    said += [age(one.published, today, language) or "" for one in HELD]
    said += [dates.published(one.published, language) for one in HELD]
    counts = (answer.coverage.articles, answer.coverage.sources)
    said += [grouped(count) for count in counts]
    ends = [answer.coverage.first, answer.coverage.last]
    if found.window:
        ends += [found.window.first, found.window.last]
        if found.window.first and found.window.last:
            said.append(dates.span(found.window.first, found.window.last, language))
    said += [dates.day(day, language) for day in ends if day]
    said += [row.since for row in found.listed]
    said += [row.source or "" for row in found.listed]
    said += [value for _, value in found.filters]
    return [html.unescape(one) for one in said]


def test_the_clock_of_these_tests_stands(now: datetime) -> None:
    """Ages and windows are worked out for one day."""
    assert now == NOW
