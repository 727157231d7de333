"""Setting the balance, the syringes, the tolerance and the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from diazgui.core.instruments import STANDARD, Instruments
from diazgui.gui.instruments_dialog import InstrumentsDialog
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.settings import Settings
from diazgui.units import Notation
from tests.gui.windows import inside, open_window, type_into

POINT = Notation(".")


@pytest.fixture
def in_use() -> InstrumentsInUse:
    return InstrumentsInUse(Settings())


def opened(qtbot: QtBot, in_use: InstrumentsInUse, notation: Notation = POINT) -> InstrumentsDialog:
    dialog = InstrumentsDialog(in_use, notation)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test still looks at what was closed
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def commit(dialog: InstrumentsDialog, name: str, text: str) -> None:
    dialog.fields[name].setText(text)
    dialog.fields[name].settle()


def press(dialog: InstrumentsDialog, button: QDialogButtonBox.StandardButton) -> None:
    dialog.buttons.button(button).click()


def test_it_begins_with_what_is_in_use(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    assert {name: field.text() for name, field in dialog.fields.items()} == {
        "balance_step": "0.1 mg",
        "smallest_mass": "10 mg",
        "syringe_step": "0.005 mL",
        "smallest_volume": "0.05 mL",
        "tolerance": "2 %",
        "temperature": "20 °C",
        "pressure": "101.325 kPa",
    }


def test_what_was_typed_counts_from_ok_on_and_is_there_the_next_day(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    commit(dialog, "smallest_mass", "0.05 g")
    commit(dialog, "tolerance", "5")
    commit(dialog, "pressure", "1 bar")
    assert in_use.current() == STANDARD
    with qtbot.waitSignal(in_use.changed):
        press(dialog, QDialogButtonBox.StandardButton.Ok)
    wanted = Instruments(smallest_mass=50.0, tolerance=0.05, pressure=100.0)
    assert in_use.current() == wanted
    assert Settings().instruments == wanted
    assert not dialog.isVisible()


def test_a_text_still_being_typed_counts_too(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    type_into(qtbot, dialog.fields["temperature"], "25")  # and Enter, which is OK
    assert in_use.current() == Instruments(temperature=25.0)
    assert not dialog.isVisible()


def test_cancel_leaves_everything_as_it_was(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    commit(dialog, "temperature", "25 °C")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert in_use.current() == STANDARD


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("tolerance", "abc", "That does not begin with a number"),
        ("tolerance", "100 %", "The tolerance must be at least 0 % and below 100 %, such as 2 %."),
        ("balance_step", "20 mg", "The least that is weighed well cannot be less than the step of the balance."),
        ("balance_step", "0", "The step of the balance must be above 0. Type it with its unit, such as 0.1 mg."),
        ("syringe_step", "5 mg", "mg"),
        ("pressure", "0.001 kPa", "The pressure must lie between 0.01 kPa and 1 GPa."),
    ],
)
def test_a_refused_text_is_explained_beneath_and_keeps_the_dialog_open(
    qtbot: QtBot, in_use: InstrumentsInUse, name: str, typed: str, said: str
) -> None:
    dialog = opened(qtbot, in_use)
    commit(dialog, name, typed)
    assert said in dialog.messages[name].text()
    assert dialog.messages[name].isVisible()
    assert said in dialog.fields[name].accessibleDescription()
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields[name]
    assert in_use.current() == STANDARD


def test_escape_brings_back_what_was_shown_and_takes_the_sentence_away(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    commit(dialog, "tolerance", "abc")
    qtbot.keyClick(dialog.fields["tolerance"], Qt.Key.Key_Escape)
    assert dialog.fields["tolerance"].text() == "2 %"
    assert dialog.messages["tolerance"].isHidden()
    assert dialog.isVisible()


def test_a_balance_is_chosen_with_all_that_belongs_to_it(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    dialog.balances[1].click()
    assert (dialog.fields["balance_step"].text(), dialog.fields["smallest_mass"].text()) == ("1 mg", "100 mg")
    assert dialog.fields["balance_step"].hasFocus()
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert in_use.current() == Instruments(balance_step=1.0, smallest_mass=100.0)


def test_the_defaults_can_be_had_back(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    in_use.use(Instruments(balance_step=1.0, smallest_mass=100.0))
    dialog = opened(qtbot, in_use)
    commit(dialog, "tolerance", "abc")
    press(dialog, QDialogButtonBox.StandardButton.RestoreDefaults)
    assert dialog.fields["balance_step"].text() == "0.1 mg"
    assert dialog.messages["tolerance"].isHidden()
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert in_use.current() == STANDARD


def test_numbers_have_the_decimal_mark_of_the_reader(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use, Notation(","))
    assert dialog.fields["balance_step"].text() == "0,1 mg"
    commit(dialog, "balance_step", "0,01 mg")
    assert dialog.draft.balance_step == 0.01


def test_every_field_has_a_name_of_its_own_for_those_who_hear_it(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use)
    names = [field.accessibleName() for field in dialog.fields.values()]
    assert all(names)
    assert len(set(names)) == len(names)
    assert [button.accessibleName() for button in dialog.balances] == [
        "Balance: Analytical, 0.1 mg",
        "Balance: Precision, 1 mg",
        "Balance: Kitchen, 10 mg",
    ]


def test_the_edit_menu_opens_it_and_table_and_notices_follow(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    menu = next(one.menu() for one in window.menuBar().actions() if one.text() == "&Edit")
    next(one for one in menu.actions() if one.text() == "&Instruments…").trigger()
    dialog = window.findChild(InstrumentsDialog)
    assert dialog is not None
    dialog.balances[2].click()  # to 10 mg
    commit(dialog, "smallest_mass", "2 g")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert workspace.page.sheet.model.notation.instruments.balance_step == 10.0
    titles = [box.notice.title for box in workspace.notices.boxes]
    assert any(title.endswith("is too little to dispense well") for title in titles)
    assert Settings().instruments.smallest_mass == 2000.0


def test_usual_balances_are_named_with_the_mark_of_the_place(qtbot: QtBot, in_use: InstrumentsInUse) -> None:
    dialog = opened(qtbot, in_use, Notation(","))
    assert [button.text() for button in dialog.balances] == [
        "&Analytical, 0,1 mg",
        "P&recision, 1 mg",
        "&Kitchen, 10 mg",
    ]
