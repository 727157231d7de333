"""What the structures on a sheet say to its budgets: acid, base, gas, and whose two N–H the statistics are about.

A row is known by its structure and not by its name, so that rows of a chemist's own count too.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from diazgui.core.budget import Counts
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import AFTER_REACTION, Entry, Role, Sheet
from diazgui.core.substance import Salt
from diazgui.structures.balance import Character, character
from diazgui.structures.reading import StructureError
from diazgui.structures.sites import amine, amine_sites

_DISSOLVED = MappingProxyType(
    {
        "nahco3-sat": "O=C([O-])O.[Na+]",
        "nh4cl-sat": "[Cl-].[NH4+]",
        "brine": "[Cl-].[Na+]",
        "celite": "O=[Si]=O",
    }
)
"""What acts in a shipped substance that has no structure of its own, by its id."""

_BY_STRUCTURE = frozenset({Role.STARTING_MATERIAL, Role.REACTANT, Role.REAGENT, Role.BASE})
"""Roles of which nothing is taken for granted: a solvent or a catalyst without a structure sets no gas free."""

Known = Mapping[str, Character]
"""The character of each row whose structure is known, by its id."""


@dataclass(frozen=True)
class Pair:
    """Ids of a diamine with two equal N–H and of what they take, and whether a quaternary salt can form."""

    diamine: str
    agent: str
    quaternary: bool


@once_for_each
def counts_for(sheet: Sheet) -> Counts:
    """The numbers that the budgets of a sheet ask for, per molecule or per event.

    Where the product's structure is known it decides what has left and what was taken off; where it is not, every
    group that the reagents can take is counted, so that a vent is sized for all of it. Without the structure of a
    reactant the acid that is made stays unknown.

    Source of the counts: general knowledge of the field; see :mod:`diazgui.structures.balance`.
    """
    known = _known(sheet)
    reaction = [entry for entry in sheet.entries if entry.role not in AFTER_REACTION]
    made = _of_product(sheet)
    boc, cbz = (_taken_off(sheet, known, made, group) for group in ("boc", "cbz"))
    palladium, strong = (_any(reaction, known, name) for name in ("palladium", "strong"))
    nitrogens = _numbers(known, lambda one: one.base)
    nitrogens |= {p.id: one.base or 0 for p in sheet.products[:1] if (one := made) is not None}
    acids = {i: one.acid for i, one in known.items() if one.acid and not one.amine_salt}
    return Counts(
        amine=_amine(sheet, known),
        acid_per_event=_acid_per_event(sheet, known, made),
        acid_spent_per_event=cbz if strong and not palladium else 0,
        basic_nitrogens=nitrogens,
        salt_protons=_salt_protons(sheet, known),
        acids=acids,
        weak_acids=frozenset(i for i in acids if not known[i].strong),
        alkalis=_numbers(known, lambda one: one.alkali or None),
        carbonates=_numbers(known, lambda one: one.carbonate or None),
        hydrides=_numbers(known, lambda one: one.hydride or None),
        acid_when_quenched=_numbers(known, lambda one: one.acyloxy or None),
        acidic_hydrogens=_numbers(known, lambda one: one.acidic_hydrogens or None),
        dicarbonates=_numbers(known, lambda one: one.dicarbonate or None),
        boc_removed=boc,
        cbz_removed=cbz,
        hydrogen_taken_up=cbz if palladium else 0,
        unknown=frozenset(entry.id for entry in reaction if entry.role in _BY_STRUCTURE and entry.id not in known),
    )


def pair_for(sheet: Sheet) -> Pair | None:
    """The two rows that the statistics of two equal N–H are about; ``None`` where they do not apply."""
    known = _known(sheet)
    diamine = _amine(sheet, known)
    agents = [
        entry.id
        for entry in _balanced(sheet)
        if (one := known.get(entry.id)) is not None and entry.id != diamine and (one.alkylating or one.carbonyl)
    ]
    if not diamine or not known[diamine].equal_pair or len(agents) != 1:
        return None
    agent = known[agents[0]]
    return Pair(diamine, agents[0], agent.alkylating and not agent.acylating)


def why_no_pair(sheet: Sheet) -> str:
    """Why the statistics of two equal N–H do not apply to a sheet; empty where they do."""
    if pair_for(sheet) is not None:
        return ""
    known, there = _known(sheet), {entry.id: entry for entry in sheet.entries}
    diamine = _amine(sheet, known)
    if not diamine:
        return "No amine with a structure stands on the sheet, so there is nothing to share out."
    name = there[diamine].substance.compound.name or "The amine"
    if not known[diamine].equal_pair:
        lacks = {0: "no free N–H", 1: "one N–H only"}.get(_hydrogens(there[diamine]), "no two equal N–H")
        return f"{name} has {lacks}, so there are no statistics of two equal N–H to tell."
    return "Shares need one row that puts a group on nitrogen, with a structure and a coefficient; here it is not so."


def _hydrogens(entry: Entry) -> int:
    """How many dialkylamine N–H may react."""
    try:
        return len(amine_sites(amine(entry.substance.compound.smiles or "")))
    except StructureError:  # none, or a primary amine
        return 0


def uncounted(sheet: Sheet) -> tuple[str, ...]:
    """Ids of the rows without a structure that are taken to be neither acid, base nor gas: told beside the budgets."""
    known = _known(sheet)
    after = (entry for entry in sheet.entries if entry.role in AFTER_REACTION or entry.role not in _BY_STRUCTURE)
    return tuple(entry.id for entry in after if entry.id not in known)


def _known(sheet: Sheet) -> Known:
    return {entry.id: one for entry in sheet.entries if (one := _character(_smiles(entry))) is not None}


def _smiles(entry: Entry) -> str | None:
    return entry.substance.compound.smiles or _DISSOLVED.get(entry.substance.id)


def _character(smiles: str | None) -> Character | None:
    try:
        return None if smiles is None else character(smiles)
    except StructureError:
        return None


def _of_product(sheet: Sheet) -> Character | None:
    return _character(sheet.products[0].compound.smiles) if sheet.products else None


def _balanced(sheet: Sheet) -> list[Entry]:
    """What takes part in the balance of the reaction."""
    return [e for e in sheet.entries if e.coefficient is not None and e.role not in AFTER_REACTION]


def _any(some: Iterable[Entry], known: Known, name: str) -> bool:
    return any(getattr(known.get(entry.id), name, False) for entry in some)


def _numbers(known: Known, of: Callable[[Character], int | None]) -> dict[str, int]:
    return {row: number for row, one in known.items() if (number := of(one)) is not None}


def _amine(sheet: Sheet, known: Known) -> str:
    """The row whose nitrogen reacts: from the target or the step before, else the first that may."""
    may = [
        entry
        for entry in _balanced(sheet)
        if entry.role in (Role.STARTING_MATERIAL, Role.REACTANT)
        and (one := known.get(entry.id)) is not None
        and one.nitrogen
        and not (one.alkylating or one.carbonyl)
    ]
    by_slot = [entry for entry in may if entry.slot in ("diamine", "previous")]
    starting = [entry for entry in may if entry.role is Role.STARTING_MATERIAL]
    return next((entry.id for entry in (*by_slot, *starting, *may)), "")


def _salt_protons(sheet: Sheet, known: Known) -> dict[str, float]:
    """Acid per active compound of what comes as a salt or is drawn as one; a counter-ion needs its structure."""
    found: dict[str, float] = {i: one.acid for i, one in known.items() if one.amine_salt}
    for entry in sheet.entries:
        if isinstance(entry.substance.supply, Salt):
            parts = [(part.ratio, _character(part.smiles)) for part in entry.substance.supply.parts]
            if all(one is not None for _, one in parts):
                brought = sum(ratio * one.acid for ratio, one in parts if one is not None)
                found[entry.id] = found.get(entry.id, 0.0) + brought
    return found


def _acid_per_event(sheet: Sheet, known: Known, made: Character | None) -> float | None:
    """Halide, sulfonate or carboxylate that leaves as an acid; what a quaternary ammonium keeps is its counter-ion."""
    balanced = [entry for entry in _balanced(sheet) if not _is_acid(known.get(entry.id))]
    if any(entry.id not in known for entry in balanced):
        return None
    pairs = [(float(entry.coefficient or 0), known[entry.id]) for entry in balanced]
    brought = sum(nu * one.leaving for nu, one in pairs)
    if made is not None:
        aryl = sum(nu * one.aryl_halides for nu, one in pairs) - made.aryl_halides
        cations = made.quaternary - sum(nu * one.quaternary for nu, one in pairs)
        return max(0.0, brought - made.leaving + max(0.0, aryl) - max(0.0, cations))
    if not brought or not any(one.exchangeable for _, one in pairs if not one.leaving):
        return 0.0
    return brought if all(one.leaving <= 1 for _, one in pairs) else None


def _is_acid(one: Character | None) -> bool:
    return one is not None and one.acid > 0 and not one.amine_salt


def _taken_off(sheet: Sheet, known: Known, made: Character | None, group: str) -> int:
    """Protecting groups that one event takes off; all of them where the product is not known and an acid takes them."""
    there = sum(int(getattr(known[entry.id], group)) for entry in _balanced(sheet) if entry.id in known)
    if made is not None:
        return max(0, there - int(getattr(made, group)))
    reaction = [entry for entry in sheet.entries if entry.role not in AFTER_REACTION]
    taken = _any(reaction, known, "strong") or (group == "cbz" and _any(reaction, known, "palladium"))
    return there if taken else 0
