"""Lists of sources as OPML, in and out (http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from xml.sax.saxutils import quoteattr

from store.feeds.clean import clean
from store.feeds.entries import FeedError, Subscribed

_ADDRESSES: Final = ("xmlurl", "url")


def parse(text: str) -> tuple[Subscribed, ...]:
    """Return the sources an outline lists, in order, each once. Raises FeedError where it is no OPML."""
    from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it

    if "<opml" not in text[:3000].lower():
        raise FeedError("not_opml")
    sound, _ = clean(text, ("outline-never",))
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(sound.encode("utf-8", "replace"), parser)
    if root is None:
        raise FeedError("not_opml")
    found = (_source(tag) for tag in root.iter("outline"))
    return tuple({source.url: source for source in found if source}.values())


def _source(tag: Any) -> Subscribed | None:
    said = {name.lower(): value.strip() for name, value in tag.attrib.items()}
    url = next((said[name] for name in _ADDRESSES if said.get(name)), "")
    if not url.startswith(("http://", "https://")):
        return None
    return Subscribed(url, said.get("title") or said.get("text") or "", said.get("language") or None)


def write(sources: Iterable[Subscribed]) -> str:
    """Return an OPML document listing the sources."""
    outlines = "".join(
        f'    <outline type="rss" text={quoteattr(source.title or source.url)}'
        f" title={quoteattr(source.title or source.url)} xmlUrl={quoteattr(source.url)}"
        + (f" language={quoteattr(source.language)}" if source.language else "")
        + "/>\n"
        for source in sources
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n'
        f"  <head><title>ODOP news sources</title></head>\n  <body>\n{outlines}  </body>\n</opml>\n"
    )
