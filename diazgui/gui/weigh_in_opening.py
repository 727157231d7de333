"""Opens the weigh-in over the window, at the step that is in front, and comes back to the step it was left at."""

from PySide6.QtCore import Qt

from diazgui.gui.balance.weigh_in import WeighIn
from diazgui.gui.workspace import Workspace


def open_weigh_in(workspace: Workspace) -> WeighIn | None:
    """Weigh in the step in front; ``None`` while a text in the window is refused and stays to be corrected."""
    if not workspace.settle():
        return None
    window, page = workspace.window(), workspace.page
    dialog = WeighIn(workspace.document, page.place, page.sheet.model.notation, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def come_back(tab_id: str, step_id: str) -> None:
        workspace.bring_to_front(tab_id)
        if page.place != (tab_id, step_id):
            page.show_step(tab_id, step_id)
        window.activateWindow()  # some desktops leave no window active once the one over it is gone
        page.sheet.setFocus()

    dialog.left.connect(come_back)
    dialog.setGeometry(window.geometry())
    dialog.show()
    return dialog
