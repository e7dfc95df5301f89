"""What a figure measures past brackets, asides, lists and small words."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("औरंगाबाद गांव में 1.8 एकड़ (करीब 0.73 हेक्टेयर) जमीन पर सेंटर बनेगा", ["जमीन", "जमीन"]),
        ("Rs 1,250 crore (about $150 million) has been earmarked for the Unity Mall", ["Unity Mall"] * 2),
        ("Built at a cost of Rs 12 crore, the park has 64 kilns", ["park", "kilns"]),
        ("Spread over 5 acres, the park has 40 plots", ["park", "plots"]),
        ("Rs 9 crore was given for the mall, spread over 4 acres", ["mall", "mall"]),
        ("At Rs 900 a kilo, the silk is dear", ["silk"]),
        ("The weavers, which the census put at 62,000, left", ["weavers"]),
        ("The census put the number of weavers at 62,000", ["weavers"]),
        ("Exports to the US, the UK and the UAE stood at $412 million", ["Exports"]),
        ("Leather shipments fell 6% in volume terms", ["Leather shipments"]),
        ("They work for a wage of just Rs 250", ["wage"]),
        ("They use 90 quintals of rose petals", ["rose petals"]),
        ("He pays Rs 3,000 as rent", ["rent"]),
        ("Exports to Germany worth €45,000 were lost", ["Exports"]),
        ("निर्यात का 60 फीसदी अमेरिका जाता है", ["निर्यात"]),
        ("25% subsidy, max 6.25 lakh", ["subsidy", "subsidy"]),
        ("25 प्रतिशत अनुदान, अधिकतम 6.25 लाख रुपये", ["अनुदान", "अनुदान"]),
        ("स्टोल की अमेरिका में खपत घटकर आधी रह गई", ["खपत"]),
        ("1,02,450 रुपये की ठगी हुई", ["ठगी"]),
        ("24 सीएफसी तैयार हैं, 11 निर्माणाधीन हैं", ["सीएफसी", "सीएफसी"]),
    ],
)
def test_the_thing_is_found_past_an_aside(text: str, measures: list[str]) -> None:
    """Else a village is told as so many acres, and a list's last country as the exports."""
    assert [figure.measure for figure in extract(text).figures] == measures
