"""The headline a page's places agree on."""

from __future__ import annotations

import pytest

from store.pages.headlines import Given, below, choose, over, printed
from store.pages.lines import split

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
        (
            ["Brass makers of Moradabad fear loss of orders: ‘We wait for the ships’"],
            ["Brass makers: ‘We wait for the ships’", "Brass makers: ‘We wait for the ships’ | The Post"],
            "Brass makers of Moradabad fear loss of orders: ‘We wait for the ships’",
        ),
        (
            ["Brass exports rise by a third", "The Post"],
            ["Brass exports rise by a third : Post", "Brass exports rise by a third : The Post"],
            "Brass exports rise by a third",
        ),
        (["La soie : un métier qui dure"], ["La soie : un métier qui dure"], "La soie : un métier qui dure"),
        (
            [
                "Fair of Khurja: lamps and pots sell out in a day",
                "Fair of Khurja: lamps sell out",
                "Sections",
            ],
            [
                "Fair of Khurja: lamps sell out",
                "Fair of Khurja: lamps sell out",
                "Fair of Khurja: lamps and pots sell out in a day - The Post",
            ],
            "Fair of Khurja: lamps and pots sell out in a day",
        ),
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


_TEXT = "Brass workers of Moradabad had lost half of their orders by March, the exporters said on Monday."


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        (f"Half the orders gone in a spring\nBy Jane Doe\n{_TEXT}", "Half the orders gone in a spring"),
        (f"News of half the district\nBrass exports fall by a third\nBy Jane Doe\n{_TEXT}", None),
        (f"Read only what you love\nBy Jane Doe\n{_TEXT}", "Read only what you love"),
        (f"Read only what you love\nToday\n{_TEXT}", None),
        (f"Half gone\nBy Jane Doe\n{_TEXT}", "Half gone"),
        (f"Half news\nBy Jane Doe\n{_TEXT}", None),
        (f"Half gone\nHome\nHalf gone\nBy Jane Doe\n{_TEXT}", None),
        (f"Public Brass exports fall by a third\nBy Jane Doe\n{_TEXT}", None),
    ],
    ids=[
        "other words",
        "a section over the headline",
        "over the byline",
        "no word of the text",
        "short",
        "a section",
        "in the menu, too",
        "says it, too",
    ],
)
def test_a_heading_over_its_text_is_the_headline_whatever_is_declared(shown: str, title: str | None) -> None:
    """Houses declare a headline for search engines, and print another."""
    declared = [
        Given("Brass exports fall by a third | The Post", 2.5),
        Given("Brass exports fall by a third", 2),
    ]
    lines = split(shown)
    assert over([lines[0].text], [], lines, declared) == title


@pytest.mark.parametrize(
    ("between", "title"), [("By Jane Doe", "Half the orders gone in a spring"), ("Read on", None)]
)
def test_a_lesser_heading_over_its_byline_and_text_is_the_headline(between: str, title: str | None) -> None:
    """Old templates keep the largest heading for the site; another report's heading has no byline there."""
    lines = split(f"The Post\nHalf the orders gone in a spring\n{between}\n{_TEXT}")
    declared = [Given("Brass exports fall by a third | The Post", 2.5)]
    assert over(["The Post"], [lines[1].text], lines, declared) == title


@pytest.mark.parametrize(
    ("trail", "title"),
    [
        ("Home > Press Notes", "On the loss of brass orders in March"),
        ("Home\nPress Notes", "On the loss of brass orders in March"),
        ("Home", None),
    ],
)
def test_a_sections_name_over_the_headline_is_none(trail: str, title: str | None) -> None:
    """Press offices print the same largest heading over each of their notes."""
    lines = split(f"{trail}\nPress Notes\nPrint\nOn the loss of brass orders in March\n{_TEXT}")
    assert below(["Press Notes"], ["On the loss of brass orders in March"], lines) == title
