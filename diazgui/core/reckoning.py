"""A number together with the way to it, so that “Why this number?” can be answered wherever it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diazgui.core.table import Limiting, Row

FIELD = "general knowledge of the field"
DEFINITION = "follows from the composition"
CALCULATED = "calculated by diazgui"


@dataclass(frozen=True)
class Given:
    """A value in a formula: its symbol as it stands there, and its unit, empty for a bare number."""

    symbol: str
    value: float
    unit: str = ""


@dataclass(frozen=True)
class Reckoning:
    """One line of a calculation: the formula in plain symbols, what stands in it, and what comes out."""

    formula: str
    given: tuple[Given, ...]
    result: Given
    source: str


@dataclass(frozen=True)
class Answer:
    """A number and the lines that lead to it, the last being its own; or ``None`` and the reason why."""

    value: float | None
    unit: str = "mmol"
    reason: str = ""
    why: tuple[Reckoning, ...] = ()


def unknown(reason: str, unit: str = "mmol") -> Answer:
    """No number, and a sentence that says why."""
    return Answer(None, unit, reason)


def nothing(symbol: str) -> Answer:
    """An amount of 0, known to be so."""
    return worked(f"{symbol} = 0", (), 0.0, "mmol", FIELD)


def worked(
    formula: str, given: tuple[Given, ...], value: float, unit: str, source: str, before: tuple[Reckoning, ...] = ()
) -> Answer:
    """A number with its line, after the lines that led up to it; its symbol is what stands before the ``=``.

    >>> worked("n = c · V", (Given("c", 4.0, "M"), Given("V", 2.0, "mL")), 8.0, "mmol", DEFINITION).why[-1].result
    Given(symbol='n', value=8.0, unit='mmol')
    """
    symbol = formula.partition(" = ")[0]
    return Answer(value, unit, "", (*before, Reckoning(formula, given, Given(symbol, value, unit), source)))


def told(symbol: str, value: float, unit: str, source: str) -> Answer:
    """A number that nothing here leads to: stated, weighed or a fact. Its line is its symbol alone, with who says so.

    >>> told("n", 5.0, "mmol", "stated by you").why[0].formula
    'n'
    """
    return Answer(value, unit, "", (Reckoning(symbol, (), Given(symbol, value, unit), source),))


def follows(
    symbol: str, pattern: str, unit: str, work: Callable[..., float], *parts: Answer, source: str = DEFINITION
) -> Answer:
    """What a formula makes of known numbers, after the lines that lead up to each of them, each line once.

    ``pattern`` has a place for the symbol of each part, in their order or by its number; ``work`` takes their values.

    Raises:
        ValueError: one of the numbers is not known.

    >>> n, M = told("n", 5.0, "mmol", "stated"), told("M", 18.0, "g/mol", "stated")
    >>> follows("m", "{} · {}", "mg", lambda n, M: n * M, n, M).why[-1].formula
    'm = n · M'
    """
    values = [part.value for part in parts if part.value is not None]
    if len(values) != len(parts):
        raise ValueError(" ".join(filter(None, (part.reason for part in parts))))
    before = tuple(dict.fromkeys(line for part in parts for line in part.why))
    given = tuple(part.why[-1].result for part in parts)
    formula = f"{symbol} = {pattern.format(*(one.symbol for one in given))}"
    return worked(formula, given, work(*values), unit, source, before)


def summed(symbol: str, parts: Sequence[Answer]) -> Answer:
    """The sum of some amounts, mmol; unknown, with the reason of the first that is, where one of them is unknown.

    A single part stands for itself; the sum of none is 0.
    """
    for part in parts:
        if part.value is None:
            return part
    if len(parts) == 1:
        return parts[0]
    before = tuple(dict.fromkeys(line for part in parts for line in part.why))  # each line once
    terms = tuple(part.why[-1].result for part in parts)
    formula = f"{symbol} = {' + '.join(term.symbol for term in terms) or '0'}"
    return worked(formula, terms, sum(term.value for term in terms), "mmol", CALCULATED, before)


def per_molecule(symbol: str, row: Row, count: float, source: str) -> Answer:
    """So many for each molecule of a row, mmol: N · n."""
    if row.amount is None:
        return unknown(f"{row.name or 'A row'}: {row.reasons['amount']}")
    of_row = f"n({row.name or row.id})"
    given = (Given("N", count), Given(of_row, row.amount, "mmol"))
    return worked(f"{symbol} = N · {of_row}", given, count * row.amount, "mmol", source)


def per_event(symbol: str, limits: Limiting, count: float, source: str) -> Answer:
    """So many for each event of the reaction, mmol: N · ξ, with ξ the extent that the limiting reagent allows."""
    if limits.extent is None:
        return unknown(limits.reason)
    given = (Given("N", count), Given("ξ", limits.extent, "mmol"))
    return worked(f"{symbol} = N · ξ", given, count * limits.extent, "mmol", source)


def difference(symbol: str, one: Answer, other: Answer) -> Answer:
    """What is left of one amount without the other, mmol; below 0 where the other is the greater."""
    return _of_two(f"{symbol} = {{}} - {{}}", one, other, lambda a, b: a - b)


def rest(symbol: str, one: Answer, other: Answer) -> Answer:
    """What is left of one amount without the other, mmol; 0 where the other is the greater."""
    return _of_two(f"{symbol} = max(0, {{}} - {{}})", one, other, lambda a, b: max(0.0, a - b))


def smaller(symbol: str, one: Answer, other: Answer) -> Answer:
    """The smaller of two amounts, mmol."""
    return _of_two(f"{symbol} = min({{}}, {{}})", one, other, min)


def divided(symbol: str, one: Answer, count: float) -> Answer:
    """An amount shared by so many, mmol; ``count`` is not 0."""
    if one.value is None:
        return one
    given = (one.why[-1].result, Given("N", count))
    return worked(f"{symbol} = {given[0].symbol} / N", given, one.value / count, "mmol", CALCULATED, one.why)


def _of_two(formula: str, one: Answer, other: Answer, work: Callable[[float, float], float]) -> Answer:
    if one.value is None or other.value is None:
        return unknown(one.reason or other.reason)
    first, second = one.why[-1].result, other.why[-1].result
    before = (*one.why, *(line for line in other.why if line not in one.why))
    formula = formula.format(first.symbol, second.symbol)
    return worked(formula, (first, second), work(one.value, other.value), "mmol", CALCULATED, before)
