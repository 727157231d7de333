"""The selectivity plot as SVG: the same picture in the window and on paper.

A curve is told by its dashes and by a label beside it as well as by its colour; the legend has the values at the mark.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import hypot
from xml.sax.saxutils import escape

from diazgui.report.budget_line import percent_text
from diazgui.report.paper import Picture
from diazgui.report.selectivity import Curve, Plotted, Share, curves, equivalents_text, shares_at
from diazgui.units import Kind, Notation, text

FONT, SMALL = 12.0, 11.0
_LINE = 18.0
_LEFT, _RIGHT, _TOP = 36.0, 12.0, 42.0
_HEIGHT, _AXIS = 190.0, 44.0
_WIDE = 380.0  # from here on the legend stands in two columns
_LETTER = 0.56
_STRIDE, _TRIED = 4, 8  # points of a curve that a name may stand at
_COVERED = 1000  # names must not cover each other, whatever they cross
_CLOSE = 9.0  # px between the points of a curve that a name must not cover

_DASHES: Mapping[Share, str] = {
    "starting": "1.5 4",
    "mono": "",
    "di": "9 4",
    "quaternary": "9 3 2 3",
    "left over": "1.5 4",
}


@dataclass(frozen=True)
class _Inks:
    surface: str
    text: str
    muted: str
    line: str
    mark: str
    curves: Mapping[Share, str]


def _inks(dark: bool) -> _Inks:
    grey, blue, ochre, red = (
        ("#a3adba", "#62b0f0", "#f0b95a", "#ff8a80") if dark else ("#5b6573", "#0a6ebd", "#8f5a00", "#b3261e")
    )
    lines: Mapping[Share, str] = {
        "starting": grey,
        "mono": blue,
        "di": ochre,
        "quaternary": red,
        "left over": grey,
    }
    if dark:
        return _Inks("#20242b", "#e6e9ee", "#a3adba", "#343a44", "#e6e9ee", lines)
    return _Inks("#ffffff", "#1c2128", "#5b6573", "#dfe3e8", "#1c2128", lines)


@dataclass(frozen=True)
class PlotPicture(Picture):
    """The picture, and where its axis stands: from ``left`` to ``right`` the equivalents go from 0 to ``reach``."""

    left: float = 0.0
    right: float = 1.0
    top: float = 0.0
    bottom: float = 0.0
    reach: float = 1.0

    def value_at(self, x: float) -> float:
        """The equivalents at a place of the picture, within the axis."""
        return self.reach * min(1.0, max(0.0, (x - self.left) / (self.right - self.left)))

    def place_of(self, value: float) -> float:
        """Where some equivalents stand."""
        return self.left + (self.right - self.left) * value / self.reach


def plot_svg(
    shown: Plotted, mark: float | None, width: float, notation: Notation, dark: bool = False, *, movable: bool = False
) -> PlotPicture:
    """The plot at a width in px; its height follows.

    Args:
        shown: what is plotted.
        mark: where the mark stands, which may be on the move; ``None`` for none.
        width: px, from 200.
        notation: how numbers are written.
        dark: for a dark surface.
        movable: whether the mark has a grip.
    """
    height, inks = plot_height(shown, width), _inks(dark)
    picture = PlotPicture("", width, height, _LEFT, width - _RIGHT, _TOP, _TOP + _HEIGHT, shown.reach)
    lines, names = _still(replace(shown, mark=None, unmarked=""), picture, dark, notation)
    body = [lines]
    if mark is not None:
        body += _mark(picture, shown, mark, inks, notation, movable)
    body.append(names)
    body += _legend(picture, shown, mark, inks, notation)
    svg = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" width="{width:g}" '
        f'height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n' + "\n".join(body) + "\n</svg>\n"
    )
    return replace(picture, svg=svg)


def plot_height(shown: Plotted, width: float) -> float:
    """The height of a plot of this width, px."""
    lines = len(shown.shares) if width < _WIDE else (len(shown.shares) + 1) // 2
    return _TOP + _HEIGHT + _AXIS + _LINE * lines + 6


@lru_cache(maxsize=16)  # while the mark moves all this stays
def _still(shown: Plotted, picture: PlotPicture, dark: bool, notation: Notation) -> tuple[str, str]:
    """Frame and curves, and the names of the curves, which stand above the mark."""
    inks, found = _inks(dark), curves(shown)
    drawn = [_curve(picture, share, curve, inks) for share, curve in found.items()]
    return "\n".join((*_frame(picture, shown, inks, notation), *drawn)), "\n".join(_labels(picture, shown, found, inks))


def _y(picture: PlotPicture, share: float) -> float:
    return picture.bottom - (picture.bottom - picture.top) * share


def _frame(picture: PlotPicture, shown: Plotted, inks: _Inks, notation: Notation) -> Iterable[str]:
    """Title, grid, ticks and the axis."""
    yield _text(shown.title, 6, 14, inks.muted, "start", SMALL)
    for percent in (0, 25, 50, 75, 100):
        y = _y(picture, percent / 100)
        yield _rule(picture.left, y, picture.right, y, inks.muted if percent == 0 else inks.line)
        yield _text(str(percent), picture.left - 6, y + 4, inks.muted, "end", SMALL)
    ticks = 6 if shown.counts == "agent" else 5
    for place in range(ticks + 1):
        value = shown.reach * place / ticks
        x = picture.place_of(value)
        yield _rule(x, picture.bottom, x, picture.bottom + 4, inks.muted)
        if shown.counts == "diamine" or place % 2 == 0:
            label = text(value, Kind.COEFFICIENT, notation)
            yield _text(label, x, picture.bottom + 22, inks.muted, "middle", SMALL)
    yield _text(shown.axis, (picture.left + picture.right) / 2, picture.bottom + 38, inks.muted, "middle", SMALL)


def _curve(picture: PlotPicture, share: Share, curve: Curve, inks: _Inks) -> str:
    points = " ".join(f"{picture.place_of(x):.2f},{_y(picture, y):.2f}" for x, y in curve)
    return f'<polyline points="{points}" fill="none" {_stroke(share, inks)}/>'


def _stroke(share: Share, inks: _Inks) -> str:
    dashes = f' stroke-dasharray="{_DASHES[share]}"' if _DASHES[share] else ""
    return f'stroke="{inks.curves[share]}" stroke-width="2.2" stroke-linejoin="round"{dashes}'


def _mark(
    picture: PlotPicture, shown: Plotted, mark: float, inks: _Inks, notation: Notation, movable: bool
) -> Iterable[str]:
    """A line across all curves with a dot on each, its value above it, and a grip where it can be moved."""
    x = picture.place_of(mark)
    yield _rule(x, picture.top - 4, x, picture.bottom, inks.mark, 1.4)
    for share, value in shares_at(shown, mark).items():
        if share in shown.shares:
            yield (
                f'<circle cx="{x:.2f}" cy="{_y(picture, value):.2f}" r="4" fill="{inks.curves[share]}" '
                f'stroke="{inks.surface}" stroke-width="1.5"/>'
            )
    words = equivalents_text(mark, notation)
    half = _wide(words, FONT) / 2
    at = min(max(x, picture.left + half - 20), picture.right - half + 8)
    yield _text(words, at, picture.top - 9, inks.text, "middle", FONT, bold=True)
    if movable:
        foot = picture.bottom
        yield (
            f'<path d="M {x:.2f},{foot:.1f} l 5,6 v 4 h -10 v -4 z" fill="{inks.mark}" '
            f'stroke="{inks.surface}" stroke-width="1"/>'
        )


def _labels(picture: PlotPicture, shown: Plotted, found: Mapping[Share, Curve], inks: _Inks) -> Iterable[str]:
    """The name of each curve beside it, where it is least in the way of other lines and names."""
    points = [point for curve in found.values() for point in _dense(picture, curve)]
    taken: list[tuple[float, float, float, float]] = []
    for share in found:
        words = shown.label(share)
        wide = _wide(words, SMALL)
        places = _apart(share, found)
        for tried in (places[:_TRIED], places):  # the best places first: most names find theirs there
            boxes = [box for x, y in tried for box in _beside(picture, x, y, wide)]
            best = min(boxes, key=lambda box: _in_the_way(box, points, taken), default=None)
            if best is not None and _in_the_way(best, points, taken) < _COVERED:
                break
        else:
            continue  # no room: the legend tells it alone
        taken.append(best)
        yield (
            f'<rect x="{best[0]:.1f}" y="{best[1] + 1:.1f}" width="{wide:.1f}" height="12" fill="{inks.surface}" '
            'stroke="none"/>'
        )
        yield _text(words, best[0], best[3] - 3, inks.curves[share], "start", SMALL, bold=True)


def _apart(share: Share, found: Mapping[Share, Curve]) -> list[tuple[float, float]]:
    """Points of a curve where it is farthest from the others, the best first."""
    curve, others = found[share], [other for key, other in found.items() if key != share]
    places = range(_STRIDE, len(curve) - _STRIDE, _STRIDE)
    gaps = {place: min(abs(curve[place][1] - other[place][1]) for other in others) for place in places}
    return [curve[place] for place in sorted(places, key=lambda place: -gaps[place])]


def _dense(picture: PlotPicture, curve: Curve) -> Iterable[tuple[float, float]]:
    """Points of a curve so close to each other that none of its lines is overlooked, px."""
    ends = [(picture.place_of(x), _y(picture, y)) for x, y in curve]
    for (x, y), (next_x, next_y) in pairwise(ends):
        parts = 1 + round(hypot(next_x - x, next_y - y) / _CLOSE)
        yield from ((x + (next_x - x) * part / parts, y + (next_y - y) * part / parts) for part in range(parts))


def _beside(picture: PlotPicture, x: float, y: float, wide: float) -> Iterable[tuple[float, float, float, float]]:
    """Boxes above and below a point of a curve, within the frame: left, top, right, bottom."""
    px, py = picture.place_of(x), _y(picture, y)
    for left in (px - wide / 2, px + 5, px - wide - 5):
        for top in (py - 17, py + 5):
            box = (left, top, left + wide, top + 13)
            if picture.left + 2 <= box[0] and box[2] <= picture.right and picture.top <= top <= picture.bottom - 13:
                yield box


def _in_the_way(
    box: tuple[float, float, float, float],
    points: Iterable[tuple[float, float]],
    taken: Iterable[tuple[float, float, float, float]],
) -> float:
    left, top, right, bottom = box
    crossed = sum(left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2 for x, y in points)
    names = sum(left < one[2] + 4 and one[0] < right + 4 and top < one[3] + 2 and one[1] < bottom + 2 for one in taken)
    return crossed + _COVERED * names


def _legend(picture: PlotPicture, shown: Plotted, mark: float | None, inks: _Inks, notation: Notation) -> Iterable[str]:
    """Dashes, names and the values at the mark, beneath the axis."""
    at = shares_at(shown, mark) if mark is not None else {}
    columns = 1 if picture.width < _WIDE else 2
    per_column = (len(shown.shares) + columns - 1) // columns
    room = (picture.width - 12) / columns
    for place, share in enumerate(shown.shares):
        left = 6 + room * (place // per_column)
        y = picture.bottom + _AXIS + _LINE * (place % per_column) + 12
        yield (
            f'<line x1="{left:.1f}" y1="{y - 4:.1f}" x2="{left + 34:.1f}" y2="{y - 4:.1f}" fill="none" '
            f"{_stroke(share, inks)}/>"
        )
        yield _text(shown.label(share), left + 42, y, inks.text, "start", FONT)
        if share in at:
            right = left + room - (18 if columns > 1 else 6)
            yield _text(percent_text(at[share], notation), right, y, inks.text, "end", FONT, bold=True)


def _rule(x1: float, y1: float, x2: float, y2: float, ink: str, width: float = 1.0) -> str:
    return f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{ink}" stroke-width="{width:g}"/>'


def _wide(words: str, font: float) -> float:
    return _LETTER * font * len(words)


def _text(words: str, x: float, y: float, ink: str, anchor: str, font: float, *, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-family="Inter" font-size="{font:g}"{weight} '
        f'fill="{ink}">{escape(words)}</text>'
    )
