"""Tells the words a noun phrase is made of from those it ends at: small words, verbs, adverbs."""

from __future__ import annotations

from store.figures.grammar.lexicon import words_of
from store.figures.grammar.verbs import INFINITIVES, is_verb
from store.figures.grammar.words import Line

GENITIVE = words_of("grammar", "genitive")
POSTPOSITION = words_of("grammar", "postposition")
CONJUNCTION = words_of("grammar", "conjunction")
VERB = words_of("grammar", "verb")
ENGLISH = words_of("grammar", "english")
ARTICLE = words_of("grammar", "article")
ADVERB = words_of("grammar", "adverb")
RATE = words_of("grammar", "rate")
SMALL = POSTPOSITION | CONJUNCTION | VERB | ENGLISH | ADVERB | (RATE - words_of("grammar", "pieces"))
NOUN_ED, NOUN_ING, NOUN_LY = (words_of("verbs", row) for row in ("noun_ed", "noun_ing", "noun_ly"))


def stops(line: Line, i: int) -> bool:
    """Whether no noun phrase goes on over token `i`: a small word, a verb, an adverb."""
    key = line[i].key
    return key in SMALL or is_verb_at(line, i) or _adverbial(key) or _lone_gerund(line, i)


def _lone_gerund(line: Line, i: int) -> bool:
    """Whether an English participle opens a clause after a comma ("…, surpassing last year's")."""
    return is_gerund(line[i].key) and i > 0 and line[i - 1].text == ","


def is_verb_at(line: Line, i: int) -> bool:
    """Whether token `i` is a verb by the tables, by its Hindi form, or by its English ending."""
    key = line[i].key
    if key.isascii():
        return key in VERB or (key.endswith("ed") and len(key) > 4 and key not in NOUN_ED)
    bare = key.removesuffix("ं")
    follower = line[i + 1].key if i + 1 < len(line) else ""
    return key in VERB or bare in VERB or is_verb(key, follower) or key in INFINITIVES


def _adverbial(key: str) -> bool:
    return key.isascii() and key.endswith("ly") and len(key) > 4 and key not in NOUN_LY


def is_gerund(key: str) -> bool:
    """Whether an English word in -ing is a participle and no noun of its own (building, training)."""
    return key.isascii() and key.endswith("ing") and len(key) > 5 and key not in NOUN_ING
