"""A reading's lines as the page prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from store.pages.lines import Line, key

_WHOLE: Final = 4
_TOGETHER: Final = 40
"""Lines of a page among which those are looked for that a reading ran into one."""


def printed(text: str, page: Sequence[Line]) -> str:
    """Return a reading as the page prints it: no dash before a list's item, no lines run into one or broken.

    Of a line's part that is too short to tell which one it was broken off, nothing; of a pointer neither.
    """
    shown = {key(line.text) for line in page}
    pointers = [key(line.text) for line in page if line.aside]
    told = "\n".join(f" {' '.join(line.words)} " for line in page)
    lines = (line[2:] if line.startswith("- ") and line[2:] else line for line in text.split("\n"))
    kept: list[str] = []
    for line in lines:
        name = key(line)
        if name in shown:
            kept.append(line)
        elif name and not any(pointer.endswith(name) for pointer in pointers):
            whole = _whole(name.split(), page, told)
            kept += (apart(line, page) or line).split("\n") if whole is None else [whole]
    return "\n".join(filter(None, _once(kept)))


def _once(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, each but once of those that follow each other."""
    before = ""
    for line in lines:
        if line != before:
            yield line
        before = line


def apart(line: str, page: Sequence[Line]) -> str:
    """Return the page's lines that a reading ran into one, a line each; "" where it is not made of such."""
    words = tuple(key(line).split())
    for at, first in enumerate(page):
        if len(first.words) < len(words) and first.words and words[: len(first.words)] == first.words:
            found, told = [], 0
            for one in page[at : at + _TOGETHER]:
                if one.words and words[told : told + len(one.words)] == one.words:
                    found.append(one.text)
                    told += len(one.words)
            if told == len(words):
                return "\n".join(found)
    return ""


def _whole(words: Sequence[str], page: Sequence[Line], told: str) -> str | None:
    """Return the one line of a page that holds some words, "" where it is not known; None where none does."""
    part = f" {' '.join(words)} "
    at = told.find(part)
    if at < 0:
        return None
    known = len(words) >= _WHOLE and told.find(part, at + 1) < 0
    return page[told.count("\n", 0, at)].text if known else ""
