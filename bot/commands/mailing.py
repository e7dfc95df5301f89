"""Commands about digests: what would be sent now."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from bot.commands.options import Database, configured, fail, now, opened, perform, say

Preview = Annotated[bool, typer.Option("--preview", help="Print the digest instead of sending it.")]
About = Annotated[str, typer.Option("--topics", help="Topics as in /subscribe: 'मुरादाबाद, पीतल +निर्यात'.")]
Tongue = Annotated[str, typer.Option("--language", help="hi, hinglish or en.")]


def digest(
    preview: Preview = False, topics: About = "", language: Tongue = "hi", database: Database = None
) -> None:
    """Print the digest that a subscription to these topics would get now; nothing is sent or kept."""
    if not preview:
        fail("Digests are sent by `run`; give --preview to print one.", code=2)
    if language not in ("hi", "hinglish", "en"):
        fail("--language is hi, hinglish or en.", code=2)
    perform(_digest(configured(database), topics, language))


async def _digest(read: Any, topics: str, language: Any) -> None:
    from handlers.views.digest import preview  # noqa: PLC0415
    from handlers.views.figures.chart import caption  # noqa: PLC0415
    from handlers.views.markup import plain  # noqa: PLC0415
    from store import digests  # noqa: PLC0415
    from store.edition import wish  # noqa: PLC0415
    from store.edition.values import Subscription  # noqa: PLC0415

    async with opened(read) as store:
        wanted = wish.parse(topics, Subscription(0, language=language)).wish
        edition = await digests.preview(store, wanted, now())
        say(preview(edition).plain())
        if edition.series is not None:
            say("\n" + plain(caption(edition.series, language)))
