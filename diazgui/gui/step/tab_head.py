"""The head of a tab: scale, concentration, planned yield, steps, and the ways to run the step in front."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench, Experiment, Tab, with_chosen_version
from diazgui.core.protocol import Sourced, Step, Variant, isolations_of
from diazgui.core.quantities import QuantityError
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.core.target import ChemistryError
from diazgui.core.variant_warning import warning_on
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import CommitEdit, Segments, inline_message
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.labelled import labelled
from diazgui.gui.parts.messages import NoticeBox
from diazgui.gui.parts.style import set_look
from diazgui.gui.step.conditions_row import ConditionsRow
from diazgui.report.notices import said_by_danger, standing
from diazgui.report.typed_head import (
    concentration_text,
    reference_name,
    scale_is_stated,
    scale_text,
    solvent_names,
    with_concentration_text,
    with_scale_text,
    with_yield_text,
    yield_text,
)
from diazgui.units import UNKNOWN, Notation

_LOST_VARIANT = "The protocol does not have the variant “{}” that this sheet was made with: it stands as it was saved."


class TabHead(QFrame):
    """States what a chemist changes first. ``step_chosen`` asks for another step of the tab in front."""

    step_chosen = Signal(str)

    def __init__(self, document: Document, bench: Bench, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._bench, self._notation, self._place = document, bench, notation, ("", "")
        self.scale = _edit("Scale: amount, mass or volume of the first step's reference", 12)
        self.concentration = _edit("Concentration of the reference, mol/L")
        self.planned = _edit("Planned yield, percent")
        self.planned.setPlaceholderText("— %")
        self._scale_of, self._in_solvent = _quiet(), _quiet()
        self.steps, self.variants, self.isolations = Segments("Step"), Segments("Variant"), Segments("Isolated as")
        self._beside_steps = QWidget()
        self._stop_beside: tuple[QWidget, ...] = ()
        self._has_notices = False
        self.conditions = ConditionsRow(document, notation)
        self.message = inline_message()
        self.warning, self.problem = NoticeBox("danger"), NoticeBox("warning")
        self._note = _quiet()
        self._note.setWordWrap(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        numbers = FlowLayout()
        numbers.addWidget(labelled("Sc&ale", self.scale, self._scale_of))
        numbers.addWidget(labelled("&Concentration", self.concentration, self._in_solvent))
        numbers.addWidget(labelled("Planned &yield", self.planned))
        ways = FlowLayout()
        self._ways = tuple(
            labelled(label, segments)
            for label, segments in (("Step", self.steps), ("Variant", self.variants), ("Isolate as", self.isolations))
        )
        ways.addWidget(self._ways[0])
        ways.addWidget(self._beside_steps)
        for way in self._ways[1:]:
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(numbers)
        column.addWidget(self.message)
        column.addLayout(ways)
        column.addWidget(self.conditions)
        for box in (self.warning, self.problem, self._note):
            column.addWidget(box)

    def _connect(self) -> None:
        for edit, commit in (
            (self.scale, self._commit_scale),
            (self.concentration, self._commit_concentration),
            (self.planned, self._commit_planned),
        ):
            edit.committed.connect(lambda typed, e=edit, c=commit: self._attempt(e, c, typed))
            edit.restored.connect(self.message.hide)
        self.conditions.refused.connect(self._tell)
        self.steps.chosen.connect(self.step_chosen)
        self.variants.chosen.connect(lambda variant: self._choose(variant=variant))
        self.isolations.chosen.connect(lambda isolation: self._choose(isolation=isolation))

    def put_beside_steps(self, piece: QWidget, stop: QWidget) -> None:
        """Give a piece a place after the choice of steps, and its ``stop`` one among those of the Tab key.

        Where there are no steps to choose from, it has none.
        """
        self._stop_beside = (stop,)
        row = QHBoxLayout(self._beside_steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(piece)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show one step of a tab; a refused text stays as long as its step is in front."""
        moved, self._place = self._place != (tab_id, step_id), (tab_id, step_id)
        tab = self._document.experiment.tab(tab_id)
        step = tab.route.step(step_id)
        first = tab.route.steps[0].sheet
        for edit, shown in (
            (self.scale, scale_text(first, self._notation)),
            (self.concentration, concentration_text(step.sheet, self._notation)),
            (self.planned, yield_text(step.sheet, self._notation)),
        ):
            if moved or not edit.is_refused:
                edit.show_text(shown)
        if moved:
            self.message.hide()
        set_look(self.scale, "look", "stated" if scale_is_stated(first) else "")
        self.scale.setEnabled(bool(first.reference))
        name = reference_name(first) or "the reference"  # a row may have no name yet
        self._scale_of.setText(f"of {name}" if first.reference else "no reference yet")
        self._in_solvent.setText(f"in {solvent_names(step.sheet)}" if solvent_names(step.sheet) else "")
        self.conditions.show_step(tab_id, step_id, step.sheet)
        self._show_ways(tab, step)

    def _show_ways(self, tab: Tab, step: RouteStep) -> None:
        self.steps.offer(tuple((s.id, f"{s.id}  {s.title}") for s in tab.route.steps), step.id)
        plan = self._plan(tab, step)
        variants = () if plan is None else tuple((v.id, v.title) for v in plan.variants)
        variant = next((v for v in plan.variants if v.id == step.front.variant), None) if plan else None
        forms = isolations_of(plan, variant) if plan and variant else ()
        isolations = tuple((i.id, i.title) for i in forms)
        self.variants.offer(variants, step.front.variant)
        self.isolations.offer(isolations, step.front.isolation)
        for way, choices in zip(self._ways, (tab.route.steps, variants, isolations), strict=True):
            way.setVisible(len(choices) > 1)
        self._beside_steps.setVisible(len(tab.route.steps) > 1)
        self._set_tab_order()
        self.warning.show_statement(self._warning(tab, step, variant) if variant else None)
        for one in plan.variants if plan else ():
            self.variants.button(one.id).setToolTip(f"{one.note.text}\n({one.note.source})" if one.note else "")
        self._note.setText("" if plan is None or variant else _LOST_VARIANT.format(step.front.variant))
        self._note.setVisible(bool(self._note.text()))
        problem = next((p.compound.problem for p in step.sheet.products if p.compound.problem), "")
        self.problem.show_statement(Sourced(problem, "") if problem else None)

    def _warning(self, tab: Tab, step: RouteStep, variant: Variant) -> Sourced | None:
        """The warning of the variant in front, where no danger beside the sheet says it."""
        warning = warning_on(variant, step.sheet, self._bench.shelf)
        if warning is None or not self._has_notices:
            return warning
        found = standing(tab, step, self._document.experiment.target, self._notation)
        return None if said_by_danger(warning, found) else warning

    def use_notices(self, shown: bool) -> None:
        """Say nothing that a notice says, as long as notices are shown beside the sheet."""
        self._has_notices = shown
        if self._place[0]:
            self.show_step(*self._place)

    def _set_tab_order(self) -> None:
        # Buttons made anew come last in the window; the Tab key is to meet them where they stand.
        buttons = (*self.steps.buttons(), *self._stop_beside, *self.variants.buttons(), *self.isolations.buttons())
        for one, following in pairwise((self.planned, *buttons, self.conditions.temperature)):
            QWidget.setTabOrder(one, following)

    def _plan(self, tab: Tab, step: RouteStep) -> Step | None:
        protocol = self._bench.protocols.get(tab.protocol)
        return next((plan for plan in protocol.steps if plan.id == step.id), None) if protocol else None

    def _choose(self, variant: str = "", isolation: str = "") -> None:
        tab_id, step_id = self._place
        front = self._document.experiment.tab(tab_id).route.step(step_id).front
        chosen, form = variant or front.variant, isolation or front.isolation
        title = (self.variants.button(chosen) if variant else self.isolations.button(form)).text()
        try:
            changed = with_chosen_version(self._document.experiment, tab_id, step_id, chosen, form, self._bench)
        except (ChemistryError, QuantityError) as error:
            self._tell(str(error))
            self.show_step(tab_id, step_id)
        else:
            self._document.replace(changed, f"Set step {step_id} to {title}")

    def _attempt(self, edit: CommitEdit, commit: Callable[[str], None], typed: str) -> None:
        try:
            commit(typed)
        except QuantityError as error:
            edit.refuse()
            self._tell(str(error))
        else:
            self.message.hide()
            self.show_step(*self._place)

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _commit_scale(self, typed: str) -> None:
        tab_id, _ = self._place
        experiment = with_scale_text(self._document.experiment, tab_id, typed, self._notation)
        self._document.replace(experiment, f"Set the scale to {scale_text(_first(experiment, tab_id), self._notation)}")

    def _commit_concentration(self, typed: str) -> None:
        self._edit_sheet(with_concentration_text, concentration_text, "concentration", typed)

    def _commit_planned(self, typed: str) -> None:
        self._edit_sheet(with_yield_text, yield_text, "planned yield", typed)

    def _edit_sheet(
        self,
        change: Callable[[Sheet, str, Notation], Sheet],
        shown: Callable[[Sheet, Notation], str],
        what: str,
        typed: str,
    ) -> None:
        tab_id, step_id = self._place
        after = change(self._document.experiment.tab(tab_id).route.step(step_id).sheet, typed, self._notation)
        is_cleared = typed.strip() in ("", UNKNOWN)
        words = f"Clear the {what}" if is_cleared else f"Set the {what} to {shown(after, self._notation)}"
        self._document.edit_sheet(tab_id, step_id, lambda _: after, words)


def _first(experiment: Experiment, tab_id: str) -> Sheet:
    return experiment.tab(tab_id).route.steps[0].sheet


def _edit(name: str, characters: int = 9) -> CommitEdit:
    edit = CommitEdit(name)
    edit.setProperty("look", "stated")
    edit.set_characters(characters)
    return edit


def _quiet() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", "muted")
    return label
