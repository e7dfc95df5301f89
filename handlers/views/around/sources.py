"""What the admin hears of sources: off, gone, back, moved, silent; and how each is doing."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views.answer import joined
from handlers.views.markup import Run
from handlers.views.numbers import grouped
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.talk.stats import Asked
from store.types import Language

SHOWN = 40


def notice(kind: str, name: str, detail: str, language: Language) -> Reply:
    """Tell what happened to a source: `kind` is off, gone, recovered, moved or silent."""
    return text(say(language, f"source.{kind}", name=name, detail=detail))


def asked(found: Sequence[Asked], language: Language) -> Reply:
    """List the sources we ask, those in trouble first, with how each is doing and what came of it."""
    lines = [say(language, "source.asked", count=grouped(len(found)))]
    for one in found[:SHOWN]:
        name = (Run(one.name, href=one.url),)
        how = say(language, f"source.is_{one.state}")
        lines.append(say(language, "source.line", name=name, how=how, count=grouped(one.taken)))
    return text(joined(lines))
