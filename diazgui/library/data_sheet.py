"""Everything that is known of a compound, gathered from its structure, what ships, the index, and the user.

Nothing is guessed: a property without a value on record says so, and what is not confirmed is not shown as a fact.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from diazgui.core.data_sheet import DataSheet, Hazards, Identity, Known
from diazgui.core.own_data import NO_OWN_VALUES
from diazgui.core.own_value import OwnValue
from diazgui.core.properties import OF, Of, Property
from diazgui.core.protocol import Sourced
from diazgui.core.quantities import QuantityError
from diazgui.core.shelf import Bottle, bottles_of
from diazgui.core.species import Ion
from diazgui.core.substance import TYPED, Compound, Substance
from diazgui.core.why_facts import BY_YOU, FROM_STRUCTURE
from diazgui.library import data_sheet_records as records
from diazgui.library.data_sheet_values import OWN, chosen
from diazgui.library.own_data import label, read_hazards, read_molar_mass, read_property, unreadable
from diazgui.library.own_values import name_conflict
from diazgui.library.sources import citation


def data_sheet(
    compound: Compound, own: Mapping[str, OwnValue] = NO_OWN_VALUES, bottles: Sequence[Bottle] = ()
) -> DataSheet:
    """All that is known of a compound, the user's own values in front.

    Args:
        compound: what it is; what a file or a chemist says of it stays where nothing else is known.
        own: the user's own values by what they are of; they win, and one that cannot be read is told of.
        bottles: the user's shelf; those of this compound are taken.
    """
    from diazgui.library.substances import bottles_of as shipped_bottles  # brings RDKit, loaded by now

    shipped = shipped_bottles(compound)
    bare = _without_typed(compound)
    return DataSheet(
        identity=_identity(bare, shipped, own),
        properties=tuple(_known(of, bare, shipped, own) for of in OF),
        hazards=_hazards(shipped, own),
        warnings=(*records.warnings(shipped), *_conflict(compound)),
        kinds=kinds(compound.smiles),
        supplied=shipped,
        bottles=bottles_of(compound, bottles),
        own=own,
        refused=unreadable(own),
    )


def _without_typed(compound: Compound) -> Compound:
    """The compound without a molar mass that was typed over the structure's: that is of one sheet."""
    return compound if compound.structure_molar_mass is None else replace(compound, stated_molar_mass=None)


def _identity(compound: Compound, shipped: Sequence[Substance], own: Mapping[str, OwnValue]) -> Identity:
    found = records.indexed(compound)
    library_name = records.library_name(compound, shipped, found)
    name = label(own["name"]) if "name" in own else ""
    shown = replace(compound, name=name or library_name, cas=compound.cas or records.cas(shipped, found))
    source = FROM_STRUCTURE if compound.structure_molar_mass is not None else BY_YOU
    if "molar mass" in own:
        with suppress(QuantityError):
            shown = replace(shown, stated_molar_mass=read_molar_mass(label(own["molar mass"])))
            source = _own_source(own["molar mass"])
    ions, no_ions = _ions(compound.smiles)
    return Identity(
        compound=shown,
        library_name=library_name,
        other_names=records.other_names(shown.name, shipped, found),
        inchi=_inchi(compound.smiles),
        molar_mass_source=source if shown.molar_mass is not None else "",
        ions=ions,
        no_ions=no_ions,
    )


def _own_source(value: OwnValue) -> str:
    return f"{OWN}: {value.note}" if value.note else OWN


def _inchi(smiles: str | None) -> str:
    from diazgui.structures.reading import StructureError, inchi  # brings RDKit, loaded by now

    with suppress(StructureError):
        return inchi(smiles) if smiles else ""
    return ""


def _ions(smiles: str | None) -> tuple[tuple[Ion, ...], str]:
    from diazgui.structures.ions import ions_of
    from diazgui.structures.reading import StructureError

    if not smiles:
        return (), "its structure is not known"
    if "." in smiles:
        return (), "a salt or mixture shows as its parts"
    try:
        found = ions_of(smiles)
    except StructureError as error:
        return (), str(error)
    return found, "" if found else "none is expected among positive ions"


def _known(of: Of, compound: Compound, shipped: Sequence[Substance], own: Mapping[str, OwnValue]) -> Known:
    stated: Property | None = None
    if of in own:
        with suppress(QuantityError):
            stated = read_property(of, label(own[of]), note=_own_source(own[of]))
    return chosen(of, stated, records.shipped_values(compound, shipped), records.indexed_values(compound))


def _hazards(shipped: Sequence[Substance], own: Mapping[str, OwnValue]) -> Hazards:
    recorded = records.hazards(shipped)
    if "hazards" in own:
        with suppress(QuantityError):
            pictograms = read_hazards(label(own["hazards"]))
            return replace(recorded, pictograms=pictograms, source=_own_source(own["hazards"]) or TYPED, is_own=True)
    return recorded


def _conflict(compound: Compound) -> tuple[Sourced, ...]:
    said = name_conflict(compound)
    return (Sourced(said, ""),) if said else ()


def kinds(smiles: str | None) -> tuple[Sourced, ...]:
    """What kind of reactant a structure is: which alkylating agent, and how many nitrogens take up an acid."""
    from diazgui.structures.kinds import basic_nitrogens, electrophile_class
    from diazgui.structures.labels import SiteNeeded
    from diazgui.structures.reading import StructureError

    if not smiles:
        return ()
    source, said = citation("field"), []
    try:
        said.append(f"Alkylating agent: {electrophile_class(smiles)}.")
    except SiteNeeded:
        said.append("Alkylating agent with several leaving groups.")
    except StructureError:
        pass  # it is none
    with suppress(StructureError):
        number = basic_nitrogens(smiles)
        word = "nitrogen, which takes up an acid" if number == 1 else "nitrogens, each of which may take up an acid"
        said += [f"{number} basic alkylamine {word}."] * bool(number)
    return tuple(Sourced(text, source) for text in said)
