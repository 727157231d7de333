"""What a tab shows of the step in front: head, scheme, sheet, procedure and notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.step.notes_view import NotesView
from diazgui.gui.step.procedure_view import ProcedureView
from diazgui.gui.step.route_overview import RouteOverview
from diazgui.gui.step.scheme_view import SchemeView
from diazgui.gui.step.tab_head import TabHead
from diazgui.gui.table.bottle_book import BottleBook
from diazgui.gui.table.sheet_view import SheetView
from diazgui.units import Notation


class RoutePage(QFrame):
    """One page for all tabs: it shows whichever step is in front, so that a tab costs nothing until it is looked at."""

    message = Signal(str)
    said = Signal(str)
    place_changed = Signal(str, str)

    def __init__(
        self,
        document: Document,
        bench: Bench,
        notation: Notation,
        book: BottleBook | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._document, self._place = document, ("", "")
        self._steps: dict[str, str] = {}
        self.head = TabHead(document, bench, notation)
        self.overview = RouteOverview(document, notation)
        self.head.put_beside_steps(self.overview.opener, self.overview.button)
        self.scheme = SchemeView(document, notation=notation)
        self.sheet = SheetView(document, notation, book)
        self.procedure = ProcedureView(document, bench, notation)
        self.notes = NotesView(document)
        self._lay_out()
        self.head.step_chosen.connect(self._choose_step)
        self.overview.step_chosen.connect(self._choose_step)
        self.sheet.message.connect(self.message)
        self.sheet.said.connect(self.said)
        self.procedure.copied.connect(self.said)
        document.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.overview)
        column.addWidget(self.scheme)
        column.addWidget(self.sheet)
        column.addWidget(self.procedure)
        column.addWidget(self.notes)
        column.addStretch(1)
        self.area = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    @property
    def place(self) -> tuple[str, str]:
        """Ids of the tab and the step in front."""
        return self._place

    def show_tab(self, tab_id: str) -> None:
        """Show a tab at the step that was in front in it."""
        route = self._document.experiment.tab(tab_id).route
        known = {step.id for step in route.steps}
        step_id = self._steps.get(tab_id, "")
        self.show_step(tab_id, step_id if step_id in known else route.steps[0].id)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show a step of a tab, and come back to it with the tab."""
        moved = self._place != (tab_id, step_id)
        if moved:
            self._settle()
        self._place = (tab_id, step_id)
        self._steps[tab_id] = step_id
        self.head.show_step(tab_id, step_id)
        self.overview.show_step(tab_id, step_id)
        self.scheme.show_step(tab_id, step_id)
        self.sheet.show_step(tab_id, step_id)
        self.procedure.show_step(tab_id, step_id)
        self.notes.show_step(tab_id, step_id)
        if moved and not self.sheet.table.hasFocus():  # else the row that keys act on stays in sight
            self.area.verticalScrollBar().setValue(0)  # another sheet is read from its head
        self.place_changed.emit(tab_id, step_id)

    def _settle(self) -> None:
        """Take what is being typed while the sheet that it belongs to is still the one in front."""
        tabs = {tab.id: tab for tab in self._document.experiment.tabs}
        if self._place[0] not in tabs or self._place[1] not in {one.id for one in tabs[self._place[0]].route.steps}:
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, CommitEdit) and self._is_of_step(focused) and not focused.settle():
            self.message.emit(f"“{focused.text()}”, typed last, was not taken. {self.head.message.text()}".strip())
        self.sheet.table.settle()

    def _is_of_step(self, field: CommitEdit) -> bool:
        """Whether a field states the step in front; one in the plan of the route has a step of its own."""
        return self.isAncestorOf(field) and not self.overview.isAncestorOf(field)

    def move_step(self, by: int) -> None:
        """Go to the next step of the tab, or with -1 to the one before; at the end it stays."""
        tab_id, step_id = self._place
        steps = [step.id for step in self._document.experiment.tab(tab_id).route.steps]
        at = max(0, min(steps.index(step_id) + by, len(steps) - 1))
        self.show_step(tab_id, steps[at])

    def keep_in_front(self) -> None:
        """Go to another step where the one in front is no longer there."""
        tab_id, step_id = self._place
        if step_id not in {step.id for step in self._document.experiment.tab(tab_id).route.steps}:
            self.show_tab(tab_id)

    def _refresh(self) -> None:
        self.head.show_step(*self._place)

    def _choose_step(self, step_id: str) -> None:
        self.show_step(self._place[0], step_id)
