"""Who is asked for by name: the post a question gives, and whether an article names such a one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from store.figures.extract import extract
from store.search.query import understand
from store.search.weighing import measured, seeking, sought
from store.search.weighing.agents import agents
from store.search.weighing.sentences import Sentence
from store.types import Article, Figure, Span

FAIR = "चित्रकूट में खिलौना मेला"
HINDI = "चित्रकूट का खिलौना मेला पांच दिन चला। उपायुक्त उद्योग हरीश नेगी ने बताया कि 40 स्टॉल लगे।"
ENGLISH = "The toy fair of Chitrakoot ran for five days. Joint director Farida Ansari thanked the carvers."


def lacking(question: str, text: str, title: str = FAIR) -> set[str]:
    """Return the signs of what an article lacks of the name a question asks for."""
    said = [Sentence(Span(0, len(one)), one, 0.5, True, 0.0) for one in text.replace("।", ".").split(".")]
    read = understand(question)
    signs = sought.unroled(read, Article(title, text)) | sought.aside(read, said)
    return {name for name, sign in signs.items() if sign}


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        ("उपायुक्त उद्योग हरीश नेगी ने बताया।", "हरीश नेगी", "deputy commissioner"),
        ("हरीश नेगी, उपायुक्त उद्योग, ने बताया।", "हरीश नेगी", "deputy commissioner"),
        ("Stalls were given free, said joint director Farida Ansari.", "farida ansari", "director"),
        ("MoS Kirti Nag told the House.", "kirti nag", "minister"),
        ("वैज्ञानिक डॉ. तपन बोस ने जांच की।", "तपन बोस", "scientist"),
    ],
)
def test_a_name_is_known_with_the_office_beside_it(sentence: str, name: str, post: str) -> None:
    """A question for the director must not be answered by the minister's name."""
    found = {" ".join(one.words): one.posts for one in agents(sentence) if one.named}
    assert post in found[name]


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("which scientist tested the clay", "scientist"),
        ("Who is the manager of the Etah centre?", "manager"),
        ("What is the name of the contractor?", "contractor"),
        ("मेला किस मंत्री ने खोला?", "minister"),
        ("एटा के उपायुक्त उद्योग कौन हैं?", "deputy commissioner"),
        ("etah ke upayukt udyog ka naam kya hai", "deputy commissioner"),
        ("mele ki coordinator kaun thi", "coordinator"),
    ],
)
def test_a_question_says_what_office_it_seeks(question: str, post: str) -> None:
    """The post is the only word of such a question that tells the right name from the others."""
    assert seeking.sought(question) == {post}
    assert understand(question).asked == "who"


@pytest.mark.parametrize(
    "question", ["who opened the fair", "karigaron ko kit kaun dega", "mela kisne khola"]
)
def test_an_open_question_seeks_no_office(question: str) -> None:
    """Whoever gets the kit is not the one who gives it."""
    assert not seeking.sought(question)


@pytest.mark.parametrize("text", [HINDI, ENGLISH])
@pytest.mark.parametrize(
    "question",
    ["which contractor built the stalls", "खिलौना मेले का ठेकेदार कौन था?", "mele ki manager kaun thi"],
)
def test_another_office_beside_the_name_is_told_apart(question: str, text: str) -> None:
    """A real event and the wrong person is the likeliest wrong answer."""
    assert {"unroled"} <= lacking(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("who told of the stalls at the toy fair", HINDI),
        ("which deputy commissioner told of the stalls", HINDI),
        ("मेले की बात किस अधिकारी ने बताई?", HINDI),
        ("kis director ne karigaron ko dhanyavad diya", ENGLISH),
        ("निदेशक कौन हैं?", ENGLISH),
    ],
)
def test_a_name_is_found_across_languages(question: str, text: str) -> None:
    """The role is asked for in one language and printed in the other."""
    assert not lacking(question, text)


def test_a_name_of_the_question_is_no_answer() -> None:
    """ "With whom did Harish Negi speak" is not answered by Harish Negi, in whichever script."""
    assert "aside" in lacking("harish negi kisse mile", "हरीश नेगी ने कहा कि मेला चलेगा।")
    assert "aside" in lacking("whom did Farida Ansari meet", "फरीदा अंसारी ने कहा।", "")


def test_the_figure_asked_for_is_looked_for_among_those_printed() -> None:
    """A page that prints no money says nothing of a price."""
    article, printed = Article(FAIR, HINDI), extract(HINDI, None).figures
    assert not lacks(article, "मेले में कितने स्टॉल लगे?", printed)
    assert not lacks(article, "mela kitne din chala", printed)
    assert not lacks(Article("40 stalls at the fair", "It went well."), "how many stalls were there")
    assert lacks(article, "मेले से कितने रुपये की आय हुई?", printed)
    assert lacks(article, "how many kilos of clay were used", printed)
    assert not lacks(article, "मेला कब था?")


def lacks(article: Article, question: str, printed: Sequence[Figure] = ()) -> bool:
    """Return whether an article lacks any figure of the kind of unit asked for."""
    return bool(measured.lacking(understand(question), article.title, printed)["unfigured"])
