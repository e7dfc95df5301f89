"""Which part of a sentence tells of somebody who may be the one a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from store.search.naming import beside
from store.search.naming.heard import heard, of_text
from store.search.naming.request import Request, asks_a_thing, requested
from store.search.naming.told import SPEECH, Name, Told, told
from store.text import lexicon
from store.text.function_words import STOP
from store.text.lexis.senses import senses
from store.text.light_words import light
from store.text.normalise import listed, words

AROUND = 10  # words before a speaker's name that tell who it is, and …
BEHIND = 14  # … behind it
_AGENT = re.compile(r"(\w{3,}?)(?:er|or)s?")
_AT = 4  # words between a noun and what says in which case it stands


_ASKS_SPEECH = SPEECH | listed(
    "blamed blame बताई बताता कही bataya batayi batai kaha kahi bola boli bole जानकारी jankari बयान bayan"
)
_RELATIVE = frozenset({"who", "which", "whose"})
_DOING = listed("ने को द्वारा")
_OFF = frozenset({"in", "at", "of", "for", "from", "with", "on"})
_OBLIQUE = listed("का की के में पर से तक")
_DOER = listed("किसने किन्होंने kisne kisney kinhone")
_GETTER = listed("किसको किसे किन्हें kisko kise kinhe kinhen")
_NOT_DOING = listed("को में पर तक से")
_BY = listed("ने द्वारा")
_THINGS = listed(
    "portal website app scheme policy card fair expo exhibition award "
    "पोर्टल वेबसाइट ऐप एप योजना नीति कार्ड मेला एक्सपो प्रदर्शनी पुरस्कार"
)
_FROM = listed("किससे kisse whom from")
_MAY = listed(
    """
    can may could eligible eligibility entitled sakta sakti sakte sakega sakenge sakegi patra yogya
    सकता सकती सकते सकेगा सकेंगे सकेगी पात्र योग्य हकदार चाहिए
    """
)
_WHOSE = listed("किसका किसकी किसके whose kiska kiski kiske")


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked for: the request where the question has a noun for it, and how the question words it.

    `heard` are the sounds of its words: who sounds like them is not new; `meant` are their concepts and
    senses: nor are girls where लड़कियां are asked about. `cases`: those that who is asked for may stand in, in
    spite of others; `barred`: those in which it is another: who gave is none who got. `doer`: it is asked by
    किसने. `nobody`: it is a thing, a website or the like. `anybody`: it asks who may do or get something.
    """

    request: Request | None
    heard: frozenset[str]
    meant: frozenset[str | int]
    speech: bool
    cases: frozenset[str]
    barred: frozenset[str]
    doer: bool
    nobody: bool
    anybody: bool


@lru_cache(maxsize=256)
def asking(question: str) -> Asking:
    """Return who `question` asks for."""
    spoken = frozenset(words(question))
    cases = frozenset({"से"} if spoken & _FROM else ()) | (
        frozenset({"का", "की", "के"}) if spoken & _WHOSE else frozenset()
    )
    speech = bool(spoken & _ASKS_SPEECH)
    doer = bool(spoken & _DOER)
    barred = _NOT_DOING if doer else frozenset({"ने"}) if spoken & _GETTER else frozenset[str]()
    nobody = asks_a_thing(question)
    meant = frozenset[str | int]().union(*map(_meant, words(question)))
    anybody = bool(spoken & _MAY)
    return Asking(requested(question), of_text(question), meant, speech, cases, barred, doer, nobody, anybody)


@lru_cache(maxsize=1 << 13)
def _meant(word: str) -> frozenset[str | int]:
    """Return the concepts and senses of a folded word."""
    said = (*senses().said([word]), *senses().said([word], hindi=True))
    return frozenset[str | int]().union(lexicon.standard().concepts([word])[0], *said)


def somebody(question: str, sentence: str) -> bool:
    """Whether a sentence tells of somebody new who may be the one a question asks for."""
    wanted, here = asking(question), told(sentence)
    return beside_noun(here, wanted) or any(True for _ in scopes(here, wanted))


def fresh(here: Told, name: Name, asked: Asking) -> bool:
    """Whether at least half of a name's words are none of the question's, those for any such one left out."""
    first = name.first
    while first > 0 and first not in here.broken and _known(here.tokens[first - 1], asked):
        first -= 1  # बेल्हा आंवला *प्रोड्यूसर* कंपनी
    whole = range(first, name.last)
    run = [here.tokens[at] for at in whole if not here.roles[at]] or here.tokens[name.first : name.last]
    new = [word for word in run if not heard(word) & asked.heard]
    return 2 * len(new) >= len(run)


def _known(word: str, asked: Asking) -> bool:
    return word not in STOP and not light(word) and bool(heard(word) & asked.heard)


def beside_noun(here: Told, asked: Asking) -> bool:
    """Whether somebody new is named beside the noun asked for."""
    if asked.request is None:
        return False
    if any(fresh(here, name, asked) for name in beside.named(here, asked.request)):
        return True
    return any(not heard(here.tokens[at]) & asked.heard for at in beside.offices(here, asked.request))


def spoken(here: Told, asked: Asking) -> list[str]:
    """Return what stands beside those who are quoted in a sentence, where who is quoted is not asked for."""
    return [] if asked.speech else [_beside(here, name) for name in here.names if name.speaks]


def scopes(here: Told, asked: Asking) -> Iterator[str | None]:
    """Yield what is told of each one who may be asked for; None is the whole sentence.

    Of a speaker that is what stands beside the name, not what is quoted.
    """
    yield from named(here, asked)
    if asked.request is None and any(_acts(here, at, asked) for at in range(len(here.tokens))):
        yield None


def named(here: Told, asked: Asking) -> Iterator[str | None]:
    """Yield what is told of each one with a name who may be asked for, as `scopes` does."""
    for name in here.names:
        if name.placed or not fresh(here, name, asked) or not _may_be(here, name, asked):
            continue
        yield _beside(here, name) if name.speaks and not asked.speech else None
    if asked.request is None and any(fresh(here, body, asked) for body in here.bodies):
        yield None


def _may_be(here: Told, name: Name, asked: Asking) -> bool:
    """Whether a name that is not beside the noun asked for may be such a one: nothing else stands there."""
    if here.tokens[name.last - 1] in _THINGS and (asked.request is None or asked.request.kind != "artefact"):
        return False
    after = {*here.tokens[name.last : name.last + 1]}
    hindi = not here.tokens[name.first].isascii() and not here.acts_through(name.last)
    if hindi and name.last - name.first < 2 and after.isdisjoint(_DOING | asked.cases):
        return False
    if hindi and after & asked.barred:
        return False
    request = asked.request
    if request is None:
        return True
    near = range(max(0, name.first - 2), min(len(here.tokens), name.last + 1))
    posts = [at for at in near if here.roles[at] == "person"]
    if request.kind == "person":
        return not posts or any(beside.same(here, at, request) for at in posts)
    return not posts


def _beside(here: Told, name: Name) -> str:
    """Return what stands beside a speaker's name: Neha Pandey, *who runs the distillery*, said."""
    first = name.first
    while first > 0 and first not in here.broken and name.first - first < AROUND:
        first -= 1
    ends = [at for at in sorted(here.broken) if at > name.last]
    last = end = min([*ends[:1], len(here.tokens), name.last + BEHIND])
    for at in range(name.last, end):
        if here.tokens[at] in SPEECH or here.tokens[at] == "ने":
            last = at
            break
    return " ".join(here.tokens[first:last])


def _acts(here: Told, at: int, asked: Asking) -> bool:
    """Whether a post, a kind of people or a body stands there that does or gets something."""
    word = here.tokens[at]
    if not here.roles[at] or heard(word) & asked.heard or _meant(word) & asked.meant:
        return False
    if not asked.speech and _speaks(here, at):
        return False
    if here.tokens[at].isascii():
        known = _owner(here.tokens[at], asked) or _apposed(here, at, asked)
        return not known and _OFF.isdisjoint(here.tokens[max(0, at - 2) : at])
    after = here.tokens[at + 1 : at + 2]
    if asked.doer:
        led = any(here.acts_through(place) for place in range(at + 1, at + _AT))  # सीएम योगी की अगुवाई में
        return led or not _BY.isdisjoint(here.tokens[at + 1 : at + 3])
    return not after or after[0] not in (_OBLIQUE | asked.barred) - asked.cases


def _owner(word: str, asked: Asking) -> bool:
    """Whether it only says in a noun what is asked of somebody: who owns it, the owner."""
    found = _AGENT.fullmatch(word)
    return found is not None and any(found[1] + end in asked.heard for end in ("", "s", "ed", "ned"))


def _apposed(here: Told, at: int, asked: Asking) -> bool:
    """Whether it is one the question names: the unit, Star Hides."""
    behind = (name for name in here.names if name.first == at + 1 and at + 1 in here.broken)
    return any(not fresh(here, name, asked) for name in behind)


def _speaks(here: Told, at: int) -> bool:
    """Whether a post there is that of somebody who speaks, by name or not."""
    if any(name.speaks and -_AT <= at - name.first <= _AT for name in here.names):
        return True
    if here.tokens[at].isascii():
        near = here.tokens[max(0, at - _AT) : at] + here.tokens[at + 1 : at + 2]
        return not SPEECH.isdisjoint(near)
    after = here.tokens[at + 1 : at + _AT]
    return after[:1] in (["ने"], ["के"], ["का"]) and not SPEECH.isdisjoint(after[1:])
