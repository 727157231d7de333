"""Masses and isotope patterns of a composition, from the masses and natural abundances that RDKit holds.

Source of the equations: general knowledge of the field.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rdkit import Chem

from diazgui.core.species import Peak

ELECTRON = 0.00054857990907
"""Mass of an electron, Da (CODATA 2018)."""

Composition = Mapping[tuple[str, int], int]
"""How many atoms of each element; the number beside the symbol is that of a labelled isotope, else 0."""

_LEAST = 0.1  # % of the tallest line: what is less is not told
_FARTHEST = 12  # nominal masses on each side of the monoisotopic line
_Lines = Mapping[int, float]


def composition(mol: Chem.Mol) -> dict[tuple[str, int], int]:
    """The atoms of a molecule, hydrogens included."""
    counts: dict[tuple[str, int], int] = {}
    for atom in mol.GetAtoms():
        key = (str(atom.GetSymbol()), int(atom.GetIsotope()))
        counts[key] = counts.get(key, 0) + 1
        hydrogens = int(atom.GetTotalNumHs())
        if hydrogens:
            counts["H", 0] = counts.get(("H", 0), 0) + hydrogens
    return counts


def changed(atoms: Composition, by: Composition) -> dict[tuple[str, int], int]:
    """The composition with atoms added, or taken off where the number is negative.

    >>> changed({("C", 0): 5, ("H", 0): 12}, {("H", 0): 1})
    {('C', 0): 5, ('H', 0): 13}
    """
    together = {key: atoms.get(key, 0) + by.get(key, 0) for key in {**atoms, **by}}
    return {key: number for key, number in together.items() if number}


def exact_mz(atoms: Composition, charge: int) -> float:
    """Monoisotopic m/z of a cation: m/z = (Σ m(atoms) − z m(e⁻)) / z.

    >>> round(exact_mz({("C", 0): 7, ("H", 0): 7}, 1), 4)
    91.0542
    """
    return (exact_mass(atoms) - charge * ELECTRON) / charge


def exact_mass(atoms: Composition) -> float:
    """Monoisotopic mass of a neutral composition, Da: each element as its most common isotope, or as it is labelled."""
    return sum(number * _mass(*key) for key, number in atoms.items())


def pattern(atoms: Composition) -> tuple[Peak, ...]:
    """The isotope pattern by nominal mass, the tallest line at 100 %; lines below 0.1 % of it are left out.

    >>> [(peak.above, round(peak.share)) for peak in pattern({("Br", 0): 1})]
    [(0, 100), (2, 97)]
    """
    return _pattern(tuple(sorted(atoms.items())))


@lru_cache(maxsize=4096)
def _pattern(atoms: tuple[tuple[tuple[str, int], int], ...]) -> tuple[Peak, ...]:
    lines: _Lines = {0: 1.0}
    for (symbol, label), number in atoms:
        if not label:
            lines = _together(lines, _lines_of(symbol, number))
    tallest = max(lines.values())
    shares = {above: 100 * (share / tallest) for above, share in sorted(lines.items())}
    return tuple(Peak(above, share) for above, share in shares.items() if share >= _LEAST)


@lru_cache(maxsize=1024)
def _lines_of(symbol: str, number: int) -> _Lines:
    """The pattern of a number of atoms of one element, by halves."""
    if number == 1:
        return _abundances(symbol)
    half = _lines_of(symbol, number // 2)
    both = _together(half, half)
    return _together(both, _abundances(symbol)) if number % 2 else both


@lru_cache(maxsize=128)
def _abundances(symbol: str) -> _Lines:
    """Natural abundances by nominal mass above the most common isotope."""
    table = Chem.GetPeriodicTable()
    number = table.GetAtomicNumber(symbol)
    common = int(table.GetMostCommonIsotope(number))
    found = {a - common: table.GetAbundanceForIsotope(number, a) / 100 for a in range(number, 3 * number + 3)}
    return MappingProxyType({above: share for above, share in found.items() if share} or {0: 1.0})


def _together(one: _Lines, other: _Lines) -> _Lines:
    lines: dict[int, float] = {}
    for above, share in one.items():
        for more, part in other.items():
            if abs(above + more) <= _FARTHEST:
                lines[above + more] = lines.get(above + more, 0.0) + share * part
    return lines


@lru_cache(maxsize=512)
def _mass(symbol: str, label: int) -> float:
    table = Chem.GetPeriodicTable()
    return float(table.GetMassForIsotope(symbol, label) if label else table.GetMostCommonIsotopeMass(symbol))
