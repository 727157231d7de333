"""The substances that ship with diazgui, and what a chemist may call them."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from diazgui.core.quantities import Concentration, Density, Fraction, Loading
from diazgui.core.substance import (
    Compound,
    Dispersion,
    Fact,
    Neat,
    OnSupport,
    Solution,
    SolutionByMass,
    State,
    Substance,
    Supply,
)
from diazgui.core.target import ChemistryError
from diazgui.library import lookup
from diazgui.library.asked import cas_in, inchikey_in
from diazgui.library.at_hand import AtHand, of_shipped
from diazgui.library.faults import Faults, LibraryError, Place, tables
from diazgui.library.hazards import sound_hazards
from diazgui.library.keys import as_key as as_key
from diazgui.library.keys import is_cas as is_cas
from diazgui.library.matches import indexed_substance
from diazgui.library.records import SubstanceRecord, SubstancesRecord, SupplyRecord
from diazgui.library.sources import citation
from diazgui.library.statements import sound_statements
from diazgui.library.temperatures import check_points
from diazgui.structures.reading import StructureError, read_structure
from diazgui.units import Kind, parse_label

ChoiceKind = Literal["diamine", "group"]
_LISTS: Mapping[ChoiceKind, tuple[str, ...]] = {"diamine": ("diamine",), "group": ("electrophile", "carbonyl")}


@cache
def substances() -> Mapping[str, Substance]:
    """The shipped substances by id, in the order of their files.

    Raises:
        LibraryError: the data is at fault.
    """
    return MappingProxyType({record.id: substance for record, substance in _shipped()})


def choices(kind: ChoiceKind) -> tuple[Substance, ...]:
    """What a list of diamines, or of groups (alkylating agents, aldehydes and ketones), offers."""
    return tuple(substance for record, substance in _shipped() if record.choice in _LISTS[kind])


def find_substance(text: str) -> Substance:
    """The substance that a chemist names: by id, name, abbreviation, CAS number, InChIKey or structure.

    Capital letters, spaces and subscripts make no difference in a name. What ships comes first, then the compound
    index. A structure that neither knows gives a pure substance without density; one that the index knows gets its
    name, CAS number and density, and stays drawn as it was typed.

    Raises:
        ChemistryError: it is neither known nor a structure, or a name of several compounds.

    >>> find_substance("K₂CO₃").compound.name
    'potassium carbonate'
    """
    wanted = as_key(text)
    if not wanted:
        raise ChemistryError("Nothing was typed. Type a name from the list, a CAS number or a SMILES.")
    known = names().get(wanted) or _numbered(text)
    if known is not None:
        return known
    named = lookup.named(text)
    try:
        compound = read_structure(text)
    except StructureError as error:
        if not named:
            raise ChemistryError(lookup.unknown(text, error, shipped())) from error
        found = lookup.only(named, text)
        return by_inchikey().get(found.inchikey) or indexed_substance(found)
    return by_inchikey().get(compound.inchikey or "") or lookup.drawn(compound, named, text)


def _numbered(text: str) -> Substance | None:
    """The shipped substance of a CAS number or InChIKey, however it is written: some stand in no index."""
    number, key = cas_in(text), inchikey_in(text)
    if number is not None and number.is_sound:
        return names().get(number.number)
    return by_inchikey().get(key or "")


@cache
def shipped() -> AtHand:
    """The substances that ship, made ready to be searched.

    Raises:
        LibraryError: the data is at fault.
    """
    return of_shipped(substances(), {record.id: record.synonyms for record, _ in _shipped()})


@cache
def names() -> Mapping[str, Substance]:
    """Every id, name, abbreviation and CAS number, as compared.

    A number or a symbol above an arrow that two bottles share means the first.
    """
    found: dict[str, Substance] = {}
    for record, substance in _shipped():
        for text in _called(record):
            found[as_key(text)] = substance
    for record, substance in _shipped():
        for text in filter(None, (record.cas, record.short)):
            found.setdefault(as_key(text), substance)
    return MappingProxyType(found)


@cache
def by_inchikey() -> Mapping[str, Substance]:
    """The substances by structure; where two bottles hold the same compound, the first."""
    found: dict[str, Substance] = {}
    for _, substance in _shipped():
        if substance.compound.inchikey is not None:
            found.setdefault(substance.compound.inchikey, substance)
    return MappingProxyType(found)


def bottles_of(compound: Compound) -> tuple[Substance, ...]:
    """The shipped bottles of a compound, in the order of their files; by name where it has no structure."""
    if compound.inchikey is None and compound.smiles is None:
        named = names().get(as_key(compound.name)) if compound.name else None
        return () if named is None else (named,)
    return tuple(s for s in substances().values() if s.compound.inchikey == compound.inchikey is not None)


@cache
def groups() -> Mapping[str, str]:
    """What alkylating agents, aldehydes and ketones put on nitrogen, by their InChIKey: ``benzyl``."""
    named = ((substance.compound.inchikey, record.group) for record, substance in _shipped() if record.group)
    return MappingProxyType({inchikey: group for inchikey, group in named if inchikey is not None})


def _called(record: SubstanceRecord) -> tuple[str, ...]:
    return (record.id, record.name, *record.synonyms)


@cache
def _shipped() -> tuple[tuple[SubstanceRecord, Substance], ...]:
    faults = Faults()
    found = tuple(_read(faults))
    faults.raise_if_any()
    return found


def substance_faults() -> tuple[str, ...]:
    """The faults of all substance files, a line each; empty where there are none."""
    try:
        _shipped()
    except LibraryError as error:
        return error.faults
    return ()


def _read(faults: Faults) -> Iterator[tuple[SubstanceRecord, Substance]]:
    taken: dict[str, str] = {}
    for place, table in tables("substances", faults):
        file = faults.record(SubstancesRecord, table, place)
        if file is None:
            continue
        with faults.caught(place.at("source")):
            citation(file.source)
        for i, row in enumerate(file.substance, 1):
            here = place.at(f"substance {row.get('id', i)}")
            record = faults.record(SubstanceRecord, row, here)
            if record is None:
                continue
            _check_names(record, taken, faults, here)
            check_points(record, faults, here)
            sound_statements(record, faults, here)
            with faults.caught(here):
                yield record, _substance(record, faults, here)


def _check_names(record: SubstanceRecord, taken: dict[str, str], faults: Faults, place: Place) -> None:
    if record.cas is not None and not is_cas(record.cas):
        faults.add(place.at("cas"), f"the check digit of {record.cas} is wrong")
    for key in dict.fromkeys(as_key(text) for text in _called(record)):
        if key in taken:
            faults.add(place, f"“{key}” is also a name of {taken[key]}")
        taken.setdefault(key, record.id)


def _substance(record: SubstanceRecord, faults: Faults, place: Place) -> Substance:
    facts: list[Fact] = []
    density = None
    if record.density:
        with faults.caught(place.at("density")):
            density = Density(parse_label(record.density, Kind.DENSITY).value)
        with faults.caught(place.at("density_source")):
            facts.append(Fact("density", citation(record.density_source)))
    supply: Supply = Neat()
    if record.supply is not None:
        with faults.caught(place.at("supply")):
            supply = _supply(record.supply)
            facts.append(Fact("supply", citation(record.supply.source)))
    hazards, hazards_source = _hazards(record, faults, place)
    return Substance(
        compound=_compound(record),
        supply=supply,
        density=density,
        state=State(record.state),
        facts=tuple(facts),
        id=record.id,
        short=record.short,
        hazards=hazards,
        hazards_source=hazards_source,
    )


def _hazards(record: SubstanceRecord, faults: Faults, place: Place) -> tuple[tuple[str, ...], str]:
    """The pictograms and their source, which is empty where they are not known; faults of warnings are noted too."""
    codes: tuple[str, ...] = ()
    source = ""
    if record.warnings or record.warnings_source:
        with faults.caught(place.at("warnings_source")):
            citation(record.warnings_source)
    if record.hazards is not None:
        codes = sound_hazards(record.hazards, faults, place.at("hazards"))
        with faults.caught(place.at("hazards_source")):
            source = citation(record.hazards_source)
    elif record.hazards_source:
        faults.add(place.at("hazards_source"), "there are no hazards that it could be the source of")
    return codes, source


def _compound(record: SubstanceRecord) -> Compound:
    if record.smiles is not None:
        return read_structure(record.smiles, record.name, record.cas)
    if not record.problem:
        raise ValueError("there is neither a structure nor a problem that says why there is none")
    return Compound(record.name, cas=record.cas, problem=record.problem)


def _supply(record: SupplyRecord) -> Supply:
    def label(kind: Kind) -> float:
        return parse_label(record.strength, kind).value

    match record.form:
        case "neat":
            return Neat(Fraction(label(Kind.PURITY)))
        case "dispersion":
            return Dispersion(Fraction(label(Kind.PURITY)), record.medium)
        case "solution":
            return Solution(Concentration(label(Kind.CONCENTRATION)), record.medium)
        case "solution by mass":
            return SolutionByMass(Fraction(label(Kind.PURITY)), record.medium)
        case "on support":
            return OnSupport(Loading(label(Kind.LOADING)), record.medium)
