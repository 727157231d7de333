"""Molecules and reaction schemes as SVG, all at one bond length.

The SVG keeps to what Qt's renderer knows (paths, lines, text, transforms; no style sheets) and leaves the
background transparent, so that a picture stands on any surface. The import of RDKit's drawing takes some
tenths of a second: nothing else in the room imports it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rdkit import Chem
from rdkit.Chem import rdDepictor, rdMolDescriptors
from rdkit.Chem.Draw import rdMolDraw2D

from diazgui.core.forms import subscripted
from diazgui.structures.pieces import MARGIN, Piece, arrow, beside, page, plus, text
from diazgui.structures.reading import canonical_molecule

_PIXELS_PER_ANGSTROM = 20.0  # a bond of 30 px, at which a letter is as tall as text beside it
_GAP = 14.0
# RDKit's yellow and green are too pale for white paper, its blue and red too dark for a dark surface: all these have
# a contrast of 4.5 or more.
_ATOM_COLOURS = {
    False: {8: (0.8, 0.0, 0.0), 16: (0.55, 0.43, 0.0), 17: (0.0, 0.48, 0.12), 9: (0.0, 0.45, 0.45)},
    True: {7: (0.55, 0.65, 1.0), 8: (1.0, 0.45, 0.4), 35: (0.85, 0.55, 0.3), 53: (0.8, 0.5, 0.95)},
}
_ACIDS = {"O=C(O)C(F)(F)F": "CF₃CO₂H", "CC(=O)O": "CH₃CO₂H", "Cl": "HCl", "Br": "HBr", "I": "HI"}


def molecule_svg(smiles: str, width: float, height: float, dark: bool = False) -> str:
    """One compound, centred in ``width`` × ``height`` px and made smaller only where it must be.

    Raises:
        StructureError: the text is no structure.
    """
    return page(compound(smiles, dark), width, height)


def scheme_svg(
    reactants: Sequence[str],
    products: Sequence[str],
    above: str,
    below: str,
    width: float,
    height: float,
    dark: bool = False,
) -> str:
    """A reaction: reactants with plus signs, an arrow with text above and below it, products.

    Args:
        reactants: SMILES, from left to right.
        products: SMILES, from left to right.
        above: text over the arrow; lines are parted by line breaks, subscripts are Unicode's own.
        below: text under the arrow, likewise.
        width: of the picture, px; the scheme is centred in it and made smaller only where it must be.
        height: of the picture, px.
        dark: light ink, for a dark surface.

    Raises:
        StructureError: one of the texts is no structure.
    """
    return page(_scheme(reactants, products, above, below, dark), width, height)


def scheme_size(reactants: Sequence[str], products: Sequence[str], above: str, below: str) -> tuple[float, float]:
    """Width and height in px that a reaction takes where it need not be made smaller.

    Raises:
        StructureError: one of the texts is no structure.
    """
    scheme = _scheme(reactants, products, above, below, dark=False)
    return scheme.width + 2 * MARGIN, scheme.height + 2 * MARGIN


def scheme_on_paper(
    reactants: Sequence[str], products: Sequence[str], above: str, below: str
) -> tuple[str, float, float]:
    """A reaction in dark ink as large as it comes, and that width and height in px.

    Raises:
        StructureError: one of the texts is no structure.
    """
    scheme = _scheme(reactants, products, above, below, dark=False)
    width, height = scheme.width + 2 * MARGIN, scheme.height + 2 * MARGIN
    return page(scheme, width, height), width, height


def compound_on_paper(smiles: str) -> tuple[str, float, float]:
    """One compound in dark ink as large as it comes, and that width and height in px.

    Raises:
        StructureError: the text is no structure.
    """
    piece = compound(smiles, dark=False)
    width, height = piece.width + 2 * MARGIN, piece.height + 2 * MARGIN
    return page(piece, width, height), width, height


def _scheme(reactants: Sequence[str], products: Sequence[str], above: str, below: str, dark: bool) -> Piece:
    return beside([*_withplus(reactants, dark), arrow(above, below, dark), *_withplus(products, dark)], _GAP)


def _withplus(compounds: Iterable[str], dark: bool) -> list[Piece]:
    parts: list[Piece] = []
    for smiles in compounds:
        parts += [plus(dark)] * bool(parts) + [compound(smiles, dark)]
    return parts


@lru_cache(maxsize=512)
def compound(smiles: str, dark: bool) -> Piece:
    """A compound; neutral acids and water beside a larger molecule are written out: ``· 2 HCl``."""
    mol = canonical_molecule(smiles)
    fragments = sorted(Chem.GetMolFrags(mol, asMols=True), key=lambda m: m.GetNumAtoms(), reverse=True)
    main, others = fragments[0], fragments[1:]
    if not others or any(Chem.GetFormalCharge(m) for m in fragments) or main.GetNumAtoms() < 8:
        return _drawn(mol, dark)
    counts = Counter(str(Chem.MolToSmiles(m)) for m in others)
    words = [_acid(part, number) for part, number in sorted(counts.items())]
    return beside([_drawn(main, dark), text("· " + " · ".join(words), dark)], _GAP / 2)


def _acid(smiles: str, number: int) -> str:
    formula = subscripted(str(rdMolDescriptors.CalcMolFormula(Chem.MolFromSmiles(smiles))))
    return (f"{number} " if number > 1 else "") + _ACIDS.get(smiles, formula)


def _drawn(mol: Chem.Mol, dark: bool) -> Piece:
    rdDepictor.Compute2DCoords(mol)
    rdDepictor.StraightenDepiction(mol)
    drawer = rdMolDraw2D.MolDraw2DSVG(-1, -1)  # as large as the molecule is at the scale set
    options = drawer.drawOptions()
    if dark:
        rdMolDraw2D.SetDarkMode(options)
    options.updateAtomPalette(_ATOM_COLOURS[dark])
    options.clearBackground = False
    options.scalingFactor = _PIXELS_PER_ANGSTROM
    options.bondLineWidth = 1.5
    options.annotationFontScale = 0.8
    drawer.DrawMolecule(rdMolDraw2D.PrepareMolForDrawing(mol))
    drawer.FinishDrawing()
    return Piece(float(drawer.Width()), float(drawer.Height()), _inside(drawer.GetDrawingText()))


def _inside(svg: str) -> str:
    body = svg[svg.index("<!-- END OF HEADER -->") + len("<!-- END OF HEADER -->") : svg.rindex("</svg>")]
    return re.sub(r" class='[^']*'", "", body).strip()
