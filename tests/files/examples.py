"""Experiments for the tests of the files: one written out, and any that hypothesis can think of."""

from dataclasses import fields, replace
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from diazgui.core import quantities as q
from diazgui.core.acknowledging import Acknowledged, Concerned, in_order
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import Route, RouteStep, Version, Wanted, is_from_wanted, settled
from diazgui.core.sheet import (
    WANTED,
    Addition,
    AlkylationModel,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByParts,
    ByVolume,
    Conditions,
    Entry,
    HandedOn,
    Isolated,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.core.substance import PICTOGRAMS, Compound, Dispersion, Fact, Part, Solution, State, Substance
from diazgui.core.target import Standing, Target

DIAZEPANE = Substance(Compound("1,4-diazepane", "C1CNCCNC1", "C5H12N2", 100.165, cas="505-66-8"), id="diazepane")
CHLORIDE = Substance(Compound("2-(chloromethyl)thiophene", "ClCc1cccs1", "C5H5ClS", 132.615), state=State.LIQUID)
ALDEHYDE = Substance(Compound("thiophene-2-carbaldehyde", "O=Cc1cccs1", "C5H4OS", 112.153), density=1200.0)
NAH = Substance(
    Compound("sodium hydride", "[H-].[Na+]", "HNa", 23.998, 24.0),
    Dispersion(0.6, "mineral oil"),
    state=State.SOLID,
    facts=(Fact("strength", "label"),),
    short="NaH",
    hazards=("GHS02", "GHS05"),
    hazards_source="label",
)
HCL = Substance(Compound("hydrogen chloride", "Cl", "ClH", 36.461), Solution(4.0, "1,4-dioxane"), density=1050.0)
BOC2O = Substance(Compound("Boc₂O", None, None, 218.25))
WATER = Substance(Compound("water"))
BOC = Compound("N-Boc-1,4-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "C10H20N2O2", 200.282, monoisotopic_mass=200.1525)


def written_out() -> Experiment:
    """Two steps, the second run in two ways, with something in every field that the window can fill."""
    first = Sheet(
        entries=(
            Entry("diamine", Role.STARTING_MATERIAL, DIAZEPANE, ByEquivalents(2.0), 1.0, "diamine", source="guide"),
            Entry(
                "boc2o",
                Role.REAGENT,
                Substance(Compound("Boc₂O", None, None, 218.25)),
                ByAmount(5.0),
                1.0,
                weighed=ByMass(1093.5),
            ),
            Entry("solvent", Role.SOLVENT, Substance(Compound("DCM")), ByParts(1.0)),
            Entry(
                "wash", Role.WORK_UP, Substance(Compound("water")), ByVolume(20.0), pinned=True, weighed=ByVolume(0.0)
            ),
        ),
        products=(Product("product", BOC),),
        reference="boc2o",
        concentration=0.2,
        planned_yield=0.75,
        conditions=Conditions(Range(0, 0), Range(16, 16), "nitrogen", False, Addition("boc2o", 0.5, 0.0), "guide"),
        concentration_source="chosen here",
        isolated=Isolated(737.5, 0.97),
        model=AlkylationModel(0.4, 0.02, 0.9),
    )
    second = Sheet(
        entries=(
            Entry("amine", Role.STARTING_MATERIAL, Substance(BOC), HandedOn(last=5.0), 1.0, "previous"),
            Entry("electrophile", Role.REACTANT, CHLORIDE, ByEquivalents(1.1), 1.0, "electrophile"),
            Entry("base", Role.BASE, NAH, ByMass(240.1)),
            Entry("acid", Role.REAGENT, HCL, ByEquivalents(10.0), 2.0),
        ),
        products=(Product("product", BOC, 1.0, (Part("hydrogen chloride", "ClH", 36.461, 2.0),), "dihydrochloride"),),
        reference="amine",
        reference_equivalents=1.0,
    )
    parked = Version("guide", "salt", replace(second, concentration=0.1 + 0.2))
    steps = (
        RouteStep("A", "Protect", Version("guide", "free base", first, ("add-boc2o", "dissolve"), (READ,))),
        RouteStep("B", "Alkylate", Version("carbonate", "salt", second), (parked,)),
    )
    target = Target(DIAZEPANE, CHLORIDE, ALDEHYDE, carbonyl_standing=Standing.PROPOSED, nitrogen=2)
    return Experiment(target, (Tab("mono-boc", "mono-boc", "Mono via Boc", settled(Route(steps))),))


READ = Acknowledged("runaway", (Concerned("BOC", 5.0), Concerned("DMF")), 60.0)
"""A danger that was read of step A."""

POSITIVE = st.floats(1e-9, 1e9)
NOT_NEGATIVE = st.just(0.0) | POSITIVE
SHARE = st.floats(1e-6, 1.0)
ANY = st.floats(allow_nan=False, allow_infinity=False)
TEXT = st.text(max_size=12)


def _any_of(hint: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Any value that a field of the core may hold, found by its type, so that a new field is tested as well."""
    if name in {"purity", "mass_fraction", "conversion"}:
        return SHARE
    if name == "hazards":
        return st.sets(st.sampled_from(sorted(PICTOGRAMS)), max_size=3).map(lambda some: tuple(sorted(some)))
    if name in {"value", "amount"} and hint in (q.Amount, q.Mass, q.Volume, q.Equivalents, q.Fraction):
        return NOT_NEGATIVE
    if hint is q.Temperature or name == "monoisotopic_mass":
        return ANY if hint is q.Temperature else st.none() | ANY
    if name == "ticked":
        return st.sets(TEXT, max_size=3).map(lambda some: tuple(sorted(some)))
    if name == "decimals":
        return st.integers(0, 6)
    if name == "acknowledged":
        return st.sets(_acknowledged(), max_size=2).map(in_order)
    if hasattr(hint, "__supertype__") or hint is float:
        return POSITIVE
    if hint in _BUILT:
        return _BUILT[hint]()
    if get_origin(hint) is tuple:
        return st.lists(_any_of(get_args(hint)[0], name), max_size=2).map(tuple)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([_any_of(one, name) for one in get_args(hint)])
    if hasattr(hint, "__dataclass_fields__"):
        return _built(hint)
    return {str: TEXT, type(None): st.none(), bool: st.booleans(), int: st.integers(0, 300)}.get(
        hint, st.sampled_from(list(hint)) if isinstance(hint, type) and hasattr(hint, "__members__") else st.nothing()
    )


def _built(cls: type, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    hints = {f.name: get_type_hints(cls)[f.name] for f in fields(cls) if f.name not in known}
    return st.builds(cls, **({name: _any_of(hint, name) for name, hint in hints.items()} | known))


def _acknowledged() -> st.SearchStrategy[Acknowledged]:
    of = st.dictionaries(TEXT, st.none() | NOT_NEGATIVE, max_size=2)
    concerned = of.map(lambda some: tuple(Concerned(key, some[key]) for key in sorted(some)))
    return st.builds(Acknowledged, TEXT, concerned, st.none() | st.floats(-273.15, 1000.0))


def _range() -> st.SearchStrategy[Range]:
    return st.tuples(ANY, ANY).map(lambda pair: Range(*sorted(pair)))


@st.composite
def _sheet(draw: st.DrawFn) -> Sheet:
    entries = tuple(replace(entry, id=f"row-{i}") for i, entry in enumerate(draw(st.lists(_built(Entry), max_size=3))))
    products = tuple(
        replace(product, id=f"product-{i}") for i, product in enumerate(draw(st.lists(_built(Product), max_size=2)))
    )
    reference = ""
    if entries and draw(st.booleans()):
        basis = draw(st.one_of([_built(one) for one in (ByAmount, ByMass, ByVolume, HandedOn)]))
        entries = (replace(entries[0], basis=basis), *entries[1:])
        reference = entries[0].id
    parts = {"entries": st.just(entries), "products": st.just(products), "reference": st.just(reference)}
    return draw(_built(Sheet, **parts))


def _route() -> st.SearchStrategy[Route]:
    steps = st.lists(_built(RouteStep), min_size=1, max_size=2).map(
        lambda some: tuple(replace(step, id="AB"[i]) for i, step in enumerate(some))
    )
    above_0 = st.one_of(st.builds(ByAmount, POSITIVE), st.builds(ByMass, POSITIVE))
    wanted = st.none() | st.builds(Wanted, above_0, st.booleans())
    return st.builds(
        lambda some, one: Route(some, one if is_from_wanted(some[0].sheet) else None), steps, wanted
    ) | st.builds(lambda some, one: Route(_from_wanted(some), one), steps, wanted)


def _from_wanted(steps: tuple[RouteStep, ...]) -> tuple[RouteStep, ...]:
    """The steps, the first of them with an amount that follows from what is wanted."""
    first = steps[0]
    amine = Entry("amine", Role.STARTING_MATERIAL, DIAZEPANE, HandedOn(5.0, 5.0, WANTED))
    sheet = Sheet(entries=(amine,), reference="amine")
    return (replace(first, front=replace(first.front, sheet=sheet)), *steps[1:])


def _tabs() -> st.SearchStrategy[tuple[Tab, ...]]:
    return st.lists(_built(Tab), min_size=1, max_size=2).map(
        lambda some: tuple(replace(tab, id=f"tab-{i}") for i, tab in enumerate(some))
    )


_BUILT = {Range: _range, Sheet: _sheet, Route: _route}


def experiments() -> st.SearchStrategy[Experiment]:
    """Experiments with any fact in any field, not always good chemistry."""
    return _built(Experiment, tabs=_tabs())
