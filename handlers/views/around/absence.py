"""An honest no: why there is no answer, and what the store holds."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views import dates
from handlers.views.markup import Runs
from handlers.views.names import own_name
from handlers.views.numbers import grouped
from handlers.views.reply import Block, Button, Reply
from handlers.views.say import say, word
from store.exchange import Held
from store.types import Answer, Coverage, Language

SEARCHED = ("nothing", "absent")


def absence(found: Answer, language: Language) -> Reply:
    """Render an answer that is none: greeting, nothing found, off topic, unreadable."""
    example = word(language, "example.two")
    key = "nothing." + ("nothing" if found.outcome == "found" else found.outcome)
    blocks = [Block(say(language, key, example=example))]
    if found.outcome not in SEARCHED:
        return Reply(tuple(blocks))
    blocks.append(Block(covers(found.coverage, language)))
    near = (Button(word(language, "button.more_near"), "more"),) if found.articles else ()
    watch = (Button(word(language, "button.watch"), "watch"),)
    return Reply(tuple(blocks), tuple(row for row in (near, watch) if row))


def covers(coverage: Coverage, language: Language) -> Runs:
    """Say how many reports of how many sources the store holds, and from when to when."""
    if not coverage.articles:
        return say(language, "nothing.covers_none")
    counts = {"articles": grouped(coverage.articles), "sources": grouped(coverage.sources)}
    if coverage.first is None or coverage.last is None:
        return say(language, "nothing.covers_undated", **counts)
    return say(
        language,
        "nothing.covers",
        first=dates.day(coverage.first, language),
        last=dates.day(coverage.last, language),
        **counts,
    )


def held(found: Sequence[Held], language: Language) -> tuple[Block, ...]:
    """Say, for each thing named, after which day the store has nothing on it."""
    return tuple(Block(_held(one, language)) for one in found)


def _held(one: Held, language: Language) -> Runs:
    name = own_name(one.named, language)
    if not one.any:
        return say(language, "nothing.held_none", name=name)
    if one.last is None or one.last.first is None:
        return say(language, "nothing.held_undated", name=name)
    return say(language, "nothing.held_last", name=name, date=dates.published(one.last, language))
