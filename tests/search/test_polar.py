"""Questions that are answered by yes or no, and what an article must say to bear one out."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search import evidence, judge, quoting
from store.search.index import Index
from store.search.judge import Judged
from store.search.query import Question, understand
from store.search.refusal import LEAST
from tests.search.library import ARTICLES, document

KILN = document(
    601,
    "खुर्जा की भट्ठियां अब गैस से",
    "खुर्जा के चीनी मिट्टी कारखानों में 45 भट्ठियां पाइप की गैस से जुड़ गईं। उद्घाटन मंडलायुक्त ने किया।",
)


@pytest.mark.parametrize(
    "question",
    [
        "Was the Khurja kiln line opened by the commissioner?",
        "did the potters get cheaper gas",
        "So the Etah bell makers moved to Agra?",
        "क्या खुर्जा की भट्ठियां गैस से जुड़ गईं?",
        "kya khurja me gas ki line chalu ho gayi",
        "खुर्जा में गैस की लाइन चालू हो गई क्या",
        "etah ke ghante videsh jate hain kya?",
        "एटा के घंटे पर क्या 40 लाख खर्च हुए?",
        "एटा के कारीगरों को टूलकिट मिल गई?",
    ],
)
def test_a_claim_is_put_openly(question: str) -> None:
    """Whoever asks so wants a yes or a no."""
    assert understand(question).polar == "open"


@pytest.mark.parametrize(
    "question",
    [
        "The Etah bell cluster won the state prize, right?",
        "Etah bells are sold in Oman, aren't they?",
        "एटा के घंटे ओमान जाते हैं ना?",
        "etah ke ghante oman jate hai na",
        "बागपत का उत्पाद दरी है, सही है क्या?",
    ],
)
def test_a_claim_leads_to_a_yes(question: str) -> None:
    """A tag takes the yes for granted."""
    assert understand(question).polar == "leading"


@pytest.mark.parametrize(
    "question",
    [
        "क्या रेट चल रहा है पीतल का",
        "प्रशिक्षण में क्या सिखाया गया",
        "peetal ka bhav kya hai",
        "exporters ne sarkar se kya manga",
        "do saal me kitne karigar jude",
        "Did the fair open late, and by how much?",
        "name the two firms that were fined",
        "moradabad brass exports 2023?",
        "खुर्जा की खबरें",
        "सोनभद्र किसलिए मशहूर है?",
        "khurja kisliye mashhoor hai?",
        "खुर्जा में गैस कबसे चालू हुई?",
        "हरदोई का ओडीओपी?",
        "when was the kiln lit?",
        "ODOP kya hai",
        "",
    ],
)
def test_other_questions_claim_nothing(question: str) -> None:
    """क्या is mostly "what"; a noun with a question mark is a search."""
    assert understand(question).polar == ""


def judged(question: str) -> tuple[Question, tuple[Judged, ...]]:
    """Judge the report on the kilns by a question."""
    index = Index()
    index.add([document(number, *article) for number, article in ARTICLES.items()] + [KILN])
    read = understand(question, known=index.knows)
    hits = [hit for hit in index.search(question).hits if hit.article_id == 601]
    found = [(KILN.article, hit) for hit in hits]
    printed = {601: extract(KILN.article.text).figures}
    return read, judge.judge(read, evidence.weigh(read, index.lexical), found, index.lexical, printed)


@pytest.mark.parametrize(
    "question",
    ["क्या खुर्जा की भट्ठियां गैस से जुड़ गईं?", "क्या खुर्जा में 45 भट्ठियां गैस से जुड़ गईं"],
)
def test_what_the_news_says_is_borne_out(question: str) -> None:
    """All the words are there."""
    _read, found = judged(question)
    assert found[0].chance >= LEAST


@pytest.mark.parametrize(
    "question",
    [
        "खुर्जा की भट्ठियां सौर ऊर्जा से चलने लगीं ना?",
        "khurja ki bhatthiyan mukhyamantri ne chalu karayi thi na",
        "The governor lit the new kilns of Khurja, didn't he?",
        "क्या खुर्जा में 60 भट्ठियां गैस से जुड़ गईं",
        "क्या खुर्जा में साढ़े चार सौ भट्ठियां गैस से जुड़ गईं?",
    ],
)
def test_what_it_does_not_say_is_not_but_the_nearest_sentence_is_shown(question: str) -> None:
    """The reader sees what the news does say to it."""
    read, found = judged(question)
    assert found[0].chance < LEAST
    nearest = quoting.nearest(read, found)
    assert nearest is None or nearest.text == nearest.span.of(KILN.article.text)


def test_the_nearest_sentence_is_of_the_same_thing() -> None:
    """Nothing is shown to a claim about another town, nor to what claims nothing."""
    near = quoting.nearest(*judged("खुर्जा की भट्ठियां गैस से बंद हो गईं ना?"))
    assert near
    assert near.text.startswith("खुर्जा के चीनी मिट्टी कारखानों")
    assert quoting.nearest(*judged("कन्नौज की भट्ठियां गैस से जुड़ गईं ना?")) is None
    assert quoting.nearest(*judged("खुर्जा की भट्ठियां किसने जोड़ीं")) is None
