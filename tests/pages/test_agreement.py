"""Readings of one page made into one text."""

from __future__ import annotations

import pytest
from lxml import html

from store.pages import agreement, shown
from store.pages.lines import Line, split

LEAD = "The district's brass workers sold goods worth Rs 40 crore at the fair this week."
NEXT = "Officials said that the fair will be held again in the month of November."
LAST = "कारीगरों ने कहा कि अगले साल वे और बड़ी दुकानें लगाएंगे और नए उत्पाद लाएंगे।"
HEAD = "Orders from abroad"


def texts(lines: list[Line]) -> list[str]:
    """Return the lines' words."""
    return [line.text for line in lines]


def test_a_sub_headline_between_two_paragraphs_comes_back() -> None:
    """A strict reading drops it, and a reader loses what the second half is about."""
    fuller = "\n".join(("Brass fair ends", LEAD, HEAD, NEXT, "5 comments"))
    assert texts(agreement.joined(f"{LEAD}\n{NEXT}", fuller)) == [LEAD, HEAD, NEXT]


def test_pointers_and_captions_between_two_paragraphs_stay_out() -> None:
    """What the fuller reading adds must be the article's own."""
    fuller = "\n".join((LEAD, "Also read: Ten fairs to visit", "Photo: A stall at the fair", NEXT))
    assert texts(agreement.joined(f"{LEAD}\n{NEXT}", fuller)) == [LEAD, NEXT]


def test_readings_that_do_not_tell_the_same_leave_the_strict_one() -> None:
    """Two texts are never mixed."""
    assert texts(agreement.joined(LEAD, NEXT)) == [LEAD]
    assert texts(agreement.joined("", NEXT)) == [NEXT]


def test_what_stands_outside_the_declared_body_is_dropped_and_what_was_missed_comes_in() -> None:
    """A page that declares its article knows where it begins and ends."""
    teaser = "Another fair opens next month and everybody is invited to come and see it."
    page = split("\n".join((LEAD, HEAD, NEXT, LAST, teaser)))
    taken = split("\n".join((LEAD, HEAD, LAST, teaser)))
    found = agreement.declared(taken, page, f"{LEAD} {NEXT} {LAST}")
    assert texts(found) == [LEAD, HEAD, NEXT, LAST]


def test_a_declared_teaser_changes_nothing() -> None:
    """Many pages declare only their first sentence."""
    taken = split("\n".join((LEAD, NEXT, LAST)))
    assert texts(agreement.declared(taken, taken, LEAD)) == [LEAD, NEXT, LAST]
    assert texts(agreement.declared(taken, taken, None)) == [LEAD, NEXT, LAST]


def test_labels_before_and_after_running_text_go_and_a_poem_stays() -> None:
    """'Updated' and 'Newsletters' are not quoted to anybody; verses end without full stops."""
    assert texts(agreement.trimmed(split("\n".join(("Updated", LEAD, NEXT, LAST, "Newsletters"))))) == [
        LEAD,
        NEXT,
        LAST,
    ]
    verses = split("The brass is bright\nthe lamp is lit\nthe night is long")
    assert agreement.trimmed(verses) == list(verses)


def test_lines_that_only_lead_elsewhere_go_unless_the_text_is_a_list_of_them() -> None:
    """A headline of another report is no sentence of this one."""
    from lxml import html  # noqa: PLC0415 - only here

    pointer = "Ten more fairs to visit in the state this winter"
    tree = html.fromstring(
        f"<div><p>{LEAD}</p><p><a href='/x'>{pointer}</a></p><p>{NEXT} <a href='/y'>More</a></p></div>"
    )
    links = shown.links(tree)
    assert texts(agreement.unlinked(split(f"{LEAD}\n{pointer}\n{NEXT}"), links)) == [LEAD, NEXT]
    assert texts(agreement.unlinked(split(pointer), links)) == [pointer]


def test_who_the_writer_is_is_none_of_the_text() -> None:
    """A box on the writer often has no name of its own on the page."""
    bio = "Rina Saxena has been a journalist for ten years, and writes on industry and trade."
    lines = split("\n".join((LEAD, NEXT, LAST, "Rina Saxena", bio)))
    assert texts(agreement.unbiographed(lines, "Rina Saxena")) == [LEAD, NEXT, LAST]
    assert texts(agreement.unbiographed(lines, "Desk")) == texts(list(lines))
    assert texts(agreement.unbiographed(lines, None)) == texts(list(lines))


def test_a_writer_who_speaks_in_a_transcript_is_no_biography() -> None:
    """Radio's transcripts name the reporter before each of her lines, also before the last."""
    speech, bio = "Jane Doe: The fair is over.", "Jane Doe covers fairs for the Lamp."
    assert texts(agreement.unbiographed(split(f"{LEAD}\n{speech}"), "Jane Doe")) == [LEAD, speech]
    assert texts(agreement.unbiographed(split(f"{LEAD}\n{bio}"), "Jane Doe")) == [LEAD]


@pytest.mark.parametrize(
    ("below", "own"),
    [
        ("<div><div><p>{}</p></div></div>", False),
        ("<section><p>{}</p></section>", False),
        ("<p>{}</p>", True),
        ("<ul><li>{}</li></ul>", True),
        ("<blockquote><p>{}</p></blockquote>", True),
    ],
)
def test_prose_goes_on_behind_a_reading_where_it_stands_like_its_lines(below: str, own: bool) -> None:
    """House rules follow an article in a block of their own; a list that tells how to apply is its end."""
    markup = f"<div><div><p>{LEAD}</p><p>{NEXT}</p>{below.format(LAST)}</div></div>"
    if not own:
        markup = f"<div><div><p>{LEAD}</p><p>{NEXT}</p></div>{below.format(LAST)}</div>"
    placed = shown.placed(html.fromstring(markup))
    page = [Line(text, at) for at, (text, _) in enumerate(placed)]
    grown = agreement.grown(split(f"{LEAD}\n{NEXT}"), page, [block for _, block in placed])
    assert texts(grown) == [LEAD, NEXT, *([LAST] if own else [])]


def test_paragraphs_in_a_block_each_are_alike() -> None:
    """Some templates wrap each."""
    markup = "".join(f"<div class='para'><p>{line}</p></div>" for line in (LEAD, NEXT, LAST))
    placed = shown.placed(html.fromstring(f"<div>{markup}</div>"))
    page = [Line(text, at) for at, (text, _) in enumerate(placed)]
    assert texts(agreement.grown(split(LEAD), page, [block for _, block in placed])) == [LEAD, NEXT, LAST]
