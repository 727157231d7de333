"""The cascade as a picture: structures, arrows with what leads on, and below each its masses and its share.

All structures have one bond length. Downwards for a narrow panel; across, in as many rows as the width asks for, for
paper and wide windows. The SVG keeps to what :mod:`diazgui.structures.drawing` keeps to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

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
    mixed,
    page,
    shifted,
    text_width,
)

_GAP = 10.0
_ROW_GAP = 22.0
_SCALE = 0.85  # of a scheme's bond length: several structures share a picture here
_PAD = 6.0
_BAR, _BAR_HEIGHT = 120.0, 5.0
_FAINTEST, _STRONGEST = 0.04, 0.30  # of the accent in the ground: letters and bonds stay readable on it
_GROUND = {False: "#ffffff", True: "#20242b"}
_EDGE = {False: "#b9c1cb", True: "#566070"}
_ACCENT = {False: "#0a6ebd", True: "#62b0f0"}


@dataclass(frozen=True)
class Shade:
    """How much of all there is of a species, from 0 to 1, and that in words."""

    share: float
    words: str


NO_SHADES: Mapping[str, Shade] = MappingProxyType({})
_REACTION = frozenset({"mono", "di", "free"})  # species that the sheet's own reaction makes, as it is run


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


def cascade_svg(
    drawn: Cascade,
    width: float,
    dark: bool = False,
    across: bool = False,
    decimal: str = ".",
    shades: Mapping[str, Shade] = NO_SHADES,
    conditions: str = "",
) -> Drawing:
    """The cascade in a picture of a given width; its height follows.

    Args:
        drawn: what to draw; without species the picture is empty.
        width: px; structures are made smaller where they are wider.
        dark: light ink, for a dark surface.
        across: from left to right, in rows; else from top to bottom.
        decimal: the sign between whole numbers and decimals.
        shades: the shares of species, by id: each shades its box, fills a bar and is told in words.
        conditions: what stands at the arrows of the reaction itself, such as its temperature.
    """
    inner = max(width - 2 * MARGIN, 1.0)
    look = _Look(_common_scale(drawn.species, inner - 2 * _PAD, dark), dark, decimal, 0.0 if across else inner)
    steps = {step.target: step for step in drawn.steps}
    blocks: list[_Block] = []
    for one in drawn.species:
        if one.id in steps:
            blocks.append(_arrow(steps[one.id], dark, across, conditions if one.id in _REACTION else ""))
        blocks.append(_block(one, look, shades.get(one.id)))
    rows = _rows(blocks, inner) if across else [[block] for block in blocks]
    return _laid_out(rows, width, _ROW_GAP if across else _GAP)


@dataclass(frozen=True)
class _Look:
    """What all boxes have in common: scale, colours, decimal sign; and one width, px, or 0 where each has its own."""

    scale: float
    dark: bool
    decimal: str
    width: float


def _common_scale(species: Sequence[Species], inner: float, dark: bool) -> float:
    widest = max((compound(one.smiles, dark).width for one in species), default=1.0)
    return min(_SCALE, inner / widest)


def _block(species: Species, look: _Look, shade: Shade | None) -> _Block:
    dark, scale = look.dark, look.scale
    structure = compound(species.smiles, dark)
    wide, high = structure.width * scale, structure.height * scale
    title, *masses = captions(species, look.decimal)
    texts = [title, *([shade.words] if shade else []), *masses, *filter(None, [species.caution])]
    # A text is rather shorter than its estimate: downwards every box is as wide as there is room.
    width = look.width or 2 * _PAD + max(wide, text_width(texts))
    foot = high + _PAD + LINE * len(texts)
    height = foot + (_BAR_HEIGHT + 12 if shade else 8)
    body = [_box(width, height, shade, dark), shifted(structure, (width - wide) / 2, _PAD, scale)]
    for number, words in enumerate(texts):
        bold = number == 0 or (shade is not None and number == 1)
        colour = INK[dark] if bold or shade else MUTED[dark]
        body.append(line(words, width / 2, high + _PAD + LINE * (number + 1) - 2, colour, bold=bold))
    if shade is not None:
        body.append(_bar(width / 2, foot + 4, shade.share, dark))
    return _Block(species.id, Piece(width, height, "\n".join(body)), _PAD + high / 2)


def _box(width: float, height: float, shade: Shade | None, dark: bool) -> str:
    """The ground of a species, the stronger the more there is of it."""
    weight = _FAINTEST + (_STRONGEST - _FAINTEST) * shade.share if shade else 0.0
    ground = f'fill="{mixed(_GROUND[dark], _ACCENT[dark], weight)}"' if shade else 'fill="none"'
    return (
        f'<rect x="0.5" y="0.5" width="{width - 1:.1f}" height="{height - 1:.1f}" rx="6" ry="6" {ground} '
        f'stroke="{_EDGE[dark]}" stroke-width="1"/>'
    )


def _bar(middle: float, top: float, share: float, dark: bool) -> str:
    """A bar as long as the share, within its outline."""
    place = f'x="{middle - _BAR / 2:.1f}" y="{top:.1f}" height="{_BAR_HEIGHT:g}"'
    filled = f'<rect {place} width="{_BAR * share:.2f}" fill="{_ACCENT[dark]}" stroke="none"/>'
    return f'{filled}<rect {place} width="{_BAR:g}" fill="none" stroke="{MUTED[dark]}" stroke-width="0.8"/>'


def captions(species: Species, decimal: str = ".") -> tuple[str, str, str]:
    """What stands below a structure: title, formula with molar mass, ion with m/z."""
    formula, mass = with_charge(species.formula), decimals(species.molar_mass, 2, decimal)
    return species.title, f"{formula} · {mass} g/mol", f"{species.ion} m/z {decimals(species.mz, 4, decimal)}"


def _arrow(step: Step, dark: bool, across: bool, conditions: str) -> _Block:
    under = "\n".join(filter(None, (step.under, conditions)))
    lines = tuple(filter(None, (step.over, step.under, conditions)))
    piece = arrow(step.over, under, dark) if across else arrow_down(lines, dark)
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
