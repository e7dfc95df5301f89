"""Catalogue sentences as styled text (`say`) or bare words (`word`)."""

from __future__ import annotations

from handlers.locale.catalogue import template
from handlers.views.markup import Runs, fill, plain
from store.types import Language


def say(language: Language, key: str, **values: str | Runs) -> Runs:
    """Return the sentence `key` with its values set in."""
    return fill(template(language, key), **values)


def word(language: Language, key: str, **values: str | Runs) -> str:
    """Return the same without style: for buttons, pop-ups and commands."""
    return plain(say(language, key, **values))
