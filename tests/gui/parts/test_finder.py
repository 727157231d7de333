"""What is offered beneath a field: nothing typed changes until a match is taken."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.finding import Found, How, Match, Origin
from diazgui.core.quantities import MolarMass
from diazgui.core.shelf import Bottle
from diazgui.gui.parts.finder import Finder
from diazgui.gui.parts.style import style_sheet
from diazgui.gui.parts.theme import LIGHT

THF = Match(
    "shipped:thf",
    "tetrahydrofuran",
    "THF",
    How.EXACT,
    Origin.SHIPPED,
    "109-99-9",
    "C1CCOC1",
    None,
    "C4H8O",
    MolarMass(72.107),
)
THIOPHENE = Match("index:7", "thiophene", "thiophene", How.START, Origin.INDEX, "110-02-1", "c1ccsc1")
TRITYL = Match("index:8", "a name alone", "thxx", How.SPELLING, Origin.INDEX)


def search(text: str, _bottles: Sequence[Bottle]) -> Found:
    if text.casefold().startswith("th"):
        return Found(text, (THF, THIOPHENE, TRITYL), "Two compounds are called so.")
    return Found(text, (), "Nothing is known by that name." if text == "xx" else "")


@pytest.fixture
def window() -> QWidget:
    return QWidget()


@pytest.fixture
def edit(qtbot: QtBot, window: QWidget) -> QLineEdit:
    column = QVBoxLayout(window)
    line = QLineEdit()
    column.addWidget(line)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(600, 500)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


@pytest.fixture
def finder(edit: QLineEdit) -> Finder:
    return Finder(edit, search=search)


@pytest.fixture
def taken(finder: Finder) -> list[Match]:
    found: list[Match] = []
    finder.chosen.connect(found.append)
    return found


def box_of(edit: QLineEdit) -> QFrame:
    return next(child for child in edit.window().findChildren(QFrame) if child.findChild(QListView))


def test_typing_offers_what_fits_and_changes_nothing_typed(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    assert finder.is_open
    assert finder.current is None
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert finder.current == THF
    assert edit.text() == "th"
    assert edit.accessibleDescription().startswith("1 of 3: tetrahydrofuran, 109-99-9 · C₄H₈O · 72.11 g/mol · THF")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_key_takes_the_match_it_stands_on(
    edit: QLineEdit, finder: Finder, taken: list[Match], qtbot: QtBot, key: Qt.Key
) -> None:
    entered: list[str] = []
    edit.returnPressed.connect(lambda: entered.append(edit.text()))
    qtbot.keyClicks(edit, "th")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, key)
    assert taken == [THIOPHENE]
    assert entered == []
    assert not finder.is_open


def test_enter_without_a_choice_is_the_lines_own(
    edit: QLineEdit, finder: Finder, taken: list[Match], qtbot: QtBot
) -> None:
    entered: list[str] = []
    edit.returnPressed.connect(lambda: entered.append(edit.text()))
    qtbot.keyClicks(edit, "th")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert entered == ["th"]
    assert taken == []
    assert not finder.is_open


def test_a_screen_reader_hears_the_decimal_mark_that_is_shown(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        qtbot.keyClicks(edit, "th")
        qtbot.keyClick(edit, Qt.Key.Key_Down)
        assert edit.accessibleDescription() == (
            "1 of 3: tetrahydrofuran, 109-99-9 · C₄H₈O · 72,11 g/mol · THF, from diazgui"
        )
    finally:
        QLocale.setDefault(usual)


def test_the_keys_stop_at_both_ends(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert finder.current == TRITYL
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert finder.current == TRITYL
    qtbot.keyClick(edit, Qt.Key.Key_PageUp)
    assert finder.current == THF


def test_a_click_takes_a_match(edit: QLineEdit, finder: Finder, taken: list[Match], qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    view = box_of(edit).findChild(QListView)
    assert view is not None
    at = view.visualRect(finder.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert taken == [THIOPHENE]


def test_escape_closes_the_list_and_keeps_the_text(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not finder.is_open
    assert edit.text() == "th"


def test_an_arrow_offers_again_what_fits_a_text_that_still_stands(
    edit: QLineEdit, finder: Finder, qtbot: QtBot
) -> None:
    qtbot.keyClicks(edit, "th")
    qtbot.keyClick(edit, Qt.Key.Key_Return)  # nothing was chosen
    assert not finder.is_open
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert finder.is_open
    assert finder.current is None
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert finder.current == THF


def test_an_arrow_offers_nothing_for_a_text_that_nobody_typed(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    edit.setText("th")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert not finder.is_open


@pytest.mark.parametrize("text", ["t", '"th', "yy", "  t "])
def test_nothing_is_offered_for_a_single_character_a_quoted_name_or_nothing_found(
    edit: QLineEdit, finder: Finder, qtbot: QtBot, text: str
) -> None:
    qtbot.keyClicks(edit, text)
    assert not finder.is_open


def test_what_the_search_says_is_shown_alone_where_nothing_fits(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "xx")
    assert finder.is_open
    assert finder.current is None
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert finder.current is None


def test_the_list_goes_when_the_line_is_left(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    edit.clearFocus()
    assert not finder.is_open


def test_the_list_stands_above_a_line_at_the_foot_of_the_window(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    assert box_of(edit).y() > edit.mapTo(edit.window(), QPoint(0, 0)).y()
    finder.close()
    layout = edit.window().layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertStretch(0, 1000)
    layout.activate()
    qtbot.keyClicks(edit, "f")
    box = box_of(edit)
    assert box.geometry().bottom() < edit.mapTo(edit.window(), QPoint(0, 0)).y()
    assert box.y() >= 0


def test_structures_are_drawn(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "th")
    picture = box_of(edit).grab().toImage()
    assert dark_pixels(picture, 90) > 50


def dark_pixels(picture: QImage, right: int) -> int:
    return sum(
        QColor(picture.pixel(x, y)).lightness() < 120 for x in range(4, right) for y in range(2, picture.height() - 2)
    )


def test_a_single_match_and_what_is_said_of_it_are_seen_whole(edit: QLineEdit, qtbot: QtBot) -> None:
    sentence = "Nothing is called so here; these names are similar, and the sentence takes more than a line of it."
    finder = Finder(edit, search=lambda text, _: Found(text, (THF,), sentence))
    qtbot.keyClicks(edit, "thg")
    assert finder.is_open
    box = box_of(edit)
    view = box.findChild(QListView)
    assert view is not None
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)
    assert view.viewport().height() >= view.sizeHintForRow(0)
    said = box.findChild(QLabel)
    assert said is not None
    assert said.height() >= said.heightForWidth(said.width())


def test_the_list_stays_within_the_edges_of_its_box(edit: QLineEdit, qtbot: QtBot) -> None:
    Finder(edit, search=lambda text, _: Found(text, (THF,)))
    edit.window().setStyleSheet(style_sheet(LIGHT))
    qtbot.keyClicks(edit, "th")
    box = box_of(edit)
    view = box.findChild(QListView)
    assert view is not None
    layout = box.layout()
    assert layout is not None
    layout.activate()
    assert view.height() >= view.sizeHintForRow(0)
    assert box.contentsRect().adjusted(1, 1, -1, -1).contains(view.geometry())


def test_the_list_is_wider_where_the_type_is_larger(edit: QLineEdit, finder: Finder, qtbot: QtBot) -> None:
    edit.window().resize(1280, 500)
    font = edit.font()
    font.setPixelSize(28)
    edit.setFont(font)
    qtbot.keyClicks(edit, "th")
    assert box_of(edit).width() >= 54 * edit.fontMetrics().averageCharWidth() > 420
