"""Which sentences bear the list out, and which only name a district and a product."""

from __future__ import annotations

import pytest

from store.dialogue.listing import Wanted
from store.talk import places
from store.types import Article

AYODHYA = places.listed(Wanted(districts=("ayodhya",)))
AGRA = places.listed(Wanted(districts=("agra",)))
VARANASI = places.listed(Wanted(districts=("varanasi",)))


@pytest.mark.parametrize(
    "sentence",
    [
        "आगरा का ओडीओपी उत्पाद पेठा है।",
        "Agra petha will be shown.",
        "They sold petha from Agra.",
        "आगरा के जूते बिके।",
    ],
)
def test_a_sentence_gives_a_district_a_product(sentence: str) -> None:
    """The list's own product, or another that stands as the district's."""
    assert places.borne_out(AGRA, [sentence])


@pytest.mark.parametrize(
    "sentence", ["उनका बनाया हैंगिंग कालीन अयोध्या के राम मंदिर में लगा है।", "A carpet was sent to Ayodhya."]
)
def test_a_product_that_only_hangs_there_is_not_its_own(sentence: str) -> None:
    """What was brought to a place is no product of it."""
    assert not places.borne_out(AYODHYA, [sentence])


def test_each_row_is_confirmed_by_the_report_that_names_it() -> None:
    """A report on saris says nothing on enamel."""
    report = Article("साड़ी", "", source="a.example")
    confirmed = places.confirming(VARANASI, [(report, ["वाराणसी की बनारसी साड़ी बिकी।"])])
    assert [(row.product.hi, article) for row, article in confirmed] == [("बनारसी साड़ी", report)]
