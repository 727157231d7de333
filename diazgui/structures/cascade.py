"""What repeated alkylation makes of a diamine: mono, di, quaternary salt, opened ring.

The order is that of the guide's reaction cascade. Sources of the steps are keys of ``resources/sources``, with a
place after a comma.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from rdkit import Chem

from diazgui.core.quantities import MolarMass
from diazgui.core.species import LeftOut
from diazgui.core.substance import Compound
from diazgui.core.target import Target
from diazgui.structures.alkylated import (
    FIRST,
    REDUCED,
    SECOND,
    THIRD,
    Group,
    carbonyl_group,
    quaternised_at,
    with_group,
    with_one_group,
)
from diazgui.structures.bonds import eliminate, fragment_smiles
from diazgui.structures.ions import ion_label, ion_mz
from diazgui.structures.kinds import basic_nitrogens
from diazgui.structures.labels import SiteNeeded, nitrogen_site
from diazgui.structures.reading import StructureError, canonical_molecule, read_structure
from diazgui.structures.sites import (
    amine,
    amine_sites,
    carbonyl,
    carbonyl_atom,
    choose,
    electrophile,
    leaving_group,
    pair_of_nitrogens,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Species:
    """A compound of the cascade. ``molar_mass`` in g/mol, of a cation alone; ``mz`` is that of the ``ion``.

    ``note`` is for a reader; ``caution`` says in few words, for the picture, what of the structure is not verified.
    """

    id: str
    title: str
    smiles: str
    formula: str
    molar_mass: MolarMass
    mz: float
    ion: str
    note: str = ""
    caution: str = ""


@dataclass(frozen=True)
class Step:
    """What leads from one species to the next: two short lines for the arrow, a sentence, and its source's key."""

    source: str
    target: str
    over: str
    under: str
    text: str
    origin: str


@dataclass(frozen=True)
class Cascade:
    """The species that are there, in order, the steps between neighbours, and what is left out."""

    species: tuple[Species, ...]
    steps: tuple[Step, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


_MOST_NITROGENS = 2
CATION = "The molar mass is that of the cation, without its counter-ion."
_ANY_NITROGEN = " Which nitrogen is quaternised is not verified."
_SAME_ION = "Its [M+H]⁺ has the formula of the quaternary M⁺: the mass alone does not tell them apart."
_WHICH_BOND = " Which C–N bond opens is not verified; drawn is "
_ALKENE = "a way to an alkene away from the other nitrogen."
_ENAMINE = "a double bond next to a heteroatom, since every way gives one."

_OPENED = (
    "As hydroxide, from silver oxide and water, the salt loses a β-hydrogen on heating; a C–N bond opens (Hofmann)."
)
_ALKYLATED = (
    Step("diamine", "mono", "RX, base", "− HX", FIRST, "guide, lines 33, 48"),
    Step("mono", "di", "RX, base", "− HX", SECOND, "guide, lines 48, 69"),
    Step("diamine", "di", "2 RX, base", "− 2 HX", FIRST + " " + SECOND, "guide, lines 33, 48"),
    Step("mono", "quaternary", "RX", "over-alkylation", THIRD, "guide, line 61; field"),
    Step("di", "quaternary", "RX", "over-alkylation", THIRD, "guide, line 61"),
    Step("quaternary", "ring-opened", "Ag₂O, H₂O", "then heat (E2)", _OPENED, "guide, lines 86–88"),
)
_HYDRIDE = "NaBH(OAc)₃"
_AMINATED = (
    Step("diamine", "mono", "RCHO or R₂CO", _HYDRIDE, REDUCED, "guide, lines 37–42"),
    Step("mono", "di", "RCHO or R₂CO", _HYDRIDE, SECOND, "guide, lines 37–42, 48"),
    Step("diamine", "di", "2 RCHO or R₂CO", _HYDRIDE, REDUCED + " " + SECOND, "guide, lines 37–42, 48"),
)
# A ring bond N–C, and next to that carbon one with a hydrogen that base can take.
_OPENING = Chem.MolFromSmarts("[N+;X4]-;@[C;X4]-[C;X4;!H0]")


def cascade(target: Target) -> Cascade:
    """The species of a target, as far as they can be told; never raises.

    The mono product has the group on the nitrogen that the target chose. Which nitrogen of an unsymmetrical diamine
    is quaternised, and which C–N bond opens, is not verified, and the notes say so.
    """
    made: dict[str, Species] = {}
    try:
        base = amine(_smiles(target.diamine.compound))
        nitrogens = amine_sites(base)
        title = "Diamine" if len(nitrogens) > 1 else "Amine"
        made["diamine"] = _species("diamine", title, str(Chem.MolToSmiles(base)))
        group = _group(target)
    except StructureError as fault:
        return Cascade(tuple(made.values()), (), (LeftOut("mono" if made else "diamine", str(fault)),))
    makers: Mapping[str, Callable[[], Species]] = {
        "mono": lambda: _mono(base, nitrogens, group, target.nitrogen),
        "di": lambda: _di(base, nitrogens, group),
        "quaternary": lambda: _quaternary(base, nitrogens, group, target.nitrogen),
        "ring-opened": lambda: _opened(made),
    }
    left_out: list[LeftOut] = []
    for key, make in makers.items():
        try:
            made[key] = make()
        except StructureError as fault:
            left_out.append(LeftOut(key, str(fault)))
    return Cascade(tuple(made.values()), _steps(list(made), group.way == "alkyl"), tuple(left_out))


def _steps(made: list[str], alkylates: bool) -> tuple[Step, ...]:
    known = _ALKYLATED if alkylates else _AMINATED
    return tuple(step for pair in pairwise(made) for step in known if (step.source, step.target) == pair)


def _smiles(compound: Compound) -> str:
    if compound.smiles is None:
        raise StructureError(compound.problem or f"The structure of {compound.name} is not known. Type a SMILES.")
    return compound.smiles


def _group(target: Target) -> Group:
    """The group from the alkylating agent, else from the aldehyde or ketone; a site asked for is the target's."""
    if target.electrophile.compound.smiles is None and target.carbonyl.compound.smiles is not None:
        mol = carbonyl(target.carbonyl.compound.smiles)
        carbon = _answered(lambda chosen: carbonyl_atom(mol, chosen), target.leaving_group)
        return carbonyl_group(mol, carbon)
    halide = electrophile(_smiles(target.electrophile.compound))
    found = _answered(lambda chosen: leaving_group(halide, chosen), target.leaving_group)
    return Group(halide, found.carbon, found.atom)


def _answered(ask: Callable[[int | None], T], chosen: int | None) -> T:
    """The only site, else the one chosen: a choice that belongs to the group's other form is not looked at."""
    try:
        return ask(None)
    except SiteNeeded:
        if chosen is None:
            raise
        return ask(chosen)


def _species(key: str, title: str, smiles: str, note: str = "", caution: str = "") -> Species:
    compound = read_structure(smiles)
    if compound.smiles is None or compound.formula is None or compound.molar_mass is None:
        raise StructureError(f"Nothing is known of {smiles}.")
    mz, ion = ion_mz(compound.smiles), ion_label(compound.smiles)
    return Species(key, title, compound.smiles, compound.formula, compound.molar_mass, mz, ion, note, caution)


def _mono(base: Chem.Mol, nitrogens: Sequence[int], group: Group, chosen: int | None) -> Species:
    made = with_one_group(base, nitrogens, group)
    if len(set(made.values())) == 1:
        return _species("mono", "Mono-alkylated", made[nitrogens[0]])
    nitrogen = choose(base, chosen, "nitrogen", "N–H", [nitrogen_site(base, n) for n in nitrogens])
    return _species("mono", "Mono-alkylated", made[nitrogen], "At the N–H that was chosen.")


def _di(base: Chem.Mol, nitrogens: Sequence[int], group: Group) -> Species:
    if len(nitrogens) == 1:
        raise StructureError("This amine has one N–H only, so there is no di product.")
    first, second = pair_of_nitrogens(base)
    return _species("di", "Di-alkylated", fragment_smiles(with_group(base, (first, second), group), first))


def _quaternary(base: Chem.Mol, nitrogens: Sequence[int], group: Group, chosen: int | None) -> Species:
    """The product in which every N–H has taken the group, with one group more."""
    if group.way != "alkyl":
        raise StructureError("A reductive amination stops at the tertiary amine and makes no quaternary salt.")
    if len(nitrogens) > _MOST_NITROGENS:
        raise StructureError(f"{len(nitrogens)} N–H take the group before a nitrogen is quaternised. Protect some.")
    full = with_group(base, nitrogens, group)
    made = {n: quaternised_at(full, n, group) for n in nitrogens}
    nitrogen = chosen if chosen in made else nitrogens[0]
    several = len(set(made.values())) > 1 or basic_nitrogens(fragment_smiles(full, nitrogen)) > len(nitrogens)
    note = CATION + (_ANY_NITROGEN if several else "")
    return _species("quaternary", "Quaternary cation", made[nitrogen], note, "which N: not verified" * several)


def _opened(made: Mapping[str, Species]) -> Species:
    """The amine and alkene that the quaternary hydroxide gives where a C–N bond of its ring breaks."""
    if "quaternary" not in made:
        raise StructureError("Without a quaternary salt there is no Hofmann elimination.")
    mol = canonical_molecule(made["quaternary"].smiles)
    ways = [tuple(match) for match in mol.GetSubstructMatches(_OPENING)]
    if not ways:
        raise StructureError(
            "No ring can open: the quaternary nitrogen stands in none, or no carbon beside it has a hydrogen to lose."
        )
    nitrogen, alpha, beta = min(ways, key=lambda way: _unlikely(mol, way[2]))
    beside_hetero, _ = _unlikely(mol, beta)
    note = _SAME_ION + _WHICH_BOND + (_ENAMINE if beside_hetero else _ALKENE)
    opened = fragment_smiles(eliminate(mol, nitrogen, alpha, beta), nitrogen)
    return _species("ring-opened", "Ring-opened", opened, note, "which C–N opens: not verified")


def _unlikely(mol: Chem.Mol, beta: int) -> tuple[bool, int]:
    # A choice for the drawing: no enamine where there is another way, then the carbon with the most hydrogens.
    atom = mol.GetAtomWithIdx(beta)
    hetero = any(near.GetAtomicNum() not in (1, 6) for near in atom.GetNeighbors())
    return hetero, -atom.GetTotalNumHs(includeNeighbors=True)
