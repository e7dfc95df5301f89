"""One number with its currency or unit, before ranges, bounds and smaller units join it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from store.figures.grammar import fractions, units
from store.figures.grammar.lexicon import CURRENCIES, MULTIPLES, PARTED, concept
from store.figures.grammar.words import Line, Number
from store.types import Qualifier

PAISA = Decimal("0.01")  # of a rupee
THOUSAND, HALF = 1000, Decimal("0.5")  # "आधा पैसा सरकार ने दिया"
OFTEN, VERBS = frozenset({"twice", "thrice"}), frozenset({"double", "triple", "treble"})
MANY = 25  # more months than anybody counts so
ONE_MONTH = frozenset({"महीना", "mahina", "माहवार"})
HINDI_WAS = frozenset("the tha thi hain hai".split())
AND, GOT = frozenset({"aur"}), frozenset({"मिली", "mili"})
SIZES = frozenset(
    "number size price amount rate volume value output cost figure quantity strength area".split()
)
TO_DO = frozenset("to will would can could should may might and also then".split())
ARTICLES = frozenset("a an the each".split())  # "the halved fruit"
THOSE = frozenset("those that what as".split())
NEARLY = frozenset("nearly almost about around roughly over than just".split())
COMPARED = THOSE | frozenset("the its their his her last this".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value or a range with its unit, read from tokens `first`..`last` (exclusive).

    `core` is where its last number or unit ends, before any bound that follows; `lone` where nothing but a
    small word of another meaning (एक, do) says that it is a number. `halves` are the two ends of a range,
    for "से … हो गया" turns a range into a rise. `seen` are the tokens up to those that gave it its scale or
    unit, if they stand elsewhere ("12, 18 और 25 लाख"): the surface runs on to them.
    """

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    ulp: Decimal
    unit: str
    first: int
    last: int
    core: int
    unit_written: bool = False
    qualifier: Qualifier = "exact"
    lone: bool = False
    spelled: bool = False
    multiplier: Decimal = Decimal(1)
    halves: tuple[Quantity, Quantity] | None = None
    seen: tuple[int, int] | None = None

    @property
    def shown(self) -> tuple[int, int]:
        """The tokens of the surface, from which alone the value follows."""
        first, last = self.seen or (self.first, self.last)
        return min(first, self.first), max(last, self.last)


def single(line: Line, i: int) -> tuple[Quantity, Number] | None:
    """Read one number with its unit, before any range."""
    sign = units.currency_before(line, i) or units.percent_before(line, i)
    number = fractions.read(line, sign[1] if sign else i)
    if number is None and line[i].key in MULTIPLES:
        return _alone(i, MULTIPLES[line[i].key], "times") if _multiplies(line, i) else None
    if number is None and line[i].key in PARTED:
        return _alone(i, PARTED[line[i].key], "ratio") if _parts(line, i) else None
    if number is None:
        return units.whole_length(line, i) and _one(line, i)
    number = _millions(line, number)
    unit, last, written = "count", number.last, False
    after = units.currency_after(line, number.last)
    if sign:
        unit, written = sign[0], True
        twice = after is not None and after[0] == sign[0] and not _numbered(line, after[1])
        last = after[1] if after and twice else units.after_stop(line, last)
    elif after and not (after[0] == "paisa" and number.value == HALF and number.lone):
        unit, last, written = after[0], after[1], True
        if unit == "paisa":
            unit, number = "INR", replace(number, value=number.value * PAISA, ulp=number.ulp * PAISA)
    elif (measured := units.unit_after(line, number.last)) is not None and not _passed_by(
        line, number, measured
    ):
        unit, last, written = measured[0], measured[1], True
    number = _late_scale(line, number, last, unit)
    if number.part and unit == "count" and (number.value < 1 or not number.spelled):
        unit = "ratio"
    last = max(last, number.last)
    return (
        Quantity(
            value=number.value,
            low=number.value,
            high=number.value,
            ulp=number.ulp,
            unit=unit,
            first=i,
            last=last,
            core=last,
            unit_written=written,
            lone=number.lone,
            spelled=number.spelled,
            multiplier=number.multiplier,
        ),
        number,
    )


def _alone(i: int, value: Decimal, unit: str) -> tuple[Quantity, Number]:
    """Read दोगुना, "threefold", "halved"."""
    one = Decimal(1)
    number = Number(value, one, i, i + 1, spelled=True)
    return Quantity(value, value, value, one, unit, i, i + 1, i + 1, unit_written=True, spelled=True), number


def _multiplies(line: Line, i: int) -> bool:
    """Whether a word is a multiple: no "twice a year", and no verb ("to double the exports")."""
    follows = line[i + 1].key if i + 1 < len(line) else ""
    if line[i].key in VERBS:
        of_size = follows == "the" and i + 2 < len(line) and line[i + 2].key in SIZES
        deed = i > 0 and line[i - 1].key in TO_DO
        led = follows in COMPARED and i > 0 and (line[i - 1].key in NEARLY or line[i - 1].text == ",")
        risen = deed and follows == "to" and i + 2 < len(line) and _sum_at(line, i + 2)
        return follows in THOSE or led or risen or (of_size and not deed)
    return line[i].key not in OFTEN or follows in COMPARED


def _parts(line: Line, i: int) -> bool:
    """Whether "halved" tells of a share: no wish, and nothing it was halved to ("halved to 300")."""
    onward = line[i + 1].key in ("to", "from") if i + 1 < len(line) else False
    return i > 0 and not onward and line[i - 1].key not in TO_DO | ARTICLES


def _sum_at(line: Line, i: int) -> bool:
    """Whether a number or a currency stands at a token ("could double to $50 billion")."""
    return line[i].kind == "number" or units.currency_named(line, i) is not None


def _one(line: Line, i: int) -> tuple[Quantity, Number] | None:
    """Read "पूरे साल", "हफ़्ते भर" and "a dollar" as one of the unit."""
    unit, last, lone = units.whole_length(line, i) or ("", i, True)
    number = Number(Decimal(1), Decimal(1), i, last, spelled=True)
    one = Decimal(1)
    return Quantity(one, one, one, one, unit, i, last, last, unit_written=not lone, lone=lone), number


def _passed_by(line: Line, number: Number, measured: tuple[str, int]) -> bool:
    """Whether the word after a number is no unit of it: the month it is paid per, "mile" that is मिले.

    So many months pass for nothing ("12 हजार महीना"), so many miles lead nowhere ("110 crore mile the"),
    and "मिली" is a millilitre where something has it ("500 मिली की बोतल").
    """
    unit, last = measured
    if unit == "months" and number.value >= MANY and line[number.last].key in ONE_MONTH:
        return True  # "3200 mahina": so much a month
    got = line[number.last].key == "mile" and number.value > 1
    got = got and (last >= len(line) or line[last].kind == "sign" or line[last].key in HINDI_WAS | AND)
    found = line[number.last].key in GOT and (last >= len(line) or concept(line[last]) != "OF")
    return (unit in ("months", "mile") and number.multiplier >= THOUSAND) or got or found


def _numbered(line: Line, i: int) -> bool:
    """Whether digits stand at token `i`, so that the sign before them is theirs ("$ 20 $ 37")."""
    return i < len(line) and line[i].kind == "number"


def _millions(line: Line, number: Number) -> Number:
    """Multiply where the currency's code carries the million ("30 MUSD")."""
    if not units.million_code(line, number.last):
        return number
    million = Decimal(10**6)
    return replace(number, value=number.value * million, ulp=number.ulp * million, multiplier=million)


def _late_scale(line: Line, number: Number, last: int, unit: str) -> Number:
    """Multiply by a scale word after a currency ("75 USD million"); no other unit has one behind it."""
    late = unit in CURRENCIES and number.multiplier == 1 and last > number.last
    from_unit = fractions.scale_after(line, last) if late else None
    if from_unit is None:
        return number
    scale, end = from_unit
    return replace(number, value=number.value * scale, ulp=number.ulp * scale, last=end, multiplier=scale)
