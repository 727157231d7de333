"""What the pages of the side panel have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from diazgui.gui.panel.panel_prose import Column
from diazgui.report.paper import Paper


class PanelPage(QWidget):
    """A page of the panel, which may show several things in turn.

    ``caption`` says in the panel's head what is shown, ``back`` what the button beside it goes back to (empty where
    there is nothing to go back to), and ``prints`` whether it has a paper. A page reads what it shows when the panel
    calls :meth:`read`, and only then. Three signals lead elsewhere: ``diagnose_wanted`` to a node of the decision tree,
    ``page_wanted`` to a page of guidance by its id, ``place_wanted`` to a tab and a step.
    """

    head_changed = Signal()
    reference_wanted = Signal(tuple)
    paper_wanted = Signal(object)
    diagnose_wanted = Signal(str)
    page_wanted = Signal(str)
    place_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = ""
        self.back = ""
        self.prints = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.above = QVBoxLayout()
        """What stands over all that the page shows; it does not scroll."""
        self.columns = QStackedLayout()
        whole.addLayout(self.above)
        whole.addLayout(self.columns, 1)

    def add_column(self) -> Column:
        """One more thing that the page can show."""
        column = Column()
        self.columns.addWidget(column)
        return column

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""

    def read(self) -> None:
        """Bring the page up to date; called while it is in sight."""

    def go_back(self) -> None:
        """Go back to what was shown before."""

    def paper(self) -> Paper | None:
        """What is printed of it."""
        return None
