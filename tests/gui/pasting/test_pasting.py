"""Structures pasted and dropped: where they go, what is asked, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.substance import Salt
from diazgui.gui.commands import editing_lines
from diazgui.gui.document import Document
from diazgui.gui.pasting.pasting import Pasting
from diazgui.gui.pasting.pasting_places import AsDiamine, AsGroup, IntoRow, NewRow
from diazgui.gui.window import MainWindow
from diazgui.gui.workspace import Workspace
from diazgui.units import Notation
from tests.gui.dragging import drag_enter, drop
from tests.gui.windows import inside, open_window

DATA = Path(__file__).parents[2] / "data" / "pasted"


class Bench:
    """A window with pasting in it, and what it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window: MainWindow = open_window(qtbot)
        self.workspace, self.document = inside(self.window)
        self.opened: list[Path] = []
        self.remarks: list[str] = []
        self.said: list[str] = []
        existing = self.window.findChild(Pasting)
        self.pasting = existing or Pasting(self.window, self.workspace, Notation("."), self.opened.append)
        if existing is None:
            self.window.addAction(self.pasting.action)
        self.pasting._open = self.opened.append
        self.pasting.remarked.connect(self.remarks.append)
        self.pasting.said.connect(self.said.append)
        self.workspace.tabs.setFocus()  # nowhere in particular

    @property
    def panel(self) -> QWidget:
        return self.pasting.panel

    def read(self, act: Callable[[], object]) -> None:
        act()
        self.qtbot.waitUntil(lambda: not self.pasting.is_reading, timeout=20_000)
        QApplication.processEvents()

    def paste(self, text: str = "", **kinds: bytes) -> None:
        held = QMimeData()
        if text:
            held.setText(text)
        for kind, content in kinds.items():
            held.setData(kind.replace("__", "/").replace("_", "-"), content)
        QGuiApplication.clipboard().setMimeData(held)
        self.read(self.pasting.action.trigger)

    def drop(self, held: QMimeData, widget: QWidget, at: QPoint | None = None) -> None:
        where = widget.mapTo(self.window, at or widget.rect().center())
        QApplication.sendEvent(self.window, drag_enter(where, held))
        event = drop(where, held)
        self.read(lambda: QApplication.sendEvent(self.window, event))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def files(*names: str) -> QMimeData:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(DATA / name)) for name in names])
    return held


def diamine(document: Document) -> str:
    return document.experiment.target.diamine.compound.name


def rows(workspace: Workspace) -> list[str]:
    return [entry.substance.compound.name for entry in workspace.page.sheet.model.sheet.entries]


def test_a_structure_pasted_in_a_field_of_the_target_is_taken_there_at_once(bench: Bench) -> None:
    bench.workspace.target.diamine.edit.setFocus()
    bench.paste("C1CNCCN1")
    assert diamine(bench.document) == "piperazine"
    assert bench.panel.isHidden()
    assert bench.document.undo_stack.undoText() == "Set the diamine to piperazine"
    bench.document.undo_stack.undo()
    assert diamine(bench.document) == "1,4-diazepane"
    assert not bench.document.is_modified


def test_a_drawing_pasted_with_the_usual_key_goes_into_the_field(bench: Bench) -> None:
    edit = bench.workspace.target.group.edit
    edit.setFocus()
    QGuiApplication.clipboard().setText((DATA / "two-groups.sdf").read_text("utf-8").split("$$$$")[0])
    focused = QApplication.focusWidget()  # the list around the line
    bench.read(lambda: bench.qtbot.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert bench.document.undo_stack.undoText() == "Set the group to 2-(chloromethyl)thiophene"
    assert edit.text() == "2-(chloromethyl)thiophene"
    assert bench.said == ["2-(chloromethyl)thiophene is the group now. Undo takes it back."]


def test_the_key_of_the_command_works_while_a_field_is_being_typed_in(bench: Bench) -> None:
    edit = bench.workspace.target.diamine.edit
    edit.setFocus()
    QGuiApplication.clipboard().setText("C1CNCCN1")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    bench.read(lambda: bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, keys))
    assert diamine(bench.document) == "piperazine"


def test_paste_in_the_edit_menu_takes_a_drawing_too(bench: Bench) -> None:
    bench.workspace.target.diamine.edit.setFocus()
    QGuiApplication.clipboard().setText((DATA / "alanine-methyl-ester.v3000.mol").read_text("utf-8"))
    bench.read(next(line.do for line in editing_lines() if "Paste" in line.text))
    assert "NH₂" in bench.remarks[0]
    assert bench.workspace.target.diamine.edit.text() == "1,4-diazepane"


def test_paste_in_the_edit_menu_pastes_words_into_a_list_that_may_be_typed_in(bench: Bench) -> None:
    edit = bench.workspace.target.diamine.edit
    edit.setFocus()
    edit.selectAll()
    QGuiApplication.clipboard().setText("piperazine")
    next(line.do for line in editing_lines() if "Paste" in line.text)()
    assert edit.text() == "piperazine"


def test_words_pasted_with_the_usual_key_stay_words(bench: Bench) -> None:
    edit = bench.workspace.target.diamine.edit
    edit.setFocus()
    edit.selectAll()
    QGuiApplication.clipboard().setText("piperazine")
    bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "piperazine"
    assert not bench.pasting.is_reading


def test_a_structure_pasted_in_the_table_takes_the_row_that_is_current(bench: Bench) -> None:
    table = bench.workspace.page.sheet.table
    table.go_to(bench.workspace.page.sheet.model.sheet.entries[1].id)
    table.setFocus()
    bench.paste("CCN(CC)CC")
    assert rows(bench.workspace)[1] == "triethylamine"
    assert bench.document.undo_stack.count() == 1
    assert bench.said == [
        "triethylamine is on the sheet in the place of “di-tert-butyl dicarbonate”. Undo takes it back."
    ]


def test_a_drawing_pasted_with_the_usual_key_takes_the_row(bench: Bench) -> None:
    table = bench.workspace.page.sheet.table
    table.go_to(bench.workspace.page.sheet.model.sheet.entries[1].id)
    table.setFocus()
    QGuiApplication.clipboard().setText((DATA / "alanine-methyl-ester.v3000.mol").read_text("utf-8"))
    bench.read(lambda: bench.qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    entry = bench.workspace.page.sheet.model.sheet.entries[1]
    assert entry.substance.compound.smiles == "COC(=O)[C@H](C)N"


def test_a_drawing_pasted_into_an_open_cell_takes_the_row(bench: Bench) -> None:
    sheet = bench.workspace.page.sheet
    row = sheet.model.sheet.entries[1].id
    sheet.commands.open_name(row)
    (editor,) = sheet.table.open_editors()
    QGuiApplication.clipboard().setText((DATA / "alanine-methyl-ester.v3000.mol").read_text("utf-8"))
    bench.read(lambda: bench.qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert sheet.model.sheet.entry(row).substance.compound.smiles == "COC(=O)[C@H](C)N"
    assert sheet.table.open_editors() == []


def test_elsewhere_a_panel_asks_and_offers_what_serves(bench: Bench) -> None:
    bench.paste("BrCc1ccccc1")
    assert bench.panel.isVisible()
    panel = bench.pasting.panel
    assert panel.name.text() == "benzyl bromide"
    assert panel.facts.text().startswith("C₇H₇Br · ")
    assert panel.first is panel.buttons[AsGroup()]
    assert panel.first.hasFocus()
    bench.qtbot.keyClick(panel.first, Qt.Key.Key_Return)
    assert bench.document.experiment.target.electrophile.compound.name == "benzyl bromide"
    assert bench.panel.isHidden()
    assert bench.workspace.tabs.hasFocus()


def test_a_salt_is_asked_about_and_comes_in_its_bottle(bench: Bench) -> None:
    bench.workspace.target.diamine.edit.setFocus()
    bench.paste("C1CNCCN1.Cl.Cl")
    panel = bench.pasting.panel
    assert [way.text() for way in panel.ways()] == [
        "as the dihydrochloride of piperazine",
        "only piperazine",
        "exactly as drawn",
    ]
    assert panel.first is panel.buttons[AsDiamine()]
    panel.first.click()
    supply = bench.document.experiment.target.diamine.supply
    assert isinstance(supply, Salt)
    assert supply.name == "dihydrochloride"
    assert diamine(bench.document) == "piperazine"


def test_another_way_to_take_a_salt_is_drawn_and_taken(bench: Bench) -> None:
    bench.paste("C1CNCCN1.Cl.Cl")
    panel = bench.pasting.panel
    panel.ways()[2].click()
    assert panel.facts.text().startswith("C₄H₁₂Cl₂N₂ · ")
    panel.buttons[NewRow()].click()
    assert "C1CNCCN1.Cl.Cl" in [
        entry.substance.compound.smiles for entry in bench.workspace.page.sheet.model.sheet.entries
    ]


def test_several_compounds_are_put_one_after_the_other(bench: Bench) -> None:
    bench.paste("C1CNCCN1.BrCc1ccccc1")
    panel = bench.pasting.panel
    assert [panel.which.itemText(i) for i in range(panel.which.count())] == [
        "benzyl bromide",
        "piperazine",
        "all together, as drawn",
    ]
    panel.buttons[AsGroup()].click()
    assert panel.isVisible()
    panel.which.setCurrentIndex(1)
    panel.buttons[AsDiamine()].click()
    target = bench.document.experiment.target
    assert (target.diamine.compound.name, target.electrophile.compound.name) == ("piperazine", "benzyl bromide")


def test_what_does_not_serve_is_refused_in_the_panel(bench: Bench) -> None:
    bench.paste("BrCc1ccccc1")
    panel = bench.pasting.panel
    panel.buttons[AsDiamine()].click()
    assert panel.isVisible()
    assert "N–H" in panel.message.text()
    assert not bench.document.is_modified


def test_escape_closes_and_changes_nothing(bench: Bench) -> None:
    bench.paste("BrCc1ccccc1")
    bench.qtbot.keyClick(bench.pasting.panel.first, Qt.Key.Key_Escape)
    assert bench.panel.isHidden()
    assert not bench.document.is_modified


def test_a_name_on_the_clipboard_serves_too(bench: Bench) -> None:
    bench.workspace.target.diamine.edit.setFocus()
    bench.paste("piperazine")
    assert diamine(bench.document) == "piperazine"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no structure on the clipboard"),
        ("two\nlines of words here", "is not a SMILES|cannot be read as SMILES"),
        ("$RXN\n", "This is a reaction"),
        ("C(" * 500, "cannot be read as SMILES"),
    ],
)
def test_what_is_no_structure_is_refused_with_a_sentence(bench: Bench, text: str, sentence: str) -> None:
    import re

    bench.paste(text)
    assert len(bench.remarks) == 1
    assert re.search(sentence, bench.remarks[0])
    assert not bench.document.is_modified
    assert bench.panel.isHidden()


def test_a_refused_diamine_is_told_and_changes_nothing(bench: Bench) -> None:
    bench.workspace.target.diamine.edit.setFocus()
    bench.paste("CCO")
    assert "N–H" in bench.remarks[0]
    assert diamine(bench.document) == "1,4-diazepane"


def test_a_drawing_of_chemdraw_is_read_beside_its_caption(bench: Bench) -> None:
    bench.paste("a caption", chemical__x_cdx=(DATA / "phenylethylamine.cdx").read_bytes())
    assert bench.pasting.panel.chosen.compound.smiles == "C[C@H](N)c1ccccc1"


def test_a_file_dropped_on_a_field_is_taken_there(bench: Bench) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(DATA / "diazepane.smi"))])
    bench.document.undo_stack.clear()
    bench.paste("C1CNCCN1")
    bench.pasting.panel.buttons[AsDiamine()].click()
    bench.drop(held, bench.workspace.target.diamine)
    assert diamine(bench.document) == "1,4-diazepane"


def test_a_file_dropped_on_a_row_takes_that_row(bench: Bench) -> None:
    sheet = bench.workspace.page.sheet
    index = sheet.model.index(1, 1)
    at = sheet.table.visualRect(index).center()
    bench.drop(files("alanine-methyl-ester.v3000.mol"), sheet.table.viewport(), at)
    assert sheet.model.sheet.entries[1].substance.compound.smiles == "COC(=O)[C@H](C)N"


def test_files_dropped_elsewhere_are_shown_with_what_was_not_read(bench: Bench, tmp_path: Path) -> None:
    held = files("two-groups.sdf", "thiophene.inchi")
    broken = tmp_path / "broken.mol"
    broken.write_bytes(b"\0\1\2")
    held.setUrls([*held.urls(), QUrl.fromLocalFile(str(broken)), QUrl.fromLocalFile(str(tmp_path / "gone.mol"))])
    bench.drop(held, bench.workspace.tabs)
    panel = bench.pasting.panel
    assert panel.title.text() == "3 pasted structures"
    assert panel.remarks.text().splitlines()[0].startswith("broken.mol: ")
    assert panel.remarks.text().splitlines()[1].startswith("gone.mol: This is no file")


def test_an_experiment_that_is_dropped_is_opened(bench: Bench, tmp_path: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.diaz"))])
    bench.drop(held, bench.workspace.tabs)
    assert bench.opened == [tmp_path / "a.diaz"]


def test_what_would_take_a_drop_is_framed(bench: Bench) -> None:
    field, held = bench.workspace.target.group, files("two-groups.sdf")
    at = field.mapTo(bench.window, field.rect().center())
    event = drag_enter(at, held)
    QApplication.sendEvent(bench.window, event)
    assert event.isAccepted()
    assert bench.pasting.mark.isVisible()
    assert bench.pasting.mark.size() == field.size() + QSize(10, 10)
    QApplication.sendEvent(bench.window, QDragLeaveEvent())
    assert bench.pasting.mark.isHidden()


def test_a_row_that_would_take_a_drop_is_framed(bench: Bench) -> None:
    table = bench.workspace.page.sheet.table
    row = table.visualRect(bench.workspace.page.sheet.model.index(1, 1))
    at = table.viewport().mapTo(bench.window, row.center())
    held = files("two-groups.sdf")  # the event does not keep it
    event = drag_enter(at, held)
    QApplication.sendEvent(bench.window, event)
    assert bench.pasting.mark.geometry().contains(at)
    assert bench.pasting.mark.height() == table.rowHeight(1)
    QApplication.sendEvent(bench.window, QDragLeaveEvent())  # Qt keeps what was dragged over last, gone or not


def test_a_picture_is_not_taken(bench: Bench) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile("/tmp/picture.png")])
    event = drag_enter(QPoint(5, 5), held)
    event.ignore()
    QApplication.sendEvent(bench.window, event)
    assert bench.pasting.mark.isHidden()


def test_a_newer_paste_takes_the_place_of_one_that_is_being_read(bench: Bench) -> None:
    held = QMimeData()
    held.setData("chemical/x-cdx", (DATA / "phenylethylamine.cdx").read_bytes())
    bench.pasting.take(held, None)
    bench.paste("BrCc1ccccc1")
    bench.qtbot.wait(300)
    assert bench.pasting.panel.name.text() == "benzyl bromide"
    assert bench.remarks == []


def test_a_long_reading_is_told_of_and_can_be_given_up(bench: Bench) -> None:
    bench.pasting.panel.wait()
    panel = bench.pasting.panel
    assert panel.title.text() == "Reading the structure…"
    assert panel.close_button.text() == "Cancel"
    panel.close_button.click()
    assert panel.isHidden()


def test_the_panel_can_be_read_aloud(bench: Bench) -> None:
    bench.paste("C1CNCCN1.Cl.Cl")
    panel = bench.pasting.panel
    assert panel.accessibleName() == "Pasted structure"
    assert panel.accessibleDescription().startswith("piperazine, C₄H₁₀N₂")
    assert panel.which.accessibleName() == "Which of the structures"
    assert panel.ways()[0].accessibleName() == "as the dihydrochloride of piperazine"


def test_the_row_named_in_the_panel_follows_the_table(bench: Bench) -> None:
    sheet = bench.workspace.page.sheet
    bench.paste("BrCc1ccccc1")
    sheet.table.go_to(sheet.model.sheet.entries[1].id)
    place = IntoRow(sheet.model.sheet.entries[1].id)
    assert bench.pasting.panel.buttons[place].text() == "Put into row “di-tert-butyl dicarbonate”"
    bench.pasting.panel.buttons[place].click()
    assert rows(bench.workspace)[1] == "benzyl bromide"
