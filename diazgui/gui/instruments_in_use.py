"""The instruments of whoever works here, for every view that rounds, marks or warns by them."""

from PySide6.QtCore import QObject, Signal

from diazgui.core.instruments import STANDARD, Instruments
from diazgui.gui.settings import Settings


class InstrumentsInUse(QObject):
    """What balance and syringes can do; ``changed`` when it is another from now on.

    They are remembered in the settings, or as long as this is there where none are handed in.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._current = settings.instruments if settings is not None else STANDARD

    def current(self) -> Instruments:
        """The instruments."""
        return self._current

    def use(self, instruments: Instruments) -> None:
        """Take others from now on."""
        if instruments != self._current:
            self._current = instruments
            if self._settings is not None:
                self._settings.instruments = instruments
            self.changed.emit()
