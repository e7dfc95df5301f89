"""The words of a button typed: what they ask of the answer before, and what the button would have said."""

from __future__ import annotations

from functools import cache

from handlers.buttons import answer
from handlers.buttons.judged import begin, failed, helped
from handlers.buttons.pressed import Press, Pressed
from handlers.context import Context
from handlers.locale.catalogue import LANGUAGES
from handlers.views.reply import Reply
from handlers.views.say import word
from store.exchange import Aside

UNDER: dict[Aside, Press] = {
    "dated": answer.dated,
    "summary": answer.summary,
    "figures": answer.figures,
    "chart": answer.chart,
    "watch": begin,
    "helped": helped,
    "failed": failed,
}  # what a text wants, and the button that gives it
_LABELS: tuple[Aside, ...] = ("watch", "helped", "failed")  # the others are heard in many words


def label(text: str) -> Aside | None:
    """Return the button whose label `text` is, in any language and however it is cased; None for no label."""
    return _labelled().get(_bare(text))


async def pressed(context: Context, name: Aside, under: Pressed) -> tuple[Reply, ...]:
    """Return what the button of that name says under an exchange."""
    said = await UNDER[name](context, under)
    return said if isinstance(said, tuple) else (said,)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?!.। ")


@cache
def _labelled() -> dict[str, Aside]:
    return {_bare(word(language, f"button.{name}")): name for language in LANGUAGES for name in _LABELS}
