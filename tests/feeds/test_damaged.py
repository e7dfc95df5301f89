"""Damaged Hindi feeds come out with all their entries."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from store.feeds import parse
from store.feeds.entries import Feed
from store.pages import charset

SOUND = (Path(__file__).parents[1] / "data" / "feeds" / "hindi.rss").read_text("utf-8")
TITLES = [entry.title for entry in parse.parse(SOUND, "").entries]


def read(raw: bytes, declared: str | None = None) -> Feed:
    """Read a body as it comes from the wire."""
    return parse.parse(charset.decode(raw, declared), "https://feeds.example/feed")


def replaced(old: str, new: str, count: int = -1) -> bytes:
    """Return the sound feed with a change."""
    assert old in SOUND
    return SOUND.replace(old, new, count).encode()


def rewritten(pattern: str, by: str | Callable[[re.Match[str]], str]) -> bytes:
    """Return the sound feed with everything a pattern matches written otherwise."""
    assert re.search(pattern, SOUND)
    return re.sub(pattern, by, SOUND).encode()


LINK = r"<link>(.*?)</link>"
LAST = SOUND.index("लखनऊ के चिकन")
DAMAGED = {
    "control characters": replaced("बाजार", "बा\x0b\x00जार").replace(b"\x00", b"\x01"),
    "undeclared entities": replaced("में", "में&nbsp;&rsquo;&hellip;"),
    "bare ampersands": replaced("&amp;", "&").replace("समाचार".encode(), "समाचार & फीचर".encode()),
    "a warning before the XML": b"<br />\n<b>Warning</b>: mysql_connect() in /var/www/x.php on line 3<br />\n"
    + SOUND.encode(),
    "blank lines before the XML": "\ufeff\n\n\n".encode() + SOUND.encode(),
    "cut off within an entry": SOUND[:LAST].encode(),
    "cut off within a tag": SOUND[: SOUND.rindex("</description>") + 6].encode(),
    "cut off within a letter": SOUND[: LAST + 3].encode()[:-1],
    "declared as Latin": replaced('encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    "UTF-16 without a mark": SOUND.replace("UTF-8", "UTF-16").encode("utf-16-le"),
    "encoded twice": SOUND.encode().decode("latin-1").encode("utf-8"),
    "spoilt bytes": replaced("कारीगरों", "कारी\u0000गरों").replace(b"\x00", b"\xff\xfe"),
    "root left open": replaced("</channel>\n</rss>", ""),
    "entries left open": replaced("</item>\n<item>", "<item>"),
    "markup not escaped": replaced("राज्य के 12,000 कारीगरों को बीमा", "<p>राज्य के<br>12,000 & <b>कारीगरों"),
    "prefixes not declared": replaced(
        "<pubDate>Mon", '<media:thumbnail url="x"/><a10:id>4</a10:id><pubDate>Mon'
    ),
    "a CDATA left open": replaced("।</p>]]></description>", "।</p></description>", 1),
    "document type with entities": replaced("<rss", '<!DOCTYPE rss [<!ENTITY raquo "x">]>\n<rss', 1),
    "two declarations": SOUND.encode().replace(b"<rss", b'<?xml version="1.0"?><rss', 1),
    "start cut off": SOUND[SOUND.index("<item>") :].encode(),
    "attributes without quotes": replaced('<rss version="2.0"', "<rss version=2.0"),
    "bad character references": replaced("चिकन के", "चिकन&#0;&#x1f;&#1114112; के"),
    "an unknown encoding declared": replaced('encoding="UTF-8"', 'encoding="utf8mb4"'),
    "two byte order marks": "\ufeff\ufeff".encode() + SOUND.encode(),
    "UTF-16 declared as UTF-8": SOUND.encode("utf-16"),
    "windows-1252 quotes among UTF-8": replaced("चिकन", "\x01चिकन\x02")
    .replace(b"\1", b"\x93")
    .replace(b"\2", b"\x94"),
    "names in capitals": rewritten(
        r"<(/?(?:item|title|link|description|channel))\b", lambda tag: f"<{tag[1].upper()}"
    ),
    "titles with markup": rewritten(r"<title>(.*?)</title>", r"<title><b>\1</b></title>"),
    "titles with escaped markup": rewritten(r"<title>(.*?)</title>", r"<title>&lt;b&gt;\1&lt;/b&gt;</title>"),
    "titles escaped twice": rewritten(
        r"<title>(.*?)</title>", r"<title>&amp;lt;b&amp;gt;\1&amp;lt;/b&amp;gt;</title>"
    ),
    "titles left open": replaced("</title>", ""),
    "links in CDATA": rewritten(LINK, r"<link><![CDATA[ \1 ]]></link>"),
    "links as attributes": rewritten(LINK, r'<link href="\1"/>'),
    "links only as a guid": rewritten(LINK, r'<guid isPermaLink="true">\1</guid>'),
    "a script's output behind the end": SOUND.encode()
    + b"\n<!-- 0.3s -- x -->\n<script>a = 1 < 2 && 3</script>",
    "PHP left in": replaced("<channel>", "<?php echo 'x' ?><channel>"),
    "comments with dashes": replaced("<item>", "<!-- a -- b --><item>"),
    "a comment never closed": replaced("</rss>", "<!-- a </rss>"),
    "a CDATA that ends before it begins": replaced("<description>", "<description>]]>"),
    "attributes twice": replaced('<rss version="2.0"', '<rss version="2.0" version="2.0"'),
    "wrapped in a page": b"<!DOCTYPE html><html><body><pre>" + SOUND.encode() + b"</pre></body></html>",
    "declared after a comment": replaced("<?xml", "<!-- x --><?xml", 1),
    "a root of another name": rewritten(r"(</?)rss\b", r"\1RSSFeed"),
    "Atom entries in RSS": rewritten(r"<(/?)item>", r"<\1entry>"),
    "closing tags crossed": replaced("</pubDate>\n</item>", "</item></pubDate>"),
    "letters as references": "".join(
        f"&#{ord(sign)};" if "क" <= sign <= "ह" else sign for sign in SOUND
    ).encode(),
    "lone surrogates": replaced("चिकन", "चिकन&#xD83D;&#xDE00;"),
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_feed_keeps_all_its_entries(raw: bytes) -> None:
    """A small paper's broken feed still brings its news."""
    entries = read(raw).entries
    letters = [sum("\u0900" <= sign <= "\u097f" for sign in entry.title) for entry in entries]
    assert [entry.url for entry in entries] == [entry.url for entry in parse.parse(SOUND, "").entries]
    assert letters == [sum("\u0900" <= sign <= "\u097f" for sign in title) for title in TITLES]


def test_a_wrong_charset_of_the_transport_changes_nothing() -> None:
    """UTF-8 is tried before what the server claims."""
    assert [entry.title for entry in read(SOUND.encode(), "iso-8859-1").entries] == TITLES


@pytest.mark.parametrize("name", [name for name in DAMAGED if name.startswith("titles")])
def test_a_title_is_words_and_no_markup(name: str) -> None:
    """A reader never sees a tag."""
    assert [entry.title for entry in read(DAMAGED[name]).entries] == TITLES
