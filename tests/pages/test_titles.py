"""Which line of a dump is the headline."""

from __future__ import annotations

import pytest

from store.feeds import extract
from store.pages import titles
from store.pages.lines import split

_LEAD = (
    "Six films of the saga are coming to phones, the studio said on Monday, and iTunes will sell them first."
)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "5:13 AM How pretentious is your taste in films\n11:18 AM An app made films easy to watch\n"
            "All six films of the saga are coming to iTunes and other shops\nBy Jane Doe",
            "All six films of the saga are coming to iTunes and other shops",
        ),
        (
            "Lamp & Co > News > 2015 > Week 15 > Six films come to phones\n08.04.2015 12:46\n"
            "Six films come to phones",
            "Six films come to phones",
        ),
        (
            "Six films come to phones\nThe studio showed its films on Monday. | AP Photo Close\n"
            "By Jane Doe | 2 Nov 2023",
            "Six films come to phones",
        ),
        (
            "Six films come to phones, the studio says\nFirst films on Monday in shops\n"
            "Phones that show the saga and its films\nShops sell them at the price of one\nBy Jane Doe",
            "Six films come to phones, the studio says",
        ),
        (
            "Sign In Create Blog Next Phones\nFilms on phones. A diary of the saga and its studio.\n"
            "Sunday, 8 October 2024\nWill six films of the saga come to our phones?",
            "Will six films of the saga come to our phones?",
        ),
        (
            "Films for all at home\nSaga comes to phones, says studio\n"
            "All six films of the saga are coming to iTunes and other shops on Monday; more to come\n"
            "Jane Doe & John Roe\nJune 11, 2024 / 08:05 AM IST",
            "Saga comes to phones, says studio",
        ),
        (
            "Culture | Phones\nThe long saga\nSix films come to phones and to shops on Monday.\nBy Jane Doe",
            "The long saga",
        ),
        (
            "On the web\nCulture\nOn the web\nSix films come to phones and to shops on Monday.\nBy Jane Doe",
            "Six films come to phones and to shops on Monday.",
        ),
        (
            "Seven films that you have to see at home\nA phone that shows films for a whole day\n"
            "The saga's studio says that it is out of hand\nMAMM 2014: Watch films of the saga on iTunes\n"
            "By Jane Doe",
            "MAMM 2014: Watch films of the saga on iTunes",
        ),
        (
            "Six films come to phones\nTo find out more about it please read what people say to the studio\n"
            "Six films come to phones\nJane Doe 8:42 a.m. EDT October 3, 2014",
            "Six films come to phones",
        ),
        (
            "Saga on phones?\nAre six films of the saga really coming to phones that the studio sells?\n"
            "By Jane Doe",
            "Saga on phones?",
        ),
        ("होमदेशराज्य फिल्में फोन पर\nSix films come to phones\nBy Jane Doe", "Six films come to phones"),
    ],
    ids=[
        "clock",
        "crumbs",
        "credit",
        "highlights",
        "question",
        "deck",
        "few words",
        "a menu",
        "others above",
        "said twice",
        "it asks",
        "glued trail",
    ],
)
def test_the_headline_is_told_from_what_stands_around_it(above: str, title: str) -> None:
    """Reports with their hour, a trail of links and a picture's credit are no headline."""
    lines = split(f"{above}\n{_LEAD}")
    found = titles.find(titles.Page(lines, len(lines) - 1))
    assert found is not None
    assert found[0] == title


def test_a_window_s_title_that_the_text_knows_nothing_of_is_the_site_s() -> None:
    """Small papers name every window alike and print their name above all."""
    told = "<div>The carpet makers of Sitapur got an order from Jaipur this week, they said.</div>" * 3
    menu = "<div><div>Avadh Vani</div><div><a href='/'>Home</a></div></div>"
    head = "<div>Carpet makers get an order from Jaipur</div><div>5 March 2025</div>"
    page = f"<title>Avadh Vani</title>{menu}{head}<div>{told}</div>"
    assert extract.parse(page, "https://a.example/b").title == "Carpet makers get an order from Jaipur"
