"""The answer to “Why this number?” as lines for people: formula, the numbers in it, what comes out, and the source.

Window, paper and command line take their lines from here. A number has the units of the bench: g/mL for a density, and
g or mg, whichever suits the size.
"""

import re
from dataclasses import dataclass
from html import escape

from diazgui.core.reckoning import Answer, Given, Reckoning
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, text

_KINDS = {
    "mmol": Kind.AMOUNT,
    "mg": Kind.MASS,
    "mL": Kind.VOLUME,
    "M": Kind.CONCENTRATION,
    "mmol/mL": Kind.CONCENTRATION,
    "g/mol": Kind.MOLAR_MASS,
    "mg/mL": Kind.DENSITY,
    "mmol/mg": Kind.LOADING,
    "mL/mg": Kind.SPECIFIC_VOLUME,
    "eq.": Kind.EQUIVALENTS,
    "h": Kind.TIME,
}
"""What the units of the core mean; a number in another one is shown with that unit as it stands."""
_FRACTION = re.compile(r"[wxY](\(.*)?")
"""Symbols of a share: purity, weight per cent, yield."""


@dataclass(frozen=True)
class WhyLine:
    """One line: ``m = n · M / w = 10.0 mmol · 138.20 g/mol / 1.00 = 1.382 g``, and where it comes from."""

    formula: str
    source: str


def why_lines(answer: Answer, notation: Notation) -> tuple[WhyLine, ...]:
    """The lines that lead to a number, its own last; none for an unknown, which has a reason instead."""
    told = frozenset(line.result for line in answer.why if _is_told(line))
    return tuple(WhyLine(_line(line, told, notation), line.source) for line in answer.why)


def number_of(answer: Answer, notation: Notation) -> str:
    """The number itself, a share in per cent; a dash for an unknown."""
    if answer.value is None or not answer.why:
        return UNKNOWN
    last = answer.why[-1]
    percent = _percent(last.result, notation, stated=_is_told(last))
    return percent or _shown(last.result, notation, stated=_is_told(last))


def why_text(answer: Answer, notation: Notation) -> str:
    """All lines as plain text, each with its source after a dash; the reason where the number is unknown."""
    return "\n".join(f"{line.formula} — {line.source}" for line in why_lines(answer, notation)) or answer.reason


def why_html(answer: Answer, notation: Notation) -> str:
    """The same as paragraphs of HTML, escaped; the source beneath each line has the class ``source``."""
    lines = [
        f'<p>{_unbroken(line.formula)}<br><span class="source">{escape(line.source)}</span></p>'
        for line in why_lines(answer, notation)
    ]
    return "".join(lines) or f"<p>{escape(answer.reason)}</p>"


def _unbroken(formula: str) -> str:
    """A formula whose lines break before a sign of equality or arithmetic, and never between number and unit."""
    terms = re.split(r" (?=[=·/+-] )", formula)
    return " ".join(escape(term.replace(" ", "\N{NO-BREAK SPACE}")) for term in terms)


def _is_told(line: Reckoning) -> bool:
    """Whether the number was stated, weighed or looked up: then it is shown with all its digits."""
    return not line.given and " = " not in line.formula


def _line(line: Reckoning, told: frozenset[Given], notation: Notation) -> str:
    symbol, _, right = line.formula.partition(" = ")
    result = _shown(line.result, notation, stated=_is_told(line))
    percent = _percent(line.result, notation, stated=_is_told(line))
    if percent:
        result = f"{result} ({percent})"
    filled = _filled_in(right, line.given, told, notation)
    pieces = [symbol, *([right, filled] if line.given else []), result]
    return " = ".join(piece for before, piece in zip(["", *pieces], pieces, strict=False) if piece != before)


def _filled_in(right: str, given: tuple[Given, ...], told: frozenset[Given], notation: Notation) -> str:
    """The right side of a formula with the numbers in the place of their symbols."""
    if not given:
        return right
    shown = {one.symbol: _shown(one, notation, stated=one in told) for one in given}
    symbols = "|".join(re.escape(symbol) for symbol in sorted(shown, key=len, reverse=True))
    return re.sub(rf"(?<!\w)({symbols})(?![\w(])", lambda found: shown[found[1]], right)


def _shown(given: Given, notation: Notation, *, stated: bool) -> str:
    kind = _KINDS.get(given.unit)
    if kind is not None:
        # A molar mass has many digits of its own; two decimals are what the table shows.
        return text(given.value, kind, notation, stated=stated and kind is not Kind.MOLAR_MASS)
    number = number_and_unit(given.value, Kind.COEFFICIENT, notation, stated=stated)[0]
    if given.unit == "" and _FRACTION.fullmatch(given.symbol):
        number = _with_two_decimals(number, notation.decimal)
    return f"{number} {given.unit}".strip()


def _with_two_decimals(number: str, mark: str) -> str:
    whole, _, decimals = number.partition(mark)
    return number if "e" in number else f"{whole}{mark}{decimals.ljust(2, '0')}"


def _percent(given: Given, notation: Notation, *, stated: bool) -> str:
    """A share in per cent; empty for any other number."""
    if given.unit or not _FRACTION.fullmatch(given.symbol):
        return ""
    return text(given.value, Kind.YIELD, notation, stated=stated)
