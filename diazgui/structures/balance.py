"""What one molecule brings to the budgets of a sheet: acid, base, gas, and what leaves it when it reacts.

Source of all that is counted here: general knowledge of the field.
"""

from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

from diazgui.structures.kinds import basic_nitrogens
from diazgui.structures.reading import canonical_molecule
from diazgui.structures.sites import leaving_groups

_ACIDS = tuple(
    Chem.MolFromSmarts(smarts)
    for smarts in (
        "[Cl,Br,I,F;H1;X0,X1]",
        "[OX2H1][CX3](=[OX1])[#6]",
        "[OX2H1][CX3H1]=[OX1]",
        "[OX2H1][#16](=O)=O",
        "[OX2H1][Cl,N+](=,-[O])[O]",
        "[NX4+;!H0;$(*[#6])]",
        "[NX3+;!H0;$(*[#6])]",
        "[OX3+]",
        "[H+]",
    )
)
_STRONG = tuple(
    Chem.MolFromSmarts(smarts)
    for smarts in (
        "[Cl,Br,I;H1;X0,X1]",
        "[OX2H1][#16](=O)=O",
        "[OX2H1][CX3](=[OX1])C([F,Cl])([F,Cl])[F,Cl]",
        "[OX2H1][Cl]",
        "[H+]",
    )
)
_PHOSPHORIC = Chem.MolFromSmarts("[OX2H1]P(=O)")
_INORGANIC_PHOSPHORIC = Chem.MolFromSmarts("P(=O)([OX1-,OX2H1])([OX1-,OX2H1])[OX1-,OX2H1]")
_PHOSPHATE = Chem.MolFromSmarts("[O-]P(=O)([O-])[O-]")
_ALKALIS = tuple(
    Chem.MolFromSmarts(smarts)
    for smarts in (
        "[OH1-]",
        "[H-]",
        "[OX1-][CX4]",
        "[NX1,NX2,NX3;-1;!$(N~[#7]);!$(N[CX3]=O);!$(NS(=O)=O)]",
        "[CX3,CX4;-1]",
        "[#6;X4;!$(C[#8])][Li]",
    )
)
_AMIDINE = Chem.MolFromSmarts("[NX2;+0;!$(N[!#6;!#1])]=[CX3]([NX3;+0])")
_PROTONATED = Chem.MolFromSmarts("[$([NX4+;!H0][#6]),$([NX3+;!H0][#6])]")  # ammonium chloride is a buffer, no acid
_WEAK_BASES = Chem.MolFromSmarts("[$([n;+0]),$([OX1-][CX3]=O),$([O-]P),$([NX3;+0]),$([OX1-]c)]")
_CARBONATE = Chem.MolFromSmarts("[OX1-][CX3](=[OX1])[OX1-]")
_HYDROGENCARBONATE = Chem.MolFromSmarts("[OX1-][CX3](=[OX1])[OX2H1]")
_HYDRIDE = Chem.MolFromSmarts("[#5,#13;!H0]")
_ACYLOXY = Chem.MolFromSmarts("[OX2;$(O[B-;!H0])][CX3]=O")
_SALINE = Chem.MolFromSmarts("[H-]")
_TAKEN_BY_HYDRIDE = Chem.MolFromSmarts(
    "[$([OX2;!H0]),$([SX2;!H0]),$([nH]),$([#7;!H0;+0;$(N[CX3]=[O,S])]),$([#7;!H0;+0;$(NS(=O)=O)])]"
)
_DICARBONATE = Chem.MolFromSmarts("[#6][OX2]C(=O)OC(=O)[OX2][#6]")
_ANHYDRIDE = Chem.MolFromSmarts("[#6][CX3](=O)O[CX3](=O)[#6]")
_ACYL = Chem.MolFromSmarts("[$([CX3]=[O,S]),$([SX4](=O)=O)][F,Cl,Br,I]")
_ARYL_HALIDE = Chem.MolFromSmarts("[a][F,Cl,Br,I]")
_QUATERNARY = Chem.MolFromSmarts("[NX4+;H0]")
_BOC = Chem.MolFromSmarts("[#7][CX3](=[OX1])[OX2]C([CH3])([CH3])[CH3]")
_CBZ = Chem.MolFromSmarts("[#7][CX3](=[OX1])[OX2][CH2]c1[cH][cH][cH][cH][cH]1")
_ALDEHYDE_OR_KETONE = Chem.MolFromSmarts("[$([CX3H2]=[OX1]),$([CX3H1](=[OX1])[#6]),$([CX3](=[OX1])([#6])[#6])]")
_DIALKYLAMINE = Chem.MolFromSmarts("[NX3;H1;+0;$(N([CX4])[CX4])]")
_EXCHANGEABLE = Chem.MolFromSmarts("[#7,#8,#16;!H0]")


@dataclass(frozen=True)
class Character:
    """Numbers per molecule as drawn.

    ``base`` counts the acids that nitrogens take up, and is ``None`` where the molecule is no base that is known here;
    ``alkali`` is what hydroxides, hydrides and other strong bases take up, ``carbonate`` what carbonates do.
    ``leaving`` counts the groups that end as an acid when N–H, O–H or S–H takes their place: halides and sulfonates on
    sp³ carbon, acyl and sulfonyl halides, anhydrides. An aryl halide mostly stays. ``equal_pair`` is true for two
    dialkylamine N–H that are alike.
    """

    base: int | None = None
    alkali: int = 0
    carbonate: int = 0
    acid: int = 0
    amine_salt: bool = False
    strong: bool = False
    hydride: int = 0
    acyloxy: int = 0
    acidic_hydrogens: int = 0
    dicarbonate: int = 0
    leaving: int = 0
    aryl_halides: int = 0
    alkylating: bool = False
    acylating: bool = False
    carbonyl: bool = False
    boc: int = 0
    cbz: int = 0
    quaternary: int = 0
    exchangeable: bool = False
    palladium: bool = False
    equal_pair: bool = False
    nitrogen: bool = False


@lru_cache(maxsize=4096)
def character(smiles: str) -> Character:
    """What a molecule brings to the budgets.

    Phosphoric acid counts two protons, since the third is no acid to an amine; a phosphate takes one up as an alkali.

    Raises:
        StructureError: the text is no structure.

    >>> character("O=C([O-])[O-].[K+].[K+]").carbonate, character("O=C(O)C(F)(F)F").acid
    (2, 1)
    """
    mol = canonical_molecule(smiles)
    sp3 = len(leaving_groups(mol))
    acyl, dicarbonate = _count(mol, _ACYL), _count(mol, _DICARBONATE)
    acid = sum(_count(mol, one) for one in _ACIDS)
    return Character(
        base=_base(mol, smiles),
        alkali=sum(_count(mol, one) for one in _ALKALIS) + _count(mol, _PHOSPHATE),
        carbonate=2 * _count(mol, _CARBONATE) + _count(mol, _HYDROGENCARBONATE),
        acid=acid + max(0, _count(mol, _PHOSPHORIC) - _count(mol, _INORGANIC_PHOSPHORIC)),
        amine_salt=_is_amine_salt(mol, smiles),
        strong=any(mol.HasSubstructMatch(one) for one in _STRONG),
        hydride=_hydrogens(mol, _HYDRIDE) + _count(mol, _SALINE),
        acyloxy=_count(mol, _ACYLOXY),
        acidic_hydrogens=_hydrogens(mol, _TAKEN_BY_HYDRIDE),
        dicarbonate=dicarbonate,
        leaving=sp3 + acyl + _count(mol, _ANHYDRIDE),
        aryl_halides=_count(mol, _ARYL_HALIDE),
        alkylating=bool(sp3 or acyl or dicarbonate),
        acylating=bool(acyl or dicarbonate),
        carbonyl=mol.HasSubstructMatch(_ALDEHYDE_OR_KETONE),
        boc=_count(mol, _BOC),
        cbz=_count(mol, _CBZ),
        quaternary=_count(mol, _QUATERNARY),
        exchangeable=mol.HasSubstructMatch(_EXCHANGEABLE),
        palladium=any(atom.GetAtomicNum() == 46 for atom in mol.GetAtoms()),
        equal_pair=_equal_pair(mol),
        nitrogen=any(atom.GetAtomicNum() == 7 for atom in mol.GetAtoms()),
    )


def _count(mol: Chem.Mol, pattern: Chem.Mol) -> int:
    """How many atoms stand in the first place of a pattern."""
    return len({match[0] for match in mol.GetSubstructMatches(pattern)})


def _hydrogens(mol: Chem.Mol, pattern: Chem.Mol) -> int:
    atoms = {match[0] for match in mol.GetSubstructMatches(pattern)}
    return sum(int(mol.GetAtomWithIdx(atom).GetTotalNumHs()) for atom in atoms)


def _base(mol: Chem.Mol, smiles: str) -> int | None:
    """Acids that the nitrogens take up; 0 for what hardly takes any, such as a pyridine or an acetate."""
    nitrogens = basic_nitrogens(smiles) + _count(mol, _AMIDINE) + _count(mol, _PROTONATED)
    return nitrogens if nitrogens or mol.HasSubstructMatch(_WEAK_BASES) else None


def _is_amine_salt(mol: Chem.Mol, smiles: str) -> bool:
    """Whether an amine is drawn together with its acid, as two compounds or as ions."""
    drawn_apart = "." in smiles and any(mol.HasSubstructMatch(one) for one in _ACIDS) and basic_nitrogens(smiles) > 0
    return drawn_apart or mol.HasSubstructMatch(_PROTONATED)


def _equal_pair(mol: Chem.Mol) -> bool:
    """Whether there are two dialkylamine N–H, and no telling them apart."""
    atoms = {match[0] for match in mol.GetSubstructMatches(_DIALKYLAMINE)}
    ranks = Chem.CanonicalRankAtoms(mol, breakTies=False)
    return len(atoms) == 2 and len({ranks[atom] for atom in atoms}) == 1
