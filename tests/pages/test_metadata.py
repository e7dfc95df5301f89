"""Who wrote it, wherever a page marks it."""

from __future__ import annotations

import pytest
from lxml import html

from store.pages import metadata, shown
from store.pages.lines import split

_SITE = '<meta property="og:site_name" content="The Daily Lamp">'


def author(head: str, body: str) -> str | None:
    """Return who a page with this head and body says wrote it."""
    page = f"<html><head>{_SITE}{head}</head><body><article><h1>Fair ends</h1>{body}</article></body></html>"
    return metadata.read(html.document_fromstring(page), None).author


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Jane Doe"><meta name="author" content="John Roe">',
        '<meta name="parsely-author" content="Jane Doe"><meta name="parsely-author" content="John Roe">',
        '<meta name="dcterms.creator" content="Jane Doe and John Roe">',
        '<meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="John Roe">',
        '<meta name="twitter:label1" content="Written by">'
        '<meta name="twitter:data1" content="Jane Doe, John Roe">',
    ],
)
def test_all_writers_of_the_meta_tags_are_read(head: str) -> None:
    """A second writer stands in a second tag."""
    assert author(head, "") == "Jane Doe, John Roe"


@pytest.mark.parametrize(
    ("body", "writers"),
    [
        ('<div class="author"><a>Jane Doe</a><span>Staff writer</span></div>', "Jane Doe"),
        ('<div class="byline">By Jane Doe<br>Political Correspondent, Lucknow</div>', "Jane Doe"),
        (
            '<ul><li><div rel="author">Jane Doe</div><div><a>Follow</a><a>Close</a></div></li>'
            '<li><div rel="author">John Roe</div><div><a>Follow</a></div></li></ul>',
            "Jane Doe, John Roe",
        ),
        ('<div><a rel="author">By Jane Doe</a><p class="byline">Lamp Contributor</p></div>', "Jane Doe"),
        (
            '<div><h3 class="by"><a itemprop="author" href="/p/1">Jane Doe</a></h3><p>3 hours ago</p></div>',
            "Jane Doe",
        ),
        ('<ul class="authors"><li><a href="/p/1">Jane Doe</a></li><li><a href="/p/2">John Roe</a></li></ul>',
         "Jane Doe, John Roe"),
        ('<div data-testid="byline">By <a href="/by/1">Jane Doe</a> and <a href="/by/2">John Roe</a></div>',
         "Jane Doe, John Roe"),
        ('<div class="contributor-name">Jane Doe</div>', "Jane Doe"),
        ('<div class="reporter-info"><b>रीना सक्सेना</b></div>', "रीना सक्सेना"),
        ('<div itemprop="author" itemscope><meta itemprop="name" content="Jane Doe"></div>', "Jane Doe"),
        ('<p class="author vcard"><b class="fn">Jane Doe</b> <i>Senior Correspondent</i></p>', "Jane Doe"),
        ('<p class="byline">By <a class="author">Jane Doe</a> on June 29 | 76 | Comments</p>', "Jane Doe"),
        ('<a href="/author/1">Jane Doe</a><p><a href="/author/2">More from this author</a></p>', "Jane Doe"),
        ('<p><a href="/author/2">More from this author</a></p>', None),
        ('<p class="autor"><b>Patricio Soler</b> | Palma de Mallorca | 08/01/2014</p>', "Patricio Soler"),
        ('<div class="author-follow">Follow us</div>', None),
        ('<div itemprop="author"><meta itemprop="name" content="https://example.org/jane"></div>', None),
        ('<aside class="related-stories"><span class="author">Bob Poe</span></aside>', None),
    ],
)  # fmt: skip
def test_a_mark_on_the_page_names_its_writers_alone(body: str, writers: str | None) -> None:
    """Role, house and the writers of other articles are not taken for who wrote this one."""
    assert author("", body) == writers


def test_a_house_marked_as_the_writer_is_none() -> None:
    """Many pages mark the paper itself as their writer, whom only JSON-LD and meta tags declare."""
    assert author("", '<a rel="author" href="/about">The Daily Lamp</a>') is None


def test_a_desk_declared_beside_a_person_hides_no_second_one() -> None:
    """Where one of two declared is no person, the page's own byline names both writers."""
    said = '{"@type": "NewsArticle", "author": ["Jane Doe", "Lamp Desk"]}'
    head = f'<script type="application/ld+json">{said}</script>'
    byline = '<p class="byline"><a rel="author">Jane Doe</a> and <a rel="author">John Roe</a></p>'
    assert author(head, byline) == "Jane Doe, John Roe"
    assert author(head, "") == "Jane Doe"


def test_the_editor_declared_beside_the_writer_is_none() -> None:
    """Houses list who put it on the page among its authors."""
    said = '{"@type": "NewsArticle", "author": ["Jane Doe", "John Roe"], "editor": "John Roe"}'
    assert author(f'<script type="application/ld+json">{said}</script>', "") == "Jane Doe"


@pytest.mark.parametrize("nobody", ["example.org", "by", "admin"])
def test_a_sites_address_and_a_label_are_no_writers(nobody: str) -> None:
    """The name the page shows goes before what its tags hold instead of one."""
    head = f'<meta name="author" content="{nobody}">'
    assert author(head, '<p class="byline">By Jane Doe</p>') == "Jane Doe"
    assert author(head, "") is None


def test_the_mark_that_names_more_beside_the_same_writer_is_read() -> None:
    """A box on the first writer does not hide the second."""
    byline = '<p>By <i itemprop="author"><b itemprop="name">Jane Doe</b></i>, '
    both = f'{byline}<i itemprop="author"><b itemprop="name">John Roe</b></i></p>'
    assert author("", f'{both}<div><a rel="author">Jane Doe</a></div>') == "Jane Doe, John Roe"


def test_a_declared_desk_gives_way_to_the_person_in_the_byline() -> None:
    """Houses declare their signs or their desk where the page itself names who wrote it."""
    byline = '<div class="byline"><a>Jane Doe</a> / TNX / <i>Updated: Mar 14</i></div>'
    for desk in ("TNX", "Lamp News Desk"):
        assert author(f'<meta name="author" content="{desk}">', byline) == "Jane Doe"
        assert author(f'<meta name="author" content="{desk}">', "") is None


def test_a_heading_that_leads_to_the_first_page_is_the_sites_name() -> None:
    """Old templates print their name as the largest heading and the headline below it."""
    page = "<html><title>Fair ends on Monday</title><body><h1><a href='{}'>Lamp</a></h1></body></html>"
    trees = (html.document_fromstring(page.format(link)) for link in ("/", "https://lamp.example/"))
    read = [metadata.read(tree, None) for tree in trees]
    assert [(one.title, one.headed) for one in read] == [("Fair ends on Monday", False)] * 2


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_pointer_s_heading_is_no_headline(tag: str) -> None:
    """The headline of another report would stand over this one."""
    pointer = f'<a href="/2"><{tag} class="post-title">Lamps of the fair are all sold out</{tag}></a>'
    told = "<p>Lamps and pots were sold at the fair, which an official said will end in the district.</p>"
    head = "<title>Fair ends on Monday</title>"
    tree = html.document_fromstring(f"{head}<h1>Fair ends on Monday</h1>{told * 3}{pointer}{told}")
    assert metadata.read(tree, None, split(shown.text(tree))).title == "Fair ends on Monday"


def test_headings_that_no_script_filled_in_are_none() -> None:
    """A page's templates would stand for its headline."""
    blank = "<h1>{text}</h1><h1>{{ item.title }}</h1><h1></h1>"
    tree = html.document_fromstring(f"<body>{blank}<h1>Fair ends on Monday</h1></body>")
    assert metadata.read(tree, None).title == "Fair ends on Monday"


def test_a_headline_below_headings_of_the_menu_is_read() -> None:
    """Some templates head each part of their menu as largely as the report."""
    menu = "".join(f"<h1>{name}</h1>" for name in ("Sections", "Shows", "Live now", "Local news"))
    head = "Fair of lamps and of pots ends on Monday in Khurja"
    page = f'<meta property="og:title" content="Fair of lamps ends Monday"><body>{menu}<h1>{head}</h1></body>'
    tree = html.document_fromstring(f"<html><head><title>{head} - The Lamp</title>{page}</html>")
    assert metadata.read(tree, None).title == head
