"""Where a text's paragraphs and sentences begin and end, as offsets: what is quoted stays verbatim."""

from __future__ import annotations

import re

from store.types import Span

LONGEST = 1500  # characters: an embedding of 512 tokens holds about this much Hindi
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_STOP = re.compile(
    r"(?:[।॥?!？！…]+|\.+|(?<=[ऀ-ॿ])\s?\|)[\"'”’»)\]]*(?=\s|$|[\"'“‘])|[।॥]+|(?<=[ऀ-ॿ])(?!(?<=[०-९])\.[०-९])[.?!](?=[ऀ-ॿ])"
)
_DATELINE = re.compile(r"[^\s,।]+(?: [^\s,।]+)?(?:, ?\d{1,2} [^\s,।\d]+)?\s?।")  # "लखनऊ, 2 मार्च।"
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"'“‘/-])([^\s(\[\"'“‘/-]+)$")
_ABBREVIATIONS = frozenset(
    (
        "rs re dr mr mrs ms prof smt shri sri st ltd pvt govt dept dist vs approx gen col maj capt lt hon "
        "rev jan feb aug sept oct nov dec viz cf e.g i.e डॉ डा रु रू श्री प्रो नं पं सं कि मी किमी लि "
        "प्रा मो मि इं ई बी स्व कु एड कं नि जि"
    ).split()
)
_BEFORE_A_NUMBER = frozenset("no nos fig vol art sec ph mar apr jun jul sep".split())
_INITIALS = re.compile(r"(?:[^\W\d]|[ऀ-ॿ]{1,3})(?:\.(?:[^\W\d]|[ऀ-ॿ]{1,3}))*")


def split(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` as trimmed spans, in order.

    A line is a paragraph; a sub-headline (short, no full stop) opens the paragraph below it; a paragraph
    longer than `LONGEST` characters is cut between sentences.
    """
    paragraphs: list[Span] = []
    opening: int | None = None
    for line in _lines(text):
        start, opening = (line.start if opening is None else opening), None
        if _is_headline(line.of(text)):
            opening = start
            continue
        paragraphs += _cut(text, Span(start, line.end))
    if opening is not None:
        paragraphs += _cut(text, Span(opening, len(text.rstrip())))
    return tuple(paragraphs)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences within `span` of `text`, trimmed, in order; a line's end always ends one.

    Danda, full stop, question and exclamation marks end a sentence, with their closing quotes; the dots of
    numbers (1.71), initials (U.P.) and abbreviations (Rs. Dr. No. रु. डॉ.) do not, nor does that of a place
    that opens a line ("लखनऊ। प्रदेश में …").
    """
    found: list[Span] = []
    for line in _lines(text[: span.end], span.start):
        start = line.start
        for stop in _STOP.finditer(text, line.start, line.end):
            opens = start == line.start and stop.end() < line.end
            if _ends(text, start, stop) and not (opens and _DATELINE.fullmatch(text, start, stop.end())):
                found += _trimmed(text, start, stop.end())
                start = stop.end()
        found += _trimmed(text, start, line.end)
    return tuple(found)


def _lines(text: str, start: int = 0) -> list[Span]:
    return [span for line in _LINE.finditer(text, start) for span in _trimmed(text, line.start(), line.end())]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return [Span(start + lead, start + len(piece.rstrip()))] if piece.strip() else []


def _is_headline(line: str) -> bool:
    return len(line.split()) <= 14 and line[-1] not in "।॥.?!…|:;,\"'”’" and len(line) < 120


def _cut(text: str, span: Span) -> list[Span]:
    if span.end - span.start <= LONGEST:
        return [span]
    pieces: list[Span] = []
    for sentence in sentences(text, span):
        if pieces and sentence.end - pieces[-1].start <= LONGEST:
            pieces[-1] = Span(pieces[-1].start, sentence.end)
        else:
            pieces.append(sentence)
    return pieces


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    mark = stop.group().strip("\"'”’»)] ")
    if mark != ".":
        return True
    after = text[stop.end() : stop.end() + 2].lstrip()
    if after[:1].islower():
        return False
    last = _LAST_WORD.search(text[start : stop.start()])
    word = last.group(1).lower() if last else ""
    if word in _BEFORE_A_NUMBER and after[:1].isdigit():
        return False
    initials = _INITIALS.fullmatch(word) is not None and ("." in word or len(word) == 1)
    return not (word in _ABBREVIATIONS or initials)
