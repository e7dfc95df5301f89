"""A reading's lines as the page prints them."""

from __future__ import annotations

from store.pages.lines import split
from store.pages.readings import printed

LEAD = "The district's brass workers sold goods worth Rs 40 crore at the fair this week."
NEXT = "Officials said that the fair will be held again in the month of November."
LAST = "कारीगरों ने कहा कि अगले साल वे और बड़ी दुकानें लगाएंगे और नए उत्पाद लाएंगे।"
HEAD = "Orders from abroad"


def test_lines_that_a_reading_ran_into_one_stand_apart_as_the_page_prints_them() -> None:
    """An item of a list may hold a heading and a paragraph, and is quoted to the letter."""
    page = split("\n".join(("Menu", "2/8", HEAD, "Menu", NEXT, LAST)))
    assert printed.apart(f"2/8 {HEAD} {NEXT}", page) == f"2/8\n{HEAD}\n{NEXT}"
    assert printed.apart(f"{HEAD} of another page", page) == ""


def test_a_part_of_a_line_becomes_the_line_the_page_prints() -> None:
    """Broken markup leaves a reading half sentences, which would stand beside the whole ones."""
    page = split(f"{LEAD}\n{NEXT}\n{LAST}")
    broken = "sold goods worth Rs 40 crore at the fair this week."
    assert printed.printed(f"{broken}\n{NEXT}\nat the fair\n- {LAST}", page) == f"{LEAD}\n{NEXT}\n{LAST}"
    assert printed.printed("What no page holds", page) == "What no page holds"
