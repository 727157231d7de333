from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_basis
from diazgui.core.experiment import with_new_tab
from diazgui.core.sheet import ByEquivalents
from diazgui.gui.document import Document
from diazgui.gui.procedure_view import ProcedureView
from diazgui.units import LOCAL_POINT, Notation
from tests.gui.windows import worked_example


def shown(view: ProcedureView) -> str:
    document = QTextDocument()
    document.setHtml(view.text.text())
    return document.toPlainText().replace("\xa0", " ")


def opened(qtbot: QtBot, notation: Notation = LOCAL_POINT) -> tuple[ProcedureView, Document]:
    loaded = worked_example()
    document = Document(loaded.experiment)
    view = ProcedureView(document, loaded.bench, notation)
    qtbot.addWidget(view)
    return view, document


def test_the_instructions_carry_the_amounts_of_the_sheet_and_follow_them(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    view.show_step("mono-boc", "B")
    assert "potassium carbonate (1.382 g, 10.0 mmol, 2.00 eq.)" in shown(view)
    document.edit_sheet("mono-boc", "B", lambda s: with_basis(s, "base", ByEquivalents(3.0)), "Set eq. of K₂CO₃")
    assert "potassium carbonate (2.073 g, 15.0 mmol, 3.00 eq.)" in shown(view)
    document.undo_stack.undo()
    assert "potassium carbonate (1.382 g, 10.0 mmol, 2.00 eq.)" in shown(view)


def test_the_decimal_comma_reaches_the_instructions(qtbot: QtBot) -> None:
    view, _ = opened(qtbot, Notation(","))
    view.show_step("mono-boc", "B")
    assert "potassium carbonate (1,382 g, 10,0 mmol, 2,00 eq.)" in shown(view)


def test_a_free_sheet_has_no_procedure(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    document.replace(with_new_tab(document.experiment, "free", worked_example().bench), "Open a free sheet")
    view.show_step("free", "A")
    assert view.isHidden()
    assert shown(view) == ""
    view.show_step("mono-boc", "A")
    assert not view.isHidden()


def test_every_step_of_every_protocol_reads_itself_out(qtbot: QtBot) -> None:
    view, document = opened(qtbot)
    for tab in document.experiment.tabs:
        for step in tab.route.steps:
            view.show_step(tab.id, step.id)
            text = shown(view)
            assert "☐" in text, (tab.id, step.id)
            assert "{" not in text, (tab.id, step.id)
            assert "no longer on the sheet" not in text, (tab.id, step.id)
            assert "In no instruction above" not in text, (tab.id, step.id)
