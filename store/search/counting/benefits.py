"""What one who applies gets: how much loan, what subsidy; the sum that all in a state were paid is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from store.search.query import Content, Question
from store.text import gazetteer, lexicon
from store.text.normalise import fold, listed, words
from store.types import FIGURES, Article, Figure

_BENEFITS = frozenset({"loan", "subsidy", "stipend", "insurance"})
_PAY = listed("paisa paise money rupees rupaye पैसा पैसे रुपये रुपए राशि rashi")
_TRAINING = listed("training trainee trainees train prashikshan प्रशिक्षण ट्रेनिंग")
_OF_ONE = frozenset({"stipend", "insurance"})  # told of one person
_HELP = listed("help aid assistance support benefit मदद सहायता madad sahayata sahayta लाभ labh")
_MARGIN = "margin-money"
_GETS = re.compile(
    r"\bmilt[aie]\b|\bmil sak|\ble sak|\b(?:diya|di|diye) jat|"
    r"मिलत[ाीे](?![ऀ-ॿ])|मिल सक|ले सक|(?:दिया|दी|दिए) जात[ाीे]|"
    r"\b(?:can|could|do|does|will|would|should) (?:i|we|you|one|somebody|someone|an?)\b|"
    r"\b(?:can|do|does) (?:\w+ ){1,3}(?:get|receive|borrow)\b|"
    r"\b(?:is|are) (?:given|available|offered|provided)\b|"
    r"\b(?:maximum|limit|adhiktam|seema)\b|अधिकतम|सीमा",
)
_SUMS = listed("total altogether crore crores billion कुल करोड़ अरब kul karod karor")
_EACH = re.compile(
    r"\b(?:each|every|per|apiece|daily|monthly|"
    r"an? (?:artisan|applicant|unit|weaver|entrepreneur|beneficiary|person|day|month))\b|"
    r"(?<![ऀ-ॿ])(?:प्रति|प्रत्येक|हर|रोज|रोजाना|प्रतिदिन|मासिक|एक-एक|माह|महीने)(?![ऀ-ॿ])"
)
_SHARES = frozenset({"percent", "percentage_point"})


def asked(question: Question) -> frozenset[str]:
    """Return the benefits of which a question asks how much one gets; "help" is any, empty where none.

    Who asks for crores, or for all together, does not ask for himself, and how many days a loan runs is
    no sum.
    """
    if question.asked not in FIGURES or not _gets(question.text):
        return frozenset()
    paid = question.unit in {"INR", "percent"}
    if not paid and not any(one.measured and _of_benefit(one) for one in question.content):
        return frozenset()
    return _told(question.text)


def _of_benefit(content: Content) -> bool:
    return _MARGIN in content.entries or bool(_told(content.word))


@lru_cache(maxsize=256)
def _gets(question: str) -> bool:
    """Whether somebody gets or may get something, and no sum of all is asked for."""
    return bool(_GETS.search(fold(question))) and _SUMS.isdisjoint(words(question))


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> frozenset[str]:
    """Return the benefits that a text names; margin money is a subsidy."""
    said = words(text)
    named = frozenset[str]().union(*lexicon.standard().concepts(said)) & _BENEFITS
    margin = any(one.entry.id == _MARGIN for one in gazetteer.standard().find(text, None))
    helps = not _HELP.isdisjoint(said)
    paid = not _PAY.isdisjoint(said) and not _TRAINING.isdisjoint(said)  # to who learns: a stipend
    told = (("subsidy", margin), ("help", helps), ("stipend", paid))
    return named | {name for name, there in told if there}


def personal(benefits: frozenset[str], article: Article, figure: Figure) -> bool:
    """Whether a figure is what one gets of one of the `benefits`: a limit, a share, so much each."""
    sentence = figure.sentence.of(article.text)
    told = _told(sentence)
    if not (told & benefits or ("help" in benefits and told)) or figure.role in {"target", "forecast"}:
        return False
    each = bool(told & _OF_ONE) or bool(_EACH.search(fold(sentence)))
    return figure.qualifier == "at_most" or figure.unit in _SHARES or (figure.unit == "INR" and each)


def lacking(question: Question, article: Article, printed: Sequence[Figure]) -> dict[str, float]:
    """Return `communal`: 1 where one's own benefit is asked for and no figure `printed` tells it."""
    benefits = asked(question)
    own = not benefits or any(personal(benefits, article, one) for one in printed)
    return {"communal": float(not own)}
