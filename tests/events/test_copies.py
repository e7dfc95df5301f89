"""A sketch's estimate is near the truth, whatever the texts."""

from __future__ import annotations

import random

import pytest

from store.events import copies
from store.text.normalise import words

HINDI = "मेले कारीगरों दुकानें लगाईं पीतल बर्तन बेचे विदेशी खरीदार आए मंत्री पुरस्कार निर्यात बढ़ा".split()
ENGLISH = (
    "artisans weavers sold brass goods fair buyers came abroad exports rose minister gave awards".split()
)


def runs(text: str) -> set[str]:
    """Return a text's runs of five letters."""
    folded = " ".join(words(text))
    return {folded[at : at + 5] for at in range(len(folded) - 4)}


@pytest.mark.parametrize("vocabulary", [HINDI, ENGLISH])
@pytest.mark.parametrize("shared", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_the_estimate_is_near_the_true_share_of_common_runs(vocabulary: list[str], shared: float) -> None:
    """Hashes that move together call one report in twenty a copy of another event's."""
    chance = random.Random(int(shared * 10))  # noqa: S311 - made-up texts
    for _ in range(10):
        one, other = (["".join(chance.choices(vocabulary, k=2)) for _ in range(60)] for _ in range(2))
        keep = int(60 * shared)
        first, second = " ".join(one), " ".join(one[:keep] + other[keep:])
        true = len(runs(first) & runs(second)) / len(runs(first) | runs(second))
        assert abs(copies.alike(copies.sketch(first), copies.sketch(second)) - true) < 0.2
