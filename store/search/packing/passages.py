"""Passages as arrays: where they stand in their articles, their texts and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from store.search.packing import ragged
from store.search.packing.ragged import Arrays
from store.types import Passage, Span

GONE = -1  # the article of a passage that was taken out


def packed(passages: Sequence[Passage | None]) -> Arrays:
    """Return passages by slot as arrays; None where one was taken out."""
    places = [
        (one.article_id, one.ordinal, one.span.start, one.span.end) if one else (GONE, 0, 0, 0)
        for one in passages
    ]
    spans = [
        [at for span in one.sentences for at in (span.start, span.end)] if one else [] for one in passages
    ]
    return {
        "places": np.array(places, np.int32).reshape(-1, 4),
        **ragged.named("text", ragged.texts([one.text if one else "" for one in passages])),
        **ragged.named("sentences", ragged.numbers(spans)),
    }


def unpacked(arrays: Arrays) -> list[Passage | None]:
    """Return the passages that `packed` made arrays of."""
    texts = ragged.read_texts(ragged.under("text", arrays))
    sentences = ragged.read_numbers(ragged.under("sentences", arrays))
    return [
        None
        if article == GONE
        else Passage(article, ordinal, Span(start, end), text, tuple(map(Span, spans[::2], spans[1::2])))
        for (article, ordinal, start, end), text, spans in zip(
            arrays["places"].tolist(), texts, sentences, strict=True
        )
    ]
