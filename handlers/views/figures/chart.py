"""A series drawn as a picture: bars by period, hollow for bounds, two markers for a conflict; PNG bytes.

Drawing takes tens of milliseconds of CPU: the caller draws in a worker thread. Pictures are kept by their
figures. Devanagari needs matplotlib's libraqm (`shapes`) and the font that comes with the bot.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from textwrap import fill
from typing import TYPE_CHECKING, Any

from handlers.locale.catalogue import template
from handlers.views import dates
from handlers.views.cite import source
from handlers.views.markup import Run, Runs
from handlers.views.numbers import decimal
from handlers.views.reply import Block, Reply
from handlers.views.say import say, word
from store.ledger import titled
from store.types import Cited, Figure, Language, Period, Point, Series, Step

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

# A phone shows a picture about 330 points wide: few inches at many dots leave the letters large enough there.
WIDTH, HEIGHT, DPI = 4.8, 4.0, 200
LETTERS, SMALLEST = 10.5, 6.5  # points, beside two bars and beside twelve
LINE, TITLE_LINE = 46, 38  # characters that fit in the width
LEVEL = 4  # labels that stand side by side; more are turned
BAR, EDGE, CONTEST = "#2a6f97", "#14435e", "#c8553d"
SIGNS = {"INR": "₹", "USD": "$", "EUR": "€", "GBP": "£"}
SCALES = (
    (Decimal(10**12), "chart.lakh_crore"),
    (Decimal(10**7), "chart.crore"),
    (Decimal(10**5), "chart.lakh"),
)
EXACT = frozenset({"exact", "approx", "nearly"})
SIGN_OF = {"more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤"}
NAMED = {
    "percent": "chart.percent",
    "times": "chart.times",
    "count": "chart.count",
    "tonne": "chart.tonne",
    "quintal": "chart.quintal",
    "kg": "chart.kg",
    "litre": "chart.litre",
    "hectare": "chart.hectare",
    "acre": "chart.acre",
    "m2": "chart.m2",
    "ft2": "chart.ft2",
    "km": "chart.km",
    "MW": "chart.mw",
    "percentage_point": "chart.point",
    "ratio": "chart.ratio",
}
MOST_BARS = 12


@cache
def shapes() -> bool:
    """Whether this matplotlib shapes Devanagari (libraqm is inside): without it, no chart is drawn."""
    from matplotlib import ft2font  # noqa: PLC0415 - matplotlib takes half a second to load

    return bool(getattr(ft2font, "__libraqm_version__", ""))


@cache
def _font() -> Any:
    import fontpkg  # noqa: PLC0415
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    return FontProperties(fname=str(fontpkg.path("noto-sans-devanagari")))


@lru_cache(maxsize=64)
def draw(series: Series, language: Language) -> bytes:
    """Draw bars by period in the news's own unit; source numbers stand over them."""
    size, heading = _unit(_most(series.points), series.unit, language)
    figure, axes = _canvas()
    numbers = _numbered(series.points)
    points = series.points[-MOST_BARS:]
    for place, point in enumerate(points):
        _draw_point(axes, place, point, size, numbers)
    if len(points) > LEVEL:
        for label in axes.texts:
            label.set_text(label.get_text().replace(" [", "\n["))
    title = _title(titled(series.measure, series.points[0].cited[0].figure, language), heading, language)
    _finish(figure, axes, [period(point.period, language) for point in points], title)
    cited = {c: numbers[c] for point in points for c in point.cited}
    axes.set_xlabel(told_by(cited), fontproperties=_font(), size=8)
    return _png(figure)


@lru_cache(maxsize=64)
def draw_step(step: Step, language: Language) -> bytes:
    """Draw a change as two bars, the change between them."""
    first, last = step.start.figure, step.end.figure
    size, heading = _unit(max(abs(first.value), abs(last.value)), first.unit, language)
    figure, axes = _canvas()
    for place, cited in enumerate((step.start, step.end)):
        _bar(axes, place, cited, size)
    labels = [when for when, _ in _ends(step, language)]
    title = _title(_measure(step, language), heading, language)
    _finish(figure, axes, labels, title)
    below = source(step.end.article)
    if change := _changed(first, last, language):
        below = f"{word(language, 'chart.change', change=change)} · {below}"
    axes.set_xlabel(fill(below, LINE), fontproperties=_font(), size=9)
    return _png(figure)


def _title(measure: str, unit: str, language: Language) -> str:
    return word(language, "chart.title", measure=measure, unit=unit) if measure else unit


def _measure(step: Step, language: Language) -> str:
    """Return what a change is of, in a language; "" where that is not known."""
    one = step.end.figure if step.end.figure.measure else step.start.figure
    return titled(one.measure or "", one, language)


def _ends(step: Step, language: Language) -> tuple[tuple[str, Cited], ...]:
    """Return both figures of a change with when each was: its period, else "before" and "after"."""
    pairs = (("chart.before", step.start), ("chart.after", step.end))
    return tuple(
        (period(one.figure.period or Period(), language) or word(language, label), one)
        for label, one in pairs
    )


def _changed(first: Figure, last: Figure, language: Language) -> str:
    """Return by how much a value changed, in per cent, of per cents in points; "" from nought."""
    if first.unit == "percent":
        return f"{last.value - first.value:+} {word(language, 'chart.point')}"
    return f"{(last.value - first.value) / first.value * 100:+.1f}%" if first.value else ""


def told_by(cited: Mapping[Cited, int]) -> str:
    """Return the sources with their figures' numbers, each once on one line: "[1–3] Amar Ujala · [4] PTI"."""
    numbers: dict[str, list[int]] = {}
    for one, number in cited.items():
        numbers.setdefault(source(one.article), []).append(number)
    named = (f"{named_runs(of)} {name}".replace(" ", "\u00a0") for name, of in numbers.items())
    return fill(" · ".join(named), LINE, break_on_hyphens=False)


def named_runs(numbers: Sequence[int]) -> str:
    """Return rising numbers in brackets, neighbours as one run: "[1–3] [5]"."""
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    return " ".join(f"[{a}]" if a == b else f"[{a}–{b}]" for a, b in zip(starts, ends, strict=True))


def caption(series: Series, language: Language) -> Runs:
    """Return the words under a picture: what it shows, its marks, and whose figures they are."""
    measure = titled(series.measure, series.points[0].cited[0].figure, language)
    plain = say(language, "chart.caption_plain")
    lines = [say(language, "chart.caption", measure=measure) if measure else plain]
    if any(point.conflict for point in series.points):
        lines.append(say(language, "chart.conflict"))
    if any(c.figure.qualifier not in EXACT for point in series.points for c in point.cited):
        lines.append(say(language, "chart.bound"))
    lines.append(say(language, "chart.sources"))
    for cited, number in _numbered(series.points).items():
        lines.append(
            say(
                language,
                "chart.source_line",
                number=str(number),
                surface=cited.figure.surface,
                source=source(cited.article),
                date=dates.published(cited.article.published, language),
            )
        )
    return lines[0] + tuple(run for line in lines[1:] for run in (Run("\n"), *line))


def picture(series: Series, png: bytes, language: Language) -> Reply:
    """Return a drawn series with its caption."""
    return Reply((Block(caption(series, language)),), photo=png)


def step_caption(step: Step, language: Language) -> Runs:
    """Return the words under the picture of a change: what it shows, both figures, whose they are."""
    measure = _measure(step, language)
    lines = [say(language, "chart.step", measure=measure) if measure else say(language, "chart.step_plain")]
    for when, cited in _ends(step, language):
        lines.append(say(language, "chart.step_line", when=when, surface=cited.figure.surface))
    article = step.end.article
    told = dates.published(article.published, language)
    lines.append(say(language, "chart.step_source", source=source(article), date=told))
    return lines[0] + tuple(run for line in lines[1:] for run in (Run("\n"), *line))


def step_picture(step: Step, png: bytes, language: Language) -> Reply:
    """Return a drawn change with its caption."""
    return Reply((Block(step_caption(step, language)),), photo=png)


def period(value: Period, language: Language) -> str:
    """Write a period under its bar: a financial year as 2020-21, a year as 2018, else its days."""
    first, last = value.first, value.last
    if first is None or last is None:
        return ""
    if (first.month, first.day, last.month, last.day) == (4, 1, 3, 31) and last.year == first.year + 1:
        return word(language, "chart.fiscal", years=f"{first.year}-{last.year % 100:02}")
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return dates.span(first, last, language)


def _unit(most: Decimal, unit: str, language: Language) -> tuple[Decimal, str]:
    """Return what values are divided by and the name of the unit then: "₹ करोड़", "प्रतिशत"."""
    size, key = next(((size, key) for size, key in SCALES if most >= size), (Decimal(1), None))
    words = [SIGNS.get(unit) or (template(language, NAMED[unit]) if unit in NAMED else unit)]
    return size, "\u00a0".join([*words, template(language, key)] if key else words)  # one line's


def _most(points: Sequence[Point]) -> Decimal:
    return max(abs(c.figure.value) for point in points for c in point.cited)


def _numbered(points: Sequence[Point]) -> dict[Cited, int]:
    cited = dict.fromkeys(c for point in points for c in point.cited)
    return {one: number for number, one in enumerate(cited, 1)}


def _canvas() -> tuple[Canvas, Axes]:
    from matplotlib.figure import Figure as Canvas  # noqa: PLC0415

    figure = Canvas(figsize=(WIDTH, HEIGHT), dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _draw_point(axes: Axes, place: int, point: Point, size: Decimal, numbers: dict[Cited, int]) -> None:
    """Draw one period: a bar, or for a conflict a marker for each value."""
    if not point.conflict:
        _bar(axes, place, point.cited[0], size, numbers[point.cited[0]])
        return
    for cited in point.cited:
        height = float(cited.figure.value / size)
        axes.plot([place], [height], marker="D", markersize=10, color=CONTEST, linestyle="none")
        label = f"    {decimal(_shown(cited, size))} [{numbers[cited]}]"
        axes.annotate(label, (place, height), fontproperties=_font(), va="center")


def _bar(axes: Axes, place: int, cited: Cited, size: Decimal, number: int | None = None) -> None:
    height = float(cited.figure.value / size)
    hollow = cited.figure.qualifier not in EXACT
    face = "none" if hollow else BAR
    axes.bar([place], [height], width=0.6, facecolor=face, edgecolor=EDGE, linestyle="--" if hollow else "-")
    label = SIGN_OF.get(cited.figure.qualifier, "") + decimal(_shown(cited, size))
    label += f" [{number}]" if number else ""
    axes.annotate(label, (place, height), fontproperties=_font(), ha="center", va="bottom")


def _shown(cited: Cited, size: Decimal) -> Decimal:
    return cited.figure.value / size


def _finish(figure: Canvas, axes: Axes, labels: Sequence[str], title: str) -> None:
    axes.set_xticks(range(len(labels)), labels, fontproperties=_font(), size=9)
    if len(labels) > LEVEL:
        for label in axes.get_xticklabels():
            label.set(rotation=40, horizontalalignment="right", rotation_mode="anchor")
    axes.set_xlim(-0.7, len(labels) - 0.3)
    axes.set_ylim(bottom=0)
    axes.margins(y=0.15)
    axes.yaxis.set_major_formatter(lambda height, _: decimal(Decimal(f"{height:.6g}")))
    for tick in axes.get_yticklabels():
        tick.set_fontproperties(_font())
        tick.set_fontsize(9)
    for label in axes.texts:
        label.set_fontsize(max(SMALLEST, LETTERS - 0.35 * len(labels)))
    figure.suptitle(fill(title, TITLE_LINE), fontproperties=_font(), size=12)


def _png(figure: Canvas) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    out = io.BytesIO()
    FigureCanvasAgg(figure).print_png(out)  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    return out.getvalue()
