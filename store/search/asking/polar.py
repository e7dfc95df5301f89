"""Whether a question asks if something is so (a polar question), and leads to a yes: है ना, right?"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from store.search.asking.words import HOW, MANY, PERSON, WHAT, WHEN, WHERE, WHICH, WHY, spoken
from store.text import script
from store.text.lexis.numerals import is_number
from store.text.normalise import fold, listed, words

Polar = Literal["", "open", "leading"]

SHORTEST = 3  # words of a claim
_ASKING = (MANY | WHICH | PERSON | WHERE | WHEN | WHY | HOW | WHAT) - {"क्या"}
_REQUESTS = listed("name tell list give show explain describe compare mention state find need latest")
_ORDERS = listed("बताओ बताइए बताएं बताये दिखाओ सूची news खबर खबरें batao bataiye bataye dikhao khabar khabren")
_OPENING = listed("so and but then well also अच्छा तो और मतलब यानी to accha achha matlab yaani")
_AUXILIARIES = listed(
    "is are was were am did does do has have had can could will would should must isn aren wasn weren didn "
    "doesn don hasn haven hadn won"
)
_COPULAS = listed("है हैं था थी थे होता होती होते हो")
_THINGS = listed(  # what is asked for where क्या stands beside it: क्या रेट, नाम क्या
    "नाम रेट भाव कीमत दाम मतलब अर्थ फायदा फायदे लाभ शर्त शर्तें काम कारण वजह योजना प्रक्रिया तरीका "
    "नियम मदद सुविधा सजा इनाम पुरस्कार अंतर फर्क चीज किराया खास naam rate bhav bhaav kimat keemat "
    "daam matlab fayda faayda labh shart sharte kaam karan wajah price cheez cheej chij kiraya saza "
    "inam antar fark khaas khas tarika"
)
_DOING = listed(  # … and what is done to it: क्या मिला
    "लिखा कहा बोला बोले कहना बताया हुआ होगा मिला मिले मिलेगा मिलता मिलेगी मिली दिया दी करना करने "
    "करते करता करेगा करेंगे किया की बना बनाते बनता बेचा बेचते सिखाया सीखा खरीदा चाहिए चाहते चाहता "
    "मांगा मांगी मांग लिया लगा लगेगा रखा रखी जरूरी नया नई बदला बदलाव banane manga chahiye chahte"
)
_MORE = re.compile(r"(?:,| and| or)\s+(?:by |for |to |in )?(?:wh|how)", re.IGNORECASE)
_TAG = re.compile(
    r"[\s,;–-]+(?:right|correct|true|yes|no|ok|okay|sure|isn'?t that so|"
    r"i (?:believe|think|guess|suppose|hope)|"
    r"(?:is|was|were|are|did|does|do|has|have|had|will|would|wo|ca|could)n?'?t "
    r"(?:it|they|he|she|we|that|there)|"
    r"is (?:that|it|this) (?:so|right|true|correct)|am i right|"
    r"(?:(?:है|हैं|था|थी|थे|hai|h|he|tha|thi|the) )?(?:ना|न|na|naa)|"
    r"(?:सही|सच|ठीक|पक्का|बात सही|sahi|sach|theek|thik|pakka)(?: (?:है|hai|h|he))?(?: (?:ना|न|na|क्या|kya))?|"
    r"(?:है|हैं|hai|h) (?:कि|की|या|ki|ya) (?:नहीं|नही|nahi|nhi|nahin))\s*[?।.!]*\s*$",
    re.IGNORECASE,
)
_GLUED = re.compile(  # a word that asks and what stands behind it: किसलिए, kabse
    r"(?:(?:किस|किन)(?:लिए|लिये|का|की|के|को|से|में|मे|पर|ने)|(?:कब|कहां|कहाँ)(?:से|तक|का|की|के)|क्यो|कितव(?:ां|ीं|ें)"
    r"|ki[sn](?:liye|lie|ka|ki|ke|ko|se|mein|main|me|par|pe|ne)|(?:kab|kahan|kaha)(?:se|tak|ka|ki|ke)|kyo)"
)
_HINDI_VERB = re.compile(r"(?:[ािीुूे]|[याईए])$")
_HINGLISH_VERB = re.compile(r"[a-z]{2}(?:a|i|e|in|en)$")


def polar(text: str, named: Collection[str] = ()) -> Polar:
    """Return how `text` asks if something is so, "" where it does not; `named` are words of names in it."""
    bare = _TAG.sub("", text)
    if not _asks(text, bare, named):
        return ""
    return "open" if bare == text else "leading"


def _asks(text: str, bare: str, named: Collection[str]) -> bool:
    typed = [fold(word) for word in words(bare)]
    while typed and typed[0] in _OPENING:
        typed = typed[1:]
    if len(typed) < SHORTEST or not _REQUESTS.isdisjoint(typed[:2]):
        return False
    english = script.told(bare) == "en"
    if english and typed[0] in _AUXILIARIES:
        return not _MORE.search(bare)
    tokens = spoken(typed)
    if not (_ASKING | _ORDERS).isdisjoint(tokens) or any(map(_GLUED.fullmatch, tokens)):
        return False
    if "क्या" in tokens:
        return _particle(tokens, named)
    if bare != text:
        return True
    concluded = text.lower().lstrip().startswith("so ")  # So the bell makers moved?
    verb = tokens[-1] not in named and _verb(tokens[-1])  # हरदोई का ओडीओपी? has none
    claims = concluded or (not _AUXILIARIES.isdisjoint(typed[1:]) if english else verb)
    return claims and text.rstrip().endswith("?")


def _particle(tokens: Sequence[str], named: Collection[str]) -> bool:
    """Whether क्या only marks a question: it begins or ends a sentence, or a number or a name follows."""
    if tokens.count("क्या") > 1:
        return False
    place = tokens.index("क्या")
    after = tokens[place + 1 :]
    if not after:
        return place >= SHORTEST and _verb(tokens[-2])
    if after[0] in _COPULAS | _THINGS | _DOING:
        return False
    if place == 0:
        return len(after) >= SHORTEST
    return len(after) > 1 and (is_number(after[0]) or after[0] in named)


def _verb(word: str) -> bool:
    """Whether a word may be the verb that ends a sentence."""
    shape = _HINGLISH_VERB if word.isascii() else _HINDI_VERB
    return word in _COPULAS or (word not in _THINGS and bool(shape.search(word)))
