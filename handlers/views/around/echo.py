"""What was understood, said before the answer: the topic assumed, the real days, the filters."""

from __future__ import annotations

from dataclasses import replace

from handlers.views import dates
from handlers.views.markup import Runs
from handlers.views.names import own_name
from handlers.views.reply import Block, Reply
from handlers.views.say import say, word
from store.exchange import Heard, Window
from store.types import UNTOLD, Language

SEARCHED = {"found", *UNTOLD}
SHOWN = 120  # characters of an earlier question


def with_echo(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Put what was understood above the reply, and a hint about filters below it."""
    above = tuple(Block(runs, kept=True) for runs in _understood(heard, language))
    example = word(language, "help.filters_example")
    below = tuple(Block(say(language, "echo.unread", name=name, example=example)) for name in heard.unread)
    return replace(reply, blocks=(*above, *reply.blocks, *below))


def _understood(heard: Heard, language: Language) -> list[Runs]:
    lines: list[Runs] = []
    if heard.before:
        asked = heard.before.question
        shown = asked if len(asked) <= SHOWN else asked[:SHOWN].rsplit(" ", 1)[0] + "…"
        lines.append(say(language, "echo.before", question=shown))
    if heard.own:
        lines.append(say(language, "echo.own", district=own_name(heard.own, language)))
    for typed, named in heard.assumed:
        lines.append(say(language, "echo.assumed", typed=typed, name=own_name(named, language)))
    if heard.filters:
        told = [word(language, f"echo.{name}", value=value) for name, value in heard.filters]
        lines.append(say(language, "echo.only", filters=", ".join(told)))
    if heard.window and heard.window.first and heard.answer.outcome in SEARCHED:
        widened = heard.widened and heard.wants != "news"  # of news, that those days have none is said below
        lines.append(_days(heard.window, widened, language))
    return lines


def _days(window: Window, widened: bool, language: Language) -> Runs:
    if window.first and window.last:
        days = dates.span(window.first, window.last, language)
        return say(language, "echo.widened" if widened else "echo.within", span=days)
    first = dates.day(window.first, language) if window.first else ""
    return say(language, "echo.widened_since" if widened else "echo.since", first=first)
