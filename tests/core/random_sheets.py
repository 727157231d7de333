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


@st.composite
def sheets(draw) -> Sheet:
    """A sheet as odd as can be typed: any basis with any supply, 0 and unknown anywhere."""
    others = draw(st.lists(entries(anything), max_size=5))
    first = draw(entries(st.one_of(absolute, handed, st.just(Unstated()))))
    forms = st.lists(parts, max_size=2).map(tuple)
    makes = draw(st.lists(st.builds(product, st.none() | above_0, st.floats(0.01, 100.0), forms), max_size=2))
    named = [replace(e, id=f"row-{i}") for i, e in enumerate([replace(first, pinned=False), *others])]
    return Sheet(
        tuple(named),
        tuple(replace(p, id=f"product-{i}") for i, p in enumerate(makes)),
        draw(st.sampled_from(["row-0", "row-0", "row-0", ""])),
        draw(above_0),
        draw(st.none() | above_0),
        draw(st.none() | st.floats(0.01, 1.5)),
        isolated=draw(st.none() | st.builds(Isolated, from_0, fractions)),
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


@st.composite
def known_sheets(draw, reference_weighed=unweighed, reference_basis=scales) -> Sheet:
    """A sheet of a bench on which everything is known, half done as it may be."""
    first = Entry("row-0", draw(st.sampled_from(Role)), draw(known), draw(reference_basis), 1.0)
    coefficients = st.none() | st.floats(0.5, 4.0)
    others = st.builds(
        Entry, st.just("A"), st.sampled_from(Role), known, bases, coefficients, pinned=st.booleans(), weighed=weighed
    )
    rest = draw(st.lists(others, min_size=1, max_size=5))
    makes = draw(st.lists(made, min_size=1, max_size=2))
    return Sheet(
        (replace(first, weighed=draw(reference_weighed)), *(replace(e, id=f"row-{i}") for i, e in enumerate(rest, 1))),
        tuple(replace(p, id=f"product-{i}") for i, p in enumerate(makes)),
        "row-0",
        draw(st.floats(0.5, 3.0)),
        draw(st.floats(0.01, 2.0)),
        draw(st.floats(0.05, 1.2)),
        isolated=draw(st.none() | isolated),
    )
