"""How far a sentence tells what a thing is: its long name, "X is a …", X यानी …, what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from store.search.defining.asked import Term
from store.search.naming import heard, roles
from store.search.values import Hit
from store.text.normalise import fold, words

IS, AIM, DONE, SPELT, HABIT, BEGUN = 1.0, 0.85, 0.8, 0.75, 0.6, 0.5  # what each way of telling is worth
FURTHER = 0.15  # what a second way adds
POST = 4  # words beside a name in which a post is told
BETWEEN = 1  # further names that may stand in a name
LONGEST = 1_500  # letters of a sentence that are looked at
_KIND = "(?:scheme|programme|program|initiative|mission|project|yojana|योजना|कार्यक्रम|पहल|अभियान|मिशन)"
_KIND_OF = (
    r"(?:scheme|programme|program|initiative|mission|project|platform|portal|app|body|agency|network|fair|show|"
    r"event|festival|exhibition|cent(?:re|er)|facility|craft|art|embroidery|technique|weave|fabric|tag|mark|label|"
    r"certificate|right|sign|system|model|approach|idea|name|place|unit|council|board|company|organi[sz]ation|"
    r"office|department|fund|loan|grant|website|market|marketplace|store|grass|metal|dish|sweet|thread|day)s?\b"
)
_HINDI_KIND = (
    "(?:योजना|कार्यक्रम|पहल|अभियान|मिशन|पोर्टल|ऐप|केंद्र|मंच|संस्था|परिषद|निकाय|संगठन|प्रणाली|व्यवस्था|"
    "प्रक्रिया|नेटवर्क|मेला|प्रदर्शनी|आयोजन|प्रमाण|पहचान|निशान|शिल्प|कला|कढाई|तकनीक|विधा|घास|पौधा|धातु)"
)
_VERBS = (
    "aims?|seeks?|helps?|gives?|provides?|offers?|supports?|allows?|lets?|enables?|promotes?|encourages?|"
    "rewards?|protects?|certif(?:y|ies)|identif(?:y|ies)|brings?|works? as|serves? as|covers?|focus(?:es)?"
)
_BEGAN = "(?:launched|started|introduced|begun|began|set up|founded|proposed|conceived|rolled out)"
_WHOSE = "(?:जिसका|जिसकी|जिसके तहत|जिसमें|मकसद|उद्देश्य|making each|so that each|under which)"
_GIVEN = "(?:मिलत[ाीे]|मिल सकत[ाीे]|(?:दिया|दी|दिए|कराया|कराई|चुना|चुने) जा(?:त| रह)[ाीे]|होत[ाीे])"
_MADE = "(?:बनत|लगत|उगत|होत|बुनत|निकलत|कहलात)[ाीे]"
_USED = "(?:goes into|go into|is used|are used|is made|are made|is woven|grows|comes from|consists of)"
_CLOSED = r"(?= (?:at|in|on|from|to|with|under|as|by|and)\b|[,.;]|$)"
_NAMED = rf"NAME(?: {_KIND}END)?(?: ?\([^)]*\))?"
_IS = rf"{_NAMED} (?:is|are|was|means|refers to|stands for|denotes) (?:basically |essentially |not just )?"
_PRESENT = rf"{_NAMED} (?!(?:के|में|से|को|की|का|ने|पर|और|तथा|व) )"
_MARKS = (  # its worth, how it is said, whether the name may be owned in it: Agra's X
    (IS, rf"{_IS}(?:an?|the|one of) (?:[\w-]+ ){{0,5}}?{_KIND_OF}", False),
    (IS, rf"{_IS}(?:where|what|when|meant|aimed|designed)\b", False),
    (IS, rf"{_NAMED} (?:means|refers to|stands for|denotes) ", True),
    (HABIT, rf"{_IS}(?:an?|the|one of)\b", False),
    (IS, rf"{_PRESENT}[^।;]{{1,90}}{_HINDI_KIND} (?:है|हैं)(?! \S)", False),
    (HABIT, rf"{_NAMED} (?:दरअसल |मूल रूप से )?(?:एक|वह|ऐसी|ऐसा)(?= )[^।;]*है", False),
    (IS, rf"{_NAMED}(?: का (?:मतलब|अर्थ|आशय)| से (?:मतलब|आशय|तात्पर्य)| (?:यानी|यानि|अर्थात|मतलब)(?= ))", True),
    (SPELT, r"(?:यानी|यानि|अर्थात|that is|i\.e\.|short for|known as|called) NAME", True),
    (IS, rf"{_NAMED} ?(?:,|–|—|\() ?(?:an?|the) (?:[\w-]+ ){{0,5}}?{_KIND_OF}", False),
    (HABIT, rf"{_NAMED} ?(?:,|–|—|\() ?(?:which|where|under which|जो|जिस(?:के|का|की|में|से)|जहां)(?= )", False),
    (IS, rf"NAME {_KIND} (?:that|which|under which|where|to)(?= )", True),
    (AIM, r"(?:aims?|purpose|goals?|objectives?|idea|concept) of (?:the )?NAME", True),
    (AIM, rf"{_NAMED}(?: का| की| के| के तहत)? (?:मुख्य )?(?:मकसद|उद्देश्य|लक्ष्य|मंतव्य)(?= )", True),
    (AIM, rf"NAME {_KIND}[^।]{{1,80}}{_WHOSE}(?= )", True),
    (AIM, rf"{_PRESENT}[^।;]{{1,80}}{_WHOSE}(?= )", False),
    (AIM, rf"{_NAMED} (?:also |will |would |can )?(?:{_VERBS})\b", False),
    (AIM, rf"{_NAMED} (?:बनेंगे|होंगे|होते हैं|होता है) (?:वहां|जहां)", True),
    (HABIT, rf"under (?:the )?{_NAMED},? [^.;]*\b(?:gets?|receives?|are given|is given|can|may)\b", True),
    (HABIT, rf"{_NAMED} (?:के तहत|में|से) [^।;]*{_GIVEN} (?:है|हैं)(?! \S)", False),
    (HABIT, rf"{_NAMED} (?:[a-z]+ )?{_USED}\b", False),
    (HABIT, rf"{_NAMED} (?:में|से) [^।;]*{_MADE} (?:है|हैं)(?! \S)", False),
    (HABIT, r"NAME (?:है|हैं),? (?:जो|जिस(?:के|का|की|में|से))(?= )", True),
    (
        BEGUN,
        r"(?:inaugurat|open|host|hold|organi[sz])(?:e|es|ed|s|ing)? (?:the )?(?:[\w,-]+ ){0,3}"
        + f"NAME{_CLOSED}",
        True,
    ),
    (BEGUN, rf"{_NAMED} (?:runs|will run|is held|will be held|takes place|opens)\b", True),
    (BEGUN, rf"{_NAMED} (?:was |were |is )?{_BEGAN}\b|{_BEGAN} (?:the )?{_NAMED}{_CLOSED}", False),
    (BEGUN, rf"{_NAMED}(?: को)? (?:शुरू|आरंभ|लागू|प्रारंभ) (?:की|किया|हुई|हुआ|कर)", False),
)
_AIMED = (  # what it does and did, where that is asked
    (
        DONE,
        rf"{_NAMED} (?:has |have |had )?(?:also )?(?:helped|boosted|given|gave|raised|created|lifted|led)\b",
        False,
    ),
    (DONE, rf"{_NAMED} ने [^।;]*(?:दिया|दी|दिए|बढाया|बढाई|दिलाया|दिलाई)", False),
    (DONE, rf"{_NAMED} [^।;]*(?:सहायक|मददगार|वरदान)(?= )", False),
    (DONE, rf"{_NAMED} (?:के कारण |की वजह )?से [^।;]*(?:बढ|मिल|हुआ|हुई|जुड)", False),
    (DONE, rf"{_NAMED} (?:के तहत|में) [^।;]*(?:चाहत[ाीे]|बढाव|लक्ष्य|मदद)", False),
)
_END = r"(?![a-z0-9ऀ-ॿ])"
_QUOTES = re.compile("[\"“”«»*]|'(?!s )")
_OWNED = re.compile(
    r"(?:\b(?:its|their|our|his|her|of|for|of the|\w+s'|(?:based|building|built) (?:up)?on(?: the)?)|"
    r"\w's|(?<![ऀ-ॿ])(?:का|की|के|अपना|अपनी|अपने|आधार))\s+$"
)
_LETTERS = re.compile(r"[a-z]{2,8}")
_WORDS = re.compile(r"[a-z]+|[ऀ-ॿ]+")
_LITTLE = frozenset("of the and for in on to a an".split())


def defines(term: Term, sentence: str) -> float:
    """Return how far (0..1) a sentence tells what the term is."""
    return _defines(term, sentence[:LONGEST])


def explaining(term: Term, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return passages found, those that tell what a term is first, else in their order."""
    return tuple(
        sorted(hits, key=lambda hit: -max(map(partial(defines, term), hit.passage.said()), default=0.0))
    )


def defining(term: Term, sentences: Iterable[str]) -> dict[str, float]:
    """Return `defining`: how far the best sentence tells what a term is; `undefined`: how far it does not."""
    best = max((defines(term, sentence) for sentence in sentences), default=0.0)
    return {"defining": best, "undefined": 1 - best}


@lru_cache(maxsize=1 << 12)
def _defines(term: Term, sentence: str) -> float:
    text = _plain(sentence)
    worth = sorted(_ways(term, text), reverse=True)
    return min(1.0, worth[0] + FURTHER * (len(worth) > 1)) if worth else 0.0


def _ways(term: Term, text: str) -> Iterator[float]:
    """Yield what each way of telling that a text has is worth."""
    name, marks = _name(term), _marks(_name(term))
    if term.person:
        yield from (IS for found in _called(term, text) if _posted(text, *found))
        return
    for worth, pattern, free in marks[: len(_MARKS) + len(_AIMED) * term.aim]:
        if term.aim and worth in {SPELT, BEGUN}:
            continue
        found = pattern.search(text)
        if found and (free or not _OWNED.search(text[: found.start()])):
            yield worth
    if not term.aim and re.search(name, text) and _spelt(term, name, text):
        yield SPELT


def _called(term: Term, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has the name of somebody, in either script."""
    asked = [heard.heard(word) for word in term.names[0].split()]
    found = list(_WORDS.finditer(text))
    for at in range(len(found)):
        here = found[at : at + len(asked) + BETWEEN]
        told = [one for one in here if any(sounds & heard.heard(one.group()) for sounds in asked)]
        if len(told) >= len(asked) and told[0] is here[0]:
            yield told[0].start(), told[len(asked) - 1].end()


def _posted(text: str, start: int, end: int) -> bool:
    """Whether a post stands before a name, or behind it and a comma."""
    before = re.split(r"[,;:।.(]", text[:start])[-1]
    behind = re.match(r" ?[,(] ?([^,;।.)]*)", text[end:])
    said = [*words(before)[-POST:], *(words(behind.group(1))[:POST] if behind else ())]
    return any(roles.kind(word) in {"person", "office"} for word in said)


def _plain(sentence: str) -> str:
    return re.sub(r"\s+", " ", _QUOTES.sub("", fold(sentence)))


@lru_cache(maxsize=256)
def _name(term: Term) -> str:
    """Return a pattern of the names of a term, with commas and hyphens between their words or without."""
    each = sorted({fold(name) for name in term.names}, key=len, reverse=True)
    forms = (
        ("" if " " in name else "(?<!-)") + "[\\s,–-]+".join(map(re.escape, name.split())) for name in each
    )
    return rf"(?<![a-z0-9ऀ-ॿ])(?:{'|'.join(forms)}){_END}(?!-[a-z])"


@lru_cache(maxsize=256)
def _marks(name: str) -> tuple[tuple[float, re.Pattern[str], bool], ...]:
    """Return the marks of a definition of that name, as patterns."""
    return tuple(
        (worth, re.compile(said.replace("NAME", name).replace("END", _END)), free)
        for worth, said, free in (*_MARKS, *_AIMED)
    )


def _spelt(term: Term, name: str, text: str) -> bool:
    """Whether the long form of a name stands with the short one, either of them in brackets."""
    for found in re.finditer(rf"({name}) ?\(([^)]{{3,80}})\)", text):
        if _other(term, found.group(1), found.group(2)):
            return True
    for found in re.finditer(rf"\((?:the )?({name})\)", text):
        if _other(term, found.group(1), text[: found.start()].rstrip()):
            return True
    return False


def _other(term: Term, one: str, long: str) -> bool:
    """Whether a text ends on another name of a term than `one`, or on words whose letters `one` has."""
    short = _LETTERS.search(one)
    said = _WORDS.findall(long)
    for name in term.names:
        tokens = _WORDS.findall(fold(name))
        if len(tokens) > 1 and said[-len(tokens) :] == tokens and fold(name) not in one:
            return True
    letters = short.group() if short else ""
    for count in range(len(letters), min(len(said), 2 * len(letters)) + 1) if letters else ():
        last = said[-count:]
        initials = "".join(word[0] for word in last if word not in _LITTLE)
        if letters in (initials, "".join(word[0] for word in last)):
            return True
    return False
