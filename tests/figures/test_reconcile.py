"""Which printed figures agree, which conflict, and what is merely another year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from store.figures.reconcile import agreements, conflicts, implausible, relate
from store.figures.series import series, steps
from tests.bench.pairs import cited, relation, rows


def told(text: str, day: str = "2022-05-01", number: int = 1) -> dict[str, str]:
    """Return a report of one text."""
    return {"published": day, "text": text, "number": str(number)}


def test_labelled_pairs_stay_right() -> None:
    """Else two papers that disagree are quoted as one voice."""
    read = [(row["relation"], relation(row)) for row in rows()]
    assert sum(want == got for want, got in read) >= 270
    assert sum(got != "conflict" for want, got in read if want == "conflict") <= 4
    assert sum(got == "conflict" for want, got in read if want != "conflict") <= 4


def test_a_lost_scale_word_is_named() -> None:
    """Else a reader cannot tell a slip of लाख from a dispute."""
    page = "पोर्टल पर 3000 से अधिक ओडीओपी उत्पाद बिके। कुल 3 करोड़ से अधिक ओडीओपी उत्पाद बिके।"
    (found,) = conflicts(cited(told(page), 1))
    assert (found.factor, found.scale_lost) == (Decimal(10_000), True)


@pytest.mark.parametrize(
    "page",
    [
        "हाट पोर्टल पर पिछले डेढ़ साल में 850 करोड़ के 2000 से अधिक हस्तशिल्प उत्पादों की बिक्री हुई है। मंत्री ने बताया कि "
        "वर्ष 2020-21 में पोर्टल के माध्यम से 850 करोड़ रुपये के 2 करोड़ से अधिक हस्तशिल्प उत्पाद बेचे जा चुके हैं।",
        "The portal sold more than 2,400 handicraft products worth Rs 850 crore in 2020-21. It said "
        "that in 2020-21 more than 24 lakh handicraft products worth Rs 850 crore were bought through it.",
    ],
)
def test_one_page_that_tells_a_sale_twice_may_contradict_itself(page: str) -> None:
    """The same sum beside both counts says that they are of one sale; "2000 से अधिक" is no year."""
    (found,) = conflicts(cited(told(page, "2021-11-02"), 1))
    assert found.one.figure.unit == "count"


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("यूपी में 36 जीआई टैग हैं।", "देश में 420 जीआई टैग हैं।"),
        ("The Yuva scheme has a budget of Rs 1,000 crore.", "The ODOP scheme has a budget of Rs 461 crore."),
        ("हर इकाई को 20 लाख रुपये की मदद मिलेगी।", "सात इकाइयों को कुल 68 लाख रुपये की मदद मिली।"),
    ],
)
def test_other_realms_schemes_and_totals_do_not_contradict(one: str, other: str) -> None:
    """Else the country's number is shown as at odds with the state's."""
    assert conflicts(cited(told(one), 1) + cited(told(other), 2)) == ()


def test_one_sentence_does_not_contradict_itself() -> None:
    """Else two shares of one whole are shown as a dispute."""
    page = "Of the orders 60 per cent went to the US and 20 per cent of the orders to Europe."
    assert conflicts(cited(told(page), 1)) == ()


def test_measures_compare_across_languages_by_what_each_word_may_mean() -> None:
    """Else two papers in two languages can never disagree."""
    hindi = cited(told("ओडीओपी के तहत कुल 47 सामान्य सुविधा केंद्र स्वीकृत हुए हैं।"), 1)
    english = cited(told("In all, 27 common facility centres have been approved under ODOP."), 2)
    assert relate(hindi[0], english[0]).kind == "conflict"


def test_round_sums_of_one_precision_are_not_one_another_s_truncation() -> None:
    """Else a target of two lakh crore agrees with one of three."""
    one = cited(told("The target for exports in 2023-24 is Rs 2 lakh crore."), 1)
    other = cited(told("2023-24 में निर्यात का लक्ष्य तीन लाख करोड़ रुपये है।"), 2)
    assert relate(one[0], other[0]).kind == "conflict"


def test_counts_of_other_events_do_not_contradict() -> None:
    """Else every two reports that count goods are shown as at odds."""
    one = cited(told("Forty products were shown at the Dubai Expo."), 1)
    other = cited(told("हाई पावर कमेटी ने 21 उत्पादों को मंजूरी दी।"), 2)
    assert conflicts(one + other) == ()


def test_years_that_share_a_quarter_are_two() -> None:
    """Else the financial year before contradicts the calendar year."""
    one = cited(told("UP's exports were Rs 84,000 crore in 2016-17."), 1)
    other = cited(told("UP's exports were Rs 86,000 crore in 2017."), 2)
    assert relate(one[0], other[0]).kind == "series"


def test_a_length_of_time_and_a_year_on_one_page_may_be_one() -> None:
    """Else a page that counts its goods over fifteen months and over the year is quoted for one half."""
    page = "मीशो पर बीते डेढ़ साल में 3000 से अधिक ओडीओपी साड़ियां बिकीं। मीशो पर 2022-23 में 4 लाख ओडीओपी साड़ियां बिकीं।"
    (found,) = conflicts(cited(told(page), 1))
    assert {one.figure.value for one in (found.one, found.other)} == {Decimal(3000), Decimal(400_000)}


def test_a_scheme_s_name_speaks_of_no_share_for_each() -> None:
    """Else 'एक जनपद एक उत्पाद के …' is taken for what each got, and a contradiction with the total is lost."""
    page = "पोर्टल पर एक जनपद एक उत्पाद के 3000 सामान बिके। पोर्टल पर कुल 3 लाख सामान बिके।"
    (found,) = conflicts(cited(told(page), 1))
    assert found.factor == Decimal(100)


@pytest.mark.parametrize(
    ("first", "second", "doubtful"),
    [
        ("The fair drew 500 buyers.", "The show drew 1,41,000 buyers.", False),
        ("कन्नौज में इत्र की 4 इकाइयां हैं।", "कन्नौज में इत्र की 2 लाख इकाइयां हैं।", False),
        ("कन्नौज से 640 करोड़ का निर्यात हुआ।", "कन्नौज से 6.4 करोड़ का निर्यात हुआ।", True),
    ],
)
def test_a_count_of_anything_is_no_slip(first: str, second: str, *, doubtful: bool) -> None:
    """Else the admin hears of every fair that had more buyers than another."""
    known = [c.figure for c in cited(told(first), 1)]
    assert implausible(cited(told(second), 2)[0].figure, known) is doubtful


def test_the_first_days_of_a_fair_are_a_part_of_it() -> None:
    """Else what came in three days is told to contradict what came in all."""
    part = told("लखनऊ के हुनर मेले में पहले तीन दिन में 42 लाख रुपये का सामान बिका।", "2022-12-18")
    whole = told("As the Hunar mela in Lucknow closed, sales touched Rs 1.6 crore.", "2022-12-25", 2)
    found = {relate(one, other).kind for one in cited(part, 1) for other in cited(whole, 2)}
    assert found == {"update", "unrelated"}  # of the days and of the sum
