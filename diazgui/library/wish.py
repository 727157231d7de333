"""A new experiment from words: what the command line takes, resolved to substances, sites and a scale."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from diazgui.core.experiment import Experiment, new_experiment, with_route
from diazgui.core.guidance.rules.target import RULES as TARGET_RULES
from diazgui.core.quantities import Amount, Mass, Volume
from diazgui.core.route_scaling import scaled_route_to
from diazgui.core.sheet import ByMass, ByVolume
from diazgui.core.substance import Substance
from diazgui.core.target import ChemistryError, Standing, Target
from diazgui.library.bench import bench, new_target, worked_example
from diazgui.library.notices import notices_for
from diazgui.library.protocols import protocols
from diazgui.library.substances import find_substance
from diazgui.structures.labels import SiteNeeded
from diazgui.structures.products import product
from diazgui.structures.reading import StructureError
from diazgui.structures.sites import check_carbonyl, check_electrophile
from diazgui.units import Kind, read_point


@dataclass(frozen=True)
class Wish:
    """What is wanted, as it was typed; ``None`` where nothing was.

    ``nitrogen`` and ``leaving_group`` choose one of several places, numbered from 1 as they are listed.
    """

    protocols: tuple[str, ...]
    diamine: str | None = None
    electrophile: str | None = None
    carbonyl: str | None = None
    scale: str | None = None
    nitrogen: int | None = None
    leaving_group: int | None = None


def experiment_from(wish: Wish) -> Experiment:
    """The experiment that is wished for, a tab for each protocol.

    An empty sheet needs no target; it gets that of the worked example.

    Raises:
        ChemistryError: a protocol or a compound is missing, unknown, or cannot be used.
        QuantityError: the scale is no amount, mass or volume above 0.
    """
    unknown = next((one for one in wish.protocols if one not in protocols()), None)
    if unknown is not None:
        raise ChemistryError(f"There is no protocol “{unknown}”. Choose from these: {', '.join(protocols())}.")
    target = _target(wish)
    if wish.scale is None:
        return new_experiment(target, wish.protocols, bench())
    reading = read_point(wish.scale, (Kind.AMOUNT, Kind.MASS, Kind.VOLUME))
    if reading.kind is Kind.AMOUNT:
        return new_experiment(target, wish.protocols, bench(), Amount(reading.value))
    basis = ByMass(Mass(reading.value)) if reading.kind is Kind.MASS else ByVolume(Volume(reading.value))
    return _scaled(new_experiment(target, wish.protocols, bench()), basis)


def _scaled(experiment: Experiment, basis: ByMass | ByVolume) -> Experiment:
    """Each tab scaled so that its first step's reference comes to a mass or volume."""
    for tab in experiment.tabs:
        reference = tab.route.steps[0].sheet.reference
        if reference:
            experiment = with_route(experiment, tab.id, scaled_route_to(tab.route, reference, basis))
    return experiment


def _target(wish: Wish) -> Target:
    group = wish.electrophile if wish.electrophile is not None else wish.carbonyl
    if wish.diamine is None and group is None and not any(protocols()[one].steps for one in wish.protocols):
        return worked_example().target
    if wish.diamine is None:
        raise ChemistryError("Name the diamine: --diamine and its name, CAS number or SMILES.")
    if group is None:
        raise ChemistryError("Name the group to put on nitrogen: --electrophile and a name, CAS number or SMILES.")
    diamine, first = find_substance(wish.diamine), find_substance(group)
    target = new_target(diamine, first, _nitrogen(diamine, wish), _leaving_group(first, wish))
    if wish.electrophile is None or wish.carbonyl is None:
        return target
    return _with_both(target, find_substance(wish.carbonyl))


def _with_both(target: Target, carbonyl: Substance) -> Target:
    """The target with both forms of the group as they were named."""
    other = new_target(target.diamine, carbonyl)
    if other.carbonyl_standing is not Standing.STATED:
        raise ChemistryError(f"{carbonyl.compound.name} is not an aldehyde or ketone. Name it as --electrophile only.")
    if target.electrophile_standing is not Standing.STATED:
        raise ChemistryError("Two aldehydes or ketones are named. Name a halide or sulfonate as --electrophile.")
    return replace(target, carbonyl=carbonyl, carbonyl_standing=Standing.STATED)


def _nitrogen(diamine: Substance, wish: Wish) -> int | None:
    """The atom of the N–H that is to react, where there is a choice and a protocol that needs it."""
    rules = {step.rule for one in wish.protocols for step in protocols()[one].steps}
    if not rules - {"alkylate-both"}:
        return None
    smiles = diamine.compound.smiles or ""
    return _site(lambda: product("alkylate-one", smiles, "CBr"), wish.nitrogen, "--nitrogen")


def _leaving_group(group: Substance, wish: Wish) -> int | None:
    """The atom of the leaving group, or of the aldehyde or ketone, that is to react, where there is a choice."""
    smiles = group.compound.smiles or ""
    atom = _site(lambda: check_electrophile(smiles), wish.leaving_group, "--leaving-group")
    return _site(lambda: check_carbonyl(smiles), wish.leaving_group, "--leaving-group") if atom is None else atom


def _site(ask: Callable[[], object], number: int | None, option: str) -> int | None:
    """The atom of the place with this number; ``None`` where no place is asked for.

    Raises:
        ChemistryError: a place is asked for, and there is none of this number.
    """
    try:
        ask()
    except SiteNeeded as question:
        if number is not None and 1 <= number <= len(question.sites):
            return question.sites[number - 1].atom
        places = "; ".join(site.label for site in question.sites)
        raise ChemistryError(f"{question} Add {option} and its number: {places}.") from question
    except StructureError:
        return None  # told in full where the target is made
    return None


def notes(experiment: Experiment) -> tuple[str, ...]:
    """What a chemist should know of a new experiment: steps without a product, what was proposed, and notices.

    Of these only the dangers and what is about the target itself: the others are for ``diazgui advise``.
    """
    found = []
    for tab in experiment.tabs:
        for step in tab.route.steps:
            problems = (one.compound.problem for one in step.sheet.products)
            found += [f"{tab.title}, step {step.id}: {problem}" for problem in problems if problem]
            applying = notices_for(tab, step, experiment.target)
            told = [one for one in applying if one.severity == "danger" or one.id in _ABOUT_THE_TARGET]
            found += [f"{one.title}. {one.why.text}" for one in told]
    slots = {entry.slot for tab in experiment.tabs for step in tab.route.steps for entry in step.sheet.entries}
    target = experiment.target
    standings = {"electrophile": target.electrophile_standing, "carbonyl": target.carbonyl_standing}
    for slot, standing in standings.items():
        if slot in slots and standing is Standing.PROPOSED:
            name = target.slots()[slot].compound.name
            found.append(f"{name} is proposed as the {_WORDS[slot]}. Check it, or name another with --{slot}.")
    return tuple(dict.fromkeys(found))


_ABOUT_THE_TARGET = frozenset({*TARGET_RULES, "benzylpiperazine-and-the-law", "unstable-chloromethylthiophene"})
"""Notices about the compounds that were asked for, whichever way they are made."""

_WORDS = {"electrophile": "halide", "carbonyl": "aldehyde or ketone"}
