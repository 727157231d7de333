"""Shares of species from the areas of their peaks."""

from diazgui.core.assignment import Where, assigned
from diazgui.core.composition import composition
from tests.core.spectra import AMIDE, BOC, DI, FREE, SALT, candidate, ion, peaks


def parts(some):
    return [([one.species.id for one in part.species], part.peaks, part.share, part.doubt) for part in some]


def test_the_ions_of_one_species_count_together_and_the_largest_part_comes_first():
    found = composition(assigned(peaks(("293.1141", 20.0), ("197.1107", 50.0), ("99.0590", 30.0)), [FREE, DI, SALT]))
    assert parts(found.parts) == [(["free"], (1, 2), 0.8, False), (["di", "mono-quaternary"], (0,), 0.2, False)]
    assert [part.area for part in found.parts] == [80.0, 20.0]
    assert (found.apart, found.unknown, found.unknown_share, found.missing) == ((), (), 0.0, 0)


def test_what_is_not_told_apart_stands_apart():
    found = composition(assigned(peaks(("197.1107", 60.0), ("297.1631", 30.0), ("500.0000", 10.0)), [FREE, BOC]))
    assert parts(found.parts) == [(["amine"], (1,), 0.3, False)]
    assert parts(found.apart) == [(["free", "amine"], (0,), 0.6, True)]
    assert (found.unknown, found.unknown_share) == ((2,), 0.1)
    assert not found.apart[0].sure


def test_a_probable_species_counts_with_a_doubt():
    assert parts(composition(assigned(peaks(("197.1107", 60.0)), [FREE, BOC])).parts) == [(["free"], (0,), 1.0, True)]


def test_isotope_lines_and_cations_of_groups_count_for_nothing():
    typed = peaks(("297.1631", 100.0), ("298.1660", 12.0), ("97.0106", 400.0))
    assert parts(composition(assigned(typed, [BOC])).parts) == [(["amine"], (0,), 1.0, False)]


def test_one_missing_area_leaves_no_shares():
    found = composition(assigned(peaks(("197.1107", 60.0), "293.1141", "500.0000"), [FREE, DI, AMIDE]))
    assert [(part.area, part.share) for part in found.parts] == [(None, None), (None, None)]
    assert (found.missing, found.unknown_share) == (2, None)


def test_areas_of_nothing_leave_no_shares():
    assert composition(assigned(peaks(("197.1107", 0.0)), [FREE])).parts[0].share is None


def test_what_the_sheet_does_not_call_for_stands_apart():
    typical = candidate("formyl", ion("[M+H]⁺", 225.1056), where=Where.TYPICAL)
    found = composition(assigned(peaks(("225.1056", 1.0)), [typical]))
    assert (found.parts, parts(found.apart)) == ((), [(["formyl"], (0,), 1.0, False)])
