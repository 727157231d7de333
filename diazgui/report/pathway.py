"""The shares of the cascade's species on a sheet, in numbers and in words: for the window, paper and a copied table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from diazgui.core.selectivity import distribution
from diazgui.core.sheet import Sheet
from diazgui.report.budget_line import percent_text
from diazgui.report.paper import Picture
from diazgui.report.selectivity import (
    Plotted,
    equivalents_of,
    equivalents_text,
    model_words,
    plotted,
    question_of,
    spoken,
    table,
)
from diazgui.report.selectivity_plot import plot_svg
from diazgui.report.texts import range_text
from diazgui.structures.cascade_drawing import NO_SHADES, Shade
from diazgui.units import Kind, Notation

PLOT = "selectivity"
"""The name under which a paper holds the plot."""

PLOT_TITLE = "Shares against equivalents"
_PLOT_WIDTH = 560.0
_POINTS = 0.75  # a px on paper


@dataclass(frozen=True)
class Shading:
    """The shares of the species, by their ids in a cascade; ``told`` says of what, or why there are none."""

    told: str
    shades: Mapping[str, Shade] = field(default_factory=lambda: NO_SHADES)


def shading_of(sheet: Sheet, notation: Notation) -> Shading:
    """The shares for the sheet's own numbers."""
    asked = question_of(sheet)
    shown = plotted(sheet)
    if shown is None:
        return Shading(f"No shares: {asked.why}")
    if shown.mark is None:
        return Shading(f"No shares: {shown.unmarked}")
    return shading_at(shown, shown.mark, notation)


def shading_at(shown: Plotted, x: float, notation: Notation) -> Shading:
    """The shares where the mark of a plot stands, be it on the move."""
    model = shown.model
    found = distribution(equivalents_of(shown, x), model.ratio, model.quaternary, model.conversion)
    shares = {"diamine": found.starting, "mono": found.mono, "di": found.di}
    if model.quaternary:  # else the model leaves it out, which is not to say that there is none
        shares["quaternary"] = found.quaternary
    shades = {key: Shade(share, f"{percent_text(share, notation)} of the diamine") for key, share in shares.items()}
    told = (
        f"Shares at {equivalents_text(x, notation).removesuffix(' eq.')} {shown.axis}. {model_words(shown, notation)}"
    )
    return Shading(told, shades)


def run_words(sheet: Sheet, notation: Notation) -> str:
    """Temperature and time of the sheet's reaction, short enough to stand at an arrow."""
    at, over = sheet.conditions.temperature, sheet.conditions.time
    told = (
        range_text(at, Kind.TEMPERATURE, notation) if at else "",
        range_text(over, Kind.TIME, notation) if over else "",
    )
    return ", ".join(filter(None, told))


def table_html(rows: tuple[tuple[str, ...], ...]) -> str:
    """The values of the plot as a table, its first row the head."""
    head = "".join(f'<th align="left">{escape(cell)}</th>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:])
    table = '<table width="100%" cellspacing="0" cellpadding="2">'
    return f"{table}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def plot_on_paper(shown: Plotted, notation: Notation) -> tuple[str, Picture]:
    """The plot with its values as a table beneath it, for white paper: what stands in the text, and the picture."""
    drawn = plot_svg(shown, shown.mark, _PLOT_WIDTH, notation)
    words = escape(spoken(shown, shown.mark, notation))
    picture = Picture(drawn.svg, drawn.width * _POINTS, drawn.height * _POINTS)
    html = (
        f'<h2 style="page-break-before:always">{PLOT_TITLE}</h2>'
        f'<p class="figure"><img src="svg:{PLOT}" alt="{words}"></p>'
        f"<p>{words}</p>{table_html(table(shown, notation))}"
    )
    return html, picture
