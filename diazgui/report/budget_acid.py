"""The sections about acid and base, and about the work-up."""

from collections.abc import Mapping

from diazgui.core.acid_after import acid_left, neutralising
from diazgui.core.budget import AcidBase, Counts, Verdict, acid_base, deprotects
from diazgui.core.flask import Portioned, work_up
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Volume
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import Sheet
from diazgui.core.table import rows
from diazgui.library.base_notice import enough, would_do
from diazgui.report.budget_line import BudgetLine, BudgetSection, Mark, line, value_text
from diazgui.report.cylinder import cylinder_text
from diazgui.report.supplied import name_and_strength
from diazgui.units import Kind, Notation, text

_EVAPORATES = (
    "Enough for the salt alone: it will do where the excess of acid was evaporated or washed out before. For all of "
    "the acid it takes {most}."
)
_IN_THEORY = (
    "With the hydrogencarbonate of the reaction it is enough in theory only: check that the water is basic before you "
    "extract."
)
_CHECK = "How much base there is is not known: check the pH of the water before you extract."


def acid_section(sheet: Sheet, counts: Counts, notation: Notation) -> BudgetSection:
    """Acid and base of the reaction; of a deprotection the acid that is left."""
    found = acid_base(sheet, counts)
    lines = _of_acid(sheet, counts, notation) if deprotects(sheet, counts) else _of_base(sheet, found, notation)
    return BudgetSection("acid-base", "Acid and base", lines)


def _of_acid(sheet: Sheet, counts: Counts, notation: Notation) -> tuple[BudgetLine, ...]:
    found = acid_left(sheet, counts)
    missing = found.left.value is not None and found.left.value < 0
    equivalents = value_text(found.equivalents, notation)
    left = f"{value_text(found.left, notation)} ({equivalents})" if found.equivalents.value is not None else ""
    spent = " and benzyl bromide" if counts.acid_spent_per_event else ""
    return (
        line("acid-there", "Acid on the sheet", found.there, notation),
        line("acid-bound", f"Taken by the amine{spent}", found.bound, notation),
        line(
            "acid-left",
            "Acid left",
            found.equivalents if found.equivalents.value is not None else found.left,
            notation,
            value=left,
            mark="short" if missing else "",
            note="The nitrogens of the product take up more acid than there is: take more." if missing else "",
        ),
    )


def _of_base(sheet: Sheet, found: AcidBase, notation: Notation) -> tuple[BudgetLine, ...]:
    if found.acid.value == 0:
        return (line("acid", "Acid set free", found.acid, notation, note="No base is needed for it."),)
    lines = [line("acid-made", "Acid set free", found.made, notation)]
    if found.brought.value != 0:
        lines.append(line("acid-brought", "Brought by salts", found.brought, notation))
        lines.append(line("acid", "Acid in all", found.acid, notation, value=_counted(sheet, found.acid, notation)))
    alike = found.certain.value == found.taken_up.value
    if not alike:
        lines.append(line("base-theory", "Base, in theory", found.taken_up, notation))
    lines.append(
        line(
            "base",
            "Base" if alike else "Base, for certain",
            found.certain,
            notation,
            mark=_mark(found.verdict),
            note=_advice(sheet, found, notation),
            remedy=enough(sheet, found, notation),
        )
    )
    if found.would_do.value is not None:
        lines.append(line("base-enough", "Would do", found.would_do, notation))
    return tuple(lines)


def _counted(sheet: Sheet, acid: Answer, notation: Notation) -> str:
    """Acid with its equivalents of the reference, by which bases are stated."""
    reference = next((row for row in in_flask(sheet) if row.reference), None)
    if acid.value is None or reference is None or not reference.amount or not reference.equivalents:
        return ""
    per_reference = acid.value / reference.amount * reference.equivalents
    return f"{value_text(acid, notation)} ({text(per_reference, Kind.EQUIVALENTS, notation)})"


def _advice(sheet: Sheet, found: AcidBase, notation: Notation) -> str:
    words = {
        "short": "Less than the acid even in theory: the rest ends on the amine, which then stops reacting.",
        "scarce": "Enough in theory only: a hydrogencarbonate hardly frees a dialkylamine.",
    }.get(found.verdict or "", "")
    return f"{words} {would_do(sheet, found, notation)}".strip() if words else ""


def _mark(verdict: Verdict | None) -> Mark:
    return "" if verdict is None or verdict == "not needed" else verdict


def work_up_section(sheet: Sheet, counts: Counts, portions: Mapping[str, int], notation: Notation) -> BudgetSection:
    """Liquids of quench and work-up with their portions, and the base that frees the amine."""
    names = {row.id: name_and_strength(row, notation) for row in rows(sheet)}
    lines = [
        line(f"work-up/{one.row}", names[one.row], one.each, notation, value=_portions(one, notation))
        for one in work_up(sheet, portions)
    ]
    return BudgetSection("work-up", "Work-up", (*_freeing(sheet, counts, notation), *lines))


def _freeing(sheet: Sheet, counts: Counts, notation: Notation) -> tuple[BudgetLine, ...]:
    found = neutralising(sheet, counts)
    if found.verdict == "not needed" or found.needed.value == 0:
        return ()
    most, evaporates = value_text(found.needed, notation), deprotects(sheet, counts)
    note = {
        "short": f"Less than the acid that is there: it takes {value_text(found.least, notation)} at least.",
        "scarce": _EVAPORATES.format(most=most) if evaporates else _IN_THEORY,
    }.get(found.verdict or "", "")
    if found.there.value is None:
        note = _CHECK
    there = line("base-there", "Base on the sheet", found.there, notation, mark=_mark(found.verdict), note=note)
    if found.least.value == found.needed.value or not evaporates:
        return line("base-needed", "Base to free the amine", found.needed, notation), there
    return (
        line("base-least", "Base to free the amine, from its salt", found.least, notation),
        line("base-most", "and from all of the acid", found.needed, notation),
        there,
    )


def _portions(one: Portioned, notation: Notation) -> str:
    if one.each.value is None:
        return ""
    each = cylinder_text(Volume(one.each.value), notation)
    return each if one.portions == 1 else f"{one.portions} × {each}"
