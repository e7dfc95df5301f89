"""By how much something moved, or what part of it: such a question names no unit, whatever its noun is.

By how much did the price rise, दाम कितना बढ़ा: thirty percent answers, and twenty rupees does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.text.normalise import listed

ROSE = listed(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growth "
    "jump jumped climb climbed surge surged soar soared gained hike hiked raised doubled बढ़ बढ़ा बढ़ी "
    "बढ़े बढ़ीं बढ़कर बढ़के बढ़ाया बढ़ाई बढ़ाए बढ़ाकर बढ़ोतरी बढ़ोत्तरी बढ़त वृद्धि इजाफा उछाल उछला "
    "चढ़ा चढ़ी चढ़े badh badha badhi badhe badhkar badhke badhaya badhayi badhakar badhotri badhotari "
    "barha barhi barhe vriddhi izafa ijafa uchhal chadha chadhe"
)
FELL = listed(
    "fall falls fell fallen falling drop drops dropped decline declines declined decrease decreased dip "
    "dipped slump slumped plunged shrank shrunk slid reduced halved घट घटा घटी घटे घटीं घटकर घटके घटाया "
    "घटाई घटाए घटाकर गिर गिरा गिरी गिरे गिरकर गिरके गिरावट सिमटा सिमटी सिमटे सिकुड़ा कटौती ghat ghata "
    "ghati ghate ghatkar ghatke ghataya ghatayi ghatakar gir gira giri gire girkar girke girawat "
    "giravat simta simti katauti"
)
MORE = listed(
    "ज्यादा अधिक zyada jyada jada adhik more higher costlier dearer महंगा महंगी महंगे mehnga mehngi mehnge"
)
LESS = listed("कम kam less fewer lower cheaper सस्ता सस्ती सस्ते sasta sasti saste")
_MOVED = ROSE | FELL | MORE | LESS | listed("बढ़ेगा बढ़ेगी घटेगा घटेगी गिरेगा गिरेगी badhega badhegi ghatega ghategi")
_MANY = listed("कितना कितनी कितने")
_AMOUNTS = listed("output production capacity headcount turnout footfall tally")
_TOLD = listed(
    "संख्या तादाद उत्पादन क्षमता पैदावार sankhya tadad tadaad utpadan"
)  # … of it is asked by the noun alone
_EXTENT = frozenset({"much", "far"})
_DOING = frozenset("did does do has have had will would is are was were".split())


def asked(spoken: Sequence[str]) -> bool:
    """Whether a question's folded words ask by how much something moved, or for how much of something.

    Its unit stands behind the asking word where it names one: बिक्री कितने *रुपये* बढ़ी asks for a sum.
    """
    for place, (word, after) in enumerate(pairwise(spoken)):
        behind = spoken[place + 2 :]
        if word in _MANY and after in _MOVED:
            return True
        if word != "how" or after not in _EXTENT:
            continue
        if after == "much" and (behind[:1] == ["of"] or (behind and behind[0] in MORE | LESS)):
            return True
        return bool(behind) and behind[0] in _DOING and bool((ROSE | FELL).intersection(behind))
    return False


def amount(spoken: Sequence[str]) -> bool:
    """Whether a question without an asking word wants an amount: daily output of …, … की संख्या."""
    return spoken[-1:] != [] and (
        spoken[-1] in _TOLD or any(one in _AMOUNTS and after == "of" for one, after in pairwise(spoken))
    )
