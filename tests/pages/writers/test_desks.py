"""Which names are persons' and which a desk's, an agency's, a house's or a machine's."""

from __future__ import annotations

import pytest

from store.pages.writers import desks

PERSONS = [
    "Jane Doe",
    "रीना सक्सेना",
    "Anamika",
    "M.P. Praveen",
    "Emily Post",
    "R. K. Mishra",
    "Lucía Ferrandis",
    "डॉ. रीना",
]
NOBODY = [
    "webdesk",
    "lampadmin",
    "jane_doe7",
    "Lamp Web Desk",
    "ET Bureau",
    "Our Special Correspondent",
    "Senior Editor",
    "Online Newsroom",
    "Sports Team",
    "NEWS WIRES",
    "Press Trust of India",
    "PTI-Bhasha",
    "PTI",
    "दीप न्यूज़",
    "हिन्दुस्थान समाचार",
    "नगर प्रतिनिधि",
    "वार्ता",
    "Lamp News",
    "Lamp Contributor",
    "Ministry of Textiles",
    "Redaktion",
]


@pytest.mark.parametrize("name", PERSONS)
def test_a_persons_name_is_kept(name: str) -> None:
    """Whoever wrote it is named."""
    assert desks.persons(name) == name


@pytest.mark.parametrize("name", NOBODY)
def test_what_is_no_person_is_not_among_the_persons(name: str) -> None:
    """Beside a person a desk is left out; decision 10."""
    assert desks.persons(name) is None
    assert desks.persons(f"Jane Doe, {name}") == "Jane Doe"


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Comments", False),
        ("More from this author", False),
        ("his RSS feed", False),
        ("Thomas More", True),
        ("de la Cruz", True),
        ("Ramesh kumar", True),
        ("रीना सक्सेना", True),
    ],
)
def test_what_stands_beside_a_name_is_none(name: str, person: bool) -> None:
    """A count of comments and a link to other reports are marked like the writer on many pages."""
    assert desks.is_person(name) == person
