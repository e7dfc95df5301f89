"""Bylines as papers print them, into names."""

from __future__ import annotations

import pytest

from store.pages.writers import people


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("By A. Kumar, Bela Rao and Chris Lee | Newswire", ["A. Kumar", "Bela Rao", "Chris Lee"]),
        ("Jane Doe and John Roe, CNN", ["Jane Doe", "John Roe"]),
        ("पीटीआई, लखनऊ", ["पीटीआई"]),
        ("PTI, New Delhi", ["PTI"]),
        ("संवाददाता", ["संवाददाता"]),
        ("अमर पत्र ब्यूरो, कन्नौज", ["अमर पत्र ब्यूरो"]),
        ("नवीन सक्सेना | अलीगढ़", ["नवीन सक्सेना"]),
        ("अंजलि व्यास और रवि तिवारी, झांसी", ["अंजलि व्यास", "रवि तिवारी"]),
        ("लेखक: रमेश कुमार", ["रमेश कुमार"]),
        ("Interview: Paul Reinhardt", ["Paul Reinhardt"]),
        ("Von Hanna Lichtblau und Jens Ohlsen", ["Hanna Lichtblau", "Jens Ohlsen"]),
        ("Par Claire Guillot (Nancy, envoyée spéciale)", ["Claire Guillot"]),
        ("Claire Guillot, Envoyée spéciale à Nancy", ["Claire Guillot"]),
        ("Amrita Dhesi in Chunar and Tom Wall", ["Amrita Dhesi", "Tom Wall"]),
        ("Shreya Nandi New Delhi", ["Shreya Nandi"]),
        ("Rahul Singh, Greater Noida", ["Rahul Singh"]),
        ("Hanna Lichtblau, Jens Ohlsen, DER BEOBACHTER", ["Hanna Lichtblau", "Jens Ohlsen"]),
        ("Jo Smith, The Doab Times", ["Jo Smith"]),
        ("Sarah Marsh, Staff Writer", ["Sarah Marsh"]),
        ("Binay Singh / TNN", ["Binay Singh"]),
        ("Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("Swati Bhalla,Rupam Jha", ["Swati Bhalla", "Rupam Jha"]),
        ("JANE DOE and JOHN ROE", ["JANE DOE", "JOHN ROE"]),
        (
            "Ana de la Cruz, Lauren del Valle and Juan Pérez",
            ["Ana de la Cruz", "Lauren del Valle", "Juan Pérez"],
        ),
        ("Analysis by Jane Doe, Senior Court Analyst", ["Jane Doe"]),
        ("Jane Doe Senior Lucknow Correspondent", ["Jane Doe"]),
        ("Jane Doe Social affairs correspondent", ["Jane Doe"]),
        ("Jane Doe Contributor", ["Jane Doe"]),
        ("Par Anne Doe Envoyée spéciale à Toulouse", ["Anne Doe"]),
        ("Jane Doe Political Correspondent", ["Jane Doe"]),
        ("Doab Herald Correspondent", ["Doab Herald Correspondent"]),
        ("Our Special Correspondent", ["Our Special Correspondent"]),
        ("Express News Service", ["Express News Service"]),
        ("<a href='/jane'>Jane Doe</a>", ["Jane Doe"]),
        ("desk@example.org (Jane Doe)", ["Jane Doe"]),
        ("By | By Jane Doe", ["Jane Doe"]),
        ("", []),
    ],
)
def test_a_byline_names_its_writers_alone(given: str, names: list[str]) -> None:
    """A reader sees who wrote it, without agency, place, role or house."""
    assert people.names(given) == names


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("रीना सक्सेना दीप प्रभात", "रीना सक्सेना"),
        ("रीना सक्सेना, दीप प्रभात", "रीना सक्सेना"),
        ("रीना कुमारी सक्सेना", "रीना कुमारी सक्सेना"),
    ],
)
def test_a_house_s_name_behind_a_person_s_goes(given: str, names: str) -> None:
    """Pages print the two without a sign between."""
    assert people.unhoused(given, ["© 2025 दीप प्रभात"]) == names
