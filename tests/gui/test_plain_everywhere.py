"""Names, lots and suppliers are read letter by letter in the whole window, whatever a file or a list brought."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTableView, QTextEdit, QWidget

from diazgui.core.sheet import Sheet
from diazgui.core.substance import Label
from tests.gui.windows import inside, open_window

MARKUP = '<b>x</b><img src="file:///etc/x.png"><a href="http://x">y</a>'
PAGES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


def marked(sheet: Sheet) -> Sheet:
    entries = []
    for number, entry in enumerate(sheet.entries):
        compound = replace(entry.substance.compound, name=f"{number} {MARKUP}")
        label = Label(lot=MARKUP, supplier=MARKUP, shelf_id="gone")
        entries.append(replace(entry, substance=replace(entry.substance, compound=compound, short=MARKUP, label=label)))
    return replace(sheet, entries=tuple(entries))


def is_taken_as_markup(text: object) -> bool:
    return isinstance(text, str) and "<img" in text and GuiQt.mightBeRichText(text)


def tips(view: QAbstractItemView) -> list[object]:
    model = view.model()
    if model is None:
        return []
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [cell.data(Qt.ItemDataRole.ToolTipRole) for cell in cells]


def taken_as_markup(widget: QWidget) -> list[str]:
    found = [widget.toolTip()] if is_taken_as_markup(widget.toolTip()) else []
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        found += [widget.text()] if is_taken_as_markup(widget.text()) else []
    if isinstance(widget, QTextEdit) and 'src="file:///etc' in widget.toHtml():
        found.append(widget.toHtml())
    if isinstance(widget, QAbstractItemView):
        found += [str(tip) for tip in tips(widget) if is_taken_as_markup(tip)]
    return found


def test_markup_in_names_and_lots_is_shown_as_it_is_written(qtbot):
    window = open_window(qtbot)
    _, document = inside(window)
    for tab in document.experiment.tabs:
        for step in tab.route.steps:
            document.edit_sheet(tab.id, step.id, marked, MARKUP)
    tables = [view for view in window.findChildren(QTableView) if view.isVisible()]
    shown = [view.model().index(0, column, QModelIndex()).data() for view in tables for column in range(3)]
    assert any(MARKUP in str(text) for text in shown)
    for page in PAGES:
        QTest.keyClick(window, page, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        assert [text for one in window.findChildren(QWidget) for text in taken_as_markup(one)] == []
