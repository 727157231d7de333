"""Whether a structure holds a pattern."""

import pytest

from diazgui.structures.matching import matches
from diazgui.structures.reading import StructureError


def test_a_pattern_is_found_in_a_molecule_and_in_a_salt() -> None:
    assert matches("C1CNCCCN1", "[NX3;H1;+0]")
    assert matches("[H-].[Na+]", "[H-]")
    assert matches("C[N-]C.[Li+]", "[Li+].[#7-]")


def test_many_patterns_are_held_against_one_molecule_each_for_itself() -> None:
    said = [matches("CN(C)C=O", one) for one in ("[NX3;H1]", "[CX3;H1]=O", "[OX2]", "N(C)C")]
    assert said == [False, True, False, True]


def test_the_way_a_molecule_is_written_does_not_matter() -> None:
    assert matches("OCC", "[OX2H1][CX4]")
    assert matches("CCO", "[OX2H1][CX4]")
    assert not matches("COC", "[OX2H1][CX4]")


def test_what_is_no_structure_is_refused_each_time() -> None:
    for _ in range(2):
        with pytest.raises(StructureError):
            matches("benzyl alcohol", "[OX2]")


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="is no pattern"):
        matches("C", "[NX3")
