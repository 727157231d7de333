"""Lists of bottles imported and exported in the window: columns mapped, lines refused and told, one step of undo."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label
from diazgui.files.shelf import Shelf
from diazgui.files.shelf_import import Field
from diazgui.gui.compounds import shelf_reading
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_mapping import LEFT_OUT
from diazgui.gui.compounds.shelf_window import ShelfWindow
from diazgui.gui.settings import Settings
from diazgui.library.substances import find_substance
from diazgui.units import Notation
from tests.gui import dragging

LIST = (
    "Name,CAS,Purity,Lot,Amount,Expiry,Shelf mark\n"
    "toluene,108-88-3,99 %,T1,1 L,2028-12-31,S1\n"
    "nothing known,108-88-4,,,,,\n"
    "dichloromethane,75-09-2,,D1,2.5 L,3/4/2028,S2\n"
)


@pytest.fixture
def window(qtbot, tmp_path):
    book = ShelfBook(tmp_path / "shelf.sqlite")
    window = ShelfWindow(book, Notation("."), today=lambda: date(2027, 3, 31))
    book.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "inventory.csv"
    made.write_text(LIST, encoding="utf-8")
    return made


def opened(window, qtbot, path):
    window.files.import_from(path)
    dialog = window.files.dialog
    qtbot.waitUntil(lambda: dialog.report is not None or not dialog.problem.isHidden())
    return dialog


def test_what_would_come_of_a_list_is_told_before_anything_is_on_the_shelf(window, qtbot, path):
    dialog = opened(window, qtbot, path)
    assert dialog.remark.text() == "3 lines in inventory.csv."
    assert [combo.currentText() for combo in dialog.columns.combos][:6] == [
        "name", "CAS number", "purity", "lot", "amount left", "expiry",
    ]  # fmt: skip
    assert dialog.summary.text() == "1 bottle can be put on the shelf. 2 lines are refused."
    told = dialog.told.toPlainText()
    assert "line 3: “108-88-4” is not a CAS number: its check digit is wrong." in told
    assert "nothing known | 108-88-4" in told
    assert "line 4: “3/4/2028” can be two days" in told
    assert dialog.take.text() == "&Import 1 bottle"
    assert window.book.bottles() == ()


def test_another_meaning_of_a_column_is_looked_through_anew(window, qtbot, path):
    dialog = opened(window, qtbot, path)
    last = dialog.columns.combos[6]
    last.setCurrentIndex(last.findData(Field.PLACE))
    last.activated.emit(last.currentIndex())
    dialog.dates.setCurrentIndex(1)
    dialog.dates.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.report is not None and len(dialog.report.accepted) == 2)
    assert [one.place for one in dialog.report.accepted] == ["S1", "S2"]
    assert dialog.report.accepted[1].expires == date(2028, 4, 3)


def test_a_meaning_belongs_to_one_column(window, qtbot, path):
    dialog = opened(window, qtbot, path)
    last = dialog.columns.combos[6]
    last.setCurrentIndex(last.findData(Field.LOT))
    last.activated.emit(last.currentIndex())
    assert dialog.columns.combos[3].currentText() == LEFT_OUT
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report.accepted[0].substance.label.lot == "S1"


def test_an_import_is_one_step_and_is_taken_back_as_one(window, qtbot, path):
    path.write_text("Name,Lot\n" + "".join(f"toluene,T{i}\n" for i in range(60)), encoding="utf-8")
    dialog = opened(window, qtbot, path)
    dialog.take.click()
    shelf = Shelf(window.book.shelf.path)
    assert len(shelf.bottles()) == 60
    assert window.book.undo_stack.undoText() == "Import inventory.csv"
    assert window.strip.text == "60 bottles are on the shelf now, from “inventory.csv”."
    window.undo()
    assert shelf.bottles() == ()


def test_the_report_is_copied_and_saved(window, qtbot, path, tmp_path, monkeypatch):
    dialog = opened(window, qtbot, path)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Import of inventory.csv\n1 bottle can be put on the shelf.")
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.save.click()
    assert "its check digit is wrong" in target.read_text(encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no folder" / "r.txt"), ""))
    dialog.save.click()
    assert dialog.problem.isVisible()


def test_a_file_that_is_no_list_is_refused_and_nothing_is_imported(window, qtbot, tmp_path):
    wrong = tmp_path / "list.csv"
    wrong.write_bytes(b"%PDF-1.7 and more")
    dialog = opened(window, qtbot, wrong)
    assert dialog.problem.text() == "“list.csv” is a PDF, which is not read. Save the list as CSV or XLSX."
    assert dialog.summary.text() == "Nothing was imported."
    assert not dialog.take.isEnabled()
    dialog.cancel.click()


def test_a_long_list_is_watched_and_let_go(window, qtbot, path):
    path.write_text("Name,Lot\n" + "".join(f"toluene,T{i}\n" for i in range(5000)), encoding="utf-8")
    window.files.import_from(path)
    dialog = window.files.dialog
    qtbot.waitUntil(lambda: dialog.progress.maximum() == 5000)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.files.reading.is_busy)
    assert window.book.bottles() == ()


def test_two_columns_of_one_meaning_are_refused_in_a_sentence(window, qtbot, path, monkeypatch):
    dialog = opened(window, qtbot, path)
    mapping = replace(dialog.mapping, fields=(Field.NAME, Field.CAS, Field.LOT, Field.LOT, None, None, None))
    dialog._map(mapping)
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    assert dialog.problem.text().startswith("The columns “Purity” and “Lot” are both taken for the lot.")


def drop(window, path: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = dragging.drag_enter(window.rect().center(), data)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():  # as Qt does: without, the drop would go to whatever was dragged over last
        QApplication.sendEvent(window, dragging.drop(window.rect().center(), data))
    return enter.isAccepted()


def test_a_fault_that_nobody_thought_of_is_told_and_leaves_no_dialog_waiting(window, qtbot, path, monkeypatch):
    def stumble(*_):
        raise KeyError("left")

    monkeypatch.setattr(shelf_reading, "preview", stumble)
    with qtbot.captureExceptions() as raised:
        dialog = opened(window, qtbot, path)
    assert dialog.problem.text() == (
        "The list could not be looked through: diazgui itself is at fault. Nothing was changed. (KeyError('left'))"
    )
    assert not dialog.take.isEnabled()
    assert not dialog.reading.is_busy
    assert [kind for kind, _, _ in raised] == [KeyError]


def test_a_list_that_is_dropped_on_the_window_is_imported(window, qtbot, path, tmp_path):
    assert not drop(window, tmp_path / "picture.png")
    assert window.files.dialog is None
    assert drop(window, path)
    qtbot.waitUntil(lambda: window.files.dialog.report is not None)
    window.files.dialog.reject()


def test_the_bottles_in_sight_are_exported(window, qtbot, tmp_path, monkeypatch):
    for name, lot in (("toluene", "T1"), ("dichloromethane", "D1")):
        window.book.add(Bottle(lot, replace(find_substance(name), label=Label(lot, "", lot))))
    window.filter.setText("tolu")
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "CSV (*.csv)"))
    window.export()
    qtbot.waitUntil(lambda: window.strip.text == "1 bottle is in “out.csv” now.")
    lines = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [line[0] for line in lines[1:]] == ["toluene"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.doc"), ""))
    window.export()
    qtbot.waitUntil(lambda: window.strip.text.startswith("“out.doc” cannot be written"))


def test_lists_are_asked_for_in_the_folder_of_the_last_files(window, qtbot, path, tmp_path, monkeypatch):
    asked = []

    def ask(_parent, _title, where, _kinds):
        asked.append(where)
        return str(path), "CSV (*.csv)"

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    Settings().folder = "/somewhere/else"
    window.files.ask()
    window.files.dialog.reject()
    assert Settings().folder == str(tmp_path)
    window.files.export(())
    assert asked == ["/somewhere/else", str(tmp_path / "my shelf.csv")]
    qtbot.waitUntil(lambda: window.strip.text != "")
