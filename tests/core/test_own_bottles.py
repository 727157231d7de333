"""The shelf as a user has filled it."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from diazgui.core.own_bottles import OwnShelf, as_shipped, with_own_bottles
from diazgui.core.quantities import Fraction
from diazgui.core.substance import Compound, Neat, Substance
from tests.core.bench import BENCH

AMINE = Compound("Benzylamine")
SHIPPED, OLD = Substance(AMINE), Substance(AMINE, Neat(Fraction(0.9)))
WATER = Substance(Compound("Water"))


def own(asked: Substance) -> Substance:
    return OLD if asked == SHIPPED else asked


def shelf() -> OwnShelf:
    return OwnShelf(MappingProxyType({"benzylamine": SHIPPED, "water": WATER}), own)


def test_what_the_user_has_stands_in_the_place_of_what_ships() -> None:
    assert shelf()["benzylamine"] == OLD
    assert shelf()["water"] == WATER


def test_the_shelf_has_neither_more_nor_less_on_it_than_the_shipped_one() -> None:
    assert list(shelf()) == ["benzylamine", "water"]
    assert len(shelf()) == 2
    with pytest.raises(KeyError):
        shelf()["ethanol"]


def test_a_bottle_remembered_later_is_found_by_the_same_shelf() -> None:
    bottles: dict[Substance, Substance] = {}
    same = OwnShelf({"benzylamine": SHIPPED}, lambda asked: bottles.get(asked, asked))
    assert same["benzylamine"] == SHIPPED
    bottles[SHIPPED] = OLD
    assert same["benzylamine"] == OLD


def test_without_own_bottles_what_is_asked_for_is_what_comes() -> None:
    assert as_shipped(OLD) is OLD


def test_a_bench_with_own_bottles_is_the_same_but_for_its_shelf() -> None:
    bench = replace(BENCH, shelf=MappingProxyType({"benzylamine": SHIPPED}))
    filled = with_own_bottles(bench, own)
    assert filled.shelf["benzylamine"] == OLD
    assert replace(filled, shelf=bench.shelf) == bench
