"""What a person in a private chat expects, over the wire: one test a line of what was promised."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, buttons, labels
from bot.playground.stage import Stage
from bot.playground.words.entities import cut
from store.ingest import ingest
from tests.handlers.reports import BRASS, CARPETS, LOCKS
from tests.handlers.test_figures import AGREES, DIFFERS
from tests.handlers.test_forwarded import FORWARD
from tests.handlers.test_which import ASKED, HARDOI, JHANSI
from tests.playground.conftest import Clock, handled

HINDI = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"
CARPET_QUESTION = "भदोही से पिछले वर्ष कितने रुपये के कालीन का निर्यात हुआ?"


@pytest.fixture
def asha(stage: Stage) -> Conversation:
    """Asha, who reads Hindi."""
    return Conversation.private(stage, "Asha", language_code="hi")


@pytest.mark.usefixtures("application")
async def test_the_card_has_figure_quote_headline_source_date_age_and_link(asha: Conversation) -> None:
    """The number first, then the publisher's sentence with the words asked for in bold, then whose it is."""
    reply = await asha.ask(CARPET_QUESTION)
    text = reply["text"]
    assert text.startswith("4800 करोड़ रुपये")
    assert "“भदोही से पिछले वर्ष 4800 करोड़ रुपये के कालीन का निर्यात हुआ।”" in text
    assert (
        text.index("“")
        < text.index(CARPETS.title)
        < text.index("samachar.example · 9 मई 2023 · 3 साल पुरानी खबर")
    )
    bold = {cut(text, one["offset"], one["length"]) for one in reply["entities"] if one["type"] == "bold"}
    assert {"भदोही", "4800 करोड़ रुपये"} <= bold
    assert CARPETS.url in {one.get("url") for one in reply["entities"]}
    assert labels(reply)[:4] == ["सारांश", "आँकड़े", "सबूत", "और"]


@pytest.mark.usefixtures("application")
async def test_proof_shows_the_exact_sentence_and_where_it_stands(asha: Conversation) -> None:
    """Anyone can check."""
    await asha.ask(HINDI)
    await asha.press("सबूत")
    proof = (await asha.reply())["text"]
    assert "वाक्य 1 (कुल 4):" in proof
    assert BRASS.text.split("\n")[0] in proof


async def test_sources_that_agree_or_differ_are_named(
    stage: Stage, application: AnyApplication, asha: Conversation
) -> None:
    """Two papers with one number, two papers with two."""
    store = application.bot_data.store
    await ingest(store, [AGREES], application.bot_data.clock())
    assert "में भी छपा है।" in (await asha.ask(CARPET_QUESTION))["text"]
    await ingest(store, [DIFFERS], application.bot_data.clock())
    assert "अलग-अलग आँकड़े" in (await asha.ask(CARPET_QUESTION))["text"]
    await handled(stage.world, application)


async def test_a_forged_a_foreign_and_an_old_button_get_a_friendly_word(
    stage: Stage, application: AnyApplication, clock: Clock, asha: Conversation
) -> None:
    """No button opens another's answer, and none is met with silence."""
    reply = await asha.ask(HINDI)
    ravi = Conversation.private(stage, "Ravi", language_code="hi")
    own = await ravi.ask("/help")
    for data, word in ((buttons(reply)[0]["callback_data"], "दूसरी चैट"), ("zzz", "समझ में नहीं")):
        number = acts.press(stage.world, ravi.chat, ravi.person, own["message_id"], data)
        query = stage.world.callbacks[number]
        await stage.world.until(lambda query=query: query["answer"] is not None, 10)  # type: ignore[misc]
        assert word in query["answer"]["text"]
    clock.later(days=31)
    assert "पुराना" in (await asha.press("सारांश", reply["message_id"]))["text"]
    await asha.silent(application)


async def test_the_bot_types_while_it_works(
    stage: Stage, application: AnyApplication, asha: Conversation
) -> None:
    """A reader sees that something is coming."""
    await asha.ask(HINDI)
    await handled(stage.world, application)
    names = [name for name, _ in stage.world.calls]
    assert names.index("sendChatAction") < names.index("sendMessage")


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("और बताओ", "और"),
        ("aur batao", "Is par"),
        ("iska link?", BRASS.title),
        ("कब?", "के सिलसिले में:"),
        ("और कितना?", "के सिलसिले में:"),
        ("what about Agra?", "Following on from"),
    ],
)
async def test_what_leans_on_the_last_question_is_understood(
    clock: Clock, asha: Conversation, asked: str, said: str
) -> None:
    """A conversation goes on; after /new, or a quarter of an hour, it starts afresh."""
    await asha.ask(HINDI)
    assert said in (await asha.ask(asked))["text"]
    await asha.ask("/new")
    assert "सिलसिले" not in (await asha.ask("कब?"))["text"]
    await asha.ask(HINDI)
    clock.later(minutes=16)
    assert "सिलसिले" not in (await asha.ask("कब?"))["text"]


async def test_two_topics_are_asked_about_and_a_no_says_what_there_is(
    application: AnyApplication, asha: Conversation
) -> None:
    """Buttons instead of a guess; coverage, since when, what is near and a watch instead of a bare no."""
    await ingest(application.bot_data.store, [JHANSI, HARDOI], application.bot_data.clock())
    which = await asha.ask(ASKED["hi"])
    assert {"झांसी", "हरदोई"} == set(labels(which))
    await asha.press("झांसी")
    assert "61 दुकानें" in (await asha.reply())["text"]
    none = await asha.ask("भदोही में कितने बुनकरों को पेंशन मिली?")
    assert "6 खबरें" in none["text"]
    assert "भदोही पर मेरे पास सबसे नई खबर 9 मई 2023 की है।" in none["text"]
    assert "खबर आए तो बताना" in labels(none)


@pytest.mark.usefixtures("application")
async def test_days_filters_and_topics_are_echoed(asha: Conversation) -> None:
    """What was understood stands above what was found."""
    assert (await asha.ask("इस महीने की खबरें"))["text"].startswith("1–23 नवंबर 2026 की खबरों में:")
    assert (await asha.ask("2024-25 की खबरें"))["text"].startswith("1 अप्रैल 2024 – 31 मार्च 2025 की खबरों में:")
    assert (await asha.ask("what is the news since March?"))["text"].startswith(
        "In the news since 1 March 2026:"
    )
    assert (await asha.ask("bhadohi ki khabren district:bhadohi"))["text"].startswith("Sirf: zila bhadohi")
    assert "“city:”" in (await asha.ask("peetal city:moradabad"))["text"]


@pytest.mark.usefixtures("application")
async def test_the_list_answers_and_the_newest_news_follows(asha: Conversation) -> None:
    """Which product, which district: the list first, then the press."""
    told = (await asha.ask("Aligarh ka product"))["text"]
    assert told.index("locks and hardware") < told.index(LOCKS.title)
    assert "Kannauj" in (await asha.ask("which district makes attar"))["text"]


@pytest.mark.usefixtures("application")
async def test_latest_figures_sources_and_help(asha: Conversation) -> None:
    """The commands do what the menu says."""
    assert BRASS.title in (await asha.ask("/latest मुरादाबाद"))["text"]
    assert "4800 करोड़ रुपये" in (await asha.ask("/figures कालीन निर्यात"))["text"]
    assert "khabar.example: 1" in (await asha.ask("/sources"))["text"]
    assert "मुरादाबाद का ओडीओपी उत्पाद क्या है?" in (await asha.ask("/help"))["text"]


async def test_reports_links_and_media_are_met(
    stage: Stage, application: AnyApplication, asha: Conversation
) -> None:
    """A forwarded report and a shared link are read; a sticker gets a kind line; an admin may add."""
    services = application.bot_data
    application.bot_data = replace(services, admins=frozenset({asha.person.id}))
    acts.send(stage.world, asha.chat, asha.person, dict(FORWARD))
    reply = await asha.reply()
    assert "6 करोड़ रुपये" in reply["text"]
    await asha.press("यह खबर जोड़ें?")
    assert "जोड़ दी गई" in (await asha.reply())["text"]
    shared = await asha.ask(f"पीतल की धूम, पढ़िए {BRASS.url}")
    assert BRASS.title in shared["text"]
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 9, "height": 9}
    sticker |= {"is_animated": False, "is_video": False}
    acts.send(stage.world, asha.chat, asha.person, {"sticker": sticker})
    assert "लिखा हुआ" in (await asha.reply())["text"]
    await asha.silent(application)


@pytest.mark.usefixtures("application")
async def test_the_first_minute_is_taps_alone(asha: Conversation) -> None:
    """Language, district, and a question, each one tap; the greeting follows the language chosen."""
    await asha.ask("/start")
    await asha.press("English")
    hello = await asha.changed()
    assert hello["text"].startswith("Hello!")
    await asha.press("My district", hello["message_id"])
    await asha.reply()
    await asha.press("Bhadohi")
    assert "Bhadohi" in (await asha.changed())["text"]
    await asha.press("Which product is Moradabad known for?", hello["message_id"])
    assert "brassware" in (await asha.reply())["text"]


async def test_a_flood_and_a_novel_are_stopped(application: AnyApplication, asha: Conversation) -> None:
    """One warning, then silence; a question has at most 4,000 characters."""
    assert "4,000" in (await asha.ask("पीतल " * 810))["text"]
    for _ in range(14):
        asha.say("hello")
    texts = [(await asha.reply())["text"] for _ in range(10)]
    assert "चुप" in texts[-1]
    await asha.silent(application)


@pytest.mark.usefixtures("application")
async def test_everything_kept_can_be_read_and_goes(stage: Stage, asha: Conversation) -> None:
    """/mydata is JSON with the question, what was shown and the watch; after /deleteme it is empty."""
    await asha.ask("/privacy")
    none = await asha.ask("एटा में कितने कारीगरों को घुंघरू की मशीनें मिलीं?")
    await asha.press("खबर आए तो बताना", none["message_id"])
    await asha.reply()

    async def kept() -> dict[str, object]:
        document = await asha.ask("/mydata")
        stored = stage.world.files.find(document["document"]["file_id"])
        return dict(json.loads(stored.content()))

    held = await kept()
    assert {"chat", "message", "watch"} <= set(held)
    await asha.ask("/deleteme")
    await asha.press(labels(asha.chat.messages[asha.last])[0])
    assert "मिटा दिया गया" in (await asha.changed())["text"]
    assert set(await kept()) <= {"chat", "message", "inbox"}
