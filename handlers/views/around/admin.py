"""What admins read: how the bot is used, what is in doubt, an article and what may be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.views import dates
from handlers.views.answer import figure, joined
from handlers.views.around.absence import covers
from handlers.views.article import article_figures
from handlers.views.cite import citation, source
from handlers.views.digest import traffic
from handlers.views.markup import Run, Runs, cut, plain, safe
from handlers.views.numbers import counted, grouped, share
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.edition.values import Traffic
from store.talk.stats import Trouble, Use
from store.types import Article, Figure, Language

NAMED = 5  # sources and figures in doubt that are named
FIGURES = 8  # of a report that can be taken back by a button
LABEL = 40  # characters of a button


def report(head: str, found: tuple[Use, Trouble, Traffic], language: Language) -> Reply:
    """Render how the bot is used, and what to look into, under the sentence `head`."""
    used, trouble, mail = found
    blocks = [Block(say(language, head), kept=True), *_use(used, language)]
    blocks += [*_trouble(trouble, language), traffic(mail, language)]
    if used.unanswered:
        lines = [
            say(language, "admin.line", question=safe(question), count=grouped(count))
            for question, count in used.unanswered
        ]
        blocks.append(Block(joined([say(language, "admin.unanswered"), *lines])))
    return Reply(tuple(blocks))


def _use(found: Use, language: Language) -> list[Block]:
    counts = {
        "questions": grouped(found.questions),
        "answered": grouped(found.answered),
        "share": share(found.answered, found.questions),
    }
    lines = [
        say(language, "admin.chats", chats=grouped(found.chats), active=grouped(found.active)),
        say(language, "admin.questions", **counts),
        say(language, "admin.judged", helped=grouped(found.helped), failed=grouped(found.failed)),
    ]
    return [Block(joined(lines)), Block(covers(found.coverage, language))]


def _trouble(found: Trouble, language: Language) -> list[Block]:
    dead = [say(language, "admin.dead", count=grouped(len(found.dead)))]
    dead += [(Run(f"• {safe(name)}"),) for name in found.dead[:NAMED]]
    doubt = [say(language, "admin.unverified", count=grouped(len(found.unverified)))]
    for cited in found.unverified[:NAMED]:
        link = (Run(source(cited.article), href=cited.article.url),)
        doubt.append((Run("• "), *figure(cited, language), Run(" – "), *link))
    return [Block(joined(dead)), Block(joined(doubt))]


def card(article: Article, printed: Sequence[Figure], language: Language, now: datetime) -> Reply:
    """Show an article with its figures, each with a button that takes it back, and what else may be done."""
    reply = article_figures(article, printed, language, now)
    how = Block(say(language, "admin.card", number=str(article.id)))
    return Reply((*reply.blocks, how), rulings(article, printed, language))


def rulings(
    article: Article, printed: Sequence[Figure], language: Language
) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons that take back a figure, hide the article or take it down."""
    rows = [
        (Button(f"✗ {_short(one.surface)}", "figure", f"{article.id}-{one.start}-{one.end}"),)
        for one in printed[:FIGURES]
    ]
    last = tuple(
        Button(word(language, f"admin.{verb}"), "rule", f"ask{verb}-{article.id}")
        for verb in ("hide", "down")
    )
    return (*rows, last)


def doubted(question: str, reader: int | None, shown: Reply, language: Language) -> Reply:
    """Put the doubt of a reader above an article's card."""
    head = [say(language, "admin.doubted", question=safe(question))]
    if reader is not None:
        head.append(say(language, "admin.reader", who=str(reader)))
    return Reply((Block(joined(head), kept=True), *shown.blocks), shown.buttons)


def sure(article: Article, verb: str, language: Language, now: datetime) -> Reply:
    """Ask whether the article is to be hidden ("hide") or to go ("down")."""
    row = (
        Button(word(language, f"admin.yes_{verb}"), "rule", f"{verb}-{article.id}"),
        Button(word(language, "button.no"), "rule", f"keep-{article.id}"),
    )
    cite = citation(article, language, dates.today(now))
    return text(say(language, f"admin.sure_{verb}"), cite, buttons=(row,))


def hidden(found: Sequence[tuple[int, str]], language: Language) -> Reply:
    """List hidden articles, each with a button that shows it again."""
    if not found:
        return text(say(language, "admin.hidden_none"))
    lines: list[Runs] = [say(language, "admin.hidden")]
    lines += [(Run(f"• {safe(title)}"),) for _, title in found[:FIGURES]]
    rows = tuple(
        (Button(word(language, "admin.show", title=_short(title)), "rule", f"show-{number}"),)
        for number, title in found[:FIGURES]
    )
    return text(joined(lines), buttons=rows)


def _short(label: str) -> str:
    return plain(cut((Run(safe(label)),), LABEL))


def preview(words: str, count: int, language: Language) -> Reply:
    """Show a message to all chats as it would arrive, and ask."""
    row = (
        Button(word(language, "admin.send"), "broadcast", "yes"),
        Button(word(language, "button.no"), "broadcast", "no"),
    )
    return text(words, say(language, "admin.to_all", chats=counted(count, "chat", language)), buttons=(row,))
