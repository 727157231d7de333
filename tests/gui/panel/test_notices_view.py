"""The notices above the guidance."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.core.quantities import Fraction
from diazgui.core.substance import Neat
from diazgui.gui.document import Document
from diazgui.gui.panel.notices_view import NoticesView
from tests.gui.windows import worked_example


@pytest.fixture
def view(qtbot: QtBot) -> NoticesView:
    view = NoticesView(Document(worked_example().experiment))
    qtbot.addWidget(view)
    view.show_step("di-alkylation", "A")
    return view


def test_a_source_is_short_and_its_tooltip_has_it_in_full(view: NoticesView) -> None:
    (card,) = view.boxes
    source = card.findChildren(QLabel)[-1]
    assert source.text() == '<span style="font-size:small">Guide, line 32; general knowledge of the field</span>'
    assert source.toolTip() == card.notice.why.source
    assert source.toolTip().startswith("BenchChem, Technical Support Center")


def test_there_is_nothing_where_nothing_is_to_be_said(view: NoticesView) -> None:
    view.show_step("mono-boc", "A")
    assert view.boxes == ()
    assert view.isHidden()


def test_a_remedy_helps_once_however_often_its_button_is_pressed(qtbot: QtBot) -> None:
    document = Document(worked_example().experiment)
    view = NoticesView(document)
    qtbot.addWidget(view)
    view.show_step("di-alkylation", "A")
    button = view.boxes[0].buttons[0]
    button.click()
    button.click()  # a second press, sent before the first was answered
    names = [
        entry.substance.compound.name
        for entry in document.experiment.tab("di-alkylation").route.step("A").sheet.entries
    ]
    assert names.count("sodium iodide") == 1
    assert document.undo_stack.count() == 1


def test_a_row_that_a_remedy_adds_comes_in_the_users_own_bottle(qtbot: QtBot) -> None:
    document = Document(worked_example().experiment)
    view = NoticesView(document, own=lambda asked_for: replace(asked_for, supply=Neat(Fraction(0.95))))
    qtbot.addWidget(view)
    view.show_step("di-alkylation", "A")
    button = view.boxes[0].buttons[0]
    button.click()
    sheet = document.experiment.tab("di-alkylation").route.step("A").sheet
    (iodide,) = (one for one in sheet.entries if one.substance.compound.name == "sodium iodide")
    assert iodide.substance.supply == Neat(Fraction(0.95))


def test_a_long_remedy_takes_several_lines_and_leaves_no_word_cut_off(qtbot: QtBot, view: NoticesView) -> None:
    (card,) = view.boxes
    card.buttons[0].setText("Use 0.50 M 2-(chloromethyl)thiophene in acetonitrile, made from the bottle that is at hand")
    one_line = card.buttons[0].heightForWidth(2000)
    card.layout().activate()
    view.resize(320, view.height_for(320))
    with qtbot.waitExposed(view):
        view.show()
    assert view.minimumSizeHint().width() <= 320
    assert card.buttons[0].height() == card.buttons[0].heightForWidth(card.buttons[0].width()) > one_line
    assert card.rect().contains(card.buttons[0].geometry())


def test_enter_presses_the_button_of_a_notice(qtbot: QtBot, view: NoticesView) -> None:
    button = view.boxes[0].buttons[0]
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
