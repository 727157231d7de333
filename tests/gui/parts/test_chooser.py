"""A list that is scrolled across keeps what was chosen."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.chooser import Chooser


def test_the_wheel_chooses_nothing_and_is_left_to_the_page(qtbot: QtBot) -> None:
    box = Chooser()
    box.addItems(["piperazine", "1,4-diazepane"])
    qtbot.addWidget(box)
    box.show()
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    assert box.currentText() == "piperazine"
    assert not turned.isAccepted()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "1,4-diazepane"
