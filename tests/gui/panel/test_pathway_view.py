"""The pathway with the real cascade: it is drawn beside the window, and only when what it shows has changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from diazgui.core.edits import with_basis
from diazgui.core.sheet import ByEquivalents
from diazgui.core.substance import Compound, Substance
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.pathway_view import PathwayView, _Drawn
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.units import Notation
from tests.gui.windows import worked_example


class Counting(Guide):
    def __init__(self):
        self.drawn = []

    def draw(self, found, width, dark, decimal, across=False):
        self.drawn.append((width, dark, across))
        return super().draw(found, width, dark, decimal, across)


@pytest.fixture
def document(qapp):
    return Document(worked_example().experiment)


POINT = Notation(".")


def opened(document, qtbot, notation=POINT):
    view = PathwayView(document, Counting(), notation)
    qtbot.addWidget(view)
    view.resize(320, 700)
    view.show()
    view.read()
    qtbot.waitUntil(lambda: view.cascade is not None)
    return view


def with_electrophile(document, electrophile):
    target = replace(document.experiment.target, electrophile=electrophile)
    document.replace(replace(document.experiment, target=target), "Another target")


def test_every_species_is_told_in_words_with_formula_mass_and_mz(document, qtbot):
    view = opened(document, qtbot)
    said = view.words.plain()
    for told in (
        "Mono-alkylated",
        "C₁₀H₁₆N₂S · 196.32 g/mol",
        "[M+H]⁺ m/z 197.1107",
        "Quaternary cation",
        "Ring-opened",
    ):
        assert told in said, told
    assert "Mono-alkylated: C₁₀H₁₆N₂S" in view.picture.accessibleDescription()
    assert view.picture.is_drawn
    assert view.picture.isVisible()
    assert view.prints


def test_the_decimal_comma_reaches_the_words(document, qtbot):
    assert "m/z 197,1107" in opened(document, qtbot, Notation(",")).words.plain()


def test_an_edit_of_a_sheet_draws_nothing_anew_but_another_target_does(document, qtbot):
    view = opened(document, qtbot)
    count = len(view._guide.drawn)
    document.edit_sheet("mono-boc", "B", lambda s: with_basis(s, "base", ByEquivalents(3.0)), "eq.")
    view.read()
    assert len(view._guide.drawn) == count
    with_electrophile(document, Substance(Compound("benzyl bromide", smiles="BrCc1ccccc1")))
    view.read()
    qtbot.waitUntil(lambda: "C₁₂H₁₈N₂" in view.words.plain())
    assert "C₁₀H₁₆N₂S" not in view.words.plain()


def test_what_was_overtaken_by_a_later_change_is_not_shown(document, qtbot):
    view = opened(document, qtbot)
    before = view._wanted
    with_electrophile(document, Substance(Compound("benzyl bromide", smiles="BrCc1ccccc1")))
    view.read()
    qtbot.waitUntil(lambda: "C₁₂H₁₈N₂" in view.words.plain())
    view._take(_Drawn(before, problem="late"))
    assert "C₁₂H₁₈N₂" in view.words.plain()


def test_a_species_that_does_not_exist_is_said(document, qtbot):
    view = opened(document, qtbot)
    unknown = Substance(Compound("mystery", problem="Mystery has no structure here."))
    target = replace(document.experiment.target, electrophile=unknown, carbonyl=unknown)
    document.replace(replace(document.experiment, target=target), "Another target")
    view.read()
    qtbot.waitUntil(lambda: "C₁₀H₁₆N₂S" not in view.words.plain())
    assert [one.id for one in view.cascade.species] == ["diamine"]
    assert view.words.plain().endswith(view.cascade.left_out[0].why)


def test_a_drawing_that_fails_says_why_and_does_not_print(document, qtbot, monkeypatch):
    view = opened(document, qtbot)
    monkeypatch.setattr(Guide, "cascade", lambda *_: (_ for _ in ()).throw(ValueError("no ring")))
    view._wanted = None
    view.read()
    qtbot.waitUntil(lambda: view.cascade is None)
    assert view.words.plain() == "The pathway cannot be drawn: no ring"
    assert not view.prints
    assert view.paper() is None
    assert view.picture.isHidden()


def test_another_theme_and_another_width_are_drawn_for(document, qtbot):
    view = opened(document, qtbot)
    width = view._guide.drawn[-1][0]
    apply(Appearance.DARK)
    qtbot.waitUntil(lambda: view._guide.drawn[-1][1])
    apply(Appearance.LIGHT)
    view.resize(420, 700)
    qtbot.waitUntil(lambda: view._guide.drawn[-1][0] > width)


def test_the_species_are_copied_as_a_table(document, qtbot):
    view = opened(document, qtbot)
    qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().mimeData()
    lines = copied.text().splitlines()
    assert lines[0] == "Species\tFormula\tM / g mol⁻¹\tIon\tm/z\tSMILES"
    assert lines[1].split("\t")[:5] == ["Diamine", "C₅H₁₂N₂", "100.17", "[M+H]⁺", "101.1073"]
    assert len(lines) == 6
    assert "<td>Mono-alkylated</td>" in copied.html()


def test_paper_is_drawn_across_and_in_black(document, qtbot):
    view = opened(document, qtbot)
    apply(Appearance.DARK)
    paper = view.paper()
    apply(Appearance.LIGHT)
    assert (840, False, True) in view._guide.drawn
    assert paper.title == "What repeated alkylation gives"
    assert "<b>Mono-alkylated</b>: C₁₀H₁₆N₂S · 196.32 g/mol, [M+H]⁺ m/z 197.1107." in paper.html
    assert "lines 33, 48)" in paper.html
    (picture,) = paper.pictures.values()
    assert 300 < picture.width <= 520


def test_what_leads_from_one_species_to_the_next_has_its_source(document, qtbot):
    view = opened(document, qtbot)
    assert "Guide, lines 33, 48" in view.words.plain()
    with qtbot.waitSignal(view.reference_wanted) as wanted:
        view.words.linkActivated.emit("ref:guide")
    assert wanted.args == [("guide",)]
