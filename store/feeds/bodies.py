"""Bodies off the wire, bounded while they are decompressed."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator
from typing import Final

_STEP: Final = 64 * 1024
_PLAUSIBLE: Final = 1024 * 1024
_RATIO: Final = 100
_GZIP: Final = b"\x1f\x8b\x08"


class TooLargeError(Exception):
    """A body is, or unpacks to, more than the limit."""


class UnknownCodingError(Exception):
    """A body comes in a content coding we did not ask for, or does not unpack."""


class Body:
    """A body being read: `add` raw chunks, `done` when they end; never holds more than the limit.

    A body over a megabyte that is over a hundred times its packed size is a bomb: text packs to a tenth.
    """

    def __init__(self, coding: str, limit: int) -> None:
        """Prepare for a content coding ("", gzip or deflate) and at most `limit` bytes unpacked."""
        if coding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise UnknownCodingError(coding)
        self._inflater = None if coding in {"", "identity"} else zlib.decompressobj(47)
        self._wrapped = True  # some servers send "deflate" without its zlib header
        self._limit = limit
        self._packed = 0
        self._held = bytearray()

    def add(self, chunk: bytes) -> None:
        """Take a raw chunk. Raises TooLargeError and UnknownCodingError.

        What begins as gzip does is unpacked though no coding was named: sitemaps are often kept so.
        """
        if not self._packed and not self._inflater and chunk.startswith(_GZIP):
            self._inflater = zlib.decompressobj(47)
        if self._inflater is None:
            self._packed += len(chunk)
            self._keep(chunk)
            return
        for start in range(0, len(chunk), _STEP):
            self._unpack(chunk[start : start + _STEP])

    def done(self) -> bytes:
        """Return the whole body."""
        return bytes(self._held)

    def _unpack(self, chunk: bytes) -> None:
        while chunk and self._inflater:
            try:
                piece = self._inflater.decompress(chunk, _STEP)
            except zlib.error as error:
                if self._wrapped and not self._packed:
                    self._inflater, self._wrapped = zlib.decompressobj(-zlib.MAX_WBITS), False
                    continue
                raise UnknownCodingError(str(error)) from error
            rest = self._inflater.unconsumed_tail or self._next_member()
            self._packed += len(chunk) - len(rest)
            self._keep(piece)
            chunk = rest

    def _next_member(self) -> bytes:
        rest = self._inflater.unused_data if self._inflater and self._inflater.eof else b""
        if rest:
            self._inflater = zlib.decompressobj(47)
        return rest

    def _keep(self, piece: bytes) -> None:
        size = len(self._held) + len(piece)
        if size > self._limit or (size > _PLAUSIBLE and size > _RATIO * self._packed):
            raise TooLargeError
        self._held += piece


async def read(chunks: AsyncIterator[bytes], coding: str, limit: int) -> bytes:
    """Return a body read to its end. Raises TooLargeError and UnknownCodingError."""
    body = Body(coding.strip().lower(), limit)
    async for chunk in chunks:
        body.add(chunk)
    return body.done()
