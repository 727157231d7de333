"""Which facts of a substance are not those of the library, what the library has, and the way back to it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from diazgui.core.edits import with_substance
from diazgui.core.forms import subscripted
from diazgui.core.quantities import Density, MolarMass
from diazgui.core.sheet import Sheet
from diazgui.core.substance import TYPED, Compound, Fact, Substance, Supply
from diazgui.core.supply_edits import holds_alike, rebottled
from diazgui.core.why_facts import FROM_STRUCTURE

_OF_SUPPLY = ("supply", "strength")
NO_STRENGTH = "taken as pure, since no other strength is known"


@dataclass(frozen=True)
class OwnMolarMass:
    """A molar mass that was stated, g/mol, in place of the one that the structure gives."""

    own: MolarMass
    library: MolarMass
    source: str = FROM_STRUCTURE
    field: str = "molar_mass"
    is_typed: bool = True


@dataclass(frozen=True)
class OwnDensity:
    """Another density than the library's, mg/mL, or none where it has one."""

    own: Density | None
    library: Density
    source: str
    is_typed: bool  # by the chemist; else it came with the file
    field: str = "density"


@dataclass(frozen=True)
class OwnSupply:
    """A bottle of another strength or kind than the library's."""

    own: Supply
    library: Supply
    source: str
    field: str = "supplied"
    is_typed: bool = True


OwnValue = OwnMolarMass | OwnDensity | OwnSupply


def own_values(substance: Substance) -> tuple[OwnValue, ...]:
    """The facts in which a substance differs from the library, each with the library's value and its source.

    A value that stands in for none of the library's is simply stated, and not listed here.
    """
    found = (_own_molar_mass(substance), *_own_of_bottle(substance))
    return tuple(one for one in found if one is not None)


def with_library_value(sheet: Sheet, entry_id: str, field: str) -> Sheet:
    """The sheet with the library's value of a field put back; how the row is stated stays.

    Raises:
        KeyError: there is no such row, or the field is the library's already.
    """
    substance = sheet.entry(entry_id).substance
    own = {one.field: one for one in own_values(substance)}[field]
    bottle = library_bottle(substance)
    match own:
        case OwnMolarMass():
            compound = replace(substance.compound, stated_molar_mass=None)
            back = replace(substance, compound=compound, facts=_facts(substance, None, "molar mass"))
        case OwnDensity(library=d):
            back = replace(substance, density=d, facts=_facts(substance, bottle, "density"))
        case OwnSupply(library=supply) if holds_alike(supply, substance.supply):
            back = replace(substance, supply=supply, facts=_facts(substance, bottle, *_OF_SUPPLY))
        case OwnSupply(library=supply):
            assert bottle is not None
            back = rebottled(substance, supply, bottle.density, (bottle,))
    return with_substance(sheet, entry_id, back)


def library_bottle(substance: Substance) -> Substance | None:
    """The bottle of the library that a substance was taken from, or else the first of the same compound.

    Where none ships, and the chemist typed a density over one that may be on record, it is what the index has.
    """
    from diazgui.library.substances import by_inchikey, substances  # brings RDKit, which no text of a value needs

    inchikey = substance.compound.inchikey or ""
    shipped = substances().get(substance.id) or by_inchikey().get(inchikey)
    return shipped or (_indexed(inchikey) if Fact("density", TYPED) in substance.facts else None)


def _indexed(inchikey: str) -> Substance | None:
    from diazgui.library.index import index
    from diazgui.library.matches import indexed_substance

    there = index()
    found = there.by_inchikey(inchikey) if there is not None and inchikey else None
    return None if found is None else indexed_substance(found)


def _own_molar_mass(substance: Substance) -> OwnMolarMass | None:
    drawn, stated = substance.compound.structure_molar_mass, substance.compound.stated_molar_mass
    return None if drawn is None or stated is None or drawn == stated else OwnMolarMass(stated, drawn)


def _own_of_bottle(substance: Substance) -> tuple[OwnValue | None, ...]:
    bottle = library_bottle(substance)
    if bottle is None:
        return ()
    d, own = bottle.density, None
    is_typed = Fact("density", TYPED) in substance.facts
    alike = holds_alike(substance.supply, bottle.supply)
    if d is not None and d != substance.density and alike and (is_typed or substance.density is not None):
        own = OwnDensity(substance.density, d, _source(bottle, "density"), is_typed)
    if Fact("strength", TYPED) not in substance.facts or substance.supply == bottle.supply:
        return (own,)
    return own, OwnSupply(substance.supply, bottle.supply, _source(bottle, *_OF_SUPPLY) or NO_STRENGTH)


def _source(bottle: Substance, *kinds: str) -> str:
    return next((fact.source for fact in bottle.facts if fact.of in kinds), "")


def _facts(substance: Substance, bottle: Substance | None, *kinds: str) -> tuple[Fact, ...]:
    """The facts of a substance, those of some kinds being the library's."""
    kept = tuple(fact for fact in substance.facts if fact.of not in kinds)
    return (*kept, *(fact for fact in (bottle.facts if bottle else ()) if fact.of in kinds))


@lru_cache(maxsize=512)
def name_conflict(compound: Compound) -> str:
    """What is wrong where the library knows another structure by a compound's name; empty where nothing is."""
    from diazgui.library.substances import as_key, names  # brings RDKit, which no text of a value needs

    known = names().get(as_key(compound.name)) if compound.name else None
    if known is None or None in (compound.inchikey, known.compound.inchikey):
        return ""
    if known.compound.inchikey == compound.inchikey:
        return ""
    return (
        f"By the name {compound.name} the library knows {_drawn(known.compound)}, but the structure here is "
        f"{_drawn(compound)}. The structure here is used: check the name, or draw the structure anew."
    )


def _drawn(compound: Compound) -> str:
    return f"{subscripted(compound.formula or '')} ({compound.smiles})".strip()
