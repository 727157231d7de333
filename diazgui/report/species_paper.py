"""The species of a step on paper: for the instrument in a line of the sheet, and each with its structure."""

from collections.abc import Callable
from html import escape

from diazgui.core.sheet import Sheet
from diazgui.core.species import IonKind, Species, SpeciesKind, StepSpecies
from diazgui.library.sources import citation, works
from diazgui.library.species import species_for
from diazgui.report.paper import Paper, Picture
from diazgui.report.paper_sources import Sources
from diazgui.report.species import NO_ION, conditions, heading, ion_lines, masses, mz_text, traps
from diazgui.units import Notation

WIDTH, HEIGHT = 150.0, 76.0
"""The most that a structure takes of the page, points."""

_POINTS = 0.6  # a px of a drawing on paper
_LOOKED_FOR = ("amine", "mono", "di", "quaternary", "half-free", "free")
"""What is looked for while a reaction runs, by id: the other species stand on the page Species."""


def lc_ms_line(sheet: Sheet, notation: Notation) -> str:
    """The ions to look for while the step runs, in a line of the sheet; empty where there is no product to look for.

    The product with what it loses first, what it is made of, and what too little or too much reaction leaves.
    """
    found = [one for one in species_for(sheet).species if one.main_ion is not None]
    intended = [one for one in found if one.kind is SpeciesKind.INTENDED]
    if not intended:
        return ""
    others = [one for one in found if one.id in _LOOKED_FOR and one not in intended]
    said = [_product(intended[0], notation), *(_looked_for(_small(one.title), one, notation) for one in others)]
    return f'<p class="hazards budgets"><span class="muted">LC-MS, m/z</span> {" · ".join(said)}</p>'


def _product(one: Species, notation: Notation) -> str:
    lost = next((ion for ion in one.ions if ion.kind is IonKind.FRAGMENT), None)
    less = f", {escape(lost.label)} {mz_text(lost, notation)}" if lost else ""
    return _looked_for("product", one, notation) + less


def _looked_for(word: str, one: Species, notation: Notation) -> str:
    ion = one.ions[0]
    return f"{escape(word)} {escape(ion.label)} <b>{mz_text(ion, notation)}</b>"


def _small(title: str) -> str:
    return f"{title[0].lower()}{title[1:]}"


def species_paper(
    title: str, found: StepSpecies, notation: Notation, peaks: Callable[[Sources], str] = lambda _sources: ""
) -> Paper:
    """Every species with its structure, masses, ions and how it forms, and the sources in full at the end.

    ``peaks`` writes what stands above them: what LC-MS showed.
    """
    pictures: dict[str, Picture] = {}
    sources = Sources(tuple(one.citation for one in works().values()))
    above = peaks(sources)
    rows = [_row(found, one, notation, sources, pictures) for one in found.species]
    left_out = [f"<p>{escape(one.why)}</p>" for one in found.left_out]
    listed = "".join(f'<p class="source">{escape(line)}</p>' for line in sources.listed())
    parts = (
        f"<h1>{escape(title)}</h1>",
        *filter(None, (above,)),
        f'<table class="rows" width="100%"><tbody>{"".join(rows)}</tbody></table>',
        *left_out,
        f"<h2>Sources</h2>{listed}",
    )
    return Paper(title, "\n".join(parts), pictures)


def _row(found: StepSpecies, one: Species, notation: Notation, sources: Sources, pictures: dict[str, Picture]) -> str:
    name = f"species-{len(pictures) + 1}"
    pictures[name] = _drawn(one.smiles)
    ions = "<br>".join(
        f"{escape(ion.label)} <b>{escape(ion.mz)}</b>{f' {escape(ion.note)}' if ion.note else ''}"
        for ion in ion_lines(one, notation)
    )
    why = f"{escape(one.why)} {sources.mark(citation(one.origin))}"
    more = "".join(f"<br>{escape(said)}" for said in (conditions(one), *traps(found, one, notation)) if said)
    text = (
        f'<b>{escape(heading(one))}</b> <span class="role">{escape(one.kind.value)}</span><br>'
        f'{escape(masses(one, notation))}<br><span class="small">{why}{more}</span>'
    )
    drawing = f'<img src="svg:{name}" alt="{escape(one.title)}">'
    return f'<tr><td width="30%">{drawing}</td><td width="43%">{text}</td><td width="27%">{ions or NO_ION}</td></tr>'


def _drawn(smiles: str) -> Picture:
    from diazgui.structures.drawing import compound_on_paper  # brings RDKit's drawing, only needed here

    svg, width, height = compound_on_paper(smiles)
    k = min(_POINTS, WIDTH / width, HEIGHT / height)
    return Picture(svg, k * width, k * height)
