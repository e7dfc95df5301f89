"""The store fills itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from store import sources, stories
from store.feeds.fetch import Policy, Web
from store.gathering import filling, grouping
from store.store import Store
from tests.feeds.server import Answer, serving
from tests.store.test_sources import PAGE, item, rss


async def test_the_store_fills_itself_and_puts_what_came_into_stories(store: Store, now: datetime) -> None:
    """News comes in without anybody importing it."""
    await sources.load_once(store, now)
    for one in await sources.listed(store):
        await sources.remove(store, one.url)
    async with serving() as site:
        site.answers["/feed"] = Answer(body=rss(item(f"{site.url}/a", "ओडीओपी के कारीगरों को ऋण")))
        site.answers["/a"] = Answer(body=PAGE.format(title="ओडीओपी के कारीगरों को ऋण").encode())
        await sources.add(store, f"{site.url}/feed")
        web = Web(Policy(deadline=10.0, spacing=0.0, private=frozenset({"127.0.0.1"})))
        done = await filling.fill(store, web, now + timedelta(days=1))
        await web.close()
    assert done.taken == 1
    (article,) = await stories.latest(store, 10)
    told = await grouping.story(store, article.id)
    assert told is not None
    assert told.lead == article
