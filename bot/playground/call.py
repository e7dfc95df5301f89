"""One call of the Bot API: its method, its parameters (query, form, multipart or JSON), its files."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from bot.playground.refusal import bad

LIMIT = 50 * 2**20  # the Bot API takes uploads up to 50 MB


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Call:
    """A method with its parameters as they came: strings from a form, any JSON value from JSON."""

    method: str
    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the parameter is there and not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Return a parameter as text; empty if absent."""
        value = self.values.get(name)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a parameter as a whole number; what is no number counts as 0, as in Telegram."""
        text = self.text(name).strip()
        if not text:
            return default
        return int(text) if text.lstrip("+-").isdigit() else 0

    def flag(self, name: str) -> bool:
        """Return a parameter as yes or no."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def value(self, name: str, called: str) -> Any:
        """Return a parameter that holds JSON; refuse what cannot be read, naming it `called`."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return None if value == "" else value
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"Can't parse {called} JSON object") from None


@cache
def known_parameters() -> dict[str, tuple[str, frozenset[str]]]:
    """Return, by method in small letters, its spelling and its parameters."""
    table = tomllib.loads((Path(__file__).parent / "methods.toml").read_text("utf-8"))
    return {
        name.lower(): (name, frozenset(word.removesuffix("!") for word in words.split()))
        for name, words in table.items()
    }


def read(method: str, query: bytes, content_type: str, body: bytes) -> Call:
    """Read a call from the parts of an HTTP request."""
    call = Call(method, dict(parse_qsl(query.decode(), keep_blank_values=True)))
    header = Message()
    header["content-type"] = content_type or "application/octet-stream"
    kind = header.get_content_type()
    if kind == "application/json" and body:
        call.values |= json_body(body)
    elif kind == "application/x-www-form-urlencoded":
        call.values |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    elif kind == "multipart/form-data":
        read_parts(call, str(header.get_param("boundary") or "").encode(), body)
    return call


def json_body(body: bytes) -> dict[str, Any]:
    """Read a JSON body; it must hold an object."""
    try:
        values = json.loads(body)
    except ValueError:
        raise bad("Can't parse request JSON object") from None
    if not isinstance(values, dict):
        raise bad("Request must be a JSON object")
    return values


def read_parts(call: Call, boundary: bytes, body: bytes) -> None:
    """Read the parts of a multipart body into the call (RFC 7578)."""
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:]:
        if part.startswith(b"--"):
            return
        head, _, content = part.partition(b"\r\n\r\n")
        headers = Message()
        for line in head.decode("utf-8", "replace").split("\r\n"):
            name, _, value = line.partition(":")
            if value:
                headers[name] = value.strip()
        name = str(headers.get_param("name", header="content-disposition") or "")
        filename = headers.get_param("filename", header="content-disposition")
        if filename is None:
            call.values[name] = content.decode("utf-8", "replace")
        else:
            call.files[name] = Upload(str(filename), headers.get_content_type(), content)
