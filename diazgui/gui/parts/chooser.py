"""A list to choose from that the wheel cannot change."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Chooser(QComboBox):
    """A list to choose from. Scrolling across it scrolls what it stands in: it would state what nobody meant."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()
