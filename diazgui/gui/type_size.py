"""Larger and smaller type for the whole window: at the hood, with gloves on, one reads from further away."""

from PySide6.QtWidgets import QApplication

from diazgui.gui.parts.fonts import font
from diazgui.gui.settings import TYPE_SIZES, Settings

_BASE = "diazgui type size"  # a property of the application: the size in points that the system asked for


def use_type_size(factor: float) -> None:
    """Set the application's type larger than the system's own by a factor."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    base = application.property(_BASE)
    if base is None:
        base = application.font().pointSizeF()
        application.setProperty(_BASE, base)
    wanted = font(float(base) * factor)
    if application.font().pointSizeF() != wanted.pointSizeF():
        application.setFont(wanted)
        # A widget whose font the style sheet touches learns of the new size only when it is polished again.
        application.setStyleSheet(application.styleSheet())


class TypeSize:
    """The three commands of the View menu."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def larger(self) -> None:
        """One step up."""
        self._step(1)

    def smaller(self) -> None:
        """One step down."""
        self._step(-1)

    def normal(self) -> None:
        """As the system has it."""
        self._use(1.0)

    def _step(self, by: int) -> None:
        at = TYPE_SIZES.index(self._settings.type_size) + by
        self._use(TYPE_SIZES[max(0, min(at, len(TYPE_SIZES) - 1))])

    def _use(self, factor: float) -> None:
        self._settings.type_size = factor
        use_type_size(factor)
