"""Frozen values that cross rooms: the article, its passages and figures, the question and its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

TextLanguage = Literal["hi", "en"]
Language = Literal["hi", "hinglish", "en"]
ArticleKind = Literal["article", "note"]
Precision = Literal["day", "month", "year", "none"]
Asked = Literal[
    "how_many", "how_much", "who", "where", "when", "what", "why", "how", "list", "compare",
    "product", "district", "definition",
]  # fmt: skip
FIGURES: Final = ("how_many", "how_much")  # what a figure answers
Qualifier = Literal["exact", "more_than", "at_least", "less_than", "at_most", "approx", "nearly", "range"]
Role = Literal["value", "from", "to", "change", "target", "forecast"]
Direction = Literal["up", "down", "none"]
RelationKind = Literal["agree", "conflict", "series", "update", "unrelated"]
Courtesy = Literal[
    "hello", "thanks", "nod", "hru", "bye", "praise", "abuse", "love", "sorry", "wishes", "yes", "no",
    "intro", "media", "sure", "wrong",
]  # fmt: skip
Outcome = Literal["found", "nothing", "absent", "off_topic", "greeting", "gibberish", "empty"]
UNTOLD: Final[frozenset[Outcome]] = frozenset({"nothing", "absent"})  # looked for, and not in the news


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date as the source gives it.

    `text` is ISO-like with what is known ("2021-11-02", "2021-11", "2021", "08-04" without a year);
    `first` and `last` are the days it may mean, both None where the year is unknown.
    """

    text: str
    first: date | None = None
    last: date | None = None

    @property
    def precision(self) -> Precision:
        """How much of the date is known; `none` where the year is missing."""
        if self.first is None:
            return "none"
        return {4: "year", 7: "month"}.get(len(self.text), "day")  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as parsed, and, once `id` is not 0, as stored.

    `kind` "note" marks our own short note on a published article: its words are ours, never the
    publisher's. `url` is as the source gives it, None for a dump; `source` is a host or a file's name.
    """

    title: str
    text: str
    url: str | None = None
    source: str = ""
    published: Published | None = None
    author: str | None = None
    language: TextLanguage = "hi"
    section: str | None = None
    kind: ArticleKind = "article"
    id: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article: where it stands in the text, and its sentences' places there."""

    article_id: int
    ordinal: int
    span: Span
    text: str
    sentences: tuple[Span, ...]

    def said(self) -> list[str]:
        """Return its sentences as printed."""
        first = self.span.start
        return [self.text[span.start - first : span.end - first] for span in self.sentences]


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its passages: what the index takes in."""

    article: Article
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure is about: days (`first`..`last`, inclusive) or a length in months."""

    first: date | None = None
    last: date | None = None
    months: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period named in a text: its place, and the days or the length it means.

    `iso` is the date as far as the text gives it: "2021-11-02", "2020-21" (a financial year), "XXXX-10-02".
    """

    surface: str
    start: int
    end: int
    period: Period
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as printed, with what it measures, for whom and when.

    `surface` is `text[start:end]` to the letter. `value` is in base units (rupees, not crore); `low` and
    `high` bound it (None: open). `ulp` is the worth of the last digit written. `measure` is the counted or
    measured thing as printed, `measure_key` its normalised name to compare by; `scope` are gazetteer ids.
    """

    surface: str
    start: int
    end: int
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: Qualifier = "exact"
    role: Role = "value"
    direction: Direction = "none"
    measure: str | None = None
    measure_key: str | None = None
    period: Period | None = None
    ulp: Decimal = Decimal(1)
    unit_written: bool = True
    scope: tuple[str, ...] = ()
    as_of: date | None = None
    attribution: str | None = None
    confidence: float = 1.0
    sentence: Span = Span(0, 0)
    article_id: int = 0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All figures and dates of one text, in reading order."""

    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of an article chosen as evidence: verbatim, with the article it stands in.

    `marks` are the places in `text` of the words it shares with the question.
    """

    text: str
    span: Span
    article: Article
    score: float = 0.0
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure and the article it was printed in."""

    figure: Figure
    article: Article


@dataclass(frozen=True, slots=True)
class Relation:
    """How two figures stand to each other.

    `factor` is the greater over the smaller where they conflict; `scale_lost` where it is a power of ten, as
    when लाख or करोड़ was left out.
    """

    kind: RelationKind
    one: Cited
    other: Cited
    factor: Decimal | None = None
    scale_lost: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures that agree with one another, and how many independent sources print them."""

    cited: tuple[Cited, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Point:
    """What is printed for one period: one figure, or several that agree or conflict."""

    period: Period
    cited: tuple[Cited, ...]
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """At least two points of one measure, unit and scope, by period."""

    measure: str
    unit: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A change the news prints as such: from one value to another, with the change if it is printed too."""

    start: Cited
    end: Cited


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the news prints on a topic, the best answer first, and how the figures stand to each other."""

    cited: tuple[Cited, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    conflicts: tuple[Relation, ...] = ()
    series: tuple[Series, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article with its rank score for one question (higher is better)."""

    article: Article
    score: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the store holds: counts, and the first and last known publication day."""

    articles: int = 0
    sources: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store says to a question; expected failures are outcomes, not errors.

    `quotes` hold at most three verbatim sentences; empty unless `outcome` is "found". `articles` are ranked,
    up to ten, also when nothing was found. `lead` is the one of the `figures` that was asked for, if any was.
    `confidence` is the calibrated chance that the answer is right. `nearest` is the sentence that comes near
    a claim asked about (was it …, है ना) that is not borne out; None where one is, or nothing comes near.
    """

    question: str
    language: Language
    outcome: Outcome
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Cited, ...] = ()
    conflicts: tuple[tuple[Cited, Cited], ...] = ()
    articles: tuple[Ranked, ...] = ()
    confidence: float = 0.0
    asked: Asked = "what"
    topics: tuple[str, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    lead: Cited | None = None
    nearest: Quote | None = None

    @property
    def answered(self) -> bool:
        """Whether the store says it."""
        return self.outcome == "found"
