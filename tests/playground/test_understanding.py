"""How a question is understood and an answer worded, over the wire: language, days, names, numbers."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.stage import Stage
from store.ingest import ingest
from store.types import Article
from tests.handlers.reports import BRASS, CARPETS, LOCKS, on
from tests.handlers.test_beside import YEARS
from tests.playground.conftest import handled
from tests.playground.test_asking import HINDI
from tests.talk.test_verbatim import ODD

EXPORTS = Article(
    title="UP exports cross Rs 1,71,000 crore",
    text="UP exported goods of Rs 1,71,000 crore in 2022-23 under ODOP, the bureau said.",
    url="https://news.example/exports",
    source="news.example",
    published=on("2021-11-02"),
    language="en",
)
PETHA = Article(
    title="आगरा का पेठा ओडीओपी में",
    text="आगरा का ओडीओपी उत्पाद पेठा है, यह जानकारी उपायुक्त उद्योग ने दी।",
    url="https://khabar.example/petha",
    source="khabar.example",
    published=on("2026-11-20"),
)


@pytest.fixture
def asha(stage: Stage) -> Conversation:
    """Asha, who reads Hindi."""
    return Conversation.private(stage, "Asha", language_code="hi")


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(
    ("question", "no"),
    [
        ("लखनऊ मेले में मुरादाबाद के कारीगरों ने 90 करोड़ का पीतल बेचा था ना?", "ठीक यह बात नहीं मिली"),
        ("lucknow mele me moradabad ke karigaro ne 90 karod ka peetal becha na?", "theek yeh baat nahi"),
        (
            "Aligarh's testing laboratory for locks was opened by the governor, right?",
            "does not say just this",
        ),
    ],
)
async def test_a_claim_that_is_not_borne_out_gets_what_comes_nearest(
    asha: Conversation, question: str, no: str
) -> None:
    """No quote stands under it as a yes; the reader sees what the news does say, and may wait for more."""
    reply = await asha.ask(question)
    lines = [line for report in (BRASS, LOCKS) for line in report.text.split("\n\n")]
    assert no in reply["text"]
    assert sum(line.split("। ")[0] in reply["text"] for line in lines) == 1
    assert not {"सारांश", "Summary"} & set(labels(reply))


@pytest.mark.usefixtures("application")
async def test_the_reply_follows_the_question_unless_the_chat_has_chosen(asha: Conversation) -> None:
    """Script and language are the question's; /language overrides them, and 'as I ask' gives them back."""
    hinglish = "moradabad ke karigaron ne kitne rupaye ka peetal becha?"
    english = "How many rupees of brass did Moradabad artisans sell?"
    firsts = [labels(await asha.ask(question))[0] for question in (HINDI, hinglish, english)]
    assert firsts == ["सारांश", "Summary", "Summary"]
    assert "Kaam aaya" in labels(await asha.ask(hinglish))
    await asha.ask("/language")
    await asha.press("English")
    await asha.reply()
    assert "This helps" in labels(await asha.ask(HINDI))
    await asha.ask("/language")
    await asha.press("As I ask")
    await asha.reply()
    assert "काम आया" in labels(await asha.ask(HINDI))


async def test_numbers_are_grouped_and_dates_written_as_people_write_them(
    application: AnyApplication, asha: Conversation
) -> None:
    """1,71,000 and not 171,000; 2 नवंबर 2021 and 2 November 2021, in India's time."""
    await ingest(application.bot_data.store, [EXPORTS], application.bot_data.clock())
    hindi = (await asha.ask("2022-23 में यूपी का निर्यात कितने करोड़ रुपये था?"))["text"]
    assert "= ₹1.71 लाख करोड़" in hindi
    assert "2 नवंबर 2021 · 5 साल पुरानी खबर" in hindi
    english = (await asha.ask("How many crore rupees were UP exports in 2022-23?"))["text"]
    assert "Rs 1,71,000 crore (= ₹1.71 lakh crore = ₹1.71 trillion)" in english
    assert "2 November 2021 · 5 years old" in english


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("आज की खबरें", "23 नवंबर 2026 की खबरों में:"),
        ("कल की खबरें", "22 नवंबर 2026 की खबरों में:"),
        ("परसों की खबरें", "21 नवंबर 2026 की खबरों में:"),
        ("पिछले हफ्ते की खबरें", "16–22 नवंबर 2026 की खबरों में:"),
        ("odop news last month", "In news dated 1–31 October 2026:"),
        ("march se ab tak ki khabren", "1 March 2026 se ab tak ki khabron mein:"),
    ],
)
async def test_time_words_become_real_days(asha: Conversation, asked: str, said: str) -> None:
    """A reader sees which days were searched."""
    assert (await asha.ask(asked))["text"].startswith(said)


@pytest.mark.usefixtures("application")
async def test_a_slip_in_a_name_is_read_and_a_worse_one_asked_about(asha: Conversation) -> None:
    """Nobody has to spell a district; nobody's district is guessed."""
    read = await asha.ask("moradafad ke karigaron ne kitne rupaye ka peetal becha?")
    assert read["text"].startswith("“moradafad” ko Moradabad samjha.")
    asked = await asha.ask("alihgrah me laboratory ki laagat kitni hai?")
    assert "Kya aap" in asked["text"]
    await asha.press("Aligarh")
    assert "Rs 14 crore" in (await asha.reply())["text"]


async def test_a_report_that_differs_from_the_list_stands_beside_it(
    application: AnyApplication, asha: Conversation
) -> None:
    """The list is not passed off as what the press says, nor the other way round."""
    await ingest(application.bot_data.store, [PETHA], application.bot_data.clock())
    told = (await asha.ask("आगरा का ओडीओपी उत्पाद क्या है?"))["text"]
    assert told.index("ओडीओपी उत्पाद") < told.index("“आगरा का ओडीओपी उत्पाद पेठा है")


async def test_a_chart_carries_its_data_as_text(application: AnyApplication, asha: Conversation) -> None:
    """Who cannot see the picture reads every point and its source."""
    await ingest(application.bot_data.store, [YEARS], application.bot_data.clock())
    await asha.ask("पीलीभीत की बांसुरी का निर्यात 2021-22 में कितना रहा?")
    await asha.press("चार्ट")
    chart = await asha.reply(60)
    assert chart["photo"]
    for surface in ("14 करोड़ रुपये", "20 करोड़ रुपये", "56 करोड़ रुपये"):
        assert f"{surface} – khabar.example" in chart["caption"]


@pytest.mark.parametrize("question", [HINDI, "मेले में कितने कारीगर आए?", "bhadohi kaleen niryat"])
async def test_a_quote_is_a_few_sentences_to_the_letter_with_its_link(
    application: AnyApplication, asha: Conversation, question: str
) -> None:
    """Nothing is put into a publisher's mouth, and no report is copied out."""
    reply = await asha.ask(question)
    quoted = re.findall("“([^”]+)”", reply["text"])
    assert 1 <= len(quoted) <= 3
    assert all(any(sentence in one.text for one in (BRASS, CARPETS)) for sentence in quoted)
    assert {entity.get("url") for entity in reply["entities"]} & {BRASS.url, CARPETS.url}
    assert application.bot.username == "odop_news_bot"


async def test_no_letter_breaks_a_message(stage: Stage, application: AnyApplication) -> None:
    """Angles, ampersands, emoji, right-to-left and joining marks in reports, questions and names alike."""
    await ingest(
        application.bot_data.store, [replace(ODD, published=on("2026-11-20"))], application.bot_data.clock()
    )
    strange = Conversation.private(stage, "<b>&amp;\u202e😀", language_code="hi")
    for asked in (
        "आगरा के <कारीगरों> ने कितने लाख रुपये* कमाए & क्यों?",
        "<b>क\u094d\u200dष 😀\u202e",
        "{name} *तारा* आगरा पेठा",
    ):
        assert (await strange.ask(asked))["text"]
    shown = await strange.ask("/latest आगरा")
    assert "12 & 15" in (await strange.ask("आगरा के पेठा कारीगरों ने कितने लाख रुपये कमाए?"))["text"]
    assert "<b>आगरा</b> &" in shown["text"]
    await strange.ask("एटा <&> में कितने 😀 घुंघरू बने?")
    await strange.press("खबर आए तो बताना")
    assert "<&>" in (await strange.reply())["text"]
    await handled(stage.world, application)
