"""Files dragged over a window and dropped there, as events of Qt."""

import warnings

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

_KEYS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drag_enter(at: QPoint, held: QMimeData) -> QDragEnterEvent:
    """Something dragged into a window; ``held`` has to be kept by the caller."""
    with warnings.catch_warnings():
        # Qt 6.12 prefers a position in fractions of a pixel, which Qt 6.11 does not take.
        warnings.simplefilter("ignore", DeprecationWarning)
        return QDragEnterEvent(at, Qt.DropAction.CopyAction, held, *_KEYS)


def drop(at: QPoint, held: QMimeData) -> QDropEvent:
    """Something dropped on a window; ``held`` has to be kept by the caller."""
    return QDropEvent(QPointF(at), Qt.DropAction.CopyAction, held, *_KEYS)
