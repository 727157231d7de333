"""What the rules are told of a step besides its sheet."""

from diazgui.core.guidance.rules.replacing import SOLVENTS
from diazgui.core.guidance.situation import Situation
from diazgui.library.situation import situation_of
from diazgui.units import LOCAL_POINT
from tests.library.notice_cases_hazards import HAZARDS
from tests.library.noticing import Place, example

CASES = {case.rule: case for case in HAZARDS}


def of(place: Place) -> Situation:
    return situation_of(place.tab, place.step, place.experiment.target, LOCAL_POINT)


def test_every_solvent_that_may_be_offered_has_its_boiling_point() -> None:
    points = of(example("mono-boc")).boiling_on_shelf
    assert set(points) == set(SOLVENTS)
    assert {one: round(at) for one, at in points.items() if one != "2-methf"} == {"thf": 66, "mecn": 82}


def test_groups_that_acid_cleaves_are_told_of_the_rows_that_react() -> None:
    assert of(CASES["acid-labile-groups"].speaks).acid_labile == {"Boc-acetal": ("acetal",)}
    assert of(CASES["acid-labile-groups"].silent).acid_labile == {}


def test_a_place_in_a_protocol_tells_its_variants_and_what_is_warned_of() -> None:
    way = of(example("mono-cbz", "C")).way
    assert (way.protocol, way.variant) == ("mono-cbz", "hbr")
    assert way.variants == {"hydrogenolysis": "filtrate", "hbr": "triturated-salt"}
    assert way.warned == {"benzyl-bromide-made"}
    assert of(example("mono-boc", "C")).way.warned == frozenset()


def test_a_free_sheet_has_no_variants() -> None:
    way = of(CASES["hydride-meets-water"].speaks).way
    assert (way.variants, way.warned) == ({}, frozenset())
