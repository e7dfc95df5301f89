"""Fetching is polite, bounded and guarded, whatever the server does."""

from __future__ import annotations

import asyncio
import gzip
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.feeds import bodies, guard
from store.feeds.answers import Fault, Page, Validators
from store.feeds.fetch import Policy, Web
from tests.feeds.server import Answer, Site, Writes, respond, serving

OPEN = Policy(deadline=10.0, limit=8_000_000, spacing=0.0, private=frozenset({"127.0.0.1"}), robots=False)
TEXT = "ओडीओपी की खबर".encode()
NOW = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@asynccontextmanager
async def browsing(policy: Policy = OPEN) -> AsyncIterator[Web]:
    """Open a client and close it."""
    web = Web(policy)
    try:
        yield web
    finally:
        await web.close()


async def fetched(
    answers: dict[str, Answer], path: str = "/", policy: Policy = OPEN
) -> tuple[Page | Fault, Site]:
    """Fetch a path from a server that answers so."""
    async with serving(answers) as site, browsing(policy) as web:
        return await web.get(site.url + path, now=NOW), site


async def reason(answers: dict[str, Answer], path: str = "/", policy: Policy = OPEN) -> str:
    """Return why a path cannot be fetched; "" if it can."""
    answer, _ = await fetched(answers, path, policy)
    return answer.reason if isinstance(answer, Fault) else ""


PRIVATE = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0.0.0.0:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://user:pass@127.0.0.1:{port}/",
    "http://①②⑦.0.0.1:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://172.16.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
]


@pytest.mark.parametrize("spelling", PRIVATE)
async def test_a_private_address_is_refused_before_any_connection(spelling: str) -> None:
    """A link in a feed cannot make us knock on our own or the cloud's doors."""
    async with serving({"/": Answer(body=TEXT)}) as site, browsing(Policy(robots=False, deadline=4.0)) as web:
        answer = await web.get(spelling.format(port=site.url.rsplit(":", 1)[1]))
        assert isinstance(answer, Fault)
        assert answer.reason in {"address", "unreachable", "scheme"}
        assert site.connections == 0


OFF_THE_INTERNET = """
127.0.0.1 0.0.0.0 ::1 :: ::ffff:10.0.0.1 64:ff9b::a9fe:a9fe 2002:a00:1:: 169.254.169.254 100.64.0.1 224.0.0.1
fe80::1%eth0 192.0.2.1
"""
OTHER_SCHEMES = "file:///etc/hostname ftp://a.example/ gopher://a/ javascript:1 //x http:// http://[:::]/"


@pytest.mark.parametrize("text", OFF_THE_INTERNET.split())
def test_no_address_off_the_public_internet_counts_as_public(text: str) -> None:
    """Every wrapping of a private address is looked into."""
    assert not guard.public(text)


@pytest.mark.parametrize("text", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_public(text: str) -> None:
    """The guard does not shut out the news."""
    assert guard.public(text)


@given(st.ip_addresses(v=4))
def test_a_wrapped_address_is_judged_as_the_bare_one(address: object) -> None:
    """No IPv4 address changes its standing by being written as IPv6."""
    assert guard.public(f"::ffff:{address}") <= guard.public(str(address))
    assert guard.public(f"64:ff9b::{address}") <= guard.public(str(address))


async def test_a_redirect_to_a_private_address_is_refused_though_the_first_was_allowed() -> None:
    """An open redirect on a good site leads nowhere."""
    async with serving({"/": Answer(body=TEXT)}, "127.0.0.2") as inner:
        answer, site = await fetched({"/": Answer(302, {"Location": inner.url})})
    assert isinstance(answer, Fault)
    assert (answer.reason, inner.connections, site.connections) == ("address", 0, 1)


@pytest.mark.parametrize("url", OTHER_SCHEMES.split())
async def test_only_http_is_fetched(url: str) -> None:
    """No file of this machine is ever read as news."""
    async with browsing() as web:
        answer = await web.get(url)
    assert isinstance(answer, Fault)
    assert answer.reason == "scheme"
    redirected = await reason({"/": Answer(301, {"Location": url})})
    assert redirected in {"scheme", "unreachable", "redirects", "broken"}


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
    ("answer", "expected"),
    [
        (Answer(301, {"Location": "/"}), "redirects"),
        (Answer(410), "gone"),
        (Answer(404), "status"),
        (Answer(500), "status"),
        (Answer(200, {"Content-Encoding": "br"}, b"x"), "broken"),
        (Answer(200, {"Content-Encoding": "gzip"}, b"not gzip at all"), "broken"),
        (Answer(200, {"Content-Length": "999999999999"}), "too_large"),
        (Answer(200, {"Content-Length": "500"}, b"short"), "broken"),
        (Answer(200, {"Content-Length": "minus one"}, b"short"), "broken"),
    ],
)
async def test_a_bad_answer_has_its_reason(answer: Answer, expected: str) -> None:
    """The admin reads what is wrong, and nothing hangs on a length that lies."""
    assert await reason({"/": answer}) == expected


async def test_redirects_without_end_are_left() -> None:
    """A maze of redirects costs six requests."""
    answers = {f"/{n}": Answer(302, {"Location": f"/{n + 1}"}) for n in range(50)}
    answer, site = await fetched(answers, "/0")
    assert isinstance(answer, Fault)
    assert (answer.reason, len(site.asked)) == ("redirects", 6)


@pytest.mark.parametrize(
    ("given", "seconds"), [("120", 120.0), ("Thu, 01 Jan 2026 12:05:00 GMT", 300.0), ("soon", None)]
)
async def test_retry_after_is_heard_in_seconds_or_as_a_date(given: str, seconds: float | None) -> None:
    """A server that asks for patience gets it."""
    answer, _ = await fetched({"/": Answer(503, {"Retry-After": given})})
    assert isinstance(answer, Fault)
    assert answer.retry_after == seconds


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate", "two members"])
async def test_a_packed_body_is_unpacked(coding: str) -> None:
    """Every way servers pack text is read."""
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(TEXT * 500),
        "deflate": zlib.compress(TEXT * 500),
        "raw deflate": raw.compress(TEXT * 500) + raw.flush(),
        "two members": gzip.compress(TEXT * 200) + gzip.compress(TEXT * 300),
    }[coding]
    name = "gzip" if "gzip" in coding or "members" in coding else "deflate"
    page, _ = await fetched({"/": Answer(200, {"Content-Encoding": name}, packed)})
    assert isinstance(page, Page)
    assert page.body == TEXT * 500


def bomb(size: int) -> bytes:
    """Return that many zeros as gzip, without its checksum; a block is packed once and repeated."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + block * (size >> 20)


def test_a_two_gigabyte_bomb_stops_under_five_megabytes() -> None:
    """One packed page cannot fill the machine's memory."""
    packed = bomb(1 << 31)
    tracemalloc.start()
    body = bodies.Body("gzip", OPEN.limit)
    with pytest.raises(bodies.TooLargeError):
        body.add(packed)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


async def test_a_bomb_off_the_wire_is_refused() -> None:
    """The bound holds for what a server sends."""
    assert await reason({"/": Answer(200, {"Content-Encoding": "gzip"}, bomb(64 << 20))}) == "too_large"


async def drip(writer: asyncio.StreamWriter) -> None:
    """Send a byte now and then, for ever."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def drip_headers(writer: asyncio.StreamWriter) -> None:
    """Never finish the headers."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-A: b\r\n")
        await writer.drain()
        await asyncio.sleep(0.05)


async def flood_headers(writer: asyncio.StreamWriter) -> None:
    """Send headers without end, fast."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-A: " + b"b" * 8000 + b"\r\n")
        await writer.drain()


async def flood(writer: asyncio.StreamWriter) -> None:
    """Send a body without end, fast."""
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


async def silence(writer: asyncio.StreamWriter) -> None:
    """Say nothing for as long as the other side listens."""
    await writer.drain()
    await asyncio.sleep(30)


async def nonsense(writer: asyncio.StreamWriter) -> None:
    """Speak another protocol."""
    writer.write(b"220 mail.example ESMTP\r\n\r\n")
    await writer.drain()


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (drip, "timeout"),
        (drip_headers, "timeout"),
        (flood_headers, "broken timeout"),
        (flood, "too_large timeout"),
        (silence, "timeout"),
        (nonsense, "broken timeout"),
    ],
)
async def test_a_hostile_server_is_left_within_the_deadline(write: Writes, expected: str) -> None:
    """One bad server cannot hold up the others."""
    async with asyncio.timeout(5):
        answers = {"/": Answer(write=write)}
        assert await reason(answers, policy=replace(OPEN, deadline=1.0)) in expected.split()


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
