"""Things a question takes for granted: the crop or metal it names, that a tag was got and not only sought."""

from __future__ import annotations

import pytest

from store.search.granted import lacking as granted
from store.search.query import understand
from store.types import Article

ORCHARD = Article(
    title="Banda growers send pomegranates to Oman",
    text="Growers of Banda sent 14 tonnes of pomegranates to Oman. A donkey cart carried the first crate.",
    language="en",
)
KILN = Article(title="खुर्जा में भट्ठी", text="खुर्जा में पीतल के दीये बने। बाढ़ के बाद घोड़े मंगाए गए।", language="hi")
QUEUE = Article(
    title="Orai petha in the queue",
    text="Sweet makers of Orai have applied for a GI tag. The registry will hear them in May.",
    language="en",
)
LINE = Article(
    title="उरई का पेठा", text="उरई के पेठे को जीआई टैग दिलाने की तैयारी है। समिति ने आवेदन भेजा।", language="hi"
)
GOT = Article(
    title="Rampur knife",
    text="The Rampur knife got its GI tag in 2024. Makers had applied for it in 2021.",
    language="en",
)


def lacking(question: str, article: Article) -> set[str]:
    """Return the signs of what an article does not bear out of a question."""
    return {name for name, sign in granted.lacking(understand(question), article).items() if sign}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("how many tonnes of litchi did Banda send to Oman", ORCHARD),
        ("बांदा से ओमान कितने टन पपीता गया?", ORCHARD),
        ("banda se oman kitna lahsun gaya", ORCHARD),
        ("who put out the fire at the Banda orchard", ORCHARD),
        ("खुर्जा में तांबे के दीये किसने बनाए?", KILN),
        ("khurja me bhukamp kab aaya", KILN),
        ("why were camels brought to Khurja", KILN),
    ],
)
def test_a_thing_of_another_sort_is_not_what_the_article_tells_of(question: str, article: Article) -> None:
    """Wheat is not rice, copper no brass, and a fire none where no fire is told."""
    assert lacking(question, article) == {"unheard"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("how many tonnes of pomegranate did Banda send", ORCHARD),
        ("बांदा से कितने टन अनार गया?", ORCHARD),
        ("banda ke aam aadmi ko kya mila", ORCHARD),
        ("आम किसान को क्या फायदा हुआ?", ORCHARD),
        ("how much metalware, brass or other, did Khurja make", KILN),
        ("when did exports of Banda rise to 14 tonnes", ORCHARD),
        ("khurja me pital ke diye kisne banaye", KILN),
        ("why were horses brought to Khurja after the flood", KILN),
        ("खुर्जा से संगमरमर या लकड़ी की तुलना", ORCHARD),
    ],
)
def test_a_thing_the_article_names_is_borne_out(question: str, article: Article) -> None:
    """In either script, in the other language, and where its word stands for something else."""
    assert lacking(question, article) == set()


@pytest.mark.parametrize("article", [QUEUE, LINE])
@pytest.mark.parametrize(
    "question",
    [
        "when did the Orai petha get its GI tag",
        "उरई के पेठे को जीआई टैग कब मिला?",
        "urai ke pethe ko gi tag kis saal mila",
    ],
)
def test_what_was_only_applied_for_is_not_granted(question: str, article: Article) -> None:
    """A question for the day of a tag is not answered by the day it was asked for."""
    assert lacking(question, article) == {"sought"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("when did the Orai petha makers apply for the GI tag", QUEUE),
        ("urai ke pethe ko gi tag kab milega", LINE),
        ("उरई के पेठे का आवेदन किसने दिया?", LINE),
        ("when did the Rampur knife get its GI tag", GOT),
        ("rampur ke chaku ko gi tag kab mila", GOT),
    ],
)
def test_what_was_asked_for_or_was_got_is_borne_out(question: str, article: Article) -> None:
    """Nothing is taken for granted by a question that says it was sought."""
    assert lacking(question, article) == set()
