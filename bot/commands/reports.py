"""Errors reported to Sentry, where a project is set: what failed and where; no word of a reader, no token."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sentry_sdk.transport import Transport
    from sentry_sdk.types import Event

OURS = ("bot.", "handlers.", "store.")
FLUSH_SECONDS = 2.0
KEPT = ("event_id", "timestamp", "level", "logger", "platform", "release", "environment", "sdk", "contexts")


def scrubbed(event: Event, _hint: dict[str, Any]) -> Event:
    """Return a report with what cannot hold a reader's words or a token, and nothing else.

    Of our own log events that is the name with its keys, of a library's the logger alone: a library may print
    whatever it was given. Of an exception it is the kind and the lines of the program it came by, never what
    it says.
    """
    kept: dict[str, Any] = {name: event[name] for name in KEPT if name in event}  # type: ignore[literal-required]
    logger = str(event.get("logger") or "")
    told = str((event.get("logentry") or {}).get("message") or "")
    kept["logentry"] = {"message": told if logger.startswith(OURS) else logger}
    errors = (event.get("exception") or {}).get("values") or []
    kept["exception"] = {
        "values": [{key: one.get(key) for key in ("type", "module", "stacktrace")} for one in errors]
    }
    return kept  # type: ignore[return-value]


@contextmanager
def reporting(dsn: str | None, transport: type[Transport] | None = None) -> Iterator[None]:
    """Report what is logged from ERROR up, while inside; without a project nothing, and nothing is loaded."""
    if dsn is None:
        yield
        return
    import sentry_sdk  # noqa: PLC0415 - a quarter of a second, for who uses it
    from sentry_sdk.integrations.logging import LoggingIntegration  # noqa: PLC0415

    sentry_sdk.init(
        dsn,
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[LoggingIntegration(level=None, event_level=logging.ERROR)],
        before_send=scrubbed,
        include_local_variables=False,
        max_breadcrumbs=0,
        transport=transport,
    )
    try:
        yield
    finally:
        sentry_sdk.flush(FLUSH_SECONDS)
        sentry_sdk.get_client().close(0)
