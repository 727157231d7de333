"""Opening and saving: what is asked, what is told, and that nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.experiment import without_tab
from diazgui.files import read_experiment, write_experiment
from diazgui.gui.document import Document
from diazgui.gui.saving import Saving, file_name, shown_name
from diazgui.gui.settings import Settings
from tests.gui.windows import worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def saving(qtbot: QtBot, document: Document, told: list[str]) -> Saving:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Saving(document, Settings(), told.append, lambda: True, parent)


def choose(monkeypatch: pytest.MonkeyPatch, path: str) -> list[str]:
    """Answer the file dialogs; returns the names that they suggest."""
    suggested: list[str] = []

    def answer(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        suggested.append(start)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    return suggested


def edit(document: Document) -> None:
    document.replace(without_tab(document.experiment, "mono-cbz"), "closed")


def test_a_first_saving_asks_where_to_and_suggests_a_name(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    suggested = choose(monkeypatch, str(tmp_path / "a"))
    assert saving.save()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert suggested == [str(Path(documents) / "2-(chloromethyl)thiophene-1,4-diazepane.diaz")]
    assert document.path == tmp_path / "a.diaz"
    assert read_experiment(tmp_path / "a.diaz") == document.experiment
    assert not document.is_modified


def test_a_second_saving_asks_nothing(saving: Saving, document: Document, tmp_path: Path) -> None:
    document.saved_as(tmp_path / "a.diaz")
    edit(document)
    assert saving.save()
    assert read_experiment(tmp_path / "a.diaz") == document.experiment


def test_nothing_is_saved_where_no_name_is_chosen(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    assert not saving.save()
    assert document.path is None


def test_the_next_dialog_begins_in_the_folder_of_the_last_file(
    saving: Saving, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, str(tmp_path / "a.diaz"))
    saving.save()
    assert choose(monkeypatch, "") == []
    suggested = choose(monkeypatch, "")
    saving.open()
    assert suggested == [str(tmp_path)]


def test_opening_shows_what_was_saved(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edit(document)
    saved = document.experiment
    choose(monkeypatch, str(tmp_path / "a.diaz"))
    saving.save()
    document.undo_stack.undo()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    saving.open()
    assert document.experiment == saved
    assert not document.undo_stack.canUndo()


def test_a_file_that_cannot_be_read_leaves_the_experiment_and_asks_nothing(
    saving: Saving, document: Document, told: list[str], tmp_path: Path
) -> None:
    edit(document)
    before = document.experiment
    saving.open_path(tmp_path / "gone.diaz")
    assert told == [f"There is no file “gone.diaz” in “{tmp_path}”. Check the name and the folder."]
    assert document.experiment is before


def test_the_file_that_is_open_is_read_again_once_its_changes_are_saved(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_experiment(tmp_path / "a.diaz", document.experiment)
    document.open(document.experiment, tmp_path / "a.diaz")
    edit(document)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Save)
    saving.open_path(tmp_path / "a.diaz")
    assert "mono-cbz" not in [tab.id for tab in document.experiment.tabs]
    assert read_experiment(tmp_path / "a.diaz") == document.experiment


@pytest.mark.parametrize(("answer", "saved"), [("No", False), ("Yes", True)])
def test_a_file_that_the_dialog_did_not_ask_about_is_replaced_only_when_told(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: str, saved: bool
) -> None:
    (tmp_path / "a.diaz").write_text("of last week", "utf-8")
    choose(monkeypatch, str(tmp_path / "a"))
    asked: list[str] = []

    def question(_parent: object, _title: str, words: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(words)
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr(QMessageBox, "question", question)
    assert saving.save() is saved
    assert asked == ["“a.diaz” is there already. Replace it?"]
    assert ((tmp_path / "a.diaz").read_text("utf-8") == "of last week") is not saved
    assert document.path == (tmp_path / "a.diaz" if saved else None)


def test_a_name_that_ends_with_a_number_gets_the_ending_of_an_experiment(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, str(tmp_path / "boc-1.5"))
    assert saving.save()
    assert document.path == tmp_path / "boc-1.5.diaz"


def test_a_new_experiment_asks_about_changes_first(
    saving: Saving, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(document)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    saving.start_anew(lambda: worked_example().experiment)
    assert document.is_modified
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    saving.start_anew(lambda: worked_example().experiment)
    assert document.experiment == worked_example().experiment


def test_an_experiment_without_a_file_is_untitled() -> None:
    assert shown_name(Document(worked_example().experiment)) == "untitled"
    assert shown_name(Document(worked_example().experiment, Path("/lab/a.diaz"))) == "a.diaz"


def test_the_name_suggested_holds_nothing_that_file_names_cannot() -> None:
    assert file_name(worked_example().experiment) == "2-(chloromethyl)thiophene-1,4-diazepane"
