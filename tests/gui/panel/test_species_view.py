"""The page Species with what ships: it follows the step in front, and amounts cost it nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from diazgui.core.edits import with_basis
from diazgui.core.experiment import with_chosen_version, without_tab
from diazgui.core.sheet import ByEquivalents
from diazgui.core.substance import Compound, Substance
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.species_view import SpeciesView
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from diazgui.library.bench import bench
from diazgui.report.species import NOTHING
from diazgui.units import Notation
from tests.gui.windows import worked_example


@pytest.fixture
def document(qapp):
    return Document(worked_example().experiment)


def opened(document, qtbot, tab="mono-boc", step="C", notation=None):
    view = SpeciesView(document, Guide(), notation or Notation("."))
    qtbot.addWidget(view)
    view.resize(320, 900)
    view.show()
    view.show_place(tab, step)
    view.read()
    qtbot.waitUntil(lambda: view._column.is_full)
    return view


def said(view):
    return " ".join(f"{box.title.plain()} {box.words.plain()}" for box in view.boxes)


def test_the_intended_product_stands_first_with_its_structure_and_ions(document, qtbot):
    view = opened(document, qtbot)
    first = view.boxes[0]
    assert first.title.plain() == "Deprotected amine intended product\n1-(2-thienylmethyl)-1,4-diazepane"
    assert first.picture.accessibleDescription() == "1-(2-thienylmethyl)-1,4-diazepane, SMILES c1csc(CN2CCCNCC2)c1"
    words = first.words.plain()
    for told in ("C₁₀H₁₆N₂S · 196.32 g/mol · exact mass 196.1034", "[M+H]⁺", "197.1107", "99.0590", "97.0106"):
        assert told in words, told
    assert "general knowledge of the field" in words
    assert "[M+H]⁺ 197.1107 is also [M+H−C₅H₈O₂]⁺ of “Starting amine”" in words


def test_the_page_has_the_step_as_its_caption_and_prints(document, qtbot):
    view = opened(document, qtbot)
    assert (view.caption, view.prints) == ("C Deprotect", True)


def test_an_amount_builds_nothing_anew_and_another_solvent_does(document, qtbot):
    view = opened(document, qtbot, step="A")
    before = view.boxes
    document.edit_sheet("mono-boc", "A", lambda s: with_basis(s, "diamine", ByEquivalents(3.0)), "eq.")
    view.read()
    assert view.boxes is before
    assert "CH₂-bridged dimer" in said(view)
    chosen = with_chosen_version(document.experiment, "mono-boc", "A", "methanol", "", bench())
    document.replace(chosen, "Methanol")
    view.read()
    assert "CH₂-bridged dimer" not in said(view)


def test_what_a_species_needs_is_told(document, qtbot):
    view = opened(document, qtbot, "di-alkylation", "A")
    assert "Needs DMF and base at 60 °C or above." in said(view)


def test_chlorine_and_bromine_show_their_isotopes(document, qtbot):
    bromide = Substance(Compound("2-bromobenzyl bromide", smiles="BrCc1ccccc1Br"))
    sheet = document.experiment.tab("excess-diamine").route.step("A").sheet
    entries = tuple(replace(e, substance=bromide) if e.id == "electrophile" else e for e in sheet.entries)
    product = replace(sheet.products[0], compound=Compound("mono", smiles="Brc1ccccc1CN1CCCNCC1"))
    document.edit_sheet("excess-diamine", "A", lambda s: replace(s, entries=entries, products=(product,)), "Bromide")
    assert "269.0648 M 100 : M+2 98" in " ".join(said(opened(document, qtbot, "excess-diamine", "A")).split())


def test_the_decimal_comma_reaches_the_numbers(document, qtbot):
    assert "197,1107" in said(opened(document, qtbot, notation=Notation(",")))


def test_a_source_can_be_followed(document, qtbot):
    view = opened(document, qtbot, "di-alkylation", "A")
    with qtbot.waitSignal(view.reference_wanted) as wanted:
        view.boxes[0].words.linkActivated.emit("ref:guide")
    assert wanted.args == [("guide",)]
    assert "Guide, lines 48, 69" in view.boxes[0].words.plain()


def test_the_species_are_copied_as_a_table_with_a_row_for_each_ion(document, qtbot):
    view = opened(document, qtbot)
    qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in copied.text().splitlines()]
    assert lines[0][5:7] == ["Ion", "m/z"]
    assert lines[1][2:7] == ["C₁₀H₁₆N₂S", "196.32", "196.1034", "[M+H]⁺", "197.1107"]
    assert "<td>197.1107</td>" in copied.html()


def test_an_empty_sheet_says_what_is_missing_and_prints_nothing(document, qtbot):
    view = opened(document, qtbot)
    document.replace(without_tab(document.experiment, "mono-boc"), "Take off")
    view.read()
    assert (view.boxes, view.prints, view.caption) == ((), False, "")
    assert view.told[0].plain() == NOTHING
    assert view.paper() is None
    view.copy.click()  # there is nothing to copy, and nothing happens
    assert not view.copy.isVisible()


def test_what_is_left_out_says_why(document, qtbot):
    view = opened(document, qtbot, "reductive-amination", "A")
    assert [one.plain() for one in view.told] == [
        "A reductive amination stops at the tertiary amine and makes no quaternary salt."
    ]


def test_it_takes_the_colours_of_the_other_theme(document, qtbot):
    view = opened(document, qtbot)
    assert LIGHT.warning in view.boxes[0].words.text()
    apply(Appearance.DARK)
    qtbot.waitUntil(lambda: DARK.warning in view.boxes[0].words.text())
    apply(Appearance.LIGHT)


def test_paper_has_every_species_with_its_structure(document, qtbot):
    paper = opened(document, qtbot).paper()
    assert paper.title == "Species: Mono via Boc, step C Deprotect"
    assert len(paper.pictures) == 4
    assert '<img src="svg:species-1" alt="Deprotected amine">' in paper.html
    assert "[M+H]⁺ <b>197.1107</b>" in paper.html
    assert "general knowledge of the field" in paper.html


def test_before_it_was_read_there_is_no_paper(document, qtbot):
    view = SpeciesView(document, Guide(), Notation("."))
    qtbot.addWidget(view)
    assert view.paper() is None


def test_what_shows_no_ion_says_so(document, qtbot):
    view = opened(document, qtbot, "mono-boc", "A")
    reagent = next(box for box in view.boxes if box.species.id == "agent")
    assert "No ion of its own is expected in a positive spectrum." in reagent.words.plain()
    assert reagent.accessibleName() == "Acylating agent, starting material"
