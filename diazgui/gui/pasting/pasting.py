"""Pasting and dropping structures: what comes in is read beside the window, and goes where it was meant to go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget

from diazgui.core.quantities import QuantityError
from diazgui.core.target import ChemistryError
from diazgui.gui.loading import Task
from diazgui.gui.parts.clipboard import ACTION, EXPERIMENT, files_in, holds_drawing, may_be_taken, writings
from diazgui.gui.parts.style import set_look
from diazgui.gui.pasting.pasting_found import Finding, Found
from diazgui.gui.pasting.pasting_panel import PastingPanel
from diazgui.gui.pasting.pasting_places import IntoRow, Place, Places
from diazgui.gui.workspace import Workspace
from diazgui.units import Notation

_NOTHING = (
    "There is no structure on the clipboard. Copy one in a drawing program, or copy a SMILES, an InChI or a Molfile, "
    "then paste again."
)
_FRAME = 5  # between what would take a drop and the frame around it, px
_SLOW = 500  # ms until it is said that something is being read


class Pasting(QObject):
    """The command “Paste as structure”, drops on the window, and drawings pasted into the fields of the target.

    ``remarked`` carries what was refused, ``said`` what was done; ``open_experiment`` opens a file of diazgui.
    """

    remarked = Signal(str)
    said = Signal(str)

    def __init__(
        self, window: QMainWindow, workspace: Workspace, notation: Notation, open_experiment: Callable[[Path], None]
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._open = window, workspace, open_experiment
        self._places = Places(workspace)
        self._finding: Finding | None = None
        self._task: Task[Found] | None = None
        self._place: Place | None = None
        self.panel = PastingPanel(self._places, notation, window)
        self.panel.top = self._beneath_target
        self.panel.said.connect(self.said)
        self.mark = _mark(window)
        self.action = QAction("&Paste as structure", self)
        self.action.setObjectName(ACTION)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+V"))
        self.action.setStatusTip("A drawing, Molfile, CDXML, SMILES or InChI from the clipboard")
        self.action.triggered.connect(lambda _checked: self.paste())
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self.panel.wait)
        self.panel.closed.connect(self.cancel)
        self._watch()

    def _watch(self) -> None:
        self._window.setAcceptDrops(True)
        self._window.installEventFilter(self)
        for field in (self._workspace.target.diamine, self._workspace.target.group):
            for part in (field.edit, field.combo):  # a drop meets the line, a key the list around it
                part.installEventFilter(self)
        table = self._workspace.page.sheet.table
        table.selectionModel().currentRowChanged.connect(self._follow_row)
        if (application := QGuiApplication.instance()) is not None:
            application.aboutToQuit.connect(self.cancel)

    def paste(self) -> None:
        """Take what is on the clipboard to where the keys are; where they are nowhere in particular, ask."""
        mime = QGuiApplication.clipboard().mimeData()
        self.take(mime, self._places.of_widget(QApplication.focusWidget()))

    def take(self, mime: QMimeData | None, place: Place | None) -> None:
        """Read what was pasted or dropped, and put it somewhere or ask; an experiment is opened."""
        files = files_in(mime) if mime is not None else ()
        experiments = [path for path in files if path.suffix.lower() == EXPERIMENT]
        if experiments:
            self._open(experiments[0])
            return
        contents = writings(mime) if mime is not None and not files else ()
        if not contents and not files:
            self.remarked.emit(_NOTHING)
            return
        self.panel.leave()
        self._place, self._finding = place, Finding(contents, files)
        self._task = Task(self._finding.run, self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._refuse)
        self._slow.start()
        self._task.start()

    def cancel(self) -> None:
        """Give up what is being read."""
        if self._finding is not None and self._task is not None:
            self._finding.cancel()
            self._task.done.disconnect(self._show)
            self._task.failed.disconnect(self._refuse)
        self._end()

    @property
    def is_reading(self) -> bool:
        """Whether something is being read now."""
        return self._finding is not None

    def _end(self) -> None:
        self._slow.stop()
        self.panel.stop_waiting()
        self._finding = self._task = None  # the task itself stays with its parent: its thread may not be done with it

    def _refuse(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, ChemistryError):
            raise error
        self.remarked.emit(str(error))

    def _show(self, found: Found) -> None:
        self._end()
        self._places.leave_editors()
        place, items = self._place, found.items
        is_plain = len(items) == 1 and len(items[0].choices) == 1 and not found.remarks
        if place is None or not is_plain:
            self.panel.offer(found, place)
            return
        try:
            self.said.emit(self._places.put(place, items[0].choices[0].substance))
        except (ChemistryError, QuantityError) as error:
            self.remarked.emit(str(error))

    def _follow_row(self) -> None:
        if self.panel.isVisible():
            self.panel.refresh_places()

    def _beneath_target(self) -> int:
        target = self._workspace.target
        return target.mapTo(self._window, QPoint(0, target.height())).y() + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drops on the window and on the fields, drawings pasted into these, and the window's new size."""
        kind = event.type()
        if kind is QEvent.Type.DragLeave:
            self.mark.hide()
        elif kind is QEvent.Type.Resize and watched is self._window and self.panel.isVisible():
            self.panel.fit()
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(watched, event)
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDropEvent):
            return self._drag(watched, event)
        elif kind is QEvent.Type.KeyPress and watched is not self._window and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _drag(self, watched: QObject, event: QDropEvent) -> bool:
        if not self._is_ours(watched, event.mimeData()):
            return False
        under = self._under(watched, event)
        self._mark(under, self._row_under(under, watched, event))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, watched: QObject, event: QDropEvent) -> bool:
        self.mark.hide()
        if not self._is_ours(watched, event.mimeData()):
            return False
        under = self._under(watched, event)
        place = self._row_under(under, watched, event) or self._places.of_widget(under)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(event.mimeData(), place)
        return True

    def _is_ours(self, watched: QObject, mime: QMimeData) -> bool:
        """A field takes words that are dragged into it itself; the window and drawings are for here."""
        return may_be_taken(mime) and (watched is self._window or bool(files_in(mime)) or holds_drawing(mime))

    def _under(self, watched: QObject, event: QDropEvent) -> QWidget | None:
        if isinstance(watched, QWidget) and watched is not self._window:
            return watched
        return self._window.childAt(event.position().toPoint())

    def _row_under(self, widget: QWidget | None, watched: QObject, event: QDropEvent) -> IntoRow | None:
        table = self._workspace.page.sheet.table
        if widget is None or watched is not self._window or not (table is widget or table.isAncestorOf(widget)):
            return None
        at = table.viewport().mapFrom(self._window, event.position().toPoint())
        rows, row = self._workspace.page.sheet.model.rows, table.rowAt(at.y())
        return IntoRow(rows[row].id) if 0 <= row < len(rows) else None

    def _mark(self, widget: QWidget | None, row: IntoRow | None) -> None:
        """Frame what would take the drop: a field, a row, or the whole window."""
        target, table = self._workspace.target, self._workspace.page.sheet.table
        framed = self._window.centralWidget() or self._window
        for field in (target.diamine, target.group):
            if widget is not None and (field is widget or field.isAncestorOf(widget)):
                framed = field
        at = framed.rect()
        if row is not None:
            framed, place = table.viewport(), self._workspace.page.sheet.model.row_of(row.row_id)
            at = QRect(0, table.rowViewportPosition(place), framed.width(), table.rowHeight(place))
        else:
            at.adjust(-_FRAME, -_FRAME, _FRAME, _FRAME)
        self.mark.setGeometry(at.translated(framed.mapTo(self._window, QPoint(0, 0))) & self._window.rect())
        self.mark.show()
        self.mark.raise_()

    def _key(self, event: QKeyEvent) -> bool:
        is_ours = event.matches(QKeySequence.StandardKey.Paste) and holds_drawing(
            QGuiApplication.clipboard().mimeData()
        )
        if is_ours:
            self.paste()
        return is_ours


def _mark(window: QWidget) -> QFrame:
    mark = QFrame(window)
    set_look(mark, "look", "drop")
    mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    mark.hide()
    return mark
