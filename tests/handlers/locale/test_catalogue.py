"""The three catalogues say the same things, and the code says nothing they lack."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from handlers.locale.catalogue import LANGUAGES, entries
from store.types import Language

ROOT = Path(__file__).parents[3]
PLACE = re.compile(r"\{(\w+)\}")
LITERAL = re.compile(r"""["']([a-z_]+\.[a-z_0-9]+)["']""")
STEM = re.compile(r"""f["']([a-z_]+\.)[a-z_]*\{""")
JOINED = re.compile(r"""["']([a-z_]+\.)["'] \+""")


def code() -> str:
    """Return all that may name a key."""
    paths = [path for room in ("handlers", "bot") for path in (ROOT / room).rglob("*.py")]
    return "\n".join(path.read_text("utf-8") for path in paths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_key(language: Language) -> None:
    """A reader never meets a sentence that exists in another language only."""
    assert set(entries(language)) == set(entries("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty(language: Language) -> None:
    """A reader never gets an empty message."""
    assert [key for key, text in entries(language).items() if not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_takes_the_same_values(language: Language) -> None:
    """A value shown in one language is shown in all."""
    differing = {
        key: text
        for key, text in entries(language).items()
        if Counter(PLACE.findall(text)) != Counter(PLACE.findall(entries("en")[key]))
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_marks_come_in_pairs(language: Language) -> None:
    """A forgotten star never makes the rest of a message bold."""
    assert [key for key, text in entries(language).items() if text.count("*") % 2] == []


def test_no_key_is_an_orphan() -> None:
    """A translator never works on a sentence nobody reads."""
    text = code()
    literal = set(LITERAL.findall(text))
    stems = (*STEM.findall(text), *JOINED.findall(text))
    orphans = [key for key in entries("en") if key not in literal and not key.startswith(tuple(stems))]
    assert orphans == []


def test_every_key_named_in_the_code_exists() -> None:
    """A reader never meets a KeyError where a sentence should be."""
    sections = {key.partition(".")[0] for key in entries("en")}
    named = {key for key in LITERAL.findall(code()) if key.partition(".")[0] in sections}
    assert {key for key in named if key not in entries("en") and not key.endswith(".py")} == set()


def test_months_are_twelve() -> None:
    """A date never names the wrong month."""
    assert [len(entries(language)["date.months"].split()) for language in LANGUAGES] == [12, 12, 12]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_bounds_fits(language: Language) -> None:
    """Telegram takes the bot's descriptions and commands as they are."""
    texts = entries(language)
    assert len(texts["bot.short"]) <= 120
    assert len(texts["bot.description"]) <= 512
    commands = [text for key, text in texts.items() if key.startswith("command.")]
    assert all(1 <= len(text) <= 256 for text in commands)


def test_hindi_speaks_devanagari_and_the_others_do_not() -> None:
    """A reader meets their own script; only names of languages stand in theirs."""
    devanagari = re.compile("[\u0900-\u097f]")
    free = ("language.", "example.")
    wrong = [
        key
        for key, text in entries("hi").items()
        if not key.startswith(free)
        and re.search("[^\\W\\d_]", PLACE.sub("", text))
        and not devanagari.search(text)
    ]
    assert [key for key in wrong if not key.endswith((".line", ".line_bare", ".cite"))] == []
    for language in ("hinglish", "en"):
        assert [
            k for k, text in entries(language).items() if k != "language.hi" and devanagari.search(text)
        ] == []
