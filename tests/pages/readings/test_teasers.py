"""What tells of other reports behind a text."""

from __future__ import annotations

import pytest

from store.feeds import extract

TEXT = (
    "The district's brass workers sold goods worth Rs 40 crore at the fair this week, officials said.",
    "Officials said that the fair will be held again in November, when a new hall is ready for the visitors.",
    "They had asked for lower rents, and the office said that the stalls would be given out by lot.",
    "कारीगरों ने कहा कि अगले साल वे और बड़ी दुकानें लगाएंगे और नए उत्पाद लाएंगे, जिनमें दीये और लोटे भी होंगे।",
)
OTHERS = (
    (
        "Lock makers wait for steel",
        "The lock makers of the town have had no steel since the strike at the port began.",
    ),
    (
        "Carpets go by rail again",
        "Carpets of three districts have been sent to the port by rail for the first time.",
    ),
    (
        "Potters get a new kiln",
        "A kiln that burns gas has been lit at the potters' quarter after years of waiting.",
    ),
)


def lines(below: str) -> list[str]:
    """Return what is read of a page with a text and something below it."""
    told = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<html><body><div><h1>Brass fair ends</h1><div>{told}</div>{below}</div></body></html>"
    return extract.parse(page).text.split("\n\n")


@pytest.mark.parametrize(
    ("around", "each"),
    [
        ("<dl>{}</dl>", "<dt><a href='/2'>{}</a></dt><dd>{} <a href='/2'>more</a></dd>"),
        ("<ul>{}</ul>", "<li><h3><a href='/2'>{}</a></h3><p>{}</p></li>"),
        ("<div>{}</div>", "<div><a href='/2'><h4>{}</h4></a><p>{}</p></div>"),
        ("<div>{}</div>", "<div><div><h4><a href='/2'>{}</a></h4></div><div><p>{}</p></div></div>"),
    ],
)
def test_the_first_sentences_of_other_reports_are_none_of_this_one(around: str, each: str) -> None:
    """A reader would be quoted news of another town as this report's."""
    assert lines(around.format("".join(each.format(*one) for one in OTHERS))) == list(TEXT)


def test_headings_of_the_text_s_own_that_lead_to_themselves_stay_with_what_they_head() -> None:
    """Long reports link each heading so that it can be pointed to."""
    parts = [f"<h3><a href='#{at}'>{head}</a></h3><p>{told}</p>" for at, (head, told) in enumerate(OTHERS)]
    assert set(lines(f"<div>{''.join(parts)}</div>")) >= {told for _, told in OTHERS}


def test_pointers_between_paragraphs_end_no_text() -> None:
    """Many houses put the headline of another report above their last paragraphs."""
    pointed = "<h3><a href='/2'>Lock makers wait for steel</a></h3>"
    told = "".join(f"<p>{line}</p>{pointed if at > 1 else ''}" for at, line in enumerate(TEXT, 1))
    page = f"<html><body><article><h1>Brass fair ends</h1>{told}</article></body></html>"
    assert [line for line in extract.parse(page).text.split("\n\n") if line in TEXT] == list(TEXT)
