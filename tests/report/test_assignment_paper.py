"""Peaks of LC-MS on paper."""

from dataclasses import replace

from diazgui.core.experiment import with_route
from diazgui.core.route_facts import with_peaks
from diazgui.library.assignment import lc_ms_of
from diazgui.library.bench import worked_example
from diazgui.report.assignment_paper import peaks_line, peaks_section
from diazgui.report.chosen import chosen
from diazgui.report.data import document
from diazgui.report.paper_sources import Sources
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.report.typed_peaks import read_peaks
from diazgui.units import Notation

POINT = Notation(".")
ROUTE = worked_example().tab("excess-diamine").route


def stated(text):
    return with_peaks(ROUTE, "A", read_peaks(text, POINT))


def test_a_sheet_has_its_peaks_in_a_line():
    route = stated("197.11:80, 293.11:20, 198.11:9, 500.5")
    line = peaks_line(route, route.step("A"), POINT)
    assert "<b>197.11</b> (80) [M+H]⁺ of mono-alkylated · <b>293.11</b> (20) [M+H]⁺ of di-alkylated" in line
    assert "<b>500.5</b> not assigned" in line
    assert "198.11" not in line  # an isotope line


def test_a_sheet_without_peaks_has_no_line_and_many_are_counted():
    assert peaks_line(ROUTE, ROUTE.step("A"), POINT) == ""
    many = stated(", ".join(f"{300 + i}.5" for i in range(15)))
    assert "and 3 more" in peaks_line(many, many.step("A"), POINT)


def test_the_printed_sheet_carries_the_line():
    example = worked_example()
    experiment = with_route(example, "excess-diamine", stated("197.11:80"))
    paper = sheet_paper(experiment, "excess-diamine", "A", shipped(POINT))
    assert "LC-MS found, m/z (area)" in paper.html
    assert "LC-MS found" not in sheet_paper(example, "excess-diamine", "A", shipped(POINT)).html


def test_the_data_of_a_table_carries_the_peaks():
    experiment = with_route(worked_example(), "excess-diamine", stated("197.11:80, 293.1"))
    (tab,) = document(chosen(experiment, ["excess-diamine"], []))["tabs"]
    assert tab["steps"][0]["lc_ms_peaks"] == [
        {"mz": 197.11, "area": 80.0, "decimals": 2},
        {"mz": 293.1, "area": None, "decimals": 1},
    ]


def test_in_full_every_peak_stands_with_its_notes_shares_and_sources():
    route = stated("197.11:80, 293.11:20")
    step, sources = route.step("A"), Sources()
    html = peaks_section(step.sheet, lc_ms_of(route, "A", step.peaks), POINT, sources)
    for told in (
        "<b>293.11</b>",
        "The same formula: quaternary cation with N–H.",
        "<b>80 %</b>",
        "A mixture: mono and more",
    ):
        assert told in html, told
    assert any("BenchChem" in line for line in sources.listed())


def test_without_peaks_or_shares_nothing_is_said_of_them():
    step = ROUTE.step("A")
    assert peaks_section(step.sheet, lc_ms_of(ROUTE, "A", ()), POINT, Sources()) == ""
    only_group = stated("97.01")
    told = lc_ms_of(only_group, "A", only_group.step("A").peaks)
    assert "Composition" not in peaks_section(replace(step.sheet), told, POINT, Sources())
