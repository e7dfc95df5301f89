"""Nothing but public addresses over HTTP is ever connected to."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.feeds import guard
from store.feeds.answers import Fault
from store.feeds.fetch import Policy
from tests.feeds.browsing import TEXT, browsing, fetched, reason
from tests.feeds.server import Answer, serving

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
    async with (
        serving({"/": Answer(body=TEXT)}) as site,
        browsing(Policy(robots=False, deadline=30.0)) as web,
    ):
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


BEHIND = """
http://127.0.0.2:{port}/ http://127.2:{port}/ http://2130706434:{port}/ http://0x7f000002:{port}/
http://0177.0.0.2:{port}/ http://[::ffff:127.0.0.2]:{port}/ http://[::127.0.0.2]:{port}/
http://[64:ff9b::7f00:2]:{port}/ http://[2002:7f00:2::]:{port}/ http://user:pass@127.0.0.2:{port}/
http://①②⑦.0.0.2:{port}/ //127.0.0.2:{port}/ http://169.254.169.254/ http://[fd00::1]/ http://10.0.0.1/
"""


@pytest.mark.parametrize("spelling", BEHIND.split())
async def test_a_redirect_to_a_private_address_is_refused_though_those_before_were_allowed(
    spelling: str,
) -> None:
    """An open redirect on a good site leads nowhere, at the second hop no more than at the first."""
    async with serving({"/": Answer(body=TEXT)}, "127.0.0.2") as inner:
        there = spelling.format(port=inner.url.rsplit(":", 1)[1])
        headers = {"Location": there.encode().decode("latin-1")}
        hops = {"/": Answer(302, {"Location": "/on"}), "/on": Answer(307, headers)}
        answer, site = await fetched(hops)
    assert isinstance(answer, Fault)
    assert answer.reason in {"address", "unreachable", "scheme", "broken"}
    assert (inner.connections, site.paths[:2]) == (0, ["/", "/on"])


class Recorded(httpx.AsyncBaseTransport):
    """A transport that keeps what it is asked to send, and answers nothing."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.asked: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Keep a request."""
        self.asked.append(request)
        return httpx.Response(200)


async def test_a_name_is_looked_up_once_and_the_address_checked_is_the_one_connected_to() -> None:
    """A name that answers differently the second time gains nothing."""
    below = Recorded()
    guarded = guard.Guard(below, frozenset({"127.0.0.1", "::1"}))
    await guarded.handle_async_request(httpx.Request("GET", "https://localhost/feed"))
    (sent,) = below.asked
    assert (sent.url.host in {"127.0.0.1", "::1"}, sent.headers["Host"]) == (True, "localhost")
    assert sent.extensions["sni_hostname"] == "localhost"
    with pytest.raises(guard.RefusedAddressError):
        await guard.Guard(below).handle_async_request(httpx.Request("GET", "http://localhost/feed"))
    assert len(below.asked) == 1


@pytest.mark.parametrize("url", OTHER_SCHEMES.split())
async def test_only_http_is_fetched(url: str) -> None:
    """No file of this machine is ever read as news."""
    async with browsing() as web:
        answer = await web.get(url)
    assert isinstance(answer, Fault)
    assert answer.reason == "scheme"
    redirected = await reason({"/": Answer(301, {"Location": url})})
    assert redirected in {"scheme", "unreachable", "redirects", "broken"}
