"""Notes of a step in the PDF: all of them, on as many pages as they need."""

import io

from pypdf import PdfReader

from diazgui.core.experiment import with_route
from diazgui.core.route_facts import with_notes
from diazgui.gui.paper_size import PaperSize
from diazgui.gui.printed.paper import pdf_bytes
from diazgui.library.bench import worked_example
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.units import Notation


def pages(notes: str, step: str = "B") -> list[str]:
    example = worked_example()
    route = with_notes(example.tab("mono-boc").route, step, notes)
    noted = with_route(example, "mono-boc", route)
    pdf = pdf_bytes(sheet_paper(noted, "mono-boc", step, shipped(Notation("."), "a")), PaperSize.A4)
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_long_notes_go_on_from_page_to_page_with_every_line(qapp) -> None:
    found = pages("\n".join(f"line {n:03d}: m/z 197.1107 seen" for n in range(1, 161)))
    assert len(found) >= 3
    assert all(f"line{n:03d}:m/z197.1107seen" in "".join(found) for n in range(1, 161))
    assert "line160" in found[-1]
    assert "Doneby" in found[-1]


def test_one_paragraph_longer_than_a_page_is_broken(qapp) -> None:
    found = pages(" ".join(f"word{n:04d}" for n in range(1, 1501)))
    assert all(f"word{n:04d}" in "".join(found) for n in (1, 700, 1500))
    assert len(found) >= 3


def test_short_notes_leave_the_step_on_its_pages(qapp) -> None:
    assert len(pages("Turned brown.", "C")) == len(pages("", "C"))
    assert "NotessofarTurnedbrown." in pages("Turned brown.", "C")[-1]
