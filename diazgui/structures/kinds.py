"""What kind of reactant a molecule is, in the words of the field."""

from rdkit import Chem

from diazgui.structures.labels import leaving_group_word
from diazgui.structures.reading import canonical_molecule
from diazgui.structures.sites import electrophile, leaving_group

_BASIC = Chem.MolFromSmarts("[NX3;+0;!$(N=*);!$(N#*);!$(N~[#6,#7,#8,#15,#16;$(*=,#,:*)])]")
_PIPERAZINE = Chem.MolFromSmarts("[NX3]1[CX4][CX4][NX3][CX4][CX4]1")
_NEOPENTYL = Chem.MolFromSmarts("[CX4;H2][CX4;H0]([#6])([#6])[#6]")

# Searched in this order: what stands first decides the name.
_SURROUNDINGS = tuple(
    (Chem.MolFromSmarts(smarts), word)
    for smarts, word in (
        ("[CX4]-c", "benzylic"),
        ("[CX4]-[a]", "heteroaryl"),
        ("[CX4][CX3]=[#6]", "allylic"),
        ("[CX4][CX2]#[#6]", "propargylic"),
        ("[CX4][CX3]=[O,S,N]", "alpha-carbonyl"),
        ("[CX4][CX2]#N", "alpha-cyano"),
        ("[CX4;!H3][OX2,NX3,SX2;!$(*S(=O)(=O))]", "alpha-hetero"),
    )
)

_ACID_LABILE = tuple(
    (Chem.MolFromSmarts(smarts), word)
    for smarts, word in (
        ("[#6][CX3](=O)[OX2]C([CH3])([CH3])[CH3]", "tert-butyl ester"),
        ("[#6;!$(*=O)][OX2]C([CH3])([CH3])[CH3]", "tert-butyl ether"),
        ("[CX4]([OX2][#6])[OX2][#6]", "acetal"),
        ("[OX2][Si]", "silyl ether"),
    )
)
_REDUCIBLE = tuple(
    (Chem.MolFromSmarts(smarts), word)
    for smarts, word in (
        ("[#16X2]", "divalent sulfur"),
        ("[NX3;!$(N[C,S]=O)][CX4;!H0][a]", "N-benzyl type group"),
        ("[#6;!a]=,#[#6;!a]", "carbon–carbon double or triple bond"),
        ("[NX3+](=O)[O-]", "nitro group"),
        ("[a][Cl,Br,I]", "aryl halide"),
    )
)


def electrophile_class(smiles: str, leaving_group_atom: int | None = None) -> str:
    """What the field calls an alkylating agent: surroundings, leaving group and degree.

    Raises:
        SiteNeeded: several leaving groups, and none chosen.
        StructureError: no alkylating agent, with the reason.

    >>> electrophile_class("ClCc1cccs1")
    'benzylic chloride, primary'
    >>> electrophile_class("CI")
    'methyl iodide'
    """
    mol = electrophile(smiles)
    group = leaving_group(mol, leaving_group_atom)
    word = leaving_group_word(mol, group.atom)
    hydrogens = mol.GetAtomWithIdx(group.carbon).GetTotalNumHs(includeNeighbors=True)
    if hydrogens == 3:
        return f"methyl {word}"
    return f"{_surroundings(mol, group.carbon)} {word}, {'primary' if hydrogens == 2 else 'secondary'}"


def leaving_group_name(smiles: str, leaving_group_atom: int | None = None) -> str:
    """The leaving group alone: ``chloride``, ``bromide``, ``iodide``, ``mesylate``, ``tosylate`` and so on.

    Raises:
        SiteNeeded: several leaving groups, and none chosen.
        StructureError: no alkylating agent, with the reason.

    >>> leaving_group_name("CCOS(C)(=O)=O")
    'mesylate'
    """
    mol = electrophile(smiles)
    return leaving_group_word(mol, leaving_group(mol, leaving_group_atom).atom)


def basic_nitrogens(smiles: str) -> int:
    """How many alkylamine nitrogens take up an acid: sp³, neutral, not on C=O, SO₂, aryl or vinyl.

    Aromatic nitrogen counts 0, as in the acid–base budget. Source: general knowledge of the field.

    Raises:
        StructureError: the text is no structure.

    >>> basic_nitrogens("C1CN(Cc2cccs2)CCNC1")
    2
    """
    return len(basic_nitrogen_atoms(canonical_molecule(smiles)))


def basic_nitrogen_atoms(mol: Chem.Mol) -> tuple[int, ...]:
    """The atoms that :func:`basic_nitrogens` counts."""
    return tuple(match[0] for match in mol.GetSubstructMatches(_BASIC))


def acid_labile_groups(smiles: str) -> tuple[str, ...]:
    """Groups that the acid of a Boc removal may cleave too. Source: general knowledge of the field.

    Raises:
        StructureError: the text is no structure.

    >>> acid_labile_groups("CC(C)(C)OC(=O)CN1CCCN(C(=O)OC(C)(C)C)CC1")
    ('tert-butyl ester',)
    """
    return _present(smiles, _ACID_LABILE)


def reducible_groups(smiles: str) -> tuple[str, ...]:
    """What spoils a Cbz removal by hydrogen on Pd/C, or is reduced in it. Source: general knowledge of the field.

    Raises:
        StructureError: the text is no structure.

    >>> reducible_groups("O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1")
    ('divalent sulfur', 'N-benzyl type group')
    """
    return _present(smiles, _REDUCIBLE)


def holds_piperazine(smiles: str) -> bool:
    """Whether there is a saturated six-membered ring with two nitrogens across from each other, bridged or not.

    Raises:
        StructureError: the text is no structure.

    >>> holds_piperazine("CC1CNCCN1"), holds_piperazine("C1CNCCNC1")
    (True, False)
    """
    return bool(canonical_molecule(smiles).HasSubstructMatch(_PIPERAZINE))


def _present(smiles: str, groups: tuple[tuple[Chem.Mol, str], ...]) -> tuple[str, ...]:
    mol = canonical_molecule(smiles)
    return tuple(word for pattern, word in groups if mol.HasSubstructMatch(pattern))


def _surroundings(mol: Chem.Mol, carbon: int) -> str:
    for pattern, word in _SURROUNDINGS:
        if any(match[0] == carbon for match in mol.GetSubstructMatches(pattern)):
            return word
    neopentyl = any(match[0] == carbon for match in mol.GetSubstructMatches(_NEOPENTYL))
    return "neopentyl" if neopentyl else "alkyl"
