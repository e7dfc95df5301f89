"""A short a that people leave out of a Hinglish word is put back where a dictionary has the word with it."""

from __future__ import annotations

import pytest

from store.text.lexis import vowels


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mtka bnane wale kha hai", "matka banane wale kha hai"),
        ("krigar ko kitna mila", "karigar ko kitna mila"),
        ("karigr ko kitne rupaye mile", "karigar ko kitne rupaye mile"),
        ("bnsuri ka mela kab lga", "bansuri ka mela kab laga"),
        ("mchine kharab kyu hai", "machine kharab kyu hai"),
        ("bhdohi me kya bna", "bhadohi me kya bana"),
        ("jurmana kitna lga hai", "jurmana kitna laga hai"),
    ],
)
def test_an_a_left_out_is_put_back(typed: str, meant: str) -> None:
    """At the edges of a word, where it is left out most."""
    assert vowels.restored(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "cdo aur dm ne kya kaha",
        "MSME aur NPA ka kya hua",
        "trade show kab se hai",
        "black pottery ki training kahan hai",
        "what did the brtn maker say",
        "बर्तन bnane wale",
        "darwaja kisne banvaya hai",
        "",
    ],
)
def test_a_word_that_is_whole_stays(typed: str) -> None:
    """So do letters that stand for a name, English and other scripts."""
    assert vowels.restored(typed) == typed


def test_a_word_that_the_store_has_stays() -> None:
    """A name of the news is no other word without its a."""
    assert vowels.restored("bnsuri kitne ki hai", lambda word: word == "bnsuri") == "bnsuri kitne ki hai"
