"""Which of a page's blocks belong to the text."""

from __future__ import annotations

import pytest

from store.feeds import extract

TEXT = (
    "The district's brass workers sold goods worth Rs 40 crore at the fair this week, officials said.",
    "Officials said that the fair will be held again in November, when a new hall is ready for the visitors.",
    "कारीगरों ने कहा कि अगले साल वे और बड़ी दुकानें लगाएंगे और नए उत्पाद लाएंगे, जिनमें दीये और लोटे भी होंगे।",
    "They had asked for lower rents, and the office said that the stalls would be given out by lot.",
)
SAYING = (
    "I have been to that fair and the rents they ask of the workers are a shame for all of us in the town.",
    "My uncle makes lamps and he has never been given a stall there in all the years that I can remember.",
    "Whoever wrote this has never been to the hall, which leaks and stinks and is too small for so many.",
    "भाई साहब, मेले में जो सामान बिका वह बाहर का था, हमारे कारीगरों को तो किसी ने जगह ही नहीं दी थी।",
    "Nobody asks the workers. They are told to come and to pay, and then they sit there for five long days.",
)


def page(mark: str, below: str) -> str:
    """Return a page without a name on any block: headline, text, a mark, and what stands below it."""
    told = "".join(f"<p>{line}</p>" for line in TEXT)
    return f"<html><body><div><h1>Brass fair ends</h1>{told}</div><div>{mark}</div>{below}</body></html>"


@pytest.mark.parametrize(
    "mark",
    [
        "<h2>Readers' Comments (718)</h2>",
        "<span>5 comments</span>",
        "<b>पाठकों की प्रतिक्रियाएं</b>",
        "<h3>10 réactions</h3>",
        "<span>15 » Comentarios ¿Quieres comentar?</span>",
        "<h3>Comentar</h3>",
    ],
)
def test_what_readers_say_below_a_mark_is_no_text_though_no_block_is_named(mark: str) -> None:
    """Many sites' names are made by a machine, and readers write more than the reporter."""
    below = (
        "<ul>" + "".join(f"<li><b>Ramu{at}</b><p>{line}</p></li>" for at, line in enumerate(SAYING)) + "</ul>"
    )
    assert extract.parse(page(mark, below)).text.split("\n\n") == list(TEXT)


def test_text_goes_on_below_a_mark_in_a_block_like_the_first() -> None:
    """A bar that counts comments, or offers other reports, may stand between two parts of an article."""
    first, second = ("".join(f"<p>{line}</p>" for line in part) for part in (TEXT + SAYING[:1], SAYING[1:]))
    for mark in ("3 comments", "Related stories"):
        parts = f'<div class="part">{first}</div><div>{mark}</div><div class="part">{second}</div>'
        text = extract.parse(f"<html><body><h1>Brass fair ends</h1>{parts}</body></html>").text
        assert text.split("\n\n") == [*TEXT, *SAYING]
