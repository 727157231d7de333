"""The cascade that belongs to a sheet, and where a species of it leads to in the guidance."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from diazgui.core.legible import legible
from diazgui.core.sheet import Entry, Sheet
from diazgui.core.species import StepSpecies
from diazgui.core.target import Target
from diazgui.library.counts import counts_for
from diazgui.library.species import species_for
from diazgui.structures.balance import Character, character
from diazgui.structures.cascade import Cascade, cascade
from diazgui.structures.cascade_step import Labels, cascade_of_step
from diazgui.structures.reading import StructureError

_HX = ("RX, base", "− HX")
_HYDRIDE = ("RCHO or R₂CO", "NaBH(OAc)₃")
_ONE_MORE = ("RX", "over-alkylation")
_BOC = ("Boc₂O", "− t-BuOH, CO₂")
_CBZ = ("Cbz-Cl, base", "− HCl")
_ACYL = ("acylating agent", "")
_LONGEST = 18  # letters of a name that have room at an arrow


@dataclass(frozen=True)
class Leads:
    """The pages of guidance about a species, and the nodes of the diagnosis that it leads to, by their ids."""

    about: str
    pages: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()


LEADS: Mapping[str, Leads] = MappingProxyType(
    {
        "diamine": Leads("species-diamine", ("low-conversion",), ("start",)),
        "mono": Leads("species-mono", ("over-alkylation",), ("wanted",)),
        "di": Leads("species-di", ("over-alkylation",), ("wanted",)),
        "quaternary": Leads("species-quaternary", ("quaternary-salts",), ("quaternary-seen",)),
        "ring-opened": Leads("species-ring-opened", ("ring-opening",), ("quaternary-possible",)),
        "free": Leads("species-deprotected"),
    }
)
"""Where each species leads to, by its id."""

_PROTECTED: Mapping[str, Leads] = MappingProxyType(
    {
        "mono": Leads("species-mono-protected"),
        "di": Leads("species-di-protected"),
    }
)


def pathway_for(sheet: Sheet, target: Target) -> Cascade:
    """What follows from what on a sheet: that of the target where the sheet runs it, or has nothing of its own.

    Never raises: what cannot be told is left out with its reason.
    """
    found, kinds = species_for(sheet), _kinds(sheet)
    if _is_of_target(sheet, target):
        return cascade(target)
    own = cascade_of_step(found, _labels(found, kinds, sheet))
    return own if own.species else cascade(target)


def leads(found: Cascade, species: str) -> Leads:
    """Where a species of a cascade leads to; a protected amine is another matter than an alkylated one."""
    titles = {one.id: one.title for one in found.species}
    if "di" not in titles and species in ("diamine", "mono") and len(titles) > 1:
        return Leads("species-protected", ("low-conversion",), ("start",))
    if titles.get("mono") in ("Mono-Boc", "Mono-Cbz", "Mono-acylated") and species in _PROTECTED:
        return _PROTECTED[species]
    return LEADS[species]


def _is_of_target(sheet: Sheet, target: Target) -> bool:
    """Whether the sheet puts the target's alkyl group on the target's diamine."""
    there = {entry.id: entry for entry in sheet.entries}
    base = there.get(counts_for(sheet).amine)
    agents = {e.substance.compound.smiles for e in sheet.entries if e.coefficient is not None and e is not base}
    wanted = target.electrophile.compound.smiles
    same = base is not None and base.substance.compound.smiles == target.diamine.compound.smiles
    return same and wanted is not None and wanted in agents


def _kinds(sheet: Sheet) -> dict[str, Character]:
    found = {}
    for entry in sheet.entries:
        try:
            if entry.substance.compound.smiles is not None:
                found[entry.id] = character(entry.substance.compound.smiles)
        except StructureError:  # a structure of a file that nobody can read
            continue
    return found


def _labels(found: StepSpecies, kinds: Mapping[str, Character], sheet: Sheet) -> Labels:
    mono = next((one.title for one in found.species if one.id == "mono"), "")
    carbonyl = any(kinds[e.id].carbonyl for e in sheet.entries if e.id in kinds and e.coefficient is not None)
    put = {"Mono-Boc": _BOC, "Mono-Cbz": _CBZ, "Boc amine": _BOC, "Cbz amine": _CBZ}.get(mono)
    if put is None:
        put = _ACYL if "acylated" in mono.lower() else _HYDRIDE if carbonyl else _HX
    return {"mono": put, "di": put, "quaternary": _ONE_MORE, "free": _taking_off(kinds, sheet)}


def _taking_off(kinds: Mapping[str, Character], sheet: Sheet) -> tuple[str, str]:
    """What takes the protecting group off, in the sheet's own words, and what comes off."""
    amine = kinds.get(counts_for(sheet).amine)
    boc = amine is not None and amine.boc > 0
    if any(one.palladium for one in kinds.values()) and not boc:
        return "H₂, Pd/C", "− toluene, CO₂"
    acid = next((e for e in sheet.entries if e.id in kinds and kinds[e.id].strong), None)
    return _name(acid), "− isobutene, CO₂" if boc else "− BnBr, CO₂"


def _name(entry: Entry | None) -> str:
    name = legible(entry.substance.short or entry.substance.compound.name) if entry else ""
    return name if 0 < len(name) <= _LONGEST else "acid"
