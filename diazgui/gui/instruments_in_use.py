"""The instruments of whoever works here, for every view that rounds, marks or warns by them."""

from PySide6.QtCore import QObject, Signal

from diazgui.core.instruments import Instruments
from diazgui.gui.settings import Settings


class InstrumentsInUse(QObject):
    """What balance and syringes can do, remembered in the settings; ``changed`` when it is another from now on."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._current = settings.instruments

    def current(self) -> Instruments:
        """The instruments."""
        return self._current

    def use(self, instruments: Instruments) -> None:
        """Take others from now on."""
        if instruments != self._current:
            self._settings.instruments = self._current = instruments
            self.changed.emit()
