"""Rules about single agents, on rows as small as can be."""

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.rules.agents import (
    acid_fumes,
    alkylating_agent,
    azide_in_chlorinated_solvent,
    azide_with_acid,
    lachrymator,
    phosgene_set_free,
    unstable_chloromethylthiophene,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import Role, Sheet
from diazgui.core.substance import Solution
from tests.core.guidance.rules.situations import only, row, solvent, substance

KINDS = {
    "NaN3": frozenset({"azide salt"}),
    "DCM": frozenset({"dichloromethane"}),
    "thenyl": frozenset({"2-(chloromethyl)thiophene", "alkylating agent", "lachrymator"}),
    "MeI": frozenset({"alkylating agent", "iodomethane"}),
    "EtBr": frozenset({"alkylating agent"}),
    "half mustard": frozenset({"alkylating agent", "mustard"}),
    "triphosgene": frozenset({"phosgene or a source of it"}),
    "CbzCl": frozenset({"lachrymator"}),
    "TFA": frozenset({"volatile strong acid"}),
}


def of(*entries) -> Situation:
    return Situation(Sheet(entries), counts=Counts(acids={"TFA": 1}), kinds=KINDS)


def test_an_azide_bears_neither_acid_nor_chlorinated_solvents_be_it_in_the_work_up() -> None:
    azide, later = row("NaN3"), Role.WORK_UP
    found = only(azide_with_acid, of(azide, row("TFA", role=later)))
    assert (found.words, found.about) == ({"one": "NaN3", "other": "TFA"}, ("NaN3", "TFA"))
    found = only(azide_in_chlorinated_solvent, of(azide, row("DCM", role=later)))
    assert (found.words, found.about) == ({"one": "NaN3", "other": "DCM"}, ("NaN3", "DCM"))


def test_an_azide_without_them_or_they_without_it_are_silent() -> None:
    assert not azide_with_acid(of(row("NaN3"), solvent("DCM")))
    assert not azide_with_acid(of(row("TFA")))
    assert not azide_in_chlorinated_solvent(of(row("NaN3"), row("TFA")))


def test_what_may_not_keep_is_told_of_the_one_compound() -> None:
    assert only(unstable_chloromethylthiophene, of(row("thenyl"))).about == ("thenyl",)
    assert not unstable_chloromethylthiophene(of(row("EtBr")))


def test_phosgene_is_told_whatever_it_comes_from() -> None:
    assert only(phosgene_set_free, of(row("triphosgene"))).about == ("triphosgene",)
    assert not phosgene_set_free(of(row("CbzCl")))


def test_alkylating_agents_are_told_together_with_what_else_they_do() -> None:
    found = only(alkylating_agent, of(row("thenyl"), row("MeI")))
    assert (found.words, found.about) == ({"names": "thenyl and MeI"}, ("thenyl", "MeI"))
    assert found.clauses == ("lachrymator", "iodomethane")
    assert only(alkylating_agent, of(row("EtBr"))).clauses == ()
    assert only(alkylating_agent, of(row("half mustard"))).clauses == ("mustard",)


def test_a_solvent_of_that_kind_is_not_meant() -> None:
    assert not alkylating_agent(of(solvent("EtBr")))


def test_what_brings_tears_is_told_once() -> None:
    found = only(lachrymator, of(row("thenyl"), row("CbzCl")))
    assert (found.words, found.about) == ({"names": "CbzCl"}, ("CbzCl",))
    assert not lachrymator(of(row("thenyl")))


def test_an_acid_of_the_reaction_goes_over_with_the_solvent() -> None:
    assert only(acid_fumes, of(row("TFA"))).words == {"names": "TFA"}
    assert only(acid_fumes, of(solvent("TFA"))).about == ("TFA",)
    assert not acid_fumes(of(row("TFA", role=Role.WORK_UP)))


@pytest.mark.parametrize(
    ("strength", "solvent_name", "fumes"),
    [(1.0, "water", False), (5.9, "water", False), (6.0, "water", True), (1.0, "diethyl ether", True)],
)
def test_a_dilute_acid_in_water_hardly_fumes(strength: float, solvent_name: str, fumes: bool) -> None:
    bottle = substance("HCl", supply=Solution(strength, solvent_name))
    assert bool(acid_fumes(of(row("TFA", substance=bottle)))) is fumes
