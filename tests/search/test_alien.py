"""The weather and a match are off topic in every district; what rain does to a fair is not."""

from __future__ import annotations

import pytest

from store.search.query import understand
from store.search.refusal import outcome


@pytest.mark.parametrize(
    ("question", "alien"),
    [
        ("कल बरेली में बारिश होगी क्या", True),
        ("will it rain in Meerut tomorrow", True),
        ("kanpur me petrol ka rate kya hai", True),
        ("varanasi mein chunav kab hai", True),
        ("ipl ka match kab hai", True),
        ("agra ka mausam aaj kaisa hai", True),
        ("who is the president of Brazil", True),
        ("ब्राजील की राजधानी क्या है", True),
        ("japan ka pradhanmantri kaun hai", True),
        ("कानपुर मेट्रो का आखिरी समय", True),
        ("who gave the president of Brazil a brass lamp", False),
        ("भारत का राष्ट्रपति कौन है", True),
        ("प्रधानमंत्री ने भारत मंडपम में कौन सा स्टॉल देखा", False),
        ("firozabad me gas ka rate kya hai", False),
        ("barish se mele par kya asar pada", False),
        ("अलीगढ़ में ताले का चुनाव", False),
        ("did rain spoil the carpet fair", False),
        ("moonj sukhane ke liye kaisa mausam chahiye", False),
    ],
)
def test_what_is_never_of_our_field_is_off_topic(question: str, alien: bool) -> None:
    """A district's name made the rain that stopped its cooking contest an answer."""
    assert (outcome(understand(question), (), 1.0) == "off_topic") == alien
