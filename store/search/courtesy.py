"""Small talk: the words that only greet, thank or agree, in any script and as they sound."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from store.search.asking.words import WORDS, common
from store.text.normalise import listed
from store.text.romanise import keys
from store.types import Courtesy

_HELLO = listed(
    "hello hi hey hii helo hlo namaste namaskar pranam salaam salam adaab ram jai good morning evening night "
    "afternoon haal hal नमस्ते नमस्कार प्रणाम सलाम आदाब राम जय हाय हेलो हैलो हाल"
)
_THANKS = listed("thanks thank thankyou thnx dhanyavad dhanyawad shukriya धन्यवाद शुक्रिया")
_NODS = listed(
    "welcome bye goodbye alvida ok okay sorry yes no bhai bhaiya ji sir madam dost yaar अलविदा जी भाई भैया सर "
    "मैडम दोस्त यार ठीक theek thik badhiya बढ़िया अच्छा accha acha हां नहीं"
)
_ALL = _HELLO | _THANKS | _NODS
SHORTEST = 4  # letters of a word that is known by its sound


def small_talk(tokens: Sequence[str]) -> float:
    """Return the share (0..1) of a text's words that only greet, thank or agree."""
    spoken = [word for word in tokens if word not in WORDS]
    return sum(map(civil, tokens)) / len(spoken) if spoken else 0.0


def civil(word: str) -> bool:
    """Whether a word only greets, thanks or agrees, also as it sounds to whoever wrote it: हेल्लो, sukriya."""
    return word in _ALL or bool(_sounding(word))


@lru_cache(maxsize=1 << 12)
def _sounding(word: str) -> frozenset[str]:
    """Return the small talk that an uncommon word sounds like, letter for letter."""
    if len(word) < SHORTEST or common(word):
        return frozenset()
    heard = {key.vowel for key in keys(word)}
    return frozenset(
        known for known in _ALL if len(known) >= SHORTEST and heard & {k.vowel for k in keys(known)}
    )


def courtesy(tokens: Sequence[str]) -> Courtesy:
    """Return what small talk does: it thanks, greets, or nods."""
    said = frozenset(tokens).union(*map(_sounding, tokens))
    return "thanks" if said & _THANKS else "hello" if said & _HELLO else "nod"
