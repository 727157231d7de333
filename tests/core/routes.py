"""Routes of two steps for the tests of routes."""

from dataclasses import replace

from diazgui.core.edits import with_basis
from diazgui.core.route import Route, RouteStep, Version, settled, with_sheet
from diazgui.core.sheet import ByAmount, ByEquivalents, ByVolume, HandedOn, Sheet
from diazgui.core.substance import Part
from tests.core.making import bottle, entry, numbers, product, sheet_of, with_stated

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)


def first_sheet(n: float = 10.0) -> Sheet:
    return sheet_of(
        with_stated("amine", ByAmount(n), nu=1.0),
        with_stated("reagent", ByEquivalents(2.0), nu=1.0),
        with_stated("wash", ByVolume(30.0), M=None),
        products=(product(150.0, name="P"),),
        planned_yield=0.8,
    )


def second_sheet(basis=None) -> Sheet:
    return sheet_of(
        entry("amine", basis or HandedOn(last=5.0), bottle("P", 150.0), 1.0, slot="previous"),
        with_stated("halide", ByEquivalents(1.1), nu=1.0),
        with_stated("wash", ByVolume(20.0), M=None),
        with_stated("dip", ByVolume(7.0), M=None, pinned=True),
        products=(product(250.0, name="Q"),),
    )


def route_of(*sheets: Sheet) -> Route:
    steps = (RouteStep(i, i, Version("v", "base", sheet)) for i, sheet in zip("ABC", sheets, strict=False))
    return settled(Route(tuple(steps)))


def two_steps() -> Route:
    return route_of(first_sheet(), second_sheet())


def found(route: Route, step_id: str = "B") -> dict:
    return numbers(route.step(step_id).sheet)


def with_first(route: Route, amount: float) -> Route:
    return with_sheet(route, "A", with_basis(route.step("A").sheet, "amine", ByAmount(amount)))


def salted(parts=(HCL,)) -> Sheet:
    return replace(first_sheet(), products=(product(150.0, parts=parts, name="P", form_name="P dihydrochloride"),))
