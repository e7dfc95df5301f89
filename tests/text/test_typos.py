"""A word one slip away is found whatever the size of the vocabulary."""

from hypothesis import given
from hypothesis import strategies as st

from store.text.typos import PENDING, Neighbours

WORD = st.text(st.sampled_from("abcdeकखगि"), min_size=5, max_size=10)


@given(st.lists(WORD, max_size=30), WORD, st.data())
def test_every_single_edit_is_found(others: list[str], word: str, data: st.DataObject) -> None:
    """A table that missed one kind of slip would miss it for every word."""
    near = Neighbours()
    for known in dict.fromkeys([*others, word]):
        near.add(known)
    place = data.draw(st.integers(1, len(word) - 2))
    slips = [
        word[:place] + word[place + 1 :],
        word[:place] + "x" + word[place:],
        word[:place] + "x" + word[place + 1 :],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    ]
    assert all(word in near.near(slip) for slip in slips)


def test_words_are_found_after_the_table_is_packed() -> None:
    """The first words of a large store must not get lost when later ones come."""
    near = Neighbours()
    for number in range(PENDING):
        near.add(f"word{number:05d}")
    assert "word00000" in near.near("wrod00000")
    assert "word04000" in near.near("word0400")


@given(st.lists(st.one_of(WORD, st.text(max_size=8)), max_size=30, unique=True))
def test_a_set_made_at_once_finds_what_one_made_word_by_word_finds(known: list[str]) -> None:
    """Letters of one byte, of three, and of either together in a word are hashed alike."""
    added = Neighbours()
    for word in known:
        added.add(word)
    made = Neighbours.of(known)
    for word in known:
        assert made.near(word[1:]) == added.near(word[1:])
        assert made.near(word) == added.near(word)
