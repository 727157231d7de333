"""Bonds cut and made between chosen atoms, hydrogens and stereocentres kept in order.

Source of the stereochemistry: general knowledge of the field (an SN2 reaction inverts).
"""

from rdkit import Chem

from diazgui.structures.reading import canonical_smiles

_TETRAHEDRAL = (Chem.ChiralType.CHI_TETRAHEDRAL_CW, Chem.ChiralType.CHI_TETRAHEDRAL_CCW)


def substitute(base: Chem.Mol, atom: int, other: Chem.Mol, carbon: int, leaving: int) -> Chem.Mol:
    """Both molecules with the bond carbon–leaving cut and atom–carbon made; a stereocentre is inverted.

    The atom gives up one hydrogen; where the bond cut was double, the carbon gains one (a reductive
    amination). The indices of ``base`` stay valid; what leaves remains as a loose fragment.
    """
    shift = base.GetNumAtoms()
    pair = Chem.RWMol(Chem.CombineMols(base, other))
    carbon, leaving = carbon + shift, leaving + shift
    centre = pair.GetAtomWithIdx(carbon)
    tag, order = centre.GetChiralTag(), [bond.GetOtherAtomIdx(carbon) for bond in centre.GetBonds()]
    double = pair.GetBondBetweenAtoms(carbon, leaving).GetBondType() == Chem.BondType.DOUBLE
    _add_hydrogens(pair, atom, -1)
    _add_hydrogens(pair, carbon, 1 if double else 0)
    pair.RemoveBond(carbon, leaving)
    pair.AddBond(atom, carbon, Chem.BondType.SINGLE)
    if tag in _TETRAHEDRAL:
        # The tag counts the bonds in their order, and the new bond is the last: moving it there takes this
        # many swaps, each of which turns the tag once; inversion turns it once more.
        turns = len(order) - 1 - order.index(leaving) + 1
        centre.SetChiralTag(_TETRAHEDRAL[(_TETRAHEDRAL.index(tag) + turns) % 2])
    return pair.GetMol()


def quaternise(base: Chem.Mol, nitrogen: int, other: Chem.Mol, carbon: int, leaving: int) -> Chem.Mol:
    """As :func:`substitute`, on a tertiary amine: the nitrogen keeps its three bonds and becomes a cation."""
    charged = Chem.RWMol(base)
    _add_hydrogens(charged, nitrogen, 1)  # the one that the group takes the place of
    charged.GetAtomWithIdx(nitrogen).SetFormalCharge(1)
    return substitute(charged, nitrogen, other, carbon, leaving)


def eliminate(mol: Chem.Mol, nitrogen: int, alpha: int, beta: int) -> Chem.Mol:
    """The amine and alkene of a Hofmann elimination: the bond nitrogen–alpha cut, alpha=beta made, H⁺ lost at beta."""
    made = Chem.RWMol(mol)
    _add_hydrogens(made, beta, -1)
    made.RemoveBond(nitrogen, alpha)
    made.GetAtomWithIdx(nitrogen).SetFormalCharge(0)
    made.GetBondBetweenAtoms(alpha, beta).SetBondType(Chem.BondType.DOUBLE)
    for carbon in (alpha, beta):
        made.GetAtomWithIdx(carbon).SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
    return made.GetMol()


def detach(mol: Chem.Mol, atom: int, leaving: int) -> Chem.Mol:
    """The molecule with the single bond atom–leaving cut and a hydrogen in its place on the atom."""
    cut = Chem.RWMol(mol)
    _add_hydrogens(cut, atom, 1)
    cut.RemoveBond(atom, leaving)
    return cut


def oxidise(mol: Chem.Mol, carbon: int, leaving: int) -> Chem.Mol:
    """The molecule with carbon–leaving and one hydrogen replaced by a double bond to oxygen."""
    made = Chem.RWMol(mol)
    _add_hydrogens(made, carbon, -1)
    made.RemoveBond(carbon, leaving)
    made.AddBond(carbon, made.AddAtom(Chem.Atom("O")), Chem.BondType.DOUBLE)
    made.GetAtomWithIdx(carbon).SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
    return made


def saturate(mol: Chem.Mol, carbon: int, other: int) -> Chem.Mol:
    """The molecule with the double bond carbon=other made single, and a hydrogen added at both ends."""
    made = Chem.RWMol(mol)
    _add_hydrogens(made, carbon, 1)
    _add_hydrogens(made, other, 1)
    made.GetBondBetweenAtoms(carbon, other).SetBondType(Chem.BondType.SINGLE)
    return made.GetMol()


def doubly_bound_oxygen(mol: Chem.Mol, carbon: int) -> int:
    """The oxygen of a carbonyl group, by its carbon."""
    bonds = mol.GetAtomWithIdx(carbon).GetBonds()
    return int(next(b.GetOtherAtomIdx(carbon) for b in bonds if b.GetBondType() == Chem.BondType.DOUBLE))


def fragment_smiles(mol: Chem.Mol, keep: int) -> str:
    """Canonical SMILES of the fragment that holds the atom ``keep``."""
    atoms: list[tuple[int, ...]] = []
    fragments = Chem.GetMolFrags(mol, asMols=True, sanitizeFrags=False, fragsMolAtomMapping=atoms)
    kept = next(fragment for fragment, indices in zip(fragments, atoms, strict=True) if keep in indices)
    Chem.SanitizeMol(kept)
    return canonical_smiles(Chem.MolToSmiles(kept))


def _add_hydrogens(mol: Chem.RWMol, index: int, number: int) -> None:
    # Before any bond is cut, and all of them stated: RDKit does not add those of a bracket atom, such as [15NH].
    mol.UpdatePropertyCache(strict=False)
    atom = mol.GetAtomWithIdx(index)
    hydrogens = atom.GetTotalNumHs() + number
    if hydrogens < 0:  # the hydrogen to go is an atom of its own: deuterium
        label = next(near.GetIdx() for near in atom.GetNeighbors() if near.GetAtomicNum() == 1)
        mol.RemoveBond(index, label)
    atom.SetNoImplicit(True)
    atom.SetNumExplicitHs(max(hydrogens, 0))
