"""What the peaks of a step say of it."""

import pytest

from diazgui.core.assignment import Where
from diazgui.core.composition import Composition, Part
from diazgui.core.outcome import Outcome, Way, outcomes
from diazgui.core.species import SpeciesKind
from tests.core.spectra import candidate, ion

KINDS = {
    "wanted": SpeciesKind.INTENDED,
    "amine": SpeciesKind.STARTING,
    "mono": SpeciesKind.PARTIAL,
    "di": SpeciesKind.OVER,
    "quaternary": SpeciesKind.OVER,
    "bis-quaternary": SpeciesKind.OVER,
    "debenzylated": SpeciesKind.OVER,
    "formyl-2": SpeciesKind.BY_PRODUCT,
    "aminal": SpeciesKind.BY_PRODUCT,
    "tert-butyl": SpeciesKind.BY_PRODUCT,
    "carried": SpeciesKind.BY_PRODUCT,
    "alcohol": SpeciesKind.BY_PRODUCT,
    "half-free": SpeciesKind.PARTIAL,
    "isomer": SpeciesKind.REGIOISOMER,
}


def part(key, share=None, where=Where.HERE, doubt=False):
    return Part((candidate(key, ion("M", 100.0), kind=KINDS[key], where=where),), (0,), share, share, doubt=doubt)


def of(way, *parts, apart=(), unknown=None, excess=()):
    where = {} if unknown is None else {"unknown": (0,), "unknown_share": unknown or None}
    return outcomes(Composition(tuple(parts), tuple(apart), **where), way, frozenset(excess))


def test_no_peak_says_nothing_and_unknown_ones_that_nothing_fits():
    assert of(Way.ALKYLATION) == ()
    assert of(Way.ALKYLATION, unknown=1.0) == (Outcome.NOTHING,)


@pytest.mark.parametrize(
    ("way", "outcome"),
    [
        (Way.ALKYLATION, Outcome.LOW),
        (Way.REDUCTION, Outcome.LOW_REDUCTION),
        (Way.PROTECTION, Outcome.LOW_PROTECTION),
        (Way.REMOVAL, Outcome.LOW_REMOVAL),
        (Way.OTHER, Outcome.GOING_ON),
    ],
)
def test_mostly_starting_material_is_low_conversion(way, outcome):
    assert of(way, part("amine", 0.8), part("wanted", 0.2)) == (outcome,)
    assert of(way, part("amine")) == (outcome,)


def test_half_of_it_left_is_low_conversion_and_half_of_it_made_is_as_wanted():
    assert of(Way.ALKYLATION, part("wanted", 0.5), part("amine", 0.5)) == (Outcome.LOW,)
    assert of(Way.ALKYLATION, part("wanted", 0.5), unknown=0.02) == (Outcome.DONE,)
    assert of(Way.ALKYLATION, part("wanted", 0.49), unknown=0.02) == ()


def test_some_starting_material_is_a_matter_of_time():
    assert of(Way.ALKYLATION, part("wanted", 0.7), part("amine", 0.3)) == (Outcome.GOING_ON,)
    assert of(Way.ALKYLATION, part("wanted"), part("amine")) == (Outcome.GOING_ON,)


def test_starting_material_beside_peaks_that_are_open_is_not_called_the_bulk():
    free = part("wanted")
    assert of(Way.REMOVAL, part("amine"), apart=[free]) == (Outcome.GOING_ON, Outcome.UNDECIDED)


def test_too_many_groups_are_told_by_what_the_step_does():
    assert of(Way.ALKYLATION, part("wanted", 0.8), part("di", 0.2)) == (Outcome.OVER,)
    assert of(Way.PROTECTION, part("wanted", 0.8), part("di", 0.2)) == (Outcome.OVER_PROTECTED,)
    assert of(Way.REMOVAL, part("wanted", 0.8), part("debenzylated", 0.2)) == (Outcome.OVER_CLEAVED,)


def test_what_is_left_of_an_excess_is_no_sign_of_low_conversion():
    assert of(Way.ALKYLATION, part("amine", 0.8), part("wanted", 0.2), excess=["amine"]) == (Outcome.DONE,)
    assert of(Way.ALKYLATION, part("amine"), part("wanted"), excess=["amine"]) == (Outcome.DONE,)
    assert of(Way.ALKYLATION, part("amine", 1.0), excess=["amine"]) == (Outcome.LOW,)


def test_an_input_has_nothing_to_do_with_how_much_is_wanted():
    base = part("debenzylated", 0.8, Where.INPUT)
    assert of(Way.ALKYLATION, base, part("wanted", 0.2)) == (Outcome.DONE,)


def test_little_of_what_is_wanted_among_much_that_says_nothing_is_not_as_wanted():
    assert of(Way.ALKYLATION, part("wanted", 0.1), part("isomer", 0.9)) == ()


def test_a_group_of_two_that_is_still_on_wants_more_time():
    assert of(Way.REMOVAL, part("wanted"), part("half-free")) == (Outcome.GOING_ON,)


def test_what_the_step_before_left_is_told():
    before = part("di", 0.2, Where.BEFORE)
    assert of(Way.ALKYLATION, part("wanted", 0.8), before) == (Outcome.STEP_BEFORE,)
    assert of(Way.ALKYLATION, part("amine"), part("di", where=Where.BEFORE)) == (Outcome.GOING_ON, Outcome.STEP_BEFORE)


def test_salts_are_told_once():
    found = of(Way.ALKYLATION, part("wanted", 0.8), part("quaternary", 0.1), part("bis-quaternary", 0.1))
    assert found == (Outcome.QUATERNARY,)


def test_mono_beside_the_di_product_that_is_wanted():
    assert of(Way.ALKYLATION, part("wanted"), part("mono")) == (Outcome.UNDER,)
    assert of(Way.REMOVAL, part("wanted"), part("mono")) == (Outcome.DONE,)


def test_less_than_a_twentieth_is_not_spoken_of():
    assert of(Way.ALKYLATION, part("wanted", 0.96), part("di", 0.04)) == (Outcome.DONE,)
    assert of(Way.ALKYLATION, part("wanted", 0.95), part("di", 0.05)) == (Outcome.OVER,)


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("formyl-2", Outcome.OF_SOLVENT),
        ("aminal", Outcome.OF_SOLVENT),
        ("tert-butyl", Outcome.OF_CLEAVAGE),
        ("carried", Outcome.CARRIED),
        ("alcohol", Outcome.OVER_REDUCED),
    ],
)
def test_by_products_are_told_by_where_they_come_from(key, outcome):
    assert of(Way.ALKYLATION, part("wanted", 0.9), part(key, 0.1)) == (outcome,)


def test_what_stands_apart_is_undecided_or_from_elsewhere():
    def apart(*wheres):
        return [part("wanted", 0.5, where) for where in wheres]

    assert of(Way.ALKYLATION, apart=apart(Where.HERE)) == (Outcome.UNDECIDED,)
    assert of(Way.ALKYLATION, apart=apart(Where.AFTER)) == (Outcome.OTHER_STEP,)
    assert of(Way.ALKYLATION, apart=apart(Where.TYPICAL)) == (Outcome.OFF_SHEET,)


def test_peaks_that_nothing_explains_are_told():
    assert of(Way.ALKYLATION, part("wanted", 0.8), unknown=0.2) == (Outcome.UNKNOWN,)
    assert of(Way.ALKYLATION, part("wanted", 0.97), unknown=0.03) == (Outcome.DONE,)


def test_what_is_wanted_and_nothing_else_is_the_end():
    assert of(Way.ALKYLATION, part("wanted", 1.0)) == (Outcome.DONE,)
    assert of(Way.ALKYLATION, part("wanted", 1.0, doubt=True)) == (Outcome.DONE_IF,)


def test_only_species_of_elsewhere_are_of_another_step():
    assert of(Way.ALKYLATION, part("amine", 1.0, Where.INPUT)) == (Outcome.OTHER_STEP,)


def test_without_a_product_on_the_sheet_nothing_is_said_of_its_species():
    assert of(Way.OTHER, part("isomer", 1.0)) == ()
