"""Who a page's printed lines say wrote it, where nothing is declared or what is declared is another's."""

from __future__ import annotations

import pytest

from store.feeds import extract

TITLE = "Weavers of the river town open a dye house of their own"
BODY = """
<p>The weavers of the river town of Marlow opened a dye house of their own this Tuesday.</p>
<p>About 300 looms are to be served in the first year, and the number is expected to double before long.</p>
<p>The old shed next to it will be a market for yarn and cloth, and the stalls in it are given by lot.</p>
"""


def read(above: str = "", below: str = "", head: str = "", before: str = "") -> str | None:
    """Return who is read to have written a page with these blocks over and below its text."""
    page = f"""<html><head><title>{TITLE} | Marlow Lamp</title>{head}</head><body>{before}
<h1>{TITLE}</h1>{above}<div>{BODY}</div>{below}</body></html>"""
    article = extract.parse(page, "https://www.lamp.example/dye-house")
    assert article.text.startswith("The weavers")
    return article.author


@pytest.mark.parametrize(
    ("above", "writers"),
    [
        ("<p>by Mara Lind @LampMoney November 29, 2016: 8:18 AM ET</p>", "Mara Lind"),
        ("<p>by Mara Lind@maraweaves Dec 6, 2016, 4:08pm EST</p>", "Mara Lind"),
        ("<p>By MARA LIND and OTTO BRANDTSEPT. 19, 2016</p>", "MARA LIND, OTTO BRANDT"),
        (
            "<p>By MARA LIND, OTTO B. BRANDT, IDA HOLM and JON FALKSEPT. 19, 2016</p>",
            "MARA LIND, OTTO B. BRANDT, IDA HOLM, JON FALK",
        ),
        ("<p>Mara Lind 12.09.16 12 mins ago 2 Comments</p>", "Mara Lind"),
        ("<p>Mara Lind | mlind@lamp.example By Mara Lind | mlind@lamp.example Marlow Lamp</p>", "Mara Lind"),
        ("<p>12</p><p>Mara Lind Senior Politics Editor, The Marlow Lamp</p><p>REUTERS</p>", "Mara Lind"),
        ("<p>March 3, 2026</p><div><a>Mara Lind</a><button>Follow</button></div>", "Mara Lind"),
        ("<p>Mara Lind</p><p>Otto Brandt</p><p>March 3, 2026</p>", "Mara Lind, Otto Brandt"),
        (
            "<p>May 15, 2013 03:46 PM EDT | Mara Lind</p><p>Tags Southern Loom Union, Blue Dye</p>",
            "Mara Lind",
        ),
        ("<p>All Posts</p><p>New Features</p><p>Engineering</p><p>Subscribe</p>", None),
        ("<p>Editor's Choice</p><p>Academic Journal</p><p>Main Category: Cloth / Dye</p>", None),
        ("<p>11/28/2026 11:00 AM PST BY LAMP STAFF</p>", "LAMP STAFF"),
        ("<p>Article Date</p><p>March 3, 2026</p>", None),
        ('<p>by Mara Lind, Staff Writer</p><a rel="author" href="/x">Google+</a>', "Mara Lind"),
        ("<p>Your AccountLog Out</p><p>Log InCreate Account</p>", None),
    ],
)
def test_a_printed_byline_names_its_writers_and_nothing_else(above: str, writers: str | None) -> None:
    """A handle, a month, a count or a button beside a name is no part of it."""
    assert read(above) == writers


def test_a_name_alone_below_the_headline_is_the_writer_s_where_it_stands_again() -> None:
    """A byline without a word beside it is one; a menu's entry and one whom the text tells of are none."""
    more = "<h3>More</h3><p>By Mara Lind</p>"
    assert read("<p>Mara Lind</p><p>View Comments</p>", more) == "Mara Lind"
    assert read("<p>Mara Lind</p><p>View Comments</p>") is None
    assert read("<p>Photo Gallery</p>", "<p>Photo Gallery</p>", before="<p>Photo Gallery</p>") is None


def test_a_byline_is_looked_for_below_the_headline_nearest_to_the_text() -> None:
    """A menu that names the article names other articles and their writers, too."""
    menu = f"<p>{TITLE}</p><p>5 things to watch at the loom</p><p>By Otto Brandt</p><p>More</p>"
    assert read("<p>By Mara Lind</p><p>March 3, 2026 5:07 AM</p>", before=menu) == "Mara Lind"


def test_a_headline_in_two_lines_names_nobody() -> None:
    """Words of the headline in capitals look like names below each other."""
    page = f"""<html><head><title>River Town Weavers: Better Dye House</title>
<meta name="author" content="Mara Lind"></head><body><p>River Town Weavers: Better Dye House</p>
<p>Share</p><h2>River Town Weavers:</h2><h2>Better Dye House</h2><div>{BODY}</div></body></html>"""
    assert extract.parse(page, "https://www.lamp.example/dye-house").author == "Mara Lind"


@pytest.mark.parametrize(
    ("declared", "writers"),
    [("Lind, Mara", "Mara Lind"), ("Lind, Mara J.", "Mara J. Lind"), ("Reuters, Agra", "Reuters, Agra")],
)
def test_a_name_declared_last_name_first_is_read_as_it_is_said(declared: str, writers: str) -> None:
    """Catalogues put the last name before a comma."""
    assert read(head=f'<meta name="dcterms.creator" content="{declared}">') == writers


def test_a_team_marked_as_the_writer_is_named_where_no_person_is() -> None:
    """By decision 10 a desk is the writer where nobody else is."""
    team = '<p><a rel="author" href="/authors/smart-weaving-team">Smart Weaving Team</a></p>'
    assert read(team) == "Smart Weaving Team"
    assert read(team + "<p>By Mara Lind</p>") == "Mara Lind"


def test_a_house_marked_or_signing_alone_is_the_writer_and_none_beside_a_person() -> None:
    """The window's title ends in the house's name; an agency signs its report off."""
    assert read('<p class="byline">Loom News</p>') == "Loom News"
    assert read('<p class="byline">Mara Lind</p><p class="byline">Marlow Lamp</p>') == "Mara Lind"
    assert (
        read("<p>March 3, 2026</p>", "<p>—Associated Press</p><p>Copyright 2026 Lamp</p>")
        == "Associated Press"
    )


def test_of_a_long_list_declared_those_of_the_byline_wrote_it() -> None:
    """A list of all who took part holds photographers and models; one of three is of writers."""
    many = '<meta name="author" content="Mara Lind,Otto Brandt,Ida Holm,Jon Falk">'
    few = '<meta name="author" content="Mara Lind,Otto Brandt">'
    above = "<p>Mara Lind</p><p>December 12, 2016, 8:00 PM</p>"
    assert read(above, head=many) == "Mara Lind"
    assert read(above, head=few) == "Mara Lind, Otto Brandt"
    assert (
        read("<p>Mara Lind and others</p><p>March 3, 2026</p>", head=many)
        == "Mara Lind, Otto Brandt, Ida Holm, Jon Falk"
    )
