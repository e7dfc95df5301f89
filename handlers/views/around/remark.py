"""The short word that a greeting, thanks, praise or abuse gets."""

from __future__ import annotations

from typing import get_args

from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from store.types import Courtesy, Language

KINDS = get_args(Courtesy)
BUTTONS = ("proof", "figures", "wrong", "failed")


def courtesy(kind: str, language: Language) -> Reply | None:
    """Return the word for a kind of small talk, None where it is none."""
    if kind not in KINDS:
        return None
    labels = {name: word(language, f"button.{name}") for name in BUTTONS}
    key = "nothing.greeting" if kind == "hello" else f"remark.{kind}"
    return text(say(language, key, example=word(language, "example.two"), **labels))
