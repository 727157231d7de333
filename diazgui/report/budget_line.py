"""What a budget is shown as: sections of lines, each a label, a value, the way to it, and what is to be done."""

from dataclasses import dataclass
from math import floor
from typing import Literal

from diazgui.core.guidance.remedy import Remedy
from diazgui.core.reckoning import Answer
from diazgui.units import UNKNOWN, Kind, Notation, text

Mark = Literal["", "enough", "scarce", "short", "caution"]
MARK_WORDS: dict[Mark, str] = {"enough": "Enough", "scarce": "Scarce", "short": "Short", "caution": "Caution"}
"""The word that stands beside a value, for who sees no colours."""

_KINDS = {
    "mmol": Kind.AMOUNT,
    "mL": Kind.VOLUME,
    "eq.": Kind.EQUIVALENTS,
    "M": Kind.CONCENTRATION,
    "°C": Kind.TEMPERATURE,
}


@dataclass(frozen=True)
class BudgetLine:
    """One number of a budget.

    ``id`` stays when the numbers change. ``answer`` is the way to it, or says why it is unknown. ``mark`` and ``note``
    say what there is to think of it, and ``remedy`` what a button may do about it.
    """

    id: str
    label: str
    value: str
    answer: Answer
    mark: Mark = ""
    note: str = ""
    remedy: Remedy | None = None


@dataclass(frozen=True)
class BudgetSection:
    """Numbers that belong together; ``note`` says what they take for granted."""

    id: str
    title: str
    lines: tuple[BudgetLine, ...]
    note: str = ""


def line(
    line_id: str,
    label: str,
    answer: Answer,
    notation: Notation,
    *,
    value: str = "",
    mark: Mark = "",
    note: str = "",
    remedy: Remedy | None = None,
) -> BudgetLine:
    """A line whose value is that of its answer, unless it is given; where it is unknown the note says why."""
    shown = value if value and answer.value is not None else value_text(answer, notation)
    return BudgetLine(line_id, label, shown, answer, mark, note or answer.reason, remedy)


def value_text(answer: Answer, notation: Notation) -> str:
    """The number of an answer with its unit, as a dash where it is unknown."""
    if answer.value is None:
        return UNKNOWN
    if answer.unit in _KINDS:
        return text(answer.value, _KINDS[answer.unit], notation)
    return f"{figures(answer.value, notation)} {answer.unit}".strip()


def figures(value: float, notation: Notation, count: int = 3) -> str:
    """A number of so many significant figures, without an exponent where it has an ordinary size.

    >>> figures(144.3318, Notation(",")), figures(0.0, Notation("."))
    ('144', '0')
    """
    rounded = float(f"{value:.{count}g}")
    decimals = 0
    while decimals < 15 and round(rounded, decimals) != rounded:
        decimals += 1
    return f"{rounded:.{decimals}f}".replace(".", notation.decimal)


def gas_text(volume: float, notation: Notation) -> str:
    """A volume of gas (mL) to three figures, in mL or L: nobody measures it better."""
    large = volume >= 999.5
    number = figures(volume / 1000 if large else volume, notation)
    return f"{number} {'L' if large else 'mL'}"


def percent_text(share: float, notation: Notation) -> str:
    """A share in per cent, to a tenth, half up.

    >>> percent_text(0.5625, Notation(","))
    '56,3 %'
    """
    return f"{floor(share * 1000 + 0.5) / 10:.1f} %".replace(".", notation.decimal)
