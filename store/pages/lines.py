"""A dump's lines, and which of them are running prose."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from store.pages import phrases, vocabulary
from store.types import TextLanguage

LONGEST: Final = 100_000
"""Characters of an article: more than any report has, and little enough to work on."""

_NOTICE: Final = 1500
_END: Final = re.compile(r"[.।॥!?|…][\"'”’)\]»]*\s*$")
_WITHIN: Final = re.compile(r"(?:[।॥]|[.!?][\"'”’)]?\s)\s*\S")
_VERB_END: Final = re.compile(r"(?:है|हैं|था|थी|थे|गया|गई|गए|दिया|किया|सके|जाएगा|जाएगी)\s*$")
_UNSEEN: Final = re.compile("[\u200b-\u200f\u2060\ufeff\xad]")
_KEPT: Final = re.compile(r"[^\w\u0900-\u0963]+")
_CELLS: Final = re.compile(r"\s*\t\s*|\s\|\s")
_NUMBER: Final = re.compile(r"[^A-Za-z\u0900-\u0963]*\d[^A-Za-z\u0900-\u0963]*$")
_CELL: Final = 6
_NUMBERS: Final = 4
_FILLED: Final = 0.4
_CODE: Final = re.compile(
    r"[{(\[;]\s*(?://.*|#.*|/\*.*)?$|^\W*[})\]]+[\s;,)]*$|^[\[{].*[\]}][,;]?$|^(?://|/\*|</?\w+[^>]*>$)"
    r"|^[\w$.]+\s*(?:[-+*|]?=|:=|=>)\s*\S|^[\"']?[\w$.-]+[\"']?\s*:\s*[\"'\[{].*,?$|^[\w$.]+\(.*\)\W*(?://.*)?$"
)
_WIDTHS: Final = (50, 100)
_PARAGRAPHS: Final = 4
_MOSTLY: Final = 0.3
_RAGGED: Final = 4
"""Letters that a paragraph's longest line may want to the width all were broken at."""

_STATEMENTS: Final = 4
_BETWEEN: Final = 3
_BULLET: Final = re.compile(r"^\s*(?:[•●▪►*→»‣◦–-]|\d{1,2}[.)])\s+")


@dataclass(frozen=True)
class Line:
    """One line of a dump that holds something, and its number from 0 among those."""

    text: str
    index: int

    @cached_property
    def plain(self) -> str:
        """The text as phrases are looked for in it: no unseen signs, letters composed one way."""
        return plain(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The line's words, lower case, without punctuation."""
        return tuple(key(self.text).split())

    @cached_property
    def ended(self) -> bool:
        """Whether the line ends as a sentence does."""
        return bool(_END.search(self.plain) or _VERB_END.search(self.plain))

    @cached_property
    def bullet(self) -> bool:
        """Whether the line is an item of a list."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The cells of the row that the line may be: between tabs or bars."""
        return tuple(_CELLS.split(self.text))

    @cached_property
    def row(self) -> bool:
        """Whether the line may be a row of a table: it has cells, of which one is a number."""
        return len(self.cells) > 1 and any(map(_NUMBER.match, self.cells))

    @cached_property
    def aside(self) -> bool:
        """Whether the line is a share row, a notice or a pointer to another article."""
        return bool(phrases.ASIDE.search(self.plain)) and len(self.words) < 30

    @cached_property
    def notice(self) -> bool:
        """Whether the line is the house's notice on cookies, rights or rules."""
        said = self.plain.lower() if len(self.text) < _NOTICE else ""
        return any(sign in said for sign in phrases.NOTICED) and bool(phrases.NOTICE.search(self.plain))

    @cached_property
    def tail(self) -> bool:
        """Whether the line opens what follows an article."""
        if self.comments:
            return True
        marked = len(self.words) < 14 and bool(phrases.TAIL.search(self.plain))
        return marked and not phrases.POINTED.search(self.plain)

    @cached_property
    def comments(self) -> bool:
        """Whether the line opens what readers say."""
        return len(self.words) < 30 and bool(phrases.COMMENTS.search(self.plain))

    @cached_property
    def caption(self) -> bool:
        """Whether the line belongs to a picture."""
        return len(self.words) < 40 and bool(phrases.CAPTION.search(self.plain) or self.credited)

    @cached_property
    def credited(self) -> bool:
        """Whether the line ends with who took a picture."""
        return len(self.text) < 200 and bool(phrases.CREDIT.search(self.plain))

    @cached_property
    def prose(self) -> bool:
        """Whether the line is running text: long enough, ended as a sentence, with small words."""
        count = len(self.words)
        if count < 6 or self.aside or self.tail or self.notice:
            return False
        small = sum(word in vocabulary.SMALL for word in self.words)
        if count >= 30 and small >= 4:
            return True
        ended = self.ended or (count >= 20 and bool(_WITHIN.search(self.text)))
        return ended and (small >= 1 or count >= 12) and len(self.text) >= 40


def split(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` that hold more than white space, stripped at their ends."""
    kept = (
        line.strip(" \t\r\f\v\ufeff\u200b\u200e\u200f\u00a0")
        for line in re.split(r"[\n\u2028\u2029\x85]", text)
    )
    return tuple(Line(line, index) for index, line in enumerate(filter(None, kept)))


def unwrapped(text: str) -> str:
    """Return a text whose paragraphs were broken at one width, blank lines between them, a paragraph a line.

    A paragraph was broken so if no line of it but the last had room for the first word of the next; where
    little of the text was, nothing changes.
    """
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text)]
    several = [[line.strip() for line in block] for block in blocks if len(block) > 2]
    width = max(
        Counter(max(map(len, block[:-1])) for block in several).items(), key=itemgetter(1, 0), default=(0, 0)
    )[0]
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        return text
    full = ["\n".join(block) for block in several if _END.search(block[-1]) and _broken(block, width)]
    if len(full) < _PARAGRAPHS or sum(map(len, full)) < _MOSTLY * len(text):
        return text
    return "\n\n".join((" " if _broken(block, width) else "\n").join(block) for block in blocks)


def _broken(block: Sequence[str], width: int) -> bool:
    """Whether each line of a paragraph but the last was broken for want of room."""
    lines = [line.strip() for line in block]
    return all(
        len(line) + 1 + len(below.split(" ", 1)[0]) > width - _RAGGED for line, below in pairwise(lines)
    )


def joined(lines: Sequence[Line]) -> str:
    """Return an article's lines as its text, a paragraph a line, up to `LONGEST` characters."""
    left = LONGEST
    kept = []
    for line in lines:
        left -= len(line.text)
        if left < 0:
            break
        kept.append(line.text)
    return "\n\n".join(kept)


def plain(text: str) -> str:
    """Return a text without signs that nobody sees, its letters composed one way."""
    return text if text.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def key(text: str) -> str:
    """Return a text's words for comparison: lower case, signs out, vowel signs kept."""
    return _KEPT.sub(" ", plain(text).lower()).strip()


def language(text: str) -> TextLanguage:
    """Return the script a text is mostly written in: Hindi for Devanagari, else English."""
    devanagari = sum("\u0900" <= sign <= "\u097f" for sign in text)
    latin = sum("a" <= sign <= "z" for sign in text.lower())
    return "hi" if devanagari >= latin else "en"


def prose_words(lines: Sequence[Line]) -> int:
    """Return how many words stand in the prose among `lines`."""
    return sum(len(line.words) for line in lines if line.prose)


def tables(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of tables of data, their cells, a line each, or code."""
    found: set[int] = set(_code(lines))
    for _, rows in groupby(lines, lambda line: len(line.cells)):
        alike = list(rows)
        if len(alike[0].cells) > 1 and len(alike) > 1 and any(line.row for line in alike):
            found |= {line.index for line in alike}
    for short, cells in groupby(lines, lambda line: len(line.words) <= _CELL and not line.tail):
        alike = list(cells)
        numbers = [line.index for line in alike if _NUMBER.match(line.plain)]
        if short and len(numbers) >= _NUMBERS and len(numbers) > _FILLED * (numbers[-1] - numbers[0] + 1):
            found |= {line.index for line in alike if numbers[0] - 1 <= line.index <= numbers[-1]}
    return frozenset(found)


def _code(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines of a program that a text shows: several near each other."""
    run: list[Line] = []
    for line in (*lines, None):
        coded = line is not None and bool(_CODE.search(line.text))
        if (
            line is not None
            and not coded
            and not line.prose
            and run
            and line.index - run[-1].index < _BETWEEN
        ):
            continue
        if coded and line:
            run.append(line)
            continue
        if len(run) >= _STATEMENTS and len({one.text for one in run}) > 1:
            yield from range(run[0].index, run[-1].index + 1)
        run = []
