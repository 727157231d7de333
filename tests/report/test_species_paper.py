"""The ions to look for in a line of the sheet, and the page of species on paper."""

import re
from html import unescape

from diazgui.core.sheet import Sheet
from diazgui.core.species import LeftOut, StepSpecies
from diazgui.library.bench import worked_example
from diazgui.library.species import species_for
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.report.species_paper import lc_ms_line, species_paper
from diazgui.units import Notation

POINT = Notation(".")


def sheet(tab: str, step: str) -> Sheet:
    return worked_example().tab(tab).route.step(step).sheet


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_line_has_product_start_and_over_reaction() -> None:
    assert words(lc_ms_line(sheet("mono-boc", "B"), POINT)) == (
        "LC-MS, m/z product [M+H]⁺ 297.1631, [M+H−C₄H₈]⁺ 241.1005 · starting amine [M+H]⁺ 201.1598 · "
        "quaternary cation M⁺ 393.1665"
    )
    assert words(lc_ms_line(sheet("di-alkylation", "A"), Notation(","))) == (
        "LC-MS, m/z product [M+H]⁺ 293,1141 · starting amine [M+H]⁺ 101,1073 · mono-alkylated [M+H]⁺ 197,1107 · "
        "quaternary cation M⁺ 389,1174"
    )


def test_without_a_product_there_is_no_line() -> None:
    assert lc_ms_line(Sheet(), POINT) == ""


def test_the_line_stands_on_the_sheet_that_goes_to_the_hood() -> None:
    paper = sheet_paper(worked_example(), "mono-boc", "C", shipped(POINT))
    assert "LC-MS, m/z product [M+H]⁺ 197.1107 · starting amine [M+H]⁺ 297.1631" in words(paper.html)


def test_every_species_stands_on_its_page_with_structure_and_sources() -> None:
    found = species_for(sheet("mono-boc", "A"))
    paper = species_paper("Species of step A", found, POINT)
    assert list(paper.pictures) == [f"species-{number}" for number in range(1, 6)]
    assert all(one.width <= 150 and one.height <= 76 for one in paper.pictures.values())
    told = words(paper.html)
    assert told.startswith("Species of step A Mono-Boc: N-Boc-1,4-diazepane intended product")
    assert "[M+H−2 C₄H₈]⁺ 189.0870" in told
    assert "No ion of its own is expected in a positive spectrum." in told
    assert "Mills et al., J. Org. Chem. 1987, 52, 1857" in told


def test_what_is_left_out_stands_there_with_its_reason() -> None:
    paper = species_paper("Species", StepSpecies((), (LeftOut("di", "There is <one> N–H."),)), POINT)
    assert "<p>There is &lt;one&gt; N–H.</p>" in paper.html
