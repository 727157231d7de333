"""What the peaks of the worked example are taken for, in words."""

import pytest

from diazgui.core.assignment import Verdict
from diazgui.core.tolerance import Tolerance
from diazgui.library.assignment import lc_ms_of
from diazgui.library.bench import worked_example
from diazgui.library.wish import Wish, experiment_from
from diazgui.report.assignment import (
    composition_lines,
    looked_for,
    missing_areas,
    next_steps,
    peak_lines,
    qualified,
    tolerance_text,
    within,
)
from diazgui.report.assignment_model import expected
from diazgui.report.assignment_text import lc_ms_data, lc_ms_text, table_html, table_text
from diazgui.report.typed_peaks import read_peaks
from diazgui.units import Notation

EXAMPLE = worked_example()
POINT, COMMA = Notation("."), Notation(",")


def sheet(tab="excess-diamine", step="A"):
    return EXAMPLE.tab(tab).route.step(step).sheet


def told(text, tab="excess-diamine", step="A", tolerance=None):
    return lc_ms_of(EXAMPLE.tab(tab).route, step, read_peaks(text, POINT), tolerance)


def lines(text, *where, notation=POINT, **more):
    return [(one.title, one.error, one.notes) for one in peak_lines(told(text, *where, **more), notation)]


def test_a_peak_is_told_with_its_ion_and_its_error_as_finely_as_it_was_typed():
    assert lines("197.1, 197.11, 197.1110") == [
        ("[M+H]⁺ of mono-alkylated", "−0.011", ()),
        ("[M+H]⁺ of mono-alkylated", "−0.0007", ()),
        ("[M+H]⁺ of mono-alkylated", "+1.5 ppm", ()),
    ]
    assert lines("197.1110", notation=COMMA)[0][1] == "+1,5 ppm"
    assert lines("197.1107")[0][1] == "0.0 ppm"


def test_isomers_are_named_with_the_likeliest():
    assert lines("293.1141") == [
        ("[M+H]⁺ of di-alkylated", "+0.1 ppm", ("The same formula: quaternary cation with N–H.",))
    ]


def test_the_boc_trap_is_said():
    (title, _, notes), _ = lines("197.1107, 297.1631", "mono-boc", "C")
    assert title == "[M+H]⁺ of deprotected amine or [M+H−C₅H₈O₂]⁺ of starting amine"
    assert notes == ("[M+H−C₅H₈O₂]⁺ 197.1107 of starting amine has the same m/z: only the retention time tells.",)
    ((title, _, notes),) = lines("197.1107", "mono-boc", "C")
    assert title == "Probably [M+H]⁺ of deprotected amine"
    assert notes[1] == "No other ion of it is among the peaks."


def test_near_masses_of_other_formulas_are_a_matter_of_exact_mass():
    ((title, _, notes),) = lines("301.21", "mono-boc", "A")
    assert title == "Probably [M+H]⁺ of di-Boc"
    assert notes[0] == (
        "[M+H−2 C₄H₈]⁺ 301.1870 of CH₂-bridged dimer, of the amine with one group is too near 301.2122 to tell: "
        "compare the exact mass or the retention time."
    )


def test_an_ion_without_its_molecule_says_so():
    assert lines("241.1005", "mono-boc", "B")[0][2] == ("Its [M+H]⁺ 297.1631 is not among the peaks.",)
    assert lines("99.0590", notation=COMMA)[0][2] == (
        "Its [M+H]⁺ 197,1107 is not among the peaks.",
        "Doubly charged: its isotope lines stand 0,5 apart.",
    )


def test_lines_groups_and_what_the_sheet_does_not_call_for_are_told_as_such():
    found = lines("197.11:100, 198.11:12, 97.01, 225.1056")
    assert [title for title, _, _ in found] == [
        "[M+H]⁺ of mono-alkylated",
        "M+1 of 197.11",
        "C₅H₅S⁺, the cation of a group",
        "Perhaps [M+H]⁺ of N-Formyl, of the amine with one group",
    ]
    assert found[1][1:] == ("", ())
    assert found[2][2][0].startswith("Every species with the group gives it: mono-alkylated, ")
    assert found[3][2] == ("Nothing on this sheet calls for it; it needs DMF on the sheet.",)


def test_a_line_that_may_be_a_species_asks_for_an_area():
    assert (
        lines("113, 115", "reductive-amination")[1][2][0]
        == "It may be the isotope line M+2 of 113: an area would tell."
    )


def test_a_line_whose_area_fits_names_the_ion_that_has_its_mass_too():
    assert lines("113.0:100, 115.0:5", "reductive-amination")[1] == (
        "M+2 of 113.0",
        "",
        ("[M+H]⁺ of over-reduced to the alcohol has this m/z, too: the area fits the isotope line.",),
    )


def test_a_line_of_bromine_that_was_typed_alone_is_named_as_such():
    wish = Wish(("excess-diamine",), "piperazine", "2-bromobenzyl bromide")
    route = experiment_from(wish).tab("excess-diamine").route
    (line,) = peak_lines(lc_ms_of(route, "A", read_peaks("425.0046", POINT)), POINT)
    assert line.title == "[M+H]⁺ (M+2) of di-alkylated"
    assert "Its first line would be 423.0066." in line.notes


def test_a_mass_that_stands_twice_is_told_to_be_two_compounds():
    assert [notes[-1] for _, _, notes in lines("197.11:60, 197.11:40", "mono-boc", "C")] == [
        "This m/z stands more than once: at two retention times it is two compounds."
    ] * 2


def test_a_peak_of_a_step_to_come_says_so():
    assert lines("197.1107", "mono-boc", "A") == [
        ("Perhaps [M+H]⁺ of deprotected amine (step C)", "0.0 ppm", ("That step is still to come.",))
    ]


def test_what_is_not_assigned_says_what_is_near_and_what_lies_between():
    found = lines("197.1107, 197.3000, 211.1263, 333.3")
    assert found[1] == (
        "Not assigned",
        "",
        ("Nearest: [M+H]⁺ 197.1107 of mono-alkylated, 0.1893 off: too far for ±0.0020.",),
    )
    assert found[2][2] == (
        "+14.0157 to [M+H]⁺ of mono-alkylated: CH₂ more, as of a methyl group or a homologue in what was bought.",
    )
    assert found[3][2] == ("Nothing that was looked for is near.",)


def test_the_tolerance_is_said_in_words():
    assert within(told("197, 197.1, 197.11, 197.1107"), COMMA) == (
        "Within ±0,5 for whole numbers, ±0,1 for one decimal, ±0,05 for two, ±10 ppm for three and more, as the "
        "decimals were typed."
    )
    set_by_hand = told("197.1107", tolerance=Tolerance(5.0, ppm=True))
    assert within(set_by_hand, POINT) == "Within ±5 ppm as set, and no finer than what was typed."
    assert tolerance_text(Tolerance(0.25), COMMA) == "0,25 Da"
    assert within(told(""), POINT) == ""


def test_what_was_looked_for_is_said():
    assert looked_for(told("197.1", "mono-boc", "B")).endswith(
        " species: this step, step A, step C, typical by-products."
    )


def test_shares_stand_beside_names_and_the_caveats_beneath():
    found = told("197.11:79.7, 293.11:19.5, 500.5:0.8")
    assert composition_lines(found, COMMA) == (
        ("Mono-alkylated", "80 %"),
        ("Di-alkylated or quaternary cation with N–H", "20 %"),
        ("Not assigned", "0,8 %"),
    )
    assert [one.id for one in qualified(found)] == ["lc-ms-areas", "lc-ms-no-chromophore", "lc-ms-ions"]
    assert missing_areas(found) == ""


def test_a_share_that_rests_on_what_is_probable_says_so():
    assert composition_lines(told("197.11:50, 253.17:50", "mono-boc", "C"), POINT) == (
        ("Probably deprotected amine", "50 %"),
        ("N-tert-Butyl, of the deprotected amine", "50 %"),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("197.11, 293.11", "No areas were typed, so that there are no shares: 197.11:80 states one."),
        ("197.11:80, 293.11", "1 of 2 peaks have no area, so that there are no shares."),
        ("197.11:0, 293.11:0", "All areas are 0, so that there are no shares."),
        ("97.01", ""),
    ],
)
def test_why_there_are_no_shares(text, why):
    assert missing_areas(told(text)) == why


def test_whole_numbers_are_qualified():
    assert [one.id for one in qualified(told("197"))] == ["lc-ms-nominal"]


def test_found_shares_stand_beside_the_statistics_of_the_sheet():
    assert expected(sheet(), told("197.11:80, 293.11:20"), POINT) == (
        "Of the products alone: 80 % mono, 20 % di found; the statistics of this sheet give 95 % mono, 5.3 % di "
        "(a model)."
    )
    assert expected(sheet(), told("197.11, 293.11"), POINT) == ""
    assert expected(sheet("mono-boc", "C"), told("197.11:80", "mono-boc", "C"), POINT) == ""


def test_what_may_be_mono_or_a_fragment_of_di_is_compared_with_no_statistics():
    peaks = "201.1598:80, 145.0972:5, 301.2122:5"
    assert "mono-Boc or" in peak_lines(told(peaks, "mono-boc", "A"), POINT)[0].title
    assert expected(sheet("mono-boc", "A"), told(peaks, "mono-boc", "A"), POINT) == ""


def test_what_comes_next_leads_into_the_tree():
    (said,) = next_steps(told("197.11:80, 293.11:20"))
    assert (said.title, said.node) == ("A mixture: mono and more", "purity")
    assert "guide" in said.statement.works


def test_all_of_it_as_text():
    text = lc_ms_text(sheet(), told("197.11:80, 293.11:20"), POINT)
    assert text.startswith(
        "197.11  (80)  [M+H]⁺ of mono-alkylated  −0.0007\n293.11  (20)  [M+H]⁺ of di-alkylated  −0.0041\n"
    )
    assert "\nMono-alkylated: 80 %\n" in text
    assert text.endswith("lines 46–59) Diagnose: How clean must the mono product be?")
    assert lc_ms_text(sheet(), told(""), POINT) == "No peaks are stated."
    assert "Composition" not in lc_ms_text(sheet(), told("97.01"), POINT)


def test_a_salt_may_be_an_opened_ring():
    told_of_salt = told("389.1174:100")
    assert lc_ms_text(sheet(), told_of_salt, POINT).endswith(
        "Or an opened ring? Diagnose: Could a quaternary salt have formed?"
    )
    (outcome,) = lc_ms_data(told_of_salt)["outcomes"]
    assert outcome["doubt"] == {"text": "Or an opened ring?", "node": "quaternary-possible"}


def test_the_table_that_is_copied_has_a_row_for_each_peak():
    rows = [line.split("\t") for line in table_text(told("197.11:80, 500.5"), POINT).splitlines()]
    assert rows[0] == ["m/z", "Area", "Assignment", "Error", "Notes"]
    assert rows[1] == ["197.11", "80", "[M+H]⁺ of mono-alkylated", "−0.0007", ""]
    assert "<td>197.11</td><td>80</td>" in table_html(told("197.11:80"), POINT)


def test_the_data_for_programs_is_not_rounded():
    data = lc_ms_data(told("197.11:80, 198.11:9, 197.5000:11"))
    first, line, unknown = data["peaks"]
    assert (first["mz"], first["verdict"], first["tolerance_Da"]) == (197.11, "clear", 0.05)
    assert first["matches"][0]["species"] == "mono"
    assert first["matches"][0]["error_Da"] == pytest.approx(-0.000696, abs=1e-6)
    assert (line["verdict"], line["isotope_line"]) == (Verdict.ISOTOPE.value, {"of": 0, "above": 1})
    assert unknown["near"][0]["ion"] == "[M+H]⁺"
    assert data["composition"][0]["share"] == pytest.approx(80 / 91)
    assert data["unassigned"] == {"peaks": [2], "share": pytest.approx(11 / 91)}
    assert [one["id"] for one in data["outcomes"]] == ["much-unassigned"]
