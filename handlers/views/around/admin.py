"""What admins read: how the bot is used, a doubted figure, an article to be taken down."""

from __future__ import annotations

from datetime import datetime

from handlers.views import dates
from handlers.views.around.absence import covers
from handlers.views.cite import citation
from handlers.views.numbers import grouped
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.talk.stats import Use
from store.types import Article, Language


def use(found: Use, language: Language) -> Reply:
    """Render a week's use; the unanswered questions come last, most asked first."""
    blocks = [
        Block(say(language, "admin.head")),
        Block(say(language, "admin.chats", chats=grouped(found.chats), active=grouped(found.active))),
        Block(
            say(
                language,
                "admin.questions",
                questions=grouped(found.questions),
                answered=grouped(found.answered),
                share=str(round(100 * found.share)),
            )
        ),
        Block(say(language, "admin.judged", helped=grouped(found.helped), failed=grouped(found.failed))),
        Block(covers(found.coverage, language)),
    ]
    if found.unanswered:
        blocks.append(Block(say(language, "admin.unanswered")))
        blocks += [
            Block(say(language, "admin.line", question=question, count=grouped(count)))
            for question, count in found.unanswered
        ]
    return Reply(tuple(blocks))


def sure(article: Article, language: Language, now: datetime) -> Reply:
    """Ask whether the article is to go."""
    row = (
        Button(word(language, "admin.yes"), "takedown", str(article.id)),
        Button(word(language, "button.no"), "takedown", "no"),
    )
    return text(say(language, "admin.sure"), citation(article, language, dates.today(now)), buttons=(row,))


def preview(words: str, count: int, language: Language) -> Reply:
    """Show a message to all chats as it would arrive, and ask."""
    row = (
        Button(word(language, "admin.send"), "broadcast", "yes"),
        Button(word(language, "button.no"), "broadcast", "no"),
    )
    return text(words, say(language, "admin.to_all", count=grouped(count)), buttons=(row,))
