"""Journey 12: another diamine is typed as its structure, and the same tabs work."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.windows import inside, open_window, type_into
from tests.journeys.keys import cell, go_to


def test_a_substituted_homopiperazine_by_its_smiles(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    type_into(qtbot, workspace.target.diamine.edit, "C1C(C)(C)CNCCN1")
    assert document.undo_stack.count() == 1
    go_to(window, "mono-boc", "A")
    assert cell(window, "diamine", "formula") == "C₇H₁₆N₂"
    assert cell(window, "diamine", "mass") == "1.282 g"
    go_to(window, "mono-boc", "C")
    assert cell(window, "product", "formula") == "C₁₂H₂₂Cl₂N₂S"
    assert cell(window, "product", "molar_mass") == "297.30"
    for tab in document.experiment.tabs:
        go_to(window, tab.id)
        assert workspace.page.head.problem.text == ""


def test_what_was_typed_in_the_tabs_stays(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    go_to(window, "mono-boc", "A")
    type_into(qtbot, workspace.page.head.scale, "2 mmol")
    type_into(qtbot, workspace.target.diamine.edit, "C1CNCCN1")
    assert cell(window, "diamine", "name") == "piperazine"
    assert cell(window, "diamine", "mass") == "344.6 mg"
    assert workspace.page.head.scale.text() == "2.00 mmol"
    document.undo_stack.undo()
    assert cell(window, "diamine", "name") == "1,4-diazepane"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("CN1CCCN(C)CC1", "There is no N–H to alkylate"),
        ("NCCN", "A primary amine (NH₂)"),
        ("C1CNCCNC", "is not known here. Type a name from the list, a CAS number or a SMILES."),
        ("C1CNCCN1.Cl", "drawn as a salt or mixture"),
    ],
)
def test_what_cannot_be_alkylated_is_told_why_and_changes_nothing(qtbot: QtBot, typed: str, sentence: str) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    before = document.experiment
    type_into(qtbot, workspace.target.diamine.edit, typed)
    assert sentence in workspace.target.diamine.message.text()
    assert workspace.target.diamine.edit.text() == typed
    assert document.experiment is before
