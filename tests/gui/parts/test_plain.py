"""Names that look like rich text are read letter by letter, wherever they stand in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_planned_yield
from diazgui.core.experiment import Experiment, with_route
from diazgui.core.quantities import Fraction
from diazgui.core.route import with_sheet
from diazgui.gui.document import Document
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.saving import Saving
from diazgui.gui.settings import Settings
from diazgui.gui.table.table_columns import IDS
from diazgui.gui.workspace import Workspace
from diazgui.units import LOCAL_POINT
from tests.gui.windows import worked_example

MARK = "<b>bold</b><br>"


def marked(experiment: Experiment) -> Experiment:
    """The worked example with its first sheet's rows under names that look like HTML."""
    route = experiment.tab("mono-boc").route
    sheet = route.steps[0].sheet
    entries = tuple(
        replace(
            entry,
            source=MARK,
            substance=replace(
                entry.substance, compound=replace(entry.substance.compound, name=f"{MARK}{entry.id}"), density=None
            ),
        )
        for entry in sheet.entries
    )
    sheet = with_planned_yield(replace(sheet, entries=entries), Fraction(0.8))
    return with_route(experiment, "mono-boc", with_sheet(route, "A", sheet))


def read_as_rich(text: str, text_format: Qt.TextFormat = Qt.TextFormat.AutoText) -> bool:
    """Whether the mark in a text would be followed and not shown."""
    return MARK in text and text_format is not Qt.TextFormat.PlainText


def test_no_name_in_the_window_is_followed_as_markup(qtbot: QtBot) -> None:
    experiment = marked(worked_example().experiment)
    workspace = Workspace(Document(experiment), worked_example().bench, LOCAL_POINT, front="mono-boc")
    qtbot.addWidget(workspace)
    workspace.show()
    sheet = workspace.page.sheet
    model = sheet.model
    row = model.row_of("boc2o")
    assert model.setData(model.index(model.row_of("wash"), IDS.index("volume")), "10 mL")
    assert model.setData(model.index(row, IDS.index("amount")), "7 mmol")  # offers to scale what kept its amount
    sheet.scale_line.ask("boc2o")
    widgets = workspace.findChildren(QWidget)
    labels = [one for one in widgets if isinstance(one, QLabel) and MARK in one.text()]
    assert labels
    assert [one.text() for one in labels if read_as_rich(one.text(), one.textFormat())] == []
    assert [one.toolTip() for one in widgets if read_as_rich(one.toolTip())] == []
    tips = [model.index(row, at).data(Qt.ItemDataRole.ToolTipRole) for at in range(model.columnCount())]
    assert [tip for tip in tips if tip and read_as_rich(tip)] == []
    assert any("&lt;b&gt;bold" in tip for tip in tips if tip)


def test_a_file_whose_name_looks_like_markup_is_asked_about_by_its_letters(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words[2]))
    parent = QWidget()
    qtbot.addWidget(parent)
    document = Document(worked_example().experiment)
    document.saved_as(Path("/data/<b>bold.diaz"))
    document.replace(marked(document.experiment), "marked")
    assert not Saving(document, Settings(), asked.append, lambda: True, parent).may_leave()
    assert asked == ['<p style="white-space: pre-wrap">Save the changes to “&lt;b&gt;bold.diaz”?</p>']


def test_an_ordinary_text_stays_as_it_is() -> None:
    assert as_plain("1,4-diazepane & NaH: T < 0 °C") == "1,4-diazepane & NaH: T < 0 °C"
