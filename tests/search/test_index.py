"""One question in three scripts finds the same passage, at once, and what is gone is found no more."""

from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.search.index import Index
from store.search.values import Vectors
from tests.search.library import ARTICLES, Concepts, document, give_vectors, library

WORDS = library()
MEANING = library(Concepts())


def first(index: Index, question: str) -> int:
    found = index.search(question)
    return found.hits[0].article_id if found.hits else 0


@pytest.mark.parametrize("index", [WORDS, MEANING], ids=["words", "meaning"])
@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("कन्नौज के इत्र का निर्यात कितना रहा?", 1),
        ("kannauj ke itra ka niryat kitna raha", 1),
        ("kanauj itr niryaat", 1),
        ("मुरादाबाद का पीतल", 2),
        ("moradabad brass exports", 2),
        ("muradabad ka brass export", 2),
        ("मेरठ में टूलकिट किसे मिली", 3),
        ("meerut mein tulkit kitne karigaron ko mili", 3),
        ("barabanki looms", 4),
    ],
)
def test_a_question_in_any_script_finds_its_article(index: Index, question: str, article: int) -> None:
    """The product's promise: ask as you type, read what the news says."""
    assert first(index, question) == article


@pytest.mark.parametrize(
    ("question", "article"),
    [("lucknow chikankari", 5), ("लखनउ चिकनकरी", 5), ("baranbaki loom", 4), ("kannoj ittr", 1)],
)
def test_a_typo_finds_its_article(question: str, article: int) -> None:
    """Half of all questions from phones have one."""
    assert first(WORDS, question) == article


@pytest.mark.parametrize(("question", "article"), [("which scent was sold abroad", 1), ("equipment", 3)])
def test_meaning_finds_what_no_word_says(question: str, article: int) -> None:
    """English questions over Hindi news share few words with it."""
    assert first(MEANING, question) == article


def test_a_title_finds_its_article() -> None:
    """Headlines hold the words people remember."""
    assert first(WORDS, "विदेश चला") == 1


def test_an_added_article_is_found_at_once_and_a_removed_one_no_more() -> None:
    """News is asked about within a minute of its coming in."""
    index = library()
    index.add([document(9, "Jaggery fair", "Muzaffarnagar held a jaggery fair.")])
    assert first(index, "muzaffarnagar jaggery") == 9
    index.remove([9, 404])
    assert 9 not in [hit.article_id for hit in index.search("muzaffarnagar jaggery").hits]
    assert len(index) == len(ARTICLES)


def test_an_article_added_again_is_replaced() -> None:
    """A corrected article must not answer with its old words."""
    index = library(Concepts())
    index.add([document(4, "Toolkits for weavers", "The office gave spindles instead.")])
    assert len(index) == len(ARTICLES)
    assert first(index, "spindles") == 4
    assert not index.search("barabanki").hits[0].coverage


def test_a_passage_without_vectors_is_found_by_its_words() -> None:
    """Embedding takes a while; the news is there meanwhile."""
    index = library(Concepts())
    entry = document(9, "", "Sitapur's carpets (dari) won a prize.")
    index.add([entry])
    found = index.search("sitapur dari").hits[0]
    assert (found.article_id, found.cosine) == (9, None)
    give_vectors(index, Concepts(), entry)
    assert index.search("sitapur dari").hits[0].cosine is not None


class Changing(Concepts):
    """An embedder during whose work another thread takes an article out of the index."""

    index: Index

    def questions(self, texts: list[str]) -> Vectors:
        """Embed what is asked, once the other thread is done."""
        other = Thread(target=self.index.remove, args=([1],), daemon=True)
        other.start()
        other.join(5)
        assert not other.is_alive(), "the index is locked while a question is embedded"
        return super().questions(texts)


def test_the_index_changes_while_a_question_is_embedded() -> None:
    embedder = Changing()
    embedder.index = library(embedder)
    found = embedder.index.search("perfume of Kannauj")
    assert found.hits
    assert 1 not in {hit.article_id for hit in found.hits}


class Counting(Concepts):
    """An embedder that keeps what it was asked together."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def questions(self, texts: list[str]) -> Vectors:
        """Embed what is asked."""
        self.asked.append(texts)
        return super().questions(texts)


@pytest.mark.parametrize(
    ("question", "readings"), [("kannauj itr niryat", 2), ("perfume of Kannauj", 1), ("इत्र का निर्यात", 1)]
)
def test_all_readings_of_a_question_are_embedded_at_once(question: str, readings: int) -> None:
    """One by one they take a tenth longer, and the model takes longest of all."""
    embedder = Counting()
    library(embedder).search(question)
    assert list(map(len, embedder.asked)) == [readings]


def test_a_search_can_be_kept_to_some_articles() -> None:
    """A question about last week must not be answered from last year."""
    assert {hit.article_id for hit in MEANING.search("टूलकिट", only={4, 5}).hits} <= {4, 5}


def test_sentences_of_a_hit_come_best_first_with_their_scores() -> None:
    """The reply quotes the first one."""
    hit = MEANING.search("कन्नौज के इत्र का निर्यात").hits[0]
    assert [sentence.place for sentence in hit.sentences] == [0, 1]
    assert hit.sentences[0].coverage > hit.sentences[1].coverage


def test_at_most_three_passages_of_one_article_are_hits() -> None:
    """One long article must not fill the whole list."""
    index = library()
    index.add([document(9, "", "\n".join(f"Jaggery number {n} was sold at the fair." for n in range(9)))])
    hits = index.search("jaggery fair").hits
    assert [hit.article_id for hit in hits].count(9) == 3


def test_signals_tell_known_words_from_unknown_ones() -> None:
    """An honest no rests on them."""
    assert WORDS.search("कन्नौज इत्र").known == 1
    assert WORDS.search("zzxqv wwpfk").known == 0
    assert WORDS.search("zzxqv wwpfk").hits == ()


ODD = ["", " ", "का के की", "the of to", "😀🎉", '"* OR NEAR( ^', ".*[a-z](?=", "'; DROP TABLE articles; --"]
ODD += ["kaनpuर mixed", "\u200b\u200d\u200c", "\ud800\udfff", "\0", "।।।", "1,2,3.4.5", "ﷺ", "İstanbul ß"]
ODD += ["क" * 10_000, "kannauj itra " * 800]


@pytest.mark.parametrize("index", [WORDS, MEANING], ids=["words", "meaning"])
@pytest.mark.parametrize("question", ODD)
def test_odd_questions_are_questions(index: Index, question: str) -> None:
    """People paste anything into a chat."""
    found = index.search(question)
    assert found.question == question
    assert all(0 <= hit.coverage <= 2.3 for hit in found.hits)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_string_is_a_question(question: str) -> None:
    """No string may raise, and a search twice gives the same."""
    assert MEANING.search(question) == MEANING.search(question)


def test_an_empty_store_finds_nothing() -> None:
    """The first minute of a fresh installation."""
    assert Index(Concepts()).search("कन्नौज").hits == ()
