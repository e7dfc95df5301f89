"""An honest no: why there is no answer, and what the store holds."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views import dates
from handlers.views.markup import Run, Runs
from handlers.views.names import listed, own_name
from handlers.views.numbers import counted, grouped
from handlers.views.reply import Block, Button, Reply
from handlers.views.say import say, word
from store.exchange import Held
from store.types import UNTOLD, Answer, Coverage, Language


def absence(found: Answer, language: Language) -> Reply:
    """Render an answer that is none: greeting, nothing found, off topic, unreadable."""
    example = word(language, "example.two")
    key = "nothing." + ("nothing" if found.outcome == "found" else found.outcome)
    blocks = [Block(say(language, key, example=example))]
    if found.outcome not in UNTOLD:
        return Reply(tuple(blocks))
    blocks.append(Block(covers(found.coverage, language)))
    return Reply(tuple(blocks), ways_on(found, language))


def ways_on(found: Answer, language: Language) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons under a no: the nearest reports, if there are any, and a watch."""
    near = (Button(word(language, "button.more_near"), "more"),) if found.articles else ()
    watch = (Button(word(language, "button.watch"), "watch"),)
    return tuple(row for row in (near, watch) if row)


def covers(coverage: Coverage, language: Language) -> Runs:
    """Say how many reports of how many sources the store holds, and from when to when."""
    if not coverage.articles:
        return say(language, "nothing.covers_none")
    first, last = (dates.day(day, language) if day else "" for day in (coverage.first, coverage.last))
    if coverage.articles == 1:
        return say(language, "nothing.covers_one" if first else "nothing.covers_one_undated", first=first)
    sources = counted(coverage.sources, "source", language)
    key = "nothing.covers_undated" if not last else f"nothing.covers{'_day' if first == last else ''}"
    return say(language, key, articles=grouped(coverage.articles), sources=sources, first=first, last=last)


def held(found: Sequence[Held], language: Language) -> tuple[Block, ...]:
    """Say of which day the newest report on what was named is; what is alike is said once."""
    told: dict[tuple[str, str], list[Runs]] = {}
    for one in found:
        told.setdefault(_until(one, language), []).append((Run(own_name(one.named, language)),))
    return tuple(
        Block(say(language, key, name=listed(names, language), date=date))
        for (key, date), names in told.items()
    )


def _until(one: Held, language: Language) -> tuple[str, str]:
    """Return what is to be said of a thing, and the date in it."""
    if one.last is None or one.last.first is None:
        return "nothing.held_undated" if one.any else "nothing.held_none", ""
    return "nothing.held_last", dates.published(one.last, language)
