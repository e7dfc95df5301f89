"""What a question tells as the cause or the time of what it asks, or of its noun: शुल्क *से*, *बिके* बर्तन.

How much was held up by a duty asks no duty, and how many of the pots that were sold broke no sales.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.text.function_words import DEVANAGARI_OF, STOP
from store.text.normalise import fold, listed

_MANY = listed("कितना कितनी कितने कितनों")
_DONE = listed(
    "बिका बिकी बिके बेचा बेची बेचे खरीदा खरीदी खरीदे कमाया कमाई कमाए bika biki bike becha bechi beche kharida "
    "kharidi kharide kamaya kamaye"
)  # before the asking word and its noun, such a word tells which noun: a verb ends a question
_ASKING = listed("कितना कितनी कितने कितनों किस किन कौन क्या percent प्रतिशत फीसदी")
_OF = listed("का की के")
_BEHIND = listed("बाद कारण चलते वजह दौरान मारे bad baad karan chalte wajah vajah dauran")
_HAPPENING = listed(
    "लगने लगाने घटने बढ़ने बढ़ाने मिलने होने हटने आने हटाने lagne lagane ghatne badhne badhane milne hone hatne "
    "aane hatane"
)
_BY = listed("से पर se par pe")
_BEFORE = frozenset({"after", "amid", "despite", "since", "under", "following"})
_DUE = (("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"))
_STOPS = frozenset(
    "how what which who when where why did do does is are was were will would has have had".split()
)
REACH = 4  # words behind an English preposition that belong to it


def central(tokens: Sequence[str]) -> list[str]:
    """Return a question's folded words, those told only as a cause, a time or of a noun left empty."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    aside = {place for place in range(len(spoken)) if _caused(place, spoken)}
    asking = next((place for place, word in enumerate(spoken) if word in _MANY), 0)
    aside.update(place for place in range(asking) if spoken[place] in _DONE and _before_noun(place, spoken))
    for place in range(len(spoken)):
        aside.update(_governed(place, tokens))
    return ["" if place in aside else word for place, word in enumerate(tokens)]


def _before_noun(place: int, spoken: Sequence[str]) -> bool:
    """Whether a word is right before a noun: no asking word, no little one."""
    return spoken[place + 1] not in _ASKING | STOP


def _caused(place: int, spoken: Sequence[str]) -> bool:
    """Whether a Hindi word stands in a case of cause or time, and is not itself asked for (किस दर पर)."""
    if place and spoken[place - 1] in _ASKING:
        return False
    behind = spoken[place + 1 : place + 3]
    if behind[:1] and behind[0] in _HAPPENING:
        return any(word in _BY | _OF for word in behind[1:])
    if behind[:1] == ["से"] and spoken[place] not in _BEHIND:
        return True
    return len(behind) == 2 and behind[0] in _OF and behind[1] in _BEHIND


def _governed(place: int, said: Sequence[str]) -> range:
    """Return the places of the words that an English preposition of cause or time governs."""
    start = place + 1 if said[place] in _BEFORE else place + 2
    if said[place] not in _BEFORE and tuple(said[place : place + 2]) not in _DUE:
        return range(0)
    end = start
    while end < min(len(said), start + REACH) and said[end] not in _STOPS:
        end += 1
    return range(start, end)
