"""What ships of a compound for its data sheet: other names, properties, statements, and the compound index."""

from collections.abc import Sequence
from dataclasses import replace

from diazgui.core.data_sheet import Hazards
from diazgui.core.properties import Property
from diazgui.core.protocol import Sourced
from diazgui.core.substance import Compound, Substance
from diazgui.library.index import Indexed, index
from diazgui.library.keys import as_key
from diazgui.library.properties import shipped_properties
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation
from diazgui.library.statements import statements_of
from diazgui.library.warned import warnings_of


def indexed(compound: Compound) -> Indexed | None:
    """The compound in the compound index, by its structure; ``None`` where it is not in it, or the index is missing."""
    shipped = index()
    return shipped.by_inchikey(compound.inchikey) if shipped is not None and compound.inchikey else None


def other_names(name: str, bottles: Sequence[Substance], found: Indexed | None) -> tuple[str, ...]:
    """What else a compound is called: first as its bottles are, then as the index has it; each name once."""
    shipped = index()
    called = [
        *(text for bottle in bottles for text in (bottle.compound.name, *_synonyms(bottle))),
        *([found.name, *shipped.names_of(found.id)] if found is not None and shipped is not None else ()),
    ]
    told = {as_key(name), found.cas if found is not None else ""}  # a number stands in a line of its own
    each: dict[str, str] = {}
    for text in called:
        if text and as_key(text) not in told:
            each.setdefault(as_key(text), text)
    return tuple(each.values())


def library_name(compound: Compound, shipped: Sequence[Substance], found: Indexed | None) -> str:
    """What the library calls a compound; a name that the chemist gave it stays where it is not its SMILES."""
    if shipped:
        return shipped[0].compound.name
    is_named = compound.name and compound.name != compound.smiles
    return compound.name if is_named or found is None else found.name


def cas(shipped: Sequence[Substance], found: Indexed | None) -> str | None:
    """The registry number that is on record."""
    numbers = [*(bottle.compound.cas for bottle in shipped), found.cas if found is not None else None]
    return next((number for number in numbers if number), None)


def _synonyms(bottle: Substance) -> Sequence[str]:
    record = shipped_records().get(bottle.id)
    return record.synonyms if record is not None else ()


def shipped_values(compound: Compound, shipped: Sequence[Substance]) -> tuple[Property, ...]:
    """The properties that ship with the compound itself; those of its solutions and dispersions are others."""
    which = compound.inchikey or (shipped[0].id if shipped else "")
    return shipped_properties(which) if shipped else ()


def indexed_values(compound: Compound) -> tuple[Property, ...]:
    """The properties that the compound index has."""
    found = indexed(compound)
    return found.properties if found is not None else ()


def hazards(shipped: Sequence[Substance]) -> Hazards:
    """Pictograms and statements of the first bottle that has any on record."""
    for bottle in shipped:
        if bottle.hazards_source:
            said = statements_of(bottle)
            signs = Hazards(bottle.hazards, bottle.hazards_source)
            return (
                signs
                if said is None
                else replace(
                    signs, statements=said.h, precautions=said.p, statements_source=said.source, wording=said.wording
                )
            )
    return Hazards()


def warnings(shipped: Sequence[Substance]) -> tuple[Sourced, ...]:
    """What no pictogram says of it, each once."""
    words = dict.fromkeys(word for bottle in shipped for word in warnings_of(bottle))
    return tuple(Sourced(f"{word[0].upper()}{word[1:]}.", citation("field")) for word in words)
