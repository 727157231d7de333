"""Opens the comparison of strategies, and goes to the strategy that is chosen in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from diazgui.core.experiment import with_new_tab
from diazgui.gui.commands import Command
from diazgui.gui.saving import shown_name
from diazgui.gui.target.target_edits import group_at_hand
from diazgui.gui.workspace import Workspace
from diazgui.units import Notation

if TYPE_CHECKING:  # what is compared, and in which words, is read once the window is asked for
    from diazgui.core.comparison import Comparison, Plan
    from diazgui.gui.comparing.comparison_window import ComparisonWindow, Printer

_MOST_COVERED = 0.25
"""Of the sheet by the comparison, when the sheet is what one wants to see."""


class CompareStrategies(QObject):
    """Keeps the window of a workspace in which its strategies stand side by side; made once it is asked for.

    A strategy that is not open is opened in a tab of its own, at the scale of the tab in front, as one step of undo.
    """

    def __init__(self, workspace: Workspace, printing: Printer | None = None) -> None:
        super().__init__(workspace)
        self._workspace, self._printing = workspace, printing
        self.window: ComparisonWindow | None = None
        workspace.document.changed.connect(self._follow)
        workspace.page.place_changed.connect(lambda *_place: self._follow())
        workspace.instruments.changed.connect(self._follow)

    @property
    def command(self) -> Command:
        """The line of the View menu."""
        return Command(
            "&Compare strategies…", self.open, "Ctrl+Shift+G", "All strategies for this target, side by side"
        )

    def open(self) -> ComparisonWindow | None:
        """Show the comparison; ``None`` where a text that is being typed is refused."""
        if not self._workspace.settle():
            return None
        if self.window is None:
            from diazgui.gui.comparing.comparison_window import ComparisonWindow

            self.window = ComparisonWindow(self, self._printing, self._workspace.window())
            self.window.wanted.connect(self._go)
            self.window.said.connect(self._workspace.said)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def open_tab(self, protocol_id: str) -> None:
        """Open a strategy in a tab of its own, and bring it to the front; one that is open already is only that."""
        if not self._workspace.settle():
            return
        from diazgui.core.comparison import scale_in_front

        document, bench = self._workspace.document, self._workspace.bench
        there = next((tab for tab in document.experiment.tabs if tab.protocol == protocol_id), None)
        if there is not None:  # opened just now, and who asks has not heard of it
            self._workspace.bring_to_front(there.id)
            return
        scale = scale_in_front(document.experiment, self._workspace.front)
        experiment = with_new_tab(document.experiment, protocol_id, bench, scale)
        document.replace(experiment, f"Open {experiment.tabs[-1].title}")
        self._workspace.bring_to_front(experiment.tabs[-1].id)

    def go_to(self, tab_id: str, step_id: str) -> None:
        """Bring a step to the front; one that is gone by now, as who asks has not heard, is left alone."""
        if self._workspace.settle() and self._workspace.document.experiment.at(tab_id, step_id):
            self._workspace.bring_to_front(tab_id)
            self._workspace.page.show_step(tab_id, step_id)

    def _go(self, plan: Plan) -> None:
        if plan.tab:
            self.go_to(plan.tab, plan.steps[0].step.id)
        else:
            self.open_tab(plan.protocol)
        self._make_way()
        self._workspace.window().activateWindow()

    def _make_way(self) -> None:
        """Let the sheet be seen that was gone to: a window that covers much of it closes, beside it it may stay."""
        page = self._workspace.page
        sheet = QRect(page.mapToGlobal(QPoint(0, 0)), page.size())
        if self.window is not None:
            covered = sheet.intersected(self.window.frameGeometry())
            if covered.width() * covered.height() > _MOST_COVERED * sheet.width() * sheet.height():
                self.window.hide()

    def _follow(self) -> None:
        if self.window is not None:
            self.window.follow()

    def job(self) -> Callable[[], Comparison]:
        """The work that compares what is there now."""
        experiment, front = self._workspace.document.experiment, self._workspace.front
        bench, notation = self._workspace.bench, self.notation()

        def work() -> Comparison:
            from diazgui.library.comparison import comparison_of

            return comparison_of(experiment, front, bench, notation)

        return work

    def front(self) -> str:
        """The id of the tab in front."""
        return self._workspace.front

    def notation(self) -> Notation:
        """How numbers are written in the sheet."""
        return self._workspace.page.sheet.model.notation

    def made_for(self) -> str:
        """The target in words."""
        target = self._workspace.document.experiment.target
        names = (target.diamine.compound.name, group_at_hand(target).compound.name)
        said = " with ".join(filter(None, names))
        return f"Target: {said}" if said else ""

    def running(self) -> str:
        """The line at the foot of each page."""
        from diazgui.report.sheet_paper import running

        return running(shown_name(self._workspace.document))
