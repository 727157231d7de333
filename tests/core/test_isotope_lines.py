"""Isotope lines among typed peaks."""

import pytest

from diazgui.core.isotope_lines import isotope_lines, mz_of_line, tall_lines
from diazgui.core.species import Peak as Line
from tests.core.spectra import BROMINE, ion, peaks


def lines(*typed, of, within=0.01):
    some = peaks(*typed)
    return isotope_lines(some, [(of, 0), *[None] * (len(some) - 1)], [within] * len(some))


def test_bromine_shows_two_masses_above():
    assert lines("269.0648", "271.0628", of=ion("[M+H]⁺", 269.0648, pattern=BROMINE)) == {1: (0, 2)}


def test_lines_of_a_doubly_charged_ion_stand_half_as_far_apart():
    assert lines("99.0590", "99.5607", "100.0607", of=ion("[M+2H]²⁺", 99.059, charge=2)) == {1: (0, 1), 2: (0, 2)}


def test_with_whole_numbers_only_the_next_ones_are_lines():
    some = peaks("197", "198", "199", "200", "201")
    first = ion("[M+H]⁺", 197.1107)
    assert isotope_lines(some, [(first, 0), None, None, None, None], [0.5] * 5) == {1: (0, 1), 2: (0, 2)}


@pytest.mark.parametrize(("area", "is_line"), [(12.0, True), (20.0, True), (22.0, False)])
def test_a_line_is_no_taller_than_it_may_be(area, is_line):
    found = lines(("197.1107", 100.0), ("198.1140", area), of=ion("[M+H]⁺", 197.1107))
    assert bool(found) is is_line


def test_a_line_of_a_line_is_told_of_the_first():
    some, first = peaks("197.1107", "198.1140", "199.1090"), ion("[M+H]⁺", 197.1107)
    assert isotope_lines(some, [(first, 0), (first, 0), None], [0.01] * 3) == {1: (0, 1), 2: (0, 2)}


def test_lower_peaks_and_those_of_nothing_known_are_no_lines():
    assert lines("198.1140", "197.1107", of=ion("[M+H]⁺", 198.114)) == {}
    assert isotope_lines(peaks("197.1107", "198.1140"), [None, None], [0.01, 0.01]) == {}


def test_a_pattern_without_its_first_line_tells_nothing():
    assert lines("197.1107", "198.1140", of=ion("[M+H]⁺", 197.1107, pattern=(Line(1, 100.0),))) == {}


TWO_BROMINES = ion(
    "[M+H]⁺", 423.0066, formula="C19H23Br2N2+", pattern=(Line(0, 51.0), Line(1, 10.0), Line(2, 100.0), Line(4, 50.0))
)


def test_with_two_bromines_the_line_in_the_middle_may_be_the_one_that_is_typed():
    assert tall_lines(TWO_BROMINES) == (0, 2)
    assert mz_of_line(TWO_BROMINES, 2) == pytest.approx(425.00455)
    assert tall_lines(ion("[M+H]⁺", 197.1107, formula="C10H17N2S+")) == (0,)


def test_of_a_doubly_charged_ion_the_line_in_the_middle_stands_half_as_far_apart():
    doubly = ion("[M+2H]²⁺", 212.0069, charge=2, formula="C19H24Br2N2", pattern=TWO_BROMINES.pattern)
    assert mz_of_line(doubly, 2) == pytest.approx(213.00588, abs=1e-5)  # 212.0069 + 1.99795 / 2


@pytest.mark.parametrize(("share", "lines_typed"), [(61.0, (0, 2)), (59.0, (0,))])
def test_a_line_may_be_typed_in_place_of_the_first_from_three_fifths_of_the_tallest(share, lines_typed):
    low = ion("[M+H]⁺", 300.0, formula="C10H10BrN", pattern=(Line(0, 100.0), Line(2, share)))
    assert tall_lines(low) == lines_typed


def test_lines_are_counted_from_the_one_that_was_typed():
    some = peaks("425.0046", "427.0025")
    assert isotope_lines(some, [(TWO_BROMINES, 2), None], [0.01, 0.01]) == {1: (0, 2)}
