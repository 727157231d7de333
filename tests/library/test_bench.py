import pytest

from diazgui.core.target import ChemistryError, Standing
from diazgui.library.bench import bench, confirmed, new_target, worked_example
from diazgui.library.substances import find_substance
from diazgui.structures.reading import StructureError


def target(diamine: str, group: str, **sites):
    return new_target(find_substance(diamine), find_substance(group), **sites)


def test_a_halide_proposes_its_aldehyde():
    found = target("1,4-diazepane", "2-(chloromethyl)thiophene")
    assert found.electrophile_standing is Standing.STATED
    assert found.carbonyl_standing is Standing.PROPOSED
    assert (found.carbonyl.compound.name, found.carbonyl.density) == ("thiophene-2-carbaldehyde", 1200.0)


@pytest.mark.parametrize(
    ("carbonyl", "halide"),
    [
        ("thiophene-2-carbaldehyde", "2-(bromomethyl)thiophene"),
        ("benzaldehyde", "benzyl bromide"),
        ("4-methoxybenzaldehyde", "4-methoxybenzyl chloride"),
        ("acetone", "2-bromopropane"),
        ("acetophenone", "CC(Br)c1ccccc1"),
    ],
)
def test_a_carbonyl_compound_proposes_a_bromide_or_the_chloride_on_the_shelf(carbonyl, halide):
    found = target("1,4-diazepane", carbonyl)
    assert (found.electrophile_standing, found.carbonyl_standing) == (Standing.PROPOSED, Standing.STATED)
    assert found.electrophile.compound.name == halide


def test_a_group_without_a_carbonyl_form_says_why():
    found = target("1,4-diazepane", "BrCC#N")
    assert found.carbonyl_standing is Standing.NONE
    assert found.carbonyl.compound.name == "no aldehyde or ketone"
    assert found.carbonyl.compound.smiles is None
    assert "No aldehyde or ketone puts this group on nitrogen" in found.carbonyl.compound.problem


def test_an_open_leaving_group_is_a_question_until_it_is_answered():
    found = target("piperazine", "ClCCCBr")
    assert found.carbonyl_standing is Standing.NONE
    assert "leaving groups" in found.carbonyl.compound.problem
    answered = target("piperazine", "ClCCCBr", leaving_group=4)
    assert (answered.leaving_group, answered.carbonyl.compound.smiles) == (4, "O=CCCCl")


def test_an_open_carbonyl_is_a_question_until_it_is_answered():
    found = target("piperazine", "CC(=O)CCC=O")
    assert (found.electrophile_standing, found.electrophile.compound.name) == (Standing.NONE, "no halide")
    assert target("piperazine", "CC(=O)CCC=O", leaving_group=1).electrophile.compound.smiles == "CC(Br)CCC=O"


def test_a_proposal_becomes_stated_once_confirmed():
    assert confirmed(target("piperazine", "MeI")).carbonyl_standing is Standing.STATED
    assert confirmed(target("piperazine", "BrCC#N")).carbonyl_standing is Standing.NONE


@pytest.mark.parametrize(
    ("diamine", "group", "sentence"),
    [
        ("DMF", "MeI", "There is no N–H to alkylate"),
        ("ethyl acetate", "MeI", "There is no N–H to alkylate"),
        ("NCCN", "MeI", "A primary amine"),
        ("piperazine", "toluene", "There is no leaving group"),
        ("piperazine", "Brc1ccccc1", "An aryl halide"),
        ("piperazine", "CC(C)(C)Br", "A tertiary halide"),
        ("piperazine", "CC(=O)Cl", "An acyl halide"),
        ("piperazine", "brine", "A mixture without one structure"),
        ("brine", "MeI", "A mixture without one structure"),
    ],
)
def test_what_cannot_react_is_refused_with_its_reason(diamine, group, sentence):
    with pytest.raises(ChemistryError, match=sentence):
        target(diamine, group)


def test_a_refusal_of_a_structure_is_one_that_the_core_knows():
    assert issubclass(StructureError, ChemistryError)


def test_the_bench_is_read_once():
    assert bench() is bench()


def test_the_worked_example_is_the_thienyl_compound_with_both_forms_stated():
    example = worked_example()
    assert example.target.electrophile.compound.cas == "765-50-4"
    assert example.target.carbonyl.compound.cas == "98-03-3"
    assert {example.target.electrophile_standing, example.target.carbonyl_standing} == {Standing.STATED}


def test_two_worked_examples_are_equal():
    assert worked_example() == worked_example()
