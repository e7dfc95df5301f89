"""A digest as a message: the days it covers, its stories with sentence, figure and source, two buttons."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from handlers.views import dates
from handlers.views.answer import figure, joined, marked
from handlers.views.cite import headline, source
from handlers.views.figures import chart
from handlers.views.markup import Run, Runs, plain, safe, size
from handlers.views.numbers import counted, grouped, minutes
from handlers.views.reply import TEXT_LIMIT, Block, Reply
from handlers.views.say import say, word
from store.edition.values import MOST_CHANGES, Body, Edition, Item, OnEmpty, Traffic
from store.types import Language

SHORT = 5
ROOM = 120  # characters kept for the line that counts what did not fit


def body(edition: Edition, empty: OnEmpty = "line", limit: int = TEXT_LIMIT) -> Body | None:
    """Render a digest within `limit` characters, whole stories only; None for an empty day kept silent."""
    if not edition.items and empty == "silent":
        return None
    reply, shown = digest(edition, limit)
    return Body(
        reply.html(limit), reply.plain(limit), keyboard(edition.language), shown, chart=_chart(edition)
    )


def _chart(edition: Edition) -> Body | None:
    """Draw the series of a figure it tells of; None without one, or where Devanagari cannot be shaped."""
    if edition.series is None or not chart.shapes():
        return None
    drawn = chart.draw(edition.series, edition.language)
    reply = chart.picture(edition.series, drawn, edition.language)
    return Body(reply.html(), reply.plain(), photo=reply.photo)


def digest(edition: Edition, limit: int = TEXT_LIMIT) -> tuple[Reply, int]:
    """Return a digest as a reply and how many of its stories it shows."""
    language = edition.language
    head = _head(edition)
    if not edition.items:
        return Reply((*head, Block(say(language, "digest.empty")))), 0
    wanted = edition.items[:SHORT] if edition.length == "short" else edition.items
    blocks, shown = _fitting(head, wanted, edition, limit)
    if left := len(edition.items) - shown:
        blocks.append(Block(say(language, "digest.left", more=counted(left, "other_report", language))))
    return Reply(tuple(blocks)), shown


def preview(edition: Edition) -> Reply:
    """Return what would be sent now; on an empty day with the latest older stories, said to be older."""
    reply, _ = digest(edition)
    if not edition.recent:
        return reply
    older, _ = _fitting((), edition.recent, edition, TEXT_LIMIT // 2)
    return Reply((*reply.blocks, Block(say(edition.language, "digest.recent")), *older))


def _head(edition: Edition) -> tuple[Block, ...]:
    language, zone = edition.language, ZoneInfo(edition.zone)
    days = dates.span(edition.start.astimezone(zone).date(), edition.end.astimezone(zone).date(), language)
    topics = str(edition.topics)
    head = (
        say(language, "digest.head_topics", days=days, topics=safe(topics))
        if topics
        else say(language, "digest.head", days=days)
    )
    late = (Block(say(language, "digest.late"), kept=True),) if edition.late else ()
    return (Block(head, kept=True), *late)


def _fitting(
    head: Iterable[Block], items: Sequence[Item], edition: Edition, limit: int
) -> tuple[list[Block], int]:
    """Return as many whole stories as fit, and how many; a story too long by itself is cut by the reply."""
    blocks = list(head)
    used = sum(size(plain(block.runs)) + 2 for block in blocks)
    topic, shown = "", 0
    for item in items:
        block = _story(item, edition, heading=item.topic if item.topic != topic else "")
        needed = max(size(plain(block.runs)), size(Reply((block,)).plain(10**6))) + 2
        if shown and used + needed + ROOM > limit:
            break
        blocks.append(block)
        used += needed
        topic, shown = item.topic, shown + 1
    return blocks, shown


def _story(item: Item, edition: Edition, heading: str) -> Block:
    """Return a story: new or update, headline; its sentence; its figure or what changed; who says so."""
    language = edition.language
    several = len(edition.topics.any_of) > 1 and heading
    lines: list[Runs] = [say(language, "digest.topic", topic=safe(heading))] if several else []
    lines.append(say(language, f"digest.{item.news}", title=headline(item.lead, language)))
    if edition.length == "full" and item.sentence is not None:
        lines.append(_sentence(item, language))
    figures = item.changed[:MOST_CHANGES] or ((item.figure,) if item.figure else ())
    shown = [figure(cited, language) for cited in figures]
    if item.news == "update":
        shown += [(Run(word(language, f"digest.step_{step}")),) for step in sorted(item.steps)]
        lines.append(say(language, "digest.changed", figures=_listed(shown)))
    elif shown:
        lines.append(_listed(shown))
    lines.append(_cite(item, language))
    return Block(joined(lines))


def _listed(parts: Sequence[Runs]) -> Runs:
    """Return the parts in one line."""
    return tuple(run for part in parts for run in (*part, Run("; ")))[:-1]


def _sentence(item: Item, language: Language) -> Runs:
    """Return the key sentence to the letter: quoted, or said to be our note's."""
    assert item.sentence is not None  # noqa: S101 - asked for only where there is one
    surfaces = (item.figure.figure.surface,) if item.figure else ()
    if item.lead.kind == "note":
        return say(language, "digest.note", sentence=marked(item.sentence, surfaces))
    return marked(item.sentence, surfaces, quoted=True)


def _cite(item: Item, language: Language) -> Runs:
    values = {"source": source(item.lead), "date": dates.published(item.lead.published, language)}
    if item.sources > 1:
        return say(language, "digest.cite_more", count=grouped(item.sources), **values)
    return say(language, "digest.cite", **values)


def keyboard(language: Language) -> str:
    """Return the buttons under a digest as Telegram's JSON; `{id}` stands for the subscription."""
    return _keyboard(
        [
            (word(language, "button.stop"), "sub:stop:{id}"),
            (word(language, "button.settings"), "sub:show:{id}"),
        ]
    )


def offer(outbox_id: int, language: Language) -> Body:
    """Ask a chat whether it missed a digest that may not have arrived."""
    reply = Reply((Block(say(language, "digest.missed")),))
    button = [(word(language, "button.missed"), f"sub:missed:{outbox_id}")]
    return Body(reply.html(), reply.plain(), _keyboard(button))


def _keyboard(row: Sequence[tuple[str, str]]) -> str:
    buttons = [{"text": label, "callback_data": packed} for label, packed in row]
    return json.dumps({"inline_keyboard": [buttons]}, ensure_ascii=False)


def traffic(found: Traffic, language: Language) -> Block:
    """Write how the outbox stands, for an administrator."""
    counts = {
        name: grouped(getattr(found, name)) for name in ("waiting", "sent", "failed", "doubt", "resent")
    }
    return Block(say(language, "admin.outbox", minutes=minutes(found.seconds), **counts))
