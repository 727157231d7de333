"""Printing what is in front."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from pytestqt.qtbot import QtBot

from diazgui.gui.printed.printing import NO_PRINTER, Printing
from diazgui.gui.settings import Settings
from diazgui.report.paper import Paper
from tests.gui.windows import inside, open_window


@pytest.fixture
def previewed(monkeypatch: pytest.MonkeyPatch) -> list[Paper]:
    papers: list[Paper] = []
    monkeypatch.setattr(Printing, "preview", lambda _self, paper: papers.append(paper))
    monkeypatch.setattr(Printing, "print", lambda _self, paper: papers.append(paper))
    return papers


def command(window, text: str):
    menus = [window.menuBar().actions()[0].menu()]
    menus += [a.menu() for a in menus[0].actions() if a.menu()]
    return next(a for menu in menus for a in menu.actions() if a.text().replace("&", "") == text)


def test_one_key_prints_the_sheet_in_front(qtbot: QtBot, previewed: list[Paper]) -> None:
    window = open_window(qtbot)
    inside(window)[0].page.show_step("mono-boc", "B")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [paper.title for paper in previewed] == [previewed[0].title]
    assert "N-Boc-N′-(2-thienylmethyl)-1,4-diazepane" in previewed[0].html
    assert "untitled" in previewed[0].running


def test_the_paper_bears_the_fingerprint_that_the_window_shows(qtbot: QtBot, previewed: list[Paper]) -> None:
    window = open_window(qtbot)
    command(window, "Print sheet…").trigger()
    shown = window.statusBar().fingerprint.text().removeprefix("Sheet ")
    assert len(shown) == 12
    assert shown in previewed[0].running
    qtbot.keyClick(inside(window)[0].page.sheet.table, Qt.Key.Key_Down)
    inside(window)[0].page.show_step("mono-boc", "C")
    assert window.statusBar().fingerprint.text().removeprefix("Sheet ") != shown


def test_a_route_is_printed_with_all_its_steps(qtbot: QtBot, previewed: list[Paper]) -> None:
    window = open_window(qtbot)
    command(window, "Whole route").trigger()
    assert len(previewed[0].html) > 2.5 * len(_sheet(window, previewed))


def _sheet(window, previewed: list[Paper]) -> str:
    command(window, "Sheet in front").trigger()
    return previewed[-1].html


def test_a_text_that_cannot_be_taken_is_not_printed_over(qtbot: QtBot, previewed: list[Paper]) -> None:
    window = open_window(qtbot)
    scale = inside(window)[0].page.head.scale
    scale.setFocus()
    scale.selectAll()
    qtbot.keyClicks(scale, "five")
    command(window, "Print sheet…").trigger()
    assert previewed == []
    assert "then print again" in window.strip.text


def test_without_a_printer_the_window_says_what_to_do(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    window = open_window(qtbot)
    command(window, "Print sheet…").trigger()
    assert window.strip.text == NO_PRINTER


def test_the_pdf_is_offered_beside_the_experiment(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Printing, "export_pdf", lambda _self, _paper, folder: asked.append(folder))
    window = open_window(qtbot)
    inside(window)[1].saved_as(tmp_path / "thienyl.diaz")
    command(window, "Sheet in front…").trigger()
    assert asked == [str(tmp_path)]


def test_the_size_of_the_paper_is_chosen_in_the_menu(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    command(window, "Letter").trigger()
    assert Settings().paper_size == "letter"
    assert command(window, "Letter").isChecked()
    assert not command(window, "A4").isChecked()


def test_the_size_of_the_paper_is_remembered(qtbot: QtBot) -> None:
    settings = Settings()
    settings.paper_size = "letter"
    assert Settings().paper_size == "letter"
    settings.paper_size = "napkin"
    assert Settings().paper_size == "a4"


def test_at_first_the_size_of_the_paper_is_the_one_usual_where_the_user_is() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Canada))
        assert Settings().paper_size == "letter"
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert Settings().paper_size == "a4"
    finally:
        QLocale.setDefault(before)
