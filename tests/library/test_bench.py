import pytest

from diazgui.core.edits import with_basis
from diazgui.core.experiment import new_experiment, with_chosen_version, with_route, with_target
from diazgui.core.route import with_sheet
from diazgui.core.sheet import ByEquivalents
from diazgui.core.table import rows
from diazgui.core.target import ChemistryError, Standing
from diazgui.core.yields import product_rows
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


def test_a_carbonyl_form_in_which_two_c_o_may_react_is_not_proposed():
    found = target("piperazine", "O=C(CBr)c1ccccc1")
    assert found.carbonyl_standing is Standing.NONE
    assert found.carbonyl.compound.problem == (
        "The rule would give O=CC(=O)c1ccccc1, in which 2 C=O may react. Alkylate instead, or name another aldehyde or "
        "ketone."
    )


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


DIRECT = ("excess-diamine", "five-equivalents", "hydrochloride")


def acid_and_product(experiment):
    sheet = experiment.tab("excess-diamine").route.step("A").sheet
    acid = next(row for row in rows(sheet) if row.id == "acid")
    (made,) = product_rows(sheet)
    return round(acid.equivalents, 6), acid.coefficient, made.name, round(made.amount, 6)


def hydrochloride_of(group):
    experiment = new_experiment(target("1,4-diazepane", group), ("excess-diamine",), bench())
    return with_chosen_version(experiment, DIRECT[0], "A", DIRECT[1], DIRECT[2], bench())


def test_the_acid_of_a_salt_is_enough_for_a_third_basic_nitrogen():
    two = hydrochloride_of("cyclohexanone")
    three = hydrochloride_of("CN1CCC(=O)CC1")
    assert acid_and_product(two) == (2.2, 2, "N-cyclohexyl-1,4-diazepane dihydrochloride", 5.0)
    assert acid_and_product(three) == (3.3, 3, "N-alkyl-1,4-diazepane trihydrochloride", 5.0)


def test_the_acid_of_a_salt_follows_the_target_and_comes_back_with_it():
    two = hydrochloride_of("cyclohexanone")
    there = with_target(two, target("1,4-diazepane", "CN1CCC(=O)CC1"), bench())
    assert acid_and_product(there)[0] == 3.3
    assert with_target(there, two.target, bench()) == two


def test_equivalents_typed_for_the_acid_of_a_salt_stay_with_another_target():
    two = hydrochloride_of("cyclohexanone")
    sheet = with_basis(two.tab("excess-diamine").route.step("A").sheet, "acid", ByEquivalents(2.5))
    edited = with_route(two, "excess-diamine", with_sheet(two.tab("excess-diamine").route, "A", sheet))
    there = with_target(edited, target("1,4-diazepane", "CN1CCC(=O)CC1"), bench())
    assert acid_and_product(there)[0] == 2.5
