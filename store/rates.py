"""What an evaluation comes to: each answer's worth for its case, and rates by script, kind and split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from store.feeds.links import canonical
from store.text.normalise import words
from store.types import Answer, Language


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what is right: the articles (`urls`) and strings of which one must be in the reply.

    No `urls`: the store has nothing on it, and the question must be refused. `script` is how it is written,
    `kind` what it tries; `group` ties the scripts of one question; `split` "held" was kept from tuning.
    """

    id: str
    q: str
    script: Language
    kind: str
    urls: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    group: str = ""
    split: str = ""
    typo: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case: `rank` of its article from 1 (0: not among ten), right answer, refusal."""

    case: Case
    rank: int
    answered: bool
    right: bool
    confidence: float
    first: str = ""


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates (0..1) over `count` answerable and `refusable` unanswerable questions.

    `wrong`: answered, and the reply holds no accepted answer; `abstained`: refused though answerable;
    `refused`: refused as it should be. `brier` is of the confidence as the chance of a right article.
    """

    count: int
    refusable: int
    hit1: float = 0.0
    hit5: float = 0.0
    mrr10: float = 0.0
    right: float = 0.0
    wrong: float = 0.0
    abstained: float = 0.0
    refused: float = 0.0
    brier: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """The rates over all cases and over parts of them by name, and how often a triple finds one story."""

    all: Rates
    parts: Mapping[str, Rates] = field(default_factory=dict)
    same_story: float = 0.0
    same_story_typo: float = 0.0


def outcome(case: Case, answer: Answer) -> Outcome:
    """Return what an answer is worth for a case."""
    urls = [canonical(ranked.article.url or "") for ranked in answer.articles]
    wanted = {canonical(url) for url in case.urls}
    rank = next((place for place, url in enumerate(urls, 1) if url in wanted), 0)
    right = answer.answered and any(_holds(answer, accepted) for accepted in case.answers)
    return Outcome(case, rank, answer.answered, right, answer.confidence, urls[0] if urls else "")


def _holds(answer: Answer, accepted: str) -> bool:
    """Whether the reply's sentences, figures or headline hold an accepted answer, word by word."""
    quoted = [quote.text for quote in answer.quotes]
    titles = {quote.article.title for quote in answer.quotes}
    said = f" {' '.join(words(' | '.join([*quoted, *titles])))} "
    return f" {' '.join(words(accepted))} " in said


def report(outcomes: Sequence[Outcome]) -> Report:
    """Return the rates of all outcomes, by script, by kind, by split, of typos and across languages."""
    parts: dict[str, list[Outcome]] = {}
    for one in outcomes:
        for name in _parts(one.case):
            parts.setdefault(name, []).append(one)
    rates = {name: rate(parts[name]) for name in sorted(parts)}
    return Report(rate(outcomes), rates, _same(outcomes, typo=False), _same(outcomes, typo=True))


def _parts(case: Case) -> list[str]:
    names = [f"kind:{case.kind}", f"split:{case.split}"]
    return [*names, "typo"] if case.typo else [*names, f"script:{case.script}"]


def rate(outcomes: Sequence[Outcome]) -> Rates:
    """Return the rates over some outcomes."""
    asked = [one for one in outcomes if one.case.urls]
    other = [one for one in outcomes if not one.case.urls]
    return Rates(
        count=len(asked),
        refusable=len(other),
        hit1=_share(one.rank == 1 for one in asked),
        hit5=_share(0 < one.rank <= 5 for one in asked),
        mrr10=sum(1 / one.rank for one in asked if one.rank) / max(1, len(asked)),
        right=_share(one.right for one in asked),
        wrong=_share(one.answered and not one.right for one in asked),
        abstained=_share(not one.answered for one in asked),
        refused=_share(not one.answered for one in other),
        brier=sum((one.confidence - (one.rank == 1)) ** 2 for one in outcomes) / max(1, len(outcomes)),
    )


def _share(truths: Iterable[bool]) -> float:
    counted = list(truths)
    return sum(counted) / max(1, len(counted))


def _same(outcomes: Sequence[Outcome], *, typo: bool) -> float:
    """Return how often a question's other scripts (or its typo, id + "-typo") rank the same article first."""
    plain = {one.case.id: one for one in outcomes if not one.case.typo}
    if typo:
        typed = [(one, plain.get(one.case.id.removesuffix("-typo"))) for one in outcomes if one.case.typo]
        return _share(one.first == other.first for one, other in typed if other)
    groups: dict[str, set[str]] = {}
    for one in plain.values():
        groups.setdefault(one.case.group, set()).add(one.first)
    return _share(len(firsts) == 1 for group, firsts in groups.items() if group)
