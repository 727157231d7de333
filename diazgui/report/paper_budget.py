"""The budgets on paper: what a chemist at the hood looks for, in a line or two; the rest stands on the screen."""

from html import escape

from diazgui.core.sheet import Sheet
from diazgui.report.budget import budgets
from diazgui.report.budget_gas import room_text
from diazgui.report.budget_line import MARK_WORDS, BudgetLine
from diazgui.units import Notation

_TITLES = {
    "acid-base": "Acid and base",
    "gas": "Gas",
    "flask": "Flask",
    "work-up": "To free the amine",
    "statistics": "Statistics, a model",
}
_SHOWN = {
    "acid-made": "{} set free",
    "acid": "{} in all",
    "acid-left": "{} of acid left",
    "base": "{} of base",
    "gas-at_most": "at most {}",
    "gas-reacting": "{} expected in the reaction",
    "gas-quenching": "{} in quench and work-up",
    "gas-in": "{} of H₂ taken up",
    "flask": "{}",
    "base-least": "{} of base at least",
    "base-needed": "{} of base",
    "base-there": "{} on the sheet",
    "model/starting": "{} of the diamine left",
    "model/mono": "{} mono",
    "model/di": "{} di",
    "model/quaternary": "{} quaternary",
}
"""What of each section is printed, and the words around its value; an amount of nothing is not.

The setting of the pump stands beside the addition, above it on the page.
"""


def budget_block(sheet: Sheet, notation: Notation, *, cautions_said: bool = False) -> str:
    """Verdicts on acid and base, gas with its moment, flask and statistics; empty where none of them applies.

    ``cautions_said`` leaves the cautions out, where the paper has them already.
    """
    said, cautions = [], []
    for section in budgets(sheet, {}, notation):
        shown = [line for line in section.lines if line.id in _SHOWN and line.answer.value]
        found = [_words(line) for line in shown if not _is_all_at_once(line, shown)]
        if section.id in _TITLES and found:
            if section.id == "gas":
                found.append(f"at {escape(room_text(notation))}")
            said.append(f'<span class="muted">{_TITLES[section.id]}</span> {", ".join(found)}')
        cautions += [f"<b>{escape(line.note)}</b>" for line in shown if line.mark == "caution" and not cautions_said]
    return f'<p class="hazards budgets">{" · ".join((*said, *cautions))}</p>' if said else ""


def _is_all_at_once(line: BudgetLine, shown: list[BudgetLine]) -> bool:
    """Whether all of the gas is expected at one moment, which then says it."""
    moments = [one.value for one in shown if one.id in ("gas-reacting", "gas-quenching")]
    return line.id == "gas-at_most" and line.value in moments


def _words(line: BudgetLine) -> str:
    words = _SHOWN[line.id].format(escape(line.value))
    has_verdict = line.mark and line.mark != "caution"  # a caution is a sentence of its own
    return f"{words} (<b>{MARK_WORDS[line.mark].lower()}</b>)" if has_verdict else words
