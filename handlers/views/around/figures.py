"""What the news prints on a topic: figures and their sources, agreeing ones as one, conflicts in pairs."""

from __future__ import annotations

from handlers.views import dates
from handlers.views.answer import conflict, figure, joined
from handlers.views.cite import source
from handlers.views.markup import Run, Runs
from handlers.views.numbers import grouped
from handlers.views.reply import Block, Reply, text
from handlers.views.say import say
from store.types import Cited, Language, Ledger

AT_ONCE = 8
CONFLICTS = 2


def topic_figures(printed: Ledger, topic: str, language: Language) -> Reply:
    """List the figures in the ledger's order, each with source and date; what conflicts comes first."""
    if not printed.cited:
        return text(say(language, "figures.none", topic=topic))
    blocks = [Block(say(language, "figures.head", topic=topic), kept=True)]
    at_odds = printed.conflicts[:CONFLICTS]
    blocks += [Block(conflict((found.one, found.other), language), kept=True) for found in at_odds]
    told = {id(one) for found in at_odds for one in (found.one, found.other)}
    support = {id(one): group.sources for group in printed.agreements for one in group.cited}
    again = {id(one) for group in printed.agreements for one in group.cited[1:]}
    listed = [one for one in printed.cited if id(one) not in told | again]
    blocks += [Block(_line(one, support.get(id(one), 1), language)) for one in listed[:AT_ONCE]]
    return Reply(tuple(blocks))


def _line(cited: Cited, sources: int, language: Language) -> Runs:
    facts: dict[str, str | Runs] = {
        "source": (Run(source(cited.article), href=cited.article.url),),
        "date": dates.published(cited.article.published, language),
    }
    below = say(language, "figures.source", **facts)
    if sources > 1:
        below = say(language, "figures.sources", count=grouped(sources), **facts)
    return joined([(Run("• "), *figure(cited, language)), below])
