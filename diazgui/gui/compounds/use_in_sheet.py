"""The user's own values put into the rows of the sheet in front that have others: asked for, and one step of undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from diazgui.core.own_data import OwnValues
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Compound
from diazgui.gui.document import Document


class InSheet(QObject):
    """The sheet in front of a document; ``place`` says which tab and step that is. ``changed`` as the document."""

    changed = Signal()

    def __init__(self, document: Document, place: Callable[[], tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._place = document, place
        document.changed.connect(self.changed)

    @property
    def undo_stack(self) -> QUndoStack:
        """The edits of the document."""
        return self._document.undo_stack

    def rows_that_differ(self, compound: Compound, own: OwnValues) -> tuple[str, ...]:
        """The rows of a compound that the user's own values would change, by id."""
        from diazgui.library.own_data import rows_that_differ

        sheet = self._sheet()
        return rows_that_differ(sheet, compound, own) if sheet is not None and own else ()

    def use(self, compound: Compound, own: OwnValues, name: str) -> None:
        """Put the values into these rows."""
        from diazgui.library.own_data import with_own_in_rows

        tab_id, step_id = self._place()
        if self.rows_that_differ(compound, own):
            self._document.edit_sheet(
                tab_id, step_id, lambda sheet: with_own_in_rows(sheet, compound, own), f"Use your own values of {name}"
            )

    def _sheet(self) -> Sheet | None:
        tab_id, step_id = self._place()
        tabs = self._document.experiment.tabs
        steps = (step for tab in tabs if tab.id == tab_id for step in tab.route.steps if step.id == step_id)
        return next((step.sheet for step in steps), None)
