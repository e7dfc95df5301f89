"""Pages named one by one: address | fetched politely and safely | read as an article."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from store.errors import ReadError
from store.feeds import extract
from store.feeds.answers import Fault
from store.feeds.fetch import Policy, Web
from store.pages import charset
from store.types import Article

LOOPBACK = frozenset({"127.0.0.1", "::1"})


async def fetch(
    urls: Sequence[str], now: datetime, *, loopback: bool = False
) -> AsyncIterator[Article | ReadError]:
    """Yield the article at each address, or the reason it cannot be had, in order.

    Private and loopback addresses are refused before a connection is made; `loopback` lets this machine's own
    through, for trying things out.
    """
    web = Web(Policy(private=LOOPBACK if loopback else frozenset()))
    try:
        for url in urls:
            answer = await web.get(url, now=now)
            if isinstance(answer, Fault):
                status = f", {answer.status}" if answer.status else ""
                yield ReadError("unreadable", url, detail=f"{answer.reason}{status}")
                continue
            try:
                html = charset.decode(answer.body, answer.charset)
                yield await asyncio.to_thread(extract.parse, html, answer.moved or url, None, now.date())
            except ReadError as error:
                yield ReadError(error.reason, url, error.line, error.detail)
    finally:
        await web.close()
