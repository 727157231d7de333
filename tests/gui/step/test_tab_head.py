"""The head of a tab: what is typed there, and the ways to run a step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.experiment import with_chosen_version, with_route
from diazgui.core.guidance.remedy import Exchange, with_change_to
from diazgui.core.route import Route
from diazgui.core.sheet import ByAmount, ByMass
from diazgui.gui.document import Document
from diazgui.gui.step.tab_head import TabHead
from diazgui.units import LOCAL_POINT, Notation
from tests.gui.windows import type_into, worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def head(qtbot: QtBot, document: Document) -> TabHead:
    return shown(qtbot, document, LOCAL_POINT)


def shown(qtbot: QtBot, document: Document, notation: Notation) -> TabHead:
    head = TabHead(document, worked_example().bench, notation)
    qtbot.addWidget(head)
    head.show_step("mono-boc", "A")
    head.show()
    return head


def amounts(document: Document, step: str = "A") -> dict[str, object]:
    return {e.id: e.basis for e in document.experiment.tab("mono-boc").route.step(step).sheet.entries}


def test_it_shows_scale_concentration_and_no_planned_yield(head: TabHead) -> None:
    assert head.scale.text() == "5.00 mmol"
    assert head.concentration.text() == "0.20 M"
    assert head.planned.text() == ""
    assert head.planned.placeholderText() == "— %"


@pytest.mark.parametrize(
    ("typed", "basis", "stands"),
    [
        ("10", ByAmount(10.0), "10.0 mmol"),
        ("10 mmol", ByAmount(10.0), "10.0 mmol"),
        ("1.37 g", ByMass(1370.0), "1.370 g"),
    ],
)
def test_the_scale_is_an_amount_or_a_mass_of_the_reference(
    qtbot: QtBot, head: TabHead, document: Document, typed: str, basis: object, stands: str
) -> None:
    type_into(qtbot, head.scale, typed)
    assert amounts(document)["boc2o"] == basis
    assert head.scale.text() == stands
    assert document.undo_stack.undoText() == f"Set the scale to {stands}"


def test_a_new_scale_scales_what_is_stated_absolutely(qtbot: QtBot, head: TabHead, document: Document) -> None:
    before = document.experiment.tab("mono-boc").route.step("A").sheet
    type_into(qtbot, head.scale, "10 mmol")
    after = document.experiment.tab("mono-boc").route.step("A").sheet
    doubled = [
        (old.basis.value, new.basis.value)
        for old, new in zip(before.entries, after.entries, strict=True)
        if type(old.basis).__name__ == "ByVolume"
    ]
    assert doubled
    assert all(new == 2 * old for old, new in doubled)


def test_a_decimal_comma_is_read_and_written_where_it_is_the_custom(qtbot: QtBot, document: Document) -> None:
    head = shown(qtbot, document, Notation(","))
    type_into(qtbot, head.scale, "2,5 mmol")
    assert amounts(document)["boc2o"] == ByAmount(2.5)
    assert head.scale.text() == "2,50 mmol"


def test_a_small_scale_is_read_as_a_whole_with_its_unit(qtbot: QtBot, head: TabHead) -> None:
    type_into(qtbot, head.scale, "0.05 mmol")
    assert head.scale.text() == "0.0500 mmol"
    bold = QFont(head.scale.font())
    bold.setWeight(QFont.Weight.DemiBold)
    frame = 2 * 8  # px: edge, padding and the margin of the text on either side
    assert QFontMetrics(bold).horizontalAdvance("0.0500 mmol") + frame <= head.scale.width()


def test_the_concentration_is_that_of_the_step_in_front(qtbot: QtBot, head: TabHead, document: Document) -> None:
    head.show_step("mono-boc", "B")
    type_into(qtbot, head.concentration, "0.5 M")
    route = document.experiment.tab("mono-boc").route
    assert [route.step(one).sheet.concentration for one in "AB"] == [0.2, 0.5]
    assert document.undo_stack.undoText() == "Set the concentration to 0.50 M"


def test_undo_names_what_was_typed_without_a_unit_as_the_field_shows_it(
    qtbot: QtBot, head: TabHead, document: Document
) -> None:
    type_into(qtbot, head.planned, "80")
    assert document.undo_stack.undoText() == "Set the planned yield to 80 %"
    type_into(qtbot, head.concentration, "0,5")
    assert document.undo_stack.undoText() == "Set the concentration to 0.50 M"


def test_a_planned_yield_is_handed_on_and_an_empty_text_clears_it(
    qtbot: QtBot, head: TabHead, document: Document
) -> None:
    type_into(qtbot, head.planned, "80 %")
    assert document.experiment.tab("mono-boc").route.step("A").sheet.planned_yield == 0.8
    assert document.experiment.tab("mono-boc").route.step("B").sheet.entries[0].basis.amount == 4.0
    assert head.planned.text() == "80 %"
    type_into(qtbot, head.planned, "")
    assert document.experiment.tab("mono-boc").route.step("A").sheet.planned_yield is None
    assert document.undo_stack.undoText() == "Clear the planned yield"


@pytest.mark.parametrize("typed", ["7 bananas", "0", "-5 mmol", "1.2.3 g", "5 °C"])
def test_a_scale_that_cannot_be_is_refused_beneath_the_field(
    qtbot: QtBot, head: TabHead, document: Document, typed: str
) -> None:
    before = document.experiment
    type_into(qtbot, head.scale, typed)
    assert document.experiment is before
    assert head.scale.text() == typed
    assert head.scale.is_refused
    assert head.message.text().endswith(".")
    qtbot.keyClick(head.scale, Qt.Key.Key_Escape)
    assert head.scale.text() == "5.00 mmol"
    assert head.message.isHidden()


def test_the_steps_are_a_row_of_buttons_and_ask_for_another_step(qtbot: QtBot, head: TabHead) -> None:
    asked: list[str] = []
    head.step_chosen.connect(asked.append)
    assert [head.steps.button(one).text() for one in "ABC"] == ["A  Protect", "B  Alkylate", "C  Deprotect"]
    qtbot.keyClick(head.steps.button("C"), Qt.Key.Key_Space)
    assert asked == ["C"]


def test_a_single_step_needs_no_choice_of_steps(head: TabHead) -> None:
    head.show_step("di-alkylation", "A")
    assert head.steps.parentWidget().isHidden()


def test_the_guides_own_conditions_are_one_click_away_with_their_warning(
    qtbot: QtBot, head: TabHead, document: Document
) -> None:
    head.show_step("mono-boc", "B")
    assert head.warning.text == ""
    plan = worked_example().bench.protocols["mono-boc"].step("B")
    guide = next(variant for variant in plan.variants if variant.warning)
    button = head.variants.button(guide.id)
    assert "guide" in button.text()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    head.show_step("mono-boc", "B")
    assert document.experiment.tab("mono-boc").route.step("B").front.variant == guide.id
    assert "run away" in head.warning.text
    assert head.concentration.text() == "0.20 M"
    document.undo_stack.undo()
    head.show_step("mono-boc", "B")
    assert head.warning.text == ""
    assert head.variants.button(plan.variants[0].id).isChecked()


def test_a_warning_is_said_once_and_only_of_what_is_on_the_sheet(head: TabHead, document: Document) -> None:
    hydride = with_chosen_version(document.experiment, "mono-boc", "B", "as-in-guide", "free-base", head._bench)
    document.replace(hydride, "Set step B")
    head.show_step("mono-boc", "B")
    assert "run away" in head.warning.text
    head.use_notices(True)
    assert head.warning.text == ""  # the danger beside the sheet says it
    head.use_notices(False)
    assert "run away" in head.warning.text
    thf = with_change_to(
        document.experiment, "mono-boc", "B", Exchange("solvent", head._bench.shelf["thf"]), head._bench
    )
    document.replace(thf, "Use THF")
    head.show_step("mono-boc", "B")
    assert head.warning.text == ""


def test_a_product_is_isolated_in_the_form_chosen(qtbot: QtBot, head: TabHead, document: Document) -> None:
    head.show_step("mono-boc", "C")
    plan = worked_example().bench.protocols["mono-boc"].step("C")
    free = next(isolation for isolation in plan.isolations if isolation.form == "free base")
    qtbot.keyClick(head.isolations.button(free.id), Qt.Key.Key_Space)
    product = document.experiment.tab("mono-boc").route.step("C").sheet.products[0]
    assert product.parts == ()


def test_why_there_is_no_product_stands_in_the_head(qtbot: QtBot, document: Document) -> None:
    from diazgui.core.experiment import with_target
    from diazgui.gui.target.target_edits import with_diamine

    target = with_diamine(document.experiment.target, "CNC1CCCCC1")
    document.replace(with_target(document.experiment, target, worked_example().bench), "an amine")
    head = shown(qtbot, document, LOCAL_POINT)
    head.show_step("di-alkylation", "A")
    assert head.problem.text.startswith("Only one N–H can be alkylated here, and two are needed.")


def test_a_refused_text_gives_way_when_another_step_comes_in_front(qtbot: QtBot, head: TabHead) -> None:
    type_into(qtbot, head.planned, "many")
    head.show_step("mono-boc", "A")
    assert head.planned.text() == "many"
    head.show_step("mono-boc", "B")
    assert head.planned.text() == ""
    assert head.message.isHidden()


def test_the_tab_key_meets_each_control_where_it_stands(qtbot: QtBot, head: TabHead) -> None:
    head.show_step("mono-boc", "C")
    head.activateWindow()
    qtbot.waitUntil(head.isActiveWindow)
    head.scale.setFocus()
    met = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert [name.split(":")[0].split(",")[0] for name in met] == [
        "Scale",
        "Concentration of the reference",
        "Planned yield",
        "Step",
        "Variant",
        "Isolated as",
        "Temperature of the reaction",
        "Time of the reaction",
    ]


def test_a_variant_that_the_protocol_does_not_have_is_said_and_shows_its_sheet(qtbot: QtBot) -> None:
    experiment = worked_example().experiment
    tab = experiment.tab("mono-boc")
    first = tab.route.steps[0]
    lost = replace(first, front=replace(first.front, variant="gone"))
    route = Route((lost, *tab.route.steps[1:]))
    document = Document(with_route(experiment, "mono-boc", route))
    head = shown(qtbot, document, LOCAL_POINT)
    assert head.scale.text() == "5.00 mmol"
    assert "“gone”" in head._note.text()
    assert not head.isolations.isVisible()
    head.variants.button("methanol").click()
    assert document.experiment.tab("mono-boc").route.steps[0].front.variant == "methanol"
    document.undo_stack.undo()
    assert document.experiment.tab("mono-boc").route == route
