"""A new experiment from words: what is asked for, what is refused, and what is told about the result."""

import pytest

from diazgui.core.sheet import ByMass
from diazgui.core.target import ChemistryError, Standing
from diazgui.library.wish import Wish, experiment_from, notes

HALIDE = "2-(chloromethyl)thiophene"
ALDEHYDE = "thiophene-2-carbaldehyde"
UNSTABLE = "2-(chloromethyl)thiophene may not keep: look before you open it"
LAW = (
    "Some piperazines are controlled substances. N-Benzylpiperazine and relatives of it are controlled in many "
    "countries, and some laws take in analogues. Check yours before you make or order such a compound."
)


def test_a_halide_and_an_aldehyde_are_both_taken_as_named() -> None:
    experiment = experiment_from(Wish(("mono-boc",), "piperazine", HALIDE, "benzaldehyde"))
    assert experiment.target.carbonyl.compound.name == "benzaldehyde"
    assert experiment.target.carbonyl_standing is Standing.STATED
    assert [one.split(". ")[0] for one in notes(experiment)] == ["Some piperazines are controlled substances", UNSTABLE]


def test_an_aldehyde_alone_is_the_group() -> None:
    experiment = experiment_from(Wish(("reductive-amination",), "piperazine", carbonyl=ALDEHYDE))
    assert experiment.target.carbonyl_standing is Standing.STATED
    assert experiment.target.electrophile_standing is Standing.PROPOSED
    assert notes(experiment) == (LAW,)


def test_two_aldehydes_are_refused() -> None:
    with pytest.raises(ChemistryError, match=r"^Two aldehydes or ketones are named\."):
        experiment_from(Wish(("mono-boc",), "piperazine", "benzaldehyde", ALDEHYDE))


def test_the_site_does_not_matter_where_both_nitrogens_react() -> None:
    experiment = experiment_from(Wish(("di-alkylation",), "CC1CNCCN1", "CI"))
    assert experiment.tabs[0].route.steps[0].sheet.products[0].compound.smiles == "CC1CN(C)CCN1C"


@pytest.mark.parametrize(("number", "atom"), [(1, "chloride"), (2, "bromide")])
def test_a_leaving_group_is_chosen_by_its_number(number: int, atom: str) -> None:
    experiment = experiment_from(Wish(("excess-diamine",), "piperazine", "ClCCCBr", leaving_group=number))
    smiles = experiment.tabs[0].route.steps[0].sheet.products[0].compound.smiles
    assert smiles == {"chloride": "BrCCCN1CCNCC1", "bromide": "ClCCCN1CCNCC1"}[atom]


@pytest.mark.parametrize("number", [None, 0, 3, -1])
def test_a_place_that_is_not_listed_is_asked_for_again(number: int | None) -> None:
    with pytest.raises(ChemistryError, match=r"Add --leaving-group and its number: 1: chloride on .*; 2: bromide on "):
        experiment_from(Wish(("excess-diamine",), "piperazine", "ClCCCBr", leaving_group=number))


def test_a_mass_is_taken_as_the_mass_of_every_first_reference() -> None:
    experiment = experiment_from(Wish(("mono-boc", "free", "excess-diamine"), "piperazine", HALIDE, scale="0.5 g"))
    stated = []
    for tab in experiment.tabs:
        sheet = tab.route.steps[0].sheet
        stated += [sheet.entry(sheet.reference).basis] if sheet.reference else []
    assert stated == [ByMass(500.0), ByMass(500.0)]


def test_a_step_that_has_no_product_is_told() -> None:
    assert notes(experiment_from(Wish(("di-alkylation",), "CC(=O)N1CCNCC1", "CI"))) == (
        "Di-alkylation, step A: Only one N–H can be alkylated here, and two are needed. "
        "Give a diamine with two free N–H, or choose a mono-alkylation.",
        LAW,
    )


def test_a_halide_that_is_proposed_is_told() -> None:
    law, proposed = notes(experiment_from(Wish(("di-alkylation",), "piperazine", "benzaldehyde")))
    assert law.startswith("N,N′-dibenzylpiperazine: controlled, or a relative of what is. ")
    assert proposed == "benzyl bromide is proposed as the halide. Check it, or name another with --electrophile."


def test_a_diazepane_with_equal_nitrogens_needs_no_warning_and_its_halide_does() -> None:
    assert notes(experiment_from(Wish(("mono-boc",), "1,4-diazepane", "benzyl chloride", ALDEHYDE))) == ()
    (told,) = notes(experiment_from(Wish(("mono-boc",), "1,4-diazepane", HALIDE, ALDEHYDE)))
    assert told.startswith(UNSTABLE)


def test_a_choice_between_unlike_nitrogens_is_told_once() -> None:
    wish = Wish(("mono-boc", "excess-diamine"), "2-methyl-1,4-diazepane", "EtBr", ALDEHYDE, nitrogen=1)
    (told,) = notes(experiment_from(wish))
    assert told.startswith("Two unlike N–H: the one chosen may not react first. The less hindered N–H mostly reacts")
