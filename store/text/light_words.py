"""Words that say little by themselves: light verbs, nouns for anything (मिलना, give, जगह, kind), in any form.

A text that answers need not hold them: "how many got a kit" is answered by "kits were handed to 300".
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.text import romanise
from store.text.glossary import forms

_VERBS = """
हो कर मिल दे ले जा आ बन बना लग लगा रख रह कह बता बोल चल चला पड़ निकल पहुंच मान चाह पा उठ उठा डाल दिख
दिखा देख करा कर दिला जान चुक सक हट बैठ
"""
_NOUNS = "लोग व्यक्ति बात जगह चीज तरह प्रकार किस्म ओर बार ढंग वक्त सबसे ज्यादा अधिक"
_DONE = [f"{root}के" for root in _VERBS.split()]  # hoke, jaake: having been, having gone
_BREATHED = re.compile("[खघछझठढथधफभ]|[bdgjkpt]h|chh")
_ENGLISH = """
go goes going went gone come comes coming came get gets getting got gotten give gives giving gave given
take takes taking took taken make makes making made put puts set sets setting keep keeps kept hold holds
held run runs ran let lets say says said saying tell tells told call calls called calling see sees saw
seen look looks want wants wanted need needs needed use uses used become became happen happens happened
turn turned bring brings brought show shows shown showed find finds found know knows known mean means
meant start up out off down away back along now then once ever earlier later still already yet again just
very too much many long big each every one ones own same other another thing things kind kinds sort type
way ways part number worth people person persons besides among amid except without within per via like
"""


@lru_cache(maxsize=1 << 14)
def light(word: str) -> bool:
    """Whether a folded word, in any script and form, says little by itself.

    It begins as one that does: दाल is no डाल, and with a breath, भट्टी is no बताई.
    """
    if word in _english():
        return True
    begun = _hindi().get(romanise.keys(word)[0].vowel, frozenset())
    if word.isascii():
        return bool(begun) and (not _BREATHED.match(word) or any(map(_BREATHED.match, begun)))
    return word[:1] in begun


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(_ENGLISH.split())


@lru_cache(maxsize=1)
def _hindi() -> dict[str, frozenset[str]]:
    """Return the sounds of all forms, each with the letters that its forms begin with."""
    found: dict[str, set[str]] = {}
    for form in {
        one
        for each in forms([*(f"{root}~" for root in _VERBS.split()), *_DONE, *_NOUNS.split()])
        for one in each
    }:
        for sound in romanise.sounds([form]):
            found.setdefault(sound, set()).add(form[0])
    return {sound: frozenset(letters) for sound, letters in found.items()}
