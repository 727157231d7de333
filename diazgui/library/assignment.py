"""What the peaks of a step may be: its own species, those of other steps, its inputs, typical by-products."""

from dataclasses import dataclass
from functools import lru_cache

from diazgui.core.assignment import Assigned, Candidate, Where, assigned
from diazgui.core.composition import Composition, composition
from diazgui.core.mass_differences import Hint, hints
from diazgui.core.outcome import Outcome, Way, outcomes
from diazgui.core.peaks import Peak
from diazgui.core.remembering import once_for_each
from diazgui.core.route import Route, RouteStep
from diazgui.core.sheet import AFTER_REACTION, Sheet
from diazgui.core.species import Species, SpeciesKind, StepSpecies
from diazgui.core.table import limiting
from diazgui.core.tolerance import Tolerance
from diazgui.library.lc_ms import differences
from diazgui.library.species import reacting_on, species_for, structure_of
from diazgui.structures.ions import ions_of
from diazgui.structures.reading import StructureError, canonical_smiles, read_structure
from diazgui.structures.typical import typical_by_products


@dataclass(frozen=True)
class LcMs:
    """What the peaks of a step are taken for. ``looked_for`` are all species that were asked about."""

    found: tuple[Assigned, ...]
    composition: Composition
    outcomes: tuple[Outcome, ...]
    hints: tuple[tuple[Hint, ...], ...]
    looked_for: tuple[Candidate, ...]
    way: Way
    tolerance: Tolerance | None = None


def lc_ms_of(route: Route, step_id: str, peaks: tuple[Peak, ...], tolerance: Tolerance | None = None) -> LcMs:
    """The peaks of a step assigned, with what they say of the step.

    Raises:
        KeyError: the route has no such step.
        LibraryError: the data is at fault.
    """
    sheet = route.step(step_id).sheet
    way, candidates = way_of(species_for(sheet)), candidates_for(route, step_id)
    return _lc_ms_of(candidates, way, in_excess(sheet), peaks, tolerance)


@lru_cache(maxsize=8)
def _lc_ms_of(
    candidates: tuple[Candidate, ...],
    way: Way,
    excess: frozenset[str],
    peaks: tuple[Peak, ...],
    tolerance: Tolerance | None,
) -> LcMs:
    found = assigned(peaks, candidates, tolerance)
    whole = composition(found)
    told = tuple(hints(one, found, candidates, differences()) for one in found)
    return LcMs(found, whole, outcomes(whole, way, excess), told, candidates, way, tolerance)


def candidates_for(route: Route, step_id: str) -> tuple[Candidate, ...]:
    """The species that a peak of a step may be, each compound once, where it is likeliest.

    Of the steps after only what they are to make, and what was carried into them: the rest cannot be there yet.
    """
    step = route.step(step_id)
    at = route.steps.index(step)
    before = route.steps[at - 1] if at > 0 else None
    return _candidates(step.sheet, before, route.steps[at + 1 :])


def _candidates(sheet: Sheet, before: RouteStep | None, after: tuple[RouteStep, ...]) -> tuple[Candidate, ...]:
    some = [Candidate(one) for one in species_for(sheet).species]
    some += [Candidate(one, Where.INPUT) for one in _inputs(sheet)]
    if before is not None:
        some += [Candidate(one, Where.BEFORE, before.id) for one in species_for(before.sheet).species]
    for later in after:
        made = (one for one in species_for(later.sheet).species if _may_come_early(one))
        some += [Candidate(one, Where.AFTER, later.id) for one in made]
    reacting = reacting_on(sheet)
    if reacting is not None:
        some += [Candidate(one, Where.TYPICAL) for one in typical_by_products(reacting)]
    first = {one.species.smiles: one for one in reversed(some)}
    return tuple(one for one in some if first[one.species.smiles] is one)


def _may_come_early(one: Species) -> bool:
    return one.kind is SpeciesKind.INTENDED or one.id == "carried"


@once_for_each
def in_excess(sheet: Sheet) -> frozenset[str]:
    """The structures of what takes part and is not the first to run out, as SMILES; none where that is not known."""
    first = limiting(sheet).entries
    if not first:
        return frozenset()
    others = (entry for entry in sheet.entries if entry.coefficient is not None and entry.id not in first)
    return frozenset(smiles for entry in others if (smiles := structure_of(entry.substance.compound)) is not None)


@once_for_each
def _inputs(sheet: Sheet) -> tuple[Species, ...]:
    """What stands on the sheet and shows in a spectrum, its amine and agents included."""
    found: dict[str, Species] = {}
    for entry in sheet.entries:
        compound = entry.substance.compound
        if entry.role in AFTER_REACTION or compound.smiles is None:
            continue
        one = _input(compound.smiles, compound.name)
        if one is not None:
            found.setdefault(one.smiles, one)
    return tuple(found.values())


@lru_cache(maxsize=256)
def _input(smiles: str, name: str) -> Species | None:
    """A compound as a species; ``None`` for a salt, and for what shows no ion."""
    try:
        ions, known = ions_of(smiles), read_structure(smiles)
    except StructureError:
        return None
    if not ions or known.formula is None or known.structure_molar_mass is None or known.monoisotopic_mass is None:
        return None
    masses = known.structure_molar_mass, known.monoisotopic_mass
    own = canonical_smiles(smiles)
    why = "It stands on the sheet."
    return Species("input", SpeciesKind.FROM_REAGENT, name, own, known.formula, *masses, ions, why, "definition")


def way_of(found: StepSpecies) -> Way:
    """What a step does, by its species."""
    by_id = {one.id: one for one in found.species}
    if "free" in by_id:
        return Way.REMOVAL
    titles = {one.title for one in found.species if one.kind is SpeciesKind.STARTING}
    for title, way in _WAYS.items():
        if title in titles and "mono" in by_id:
            return way
    return Way.OTHER


_WAYS = {
    "Acylating agent": Way.PROTECTION,
    "Carbonyl compound": Way.REDUCTION,
    "Alkylating agent": Way.ALKYLATION,
}
