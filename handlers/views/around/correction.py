"""A correction as a message: what was shown, what the report prints now, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.views import dates
from handlers.views.answer import figure, joined, marked
from handlers.views.cite import headline, source
from handlers.views.markup import Runs
from handlers.views.reply import Block, Reply
from handlers.views.say import say
from store.edition.values import Body
from store.ledger import Correction
from store.types import Article, Cited, Figure, Language, Quote


def correction(shown: Sequence[Correction], language: Language) -> Body:
    """Render what one article has corrected; its sentence with the new figure stands to the letter."""
    article = shown[0].article
    blocks = [Block(say(language, "correction.head", title=headline(article, language)), kept=True)]
    for one in shown:
        blocks.append(Block(joined(_lines(one, article, language))))
    cite = say(
        language, "digest.cite", source=source(article), date=dates.published(article.published, language)
    )
    reply = Reply((*blocks, Block(cite, kept=True)))
    return Body(reply.html(), reply.plain())


def _lines(one: Correction, article: Article, language: Language) -> list[Runs]:
    lines = [say(language, "correction.before", figure=figure(Cited(one.old, article), language))]
    if not one.new:
        return [*lines, say(language, "correction.gone")]
    new = one.new[0]
    lines.append(say(language, "correction.now", figure=figure(Cited(new, article), language)))
    return [*lines, _sentence(new, article)]


def _sentence(new: Figure, article: Article) -> Runs:
    quote = Quote(new.sentence.of(article.text), new.sentence, article)
    return marked(quote, (new.surface,), quoted=article.kind == "article")
