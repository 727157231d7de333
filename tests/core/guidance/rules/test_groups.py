"""Rules about taking protecting groups off, and about the law, on rows as small as can be."""

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.rules.groups import (
    acid_labile_groups,
    benzyl_bromide_made,
    benzylpiperazine_and_the_law,
    palladium_and_vapour,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import ByAmount, Product, Role, Sheet
from diazgui.core.substance import Compound, OnSupport
from tests.core.guidance.rules.situations import only, row, substance

START = row("start", ByAmount(5.0), Role.STARTING_MATERIAL, coefficient=1.0)
ACID = row("acid", ByAmount(50.0))
ON_CARBON = OnSupport(0.00094, "carbon")


def of(*entries, products=(), **more) -> Situation:
    return Situation(Sheet(entries, products), **more)


def test_palladium_on_carbon_is_told_and_a_complex_is_not() -> None:
    kinds = {"Pd": frozenset({"palladium"})}
    supported = row("Pd", role=Role.CATALYST, substance=substance("Pd/C", supply=ON_CARBON))
    found = only(palladium_and_vapour, of(supported, kinds=kinds))
    assert (found.words, found.about) == ({"names": "Pd/C"}, ("Pd",))
    assert not palladium_and_vapour(of(row("Pd", role=Role.CATALYST), kinds=kinds))
    assert not palladium_and_vapour(of(supported))


def test_hydrogen_bromide_makes_one_benzyl_bromide_for_each_cbz() -> None:
    kinds, cbz = {"acid": frozenset({"hydrogen bromide"})}, Counts(acid_spent_per_event=2)
    found = only(benzyl_bromide_made, of(START, ACID, kinds=kinds, counts=cbz))
    assert (found.words, found.about) == ({"made": Told(10.0, "amount"), "acid": "acid"}, ("acid",))
    unknown = row("start", role=Role.STARTING_MATERIAL, coefficient=1.0)
    assert only(benzyl_bromide_made, of(unknown, ACID, kinds=kinds, counts=cbz)).words["made"] == Told(None, "amount")


def test_another_acid_or_another_group_makes_none() -> None:
    assert not benzyl_bromide_made(of(START, ACID, counts=Counts(acid_spent_per_event=1)))
    assert not benzyl_bromide_made(of(START, ACID, kinds={"acid": frozenset({"hydrogen bromide"})}))


def test_groups_that_the_acid_of_a_boc_removal_may_cleave_are_named() -> None:
    labile = {"start": ("tert-butyl ester", "acetal"), "other": ("acetal",)}
    removal = Counts(boc_removed=1, acids={"acid": 1})
    found = only(acid_labile_groups, of(START, ACID, row("other"), acid_labile=labile, counts=removal))
    assert found.words == {"name": "start and other", "groups": "tert-butyl ester and acetal"}
    assert found.about == ("start", "other")


def test_without_a_removal_by_acid_or_without_such_groups_nothing_is_said() -> None:
    removal = Counts(boc_removed=1, acids={"acid": 1})
    assert not acid_labile_groups(of(START, ACID, acid_labile={"start": ("acetal",)}, counts=Counts(acids={"acid": 1})))
    assert not acid_labile_groups(of(START, ACID, counts=removal))


def test_a_benzylpiperazine_is_named_be_it_a_row_or_made() -> None:
    kinds = {"start": frozenset({"N-benzylpiperazine"}), "product": frozenset({"N-benzylpiperazine"})}
    made = (Product("product", Compound("1-benzylpiperazine")),)
    found = only(benzylpiperazine_and_the_law, of(START, products=made, kinds=kinds))
    assert (found.words, found.about) == ({"name": "start"}, ("start", "product"))
    of_made = of(START, products=made, kinds={"product": kinds["product"]})
    assert only(benzylpiperazine_and_the_law, of_made).words == {"name": "1-benzylpiperazine"}
    unnamed = of(START, products=(Product("product", Compound("")),), kinds={"product": kinds["product"]})
    assert only(benzylpiperazine_and_the_law, unnamed).words == {"name": "What stands here"}


def test_another_piperazine_is_for_the_rule_about_the_target() -> None:
    assert not benzylpiperazine_and_the_law(of(START))
