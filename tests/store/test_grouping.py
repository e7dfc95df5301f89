"""Articles in the store are put into stories, and a changed article leaves a trace of what it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from store.db.gathered import stories as rows
from store.gathering import grouping
from store.ingest import ingest
from store.store import Store
from store.text.dates import parse_published
from store.types import Article
from tests.events.test_shelf import ENGLISH, note


def article(number: int, source: str, place: str = "मुरादाबाद") -> Article:
    """Return a reprint of a press note."""
    told = note(number, place)
    url = f"https://{source}/{number}"
    text = f"{source}। {told.text}"
    return Article(told.title, text, url, source, parse_published("2026-11-02"))


async def test_reprints_of_one_note_are_one_story_and_one_confirmation(store: Store, now: datetime) -> None:
    """What ten papers copied is not ten times confirmed; what one tells in its own English words is."""
    given = [article(1, "a.example"), article(2, "b.example"), article(3, "c.example", "अलीगढ़")]
    english = Article(
        "Moradabad artisans get loans", ENGLISH, "https://d.example/4", "d.example", given[0].published
    )
    await ingest(store, [*given, english], now)
    assert await grouping.group(store, now) == 4
    assert await grouping.group(store, now) == 0
    told = await grouping.story(store, 1)
    assert told is not None
    assert ([one.id for one in told.articles], told.confirmations) == ([1, 2, 4], 2)
    other = await grouping.story(store, 3)
    assert other is not None
    assert [one.id for one in other.articles] == [3]


async def test_a_later_report_joins_the_story_that_is_there(store: Store, now: datetime) -> None:
    """Tomorrow's reprint does not open the story anew."""
    await ingest(store, [article(1, "a.example")], now)
    await grouping.group(store, now)
    await ingest(store, [article(2, "b.example")], now)
    await grouping.group(store, now)
    told = await grouping.story(store, 2)
    assert told is not None
    assert [one.id for one in told.articles] == [1, 2]
    assert await grouping.story(store, 99) is None


async def joined(store: Store, now: datetime, other: Article) -> list[int]:
    """Return who tells the first article's story after a report that holds its text and another's."""
    first = article(1, "a.example")
    both = replace(first, text=f"{first.text} {other.text}", url="https://c.example/3", source="c.example")
    await ingest(store, [first, other], now)
    await grouping.group(store, now)
    await ingest(store, [replace(both, title=f"{both.title} आज")], now)
    await grouping.group(store, now)
    told = await grouping.story(store, 1)
    assert told is not None
    return [one.id for one in told.articles]


OTHER = (
    "इसी कार्यक्रम में मंत्री ने नई प्रयोगशाला का शिलान्यास किया, जहां हर महीने दो हजार नमूने जांचे जाएंगे। "
    "निर्यातकों ने इसे पुरानी मांग बताया और कहा कि अब दिल्ली नहीं जाना पड़ेगा। भवन पर काम अगले सप्ताह से शुरू हो "
    "जाएगा और एक साल चलेगा। पास में एक गोदाम भी बनेगा।"
)


async def test_a_report_that_tells_two_stories_makes_them_one(store: Store, now: datetime) -> None:
    """Two halves of one day's event are told once, as soon as somebody tells them together."""
    day = parse_published("2026-11-02")
    other = Article("मुरादाबाद में प्रयोगशाला की नींव", OTHER, "https://b.example/2", "b.example", day)
    assert await joined(store, now, other) == [1, 2, 3]
    assert len(await grouping.stories(store, 5)) == 1


async def test_stories_of_two_districts_stay_two_though_a_report_tells_both(
    store: Store, now: datetime
) -> None:
    """A round-up of the state does not make one event of all its districts."""
    day = parse_published("2026-11-02")
    other = Article("अलीगढ़ में प्रयोगशाला की नींव", OTHER, "https://b.example/2", "b.example", day)
    assert 2 not in await joined(store, now, other)


async def test_a_changed_article_keeps_its_old_hash_and_what_changed(store: Store, now: datetime) -> None:
    """A corrected figure can be told from a corrected comma."""
    first = article(1, "a.example")
    await ingest(store, [first], now)
    changed = replace(first, title=f"{first.title} आज", text=first.text.replace("420", "430"))
    await ingest(store, [changed], now)
    await ingest(store, [changed], now)
    async with store.database.read() as session:
        ((content_hash, what),) = await rows.editions(session, 1)
    assert len(content_hash) == 64
    assert what == ("title", "text", "figures")


async def test_events_are_listed_with_who_told_them_and_when(store: Store, now: datetime) -> None:
    """An editor sees at a glance what several papers report."""
    later = replace(article(2, "b.example"), published=parse_published("2026-11-03"))
    await ingest(store, [article(1, "a.example"), later, article(3, "c.example", "अलीगढ़")], now)
    await grouping.group(store, now)
    first, second = await grouping.stories(store, 5)
    assert (first.sources, first.first, first.last) == (
        ("a.example", "b.example"),
        "2026-11-02",
        "2026-11-03",
    )
    assert [one.id for one in second.articles] == [3]
    assert len(await grouping.stories(store, 1)) == 1
