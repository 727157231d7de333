"""The troubleshooting tree as a picture: questions outlined, what to do filled, ends rounded.

Legible without colour. A click finds its node by :meth:`Workflow.node_at`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import dist
from xml.sax.saxutils import escape

from diazgui.core.diagnosis import NodeKind, Tree
from diazgui.report.paper import Picture
from diazgui.report.workflow_layout import (
    FONT_SIZE,
    LABEL_SIZE,
    LEADING,
    WIDTH,
    Box,
    Connector,
    Layout,
    Point,
    laid_out,
)


@dataclass(frozen=True)
class Workflow(Picture):
    """The picture, and where each node stands in it, in its own points."""

    boxes: Mapping[str, Box] = field(default_factory=dict)

    def node_at(self, x: float, y: float) -> str:
        """Id of the node at a point of the picture; empty where there is none."""
        inside = (key for key, b in self.boxes.items() if b.x <= x < b.right and b.y <= y < b.bottom)
        return next(inside, "")


@dataclass(frozen=True)
class _Colours:
    surface: str
    text: str
    muted: str
    line: str
    edge: str
    action: str
    accent: str
    soft: str
    on_accent: str


_COLOURS = {
    False: _Colours("#ffffff", "#1c2128", "#4b5563", "#7a8594", "#b9c1cb", "#e9edf2", "#0a6ebd", "#dcecf9", "#ffffff"),
    True: _Colours("#20242b", "#e6e9ee", "#b4bdc9", "#7f8a9a", "#566070", "#343a44", "#62b0f0", "#213a50", "#0c1116"),
}
_CORNER = 5.0


def workflow_svg(tree: Tree, dark: bool = False, here: str = "", visited: Sequence[str] = ()) -> Workflow:
    """The picture of a tree.

    Args:
        tree: at most one end below the branches, else lines may cross.
        dark: for a dark surface.
        here: id of the node in front, which is filled; empty for none.
        visited: ids of the nodes gone through before it, in order; the way between them is set off.
    """
    layout, colours = laid_out(tree), _COLOURS[dark]
    gone = set(pairwise([*visited, here])) if here else set(pairwise(visited))
    lines = sorted(layout.lines, key=lambda line: (line.source, line.target) in gone)  # what was gone stands on top
    body = [_drawn(line, (line.source, line.target) in gone, colours) for line in lines]
    for key, box in layout.boxes.items():
        body.append(_node(tree.nodes[key].kind, box, key == here, key in visited, colours))
    body += _legend(layout, tree, colours)
    svg = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" width="{WIDTH:g}" '
        f'height="{layout.height:g}" viewBox="0 0 {WIDTH:g} {layout.height:g}">\n' + "\n".join(body) + "\n</svg>\n"
    )
    return Workflow(svg, WIDTH, layout.height, layout.boxes)


def _node(kind: NodeKind, box: Box, here: bool, visited: bool, colours: _Colours) -> str:
    fill, stroke, width = {
        "question": (colours.surface, colours.accent, 1.2),
        "action": (colours.action, colours.edge, 0.8),
        "end": (colours.surface, colours.text, 1.2),
    }[kind]
    if visited:
        fill, stroke, width = colours.soft, colours.accent, 1.8
    if here:
        fill, stroke, width = colours.accent, colours.accent, 1.8
    ink = colours.on_accent if here else colours.text
    x, y = box.middle
    first = y - len(box.lines) * FONT_SIZE * LEADING / 2 + FONT_SIZE
    texts = [
        _text(line, x, first + i * FONT_SIZE * LEADING, FONT_SIZE, ink, "middle", here)
        for i, line in enumerate(box.lines)
    ]
    return _shape(kind, box, fill, stroke, width) + "".join(texts)


def _shape(kind: NodeKind, box: Box, fill: str, stroke: str, width: float) -> str:
    radius = {"question": 6.0, "action": 1.5, "end": box.height / 2}[kind]
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'rx="{radius:g}" ry="{radius:g}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"/>'
    )


def _drawn(line: Connector, gone: bool, colours: _Colours) -> str:
    colour, width = (colours.accent, 2.0) if gone else (colours.line, 0.9)
    *way, tip = line.points
    path = f'<path d="{_rounded(line.points)}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'
    label = line.label
    texts = [
        _text(
            words,
            label.x,
            label.y - LABEL_SIZE * LEADING * (len(label.lines) - 1 - i),
            LABEL_SIZE,
            ink,
            label.anchor,
            gone,
        )
        for i, words in enumerate(label.lines)
        for ink in [colours.accent if gone else colours.muted]
    ]
    return path + _tip(way[-1], tip, colour) + "".join(texts)


def _rounded(points: Sequence[Point]) -> str:
    """A path with its corners rounded."""
    path = [f"M {points[0][0]:.1f},{points[0][1]:.1f}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards(corner, before), _towards(corner, after)
        path.append(f"L {near[0]:.1f},{near[1]:.1f} Q {corner[0]:.1f},{corner[1]:.1f} {far[0]:.1f},{far[1]:.1f}")
    path.append(f"L {points[-1][0]:.1f},{points[-1][1]:.1f}")
    return " ".join(path)


def _towards(corner: Point, other: Point) -> Point:
    length = dist(corner, other)
    part = min(_CORNER, length / 2) / length
    return corner[0] + part * (other[0] - corner[0]), corner[1] + part * (other[1] - corner[1])


def _tip(before: Point, end: Point, colour: str) -> str:
    length = dist(before, end)
    x, y = (end[0] - before[0]) / length, (end[1] - before[1]) / length
    back = end[0] - 6 * x, end[1] - 6 * y
    left, right = (back[0] - 2.6 * y, back[1] + 2.6 * x), (back[0] + 2.6 * y, back[1] - 2.6 * x)
    corners = " L ".join(f"{px:.1f},{py:.1f}" for px, py in (end, left, right))
    return f'<path d="M {corners} Z" fill="{colour}" stroke="none"/>'


def _text(words: str, x: float, y: float, size: float, colour: str, anchor: str, bold: bool) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-family="Inter" font-size="{size:g}"{weight} '
        f'fill="{colour}">{escape(words)}</text>'
    )


def _legend(layout: Layout, tree: Tree, colours: _Colours) -> list[str]:
    """What the shapes mean, left of the root."""
    top = layout.boxes[tree.root].y
    made: list[str] = []
    kinds: tuple[tuple[NodeKind, str], ...] = (("question", "question"), ("action", "what to do"), ("end", "end"))
    for i, (kind, words) in enumerate(kinds):
        sample = Box(3, top + 11 * i, 18, 8, ())
        made.append(_node(kind, sample, here=False, visited=False, colours=colours))
        made.append(_text(words, 26, top + 11 * i + 6.5, LABEL_SIZE, colours.muted, "start", bold=False))
    return made
