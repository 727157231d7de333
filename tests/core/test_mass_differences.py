"""Differences of masses that are told only where one answer is left."""

from diazgui.core.assignment import Where, assigned
from diazgui.core.mass_differences import Difference, hints
from diazgui.core.species import IonKind, SpeciesKind
from tests.core.spectra import BOC, FREE, candidate, ion, peaks

METHYL, OXYGEN = Difference(14.01565, "CH₂ more"), Difference(15.994915, "one oxygen more")


def told(*typed, among=(FREE,), table=(METHYL, OXYGEN)):
    found = assigned(peaks(*typed), among)
    return [(h.candidate.species.id, h.difference.words) for h in hints(found[-1], found, among, table)]


def test_a_methyl_more_than_a_species_that_was_found():
    assert told("197.1107", "211.1264") == [("free", "CH₂ more")]


def test_few_decimals_tell_no_difference_and_neither_does_a_peak_that_is_known():
    assert told("197.11", "211.13") == []
    assert told("197.111", "211.126") == [("free", "CH₂ more")]
    assert told("197.1107") == []


def test_two_differences_that_fit_are_none():
    assert told("197.1107", "211.1264", table=(METHYL, Difference(14.0160, "another"))) == []


def test_without_a_species_that_was_found_product_and_starting_material_are_thought_of():
    assert told("211.1264") == [("free", "CH₂ more")]
    late = candidate("late", ion("[M+H]⁺", 197.1107), where=Where.AFTER)
    assert told("211.1264", among=(late,)) == []


def test_two_molecules_with_one_proton():
    assert told("197.1107", "393.2141") == [("free", "two molecules with one proton, [2M+H]⁺")]
    salt = candidate("salt", ion("M⁺", 197.1107), mass=197.1107)
    assert told("197.1107", "394.2214", among=(salt,)) == []


def test_species_without_a_singly_charged_molecule_are_no_reference():
    silent = candidate("silent")
    double = candidate("double", ion("M²⁺", 197.1107, charge=2))
    group = candidate("agent", ion("C₅H₅S⁺", 197.1107, IonKind.GROUP), kind=SpeciesKind.STARTING)
    assert told("211.1264", among=(silent, double, group)) == []


def test_a_species_counts_once_however_many_of_its_ions_were_found():
    assert told("297.1631", "241.1005", "311.1788", among=(BOC,)) == [("amine", "CH₂ more")]
