"""The day a page was published, wherever it says so."""

from __future__ import annotations

import json
from datetime import date

import pytest

from store.feeds import dump, extract, records
from store.feeds.answers import Page
from store.gathering import entry, links
from store.types import Article
from tests.feeds.browsing import NOW
from tests.feeds.server import Answer, serving

TODAY = date(2026, 11, 28)
ADDRESS = "https://a.example/news/fair-sold-sarees"
TEXT = """
<p>The fair sold sarees worth Rs 12 crore this year, officials of the district said.</p>
<p>Weavers from 14 districts took part and most stalls were run by women, the centre said in a note.</p>
<p>It will be held again in the winter of next year, when a new hall is ready for the visitors.</p>
"""
TITLE = "मेले में बिकीं 12 करोड़ की साड़ियां"
LINES = """
लखनऊ में लगे मेले में इस साल 12 करोड़ रुपये की साड़ियां बिकीं, अधिकारियों ने बताया।
इसमें 14 जिलों के बुनकर शामिल हुए और ज्यादातर दुकानें महिलाओं ने लगाईं, केंद्र ने कहा है।
अगले साल सर्दियों में यह मेला फिर लगेगा, तब तक नया हॉल भी तैयार हो जाएगा।
"""


def said(data: str) -> str:
    """Return a script in which a page says this of its article."""
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{data}}}</script>'


def page(head: str = "", above: str = "", around: tuple[str, str] = ("", "")) -> str:
    """Return a page with these marks in its head, above its text, and before and behind the article."""
    before, behind = around
    head = f"<head><title>Fair sold sarees worth Rs 12 crore | Paper</title>{head}</head>"
    article = f"<article><h1>Fair sold sarees worth Rs 12 crore</h1>{above}{TEXT}</article>"
    return f"<html>{head}<body>{before}{article}{behind}</body></html>"


@pytest.mark.parametrize(
    ("markup", "address", "day"),
    [
        (page(said('"datePublished":"2024-03-05T23:50:00+05:30"')), ADDRESS, "2024-03-05"),
        (page(said('"datePublished":"Tue, 05 Mar 2024 09:00:00 +0530"')), ADDRESS, "2024-03-05"),
        (page(said('"datePublished":"1709620200000"')), ADDRESS, "2024-03-05"),
        (page(said('"datePublished":1709620200')), ADDRESS, "2024-03-05"),
        (page('<meta name="DC.date.issued" content="2024-03-05"/>'), ADDRESS, "2024-03-05"),
        (page(said('"datePublished":"Tue Mar 05 09:00:00 CET 2024"')), ADDRESS, "2024-03-05"),
        (page('<meta name="paper:published" content="2024-03-05"/>'), ADDRESS, "2024-03-05"),
        (page('<meta name="published_at" content="2024-03-05T10:00"/>'), ADDRESS, "2024-03-05"),
        (page('<meta name="dcterms.created" content="2024-03-05T10:00"/>'), ADDRESS, "2024-03-05"),
        (
            page("", '<abbr class="published" title="2024-03-05T07:45-08:00">5/3</abbr>'),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page('<meta property="article:modified_time" content="2024-03-09"/>', "<i>March 5, 2024</i>"),
            ADDRESS,
            "2024-03-05",
        ),
        (page("", "<p>Publié le 5 févr. 2024 à 06h30, modifié le 7 mars 2024</p>"), ADDRESS, "2024-02-05"),
        (page("", "<p>5. März 2024, 18:55 Uhr</p>"), ADDRESS, "2024-03-05"),
        (page("", "<p>5 de marzo de 2024 - 10:15</p>"), ADDRESS, "2024-03-05"),
        (page("", "<p>०५ मार्च, २०२४</p>"), ADDRESS, "2024-03-05"),
        (page(), "https://a.example/2024/03/05/fair", "2024-03-05"),
        (page(), "https://a.example/news/20240305-fair", "2024-03-05"),
        (
            page("", "<p>Mar 5, 2024, 22:10 IST</p>", ("<div>Saturday, November 28, 2026</div>", "")),
            ADDRESS,
            "2024-03-05",
        ),
        (page(around=("", "<footer>© 2026 Paper. All rights reserved</footer>")), ADDRESS, None),
        (page(said('"datePublished":"2031-01-01"'), "<p>Mar 5, 2024, 22:10 IST</p>"), ADDRESS, "2024-03-05"),
        (
            page(said('"datePublished":"2024-03-04T19:25:00Z"'), "<p>Published: March 5, 2024 12:55 am</p>"),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(said('"datePublished":"2024-03-06T01:15:00Z"'), "<p>Published March 5, 2024</p>"),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(said('"datePublished":"2024-03-05T12:25:00Z"'), "<p>Published: March 6, 2024</p>"),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(said('"datePublished":"2024-03-05T19:25:00Z"'), "<p>Updated: March 6, 2024 9:00 am</p>"),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(
                "", "<p>What all of it is about is told here.</p><i>Jane Doe</i><p>5 Mar 2024 06.00 GMT</p>"
            ),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page("", "<p>by Jane Doe / March 5, 2024 /</p><p>Published in April 2024 issue</p>"),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(
                "",
                "<p>March 5, 2024 at 6:08 PM ET</p>"
                "<p>The rules are those that the board published on June 2, 2023 for all fairs.</p>",
            ),
            ADDRESS,
            "2024-03-05",
        ),
        (page("", "<p>By JANE DOEMAR. 5, 2024</p>"), ADDRESS, "2024-03-05"),
        (page("", '<p><time datetime="2024-03-05T10:00:00Z">03.05.24</time></p>'), ADDRESS, "2024-03-05"),
        (page("", '<p>03.05.24</p><time datetime="2026-11-02">2 Nov</time>'), ADDRESS, "2024-05-03"),
        (page("", "<p>By JANE DOE, JOHN ROE, ANN POE and JOE COEMAR. 5, 2024</p>"), ADDRESS, "2024-03-05"),
        (
            page(
                "",
                "",
                ("<i>A</i><p>B</p><p>C</p><p>Mar 5 2024, 1:06 pm ET</p>", "<p>— Jo (@jo) May 9, 2023</p>"),
            ),
            ADDRESS,
            "2024-03-05",
        ),
        (
            page(
                "",
                "<p>March 5, 2024 @ 3:53 PM</p>"
                "<blockquote>A photo posted by Jo (@jo) on Mar 3, 2024 at 9:10am</blockquote>",
            ),
            ADDRESS,
            "2024-03-05",
        ),
        (page("", "<p>2 days ago</p>", ("<div>Saturday, 28 November 2026</div>", "")), ADDRESS, None),
        (page("", "<p>2 दिन पहले (5 मार्च 2024)</p>"), ADDRESS, "2024-03-05"),
        (page(around=("", "<div>All rights 2001-2024</div>")), ADDRESS, None),
    ],
)
def test_a_page_s_day_is_found_wherever_it_says_it(markup: str, address: str, day: str | None) -> None:
    """News is shown under the day it was published, not the one it was changed or copied on."""
    published = extract.parse(markup, address, today=TODAY).published
    assert (published.text if published else None) == day


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("", "Publié le 5 mars 2024 à 06h30, modifié le 7 mars 2024", "2024-03-05"),
        ("", "05 अग 2023", "2023-08-05"),
        ("", "Patricio Soler | Palma de Mallorca | 05/03/2024\n27-06-2012\n| Efe", "2024-03-05"),
        ("", "Jane Doe, LAMP TODAY 8:42 a.m. EDT March 5, 2024", "2024-03-05"),
        ("", "Updated - March 06, 2024 08:10 am IST\nPublished - March 05, 2024 09:20 pm IST", "2024-03-05"),
        ("28 Nov 2026 14:02 IST\nHome", "5 मार्च 2024", "2024-03-05"),
        ("", "एक दिन पहले", None),
        ("A\nB\nC\nशनिवार, 28 नवंबर 2026", "2 दिन पहले", None),
        ("A\nB\nC\nशनिवार, 28 नवंबर 2026", "लखनऊ", "2026-11-28"),
        ("", "5 मार्च 2027", None),
    ],
)
def test_a_dump_s_day_is_the_one_of_its_article(above: str, below: str, day: str | None) -> None:
    """Neither the site's clock nor a later change is the day of publication."""
    published = dump.parse(f"{above}\n{TITLE}\n{below}{LINES}", "a.txt", today=TODAY).published
    assert (published.text if published else None) == day


@pytest.mark.parametrize(
    ("opening", "day"),
    [("Lucknow, Mar 5, 2024 (PTI) ", "2024-03-05"), ("लखनऊ, 5 मार्च (भाषा) ", "03-05")],
)
def test_a_dateline_gives_the_day_without_a_sign_behind_it(opening: str, day: str) -> None:
    """An agency's name in brackets ends a dateline."""
    published = dump.parse(f"{TITLE}\n{opening}{LINES.strip()}", "a.txt", today=TODAY).published
    assert published is not None
    assert published.text == day


@pytest.mark.parametrize(
    ("masthead", "day"),
    [
        ("मंगलवार 5 मार्च 2024", "2024-03-05"),
        ("बुधवार 6 मार्च 2024", "2024-03-06"),
        ("शनिवार 9 मार्च 2024", "03-05"),
    ],
)
def test_a_masthead_gives_a_dateline_its_year(masthead: str, day: str) -> None:
    """A paper's day is that of its report or the next; of another day the page was only copied."""
    text = f"{masthead}\n{TITLE}\nलखनऊ, 5 मार्च (भाषा)। {LINES.strip()}"
    published = dump.parse(text, "a.txt", today=TODAY).published
    assert published is not None
    assert published.text == day


LATER = page(said('"datePublished":"2031-01-01"'), "<p>Mar 5, 2024, 22:10 IST</p>")


@pytest.mark.parametrize(
    ("record", "day"),
    [
        ({"html": LATER}, "2024-03-05"),
        ({"html": LATER, "published": "2030-05-05"}, "2024-03-05"),
        ({"text": LINES, "published": "2030-05-05", "date": "2024-03-04"}, "2024-03-04"),
        ({"text": LINES, "published": "2030-05-05"}, None),
    ],
)
def test_a_record_s_day_is_none_to_come(record: dict[str, str], day: str | None) -> None:
    """A file handed in cannot put its news before all others."""
    published = records.parse(json.dumps({"url": ADDRESS, **record}), "a.jsonl", 1, TODAY).published
    assert (published.text if published else None) == day


async def test_a_fetched_page_s_day_is_none_to_come() -> None:
    """A source cannot put its news before all others."""
    answer = Page(ADDRESS, LATER.encode())
    article = entry.read(answer, TODAY)
    assert article is not None
    async with serving({"/a": Answer(body=LATER.encode())}) as site:
        (named,) = [one async for one in links.fetch([f"{site.url}/a"], NOW, loopback=True)]
    assert isinstance(named, Article)
    days = [one.published.text for one in (article, named) if one.published]
    assert days == ["2024-03-05", "2024-03-05"]
