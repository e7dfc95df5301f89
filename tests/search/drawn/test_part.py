"""What is looked for in a large store: rare words by themselves, common ones together."""

from __future__ import annotations

import numpy as np

from store.search.drawn.part import Part
from store.search.drawn.values import Corpus, Shown, Word, Worded
from store.search.values import Vectors
from store.types import Passage, Span
from tests.search.library import Concepts

MANY = Corpus((90_000, 10_000), 4_000_000.0)
WORDS = [Word(3, "odop", 60_000), Word(5, "scheme", 40_000), Word(9, "shazar", 40), Word(12, "loan", 30_000)]


def wanted(question: str, corpus: Corpus = MANY, share: float = 1.0) -> set[tuple[tuple[int, ...], ...]]:
    """Return what is looked for, as tuples."""
    found = Part(question, WORDS, corpus).wanted(share)
    return {tuple(tuple(numbers) for numbers in one) for one in found}


def test_a_rare_word_finds_by_itself_and_common_ones_are_not_read_whole() -> None:
    """A question costs what its rare words do, not what its common ones would."""
    assert wanted("shazar scheme odop") == {((9,),)}


def test_common_words_find_what_holds_several_of_them() -> None:
    """Words that are everywhere still narrow the search where they stand together."""
    few = Corpus((9_000, 1_000), 400_000.0)
    words = [Word(5, "scheme", 2_000), Word(12, "loan", 1_500)]
    found = Part("loan scheme", words, few).wanted()
    assert [sorted(map(tuple, one)) for one in found] == [[(5,), (12,)]]


def test_a_single_word_that_is_everywhere_is_looked_for_all_the_same() -> None:
    """A question of one word gets an answer."""
    assert wanted("odop") == {((3,),)}


def test_in_a_small_store_and_among_few_articles_every_word_finds() -> None:
    """Nothing is left out where there is room."""
    assert wanted("shazar scheme", Corpus((500, 100), 20_000.0)) == {((9,),), ((5,),)}
    assert wanted("shazar scheme", share=0.001) == {((9,),), ((5,),)}


def test_a_question_without_a_word_of_the_store_looks_for_nothing() -> None:
    """And finds nothing."""
    part = Part("zzz", [], MANY)
    assert part.wanted() == ()
    assert part.look([]) == []
    part.show([])
    assert part.search("zzz").hits == ()


def test_a_passage_near_in_meaning_is_read_though_it_holds_no_word_asked() -> None:
    """What only its meaning finds is weighed beside what words found."""
    part = Part("shazar", WORDS, MANY)
    passages = [Worded(1, 0, [3, -1, 9]), Worded(2, 1, [-1, 77]), Worded(3, 0, [-1, 78])]
    assert part.look(passages, {2}) == [1, 2]


def test_each_reading_is_embedded_once_and_sought_in_both_languages() -> None:
    """The model is the dearest step of a question, so finding by meaning must not ask it again."""
    asked: list[list[str]] = []

    class Counting(Concepts):
        def questions(self, texts: list[str]) -> Vectors:
            asked.append(texts)
            return super().questions(texts)

    for question in ("shazar loan", "शजर का कर्ज", "shazar ka karz"):
        asked.clear()
        part = Part(question, WORDS, MANY)
        part.compare(Counting(), {})
        sought = part.near()
        assert len(sought) == 2
        assert len(sought[0]) == len(sought[1]) == len(asked[0])
        vector, sentences = (np.array(rows, np.float32) for rows in (sought[0][0], sought[0][:1]))
        assert part.look([Worded(2, 0, [-1, 77])], {2}) == [2]
        part.show([Shown(2, Passage(1, 0, Span(0, 4), "karz", (Span(0, 4),)), vector, sentences)])
        assert [hit.article_id for hit in part.search(question).hits] == [1]
        assert len(asked) == 1


def test_words_are_counted_over_the_whole_store() -> None:
    """What was drawn for a question holds its words; how rare these are only the store can tell."""
    part = Part("shazar loan", WORDS, MANY)
    assert part.look([Worded(1, 0, [3, -1, 9, 12, 77]), Worded(2, 1, [-1, 12])]) == [1, 2]
    rare, common = part.lexical.query("shazar loan").terms
    assert rare.idf > 2 * common.idf
