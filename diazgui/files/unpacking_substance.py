"""From the file format to a substance of the core; :mod:`diazgui.files.unpacking` has the rest."""

from diazgui.core import substance
from diazgui.core.quantities import Concentration, Density, Fraction, Loading, MolarMass
from diazgui.files import wire_substance as bottle
from diazgui.files.inconsistent import each, maybe, within


def unpacked_substance(file: bottle.Substance, place: str) -> substance.Substance:
    """The substance of a record.

    Raises:
        InconsistentError: it contradicts itself; ``place`` begins the path to it.
    """
    with within(place):
        return substance.Substance(
            compound=unpacked_compound(file.compound),
            supply=_supply(file.supply),
            density=maybe(Density, file.density_mg_per_mL),
            state=substance.State(file.state),
            facts=tuple(substance.Fact(fact.of, fact.source) for fact in file.facts),
            id=file.id,
            short=file.short,
            hazards=file.hazards,
            hazards_source=file.hazards_source,
            label=substance.NO_LABEL if file.label is None else _label(file.label),
        )


def _label(file: bottle.Label) -> substance.Label:
    return substance.Label(file.lot, file.supplier, file.shelf_id)


def unpacked_compound(file: bottle.Compound) -> substance.Compound:
    """The compound of a record."""
    return substance.Compound(
        name=file.name,
        smiles=file.smiles,
        formula=file.formula,
        structure_molar_mass=maybe(MolarMass, file.structure_molar_mass_g_per_mol),
        stated_molar_mass=maybe(MolarMass, file.stated_molar_mass_g_per_mol),
        monoisotopic_mass=file.monoisotopic_mass_Da,
        inchikey=file.inchikey,
        cas=file.cas,
        problem=file.problem,
    )


def _supply(file: bottle.Supply) -> substance.Supply:
    match file:
        case bottle.Neat() | bottle.Salt():
            return _neat_or_salt(file)
        case bottle.Dispersion(mass_fraction=fraction, medium=medium):
            return substance.Dispersion(Fraction(fraction), medium)
        case bottle.Solution(concentration_mol_per_L=c, solvent=solvent, made_of=made_of):
            return substance.Solution(Concentration(c), solvent, None if made_of is None else _neat_or_salt(made_of))
        case bottle.SolutionByMass(mass_fraction=fraction, solvent=solvent):
            return substance.SolutionByMass(Fraction(fraction), solvent)
        case bottle.OnSupport(loading_mmol_per_mg=loading, support=support):
            return substance.OnSupport(Loading(loading), support)


def _neat_or_salt(file: bottle.Neat | bottle.Salt) -> substance.Neat | substance.Salt:
    match file:
        case bottle.Neat(purity=purity):
            return substance.Neat(Fraction(purity))
        case bottle.Salt(parts=parts, name=name, purity=purity):
            return substance.Salt(each("parts", parts, unpacked_part), name, Fraction(purity))


def unpacked_part(file: bottle.Part) -> substance.Part:
    """An acid or water of a record."""
    return substance.Part(file.name, file.formula, MolarMass(file.molar_mass_g_per_mol), file.ratio, file.smiles)
