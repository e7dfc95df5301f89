"""Who a dump's lines say wrote it."""

from __future__ import annotations

import pytest

from store.pages.lines import split
from store.pages.writers import choice

_TEXT = (
    "The fair in Moradabad sold brass worth Rs 4 crore in five days, the district office said on Monday.\n"
    "About 200 artisans took part in it, and the next one is to be held in the spring of the coming year.\n"
    "They said that the stalls would be given by lot, and that the rents for them would stay as they are."
)


@pytest.mark.parametrize(
    ("above", "below", "writer"),
    [
        ("By Jane Doe, Lauren del Valle and John Roe, CNN", "", "Jane Doe, Lauren del Valle, John Roe"),
        ("Analysis by Jane Doe, Senior Court Analyst", "", "Jane Doe"),
        ("नगर संवाददाता, मुरादाबाद", "", None),
        ("Express News Service", "", None),
        ("Share", "Jane Doe is the business reporter for the Daily Lamp.", "Jane Doe"),
        ("Share", "Jane Doe can be reached at jane@example.org.", "Jane Doe"),
        ("Express News Service", "Jane Doe is a freelance writer.", "Jane Doe"),
        ("अवध ब्यूरो, लखनऊ Published by: निधि त्रिवेदी Updated Thu, 09 Jan 2025 02:41 AM IST", "", None),
        ("By: अवध ब्यूरो, लखनऊ | 09 Jan 2025 02:41 AM IST\nEdited By: निधि त्रिवेदी", "", None),
        ("राकेश बिंद, संवाद केंद्र, भदोही\n11 अक्टूबर 2023 11:15", "", "राकेश बिंद"),
        ("रीना सक्सेना, मुरादाबाद", "", "रीना सक्सेना"),
        ("रीना सक्सेना, वरिष्ठ संवाददाता", "", "रीना सक्सेना"),
        ("रीना सक्सेना और मोहन लाल, मुरादाबाद\n02 Nov 2023 10:15 AM", "", "रीना सक्सेना, मोहन लाल"),
        ("द्वारा रीना सक्सेना", "", "रीना सक्सेना"),
        ("भाषा, लखनऊ", "", None),
        ("एजेंसी: भाषा", "", None),
        ("दीपक टीम, मुरादाबाद", "", None),
        ("Curated by: Jane Doe", "", "Jane Doe"),
        ("Translated by Jane Doe.", "", None),
        ("Lucía Doe Núñez\nValdemar - MAY 10, 2025 - 04:30 CEST", "", "Lucía Doe Núñez"),
        ("रिपोर्ट: रीना सक्सेना, अमर प्रभात, मुरादाबाद", "© 2024 अमर प्रभात", "रीना सक्सेना"),
        ("Share", "(रिपोर्ट: रीना सक्सेना)", "रीना सक्सेना"),
        ("Posted by: Lamp News Desk | 415 Views", "रिपोर्ट : रीना सक्सेना, तहसील संवाददाता औराई", "रीना सक्सेना"),
        ("By रीना सक्सेनाEdited By: निधि त्रिवेदी", "", "रीना सक्सेना"),
        ("ByJane Doe, Lucknow\nOct 08, 2024 06:12 AM IST", "", "Jane Doe"),
        ("Jane Doe दीप भारत, भदोहीTue, 8 Oct 2024, 07:31:PM", "", "Jane Doe"),
        ("Jane Doe 148 Stories\nThursday June 30, 2022\nEdited by John Roe", "", "Jane Doe"),
        ("रीना सक्सेना\nनई दिल्ली,\nअपडेटेड: 28 अप्रैल, 2023 14:20 IST", "", "रीना सक्सेना"),
        ("Jane Doe Lucknow\n3 min read Last Updated : Oct 08 2024 | 6:40 PM IST", "", "Jane Doe"),
        ("October 8, 2024 by Jane K. Doe", "", "Jane K. Doe"),
        (
            "Edited by John Roe | Contributed by Jane Doe | Lamp.com\nUpdated: 8 Oct 2024, 4:10 pm",
            "",
            "Jane Doe",
        ),
        ("Share AA Follow us\nLMP / Apr 6, 2022, 04:11 IST", "", None),
        ("Jane Doe\nLucknow, LPNS\nLast Updated : 08 October 2024, 21:15 IST", "", "Jane Doe"),
        ("Jane Doe\n@janedoe\nFirst published: 8 October 2024, 7:31 PM IST", "", "Jane Doe"),
        ("Jane Doe (जेन डो)\nUpdated at : 08 Oct 2024", "", "Jane Doe"),
        ("Jane Doe & John Roe | LPN", "", "Jane Doe, John Roe"),
        ("रीना सक्सेना, अमर प्रभात, भदोही\nUpdated Tue, 08 Oct 2024 07:31 PM IST", "", "रीना सक्सेना"),
        ("✍️ रीना सक्सेना", "", "रीना सक्सेना"),
        ("डॉ. रीना कुमार सक्सेना\n8 अक्टूबर 2024", "", "डॉ. रीना कुमार सक्सेना"),
        ("भदोही से रीना सक्सेना की रिपोर्ट", "", "रीना सक्सेना"),
        ("ब्यूरो चीफ- रीना सक्सेना", "", "रीना सक्सेना"),
        ("रीना सक्सेना, ब्यूरो चीफ भदोही", "", "रीना सक्सेना"),
        ("Share", "(रीना सक्सेना)", "रीना सक्सेना"),
        ("Share", "— रीना सक्सेना, भदोही", "रीना सक्सेना"),
        ("Share", "(फाइल फोटो)", None),
        ("लखनऊ, रीना सक्सेना। Tue, 08 Oct 2024", "", "रीना सक्सेना"),
        ("बनारसी साड़ी, वाराणसी", "", None),
        ("Share", "Jane Doe is one of the artisans who came.", None),
    ],
)
def test_a_line_near_the_text_names_who_wrote_it(above: str, below: str, writer: str | None) -> None:
    """A desk or an agency is no person; who edited it, or is only told of, did not write it."""
    lines = split(f"Brass fair sells for four crore\n{above}\n{_TEXT}\n{below}")
    begun = len(split(above)) + 1
    assert choice.author(lines, 0, range(begun, begun + 3)) == writer


@pytest.mark.parametrize(
    ("above", "below", "desk"),
    [
        ("नगर संवाददाता, मुरादाबाद", "", "नगर संवाददाता"),
        ("Express News Service", "", "Express News Service"),
        ("भाषा, लखनऊ", "", "भाषा"),
        ("एजेंसी: भाषा", "", "भाषा"),
        ("By Lamp Team\nMarch 5, 2024", "", "Lamp Team"),
        ("वेब डेस्क\n5 मार्च 2024", "", "वेब डेस्क"),
        ("Posted by: Lamp News Desk | 415 Views", "", "Lamp News Desk"),
        ("डेस्क, मुरादाबाद", "", "डेस्क"),
        ("IANS | March 5, 2024 10:15 IST", "", "IANS"),
        ("Share", "(पीटीआई)", "पीटीआई"),
        ("Share", "Lamp Network", None),
        ("Edited by Web Desk", "", None),
        ("Photo: PTI", "", None),
        ("LMP / Apr 6, 2022, 04:11 IST", "", None),
        ("Home Sport Business", "", None),
    ],
)
def test_a_desk_or_an_agency_alone_in_a_byline_is_read(above: str, below: str, desk: str | None) -> None:
    """It counts where nobody else wrote it; a sign of two letters near the day and an editor are none."""
    lines = split(f"Brass fair sells for four crore\n{above}\n{_TEXT}\n{below}")
    begun = len(split(above)) + 1
    body = range(begun, begun + 3)
    assert choice.desk(lines, 0, body) == desk
    assert choice.author(lines, 0, body) is None


@pytest.mark.parametrize(
    ("above", "declared", "writer"),
    [
        ("By Jane Doe, Lucknow\nOct 08, 2024 06:12 AM IST", "lampadmin", "Jane Doe"),
        ("By रीना सक्सेना", "Reena Saxena", "रीना सक्सेना"),
        ("By JANE DOE", "Jane Doe", None),
        ("Reported by: Jane Doe\nEdited by: John Roe\nAgency: Lamp Local", "John Roe", "Jane Doe"),
        ("Reported by: Jane Doe\nEdited by: John Roe\nAgency: Lamp Local", "Lamp Local", "Jane Doe"),
        ("By Jane Doe and John Roe", "John Roe", "Jane Doe, John Roe"),
        (
            "Written By: Jane Doe | Edited By: John Roe Publish Date: 6 Jan 2025",
            "Jane Doe, John Roe",
            "Jane Doe",
        ),
        ("Lamp News Desk, Lucknow", "Jane Doe", None),
        ("Share", "Jane Doe", None),
    ],
)
def test_the_writer_printed_goes_before_another_declared(
    above: str, declared: str, writer: str | None
) -> None:
    """Houses declare who put it on the page, or spell the name in another script."""
    lines = split(f"Brass fair sells for four crore\n{above}\n{_TEXT}")
    begun = len(split(above)) + 1
    assert choice.printed(lines, 0, range(begun, begun + 3), declared) == writer


@pytest.mark.parametrize(
    ("first", "writer"),
    [
        ("रीना सक्सेना, भदोही: बुनकरों के लिए बनी दीर्घा में 46 दुकानें हैं, जिनकी बोली 12 अक्टूबर को लगेगी।", "रीना सक्सेना"),
        ("जिला प्रशासन, भदोही: बुनकरों के लिए बनी दीर्घा में 46 दुकानें हैं, जिनकी बोली लगेगी।", None),
    ],
)
def test_a_texts_first_words_may_be_its_writer_and_place(first: str, writer: str | None) -> None:
    """Some papers print the byline within the first paragraph."""
    lines = split(f"बुनकरों को मिली दीर्घा\n{first}\n{_TEXT}")
    assert choice.author(lines, 0, range(1, 5)) == writer


def test_a_name_right_above_a_texts_place_is_its_writers() -> None:
    """English dailies print it without a label and without the day."""
    lines = split(f"Weavers get a gallery\nJane Doe\nLucknow: {_TEXT}")
    assert choice.author(lines, 0, range(2, 5)) == "Jane Doe"


@pytest.mark.parametrize(
    "above",
    [
        "Jane Doe\nJohn Roe\nMarch 5, 2024",
        "Jane Doe,\nJohn Roe\nMarch 5, 2024",
        "Jane Doe\nand\nJohn Roe\nMarch 5, 2024",
        "By Jane Doe and\nJohn Roe\nMarch 5, 2024",
        "By Jane Doe\nBy John Roe",
        "By Jane Doe in Lucknow\nand John Roe in Agra",
        "Jane Doe, Staff Writer\nJohn Roe, Staff Writer\nMarch 5, 2024",
        "Jane Doe\nStaff Writer\nJohn Roe\nStaff Writer\nMarch 5, 2024",
        "Jane Doe in Lucknow and John Roe in Agra\nTue 5 Mar 2024 06.00 GMT",
        "Jane Doe, Lucknow, and John Roe, Agra\nMarch 5, 2024",
        "Jane Doe (Lucknow), John Roe (Agra)\nMarch 5, 2024",
        "Jane Doe and John Roe, The Lamp\nMarch 5, 2024",
        "Jane Doe, John Roe | Lamp News\nUpdated: Mar 5, 2024",
        "Jane Doe / John Roe\nMarch 5, 2024",
        "By Jane Doe and John Roe for The Lamp",
        "Reporting by Jane Doe and John Roe",
        "Jane Doe and John Roe",
    ],
)
def test_two_writers_are_both_named(above: str) -> None:
    """Papers print two names on a line, on two, with roles, places and their house."""
    lines = split(f"Brass fair sells for four crore\n{above}\n{_TEXT}")
    begun = len(split(above)) + 1
    assert choice.author(lines, 0, range(begun, begun + 3)) == "Jane Doe, John Roe"


@pytest.mark.parametrize(
    ("above", "writer"),
    [
        ("Jane Doe\nTextiles editor\nTue 5 Mar 2024 06.00 GMT", "Jane Doe"),
        ("Jane Doe\nShare\nSave\nMarch 5, 2024", "Jane Doe"),
        ("Jane Doe for The Lamp\nMarch 5, 2024", "Jane Doe"),
        ("Jane Doe – Lucknow\n5 March 2024", "Jane Doe"),
        ("Wednesday, 05 March 2025 | Jane Doe | Lucknow", "Jane Doe"),
        ("Jan van der Doe\n5 March 2024", "Jan van der Doe"),
        ("रिपोर्टेड बाय: रीना सक्सेना\n5 मार्च 2024", "रीना सक्सेना"),
        ("Jane Doe Transport correspondent\nTue 5 Mar 2024 06.00 GMT", "Jane Doe"),
        ("Jane Doe Senior Lucknow Correspondent", "Jane Doe"),
        (
            "Jane Doe, The Harbour Post\nPublished 9:00 a.m. ET Oct. 3, 2018",
            "Jane Doe",
        ),
        ("Jane Doe\nNBN News Digital\nPublished March 4, 2019 9:00am EST", "Jane Doe"),
        ("Jane Doe 8/17/13 11:04am Yesterday 11:04am", "Jane Doe"),
        ("March 4, 2019 by Jane Doe Leave a Comment", "Jane Doe"),
        ("Published: 4 Mar 2019 By Jane Doe", "Jane Doe"),
        ("Written by Jane Doe and edited by John Roe", "Jane Doe"),
        ("Patricio Soler | Palma de Mallorca | 08/01/2014", "Patricio Soler"),
        ("Autori: Anna Berga (LTV editor)", "Anna Berga"),
        ("रीना सक्सेना द्वारा संपादित\n5 मार्च 2024", None),
        ("एडिटेड बाय: रीना सक्सेना\n5 मार्च 2024", None),
    ],
)
def test_a_name_stands_with_its_role_its_house_and_buttons(above: str, writer: str | None) -> None:
    """What is copied of a page has its buttons between the writer and the day."""
    lines = split(f"Brass fair sells for four crore\n{above}\n{_TEXT}")
    begun = len(split(above)) + 1
    assert choice.author(lines, 0, range(begun, begun + 3)) == writer


@pytest.mark.parametrize(
    ("below", "writer"),
    [
        ("Posted by Jane Doe at 9:06 PM", "Jane Doe"),
        ("प्रस्तुतकर्ता रीना सक्सेना पर 9:06 pm", "रीना सक्सेना"),
        ("About the Author\nJane Doe", "Jane Doe"),
        ("लेखक के बारे में\nरीना सक्सेना", "रीना सक्सेना"),
        ("Jane Doe\nJane Doe writes on crafts and small towns.", "Jane Doe"),
        ("Reporting by Jane Doe; editing by John Roe", "Jane Doe"),
        ("(By Jane Doe)", "Jane Doe"),
    ],
)
def test_a_text_s_end_may_name_its_writer(below: str, writer: str) -> None:
    """Blogs and magazines name who wrote it behind the text alone."""
    lines = split(f"Brass fair sells for four crore\n{_TEXT}\n{below}")
    assert choice.author(lines, 0, range(1, 4)) == writer
