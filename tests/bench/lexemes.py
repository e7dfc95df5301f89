"""Where `store/data/lexemes.npz` comes from: our words | embedded alone | less their language's mean | kept.

Usage: python -m tests.bench.lexemes, for another model, or when the glossary or the lexicon has grown. Takes
two minutes of CPU: some 13 ms a word.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

import numpy as np

from store.evaluation import DATA as BUNDLED
from store.search import semantic
from store.search.meaning.lexemes import DATA, kept
from store.search.values import Embedder, Vectors
from store.text import script
from store.text.normalise import fold, words
from store.text.romanise import keys

TEXTS = ("briefs", "evaluation", "premises")
SHORTEST = 2  # letters of a word that means something alone


def vocabulary() -> list[str]:
    """Return the folded words of the glossary (verbs in -ना), the lexicon and the bundled texts.

    Romanised Hindi is left out: it is read as Hindi.
    """
    found = [*_glossary(), *_lexicon(), *_bundled()]
    return [word for word in dict.fromkeys(found) if len(word) >= SHORTEST and not word[0].isdigit()]


def _glossary() -> Iterator[str]:
    for line in BUNDLED.joinpath("glossary.txt").read_text(encoding="utf-8").splitlines():
        if ":" in line and not line.startswith("#"):
            hindi, english = line.split(":", 1)
            yield from (fold(word[:-1] + "ना" if word.endswith("~") else word) for word in hindi.split())
            yield from map(fold, english.split())


def _lexicon() -> Iterator[str]:
    with BUNDLED.joinpath("lexicon.csv").open(encoding="utf-8") as lines:
        for concept in csv.reader(lines):
            each = words(" ".join(concept).replace(";", " "))
            sounds = {keys(word)[0].vowel for word in each if not word.isascii()}
            yield from (word for word in each if not word.isascii() or keys(word)[0].vowel not in sounds)


def _bundled() -> Iterator[str]:
    for name in TEXTS:
        for line in BUNDLED.joinpath(f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("script") != "hinglish":
                yield from words(" ".join(record.get(key) or "" for key in ("title", "text", "q")))


def read(embedder: Embedder, each: list[str]) -> Vectors:
    """Return the words' vectors, a row each, less the mean of their language."""
    rows = np.concatenate([embedder.questions([word]) for word in each])
    hindi = np.array([script.of_text(word) == "hi" for word in each])
    for language in (hindi, ~hindi):
        rows[language] -= rows[language].mean(axis=0)
    return np.asarray(rows, np.float32)


def main() -> None:
    """Write the vectors of the model in use."""
    embedder = semantic.load()
    assert embedder is not None  # without a model there is nothing to read with
    each = vocabulary()
    text = np.frombuffer("\n".join(each).encode(), np.uint8)
    np.savez_compressed(str(DATA), allow_pickle=False, words=text, rows=kept(read(embedder, each)))


if __name__ == "__main__":
    main()
