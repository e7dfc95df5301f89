"""Where an article stands among a page's lines."""

from __future__ import annotations

from store.pages import body, decks
from store.pages.lines import split

_SHOWN = (
    "Potters of {} sold {} lakh ceramic lamps at the fair, and a set of twelve cost Rs 240, an official said."
)


def test_a_row_of_pictures_is_read_to_its_last() -> None:
    """Pointers and credits between the pictures are longer than what is told of each."""
    rows = [
        f"{at}/8\nLamps number {at}\nImage Source : Handout\nAlso Read Ten fairs to visit\n"
        f"{_SHOWN.format(place, at)}"
        for at, place in enumerate(("Khurja", "Etah", "Agra", "Mau", "Banda", "Jhansi", "Unnao", "Basti"), 1)
    ]
    lines = split("\n".join(("Eight lamps", *rows, "From this section", "A gallery of scooters")))
    first, last = body.bounds(lines)
    kept = [line.text for line in body.cleaned(lines[first:last], "Eight lamps")]
    assert kept[-2:] == ["Lamps number 8", _SHOWN.format("Basti", 8)]
    assert not [text for text in kept if text.startswith(("Also Read", "Image Source"))]


def test_a_summary_over_the_report_is_none_of_it() -> None:
    """It says what the report says, and would be quoted twice."""
    told = [_SHOWN.format(place, 2) for place in ("Khurja", "Etah", "Agra", "Mau", "Banda", "Jhansi")]
    summary = "पीतल की मांग बढ़ी है और कारीगरों को विदेश से नए ऑर्डर मिले हैं।"
    lines = split("\n".join(("Lamps sell well", "सार", summary, "विस्तार", *told)))
    first, last = body.bounds(lines)
    assert [line.text for line in lines[first:last]] == told


def test_a_deck_between_the_byline_and_the_reports_place_is_none_of_it() -> None:
    """A report begins with its place; the line over that sums it up."""
    told = [
        f"Agra: {_SHOWN.format('Khurja', 2)}",
        *(_SHOWN.format(place, 2) for place in ("Etah", "Mau", "Banda")),
    ]
    told += [_SHOWN.format(place, 3) for place in ("Jhansi", "Basti")]
    deck = "Potters of the state have sold more lamps than in any year, and at a better price."
    lines = split("\n".join(("Lamps sell well", "By Jane Doe", "2 Nov 2023 10:15 AM", deck, "Share", *told)))
    first, last = body.bounds(lines)
    assert [line.text for line in lines[first:last]] == told


def test_who_sent_a_message_shown_in_a_report_ends_no_deck() -> None:
    """The report above the message would be lost."""
    told = [_SHOWN.format(f"{place} and Etah", 2) for place in ("Khurja", "Agra", "Mau", "Banda", "Jhansi")]
    told += [_SHOWN.format(f"{place} and Gonda", 3) for place in ("Khurja", "Agra", "Mau", "Banda", "Jhansi")]
    sent = ["Lamps sell well at the fair, officials said", "— The Daily Lamp (@dailylamp) December 23, 2016"]
    lines = split("\n".join(("Lamps sell well", "By Jane Doe", *told[:2], *sent, *told[2:])))
    own = [line for line in lines if line.text in told]
    assert decks.undecked(own, lines, frozenset()) == own


def test_the_points_of_a_summary_are_none_of_the_report() -> None:
    """They say what the report says, and would be quoted twice."""
    told = [
        f"{_SHOWN.format(place, 2)[:-1]} on Monday at the close of it." for place in ("Etah", "Mau", "Banda")
    ] * 2
    points = [
        "Potters have sold more lamps at the fair than ever.",
        "A set of twelve was sold for Rs 240 at it.",
    ]
    lines = split("\n".join(("Lamps sell well", "By Jane Doe", "Key Points", *points, *told)))
    first, last = body.bounds(lines)
    assert [line.text for line in lines[first:last]] == told


def test_a_dump_s_captions_and_pulled_quotes_are_no_text() -> None:
    """A quotation over a paragraph is a sub-headline, a long line without a stop is a picture's."""
    told = [_SHOWN.format(place, 2) for place in ("Khurja", "Etah", "Agra", "Mau")]
    caption = "Jean Doe said she planned to be there when the last brick of it went back"
    quote = f'"{told[1]} We will come back again," she said.'
    page = (
        told[0],
        caption,
        quote,
        "\u2018We will come back\u2019",
        told[2],
        "We will come back",
        "Another head",
        told[3],
    )
    kept = [line.text for line in body.uncaptioned(body.cleaned(split("\n".join(page)), "Lamps"))]
    assert kept == [told[0], quote, "\u2018We will come back\u2019", told[2], "Another head", told[3]]


def test_a_letter_to_subscribe_to_is_left_out_whole() -> None:
    """What it offers may end as a sentence does."""
    told = [
        _SHOWN.format(place, 2) for place in ("Khurja", "Etah", "Agra", "Mau", "Banda", "Jhansi", "Unnao")
    ]
    page = (
        *told[:2],
        "Sign up for The Lamp",
        "News from the coast, every day.",
        "Get it sent to your inbox",
        *told[2:],
    )
    assert [line.text for line in body.without_tail(split("\n".join(page)))] == told


def test_a_text_begins_over_the_box_of_related_reports_within_it() -> None:
    """A box in the middle of a short report had cost what stands above it."""
    told = "The fair sold sarees worth Rs 12 crore this year, the officials of the district said"
    above = [f"{told} of hall {at}." for at in range(2)]
    box = [
        "Related Articles",
        "Two rescued from a hall",
        "21 Sep 2011",
        "Rents for stalls go up",
        "05 Oct 2011",
    ]
    box += ["Weavers see the minister", "25 Sep 2011", "A new hall for fairs", "21 Sep 2011"]
    rest = [
        f"{told} of stall {at}, and that more of them are to be built by the spring of next year."
        for at in range(8)
    ]
    lines = split("\n".join(["Fair sells sarees", "5 Oct 2011", *above, *box, *rest]))
    first, last = body.bounds(lines)
    assert lines[first].text == above[0]
    assert lines[last - 1].text == rest[-1]
