"""Names and what is no person's: agencies, desks, a house's signs."""

from __future__ import annotations

import re
from typing import Final

from store.pages import vocabulary

AGENCIES: Final = (
    r"pti|ians|ani|uni|reuters|afp|dpa|efe|xinhua|bhasha|agency|agencies|(?:news\s*)?wires?|(?:the\s+)?associated\s+press"
    r"|press\s+trust\s+of\s+india|agence\s+france-?presse|(?:pti|पीटीआई)[\s-]+(?:bhasha|भाषा)|hindusthan\s+samachar"
    r"|भाषा|आईएएनएस|एएनआई|पीटीआई|यूएनआई|यूनीवार्ता|वार्ता|हिन्दुस्थान\s+समाचार|हिंदुस्थान\s+समाचार|रॉयटर्स|एएफपी|एजेंसी|एजेंसियां"
)
AGENCY: Final = re.compile(rf"^\W*(?:{AGENCIES})(?:\s*[/,-]\s*(?:{AGENCIES}))?\W*$", re.IGNORECASE)
INITIALS: Final = re.compile(r"^(?P<agency>भाषा|PTI|IANS|ANI|UNI|वार्ता)(?:\s+[\w.\u0900-\u0963]+){1,4}$")
DESK: Final = re.compile(
    r"\b(?:news|web|city)\s+(?:desk|service|agency|network|team)\b|\b(?:reporter|correspondent|bureau|desk|network)\W*$"
    r"|(?:न्यूज|न्यूज़|समाचार|वेब)\s+(?:एजेंसी|नेटवर्क|डेस्क|सेवा|टीम)|(?:ब्यूरो|संवाददाता|डेस्क|नेटवर्क|टीम)\W*$"
    r"|^संवाद\s+(?:सूत्र|सहयोगी)\W*$|संवाद\s+कें?(?:द्र|न्द्र)\W*$",
    re.IGNORECASE,
)
_LONE: Final = re.compile(r"desk|डेस्क|ब्यूरो", re.IGNORECASE)
_LETTERS: Final = vocabulary.UPPER + vocabulary.LOWER
_WORD: Final = rf"(?:(?:[dl]['’])?[{vocabulary.UPPER}][{_LETTERS}.'’-]*|[\u0900-\u0963.]{{2,}})"
PARTICLES: Final = (
    r"d[aeiou]s?|del|della|dell|van|von|vom|zum|zur|der|den|ter|ten|zu|bin|ibn|al|el|la|le|du|af|av"
)
"""Small words within a name, as a regular expression."""

_PARTICLE: Final = rf"(?:(?:{PARTICLES})\s+){{0,2}}"
NAME: Final = re.compile(rf"{_WORD}(?:\s+{_PARTICLE}{_WORD}){{1,4}}")
_STAFF: Final = re.compile(
    r"\b(?:desk|bureau|newsroom|staff|team|reporters?|correspondents?|editors?|writers?|contributors?|wires?|agenc(?:y|ies)|network)\W*$"
    r"|\b(?:news|tv|media)\b|(?:desk|newsroom|admin)\b|\b(?:redaktion|rédaction|redacción|redazione|redactie|redaksjonen|redaktionen|redakcja|redaksi|redakce|agencias?)\b"
    r"|(?:न्यूज|न्यूज़|समाचार|खबर|टीवी|मीडिया|प्रतिनिधि|सूत्र|संपादकीय|सम्पादकीय)(?![\u0900-\u0963])",
    re.IGNORECASE,
)
"""Words of a desk's or a house's name that none of a person's is."""

HOUSE: Final = re.compile(r"The(?:\s[A-Z][\w’'-]*){1,4}|[A-Z]{2,}(?:\s[A-Z]+){0,2}")
"""A house behind a name and a comma: The Harbour Post, USA TODAY."""

_LOGIN: Final = re.compile(r"\S*[\d_@+#]\S*")
_LABELS: Final = frozenset(
    "date article updated update published publish posted edited written min read share follow views comments"
    " संपादित सम्पादित प्रकाशित अनुवादित अनूदित".split()
)
"""Words that stand beside a name and in none."""

_BODIES: Final = frozenset(
    """
    government ministry department office administration committee association corporation council limited
    ltd pvt university institute directorate commission authority board party
    सरकार शासन प्रशासन मंत्रालय विभाग कार्यालय समिति संघ निगम परिषद निदेशालय आयोग बोर्ड केंद्र केन्द्र विश्वविद्यालय संस्थान
    पालिका पंचायत पार्टी शाखा प्रकोष्ठ सूचना विज्ञप्ति प्रेस
    """.split()
)
"""Words of an office's name, which is no person's."""

_PHRASED: Final = frozenset("from this your our all here about what more posts".split())
"""Words of a phrase, small as they are printed."""

_MORE: Final = re.compile(
    r"\b(?:view|see|read|show|load)\s+(?:more|all|full|profile)\b|\bmore\s+(?:from|by|about|articles?|posts?|stories)\b"
    r"|\b(?:articles?|posts?|stories)\s+by\b|^follow\b|^(?:view\s+)?(?:bio|profile)$",
    re.IGNORECASE,
)
"""What leads to more of somebody's."""

_OPENING: Final = frozenset("his her their my your our this the see view read more".split())

_OFFICE: Final = re.compile(rf"(?!(?:{AGENCIES})\b)[A-Z]{{3,}}\s[A-Z][a-z]+$")
_TOUCHING: Final = re.compile(
    rf"\b(?!(?:Ma?c|De|Di|D[aou]|L[aeo]|V[ao]n|Fitz|O)[A-Z])[A-Z][a-z]+[A-Z][a-z]+[{vocabulary.LOWER}]"
)
"""Two words without a space between: "Your AccountLog Out"."""

_SIGNS: Final = re.compile(r"[A-Z]{2,5}")
"""An agency's or a house's signs, which stand for no person."""


def is_agency(name: str) -> bool:
    """Whether a name is an agency's."""
    return bool(AGENCY.match(name))


def is_desk(name: str) -> bool:
    """Whether a name is a desk's or an agency's."""
    return bool(DESK.search(name) or _SIGNS.fullmatch(name)) or is_agency(name)


def is_byline(text: str) -> bool:
    """Whether a text is an agency's or a desk's name and nothing more, as one that stands alone is."""
    desk = _LONE.fullmatch(text) or (named(text) and DESK.search(text))
    return bool(desk) or is_agency(text)


def is_staff(name: str) -> bool:
    """Whether what stands behind a label is a desk's, a team's or an agency's name."""
    return is_desk(name) or bool(_STAFF.search(name))


def is_person(name: str) -> bool:
    """Whether a writer's name may be a person's: no desk's, agency's, office's, house's or login."""
    known = is_desk(name) or _STAFF.search(name) or _LOGIN.search(name) or is_label(name)
    return bool(name) and not known and not any(word in _BODIES for word in name.lower().split())


def is_label(text: str) -> bool:
    """Whether a text is what stands beside a name, "Comments", or a phrase, "More from this author"."""
    words = text.split()
    phrase = any(word in _PHRASED for word in words[1:]) or (words[:1] and words[0] in _OPENING)
    return bool(phrase or _MORE.search(text)) or all(word.lower() in _LABELS for word in words)


def is_house(text: str) -> bool:
    """Whether a text is a house's or a desk's name and nothing more: NBN News Digital."""
    return bool(NAME.fullmatch(text) and _STAFF.search(text))


def persons(names: str | None) -> str | None:
    """Return the persons among names, as they were joined; None where there is none."""
    return ", ".join(filter(is_person, (names or "").split(", "))) or None


def named(text: str) -> bool:
    """Whether a text may be somebody's name, or a desk's, and nothing more."""
    if not NAME.fullmatch(text.strip()) or _OFFICE.match(text.strip()) or _TOUCHING.search(text):
        return False
    known = vocabulary.FUNCTION_WORDS | vocabulary.SECTION_WORDS | _LABELS | _BODIES
    return bool(DESK.search(text)) or not any(word in known for word in text.lower().split())
