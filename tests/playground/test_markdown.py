"""MarkdownV2 is read as Telegram reads it."""

from __future__ import annotations

import pytest

from bot.playground.refusal import Refusal
from bot.playground.words import markdown
from bot.playground.words.entities import cut

READ = [
    ("*नमस्ते* दुनिया", "नमस्ते दुनिया", [("bold", "नमस्ते")]),
    ("_yeh_ __ODOP__ ~hai~ ||chhupa||", "yeh ODOP hai chhupa",
     [("italic", "yeh"), ("underline", "ODOP"), ("strikethrough", "hai"), ("spoiler", "chhupa")]),
    (r"1\.71 lakh crore\!", "1.71 lakh crore!", []),
    ("`a*b` ```x_y```", "a*b x_y", [("code", "a*b"), ("pre", "x_y")]),
    ("[स्रोत](https://example.com/\\))", "स्रोत", [("text_link", "स्रोत")]),
    ("*क _ख_*", "क ख", [("bold", "क ख"), ("italic", "ख")]),
]  # fmt: skip

REFUSED = [
    ("1.71", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("*क", "Can't find end of Bold entity at byte offset 0"),
    ("क [x](http://a.b", "Can't find end of a URL at byte offset 8"),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_markup_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    """A person would see other words, or the wrong ones bold."""
    read, found = markdown.parse(source)
    assert read == text
    assert [(e["type"], cut(read, e["offset"], e["length"])) for e in found] == entities


@pytest.mark.parametrize(("source", "text"), REFUSED)
def test_broken_markup_is_refused_in_telegrams_words(source: str, text: str) -> None:
    """A bot that breaks its markup would only learn it from the real Telegram."""
    with pytest.raises(Refusal) as refusal:
        markdown.parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {text}"
