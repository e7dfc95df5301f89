"""What part of something is asked for: लागत का कितना हिस्सा, what part of the cost, what share of it.

A share answers, in words (a quarter, तीन में एक) or by the hundred; the thing is what it is a part of.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.text.function_words import STOP
from store.text.normalise import listed

_MANY = listed("कितना कितनी कितने")
_PARTS = listed("हिस्सा हिस्से हिस्सों भाग अंश अनुपात hissa hisse hisa bhag ansh anupat share part portion")
_TAKING = listed("लिया लिए लेंगे लेने लेगा लेगी लेते लेकर लेता लेती liya liye lenge lene lega legi lete")
_OF = listed("का की के")
_ENGLISH = frozenset("part share fraction proportion portion percentage".split())
_WHAT = frozenset({"what", "which"})
_BIG = frozenset("big large small great".split())


def asked(spoken: Sequence[str]) -> bool:
    """Whether a question's folded words ask what part of something it is; who takes part is counted."""
    return _place(spoken) is not None


def word(spoken: Sequence[str]) -> frozenset[int]:
    """Return the place of the word for the part asked for (कितना *हिस्सा*); none where none is."""
    at = _place(spoken)
    return frozenset() if at is None else frozenset({at})


def whole(spoken: Sequence[str]) -> frozenset[int]:
    """Return the place of the noun of which a part is asked for; none where it is not said so."""
    at = _place(spoken)
    if at is None:
        return frozenset()
    if spoken[at] in _ENGLISH and spoken[at + 1 : at + 2] == ["of"]:
        named = [place for place in range(at + 2, min(at + 6, len(spoken))) if spoken[place] not in STOP]
        run = [place for place in named if place - named[0] == named.index(place)]
        return frozenset(run[:2])
    before = at - 2  # the asking word stands between
    owned = before > 0 and spoken[before] in _OF and spoken[before - 1] not in STOP
    return frozenset({before - 1} if owned else ())


def _place(spoken: Sequence[str]) -> int | None:
    """Return the place of the word for the part."""
    for place in range(1, len(spoken)):
        before = spoken[place - 1]
        if spoken[place] in _PARTS and before in _MANY:
            return None if _TAKING.intersection(spoken[place + 1 : place + 3]) else place
        if spoken[place] in _ENGLISH and (_which(place, spoken) or _sized(place, spoken)):
            return place
    return None


def _which(place: int, spoken: Sequence[str]) -> bool:
    """Whether it is asked what share; *which* part of a town is a place, one that is played none."""
    plain = spoken[place] != "part" or list(spoken[place - 1 : place + 2]) == ["what", "part", "of"]
    return spoken[place - 1] in _WHAT and plain


def _sized(place: int, spoken: Sequence[str]) -> bool:
    """Whether it is asked how large a part: how big a share."""
    return list(spoken[max(0, place - 3) : place - 2]) == ["how"] and spoken[place - 2] in _BIG
