"""Which printed figures agree, which conflict, and what is merely another year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from store.figures.reconcile import agreements, conflicts, relate
from store.figures.series import series, steps
from tests.bench.pairs import cited, relation, rows


def told(text: str, day: str = "2022-05-01", number: int = 1) -> dict[str, str]:
    """Return a report of one text."""
    return {"published": day, "text": text, "number": str(number)}


def test_labelled_pairs_stay_right() -> None:
    """Else two papers that disagree are quoted as one voice."""
    read = [(row["relation"], relation(row)) for row in rows()]
    assert sum(want == got for want, got in read) >= 37
    assert all(got == "conflict" for want, got in read if want == "conflict")
    assert sum(got == "conflict" for want, got in read if want != "conflict") <= 1


def test_a_lost_scale_word_is_named() -> None:
    """Else a reader cannot tell a slip of लाख from a dispute."""
    page = "पोर्टल पर 3000 से अधिक ओडीओपी उत्पाद बिके। कुल 3 करोड़ से अधिक ओडीओपी उत्पाद बिके।"
    (found,) = conflicts(cited(told(page), 1))
    assert (found.factor, found.scale_lost) == (Decimal(10_000), True)


def test_reprints_of_a_press_note_are_one_source() -> None:
    """Else a note sent to thirty papers looks thirty times confirmed."""
    note = "मेले में 420 स्टॉल लगे और लोग आए।"
    same = cited(told(note), 1) + cited(told(note), 2) + cited(told("The fair had 420 stalls."), 3)
    assert agreements(same)[0].sources == 2


def test_years_make_a_series_and_a_change_two_steps() -> None:
    """Else a chart has nothing to draw, or draws one year twice."""
    page = "2017-18 में निर्यात 88,967 करोड़ रुपये था। 2021-22 में निर्यात 1.56 लाख करोड़ रुपये रहा।"
    (drawn,) = series(cited(told(page), 1))
    assert [point.period.first.year for point in drawn.points if point.period.first] == [2017, 2021]
    (step,) = steps(cited(told("sales rose from Rs 20 crore to Rs 34 crore"), 1))
    assert (step.start.figure.value, step.end.figure.value) == (Decimal(200_000_000), Decimal(340_000_000))


def test_one_year_reported_twice_conflicts_but_never_with_another_year() -> None:
    """Else growth is told as a contradiction."""
    one, other = (
        cited(told("2019-20 में बिक्री 24 करोड़ रुपये रही।"), 1),
        cited(told("2020-21 me bikri 40 crore rupaye rahi"), 2),
    )
    assert relate(one[0], other[0]).kind == "series"
    again = cited(told("Sales in 2019-20 were Rs 2.4 crore."), 3)
    assert relate(one[0], again[0]).kind == "conflict"


@pytest.mark.parametrize(
    "page",
    [
        "मेले में 425 करोड़ रुपये का कारोबार हुआ। पिछले साल यह कारोबार 350 करोड़ रुपये था।",
        "The fair did business of Rs 90 crore. Last year the business was Rs 71 crore.",
        "mele me 90 crore rupaye ka karobar hua. Pichhle saal karobar 71 crore rupaye tha.",
    ],
)
def test_last_year_s_figure_does_not_contradict_this_year_s(page: str) -> None:
    """Else every report of growth is shown as two papers at odds."""
    assert conflicts(cited(told(page), 1)) == ()
