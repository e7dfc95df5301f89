"""Woken every minute: who was shown a figure that its report has since corrected is told so, once."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers.views.around import correction as views
from store import ledger, outbox
from store.edition.values import Reader
from store.ledger import Correction
from store.store import Store
from store.types import Language

log = logging.getLogger(__name__)
LOOKED_BACK = timedelta(days=7)


async def tell(store: Store, now: datetime) -> int:
    """Put a message for everyone who was shown what is no longer so; return for how many chats."""
    found = await ledger.corrections(store, now - LOOKED_BACK)
    count = 0
    known = {one.id: one for one in found}
    for ids, readers in _together(found).items():
        shown = [known[number] for number in ids]
        by_language: dict[Language, list[Reader]] = defaultdict(list)
        for reader in readers:
            by_language[reader.language].append(reader)
        for language, alike in by_language.items():
            key = ".".join(map(str, ids))
            notice = views.correction(shown, language), ledger.tells(shown)
            await outbox.correct(store, key, notice, alike, now)
            count += len(alike)
    if found:
        await ledger.told(store, [one.id for one in found], now)
        log.info("corrections figures=%d chats=%d", len(found), count)
    return count


def _together(found: Iterable[Correction]) -> dict[tuple[int, ...], list[Reader]]:
    """Return what is to be told in one message, an article's corrections together, and to whom."""
    shown: dict[tuple[int, Reader], list[int]] = defaultdict(list)
    for one in found:
        for reader in one.readers:
            shown[one.article.id, reader].append(one.id)
    together: dict[tuple[int, ...], list[Reader]] = defaultdict(list)
    for (_, reader), ids in shown.items():
        together[tuple(ids)].append(reader)
    return together
