"""What a search shows of a bottle, of a compound of the index and of a typed structure; and what each gives."""

from collections.abc import Sequence
from dataclasses import replace

from diazgui.core.finding import How, Match, Origin
from diazgui.core.properties import Property
from diazgui.core.quantities import Density
from diazgui.core.substance import Compound, Fact, State, Substance
from diazgui.library.at_hand import Held
from diazgui.library.index import Indexed
from diazgui.library.label_words import bottle_words
from diazgui.structures.reading import read_structure
from diazgui.units import POINT_ONLY


def of_held(held: Held, how: How, found_by: str) -> Match:
    """A bottle of the shelf, or a substance that ships."""
    substance, compound = held.substance, held.substance.compound
    lot = f"lot {substance.label.lot}" if substance.label.lot else ""
    return Match(
        key=held.key,
        name=compound.name,
        found_by=found_by,
        how=how,
        origin=held.origin,
        cas=compound.cas,
        smiles=compound.smiles,
        inchikey=compound.inchikey,
        formula=compound.formula,
        molar_mass=compound.molar_mass,
        density=substance.density,
        density_source=next((fact.source for fact in substance.facts if fact.of == "density"), ""),
        supplied=", ".join(one for one in (bottle_words(substance.supply, POINT_ONLY), lot) if one),
    )


def of_indexed(found: Indexed, how: How, found_by: str) -> Match:
    """A compound of the index."""
    measured = measured_density(found.properties)
    return Match(
        key=f"index:{found.id}",
        name=found.name,
        found_by=found_by,
        how=how,
        origin=Origin.INDEX,
        cas=found.cas,
        smiles=found.smiles,
        inchikey=found.inchikey,
        formula=found.formula,
        molar_mass=found.molar_mass,
        density=None if measured is None else Density(measured.low),
        density_source="" if measured is None else measured.source,
    )


def of_typed(compound: Compound, text: str) -> Match:
    """A structure that no list has; its SMILES is its name."""
    smiles = compound.smiles or text
    return Match(
        key=f"typed:{smiles}",
        name=smiles,
        found_by=text,
        how=How.STRUCTURE,
        origin=Origin.TYPED,
        smiles=smiles,
        inchikey=compound.inchikey,
        formula=compound.formula,
        molar_mass=compound.molar_mass,
    )


def indexed_substance(found: Indexed, drawn: str = "") -> Substance:
    """A compound of the index as a pure substance; drawn as somebody typed it, where it was typed as a structure.

    Its name, number and density are those of the index; molar mass and formula follow from the structure.
    """
    compound = replace(read_structure(drawn or found.smiles, found.name), cas=found.cas)
    measured = measured_density(found.properties)
    if measured is None:
        return Substance(compound)
    at = f"{measured.source}, at {measured.at}" if measured.at else measured.source
    return Substance(compound, density=Density(measured.low), state=State.LIQUID, facts=(Fact("density", at),))


def measured_density(properties: Sequence[Property]) -> Property | None:
    """The density of the liquid, where a single value is known."""
    return next((one for one in properties if one.of == "density" and one.low == one.high), None)
