"""Which attribute a question asks for that no sentence of an article gives: fee, interest, last date, cause.

An attribute (`store/data/attributes.csv`) is asked for by some words, in some kinds of question, and given by
others, beside a value of some form. One without words to ask for it is asked for by every question of the
kind. Only what the table knows is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.search.counting import moves, oblique
from store.search.query import Question
from store.search.weighing import things
from store.search.weighing.forms import shows
from store.search.weighing.wording import Row, Wording, rows
from store.text.normalise import listed, words
from store.types import Article, Asked

_SIZES = frozenset({"weight", "area", "measure", "distance", "degree"})
_SUMS = frozenset({"money", "percent", "amount"})
_SORTS = frozenset({"wood", "metal", "cloth", "language", "colour", "second prize", "third prize"})
_STALLS = listed(
    "stall stalls shop shops counter counters outlet outlets store stores kiosk showroom fair mela "
    "exhibition dukan dukaan dukane स्टॉल स्टाल दुकान दुकानों दुकानें काउंटर स्टोर शोरूम मेला मेले प्रदर्शनी"
)
ALONE = "!"  # stands before a form of value that gives an attribute without any word for it


@dataclass(frozen=True, slots=True)
class _Attribute:
    """By which questions an attribute is asked for, and what must stand in a sentence that gives it.

    One of the `forms` of value and, where `worded`, a word of the table; or one of the forms that do `alone`.
    """

    asked: frozenset[str]
    forms: frozenset[str]
    alone: frozenset[str]
    worded: bool

    @property
    def measured(self) -> bool:
        """Whether all it may be is a weight, a size, a distance."""
        return bool(self.forms) and self.forms <= _SIZES

    @property
    def paid(self) -> bool:
        """Whether all it may be is a sum or a share."""
        return bool(self.forms) and self.forms <= _SUMS


@dataclass(frozen=True, slots=True)
class _Table:
    """All attributes by name, the words that ask for them and those that give them, and the wordless ones."""

    known: dict[str, _Attribute]
    asking: Wording
    giving: Wording
    wordless: frozenset[str]


def lacking(question: Question, article: Article, sentences: Sequence[str]) -> dict[str, float]:
    """Return `ungiven`: 1 where an attribute asked for is given by no sentence found nor by the headline.

    Where yes or no is asked, its word alone gives it. `unsorted`: 1 where one of a sort is asked for
    (which wood, who came second) and the article has none.
    """
    wanted, lines = _wanted(question.text, question.asked, question.unit), (article.title, *sentences)
    if question.asked == "what" and question.polar:
        wanted = frozenset(one for one in wanted if not any(one in _given(line) for line in lines))
    sorts = wanted & _SORTS
    return {
        "ungiven": float(not all(any(gives(one, line) for line in lines) for one in wanted)),
        "unsorted": float(not all(gives(one, f"{article.title}\n{article.text}") for one in sorts)),
    }


def valued(question: Question) -> frozenset[str]:
    """Return the attributes that a question asks for and that have a value of some form."""
    wanted = _wanted(question.text, question.asked, question.unit)
    return frozenset(one for one in wanted if _table().known[one].forms)


def freely(question: Question, text: str) -> bool:
    """Whether a text gives an attribute asked for without a number: entry is free."""
    wanted = _wanted(question.text, question.asked, question.unit)
    return any(shows(form, text) for one in wanted for form in _table().known[one].alone if form == "free")


def given(question: Question, text: str) -> bool:
    """Whether a text gives each attribute that a question asks for."""
    return all(gives(one, text) for one in _wanted(question.text, question.asked, question.unit))


def asks(word: str) -> bool:
    """Whether a folded word asks for an attribute."""
    return bool(_table().asking.told([word]))


def gives(attribute: str, sentence: str) -> bool:
    """Whether a sentence gives the attribute of that name."""
    known = _table().known[attribute]
    if any(shows(form, sentence) for form in known.alone):
        return True
    if known.worded and attribute not in _given(sentence):
        return False
    return not known.forms or any(shows(form, sentence) for form in known.forms)


@lru_cache(maxsize=256)
def _wanted(question: str, asked: Asked, unit: str | None) -> frozenset[str]:
    """Return the attributes that a question of that kind asks for; of a sum of money none that is measured.

    कितने में क्विंटल, an acre for how much: the unit there is what the price is of; how far
    prices fell is no distance. How long something takes to make is no cost. What a stall
    earns is what it sold.
    """
    table, said = _table(), words(question)
    told = table.asking.meant(oblique.central(said)) | table.wordless
    if "wage" in told and not _STALLS.isdisjoint(said):
        told = told - {"wage"} | {"sales"}
    found = (one for one in told if asked in table.known[one].asked)
    sized = unit != "INR" and not moves.asked(said)
    timed = things.time_asked(said)
    return frozenset(
        one
        for one in found
        if (sized or not table.known[one].measured) and not (timed and table.known[one].paid)
    )


@lru_cache(maxsize=1 << 13)
def _given(sentence: str) -> frozenset[str]:
    return _table().giving.told(words(sentence))


@lru_cache(maxsize=1)
def _table() -> _Table:
    known = rows("attributes")
    return _Table(
        {row["attribute"]: _read(row) for row in known},
        Wording((row["attribute"], row["asks"]) for row in known),
        Wording((row["attribute"], row["gives"]) for row in known),
        frozenset(row["attribute"] for row in known if not row["asks"]),
    )


def _read(row: Row) -> _Attribute:
    forms = frozenset(row["value"].split("|")) - {""}
    alone = frozenset(form.removeprefix(ALONE) for form in forms if form.startswith(ALONE))
    plain = frozenset(form for form in forms if not form.startswith(ALONE))
    return _Attribute(frozenset(row["asked"].split()), plain, alone, bool(row["gives"]))
