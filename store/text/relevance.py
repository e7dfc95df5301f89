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
_OTHER: Final = re.compile(
    rf"(?<![a-z\u0900-\u0963]){_ONE}{_GAP}[a-z\u0900-\u0963]+{_GAP}{_ONE}{_GAP}[a-z\u0900-\u0963]+",
    re.IGNORECASE,
)
_SENTENCES: Final = 6


def _stems(stems: str, behind: str = "") -> re.Pattern[str]:
    beginnings = "|".join(fold(stems).split())
    return re.compile(rf"(?<![a-z\u0900-\u0963])(?:{beginnings}){fold(behind)}")


_TRADE: Final = _stems(
    """
    artisan artist craft weav embroider make[rs] making manufactur factor export import industr
    trade busines entrepreneur unit market buyer retail sale sell sold order demand price produc
    process grow[en] farm cluster fair expo exhibit stall festival online brand design skill train
    loan subsid toolkit tariff dut(?:y|ies) gst gi geographical award heritage abroad cooperative
    crore lakh machine research laborator certif ship(?:ped|ment) consignment
    karigar bunkar shilp udyog niryat karobar vyapar bazaa?r mela bikri bech
    prashikshan hunar kisan kheti कारीगर शिल्प हस्तशिल्प बुनकर दस्तकार उद्योग उद्यम निर्यात आयात
    कारोबार व्यापार व्यवसाय बाजार खरीदार ग्राहक बिक्री बिक बेच ऑर्डर मांग(?![ीे]) शोध प्रयोगशाला समझौत खेप रवाना
    दाम कीमत उत्पादन उत्पादक
    निर्माता इकाई इकाइय मेला मेले प्रदर्शनी स्टॉल ब्रांड डिजाइन हुनर कला प्रशिक्षण ऋण लोन अनुदान
    टूलकिट मशीन टैरिफ शुल्क जीएसटी जीआई पुरस्कार विरासत विदेश किसान खेती करोड़
    """
)
"""How print speaks of a craft as work and trade, by the beginnings of words."""

_WORKERS: Final = _stems(
    """
    artisan craftsm craftsw craftsp handicraft handloom weaver embroiderer carver karigar bunkar dastkar
    shilpkar hastshilp hathkargha कारीगर बुनकर दस्तकार शिल्पकार शिल्पी हस्तशिल्प हथकरघा
    """,
    r"(?![a-z\u0900-\u0963]*\s+(?:colony|nagar|puram|basti|कॉलोनी|नगर|बस्ती|पुरम))",
)
"""Who lives by a craft: with a district, they speak of its crafts whatever product is named."""

_SELLERS: Final = _stems("export niryat udyami maker[s ] makers निर्यातक निर्यात उद्यमी")
"""Who makes and sells: with a district and any product of the scheme, they speak of its trade."""

_MISHAP: Final = _stems(
    """
    theft thie[fv] stol steal robb loot murder kill dead death die[sd] shot arrest nabbed accident
    overturn injur hurt missing kidnap poison suicide raid seiz smuggl fake adulterat
    beat(?:en|s|ing) assault accused police
    rape illegal riot chori hatya maut giraftar goli ghayal चोरी चोर हत्या
    मौत मृत पुलिस आरोपी गिरफ्तार फंदा गोली लूट घायल झुलस आग छाप[ेा] पलट पिटाई मारपीट आत्महत्या शव दुष्कर्म तस्कर
    अवैध नकली मिलावट बीमार बरामद दबोच अपहरण लापता हादस
    """
)
"""How print speaks of crimes and accidents, by the beginnings of words."""


def relevant(title: str, text: str) -> bool:
    """Whether an article is ODOP news.

    It is where the scheme is named, in any script and with any points or hyphens, or where the headline or
    one of the first sentences names a district together with its own ODOP product and these speak of the
    product as work or trade.
    """
    return named(title) or named(text) or (_paired(title, text) and _of_trade(title, text))


def possible(title: str, teaser: str) -> bool:
    """Whether a headline and a teaser may be of ODOP news: as `relevant`, but the trade may come later.

    'One jail one product' and 'One station one product' are other schemes and do not count, nor do crimes and
    accidents that only happen to name a district and its product.
    """
    return named(title) or named(teaser) or _paired(title, teaser)


def named(text: str) -> bool:
    """Whether a text names the scheme."""
    return bool(_NAMED.search(fold(text)))


def _opening(title: str, text: str) -> list[str]:
    spans = (span for paragraph in passages.split(text) for span in passages.sentences(text, paragraph))
    return [title, *(span.of(text) for span in islice(spans, _SENTENCES))]


def _paired(title: str, text: str) -> bool:
    opening = _opening(title, text)
    headline = fold(next(filter(None, opening), ""))
    if _MISHAP.search(headline) or any(_OTHER.search(fold(sentence)) for sentence in opening):
        return False
    return any(_pair(sentence) for sentence in opening)


def _of_trade(title: str, text: str) -> bool:
    return any(_TRADE.search(fold(sentence)) for sentence in _opening(title, text))


def _pair(sentence: str) -> bool:
    """Whether a sentence names a district of the scheme and its product, craftsmen or sellers."""
    named = [mention.entry for mention in gazetteer.standard().find(sentence, lambda _: True)]
    found, folded = {entry.id for entry in named}, fold(sentence)
    if not found & _districts():
        return False
    sold = any(entry.kind == "product" for entry in named) and _SELLERS.search(folded)
    return bool(_WORKERS.search(folded) or sold) or any(
        district in found and product in found for district, product in _pairs()
    )


@lru_cache(maxsize=1)
def _districts() -> frozenset[str]:
    return frozenset(district for district, _ in _pairs())


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    entries = gazetteer.standard().entries.values()
    return frozenset((entry.of[0], entry.of[1]) for entry in entries if entry.kind == "odop")
