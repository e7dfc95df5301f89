"""The gazetteer at the counter: the districts, and what each is known for."""

from __future__ import annotations

from collections.abc import Sequence

from store.dialogue import home
from store.dialogue.listing import Wanted
from store.exchange import Listed, Named
from store.search import query
from store.search.asking.words import WORDS
from store.text import gazetteer
from store.text.function_words import STOP
from store.text.gazetteer import Entry, Mention
from store.text.normalise import fold, words
from store.types import Article

UNCONFIRMED = "unverified"
BESIDE = 5  # words between a place and its product
_TIES = frozenset(
    map(
        fold,
        "odop ओडीओपी वन डिस्ट्रिक्ट वन प्रोडक्ट जनपद उत्पाद उत्पादों प्रोडक्ट जिला जिले one district product products "
        "famous popular traditional special मशहूर प्रसिद्ध विख्यात पारंपरिक खास चर्चित s".split(),
    )
)
_FROM = frozenset(("from", "of", "in"))
Reports = Sequence[tuple[Article, Sequence[str]]]
Confirmed = tuple[tuple[Listed, Article], ...]


def districts() -> tuple[Named, ...]:
    """Return the districts of Uttar Pradesh, by their English names."""
    entries = gazetteer.standard().entries.values()
    found = filter(_ours, entries)
    return tuple(sorted((named(entry) for entry in found), key=lambda one: one.en))


def district(identifier: str) -> Named | None:
    """Return the district of that gazetteer id, None where there is none."""
    entry = gazetteer.standard().entries.get(identifier)
    return named(entry) if entry and entry.kind == "district" else None


def only(text: str) -> Named | None:
    """Return the district of Uttar Pradesh that a text names, where it says nothing else: zila Meerut."""
    asked = query.understand(text)
    named_ = {mention.entry.id: mention.entry for mention in asked.mentions}
    others = [one for one in asked.content if not one.entries and home.DISTRICT not in one.concepts]
    found = [entry for entry in named_.values() if _ours(entry)]
    asks = WORDS.intersection(words(text))
    return named(found[0]) if len(named_) == len(found) == 1 and not others and not asks else None


def _ours(entry: Entry) -> bool:
    return entry.kind == "district" and "uttar-pradesh" in entry.of


def told(text: str, before: str) -> Named | None:
    """Return the district that a text says is the reader's, or that answers which one "my district" is."""
    return only(text) if home.meant(text) or home.meant(before) else None


def listed(wanted: Wanted) -> tuple[Listed, ...]:
    """Return the gazetteer's rows for the districts or products wanted, with who says so."""
    known = gazetteer.standard().entries
    rows = (entry for entry in known.values() if entry.kind == "odop")
    return tuple(
        Listed(
            named(known[row.of[0]]),
            named(row),
            None if row.source == UNCONFIRMED else row.source,
            row.since,
        )
        for row in rows
        if row.of[0] in wanted.districts or row.of[1] in wanted.products
    )


def borne_out(rows: Sequence[Listed], sentences: Sequence[str]) -> bool:
    """Whether a sentence gives one of the rows' districts a product: its own, or another beside its name.

    A carpet that hangs in Ayodhya is no product of Ayodhya.
    """
    known = gazetteer.standard()
    pairs, districts = _pairs(rows), {row.district.id for row in rows}
    for sentence in sentences:
        mentions, tokens = known.find(sentence), words(sentence)
        said = {mention.entry.id for mention in mentions}
        if any(said.issuperset(pair) for pair in pairs):
            return True
        places = [one for one in mentions if one.entry.id in districts]
        products = [one for one in mentions if one.entry.kind == "product"]
        if any(_of(place, product, tokens) for place in places for product in products):
            return True
    return False


def _of(place: Mention, product: Mention, tokens: Sequence[str]) -> bool:
    """Whether a product stands as that of a place: आगरा का ओडीओपी उत्पाद पेठा, Agra petha, petha from Agra."""
    if 0 <= product.first - place.last <= BESIDE:
        between = tokens[place.last : product.first]
        return all(word in _TIES or word in STOP for word in between)
    between = tokens[product.last : place.first]
    return 0 < len(between) <= BESIDE and between[0] in _FROM


def confirming(rows: Sequence[Listed], reports: Reports) -> Confirmed:
    """Return the rows that a report bears out, each with the first report that does."""
    known = gazetteer.standard()
    found: dict[Listed, Article] = {}
    for article, sentences in reports:
        for sentence in sentences:
            said = {mention.entry.id for mention in known.find(sentence, None)}
            for row, pair in zip(rows, _pairs(rows), strict=True):
                if said.issuperset(pair):
                    found.setdefault(row, article)
    return tuple(found.items())


def near(rows: Sequence[Listed], wanted: Wanted, article: Article, sentences: Sequence[str]) -> bool:
    """Whether a report is on what was looked up: its headline names it, or a sentence ties both."""
    titled = {mention.entry.id for mention in gazetteer.standard().find(article.title, None)}
    headed = bool(titled.intersection((*wanted.districts, *wanted.products)))
    return headed or bool(confirming(rows, [(article, sentences)]))


def _pairs(rows: Sequence[Listed]) -> list[tuple[str, str]]:
    """Return the gazetteer's ids of each row's district and product."""
    known = gazetteer.standard().entries
    return [(row.district.id, known[row.product.id].of[1]) for row in rows]


def named(entry: Entry) -> Named:
    """Return an entry's names."""
    return Named(entry.id, entry.en, entry.hi)
