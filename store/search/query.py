"""What a question asks: for which kind of answer, about which things, named how, in which time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.search import courtesy
from store.search.asking import kind as kinds
from store.search.asking import nouns
from store.search.asking.polar import Polar, polar
from store.search.asking.words import WORDS, common, mended
from store.search.defining import asked as definitions
from store.search.defining.asked import Term
from store.search.weighing import things, years
from store.text import gazetteer, lexicon, script
from store.text.function_words import STOP
from store.text.gazetteer import PLACES, Mention
from store.text.glossary import glossary
from store.text.lexis.senses import senses
from store.text.normalise import words
from store.text.romanise import keys
from store.types import FIGURES, Asked, Language

EVERYWHERE = frozenset({"uttar-pradesh"})  # nearly every article is about it: naming it narrows nothing
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Content:
    """A word of the question that carries meaning: folded, with its concepts and the entries it names.

    `wanted`: it only says what kind of thing is asked for (किस अधिकारी, which city); an answer names the
    thing and not the kind. `counted`: it is among what "how many" counts. `measured`: it names what a figure
    is asked of, `headed`: of those the noun itself (कितने *देश* के आयातक). `senses`: what else says nearly the
    same (see `senses`).
    """

    word: str
    concepts: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()
    wanted: bool = False
    counted: bool = False
    measured: bool = False
    headed: bool = False
    senses: frozenset[int] = frozenset()

    @property
    def glossed(self) -> bool:
        """Whether only the glossary knows what it means."""
        return all(concept.startswith("=") for concept in self.concepts)


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood.

    `asked` is the kind of answer wanted and `unit` the unit of a figure wanted ("INR", "percent", "count", a
    measure like "area"; None: no figure). `content` are its meaning words in order, `mentions` the entries
    named, `years` the four-digit years. `small_talk` is the share (0..1) of its words that only greet. `term`
    is what a definition is asked of, `polar` how it asks if something is so ("": it does not).
    """

    text: str
    language: Language
    asked: Asked
    unit: str | None
    content: tuple[Content, ...]
    mentions: tuple[Mention, ...]
    years: frozenset[str]
    small_talk: float = 0.0
    term: Term | None = None
    polar: Polar = ""

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places named that narrow the search."""
        named = (mention.entry for mention in self.mentions if mention.entry.kind in PLACES)
        return tuple(dict.fromkeys(entry.id for entry in named if entry.id not in EVERYWHERE))

    @property
    def months(self) -> frozenset[str]:
        """The words that name a month of a year: *December* 2024, 2025 के *अगस्त*."""
        return years.months(self.text)

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of all entries named, in order."""
        return tuple(dict.fromkeys(mention.entry.id for mention in self.mentions))


def understand(
    text: str, language: Language | None = None, known: Callable[[str], bool] = lambda _: False
) -> Question:
    """Return what `text` asks; any string is a question.

    `language` is worked out where None; `known` says whether the store has a word (see `Gazetteer.find`).
    """
    language = language or script.of_question(text)
    tokens = mended(words(text), known)
    if not WORDS.intersection(tokens):
        tokens = things.numbered(tokens)
    mentions = gazetteer.standard().find(text, lambda word: common(word) or known(word))
    concepts = _of_names(tokens, mentions, lexicon.standard().concepts(tokens))
    term = definitions.term(tokens, mentions)
    kind, unit = ("definition", None) if term else kinds.kind(tokens, concepts)
    said = senses().said(tokens, hindi=script.told(text) != "en")
    return Question(
        text,
        language,
        kind,
        unit,
        _of_term(term, _content(tokens, concepts, mentions, kind, said)),
        mentions,
        frozenset(_YEAR.findall(" ".join(tokens))),
        courtesy.small_talk(tokens),
        term,
        "" if term else polar(text, {tokens[one.first] for one in mentions if one.first < len(tokens)}),
    )


def _of_names(
    tokens: Sequence[str], mentions: Sequence[Mention], concepts: Sequence[frozenset[str]]
) -> list[frozenset[str]]:
    """Return the words' concepts, less what a name only sounds like: पेड़ा says nothing of पैदा."""
    found = list(concepts)
    for mention in mentions:
        for place in range(mention.first, min(mention.last, len(tokens))):
            *_, english = keys(tokens[place])
            if tokens[place] not in glossary().headwords and not glossary().hindi(english.stem):
                found[place] = frozenset(one for one in found[place] if not one.startswith("="))
    return found


def _of_term(term: Term | None, content: tuple[Content, ...]) -> tuple[Content, ...]:
    """Return the words of what is to be defined: "aim", "new", "benefits" are told in many words."""
    typed = term.names[0].split() if term else ()
    return tuple(one for one in content if term is None or one.word in typed)


def _content(
    tokens: Sequence[str],
    concepts: Sequence[frozenset[str]],
    mentions: Sequence[Mention],
    kind: Asked,
    said: Sequence[frozenset[int]],
) -> tuple[Content, ...]:
    wanted = nouns.wanted(tokens, concepts, kind)
    counted = nouns.counted(tokens) if kind == "how_many" else range(0)
    measured = things.things(tokens) if kind in FIGURES else frozenset[int]()
    headed = things.counted(tokens) if kind in FIGURES else measured
    named: dict[int, set[str]] = {}
    whole = {place for one in mentions if one.last - one.first > 1 for place in range(one.first, one.last)}
    for mention in mentions:
        for place in range(mention.first, mention.last):
            named.setdefault(place, set()).add(mention.entry.id)
    return tuple(
        Content(
            word,
            concepts[place],
            frozenset(named.get(place, ())),
            place in wanted,
            place in counted,
            place in measured,
            place in headed,
            frozenset() if place in whole else said[place],  # margin money is no money
        )
        for place, word in enumerate(tokens)
        if place in named or (word not in STOP and word not in WORDS and not courtesy.civil(word))
    )
