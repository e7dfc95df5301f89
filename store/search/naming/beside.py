"""Which names of a sentence stand beside a noun: in apposition, as its subject, as such a body's own."""

from __future__ import annotations

from collections.abc import Iterator

from store.search.naming import heard
from store.search.naming.request import Request
from store.search.naming.roles import GENERAL, akin
from store.search.naming.told import Name, Told
from store.text.function_words import STOP
from store.text.light_words import light
from store.text.normalise import listed

RIGHT = 2  # words between a noun and the name behind it: उपायुक्त *उद्योग* हरीश नेगी
LEFT = 7  # words between a name and the noun behind it: Anil Sareen, who is *the* president


_DOES = listed("lead led leads heads headed chairs chaired runs ran owns owned manages नेतृत्व अगुवाई")
_LEADS = GENERAL | {"chairman", "president", "owner", "manager", "director", "headman", "founder", "captain"}
_CALLED = listed("नामक नाम called named by")
_RELATIVE = frozenset({"that", "which", "who"})
_MADE = listed("नियुक्त बने बनी बनाए बनाई चुने चुनी गए गई हुए हुई appointed elected")
_PLAIN = listed(
    """
    state central local new national government other सरकारी राज्य केंद्रीय स्थानीय नई नए नया अन्य दूसरी महिला
    स्तरीय निजी बड़े बड़ी private public big large small lead leading लीड अग्रणी nearest निकटतम संबंधित concerned
    """
)
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”"})
_SOFT = frozenset({",", "("}) | _QUOTES
_BRAND = listed("brand brands ब्रांड ब्रांडों label labels लेबल")
_BUSY = frozenset({"chambers", "commission", "corporation", "federation", "union", "association"})
_HELPS = frozenset({"has", "have", "had", "will", "is", "was", "to"})
_PAST = listed("took bought made built laid gave won sold sent ran paid set put got brought held sought")
_FIRMS = listed(
    "ltd limited pvt pty llp inc corp gmbh works industries enterprises exports foods trading sons"
)


def named(here: Told, request: Request) -> Iterator[Name]:
    """Yield the names of a sentence that stand beside the noun asked for."""
    names = here.names if request.kind == "person" else (*here.names, *here.labels)
    for name in names:
        if akin("company", request.word) and (here.tokens[name.last - 1] in _FIRMS or _trades(here, name)):
            yield name
    for at in (at for at in range(len(here.tokens)) if same(here, at, request)):
        for name in names:
            if name.first <= at < name.last:
                if request.kind != "person" and name.last - name.first > 1 and _ends(here, name, at, request):
                    yield name
            elif request.kind == "body" and here.roles[at] == "person" and _human(here, name):
                continue
            elif name.first > at:
                if _behind(here, at, name.first, request):
                    yield name
            elif _before(here, name.last, at, request):
                yield name


def _trades(here: Told, name: Name) -> bool:
    """Whether a name of no person and no place does something: Zara Home *has taken* a lot, डाबर ने खरीदा."""
    run = here.tokens[name.first : name.last]
    near = here.roles[max(0, name.first - 2) : name.last + 1]
    if (
        name.speaks
        or name.placed
        or "person" in near
        or "office" in near
        or here.kinds(name) - {"", "company"}
    ):
        return False
    if name.last in here.broken or any(heard.family_name(one) or one in heard.given() for one in run):
        return False
    after = here.tokens[name.last : name.last + 1]
    if not run[0].isascii():
        return after == ["ने"] and not here.roles[name.last - 1]
    return bool(after) and (after[0] in _HELPS or after[0].endswith("ed") or after[0] in _PAST)


def _ends(here: Told, name: Name, at: int, request: Request) -> bool:
    """Whether no other noun for a body ends a name: no company is an exporters' *association*."""
    after = range(at + 1, name.last)
    return not any(here.roles[place] and not same(here, place, request) for place in after)


def _human(here: Told, name: Name) -> bool:
    return name.speaks or any(map(heard.family_name, here.tokens[name.first : name.last]))


def offices(here: Told, request: Request) -> Iterator[int]:
    """Yield where bodies have plain names, at a word of those: *निर्यात* परिषद, council for *leather*."""
    if request.kind != "office":
        return
    for at, kind in enumerate(here.roles):
        if kind != "office" or _several(here.tokens[at]):
            continue
        before = here.tokens[at - 1] if at and at not in here.broken else ""
        of = here.tokens[at + 1 : at + 2] in (["of"], ["for"]) and here.capital(at + 2)
        plain = before in STOP | _PLAIN or before.isdigit() or light(before)
        if of or (before and not plain):
            yield at + 2 if of else at - 1


def _several(word: str) -> bool:
    """Whether a noun for bodies is of several, which have no one name: banks, बैंकों."""
    return word.endswith(("s", "ों", "on")) and word not in _BUSY


def same(here: Told, at: int, request: Request) -> bool:
    """Whether the word there says that somebody is what the question asks for."""
    token, carried = here.tokens[at], here.concepts[at]
    if carried & request.concepts or token == request.word:
        return True
    if not request.concepts and heard.sounds(token) & heard.sounds(request.word):
        return True
    if token in _BRAND and akin("company", request.word):
        return True
    if here.roles[at] and akin(token, request.word):
        return True
    return token in _DOES and bool(request.concepts & _LEADS)


def _behind(here: Told, at: int, first: int, request: Request) -> bool:
    """Whether a name follows the noun: exporter Rajesh Gupta; a firm, Zeb Rugs; a team led by Ajit Rao."""
    between = [word for word in here.tokens[at + 1 : first] if word not in _MADE]
    breaks = [place for place in here.broken if at < place <= first]
    if any(here.broken[place] not in _SOFT for place in breaks):
        return False
    if breaks:
        return breaks == [first] and (len(between) < 2 or between[0] in _RELATIVE)
    if not between:
        return True
    if between[0] == "of":
        return len(between) <= RIGHT + 2 and between[-1] not in STOP
    if not _CALLED.isdisjoint(between):
        return len(between) <= RIGHT + 1
    others = (
        here.roles[place] == "person" for place in range(at + 1, first) if not same(here, place, request)
    )
    return len(between) <= RIGHT and STOP.isdisjoint(between) and not any(others)


def _before(here: Told, last: int, at: int, request: Request) -> bool:
    """Whether a name precedes the noun: Anil Sareen, its president; अनुज राय नाम के युवक; सवेरा महिला समूह."""
    between = here.tokens[last:at]
    breaks = [place for place in here.broken if last <= place <= at]
    if breaks == [last] and here.broken[last] in _QUOTES:  # 'Ujala' group
        breaks = []
    if between and between[0] in _CALLED:
        return len(between) <= RIGHT
    if request.kind != "person" and not breaks:
        return len(between) <= RIGHT and STOP.isdisjoint(between)
    if not breaks or breaks[0] != last or here.broken[last] != ",":
        return False
    aged = all(here.tokens[place - 1].isdigit() for place in breaks[1:])  # Yameen Khan, 61, a glass cutter
    return aged and len(between) <= LEFT
