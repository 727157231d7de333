"""The shelf and files: a list that is chosen or dropped is imported, bottles are exported beside the window."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from diazgui.core.shelf import Bottle
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_reading import Reading
from diazgui.gui.loading import Task
from diazgui.gui.settings import Settings
from diazgui.units import Notation

_READ = "Lists of bottles (*.csv *.tsv *.txt *.sdf *.sd *.xlsx);;All files (*)"
_WRITTEN = "CSV (*.csv);;XLSX (*.xlsx);;SDF (*.sdf)"
_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".sdf", ".sd", ".xlsx"})


class ShelfFiles(QObject):
    """Asks for files, and takes a list dropped on the window. ``said`` carries what was done, ``failed`` why not."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, book: ShelfBook, notation: Notation, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._book, self._notation, self._today, self._window = book, notation, today, window
        self._settings = Settings()
        self.dialog: QWidget | None = None
        self.reading = Reading(self)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Import a list that is dropped on the window; let nothing else be dropped there."""
        kind = event.type()
        if not isinstance(event, QDropEvent) or kind not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        path = dropped_list(event)
        if path is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if kind is QEvent.Type.Drop:
            self.import_from(path)
        return True

    def ask(self) -> None:
        """Import the list in a file that is chosen."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Import bottles", self._settings.folder, _READ)
        if name:
            self._settings.folder = str(Path(name).parent)
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Show what would come of a list, and import it where that is wanted."""
        from diazgui.gui.compounds.shelf_import_dialog import ShelfImportDialog  # seldom, and not before

        dialog = ShelfImportDialog(path, self._book, self.reading, self._notation, self._today, self._window)
        self.dialog = dialog
        dialog.imported.connect(lambda count: self.said.emit(f"{_are(count)} on the shelf now, from “{path.name}”."))
        dialog.open()

    def export(self, bottles: Sequence[Bottle]) -> None:
        """Write bottles into a file that is chosen; its ending names the kind."""
        from diazgui.files.shelf_export import export_bottles

        proposed = str(Path(self._settings.folder) / "my shelf.csv")
        name, kind = QFileDialog.getSaveFileName(self._window, "Export bottles", proposed, _WRITTEN)
        if not name:
            return
        path = Path(name)
        self._settings.folder = str(path.parent)
        if not path.suffix:
            path = path.with_suffix(kind.rpartition("*")[2].rstrip(")"))
        task: Task[None] = Task(lambda: export_bottles(path, bottles, self._notation), self)
        task.done.connect(lambda _: self.said.emit(f"{_are(len(bottles))} in “{path.name}” now."))
        task.failed.connect(lambda error: self.failed.emit(str(error)))
        task.start()


def _are(count: int) -> str:
    return "1 bottle is" if count == 1 else f"{count} bottles are"


def dropped_list(event: QDropEvent) -> Path | None:
    """The list that is being dropped; ``None`` where it is none."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.casefold() in _ENDINGS else None
