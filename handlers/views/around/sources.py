"""What the admin hears of a source: off, gone, back, moved, silent."""

from __future__ import annotations

from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.types import Language


def notice(kind: str, name: str, detail: str, language: Language) -> Reply:
    """Tell what happened to a source: `kind` is off, gone, recovered, moved or silent."""
    return text(say(language, f"source.{kind}", name=name, detail=detail))
