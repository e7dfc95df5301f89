"""Who wrote a page, in the shapes in which publishers of many countries declare, mark and print it."""

from __future__ import annotations

import json

import pytest

from store.feeds import extract

TITLE = "Harbour town opens its new ferry terminal"
BODY = """
<p>The harbour town of Lindmark opened its new ferry terminal on Tuesday after four years of work.</p>
<p>About 900 passengers a day are to use it in the first year, and the number is expected to double soon.</p>
<p>The old hall next to it will be a market for fish and vegetables, and the stalls are given by lot.</p>
"""
_DAY = '<time datetime="2026-03-03T08:10">March 3, 2026</time>'
_BOTH = "Mara Lind, Otto Brandt"


def writer(head: str = "", above: str = _DAY, below: str = "") -> str | None:
    """Return who is read to have written a page of this head, with this over and below its text."""
    page = f"""<!doctype html><html><head><title>{TITLE} | Lindmark Courier</title>
<meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="Lindmark Courier">{head}</head>
<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>{TITLE}</h1>
{above}<div class="article-body">{BODY}</div>{below}</article></main></body></html>"""
    return extract.parse(page, "https://www.courier.example/news/ferry-terminal").author


def script(*things: object) -> str:
    """Return things as a page's JSON-LD, a script each."""
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in things)


def declared(author: object) -> str:
    """Return the JSON-LD of a report with this writer."""
    house = {"@type": "Organization", "name": "Lindmark Courier"}
    return script({"@type": "NewsArticle", "headline": TITLE, "author": author, "publisher": house})


def person(name: object) -> dict[str, object]:
    return {"@type": "Person", "name": name}


def house(name: str) -> dict[str, object]:
    return {"@type": "Organization", "name": name}


@pytest.mark.parametrize(
    ("author", "writers"),
    [
        ([{"@type": "Person", "byline": "Mara Lind"}, {"@type": "Person", "byline": "Otto Brandt"}], _BOTH),
        ({"@type": "Person", "author": person("Mara Lind")}, "Mara Lind"),
        (person({"@value": "Mara Lind"}), "Mara Lind"),
        ({"givenName": "Mara", "additionalName": "Elis", "familyName": "Lind"}, "Mara Elis Lind"),
        ([house("Reuters"), person("Mara Lind")], "Mara Lind"),
        ([person("Mara Lind"), person("Lindmark Courier")], "Mara Lind"),
        (person("Mara Lind Lindmark Courier"), "Mara Lind"),
        (person("Mara Lind For Lindmark Courier"), "Mara Lind"),
        (person("Mara Lind \u200bLindmark"), "Mara Lind"),
        (person("Mara Lind @maralind"), "Mara Lind"),
        (person("Mara Lind Follow @maralind"), "Mara Lind"),
        (person("Mara Lind; Fotos: Otto Brandt"), "Mara Lind"),
        (person("Von Courier-Redakteurin Mara Lind"), "Mara Lind"),
        (person("Von COURIER-online-Reporter Mara Lind"), "Mara Lind"),
        (person("Staff Writer Mara Lind"), "Mara Lind"),
        (person("Ein Kommentar von Mara Lind"), "Mara Lind"),
        (person("Propos recueillis par Mara Lind"), "Mara Lind"),
        (person("Mara Lind, https://x.example/mara"), "Mara Lind"),
        (person("Otto Brandt Jr. and Mara Lind"), "Otto Brandt Jr., Mara Lind"),
        (person("Av Mara Lind"), "Mara Lind"),
        (person("Scritto da Mara Lind"), "Mara Lind"),
        (person("Ursula von der Leyen"), "Ursula von der Leyen"),
        (person("José Ortega y Gasset"), "José Ortega y Gasset"),
        ("Mara Lind, dpa", "Mara Lind"),
        ("Mara Lind avec AFP", "Mara Lind"),
        ("Jan de Boer, Jeanne d'Arbois", "Jan de Boer, Jeanne d'Arbois"),
        ("Łucja Wiśniewska, Żaneta Śliwa", "Łucja Wiśniewska, Żaneta Śliwa"),
        ("Şule Yıldız ve İlker Çağlar", "Şule Yıldız, İlker Çağlar"),
        ("Анна Лебедева и Пётр Жуков", "Анна Лебедева, Пётр Жуков"),
        ("Μαρία Λίντου, Νίκος Πέτρου", "Μαρία Λίντου, Νίκος Πέτρου"),
        ("মিতা সেন, রবি ঘোষ", "মিতা সেন, রবি ঘোষ"),
        ("山田花子、佐藤太郎", "山田花子, 佐藤太郎"),
    ],
)
def test_a_declared_writer_is_read_in_each_shape(author: object, writers: str) -> None:
    """A name stands under several keys, with its role, place, house or handle, in many scripts."""
    assert writer(declared(author)) == writers


@pytest.mark.parametrize(
    ("head", "writers"),
    [
        (declared(house("Lindmark Courier")), "Lindmark Courier"),
        (declared(person(" Lindmark Courier ")), "Lindmark Courier"),
        (declared("Harbour Press Agency"), "Harbour Press Agency"),
        (declared(house("Courier24")), "Courier24"),
        (declared(house("courier.example")), "courier.example"),
        (declared([house("AFP"), house("Lindmark Courier")]), "AFP, Lindmark Courier"),
        (declared(person("Courier Web Desk, Lindmark")), "Courier Web Desk, Lindmark"),
        (declared({"@type": "Organization", "name": "", "url": "https://courier.example"}), None),
        (declared("https://courier.example/staff"), None),
        (declared("desk@courier.example"), None),
        (declared("courier_desk"), None),
        (declared("courieradmin"), None),
        (declared("_" * 90_000 + " b"), None),
        (declared("Courier Desk " * 9_000), None),
        (declared(None), None),
        ('<meta name="author" content="By Courier News Desk">', "Courier News Desk"),
        ('<meta name="author" content="Lindmark Courier">', "Lindmark Courier"),
        ('<meta name="author" content="@courier"><meta name="dc.creator" content="PTI">', "PTI"),
        ('<meta property="article:publisher" content="Lindmark Courier">', None),
        (declared("courieradmin") + '<meta name="author" content="Sports Desk">', "Sports Desk"),
    ],
)
def test_where_no_person_is_named_the_house_declared_is_the_writer(head: str, writers: str | None) -> None:
    """As it is declared; a publisher, an address, a handle and a login are none. Decision 10."""
    assert writer(head) == writers


@pytest.mark.parametrize(
    "above", ["<p>By Mara Lind</p>", '<b class="author">Mara Lind</b>', "<p>Mara Lind, Staff Writer</p>"]
)
def test_a_person_anywhere_goes_before_the_house_declared(above: str) -> None:
    """Whoever wrote it is told before where it was written, and alone."""
    for head in (declared(house("Lindmark Courier")), '<meta name="author" content="Courier Web Desk">'):
        assert writer(head, above + _DAY) == "Mara Lind"


def test_who_is_known_from_elsewhere_goes_before_the_house_declared() -> None:
    """A feed names the writer of a page that declares its house alone, and none for one that names others."""
    for said, writers in ((house("Lindmark Courier"), "Otto Brandt"), (person("Mara Lind"), "Mara Lind")):
        page = f"<html><head>{declared(said)}</head><body><h1>{TITLE}</h1>{BODY}</body></html>"
        assert extract.parse(page, writer="Otto Brandt").author == writers


@pytest.mark.parametrize(
    ("above", "writers"),
    [
        ("<p>PTI</p>", "PTI"),
        ("<p>By Courier Web Desk</p>", "Courier Web Desk"),
        ('<p class="byline">IANS</p>', "IANS"),
        ("<p>Photo: PTI</p>", None),
        ("<p>Sport</p>", None),
        ("<p>Edited by Courier Web Desk</p>", None),
    ],
)
def test_an_agency_or_a_desk_printed_alone_is_the_writer_where_nothing_is_declared(
    above: str, writers: str | None
) -> None:
    """What is declared goes before; who edited it or took the picture did not write it."""
    assert writer("", above + _DAY) == writers
    assert writer(declared(house("Lindmark Courier")), above + _DAY) == "Lindmark Courier"


@pytest.mark.parametrize(
    "between",
    [" and ", " und ", " et ", " y ", " e ", " & ", "; ", " | ", " / ", " og ", " och ", " en ", " i "],
)
def test_two_writers_in_one_text_are_two(between: str) -> None:
    """Their names are joined in the page's language."""
    assert writer(declared(f"Mara Lind{between}Otto Brandt")) == _BOTH


@pytest.mark.parametrize(
    ("things", "writers"),
    [
        (
            [
                {"@type": "NewsArticle", "headline": TITLE, "author": "https://x.example/#/1"},
                {"@type": "Person", "@id": "https://x.example/#/1", "name": "Mara Lind"},
            ],
            "Mara Lind",
        ),
        ([{"@type": "NewsArticle", "headline": TITLE}, person("Mara Lind")], "Mara Lind"),
        ([{"@type": "NewsArticle", "headline": TITLE}, person("Mara Lind"), person("Otto Brandt")], None),
        (
            [
                {"@type": "NewsArticle", "headline": TITLE, "author": person("Mara Lind")},
                {
                    "@type": "NewsArticle",
                    "headline": "Fares rise",
                    "author": person("Bob Poe"),
                    "articleBody": "x",
                }
                | {"datePublished": "2026-03-01"},
            ],
            "Mara Lind",
        ),
    ],
)
def test_things_beside_each_other_are_put_together(things: list[object], writers: str | None) -> None:
    """A writer is described apart from the article, and other articles are declared, too."""
    assert writer(script(*things)) == writers


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="og:article:author" content="Mara Lind">',
        '<meta name="DCSext.author" content="Mara Lind">',
        '<meta class="swiftype" name="author" content="Mara Lind">',
        '<meta name="courier_authors" content="Mara Lind">',
        '<meta property="mrf:authors" content="Mara Lind">',
        '<meta name="parsely-author" content="[&quot;Mara Lind&quot;]">',
        '<meta name="author" content="Mara Lind &lt;mara@courier.example&gt;">',
        '<meta name="author" content="@maralind"><meta name="dc.creator" content="Mara Lind">',
        '<meta name="author" content="courier.example"><meta name="dc.creator" content="Mara Lind">',
        '<meta name="author" content="Lindmark Courier"><meta name="parsely-author" content="Mara Lind">',
        '<meta property="article:author" content="https://social.example/mara">'
        '<meta name="byl" content="By Mara Lind">',
        '<meta name="twitter:label1" content="Scritto da"><meta name="twitter:data1" content="Mara Lind">',
        declared(house("Lindmark Courier")) + '<meta name="author" content="Mara Lind">',
    ],
)
def test_the_first_tag_that_names_a_person_tells_the_writer(tag: str) -> None:
    """Houses have tags of their own, and put themselves, an address or a login in the common ones."""
    assert writer(tag) == "Mara Lind"


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="twitter:creator" content="Mara Lind">',
        '<meta name="og:image:author" content="Otto Brandt">',
        '<meta name="web_author" content="Otto Brandt">',
        '<meta name="courier_authors" content="all of us here">',
    ],
)
def test_a_tag_of_something_else_names_no_writer(tag: str) -> None:
    """Who took the picture or built the site did not write the report."""
    assert writer(tag) is None


@pytest.mark.parametrize(
    ("above", "writers"),
    [
        ('<div class="authorline__author">Von Mara Lind, CRD Lindmark</div>', "Mara Lind"),
        ('<p>By <a rel="nofollow" class="author">Mara Lind For Lindmark Courier</a></p>', "Mara Lind"),
        ('<div class="x-Author"><i class="x-Author--Label">By:</i><i class="x-Name">Mara Lind</i></div>',
         "Mara Lind"),
        ('<i class="c-MetaAuthor"><a>Mara Lind</a></i>, <i class="c-MetaAuthor">Lindmark</i>', "Mara Lind"),
        ('<ul><li><b>Datum</b> 03.03.2026</li><li><b>Autorin/Autor</b> Mara Lind</li></ul>', "Mara Lind"),
        ('<span itemprop="author">Mara Lind; Otto Brandt</span>', _BOTH),
        ('<div class="autore">di Mara Lind e Otto Brandt</div>', _BOTH),
        ('<div class="author"><a>Mara Lind</a> <a>Mara Lind</a></div>', "Mara Lind"),
        ('<p class="author">Onze redactie</p>', None),
        ('<div class="video-player" data-author="Otto Brandt"></div>', None),
        ("<p>Oleh Mara Lind</p>", "Mara Lind"),
        ("<p>di Mara Lind</p>", "Mara Lind"),
        ("<p>Yazar: Mara Lind</p>", "Mara Lind"),
        ('<div data-author="Mara Lind"></div>', "Mara Lind"),
        ('<figure><figcaption>The quay. <b class="author">Otto Brandt</b></figcaption></figure>', None),
    ],
)  # fmt: skip
def test_a_byline_is_read_as_it_is_marked(above: str, writers: str | None) -> None:
    """Names of classes differ in each house; a picture's author is none of the report's."""
    assert writer("", above + _DAY) == writers


def test_a_teaser_s_writer_did_not_write_the_article() -> None:
    """Below the text stand others' headlines with their writers."""
    head = '<h3><a href="/x">Ferry fares rise</a></h3>'
    card = f'<div class="card">{head}<a class="author" href="/author/o">Otto Brandt</a></div>'
    assert writer(below=f'<div class="more-of-it">{card}{card}</div>') is None


def test_who_is_quoted_did_not_write_the_article() -> None:
    """A quote's block names who said it."""
    quote = '<blockquote><p>We have waited for long.</p><cite class="author">Otto Brandt</cite></blockquote>'
    assert writer(below=quote) is None


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (declared(person("Mara Lind")), "<p>By Mara Lind and Otto Brandt</p>"),
        (declared(person("Mara Lind")), '<p class="byline">By <a>MARA LIND</a> and <a>Otto Brandt</a></p>'),
    ],
)
def test_a_byline_with_more_names_than_are_declared_goes_before(head: str, above: str) -> None:
    """Some declare the first writer only."""
    assert writer(head, above + _DAY) == _BOTH


@pytest.mark.parametrize(
    ("state", "writers"),
    [
        ({"detail": {"title": TITLE, "authorList": [{"name": "Mara Lind"}]}}, "Mara Lind"),
        ({"more": [{"title": "Fares rise", "author": "Otto Brandt"}]}, None),
        ([[[[1]]]], None),
    ],
)
def test_what_a_script_keeps_of_the_report_names_its_writer(state: object, writers: str | None) -> None:
    """Some print no byline before their script has run; others' reports stand in its data, too."""
    assert writer(above=f"<script>window.__STATE__ = {json.dumps(state)};</script>{_DAY}") == writers
    broken = f"<script>window.__STATE__ = {json.dumps(state)[:-1]}, b: undefined</script>"
    assert writer(above=f"{broken}{_DAY}") is None
