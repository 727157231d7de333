"""The sheet that goes to the hood: one step or a whole route, made of the same rows and texts as the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import count

from diazgui import __version__
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.guidance.page import Reference
from diazgui.core.protocol import Isolation, Protocol, Variant
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.core.target import Target
from diazgui.library.protocols import protocols
from diazgui.library.sources import works
from diazgui.report.assignment_paper import peaks_line
from diazgui.report.chosen import ChosenTab
from diazgui.report.fingerprint import fingerprint_of_route, fingerprint_of_step
from diazgui.report.paper import RESEARCH_USE, Paper, Picture
from diazgui.report.paper_budget import budget_block
from diazgui.report.paper_facts import facts, why_unknown
from diazgui.report.paper_notes import notes_block
from diazgui.report.paper_notices import dangers_of_route, notices_block, says_closed
from diazgui.report.paper_procedure import BOXES, signatures, todo_list
from diazgui.report.paper_route import cover, has_cover
from diazgui.report.paper_sources import Sources
from diazgui.report.paper_statements import statements
from diazgui.report.paper_table import hazards, reagent_table, table_rows
from diazgui.report.procedure import procedure
from diazgui.report.scheme import scheme_of
from diazgui.report.species_paper import lc_ms_line
from diazgui.units import Notation

SCHEME_WIDTH, SCHEME_HEIGHT = 515.0, 86.0
"""The most that a scheme takes of the page, points."""

_SCHEME_SCALE = 0.72  # points for a px: letters of 9 points at the arrow
_MOST_LINES, _SEE_TABLE = 4, "reagents: see the table"  # more at the arrow would make the structures too small
_LONGEST_NAME = 60
_NO_PROCEDURE = (
    "Printed without a procedure: the protocol of this step, or the variant of it, is not known to this diazgui."
)


@dataclass(frozen=True)
class Around:
    """What a sheet is printed with: how numbers are written, what the program brings, and the file's name."""

    notation: Notation
    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    references: Sequence[Reference] = ()
    file_name: str = ""


def shipped(notation: Notation, file_name: str = "") -> Around:
    """What a sheet is printed with by the protocols and the works that this program ships.

    Raises:
        LibraryError: the data is at fault.
    """
    return Around(notation, protocols(), tuple(works().values()), file_name)


def sheet_paper(experiment: Experiment, tab_id: str, step_id: str | None, around: Around) -> Paper:
    """The paper of one step of a tab, or of its whole route where ``step_id`` is ``None``.

    Raises:
        KeyError: there is no such tab or step.
    """
    tab = experiment.tab(tab_id)
    steps = tab.route.steps if step_id is None else (tab.route.step(step_id),)
    return paper_of((ChosenTab(tab, steps),), experiment.target, around)


def paper_of(tabs: Sequence[ChosenTab], target: Target, around: Around) -> Paper:
    """The paper of chosen steps, each on a page of its own; a whole route begins with a look at all of it."""
    pictures: dict[str, Picture] = dict(BOXES)
    numbers, sections = count(1), list[str]()
    for one in tabs:
        named = {f"scheme-{next(numbers)}": step for step in one.steps}
        steps = [_section(one.tab, step, target, around, name, pictures) for name, step in named.items()]
        if has_cover(one):
            schemes = [_placed(name, f"Step {step.id}") for name, step in named.items() if name in pictures]
            dangers = dangers_of_route(one.tab, target, around.notation)
            sections.append(cover(one.tab, _target_words(one.tab, target), around.notation, schemes, dangers))
        sections += steps
    html = "\n".join(sections) or "<p>The experiment has no tables yet.</p>"
    return Paper(_title(tabs), html, pictures, running(around.file_name, _fingerprint(tabs)))


def running(file_name: str, fingerprint: str = "") -> str:
    """The line at the foot of each page: file, fingerprint, program, and what it is for."""
    name = file_name.encode("utf-8", "replace").decode()  # a disk may bear names that are no Unicode
    if len(name) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        name = f"{name[:half]}…{name[-half:]}"
    return " · ".join(filter(None, (name, fingerprint, f"diazgui {__version__}", RESEARCH_USE)))


def _fingerprint(tabs: Sequence[ChosenTab]) -> str:
    """The code of the step or the route that is printed; of any other choice each step has its own alone."""
    if len(tabs) != 1:
        return ""
    (one,) = tabs
    if len(one.steps) == 1:
        return fingerprint_of_step(one.tab, one.steps[0])
    return fingerprint_of_route(one.tab) if one.steps == one.tab.route.steps else ""


def _title(tabs: Sequence[ChosenTab]) -> str:
    steps = [(one.tab, step) for one in tabs for step in one.steps]
    if len(steps) == 1:
        tab, step = steps[0]
        return f"{tab.title}, step {step.id}: {step.title}"
    return ", ".join(dict.fromkeys(tab.title for tab, _ in steps)) or "diazgui"


def _section(
    tab: Tab,
    step: RouteStep,
    target: Target,
    around: Around,
    name: str,
    pictures: dict[str, Picture],
) -> str:
    sources = Sources(tuple(one.citation for one in around.references))
    variant, isolation = _version(tab, step, around.protocols)
    scheme = _scheme(step, around.notation, name, pictures)
    parts = (
        _heading(tab, step, variant, isolation),
        _target_line(tab, step, target),
        scheme,
        reagent_table(step.sheet, around.notation, sources),
        facts(step.sheet, around.notation, sources),
        budget_block(step.sheet, around.notation, cautions_said=says_closed(tab, step, target, around.notation)),
        lc_ms_line(step.sheet, around.notation),
        peaks_line(tab.route, step, around.notation),
        _hazards(step.sheet, around.notation, sources),
        statements(step.sheet, sources),
        notices_block(tab, step, target, variant, around.notation, sources),
        _procedure(step, variant, isolation, around.notation, sources),
        notes_block(step.notes),
        signatures(),
        _small("Bold is stated, the rest follows from it. Notes:", why_unknown(step.sheet, around.notation)),
        _small("Sources:", sources.listed()),
    )
    return "<section>\n" + "\n".join(filter(None, parts)) + "\n</section>"


def _version(tab: Tab, step: RouteStep, protocols: Mapping[str, Protocol]) -> tuple[Variant | None, Isolation | None]:
    """The variant and the form isolated as the protocol has them, as far as this program knows them."""
    protocol = protocols.get(tab.protocol)
    plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
    if plan is None:
        return None, None
    variant = next((one for one in plan.variants if one.id == step.front.variant), None)
    return variant, next((one for one in plan.isolations if one.id == step.front.isolation), None)


def _heading(tab: Tab, step: RouteStep, variant: Variant | None, isolation: Isolation | None) -> str:
    products = [row for row in table_rows(step.sheet) if row.id in {one.id for one in step.sheet.products}]
    made = " and ".join(row.name for row in products if row.name)
    which = f"Step {step.id}: {step.title}" if step.title else f"Step {step.id}"
    how = (
        variant.title if variant else step.front.variant,
        f"isolated: {isolation.title if isolation else step.front.isolation}" if step.front.isolation else "",
    )
    line = " · ".join(filter(None, (tab.title, which, *how)))
    return f"<h1>{escape(made or which)}</h1>\n<p>{escape(line)}</p>"


def _target_line(tab: Tab, step: RouteStep, target: Target) -> str:
    """What is made of what, and the code of the step."""
    parts = (_target_words(tab, target), f"Fingerprint: {fingerprint_of_step(tab, step)}")
    return f'<p class="muted">{escape(" · ".join(filter(None, parts)))}</p>'


def _target_words(tab: Tab, target: Target) -> str:
    """The diamine and the group to put on it, in the form that the route takes it in; empty where none has a name."""
    slots = {entry.slot for step in tab.route.steps for entry in step.sheet.entries}
    group = target.carbonyl if "carbonyl" in slots else target.electrophile
    said = " with ".join(filter(None, (target.diamine.compound.name, group.compound.name)))
    return f"Target: {said}" if said else ""


def _scheme(step: RouteStep, notation: Notation, name: str, pictures: dict[str, Picture]) -> str:
    """The place of the scheme, which is added to the pictures; or why there is none."""
    from diazgui.structures.drawing import scheme_on_paper  # brings RDKit, only needed here

    scheme = scheme_of(step.sheet, notation)
    if scheme.problem:
        return f'<p class="muted">{escape(scheme.problem)}</p>'
    above = scheme.above if scheme.above.count("\n") < _MOST_LINES else _SEE_TABLE
    try:
        svg, width, height = scheme_on_paper(scheme.reactants, scheme.products, above, scheme.below)
    except ValueError as error:  # a structure that cannot be drawn
        return f'<p class="muted">{escape(str(error))}</p>'
    k = min(_SCHEME_SCALE, SCHEME_WIDTH / width, SCHEME_HEIGHT / height)
    pictures[name] = Picture(svg, k * width, k * height)
    return _placed(name, scheme.words)


def _placed(name: str, words: str) -> str:
    return f'<p class="scheme"><img src="svg:{name}" alt="{escape(words)}"></p>'


def _hazards(sheet: Sheet, notation: Notation, sources: Sources) -> str:
    said = hazards(sheet, notation, sources)
    return f'<p class="hazards"><span class="muted">Hazards</span> {"; ".join(said)}</p>' if said else ""


def _procedure(
    step: RouteStep, variant: Variant | None, isolation: Isolation | None, notation: Notation, sources: Sources
) -> str:
    body = f"<p>{_NO_PROCEDURE}</p>" if step.front.variant else ""
    if variant is not None and isolation is not None:
        lines = procedure(variant, isolation, step.sheet, notation, step.front.ticked)
        body = todo_list(lines, sources) if lines else ""
    return f'<h2 class="procedure">Procedure, step {escape(step.id)}</h2>\n{body}' if body else ""


def _small(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    return f'<p class="small"><b>{title}</b> {" · ".join(escape(line) for line in lines)}</p>'
