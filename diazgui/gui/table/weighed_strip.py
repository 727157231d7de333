"""The strip above the reagent table once the reference was weighed, and the command that plans another run."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from diazgui.core.experiment import Tab, with_route
from diazgui.core.runs import for_another_run
from diazgui.gui.document import Document
from diazgui.gui.parts.style import set_look
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.report.weighing import counted_from

NOTHING_DONE = "Nothing of this tab was weighed, isolated or ticked off yet: it is all plan."
_TIP = "Clears in every step of the tab what was weighed, isolated and ticked off; the plan stays. Undo brings it back."


class AnotherRun(QAction):
    """Clears what was done at the bench in every step of the tab, as one edit."""

    def __init__(self, document: Document, model: SheetModel, table: SheetTable, parent: QObject) -> None:
        super().__init__("Plan anoth&er run", parent)
        self._document, self._model, self._table = document, model, table
        self.setObjectName("another-run")
        self.triggered.connect(lambda _checked: self.run())
        document.changed.connect(self.refresh)
        model.modelReset.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Be enabled where there is something to clear."""
        tab = self._model.tab
        is_begun = tab is not None and _begun(tab)
        self.setEnabled(is_begun)
        self.setToolTip(_TIP if is_begun else NOTHING_DONE)
        self.setStatusTip(self.toolTip())

    def run(self) -> None:
        """Plan the tab in front anew."""
        tab = self._model.tab
        if tab is not None and self._table.settle():
            tab = self._document.experiment.tab(tab.id)  # with what was being typed
            experiment = with_route(self._document.experiment, tab.id, for_another_run(tab.route))
            self._document.replace(experiment, f"Plan another run of {tab.title}")


def _begun(tab: Tab) -> bool:
    """Whether something of any step was weighed, isolated or ticked off, in a version kept aside too."""
    versions = (version for step in tab.route.steps for version in (step.front, *step.parked))
    return any(
        version.ticked
        or version.sheet.isolated is not None
        or any(entry.weighed is not None for entry in version.sheet.entries)
        for version in versions
    )


class WeighedStrip(QFrame):
    """Says that the sheet counts from what was weighed, and not from the plan; hidden while it does not."""

    def __init__(
        self, document: Document, model: SheetModel, another_run: AnotherRun, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton("Plan another run", self)
        self.button.setToolTip(_TIP)
        self.button.clicked.connect(lambda _checked: another_run.run())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 8, 5)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.button)
        set_look(self, "look", "note")
        document.changed.connect(self.read)
        model.modelReset.connect(self.read)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty where there is none."""
        return "" if self.isHidden() else self._label.text()

    def read(self) -> None:
        """Write the sentence anew."""
        sentence = counted_from(self._model.sheet, self._model.notation)
        if sentence != self._label.text():
            self._label.setText(sentence)
            self.button.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))
