"""The program with its window, from top to bottom: application, window, what ships, experiment."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from diazgui import __version__
from diazgui.gui.loading import Task, finish_tasks
from diazgui.gui.parts.fonts import use_fonts
from diazgui.gui.parts.style import apply
from diazgui.gui.settings import Settings
from diazgui.gui.type_size import use_type_size
from diazgui.gui.window import MainWindow

if TYPE_CHECKING:
    from types import TracebackType

    from diazgui.core.experiment import Bench, Experiment

WORKED_TAB = "mono-boc"
"""The strategy by which the worked example is made, and so the first to be seen."""


def run(paths: Sequence[str]) -> int:
    """Show the window, with the worked example or the first of the experiment files given; the exit code."""
    application, window = start()
    fill_when_ready(window, Path(paths[0]) if paths else None)
    code = application.exec()
    finish_tasks()
    return code


def start() -> tuple[QApplication, MainWindow]:
    """The application and its window, shown and still empty."""
    application = new_application(sys.argv[:1])
    settings = Settings()
    apply(settings.appearance)
    use_type_size(settings.type_size)
    window = MainWindow(settings)
    tell_of_faults(window)
    window.appear()
    return application, window


def new_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application under its name, in the style that looks alike everywhere."""
    application = QApplication(list(arguments))
    application.setOrganizationName("diazgui")
    application.setApplicationName("diazgui")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("diazgui")
    application.setStyle("Fusion")
    use_fonts(application)
    QTimer.singleShot(0, application, lambda: _set_icon(application))  # after the first paint
    return application


def _set_icon(application: QApplication) -> None:
    from diazgui.gui.parts.icon import application_icon

    application.setWindowIcon(application_icon())


@dataclass(frozen=True)
class Loaded:
    """What the window waits for. ``problem`` says why a file that was asked for is not what is shown."""

    bench: Bench
    experiment: Experiment
    path: Path | None = None
    problem: str = ""


def load(path: Path | None) -> Loaded:
    """Bring in RDKit, Pint and the shipped data, and the experiment to begin with. Touches nothing of Qt."""
    import diazgui.gui.filling
    import diazgui.structures.drawing  # noqa: F401 - both, so that window and structures are drawn without a wait
    from diazgui import units
    from diazgui.files import FileError, read_experiment
    from diazgui.library.bench import bench, worked_example
    from diazgui.library.notices import notices
    from diazgui.library.shipped import shipped_records

    units.prepare()
    for read in (shipped_records, notices):  # the window asks for both at once
        read()
    if path is None:
        return Loaded(bench(), worked_example())
    try:
        return Loaded(bench(), read_experiment(path), path)
    except FileError as error:
        return Loaded(bench(), worked_example(), problem=str(error))


def fill_when_ready(window: MainWindow, path: Path | None) -> Task[Loaded]:
    """Load beside the window, then show the experiment in it."""
    task = Task(lambda: load(path), window)
    task.done.connect(lambda loaded: fill(window, loaded))
    task.failed.connect(lambda error: _tell_not_loaded(window, error))
    task.start()
    return task


def fill(window: MainWindow, loaded: Loaded) -> None:
    """Show what was loaded."""
    from diazgui.gui.document import Document
    from diazgui.gui.menus import Beginnings
    from diazgui.library.bench import worked_example

    beginnings = Beginnings(worked_example, blank_experiment)
    front = WORKED_TAB if loaded.path is None else ""
    window.show_document(Document(loaded.experiment, loaded.path), loaded.bench, beginnings, front)
    if loaded.problem:
        window.tell(f"{loaded.problem} The worked example is shown in its place.")


def blank_experiment(bench: Bench) -> Experiment:
    """Every strategy without a target: the diamine and the group are still to be typed."""
    from diazgui.core.experiment import new_experiment
    from diazgui.gui.target.target_edits import blank_target
    from diazgui.library.bench import TAB_ORDER

    return new_experiment(blank_target(), TAB_ORDER, bench)


def tell_of_faults(window: MainWindow) -> None:
    """Log an error that nobody caught, and say so in the window, which goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log("Not caught", (kind, error, trace))
        window.tell(
            f"That did not work because of a fault in diazgui ({kind.__name__}: {error}). What you stated is still "
            "here: save it under a new name."
        )

    sys.excepthook = hook


def _tell_not_loaded(window: MainWindow, error: Exception) -> None:
    _log("Not loaded", error)
    window.tell(f"diazgui could not load the data that it ships with: {error}")


def _log(what: str, error: Exception | tuple[type[BaseException], BaseException, TracebackType | None]) -> None:
    import logging  # where nothing goes wrong, the first paint need not wait for it

    logging.getLogger("diazgui").critical(what, exc_info=error)
