"""What lies between a peak nobody knows and a species that is known, where the masses leave one answer alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from diazgui.core.assignment import Assigned, Candidate, Verdict, Where
from diazgui.core.species import IonKind, SpeciesKind

FEWEST_DECIMALS = 3
"""Decimals from which a difference of masses is asked about: with fewer, several formulas fit each of them."""


@dataclass(frozen=True)
class Difference:
    """A difference of m/z between two singly charged ions, Da, and what it stands for."""

    mass: float
    words: str


@dataclass(frozen=True)
class Hint:
    """What a peak has more (or less) than the first ion of a species."""

    candidate: Candidate
    difference: Difference


def hints(
    one: Assigned, found: Sequence[Assigned], known: Sequence[Candidate], table: Iterable[Difference]
) -> tuple[Hint, ...]:
    """The differences of a peak without a reading to species that were found, else to product and starting material.

    None where fewer than :data:`FEWEST_DECIMALS` decimals were typed, or where two differences fit.
    """
    if one.verdict is not Verdict.UNKNOWN or one.peak.decimals < FEWEST_DECIMALS:
        return ()
    differences = tuple(table)
    return tuple(hint for candidate in _references(found, known) for hint in _only(one, candidate, differences))


def _references(found: Sequence[Assigned], known: Sequence[Candidate]) -> tuple[Candidate, ...]:
    seen = [a.matches[0].candidate for a in found if a.verdict in (Verdict.CLEAR, Verdict.PROBABLE)]
    firm = dict.fromkeys(one.species.smiles for one in seen)
    expected = [one for one in known if one.species.kind in (SpeciesKind.INTENDED, SpeciesKind.STARTING)]
    by_smiles = {one.species.smiles: one for one in (*expected, *seen)}
    here = [one for one in expected if one.where is Where.HERE]
    return tuple(by_smiles[smiles] for smiles in firm) or tuple(here)


def _only(one: Assigned, candidate: Candidate, table: Iterable[Difference]) -> Iterator[Hint]:
    ion = candidate.species.main_ion
    if ion is None or ion.charge != 1 or ion.kind is not IonKind.MOLECULE:
        return
    pair = Difference(candidate.species.monoisotopic_mass, "two molecules with one proton, [2M+H]⁺")
    both = (*table, pair) if ion.label == "[M+H]⁺" else tuple(table)
    fitting = [each for each in both if abs(one.peak.mz - ion.mz - each.mass) <= one.within]
    if len(fitting) == 1:
        yield Hint(candidate, fitting[0])
