"""Who asks what a district is known for, or which district makes a product: the gazetteer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.search import query
from store.search.query import Content, Question
from store.text import gazetteer
from store.text.gazetteer import Entry
from store.text.normalise import listed, words

DISTRICT, PRODUCT, SCHEME = "district", "product", "odop"
TOWN = "place"
KINDS = frozenset({DISTRICT, PRODUCT, TOWN, "scheme"})
MAKE = frozenset({"=mak", "=mad"})  # what the glossary calls बनाना, banta, makes; बनता, made
KNOWN_FOR = MAKE | {"product", "district", "famous", "craft", "produce", "include"}
_KNOWN_FOR = listed(
    "special speciality specialty खास ख़ास खासियत khas khaas khasiyat विशेष विशेषता vishesh visheshta "
    "किसलिए किसके kisliye kislie जाना जाता जानी जाती jaana jata jaani jati "
    "made banti bante बनते बनती बनाते बनाती banate banati"
)
_MEANS = listed(
    "mean means meaning stand stands explain explained define definition full form fullform short matlab "
    "arth samjhao samjhaiye samjhaie मतलब अर्थ समझाओ समझाइए समझाएं परिभाषा फुल फुलफॉर्म फॉर्म पूरा नाम pura "
    "poora naam name"
)


_ALL = listed(
    "all every each sabhi sab saare sare sabke poori puri complete whole full list lists names सभी सब "
    "सारे हर पूरी सूची लिस्ट suchi soochi 75 जिलेवार zilewar jilewar districtwise wise"
)
_GIVE = listed("do de dijiye dena chahiye bhejo दो दे दीजिए देना चाहिए भेजो भेजिए")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look up: products of `districts`, or districts of `products`, as gazetteer ids."""

    districts: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


def wanted(question: str) -> Wanted | None:
    """Return what the question looks up; None where it asks anything else about them.

    A product named by itself ("पीतल") looks up its districts, a town that of which it is one. Whether
    something is so or was built is no look-up, and neither is what another scheme gave.
    """
    read = query.understand(question)
    own = [content for content in read.content if not content.entries]
    schemes = {mention.entry.id for mention in read.mentions if mention.entry.kind == "scheme"}
    if not schemes <= {SCHEME} or read.polar:
        return None
    careful = {content: _careful().get(content.word) for content in own}
    rest = [content for content in own if not careful[content] and not _known_for(content)]
    if all(content.word in _GIVE for content in rest) and _everything(read, words(question)):
        return Wanted(districts=_all())
    towns = [mention for mention in read.mentions if mention.entry.kind == TOWN]
    kinds = {mention.entry.kind for mention in read.mentions}
    if rest or not kinds <= KINDS or not all(_of(town.entry) for town in towns):
        return None
    home = [found for town in towns if (found := _of(town.entry))]
    districts = [*_named(read, DISTRICT), *home, *filter(None, careful.values())]
    same = {town.first for town in towns}  # Khurja is a town and its pottery
    products = [one.entry.id for one in read.mentions if one.entry.kind == PRODUCT and one.first not in same]
    if districts and not products and read.asked in {"what", "product", "who", "list"}:
        return Wanted(districts=tuple(dict.fromkeys(districts)))
    if products and not districts and _asks_for_district(read, own):
        return Wanted(products=tuple(dict.fromkeys(products)))
    return None


def few(wanted: Wanted) -> bool:
    """Whether it is less than the whole list."""
    return len(wanted.districts) < len(_all())


def _everything(read: Question, tokens: Sequence[str]) -> bool:
    """Whether the whole list is wanted: ओडीओपी की सूची, all ODOP products."""
    named = {mention.entry.id for mention in read.mentions}
    return (
        named == {SCHEME}
        and read.asked in {"what", "list", "product", "district"}
        and (read.asked == "list" or bool(_ALL.intersection(tokens)))
    )


@lru_cache(maxsize=1)
def _all() -> tuple[str, ...]:
    rows = gazetteer.standard().entries.values()
    return tuple(dict.fromkeys(row.of[0] for row in rows if row.kind == "odop"))


def _of(town: Entry) -> str | None:
    """Return the district whose products we list that a town belongs to."""
    return next((one for one in town.of if one in _all()), None)


def about_the_scheme(question: str) -> bool:
    """Whether the question asks what ODOP is, and nothing more."""
    read = query.understand(question)
    rest = [one for one in read.content if not one.entries and "scheme" not in one.concepts]
    named = {mention.entry.id for mention in read.mentions}
    return (
        read.asked in {"what", "definition"} and named == {SCHEME} and all(one.word in _MEANS for one in rest)
    )


def _known_for(content: Content) -> bool:
    return content.word in _KNOWN_FOR or content.word in _ALL or bool(content.concepts & KNOWN_FOR)


def _asks_for_district(read: Question, own: Sequence[Content]) -> bool:
    """Whether a product's district is asked for: कहाँ, which district, who makes it, or its bare name."""
    if read.asked in {"district", "where", "list"}:
        return True
    said = frozenset[str]().union(*(content.concepts for content in own))
    return not own or DISTRICT in said or (read.asked == "who" and bool(MAKE & said))


def _named(read: Question, kind: str) -> list[str]:
    return [mention.entry.id for mention in read.mentions if mention.entry.kind == kind]


@lru_cache(maxsize=1)
def _careful() -> dict[str, str]:
    """Return the districts whose name is also another word (बस्ती): here no other word stands beside it."""
    rows = (entry for entry in gazetteer.standard().entries.values() if entry.kind == DISTRICT)
    return {name: entry.id for entry in rows for careful in entry.careful for name in words(careful)}
