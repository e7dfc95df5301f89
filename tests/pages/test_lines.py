"""Which lines of a page are a house's own notice."""

from __future__ import annotations

import pytest

from store.pages.lines import Line


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies on our website to give you the most relevant experience.",
        "Nos partenaires et nous-mêmes utilisons des cookies pour stocker des données sur votre appareil.",
        "इस वेबसाइट की सामग्री का स्वामित्व विभाग के पास है।",
        "Please abide by our community guidelines for posting your comments.",
        "© 2024 Doab Media. All rights reserved.",
        "Whether you live here or overseas, you can take a paid subscription today.",
        "The Daily Briefing newsletter provides all the news you need. Sign up here.",
        "Reporting by A. Rao and B. Lee; Editing by C. Das",
        "Article réservé aux abonnés",
        "(At The Lamp, we care for our independent journalism. Help us by becoming a member today.)",
        "The Lamp is free to read because readers like you pay for it.",
        "Do you have an opinion on the issues raised in this article? Please write a letter.",
    ],
)
def test_a_house_s_notice_is_no_prose(text: str) -> None:
    """Nobody is answered with a notice on cookies."""
    line = Line(text, 0)
    assert line.notice
    assert not line.prose


@pytest.mark.parametrize(
    "text",
    [
        "Bakeries mark down their cookies then, because they cannot sell them on the following day. You could"
        " get a loaf for half of the price, or two for the price of one; it also pays to check the website"
        " of the market, where you may find weekly deals that it advertises nowhere else.",
        "The bakery sold 40,000 cookies at the fair, and its owner said she had never baked as many.",
        "The government changed its policy on carpets, and weavers agreed to register by March.",
        "The rights of 400 weavers are reserved in the new law, the minister said on Monday.",
        "कारीगरों ने अपनी वेबसाइट बनाई है और अब सीधे ग्राहकों को सामान बेच रहे हैं।",
        "Banks took a subscription of Rs 40 crore from the cooperative, officials said on Monday.",
    ],
)
def test_news_that_uses_its_words_is(text: str) -> None:
    """A report on cookies is a report."""
    line = Line(text, 0)
    assert not line.notice
    assert line.prose


@pytest.mark.parametrize(
    "text",
    [
        "रोज की खबरें अपने मोबाइल पर पाएं, हमारे चैनल से जुड़ें।",
        "Get the day's stories on your phone, join our channel now.",
        "Also Read Gold price today: Yellow metal slips before the festival",
        "Remove ads with a plan",
    ],
)
def test_an_invitation_within_a_text_is_none_of_it(text: str) -> None:
    """A reader is not answered with an advertisement."""
    assert Line(text, 0).aside
    assert not Line(text, 0).prose


@pytest.mark.parametrize(
    "text",
    [
        "Read moreDakar's first electric buses, one year on",
        "(सम्बन्धित समाचार : नौगढ़ में काला नमक भवन का ताला क्यों नहीं खुला)",
        "Lesen Sie auch: Hubbrücke: Sanierung verzögert sich bis 2027",
        "The queue is longer than the one for samosas #fair — Jane Doe (@jane_d) September 27, 2025",
        "Listen to highlights from West Yorkshire on Lamp Sounds, catch up with the latest episode.",
    ],
)
def test_a_pointer_with_its_headline_stands_alone(text: str) -> None:
    """What follows it is of the text again."""
    line = Line(text, 0)
    assert line.aside
    assert not line.tail


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("About the Mubarakpur Cooperative", True),
        ("Media contact:", True),
        ("About the new scheme for looms", False),
    ],
)
def test_what_a_release_says_of_its_sender_is_none_of_it(text: str, tail: bool) -> None:
    """Who sent it, since when and whom to call stands below every one of their notes."""
    assert Line(text, 0).tail is tail
