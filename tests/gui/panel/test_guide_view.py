import pytest
from PySide6.QtCore import Qt

from diazgui.gui.panel.guide_view import GuideView
from diazgui.gui.panel.page_view import Folds
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_prose import Title
from tests.gui.guides import SmallGuide


@pytest.fixture
def guide():
    return SmallGuide()


@pytest.fixture
def symptoms(guide, qtbot):
    view = GuideView(guide, Folds())
    qtbot.addWidget(view)
    view.resize(300, 500)
    view.read()
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def titles(view):
    return [title.plain() for title in view.columns.currentWidget().widget().findChildren(Title)]


def test_symptoms_and_what_is_said_of_the_guide_are_chosen_from_a_list(symptoms):
    buttons = [button.text() for button in symptoms.findChildren(ChoiceButton)]
    assert buttons == ["Hardly any conversion", "What the guide is"]
    assert titles(symptoms) == ["What went wrong?", "More to read"]
    assert not symptoms.prints


def test_a_symptom_is_opened_and_left_by_keyboard(symptoms, qtbot):
    button = symptoms.findChildren(ChoiceButton)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert titles(symptoms) == ["Hardly any conversion"]
    assert symptoms.back == "Guide"
    assert symptoms.paper().title == "Hardly any conversion"
    assert symptoms.focusWidget() is not button
    symptoms.go_back()
    assert titles(symptoms) == ["What went wrong?", "More to read"]
    assert button.hasFocus()
    assert symptoms.back == ""
    assert symptoms.paper() is None
