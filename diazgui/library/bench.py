"""Targets from what a chemist gives, and what a new experiment starts from."""

from dataclasses import replace
from functools import cache

from diazgui.core.experiment import Bench, Experiment, new_experiment
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError, Standing, Target
from diazgui.library.chemist import Chemist
from diazgui.library.protocols import protocols
from diazgui.library.substances import by_inchikey, find_substance, substances
from diazgui.structures.labels import SiteNeeded
from diazgui.structures.partners import carbonyl_from_electrophile, electrophile_from_carbonyl
from diazgui.structures.reading import StructureError
from diazgui.structures.sites import check_amine, check_carbonyl, check_electrophile

TAB_ORDER = (
    "di-alkylation",
    "mono-boc",
    "mono-cbz",
    "excess-diamine",
    "reductive-amination",
    "reductive-amination-boc",
)
"""The protocols that a new experiment has tabs for, in their order."""


@cache
def bench() -> Bench:
    """The shipped protocols and substances, and the chemistry engine.

    Raises:
        LibraryError: the data is at fault.
    """
    return Bench(protocols(), substances(), Chemist())


def new_target(
    diamine: Substance, group: Substance, nitrogen: int | None = None, leaving_group: int | None = None
) -> Target:
    """A target of a diamine and a group at hand, as an alkylating agent or as an aldehyde or ketone.

    The other form is proposed by rule; where there is none its compound says why. A site that is asked for may stay
    open: then the steps that need it say so.

    Raises:
        ChemistryError: the diamine has no N–H to alkylate, or the group neither a leaving group nor a carbonyl.
    """
    _require_structure(diamine)
    check_amine(diamine.compound.smiles or "")
    smiles = _require_structure(group)
    if _serves_as_electrophile(smiles, group):
        carbonyl, standing = _proposed_carbonyl(smiles, leaving_group)
        return Target(diamine, group, carbonyl, Standing.STATED, standing, nitrogen, leaving_group)
    electrophile, standing = _proposed_electrophile(smiles, leaving_group)
    return Target(diamine, electrophile, group, standing, Standing.STATED, nitrogen, leaving_group)


def confirmed(target: Target) -> Target:
    """The target with a proposed form of the group taken as the chemist's own."""

    def stated(standing: Standing) -> Standing:
        return Standing.STATED if standing is Standing.PROPOSED else standing

    return replace(
        target,
        electrophile_standing=stated(target.electrophile_standing),
        carbonyl_standing=stated(target.carbonyl_standing),
    )


def worked_example() -> Experiment:
    """1-(2-Thienylmethyl)-1,4-diazepane by every route at 5 mmol: what the first start shows."""
    target = new_target(find_substance("1,4-diazepane"), find_substance("2-(chloromethyl)thiophene"))
    return new_experiment(confirmed(target), TAB_ORDER, bench())


def _require_structure(substance: Substance) -> str:
    compound = substance.compound
    if compound.smiles is None:
        raise ChemistryError(compound.problem or f"The structure of {compound.name} is not known. Type a SMILES.")
    return compound.smiles


def _serves_as_electrophile(smiles: str, group: Substance) -> bool:
    """Whether the group is at hand as an alkylating agent; if not, it is an aldehyde or ketone."""
    try:
        check_electrophile(smiles)
    except SiteNeeded:
        return True
    except StructureError as no_electrophile:
        try:
            check_carbonyl(smiles)
        except SiteNeeded:
            return False
        except StructureError:
            raise ChemistryError(str(no_electrophile)) from None
        return False
    return True


def _proposed_carbonyl(smiles: str, leaving_group: int | None) -> tuple[Substance, Standing]:
    try:
        proposed = carbonyl_from_electrophile(smiles, leaving_group)
        _require_one_carbonyl(proposed.smiles or "")
    except StructureError as error:
        return Substance(Compound("no aldehyde or ketone", problem=str(error))), Standing.NONE
    return _from_shelf(proposed), Standing.PROPOSED


def _require_one_carbonyl(proposed: str) -> None:
    try:
        check_carbonyl(proposed)
    except SiteNeeded as question:
        # The chemist chose a leaving group; which C=O of a compound made by rule is to react is asked nowhere.
        raise StructureError(
            f"The rule would give {proposed}, in which {len(question.sites)} C=O may react. Alkylate instead, or name "
            "another aldehyde or ketone."
        ) from question


def _proposed_electrophile(smiles: str, carbonyl_carbon: int | None) -> tuple[Substance, Standing]:
    try:
        found = [electrophile_from_carbonyl(smiles, leaving, carbonyl_carbon) for leaving in ("Br", "Cl")]
    except StructureError as error:
        return Substance(Compound("no halide", problem=str(error))), Standing.NONE
    known = [compound for compound in found if (compound.inchikey or "") in by_inchikey()]
    return _from_shelf((known or found)[0]), Standing.PROPOSED


def _from_shelf(compound: Compound) -> Substance:
    known = by_inchikey().get(compound.inchikey or "")
    return known or Substance(replace(compound, name=compound.smiles or ""))
