"""The questions that the core asks of a chemistry engine, answered by structures and the shipped substances."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from diazgui.core.substance import Compound
from diazgui.core.target import ChemistryError, SaltForm, Target
from diazgui.library.naming import with_group
from diazgui.library.salt_parts import counter_ion
from diazgui.library.substances import by_inchikey
from diazgui.structures.kinds import basic_nitrogens, reducible_groups
from diazgui.structures.labels import SiteNeeded
from diazgui.structures.products import product
from diazgui.structures.reading import StructureError, canonical_smiles
from diazgui.structures.sites import check_electrophile


@dataclass(frozen=True)
class Chemist:
    """Implements :class:`diazgui.core.target.Chemistry`."""

    def product(self, rule: str, reactants: Sequence[str], name: str, target: Target) -> Compound:
        """The product of a step, under the name by which the shelf knows it, else ``name`` with its group.

        A question of site is answered as the target says; a protecting group goes to the other nitrogen.

        Raises:
            ChemistryError: a reactant does not serve, or the target leaves a question of site open.
        """
        answers: dict[str, int] = {}
        named = with_group(name, target, _LOST.get(rule, ""))
        while True:
            try:
                made = product(rule, *reactants, name=named, **answers)
                return known_by_name(made)
            except SiteNeeded as question:
                answer = _answer(question, rule, target)
                if answer is None or question.which in answers:
                    raise
                answers[question.which] = answer

    def salt(self, base: Compound, acid: Compound) -> SaltForm:
        """The salt with an excess of an acid: one acid for each basic nitrogen; none without any.

        Raises:
            ChemistryError: a structure is not known, or the acid's salts have no name.
        """
        if base.smiles is None or acid.smiles is None:
            raise ChemistryError(base.problem or acid.problem or "A salt needs the structures of base and acid.")
        acids = basic_nitrogens(base.smiles)
        if acids == 0:
            return SaltForm(base.name, 0)
        return SaltForm(f"{base.name} {counter_ion(acid).name(acids)}", acids)

    def groups_against(self, kind: str, compound: Compound) -> Sequence[str]:
        """What in a compound does not bear ``hydrogenolysis``, in words; nothing is known of other kinds.

        Raises:
            ChemistryError: the structure is not known.
        """
        if compound.smiles is None:
            raise ChemistryError(compound.problem or f"The structure of {compound.name} is not known.")
        return _GROUPS_AGAINST[kind](compound.smiles) if kind in _GROUPS_AGAINST else ()


_LOST = MappingProxyType({"remove-boc": "Boc", "remove-cbz": "Cbz"})

_GROUPS_AGAINST = MappingProxyType({"hydrogenolysis": reducible_groups})
"""For each kind of variant, what finds the groups in a compound that do not bear it."""


def known_by_name(compound: Compound) -> Compound:
    """The compound with the name and CAS number that the shelf has for its structure, else as it is."""
    known = by_inchikey().get(compound.inchikey or "")
    return compound if known is None else replace(compound, name=known.compound.name, cas=known.compound.cas)


def _answer(question: SiteNeeded, rule: str, target: Target) -> int | None:
    """The site that the target chose, where the question is about the target's own compound."""
    match question.which:
        case "nitrogen" if _is(question, target.diamine.compound) and target.nitrogen is not None:
            return _protected(question, target.nitrogen) if rule.startswith("protect-") else target.nitrogen
        case "leaving_group" if _is(question, target.electrophile.compound):
            return target.leaving_group
        case "carbonyl" if _is(question, target.carbonyl.compound) and not _electrophile_asks(target):
            return target.leaving_group
        case _:
            return None


def _protected(question: SiteNeeded, reacting: int) -> int:
    """The nitrogen to protect, so that the one chosen stays free.

    Raises:
        ChemistryError: more than one is left beside the one chosen, so that protecting one does not free the choice.
    """
    others = [site.atom for site in question.sites if site.atom != reacting]
    if len(others) == len(question.sites):
        return reacting  # none of the sites: told where it is looked up
    if len(others) > 1:
        raise ChemistryError(
            f"{len(question.sites)} N–H are free here: with one of them protected, more than one is left to react. "
            "Give the diamine in which only two N–H are free."
        )
    return others[0]


def _is(question: SiteNeeded, compound: Compound) -> bool:
    return compound.smiles is not None and canonical_smiles(compound.smiles) == question.smiles


def _electrophile_asks(target: Target) -> bool:
    """Whether the site on the target belongs to its electrophile, which has several."""
    smiles = target.electrophile.compound.smiles
    if smiles is None:
        return False
    try:
        check_electrophile(smiles)
    except SiteNeeded:
        return True
    except StructureError:
        return False
    return False
