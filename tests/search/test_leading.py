"""Which figure leads an answer: one of the thing, the place and the time asked for, or none."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from store.answers import ask
from store.ingest import ingest
from store.store import Store
from store.types import Answer, Article, Published

NEWS = (
    Article(
        "भदोही में कालीन एक्सपो",
        "भदोही के एक्सपो में करीब 300 निर्यातक स्टाल लगाएंगे और 65 देशों के लगभग 500 आयातक आएंगे।",
    ),
    Article(
        "पूर्वोत्तर रेलवे के स्टेशनों पर ओडीओपी स्टॉल",
        "पूर्वोत्तर रेलवे के 36 स्टेशनों पर ओडीओपी के स्टॉल हैं, जिनमें लखनऊ मंडल के 12 (गोंडा, बस्ती आदि) शामिल हैं।",
    ),
    Article(
        "मुरादाबाद के कारीगरों को टूलकिट",
        "समिट में ओडीओपी के तहत मुरादाबाद के 26 कारीगरों को टूलकिट देंगे।",
    ),
    Article("दिसंबर तक रोजगार", "सीएम ने कहा कि दिसंबर तक दस लाख युवाओं को ओडीओपी से रोजगार मिलेगा।"),
    Article(
        "Export products in all 765 districts",
        "Under ODOP-DEH, export products have been identified in 765 districts, the minister said.",
        language="en",
    ),
    Article("जीआई टैग की तैयारी", "अभी यूपी के 36 उत्पादों को जीआई टैग मिला है।"),
    Article(
        "यूपी के नए जीआई टैग",
        "अब यूपी के कुल जीआई टैग 45 हैं।",
        published=Published("2023-03", date(2023, 3, 1), date(2023, 3, 31)),
    ),
    Article(
        "Trade show of 2023",
        "The ODOP trade show in Greater Noida is on September 21.",
        language="en",
        published=Published("2023-09-11", date(2023, 9, 11), date(2023, 9, 11)),
    ),
    Article(
        "Trade show of 2025",
        "The ODOP trade show in Greater Noida is on September 25.",
        language="en",
        published=Published("2025-09-20", date(2025, 9, 20), date(2025, 9, 20)),
    ),
    Article(
        "Kolhapuri sandal units of Agra to get stitching machines",
        "In Agra 70 sandal units may borrow up to Rs 18 lakh each for stitching machines under ODOP. "
        "There is 35 per cent subsidy on it, and the first machines come in May.",
        language="en",
    ),
    Article(
        "UP exports",
        "UP exported goods of Rs 84,000 crore in 2016-17 and Rs 174,000 crore in 2022-23 with ODOP.",
        language="en",
    ),
)


async def said(store: Store, question: str, now: datetime) -> Answer:
    """Return what a store of this news says."""
    news = [
        Article(
            one.title, one.text, f"https://a.example/{n}", "a.example", one.published, language=one.language
        )
        for n, one in enumerate(NEWS)
    ]
    await ingest(store, news, now)
    return await ask(store, question, now)


@pytest.mark.parametrize(
    ("question", "surface"),
    [
        ("भदोही में कितने देश के आयातक आएंगे", "65 देशों"),
        ("How much subsidy do Agra sandal units get on stitching machines?", "35 per cent"),
        ("भदोही एक्सपो में कितने आयातक आएंगे", "लगभग 500"),
        ("bhadohi expo me kitne niryatak stall lagayenge", "करीब 300"),
        ("लखनऊ मंडल के कितने स्टेशन", "12"),
        ("lucknow mandal ke kitne station par stall hain", "12"),
        ("How much were UP exports in 2016-17?", "Rs 84,000 crore"),
        ("What was UP's export in 2022-23?", "Rs 174,000 crore"),
        ("latest number of GI tags in UP", "45"),
    ],
)
async def test_the_figure_of_what_is_asked_leads(
    store: Store, now: datetime, question: str, surface: str
) -> None:
    """Two figures of one sentence count two things, or one of two places."""
    found = await said(store, question, now)
    assert found.lead is not None
    assert found.lead.figure.surface == surface


@pytest.mark.parametrize(
    "question",
    [
        "moradabad me kitne karigar hai",
        "How many artisans are there in Moradabad?",
        "कुल कितने जिले हैं",
        "यूपी में ओडीओपी में कितने जिले शामिल हैं",
        "ओडीओपी से कितने युवाओं को रोजगार मिला",
    ],
)
async def test_a_part_a_promise_and_the_whole_country_lead_no_answer(
    store: Store, now: datetime, question: str
) -> None:
    """Those who get a toolkit are not all who work, and who is to get work has none."""
    assert (await said(store, question, now)).lead is None


@pytest.mark.parametrize("question", ["How many GI tags does UP have?", "यूपी में कितने जीआई टैग हैं"])
async def test_of_two_counts_the_one_dated_later_leads_and_the_other_is_shown(
    store: Store, now: datetime, question: str
) -> None:
    """A number without a date does not hide a newer one."""
    found = await said(store, question, now)
    assert found.lead is not None
    assert found.lead.figure.surface == "45"
    assert [other.figure.surface for _, other in found.conflicts] == ["36 उत्पादों"]


@pytest.mark.parametrize("question", ["trade show kab hai", "When is the trade show?"])
async def test_when_a_fair_is_means_the_next_one(store: Store, now: datetime, question: str) -> None:
    """The fair of two years ago is over."""
    assert "September 25" in (await said(store, question, now)).quotes[0].text
