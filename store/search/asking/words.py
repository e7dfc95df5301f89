"""The words that a question asks by, in Hindi and English, and slips in them put right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from store.text import lexicon
from store.text.edits import deletions, within
from store.text.function_words import DEVANAGARI_OF, STOP
from store.text.normalise import fold, listed

MANY = listed("कितना कितनी कितने कितनों कितनें kitna kitni kitne kitano how-many how-much")
WHICH = listed("कौनसा कौनसी कौनसे किस किन which")
PERSON = listed(
    "कौन किसने किसे किसको किसका किसके किसकी किससे किन्होंने किन्हें who whom whose kisse kisne kiske kiski kiska"
)
WHERE = listed("कहां कहाँ किधर where whereabouts")
WHEN = listed("कब when")
WHY = listed("क्यों क्यूं काहे why")
HOW = listed("कैसे कैसा कैसी how")
WHAT = listed("क्या what")
_ORDER = listed(
    "बताओ बताइए बताएं बताएँ बताये दिखाओ batao bataiye bataye bataen dikhao tell show give please plz kripya कृपया"
)
_UNIT_WORDS = listed("percent pratishat feesadi fisadi rupees rupaye crore hazaar प्रतिशत फीसदी रुपये करोड़")
SORT = frozenset({"सा", "सी", "से", "sa", "si", "se"})
WORDS = MANY | WHICH | PERSON | WHERE | WHEN | WHY | HOW | WHAT | _ORDER | listed("kya-kya many much")
_JOINED = re.compile(r"(?<=^कौन) (?=स)|(?<=^कब) (?:से|तक)$")
SHORTEST = 4  # letters of a question word that a slip is mended in


def spoken(tokens: Sequence[str]) -> list[str]:
    """Return a question's folded words, the little ones of Hinglish in Devanagari; कौन सा is one word.

    kabse and kabtak are कब: each word stays one.
    """
    return [_JOINED.sub("", fold(DEVANAGARI_OF.get(word, word))) for word in tokens]


def common(word: str) -> bool:
    """Whether a folded word is an everyday word of either language, so no misspelt name."""
    return word in STOP or word in WORDS or lexicon.standard().known(word) or bool(lexicon.glossed(word))


def mended(tokens: Sequence[str], known: Callable[[str], bool]) -> list[str]:
    """Return a question's words with question words one slip away put right (kiten → kitne, whihc → which).

    A word that the store has (`known`), or that is common, is what it is.
    """
    return [word if common(word) or known(word) else _asks_like(word) or word for word in tokens]


def _asks_like(word: str) -> str | None:
    if len(word) < SHORTEST:
        return None
    near = {whole for shorter in deletions(word) for whole in _askers().get(shorter, ())}
    likely = sorted(whole for whole in near if whole[0] == word[0] and within(word, whole, 1))
    return likely[0] if likely else None


@lru_cache(maxsize=1)
def _askers() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in sorted(WORDS - _ORDER | _UNIT_WORDS):
        for shorter in deletions(word) if len(word) >= SHORTEST else ():
            found.setdefault(shorter, []).append(word)
    return found
