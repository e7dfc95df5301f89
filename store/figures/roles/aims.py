"""What is only aimed at or foreseen: targets, hopes, estimates of what is to come."""

from __future__ import annotations

from itertools import pairwise

from store.figures.grammar.lexicon import TARGET, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.verbs import INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE
from store.figures.roles.changes import COMPARISON
from store.types import Role

FORECAST, WANTED = words_of("roles", "forecast"), words_of("roles", "wanted")
ESTIMATE = words_of("roles", "estimate")
HOPE = FORECAST - ESTIMATE
PRESENT = frozenset("cost be have number employ".split())
REACHING = frozenset("touch cross reach hit exceed surpass top".split())
PLANS = frozenset("योजना तैयारी कवायद yojana taiyari tayari".split())
WALA, INSIDE = frozenset("वाले वाली वाला wale wali wala".split()), frozenset("में पर mein me par".split())
DUE, IS = frozenset("जाना जानी jana jani".split()), frozenset("है हैं hai hain".split())
ROMAN_INFINITIVE = ("ane", "arne", "ene", "one", "ilne", "gne")
SO = ("है", "थी", "बना", "hai", "thi", "bana")  # "देने की योजना है"; "देने की योजना के तहत" names a scheme
REACH = 16
THAT = frozenset({"कि", "ki", "that"})
FUTURE, FUTURE_ENDS = (
    words_of("roles", "future"),
    ("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "ega", "egi", "enge"),
)
MEANT = (["plan", "is", "to"], ["idea", "is", "to"], ["plan", "was", "to"], ["intention", "is", "to"])
TOLD = frozenset("asked told directed instructed ordered".split())
EYES = frozenset({"eyes", "eyeing"})
FAR, ASIDE, AHEAD = 5, 8, 14


def aim(line: Line, quantity: Quantity, room: tuple[int, int], opens: int) -> Role | None:
    """Return whether a figure is a target or a forecast; None where it is neither.

    `room` are the tokens between the figures around it, in its clause, which begins at token `opens`.
    """
    left, right = room
    if _targeted(line, quantity, left, right):
        return "target"
    return (
        _foreseen(line, quantity, room)
        or _deed_to_come(line, quantity, right)
        or _said_to(line, opens, quantity.last)
    )


def _foreseen(line: Line, quantity: Quantity, room: tuple[int, int]) -> Role | None:
    """Return "forecast" where a word of hope stands by the figure, or an estimate of what is to come."""
    left, right = room
    whole = [line[i].key for i in range(quantity.last, right)]
    if "," in whole and all(key.isascii() for key in whole):
        whole = whole[: whole.index(",")]
    told = [line[i].key for i in range(left, quantity.first)]
    hoped = bool(HOPE.intersection(told) or FORECAST.intersection(whole)) or _hoped(line, left)
    guessed = [n for n, key in enumerate(told) if key in ESTIMATE]
    if guessed and not hoped:
        ahead = told[guessed[-1] + 1 :]
        hoped = _to_come(line, quantity.last) or ("to" in ahead and not PRESENT.intersection(ahead))
    if "to" in told[:-1] and any(k in ("will", "would") for k in told):
        return "forecast" if hoped else None
    reached = len(told) > 1 and told[-1] in REACHING and told[-2] in ("will", "would", "could", "may")
    return "forecast" if hoped or reached else None


def _deed_to_come(line: Line, quantity: Quantity, right: int) -> Role | None:
    """Return what a later "देने का लक्ष्य" or "मिलने की उम्मीद" of the clause makes of a figure before it."""
    for k in range(quantity.last, min(quantity.last + REACH, len(line) - 2)):
        if line[k].broken or line[k].text in "।.;,":
            return None
        inside = k > right and (line[k].key in WALA or line[k].key in INSIDE)
        if inside:
            return None
        infinitive = line[k].key in INFINITIVES or line[k].key.endswith(ROMAN_INFINITIVE)
        if infinitive and line[k + 1].key in GENITIVE:
            noun = line[k + 2].key
            planned = noun in PLANS and _is_so(line, k + 3)
            if noun in TARGET or planned:
                return "target"
            if noun in FORECAST:
                return "forecast"
    return None


def _is_so(line: Line, at: int) -> bool:
    """Whether a plan is told of, its verb said or left out ("देने की योजना है", "पहुंचाने की तैयारी, अभी …")."""
    ends = at >= len(line) or line[at].kind == "sign" or line[at].broken
    return ends or line[at].key.startswith(SO)


def _hoped(line: Line, left: int) -> bool:
    """Whether an aside before token `left` only expects what follows ("and, officials hope, sales of")."""
    if left < 2 or line[left - 1].text != ",":
        return False
    opens = next((k for k in range(left - 2, max(-1, left - ASIDE), -1) if line[k].text in ",;"), None)
    return opens is not None and any(line[k].key in HOPE for k in range(opens, left))


def _said_to(line: Line, opens: int, last: int) -> Role | None:
    """Return what the words before "कि" or "that" make of what is to come ("अनुमान है कि … होंगे")."""
    if opens < 1 or line[opens - 1].key not in THAT:
        return None
    before: list[str] = []
    for k in range(opens - 2, max(-1, opens - 2 - ASIDE), -1):
        if line[k].kind == "sign":
            break
        before.append(line[k].key)
    if FORECAST.intersection(before):
        return "forecast" if _to_come(line, last) else None
    return "target" if WANTED.intersection(before) or TARGET.intersection(before) else None


def _to_come(line: Line, at: int) -> bool:
    """Whether a verb of the future follows token `at` in its sentence."""
    for token in line[at : at + AHEAD]:
        if token.broken or token.text in "।.;":
            return False
        if token.key in FUTURE or token.key.endswith(FUTURE_ENDS):
            return True
    return False


def _to_be_done(ahead: list[str]) -> bool:
    """Whether a Hindi passive says what is to be done ("स्थापित की जानी हैं", "किया जाना है")."""
    return any(one in DUE and other in IS for one, other in pairwise(ahead))


def _charged(words: list[str]) -> bool:
    """Whether three words say that somebody was told to do something ("been asked to")."""
    return words[:1] in (["been"], ["was"], ["were"]) and words[2:] == ["to"] and words[1] in TOLD


def _targeted(line: Line, quantity: Quantity, left: int, right: int) -> bool:
    """Whether a target word claims the figure: before it, or after it (in English right after)."""
    ahead = [line[i].key for i in range(quantity.last, min(quantity.last + FAR + 2, right))]
    behind = [line[i].key for i in range(max(left, quantity.first - FAR * 2), quantity.first)]
    planned = quantity.unit == "count" and (("to", "be") in pairwise(ahead) or _to_be_done(ahead))
    aims = [n for n, k in enumerate(behind) if k in TARGET]
    if aims and not planned:
        since = behind[aims[-1] + 1 :]
        share = quantity.unit == "percent" and bool(GENITIVE.intersection(since[:1]))
        return not share and not COMPARISON.intersection(since)  # "150 के लक्ष्य के मुकाबले 163"
    if planned or aims:
        return True  # "30,000 artisans are to be covered"
    wished = [n for n, k in enumerate(behind) if k in WANTED]
    meant = any(behind[n : n + 3] in MEANT or _charged(behind[n : n + 3]) for n in range(len(behind)))
    eyed = behind[-1:] == ["eyes"] or "eyeing" in behind[-FAR:]  # "UP eyes 40,000 jobs"
    if meant or eyed or (wished and "to" in behind[wished[-1] :]):
        return True  # "officials want it to cross 150"
    if quantity.unit == "percent" and ahead[:1] == ["of"]:
        return False  # "92 per cent of the target"
    if "(" in ahead and ":" in ahead[ahead.index("(") :]:
        ahead = ahead[: ahead.index("(")]  # "Rs 21 crore (target: Rs 25 crore)"
    return any(k in TARGET and (not k.isascii() or n < 2 or k == "lakshya") for n, k in enumerate(ahead))
