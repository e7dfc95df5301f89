"""Charts: Devanagari is shaped as HarfBuzz shapes it, and each figure of a series is drawn."""

from __future__ import annotations

import fontpkg
import pytest
import uharfbuzz
from matplotlib import ft2font
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.textpath import TextPath

from handlers.views.figures import chart
from store.figures.series import series, steps
from store.types import Language, Series
from tests.bench.pairs import cited

FONT = fontpkg.path("noto-sans-devanagari")
NEWS = (
    "2018-19 में निर्यात 1.14 लाख करोड़ रुपये रहा। 2020-21 में निर्यात 1.2 लाख करोड़ रुपये से अधिक रहा। "
    "2021-22 में निर्यात 1.56 लाख करोड़ रुपये रहा।"
)
OTHER = "Exports stood at Rs 1.21 lakh crore in 2021-22."


def drawn() -> Series:
    """Return a series with a bound and a conflict."""
    one = cited({"published": "2022-05-01", "text": NEWS}, 1)
    return series(one + cited({"published": "2022-05-02", "text": OTHER}, 2))[0]


def harfbuzz_width(text: str, size: float) -> float:
    """Return the advance of `text` as HarfBuzz shapes it, in the font's default instance."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONT)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    return float(sum(place.x_advance for place in buffer.glyph_positions) * size / face.upem)


@pytest.mark.parametrize("word", ["क्षेत्र", "निर्यात", "हस्तशिल्प", "करोड़"])
def test_devanagari_is_as_wide_as_harfbuzz_makes_it(word: str) -> None:
    """Else conjuncts fall apart and vowel signs stand beside the wrong letter."""
    assert chart.shapes()
    font = get_font(str(FONT))
    font.set_size(100, 72)
    font.set_text(word, 0.0, flags=ft2font.LoadFlags.NO_HINTING)
    width = font.get_width_height()[0] / 64
    assert width == pytest.approx(harfbuzz_width(word, 100), rel=0.06)


def test_a_conjunct_is_narrower_than_its_letters() -> None:
    """Else the picture was drawn without shaping at all."""
    font = FontProperties(fname=str(FONT))
    together = TextPath((0, 0), "क्ष", size=100, prop=font).get_extents().width
    apart = sum(TextPath((0, 0), letter, size=100, prop=font).get_extents().width for letter in "कष")
    assert together < apart


@pytest.mark.parametrize("language", ["hi", "hinglish", "en"])
def test_a_series_becomes_a_picture_and_its_sources_are_named(language: Language) -> None:
    """Else a chart shows numbers nobody can check."""
    found = drawn()
    assert chart.draw(found, language).startswith(b"\x89PNG")
    assert chart.draw(found, language) is chart.draw(found, language)
    words = chart.picture(found, chart.draw(found, language), language).plain()
    for point in found.points:
        for one in point.cited:
            assert one.figure.surface in words
    assert "[4]" in words
    assert "◆" in words


def test_a_change_is_drawn_as_two_bars() -> None:
    """Else "from 20 to 34" has no picture."""
    (step,) = steps(
        cited({"published": "2022-05-01", "text": "Sales rose from Rs 20 crore to Rs 34 crore"}, 1)
    )
    assert chart.draw_step(step, "en").startswith(b"\x89PNG")


def test_a_change_without_dates_says_which_was_before() -> None:
    """Else two bars stand side by side and nobody knows which came first."""
    (step,) = steps(cited({"published": "2022-05-01", "text": "बिक्री 20 लाख से बढ़कर 34 लाख रुपये हो गई।"}, 1))
    assert (step.start.figure.period, step.end.figure.period) == (None, None)
    assert chart.draw_step(step, "hi") != chart.draw_step(step, "en")


def test_a_change_of_a_rate_is_told_in_points_and_a_missing_day_as_before() -> None:
    """Twelve per cent cut to five is seven points less; a bar without a name says nothing."""
    (step,) = steps(
        cited({"published": "2023-05-01", "text": "GST was cut from 12% to 5% in September 2022."}, 1)
    )
    words = chart.step_picture(step, chart.draw_step(step, "en"), "en").plain()
    assert "before: 12%" in words
    assert "September 2022: 5%" in words


def test_the_nearest_end_belongs_to_a_start() -> None:
    """Two changes in one sentence are not mixed up."""
    text = "Exports rose from Rs 20 crore to Rs 34 crore and sales fell from Rs 9 crore to Rs 7 crore."
    found = steps(cited({"published": "2022-05-01", "text": text}, 1))
    assert [(int(one.start.figure.value), int(one.end.figure.value)) for one in found] == [
        (20 * 10**7, 34 * 10**7),
        (9 * 10**7, 7 * 10**7),
    ]


def test_sources_under_a_picture_keep_their_numbers_and_names_together() -> None:
    """Else "[4]" ends one line and its paper's name begins the next."""
    assert chart.named_runs([1, 2, 3, 5]) == "[1–3] [5]"
    lines = chart.told_by({one: n for point in drawn().points for n, one in enumerate(point.cited, 1)}).split(
        "\n"
    )
    assert all(line.startswith("[") for line in lines)


def test_a_part_held_against_the_whole_is_no_change() -> None:
    """Rs 86,000 crore of all exports did not grow to Rs 2 lakh crore of ODOP's."""
    text = "ODOP exported Rs 2 lakh crore, against Rs 86,000 crore of total exports earlier."
    assert steps(cited({"published": "2024-01-24", "text": text}, 1)) == ()


def test_all_points_of_one_measure_are_drawn_whichever_is_read_first() -> None:
    """A point that is like the second of a series, and not like its first, belongs there."""
    first = cited({"published": "2024-06-01", "text": "Total exports were Rs 86,000 crore in 2017."}, 1)
    text = "UP exported goods of Rs 84,000 crore in 2016-17 and Rs 174,000 crore in 2022-23."
    (found,) = series(first + cited({"published": "2023-06-20", "text": text}, 2)[::-1])
    assert len(found.points) == 3
