"""What peaks may be: tolerance, ranking, what is told apart and what is not."""

import pytest

from diazgui.core.assignment import Verdict, Where, assigned
from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.species import IonKind, SpeciesKind
from diazgui.core.species import Peak as Line
from diazgui.core.tolerance import Tolerance, tolerance_of
from tests.core.spectra import AMIDE, BOC, DI, FREE, SALT, candidate, ion, peaks


def verdicts(*typed, among, chosen=None):
    return [one.verdict for one in assigned(peaks(*typed), among, chosen)]


def ids(one):
    return [match.candidate.species.id for match in one.matches]


@pytest.mark.parametrize(
    ("typed", "wide"),
    [("197", 0.5), ("197.1", 0.1), ("197.11", 0.05), ("197.111", 0.00197111), ("50.111", 0.0005011100000000001)],
)
def test_the_tolerance_follows_the_decimals(typed, wide):
    assert tolerance_of(*peaks(typed)) == pytest.approx(wide)


def test_a_chosen_tolerance_is_never_finer_than_what_was_typed():
    (one,) = peaks("200.1")
    assert tolerance_of(one, Tolerance(0.2)) == 0.2
    assert tolerance_of(one, Tolerance(0.01)) == 0.05
    assert tolerance_of(one, Tolerance(500, ppm=True)) == pytest.approx(0.10005)


@pytest.mark.parametrize(("value", "ppm"), [(0, False), (-1, False), (1.1, False), (1001, True), (float("nan"), True)])
def test_a_tolerance_that_fits_everything_or_nothing_is_refused(value, ppm):
    with pytest.raises(QuantityError, match="above 0 and at most 1 Da or 1000 ppm"):
        Tolerance(value, ppm)


def test_a_peak_within_the_tolerance_is_its_ion_and_tells_how_far_off_it_is():
    (one,) = assigned(peaks("197.1110"), [FREE])
    assert (one.verdict, one.best.ion.label, round(one.best.error, 4)) == (Verdict.CLEAR, "[M+H]⁺", 0.0003)
    assert (one.isomers, one.rivals, one.within) == (one.matches, (), pytest.approx(0.00197111))


def test_a_fragment_of_one_and_the_molecule_of_another_are_not_told_apart():
    one, other = assigned(peaks("197.1107", "297.1631"), [BOC, FREE])
    assert one.verdict is Verdict.AMBIGUOUS
    assert set(ids(one)) == {"free", "amine"}
    assert other.verdict is Verdict.CLEAR


def test_a_molecule_is_probable_where_nothing_else_speaks_for_the_fragment():
    (one,) = assigned(peaks("197.1107"), [BOC, FREE])
    assert (one.verdict, ids(one), [match.candidate.species.id for match in one.rivals]) == (
        Verdict.PROBABLE,
        ["free", "amine"],
        ["amine"],
    )


def test_a_mass_that_was_seen_twice_is_two_compounds_and_stays_open():
    assert verdicts("197.1107", "197.1107", among=[BOC, FREE]) == [Verdict.AMBIGUOUS, Verdict.AMBIGUOUS]
    assert verdicts("197.1107", "197.1107", among=[FREE]) == [Verdict.CLEAR, Verdict.CLEAR]


def test_isomers_stand_together_and_nominal_neighbours_do_not():
    (one,) = assigned(peaks("293.1141"), [DI, SALT, AMIDE])
    assert (one.verdict, ids(one)) == (Verdict.CLEAR, ["di", "mono-quaternary"])
    (one,) = assigned(peaks("293.1"), [AMIDE, DI, SALT])
    assert (one.verdict, len(one.isomers), len(one.rivals)) == (Verdict.AMBIGUOUS, 1, 2)


def test_what_lies_nearer_than_the_typed_decimals_tell_stands_in_front():
    (one,) = assigned(peaks("293.11"), [AMIDE, DI])
    assert (ids(one), one.verdict) == (["di", "trifluoroacetyl"], Verdict.AMBIGUOUS)


def test_an_ion_that_is_not_enough_by_itself_is_probable_until_its_molecule_shows():
    assert verdicts("241.1005", among=[BOC]) == [Verdict.PROBABLE]
    assert verdicts("241.1005", "297.1631", among=[BOC]) == [Verdict.CLEAR, Verdict.CLEAR]
    assert verdicts("99.0590", among=[FREE]) == [Verdict.PROBABLE]
    dication = candidate("bis", ion("M²⁺", 243.064, charge=2))
    assert verdicts("243.0640", among=[dication]) == [Verdict.PROBABLE]


def test_whole_numbers_make_nothing_clear():
    assert verdicts("197", among=[FREE]) == [Verdict.PROBABLE]
    assert verdicts("197.1107", among=[FREE], chosen=Tolerance(0.4)) == [Verdict.PROBABLE]


def test_the_cation_of_a_group_is_no_sign_of_one_species():
    assert verdicts("97.0106", among=[BOC]) == [Verdict.GROUP]


def test_a_typical_by_product_is_thought_of_where_nothing_else_fits():
    typical = candidate("formyl", ion("[M+H]⁺", 225.1056), where=Where.TYPICAL, kind=SpeciesKind.BY_PRODUCT)
    same = candidate("other", ion("[M+H]⁺", 197.1107), where=Where.TYPICAL)
    found = assigned(peaks("225.1056", "197.1107"), [FREE, typical, same])
    assert [(one.verdict, ids(one)) for one in found] == [(Verdict.POSSIBLE, ["formyl"]), (Verdict.CLEAR, ["free"])]


def test_a_typical_by_product_that_fits_better_than_the_typed_decimals_leave_open_is_thought_of():
    typical = candidate("trifluoroacetyl", ion("[M+H]⁺", 293.0930), where=Where.TYPICAL)
    (nearer,) = assigned(peaks("293.09"), [DI, typical])
    assert (nearer.verdict, ids(nearer)) == (Verdict.AMBIGUOUS, ["trifluoroacetyl", "di"])
    (open_,) = assigned(peaks("293.1"), [DI, typical])
    assert (open_.verdict, ids(open_)) == (Verdict.CLEAR, ["di"])


def test_of_a_later_step_only_the_molecule_is_thought_of():
    later = candidate(
        "late", ion("[M+H]⁺", 331.1475), ion("[M+Na]⁺", 353.1294, IonKind.ADDUCT), where=Where.AFTER, step="C"
    )
    assert verdicts("331.1475", "353.1294", among=[later]) == [Verdict.POSSIBLE, Verdict.UNKNOWN]


def test_a_molecule_of_a_later_step_does_not_settle_a_fragment_of_this_one():
    late = candidate("free", *FREE.species.ions, where=Where.AFTER, step="C")
    assert verdicts("197.1107", among=[BOC, late]) == [Verdict.AMBIGUOUS]


def test_a_molecule_of_a_later_step_stands_behind_a_fragment_of_what_is_there():
    late = candidate("free", *FREE.species.ions, where=Where.AFTER, step="C")
    (alone,) = assigned(peaks("197.1107"), [BOC, late])
    assert ids(alone) == ["free", "amine"]
    found = assigned(peaks("297.1631", "197.1107"), [BOC, late])[1]
    assert (found.verdict, ids(found)) == (Verdict.AMBIGUOUS, ["amine", "free"])


def test_an_isotope_line_is_no_species_of_its_own():
    found = assigned(peaks(("197.1107", 100.0), ("198.1140", 12.0)), [FREE])
    assert [one.verdict for one in found] == [Verdict.CLEAR, Verdict.ISOTOPE]
    assert found[1].isotope == (0, 1)


def test_the_tallest_line_of_two_bromines_is_read_and_is_a_line_where_the_first_is_there_too():
    pattern = (Line(0, 51.0), Line(2, 100.0), Line(4, 50.0))
    both = candidate("di", ion("[M+H]⁺", 423.0066, formula="C19H23Br2N2+", pattern=pattern))
    (one,) = assigned(peaks("425.0046"), [both])
    assert (one.verdict, one.best.above, one.best.mz) == (Verdict.CLEAR, 2, pytest.approx(425.00455))
    found = assigned(peaks("423.0066", "425.0046", "427.0025"), [both])
    assert [each.verdict for each in found] == [Verdict.CLEAR, Verdict.ISOTOPE, Verdict.ISOTOPE]


def test_a_line_alone_whose_first_line_is_as_tall_is_probable_and_no_more():
    pattern = (Line(0, 100.0), Line(2, 98.0))
    one_bromine = candidate("mono", ion("[M+H]⁺", 255.0491, formula="C11H16BrN2+", pattern=pattern))
    assert verdicts("257.0471", among=[one_bromine]) == [Verdict.PROBABLE]
    assert verdicts("255.0491", among=[one_bromine]) == [Verdict.CLEAR]


def test_without_areas_a_line_that_is_also_an_ion_stays_open():
    imine = candidate("mono", ion("[M+H]⁺", 199.1071))
    found = assigned(peaks("197.1107", "199.1071"), [FREE, imine])
    assert (found[1].verdict, found[1].isotope, ids(found[1])) == (Verdict.AMBIGUOUS, (0, 2), ["mono"])
    found = assigned(peaks(("197.1107", 100.0), ("199.1071", 90.0)), [FREE, imine])
    assert found[1].verdict is Verdict.CLEAR


def test_what_is_not_assigned_names_the_nearest_ions_once_each_and_the_molecule_first():
    found = assigned(peaks("197.3000", "500.0000"), [BOC, FREE])
    assert [(m.candidate.species.id, round(m.error, 4)) for m in found[0].near] == [("free", 0.1893)]
    assert (found[1].near, found[1].best) == ((), None)


def test_the_two_nearest_ions_are_named_and_none_that_is_further_than_half_a_mass():
    row = [candidate(key, ion("[M+H]⁺", mz)) for key, mz in (("a", 200.1), ("b", 200.2), ("c", 200.3), ("d", 199.45))]
    (one,) = assigned(peaks("200.0000"), row)
    assert [m.candidate.species.id for m in one.near] == ["a", "b"]
    (other,) = assigned(peaks("200.0000"), row[3:])
    assert other.near == ()


def test_no_peaks_and_no_species_give_nothing():
    assert assigned((), [FREE]) == ()
    assert verdicts("197.1107", among=[]) == [Verdict.UNKNOWN]


@pytest.mark.parametrize(
    "bad", [{"mz": 0.0}, {"mz": float("inf")}, {"mz": 1.0, "area": -1.0}, {"mz": 1.0, "decimals": -1}]
)
def test_a_peak_that_cannot_be_is_refused(bad):
    with pytest.raises(QuantityError):
        Peak(**bad)
