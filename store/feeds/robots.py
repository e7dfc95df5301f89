"""What a site lets robots fetch, and how slowly (RFC 9309)."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from protego import Protego

from store.feeds.answers import Fault, Page

_KEPT: Final = 24 * 3600.0
_SOON: Final = 600.0
_LONGEST: Final = 512 * 1024
_SLOWEST: Final = 30.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a fetch is allowed, the seconds the site asks for between two, why its rules cannot be had."""

    allowed: bool
    delay: float = 0.0
    fault: Fault | None = None


class Robots:
    """Remembers each site's rules for a day; a site without a robots.txt allows everything."""

    def __init__(self, agent: str) -> None:
        """Ask as `agent`."""
        self._agent = agent
        self._rules: dict[str, tuple[float, Protego | Fault]] = {}

    async def ask(self, url: str, get: Callable[[str], Awaitable[Page | Fault]]) -> Verdict:
        """Return whether `url` may be fetched; `get` fetches the rules where they are not known.

        A site whose rules cannot be had (a server error, no connection) allows nothing for now.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        until, rules = self._rules.get(site, (0.0, None))
        if rules is None or until <= time.monotonic():
            rules = _rules(await get(f"{site}/robots.txt"))
            kept = _KEPT if isinstance(rules, Protego) else _SOON
            self._rules[site] = (time.monotonic() + kept, rules)
        if not isinstance(rules, Protego):
            return Verdict(False, fault=rules)
        delay = min(float(rules.crawl_delay(self._agent) or 0.0), _SLOWEST)
        return Verdict(rules.can_fetch(url, self._agent), delay)


def _rules(answer: Page | Fault) -> Protego | Fault:
    if isinstance(answer, Page):
        return Protego.parse(answer.body[:_LONGEST].decode("utf-8", "replace"))
    refused = answer.status is not None and 400 <= answer.status < 500
    return Protego.parse("") if refused else answer
