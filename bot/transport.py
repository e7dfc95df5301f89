"""How bytes reach Telegram: PTB's request on aiohttp, with kept connections and total timeouts.

Nothing here logs, and no error carries an address: a Bot API address holds the token.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from handlers.fate import NotSentError

HEADERS = {"User-Agent": "odop-news-bot"}
JSON_HEADERS = {**HEADERS, "Content-Type": "application/json"}
# Shorter than Telegram's own, so that nothing is sent on a connection that is just being closed.
KEPT_SECONDS = 20
UPLOAD_SECONDS = 20.0
UNSENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)


class Transport(BaseRequest):
    """One pool of connections to the Bot API.

    Timeouts bound a whole request, so a server that drips bytes cannot hold one for ever. An error before
    the connection stands is a NotSentError; after it, TimedOut or NetworkError: perhaps delivered.
    """

    def __init__(self, connections: int = 64, read: float = 15.0, connect: float = 5.0) -> None:
        """Prepare for so many connections at a time; seconds to wait for an answer and for a connection."""
        self._connections = connections
        self._read = read
        self._connect = connect
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return how many seconds an answer may take."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool; doing it twice changes nothing."""
        if self._session is None or self._session.closed:
            pool = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEPT_SECONDS)
            self._session = aiohttp.ClientSession(
                connector=pool, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=True
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request; return the status and the body of its answer."""
        if self._session is None or self._session.closed:
            raise NotSentError("the transport is closed")
        uploads = request_data is not None and request_data.contains_files
        wait = self._timeout((read_timeout, write_timeout, connect_timeout, pool_timeout), uploads)
        headers, body = _body(request_data)
        # Every error is raised away from aiohttp's own, which may quote the address.
        failure: NetworkError
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=wait, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except UNSENT as error:
            failure = NotSentError(f"no connection: {type(error).__name__}")
        except TimeoutError:
            failure = TimedOut()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            failure = NetworkError(f"connection lost: {type(error).__name__}")
        raise failure

    def _timeout(self, asked: tuple[Any, Any, Any, Any], uploads: bool) -> aiohttp.ClientTimeout:
        """Return the bounds of a request: PTB's four timeouts as one total and one for connecting."""
        default = BaseRequest.DEFAULT_NONE
        read, write, connect, pool = asked
        read = self._read if read is default else read
        write = (UPLOAD_SECONDS if uploads else 0.0) if write is default else write
        connect = self._connect if connect is default else connect
        pool = 0.0 if pool is default else pool
        parts = (read, write, connect, pool)
        total = None if None in parts else sum(parts)
        return aiohttp.ClientTimeout(total=total, connect=None if None in (connect, pool) else connect + pool)


@asynccontextmanager
async def pools() -> AsyncIterator[tuple[Transport, Transport]]:
    """Give a transport for calls and one for polling; both are closed at the end, whatever happened."""
    pair = Transport(), Transport(connections=1)
    try:
        yield pair
    finally:
        for transport in pair:
            await transport.shutdown()


def _body(data: RequestData | None) -> tuple[dict[str, str], bytes | aiohttp.FormData | None]:
    """Return headers and body: JSON, or multipart where there are files."""
    if data is None:
        return HEADERS, None
    if not data.contains_files:
        return JSON_HEADERS, json.dumps(data.parameters, ensure_ascii=False).encode(errors="replace")
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return HEADERS, form
