"""Writers' names out of how a page gives them: "By A and B | Agency", "पीटीआई, लखनऊ", "A, Staff Writer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from store.pages import vocabulary
from store.pages.lines import key
from store.pages.writers import desks
from store.text import gazetteer

MOST: Final = 8
"""Writers of one article that are kept."""

_LONGEST: Final = 400
_LABEL: Final = re.compile(
    r"^\W*(?:(?:(?:written|reported|reporting|posted|published|edited|authored|compiled|submitted|story|text|words|report|interview"
    r"|analysis|opinion|commentary|review|essay|column)\s+)?(?:by|von|par|por)(?:\s*:\s*|\s+)"
    r"|(?:eine?\s+)?(?:kommentar|analyse|gastbeitrag|bericht|protokoll|essay|kolumne|glosse|rezension|interview|texte?)\s+von\s+"
    r"|(?:propos\s+recueillis|publié|rédigé|texte|entretien|publicado|entrevista|texto)\s+p[ao]r\s+"
    r"|(?:(?:scritto|verfasst|écrit|escrito|skrevet|skriven|geschreven|napisane)\s+)?(?:di|da|von|par|por|av|af|door|oleh|przez)\s+(?=\S+\s+\S)"
    r"|(?:[^\W\d_]|[ऀ-ॣ]){2,16}(?:\s+(?:by|von|par))?\s*:\s+|द्वारा\s+)",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"^(?:[^\W\d_][\w.’'-]*\s+){0,2}?[\w.-]*(?:redakteur|reporter|autor|korrespondent|correspondent|volontär|journalist|columnist|editor|writer"
    r"|rédacteur|rédactrice|redactor|periodista)(?:in|a|e)?\s+",
    re.IGNORECASE,
)
"""A role before a name: "Staff Writer Jane Doe"."""

_NOBODY: Final = re.compile(
    r"\W*(?:(?:written |posted )?by|von|par|por|di|author|writer|admin(?:istrator)?|editor|guest|unknown"
    r"|द्वारा|लेखक)?\W*",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_BAR: Final = re.compile(r"\s*(?:[|•·\u200b]|\s/\s|\s[–—-]\s)\s*")
_PLACED: Final = re.compile(
    r"\s+(?:in|à|aus|from|at)\s+[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2}|\s+of\s+(?:The|the)\s+[A-Z].*$|\s+(?:[Ff]or|FOR)\s+(?:[Tt]he\s+)?[A-Z].*$"
)
"""A place or a house behind a name: 'Jane Doe in Lucknow', 'Jane Doe for The Lamp'."""

_CAPITALS: Final = re.compile(rf"[{vocabulary.UPPER}]{{3,}}$")
AND: Final = re.compile(
    r"\s*[,;،、，]\s*(?:(?:and|und|et|y|e|och|og|oraz|और|एवं)\s+)?"
    r"|\s+(?:and|with|und|et|avec|&|och|og|sowie|oraz|и|και|और|एवं|तथा|व)\s+"
    r"|\s+(?:y|e|i|en|a|ve|dan|con|mit|med)\s+(?!(?:New|Nueva|San|Santa|Los|Las|Buenos|Ciudad|Puerto)\s)(?=[^\s,;]+\s+[^\s,;])"
    r"|\s*[;/]\s*"
)
"""What stands between two names; a letter or two that may be part of one does where two words follow it."""

_ROLE: Final = re.compile(
    r"\b(?:staff|senior|special|chief|editors?|reporters?|writers?|correspondents?|contributors?|bureau|desk|agency|agencies|envoyée?"
    r"|correspondante?|redakteur(?:in)?|news|service|press|team|media)\b|(?:संवाददाता|ब्यूरो|डेस्क|एजेंसी|टीम|न्यूज)",
    re.IGNORECASE,
)
_WORD: Final = (
    rf"(?:(?:[dl]['’])?[{vocabulary.UPPER}][\w.’'-]*|(?:{desks.PARTICLES})(?!\w)"
    rf"|[ऀ-ॣ.]+|[{vocabulary.UNCASED}]+)"
)
_PERSON: Final = re.compile(rf"{_WORD}(?:\s+{_WORD}){{1,4}}|[{vocabulary.UNSPACED}]{{2,12}}")
_SINGLE: Final = re.compile(rf"[{vocabulary.UPPER}][{vocabulary.LOWER}’'-]+")
_GIVEN: Final = re.compile(rf"[{vocabulary.UPPER}][{vocabulary.LOWER}’'-]+(?:\s[{vocabulary.UPPER}]\.?)?")
_SHORTENED: Final = re.compile(r"\b(?:[JS]r|[A-Z])\.$")
_MARKUP: Final = re.compile(r"<[^<>]{1,300}>")
_MAIL: Final = re.compile(
    r"\S{1,64}@\S{1,64}\.\w{2,}|\bhttps?://\S+"
    r"|(?:\s+(?:on\s+)?(?:Follow|FOLLOW|Email|Twitter))*(?:(?<!\S)@\w+(?=\s)|\s@\w+|(?<=[a-z])@\w+(?![\w.]))|\s+(?:Follow|FOLLOW)$"
)
"""An address, a handle and what asks to follow it."""

_TITLED: Final = re.compile(
    r"(?:\s+(?:senior|chief|principal|deputy|associate|assistant|special))+(?:\s+[A-Z][\w’'-]+){0,2}"
    r"\s+(?:correspondent|reporter|editor|writer|columnist|journalist|analyst)$"
    r"|\s+(?-i:[A-Z][\w’'-]+(?:\s[a-z]+){0,2}\s(?:correspondent|reporter|editor|writer|columnist|journalist))$"
    r"|\s+(?:(?:opinion\s+|guest\s+)?(?:contributor|columnist)|envoyée?s?\s+spéciale?s?)$"
    r"|(?:\s+(?:senior|chief|principal|deputy|associate|assistant))*"
    r"\s+(?:foreign|political|legal|crime|court|business|science|health|education|environment|sports?|city)"
    r"\s+(?:correspondent|reporter|editor|writer|columnist|journalist|analyst)$",
    re.IGNORECASE,
)
"""A role of a field behind a name; a paper's own correspondent has none."""


def names(given: str) -> list[str]:
    """Return the people or desks that a byline names, in its order, each once.

    The first name stands as it is; what follows after a comma counts where it may be a person's name and is
    no place, agency, role or desk. A label before the names and what stands in brackets or behind a bar go.
    """
    said = _MAIL.sub("", _MARKUP.sub("", given[:_LONGEST])).strip()
    said = _LABEL.sub("", _BRACKETS.sub("", said) or said.strip("()[]")).strip()
    first, *others = [part for part in _BAR.split(said) if part.strip()] or [said]
    first = _untitled(_LABEL.sub("", first))
    parts = [_once(_PLACED.sub("", part)) for part in AND.split(first)]
    people = [part for part in parts[1:] if _person(part, capitals=parts[0].isupper() and " " in parts[0])]
    beside = [
        one
        for part in others
        for one in AND.split(part)
        if _person(one) and "," not in first and _person(first)
    ]
    found = [name for name in (unplaced(parts[0]), *people, *beside) if not _NOBODY.fullmatch(name)]
    return list(dict.fromkeys(found))[:MOST]


def turned(name: str) -> str:
    """Return a name whose last stands before a comma, as catalogues have it, as it is read."""
    last, _, given = (part.strip() for part in name.partition(","))
    turned = f"{given} {last}"
    single = _SINGLE.fullmatch(last) and _GIVEN.fullmatch(given) and not _ROLE.search(turned)
    if not single or is_place(last) or is_place(given) or desks.is_agency(last) or desks.is_agency(given):
        return name
    return turned


def bare(names: str) -> str:
    """Return names without what stands in brackets, and without the places and the house behind them."""
    return _PLACED.sub("", _BRACKETS.sub("", names))


def unplaced(name: str) -> str:
    """Return a name of two words or more without the role or the place that stands right behind it."""
    name = name.removesuffix(" द्वारा")
    titled = _TITLED.search(name)
    if titled and _person(name[: titled.start()]):
        name = name[: titled.start()]
    words = name.split()
    for at in range(2, len(words)):
        if not words[at][0].islower() and is_place(" ".join(words[at:])):
            return " ".join(words[:at])
    return name


def _once(name: str) -> str:
    """Return a name without the signs around it, once where it stands twice."""
    name = name.strip(" ,;|–—-<>").lstrip(".")
    name = name if _SHORTENED.search(name) else name.rstrip(" .")
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name


def _untitled(name: str) -> str:
    """Return a name without the role that stands before it."""
    titled = _TITLE.match(name)
    rest = name[titled.end() :] if titled else ""
    return rest if _person(AND.split(rest)[0]) else name


def _person(part: str, capitals: bool = False) -> bool:
    """Whether what follows the first name may be one, too: no role, house in capitals, section or place.

    `capitals`: whether the first stands in capitals, so that others may.
    """
    words = part.split()
    if not _PERSON.fullmatch(part) or _ROLE.search(part) or words[0] == "The":
        return False
    if any(map(_CAPITALS.match, words)) and not (capitals and part.isupper()):
        return False
    if any(word.lower() in vocabulary.SECTION_WORDS for word in words):
        return False
    return not is_place(part)


def is_place(part: str) -> bool:
    """Whether a text is a place's name and nothing more."""
    found = gazetteer.standard().find(part, None)
    whole = len(part.split())
    return any(one.entry.kind in gazetteer.PLACES and one.last - one.first == whole for one in found)


def is_known(part: str) -> bool:
    """Whether a text holds the name of a place, a craft or an office, as nobody's name does."""
    return any(gazetteer.standard().find(part, None))


def unhoused(names: str, said: Sequence[str]) -> str:
    """Return names without the house's, behind the first or their own words, as it gives it (`said`)."""
    first, *others = (_without(name, said) for name in names.split(", "))
    house = " ".join(key(one) for one in said if key(first) not in key(one)) if others else ""
    return ", ".join([first, *(name for name in others if key(name) not in house)])


def _without(name: str, said: Sequence[str]) -> str:
    """Return a name of two words or more without two or more behind it that the house says of itself."""
    words = name.split()
    house = [f" {key(one)} " for one in said if key(name) not in key(one)]
    ends = (
        at for at in range(2, len(words) - 1) if any(f" {key(' '.join(words[at:]))} " in one for one in house)
    )
    return " ".join(words[: next(ends, len(words))])
