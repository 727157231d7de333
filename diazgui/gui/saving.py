"""Opening, saving and leaving an experiment: where files, the document and the chemist's answers meet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from diazgui.core.experiment import Experiment
from diazgui.files import FileError, read_experiment, write_experiment
from diazgui.gui.document import Document
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.recent import remembered
from diazgui.gui.settings import Settings

SUFFIX = ".diaz"
_FILTER = f"diazgui experiments (*{SUFFIX});;All files (*)"
_STILL_TYPED = "A text that is being typed cannot be taken as it stands: correct it or press Escape, then save again."
_Button = QMessageBox.StandardButton


class Saving:
    """The file commands of one document.

    ``tell`` shows a sentence about what could not be done. ``settle`` commits a text that is still being typed, and
    says whether it was taken.
    """

    def __init__(
        self,
        document: Document,
        settings: Settings,
        tell: Callable[[str], None],
        settle: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        self._document, self._settings, self._tell = document, settings, tell
        self._settle, self._parent = settle, parent

    def save(self) -> bool:
        """Save where the experiment came from, or ask where to. Says whether it was saved."""
        if not self._settle():
            self._tell(_STILL_TYPED)
            return False
        return self._write(self._document.path) if self._document.path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask where to, then save there. Says whether it was saved."""
        if not self._settle():
            self._tell(_STILL_TYPED)
            return False
        suggested = (
            self._document.path or Path(self._settings.folder) / f"{file_name(self._document.experiment)}{SUFFIX}"
        )
        chosen, _ = QFileDialog.getSaveFileName(self._parent, "Save the experiment as", str(suggested), _FILTER)
        if not chosen:
            return False
        path = _with_suffix(Path(chosen))
        # The dialog asked about the name as it was typed; of the file that is meant nothing was said yet.
        if path != Path(chosen) and path.exists() and not self._may_replace(path):
            return False
        return self._write(path)

    def _may_replace(self, path: Path) -> bool:
        question = f"“{path.name}” is there already. Replace it?"
        buttons = _Button.Yes | _Button.No
        return (
            QMessageBox.question(self._parent, "Replace the file", as_plain(question), buttons, _Button.No)
            == _Button.Yes
        )

    def open(self) -> None:
        """Ask which file, then show the experiment in it."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, "Open an experiment", self._settings.folder, _FILTER)
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        """Show the experiment in a file; where it cannot be read, say why and keep what is open."""
        if self._read(path) is None or not self.may_leave():
            return
        experiment = self._read(path)  # again: what was saved just now may be this very file
        if experiment is not None:
            self._settings.folder = str(path.parent)
            remembered(path, self._settings)
            self._document.open(experiment, path)

    def _read(self, path: Path) -> Experiment | None:
        try:
            return read_experiment(path)
        except FileError as error:
            self._tell(str(error))
            return None

    def start_anew(self, make: Callable[[], Experiment]) -> bool:
        """Show a new experiment that has no file yet; says whether it is shown, or the old one was to stay."""
        leaves = self.may_leave()
        if leaves:
            self._document.open(make(), None)
        return leaves

    def may_leave(self) -> bool:
        """Whether the experiment may go: it is saved, or the chemist saved or discarded it just now."""
        self._settle()
        if not self._document.is_modified:
            return True
        question = f"Save the changes to “{shown_name(self._document)}”?"
        buttons = _Button.Save | _Button.Discard | _Button.Cancel
        match QMessageBox.question(self._parent, "Unsaved changes", as_plain(question), buttons, _Button.Save):
            case _Button.Save:
                return self.save()
            case _Button.Discard:
                return True
            case _:
                return False

    def _write(self, path: Path) -> bool:
        try:
            write_experiment(path, self._document.experiment)
        except FileError as error:
            self._tell(str(error))
            return False
        self._settings.folder = str(path.parent)
        remembered(path, self._settings)
        self._document.saved_as(path)
        return True


def shown_name(document: Document) -> str:
    """The name in the window's title."""
    return document.path.name if document.path is not None else "untitled"


def file_name(experiment: Experiment) -> str:
    """A name to suggest for the file: of the group and the diamine, without what file names cannot hold."""
    target = experiment.target
    name = f"{target.electrophile.compound.name} {target.diamine.compound.name}"
    kept = "".join(c if c.isalnum() or c in "-()," else " " for c in name)
    return "-".join(kept.split())[:60] or "experiment"


def _with_suffix(path: Path) -> Path:
    # What follows a point in "boc-1.5" is a number and no ending.
    return path if path.suffix and not path.suffix[1:].isdigit() else path.with_name(path.name + SUFFIX)
