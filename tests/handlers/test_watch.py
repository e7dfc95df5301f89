"""Watches: asked for once, told once, in the chat that asked, and gone afterwards."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import text

from handlers.context import Services
from handlers.ticks.watchers import tell
from store.edition.values import Outgoing
from store.ingest import ingest
from store.store import Store
from store.talk import privacy
from store.types import Article
from tests.handlers.reports import on
from tests.handlers.test_talk import kept_about
from tests.store.subscribed import ready
from tests.telegram import RAMA, SITA, Talk

QUESTION = "एटा में कितने कारीगरों को घुंघरू बनाने की मशीनें मिलीं?"
FRESH = Article(
    title="एटा के घुंघरू कारीगरों को मशीनें",
    text="एटा में ओडीओपी योजना के तहत 85 कारीगरों को घुंघरू बनाने की मशीनें मिलीं।",
    url="https://khabar.example/etah",
    source="khabar.example",
    published=on("2026-11-24"),
)
OTHER = Article(
    title="पीलीभीत की बांसुरी",
    text="पीलीभीत में ओडीओपी के तहत बांसुरी का नया केंद्र खुला।",
    url="https://khabar.example/pilibhit",
    source="khabar.example",
    published=on("2026-11-24"),
)


async def tick(talk: Talk, store: Store) -> list[Outgoing]:
    """Let the clock tick once and return what was put into the outbox."""
    before = {one.id for one in await ready(store, talk.now)}
    await tell(Services(store, lambda: talk.now))
    return [one for one in await ready(store, talk.now) if one.id not in before]


async def begun(talk: Talk) -> None:
    """Ask what the store cannot answer, and press the bell."""
    (reply,) = await talk.say(QUESTION)
    (told,) = await talk.press("खबर आए तो बताना", reply)
    assert QUESTION in told["text"]


async def test_a_watch_tells_once_when_its_news_comes(talk: Talk, store: Store) -> None:
    """Who waited for an answer gets it, with the question it answers, and only once."""
    await begun(talk)
    assert await tick(talk, store) == []
    await ingest(store, [FRESH], talk.now)
    (told,) = await tick(talk, store)
    assert told.chat_id == RAMA
    assert QUESTION in told.body.plain
    assert "85 कारीगरों" in told.body.plain
    await ingest(store, [OTHER], talk.now)
    assert await tick(talk, store) == []


async def test_other_news_fires_nothing(talk: Talk, store: Store) -> None:
    """A report on something else is not what was waited for."""
    await begun(talk)
    await ingest(store, [OTHER], talk.now)
    assert await tick(talk, store) == []


async def test_a_watch_ends_after_ninety_days(talk: Talk, store: Store) -> None:
    """Nobody is written to about a question they forgot."""
    await begun(talk)
    talk.later(days=91)
    await ingest(store, [FRESH], talk.now)
    assert await tick(talk, store) == []
    assert "watch" not in await kept_about(store, RAMA)


async def test_watching_lists_and_removes(talk: Talk, store: Store) -> None:
    """/watching shows what is waited for, and one tap ends it."""
    await begun(talk)
    (listed,) = await talk.say("/watching")
    assert QUESTION in listed["text"]
    assert "21 फरवरी 2027 तक" in listed["text"]
    label = listed["reply_markup"]["inline_keyboard"][0][0]["text"]
    data = listed["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await talk.press_data(data, user=SITA)
    assert "watch" in await kept_about(store, RAMA)
    await talk.press(label, listed)
    assert "watch" not in await kept_about(store, RAMA)


async def test_watching_the_same_question_twice_is_one_watch(talk: Talk, store: Store) -> None:
    """A second tap on the bell brings no second message."""
    await begun(talk)
    await begun(talk)
    assert len((await kept_about(store, RAMA))["watch"]) == 1


async def test_an_answer_that_did_not_help_offers_more_and_a_watch(talk: Talk, store: Store) -> None:
    """'Does not help' is no dead end."""
    (reply,) = await talk.say("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    (offered,) = await talk.press("काम नहीं आया", reply)
    await talk.press("खबर आए तो बताना", offered)
    assert len((await kept_about(store, RAMA))["watch"]) == 1
    assert [row["helped"] for row in (await kept_about(store, RAMA))["message"]] == [False]


async def test_a_watch_on_news_of_a_topic_tells_the_headlines(talk: Talk, store: Store) -> None:
    """Who asked for last month's news of a place hears when there is some, whatever month it is."""
    (reply,) = await talk.say("पिछले महीने पीलीभीत की खबरें")
    await talk.press("खबर आए तो बताना", reply)
    await ingest(store, [FRESH], talk.now)
    assert await tick(talk, store) == []
    await ingest(store, [OTHER], talk.now)
    (told,) = await tick(talk, store)
    assert OTHER.title in told.body.plain


async def test_a_watch_keeps_its_filters(talk: Talk, store: Store) -> None:
    """`source:` limits what is waited for, too."""
    (reply,) = await talk.say(f"{QUESTION} source:samachar.example")
    await talk.press("खबर आए तो बताना", reply)
    await ingest(store, [FRESH], talk.now)
    assert await tick(talk, store) == []
    await ingest(
        store, [replace(FRESH, url="https://samachar.example/etah", source="samachar.example")], talk.now
    )
    (told,) = await tick(talk, store)
    assert "samachar.example" in told.body.plain


async def test_what_a_watch_told_is_shown_and_goes_with_its_reader(talk: Talk, store: Store) -> None:
    """The text of an alert names the question: /mydata shows it, /deleteme leaves none of it."""
    await begun(talk)
    await ingest(store, [FRESH], talk.now)
    await tick(talk, store)
    kept = await kept_about(store, RAMA)
    assert QUESTION in str(kept["body"][0]["plain"])
    await privacy.forget(store, RAMA, RAMA)
    assert await kept_about(store, RAMA) == {}
    async with store.database.read() as session:
        assert (await session.execute(text("SELECT count(*) FROM body"))).scalar() == 0
