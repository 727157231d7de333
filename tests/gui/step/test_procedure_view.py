from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_basis, with_conditions
from diazgui.core.experiment import with_new_tab, with_route
from diazgui.core.route_scaling import scaled_route
from diazgui.core.sheet import ByEquivalents, Conditions, Range
from diazgui.files.experiment import read_experiment, write_experiment
from diazgui.gui.document import Document
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from diazgui.gui.step.procedure_view import ProcedureView
from diazgui.gui.type_size import use_type_size
from diazgui.units import LOCAL_POINT, Notation
from tests.gui.windows import worked_example

B = ("mono-boc", "B")


def opened(
    qtbot: QtBot, notation: Notation = LOCAL_POINT, place: tuple[str, str] = B
) -> tuple[ProcedureView, Document]:
    loaded = worked_example()
    document = Document(loaded.experiment)
    view = ProcedureView(document, loaded.bench, notation)
    view.scroll = around(view)  # keeps it as long as the view
    qtbot.addWidget(view.scroll)
    view.show_step(*place)
    return view, document


def around(view: ProcedureView) -> QScrollArea:
    """What the view stands in: it is as high as it needs to be, and can be scrolled."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(view)
    return scroll


def on_screen(qtbot: QtBot, view: ProcedureView, width: int = 800, height: int = 700) -> QScrollArea:
    scroll = view.scroll
    scroll.resize(width, height)
    with qtbot.waitExposed(scroll):
        scroll.show()
    scroll.activateWindow()
    qtbot.waitUntil(scroll.isActiveWindow)
    return scroll


def shown(view: ProcedureView) -> str:
    return "\n".join(box.accessibleName() for box in view.boxes)


def ticks(view: ProcedureView) -> list[bool]:
    return [box.isChecked() for box in view.boxes]


def test_the_instructions_carry_the_amounts_of_the_sheet_and_follow_them(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    assert "potassium carbonate (1.382 g, 10.0 mmol, 2.00 eq.)" in shown(view)
    document.edit_sheet(*B, lambda s: with_basis(s, "base", ByEquivalents(3.0)), "Set eq. of K₂CO₃")
    assert "potassium carbonate (2.073 g, 15.0 mmol, 3.00 eq.)" in shown(view)
    document.undo_stack.undo()
    assert "potassium carbonate (1.382 g, 10.0 mmol, 2.00 eq.)" in shown(view)


def test_the_instructions_follow_the_conditions_of_the_sheet(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    assert "Stir at 25–60 °C for 2–24 h;" in shown(view)
    colder = Conditions(temperature=Range(50.0, 50.0), vessel_open=True)
    document.edit_sheet(*B, lambda s: with_conditions(s, colder), "Temperature set to 50 °C")
    assert "Stir at 50 °C for [time not stated];" in shown(view)


def test_the_decimal_comma_reaches_the_instructions(qtbot: QtBot) -> None:
    view, _ = opened(qtbot, Notation(","))
    assert "potassium carbonate (1,382 g, 10,0 mmol, 2,00 eq.)" in shown(view)


def test_a_free_sheet_has_no_procedure(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    document.replace(with_new_tab(document.experiment, "free", worked_example().bench), "Open a free sheet")
    view.show_step("free", "A")
    assert view.isHidden()
    assert view.boxes == []
    view.copy()
    view.untick_all()
    assert document.undo_stack.count() == 1
    view.show_step("mono-boc", "A")
    assert not view.isHidden()


def test_a_tab_or_step_that_is_gone_has_no_procedure(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    view.show_step("gone", "A")
    assert view.isHidden()
    view.show_step("mono-boc", "Z")
    assert view.isHidden()


def test_every_step_of_every_protocol_reads_itself_out(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    for tab in document.experiment.tabs:
        for step in tab.route.steps:
            view.show_step(tab.id, step.id)
            text = shown(view)
            assert len(view.boxes) >= 6, (tab.id, step.id)
            assert "{" not in text, (tab.id, step.id)
            assert "no longer on the sheet" not in text, (tab.id, step.id)
            assert "In no instruction above" not in text, (tab.id, step.id)
            assert "not known" not in text, (tab.id, step.id)
            assert "m/z" in text, (tab.id, step.id)
            assert "not stated" not in text, (tab.id, step.id)


def test_the_phases_stand_above_their_lines(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view)
    headings = [label.text() for label in view.list.findChildren(QLabel) if not label.isHidden()]
    assert headings == ["Reaction", "Quench", "Work-up", "Purification"]


def test_every_source_is_listed_beneath_and_stands_in_the_tooltip(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    assert view.sources.text() == (
        "Sources: [1] chosen here, within what is usual in the field · [2] general knowledge of the field · "
        "BenchChem, Technical Support Center: N-Alkylation of 1,4-Diazepane (2026): [3] line 32, [4] line 133, "
        "[6] line 134 · [5] calculated by diazgui"
    )
    assert (
        view.boxes[1].toolTip() == "BenchChem, Technical Support Center: N-Alkylation of 1,4-Diazepane (2026), line 32"
    )


def test_a_click_anywhere_on_a_line_ticks_it_as_one_edit(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    on_screen(qtbot, view)
    box = view.boxes[1]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert document.undo_stack.undoText() == "Tick “For an alkyl chloride add sodium iodide…”"
    assert ticks(view)[:3] == [False, True, False]
    assert view.done.text() == "1 of 11 done"
    document.undo_stack.undo()
    assert not any(ticks(view))
    assert view.done.text() == ""
    document.undo_stack.redo()
    assert view.boxes[1].isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert document.undo_stack.undoText() == "Untick “For an alkyl chloride add sodium iodide…”"
    assert document.experiment.tab("mono-boc").route.step("B").front.ticked == ()


def test_keys_alone_go_through_the_list_and_tick(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    on_screen(qtbot, view)
    view.boxes[0].setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert ticks(view)[:4] == [False, True, True, False]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert view.boxes[-1].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert view.boxes[-1].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert view.boxes[0].hasFocus()
    assert document.undo_stack.count() == 2


def test_tab_enters_the_list_once_and_where_it_was_left(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view)
    view.boxes[0].setFocus()
    qtbot.keyClick(view.boxes[0], Qt.Key.Key_Down)
    qtbot.keyClick(view.boxes[1], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() not in view.boxes
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert view.boxes[1].hasFocus()
    qtbot.keyClick(view.boxes[1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in view.boxes


def test_the_line_with_the_focus_is_scrolled_into_sight(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    scroll = on_screen(qtbot, view, 700, 160)
    view.boxes[0].setFocus()
    qtbot.keyClick(view.boxes[0], Qt.Key.Key_End)
    top = view.boxes[-1].mapTo(scroll.viewport(), view.boxes[-1].rect().topLeft()).y()
    assert 0 <= top <= scroll.viewport().height() - view.boxes[-1].height()


def test_all_ticks_are_taken_away_as_one_edit(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    assert not view.untick_action.isEnabled()
    view.boxes[0].click()
    view.boxes[4].click()
    assert view.untick_action.isEnabled()
    view.untick_action.trigger()
    assert not any(ticks(view))
    assert document.undo_stack.undoText() == "Untick all"
    document.undo_stack.undo()
    assert [i for i, done in enumerate(ticks(view)) if done] == [0, 4]


def test_ticks_belong_to_their_step_and_outlive_other_amounts(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    view.boxes[2].click()
    route = scaled_route(document.experiment.tab("mono-boc").route, 2.0)
    document.replace(with_route(document.experiment, "mono-boc", route), "Scale to 10 mmol")
    assert "potassium carbonate (2.764 g" in shown(view)
    assert [i for i, done in enumerate(ticks(view)) if done] == [2]
    view.show_step("mono-boc", "A")
    assert not any(ticks(view))
    view.show_step(*B)
    assert view.boxes[2].isChecked()


def test_a_saved_experiment_opens_with_its_ticks(qtbot: QtBot, tmp_path: Path) -> None:
    view, document = opened(qtbot)
    view.boxes[0].click()
    view.boxes[5].click()
    write_experiment(tmp_path / "ticked.diaz", document.experiment)
    document.open(read_experiment(tmp_path / "ticked.diaz"), None)
    assert [i for i, done in enumerate(ticks(view)) if done] == [0, 5]


def test_the_procedure_is_copied_with_formatting_and_as_plain_text(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    with qtbot.waitSignal(view.copied) as signal:
        view.copy_action.trigger()
    assert signal.args == ["The procedure is on the clipboard."]
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith(
        "Mono via Boc, step B: Alkylate · K₂CO₃ in acetonitrile\n\nReaction\n1. In a flask with a reflux condenser"
    )
    assert "\n\nQuench\n6. Cool to room temperature" in data.text()
    assert "<h4>Quench</h4>" in data.html()
    assert '<ol start="6">' in data.html()


def test_the_key_for_copying_and_the_copy_command_of_the_window_copy_it(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view)
    view.boxes[0].setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view.boxes[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Mono via Boc, step B")
    QGuiApplication.clipboard().clear()
    view.boxes[0].copy()
    assert QGuiApplication.clipboard().text().startswith("Mono via Boc, step B")


def test_the_commands_stand_in_the_context_menu_and_on_buttons(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    assert view.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    assert [action.text().replace("&", "") for action in view.actions()] == ["Copy procedure", "Untick all"]


def test_a_reader_of_screens_hears_the_line_and_whether_it_is_done(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view)
    view.boxes[1].click()
    heard = QAccessible.queryAccessibleInterface(view.boxes[1])
    assert heard.role() is QAccessible.Role.CheckBox
    assert heard.state().checkable
    assert heard.state().checked
    assert heard.text(QAccessible.Text.Name).startswith("For an alkyl chloride add sodium iodide (74.9 mg")
    assert heard.text(QAccessible.Text.Description).startswith("Reaction. BenchChem")
    assert not QAccessible.queryAccessibleInterface(view.boxes[2]).state().checked


def test_only_the_lines_that_changed_are_written_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view, document = opened(qtbot)
    before, written = list(view.boxes), []
    for i, box in enumerate(view.boxes):
        monkeypatch.setattr(box, "_write", lambda i=i: written.append(i))
    document.edit_sheet(*B, lambda s: with_basis(s, "catalyst", ByEquivalents(0.2)), "Set eq. of NaI")
    assert written == [1]
    assert view.boxes == before
    document.edit_sheet("di-alkylation", "A", lambda s: with_basis(s, "base", ByEquivalents(3.0)), "Set eq.")
    assert written == [1]


@pytest.fixture
def themes() -> Iterator[None]:
    yield
    apply(Appearance.LIGHT)


def colours(view: ProcedureView, at: int) -> set[str]:
    """The colours of a line that cover more than a few pixels."""
    box = view.boxes[at]
    image = QImage(box.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    box.render(image)
    count: dict[str, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            name = image.pixelColor(x, y).name()
            count[name] = count.get(name, 0) + 1
    return {name for name, times in count.items() if times > 8}


@pytest.mark.usefixtures("themes")
@pytest.mark.parametrize(("appearance", "theme"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
def test_a_line_is_seen_in_either_theme_and_muted_once_it_is_done(
    qtbot: QtBot, appearance: Appearance, theme: object
) -> None:
    apply(Appearance.DARK if appearance is Appearance.LIGHT else Appearance.LIGHT)
    view, _ = opened(qtbot)
    on_screen(qtbot, view)
    apply(appearance)
    open_line = colours(view, 3)
    assert theme.text in open_line
    view.boxes[3].click()
    done_line = colours(view, 3)
    assert theme.text not in done_line
    assert {theme.muted, theme.accent} <= done_line


@pytest.mark.parametrize("width", [320, 480, 1200])
def test_every_line_is_high_enough_for_a_glove_and_for_its_text(qtbot: QtBot, width: int) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view, width)
    assert view.width() <= width
    for box in view.boxes:
        assert box.height() >= 28
        assert box.height() >= box.heightForWidth(box.width())


@pytest.fixture
def type_size() -> Iterator[None]:
    use_type_size(1.0)
    yield
    use_type_size(1.0)


@pytest.mark.usefixtures("type_size")
def test_larger_type_makes_the_lines_higher(qtbot: QtBot) -> None:
    view, _ = opened(qtbot)
    on_screen(qtbot, view, 480)
    before = view.boxes[0].height()
    use_type_size(1.5)
    qtbot.waitUntil(lambda: view.boxes[0].height() > before * 1.3)
