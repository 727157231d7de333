"""The line at the foot of the window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from diazgui.core.experiment import without_tab
from diazgui.gui.document import Document
from diazgui.gui.status import StatusLine
from tests.gui.windows import worked_example


def test_it_tells_of_saving_and_of_the_last_edit(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(worked_example().experiment)
    line = StatusLine(document)
    qtbot.addWidget(line)
    assert (line.saved.text(), line.last_edit.text()) == ("Not saved yet", "")
    document.replace(without_tab(document.experiment, "mono-cbz"), "Tab Mono via Cbz closed")
    assert line.saved.text() == "Changes not saved yet"
    assert line.last_edit.text() == "Tab Mono via Cbz closed — Ctrl+Z takes it back"
    document.saved_as(tmp_path / "a.diaz")
    assert line.saved.text() == f"Saved in {tmp_path / 'a.diaz'}"
    document.undo_stack.undo()
    assert line.last_edit.text().startswith("Taken back: Tab Mono via Cbz closed — Ctrl+")
    assert line.last_edit.text().endswith(" does it again")
    assert line.saved.text() == "Changes not saved yet"


def test_it_says_what_was_copied_until_the_next_edit(qtbot: QtBot) -> None:
    document = Document(worked_example().experiment)
    line = StatusLine(document)
    qtbot.addWidget(line)
    line.say("The table is on the clipboard.")
    assert line.last_edit.text() == "The table is on the clipboard."
    document.replace(without_tab(document.experiment, "mono-cbz"), "Tab Mono via Cbz closed")
    assert line.last_edit.text() == "Tab Mono via Cbz closed — Ctrl+Z takes it back"
