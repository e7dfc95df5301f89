"""What stands between and after a pasted page's paragraphs: programs, boxes of a house, its small print."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from store.feeds import dump
from store.pages import lines

TITLE = "Harbour town opens its new ferry terminal"
FIRST = (
    "The harbour town of Lindmark opened its new ferry terminal on Tuesday after four years of work.",
    "About 900 passengers a day are to use it in the first year, and the number is expected to double soon.",
    "The mayor said at the opening that the old hall had been too small for the boats of the last ten years.",
)
LAST = (
    "The old hall next to it will be a market for fish and vegetables, and the stalls are given by lot.",
    "The first boat left for the islands at noon, with the school choir and the town's band on its deck.",
)


def body(*between: str, after: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the paragraphs read of a pasted page with these lines between and after its own."""
    page = (TITLE, "By Mara Lind", "March 3, 2026", *FIRST, *between, *LAST, *after)
    return tuple(dump.parse("\n".join(page), "a.txt").text.split("\n\n"))


@pytest.mark.parametrize(
    "box",
    [
        ("Connect With Us", "Follow @lindmarkcourier for news of the coast and the islands."),
        ("Click to enlarge", "Previous Slide Next Slide"),
        ("Print this Article Email this Article",),
        ("Send to a friend",),
        ("Enlarge This Image", "Otto Brandt/Lindmark Courier", "Boats before the new hall."),
        ("Contact the reporter: lind@courier.example",),
        ("Old ferry hall closes its doors after ninety years (June 7, 2013)",),
    ],
)
def test_a_house_s_box_among_the_paragraphs_is_left_out(box: tuple[str, ...]) -> None:
    """Buttons and pointers come between the paragraphs when all of a page is copied."""
    assert body(*box) == (*FIRST, *LAST)


@pytest.mark.parametrize(
    "print_",
    [
        "This copy is for your personal, non-commercial use only. Orders for more are taken by the desk.",
        "This article was published on courier.example at 18.55 on Tuesday 3 March 2026 and changed then.",
        "A version of this article appeared in print on March 4, 2026, on page A10 of the morning edition.",
        "We welcome user discussion on our pages, under the following guidelines, which all should read.",
        "Opinions that are derogatory or that attack other users may be removed by the house at any time.",
        "By commenting on what you read here you are bound by the rules that the house has made for pages.",
        "Try unlimited access to all that the Courier prints for one crown in the first four weeks.",
    ],
)
def test_small_print_below_a_text_is_left_out(print_: str) -> None:
    """A house's rules and notes on an article are sentences, too, and often long ones."""
    assert body(after=("Print this", print_, "Imprint")) == (*FIRST, *LAST)


def test_a_program_shown_in_a_text_stays_and_parts_nothing() -> None:
    """Its lines are no prose, and as many of them as there may be end no text."""
    program = (
        "gates = [",
        *(f"{{ name: 'gate {number}', boats: [] }}," for number in range(1, 10)),
        "];",
        "for (const gate of gates) {",
        *(f"open(gate, {number});" for number in range(1, 10)),
        "wait(gate);",
        "}",
    )
    assert body(*program) == (*FIRST, *program, *LAST)


def test_a_sentence_of_something_else_far_below_is_no_part_of_a_text() -> None:
    """Teasers below a text share a few everyday words with it."""
    teasers = [
        f"Section {name}\nA headline on {name} in spring" for name in ("Opera", "Travel", "Chess", "Art")
    ]
    told = "The painter left the old school at noon and opened a market. But first, she had to get a map."
    assert body(after=("Get Free E-mail Alerts", *teasers, told)) == (*FIRST, *LAST)


def test_related_reports_with_their_days_part_no_text() -> None:
    """A list among the paragraphs, each headline over its day, is no other article's beginning."""
    related = (
        "Related Articles",
        "Old ferry hall closes its doors",
        "18 May 2013",
        "Why do so few take the boat?",
    )
    assert body(*related, "13 Jun 2011") == (*FIRST, *LAST)


def test_paragraphs_broken_at_one_width_are_read_whole() -> None:
    """Memos and mails come with their lines broken; without blank lines nobody knows where one ends."""
    told = (*FIRST, *LAST)
    paragraphs = tuple(f"{one} {other}" for one, other in pairwise(told))
    broken = "\n\n".join(textwrap.fill(one, 60) for one in (TITLE, *paragraphs))
    read = dump.parse(broken, "a.txt")
    assert (read.title, tuple(read.text.split("\n\n"))) == (TITLE, paragraphs)


def test_short_lines_below_each_other_are_not_joined() -> None:
    """A list and a menu are of many lengths, and stay lines."""
    menu = "\n\n".join("\n".join(("Home", "Sports and games", "Business")) for _ in range(6))
    assert lines.unwrapped(menu) == menu


@pytest.mark.parametrize(
    "caption",
    [
        ("The new hall is as high as the old church. (Otto Brandt, Lindmark Courier)",),
        ("Boats wait before the new hall in the first hour of the day.", "Previous Slide Next Slide"),
    ],
)
def test_a_caption_over_the_first_paragraph_is_left_out(caption: tuple[str, ...]) -> None:
    """A sentence with its picture's maker at its end, or over a picture's buttons, opens no report."""
    page = "\n".join((TITLE, "By Mara Lind", "March 3, 2026", *caption, *FIRST, *LAST))
    read = dump.parse(page, "a.txt")
    assert (read.title, tuple(read.text.split("\n\n"))) == (TITLE, (*FIRST, *LAST))


def test_a_capital_s_name_at_a_sentence_s_end_is_no_picture_s_maker() -> None:
    """Points within a name end no sentence."""
    first = "The ferry's new engines were built by the yard that works for the U.S. Coast Guard."
    page = "\n".join((TITLE, "By Mara Lind", "March 3, 2026", first, *FIRST, *LAST))
    assert dump.parse(page, "a.txt").text.startswith(first)
