"""Larger and smaller type."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.settings import Settings
from diazgui.gui.type_size import TypeSize, use_type_size
from tests.gui.windows import inside, open_window


@pytest.fixture(autouse=True)
def normal_again():
    yield
    use_type_size(1.0)


def test_the_type_grows_in_steps_up_to_twice_its_size_and_is_remembered(qtbot: QtBot) -> None:
    use_type_size(1.0)
    base = QApplication.font().pointSizeF()
    sizes = TypeSize(Settings())
    sizes.larger()
    assert QApplication.font().pointSizeF() == pytest.approx(1.15 * base)
    for _ in range(9):
        sizes.larger()
    assert QApplication.font().pointSizeF() == pytest.approx(2 * base)
    assert Settings().type_size == 2.0
    sizes.normal()
    for _ in range(5):
        sizes.smaller()
    assert QApplication.font().pointSizeF() == pytest.approx(0.9 * base)


def test_fields_grow_with_the_type_so_that_no_number_is_cut_off(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    apply(Appearance.LIGHT)
    scale = inside(window)[0].page.head.scale
    before = scale.width()
    use_type_size(2.0)
    qtbot.waitUntil(lambda: scale.width() > 1.6 * before)
    assert scale.fontMetrics().horizontalAdvance(scale.text()) < scale.width() - 14
