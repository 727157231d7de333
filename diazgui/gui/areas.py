"""The areas of the window that a key goes to, one after the other: past all the cells of a table at once."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from diazgui.gui.parts.sight import bring_into_sight
from diazgui.gui.workspace import Workspace


def step_area(workspace: Workspace, by: int) -> None:
    """Go to the next area that has something to go to, or with -1 to the one before; from the last to the first."""
    areas = tuple(_areas(workspace))
    focused = QApplication.focusWidget()
    here = [i for i, (area, _) in enumerate(areas) if focused is not None and area.isAncestorOf(focused)]
    at = here[0] if here else (-1 if by > 0 else 0)
    begins = areas[(at + by) % len(areas)][1]
    begins.setFocus(Qt.FocusReason.ShortcutFocusReason)
    bring_into_sight(begins)


def _areas(workspace: Workspace) -> Iterator[tuple[QWidget, QWidget]]:
    """Each area with the control to begin at, from the top of the window to its end."""
    page, panel = workspace.page, workspace.panel
    lines = [box for box in page.procedure.boxes if box.focusPolicy() & Qt.FocusPolicy.TabFocus]
    pages = [button for button in panel.head.pages.buttons if button.isChecked()]
    band = workspace.tabs.parentWidget()
    for area, begins in (
        (workspace.target, [workspace.target.diamine.combo]),
        (band, [workspace.tabs]),
        (page.head, [page.head.scale, page.head.concentration]),
        (page.sheet, [page.sheet.table]),
        (page.procedure, lines),
        (workspace.notices, workspace.notices.begins),
        (panel, pages),
    ):
        first = next((one for one in begins if one.isVisible() and one.isEnabled()), None)
        if area is not None and first is not None:
            yield area, first
