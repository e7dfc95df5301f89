"""What each of the `signs` weighs in the log odds that two articles tell one event: `tests.bench.telling`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WITH_MEANING: Final[Mapping[str, float]] = {
    "always": -6.69,
    "meaning": 4.90,
    "words": 7.44,
    "headline": 2.22,
    "template": -2.08,
    "across": -0.42,
    "across_meaning": 1.76,
    "across_words": 5.69,
    "things": 0.32,
    "other_things": -0.51,
    "places": 1.22,
    "other_places": -0.36,
    "headed_untold": -1.54,
    "amounts": 1.41,
    "amounted": 3.90,
    "other_amounts": -0.27,
    "day": 1.85,
}

BY_WORDS: Final[Mapping[str, float]] = {
    "always": -5.94,
    "words": 9.94,
    "headline": 3.13,
    "template": -1.94,
    "across": -0.49,
    "across_words": 6.52,
    "things": 0.44,
    "other_things": -0.66,
    "places": 1.18,
    "other_places": -0.42,
    "headed_untold": -1.63,
    "amounts": 1.52,
    "amounted": 4.46,
    "other_amounts": -0.23,
    "day": 1.93,
}
"""… where one of the two has no vector."""

AGAINST: Final = frozenset(
    {"template", "across", "other_things", "other_places", "headed_untold", "other_amounts"}
)
"""The signs that may only speak against one event; the others only for it."""
