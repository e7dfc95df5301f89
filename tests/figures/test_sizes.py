"""What a size, a length of work or a place is of."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The 40-foot-high lamp was lit at noon.", ["lamp"]),
        ("They made a 3-metre long sari.", ["sari"]),
        ("20 फीट ऊंची मूर्ति बनाई गई।", ["मूर्ति"]),
        ("A carpet 6 feet wide and 9 feet long hung there.", ["carpet", "carpet"]),
        ("A vase took four artisans and nine days.", ["artisans", "vase"]),
        ("इस कालीन को बुनने में चार बुनकर और 20 दिन लगे।", ["बुनकर", "कालीन"]),
        ("She took 12 orders and three days off.", ["orders", None]),
        ("The flood shut 40 kilns, costing the potters Rs 2,000 each.", ["kilns", "potters"]),
        ("The bells are in demand, fetching Rs 400 each.", ["bells"]),
        ("अमेरिका में मांग 20 फीसदी गिरी, यूरोप में 5 फीसदी बढ़ी।", ["मांग", "मांग"]),
        ("Moradabad mein bikri 10% badhi, Kanpur mein 6% ghati.", ["bikri", "bikri"]),
        ("निर्यात में 12 फीसदी गिरावट आई, मजदूरी में 8 फीसदी बढ़ोतरी हुई।", ["निर्यात", "मजदूरी"]),
    ],
)
def test_sizes_works_and_places_are_of_the_thing(text: str, measures: list[str | None]) -> None:
    """Else nine days are of nothing, and Europe is what rose."""
    assert [figure.measure for figure in extract(text).figures] == measures
