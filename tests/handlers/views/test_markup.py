"""Styled text stays whole: cut first, escaped after, always balanced."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.views.markup import Run, Runs, cut, fill, plain, safe, size, to_html

NASTY = st.text(
    st.one_of(
        st.sampled_from("<>&\"'*{}।. \n"),
        st.sampled_from("😀👩\u200d🌾\u200b\u200c\u200d\u202e\u2067\u064b\u0301\u093e\u094dक्षאبЖ\x00\x1b"),
        st.characters(),
    ),
    max_size=60,
)
RUNS = st.lists(
    st.builds(
        Run,
        NASTY,
        bold=st.booleans(),
        italic=st.booleans(),
        quote=st.booleans(),
        href=st.none() | st.just('https://example.org/?a=1&b="2"') | st.just("javascript:alert(1)"),
    ),
    max_size=8,
).map(tuple)


class Reader(HTMLParser):
    """Reads Telegram's HTML as Telegram does: every tag must close in order."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag that Telegram knows."""
        assert tag in {"a", "b", "i", "blockquote"}
        assert all((value or "").startswith("https://") for _, value in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        self.text += data


def read(markup: str) -> str:
    """Return the text of balanced HTML; fail where it is not."""
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open == []
    return reader.text


@given(RUNS)
def test_markup_balances_and_says_the_same(runs: Runs) -> None:
    """No article, name or question can break a message's markup."""
    assert read(to_html(runs)) == html.unescape(html.escape(safe(plain(runs))))


@given(RUNS, st.integers(0, 80))
def test_a_cut_text_never_exceeds_its_limit(runs: Runs, limit: int) -> None:
    """Telegram never refuses a reply as too long."""
    shortened = cut(runs, limit)
    assert size(plain(shortened)) <= limit
    read(to_html(shortened))


@given(NASTY, st.integers(4, 40))
def test_a_cut_text_begins_as_the_whole_does(text: str, limit: int) -> None:
    """A shortened quotation changes no letter before the cut."""
    assert text.startswith(plain(cut((Run(text),), limit)).removesuffix("…").rstrip())


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("पहला वाक्य है। दूसरा वाक्य बहुत लंबा है।", 24, "पहला वाक्य है। …"),
        ("First one ends. The second is far too long.", 24, "First one ends. …"),
        ("Pehla vaakya hai. Doosra bahut lamba hai.", 24, "Pehla vaakya hai. …"),
        ("Goods of Rs. 1.71 lakh crore were sold there.", 22, "Goods of Rs. 1.71…"),
        ("short", 24, "short"),
    ],
)
def test_a_text_is_cut_at_a_sentence_end(text: str, limit: int, expected: str) -> None:
    """A reader gets whole sentences; `Rs.` and 1.71 end none."""
    assert plain(cut((Run(text),), limit)) == expected


def test_a_cut_parts_no_letter_from_its_signs() -> None:
    """क्षेत्र is never cut to क्षे + a stray sign."""
    cuts = {plain(cut((Run("क्षेत्र" * 5),), limit)).removesuffix("…") for limit in range(4, 30)}
    assert not [text for text in cuts if re.search("[\u094d\u200d]$", text)]


@pytest.mark.parametrize("value", ["*a* {b}", "<b>&", "तारा * {name}"])
def test_a_value_keeps_its_own_stars_and_braces(value: str) -> None:
    """A user's words are words, never our markup."""
    assert plain(fill("*x* {name} y", name=value)) == f"x {value} y"


def test_a_template_s_stars_make_bold() -> None:
    """A heading stands out."""
    assert to_html(fill("*Sold:* {n} & more", n=(Run("5", href="https://a.in"),))) == (
        '<b>Sold:</b> <a href="https://a.in">5</a> &amp; more'
    )


def test_only_web_addresses_become_links() -> None:
    """An article's address can open a page and nothing else."""
    assert to_html((Run("x", href="javascript:alert(1)"),)) == "x"
