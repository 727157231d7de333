"""The typeface that ships with the program."""

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.fonts import FAMILY, font, use_fonts, with_tabular_figures


def test_the_window_is_set_in_the_shipped_typeface(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_fonts(application)
    assert QFontInfo(application.font()).family() == FAMILY
    assert application.font().pointSizeF() >= 9


def test_bold_and_italic_are_drawn_and_not_faked(qtbot: QtBot) -> None:
    bold, italic = font(10), font(10)
    bold.setWeight(QFont.Weight.Bold)
    italic.setItalic(True)
    assert QFontInfo(bold).weight() == 700
    assert QFontInfo(italic).italic()
    assert QFontMetricsF(bold).horizontalAdvance("K₂CO₃") > QFontMetricsF(font(10)).horizontalAdvance("K₂CO₃")


def test_tabular_figures_are_all_of_one_width(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(with_tabular_figures(font(10)))
    assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1
    proportional = QFontMetricsF(font(10))
    assert proportional.horizontalAdvance("1" * 10) < proportional.horizontalAdvance("0" * 10)
