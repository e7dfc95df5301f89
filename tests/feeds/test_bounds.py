"""A body, its headers and its time are bounded, whatever the server sends."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
import zlib
from dataclasses import replace

import pytest

from store.feeds import bodies
from store.feeds.answers import Fault, Page
from tests.feeds.browsing import OPEN, TEXT, fetched, reason
from tests.feeds.server import Answer, Writes


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
        (Answer(200, {"Content-Length": "-5"}, b"short"), "broken"),
        (Answer(200, {"Content-Length": "5, 7"}, b"short"), "broken"),
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


async def test_a_packed_file_is_unpacked_though_its_coding_is_not_named() -> None:
    """A sitemap kept as `.xml.gz` is read, and bounded as any other."""
    page, _ = await fetched({"/": Answer(body=gzip.compress(TEXT * 500))})
    assert isinstance(page, Page)
    assert page.body == TEXT * 500
    assert await reason({"/": Answer(body=bomb(64 << 20))}) == "too_large"


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
    async with asyncio.timeout(60):
        answers = {"/": Answer(write=write)}
        assert await reason(answers, policy=replace(OPEN, deadline=1.0)) in expected.split()


async def test_more_than_the_length_said_is_not_read() -> None:
    """What hangs behind a body is no part of it."""
    page, _ = await fetched({"/": Answer(200, {"Content-Length": "5"}, b"short and more")})
    assert isinstance(page, Page)
    assert page.body == b"short"
