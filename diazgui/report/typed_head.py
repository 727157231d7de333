"""What the fields in a tab's head show, and what typing into them states."""

from diazgui.core.edits import with_concentration, with_planned_yield
from diazgui.core.experiment import Experiment, with_route
from diazgui.core.quantities import Amount, Concentration, Fraction, Mass, Volume
from diazgui.core.route import is_from_wanted
from diazgui.core.route_scaling import scaled_route_to
from diazgui.core.sheet import Absolute, Basis, ByAmount, ByMass, ByParts, ByVolume, HandedOn, Sheet
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, read, text


def reference_name(sheet: Sheet) -> str:
    """The name of the entry that equivalents are counted from."""
    return sheet.entry(sheet.reference).substance.compound.name if sheet.reference else ""


def solvent_names(sheet: Sheet) -> str:
    """The solvents that the concentration speaks of."""
    names = [entry.substance.compound.name for entry in sheet.entries if isinstance(entry.basis, ByParts)]
    return " and ".join(names)


def scale_text(first: Sheet, notation: Notation) -> str:
    """The scale as it was stated, or as it follows: amount, mass or volume of the first step's reference."""
    kind, value = _stated(first.entry(first.reference).basis) if first.reference else (Kind.AMOUNT, None)
    return text(value, kind, notation, stated=scale_is_stated(first))


def scale_is_stated(first: Sheet) -> bool:
    """Whether the chemist stated the scale; else it follows from what is wanted of the final product."""
    return not is_from_wanted(first)


def _stated(basis: Basis) -> tuple[Kind, float | None]:
    match basis:
        case ByAmount(n):
            return Kind.AMOUNT, n
        case ByMass(m):
            return Kind.MASS, m
        case ByVolume(V):
            return Kind.VOLUME, V
        case HandedOn(amount=n):  # what follows from what is wanted of the final product
            return Kind.AMOUNT, n
        case _:
            return Kind.AMOUNT, None


def with_scale_text(experiment: Experiment, tab_id: str, typed: str, notation: Notation) -> Experiment:
    """The experiment with one tab's route scaled to what was typed for the first step's reference.

    Raises:
        QuantityError: the text is no amount, mass or volume above 0.
    """
    route = experiment.tab(tab_id).route
    first = route.steps[0].sheet
    shown, value = _stated(first.entry(first.reference).basis)
    kinds = (shown, *(kind for kind in (Kind.AMOUNT, Kind.MASS, Kind.VOLUME) if kind is not shown))
    unit = number_and_unit(value, shown, notation, stated=True)[1] or None
    reading = read(typed, kinds, unit, notation)
    return with_route(experiment, tab_id, scaled_route_to(route, first.reference, _basis(reading.kind, reading.value)))


def _basis(kind: Kind, value: float) -> Absolute:
    match kind:
        case Kind.MASS:
            return ByMass(Mass(value))
        case Kind.VOLUME:
            return ByVolume(Volume(value))
        case _:
            return ByAmount(Amount(value))


def concentration_text(sheet: Sheet, notation: Notation) -> str:
    """The concentration stated for the sheet; a dash where there is none."""
    return (
        UNKNOWN if sheet.concentration is None else text(sheet.concentration, Kind.CONCENTRATION, notation, stated=True)
    )


def with_concentration_text(sheet: Sheet, typed: str, notation: Notation) -> Sheet:
    """The sheet at the concentration typed; an empty text states none.

    Raises:
        QuantityError: the text is no concentration above 0.
    """
    if not typed.strip() or typed.strip() == UNKNOWN:
        return with_concentration(sheet, None)
    return with_concentration(sheet, Concentration(read(typed, Kind.CONCENTRATION, notation=notation).value))


def yield_text(sheet: Sheet, notation: Notation) -> str:
    """The planned yield; empty where none is stated."""
    return "" if sheet.planned_yield is None else text(sheet.planned_yield, Kind.YIELD, notation, stated=True)


def with_yield_text(sheet: Sheet, typed: str, notation: Notation) -> Sheet:
    """The sheet with the yield typed; an empty text states none.

    Raises:
        QuantityError: the text is no percentage above 0.
    """
    if not typed.strip():
        return with_planned_yield(sheet, None)
    return with_planned_yield(sheet, Fraction(read(typed, Kind.YIELD, notation=notation).value))
