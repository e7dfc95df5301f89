"""Where an article stands among a page's lines."""

from __future__ import annotations

from store.pages import body
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
