"""From the core to the file format: every fact in its field, no number changed."""

from diazgui.core import experiment as core
from diazgui.core import sheet, substance
from diazgui.core.acknowledging import Acknowledged
from diazgui.core.route import RouteStep, Version, Wanted
from diazgui.core.target import Target
from diazgui.files import wire
from diazgui.files import wire_substance as bottle


def packed(experiment: core.Experiment) -> wire.Experiment:
    """The experiment as it stands in a file of the version of today."""
    return wire.Experiment(
        format=wire.FORMAT,
        version=wire.VERSION,
        target=_target(experiment.target),
        tabs=tuple(_tab(tab) for tab in experiment.tabs),
    )


def _target(target: Target) -> wire.Target:
    return wire.Target(
        diamine=packed_substance(target.diamine),
        electrophile=packed_substance(target.electrophile),
        carbonyl=packed_substance(target.carbonyl),
        electrophile_standing=target.electrophile_standing.value,
        carbonyl_standing=target.carbonyl_standing.value,
        nitrogen=target.nitrogen,
        leaving_group=target.leaving_group,
    )


def _tab(tab: core.Tab) -> wire.Tab:
    steps = tuple(_step(step) for step in tab.route.steps)
    return wire.Tab(id=tab.id, protocol=tab.protocol, title=tab.title, steps=steps, wanted=_wanted(tab.route.wanted))


def _wanted(wanted: Wanted | None) -> wire.Wanted | None:
    if wanted is None:
        return None
    match wanted.basis:
        case sheet.ByAmount(n):
            stated: wire.ByAmount | wire.ByMass = wire.ByAmount(amount_mmol=n)
        case sheet.ByMass(m):
            stated = wire.ByMass(mass_mg=m)
    return wire.Wanted(stated=stated, as_base=wanted.as_base)


def _step(step: RouteStep) -> wire.Step:
    parked = tuple(_version(version) for version in step.parked)
    peaks = tuple(wire.Peak(mz=one.mz, area=one.area, decimals=one.decimals) for one in step.peaks)
    return wire.Step(
        id=step.id, title=step.title, front=_version(step.front), parked=parked, notes=step.notes, peaks=peaks
    )


def _version(version: Version) -> wire.Version:
    return wire.Version(
        variant=version.variant,
        isolation=version.isolation,
        sheet=_sheet(version.sheet),
        ticked=version.ticked,
        acknowledged=tuple(_acknowledged(one) for one in version.acknowledged),
    )


def _acknowledged(one: Acknowledged) -> wire.Acknowledged:
    of = tuple(wire.Concerned(substance=some.substance, amount_mmol=some.amount) for some in one.of)
    return wire.Acknowledged(notice=one.notice, of=of, hottest_degC=one.hottest)


def _sheet(one: sheet.Sheet) -> wire.Sheet:
    return wire.Sheet(
        entries=tuple(_entry(entry) for entry in one.entries),
        products=tuple(_product(product) for product in one.products),
        reference=one.reference,
        reference_equivalents=one.reference_equivalents,
        concentration_mol_per_L=one.concentration,
        concentration_source=one.concentration_source,
        planned_yield=one.planned_yield,
        conditions=_conditions(one.conditions),
        isolated=None if one.isolated is None else wire.Isolated(mass_mg=one.isolated.mass, purity=one.isolated.purity),
        model=_model(one.model),
    )


def _model(model: sheet.AlkylationModel) -> wire.AlkylationModel | None:
    if model == sheet.AlkylationModel():
        return None
    return wire.AlkylationModel(ratio=model.ratio, quaternary=model.quaternary, conversion=model.conversion)


def _entry(entry: sheet.Entry) -> wire.Entry:
    return wire.Entry(
        id=entry.id,
        role=entry.role.value,
        substance=packed_substance(entry.substance),
        stated=_basis(entry.basis),
        coefficient=entry.coefficient,
        slot=entry.slot,
        pinned=entry.pinned,
        source=entry.source,
        weighed=_weighed(entry.weighed),
    )


def _weighed(weighed: sheet.Weighed | None) -> wire.Weighed | None:
    match weighed:
        case sheet.ByMass(m):
            return wire.ByMass(mass_mg=m)
        case sheet.ByVolume(V):
            return wire.ByVolume(volume_mL=V)
        case None:
            return None


def _basis(basis: sheet.Basis) -> wire.Basis:
    match basis:
        case sheet.ByEquivalents(e):
            return wire.ByEquivalents(equivalents=e)
        case sheet.ByAmount(n):
            return wire.ByAmount(amount_mmol=n)
        case sheet.ByMass(m):
            return wire.ByMass(mass_mg=m)
        case sheet.ByVolume(V):
            return wire.ByVolume(volume_mL=V)
        case sheet.ByWeightPercent(w):
            return wire.ByWeightPercent(fraction=w)
        case sheet.ByParts(parts):
            return wire.ByParts(parts=parts)
        case sheet.ByMassRatio(r):
            return wire.ByMassRatio(volume_per_mass_mL_per_mg=r)
        case sheet.HandedOn(amount, last, origin, reason, parts, purity):
            return wire.HandedOn(
                amount_mmol=amount,
                last_amount_mmol=last,
                from_step=origin,
                reason=reason,
                parts=_parts(parts),
                purity=None if purity == substance.PURE else purity,
            )
        case sheet.Unstated():
            return wire.Unstated()


def _product(product: sheet.Product) -> wire.Product:
    return wire.Product(
        id=product.id,
        compound=_compound(product.compound),
        coefficient=product.coefficient,
        parts=_parts(product.parts),
        form_name=product.form_name,
    )


def _conditions(conditions: sheet.Conditions) -> wire.Conditions:
    added = conditions.addition
    return wire.Conditions(
        temperature_degC=_range(conditions.temperature),
        time_h=_range(conditions.time),
        atmosphere=conditions.atmosphere,
        vessel_open=conditions.vessel_open,
        addition=None
        if added is None
        else wire.Addition(entry=added.entry, over_h=added.over, temperature_degC=added.temperature),
        source=conditions.source,
    )


def _range(span: sheet.Range | None) -> wire.Range | None:
    return None if span is None else wire.Range(low=span.low, high=span.high)


def packed_substance(one: substance.Substance) -> bottle.Substance:
    """A compound as a bottle supplies it, as it stands in a file."""
    return bottle.Substance(
        compound=_compound(one.compound),
        supply=_supply(one.supply),
        state=one.state.value,
        density_mg_per_mL=one.density,
        facts=tuple(bottle.Fact(of=fact.of, source=fact.source) for fact in one.facts),
        id=one.id,
        short=one.short,
        hazards=one.hazards,
        hazards_source=one.hazards_source,
        label=None if one.label == substance.NO_LABEL else _label(one.label),
    )


def _label(label: substance.Label) -> bottle.Label:
    return bottle.Label(lot=label.lot, supplier=label.supplier, shelf_id=label.shelf_id)


def _compound(compound: substance.Compound) -> bottle.Compound:
    return bottle.Compound(
        name=compound.name,
        smiles=compound.smiles,
        formula=compound.formula,
        structure_molar_mass_g_per_mol=compound.structure_molar_mass,
        stated_molar_mass_g_per_mol=compound.stated_molar_mass,
        monoisotopic_mass_Da=compound.monoisotopic_mass,
        inchikey=compound.inchikey,
        cas=compound.cas,
        problem=compound.problem,
    )


def _supply(supply: substance.Supply) -> bottle.Supply:
    match supply:
        case substance.Neat() | substance.Salt():
            return _neat_or_salt(supply)
        case substance.Dispersion(fraction, medium):
            return bottle.Dispersion(mass_fraction=fraction, medium=medium)
        case substance.Solution(c, solvent, made_of):
            made = None if made_of is None else _neat_or_salt(made_of)
            return bottle.Solution(concentration_mol_per_L=c, solvent=solvent, made_of=made)
        case substance.SolutionByMass(fraction, solvent):
            return bottle.SolutionByMass(mass_fraction=fraction, solvent=solvent)
        case substance.OnSupport(loading, support):
            return bottle.OnSupport(loading_mmol_per_mg=loading, support=support)


def _neat_or_salt(supply: substance.Neat | substance.Salt) -> bottle.Neat | bottle.Salt:
    match supply:
        case substance.Neat(purity):
            return bottle.Neat(purity=purity)
        case substance.Salt(parts, name, purity):
            return bottle.Salt(parts=_parts(parts), name=name, purity=purity)


def _parts(parts: tuple[substance.Part, ...]) -> tuple[bottle.Part, ...]:
    return tuple(
        bottle.Part(name=p.name, formula=p.formula, molar_mass_g_per_mol=p.molar_mass, ratio=p.ratio, smiles=p.smiles)
        for p in parts
    )
