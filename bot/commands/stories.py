"""The command that shows events: which articles tell the same, who told it, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.options import Database, Json, configured, emit, opened, perform, say

if TYPE_CHECKING:
    from store.gathering.grouping import Told

Most = Annotated[int, typer.Option("--most", help="How many to show, the last told first.")]


def stories(most: Most = 20, as_json: Json = False, database: Database = None) -> None:
    """Show the events the store knows, with the articles that tell each."""
    perform(_stories(most, as_json, database))


async def _stories(most: int, as_json: bool, database: str | None) -> None:
    from store.gathering.grouping import stories as latest  # noqa: PLC0415

    async with opened(configured(database)) as store:
        for one in await latest(store, most):
            emit(_record(one)) if as_json else say(_shown(one))


def _shown(one: Told) -> str:
    articles = "1 article" if len(one.articles) == 1 else f"{len(one.articles)} articles"
    days = one.last if one.first == one.last else f"{one.first} – {one.last}"
    return f"{one.lead.title}\n{days or 'no date'} · {articles} · {', '.join(one.sources)}\n"


def _record(one: Told) -> dict[str, Any]:
    kept = ("id", "url", "title", "source")
    return {
        "lead": one.lead.id,
        "first": one.first,
        "last": one.last,
        "confirmations": one.confirmations,
        "sources": one.sources,
        "articles": [
            {
                **{name: getattr(article, name) for name in kept},
                "published": article.published and article.published.text,
            }
            for article in one.articles
        ],
    }
