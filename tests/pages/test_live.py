"""A live blog is read entry by entry."""

from __future__ import annotations

import pytest

from store.feeds import dump, extract
from store.pages import live
from store.pages.lines import split

_TITLE = "Agra fair live: bell makers sign with a buyer from Denmark"
_ENTRIES = [
    (
        "18:45 IST",
        "Doors close for the day",
        "The organisers said 41,000 people had come through the gates by six.",
    ),
    (
        "16:10 IST",
        "Bell makers sign",
        "Two units from Jalesar signed a contract worth Rs 3.4 crore for brass bells.",
    ),
    (
        "13:05 IST",
        "A minister walks in",
        "The minister for small industries spent forty minutes in the hall of crafts.",
    ),
    (
        "10:30 IST",
        "The gates open",
        "The gates of the ground opened half an hour late after a water main had burst.",
    ),
]
_TOLD = [text for _, head, told in _ENTRIES for text in (head, told)]


@pytest.mark.parametrize("stamp", ["{}", "Sep 27, 2025 {}", "{} Updated"])
def test_a_dump_keeps_each_entry_s_heading_and_none_of_its_hours(stamp: str) -> None:
    """The newest entry has the fair's last word, the oldest how it began."""
    rows = [f"{stamp.format(hour)}\n{head}\n{told}\nShare" for hour, head, told in _ENTRIES]
    text = "\n".join(
        ("Home", _TITLE, "Curated by: Jane Doe", "First published: Sep 27, 2025 08:55 am", *rows)
    )
    article = dump.parse(f"{text}\nMore from Agra\nSixty trains are late", "a.txt")
    assert (article.title, article.author) == (_TITLE, "Jane Doe")
    assert article.text.split("\n\n") == _TOLD


def test_a_page_keeps_its_first_entry_and_its_heading() -> None:
    """An hour is no byline, so what stands below it is no deck."""
    rows = "".join(
        f"<div><div>Sep 27, 2025 {hour}</div><h2>{head}</h2><div><p>{told}</p></div><a>Share</a></div>"
        for hour, head, told in _ENTRIES
    )
    page = f"<html><body><h1>{_TITLE}</h1><p>By Jane Doe</p><div>{rows}</div></body></html>"
    assert extract.parse(page, "https://a.example/b").text.split("\n\n") == _TOLD


def test_other_reports_under_their_day_are_no_entries() -> None:
    """In a list of reports the headline stands over the day, and readers speak below an article."""
    told = [told for _, _, told in _ENTRIES]
    listed = [
        f"{head} at the fair in Agra\n2 Nov 2025 10:{at}\n{one}"
        for at, (_, head, one) in enumerate(_ENTRIES, 10)
    ]
    assert not live.hours(split("\n".join(listed)))
    readers = [f"Reader {at}\n2 Nov 2025 10:{at}\n{one}" for at, one in enumerate(told, 10)]
    assert not live.hours(split("\n".join((*told, *readers))))


_STEPS = [
    ("1982", "A cooperative of 26 makers of paper was founded by hand in the town of Kalpi."),
    ("2004", "Cheap paper from machines closed 47 of the 80 units that were at work in the town."),
    ("2018", "The state chose the paper as the product of the district, and 35 units got a grant."),
]
_FRAME = (
    "The paper of Kalpi has been made, lost and saved again within forty years, say those who make it.",
    "The next aim of the cooperative is to clean its water and use it again, its secretary said on Monday.",
)


@pytest.mark.parametrize("days", [("1982", "2004", "2018"), ("2 May 1982", "3 June 2004", "4 July 2018:")])
def test_a_timeline_keeps_its_years(days: tuple[str, ...]) -> None:
    """Who asks when it happened finds it nowhere else."""
    steps = [text for day, (_, told) in zip(days, _STEPS, strict=True) for text in (day, told)]
    told = [_FRAME[0], *steps, _FRAME[1]]
    article = dump.parse("\n".join(("Home", "Forty years of paper in Kalpi", "By Jane Doe", *told)), "a.txt")
    assert article.text.split("\n\n") == told
    rows = "".join(f"<p>{text}</p>" for text in told)
    page = (
        f"<html><body><h1>Forty years of paper in Kalpi</h1><p>By Jane Doe</p><div>{rows}</div></body></html>"
    )
    assert extract.parse(page, "https://a.example/b").text.split("\n\n") == told


def test_the_days_of_readers_words_are_no_timeline() -> None:
    """They are near each other."""
    said = [f"{day} May 2025\n{told}" for day, (_, told) in enumerate(_STEPS, 3)]
    assert not live.days(split("\n".join((*_FRAME, *said))))
