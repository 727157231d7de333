import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diazgui.gui.panel.panel_buttons import ChoiceButton, FoldButton, WrappedButton
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance

LONG = "A heading that is much too long for one line of a narrow panel"


@pytest.fixture
def fold(qtbot):
    button = FoldButton(LONG, True)
    qtbot.addWidget(button)
    button.resize(240, button.heightForWidth(240))
    button.show()
    return button


def test_a_long_text_takes_more_lines_where_it_is_narrow(fold):
    assert fold.heightForWidth(140) > fold.heightForWidth(240) > fold.heightForWidth(900)
    assert fold.minimumSizeHint().width() <= 120


def test_space_and_enter_fold_and_unfold(fold, qtbot):
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert not fold.isChecked()
    qtbot.keyClick(fold, Qt.Key.Key_Return)
    assert fold.isChecked()


def test_left_folds_and_right_unfolds_as_in_a_tree(fold, qtbot):
    qtbot.keyClick(fold, Qt.Key.Key_Left)
    qtbot.keyClick(fold, Qt.Key.Key_Left)
    assert not fold.isChecked()
    assert fold.accessibleDescription() == "Section, folded"
    qtbot.keyClick(fold, Qt.Key.Key_Right)
    assert fold.isChecked()
    assert fold.accessibleDescription() == "Section, unfolded"


def test_up_and_down_go_from_button_to_button_and_stop_at_the_ends(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    buttons = [ChoiceButton(text, number) for number, text in enumerate(("one", "two", "three"), 1)]
    for button in buttons:
        column.addWidget(button)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    buttons[0].setFocus()
    for key, focused in (("Down", 1), ("Down", 2), ("Down", 2), ("Up", 1)):
        qtbot.keyClick(whole.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        assert buttons[focused].hasFocus(), (key, focused)


def test_a_choice_tells_its_key_and_is_clicked(qtbot):
    button = ChoiceButton("Hardly any conversion", 1)
    qtbot.addWidget(button)
    assert button.toolTip() == "Key 1"
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("appearance", "theme"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
@pytest.mark.parametrize("kind", [WrappedButton, ChoiceButton, lambda text: FoldButton(text, True)])
def test_the_text_is_painted_in_the_ink_of_the_theme(qtbot, kind, appearance, theme):
    apply(appearance)
    button = kind("■■■■")
    qtbot.addWidget(button)
    button.resize(200, 40)
    picture = button.grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    apply(Appearance.LIGHT)
    assert theme.text in inks
