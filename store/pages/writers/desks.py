"""Names and what is no person's: agencies, desks, a house's signs."""

from __future__ import annotations

import re
from typing import Final

from store.pages import vocabulary

AGENCIES: Final = (
    r"pti|ians|ani|uni|reuters|afp|bhasha|agency|agencies|भाषा|आईएएनएस|एएनआई|पीटीआई|यूएनआई|वार्ता|एजेंसी|एजेंसियां"
)
AGENCY: Final = re.compile(rf"^\W*(?:{AGENCIES})(?:\s*[/,-]\s*(?:{AGENCIES}))?\W*$", re.IGNORECASE)
ENDING: Final = re.compile(rf"[.।!?”\"']\s*[\[(–—-]+\s*(?P<agency>{AGENCIES})\s*[\])]?\W*$", re.IGNORECASE)
INITIALS: Final = re.compile(r"^(?P<agency>भाषा|PTI|IANS|ANI|UNI|वार्ता)(?:\s+[\w.\u0900-\u0963]+){1,4}$")
DESK: Final = re.compile(
    r"\b(?:news|web|city)\s+(?:desk|service|agency|network|team)\b|\b(?:reporter|correspondent|bureau|desk|network)\W*$"
    r"|(?:न्यूज|न्यूज़|समाचार|वेब)\s+(?:एजेंसी|नेटवर्क|डेस्क|सेवा|टीम)|(?:ब्यूरो|संवाददाता|डेस्क|नेटवर्क|टीम)\W*$"
    r"|^संवाद\s+(?:सूत्र|सहयोगी)\W*$|संवाद\s+कें?(?:द्र|न्द्र)\W*$",
    re.IGNORECASE,
)
NAME: Final = re.compile(
    r"(?:[A-Z][A-Za-z.'’-]*|[\u0900-\u0963.]{2,})(?:\s+(?:[A-Z][A-Za-z.'’-]*|[\u0900-\u0963.]{2,})){1,4}"
)
_LABELS: Final = frozenset(
    "updated update published publish posted edited written min read share follow views comments".split()
)
"""Words that stand beside a name and in none."""

_BODIES: Final = frozenset(
    """
    government ministry department office administration committee association corporation council limited
    ltd pvt university institute directorate commission authority board party
    सरकार शासन प्रशासन मंत्रालय विभाग कार्यालय समिति संघ निगम परिषद निदेशालय आयोग बोर्ड केंद्र केन्द्र विश्वविद्यालय संस्थान
    पालिका पंचायत पार्टी
    """.split()
)
"""Words of an office's name, which is no person's."""

_OFFICE: Final = re.compile(rf"(?!(?:{AGENCIES})\b)[A-Z]{{3,}}\s[A-Z][a-z]+$")
_SIGNS: Final = re.compile(r"[A-Z]{2,5}")
"""An agency's or a house's signs, which stand for no person."""


def is_agency(name: str) -> bool:
    """Whether a name is an agency's."""
    return bool(AGENCY.match(name))


def is_desk(name: str) -> bool:
    """Whether a name is a desk's or an agency's."""
    return bool(DESK.search(name) or _SIGNS.fullmatch(name)) or is_agency(name)


def named(text: str) -> bool:
    """Whether a text may be somebody's name, or a desk's, and nothing more."""
    if not NAME.fullmatch(text.strip()) or _OFFICE.match(text.strip()):
        return False
    known = vocabulary.FUNCTION_WORDS | vocabulary.SECTION_WORDS | _LABELS | _BODIES
    return bool(DESK.search(text)) or not any(word in known for word in text.lower().split())
