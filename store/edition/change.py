"""What a story tells, and what of it a chat has not been told: a new figure or a new step is news again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from store.edition.values import Told
from store.text.normalise import fold
from store.types import Article, Cited, Figure

# The steps an undertaking goes through, with the words that report them: their beginnings, whole with a dot.
STEPS = {
    "announced": ("announc", "unveil", "घोषणा", "ऐलान", "एलान"),
    "proposed": ("propos", "plan to", "plans to", "प्रस्ताव"),
    "approved": ("approv", "sanction", "clears.", "cleared.", "nod.", "मंजूर", "स्वीकृत", "अनुमोद"),
    "signed": (
        "signed.",
        "signs.",
        "mou.",
        "mous.",
        "agreement",
        "pact.",
        "हस्ताक्षर",
        "समझौत",
        "करार",
        "एमओयू",
    ),
    "tendered": ("tender", "bids.", "टेंडर", "निविदा"),
    "funded": ("released fund", "disburs", "allocat", "धनराशि जारी", "आवंट", "वितरित"),
    "begun": (
        "launch",
        "began",
        "begins.",
        "start.",
        "starts.",
        "started.",
        "kicks.",
        "kicked.",
        "शुरू",
        "शुभारंभ",
        "आरंभ",
        "लॉन्च",
        "लांच",
    ),
    "inaugurated": ("inaugurat", "opened", "उद्घाटन", "लोकार्पण"),
    "finished": ("complet", "conclud", "finish", "पूरा हु", "संपन्न", "समाप्त"),
    "recognised": ("gi tag", "award", "जीआई टैग", "पुरस्कार", "सम्मानित"),
    "delayed": ("delay", "postpon", "stalled.", "स्थगित", "टल.", "टला", "टली", "देरी"),
    "stopped": ("cancel", "scrap", "reject", "withdr", "रद्द", "खारिज", "वापस लि"),
    "corrected": ("correct", "clarif", "संशोधित", "स्पष्टीकरण", "खंडन"),
}
LETTER = r"[\w\u0900-\u097f]"


def _stem(stem: str) -> str:
    whole = rf"(?!{LETTER})" if stem.endswith(".") else ""
    return rf"(?<!{LETTER}){re.escape(fold(stem.rstrip('.')))}{whole}"


_STEP = {step: re.compile("|".join(map(_stem, stems))) for step, stems in STEPS.items()}
MATERIAL = 0.5


def steps(article: Article) -> frozenset[str]:
    """Return the steps an article's headline reports."""
    headline = fold(article.title)
    return frozenset(step for step, words in _STEP.items() if words.search(headline))


def figure_key(figure: Figure) -> str:
    """Return what makes two figures the same: the value in base units, however it is written."""
    return f"{figure.unit}:{figure.value.normalize():f}"


def mark(cited: Cited) -> str:
    """Return what names a figure as one article prints it."""
    return f"{cited.article.id}:{figure_key(cited.figure)}"


def is_material(figure: Figure) -> bool:
    """Tell whether a figure can be news: read with confidence, and more than a bare small number."""
    small = figure.unit == "count" and figure.value < Decimal(10)
    return figure.confidence >= MATERIAL and not small and figure.unit not in ("years", "ratio")


def tell(story: str, articles: Sequence[Article], figures: Iterable[Figure]) -> Told:
    """Return what a story's articles tell together."""
    return Told(
        story=story,
        articles=frozenset(article.id for article in articles),
        figures=frozenset(figure_key(figure) for figure in figures if is_material(figure)),
        steps=frozenset(step for article in articles for step in steps(article)),
    )


def before(told: Told, known: Iterable[Told]) -> Told | None:
    """Return what a chat was told of this story so far; None where it was told nothing.

    A story is the same where it shares an article: clusters grow, and may be named anew.
    """
    earlier = [one for one in known if one.articles & told.articles]
    if not earlier:
        return None
    return Told(
        told.story,
        frozenset().union(*(one.articles for one in earlier)),
        frozenset().union(*(one.figures for one in earlier)),
        frozenset().union(*(one.steps for one in earlier)),
    )


def is_news(told: Told, earlier: Told) -> bool:
    """Tell whether a report of a story a chat has had is worth a line: a figure or a step it did not have."""
    return bool(told.figures - earlier.figures or told.steps - earlier.steps)
