"""Chooses what each quantity of a sentence measures: after it, shared with the next, or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.figures import measures, roles
from store.figures.grammar.lexicon import CHANGE, CURRENCIES, TIME_UNITS
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line

RECIPIENT = frozenset(fold(word) for word in "को ने ko ne".split())
JOINTS = frozenset(fold(word) for word in "और या फिर पहले बाद and or then aur ya phir pehle , व तथा".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens `first`..`last` (exclusive) of a line, its quantities, and the tokens they take."""

    line: Line
    first: int
    last: int
    own: Sequence[Quantity]
    busy: frozenset[int]

    def free(self, at: int) -> bool:
        """Whether the token may be part of a noun phrase."""
        return self.first <= at < self.last and at not in self.busy


def family(quantity: Quantity) -> str:
    """Return what a quantity may share a measure with: all money is one family."""
    return "money" if quantity.unit in CURRENCIES else quantity.unit


def subjects(sentence: Sentence) -> list[measures.Words | None]:
    """Return for each quantity the tokens of the thing it measures, None where the sentence has none."""
    own = sentence.own
    named = [_after(sentence, i) or _led(sentence, i) or _before(sentence, i) for i in range(len(own))]
    return [words or _shared(own, named, i) for i, words in enumerate(named)]


def _after(sentence: Sentence, i: int) -> measures.Words | None:
    """Read the phrase after the quantity; change words give way to what changed ("growth in exports")."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.last >= sentence.last:
        return None
    words = measures.after(line, quantity.last, quantity.unit, sentence.free)
    if words is None or (quantity.unit != "count" and _recipient(sentence, quantity.last, words)):
        return None
    bare = measures.bare(line, words)
    if bare is None and _changes(line, words):
        return measures.after(line, words[1], quantity.unit, sentence.free)
    return bare


def _changes(line: Line, words: measures.Words) -> bool:
    return any(line[k].key in CHANGE for k in range(*words))


def _recipient(sentence: Sentence, at: int, words: measures.Words) -> bool:
    """Whether a noun glued to a sum is who gets it ("5 लाख रुपये कारीगरों को"), not what it is for."""
    follows = sentence.line[words[1]].key if words[1] < sentence.last else ""
    return words[0] == at and follows in RECIPIENT


def _led(sentence: Sentence, i: int) -> measures.Words | None:
    """Take the phrase of the next quantity where the two are joined.

    "1000 करोड़ के 2000 उत्पाद", "10 per cent of the Rs 1,000 crore fund", "एक लाख और फिर दो लाख रुपये का कर्ज".
    """
    if i + 1 >= len(sentence.own):
        return None
    quantity, following, line = sentence.own[i], sentence.own[i + 1], sentence.line
    between = [line[k].key for k in range(quantity.last, following.first)]
    if not between:
        return None
    leads = between[0] in measures.GENITIVE or between[0] == "of"
    if leads and all(k in measures.ARTICLE for k in between[1:]):
        return _after(sentence, i + 1)
    alike = family(quantity) == family(following) or quantity.unit == "count"
    joined = all(k in JOINTS for k in between) and alike
    return _after(sentence, i + 1) if joined else None


def _before(sentence: Sentence, i: int) -> measures.Words | None:
    """Read the subject before the quantity; of a relative quantity also "X में" and "in X"."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.unit in TIME_UNITS:
        return None
    ahead = [line[k].key for k in range(quantity.last, min(quantity.last + 4, sentence.last))]
    moved = any(k in roles.MOTION for k in ahead) or any(k.startswith(("पहुंच", "pahunch")) for k in ahead)
    inside = quantity.unit in roles.RELATIVE_UNITS or any(k in CHANGE for k in ahead) or moved
    words = measures.before(line, quantity.first, sentence.first, sentence.free, inside=inside)
    return measures.bare(line, words) if words else None


def _shared(own: Sequence[Quantity], named: Sequence[measures.Words | None], i: int) -> measures.Words | None:
    """Return the measure of the nearest figure of the same family in the sentence: an ellipsis."""
    order = [*range(i - 1, -1, -1), *range(i + 1, len(own))]
    same = (named[k] for k in order if named[k] is not None and family(own[k]) == family(own[i]))
    return next(same, None)
