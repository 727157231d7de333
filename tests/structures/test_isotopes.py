"""Patterns as textbooks print them, from natural abundances; masses as tables of isotopes have them."""

import pytest

from diazgui.structures.isotopes import changed, composition, exact_mass, exact_mz, pattern
from diazgui.structures.reading import canonical_molecule


@pytest.mark.parametrize(
    ("atoms", "shares"),
    [
        ({"Cl": 1}, {0: 100, 2: 32}),
        ({"Br": 1}, {0: 100, 2: 97}),
        ({"Cl": 2}, {0: 100, 2: 64, 4: 10}),
        ({"Br": 2}, {0: 51, 2: 100, 4: 49}),
        ({"Br": 1, "Cl": 1}, {0: 77, 2: 100, 4: 24}),
        ({"Cl": 3}, {0: 100, 2: 96, 4: 31, 6: 3}),
    ],
)
def test_chlorine_and_bromine_show_their_textbook_patterns(atoms: dict[str, int], shares: dict[int, int]) -> None:
    found = {peak.above: peak.share for peak in pattern({(symbol, 0): n for symbol, n in atoms.items()})}
    assert found == {above: pytest.approx(share, abs=0.6) for above, share in shares.items()}


def test_sulfur_and_carbon_add_their_share() -> None:
    # one S: 34S 4.29 / 94.93 = 4.5 %; ten C: 10 x 1.07 / 98.93 = 10.8 %, and the second 0.5 %
    assert [(p.above, round(p.share, 1)) for p in pattern({("S", 0): 1})] == [(0, 100.0), (1, 0.8), (2, 4.5)]
    assert [(p.above, round(p.share, 1)) for p in pattern({("C", 0): 10})] == [(0, 100.0), (1, 10.8), (2, 0.5)]


def test_lines_of_a_thousandth_are_told_and_smaller_ones_are_not() -> None:
    # C5H12N2: two 13C 0.12 %, one 13C with one 15N 0.04 %; C2H6: two 13C 0.01 %
    diazepane = pattern({("C", 0): 5, ("H", 0): 12, ("N", 0): 2})
    assert [(p.above, round(p.share, 2)) for p in diazepane] == [(0, 100.0), (1, 6.28), (2, 0.17)]
    assert [p.above for p in pattern({("C", 0): 2, ("H", 0): 6})] == [0, 1]


def test_lines_below_the_most_common_isotope_stand_below_zero() -> None:
    # 10B 19.9 : 11B 80.1
    assert [(p.above, round(p.share, 1)) for p in pattern({("B", 0): 1})] == [(-1, 24.8), (0, 100.0)]


def test_a_labelled_atom_has_one_line_and_its_own_mass() -> None:
    assert [(p.above, p.share) for p in pattern({("Cl", 37): 1})] == [(0, 100.0)]
    assert exact_mass({("H", 2): 1}) == pytest.approx(2.014102, abs=1e-6)


def test_an_element_that_nature_does_not_have_is_one_line() -> None:
    assert [(p.above, p.share) for p in pattern({("Tc", 0): 1})] == [(0, 100.0)]


def test_the_electrons_of_a_cation_are_taken_off() -> None:
    # H 1.007825 - 0.000549
    assert exact_mz({("H", 0): 1}, 1) == pytest.approx(1.007276, abs=1e-6)
    assert exact_mz({("C", 0): 10, ("H", 0): 18, ("N", 0): 2, ("S", 0): 1}, 2) == pytest.approx(99.0590, abs=5e-5)


def test_the_composition_counts_every_hydrogen() -> None:
    assert composition(canonical_molecule("[2H]C([2H])([2H])N1CCNCC1")) == {
        ("C", 0): 5,
        ("H", 0): 9,
        ("H", 2): 3,
        ("N", 0): 2,
    }


def test_what_is_taken_off_completely_is_gone() -> None:
    assert changed({("C", 0): 4, ("H", 0): 10}, {("C", 0): -4, ("H", 0): -8}) == {("H", 0): 2}
