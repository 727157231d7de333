"""The first page of a whole route: what each step starts from, makes and hands on, and the yield over all."""

from collections.abc import Sequence
from html import escape

from diazgui.core.experiment import Tab
from diazgui.core.overview import overview
from diazgui.core.route import Wanted
from diazgui.core.sheet import ByMass
from diazgui.report.chosen import ChosenTab
from diazgui.report.fingerprint import fingerprint_of_route
from diazgui.report.overview import overview_html
from diazgui.report.paper_procedure import signatures
from diazgui.units import Kind, Notation, text


def has_cover(one: ChosenTab) -> bool:
    """Whether a whole route of several steps is printed, so that it is worth a look at once."""
    return len(one.steps) > 1 and one.steps == one.tab.route.steps


def cover(tab: Tab, made_for: str, notation: Notation, schemes: Sequence[str], dangers: str = "") -> str:
    """The page as rich text; ``made_for`` names the target, ``schemes`` are those of the steps where they are drawn.

    ``dangers`` are those of all steps, as rich text.
    """
    wanted = "" if tab.route.wanted is None else f"<p>Wanted: {escape(_words(tab.route.wanted, notation))}</p>"
    head = " · ".join(filter(None, (made_for, f"Fingerprint: {fingerprint_of_route(tab)}")))
    parts = (
        f"<h1>{escape(tab.title)}</h1>",
        wanted,
        f'<p class="muted">{escape(head)}</p>',
        *schemes,
        overview_html(overview(tab.route), notation),
        dangers,
        signatures(),
    )
    return "<section>\n" + "\n".join(filter(None, parts)) + "\n</section>"


def _words(wanted: Wanted, notation: Notation) -> str:
    if isinstance(wanted.basis, ByMass):
        mass = text(wanted.basis.value, Kind.MASS, notation, stated=True)
        return f"{mass} of the product{' as free base' if wanted.as_base else ', as isolated'}"
    return f"{text(wanted.basis.value, Kind.AMOUNT, notation, stated=True)} of the product"
