"""The store's error tree; errors carry facts, never sentences.

OdopError
├── ReadError            a source of articles cannot be read
└── StoreError           the database cannot do what was asked
    ├── CannotOpenError  it does not open
    ├── NotMigratedError its schema is older or newer than the code
    └── UnavailableError it is locked, full or gone; what was asked changed nothing and may be asked again
"""

from __future__ import annotations

from typing import Literal

ReadReason = Literal[
    "missing",
    "empty",
    "binary",
    "too_large",
    "bad_json",
    "bad_record",
    "no_text",
    "unreadable",
    "unsupported",
]


class OdopError(Exception):
    """The root of what the store raises on purpose."""


class ReadError(OdopError):
    """A file, a line or a page cannot be read as an article."""

    def __init__(self, reason: ReadReason, path: str, line: int | None = None, detail: str = "") -> None:
        """Keep the reason, the file's path, the line (from 1) where there is one, and a detail."""
        super().__init__(reason, path, line, detail)
        self.reason = reason
        self.path = path
        self.line = line
        self.detail = detail


class StoreError(OdopError):
    """The database cannot do what was asked."""


class CannotOpenError(StoreError):
    """The database does not open; `url` holds no password."""

    def __init__(self, url: str, detail: str) -> None:
        """Keep the address without its password, and what the driver said."""
        super().__init__(url, detail)
        self.url = url
        self.detail = detail


class NotMigratedError(StoreError):
    """The schema in the database is not the one this code was written for."""

    def __init__(self, found: str | None, wanted: str) -> None:
        """Keep the revision found (None: no tables yet) and the one wanted."""
        super().__init__(found, wanted)
        self.found = found
        self.wanted = wanted


class UnavailableError(StoreError):
    """The database is locked, full or gone; nothing was changed, and the same may be asked again later."""

    def __init__(self, detail: str) -> None:
        """Keep what the driver said, which holds no value of any row."""
        super().__init__(detail)
        self.detail = detail
