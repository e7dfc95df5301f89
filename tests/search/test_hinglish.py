"""Hinglish becomes Devanagari that the embedding model can read; English and names stay."""

import pytest

from store.search.hinglish import spoken
from store.search.lexical import Lexical


def lexical() -> Lexical:
    words = Lexical()
    words.add(
        [("", ["कन्नौज के इत्र का निर्यात मुरादाबाद के पीतल से कम रहा"]), ("", ["Flipkart sold packaging machines"])]
    )
    return words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kannauj ke itra ka niryat kitna hai", "कन्नौज के इत्र का निर्यात कितना है"),
        ("muradabad ka peetal", "मुरादाबाद का पीतल"),
        ("pani kahan se laya gaya", "पानी कहाँ से लाया गया"),
        ("kitne karigaron ko mazdoori mili", "कितने कारीगरों को मजदूरी मिली"),
        ("gaadiyon ki raftaar", "गाडियों की रफ्तार"),
        ("flipkart par packaging", "flipkart पर packaging"),
        ("2020-21 me 1.5 lakh", "2020 21 में 1.5 लाख"),
        ("zzxqv", "zzxqv"),
    ],
)
def test_hinglish_is_read_as_it_sounds(typed: str, read: str) -> None:
    """The model answers four of five Hinglish questions wrongly as typed."""
    assert spoken(typed, lexical()) == read


@pytest.mark.parametrize("odd", ["", "😀", "\ud800", "ka", "क"])
def test_odd_words_pass(odd: str) -> None:
    """Whatever is typed, a reading comes back."""
    assert isinstance(spoken(odd, lexical()), str)
