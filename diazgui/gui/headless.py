"""What of Qt the command line needs to lay out paper: typefaces, but no window and no screen."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def application() -> QGuiApplication:
    """The running application, or a new one that needs no display.

    Where a display is named but does not answer, Qt would end the whole program; so none is asked for. The variable
    ``QT_QPA_PLATFORM`` still has its way.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform not in ("win32", "darwin"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["diazgui"])
