"""What a picture is put together from: texts, arrows, pieces in a row, and the page they stand on.

No molecule is drawn here, so that nothing heavy is imported.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

INK = {False: "#1f1f1f", True: "#e5e5e5"}
"""The colour of lines and letters, on a light and on a dark surface."""

MUTED = {False: "#5b6573", True: "#a3adba"}
"""The colour of what is said beside them."""

FONT_SIZE = 13.0
LINE = 17.0
MARGIN = 6.0
"""Kept free at each edge of a page, px."""

_LETTER = 0.58  # of the font's size: a generous mean width, since no font can be asked here
_SHORTEST_ARROW = 72.0


@dataclass(frozen=True)
class Piece:
    """A piece of SVG, with the size of the box from (0, 0) that it fills."""

    width: float
    height: float
    body: str


def text(words: str, dark: bool) -> Piece:
    """One line of text."""
    width = text_width([words])
    return Piece(width, LINE, line(words, width / 2, FONT_SIZE, INK[dark]))


def line(words: str, x: float, baseline: float, colour: str, anchor: str = "middle", bold: bool = False) -> str:
    """The SVG of one line of text, its middle (or ``start``) at ``x``."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{baseline:.1f}" text-anchor="{anchor}" font-family="Inter" '
        f'font-size="{FONT_SIZE:g}"{weight} fill="{colour}">{escape(words)}</text>'
    )


def text_width(lines: Sequence[str]) -> float:
    """Room for the longest of some lines, px: rather too much than too little."""
    return _LETTER * FONT_SIZE * max((len(one) for one in lines), default=0)


def plus(dark: bool) -> Piece:
    """A plus sign between two compounds."""
    return Piece(14, 14, f'<path d="M 7,1 V 13 M 1,7 H 13" fill="none" stroke="{INK[dark]}" stroke-width="1.5"/>')


def arrow(above: str, below: str, dark: bool) -> Piece:
    """An arrow to the right with texts above and below it, as long as they need."""
    over, under = _lines(above), _lines(below)
    length = max(_SHORTEST_ARROW, text_width(over + under) + 24)
    half = max(len(over), len(under)) * LINE + 8  # the shaft stays in the middle
    colour = INK[dark]
    texts = [line(t, length / 2, half - 8 - LINE * (len(over) - 1 - i), colour) for i, t in enumerate(over)]
    texts += [line(t, length / 2, half + 6 + FONT_SIZE + LINE * i, colour) for i, t in enumerate(under)]
    shaft = f'<path d="M 0,{half:g} H {length - 8:g}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
    tip = f'<path d="M {length:g},{half:g} l -11,-4.5 l 2.5,4.5 l -2.5,4.5 z" fill="{colour}" stroke="none"/>'
    return Piece(length, 2 * half, "\n".join([shaft, tip, *texts]))


def arrow_down(right: Sequence[str], dark: bool) -> Piece:
    """An arrow downwards with lines of text to its right; its shaft stands in the middle of the box."""
    length = max(44.0, LINE * len(right) + 12)
    x = text_width(right) + 12
    top = (length - LINE * len(right)) / 2 + FONT_SIZE - 2
    texts = [line(t, x + 12, top + LINE * i, INK[dark], "start") for i, t in enumerate(right)]
    shaft = f'<path d="M {x:g},0 V {length - 8:g}" fill="none" stroke="{INK[dark]}" stroke-width="1.5"/>'
    tip = f'<path d="M {x:g},{length:g} l -4.5,-11 l 4.5,2.5 l 4.5,-2.5 z" fill="{INK[dark]}" stroke="none"/>'
    return Piece(2 * x, length, "\n".join([shaft, tip, *texts]))


def beside(parts: Sequence[Piece], gap: float) -> Piece:
    """Pieces in a row, each centred in the height of the tallest."""
    height = max((part.height for part in parts), default=0.0)
    x, placed = 0.0, []
    for part in parts:
        placed.append(shifted(part, x, (height - part.height) / 2))
        x += part.width + gap
    return Piece(max(x - gap, 0.0), height, "\n".join(placed))


def mixed(ground: str, colour: str, weight: float) -> str:
    """A ground with so much of a colour in it, from 0 to 1.

    >>> mixed("#ffffff", "#000000", 0.2)
    '#cccccc'
    """
    pairs = ((int(ground[i : i + 2], 16), int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * weight):02x}" for one, other in pairs)


def shifted(part: Piece, x: float, y: float, scale: float = 1.0) -> str:
    """The SVG of a piece moved to a place, and made smaller."""
    smaller = f" scale({scale:.4f})" if scale != 1.0 else ""
    return f'<g transform="translate({x:.1f},{y:.1f}){smaller}">{part.body}</g>'


def page(picture: Piece, width: float, height: float) -> str:
    """The picture centred on a page of the size asked for, never enlarged: bonds keep their length."""
    inner_width, inner_height = max(width - 2 * MARGIN, 1.0), max(height - 2 * MARGIN, 1.0)
    scale = min(1.0, inner_width / max(picture.width, 1.0), inner_height / max(picture.height, 1.0))
    x, y = (width - scale * picture.width) / 2, (height - scale * picture.height) / 2
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
        f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n'
        f'<g transform="translate({x:.2f},{y:.2f}) scale({scale:.4f})">\n{picture.body}\n</g>\n</svg>\n'
    )


def _lines(words: str) -> list[str]:
    # Control characters have no place in XML, not even escaped.
    return ["".join(c for c in one if c.isprintable()) for one in words.splitlines() if one.strip()]
