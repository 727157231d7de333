"""Sheets that hypothesis makes up: as odd as can be typed, and such as stand on a bench."""

from dataclasses import replace

from hypothesis import strategies as st

from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Isolated,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Dispersion, Neat, OnSupport, Part, Salt, Solution, SolutionByMass, State
from tests.core.making import bottle, product

# The bounds within which diazgui.units reads a number, so that sheets as odd as a chemist can type are tried.
SMALLEST, LARGEST = 1e-12, 1e12

above_0 = st.floats(SMALLEST, LARGEST)
from_0 = st.just(0.0) | above_0
fractions = st.floats(SMALLEST, 1.0)
parts = st.builds(Part, st.just("acid"), st.just("HX"), st.floats(1.0, 500.0), st.floats(0.25, 6.0))
supplies = st.one_of(
    st.builds(Neat, fractions),
    st.builds(Salt, st.lists(parts, max_size=2).map(tuple), st.just("salt"), fractions),
    st.builds(Dispersion, fractions),
    st.builds(Solution, above_0),
    st.builds(SolutionByMass, fractions),
    st.builds(OnSupport, above_0),
)
bottles = st.builds(
    bottle,
    st.sampled_from(["A", ""]),
    st.none() | above_0,
    supplies,
    st.none() | above_0,
    state=st.sampled_from(State),
)
absolute = st.one_of(st.builds(ByAmount, from_0), st.builds(ByMass, from_0), st.builds(ByVolume, from_0))
handed = st.builds(HandedOn, st.none() | from_0, st.none() | above_0)
counted = st.one_of(
    st.builds(ByEquivalents, from_0),
    st.builds(ByWeightPercent, from_0),
    st.builds(ByParts, above_0),
    st.builds(ByMassRatio, from_0),
)
anything = st.one_of(absolute, counted, handed, st.just(Unstated()))


def entries(basis):
    coefficients = st.none() | st.floats(0.01, 100.0)
    weighed = st.none() | st.builds(ByMass, from_0) | st.builds(ByVolume, from_0)
    return st.builds(
        Entry, st.just("A"), st.sampled_from(Role), bottles, basis, coefficients, pinned=st.booleans(), weighed=weighed
    )


# Made once: hypothesis takes as long to look at a strategy as to draw from it.
odd_first = entries(st.one_of(absolute, handed, st.just(Unstated())))
odd_others = st.lists(entries(anything), max_size=5)
odd_forms = st.lists(parts, max_size=2).map(tuple)
odd_products = st.lists(st.builds(product, st.none() | above_0, st.floats(0.01, 100.0), odd_forms), max_size=2)
references = st.sampled_from(["row-0", "row-0", "row-0", ""])
unknown_or_above_0 = st.none() | above_0
yields = st.none() | st.floats(0.01, 1.5)
odd_isolated = st.none() | st.builds(Isolated, from_0, fractions)


@st.composite
def sheets(draw) -> Sheet:
    """A sheet as odd as can be typed: any basis with any supply, 0 and unknown anywhere."""
    others = draw(odd_others)
    first = draw(odd_first)
    makes = draw(odd_products)
    named = [replace(e, id=f"row-{i}") for i, e in enumerate([replace(first, pinned=False), *others])]
    return Sheet(
        tuple(named),
        tuple(replace(p, id=f"product-{i}") for i, p in enumerate(makes)),
        draw(references),
        draw(above_0),
        draw(unknown_or_above_0),
        draw(yields),
        isolated=draw(odd_isolated),
    )


M = st.floats(10.0, 2000.0)
densities = st.floats(300.0, 4000.0)
purities = st.floats(0.05, 1.0)
weights = st.floats(1.0, 1e6)
volumes = st.floats(0.01, 1e3)
salts = st.lists(parts, max_size=2).map(tuple)
bench_supplies = st.one_of(
    st.builds(Neat, purities),
    st.builds(Salt, salts, st.just("salt"), purities),
    st.builds(Dispersion, purities),
    st.builds(Solution, st.floats(0.01, 20.0)),
    st.builds(SolutionByMass, purities),
    st.builds(OnSupport, st.floats(1e-5, 1e-2)),
)
known = st.builds(bottle, st.just("A"), M, bench_supplies, densities)
bases = st.one_of(
    st.builds(ByAmount, volumes),
    st.builds(ByMass, weights),
    st.builds(ByVolume, volumes),
    st.builds(ByEquivalents, st.floats(0.01, 20.0)),
    st.builds(ByWeightPercent, st.floats(0.01, 2.0)),
    st.builds(ByParts, st.floats(0.5, 10.0)),
    st.builds(ByMassRatio, st.floats(0.001, 0.05)),
)
scales = st.builds(ByAmount, st.floats(0.1, 1e3)) | st.builds(ByMass, weights) | st.builds(ByVolume, volumes)
unweighed = st.none()
weighed = st.none() | st.builds(ByMass, weights) | st.builds(ByVolume, volumes)
made = st.builds(product, M, st.floats(0.25, 4.0), salts)
isolated = st.builds(Isolated, weights, purities)

LINKED_TO_MASS = (ByWeightPercent, ByMassRatio, ByParts)
"""Bases that give a mass or volume, so that the amount follows from the bottle."""


roles = st.sampled_from(Role)
some_made = st.lists(made, min_size=1, max_size=2)
some_isolated = st.none() | isolated


def rows_of(**more):
    """Some rows beside the reference, planned only where nothing more is said."""
    coefficients = st.none() | st.floats(0.5, 4.0)
    return st.lists(st.builds(Entry, st.just("A"), roles, known, bases, coefficients, **more), min_size=1, max_size=5)


half_done = rows_of(pinned=st.booleans(), weighed=weighed)
planned = rows_of()
equivalents, concentrations, planned_yields = st.floats(0.5, 3.0), st.floats(0.01, 2.0), st.floats(0.05, 1.2)


@st.composite
def known_sheets(
    draw, reference_weighed=unweighed, reference_basis=scales, others=half_done, isolated=some_isolated
) -> Sheet:
    """A sheet of a bench on which everything is known, half done as it may be."""
    first = Entry("row-0", draw(roles), draw(known), draw(reference_basis), 1.0)
    rest = draw(others)
    makes = draw(some_made)
    return Sheet(
        (replace(first, weighed=draw(reference_weighed)), *(replace(e, id=f"row-{i}") for i, e in enumerate(rest, 1))),
        tuple(replace(p, id=f"product-{i}") for i, p in enumerate(makes)),
        "row-0",
        draw(equivalents),
        draw(concentrations),
        draw(planned_yields),
        isolated=draw(isolated),
    )
