"""Words that are numbers: in digits, in Hindi, in English."""

from __future__ import annotations

import re

from store.text.normalise import fold

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
NUMBER_WORDS = frozenset(
    fold(word)
    for word in (
        "एक दो तीन चार पांच छह छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस "
        "बीस पच्चीस तीस पैंतीस सैंतीस चालीस "
        "पैंतालीस पचास साठ सत्तर पचहत्तर अस्सी नब्बे सौ हजार लाख करोड़ अरब डेढ़ ढाई सवा आधा आधी आधे "
        "दोगुना दोगुनी दोगुने तिगुना दर्जन दर्जनों दशक "
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen "
        "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand lakh crore "
        "million billion trillion "
        "half double doubled doubles twice triple tripled dozen dozens decade"
    ).split()
)


def is_number(token: str) -> bool:
    """Whether a folded word is a number, in digits or in words, and no year."""
    return token in NUMBER_WORDS or (token[:1].isdigit() and not _YEAR.fullmatch(token))
