"""Subscriptions as replies: the menu, one subscription with its settings, the list, what cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.views import dates
from handlers.views.markup import Runs, safe
from handlers.views.numbers import grouped
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.edition.values import Subscription
from store.edition.wish import Written
from store.timetable.values import EVERY_DAY, Fault
from store.types import Language

OFFERED = ("0800", "1300", "1800", "0800+1800")
CLOCKS = ("0700", "0800", "0900", "1300", "1800", "2000")


def menu(language: Language) -> Reply:
    """Offer times to begin at, and say how to subscribe in words."""
    daily = [Button(_clocks(offer), "sub", f"new{offer}") for offer in OFFERED]
    weekly = Button(word(language, "subscribe.weekly_button"), "sub", "newweek")
    paragraphs = (
        say(language, "subscribe.menu"),
        say(language, "subscribe.in_words", example=word(language, "subscribe.example")),
    )
    return text(*paragraphs, buttons=(tuple(daily[:3]), (daily[3], weekly)))


def _clocks(offer: str) -> str:
    return " + ".join(f"{clock[:2]}:{clock[2:]}" for clock in offer.split("+"))


def card(wish: Subscription, language: Language) -> Reply:
    """Show one subscription with a button for everything that can be changed."""
    number = str(wish.id)

    def button(label: str, argument: str) -> Button:
        return Button(label, "sub", argument)

    names = [(f"subscribe.{key}_button", key) for key in ("days", "length", "empty", "quiet", "tongue")]
    settings = [button(word(language, label), argument) for label, argument in names]
    clocks = [button(("✓ " if _has(wish, clock) else "") + _clocks(clock), f"t{clock}") for clock in CLOCKS]
    rest = ("resume" if wish.paused else "pause", "preview", "now", "stop")
    last = [button(word(language, f"subscribe.{key}_button"), key) for key in rest]
    assert number != "0"  # noqa: S101 - a card's buttons name a stored subscription
    rows = (
        tuple(clocks[:3]),
        tuple(clocks[3:]),
        tuple(settings[:3]),
        tuple(settings[3:]),
        tuple(last[:2]),
        tuple(last[2:]),
    )
    return Reply(tuple(Block(runs) for runs in _terms(wish, language)), rows)


def _has(wish: Subscription, clock: str) -> bool:
    return any(f"{one:%H%M}" == clock for one in wish.timetable.times)


def _terms(wish: Subscription, language: Language) -> list[Runs]:
    """Return what a subscription says, line by line."""
    table = wish.timetable
    times = ", ".join(f"{clock:%H:%M}" for clock in table.times)
    topics = safe(str(wish.topics)) or word(language, "subscribe.all_topics")
    lines = [
        say(language, "subscribe.head", topics=topics),
        say(language, "subscribe.when", days=days(wish, language), times=times, zone=table.zone),
    ]
    if table.quiet:
        lines.append(
            say(language, "subscribe.quiet", start=f"{table.quiet[0]:%H:%M}", end=f"{table.quiet[1]:%H:%M}")
        )
    lines.append(say(language, f"subscribe.length_{wish.length}"))
    lines.append(say(language, f"subscribe.empty_{wish.empty}"))
    if wish.paused or wish.next is None:
        lines.append(say(language, "subscribe.paused"))
    else:
        local = wish.next.astimezone(ZoneInfo(table.zone))
        lines.append(
            say(language, "subscribe.next", when=f"{dates.day(local.date(), language)}, {local:%H:%M}")
        )
    return lines


def days(wish: Subscription, language: Language) -> str:
    """Write the days of a subscription: every day, or their names."""
    if wish.timetable.days == EVERY_DAY:
        return word(language, "subscribe.daily")
    names = word(language, "subscribe.weekdays").split()
    return ", ".join(names[day] for day in sorted(wish.timetable.days))


def listing(wishes: Sequence[Subscription], language: Language) -> Reply:
    """List a chat's subscriptions, each with a button that opens it."""
    if not wishes:
        return text(say(language, "subscribe.none"))
    blocks = [Block(say(language, "subscribe.list", count=grouped(len(wishes))), kept=True)]
    rows = []
    for place, wish in enumerate(wishes, 1):
        topics = safe(str(wish.topics)) or word(language, "subscribe.all_topics")
        times = ", ".join(f"{clock:%H:%M}" for clock in wish.timetable.times)
        line = say(
            language,
            "subscribe.line",
            number=str(place),
            topics=topics,
            days=days(wish, language),
            times=times,
        )
        blocks.append(Block(line))
        rows.append((Button(f"{place}. {word(language, 'button.settings')}", "sub", f"show{wish.id}"),))
    return Reply(tuple(blocks), tuple(rows))


def offer(written: Written, language: Language) -> Reply:
    """Show what was asked for in words, with the button that begins it; a time that was not said is asked."""
    asked = say(language, "remark.send_sure" if written.timed else "remark.send_when")
    clocks = [Button(_clocks(offered), "sub", f"asked{offered}") for offered in OFFERED]
    yes = (Button(word(language, "remark.send_yes"), "sub", "asked"),)
    rows = ((yes,) if written.timed else ()) + (tuple(clocks[:3]), tuple(clocks[3:]))
    return text(asked, _in_a_line(written.wish, language, timed=written.timed), buttons=rows)


def _in_a_line(wish: Subscription, language: Language, *, timed: bool) -> Runs:
    """Write topics and days, with the times where they are settled."""
    topics = safe(str(wish.topics)) or word(language, "subscribe.all_topics")
    times = ", ".join(f"{clock:%H:%M}" for clock in wish.timetable.times)
    key = "remark.wish" if timed else "remark.wish_untimed"
    return say(language, key, topics=topics, days=days(wish, language), times=times)


def ending(wishes: Sequence[Subscription], waiting: bool, language: Language) -> Reply:
    """Ask whether a chat's subscriptions shall end; `waiting`: it is to be told of news, too."""
    watching = (say(language, "remark.stop_watching"),) if waiting else ()
    if not wishes:
        return text(say(language, "remark.stop_none"), *watching)
    lines = (_in_a_line(wish, language, timed=True) for wish in wishes)
    yes, no = (Button(word(language, f"remark.stop_{key}"), "sub", f"{key}stop") for key in ("yes", "no"))
    return text(say(language, "remark.stop_sure"), *lines, *watching, buttons=((yes,), (no,)))


def refused(faults: Sequence[Fault], unclear: Sequence[str], language: Language) -> Reply:
    """Say what keeps a subscription from working."""
    said = [say(language, f"subscribe.fault_{fault}") for fault in faults]
    said += [say(language, "subscribe.unclear", words=safe(words)) for words in unclear]
    return text(*said)


def ended(count: int, language: Language) -> Reply:
    """Say that subscriptions ended."""
    return text(say(language, "subscribe.ended") if count else say(language, "subscribe.none"))
