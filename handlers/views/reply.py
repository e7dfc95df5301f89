"""A reply as a value: blocks of styled text, buttons and at most one picture, in HTML or as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.views.markup import Run, Runs, cleaned, cut, plain, safe, size, to_html

TEXT_LIMIT = 4096  # https://core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024  # https://core.telegram.org/bots/api#sendphoto
GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. One that is `kept` (a citation, a figure) is cut only when nothing else is left to cut."""

    runs: Runs
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button: it opens `url`, or comes back as `action` with a short `argument`."""

    label: str
    action: str = ""
    argument: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What we say: `blocks` from top to bottom, rows of `buttons`, `photo` as PNG bytes."""

    blocks: tuple[Block, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    photo: bytes | None = None

    def html(self, limit: int | None = None) -> str:
        """Return Telegram's HTML; at most `limit` characters once its entities are parsed."""
        return to_html(self._fitted(limit))

    def plain(self, limit: int | None = None) -> str:
        """Return the words alone, addresses in brackets after what links to them."""
        return plain(self._fitted(limit, spelled=True))

    def _fitted(self, limit: int | None, spelled: bool = False) -> Runs:
        bound = limit or (CAPTION_LIMIT if self.photo else TEXT_LIMIT)
        blocks = _spelled(self.blocks) if spelled else self.blocks
        return cut(_joined(_fit(blocks, bound)), bound)


def _fit(blocks: tuple[Block, ...], limit: int) -> tuple[Block, ...]:
    """Cut what is not kept, from the end, until all fits or only kept blocks are left."""
    fitted = [block for block in blocks if plain(block.runs).strip()]
    for index in range(len(fitted) - 1, -1, -1):
        over = size(plain(_joined(tuple(fitted)))) - limit
        if over <= 0:
            break
        if not fitted[index].kept:
            room = size(plain(fitted[index].runs)) - over
            fitted[index] = replace(fitted[index], runs=cut(fitted[index].runs, room) if room > 20 else ())
    return tuple(block for block in fitted if block.runs)


def _joined(blocks: tuple[Block, ...]) -> Runs:
    runs: list[Run] = []
    for block in blocks:
        if runs:
            runs.append(Run(GAP))
        runs += map(cleaned, block.runs)
    return tuple(runs)


def _spelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Write out each link's address, once, for a reader who cannot press it."""
    told: set[str] = set()
    return tuple(replace(block, runs=tuple(_addressed(block.runs, told))) for block in blocks)


def _addressed(runs: Runs, told: set[str]) -> Iterator[Run]:
    for run in runs:
        yield run
        if run.href and run.href not in (run.text, *told):
            told.add(run.href)
            yield Run(f" ({safe(run.href)})")


def text(*paragraphs: str | Runs, buttons: tuple[tuple[Button, ...], ...] = ()) -> Reply:
    """Build a reply of plain paragraphs."""
    runs = [(Run(item),) if isinstance(item, str) else item for item in paragraphs]
    return Reply(tuple(Block(item) for item in runs), buttons)
