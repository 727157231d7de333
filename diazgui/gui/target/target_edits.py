"""What the target bar does to an experiment: text to target, and the questions of site that stay open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import Standing, Target

if TYPE_CHECKING:  # the room that knows RDKit is entered only after the first paint
    from diazgui.structures.labels import SiteNeeded


def blank_target() -> Target:
    """A target of which nothing is stated yet."""
    diamine = Substance(Compound("diamine", problem="No diamine is stated yet: type one in the target bar."))
    group = Substance(Compound("group", problem="No group is stated yet: type one in the target bar."))
    return Target(diamine, group, group, Standing.STATED, Standing.NONE)


def group_at_hand(target: Target) -> Substance:
    """The form of the group that the chemist stated; the electrophile where both were."""
    return target.electrophile if target.electrophile_standing is Standing.STATED else target.carbonyl


def with_diamine(target: Target, named: str | Substance, own: Own = as_shipped) -> Target:
    """The target with the diamine that a text names, in the user's own bottle; the group stays as it is.

    A substance that was chosen comes in the bottle that was chosen.

    Raises:
        ChemistryError: the text names none, or it does not serve.
    """
    from diazgui.library.bench import new_target
    from diazgui.library.substances import find_substance

    group = group_at_hand(target)
    if group.compound.smiles is None:  # still blank; any group serves to check the diamine by itself
        group = find_substance("iodomethane")
    checked = new_target(_bottle(named, own), group)
    return replace(target, diamine=checked.diamine, nitrogen=None)


def with_group(target: Target, named: str | Substance, own: Own = as_shipped) -> Target:
    """The target with the group that a text names, and its other form proposed; the diamine stays as it is.

    Raises:
        ChemistryError: the text names none, or it does not serve.
    """
    from diazgui.library.bench import new_target
    from diazgui.library.substances import find_substance

    diamine = target.diamine
    if diamine.compound.smiles is None:  # still blank; any diamine serves to check the group by itself
        diamine = find_substance("piperazine")
    checked = new_target(diamine, _bottle(named, own))
    return replace(checked, diamine=target.diamine, nitrogen=target.nitrogen)


def _bottle(named: str | Substance, own: Own) -> Substance:
    from diazgui.library.substances import find_substance

    return own(find_substance(named)) if isinstance(named, str) else named


def questions(target: Target) -> tuple[SiteNeeded, ...]:
    """The places that had or have to be chosen: leaving group or C=O, and N–H. Empty where there is no choice."""
    from diazgui.structures.products import SiteNeeded, product
    from diazgui.structures.reading import StructureError

    rule, group = _alkylation(target)
    diamine = target.diamine.compound.smiles
    asked: dict[str, SiteNeeded] = {}
    while diamine is not None and group is not None:
        taken = {which: question.sites[0].atom for which, question in asked.items()}
        try:
            product(rule, diamine, group, leaving_group=taken.get("leaving_group"), carbonyl=taken.get("carbonyl"))
        except SiteNeeded as question:
            asked[question.which] = question
            if question.which == "nitrogen":  # the last to be asked
                break
        except StructureError:
            break
        else:
            break
    return tuple(asked.values())


def _alkylation(target: Target) -> tuple[str, str | None]:
    """The rule that puts one group on the diamine, and the SMILES of the group at hand."""
    if target.electrophile.compound.smiles is not None:
        return "alkylate-one", target.electrophile.compound.smiles
    return "reductive-amination-one", target.carbonyl.compound.smiles


def chosen_place(target: Target, which: str) -> int | None:
    """The atom chosen for a question; ``None`` while it is open."""
    return target.nitrogen if which == "nitrogen" else target.leaving_group


def with_place(target: Target, which: str, atom: int) -> Target:
    """The target with a question answered; another leaving group may make another form of the group."""
    from diazgui.library.bench import new_target

    if which == "nitrogen":
        return replace(target, nitrogen=atom)
    return new_target(target.diamine, group_at_hand(target), target.nitrogen, atom)
