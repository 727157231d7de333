"""What a check finds: unknown though it is needed, or in conflict."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_substance
from diazgui.core.experiment import Experiment, with_route
from diazgui.core.route import Route, Wanted, with_sheet
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByMass,
    ByVolume,
    Entry,
    HandedOn,
    Isolated,
    Product,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Compound, Solution, Substance
from diazgui.library.bench import worked_example
from diazgui.library.substances import find_substance
from diazgui.report.checking import Finding, conflicts, unknown_but_needed
from tests.files.examples import written_out

MIXTURE = Substance(Compound("brine", problem="A mixture."))


def with_first_sheet(change) -> Experiment:
    whole = written_out()
    route = whole.tabs[0].route
    first = replace(route.steps[0], front=replace(route.steps[0].front, sheet=change(route.steps[0].sheet)))
    return with_route(whole, "mono-boc", Route((first, *route.steps[1:])))


def with_more(*entries: Entry) -> Experiment:
    return with_first_sheet(lambda sheet: replace(sheet, entries=(*sheet.entries, *entries)))


def found(experiment: Experiment) -> list[str]:
    return [finding.sentence for finding in unknown_but_needed(experiment) if finding.place.endswith("A")]


def test_a_complete_step_lacks_nothing() -> None:
    assert unknown_but_needed(written_out()) == ()


@pytest.mark.parametrize("basis", [ByMass(5.0), ByVolume(5.0)])
def test_of_a_mixture_that_is_measured_nothing_more_is_needed(basis) -> None:
    assert found(with_more(Entry("x", Role.WORK_UP, MIXTURE, basis))) == []


def test_a_row_that_cannot_be_dispensed_is_found() -> None:
    assert found(with_more(Entry("x", Role.WORK_UP, MIXTURE, Unstated()))) == [
        "What to dispense of brine is not known. Not stated yet: type an amount, a mass, a volume or equivalents."
    ]


def test_a_row_without_a_name_is_called_by_its_id() -> None:
    assert found(with_more(Entry("x", Role.REAGENT, Substance(Compound("")))))[0].startswith(
        "What to dispense of row x is not known."
    )


def test_an_amount_that_the_balance_counts_is_needed() -> None:
    solution = Substance(Compound("acid"), Solution(4.0))
    sentences = found(with_more(Entry("x", Role.REACTANT, solution, ByMass(100.0), 1.0)))
    assert sentences[0] == "The amount of acid is not known. The density of the solution is not known."
    assert sentences[1].startswith("The theoretical mass of N-Boc-1,4-diazepane is not known.")


def test_a_product_without_molar_mass_is_found() -> None:
    other = Product("product", Compound("oil", problem="No rule makes it."))
    assert found(with_first_sheet(lambda sheet: replace(sheet, products=(other,)))) == [
        "The theoretical mass of oil is not known. No rule makes it."
    ]


def test_facts_that_agree_are_no_conflict() -> None:
    whole = written_out()
    sound = with_first_sheet(lambda sheet: replace(sheet, entries=sheet.entries[:2]))
    assert [f for f in conflicts(whole) if "hydride" not in f.sentence and "chloride" not in f.sentence] == []
    assert [f for f in conflicts(sound) if f.place == "Mono via Boc, step A"] == []


@pytest.mark.parametrize(
    ("compound", "sentence"),
    [
        (
            Compound("base", "CCN", "C2H6N"),
            "The structure of base has the formula C2H7N, but C2H6N is on file.",
        ),
        (
            Compound("base", "CCN", "C2H7N", 46.085),
            "The structure of base gives a molar mass of 45.085 g/mol, "
            "but 46.085 g/mol is on file and is calculated with.",
        ),
        (
            Compound("base", "CC(", None),
            "The structure of base cannot be read: ",
        ),
    ],
)
def test_a_structure_that_is_not_that_of_the_facts_is_a_conflict(compound: Compound, sentence: str) -> None:
    other = with_first_sheet(
        lambda sheet: replace(sheet, entries=(*sheet.entries, Entry("x", Role.BASE, Substance(compound))))
    )
    (one,) = [finding for finding in conflicts(other) if "of base" in finding.sentence]
    assert one.place == "Mono via Boc, step A"
    assert one.sentence.startswith(sentence)


def test_a_stated_molar_mass_beside_another_is_a_conflict() -> None:
    both = Substance(Compound("A", None, None, 100.0, 110.0))
    other = with_more(Entry("x", Role.BASE, both, ByMass(1.0)))
    assert [f.sentence for f in conflicts(other) if f.sentence.startswith("A:")] == [
        "A: The structure gives a molar mass of 100.00 g/mol, but 110.00 g/mol is stated. "
        "The stated value is used: check the structure, or clear the stated value."
    ]


def test_a_name_that_the_library_knows_as_another_structure_is_a_conflict() -> None:
    bromide = find_substance("benzyl bromide")
    misnamed = replace(bromide, compound=replace(bromide.compound, name="benzyl chloride"))
    other = with_more(Entry("x", Role.REACTANT, misnamed, ByMass(1.0)))
    assert [f.sentence for f in conflicts(other) if f.sentence.startswith("By the name")] == [
        "By the name benzyl chloride the library knows C₇H₇Cl (ClCc1ccccc1), but the structure here is "
        "C₇H₇Br (BrCc1ccccc1). The structure here is used: check the name, or draw the structure anew."
    ]


def handed_over(basis: Basis) -> tuple[Finding, ...]:
    """Conflicts of the second step where its reference is on file with this basis."""
    whole = written_out()
    first, second = whole.tabs[0].route.steps
    sheet: Sheet = second.sheet
    entries = (replace(sheet.entries[0], basis=basis), *sheet.entries[1:])
    changed = replace(second, front=replace(second.front, sheet=replace(sheet, entries=entries)))
    other = replace(whole, tabs=(replace(whole.tabs[0], route=Route((first, changed))),))
    return tuple(finding for finding in conflicts(other) if "hands on" in finding.sentence)


def test_an_amount_on_file_that_is_not_the_one_handed_on_is_a_conflict() -> None:
    on_file = written_out().tabs[0].route.steps[1].sheet.entries[0].basis
    assert isinstance(on_file, HandedOn)
    assert handed_over(on_file) == ()
    assert handed_over(HandedOn(5.0, 5.0, "A")) == (
        Finding(
            "Mono via Boc, step B",
            "Step A hands on 3.57184 mmol, but 5 mmol is on file here. Open the experiment and state the scale again.",
        ),
    )
    assert "but no known amount is on file here" in handed_over(HandedOn())[0].sentence


def test_another_compound_in_the_place_of_the_targets_is_a_conflict() -> None:
    example = worked_example()
    tab = example.tab("di-alkylation")
    sheet = with_substance(tab.route.steps[0].sheet, "electrophile", find_substance("benzyl bromide"))
    strayed = with_route(example, tab.id, with_sheet(tab.route, "A", sheet))
    assert conflicts(example) == ()
    assert conflicts(strayed) == (
        Finding(
            "Di-alkylation, step A",
            "benzyl bromide stands in the place of the target's 2-(chloromethyl)thiophene, of which the product is "
            "still made. Change the target, or put the row back.",
        ),
    )


def test_an_amount_that_no_sheet_can_follow_is_a_conflict() -> None:
    whole = written_out()
    first, second = whole.tabs[0].route.steps
    entries = (replace(second.sheet.entries[0], basis=HandedOn(1.0, 1e-20)), *second.sheet.entries[1:])
    changed = replace(second, front=replace(second.front, sheet=replace(second.sheet, entries=entries)))
    other = replace(whole, tabs=(replace(whole.tabs[0], route=Route((first, changed))),))
    assert conflicts(other)[-1] == Finding(
        "Mono via Boc",
        "The amount handed on is too large or too small to calculate with. Type it again, such as 2.5.",
    )


def test_more_than_the_theory_is_a_conflict() -> None:
    other = with_first_sheet(lambda sheet: replace(sheet, isolated=Isolated(1100.0)))
    # 1100 mg / 200.282 g/mol = 5.4923 mmol of 5.0103 mmol
    assert conflicts(other)[0] == Finding(
        "Mono via Boc, step A",
        "Of N-Boc-1,4-diazepane 110 % of the theory was isolated: look for solvent, water or salt in it, and check its "
        "form, its purity and what was weighed in.",
    )


def test_a_step_on_its_own_amount_that_the_step_before_does_not_make_is_a_conflict() -> None:
    def on_its_own(n: float) -> list[Finding]:
        return [one for one in handed_over(ByAmount(n)) if "is stated here" in one.sentence]

    assert on_its_own(3.0) == []
    assert on_its_own(5.0) == [
        Finding(
            "Mono via Boc, step B",
            "N-Boc-1,4-diazepane is stated here as 5 mmol, but step A hands on 3.57184 mmol. "
            "Let it take its amount from there, or make more of it.",
        )
    ]


def wanting(wanted: Wanted) -> list[Finding]:
    """What is found of the route where that much is wanted, after its first step was isolated."""
    whole = written_out()
    route = replace(whole.tabs[0].route, wanted=wanted)
    return [one for one in conflicts(with_route(whole, "mono-boc", route)) if "wanted" in one.sentence]


def test_what_is_wanted_and_not_reached_is_a_conflict() -> None:
    assert wanting(Wanted(ByAmount(3.571838707422534))) == []
    assert wanting(Wanted(ByAmount(5.0))) == [
        Finding(
            "Mono via Boc", "5 mmol of the final product are wanted, but the route is planned to make 3.57184 mmol."
        )
    ]


def test_what_was_wanted_and_isolated_in_another_amount_is_a_conflict() -> None:
    whole = written_out()
    first, last = whole.tabs[0].route.steps
    done = replace(last, front=replace(last.front, sheet=replace(last.sheet, isolated=Isolated(819.612))))
    route = Route((first, done), Wanted(ByAmount(5.0)))
    assert Finding("Mono via Boc", "5 mmol of the final product are wanted, but the route gave 3 mmol.") in conflicts(
        with_route(whole, "mono-boc", route)
    )


def test_a_wish_that_cannot_be_compared_says_why() -> None:
    whole = written_out()
    first, last = whole.tabs[0].route.steps
    bare = replace(last, front=replace(last.front, sheet=replace(last.sheet, products=())))
    route = Route((first, bare), Wanted(ByAmount(5.0)))
    assert Finding(
        "Mono via Boc", "Whether the route makes what is wanted is not known. Step B has no product."
    ) in conflicts(with_route(whole, "mono-boc", route))
