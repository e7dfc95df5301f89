"""The log's shape: one event a line, key=value; no token, no question's text."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Literal

Style = Literal["text", "json"]
FIELD = re.compile(r"(\w+)=%[.\d]*[a-z]")
SHAPE = "%(asctime)s level=%(levelname)s logger=%(name)s event=%(message)s"
LOUD = (
    "alembic",
    "httpx",
    "httpcore",
    "apscheduler",
    "telegram",
    "aiosqlite",
    "asyncio",
    "hypercorn",
    "uvicorn.access",
)

READERS = ("trafilatura", "htmldate")
"""They call a page without an article an error; ours says so with the page's name."""


class Redact(logging.Filter):
    """Takes the token out of whatever a library may log."""

    def __init__(self, secret: str) -> None:
        """Keep the secret to look for."""
        super().__init__()
        self.secret = secret

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a record that holds the secret; every record passes."""
        message = record.getMessage()
        if self.secret in message:
            record.msg, record.args = message.replace(self.secret, "<token>"), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text and self.secret in record.exc_text:
            record.exc_text = record.exc_text.replace(self.secret, "<token>")
        return True


class Json(logging.Formatter):
    """An object a line: `event` is what stands before a record's first key, each key a member of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told: dict[str, object] = {"time": moment, "level": record.levelname, "logger": record.name}
        names, values = FIELD.findall(record.msg), record.args
        if names and isinstance(values, tuple) and len(values) == len(names) == record.msg.count("%"):
            told["event"] = record.msg[: record.msg.index(f"{names[0]}=")].strip() or names[0]
            told |= zip(names, values, strict=True)
        else:
            told["event"] = record.getMessage()
        if record.exc_info or record.exc_text:
            told["error"] = record.exc_text or self.formatException(record.exc_info)  # type: ignore[arg-type]
        return json.dumps(told, ensure_ascii=False, default=str)


def configure(level: str, secret: str | None = None, style: Style = "text") -> None:
    """Log to standard error from `level` up; libraries that print URLs or payloads only from WARNING up."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(SHAPE) if style == "text" else Json())
    if secret:
        handler.addFilter(Redact(secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in READERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
