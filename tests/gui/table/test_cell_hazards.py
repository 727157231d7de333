"""Pictograms in a cell: drawn for the screen at hand, as wide as they are many, and said in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from diazgui.core.edits import with_substance
from diazgui.gui.document import Document
from diazgui.gui.table.cell_hazards import (
    paint_pictograms,
    pictogram,
    pictogram_lines,
    pictograms_height,
    pictograms_width,
    side_for,
)
from diazgui.gui.table.sheet_cells import Tone
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.library.substances import find_substance
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import CARBONATE, experiment
from tests.gui.windows import inside, open_window

AT = next(i for i, column in enumerate(COLUMNS) if column.id == "hazards")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_a_pictogram_has_a_dot_for_each_dot_of_the_screen(qapp, ratio):
    image = pictogram("GHS05", 22, ratio)
    assert (image.width(), image.height()) == (round(22 * ratio), round(22 * ratio))
    assert image.devicePixelRatio() == ratio


def test_a_pictogram_is_never_too_small_to_be_told(qapp):
    assert side_for(12) == 22
    assert side_for(40) == 43


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_the_frame_of_a_pictogram_is_whole(qapp, ratio):
    image, dots = pictogram("GHS05", 22, ratio), round(22 * ratio)
    reds = [(x, y) for x in range(dots) for y in range(dots) if image.pixelColor(x, y).name() == "#dd0000"]
    assert min(x for x, _ in reds) < 0.15 * dots
    assert max(x for x, _ in reds) > 0.85 * dots
    assert min(y for _, y in reds) < 0.15 * dots
    assert max(y for _, y in reds) > 0.85 * dots


def test_pictograms_stand_side_by_side():
    assert pictograms_width(0, 22) == 0
    assert pictograms_width(1, 22) == 22
    assert pictograms_width(3, 22) == 70


def test_pictograms_go_on_in_another_line_where_there_is_no_room():
    codes = ("GHS02", "GHS05", "GHS06", "GHS07", "GHS08")
    assert pictogram_lines(codes, 22, 70) == (("GHS02", "GHS05", "GHS06"), ("GHS07", "GHS08"))
    assert pictogram_lines(codes[:2], 22, 10) == (("GHS02",), ("GHS05",))
    assert pictograms_height(codes, 22, 70) == 46
    assert pictograms_height(codes, 22, 200) == 22


def test_each_pictogram_is_painted_with_its_red_frame(qapp):
    sheet = QImage(60, 26, QImage.Format.Format_ARGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    paint_pictograms(painter, QRect(0, 0, 60, 26), ("GHS02", "GHS07"), 22)
    painter.end()
    for left in (0, 24):
        colours = {QColor(sheet.pixel(x, y)).name() for x in range(left, left + 22) for y in range(26)}
        assert "#dd0000" in colours
        assert "#000000" in colours


@pytest.fixture
def model(qapp):
    document = Document(experiment())
    model = SheetModel(document, Notation("."))
    model.show_step("mono-boc", "B")
    model.document = document
    return model


def stated(model, hazards, source):
    substance = replace(CARBONATE, hazards=hazards, hazards_source=source)
    model.document.edit_sheet("mono-boc", "B", lambda sheet: with_substance(sheet, "base", substance), "Hazards")
    return model.index(model.row_of("base"), AT)


def test_pictograms_are_said_in_words_with_their_source(model):
    index = stated(model, ("GHS05", "GHS07"), "label of the bottle")
    assert model.cells[index.row()][AT].pictograms == ("GHS05", "GHS07")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "Corrosive (GHS05)\nIrritant or harmful (GHS07)\nSource: label of the bottle"
    )
    assert "corrosive" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_hazard_statements_stand_below_the_pictograms(model):
    shipped = find_substance("K2CO3")
    model.document.edit_sheet("mono-boc", "B", lambda sheet: with_substance(sheet, "base", shipped), "Base")
    index = model.index(model.row_of("base"), AT)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "Irritant or harmful (GHS07)\n"
        "H315 Causes skin irritation\n"
        "H319 Causes serious eye irritation\n"
        "H335 May cause respiratory irritation\n"
        "Source: general knowledge of the field\n"
        "Wording: United Nations, GHS, seventh revised edition (2017), annex 3\n"
        "See the SDS of your bottle."
    )


def test_a_substance_that_is_known_to_have_none_leaves_its_place_empty(model):
    index = stated(model, (), "label of the bottle")
    assert index.data() == ""
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "No pictogram.\nSource: label of the bottle"


def test_unknown_hazards_are_a_dash_with_the_reason(model):
    index = stated(model, (), "")
    assert index.data() == "—"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == model.rows[index.row()].reasons["hazards"]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "unknown"


def test_what_no_pictogram_says_stands_beside_them(model):
    halide = model.index(model.row_of("electrophile"), AT)
    assert halide.data(Qt.ItemDataRole.ToolTipRole).split("\n")[-2:] == [
        "Alkylating agent, treat as genotoxic.",
        "Source: general knowledge of the field",
    ]


def test_a_known_danger_without_a_pictogram_is_no_dash(qtbot):
    window = open_window(qtbot)
    workspace, _ = inside(window)
    workspace.page.show_step("mono-boc", "B")
    model = workspace.page.sheet.model
    halide, product = model.row_of("electrophile"), model.row_of("product")
    assert model.index(halide, AT).data() == "tears, alkylator"
    assert model.cells[halide][AT].tone is Tone.WARNING
    assert "treat as genotoxic" in model.index(halide, AT).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(product, AT).data() == "—"
