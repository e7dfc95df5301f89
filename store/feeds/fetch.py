"""All HTTP: one polite, bounded and guarded GET at a time for each host."""

from __future__ import annotations

import asyncio
import email.utils
import re
import time
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urljoin

import httpx
import stamina

from store.feeds import bodies
from store.feeds.answers import Fault, Page, Reason, Validators
from store.feeds.guard import Guard, RefusedAddressError, no_cookies
from store.feeds.robots import Robots

AGENT: Final = "odop-news-bot/0.1"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_LASTING: Final = frozenset({301, 308})
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_AGE: Final = re.compile(r"max-age\s*=\s*(\d{1,9})", re.IGNORECASE)
_FAULTS: Final[tuple[tuple[type[Exception], Reason], ...]] = (
    (TimeoutError, "timeout"),
    (RefusedAddressError, "address"),
    (bodies.TooLargeError, "too_large"),
    (httpx.TimeoutException, "timeout"),
    (httpx.ConnectError, "unreachable"),
    (httpx.UnsupportedProtocol, "scheme"),
    (httpx.HTTPError, "broken"),
    (httpx.InvalidURL, "broken"),
    (bodies.UnknownCodingError, "broken"),
    (ValueError, "broken"),
)
_PASSING: Final = (httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError)


@dataclass(frozen=True, slots=True)
class Policy:
    """How far a fetch may go: seconds in all, bytes unpacked, redirects, seconds between two to a host.

    `private` are addresses it may reach though they are not public: a test's own server.
    """

    deadline: float = 20.0
    limit: int = 8 * 1024 * 1024
    redirects: int = 5
    spacing: float = 1.0
    private: frozenset[str] = frozenset()
    robots: bool = True


@dataclass(frozen=True, slots=True)
class _Hop:
    target: str
    lasting: bool


class Web:
    """A client for the open web; use `async with`, or `close` it."""

    def __init__(self, policy: Policy | None = None) -> None:
        """Prepare; nothing connects yet."""
        self.policy = policy or Policy()
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}
        transport = Guard(httpx.AsyncHTTPTransport(), self.policy.private)
        self._client = httpx.AsyncClient(transport=transport, headers=headers, timeout=self.policy.deadline)
        self._client.cookies.jar.set_policy(no_cookies())
        self._robots = Robots(AGENT)
        self._hosts: dict[str, asyncio.Lock] = {}
        self._free_at: dict[str, float] = {}

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def get(
        self, url: str, known: Validators | None = None, now: datetime | None = None
    ) -> Page | Fault:
        """Fetch an address: robots.txt asked, the host's spacing kept, a passing fault tried once more.

        `known` asks for changes only. `now` reads a Retry-After given as a date. Never raises for what a
        server does; the whole takes at most the policy's deadline after the host's turn has come.
        """
        origin = _origin(url)
        if origin is None:
            return Fault(url, "scheme")
        async with self._hosts.setdefault(origin, asyncio.Lock()):
            delay = 0.0
            if self.policy.robots:
                verdict = await self._robots.ask(url, self._plain)
                if not verdict.allowed:
                    return replace(verdict.fault, url=url) if verdict.fault else Fault(url, "robots")
                delay = verdict.delay
            return await self._turn(origin, url, known or Validators(), delay, now)

    async def _turn(
        self, origin: str, url: str, known: Validators, delay: float, now: datetime | None
    ) -> Page | Fault:
        await asyncio.sleep(max(0.0, self._free_at.get(origin, 0.0) - time.monotonic()))
        begun = time.monotonic()
        try:
            answer = await self._follow(url, known, now)
            seconds = time.monotonic() - begun
            return replace(answer, seconds=seconds) if isinstance(answer, Page) else answer
        finally:
            self._free_at[origin] = time.monotonic() + max(self.policy.spacing, delay)

    async def _plain(self, url: str) -> Page | Fault:
        return await self._follow(url, Validators(), None)

    async def _follow(self, url: str, known: Validators, now: datetime | None) -> Page | Fault:
        try:
            async with asyncio.timeout(self.policy.deadline):
                return await self._hops(url, known, now)
        except tuple(kind for kind, _ in _FAULTS) as error:
            return Fault(url, next(reason for kind, reason in _FAULTS if isinstance(error, kind)))

    async def _hops(self, url: str, known: Validators, now: datetime | None) -> Page | Fault:
        seen, lasting, here = {url}, True, url
        moved: str | None = None
        for _ in range(self.policy.redirects + 1):
            if _origin(here) is None:
                return Fault(url, "scheme")
            answer = await self._ask(here, known, now)
            if not isinstance(answer, _Hop):
                return replace(answer, moved=moved) if isinstance(answer, Page) else answer
            lasting = lasting and answer.lasting
            here = urljoin(here, answer.target)
            moved = here if lasting else moved
            if here in seen:
                return Fault(url, "redirects")
            seen.add(here)
        return Fault(url, "redirects")

    async def _ask(self, url: str, known: Validators, now: datetime | None) -> Page | Fault | _Hop:
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        request = self._client.build_request("GET", url, headers={k: v for k, v in headers.items() if v})
        async for attempt in stamina.retry_context(on=_PASSING, attempts=2, wait_initial=0.2, timeout=None):
            with attempt:
                response = await self._client.send(request, stream=True)
                try:
                    return await self._read(response, url, now)
                finally:
                    await response.aclose()
        return Fault(url, "unreachable")

    async def _read(self, response: httpx.Response, url: str, now: datetime | None) -> Page | Fault | _Hop:
        status, headers = response.status_code, response.headers
        if status in _REDIRECTS and headers.get("Location"):
            return _Hop(headers["Location"], status in _LASTING)
        if status not in {200, 203, 304}:
            return Fault(
                url,
                "gone" if status == 410 else "status",
                status,
                _retry_after(headers.get("Retry-After"), now),
            )
        if int(headers.get("Content-Length") or 0) > self.policy.limit:
            raise bodies.TooLargeError
        coding = headers.get("Content-Encoding") or ""
        body = b"" if status == 304 else await bodies.read(response.aiter_raw(), coding, self.policy.limit)
        charset = _CHARSET.search(headers.get("Content-Type") or "")
        age = _AGE.search(headers.get("Cache-Control") or "")
        return Page(
            url=url,
            body=body,
            changed=status != 304,
            charset=charset[1] if charset else None,
            validators=Validators(headers.get("ETag"), headers.get("Last-Modified")),
            fresh=float(age[1]) if age else 0.0,
        )


def _origin(url: str) -> str | None:
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        return None
    if parts.scheme not in {"http", "https"} or not parts.host:
        return None
    return f"{parts.scheme}://{parts.netloc.decode('ascii', 'replace')}"


def _retry_after(text: str | None, now: datetime | None) -> float | None:
    if not text:
        return None
    if text.strip().isdigit():
        return float(text)
    try:
        then = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (then - now).total_seconds()) if now and then.tzinfo else None
