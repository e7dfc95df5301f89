"""A question asked in other words than the news is told in finds them, in either script and language."""

from importlib.resources import files

import pytest

from store.text.lexis.senses import Senses, senses
from store.text.normalise import words


def said(text: str, hindi: bool = False) -> frozenset[int]:
    """Return all that the words of a text say."""
    return frozenset[int]().union(*senses().said(words(text), hindi))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who cut the ribbon", "केंद्र का उद्घाटन किया गया"),
        ("सरकार कुछ पैसा माफ करती है", "a subsidy of 35 per cent"),
        ("dihadi", "the daily wage"),
        ("सिकुड़ता", "turnover shrank"),
        ("ठप्पा", "a bronze mark"),
        ("फैक्ट्री", "62 इकाइयां"),
        ("when did it begin", "the centre opened in May"),
        ("जिम्मा", "a Noida firm runs the store"),
        ("tasveer", "a sunset artwork"),
        ("doobta sooraj", "सूर्यास्त"),
        ("will it last longer", "the shelf life of 24 dishes"),
        ("घोड़े की काठी", "saddlery for riding schools"),
        ("whose brainchild", "the idea was the governor's"),
        ("chashma", "spectacles were given"),
        ("light gayi", "an outage of nine hours"),
        ("शर्त से पीछे हटना", "the firm withdrew"),
        ("why was it scrapped", "योजना रद्द हुई"),
    ],
)
def test_other_words_for_the_same_share_a_sense(asked: str, told: str) -> None:
    """Readers do not know the words of the report."""
    assert said(asked, hindi=True) & said(told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("काम", "कम"),
        ("दिल", "डील"),
        ("बढ़ा", "घटा"),
        ("rose", "fell"),
        ("cut", "ribbon"),
        ("खरीदा", "बेचा"),
        ("owner", "founder"),
    ],
)
def test_what_only_sounds_alike_or_turns_the_other_way_shares_none(one: str, other: str) -> None:
    """A near miss would pass for an answer."""
    assert not said(one) & said(other)


def test_a_latin_word_is_read_as_hindi_only_where_it_may_be() -> None:
    """An English text has "kam" nowhere, but plenty of words that sound like Hindi ones."""
    only = Senses([["कम", "घट~"], ["come", "आ~"]])
    assert [sorted(one) for one in only.said(["come", "ghata"])] == [[1], [0]]
    assert only.said(["kam"], hindi=True) == [frozenset({0})]


def test_a_phrase_may_hold_little_words_and_be_turned_round() -> None:
    """ "Cut the ribbon" and "ribbon cutting" are one; "cut the grass" is another."""
    only = Senses([["inaugurate", "cut+ribbon"]])
    assert only.said("they cut the red ribbon".split())[1] == frozenset({0})
    assert only.said("a ribbon cutting".split())[2] == frozenset({0})
    assert only.said("they cut the grass by the lake near the ribbon".split())[1] == frozenset()


def test_every_line_has_two_words_and_no_word_twice() -> None:
    """A line of one word ties nothing; one twice in a line is a slip of the hand."""
    text = (files("store") / "data" / "senses.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            group = line.split()
            assert len(set(group)) == len(group) > 1, line
