"""Who asks what a district is known for, or which district makes a product: the gazetteer knows."""

from __future__ import annotations

from dataclasses import dataclass

from store.search import query
from store.text.normalise import fold

DISTRICT, PRODUCT = "district", "product"
_KNOWN_FOR = frozenset(
    map(
        fold,
        "product products उत्पाद उत्पादों utpad utpaad known famous प्रसिद्ध मशहूर prasiddh prasidh mashhoor "
        "mashoor mashhur special speciality specialty खास खासियत khas khaas khasiyat pehchan पहचान makes "
        "make made making produces produced banta banti bante banaya बनता बनती बनते बनाया जिला जिले जिलों zila "
        "zile jila jile zilon district districts item items चीज cheez chij craft crafts शिल्प".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look up: products of `districts`, or districts of `products`, as gazetteer ids."""

    districts: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


def wanted(question: str) -> Wanted | None:
    """Return what the question looks up; None where it asks anything else about them."""
    read = query.understand(question)
    own = [content for content in read.content if not content.entries and content.word not in _KNOWN_FOR]
    kinds = {mention.entry.kind for mention in read.mentions}
    if own or not kinds <= {"district", "product", "scheme"}:
        return None
    districts = tuple(m.entry.id for m in read.mentions if m.entry.kind == "district")
    products = tuple(m.entry.id for m in read.mentions if m.entry.kind == "product")
    if districts and not products and read.asked in {"what", "product", "who", "list"}:
        return Wanted(districts=tuple(dict.fromkeys(districts)))
    if products and not districts and read.asked in {"district", "where", "list"}:
        return Wanted(products=tuple(dict.fromkeys(products)))
    return None
