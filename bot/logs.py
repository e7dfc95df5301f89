"""The log's shape: one event a line, key=value; no token, no question's text."""

from __future__ import annotations

import logging

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


def configure(level: str, secret: str | None = None) -> None:
    """Log to standard error from `level` up; libraries that print URLs or payloads only from WARNING up."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(SHAPE))
    if secret:
        handler.addFilter(Redact(secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
