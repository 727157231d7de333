"""The guidance as plain text."""

from pytestqt.qtbot import QtBot

from diazgui.core.protocol import Sourced
from diazgui.gui.side_panel import SidePanel
from diazgui.gui.style import apply
from diazgui.gui.theme import DARK, LIGHT, Appearance


def test_each_paragraph_stands_with_its_source(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.show_advice("Excess diamine", (Sourced("Add the halide to 5 equivalents.", "guide, lines 41–60"),))
    assert panel.text.toPlainText() == "Excess diamine\nAdd the halide to 5 equivalents.\nguide, lines 41–60"
    assert panel.text.isReadOnly()


def test_signs_of_markup_are_shown_and_not_obeyed(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.show_advice("Order", (Sourced("I > Br > Cl & <b>never</b> F", ""),))
    assert panel.text.toPlainText() == "Order\nI > Br > Cl & <b>never</b> F"


def test_the_text_takes_the_colours_of_the_theme(qtbot: QtBot) -> None:
    apply(Appearance.LIGHT)
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_advice("Order", (Sourced("text", "source"),))
    assert LIGHT.muted in panel.text.toHtml()
    apply(Appearance.DARK)
    assert DARK.muted in panel.text.toHtml()
    apply(Appearance.LIGHT)
