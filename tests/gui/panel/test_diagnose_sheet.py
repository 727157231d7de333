"""The page Diagnose beside the worked example: what the sheet knows, what buttons do, and what goes into the notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from diazgui.core.edits import with_concentration, with_substance
from diazgui.core.quantities import Concentration
from diazgui.gui.document import Document
from diazgui.gui.panel.diagnose_view import DiagnoseView
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.library.bench import bench
from diazgui.units import Notation
from tests.gui.windows import worked_example

TAB, STEP = "di-alkylation", "A"


@pytest.fixture
def view(qtbot):
    document = Document(worked_example().experiment)
    view = DiagnoseView(document, bench(), Guide(), Notation("."))
    view.document = document
    qtbot.addWidget(view)
    view.resize(306, 700)
    view.show_place(TAB, STEP)
    view.read()
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    document.changed.connect(view.read)  # as the panel does
    return view


def prose(view):
    found = view.columns.currentWidget().widget().findChildren(Prose)
    return [one.plain() for one in found if not isinstance(one, Title)]


def labels(view):
    return [(one.text(), one.isEnabled()) for one in view.actions_offered]


def sheet(view):
    return view.document.experiment.tab(TAB).route.step(STEP).sheet


def notes(view):
    return view.document.experiment.tab(TAB).route.step(STEP).notes


def take(view, *answers):
    for one in answers:
        view.answer(one)


def ways(view):
    return {one.text(): one for one in view.columns.currentWidget().widget().findChildren(QPushButton)}


def press(view, text):
    next(one for one in view.actions_offered if one.text() == text).click()


def test_the_answer_that_the_sheet_knows_is_marked_and_taken_with_enter(view, qtbot):
    view.answers[0].setFocus()
    qtbot.keyClicks(view.focusWidget(), "1")
    assert prose(view)[:3] == [
        "1. What do TLC and LC-MS show? Hardly any conversion",
        "Question",
        "From the sheet: 2-(chloromethyl)thiophene, a chloride",
    ]
    assert [one.from_sheet for one in view.answers] == [True, False]
    assert view.answers[0].accessibleDescription().endswith("From the sheet.")
    assert view.answers[0].hasFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert view.walk.here.id == "activate"
    assert prose(view)[0].splitlines()[1:] == [
        "2. A chloride, or an unreactive agent? Yes",
        "From the sheet: 2-(chloromethyl)thiophene, a chloride.",
    ]


def test_an_answer_of_the_sheet_is_overruled_and_the_trail_says_so(view, qtbot):
    take(view, 0)
    view.answers[0].setFocus()
    qtbot.keyClicks(view.focusWidget(), "2")
    assert view.walk.turns[-1].overruled
    assert prose(view)[0].splitlines()[1:] == [
        "2. A chloride, or an unreactive agent? No",
        "Overruled; from the sheet: Yes (2-(chloromethyl)thiophene, a chloride).",
    ]


def test_what_the_sheet_does_not_tell_stays_a_question(view):
    assert [one.from_sheet for one in view.answers] == [False] * 4
    assert not any(one.startswith("From the sheet") for one in prose(view))


def test_a_button_changes_the_sheet_as_one_step_and_says_that_it_is_done(view, qtbot):
    take(view, 0, 0)
    assert labels(view) == [("Add 0.10 eq. NaI", True)]
    view.actions_offered[0].setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert [one.substance.id for one in sheet(view).entries if one.role == "catalyst"] == ["nai"]
    assert labels(view) == [("Done: Add 0.10 eq. NaI", False)]
    assert view.answers[0].hasFocus()
    assert view.document.undo_stack.undoText() == "Add 0.10 eq. NaI"
    assert view.document.undo_stack.count() == 1
    view.document.undo_stack.undo()
    assert labels(view) == [("Add 0.10 eq. NaI", True)]
    assert "nai" not in {one.substance.id for one in sheet(view).entries}


def test_buttons_keep_their_place_and_the_reader_too(view, qtbot):
    view.resize(320, 260)
    take(view, 1, 1, 0)
    equivalents, cooler = "Set 2-(chloromethyl)thiophene to 2.00 eq.", "Run at 40 °C"
    assert labels(view) == [(equivalents, True), (cooler, True)]
    view.actions_offered[0].setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert labels(view) == [(f"Done: {equivalents}", False), (cooler, True)]
    assert view.actions_offered[1].hasFocus()
    bar = view.columns.currentWidget().verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(bar.maximum())
    read = bar.value()
    ways(view)["Add to notes"].setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    qtbot.wait(20)
    assert abs(bar.value() - read) < 30  # the words of the button are longer now
    assert view.answers[0].hasFocus()
    assert "2.00 eq. " not in notes(view)
    assert notes(view).endswith("2.00 eq.")


def test_a_button_pressed_twice_acts_once(view):
    take(view, 0, 0)
    button = view.actions_offered[0]
    button.click()
    button.click()
    assert view.document.undo_stack.count() == 1


def test_what_was_done_stands_in_the_trail_and_undo_is_said(view):
    take(view, 0, 0)
    press(view, "Add 0.10 eq. NaI")
    take(view, 0)
    assert prose(view)[0].splitlines()[-2:] == [
        "3. Add NaI, heat, or take Br or I. Still low",
        "Done: Add 0.10 eq. NaI.",
    ]
    view.document.undo_stack.undo()
    assert prose(view)[0].splitlines()[-1] == "Done and taken back: Add 0.10 eq. NaI."
    view.back_one()
    assert labels(view) == [("Add 0.10 eq. NaI", True)]


def test_a_sheet_that_changes_under_the_walk_is_said_and_no_answer_is_changed(view):
    take(view, 0, 1, 1)  # not a chloride; base enough
    assert view.walk.here.id == "solvent"
    before = view.walk
    thf = bench().shelf["thf"]
    view.document.edit_sheet(TAB, STEP, lambda one: with_substance(one, "solvent", thf), "THF")
    assert prose(view)[2] == "From the sheet: THF"
    assert [one.from_sheet for one in view.answers] == [True, False]
    take(view, 0)
    view.document.undo_stack.undo()
    assert view.walk.turns[:3] == before.turns
    assert prose(view)[0].splitlines()[-1] == "From the sheet: THF. The sheet says otherwise now: DMF."


def test_a_button_leads_to_the_tab_of_another_strategy(view, qtbot):
    take(view, 1, 0, 1)
    with qtbot.waitSignal(view.place_wanted) as wanted:
        press(view, "Go to the tab “Excess diamine”")
    assert wanted.args == ["excess-diamine", "A"]
    assert view.document.undo_stack.count() == 0


def test_the_way_is_written_below_the_notes_as_one_step(view):
    take(view, 0, 0)
    press(view, "Add 0.10 eq. NaI")
    take(view, 0)
    view.add_to_notes()
    text = (
        "Diagnosis\n"
        "1. What do TLC and LC-MS show? Hardly any conversion.\n"
        "2. A chloride, or an unreactive agent? Yes. From the sheet: 2-(chloromethyl)thiophene, a chloride.\n"
        "3. Add NaI, heat, or take Br or I. Still low. Done: Add 0.10 eq. NaI.\n"
        "Now: Was there an external base, at least one equivalent for each HX that is set free?"
    )
    assert notes(view).replace("\xa0", " ") == text
    assert view.document.undo_stack.undoText() == "Add the diagnosis to the notes"
    assert ways(view)["Done: in the notes"].isEnabled() is False
    view.add_to_notes()
    assert notes(view).replace("\xa0", " ") == text
    take(view, 0)
    ways(view)["Add to notes"].click()
    assert notes(view).replace("\xa0", " ").startswith(f"{text}\n\nDiagnosis\n1. What do TLC")
    view.document.undo_stack.undo()
    view.document.undo_stack.undo()
    assert notes(view) == ""


def test_a_page_that_is_read_again_without_change_keeps_its_widgets(view):
    take(view, 0)
    buttons = view.answers
    view.document.edit_sheet(TAB, STEP, lambda one: with_concentration(one, Concentration(0.3)), "Concentration")
    assert view.answers is buttons


def test_a_long_trail_leaves_the_question_and_its_last_turn_in_sight(view, qtbot):
    view.resize(306, 260)
    take(view, 0, 0, 0, 1, 1)
    column = view.columns.currentWidget()
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    question = column.widget().findChild(Title)
    assert 30 < question.y() - column.verticalScrollBar().value() < 130


def test_what_is_printed_tells_what_came_from_the_sheet(view):
    take(view, 0, 0)
    html = view.paper().html
    assert "From the sheet: 2-(chloromethyl)thiophene, a chloride." in html
    assert "Finkelstein" in html


def test_it_stands_in_a_narrow_panel_light_and_dark(view, qtbot):
    for appearance, points in ((Appearance.DARK, 10), (Appearance.LIGHT, 20)):
        apply(appearance)
        view.setStyleSheet(f"* {{ font-size: {points}pt; }}")
        for width in (246, 306, 586):
            view.resize(width, 700)
            view.start_again()
            take(view, 0, 0)
            QTest.qWait(10)
            room = view.columns.currentWidget().viewport().width()
            for one in (*view.answers, *view.actions_offered, *view.columns.currentWidget().findChildren(QLabel)):
                assert one.geometry().right() <= room, one
    assert not view.grab().isNull()
