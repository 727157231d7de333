"""The experiments of the last days, a click away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from diazgui.gui.parts.plain import as_plain, in_menu
from diazgui.gui.settings import Settings


class RecentMenu(QMenu):
    """Lists what was opened or saved last. It reads the list each time it opens, so that it is never stale."""

    def __init__(self, settings: Settings, open_path: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__("Open &recent", parent)
        self._settings, self._open_path = settings, open_path
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the files anew."""
        self.clear()
        paths = self._settings.recent_files
        for number, path in enumerate(paths, 1):
            action = self.addAction(f"&{number}  {in_menu(path.name)}")
            action.setStatusTip(str(path))
            action.setToolTip(as_plain(str(path)))
            action.triggered.connect(lambda _checked, one=path: self._open_path(one))
        self.setToolTipsVisible(True)
        if not paths:
            self.addAction("Nothing opened yet").setEnabled(False)
            return
        self.addSeparator()
        self.addAction("&Clear this list").triggered.connect(self._clear)

    def _clear(self) -> None:
        self._settings.recent_files = ()


def remembered(path: Path, settings: Settings) -> None:
    """Put a file at the head of the list."""
    path = path.absolute()
    settings.recent_files = (path, *(one for one in settings.recent_files if one != path))
