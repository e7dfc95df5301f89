"""Bytes into text: UTF-8 first, then what is declared, then what is detected; double encoding undone."""

from __future__ import annotations

import codecs
import re
import sys
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MOJIBAKE: Final = re.compile("à[¤¥].")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE: Final = re.compile(r"&#(x[0-9a-f]{1,8}|\d{1,10});?", re.IGNORECASE)
_SPOILT: Final = 0.01
_SAMPLE: Final = 100_000


def decode(raw: bytes, declared: str | None = None) -> str:
    """Return the text of a fetched body; a few spoilt bytes in UTF-8 cost only themselves.

    `declared` is the transport's charset; a declaration inside the body is read too. Never raises.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    if b"\0" in raw[:64] and (wide := _wide(raw)):
        return raw.decode(wide, "replace")
    try:
        return _mended(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _foreign(raw, declared)


def sound(markup: str) -> str:
    """Return markup without the characters that no XML may hold, as they are or as references, `&#8;`.

    lxml reads them and then refuses to move the text that they stand in.
    """
    return _REFERENCE.sub(_seen, _CONTROL.sub("", markup))


def _seen(reference: re.Match[str]) -> str:
    digits = reference[1].lower()
    number = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    return reference[0] if number <= sys.maxunicode and not _CONTROL.match(chr(number)) else ""


def _foreign(raw: bytes, declared: str | None) -> str:
    lenient = raw.decode("utf-8", "replace")
    beyond = sum(sign > "\u00ff" for sign in lenient) - (spoilt := lenient.count("\ufffd"))
    if spoilt <= _SPOILT * len(lenient) and beyond > spoilt:
        return lenient.replace("\ufffd", "")
    inside = _DECLARED.search(raw[:1024])
    for name in (declared, inside[1].decode("ascii", "replace") if inside else None, _detected(raw)):
        if name and name.lower().replace("-", "") != "utf8":
            try:
                return raw.decode(name)
            except (LookupError, UnicodeDecodeError):
                continue
    return raw.decode("windows-1252", "replace")


def _detected(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    best = from_bytes(raw[:_SAMPLE]).best()
    return best.encoding if best else None


def _wide(raw: bytes) -> str | None:
    even, odd = raw[:4096:2].count(0), raw[1:4096:2].count(0)
    if max(even, odd) < len(raw[:4096]) // 8:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _mended(text: str) -> str:
    """Undo UTF-8 that was read as windows-1252 and written as UTF-8 again, where it was Devanagari."""
    if len(_MOJIBAKE.findall(text[:_SAMPLE])) < 3:
        return text
    raw = bytearray()
    for sign in text:
        try:
            raw += sign.encode("windows-1252")
        except UnicodeEncodeError:
            raw += sign.encode("latin-1") if sign < "\u0100" else sign.encode("utf-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return text
