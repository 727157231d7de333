"""Text to read: selected, copied and followed by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from diazgui.gui.panel.panel_prose import Column, Piece, Prose, Title
from diazgui.gui.panel.panel_text import paragraph, shorten, statements_html
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from tests.gui.guides import HARM, ORDER, WORKS, WRONG

SHORT = shorten({one.key: one for one in WORKS})
SAID = (ORDER, WRONG, HARM)


@pytest.fixture
def prose(qtbot):
    prose = Prose(lambda theme: statements_html(SAID, theme, SHORT))
    qtbot.addWidget(prose)
    prose.resize(260, prose.heightForWidth(260))
    with qtbot.waitActive(prose):
        prose.show()
        prose.activateWindow()
    prose.setFocus()
    return prose


def test_tab_goes_from_source_to_source_and_enter_follows(prose, qtbot):
    followed = []
    prose.reference_wanted.connect(followed.append)
    for _ in range(3):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
        qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert followed == [("guide",), ("guide",), ("m",)]


def test_text_is_selected_by_keyboard_and_copied_with_formatting(prose, qtbot):
    qtbot.keyClick(prose, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(prose, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert "I > Br > Cl & <b>never</b> F." in copied.text()
    assert "Correction." in copied.text()
    assert "font-weight" in copied.html()


def test_a_quantity_is_not_torn_apart_at_the_end_of_a_line(qtbot):
    prose = Prose(lambda theme: paragraph("It leaves 12 % at 60–80 °C.", theme.text))
    qtbot.addWidget(prose)
    assert "12\N{NO-BREAK SPACE}% at 60–80\N{NO-BREAK SPACE}°C." in prose.text()
    assert prose.plain() == "It leaves 12 % at 60–80 °C."
    assert prose.top_of("12 % at") == 0


def test_a_link_that_is_no_source_is_left_to_others(qtbot):
    prose = Prose(lambda _: '<a href="turn:0">back</a>')
    qtbot.addWidget(prose)
    with qtbot.assertNotEmitted(prose.reference_wanted):
        prose.linkActivated.emit("turn:0")


def test_the_text_takes_the_colours_of_the_theme(prose):
    assert LIGHT.warning in prose.text()
    apply(Appearance.DARK)
    assert DARK.warning in prose.text()
    apply(Appearance.LIGHT)


def test_narrow_text_is_higher_and_never_asks_for_width(prose):
    assert prose.heightForWidth(150) > prose.heightForWidth(260)
    assert prose.minimumSizeHint().width() <= 100


def test_another_text_has_another_height(prose):
    before = prose.heightForWidth(260)
    prose.rewrite(lambda theme: paragraph("Short.", theme.text))
    assert prose.heightForWidth(260) < before / 3
    assert prose.plain() == "Short."


def test_a_title_is_larger_than_what_stands_under_it_at_every_size_of_type(qtbot):
    title, text = Title("Mono via Boc"), Prose(lambda _: '<p style="margin:0">Mono via Boc</p>')
    for label in (title, text):
        qtbot.addWidget(label)
        label.setContentsMargins(0, 0, 0, 0)
    before = title.heightForWidth(600)
    assert before > text.heightForWidth(600)
    for label in (title, text):
        font = label.font()
        font.setPointSizeF(2 * font.pointSizeF())
        label.setFont(font)
    assert title.heightForWidth(600) > 1.8 * before
    assert title.heightForWidth(600) > text.heightForWidth(600)


def test_a_long_column_comes_piece_by_piece_and_scrolls_only_up_and_down(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.resize(260, 200)
    column.show()
    made: list[int] = []

    def pieces():
        for number in range(8):
            made.append(number)
            yield Prose(lambda theme: statements_html(SAID, theme, SHORT))

    column.fill(pieces(), at_once=2)
    assert made == [0, 1]
    qtbot.waitUntil(lambda: column.is_full)
    assert made == list(range(8))
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    assert column.horizontalScrollBar().maximum() == 0


def test_no_line_is_cut_off_while_a_long_column_is_still_coming(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.resize(260, 200)
    with qtbot.waitExposed(column):
        column.show()
    pieces = [Prose(lambda theme: statements_html(SAID, theme, SHORT)) for _ in range(6)]
    column.fill(pieces, at_once=2)
    for _ in range(20):  # pieces come one by one
        QGuiApplication.processEvents()
        here = [piece for piece in pieces if piece.isVisible()]
        assert [piece.height() for piece in here] == [piece.heightForWidth(piece.width()) for piece in here]
    assert column.is_full


def test_a_column_filled_anew_forgets_what_was_still_to_come(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.fill((Piece() for _ in range(5)), at_once=1)
    column.fill([QPushButton("only")])
    qtbot.waitUntil(lambda: column.is_full)
    assert [button.text() for button in column.widget().findChildren(QPushButton)] == ["only"]
    assert column.widget().findChildren(Piece) == []


def test_a_source_in_a_long_text_is_brought_into_sight(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.resize(260, 160)
    prose = Prose(lambda theme: statements_html(SAID * 12, theme, SHORT))
    column.fill([prose])
    with qtbot.waitActive(column):
        column.show()
        column.activateWindow()
    prose.setFocus()
    assert column.verticalScrollBar().value() == 0
    for _ in range(20):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
    seen = prose.mapTo(column.viewport(), QPoint(0, prose._cursor_rect().top())).y()
    assert column.verticalScrollBar().value() > 160
    assert 0 <= seen <= 160


def test_a_screen_reader_reads_the_text_and_not_its_markup(prose):
    read = QAccessible.queryAccessibleInterface(prose).text(QAccessible.Text.Name)
    assert "Correction." in read
    assert "<td" not in read


def test_shift_and_tab_leave_a_text_that_begins_with_a_link(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, prose = QPushButton("before"), Prose(lambda _: '<a href="ref:m">one</a> and <a href="ref:n">two</a>')
    for one in (before, prose):
        column.addWidget(one)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    prose.setFocus()
    chosen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
        chosen.append(prose.selectedText() if prose.hasFocus() else "before")
    assert chosen == ["two", "one", "before"]
