"""Fetching is polite, bounded and guarded, whatever the server does."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from store.feeds.answers import Fault, Page, Validators
from tests.feeds.browsing import OPEN, TEXT, browsing, fetched, reason
from tests.feeds.server import Answer, respond, serving


async def test_a_page_comes_with_what_the_server_says_of_it() -> None:
    """What changed since is asked by what the server gave."""
    headers = {
        "ETag": '"a1"',
        "Last-Modified": "Mon, 01 Nov 2021 10:00:00 GMT",
        "Content-Type": "text/html; charset=windows-1252",
        "Cache-Control": "public, max-age=600",
    }
    page, _ = await fetched({"/": Answer(200, headers, TEXT)})
    assert isinstance(page, Page)
    assert (page.body, page.charset, page.fresh, page.moved) == (TEXT, "windows-1252", 600.0, None)
    assert page.validators == Validators('"a1"', "Mon, 01 Nov 2021 10:00:00 GMT")


async def test_what_did_not_change_is_not_sent_again() -> None:
    """A quiet feed costs a header."""
    async with serving({"/": Answer(304)}) as site, browsing() as web:
        page = await web.get(site.url, Validators('"a1"', "Mon, 01 Nov 2021 10:00:00 GMT"))
    assert isinstance(page, Page)
    assert not page.changed
    asked = site.asked[0][1]
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"a1"', "Mon, 01 Nov 2021 10:00:00 GMT")


async def test_a_lasting_redirect_is_told_and_a_passing_one_is_not() -> None:
    """The list of sources follows a feed that moved for good."""
    answers = {
        "/a": Answer(301, {"Location": "/b"}),
        "/b": Answer(308, {"Location": "/c"}),
        "/c": Answer(body=TEXT),
    }
    answers |= {"/d": Answer(302, {"Location": "/c"}), "/e": Answer(301, {"Location": "/d"})}
    moved = {}
    for path in ("/a", "/d", "/e"):
        page, site = await fetched(answers, path)
        assert isinstance(page, Page)
        moved[path] = page.moved.removeprefix(site.url) if page.moved else None
    assert moved == {"/a": "/c", "/d": None, "/e": "/d"}


@pytest.mark.parametrize(
    ("given", "seconds"), [("120", 120.0), ("Thu, 01 Jan 2026 12:05:00 GMT", 300.0), ("soon", None)]
)
async def test_retry_after_is_heard_in_seconds_or_as_a_date(given: str, seconds: float | None) -> None:
    """A server that asks for patience gets it."""
    answer, _ = await fetched({"/": Answer(503, {"Retry-After": given})})
    assert isinstance(answer, Fault)
    assert answer.retry_after == seconds


async def test_robots_rules_are_kept_and_asked_for_once() -> None:
    """What a site closes to robots stays closed."""
    rules = b"User-agent: *\nDisallow: /private\n"
    answers = {"/robots.txt": Answer(body=rules), "/a": Answer(body=TEXT), "/private/b": Answer(body=TEXT)}
    async with serving(answers) as site, browsing(replace(OPEN, robots=True)) as web:
        found = [await web.get(site.url + path) for path in ("/a", "/private/b", "/a")]
    assert [type(answer).__name__ for answer in found] == ["Page", "Fault", "Page"]
    assert (len(site.asked), site.paths) == (3, ["/a", "/a"])


@pytest.mark.parametrize(("status", "expected"), [(404, ""), (403, ""), (503, "status")])
async def test_a_site_without_rules_is_open_and_one_whose_rules_fail_is_not(
    status: int, expected: str
) -> None:
    """RFC 9309: no rules allow all; rules that cannot be had allow nothing yet."""
    answers = {"/robots.txt": Answer(status), "/": Answer(body=TEXT)}
    assert await reason(answers, "/", replace(OPEN, robots=True)) == expected


async def test_a_host_is_asked_one_at_a_time_with_a_pause_between() -> None:
    """A small paper's server is not hammered."""
    times: list[float] = []

    async def note(writer: asyncio.StreamWriter) -> None:
        times.append(time.monotonic())
        await respond(writer, Answer(body=TEXT))

    async with serving({"/": Answer(write=note)}) as site, browsing(replace(OPEN, spacing=0.2)) as web:
        await asyncio.gather(*(web.get(site.url) for _ in range(3)))
    assert [later - earlier >= 0.18 for earlier, later in pairwise(times)] == [True, True]


async def test_a_connection_that_breaks_once_is_tried_once_more() -> None:
    """A hiccup is not a failure."""
    tries = 0

    async def hiccup(writer: asyncio.StreamWriter) -> None:
        nonlocal tries
        tries += 1
        if tries > 1:
            await respond(writer, Answer(body=TEXT))

    page, _ = await fetched({"/": Answer(write=hiccup)})
    assert isinstance(page, Page)
    assert (page.body, tries) == (TEXT, 2)


async def test_no_cookie_is_sent_back() -> None:
    """A fetch leaves no trail."""
    async with serving({"/": Answer(200, {"Set-Cookie": "id=1"}, TEXT)}) as site, browsing() as web:
        await web.get(site.url)
        await web.get(site.url)
    assert [asked.get("cookie") for _, asked in site.asked] == [None, None]
