"""Styled text as values: runs are joined, cut and only then escaped, so markup always balances."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

# Controls, lone surrogates and direction overrides would break a message or the lines around it.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
SENTENCE_END = re.compile(r"[।॥?!.]+[\"'”’)\]]*(?=\s|$)|\n")
ABBREVIATION = re.compile(r"(?:\b(?:Rs|Dr|Mr|Mrs|Ms|No|St|Ltd|Smt|Shri|vs|approx)|\b[A-Za-z]|रु|डॉ|श्री)\.$")
JOINERS = "\u200c\u200d\ufe0e\ufe0f\u094d\u20e3"
PLACE = re.compile(r"\{(\w+)\}|\*")
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `quote` runs side by side share one quotation bar."""

    text: str
    bold: bool = False
    italic: bool = False
    quote: bool = False
    href: str | None = None


Runs = tuple[Run, ...]


def safe(text: str) -> str:
    """Return the text without what no messenger shows: controls, lone surrogates, direction overrides."""
    return UNSAFE.sub("", text)


def cleaned(run: Run) -> Run:
    """Return the run with its text made safe."""
    text = safe(run.text)
    return run if text == run.text else replace(run, text=text)


def size(text: str) -> int:
    """Count as Telegram counts at worst: UTF-16 code units after entities are parsed."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(runs: Runs) -> str:
    """Return the runs' words alone."""
    return "".join(run.text for run in runs)


def fill(template: str, **values: str | Runs) -> Runs:
    """Read a catalogue template: `*bold*`, and `{name}` for a value, whose own stars and braces stay text."""
    runs: list[Run] = []
    bold, at = False, 0
    for match in PLACE.finditer(template):
        runs.append(Run(template[at : match.start()], bold=bold))
        at = match.end()
        if match.group(1) is None:
            bold = not bold
            continue
        value = values[match.group(1)]
        parts = (Run(value),) if isinstance(value, str) else value
        runs += [replace(part, bold=True) if bold and not part.bold else part for part in parts]
    runs.append(Run(template[at:], bold=bold))
    return tuple(run for run in map(cleaned, runs) if run.text)


def to_html(runs: Runs) -> str:
    """Render as Telegram's HTML; what a run says is escaped here and nowhere else."""
    parts: list[str] = []
    for quoted, group in groupby(_merged(runs), key=lambda run: run.quote):
        inside = "".join(_one(run) for run in group)
        parts.append(f"<blockquote>{inside}</blockquote>" if quoted and inside.strip() else inside)
    return "".join(parts)


def _merged(runs: Runs) -> Iterator[Run]:
    """Make one run of neighbours in the same style."""
    for _, group in groupby(runs, key=lambda run: (run.bold, run.italic, run.quote, run.href)):
        alike = list(group)
        yield replace(alike[0], text=plain(tuple(alike))) if len(alike) > 1 else alike[0]


def _one(run: Run) -> str:
    text = html.escape(safe(run.text), quote=False)
    if not text.strip():
        return text
    if run.href and run.href.startswith(("http://", "https://")):
        text = f'<a href="{html.escape(safe(run.href))}">{text}</a>'
    if run.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if run.bold else text


def cut(runs: Runs, limit: int) -> Runs:
    """Shorten to `limit` UTF-16 units: at the last sentence end, else between words, else between letters."""
    text = plain(runs)
    if size(text) <= limit:
        return runs
    end = _fitting(text, limit - size(" " + ELLIPSIS))
    ends = [m.end() for m in SENTENCE_END.finditer(text, 0, end + 1) if _ends_sentence(text, m.end(), end)]
    stop = ends[-1] if ends else _between_words(text, end)
    head = _take(runs, stop)
    mark = Run(ELLIPSIS if not ends else " " + ELLIPSIS)
    if head:
        mark = replace(mark, quote=head[-1].quote)
    return (*head, mark) if limit >= size(mark.text) + size(plain(head)) else head


def _ends_sentence(text: str, at: int, limit: int) -> bool:
    return at <= limit and not ABBREVIATION.search(text[max(0, at - 12) : at]) and bool(text[:at].strip())


def _fitting(text: str, limit: int) -> int:
    """Return how many characters of the text fit in `limit` UTF-16 units."""
    used = 0
    for index, char in enumerate(text):
        used += 2 if ord(char) > 0xFFFF else 1
        if used > limit:
            return index
    return len(text)


def _between_words(text: str, end: int) -> int:
    """Step back to white space, or at least to a place that parts no letter from its signs."""
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    if space > end // 2:
        return space
    while end > 0 and end < len(text) and _clings(text, end):
        end -= 1
    return max(end, 0)


def _clings(text: str, at: int) -> bool:
    char, before = text[at], text[at - 1]
    return unicodedata.category(char).startswith("M") or char in JOINERS or before in JOINERS


def _take(runs: Runs, length: int) -> Runs:
    """Return the runs' first `length` characters, white space at the end dropped."""
    taken: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        taken.append(replace(run, text=run.text[:length]))
        length -= len(run.text)
    while taken and not taken[-1].text.rstrip():
        taken.pop()
    if taken:
        taken[-1] = replace(taken[-1], text=taken[-1].text.rstrip())
    return tuple(taken)
