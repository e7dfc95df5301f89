"""Which articles of a general feed are ODOP news: the scheme is named, or a district with its product."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from store.text import gazetteer, passages
from store.text.normalise import fold

_GAP: Final = r"[\s,.\-–—_/:'’\"“”‘&]{0,4}"
_POINT: Final = r"[\s.0॰\-]{0,2}"
_ONE: Final = r"(?:one|1|ek|एक|वन)"
_DISTRICT: Final = r"(?:district|dist|zila|zilla|jila|jilla|janpad|janapad|जिला|जिले|जनपद|डिस्ट्रिक्ट|डिस्ट्रिक)"
_PRODUCT: Final = r"(?:products?|utpad|utpaad|utpadan|उत्पाद|उत्पादों|प्रोडक्ट|प्रॉडक्ट|प्रोडक्ट्स)"
_NAMED: Final = re.compile(
    rf"(?<![a-z])o{_POINT}d{_POINT}o{_POINT}p(?:s|{_POINT})(?![a-z])"
    rf"|ओ{_POINT}डी{_POINT}ओ{_POINT}पी"
    rf"|(?<![a-z\u0900-\u0963]){_ONE}{_GAP}{_DISTRICT}{_GAP}{_ONE}{_GAP}{_PRODUCT}",
    re.IGNORECASE,
)
_SENTENCES: Final = 6


def relevant(title: str, text: str) -> bool:
    """Whether an article is ODOP news.

    It is where the scheme is named, in any script and with any points or hyphens, or where the headline or
    one of the first sentences names a district together with its own ODOP product. 'One jail one product'
    and 'One station one product' are other schemes and do not count.
    """
    return named(title) or named(text) or any(_paired(sentence) for sentence in _opening(title, text))


def named(text: str) -> bool:
    """Whether a text names the scheme."""
    return bool(_NAMED.search(fold(text)))


def _opening(title: str, text: str) -> list[str]:
    spans = (span for paragraph in passages.split(text) for span in passages.sentences(text, paragraph))
    return [title, *(span.of(text) for span in islice(spans, _SENTENCES))]


def _paired(sentence: str) -> bool:
    found = {mention.entry.id for mention in gazetteer.standard().find(sentence, lambda _: True)}
    return any(district in found and product in found for district, product in _pairs())


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    entries = gazetteer.standard().entries.values()
    return frozenset((entry.of[0], entry.of[1]) for entry in entries if entry.kind == "odop")
