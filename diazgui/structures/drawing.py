"""Molecules and reaction schemes as SVG, all at one bond length.

The SVG keeps to what Qt's renderer knows (paths, lines, text, transforms; no style sheets) and leaves the
background transparent, so that a picture stands on any surface. The import of RDKit's drawing takes some
tenths of a second: nothing else in the room imports it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from rdkit import Chem
from rdkit.Chem import rdDepictor, rdMolDescriptors
from rdkit.Chem.Draw import rdMolDraw2D

from diazgui.core.forms import subscripted
from diazgui.structures.labels import Site
from diazgui.structures.reading import canonical_molecule

_PIXELS_PER_ANGSTROM = 20.0  # a bond of 30 px, at which a letter is as tall as text beside it
_MARGIN = 6.0
_GAP = 14.0
_FONT_SIZE = 13.0
_LINE = 17.0
_LETTER = 0.58 * _FONT_SIZE  # a generous mean width, since no font can be asked here
_SHORTEST_ARROW = 72.0
_INK = {False: "#1f1f1f", True: "#e5e5e5"}
# RDKit's yellow and green are too pale for white paper, its blue and red too dark for a dark surface: all these have
# a contrast of 4.5 or more.
_ATOM_COLOURS = {
    False: {8: (0.8, 0.0, 0.0), 16: (0.55, 0.43, 0.0), 17: (0.0, 0.48, 0.12), 9: (0.0, 0.45, 0.45)},
    True: {7: (0.55, 0.65, 1.0), 8: (1.0, 0.45, 0.4), 35: (0.85, 0.55, 0.3), 53: (0.8, 0.5, 0.95)},
}
_ACIDS = {"O=C(O)C(F)(F)F": "CF₃CO₂H", "CC(=O)O": "CH₃CO₂H", "Cl": "HCl", "Br": "HBr", "I": "HI"}


@dataclass(frozen=True)
class _Picture:
    """A piece of SVG, with the size of the box from (0, 0) that it fills."""

    width: float
    height: float
    body: str


def molecule_svg(smiles: str, width: float, height: float, dark: bool = False) -> str:
    """One compound, centred in ``width`` × ``height`` px and made smaller only where it must be.

    Raises:
        StructureError: the text is no structure.
    """
    return _page(_compound(smiles, dark), width, height)


def sites_svg(smiles: str, sites: Sequence[Site], width: float, height: float, dark: bool = False) -> str:
    """One compound with its sites numbered from 1, as their labels are.

    Raises:
        StructureError: the text is no structure.
    """
    mol = canonical_molecule(smiles)
    for number, site in enumerate(sites, 1):
        mol.GetAtomWithIdx(site.atom).SetProp("atomNote", str(number))
    return _page(_drawn(mol, dark), width, height)


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
    return _page(_scheme(reactants, products, above, below, dark), width, height)


def scheme_on_paper(
    reactants: Sequence[str], products: Sequence[str], above: str, below: str
) -> tuple[str, float, float]:
    """A reaction in dark ink as large as it comes, and that width and height in px.

    Raises:
        StructureError: one of the texts is no structure.
    """
    scheme = _scheme(reactants, products, above, below, dark=False)
    width, height = scheme.width + 2 * _MARGIN, scheme.height + 2 * _MARGIN
    return _page(scheme, width, height), width, height


def _scheme(reactants: Sequence[str], products: Sequence[str], above: str, below: str, dark: bool) -> _Picture:
    return _beside([*_with_plus(reactants, dark), _arrow(above, below, dark), *_with_plus(products, dark)], _GAP)


def _with_plus(compounds: Iterable[str], dark: bool) -> list[_Picture]:
    parts: list[_Picture] = []
    for smiles in compounds:
        parts += [_plus(dark)] * bool(parts) + [_compound(smiles, dark)]
    return parts


@lru_cache(maxsize=512)
def _compound(smiles: str, dark: bool) -> _Picture:
    """A compound; neutral acids and water beside a larger molecule are written out: ``· 2 HCl``."""
    mol = canonical_molecule(smiles)
    fragments = sorted(Chem.GetMolFrags(mol, asMols=True), key=lambda m: m.GetNumAtoms(), reverse=True)
    main, others = fragments[0], fragments[1:]
    if not others or any(Chem.GetFormalCharge(m) for m in fragments) or main.GetNumAtoms() < 8:
        return _drawn(mol, dark)
    counts = Counter(str(Chem.MolToSmiles(m)) for m in others)
    words = [_acid(part, number) for part, number in sorted(counts.items())]
    return _beside([_drawn(main, dark), _text("· " + " · ".join(words), dark)], _GAP / 2)


def _acid(smiles: str, number: int) -> str:
    formula = subscripted(str(rdMolDescriptors.CalcMolFormula(Chem.MolFromSmiles(smiles))))
    return (f"{number} " if number > 1 else "") + _ACIDS.get(smiles, formula)


def _drawn(mol: Chem.Mol, dark: bool) -> _Picture:
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
    return _Picture(float(drawer.Width()), float(drawer.Height()), _inside(drawer.GetDrawingText()))


def _inside(svg: str) -> str:
    body = svg[svg.index("<!-- END OF HEADER -->") + len("<!-- END OF HEADER -->") : svg.rindex("</svg>")]
    return re.sub(r" class='[^']*'", "", body).strip()


def _text(text: str, dark: bool) -> _Picture:
    width = _text_width([text])
    return _Picture(width, _LINE, _line(text, width / 2, _FONT_SIZE, dark))


def _line(text: str, x: float, baseline: float, dark: bool) -> str:
    return (
        f'<text x="{x:.1f}" y="{baseline:.1f}" text-anchor="middle" font-family="Inter" '
        f'font-size="{_FONT_SIZE:g}" fill="{_INK[dark]}">{escape(text)}</text>'
    )


def _lines(text: str) -> list[str]:
    # Control characters have no place in XML, not even escaped.
    return ["".join(c for c in line if c.isprintable()) for line in text.splitlines() if line.strip()]


def _text_width(lines: Sequence[str]) -> float:
    return _LETTER * max((len(line) for line in lines), default=0)


def _plus(dark: bool) -> _Picture:
    return _Picture(14, 14, f'<path d="M 7,1 V 13 M 1,7 H 13" fill="none" stroke="{_INK[dark]}" stroke-width="1.5"/>')


def _arrow(above: str, below: str, dark: bool) -> _Picture:
    over, under = _lines(above), _lines(below)
    length = max(_SHORTEST_ARROW, _text_width(over + under) + 24)
    half = max(len(over), len(under)) * _LINE + 8  # the shaft stays in the middle
    texts = [_line(t, length / 2, half - 8 - _LINE * (len(over) - 1 - i), dark) for i, t in enumerate(over)]
    texts += [_line(t, length / 2, half + 6 + _FONT_SIZE + _LINE * i, dark) for i, t in enumerate(under)]
    shaft = f'<path d="M 0,{half:g} H {length - 8:g}" fill="none" stroke="{_INK[dark]}" stroke-width="1.5"/>'
    tip = f'<path d="M {length:g},{half:g} l -11,-4.5 l 2.5,4.5 l -2.5,4.5 z" fill="{_INK[dark]}" stroke="none"/>'
    return _Picture(length, 2 * half, "\n".join([shaft, tip, *texts]))


def _beside(parts: Sequence[_Picture], gap: float) -> _Picture:
    """Pictures in a row, each centred in the height of the tallest."""
    height = max((part.height for part in parts), default=0.0)
    x, placed = 0.0, []
    for part in parts:
        placed.append(f'<g transform="translate({x:.1f},{(height - part.height) / 2:.1f})">{part.body}</g>')
        x += part.width + gap
    return _Picture(max(x - gap, 0.0), height, "\n".join(placed))


def _page(picture: _Picture, width: float, height: float) -> str:
    """The picture centred on a page of the size asked for, never enlarged: bonds keep their length."""
    inner_width, inner_height = max(width - 2 * _MARGIN, 1.0), max(height - 2 * _MARGIN, 1.0)
    scale = min(1.0, inner_width / max(picture.width, 1.0), inner_height / max(picture.height, 1.0))
    x, y = (width - scale * picture.width) / 2, (height - scale * picture.height) / 2
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
        f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n'
        f'<g transform="translate({x:.2f},{y:.2f}) scale({scale:.4f})">\n{picture.body}\n</g>\n</svg>\n'
    )
