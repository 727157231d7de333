"""Whether an experiment is sound: what is unknown though it is needed, and what contradicts itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isclose

from diazgui.core.amounts import reference_amount
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.quantities import QuantityError
from diazgui.core.route import RouteStep, amount_wanted, handed_on, is_linked, settled
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Compound
from diazgui.core.table import Row, rows
from diazgui.core.yields import product_rows
from diazgui.library.own_values import name_conflict
from diazgui.report.texts import MORE_THAN_THEORY, percent_made
from diazgui.units import POINT_ONLY


@dataclass(frozen=True)
class Finding:
    """One thing to look at: where it is, and a sentence."""

    place: str
    sentence: str


def unknown_but_needed(experiment: Experiment) -> tuple[Finding, ...]:
    """What cannot be weighed, counted or expected yet, for every step in front."""
    return tuple(
        Finding(f"{tab.title}, step {step.id}", sentence)
        for tab in experiment.tabs
        for step in tab.route.steps
        for sentence in (*_unknown_in_rows(step.sheet), *_unknown_in_products(step.sheet))
    )


def _unknown_in_rows(sheet: Sheet) -> Iterator[str]:
    for row in rows(sheet):
        name = row.name or f"row {row.id}"
        if row.mass is None and row.volume is None:
            yield f"What to dispense of {name} is not known. {row.reasons['mass']}"
        elif row.amount is None and _is_counted(row):
            yield f"The amount of {name} is not known. {row.reasons['amount']}"


def _is_counted(row: Row) -> bool:
    """Whether anything follows from the row's amount: a wash is dispensed and asked for no more."""
    return row.coefficient is not None or row.reference


def _unknown_in_products(sheet: Sheet) -> Iterator[str]:
    for product in product_rows(sheet):
        if product.mass is None:
            yield f"The theoretical mass of {product.name or 'the product'} is not known. {product.reasons['mass']}"


def conflicts(experiment: Experiment) -> tuple[Finding, ...]:
    """Facts of the experiment that contradict each other."""
    target = (Finding("Target", text) for one in experiment.target.slots().values() for text in _drawn(one.compound))
    in_tabs = (finding for tab in experiment.tabs for finding in _conflicts_of(tab))
    return tuple(dict.fromkeys((*target, *_strayed(experiment), *in_tabs)))


def _strayed(experiment: Experiment) -> Iterator[Finding]:
    """Rows that hold another compound than the target has for them, of which the product is still made."""
    slots = experiment.target.slots()
    for tab in experiment.tabs:
        for step in tab.route.steps:
            for entry in step.sheet.entries:
                compound, own = entry.substance.compound, slots.get(entry.slot, entry.substance).compound
                if None not in (compound.smiles, own.smiles) and compound.smiles != own.smiles:
                    yield Finding(
                        f"{tab.title}, step {step.id}",
                        f"{compound.name} stands in the place of the target's {own.name}, of which the product is "
                        "still made. Change the target, or put the row back.",
                    )


def _conflicts_of(tab: Tab) -> Iterator[Finding]:
    for step in tab.route.steps:
        place = f"{tab.title}, step {step.id}"
        for row in rows(step.sheet):
            yield from (Finding(place, f"{row.name}: {text}") for text in row.conflicts)
        compounds = [entry.substance.compound for entry in step.sheet.entries]
        compounds += [product.compound for product in step.sheet.products]
        for compound in compounds:
            yield from (Finding(place, text) for text in (*_drawn(compound), name_conflict(compound)) if text)
        yield from (Finding(place, text) for text in _more_than_theory(step))
    yield from _unlinked(tab)
    yield from _unsettled(tab)
    yield from _not_reached(tab)


def _more_than_theory(step: RouteStep) -> Iterator[str]:
    for row in product_rows(step.sheet):
        if row.isolated_yield is not None and row.isolated_yield > 1:
            made = percent_made(row.isolated_yield, POINT_ONLY)
            yield f"Of {row.name or 'the product'} {made} of the theory was isolated: {MORE_THAN_THEORY}."


def _unlinked(tab: Tab) -> Iterator[Finding]:
    """Steps that start from an amount of their own which the step before does not make."""
    for before, step in zip(tab.route.steps, tab.route.steps[1:], strict=False):
        sheet = step.sheet
        if is_linked(sheet):
            continue
        there, _ = handed_on(before)
        taken = next((row for row in rows(sheet) if sheet.entry(row.id).slot == "previous"), None)
        if there is not None and taken is not None and taken.amount is not None and taken.amount > there * (1 + 1e-9):
            yield Finding(
                f"{tab.title}, step {step.id}",
                f"{taken.name or 'The product before'} is stated here as {_millimoles(taken.amount)}, but step "
                f"{before.id} hands on {_millimoles(there)}. Let it take its amount from there, or make more of it.",
            )


def _not_reached(tab: Tab) -> Iterator[Finding]:
    """What is wanted of the final product, where the route as it stands makes something else."""
    wanted = tab.route.wanted
    if wanted is None:
        return
    last = tab.route.steps[-1]
    n, _ = amount_wanted(last.sheet, wanted)
    made, reason = handed_on(last)
    if n is None or made is None:
        yield Finding(tab.title, f"Whether the route makes what is wanted is not known. {reason}".strip())
    elif made < n * (1 - 1e-6):
        done = "gave" if last.sheet.isolated is not None else "is planned to make"
        yield Finding(
            tab.title, f"{_millimoles(n)} of the final product are wanted, but the route {done} {_millimoles(made)}."
        )


def _drawn(compound: Compound) -> Iterator[str]:
    """Where formula and molar mass on file are not those of the structure on file."""
    from diazgui.structures.reading import StructureError, read_structure  # loads RDKit, only needed here

    if compound.smiles is None:
        return
    try:
        drawn = read_structure(compound.smiles)
    except StructureError as error:
        yield f"The structure of {compound.name} cannot be read: {error}"
        return
    if compound.formula is not None and compound.formula != drawn.formula:
        yield f"The structure of {compound.name} has the formula {drawn.formula}, but {compound.formula} is on file."
    on_file, M = compound.structure_molar_mass, drawn.structure_molar_mass
    if on_file is not None and M is not None and not isclose(on_file, M, rel_tol=1e-4):
        yield (
            f"The structure of {compound.name} gives a molar mass of {M:.3f} g/mol, "
            f"but {on_file:.3f} g/mol is on file and is calculated with."
        )


def _unsettled(tab: Tab) -> Iterator[Finding]:
    """Steps whose reference is on file with another amount than the step before hands on."""
    try:
        now = settled(tab.route)
    except QuantityError as error:
        yield Finding(tab.title, str(error))
        return
    for before, stored, current in zip(tab.route.steps, tab.route.steps[1:], now.steps[1:], strict=False):
        if not is_linked(stored.sheet):
            continue
        (on_file, _), (handed_on, _) = reference_amount(stored.sheet), reference_amount(current.sheet)
        if not _alike(on_file, handed_on):
            yield Finding(
                f"{tab.title}, step {stored.id}",
                f"Step {before.id} hands on {_millimoles(handed_on)}, but {_millimoles(on_file)} is on file here. "
                "Open the experiment and state the scale again.",
            )


def _alike(one: float | None, other: float | None) -> bool:
    return one == other or (one is not None and other is not None and isclose(one, other, rel_tol=1e-9))


def _millimoles(amount: float | None) -> str:
    return "no known amount" if amount is None else f"{amount:.6g} mmol"
