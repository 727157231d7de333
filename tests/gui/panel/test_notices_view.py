"""The notices above the guidance."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_conditions, with_substance
from diazgui.core.experiment import with_chosen_version
from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import CountFrom, Remedy, Restate
from diazgui.core.protocol import Sourced
from diazgui.core.quantities import Fraction
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByEquivalents, Conditions
from diazgui.core.substance import Neat
from diazgui.gui.document import Document
from diazgui.gui.panel.notice_card import NoticeCard
from diazgui.gui.panel.notices_view import NoticesView
from diazgui.library.bench import bench
from diazgui.library.substances import substances
from tests.gui.windows import worked_example

DANGER = Notice("runaway", "danger", "It runs away", Sourced("Heat and gas.", "a work"), about=("base", "solvent"))
WARNING = Notice("short", "warning", "Too little base", Sourced("The rest ends on the amine.", "a work"))
NOTE = Notice(
    "slow",
    "advice",
    "A slow chloride",
    Sourced("It takes longer.", "a work"),
    remedies=(
        Remedy("Use 3.00 eq. of base", Restate("base", ByEquivalents(3.0))),
        Remedy("Count from the base", CountFrom("base")),
    ),
    about=("electrophile",),
)
OTHER = replace(NOTE, id="other", title="Something else", remedies=())

Say = Callable[..., None]


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Say:
    """What the rules are to find from now on; ``B`` of step B, as the others of all steps."""
    found: dict[str, tuple[Notice, ...]] = {}
    monkeypatch.setattr(
        "diazgui.library.notices.notices_for",
        lambda _tab, step, _target, _notation: found.get(step.id, found.get("", ())),
    )

    def says(*notices: Notice, **of_steps: tuple[Notice, ...]) -> None:
        found.clear()
        found.update({"": notices, **of_steps})

    return says


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def view(qtbot: QtBot, say: Say, document: Document) -> Iterator[NoticesView]:
    """The notices of the di-alkylation, between two buttons."""
    window = QWidget()
    column = QVBoxLayout(window)
    notices = NoticesView(document)
    for one in (QPushButton("before"), notices, QPushButton("after")):
        column.addWidget(one)
    qtbot.addWidget(window)
    say(NOTE, WARNING, OTHER, DANGER)
    notices.show_step("di-alkylation", "A")
    window.resize(320, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield notices
    window.close()  # Qt holds a window by its parent, and this one has none but us


def card(view: NoticesView, notice_id: str) -> NoticeCard:
    (found,) = (one for one in view.boxes if one.notice.id == notice_id)
    return found


def edited(document: Document) -> None:
    """Any edit, upon which the notices are read again."""
    at = len(document.undo_stack.text(0)) + document.undo_stack.count()
    document.edit_sheet(
        "di-alkylation", "A", lambda sheet: with_conditions(sheet, Conditions(atmosphere=f"gas {at}")), "edit"
    )


def shown(view: NoticesView) -> list[str]:
    return [box.title.text() for box in view.boxes]


# What stands there


def test_the_worst_stands_first_and_the_heading_counts(view: NoticesView) -> None:
    assert view.heading.text() == "Now: 1 danger, 1 warning, 2 notes"
    assert shown(view) == [
        "Danger: It runs away",
        "Warning: Too little base",
        "Note: A slow chloride",
        "Note: Something else",
    ]


def test_danger_and_warning_are_open_and_advice_is_a_line_with_its_first_button(view: NoticesView) -> None:
    assert [card(view, one).why.isVisible() for one in ("runaway", "short", "slow", "other")] == [
        *(True, True),
        *(False, False),
    ]
    assert [button.isVisible() for button in card(view, "slow").buttons] == [True, False]
    assert not card(view, "other").body.isVisible()


def test_what_was_unfolded_stays_so_on_every_step(view: NoticesView, say: Say) -> None:
    card(view, "slow").title.click()
    assert card(view, "slow").why.isVisible()
    assert [button.isVisible() for button in card(view, "slow").buttons] == [True, True]
    say(WARNING)
    view.show_step("mono-boc", "A")
    say(NOTE)
    view.show_step("mono-boc", "C")
    assert card(view, "slow").why.isVisible()


def test_a_screen_reader_is_told_the_word_the_reason_and_where_it_leads(view: NoticesView) -> None:
    danger = card(view, "runaway")
    assert danger.accessibleName() == danger.title.accessibleName() == "Danger: It runs away"
    assert danger.accessibleDescription() == "Heat and gas."
    assert danger.title.accessibleDescription() == "Heat and gas.\nGo to the row of K₂CO₃"
    assert danger.read.accessibleName() == "I have read this: It runs away"
    slow = card(view, "slow")
    assert slow.title.accessibleDescription() == "It takes longer.\nUnfold"
    slow.title.click()
    assert slow.title.accessibleDescription() == "It takes longer.\nGo to the row of 2-(chloromethyl)thiophene"
    assert view.accessibleName() == "Notices for this sheet"


def test_a_source_is_short_and_its_tooltip_has_it_in_full(view: NoticesView, say: Say, document: Document) -> None:
    whole = "BenchChem, Technical Support Center: N-Alkylation of 1,4-Diazepane (2026), line 32; common knowledge"
    say(replace(WARNING, why=Sourced("The rest.", whole)))
    edited(document)
    source = card(view, "short").source
    assert source.text() == '<span style="font-size:small">Guide, line 32; common knowledge</span>'
    assert source.toolTip() == whole


def test_there_is_nothing_where_nothing_is_to_be_said(view: NoticesView, say: Say, document: Document) -> None:
    say()
    edited(document)
    assert view.boxes == view.lines == view.stops == view.begins == ()
    assert view.is_empty
    assert not view.heading.isVisible()
    assert view.height_for(320) == 0


@pytest.mark.parametrize("width", [260, 320])
def test_no_word_is_cut_off_in_a_narrow_panel(qtbot: QtBot, view: NoticesView, width: int) -> None:
    slow = card(view, "slow")
    slow.fold(True)
    slow.buttons[0].setText("Use 0.50 M 2-(chloromethyl)thiophene in acetonitrile, made from the bottle at hand")
    assert view.minimumSizeHint().width() <= 240
    view.setFixedSize(width, view.height_for(width))
    qtbot.wait(20)
    for box in view.boxes:
        for part in (box.title, box.why, *box.buttons):
            assert not part.isVisible() or part.height() >= part.heightForWidth(part.width()), part.text()
            assert (
                not part.isVisible()
                or box.rect().contains(part.geometry().translated(part.parent().pos()))
                or (part is box.title and box.rect().contains(part.geometry()))
            )
    assert slow.buttons[0].height() > slow.buttons[1].height()


# Where it leads


def test_a_title_leads_to_its_row_and_a_folded_one_unfolds_first(qtbot: QtBot, view: NoticesView) -> None:
    with qtbot.waitSignal(view.row_wanted) as asked:
        card(view, "runaway").title.click()
    assert asked.args == ["base"]
    slow = card(view, "slow")
    with qtbot.assertNotEmitted(view.row_wanted):
        slow.title.click()
    with qtbot.waitSignal(view.row_wanted) as asked:
        qtbot.keyClick(slow.title, Qt.Key.Key_Return)
    assert asked.args == ["electrophile"]


def test_left_and_right_fold_and_so_does_the_triangle(qtbot: QtBot, view: NoticesView) -> None:
    slow = card(view, "slow")
    for key, unfolded in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False)):
        qtbot.keyClick(slow.title, key)
        assert slow.why.isVisible() is unfolded
    end = slow.title.rect().center()
    end.setX(slow.title.width() - 6)
    qtbot.mouseClick(slow.title, Qt.MouseButton.LeftButton, pos=end)
    assert slow.why.isVisible()
    qtbot.keyClick(card(view, "short").title, Qt.Key.Key_Left)
    assert card(view, "short").why.isVisible()  # a warning stays open


def test_a_notice_about_no_row_folds_when_it_is_pressed_again(view: NoticesView, say: Say, document: Document) -> None:
    say(replace(OTHER, about=()))
    edited(document)
    other = card(view, "other")
    other.title.click()
    assert other.why.isVisible()
    other.title.click()
    assert not other.why.isVisible()


def test_the_tab_key_goes_from_button_to_button_as_they_stand(qtbot: QtBot, view: NoticesView) -> None:
    before, after = view.window().findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    before.setFocus()
    met = []
    while not after.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    danger, short, slow, other = view.boxes
    assert met[:-1] == [view.heading, danger.title, danger.read, short.title, slow.title, slow.buttons[0], other.title]
    assert tuple(met[:-1]) == view.stops


def test_the_heading_folds_all_but_a_danger_that_nobody_has_read(
    qtbot: QtBot, view: NoticesView, say: Say, document: Document
) -> None:
    say(NOTE, WARNING, DANGER, B=(WARNING,))
    view.show_step("mono-boc", "A")
    whole = view.height_for(320)
    qtbot.keyClick(view.heading, Qt.Key.Key_Space)
    assert [box.title.text() for box in view.boxes if box.isVisible()] == [card(view, "runaway").title.text()]
    assert not view.lines[0].isVisible()
    assert view.stops == (view.heading, *card(view, "runaway").stops)
    say(NOTE, WARNING)
    view.show_step("mono-boc", "B")
    assert view.heading.text() == "Now: 1 warning, 1 note"
    assert view.stops == view.begins == (view.heading,)
    assert view.height_for(320) < 50 < whole
    qtbot.keyClick(view.heading, Qt.Key.Key_Right)
    assert all(box.isVisible() for box in view.boxes)


def test_the_key_for_areas_begins_with_what_helps_with_the_worst(
    view: NoticesView, say: Say, document: Document
) -> None:
    assert view.begins == (card(view, "runaway").read,)
    say(NOTE)
    edited(document)
    assert view.begins == (card(view, "slow").buttons[0],)
    say(WARNING)
    edited(document)
    assert view.begins == (card(view, "short").title,)


def test_other_steps_have_a_line_each_where_one_should_know_of_it(
    qtbot: QtBot, view: NoticesView, say: Say, document: Document
) -> None:
    say(NOTE, B=(DANGER, WARNING, NOTE), C=(WARNING, replace(WARNING, id="more")))
    view.show_step("mono-boc", "A")
    assert [line.text() for line in view.lines] == ["Step B: 1 danger, 1 warning", "Step C: 2 warnings"]
    with qtbot.waitSignal(view.place_wanted) as asked:
        qtbot.keyClick(view.lines[0], Qt.Key.Key_Return)
    assert asked.args == ["mono-boc", "B"]
    view.show_step("mono-boc", "B")
    assert [line.text() for line in view.lines] == ["Step C: 2 warnings"]
    assert view.stops[-1] is view.lines[0]


def test_where_a_line_leads_to_a_step_the_keys_begin_with_its_notices(view: NoticesView, say: Say) -> None:
    say(NOTE, B=(WARNING,))
    view.show_step("mono-boc", "A")
    view.lines[0].setFocus()
    view.show_step("mono-boc", "B")
    assert view.lines == ()
    assert card(view, "short").title.hasFocus()


def test_the_other_steps_follow_when_edits_pause(qtbot: QtBot, view: NoticesView, say: Say, document: Document) -> None:
    view.show_step("mono-boc", "A")
    say(B=(WARNING,))
    edited(document)
    qtbot.waitUntil(lambda: [line.text() for line in view.lines] == ["Step B: 1 warning"])
    say()
    edited(document)
    qtbot.waitUntil(lambda: view.is_empty)


# What stays


def test_a_notice_that_stays_keeps_its_card_and_the_keys_in_it(view: NoticesView, say: Say, document: Document) -> None:
    cards = {one: card(view, one) for one in ("runaway", "slow")}
    card(view, "slow").buttons[0].setFocus()
    say(replace(NOTE, title="A slower chloride"), DANGER, replace(OTHER, about=("base",)))
    edited(document)
    assert card(view, "runaway") is cards["runaway"]
    assert card(view, "slow") is cards["slow"]
    assert shown(view)[1] == "Note: A slower chloride"
    assert card(view, "slow").buttons[0].hasFocus()


def test_where_a_notice_goes_the_keys_go_to_the_one_that_takes_its_place(
    view: NoticesView, say: Say, document: Document
) -> None:
    card(view, "slow").buttons[0].setFocus()
    say(DANGER, WARNING, OTHER)
    edited(document)
    assert card(view, "other").title.hasFocus()
    say(DANGER)
    edited(document)
    assert card(view, "runaway").title.hasFocus()


def test_where_the_last_notice_goes_the_keys_go_on_after_them(view: NoticesView, say: Say, document: Document) -> None:
    card(view, "slow").buttons[0].setFocus()
    say()
    edited(document)
    assert QApplication.focusWidget() is not None
    assert QApplication.focusWidget().text() == "after"


def test_where_a_button_goes_the_keys_go_to_its_notice(view: NoticesView, say: Say, document: Document) -> None:
    card(view, "slow").fold(True)
    card(view, "slow").buttons[1].setFocus()
    say(replace(NOTE, remedies=NOTE.remedies[:1]))
    edited(document)
    assert card(view, "slow").title.hasFocus()
    assert len(card(view, "slow").buttons) == 1


def test_keys_elsewhere_are_left_there(view: NoticesView, say: Say, document: Document) -> None:
    before = view.window().findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    before.setFocus()
    say(DANGER)
    edited(document)
    assert before.hasFocus()


def test_a_danger_that_an_edit_brings_about_is_said_and_shown(
    qtbot: QtBot, view: NoticesView, say: Say, document: Document
) -> None:
    say(WARNING)
    edited(document)
    say(WARNING, DANGER)
    with qtbot.waitSignals([view.said, view.top_wanted]), qtbot.waitSignal(view.said) as said:
        edited(document)
    assert said.args == ["Danger: It runs away."]
    with qtbot.assertNotEmitted(view.said):
        edited(document)
        view.show_step("mono-boc", "A")


# What the buttons do


def test_each_button_is_one_step_that_undo_takes_back(view: NoticesView, document: Document) -> None:
    before = document.experiment
    card(view, "slow").fold(True)
    for at, undo in enumerate(("Use 3.00 eq. of base", "Count from the base")):
        card(view, "slow").buttons[at].click()
        assert (document.undo_stack.count(), document.undo_stack.undoText()) == (1, undo)
        assert document.experiment != before
        document.undo_stack.undo()
        assert document.experiment == before


def test_a_danger_is_read_and_that_is_taken_back_a_step_each(view: NoticesView, document: Document) -> None:
    before, danger = document.experiment, card(view, "runaway")
    danger.read.click()
    assert view.heading.text() == "Now: 1 warning, 2 notes; 1 danger read"
    assert shown(view)[0] == "Danger, read: It runs away"
    assert not danger.why.isVisible()
    assert document.undo_stack.undoText() == "Acknowledge “It runs away”"
    document.undo_stack.undo()
    assert document.experiment == before
    assert danger.why.isVisible()
    assert not danger.read.isChecked()
    document.undo_stack.redo()
    danger.title.click()
    assert danger.read.isChecked()
    danger.read.click()
    assert document.experiment == before
    assert document.undo_stack.count() == 2


def test_the_keys_stay_with_a_danger_that_was_read(qtbot: QtBot, view: NoticesView) -> None:
    danger = card(view, "runaway")
    danger.read.setFocus()
    qtbot.keyClick(danger.read, Qt.Key.Key_Space)
    assert danger.title.hasFocus()


def test_a_danger_that_was_read_comes_back_as_read_until_it_is_another(
    view: NoticesView, say: Say, document: Document
) -> None:
    card(view, "runaway").read.click()
    say(WARNING)
    edited(document)
    say(DANGER)
    edited(document)
    assert shown(view) == ["Danger, read: It runs away"]
    document.edit_sheet("di-alkylation", "A", lambda sheet: scaled(sheet, 20.0), "Scale")
    assert shown(view) == ["Danger: It runs away"]
    document.undo_stack.undo()
    thf = substances()["thf"]
    document.edit_sheet("di-alkylation", "A", lambda sheet: with_substance(sheet, "solvent", thf), "Swap")
    assert shown(view) == ["Danger: It runs away"]


def iodide(view: NoticesView) -> QPushButton:
    (button,) = (one for box in view.boxes for one in box.buttons if "NaI" in one.text())
    return button


@pytest.fixture
def real(qtbot: QtBot, document: Document) -> NoticesView:
    """What the rules find of the di-alkylation."""
    notices = NoticesView(document, own=lambda asked_for: replace(asked_for, supply=Neat(Fraction(0.95))))
    qtbot.addWidget(notices)
    notices.show_step("di-alkylation", "A")
    return notices


def test_a_remedy_helps_once_however_often_its_button_is_pressed(real: NoticesView, document: Document) -> None:
    button = iodide(real)
    button.click()
    button.click()  # a second press, sent before the first was answered
    entries = document.experiment.tab("di-alkylation").route.step("A").sheet.entries
    assert [one.substance.compound.name for one in entries].count("sodium iodide") == 1
    assert document.undo_stack.count() == 1


def test_a_row_that_a_remedy_adds_comes_in_the_users_own_bottle(real: NoticesView, document: Document) -> None:
    iodide(real).click()
    sheet = document.experiment.tab("di-alkylation").route.step("A").sheet
    (added,) = (one for one in sheet.entries if one.substance.compound.name == "sodium iodide")
    assert added.substance.supply == Neat(Fraction(0.95))


def test_enter_presses_the_button_of_a_notice(qtbot: QtBot, real: NoticesView) -> None:
    button = iodide(real)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def places(experiment: object) -> list[tuple[str, str]]:
    return [(tab.id, step.id) for tab in experiment.tabs for step in tab.route.steps]


def test_every_button_of_the_worked_example_is_one_step_of_undo(real: NoticesView, document: Document) -> None:
    before = with_chosen_version(document.experiment, "mono-boc", "B", "as-in-guide", "free-base", bench())
    document.open(before, None)
    pressed = 0
    for place in places(before):
        real.show_step(*place)
        for at, box in enumerate(real.boxes):
            for nth in range(len(box.buttons)):
                real.boxes[at].buttons[nth].click()
                assert document.undo_stack.count() == 1, (place, box.notice.id, nth)
                document.undo_stack.undo()
                assert document.experiment == before, (place, box.notice.id, nth)
                document.undo_stack.clear()
                pressed += 1
    assert pressed >= 3
