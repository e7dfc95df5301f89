"""Which names of a sentence stand beside a noun: in apposition, as its subject, as such a body's own."""

from __future__ import annotations

from collections.abc import Iterator

from store.search.naming.heard import sounds
from store.search.naming.request import Request
from store.search.naming.roles import GENERAL, posts
from store.search.naming.told import Name, Told
from store.text.function_words import STOP
from store.text.normalise import fold

RIGHT = 2  # words between a noun and the name behind it: उपायुक्त *उद्योग* हरीश नेगी
LEFT = 7  # words between a name and the noun behind it: Anil Sareen, who is *the* president


def _folded(table: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table.split())


_DOES = _folded("lead led leads heads headed chairs chaired runs ran owns owned manages नेतृत्व अगुवाई")
_LEADS = GENERAL | {"chairman", "president", "owner", "manager", "director", "headman", "founder", "captain"}
_CALLED = _folded("नामक नाम called named by")
_RELATIVE = frozenset({"that", "which", "who"})
_PLAIN = _folded(
    """
    state central local new national government other सरकारी राज्य केंद्रीय स्थानीय नई नए नया अन्य दूसरी महिला
    स्तरीय
    """
)
_SOFT = frozenset({",", "(", "'", '"', "‘", "“"})


def named(here: Told, request: Request) -> Iterator[Name]:
    """Yield the names of a sentence that stand beside the noun asked for."""
    for at in (at for at in range(len(here.tokens)) if same(here, at, request)):
        for name in here.names:
            if name.first <= at < name.last:
                if request.kind != "person" and name.last - name.first > 1:
                    yield name
            elif name.first > at:
                if _behind(here, at, name.first, request):
                    yield name
            elif _before(here, name.last, at, request):
                yield name


def offices(here: Told, request: Request) -> Iterator[int]:
    """Yield where bodies are told of by their plain names: कालीन निर्यात *परिषद*, the commerce *ministry*."""
    if request.kind != "office":
        return
    for at, kind in enumerate(here.roles):
        if kind != "office":
            continue
        before = here.tokens[at - 1] if at and at not in here.broken else ""
        of = here.tokens[at + 1 : at + 2] == ["of"]
        if of or (before and before not in STOP | _PLAIN and not before.isdigit()):
            yield at


def same(here: Told, at: int, request: Request) -> bool:
    """Whether the word there says that somebody is what the question asks for."""
    token, carried = here.tokens[at], here.concepts[at]
    if carried & request.concepts or token == request.word:
        return True
    if not request.concepts and sounds(token) & sounds(request.word):
        return True
    if "officer" in request.concepts and posts(carried) - GENERAL:
        return True
    return token in _DOES and bool(request.concepts & _LEADS)


def _behind(here: Told, at: int, first: int, request: Request) -> bool:
    """Whether a name follows the noun: exporter Rajesh Gupta; a firm, Zeb Rugs; a team led by Ajit Rao."""
    between = here.tokens[at + 1 : first]
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
    if between and between[0] in _CALLED:
        return len(between) <= RIGHT
    if request.kind != "person" and not breaks:
        return len(between) <= RIGHT and STOP.isdisjoint(between)
    if not breaks or breaks[0] != last or here.broken[last] != ",":
        return False
    aged = all(here.tokens[place - 1].isdigit() for place in breaks[1:])  # Yameen Khan, 61, a glass cutter
    return aged and len(between) <= LEFT
