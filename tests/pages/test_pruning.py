"""What a page's markup says is no article."""

from __future__ import annotations

import time

import pytest
from lxml import html

from store.pages import pruning, shown

SENTENCE = "The fair sold sarees worth twelve crore this year, the officials of the district said. "


def kept(markup: str, named: bool = True) -> str:
    """Return the text of a page that is left."""
    tree = html.document_fromstring(f"<html><body><h1>A fair</h1>{markup}</body></html>")
    return shown.text(pruning.pruned(tree, named))


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="cookie-law-info-bar"><p>{}</p></div>',
        '<section data-area="related_articles"><h3>{}</h3></section>',
        '<div class="ArticleDetail_Newsletter__x"><p>{}</p></div>',
        '<div id="comments"><p>{}</p></div>',
        '<div id="comentarios"><p>{}</p></div>',
        '<ol class="commentaires-list"><li>{}</li></ol>',
        '<div class="storyAuthorBio"><p>{}</p></div>',
        "<figure><img/><figcaption>{}</figcaption></figure>",
        '<div role="complementary">{}</div>',
        "<footer><p>{}</p></footer>",
        '<div class="teaser-box"><a href="/x">{}</a></div>',
        '<p class="article-synopsis">{}</p>',
        "<div><h3>HighLights</h3><ol><li>{}</li></ol></div>",
    ],
)
def test_what_is_named_for_something_else_is_left_out(beside: str) -> None:
    """A notice on cookies, a letter to subscribe to, other articles and comments are not quoted as news."""
    text = kept(f"<article>{SENTENCE * 8}</article>{beside.format('Another thing that is said here.')}")
    assert "Another thing" not in text
    assert SENTENCE.strip() in text


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="has-sidebar with-comments">{}</div>',
        '<div class="content-paywall">{}</div>',
        '<article class="post tag-news category-social">{}</article>',
        '<div class="article-list"><p>{}</p></div>',
    ],
)
def test_a_block_that_holds_the_article_stays_whatever_its_name(inside: str) -> None:
    """Themes name the block around everything after what stands in it."""
    assert kept(inside.format(SENTENCE * 8)).count("The fair sold") == 8


def test_a_name_that_may_be_the_article_s_own_counts_only_without_a_sentence() -> None:
    """A teaser is the article's lead in one house and a pointer to another page in the next."""
    lead = f'<div class="teaser">{SENTENCE}</div>'
    assert "The fair sold" in kept(f"{lead}<p>{SENTENCE * 9}</p>")
    meta = '<div class="post-meta">5 March 2024</div>'
    assert "March" not in kept(f"{meta}<p>{SENTENCE * 9}</p>")
    assert "March" in kept(f"{meta}<p>{SENTENCE * 9}</p>", named=False)


def test_a_page_of_nothing_but_boxes_is_done_in_time() -> None:
    """An address in a group costs no more than a second of anybody's machine."""
    boxes = '<div class="card more"><a href="/x">x</a> y '
    begun = time.process_time()
    kept(boxes * 200 + "<b>word</b> " * 20_000 + "</div>" * 200)
    assert time.process_time() - begun < 5


def test_the_block_of_headline_and_text_is_taken_and_a_header_alone_is_not() -> None:
    """A column beside a short report weighs more than it; a headline's own block may hold its deck only."""
    said = "<p>I saw a bin move on Sunday, and nobody believes me at all.</p>"
    column = f"<div><h3>Columns</h3>{said * 4}</div>"
    for lines, whole in ((1, True), (3, False)):
        report = f"<div><h1>A fair</h1>{f'<p>{SENTENCE}</p>' * lines}</div>"
        told = html.document_fromstring(f"<html><body><div>{report}{column}</div></body></html>")
        assert ("bin" in shown.text(pruning.around(told, "A fair"))) == whole
    assert pruning.around(told, "Another headline") is told


@pytest.mark.parametrize(
    "own",
    ['<h2 class="sc-f98b1ad2-0">{}</h2>', '<ul class="sc-list"><li>{}</li></ul>', '<p class="a3ad9">{}</p>'],
)
def test_letters_of_a_machine_s_name_are_no_words(own: str) -> None:
    """Sub-headlines with hashed names and a list of steps are quoted."""
    assert "Another thing" in kept(f"<article>{SENTENCE * 8}{own.format('Another thing to do')}</article>")


def test_a_paragraph_in_the_headline_s_header_is_the_deck() -> None:
    """It says what the text says."""
    own = f"<article>{SENTENCE * 8}</article>"
    assert "Another thing" not in kept(
        f"<header><h1>A fair</h1><p>Another thing is said here.</p></header>{own}"
    )
    assert "Another thing" in kept(f"<header><p>Another thing is said here.</p></header>{own}")


def test_of_several_places_that_print_the_headline_the_largest_heading_counts() -> None:
    """A form that thanks for what readers send names the report above it, and is no report."""
    form = "<div><b>A fair</b><p>Thanks for what you sent us, we look at it now.</p>" * 3 + "</div>" * 3
    own = f"<div><h1>A fair</h1>{''.join(f'<p>{SENTENCE}{at}.</p>' for at in range(4))}</div>"
    tree = html.document_fromstring(f"<html><body>{form}{own}</body></html>")
    assert "Thanks" not in shown.text(pruning.around(tree, "A fair"))


@pytest.mark.parametrize(
    ("each", "around"),
    [
        ("<article><h1>{}</h1>{}</article>", "{}"),
        ("<div class='item'><h1>{}</h1>{}</div>", "<div>{}</div>"),
        (
            "<article class='x'><div><h2><a href='/2'>{}</a></h2></div>{}</article>",
            "<div><div>{}</div></div>",
        ),
    ],
)
def test_of_reports_below_one_another_the_headline_s_own_is_read(each: str, around: str) -> None:
    """Pages that go on without end, and streams of short reports, hold other reports whole."""
    told = f"<p>{SENTENCE}</p><p>Weavers took part. {SENTENCE}</p><p>So it was. {SENTENCE}</p>"
    row = "".join(
        each.format(head, told * (1 + at)) for at, head in enumerate(("Fair ends", "Steel", "Rain"))
    )
    tree = html.document_fromstring(f"<html><body>{around.format(row)}</body></html>")
    assert [
        one for one in ("Fair ends", "Steel") if one in shown.text(pruning.around(tree, "Fair ends"))
    ] == ["Fair ends"]


def test_parts_of_one_report_are_read_whatever_block_each_stands_in() -> None:
    """Page builders put each part of a text in a block of the same kind."""
    told = f"<p>{SENTENCE}</p><p>Weavers took part. {SENTENCE}</p><p>So it was. {SENTENCE}</p>"
    part = "<div class='part'><{}>{}</{}>{}</div>"
    for head in ("h1", "h2"):
        row = part.format(head, "Fair ends", head, told) + part.format("h2", "Steel", "h2", told) * 2
        tree = html.document_fromstring(f"<html><body><div>{row}</div></body></html>")
        assert "Steel" in shown.text(pruning.around(tree, "Fair ends"))
