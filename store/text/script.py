"""Which language a text or a question is in: by script and little words, never by a general detector."""

from __future__ import annotations

import re
from itertools import pairwise

from store.text.function_words import AMBIGUOUS, ENGLISH, HINGLISH
from store.text.normalise import words
from store.types import Language, TextLanguage

_DEVANAGARI = re.compile("[ऄ-हॠॡॲ-ॿ]")
_LATIN = re.compile("[A-Za-z]")
_ORDERS = re.compile(  # Hindi that is told to do something: batao, sunaiye, bhejo, dijiye
    "(?:bat|sun|dikh|sikh|samjh|ban|lag|hat|mil|bul|chal|padh|jod|karw|banw|lagw|mangw|bhijw|likhw|pahunch|"
    "jal|bach|badh|ghat|uth|kh|g|l|j)(?:ao|aao|aiye|aiyega|aye|ayen)|(?:de|di|ki|li|pi)jiye(?:ga)?|"
    "(?:bhej|likh|dekh|sun|bol|kah|ruk|rok|chal|puch|pooch|samajh|rakh|khol|padh|chun|jod)(?:o|iye|iyega|na|ne)"
)
_ENDS = frozenset({"do", "the"})
_TAKES_ME = frozenset(
    "tell told show showed give gives gave send sends sent help helps helped let get call inform notify "
    "alert teach ask guide bring pay offer remind text email message excuse trust make love hate marry "
    "follow join subscribe unsubscribe remove add update explain to for with about on from of and between by "
    "at than".split()
)


def of_text(text: str) -> TextLanguage:
    """Return the language of an article: "hi" where Devanagari letters weigh at least half the Latin ones.

    A Devanagari consonant stands for about two Latin letters, and Hindi news is full of Latin names.
    """
    return "hi" if 2 * len(_DEVANAGARI.findall(text)) >= max(1, len(_LATIN.findall(text))) else "en"


def of_question(text: str, default: Language = "en") -> Language:
    """Return the language of a question; `default` (the chat's) where a Latin one has no little words."""
    return told(text) or default


def told(text: str) -> Language | None:
    """Return the language that a question's script and little words tell, None where they tell nothing.

    Hinglish needs at least one Hindi function word and no fewer than English ones. Words typed alike in both
    (the थे, do दो) are English only where no word is Hindi, and Hindi at the end, where an English line has no
    article: link do, stall the. A `me` behind no word of English that takes one is में.
    """
    if 4 * len(_DEVANAGARI.findall(text)) >= max(1, len(_LATIN.findall(text))):
        return "hi"
    asked = words(text)
    hindi = sum(word in HINGLISH or bool(_ORDERS.fullmatch(word)) for word in asked) + _within(asked)
    english = sum(word in ENGLISH and word not in AMBIGUOUS for word in asked)
    if hindi and hindi >= english:
        return "hinglish"
    if english:
        return "en"
    alike = [place for place, word in enumerate(asked) if word in ENGLISH]
    ends = bool(alike) and asked[-1] in _ENDS and len(asked) > 1
    return "hinglish" if ends else "en" if alike else None


def _within(asked: list[str]) -> bool:
    """Whether a `me` is में: agra me, not tell me."""
    behind = ((before, at + 2) for at, (before, word) in enumerate(pairwise(asked)) if word == "me")
    return any(
        before not in _TAKES_ME and not {"a", "an", "the"}.intersection(asked[after : after + 1])
        for before, after in behind
    )
