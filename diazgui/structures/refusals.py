"""Why a molecule does not alkylate an amine: each kind with its own sentence.

Source of the chemistry: general knowledge of the field.
"""

from rdkit import Chem

from diazgui.structures.reading import StructureError

_SULFONATE = "$([OX2H0;$(OS(=O)(=O)[#6,OX2])])"
LEAVING = f"$([Cl,Br,I;X1;+0]),{_SULFONATE}"
"""What may leave, as the inside of a SMARTS atom: a halogen, or the oxygen of a sulfonate or sulfate."""


_OTHER_ELECTROPHILES = (
    (
        Chem.MolFromSmarts("[CX3](=[O,S,N])[F,Cl,Br,I]"),
        "An acyl halide or chloroformate acylates the amine instead of alkylating it. Give R–CH₂–X.",
    ),
    (
        Chem.MolFromSmarts("[#16;X3,X4](=O)[F,Cl,Br,I]"),
        "A sulfonyl halide makes a sulfonamide instead of alkylating the amine. Give R–CH₂–X.",
    ),
    (
        Chem.MolFromSmarts("[NX2]=[CX2]=[O,S]"),
        "An isocyanate or isothiocyanate takes up the amine to a urea instead of alkylating it. Give R–CH₂–X.",
    ),
    (
        Chem.MolFromSmarts("[CX4]1[OX2,NX3,NX4+,SX2][CX4]1"),
        "An epoxide, aziridine or thiirane is opened by the amine; such products are not covered here.",
    ),
)

_UNUSABLE = tuple(
    (Chem.MolFromSmarts(smarts), sentence)
    for smarts, sentence in (
        (
            f"[CX4]([F,{LEAVING}])[{LEAVING}]",
            "Two halogens (or sulfonates) on one carbon: such a carbon gives aminals and carbenes, not an N-alkyl "
            "group. Give a compound with one leaving group on that carbon.",
        ),
        (
            f"[CX4;H0][{LEAVING}]",
            "A tertiary halide or sulfonate eliminates instead of alkylating an amine. Give a primary or secondary "
            "one, or build the group another way.",
        ),
        (
            f"[a][{LEAVING}]",
            "An aryl halide or sulfonate does not alkylate an amine by SN2; arylation needs a catalyst or SNAr and is "
            "not covered here. Give a halide on sp³ carbon, such as ArCH₂–X.",
        ),
        (
            f"[CX3](=[#6])[{LEAVING}]",
            "A vinyl halide or sulfonate does not alkylate an amine by SN2. Give an allylic or alkyl one.",
        ),
        (
            f"[CX2][{LEAVING}]",
            "An alkynyl halide does not alkylate an amine by SN2. Give a propargylic one, R–C≡C–CH₂–X.",
        ),
        (
            f"[CX4;!H0][{_SULFONATE};R]",
            "A cyclic sulfonate or sulfate opens to a zwitterion that keeps the acid; such products are not covered "
            "here. Give an open-chain halide or sulfonate.",
        ),
        (
            "[!#6][Cl,Br,I;X1]",
            "The halogen is not on carbon. Give an alkyl chloride, bromide, iodide or sulfonate.",
        ),
        (
            "[CX4]F",
            "An alkyl fluoride is too unreactive: fluoride hardly leaves. Give the chloride, bromide, iodide or a "
            "sulfonate.",
        ),
    )
)
_NO_LEAVING_GROUP = (
    "There is no leaving group. Give an alkyl chloride, bromide, iodide, mesylate, tosylate or triflate, or use an "
    "aldehyde in a reductive amination."
)


def refuse_other_electrophile(mol: Chem.Mol) -> None:
    """Raise :class:`StructureError` where an acyl or sulfonyl halide, or a strained ring, reacts first."""
    for pattern, sentence in _OTHER_ELECTROPHILES:
        if mol.HasSubstructMatch(pattern):
            raise StructureError(sentence)


def why_nothing_leaves(mol: Chem.Mol) -> str:
    """The sentence for a molecule that has no leaving group that serves."""
    return next((sentence for pattern, sentence in _UNUSABLE if mol.HasSubstructMatch(pattern)), _NO_LEAVING_GROUP)
