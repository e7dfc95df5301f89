"""Spelling rules applied in order: a pattern and what it becomes, tried only where its letters occur."""

from __future__ import annotations

import re

_AROUND = re.compile(r"\(\?<?[=!][^()]*\)|[\^$]")


Rule = tuple[str, re.Pattern[str] | None, str]
"""Letters that must occur, the pattern (None: those very letters), and what it becomes."""


def rules(*pairs: tuple[str, str]) -> tuple[Rule, ...]:
    """Return rules of (regular expression, replacement) pairs, in their order."""
    return tuple(_rule(pattern, to) for pattern, to in pairs)


def rewritten(text: str, table: tuple[Rule, ...]) -> str:
    """Return `text` with every rule of `table` applied in turn."""
    for letters, pattern, to in table:
        if letters in text:
            text = text.replace(letters, to) if pattern is None else pattern.sub(to, text)
    return text


def _rule(pattern: str, to: str) -> Rule:
    if pattern.isalpha():
        return pattern, None, to
    bare = _AROUND.sub("", pattern)
    return bare if bare.isalpha() else "", re.compile(pattern.replace("[^", r"[^\n"), re.MULTILINE), to
