"""The cascade as a picture: structures, arrows with what leads on, and below each its masses.

All structures have one bond length. Downwards for a narrow panel; across, in as many rows as the width asks for, for
paper and wide windows. The SVG keeps to what :mod:`diazgui.structures.drawing` keeps to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from diazgui.core.forms import decimals, with_charge
from diazgui.structures.cascade import Cascade, Species, Step
from diazgui.structures.drawing import compound
from diazgui.structures.pieces import (
    INK,
    LINE,
    MARGIN,
    MUTED,
    Piece,
    arrow,
    arrow_down,
    line,
    page,
    shifted,
    text_width,
)

_GAP = 10.0
_ROW_GAP = 22.0
_SCALE = 0.85  # of a scheme's bond length: several structures share a picture here


@dataclass(frozen=True)
class Place:
    """A box in a picture, px: left upper corner and size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """A picture and its size, px; where each species stands in it, by id."""

    svg: str
    width: float
    height: float
    places: Mapping[str, Place]


@dataclass(frozen=True)
class _Block:
    """A species with its captions, or an arrow; ``axis`` is the height at which a row lines it up."""

    key: str
    piece: Piece
    axis: float


def cascade_svg(drawn: Cascade, width: float, dark: bool = False, across: bool = False, decimal: str = ".") -> Drawing:
    """The cascade in a picture of a given width; its height follows.

    Args:
        drawn: what to draw; without species the picture is empty.
        width: px; structures are made smaller where they are wider.
        dark: light ink, for a dark surface.
        across: from left to right, in rows; else from top to bottom.
        decimal: the sign between whole numbers and decimals.
    """
    inner = max(width - 2 * MARGIN, 1.0)
    scale = _common_scale(drawn.species, inner, dark)
    steps = {step.target: step for step in drawn.steps}
    blocks: list[_Block] = []
    for one in drawn.species:
        if one.id in steps:
            blocks.append(_arrow(steps[one.id], dark, across))
        blocks.append(_block(one, scale, dark, decimal))
    rows = _rows(blocks, inner) if across else [[block] for block in blocks]
    return _laid_out(rows, width, _ROW_GAP if across else _GAP)


def _common_scale(species: Sequence[Species], inner: float, dark: bool) -> float:
    widest = max((compound(one.smiles, dark).width for one in species), default=1.0)
    return min(_SCALE, inner / widest)


def _block(species: Species, scale: float, dark: bool, decimal: str) -> _Block:
    structure = compound(species.smiles, dark)
    wide, high = structure.width * scale, structure.height * scale
    texts = [*captions(species, decimal), *filter(None, [species.caution])]
    width = max(wide, text_width(texts))
    body = [shifted(structure, (width - wide) / 2, 0, scale)]
    for number, words in enumerate(texts):
        colour = MUTED[dark] if number else INK[dark]
        body.append(line(words, width / 2, high + LINE * (number + 1), colour, bold=number == 0))
    return _Block(species.id, Piece(width, high + LINE * len(texts) + 6, "\n".join(body)), high / 2)


def captions(species: Species, decimal: str = ".") -> tuple[str, str, str]:
    """What stands below a structure: title, formula with molar mass, ion with m/z."""
    formula, mass = with_charge(species.formula), decimals(species.molar_mass, 2, decimal)
    return species.title, f"{formula} · {mass} g/mol", f"{species.ion} m/z {decimals(species.mz, 4, decimal)}"


def _arrow(step: Step, dark: bool, across: bool) -> _Block:
    piece = arrow(step.over, step.under, dark) if across else arrow_down((step.over, step.under), dark)
    return _Block("", piece, piece.height / 2)


def _rows(blocks: Sequence[_Block], inner: float) -> list[list[_Block]]:
    """Blocks in rows as wide as there is room; an arrow stands before its species, at the start of a row as well."""
    rows: list[list[_Block]] = [[]]
    pair: list[_Block] = []
    for block in blocks:
        pair.append(block)
        if not block.key:
            continue
        if rows[-1] and _width([*rows[-1], *pair]) > inner:
            rows.append([])
        rows[-1] += pair
        pair = []
    return rows


def _width(row: Sequence[_Block]) -> float:
    return sum(block.piece.width for block in row) + _GAP * (len(row) - 1)


def _laid_out(rows: Sequence[Sequence[_Block]], width: float, gap: float) -> Drawing:
    body: list[str] = []
    places: dict[str, Place] = {}
    top = 0.0
    widest = max((_width(row) for row in rows), default=0.0)
    left_edge = max((width - widest) / 2, MARGIN)
    for row in rows:
        axis = max((block.axis for block in row), default=0.0)
        left = left_edge if len(row) > 1 else (width - _width(row)) / 2
        for block in row:
            y = MARGIN + top + axis - block.axis
            body.append(shifted(block.piece, left, y))
            if block.key:
                places[block.key] = Place(left, y, block.piece.width, block.piece.height)
            left += block.piece.width + _GAP
        top += max((axis - block.axis + block.piece.height for block in row), default=0.0) + gap
    height = float(ceil(max(top - gap, 0.0) + 2 * MARGIN))
    whole = Piece(
        width - 2 * MARGIN, height - 2 * MARGIN, f'<g transform="translate({-MARGIN},{-MARGIN})">{"".join(body)}</g>'
    )
    return Drawing(page(whole, width, height), width, height, places)
