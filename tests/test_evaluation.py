"""The measure itself: what counts as a hit, a right answer and a refusal, and which floors are missed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store import evaluation
from store.rates import Case, Rates, Report, outcome, report
from store.types import Answer, Article, Quote, Ranked, Span

TEXT = "मेले में 12 करोड़ रुपये की बिक्री हुई।"
ARTICLE = Article(title="मेला", text=TEXT, url="https://example.org/mela/", id=1)
SAID = Answer(
    question="q",
    language="hi",
    outcome="found",
    quotes=(Quote(TEXT, Span(0, len(TEXT)), ARTICLE),),
    articles=(Ranked(ARTICLE, 1.0),),
    confidence=0.9,
)
CASE = Case("a", "q", "hi", "figure", urls=("https://example.org/mela",), answers=("12 करोड़",))
NONE = Case("b", "q", "en", "off")


def test_the_bundled_cases_are_many_in_three_scripts_with_refusals_and_slips() -> None:
    """A set too small to tell would pass everything."""
    cases = evaluation.bundled()
    assert {case.script for case in cases} == {"hi", "hinglish", "en"}
    assert len({case.group for case in cases if case.group}) >= 50
    assert sum(not case.urls for case in cases) >= 40
    assert sum(case.typo for case in cases) >= 50
    assert sum(case.split == "held" for case in cases) >= len(cases) // 4


def test_an_answer_is_right_when_its_quotes_hold_an_accepted_string() -> None:
    """The same link with and without its last slash is one article; half a number is no answer."""
    found = outcome(CASE, SAID)
    assert (found.rank, found.right) == (1, True)
    assert not outcome(replace(CASE, answers=("2 करोड़",)), SAID).right
    assert not outcome(CASE, replace(SAID, outcome="nothing", quotes=())).answered


def test_rates_count_refusals_apart_from_answers() -> None:
    """Refusing everything must not look good."""
    refused = replace(SAID, outcome="nothing", quotes=(), articles=(), confidence=0.1)
    rates = report([outcome(CASE, SAID), outcome(CASE, refused), outcome(NONE, refused)]).all
    assert (rates.count, rates.refusable) == (2, 1)
    assert (rates.hit1, rates.right, rates.abstained, rates.refused) == (0.5, 0.5, 0.5, 1.0)


def test_a_rate_below_its_floor_is_named() -> None:
    """CI must say which rate fell, and by how much."""
    poor = Report(Rates(10, 5, hit1=0.5, wrong=0.3), {}, same_story=0.9)
    missed = evaluation.below(poor, {"all": {"hit1": 0.9, "wrong": 0.1}, "triples": {"same_story": 0.8}})
    assert [line.split()[0] for line in missed] == ["all.hit1", "all.wrong"]


def test_a_broken_case_is_an_error_with_a_reason() -> None:
    """A file that is no set of cases must not be measured as an empty one."""
    with pytest.raises(ValueError, match="needs an id and a q"):
        evaluation.read(['{"question": "?"}'])
