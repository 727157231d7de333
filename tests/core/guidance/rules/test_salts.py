"""Rules about salts: a product of 196.319 g/mol with two nitrogens, 5 mmol of it."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Choose
from diazgui.core.guidance.rules.salts import salt_by_name, salt_of_another_acid, trifluoroacetate_isolated
from diazgui.core.guidance.situation import Situation, Way
from diazgui.core.sheet import Basis, ByAmount, ByEquivalents, HandedOn, Product, Role, Sheet, Unstated
from diazgui.core.substance import Compound, Part, Salt, Substance
from tests.core.guidance.rules.situations import only, row, sheet_of

FIVE = ByAmount(5.0)
FREE = Compound("the amine", "C1CNCCNC1", structure_molar_mass=196.319)
TFA = Part("trifluoroacetic acid", "C2HF3O2", 114.022, 2, "O=C(O)C(F)(F)F")
HCL = Part("hydrogen chloride", "HCl", 36.461, 2, "Cl")
BY_TFA = Way("p", variant="tfa", isolation="salt", variants={"hcl": "salt", "tfa": "salt"})


def made(*parts: Part, compound: Compound = FREE, stated: Basis = FIVE, **more: object) -> Situation:
    amine = row("amine", stated, Role.STARTING_MATERIAL, coefficient=1.0)
    product = Product("product", compound, parts=parts, form_name="its salt" if parts else "")
    return Situation(sheet_of(amine, products=(product,)), **({"way": BY_TFA} | more))


def test_the_trifluoroacetate_is_told_with_its_mass_and_that_of_the_hydrochloride() -> None:
    found = only(trifluoroacetate_isolated, made(TFA))
    assert found.about == ("product",)
    assert found.words["mass"] == Told(pytest.approx(2121.815), "mass")  # 5 mmol × 424.363 g/mol
    assert found.words["other"] == Told(pytest.approx(1346.205), "mass")  # × 269.241
    assert found.words["base"] == Told(pytest.approx(981.595), "mass")
    assert found.words["more"] == Told(0.58, "yield")
    assert found.offers[0].change == Choose("hcl", "salt")
    assert found.clauses == ("masses",)


def test_of_an_amount_that_is_not_known_no_masses_are_told() -> None:
    found = only(trifluoroacetate_isolated, made(TFA, stated=Unstated()))
    assert found.clauses == ()


def test_another_form_is_not_and_nothing_is_offered_that_the_step_does_not_have() -> None:
    assert not trifluoroacetate_isolated(made())
    assert not trifluoroacetate_isolated(made(HCL))
    assert not trifluoroacetate_isolated(made(TFA, compound=Compound("unknown")))
    assert not trifluoroacetate_isolated(Situation(Sheet()))
    assert only(trifluoroacetate_isolated, made(TFA, way=Way())).offers == ()
    assert only(trifluoroacetate_isolated, made(TFA, way=replace(BY_TFA, variant="hcl"))).offers == ()


def test_the_product_is_told_by_its_form_and_else_by_its_compound() -> None:
    assert only(trifluoroacetate_isolated, made(TFA)).words["product"] == "its salt"
    here = made(TFA)
    (product,) = here.sheet.products
    unnamed = replace(here, sheet=replace(here.sheet, products=(replace(product, form_name=""),)))
    assert only(trifluoroacetate_isolated, unnamed).words["product"] == "the amine"


def test_of_an_unknown_amount_no_mass_is_told() -> None:
    here = made(TFA)
    handed = tuple(replace(one, basis=HandedOn()) for one in here.sheet.entries)
    found = only(trifluoroacetate_isolated, replace(here, sheet=replace(here.sheet, entries=handed)))
    assert (found.words["mass"], found.words["other"], found.words["base"]) == (Told(None, "mass"),) * 3


def with_acid(smiles: str, *parts: Part, weak: bool = False, role: Role = Role.REAGENT) -> Situation:
    here = made(*parts)
    acid = row("acid", ByEquivalents(10.0), role, substance=Substance(Compound("acid", smiles)))
    counts = Counts(acids={"acid": 1}, weak_acids=frozenset({"acid"} if weak else ()))
    return replace(here, sheet=replace(here.sheet, entries=(*here.sheet.entries, acid)), counts=counts)


def test_a_salt_of_an_acid_that_is_not_on_the_sheet_is_told() -> None:
    found = only(salt_of_another_acid, with_acid("O=C(O)C(F)(F)F", HCL))
    assert (found.words, found.about) == ({"product": "its salt", "acid": "acid"}, ("acid",))
    assert found.offers == ()


def test_the_variant_named_after_the_acid_is_offered() -> None:
    here = with_acid("Cl", TFA)
    shipped = tuple(replace(e, substance=replace(e.substance, id="hcl-dioxane")) for e in here.sheet.entries)
    (offered,) = only(salt_of_another_acid, replace(here, sheet=replace(here.sheet, entries=shipped))).offers
    assert offered.change == Choose("hcl", "salt")


def test_the_acid_of_the_salt_may_come_in_the_work_up() -> None:
    assert not salt_of_another_acid(with_acid("Cl", HCL))
    assert not salt_of_another_acid(with_acid("Cl", HCL, role=Role.WORK_UP))


def test_a_free_base_a_weak_acid_and_an_acid_without_structure_say_nothing() -> None:
    assert not salt_of_another_acid(with_acid("O=C(O)C(F)(F)F"))
    assert not salt_of_another_acid(with_acid("CC(=O)O", HCL, weak=True))
    assert not salt_of_another_acid(with_acid("Cl", replace(TFA, smiles=None)))
    assert not salt_of_another_acid(made(HCL))
    assert not salt_of_another_acid(Situation(Sheet()))


def named(name: str, **changes: object) -> Situation:
    compound = replace(Compound(name, "C1CNCCNC1", structure_molar_mass=100.165), **changes.pop("compound", {}))
    one = row("row", ByAmount(5.0), **({"substance": Substance(compound, **changes.pop("substance", {}))} | changes))
    return Situation(sheet_of(one), counts=Counts(basic_nitrogens={"row": 2}))


@pytest.mark.parametrize(
    "name", ["1,4-diazepane dihydrochloride", "diazepane bis(trifluoroacetate)", "diazepane Hydrobromide"]
)
def test_a_row_that_is_a_salt_by_name_only_is_told(name: str) -> None:
    found = only(salt_by_name, named(name))
    assert (found.about, found.words) == (("row",), {"names": name})


def test_what_is_stated_as_a_salt_or_drawn_as_one_or_has_a_molar_mass_of_its_own_is_believed() -> None:
    name = "1,4-diazepane dihydrochloride"
    assert not salt_by_name(named(name, substance={"supply": Salt((HCL,), "dihydrochloride")}))
    assert not salt_by_name(named(name, compound={"smiles": "C1CNCCNC1.Cl.Cl"}))
    assert not salt_by_name(named(name, compound={"smiles": None}))
    assert not salt_by_name(named(name, compound={"stated_molar_mass": 173.08}))
    assert not salt_by_name(named(name, role=Role.WORK_UP))
    assert not salt_by_name(named("1,4-diazepane"))
    assert not salt_by_name(replace(named(name), counts=Counts()))
