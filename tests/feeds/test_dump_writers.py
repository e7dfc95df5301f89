"""Who wrote a page that was pasted as text."""

from __future__ import annotations

import pytest

from store.feeds import dump
from tests.feeds.test_writers import BODY, TITLE


@pytest.mark.parametrize(
    ("field", "byline", "writers"),
    [
        ("author: Courier Web Desk", "", "Courier Web Desk"),
        ("author: desk@courier.example", "", None),
        ("author: Courier Web Desk", "By Mara Lind", "Mara Lind"),
        ("section: Local", "PTI", "PTI"),
        ("section: Local", "PTI\nBy Mara Lind", "Mara Lind"),
    ],
)
def test_a_dump_s_writer_is_a_person_else_the_desk_it_names(
    field: str, byline: str, writers: str | None
) -> None:
    """Copied text keeps the same rule; its own field counts as declared."""
    body = BODY.replace("<p>", "").replace("</p>", "")
    text = f"source: Courier\n{field}\n{TITLE}\n{byline}\nMarch 3, 2026\n{body}"
    assert dump.parse(text, "a.txt").author == writers
