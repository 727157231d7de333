"""From the file format to the core, with the place of every fault that the core finds."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from diazgui.core import experiment as core
from diazgui.core import sheet
from diazgui.core.acknowledging import Acknowledged, Concerned
from diazgui.core.peaks import Peak
from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Equivalents,
    Fraction,
    Mass,
    SpecificVolume,
    Temperature,
    Time,
    Volume,
)
from diazgui.core.route import Route, RouteStep, Version, Wanted, is_from_wanted
from diazgui.core.substance import PURE
from diazgui.core.target import Standing, Target
from diazgui.files import wire
from diazgui.files.inconsistent import InconsistentError, each, maybe, within
from diazgui.files.unpacking_substance import unpacked_compound, unpacked_part, unpacked_substance

T = TypeVar("T")
U = TypeVar("U")


def _only_once(ids: Sequence[str], what: str) -> None:
    twice = next((one for i, one in enumerate(ids) if one in ids[:i]), None)
    if "" in ids:
        raise InconsistentError("", f"One of the {what} has no id. Give it one.")
    if twice is not None:
        raise InconsistentError("", f"Two {what} have the id “{twice}”. Give each its own.")


def unpacked(file: wire.Experiment) -> core.Experiment:
    """The experiment of a file, each number as it is stored.

    Raises:
        InconsistentError: where the content contradicts itself.
    """
    with within("tabs"):
        _only_once([tab.id for tab in file.tabs], "tabs")
    if not file.tabs:
        raise InconsistentError("tabs", "An experiment has at least one tab.")
    with within("target"):
        target = _target(file.target)
    return core.Experiment(target, each("tabs", file.tabs, _tab))


def _target(file: wire.Target) -> Target:
    return Target(
        diamine=unpacked_substance(file.diamine, "diamine"),
        electrophile=unpacked_substance(file.electrophile, "electrophile"),
        carbonyl=unpacked_substance(file.carbonyl, "carbonyl"),
        electrophile_standing=Standing(file.electrophile_standing),
        carbonyl_standing=Standing(file.carbonyl_standing),
        nitrogen=file.nitrogen,
        leaving_group=file.leaving_group,
    )


def _tab(file: wire.Tab) -> core.Tab:
    with within("steps"):
        _only_once([step.id for step in file.steps], "steps")
    if not file.steps:
        raise InconsistentError("steps", "A tab has at least one step.")
    steps = each("steps", file.steps, _step)
    with within("wanted"):
        wanted = _wanted(file.wanted, steps)
    return core.Tab(file.id, file.protocol, file.title, Route(steps, wanted))


def _wanted(file: wire.Wanted | None, steps: tuple[RouteStep, ...]) -> Wanted | None:
    if file is None:
        return None
    if not is_from_wanted(steps[0].sheet):
        raise InconsistentError("", "Something is wanted, but the first step states an amount of its own.")
    match file.stated:
        case wire.ByAmount(n):
            return Wanted(sheet.ByAmount(Amount(n)), file.as_base)
        case wire.ByMass(m):
            return Wanted(sheet.ByMass(Mass(m)), file.as_base)


def _step(file: wire.Step) -> RouteStep:
    with within("front"):
        front = _version(file.front)
    parked = each("parked", file.parked, _version)
    return RouteStep(file.id, file.title, front, parked, file.notes, each("peaks", file.peaks, _peak))


def _peak(file: wire.Peak) -> Peak:
    return Peak(file.mz, file.area, file.decimals)


def _version(file: wire.Version) -> Version:
    with within("sheet"):
        unpacked_sheet = _sheet(file.sheet)
    acknowledged = each("acknowledged", file.acknowledged, _acknowledged)
    with within("ticked"):
        version = Version(file.variant, file.isolation, unpacked_sheet, file.ticked)
    with within("acknowledged"):
        return replace(version, acknowledged=acknowledged)


def _acknowledged(file: wire.Acknowledged) -> Acknowledged:
    of = tuple(Concerned(one.substance, maybe(Amount, one.amount_mmol)) for one in file.of)
    return Acknowledged(file.notice, of, maybe(Temperature, file.hottest_degC))


def _sheet(file: wire.Sheet) -> sheet.Sheet:
    with within("conditions"):
        conditions = _conditions(file.conditions)
    with within("isolated"):
        isolated = _isolated(file.isolated)
    with within("model"):
        model = _model(file.model)
    return sheet.Sheet(
        entries=each("entries", file.entries, _entry),
        products=each("products", file.products, _product),
        reference=file.reference,
        reference_equivalents=Equivalents(file.reference_equivalents),
        concentration=maybe(Concentration, file.concentration_mol_per_L),
        planned_yield=maybe(Fraction, file.planned_yield),
        conditions=conditions,
        concentration_source=file.concentration_source,
        isolated=isolated,
        model=model,
    )


def _isolated(file: wire.Isolated | None) -> sheet.Isolated | None:
    return None if file is None else sheet.Isolated(Mass(file.mass_mg), Fraction(file.purity))


def _model(file: wire.AlkylationModel | None) -> sheet.AlkylationModel:
    if file is None:
        return sheet.AlkylationModel()
    return sheet.AlkylationModel(file.ratio, file.quaternary, Fraction(file.conversion))


def _entry(file: wire.Entry) -> sheet.Entry:
    with within("stated"):
        basis = _basis(file.stated)
    with within("weighed"):
        weighed = _weighed(file.weighed)
    return sheet.Entry(
        id=file.id,
        role=sheet.Role(file.role),
        substance=unpacked_substance(file.substance, "substance"),
        basis=basis,
        coefficient=maybe(Coefficient, file.coefficient),
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
        case wire.HandedOn(n, last, origin, reason, parts, purity):
            handed = each("parts", parts, unpacked_part)
            w = PURE if purity is None else Fraction(purity)
            return sheet.HandedOn(maybe(Amount, n), maybe(Amount, last), origin, reason, handed, w)
        case wire.Unstated():
            return sheet.Unstated()


def _product(file: wire.Product) -> sheet.Product:
    return sheet.Product(
        id=file.id,
        compound=unpacked_compound(file.compound),
        coefficient=Coefficient(file.coefficient),
        parts=each("parts", file.parts, unpacked_part),
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
        else sheet.Addition(added.entry, maybe(Time, added.over_h), maybe(Temperature, added.temperature_degC)),
        source=file.source,
    )


def _range(place: str, file: wire.Range | None) -> sheet.Range | None:
    with within(place):
        return None if file is None else sheet.Range(file.low, file.high)
