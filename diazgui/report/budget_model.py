"""The section about the statistics of two equal N–H."""

from diazgui.core.alkylation import KINDS, Kind, Statistics, statistics
from diazgui.core.sheet import Sheet
from diazgui.core.table import rows
from diazgui.library.counts import Pair, pair_for
from diazgui.report.budget_line import BudgetLine, BudgetSection, figures, line, percent_text, value_text
from diazgui.units import Notation

NOTE = (
    "A model, not a forecast: two equal N–H that compete for one reagent, base in excess, no side reaction. The ratios "
    "are yours to set: neither is known."
)
_LABELS: dict[Kind, str] = {
    "starting": "Diamine left",
    "mono": "Mono",
    "di": "Di",
    "quaternary": "Quaternary",
}


def model_of(sheet: Sheet, pair: Pair) -> Statistics:
    """The statistics for the sheet's own numbers; nothing quaternary of an acyl group or a carbonyl compound."""
    model = sheet.model
    quaternary = model.quaternary if pair.quaternary else 0.0
    return statistics(sheet, pair.diamine, pair.agent, model.ratio, quaternary, model.conversion)


def model_section(sheet: Sheet, notation: Notation) -> BudgetSection | None:
    """Shares and amounts of each species; ``None`` where there are no two equal N–H, or nothing that they take."""
    pair = pair_for(sheet)
    if pair is None:
        return None
    found, names = model_of(sheet, pair), {row.id: row.name for row in rows(sheet)}
    E = found.equivalents
    lines = [
        line(
            "model/equivalents",
            f"{names[pair.agent]} per diamine",
            E,
            notation,
            value="" if E.value is None else f"{figures(E.value, notation)} eq.",
        )
    ]
    if found.distribution is not None:
        lines += [
            _species(found, kind, notation) for kind in KINDS if kind != "quaternary" or found.distribution.quaternary
        ]
        if found.distribution.left_over > 0:
            lines.append(line("model/left-over", f"{names[pair.agent]} left over", found.left_over, notation))
        share = found.share_of_mono
        percent = "" if share.value is None else percent_text(share.value, notation)
        label = f"Share of {names[pair.agent]} that ends as mono"
        lines.append(line("model/share", label, share, notation, value=percent))
    return BudgetSection("statistics", "Statistics", tuple(lines), NOTE)


def _species(found: Statistics, kind: Kind, notation: Notation) -> BudgetLine:
    amount = found.amounts[kind]
    share = percent_text(getattr(found.distribution, kind), notation)
    value = f"{share} ({value_text(amount, notation)})"
    return line(f"model/{kind}", _LABELS[kind], amount, notation, value=value)
