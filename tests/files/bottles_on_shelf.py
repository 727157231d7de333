"""Bottles for the tests of the shelf, and any that hypothesis can think of."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from diazgui.core.quantities import Concentration, Density, Fraction, Loading, Mass, MolarMass, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import (
    PICTOGRAMS,
    Compound,
    Dispersion,
    Fact,
    Label,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
)

HCL = Part("hydrogen chloride", "HCl", MolarMass(36.461), 2.0, "Cl")
DIAZEPANE = Compound(
    "1,4-diazepane",
    "C1CNCCNC1",
    "C5H12N2",
    MolarMass(100.165),
    inchikey="FQUYSHZXSKYCSY-UHFFFAOYSA-N",
    cas="505-66-8",
)


def bottle(
    name: str = "1,4-diazepane",
    bottle_id: str = "b1",
    lot: str = "STBK1234",
    mass: float | None = 25_000.0,
    **more: Any,
) -> Bottle:
    compound = DIAZEPANE if name == DIAZEPANE.name else Compound(name)
    substance = Substance(compound, Neat(Fraction(0.98)), label=Label(lot, "Acme", bottle_id))
    return Bottle(bottle_id, substance, None if mass is None else Mass(mass), **more)


FULL = Bottle(
    "b-full",
    Substance(
        replace(DIAZEPANE, stated_molar_mass=MolarMass(100.2), monoisotopic_mass=100.10005),
        Solution(Concentration(0.1 + 0.2), "THF", Salt((HCL,), "dihydrochloride", Fraction(0.985))),
        Density(889.0),
        State.LIQUID,
        (Fact("density", "label"),),
        "diazepane",
        "DAZ",
        ("GHS05", "GHS07"),
        "label",
        Label("L-1", "Müller & Söhne", "b-full"),
    ),
    Mass(0.1),
    Volume(12.5),
    date(2026, 4, 3),
    date(2027, 12, 31),
    "fridge 2, box “C”",
    "=1+1\nline two; \"quoted\", 'and so on'",
)

SMILES = (
    "C1CNCCNC1",
    "[H-].[Na+]",
    "C[C@H](N)C(=O)O",
    "CC(C)(C)OC(=O)N1CCCNCC1",
    "ClCc1cccs1",
    "[2H]O[2H]",
    "C/C=C/C",
    "[Li]CCCC",
    "O=C(O[Cs])O[Cs]",
)
TEXT = st.text(max_size=12)
POSITIVE = st.floats(1e-9, 1e9)
SHARE = st.floats(1e-6, 1.0)
PART = st.builds(Part, TEXT, TEXT, POSITIVE.map(MolarMass), POSITIVE, st.none() | st.just("Cl"))
NEAT = st.builds(Neat, SHARE.map(Fraction))
SALT = st.builds(Salt, st.lists(PART, max_size=2).map(tuple), TEXT, SHARE.map(Fraction))
SUPPLY = st.one_of(
    NEAT,
    SALT,
    st.builds(Dispersion, SHARE.map(Fraction), TEXT),
    st.builds(Solution, POSITIVE.map(Concentration), TEXT, st.none() | NEAT | SALT),
    st.builds(SolutionByMass, SHARE.map(Fraction), TEXT),
    st.builds(OnSupport, POSITIVE.map(Loading), TEXT),
)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def any_bottle(draw: st.DrawFn, compounds: st.SearchStrategy[Compound]) -> Bottle:
    """Any bottle of one of these compounds."""
    bottle_id = draw(st.uuids().map(str))
    substance = Substance(
        draw(compounds),
        draw(SUPPLY),
        draw(_maybe(POSITIVE.map(Density))),
        draw(st.sampled_from(State)),
        tuple(draw(st.lists(st.builds(Fact, TEXT, TEXT), max_size=2))),
        draw(TEXT),
        draw(TEXT),
        tuple(sorted(draw(st.sets(st.sampled_from(sorted(PICTOGRAMS)), max_size=3)))),
        draw(TEXT),
        Label(draw(TEXT), draw(TEXT), bottle_id),
    )
    return Bottle(
        bottle_id,
        substance,
        draw(_maybe((st.just(0.0) | POSITIVE).map(Mass))),
        draw(_maybe((st.just(0.0) | POSITIVE).map(Volume))),
        draw(_maybe(st.dates())),
        draw(_maybe(st.dates())),
        draw(TEXT),
        draw(st.text(max_size=40)),
    )


COMPOUNDS = st.builds(
    Compound,
    TEXT,
    _maybe(TEXT),
    _maybe(TEXT),
    _maybe(POSITIVE.map(MolarMass)),
    _maybe(POSITIVE.map(MolarMass)),
    _maybe(st.floats(allow_nan=False, allow_infinity=False)),
    _maybe(TEXT),
    _maybe(TEXT),
    TEXT,
)
