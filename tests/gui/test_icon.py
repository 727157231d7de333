"""The program's picture."""

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from diazgui.gui.icon import SIZES, application_icon


def test_the_icon_is_drawn_in_every_size(qtbot: QtBot) -> None:
    icon = application_icon()
    assert icon.availableSizes() == [QSize(size, size) for size in SIZES]
    assert icon.pixmap(32, 32).toImage().pixelColor(16, 5).name() in {"#ffd166", "#0a6ebd"}
