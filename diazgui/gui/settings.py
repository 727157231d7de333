"""What the window remembers from one day to the next: sizes and tastes, never anything of an experiment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, QStandardPaths

from diazgui.gui.column_choice import ColumnChoice
from diazgui.gui.paper_size import PaperSize, usual_size
from diazgui.gui.parts.theme import Appearance

if TYPE_CHECKING:
    from diazgui.core.instruments import Instruments

FIRST_SIZE = QSize(1280, 800)
_SMALLEST, _LARGEST = QSize(200, 150), QSize(16_000, 16_000)
MOST_RECENT = 8
_COLUMNS = ("table/order", "table/hidden", "table/shown")
TYPE_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""How much larger than the system's own the type can be: at the hood one reads from further away."""


class Settings:
    """The user's settings, in a file of their own. Everything read is checked: the file may be old or edited."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "diazgui", "diazgui")

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        stored = str(self._store.value("appearance", Appearance.SYSTEM.value, type=str))
        return Appearance(stored) if stored in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("appearance", appearance.value)

    @property
    def window_size(self) -> QSize:
        """The size alone: a window cannot place itself everywhere."""
        size = self._store.value("window/size", FIRST_SIZE, type=QSize)
        if isinstance(size, QSize) and size == size.expandedTo(_SMALLEST).boundedTo(_LARGEST):
            return size
        return FIRST_SIZE

    @window_size.setter
    def window_size(self, size: QSize) -> None:
        self._store.setValue("window/size", size)

    @property
    def is_maximized(self) -> bool:
        """Whether the window filled the screen."""
        return bool(self._store.value("window/maximized", False, type=bool))

    @is_maximized.setter
    def is_maximized(self, maximized: bool) -> None:
        self._store.setValue("window/maximized", maximized)

    @property
    def splitter(self) -> QByteArray:
        """How sheet and guidance share the width; empty at first."""
        state = self._store.value("window/splitter", QByteArray(), type=QByteArray)
        return state if isinstance(state, QByteArray) else QByteArray()

    @splitter.setter
    def splitter(self, state: QByteArray) -> None:
        self._store.setValue("window/splitter", state)

    @property
    def shows_guidance(self) -> bool:
        """Whether the side panel is open."""
        return bool(self._store.value("window/guidance", True, type=bool))

    @shows_guidance.setter
    def shows_guidance(self, shown: bool) -> None:
        self._store.setValue("window/guidance", shown)

    @property
    def folder(self) -> str:
        """Where the last experiment was opened or saved; at first, the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._store.value("files/folder", "", type=str)) or documents

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    @property
    def columns(self) -> ColumnChoice:
        """The columns of the reagent table as the user wants them."""
        return ColumnChoice(*(self._ids(key) for key in _COLUMNS))

    @columns.setter
    def columns(self, choice: ColumnChoice) -> None:
        for key, ids in zip(_COLUMNS, (choice.order, choice.hidden, choice.shown), strict=True):
            self._store.setValue(key, " ".join(ids))

    def _ids(self, key: str) -> tuple[str, ...]:
        return tuple(str(self._store.value(key, "", type=str)).split())

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The experiments opened or saved last, the latest first."""
        stored = self._store.value("files/recent", [], type=list)
        paths = (Path(str(one)) for one in stored) if isinstance(stored, list) else ()
        return tuple(path for path in paths if path.is_absolute())[:MOST_RECENT]

    @recent_files.setter
    def recent_files(self, paths: tuple[Path, ...]) -> None:
        self._store.setValue("files/recent", [str(path) for path in paths[:MOST_RECENT]])

    @property
    def is_welcomed(self) -> bool:
        """Whether the welcome of the first start was read and closed."""
        return bool(self._store.value("window/welcomed", False, type=bool))

    @is_welcomed.setter
    def is_welcomed(self, welcomed: bool) -> None:
        self._store.setValue("window/welcomed", welcomed)

    @property
    def type_size(self) -> float:
        """How much larger than the system's own the type is, one of :data:`TYPE_SIZES`."""
        stored = self._store.value("type/size", 1.0, type=float)
        if not (isinstance(stored, float) and TYPE_SIZES[0] <= stored <= TYPE_SIZES[-1]):
            return 1.0
        return min(TYPE_SIZES, key=lambda one: abs(one - stored))

    @type_size.setter
    def type_size(self, size: float) -> None:
        self._store.setValue("type/size", size)

    @property
    def paper_size(self) -> PaperSize:
        """What is printed on; at first, and where the file names no size, the one usual where the user is."""
        stored = str(self._store.value("paper/size", "", type=str))
        return PaperSize(stored) if stored in set(PaperSize) else usual_size()

    @paper_size.setter
    def paper_size(self, size: str) -> None:
        self._store.setValue("paper/size", size)

    @property
    def instruments(self) -> Instruments:
        """What balance and syringes can do; the usual ones at first, and where the file holds what none can."""
        from diazgui.core.instruments import STANDARD, known_instruments  # the frame is there without any science

        return known_instruments({name: self._number(f"instruments/{name}") for name in vars(STANDARD)})

    @instruments.setter
    def instruments(self, instruments: Instruments) -> None:
        for name, value in vars(instruments).items():
            self._store.setValue(f"instruments/{name}", repr(float(value)))

    def _number(self, key: str) -> float | None:
        """A number that was stored; ``None`` where there is none that can be read."""
        try:
            return float(str(self._store.value(key, "", type=str)))
        except ValueError:
            return None
