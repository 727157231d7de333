"""What is printed, before any printer: rich text, and pictures as vectors.

Pages are laid out by :mod:`diazgui.gui.printed.paper`; :func:`standalone_html` needs no window.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

RESEARCH_USE = "For research use only"


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG (no style sheets, no outside references), and the size it has on paper, in points."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True)
class Paper:
    """One document to print.

    ``html`` keeps to the rich text that Qt knows; a picture stands in it as ``<img src="svg:NAME">``, alone or with
    an ``alt``. ``running`` is the line at the foot of each page, before "page x of y".
    """

    title: str
    html: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    running: str = ""


_IMAGE = re.compile(r'<img src="svg:([a-z0-9-]+)"(?: alt="([^"]*)")?>')
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_ROOT = re.compile(r"<svg\b[^>]*>")
_BOX = re.compile(r'viewBox=["\']([-0-9. ]+)["\']')

_STYLE = """\
:root { color-scheme: light; }
body { max-width: 186mm; margin: 8mm auto; padding: 0 6mm; background: #fff; color: #111;
  font: 10pt/1.3 Inter, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; }
h3 { font-size: 10pt; margin: 3mm 0 1mm; }
p { margin: 0 0 1.5mm; }
section + section { border-top: 1px solid #999; margin-top: 8mm; padding-top: 6mm; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.2mm; font-weight: normal; }
thead th { vertical-align: bottom; border-bottom: 1.2pt solid #111; font-weight: 600; font-size: 9pt; }
.rows tbody th, .rows tbody td { border-bottom: .5pt solid #999; font-variant-numeric: tabular-nums; }
.rows .number { text-align: right; white-space: nowrap; }
.rows .hand { border-left: .5pt solid #999; min-width: 18mm; }
.facts { border-bottom: .5pt solid #999; }
.todo th, .muted, .mark, .role { color: #555; }
.mark, .role { font-size: 8.5pt; font-weight: normal; }
.mark { white-space: nowrap; }
.danger td { border: 1.2pt solid #111; padding: 1.5mm 2mm; }
.todo td { padding-top: .4mm; padding-bottom: .4mm; }
.todo th, .todo .box { width: 1%; white-space: nowrap; padding-top: .4mm; padding-bottom: .4mm; }
.sign td { border-bottom: .5pt solid #111; padding-top: 7mm; color: #555; }
.small { font-size: 8.5pt; }
footer { margin-top: 6mm; border-top: .5pt solid #999; padding-top: 1mm; font-size: 8.5pt; color: #555; }
img, svg { max-width: 100%; height: auto; vertical-align: middle; }
@page { margin: 14mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  section + section { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  tr, .danger { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
"""


def standalone_html(paper: Paper) -> str:
    """The paper as one HTML file: pictures inside, no scripts, nothing fetched from anywhere.

    Raises:
        KeyError: the paper names a picture that it does not hold.
    """

    def drawn(found: re.Match[str]) -> str:
        return _inline(paper.pictures[found.group(1)], found.group(2) or "")

    foot = f"<footer>{escape(paper.running)}</footer>\n" if paper.running else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(paper.title)}</title>\n'
        f"<style>\n{_STYLE}</style>\n</head>\n<body>\n{_IMAGE.sub(drawn, paper.html)}\n{foot}</body>\n</html>\n"
    )


def _inline(picture: Picture, words: str) -> str:
    """The drawing as an element of the page, at its size on paper; ``words`` say what it shows."""
    body = _PROLOGUE.sub("", picture.svg).strip()
    box = _BOX.search(body)
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{picture.width:g}pt" height="{picture.height:g}pt" '
        f'viewBox="{box.group(1) if box else f"0 0 {picture.width:g} {picture.height:g}"}" '
        + (f'role="img" aria-label="{words}">' if words else 'aria-hidden="true">')
    )
    return _ROOT.sub(lambda _: root, body, count=1)
