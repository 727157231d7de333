"""The plan of a route above the sheet: what it shows, what is stated in it, where it leads.

The experiment: 5 mmol of Boc2O (218.249 g/mol) to N-Boc-1,4-diazepane (200.278), that to the product (296.429).
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.sheet import Isolated
from diazgui.gui.document import Document
from diazgui.gui.step.route_line import StepLine
from diazgui.gui.step.route_overview import RouteOverview
from diazgui.units import Notation
from tests.gui.sheets import experiment
from tests.gui.windows import type_into


@pytest.fixture
def document() -> Document:
    return Document(experiment())


@pytest.fixture
def plan(qtbot: QtBot, document: Document) -> RouteOverview:
    plan = RouteOverview(document, Notation("."))
    qtbot.addWidget(plan)
    qtbot.addWidget(plan.opener)
    plan.resize(930, 300)
    plan.show_step("mono-boc", "A")
    plan.button.setChecked(True)
    plan.show()
    return plan


def line(plan: RouteOverview, step_id: str) -> StepLine:
    return next(one for one in plan.lines if one.step_id == step_id)


def said(label: QLabel) -> str:
    return label.text().replace("\N{NO-BREAK SPACE}", " ")


def test_folded_it_says_what_the_route_comes_to(plan: RouteOverview, document: Document) -> None:
    plan.button.setChecked(False)
    assert not plan.isVisible()
    assert plan.summary.text() == "comes out: 5.00 mmol, 1.482 g, theory"
    for step in "AB":
        document.edit_sheet("mono-boc", step, lambda sheet: with_planned_yield(sheet, 0.5), "Plan")
    assert plan.summary.text() == "Overall yield, planned: 25 % · comes out: 1.25 mmol, 370.5 mg, planned"
    assert plan.button.accessibleName() == "Plan of the route, folded"


def test_each_step_has_a_line(plan: RouteOverview) -> None:
    assert [one.step_id for one in plan.lines] == ["A", "B"]
    first, second = plan.lines
    assert said(first.start) == "Boc₂O\n5.00 mmol, 1.091 g"
    assert said(first.product) == "N-Boc-1,4-diazepane\n5.00 mmol, 1.001 g"
    assert said(first.handed) == "5.00 mmol, 1.001 g, theory"
    assert said(first.made) == "—"
    assert (first.planned.text(), first.isolated.text(), first.purity.text()) == ("", "", "")
    assert said(second.start) == "N-Boc-1,4-diazepane\n5.00 mmol, 1.001 g"
    assert plan.foot.text() == "Overall yield, planned: —"
    assert "Step A: No yield is planned for this step: type one." in plan.foot.toolTip()


def test_a_planned_yield_is_stated_in_place_and_the_next_step_follows_at_once(
    plan: RouteOverview, document: Document, qtbot: QtBot
) -> None:
    type_into(qtbot, line(plan, "A").planned, "75")
    assert line(plan, "A").planned.text() == "75 %"
    assert said(line(plan, "B").start) == "N-Boc-1,4-diazepane\n3.75 mmol, 751.0 mg"
    assert document.undo_stack.undoText() == "Set the planned yield of step A to 75"
    document.undo_stack.undo()
    assert line(plan, "A").planned.text() == ""
    type_into(qtbot, line(plan, "B").planned, "80 %")
    type_into(qtbot, line(plan, "B").planned, "")
    assert document.undo_stack.undoText() == "Clear the planned yield of step B"


def test_what_is_isolated_is_stated_with_its_purity_and_weighed_on_as_such(
    plan: RouteOverview, document: Document, qtbot: QtBot
) -> None:
    first = line(plan, "A")
    type_into(qtbot, first.isolated, "700 mg")
    type_into(qtbot, first.purity, "97")
    assert (first.isolated.text(), first.purity.text()) == ("700.0 mg", "97 %")
    assert said(first.made) == "67.8 %"  # 700 x 0.97 / 200.278 / 5
    assert said(first.handed) == "3.39 mmol, 700.0 mg, 97 % pure, isolated"
    assert said(line(plan, "B").start) == "N-Boc-1,4-diazepane\n3.39 mmol, 700.0 mg"
    assert plan.foot.text() == "Overall yield, planned: — · Isolated, step A: 67.8 %"
    assert document.experiment.tab("mono-boc").route.step("A").sheet.isolated == Isolated(700.0, 0.97)
    assert document.undo_stack.count() == 2
    assert document.undo_stack.undoText() == "Purity of N-Boc-1,4-diazepane: 97 %"


def test_the_same_number_in_other_words_is_shown_as_it_is_written(
    plan: RouteOverview, document: Document, qtbot: QtBot
) -> None:
    type_into(qtbot, line(plan, "A").planned, "75 %")
    type_into(qtbot, line(plan, "A").planned, "75.0")
    assert line(plan, "A").planned.text() == "75 %"
    assert document.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("planned", "0.8", "Step A: Is that 0.8 % or 80 %? Type the number with the % sign, for example 75 %."),
        ("isolated", "2 mmol", "Step A: mmol is a unit of amount. Type the mass, for example 1.002 g."),
        ("purity", "97", "Step A: Type the mass that was isolated first, such as 0.95 g; its purity after that."),
    ],
)
def test_a_refused_text_stays_with_a_sentence_beneath_the_lines(
    plan: RouteOverview, document: Document, qtbot: QtBot, field: str, typed: str, sentence: str
) -> None:
    before = document.experiment
    edit = getattr(line(plan, "A"), field)
    type_into(qtbot, edit, typed)
    assert (edit.text(), edit.is_refused) == (typed, True)
    assert plan.message.text() == sentence
    assert plan.message.isVisible()
    assert edit.accessibleDescription() == sentence.removeprefix("Step A: ")
    assert document.experiment == before
    document.edit_sheet("mono-boc", "B", lambda sheet: with_planned_yield(sheet, 0.5), "Plan")
    assert edit.text() == typed
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not plan.message.isVisible()


def test_the_way_to_the_yield_over_all_is_told_when_it_is_asked_for(plan: RouteOverview, document: Document) -> None:
    assert not plan.way.isVisible()
    plan.why.click()
    assert plan.way.text() == "Step A: No yield is planned for this step: type one."
    for step, planned in (("A", 0.5), ("B", 0.8)):
        document.edit_sheet("mono-boc", step, lambda sheet, y=planned: with_planned_yield(sheet, y), "Plan")
    assert plan.way.text().split("\n") == [
        "Y(A) = n(planned, N-Boc-1,4-diazepane) / n(Boc₂O) = 2.50 mmol / 5.00 mmol = 0.50 (50 %) "
        "— definition of the yield",
        "Y(B) = n(planned, N-Boc-N′-(2-thienylmethyl)-1,4-diazepane) / n(N-Boc-1,4-diazepane) "
        "= 2.00 mmol / 2.50 mmol = 0.80 (80 %) — definition of the yield",
        "Y(planned) = Y(A) · Y(B) = 0.50 · 0.80 = 0.40 (40 %) — calculated by diazgui",
    ]
    document.edit_sheet("mono-boc", "A", lambda sheet: with_isolated(sheet, Isolated(500.0)), "Isolate")
    assert plan.way.text().split("\n")[3] == (  # 500 / 200.278 = 2.49653 mmol
        "Y(A) = n(isolated, N-Boc-1,4-diazepane) / n(Boc₂O) = 2.50 mmol / 5.00 mmol = 0.4993 (49.931 %) "
        "— definition of the yield"
    )
    plan.why.click()
    assert not plan.way.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_on_a_step_leads_to_it(plan: RouteOverview, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(plan.step_chosen) as asked:
        qtbot.keyClick(line(plan, "B").button, key)
    assert asked.args == ["B"]


def test_the_step_in_front_is_marked(plan: RouteOverview) -> None:
    assert [one.button.property("front") for one in plan.lines] == ["true", "false"]
    plan.show_step("mono-boc", "B")
    assert [one.button.property("front") for one in plan.lines] == ["false", "true"]
    assert line(plan, "B").button.accessibleDescription() == "in front"
    plan.show_tab("mono-boc")
    assert [one.button.property("front") for one in plan.lines] == ["false", "false"]


def test_more_than_theory_says_what_to_look_for(plan: RouteOverview, document: Document) -> None:
    document.edit_sheet("mono-boc", "A", lambda sheet: with_isolated(sheet, Isolated(1100.0)), "Isolate")
    assert said(line(plan, "A").made) == "110 %"
    assert line(plan, "A").made.toolTip().startswith("More than theory: look for solvent")


def test_a_tab_of_one_step_has_no_plan(plan: RouteOverview) -> None:
    plan.show_step("free", "A")
    assert not plan.isVisible()
    assert not plan.opener.isVisible()
    assert plan.lines == ()
    plan.show_step("mono-boc", "A")
    assert plan.isVisible()
    assert len(plan.lines) == 2


def test_what_was_refused_in_one_tab_is_left_behind_in_another(plan: RouteOverview, qtbot: QtBot) -> None:
    type_into(qtbot, line(plan, "A").planned, "much")
    plan.show_step("free", "A")
    plan.show_step("mono-boc", "A")
    assert line(plan, "A").planned.text() == ""
    assert not plan.message.isVisible()


def test_tab_goes_along_the_fields_of_each_line(plan: RouteOverview, qtbot: QtBot) -> None:
    line(plan, "A").button.setFocus()
    met = []
    for _ in range(7):
        qtbot.keyClick(plan.focusWidget(), Qt.Key.Key_Tab)
        met.append(plan.focusWidget().accessibleName())
    assert met == [
        "Planned yield of step A, percent",
        "Isolated in step A, mass",
        "Purity of what is isolated in step A, percent",
        "Go to step B, Alkylate",
        "Planned yield of step B, percent",
        "Isolated in step B, mass",
        "Purity of what is isolated in step B, percent",
    ]


def test_with_little_room_it_is_scrolled_sideways_and_stays_narrow(plan: RouteOverview) -> None:
    plan.resize(400, 400)
    assert plan.minimumSizeHint().width() <= 400
    assert plan._band.horizontalScrollBar().maximum() > 0
