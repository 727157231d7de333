"""What a rule may ask about, gathered for a step of an experiment."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from diazgui.core.experiment import Tab
from diazgui.core.guidance.rules.replacing import SOLVENTS
from diazgui.core.guidance.situation import NONE, Situation, Way
from diazgui.core.protocol import Protocol, Step, isolations_of
from diazgui.core.quantities import Temperature
from diazgui.core.remembering import once_for_each
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Neat
from diazgui.core.target import Standing, Target
from diazgui.core.variant_warning import warning_on
from diazgui.library.accepted import accepted_for
from diazgui.library.counts import counts_for, pair_for
from diazgui.library.properties import shipped_properties
from diazgui.library.protocols import protocols
from diazgui.library.row_kinds import kinds_on
from diazgui.library.substances import substances
from diazgui.structures.kinds import acid_labile_groups, electrophile_class, holds_piperazine, leaving_group_name
from diazgui.structures.reading import StructureError
from diazgui.units import Notation


def situation_of(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> Situation:
    """All that the rules ask of a step.

    Raises:
        LibraryError: the data is at fault.
    """
    sheet = step.sheet
    pair = pair_for(sheet)
    leaving_group, reactivity, piperazine = _of_target(target)
    return Situation(
        sheet=sheet,
        way=_way(protocols().get(tab.protocol), step, tab.protocol),
        counts=counts_for(sheet),
        kinds=kinds_on(sheet),
        boiling=_boiling(sheet),
        boiling_on_shelf=_boiling_on_shelf(),
        acid_labile=_acid_labile(sheet),
        shelf=substances(),
        pair=(pair.diamine, pair.agent) if pair else None,
        quaternary=pair is not None and pair.quaternary,
        leaving_group=leaving_group,
        reactivity=reactivity,
        piperazine=piperazine,
        nitrogen_chosen=target.nitrogen is not None,
        accepted=accepted_for(tab.protocol, step.id, step.front.variant),
        instruments=notation.instruments,
        wants=_wants(protocols().get(tab.protocol)),
        carbonyl=target.carbonyl.compound.name if target.carbonyl_standing is Standing.STATED else "",
        no_carbonyl=target.carbonyl_standing is Standing.NONE,
    )


def _way(protocol: Protocol | None, step: RouteStep, protocol_id: str) -> Way:
    """Where the step stands; a step that this program does not know has no other variants."""
    front = step.front
    plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
    variant = next((one for one in plan.variants if one.id == front.variant), None) if plan else None
    warned = variant.warned if variant and warning_on(variant, step.sheet, substances()) else NONE
    return Way(protocol_id, front.variant, front.isolation, _variants(plan) if plan else {}, warned)


def _wants(protocol: Protocol | None) -> Literal["", "mono", "di"]:
    """How many groups a strategy puts on the diamine, by the rules of its steps."""
    rules = {one.rule for one in protocol.steps} if protocol else set()
    if "alkylate-both" in rules:
        return "di"
    return "mono" if rules & {"alkylate-one", "reductive-amination-one"} else ""


def _variants(plan: Step) -> Mapping[str, str]:
    return {one.id: isolations_of(plan, one)[0].id for one in plan.variants}


@once_for_each
def _of_target(target: Target) -> tuple[str, str, bool]:
    """The leaving group and the class of the electrophile, and whether the diamine is a piperazine."""
    smiles, atom = target.electrophile.compound.smiles or "", target.leaving_group
    try:
        names = leaving_group_name(smiles, atom), electrophile_class(smiles, atom)
    except StructureError:  # no electrophile, or which of its groups leaves is still asked
        names = "", ""
    return (*names, _is_piperazine(target))


def _is_piperazine(target: Target) -> bool:
    try:
        return holds_piperazine(target.diamine.compound.smiles or "")
    except StructureError:  # no diamine yet
        return False


def _boiling(sheet: Sheet) -> Mapping[str, Temperature]:
    """Boiling points at atmospheric pressure of the rows that are supplied neat, °C."""
    found = {one.id: _boils_at(one.substance.id, one.substance.compound.inchikey or "") for one in sheet.entries}
    neat = {one.id for one in sheet.entries if isinstance(one.substance.supply, Neat)}
    return {row: Temperature(at) for row, at in found.items() if at is not None and row in neat}


@cache
def _boiling_on_shelf() -> Mapping[str, Temperature]:
    points = {one: _boils_at(one, "") for one in SOLVENTS}
    return MappingProxyType({one: Temperature(at) for one, at in points.items() if at is not None})


@once_for_each
def _acid_labile(sheet: Sheet) -> Mapping[str, tuple[str, ...]]:
    """Groups besides Boc that acid may cleave, of the rows that take part in the balance."""
    found = {one.id: _cleaved(one.substance.compound.smiles or "") for one in sheet.entries if one.coefficient}
    return {row: groups for row, groups in found.items() if groups}


@lru_cache(maxsize=512)
def _cleaved(smiles: str) -> tuple[str, ...]:
    try:
        return acid_labile_groups(smiles)
    except StructureError:  # not known
        return ()


@lru_cache(maxsize=512)
def _boils_at(substance: str, inchikey: str) -> float | None:
    """The lowest boiling point on record, of the shipped bottle or of another one of the compound."""
    known = (shipped_properties(one) for one in (substance, inchikey) if one)
    points = (one.low for some in known for one in some if one.of == "boiling point" and not (one.at or one.method))
    return min(points, default=None)
