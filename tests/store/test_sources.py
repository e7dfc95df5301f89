"""Sources bring their news into the store, and the list of them can be kept by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from store import sources, stories
from store.feeds.fetch import Policy, Web
from store.gathering import refresh
from store.store import Store
from tests.feeds.server import Answer, Site, serving

PAGE = """<html lang="hi"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>लखनऊ में शनिवार को कारीगरों की बैठक हुई, जिसमें ओडीओपी योजना के तहत 42 लाख रुपये के ऋण बांटे गए।</p>
<p>विभाग के अधिकारियों ने बताया कि अगले महीने तक 300 और कारीगरों को औजार दिए जाएंगे और प्रशिक्षण भी होगा।</p>
</article></body></html>"""
ITEM = (
    "<item><title>{title}</title><link>{link}</link>"
    "<description>{about}</description><pubDate>{day}</pubDate></item>"
)


def rss(*items: str) -> bytes:
    """Return a feed of items."""
    return f"<rss version='2.0'><channel><title>t</title>{''.join(items)}</channel></rss>".encode()


def item(link: str, title: str, about: str = "", day: str = "Wed, 18 Nov 2026 10:00:00 +0530") -> str:
    """Return an item of a feed."""
    return ITEM.format(link=link, title=title, about=about, day=day)


@asynccontextmanager
async def browsing() -> AsyncIterator[Web]:
    """Open a client that reaches our own server."""
    web = Web(Policy(deadline=10.0, spacing=0.0, private=frozenset({"127.0.0.1"})))
    yield web
    await web.close()


async def looked(store: Store, site: Site, now: datetime) -> refresh.Refreshed:
    """Ask the site's feed, added if it is not there yet."""
    await sources.add(store, f"{site.url}/feed")
    async with browsing() as web:
        return await refresh.refresh(store, web, now)


async def test_a_general_feed_brings_its_odop_news_whole_and_counts_the_rest(
    store: Store, now: datetime
) -> None:
    """A reader gets ODOP news with its text, not cricket and not a teaser."""
    async with serving() as site:
        site.answers["/feed"] = Answer(
            body=rss(
                item(f"{site.url}/a", "ओडीओपी के कारीगरों को ऋण", "थोड़ा सा…"),
                item(f"{site.url}/b", "क्रिकेट में भारत की जीत"),
                item(f"{site.url}/c", "एक जेल एक उत्पाद की दुकान खुली"),
            )
        )
        site.answers["/a"] = Answer(body=PAGE.format(title="ओडीओपी के कारीगरों को ऋण").encode())
        found = await looked(store, site, now)
        again = await looked(store, site, now + timedelta(hours=1))
    assert (found.asked, found.failed, found.taken, found.left_out) == (1, 0, 1, 2)
    assert (again.asked, again.taken, again.left_out) == (1, 0, 0)
    assert site.paths == ["/feed", "/a", "/feed"]
    (article,) = await stories.latest(store, 10)
    assert article.title == "ओडीओपी के कारीगरों को ऋण"
    assert "42 लाख रुपये" in article.text
    assert article.published
    assert article.published.text == "2026-11-18"
    (source,) = await sources.listed(store)
    assert (source.taken, source.left_out) == (1, 2)


async def test_a_feed_that_gives_the_whole_text_costs_no_further_fetch(store: Store, now: datetime) -> None:
    """What is there already is not asked for."""
    whole = "&lt;p&gt;" + "मुरादाबाद के पीतल के कारीगरों को ओडीओपी में ऋण मिला है और वे खुश हैं। " * 8 + "&lt;/p&gt;"
    async with serving() as site:
        site.answers["/feed"] = Answer(body=rss(item(f"{site.url}/a", "ओडीओपी में ऋण", whole)))
        found = await looked(store, site, now)
    assert (found.taken, site.paths) == (1, ["/feed"])


async def test_a_page_that_fails_is_tried_again_and_then_left(store: Store, now: datetime) -> None:
    """A hiccup costs no news, and a dead link is not asked for ever."""
    async with serving() as site:
        site.answers["/feed"] = Answer(body=rss(item(f"{site.url}/a", "ओडीओपी मेला शुरू")))
        site.answers["/a"] = Answer(500)
        for hour in range(5):
            await looked(store, site, now + timedelta(hours=hour))
    assert site.paths.count("/a") == refresh.TRIES


async def test_a_failing_source_is_noted_and_waits(store: Store, now: datetime) -> None:
    """One bad source neither stops the others nor is asked at once again."""
    async with serving({"/feed": Answer(body=b"no feed at all")}) as site:
        found = await looked(store, site, now)
        soon = await looked(store, site, now + timedelta(minutes=5))
    assert (found.failed, soon.asked) == (1, 0)
    (source,) = await sources.listed(store)
    assert (source.failures, source.reason) == (1, "broken")


async def test_sources_are_added_listed_and_removed_by_address_or_number(store: Store) -> None:
    """The admin keeps the list."""
    assert await sources.add(store, "https://A.example/feed/", "पहला") is True
    assert await sources.add(store, "https://a.example/feed") is False
    assert await sources.add(store, "file:///etc/hostname") is None
    (source,) = await sources.listed(store)
    assert (source.url, source.title, source.filtered) == ("https://a.example/feed", "पहला", True)
    assert await sources.remove(store, "https://b.example/") is False
    assert await sources.remove(store, str(source.id)) is True
    assert await sources.listed(store) == ()


async def test_the_start_list_is_loaded_once(store: Store, now: datetime) -> None:
    """A source the admin removed does not come back."""
    added = await sources.load_once(store, now)
    assert added == len(sources.start_list()) == len({one.url for one in sources.start_list()})
    assert {one.language for one in sources.start_list()} == {"hi", "en"}
    await sources.remove(store, sources.start_list()[0].url)
    assert await sources.load_once(store, now) == 0
    assert len(await sources.listed(store)) == added - 1


async def test_the_list_survives_a_round_through_opml(store: Store, now: datetime) -> None:
    """The list can be taken elsewhere."""
    await sources.load_once(store, now)
    outline = await sources.carry_out(store)
    before = {one.url for one in await sources.listed(store)}
    for url in before:
        await sources.remove(store, url)
    assert await sources.carry_in(store, outline) == len(before)
    assert {one.url for one in await sources.listed(store)} == before
    assert await sources.carry_in(store, "<rss/>") is None


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/fine", "healthy"),
        ("/moved", "moved"),
        ("/gone", "gone"),
        ("/bad", "broken"),
        ("/old", "silent"),
        ("/none", "empty"),
        ("/late", "slow"),
        ("/page", "healthy"),
    ],
)
async def test_a_check_says_how_each_source_is(store: Store, now: datetime, path: str, state: str) -> None:
    """The admin sees at a glance which source needs care."""
    days = ("16", "17", "18")
    fine = rss(
        *(item(f"/{n}", "ओडीओपी", day=f"{n} Nov 2026") for n in days), item("/x", "क्रिकेट", day="20 Nov 2026")
    )
    async with serving() as site:
        site.answers |= {
            "/fine": Answer(body=fine),
            "/late": Answer(body=fine),
            "/moved": Answer(301, {"Location": "/fine"}),
            "/gone": Answer(410),
            "/bad": Answer(body=b"{}"),
            "/old": Answer(body=fine.replace(b"2026", b"2025")),
            "/none": Answer(body=rss()),
            "/page": Answer(body=PAGE.format(title="ओडीओपी").encode()),
        }
        await sources.add(store, site.url + path)
        async with browsing() as web:
            (found,) = await sources.check(store, web, now, slow=0.0 if path == "/late" else 60.0)
    assert found.state == state
    if path == "/fine":
        assert (found.entries, found.odop, str(found.newest)) == (4, 3, "2026-11-20")
