"""Paper in pages: the PDF says what the screen says, page by page, in black on white, with nothing coarse in it."""

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QFontDatabase, QGuiApplication

from diazgui.core.guidance.page import Page, Section, Statement
from diazgui.core.sheet import Sheet
from diazgui.files import FileError
from diazgui.gui.paper_size import PaperSize, usual_size
from diazgui.gui.parts import theme
from diazgui.gui.printed.paper import documents, pdf_bytes, write_pdf
from diazgui.library.bench import bench, worked_example
from diazgui.report.columns import column
from diazgui.report.guidance_paper import page_paper, picture_paper
from diazgui.report.paper import Paper, Picture
from diazgui.report.paper_table import table_rows
from diazgui.report.procedure import procedure
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.report.texts import head_lines, total_lines, yield_lines
from diazgui.units import Notation
from tests.gui.sheets import experiment as small_experiment
from tests.report.test_paper import SVG
from tests.report.test_sheet_paper import PRINTED, PROTOCOLS

POINT = Notation(".")
BOTH = list(PaperSize)

example = cache(worked_example)


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def pages(paper: Paper, size: PaperSize = PaperSize.A4) -> list[str]:
    """The text of each page, without the breaks of its lines."""
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf_bytes(paper, size))).pages]


def close(text: str) -> str:
    return "".join(text.split())


@cache
def route_paper(tab_id: str) -> Paper:
    return sheet_paper(example(), tab_id, None, shipped(POINT, "worked.diaz"))


def long_paper(count: int = 60) -> Paper:
    """A sheet of many rows, each with a name of its own."""
    experiment = small_experiment()
    tab = experiment.tab("mono-boc")
    step = tab.route.step("B")
    base = step.sheet.entry("base")
    named = [replace(base.substance.compound, name=f"reagent number {i:02d}") for i in range(count)]
    more = tuple(
        replace(base, id=f"row-{i}", substance=replace(base.substance, compound=one)) for i, one in enumerate(named)
    )
    sheet = replace(step.sheet, entries=(*step.sheet.entries, *more))
    route = replace(tab.route, steps=(replace(step, front=replace(step.front, sheet=sheet)),))
    return sheet_paper(replace(experiment, tabs=(replace(tab, route=route),)), "mono-boc", None, shipped(POINT, "a"))


def texts_of(sheet: Sheet) -> list[str]:
    """What the screen shows of a sheet: cells, conditions and totals."""
    cells = [one.text(row, POINT) for row in table_rows(sheet) for one in map(column, PRINTED)]
    around = [*head_lines(sheet, POINT), *total_lines(sheet, POINT), *yield_lines(sheet, POINT)]
    return cells + [f"{line.label} {line.value}" for line in around if line.label != "Planned"]


@pytest.mark.parametrize("size", BOTH)
@pytest.mark.parametrize("tab_id", PROTOCOLS)
def test_the_pdf_says_what_the_screen_says(tab_id: str, size: PaperSize):
    read = "".join(pages(route_paper(tab_id), size))
    for step in example().tab(tab_id).route.steps:
        plan = bench().protocols[tab_id].step(step.id)
        variant = next(one for one in plan.variants if one.id == step.front.variant)
        isolation = next(one for one in plan.isolations if one.id == step.front.isolation)
        lines = procedure(variant, isolation, step.sheet, POINT)
        for said in (*texts_of(step.sheet), *(line.text for line in lines)):
            assert close(said) in read


def test_each_step_of_the_worked_example_has_one_page_of_its_own():
    found = pages(route_paper("mono-boc"))
    heads = ("Product, in theory", "Step A: Protect", "Step B: Alkylate", "Step C: Deprotect")
    assert len(found) == 4
    assert all(close(head) in page for head, page in zip(heads, found, strict=True))


@pytest.mark.parametrize("size", BOTH)
@pytest.mark.parametrize("tab_id", PROTOCOLS)
def test_a_step_that_needs_a_second_page_has_its_procedure_there(tab_id: str, size: PaperSize):
    found = pages(route_paper(tab_id), size)
    for first, second in zip(found, [*found[1:], "Fingerprint:"], strict=True):
        if "Fingerprint:" in first and "Fingerprint:" not in second:
            assert "Procedure,step" not in first
            assert second.startswith("Procedure,step")
    steps = len(example().tab(tab_id).route.steps)
    assert len(found) <= 2 * steps + (steps > 1)


@pytest.mark.parametrize(
    ("tab_id", "step_id"), [("mono-boc", "B"), ("mono-cbz", "B"), ("excess-diamine", "A"), ("mono-boc", "C")]
)
def test_a_step_keeps_to_one_page_with_its_warnings(tab_id: str, step_id: str):
    assert len(pages(sheet_paper(example(), tab_id, step_id, shipped(POINT)))) == 1


@pytest.mark.parametrize("size", BOTH)
def test_every_page_counts_itself_and_names_the_file(size: PaperSize):
    found = pages(long_paper(), size)
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert f"Page{number}of{len(found)}" in page
        assert "Forresearchuseonly" in page


@pytest.mark.parametrize("size", BOTH)
def test_a_long_table_repeats_its_head_and_breaks_no_row(size: PaperSize):
    found = pages(long_paper(), size)
    with_rows = [page for page in found if "CK₂O₃138.20" in page]
    assert len(with_rows) == 3
    assert all("role·formula·suppliedas" in page and "Weighed" in page for page in with_rows)
    for i in range(60):
        assert len([page for page in found if f"reagentnumber{i:02d}base·CK₂O₃138.202.0010.01.382g" in page]) == 1


def test_what_is_left_of_a_page_is_room_for_notes():
    (laid_out,) = documents(sheet_paper(example(), "mono-boc", "C", shipped(POINT)), QSizeF(595, 842))
    notes, names = (laid_out.find(words).block() for words in ("Notes", "Done by"))
    box = laid_out.documentLayout().blockBoundingRect
    assert box(names).top() - box(notes).bottom() > 900
    assert laid_out.pageCount() == 1


def test_the_pages_have_the_size_that_was_asked_for():
    for size, expected in ((PaperSize.A4, (595, 842)), (PaperSize.LETTER, (612, 792))):
        box = PdfReader(io.BytesIO(pdf_bytes(route_paper("di-alkylation"), size))).pages[0].mediabox
        assert (round(float(box.width)), round(float(box.height))) == expected


def test_structures_are_vectors_and_typefaces_are_inside():
    reader = PdfReader(io.BytesIO(pdf_bytes(route_paper("mono-boc"), PaperSize.A4)))
    fonts = set()
    for page in reader.pages:
        assert list(page.images) == []
        for font in page["/Resources"]["/Font"].values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            described = descendant.get_object()["/FontDescriptor"].get_object()
            assert isinstance(described, DictionaryObject)
            assert {"/FontFile2", "/FontFile3"} & set(described)
            fonts.add(str(described["/FontName"]))
    assert any("Inter" in font for font in fonts)


def test_the_pdf_carries_its_title():
    found = PdfReader(io.BytesIO(pdf_bytes(route_paper("mono-boc"), PaperSize.A4))).metadata
    assert found is not None
    assert found.title == "Mono via Boc"
    assert str(found.creator).startswith("diazgui ")


def test_a_dark_window_prints_in_black_on_white():
    def streams() -> list[bytes]:
        reader = PdfReader(io.BytesIO(pdf_bytes(route_paper("di-alkylation"), PaperSize.A4)))
        return [page.get_contents().get_data() for page in reader.pages]

    before = QGuiApplication.palette()
    light = streams()
    QGuiApplication.setPalette(theme.palette(theme.DARK))
    try:
        assert streams() == light
    finally:
        QGuiApplication.setPalette(before)


def test_a_figure_larger_than_the_page_is_made_smaller():
    paper = picture_paper("Wide", Picture(SVG, 4000.0, 2000.0), "diazgui")
    (laid_out,) = documents(paper, QSizeF(595, 842))
    assert laid_out.pageCount() == 1
    assert laid_out.size().width() <= 5950
    assert pages(paper) == ["WidePage1of1diazgui"]


def test_a_page_of_guidance_goes_on_where_a_page_ends():
    said = tuple(Statement(f"s{i}", "advice", f"Statement {i} of many.", "field") for i in range(120))
    found = pages(page_paper(Page("long", "Long", (Section("all", "All", said),)), (), "diazgui"))
    assert len(found) > 1
    assert all(f"Statement{i}ofmany." in "".join(found) for i in range(120))


def test_names_that_look_like_markup_are_printed_as_they_are():
    (page,) = pages(Paper("t", "<p>&lt;b&gt;bold&lt;/b&gt; &amp; more</p>"))
    assert page.startswith("<b>bold</b>&more")


def test_a_long_foot_goes_on_in_a_second_line():
    running = " · ".join(["a-very-long-name-of-a-file.diaz"] * 6)
    (page,) = pages(Paper("t", "<p>text</p>", running=running))
    assert close(running) in page
    assert "Page1of1" in page


def test_a_pdf_is_written_whole_or_not_at_all(tmp_path: Path):
    paper = route_paper("di-alkylation")
    write_pdf(paper, tmp_path / "sheet.pdf", PaperSize.A4)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]
    with pytest.raises(FileError, match=r"The folder .* is not there"):
        write_pdf(paper, tmp_path / "gone" / "sheet.pdf", PaperSize.A4)


def test_the_usual_size_is_that_of_the_country():
    places = QLocale.Country
    english = QLocale.Language.English
    assert usual_size(QLocale(english, places.UnitedStates)) is PaperSize.LETTER
    assert usual_size(QLocale(english, places.Canada)) is PaperSize.LETTER
    assert usual_size(QLocale(english, places.UnitedKingdom)) is PaperSize.A4
    assert usual_size(QLocale(QLocale.Language.German, places.Germany)) is PaperSize.A4


def test_the_typeface_is_brought_along():
    pages(Paper("t", "<p>text</p>"))
    assert QFontDatabase.hasFamily("Inter")
