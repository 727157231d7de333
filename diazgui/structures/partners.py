"""Which aldehyde or ketone puts the same group on nitrogen as a halide, and the other way round."""

from types import MappingProxyType

from rdkit import Chem

from diazgui.core.substance import Compound
from diazgui.structures.bonds import doubly_bound_oxygen, fragment_smiles, oxidise, substitute
from diazgui.structures.reading import StructureError, read_structure
from diazgui.structures.sites import carbonyl, carbonyl_atom, electrophile, leaving_group

# With a hydrogen where the carbon is to be; the atom that leaves comes first.
_LEAVING = MappingProxyType(
    {
        "Cl": "Cl",
        "Br": "Br",
        "I": "I",
        "OMs": "OS(C)(=O)=O",
        "OTs": "OS(=O)(=O)c1ccc(C)cc1",
        "OTf": "OS(=O)(=O)C(F)(F)F",
    }
)
# What would be an ester or amide (from α-halo ethers and the like), or formyl cyanide, which no bottle holds.
_NO_CARBONYL = Chem.MolFromSmarts("[$([CX4]([!#6;!#1])[!#6;!#1]),$([CX4;H2][CX2]#N)]")


def carbonyl_from_electrophile(smiles: str, leaving_group_atom: int | None = None, name: str = "") -> Compound:
    """The aldehyde or ketone that puts the same group on nitrogen: RCH₂–X to RCHO, RR′CH–X to RCOR′.

    It is a proposal by rule; whether it can be bought or made is for the chemist to say.

    Raises:
        SiteNeeded: several leaving groups, and none chosen.
        StructureError: the alkylating agent does not serve, or what would result is no aldehyde or ketone.

    >>> carbonyl_from_electrophile("ClCc1cccs1").smiles
    'O=Cc1cccs1'
    """
    mol = electrophile(smiles)
    group = leaving_group(mol, leaving_group_atom)
    proposed = fragment_smiles(oxidise(mol, group.carbon, group.atom), group.carbon)
    if group.carbon in {match[0] for match in mol.GetSubstructMatches(_NO_CARBONYL)}:
        raise StructureError(
            f"No aldehyde or ketone puts this group on nitrogen: the rule would give {proposed}. Alkylate instead."
        )
    carbonyl(proposed)
    return read_structure(proposed, name)


def electrophile_from_carbonyl(
    smiles: str, leaving: str = "Br", carbonyl_carbon: int | None = None, name: str = ""
) -> Compound:
    """The halide or sulfonate that puts the same group on nitrogen: RCHO to RCH₂–X, RCOR′ to RR′CH–X.

    Args:
        smiles: the aldehyde or ketone.
        leaving: ``Cl``, ``Br``, ``I``, ``OMs``, ``OTs`` or ``OTf``.
        carbonyl_carbon: the carbon that reacts, where there are several.
        name: what the compound is to be called.

    Raises:
        SiteNeeded: several aldehyde or ketone groups, and none chosen.
        StructureError: there is none, or the leaving group is not known.

    >>> electrophile_from_carbonyl("O=Cc1cccs1", "Cl").smiles
    'ClCc1cccs1'
    """
    if leaving not in _LEAVING:
        raise StructureError(f"“{leaving}” is no leaving group known here. Choose one of: {', '.join(_LEAVING)}.")
    mol = carbonyl(smiles)
    carbon = carbonyl_atom(mol, carbonyl_carbon)
    carrier = Chem.MolFromSmiles(_LEAVING[leaving])
    made = fragment_smiles(substitute(carrier, 0, mol, carbon, doubly_bound_oxygen(mol, carbon)), 0)
    electrophile(made)
    return read_structure(made, name)
