"""What is said at the balance of the product: theory, what was isolated, its yield, and what is handed on."""

from dataclasses import dataclass
from itertools import pairwise

from diazgui.core.route import Route, handed_on, is_linked
from diazgui.core.sheet import Sheet
from diazgui.core.substance import PURE
from diazgui.core.yields import ProductRow, product_rows
from diazgui.report.texts import percent_made
from diazgui.report.typed_weighing import unit_of_isolated
from diazgui.units import UNKNOWN, Kind, Notation, text

MORE_THAN_ALL = (
    "More than 100 %: solvent, water or salts may still be in it. Dry it on, or state the purity that was found."
)


@dataclass(frozen=True)
class ProductWeighing:
    """The first product of a step, in words; empty texts where nothing was isolated yet.

    ``theory`` is amount and mass in the form isolated, ``theory_from`` what it counts from. ``unit`` is what a bare
    number has. ``made`` is the yield, ``caution`` the word about one of more than 100 %.
    """

    id: str
    name: str
    theory: str
    theory_from: str
    planned: str
    isolated: str
    unit: str
    purity: str
    amount: str
    made: str
    caution: str
    handed_on: str
    reason: str = ""  # why the yield is not known


def product_weighing(route: Route, step_id: str, notation: Notation) -> ProductWeighing | None:
    """What is said of the first product of a step; ``None`` where the step has none."""
    sheet = route.step(step_id).sheet
    products = product_rows(sheet)
    if not products:
        return None
    row = products[0]
    was_isolated = row.isolated_mass is not None
    return ProductWeighing(
        id=row.id,
        name=row.name or "The product",
        theory=_both(row.amount, row.mass, notation),
        theory_from=_theory_from(sheet),
        planned=_planned(row, notation),
        isolated=text(row.isolated_mass, Kind.MASS, notation, stated=True) if was_isolated else "",
        unit=unit_of_isolated(sheet) or "mg",
        purity=text(row.isolated_purity, Kind.PURITY, notation, stated=True) if was_isolated else "",
        amount=text(row.isolated_amount, Kind.AMOUNT, notation) if was_isolated else "",
        made="" if row.isolated_yield is None else percent_made(row.isolated_yield, notation),
        caution=MORE_THAN_ALL if (row.isolated_yield or 0.0) > 1 else "",
        handed_on=_handed_on(route, step_id, row, notation),
        reason=row.reasons.get("isolated_yield" if was_isolated else "amount", ""),
    )


def _both(n: float | None, m: float | None, notation: Notation) -> str:
    shown = (text(n, Kind.AMOUNT, notation), text(m, Kind.MASS, notation))
    return ", ".join(one for one in shown if one != UNKNOWN) or UNKNOWN


def _theory_from(sheet: Sheet) -> str:
    weighed = any(entry.weighed is not None and entry.coefficient is not None for entry in sheet.entries)
    return "from what was weighed" if weighed else "from the plan: nothing of it was weighed yet"


def _planned(row: ProductRow, notation: Notation) -> str:
    if row.planned_yield is None:
        return ""
    return (
        f"{text(row.planned_yield, Kind.YIELD, notation, stated=True)}, {text(row.planned_mass, Kind.MASS, notation)}"
    )


def next_step(route: Route, step_id: str) -> str:
    """The id of the step that comes after; empty for the last."""
    ids = [step.id for step in route.steps]
    return dict(pairwise(ids)).get(step_id, "")


def _handed_on(route: Route, step_id: str, row: ProductRow, notation: Notation) -> str:
    """What the next step takes of it; empty after the last step."""
    after = next_step(route, step_id)
    if not after:
        return ""
    if not is_linked(route.step(after).sheet):
        return f"Step {after} states its own amount: nothing is handed on to it."
    amount, reason = handed_on(route.step(step_id))
    if amount is None:
        return reason
    n = text(amount, Kind.AMOUNT, notation)
    if row.isolated_mass is None:
        basis = "in theory" if row.planned_yield is None else "as planned"
        return f"Step {after} counts on {n} {basis} until the isolated mass is typed."
    mass = text(row.isolated_mass, Kind.MASS, notation, stated=True)
    of = "" if row.isolated_purity == PURE else f" of {text(row.isolated_purity, Kind.PURITY, notation, stated=True)}"
    return f"Handed on to step {after}: {n}, {mass}{of}."
