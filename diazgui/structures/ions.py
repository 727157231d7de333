"""The ions by which a compound shows in a mass spectrum of positive ions.

Source of what breaks off and what is taken up: general knowledge of the field.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from diazgui.core.forms import subscripted
from diazgui.core.species import Ion, IonKind
from diazgui.structures.isotopes import Composition, changed, composition, exact_mz, pattern
from diazgui.structures.kinds import basic_nitrogen_atoms
from diazgui.structures.reading import StructureError, canonical_molecule

PROTON = 1.007276467
"""Mass of a proton, Da (CODATA 2018)."""

_PROTON_ATOM: Composition = {("H", 0): 1}
_SODIUM: Composition = {("Na", 0): 1}
_ISOBUTENE: Composition = {("C", 0): 4, ("H", 0): 8}
_BOC_LOSS: Composition = {("C", 0): 5, ("H", 0): 8, ("O", 0): 2}
_BOC = Chem.MolFromSmarts("[#7;+0][CX3](=[OX1])[OX2]C([CH3])([CH3])[CH3]")
_TAKES_PROTON = Chem.MolFromSmarts("[$([NX3;+0]),$([NX2;+0]),$([n;+0]),$([CX3]=[OX1]),$([OX2;H1])]")
# Gone before they are seen: the solvents of the analysis take them apart.
_ACYLATING = tuple(Chem.MolFromSmarts(s) for s in ("[CX3](=[OX1])[F,Cl,Br,I]", "[CX3](=[OX1])[OX2][CX3]=[OX1]"))
_TAKES_SODIUM = Chem.MolFromSmarts("[NX3;+0][CX3]=[OX1]")
_ARYLMETHYL = Chem.MolFromSmarts("[CX4;$([CX4]-[a])]-;!@[N,O,S,Cl,Br,I]")
_TROPYLIUM = "C7H7+"

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def ion_mz(smiles: str) -> float:
    """Monoisotopic m/z of a cation as it is, or of a neutral compound with one proton more.

    M⁺: m/z = m / z; [M+H]⁺: m/z = m + m(H⁺). The mass of the electrons that a cation lacks is taken off.
    Limits: one component; an anion has no ion here. Source: general knowledge of the field.

    Raises:
        StructureError: the text is no structure, a salt or mixture, or an anion.

    >>> round(ion_mz("C1CNCCNC1"), 4)
    101.1073
    """
    mol, charge = _measured(smiles)
    mass = float(rdMolDescriptors.CalcExactMolWt(mol))  # that of a cation lacks its electrons already
    return mass / charge if charge else mass + PROTON


def ion_label(smiles: str) -> str:
    """What the ion of :func:`ion_mz` is called.

    Raises:
        StructureError: as :func:`ion_mz`.

    >>> ion_label("C1CNCCNC1"), ion_label("C[N+](C)(C)C")
    ('[M+H]⁺', 'M⁺')
    """
    return _label(_measured(smiles)[1])


def _label(charge: int) -> str:
    return f"M{str(charge if charge > 1 else '').translate(_RAISED)}⁺" if charge else "[M+H]⁺"


def ions_of(smiles: str) -> tuple[Ion, ...]:
    """The ions to expect of a compound, the one to look for first in front; none for what takes up no proton.

    M⁺ of a cation, else [M+H]⁺; [M+2H]²⁺ with two basic nitrogens; [M+Na]⁺ of amides and carbamates; what is left
    when a Boc group loses C₄H₈ or C₅H₈O₂; and the cation of an arylmethyl group. Limits: as :func:`ion_mz`; a halide
    without nitrogen or oxygen shows the cation of its group at most.

    Raises:
        StructureError: as :func:`ion_mz`.

    >>> [(ion.label, round(ion.mz, 4)) for ion in ions_of("c1csc(CN2CCCNCC2)c1")]
    [('[M+H]⁺', 197.1107), ('[M+2H]²⁺', 99.059), ('C₅H₅S⁺', 97.0106)]
    """
    mol, charge = _measured(smiles)
    return (*_whole(mol, charge), *_group_cations(mol))


def _whole(mol: Chem.Mol, charge: int) -> Iterator[Ion]:
    atoms = composition(mol)
    if charge:
        yield _ion(_label(charge), atoms, charge)
        yield from _without_boc(mol, atoms, charge, "M")
        return
    if any(mol.HasSubstructMatch(one) for one in _ACYLATING) or not mol.HasSubstructMatch(_TAKES_PROTON):
        return
    protonated = changed(atoms, _PROTON_ATOM)
    yield _ion("[M+H]⁺", protonated, 1)
    if len(basic_nitrogen_atoms(mol)) > 1:
        yield _ion("[M+2H]²⁺", changed(protonated, _PROTON_ATOM), 2, IonKind.ADDUCT)
    if mol.HasSubstructMatch(_TAKES_SODIUM):
        yield _ion("[M+Na]⁺", changed(atoms, _SODIUM), 1, IonKind.ADDUCT)
    yield from _without_boc(mol, protonated, 1, "M+H")


def _without_boc(mol: Chem.Mol, atoms: Composition, charge: int, name: str) -> Iterator[Ion]:
    """Each Boc group may lose isobutene, or isobutene and CO₂, which leaves the N–H; a labelled one is not asked."""
    groups = sum(not _is_labelled(mol, lost) for _, *lost in mol.GetSubstructMatches(_BOC))
    if charge > 1:
        return
    for whole, half in product(range(groups + 1), repeat=2):
        if not 0 < half + whole <= groups:
            continue
        lost = "".join(
            f"−{f'{number} ' if number > 1 else ''}{formula}"
            for number, formula in ((half, "C₄H₈"), (whole, "C₅H₈O₂"))
            if number
        )
        left = changed(atoms, _times(_ISOBUTENE, -half))
        left = changed(left, _times(_BOC_LOSS, -whole))
        yield _ion(f"[{name}{lost}]⁺", left, 1, IonKind.FRAGMENT)


def _is_labelled(mol: Chem.Mol, atoms: Sequence[int]) -> bool:
    """Whether one of the atoms, or a hydrogen on it, is a certain isotope."""
    found = [mol.GetAtomWithIdx(index) for index in atoms]
    return any(atom.GetIsotope() for one in found for atom in (one, *one.GetNeighbors()) if atom.GetAtomicNum() != 7)


def _times(atoms: Composition, k: int) -> Composition:
    return {key: k * number for key, number in atoms.items()}


def _group_cations(mol: Chem.Mol) -> Iterator[Ion]:
    """ArCH₂⁺ and the like, from a bond to nitrogen, oxygen or what leaves; each formula once."""
    seen: set[str] = set()
    for carbon, other in mol.GetSubstructMatches(_ARYLMETHYL):
        cut = Chem.RWMol(mol)
        cut.RemoveBond(carbon, other)
        parts: list[tuple[int, ...]] = []
        fragments = Chem.GetMolFrags(cut, asMols=True, sanitizeFrags=False, fragsMolAtomMapping=parts)
        group = next(one for one, atoms in zip(fragments, parts, strict=True) if carbon in atoms)
        if Chem.GetFormalCharge(group):
            continue
        ion = _ion("", composition(group), 1, IonKind.GROUP)
        if ion.formula not in seen:
            seen.add(ion.formula)
            yield ion


def _ion(label: str, atoms: Composition, charge: int, kind: IonKind = IonKind.MOLECULE) -> Ion:
    hill = _hill(atoms)
    formula = f"{hill}{'+' if charge == 1 else f'+{charge}'}"
    note = "tropylium" if kind is IonKind.GROUP and formula == _TROPYLIUM else ""
    return Ion(label or f"{subscripted(hill)}⁺", formula, exact_mz(atoms, charge), charge, kind, pattern(atoms), note)


def _hill(atoms: Composition) -> str:
    counts: dict[str, int] = {}
    for (symbol, _), number in atoms.items():
        counts[symbol] = counts.get(symbol, 0) + number
    first = ("C", "H") if "C" in counts else ()
    order = [*(s for s in first if s in counts), *sorted(counts.keys() - set(first))]
    return "".join(f"{symbol}{counts[symbol] if counts[symbol] > 1 else ''}" for symbol in order)


def _measured(smiles: str) -> tuple[Chem.Mol, int]:
    mol = canonical_molecule(smiles)
    if len(Chem.GetMolFrags(mol)) > 1:
        raise StructureError("A salt or mixture shows as its parts in the mass spectrum. Give one of them.")
    charge = int(Chem.GetFormalCharge(mol))
    if charge < 0:
        raise StructureError("An anion does not show among positive ions. Give the neutral compound.")
    return mol, charge
