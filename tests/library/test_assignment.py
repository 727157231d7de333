"""Peaks of the worked example, 1,4-diazepane with the 2-thienylmethyl group, and what they are taken for.

The m/z are those of chemistry.md, section 5.
"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diazgui.core.assignment import Verdict, Where
from diazgui.core.experiment import with_chosen_version
from diazgui.core.outcome import Outcome, Way
from diazgui.core.peaks import Peak
from diazgui.core.route import with_sheet, with_step
from diazgui.core.sheet import ByEquivalents, Entry, Role, Sheet
from diazgui.core.tolerance import Tolerance
from diazgui.library.assignment import candidates_for, lc_ms_of, way_of
from diazgui.library.bench import bench, worked_example
from diazgui.library.diagnosis import tree
from diazgui.library.lc_ms import caveats, differences, said_of
from diazgui.library.species import species_for
from diazgui.library.substances import find_substance

EXAMPLE = worked_example()


def peak(text, area=None):
    return Peak(float(text), area, len(text.partition(".")[2]))


def told(tab, step, *peaks, tolerance=None, route=None):
    typed = tuple(peak(one) if isinstance(one, str) else peak(*one) for one in peaks)
    return lc_ms_of(route or EXAMPLE.tab(tab).route, step, typed, tolerance)


def by_variant(tab, step, variant, isolation=""):
    return with_chosen_version(EXAMPLE, tab, step, variant, isolation, bench()).tab(tab).route


SEEN = (
    ("excess-diamine", "A", "101.1073", "amine", "[M+H]⁺"),
    ("excess-diamine", "A", "197.1107", "mono", "[M+H]⁺"),
    ("excess-diamine", "A", "99.0590", "mono", "[M+2H]²⁺"),
    ("di-alkylation", "A", "293.1141", "di", "[M+H]⁺"),
    ("di-alkylation", "A", "147.0607", "di", "[M+2H]²⁺"),
    ("di-alkylation", "A", "389.1174", "quaternary", "M⁺"),
    ("mono-boc", "A", "201.1598", "mono", "[M+H]⁺"),
    ("mono-boc", "A", "223.1417", "mono", "[M+Na]⁺"),
    ("mono-boc", "A", "145.0972", "mono", "[M+H−C₄H₈]⁺"),
    ("mono-boc", "A", "301.2122", "di", "[M+H]⁺"),
    ("mono-boc", "A", "323.1941", "di", "[M+Na]⁺"),
    ("mono-boc", "A", "245.1496", "di", "[M+H−C₄H₈]⁺"),
    ("mono-boc", "A", "189.0870", "di", "[M+H−2 C₄H₈]⁺"),
    ("mono-boc", "A", "413.3122", "aminal", "[M+H]⁺"),
    ("mono-boc", "B", "297.1631", "mono", "[M+H]⁺"),
    ("mono-boc", "B", "319.1451", "mono", "[M+Na]⁺"),
    ("mono-boc", "B", "241.1005", "mono", "[M+H−C₄H₈]⁺"),
    ("mono-boc", "B", "229.1547", "formyl", "[M+H]⁺"),
    ("mono-boc", "C", "253.1733", "tert-butyl", "[M+H]⁺"),
    ("mono-cbz", "A", "235.1441", "mono", "[M+H]⁺"),
    ("mono-cbz", "B", "331.1475", "mono", "[M+H]⁺"),
    ("reductive-amination", "A", "115.0212", "alcohol", "[M+H]⁺"),
    ("reductive-amination", "A", "113.0056", "agent", "[M+H]⁺"),
)


@pytest.mark.parametrize("decimals", [1, 2, 4])
@pytest.mark.parametrize(("tab", "step", "mz", "species", "ion"), SEEN)
def test_every_mass_of_the_table_comes_to_its_species(tab, step, mz, species, ion, decimals):
    (one,) = told(tab, step, f"{float(mz):.{decimals}f}").found
    assert (one.best.candidate.species.id, one.best.ion.label) == (species, ion)
    assert one.best.candidate.where in (Where.HERE, Where.TYPICAL)


@pytest.mark.parametrize("mz", ["97.0106", "97.01", "97.0"])
def test_the_cation_of_the_group_tells_of_no_species(mz):
    found = told("excess-diamine", "A", mz)
    assert found.found[0].verdict is Verdict.GROUP
    assert found.composition.parts == ()
    assert found.outcomes == ()


def test_the_boc_compound_that_lost_its_group_is_not_told_from_the_free_product():
    found = told("mono-boc", "C", ("197.1107", 60), ("297.1631", 40))
    first = found.found[0]
    assert first.verdict is Verdict.AMBIGUOUS
    assert [(m.candidate.species.id, m.ion.label) for m in first.matches] == [
        ("free", "[M+H]⁺"),
        ("amine", "[M+H−C₅H₈O₂]⁺"),
    ]
    assert [part.species[0].species.id for part in found.composition.parts] == ["amine"]
    assert [part.share for part in found.composition.apart] == [0.6]
    assert found.outcomes == (Outcome.GOING_ON, Outcome.UNDECIDED)


def test_without_any_other_ion_of_the_boc_compound_the_free_product_is_probable_and_no_more():
    found = told("mono-boc", "C", ("197.1107", 100))
    assert found.found[0].verdict is Verdict.PROBABLE
    assert [m.candidate.species.id for m in found.found[0].matches] == ["free", "amine"]
    assert found.outcomes == (Outcome.DONE_IF,)


@pytest.mark.parametrize("mz", ["293", "293.1", "293.11", "293.10"])
def test_the_trifluoroacetamide_is_not_told_from_the_di_alkylated_product_by_its_nominal_mass(mz):
    found = told("mono-boc", "C", mz, route=by_variant("mono-boc", "C", "tfa"))
    assert found.found[0].verdict is Verdict.AMBIGUOUS
    ids = {match.candidate.species.id for match in found.found[0].matches}
    assert {"carried", "trifluoroacetyl"} <= ids
    assert Outcome.UNDECIDED in found.outcomes


@pytest.mark.parametrize(("mz", "species"), [("293.0930", "trifluoroacetyl"), ("293.1141", "carried")])
def test_the_exact_mass_tells_the_trifluoroacetamide_from_the_di_alkylated_product(mz, species):
    found = told("mono-boc", "C", mz, route=by_variant("mono-boc", "C", "tfa"))
    assert found.found[0].best.candidate.species.id == species
    assert found.found[0].verdict is not Verdict.AMBIGUOUS


def test_without_trifluoroacetic_acid_its_amide_is_only_thought_of_where_nothing_else_fits():
    found = told("mono-boc", "C", "293.0930", "293.1")
    assert [one.verdict for one in found.found] == [Verdict.POSSIBLE, Verdict.PROBABLE]
    assert found.outcomes == (Outcome.CARRIED, Outcome.OFF_SHEET)


def test_an_amide_that_fits_much_better_is_thought_of_though_the_sheet_has_hydrogen_chloride():
    (one,) = told("mono-boc", "C", "293.09").found
    assert one.verdict is Verdict.AMBIGUOUS
    assert one.best.candidate.species.id == "trifluoroacetyl"


def test_diamine_that_was_taken_in_excess_may_be_left():
    assert told("excess-diamine", "A", ("101.1073", 90), ("197.1107", 10)).outcomes == (Outcome.DONE,)
    assert told("di-alkylation", "A", ("101.1073", 90), ("293.1141", 10)).outcomes == (Outcome.LOW,)


def test_mono_and_di_are_a_mixture_where_mono_is_wanted():
    found = told("excess-diamine", "A", "197.1", "293.1")
    assert [one.verdict for one in found.found] == [Verdict.CLEAR, Verdict.CLEAR]
    assert [one.best.candidate.species.id for one in found.found] == ["mono", "di"]
    assert found.outcomes == (Outcome.OVER,)
    assert said_of(found.outcomes[0]).node == "purity"


def test_mono_beside_di_has_to_go_on_where_di_is_wanted():
    found = told("di-alkylation", "A", "197.1", "293.1")
    assert found.outcomes == (Outcome.UNDER,)
    assert said_of(found.outcomes[0]).node == "drive-to-di"


def test_the_salt_that_still_has_its_nh_has_the_formula_of_the_di_product_and_is_said_with_it():
    (one,) = told("di-alkylation", "A", "293.1141").found
    assert [match.candidate.species.id for match in one.isomers] == ["di", "mono-quaternary"]
    assert one.rivals == ()


def test_a_peak_of_the_last_step_is_not_lost_on_the_first():
    found = told("mono-boc", "A", "197.1107")
    best = found.found[0].best.candidate
    assert (best.species.id, best.where, best.step) == ("free", Where.AFTER, "C")
    assert found.found[0].verdict is Verdict.POSSIBLE
    assert found.outcomes == (Outcome.OTHER_STEP,)


def test_of_the_steps_after_only_what_they_make_and_what_is_carried_into_them_is_looked_for():
    some = candidates_for(EXAMPLE.tab("mono-boc").route, "A")
    later = [(one.step, one.species.id) for one in some if one.where is Where.AFTER]
    assert later == [("B", "mono"), ("C", "free"), ("C", "carried")]


def test_what_the_step_before_left_is_looked_for():
    (one,) = told("mono-boc", "B", "301.2122").found
    assert (one.best.candidate.species.id, one.best.candidate.where, one.best.candidate.step) == (
        "di",
        Where.BEFORE,
        "A",
    )


def test_what_the_step_before_left_is_told_beside_the_product():
    assert told("mono-boc", "B", "297.1631", "301.2122").outcomes == (Outcome.STEP_BEFORE,)


def test_what_stands_on_the_sheet_is_looked_for():
    (one,) = told("mono-boc", "C", "89.0597").found  # 1,4-dioxane shows no ion; nothing else is near
    assert one.verdict is Verdict.UNKNOWN
    route = by_variant("mono-boc", "B", "dipea")
    (one,) = told("mono-boc", "B", "130.1590", route=route).found
    assert (one.best.candidate.where, one.best.candidate.species.title) == (Where.INPUT, "N,N-diisopropylethylamine")


def test_the_line_of_sulfur_34_and_carbon_13_is_no_species():
    found = told("excess-diamine", "A", ("197.1107", 100), ("198.1140", 13), ("199.1070", 5), ("199.1073", 60))
    assert [one.verdict for one in found.found][:3] == [Verdict.CLEAR, Verdict.ISOTOPE, Verdict.ISOTOPE]
    assert found.found[3].verdict is Verdict.UNKNOWN  # much too tall for it


def test_a_methyl_more_is_told_where_the_decimals_leave_nothing_else():
    assert [one.difference.words for one in told("excess-diamine", "A", "197.1107", "211.1263").hints[1]] == [
        "CH₂ more, as of a methyl group or a homologue in what was bought"
    ]
    assert told("excess-diamine", "A", "197.11", "211.13").hints[1] == ()


def test_two_molecules_with_one_proton_are_told():
    hints = told("excess-diamine", "A", "197.1107", "393.2141").hints[1]
    assert [one.difference.words for one in hints] == ["two molecules with one proton, [2M+H]⁺"]


def test_a_wider_tolerance_finds_what_an_instrument_of_unit_resolution_shows():
    assert told("excess-diamine", "A", "197.3000").found[0].verdict is Verdict.UNKNOWN
    assert told("excess-diamine", "A", "197.3000").found[0].near[0].ion.label == "[M+H]⁺"
    wide = told("excess-diamine", "A", "197.3000", tolerance=Tolerance(0.2))
    assert wide.found[0].best.candidate.species.id == "mono"


@pytest.mark.parametrize(
    ("tab", "step", "way"),
    [
        ("excess-diamine", "A", Way.ALKYLATION),
        ("mono-boc", "A", Way.PROTECTION),
        ("mono-boc", "B", Way.ALKYLATION),
        ("mono-boc", "C", Way.REMOVAL),
        ("reductive-amination", "A", Way.REDUCTION),
    ],
)
def test_what_a_step_does_follows_from_its_species(tab, step, way):
    assert way_of(species_for(EXAMPLE.tab(tab).route.step(step).sheet)) is way


@pytest.mark.parametrize(("mz", "species"), [("307.1297", "other-quaternary"), ("161.0763", "bis-other-quaternary")])
def test_salts_of_methyl_iodide_are_known_where_it_stands_on_the_sheet(mz, species):
    route = EXAMPLE.tab("di-alkylation").route
    sheet = route.step("A").sheet
    added = Entry("methyl", Role.REAGENT, find_substance("iodomethane"), ByEquivalents(1.0))
    route = with_sheet(route, "A", replace(sheet, entries=(*sheet.entries, added)))
    assert told("", "A", mz, route=route).found[0].best.candidate.species.id == species


@pytest.mark.parametrize("mz", ["201.1598", "101.1073"])
def test_what_two_boc_compounds_lose_alike_is_open_where_both_are_there(mz):
    found = told("mono-boc", "A", mz, "223.1417", "301.2122")
    assert found.found[0].verdict is Verdict.AMBIGUOUS


def test_an_empty_sheet_has_nothing_to_compare_with():
    route = EXAMPLE.tab("excess-diamine").route
    step = route.step("A")
    empty = with_step(route, replace(step, front=replace(step.front, sheet=Sheet())))
    assert candidates_for(empty, "A") == ()
    assert way_of(species_for(empty.step("A").sheet)) is Way.OTHER
    assert told("", "A", "197.1", route=empty).outcomes == (Outcome.NOTHING,)


def test_every_outcome_has_words_and_leads_to_a_node_that_is_there():
    nodes = tree().nodes
    for outcome in Outcome:
        said = said_of(outcome)
        assert said.title
        assert said.statement.source
        assert {said.node, said.doubt_node} <= {"", *nodes}, outcome


def test_caveats_and_differences_are_there():
    assert set(caveats()) == {"areas", "no-chromophore", "ions", "nominal"}
    assert len({round(one.mass, 3) for one in differences()}) == len(differences()) == 18


PLACES = [(tab.id, step.id) for tab in EXAMPLE.tabs for step in tab.route.steps]


@settings(deadline=None, max_examples=150)
@given(
    place=st.sampled_from(PLACES),
    peaks=st.lists(
        st.builds(
            lambda mz, decimals, area: Peak(round(mz, decimals) or 1.0, area, decimals),
            st.floats(46, 900),
            st.integers(0, 6),
            st.none() | st.floats(0, 1e9),
        ),
        max_size=12,
    ),
)
def test_random_peaks_never_fail_and_every_reading_is_within_its_tolerance(place, peaks):
    found = lc_ms_of(EXAMPLE.tab(place[0]).route, place[1], tuple(peaks))
    assert [one.peak for one in found.found] == peaks
    for one in found.found:
        assert all(abs(match.error) <= one.within + 1e-6 for match in one.matches)
    shares = [part.share for part in (*found.composition.parts, *found.composition.apart) if part.share is not None]
    assert sum(shares) <= 1 + 1e-9


def test_random_masses_with_four_decimals_are_hardly_ever_taken_for_a_species():
    wrong = 0
    for i in range(2000):
        (one,) = told("mono-boc", "B", f"{60 + 0.211537 * i:.4f}").found
        wrong += one.verdict in (Verdict.CLEAR, Verdict.PROBABLE)
    assert wrong <= 5
