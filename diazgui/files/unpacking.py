"""From the file format to the core, with the place of every fault that the core finds."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from diazgui.core import experiment as core
from diazgui.core import sheet, substance
from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Density,
    Equivalents,
    Fraction,
    Loading,
    Mass,
    MolarMass,
    QuantityError,
    SpecificVolume,
    Temperature,
    Time,
    Volume,
)
from diazgui.core.route import Route, RouteStep, Version
from diazgui.core.target import Standing, Target
from diazgui.files import wire
from diazgui.files import wire_substance as bottle

T = TypeVar("T")
U = TypeVar("U")


class InconsistentError(ValueError):
    """Content that contradicts itself; ``place`` is the path to it, such as ``tabs[0].steps[1].front.sheet``."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(sentence)
        self.place = place


@contextmanager
def _within(place: str) -> Iterator[None]:
    try:
        yield
    except InconsistentError as fault:
        joint = "" if fault.place.startswith("[") or not fault.place else "."
        raise InconsistentError(f"{place}{joint}{fault.place}", str(fault)) from fault
    except QuantityError as fault:
        raise InconsistentError(place, str(fault)) from fault


def _each(place: str, items: Sequence[T], unpack: Callable[[T], U]) -> tuple[U, ...]:
    found = []
    for i, item in enumerate(items):
        with _within(f"{place}[{i}]"):
            found.append(unpack(item))
    return tuple(found)


def _only_once(ids: Sequence[str], what: str) -> None:
    twice = next((one for i, one in enumerate(ids) if one in ids[:i]), None)
    if twice is not None:
        raise InconsistentError("", f"Two {what} have the id “{twice}”. Give each its own.")


def unpacked(file: wire.Experiment) -> core.Experiment:
    """The experiment of a file, each number as it is stored.

    Raises:
        InconsistentError: where the content contradicts itself.
    """
    with _within("tabs"):
        _only_once([tab.id for tab in file.tabs], "tabs")
    if not file.tabs:
        raise InconsistentError("tabs", "An experiment has at least one tab.")
    with _within("target"):
        target = _target(file.target)
    return core.Experiment(target, _each("tabs", file.tabs, _tab))


def _target(file: wire.Target) -> Target:
    return Target(
        diamine=_substance(file.diamine, "diamine"),
        electrophile=_substance(file.electrophile, "electrophile"),
        carbonyl=_substance(file.carbonyl, "carbonyl"),
        electrophile_standing=Standing(file.electrophile_standing),
        carbonyl_standing=Standing(file.carbonyl_standing),
        nitrogen=file.nitrogen,
        leaving_group=file.leaving_group,
    )


def _tab(file: wire.Tab) -> core.Tab:
    with _within("steps"):
        _only_once([step.id for step in file.steps], "steps")
    if not file.steps:
        raise InconsistentError("steps", "A tab has at least one step.")
    return core.Tab(file.id, file.protocol, file.title, Route(_each("steps", file.steps, _step)))


def _step(file: wire.Step) -> RouteStep:
    with _within("front"):
        front = _version(file.front)
    return RouteStep(file.id, file.title, front, _each("parked", file.parked, _version))


def _version(file: wire.Version) -> Version:
    with _within("sheet"):
        unpacked_sheet = _sheet(file.sheet)
    with _within("ticked"):
        return Version(file.variant, file.isolation, unpacked_sheet, file.ticked)


def _sheet(file: wire.Sheet) -> sheet.Sheet:
    with _within("conditions"):
        conditions = _conditions(file.conditions)
    return sheet.Sheet(
        entries=_each("entries", file.entries, _entry),
        products=_each("products", file.products, _product),
        reference=file.reference,
        reference_equivalents=Equivalents(file.reference_equivalents),
        concentration=_maybe(Concentration, file.concentration_mol_per_L),
        planned_yield=_maybe(Fraction, file.planned_yield),
        conditions=conditions,
        concentration_source=file.concentration_source,
    )


def _entry(file: wire.Entry) -> sheet.Entry:
    with _within("stated"):
        basis = _basis(file.stated)
    with _within("weighed"):
        weighed = _weighed(file.weighed)
    return sheet.Entry(
        id=file.id,
        role=sheet.Role(file.role),
        substance=_substance(file.substance, "substance"),
        basis=basis,
        coefficient=_maybe(Coefficient, file.coefficient),
        slot=file.slot,
        pinned=file.pinned,
        source=file.source,
        weighed=weighed,
    )


def _weighed(file: wire.Weighed | None) -> sheet.Weighed | None:
    match file:
        case wire.ByMass(mass_mg=m):
            return sheet.ByMass(Mass(m))
        case wire.ByVolume(volume_mL=V):
            return sheet.ByVolume(Volume(V))
        case None:
            return None


def _basis(file: wire.Basis) -> sheet.Basis:
    match file:
        case wire.ByEquivalents(equivalents=e):
            return sheet.ByEquivalents(Equivalents(e))
        case wire.ByAmount(amount_mmol=n):
            return sheet.ByAmount(Amount(n))
        case wire.ByMass(mass_mg=m):
            return sheet.ByMass(Mass(m))
        case wire.ByVolume(volume_mL=V):
            return sheet.ByVolume(Volume(V))
        case wire.ByWeightPercent(fraction=w):
            return sheet.ByWeightPercent(Fraction(w))
        case wire.ByParts(parts=parts):
            return sheet.ByParts(parts)
        case wire.ByMassRatio(volume_per_mass_mL_per_mg=r):
            return sheet.ByMassRatio(SpecificVolume(r))
        case wire.HandedOn(amount_mmol=n, last_amount_mmol=last, from_step=origin, reason=reason, parts=parts):
            handed = _each("parts", parts, _part)
            return sheet.HandedOn(_maybe(Amount, n), _maybe(Amount, last), origin, reason, handed)
        case wire.Unstated():
            return sheet.Unstated()


def _product(file: wire.Product) -> sheet.Product:
    return sheet.Product(
        id=file.id,
        compound=_compound(file.compound),
        coefficient=Coefficient(file.coefficient),
        parts=_each("parts", file.parts, _part),
        form_name=file.form_name,
    )


def _conditions(file: wire.Conditions) -> sheet.Conditions:
    added = file.addition
    return sheet.Conditions(
        temperature=_range("temperature_degC", file.temperature_degC),
        time=_range("time_h", file.time_h),
        atmosphere=file.atmosphere,
        vessel_open=file.vessel_open,
        addition=None
        if added is None
        else sheet.Addition(added.entry, _maybe(Time, added.over_h), _maybe(Temperature, added.temperature_degC)),
        source=file.source,
    )


def _range(place: str, file: wire.Range | None) -> sheet.Range | None:
    with _within(place):
        return None if file is None else sheet.Range(file.low, file.high)


def _substance(file: bottle.Substance, place: str) -> substance.Substance:
    with _within(place):
        return substance.Substance(
            compound=_compound(file.compound),
            supply=_supply(file.supply),
            density=_maybe(Density, file.density_mg_per_mL),
            state=substance.State(file.state),
            facts=tuple(substance.Fact(fact.of, fact.source) for fact in file.facts),
            id=file.id,
            short=file.short,
            hazards=file.hazards,
            hazards_source=file.hazards_source,
        )


def _compound(file: bottle.Compound) -> substance.Compound:
    return substance.Compound(
        name=file.name,
        smiles=file.smiles,
        formula=file.formula,
        structure_molar_mass=_maybe(MolarMass, file.structure_molar_mass_g_per_mol),
        stated_molar_mass=_maybe(MolarMass, file.stated_molar_mass_g_per_mol),
        monoisotopic_mass=file.monoisotopic_mass_Da,
        inchikey=file.inchikey,
        cas=file.cas,
        problem=file.problem,
    )


def _supply(file: bottle.Supply) -> substance.Supply:
    match file:
        case bottle.Neat(purity=purity):
            return substance.Neat(Fraction(purity))
        case bottle.Salt(parts=parts, name=name, purity=purity):
            return substance.Salt(_each("parts", parts, _part), name, Fraction(purity))
        case bottle.Dispersion(mass_fraction=fraction, medium=medium):
            return substance.Dispersion(Fraction(fraction), medium)
        case bottle.Solution(concentration_mol_per_L=c, solvent=solvent):
            return substance.Solution(Concentration(c), solvent)
        case bottle.SolutionByMass(mass_fraction=fraction, solvent=solvent):
            return substance.SolutionByMass(Fraction(fraction), solvent)
        case bottle.OnSupport(loading_mmol_per_mg=loading, support=support):
            return substance.OnSupport(Loading(loading), support)


def _part(file: bottle.Part) -> substance.Part:
    return substance.Part(file.name, file.formula, MolarMass(file.molar_mass_g_per_mol), file.ratio, file.smiles)


def _maybe(kind: Callable[[float], T], value: float | None) -> T | None:
    return None if value is None else kind(value)
