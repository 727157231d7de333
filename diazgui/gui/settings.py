"""What the window remembers from one day to the next: sizes and tastes, never anything of an experiment."""

from PySide6.QtCore import QByteArray, QSettings, QSize

from diazgui.gui.theme import Appearance

FIRST_SIZE = QSize(1280, 800)


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
        return size if isinstance(size, QSize) and size.isValid() else FIRST_SIZE

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
        """Where the last experiment was opened or saved."""
        return str(self._store.value("files/folder", "", type=str))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)
