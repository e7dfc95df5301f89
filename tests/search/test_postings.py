"""Scores add up passage by passage and leave nothing behind for the next question."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from store.search.postings import ENOUGH, Board

LIST = st.dictionaries(st.integers(0, 30), st.integers(1, 9), max_size=12)
WORDS = st.lists(st.lists(LIST, min_size=1, max_size=3), max_size=4)


def arrays(lists: list[dict[int, int]]) -> list[tuple[np.ndarray, np.ndarray]]:
    return [
        (np.array(sorted(each), np.int32), np.array([each[slot] for slot in sorted(each)], np.float32))
        for each in lists
    ]


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_totals_are_those_of_a_plain_sum_question_after_question(
    questions: list[list[list[dict[int, int]]]],
) -> None:
    """A place not wiped would give the next asker somebody else's hits."""
    board = Board()
    board.grow(31)
    for terms in questions:
        expected: dict[int, int] = {}
        for lists in terms:
            board.add(arrays(lists), new=True)
            for slot in set().union(*lists):
                expected[slot] = expected.get(slot, 0) + max(each.get(slot, 0) for each in lists)
        slots, totals = board.take()
        assert dict(zip(slots.tolist(), totals.tolist(), strict=True)) == expected


def test_a_common_word_finds_no_passage_that_rarer_words_did_not() -> None:
    """Millions of passages hold it; reading them all would keep people waiting."""
    board = Board()
    board.grow(100)
    board.add([(np.arange(ENOUGH, dtype=np.int32), np.ones(ENOUGH, np.float32))], new=True)
    board.add([(np.arange(5, 50, dtype=np.int32), np.ones(45, np.float32))], new=False)
    slots, totals = board.take()
    assert slots.tolist() == list(range(ENOUGH))
    assert totals.tolist() == [1.0] * 5 + [2.0] * 5
    board.add([(np.arange(5, 50, dtype=np.int32), np.ones(45, np.float32))], new=False)
    assert len(board.take()[0]) == 45
