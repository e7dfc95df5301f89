"""Reports that share no word with what is asked of them, and a model that ties strange words together."""

from __future__ import annotations

from store.text import script
from store.types import Article
from tests.search.library import Concepts

SCENT = Article(
    "कन्नौज का इत्र",
    "कन्नौज के इत्र की खुशबू दूर देशों तक पहुँची। व्यापारी इससे खुश हैं।",
    url="https://example.org/scent",
    source="example.org",
    language="hi",
)
TALES = [
    Article(title, text, url=f"https://example.org/{number}", language=script.of_text(text))
    for number, (title, text) in enumerate(
        [
            ("घाट पर", "मल्लाह ने चप्पू खेकर मुसाफिरों को उस पार उतारा।"),
            ("आसमान में", "पतंगबाज़ों ने माँझे से पेंच लड़ाए और छतों पर शोर मचाया।"),
            ("बरसात की रात", "पोखर के मेंढक रात भर टर्राए।"),
            ("At the gate", "The sentry dozed off at his post before sunrise."),
            ("After the rain", "Toddlers giggled while hopping over puddles."),
        ]
    )
]


class Axes(Concepts):
    """Concepts that hold for words of the tests alone: nothing but the vector ties them together."""

    name = "axes"
    AXES = ({"zibbles", "इत्र"}, {"quonks", "ताले", "locks"}, *Concepts.AXES[2:])
