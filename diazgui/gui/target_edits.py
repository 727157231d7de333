"""What the target bar does to an experiment: text to target, and the questions of site that stay open."""

from dataclasses import replace
from typing import Protocol

from diazgui.core.substance import Substance
from diazgui.core.target import Standing, Target


class Question(Protocol):
    """Which of several places shall react, as ``structures`` asks it."""

    which: str
    smiles: str
    sites: tuple["Place", ...]


class Place(Protocol):
    """One place to choose: its atom number, and words for it."""

    @property
    def atom(self) -> int:
        """Atom number in the compound's SMILES, from 0."""

    @property
    def label(self) -> str:
        """What a chemist reads."""


def group_at_hand(target: Target) -> Substance:
    """The form of the group that the chemist stated; the electrophile where both were."""
    return target.electrophile if target.electrophile_standing is Standing.STATED else target.carbonyl


def with_diamine(target: Target, text: str) -> Target:
    """The target with the diamine that a text names; the group stays as it is.

    Raises:
        ChemistryError: the text names none, or it does not serve.
    """
    from diazgui.library.bench import new_target
    from diazgui.library.substances import find_substance

    checked = new_target(find_substance(text), group_at_hand(target))
    return replace(target, diamine=checked.diamine, nitrogen=None)


def with_group(target: Target, text: str) -> Target:
    """The target with the group that a text names, and its other form proposed; the diamine stays as it is.

    Raises:
        ChemistryError: the text names none, or it does not serve.
    """
    from diazgui.library.bench import new_target
    from diazgui.library.substances import find_substance

    return replace(new_target(target.diamine, find_substance(text)), nitrogen=target.nitrogen)


def questions(target: Target) -> tuple[Question, ...]:
    """The places that had or have to be chosen: a leaving group, an N–H. Empty where there is no choice."""
    from diazgui.structures.labels import SiteNeeded
    from diazgui.structures.products import product
    from diazgui.structures.reading import StructureError

    asked: list[Question] = []
    leaving_group: int | None = None
    rule, partner = _alkylation(target)
    if target.diamine.compound.smiles is None or partner is None:
        return ()
    for _ in range(2):
        try:
            product(rule, target.diamine.compound.smiles, partner, leaving_group=leaving_group)
        except SiteNeeded as question:
            asked.append(question)
            leaving_group = question.sites[0].atom
            if question.which != "leaving_group":
                break
        except StructureError:
            break
        else:
            break
    return tuple(asked)


def _alkylation(target: Target) -> tuple[str, str | None]:
    """The rule that puts one group on the diamine, and the SMILES of the group at hand."""
    if target.electrophile.compound.smiles is not None:
        return "alkylate-one", target.electrophile.compound.smiles
    return "reductive-amination-one", target.carbonyl.compound.smiles


def chosen_place(target: Target, which: str) -> int | None:
    """The atom chosen for a question; ``None`` while it is open."""
    return target.nitrogen if which == "nitrogen" else target.leaving_group


def with_place(target: Target, which: str, atom: int) -> Target:
    """The target with a question answered."""
    if which == "nitrogen":
        return replace(target, nitrogen=atom)
    return replace(target, leaving_group=atom)
