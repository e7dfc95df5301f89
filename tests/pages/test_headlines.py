"""The headline a page's places agree on."""

from __future__ import annotations

import pytest

from store.pages.headlines import Given, choose, printed

BRASS = "मुरादाबाद के पीतल की मांग बढ़ी"


@pytest.mark.parametrize(
    ("heads", "declared", "title"),
    [
        ([BRASS], [f"{BRASS} | दैनिक"], BRASS),
        (
            ["Health Centre"],
            ["Brass exports rise by a third", "Brass exports rise by a third - The Post"],
            "Brass exports rise by a third",
        ),
        (["Dragons' Den"], ["Dragons' Den - Some News"], "Dragons' Den"),
        (
            ["The Post | Brass exports rise"],
            ["The Post | Brass exports rise", "Brass exports rise | The Post"],
            "The Post | Brass exports rise",
        ),
        ([], ["The Post | Brass exports rise", "Brass exports rise | The Post"], "Brass exports rise"),
        (
            ["Carpets – a craft of Bhadohi and its makers"],
            ["Carpets – a craft of Bhadohi and its makers | The Post"],
            "Carpets – a craft of Bhadohi and its makers",
        ),
        (
            ["ODOP mela shuru", "Trending", "Login"],
            ["ODOP mela shuru: 75 zile aaye"],
            "ODOP mela shuru: 75 zile aaye",
        ),
        (
            ["Trade show LIVE: 61,000 come on day one, ODOP hall the fullest"],
            ["Trade show LIVE: 61,000 come on day one", "Trade show LIVE"],
            "Trade show LIVE: 61,000 come on day one, ODOP hall the fullest",
        ),
        (["The Post"], ["Brass exports rise by a third - The Post"], "Brass exports rise by a third"),
        (["Lone"], [], "Lone"),
        ([], [], None),
    ],
)
def test_the_headline_most_places_agree_on_wins(
    heads: list[str], declared: list[str], title: str | None
) -> None:
    """A section's heading or a site's name over an article would be shown as its headline."""
    known = [Given(words, 2.0) for words in declared]
    assert choose(printed(heads, known), known) == title
