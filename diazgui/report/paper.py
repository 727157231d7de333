"""What is printed, before any printer: rich text, and pictures as vectors.

Pages are laid out by :mod:`diazgui.gui.paper`; :func:`standalone_html` needs no window.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG (no style sheets, no outside references), and the size it has on paper, in points."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True)
class Paper:
    """One document to print.

    ``html`` keeps to the rich text that Qt knows; a picture stands in it as ``<img src="svg:NAME">``. ``running``
    is the line at the foot of each page, before "page x of y".
    """

    title: str
    html: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    running: str = ""
