"""The product of one step, made from the reactants by a named rule.

The rules edit bonds between chosen atoms, so that a site a chemist chose is the site that reacts. What else
a molecule holds is left as it is: stereocentres are kept, and a stereocentre that carries the leaving group
is inverted, as in an SN2 reaction. A reductive amination of a ketone makes a centre that is left undefined.
Source: general knowledge of the field.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rdkit import Chem

from diazgui.core.substance import Compound
from diazgui.structures.bonds import detach, doubly_bound_oxygen, fragment_smiles, substitute
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

__all__ = ["RULES", "Rule", "SiteNeeded", "product"]  # SiteNeeded: the question that product may ask

_BOC_CHLORIDE = Chem.MolFromSmiles("ClC(=O)OC(C)(C)C")  # only a carrier of the group; the reagent is Boc₂O
_CBZ_CHLORIDE = Chem.MolFromSmiles("ClC(=O)OCc1ccccc1")
_BOC = Chem.MolFromSmarts("[#7;+0][CX3](=[OX1])[OX2]C([CH3])([CH3])[CH3]")
_CBZ = Chem.MolFromSmarts("[#7;+0][CX3](=[OX1])[OX2][CH2]c1[cH][cH][cH][cH][cH]1")


@dataclass(frozen=True)
class Choice:
    """The chemist's answers to :class:`SiteNeeded`: atom indices in the reactants' canonical SMILES."""

    nitrogen: int | None = None
    leaving_group: int | None = None
    carbonyl: int | None = None


@dataclass(frozen=True)
class Rule:
    """What a rule takes, in order, and how it makes the product's SMILES of them."""

    reactants: tuple[str, ...]
    make: Callable[[Sequence[str], Choice], str]


def product(
    rule: str,
    *reactants: str,
    name: str = "",
    nitrogen: int | None = None,
    leaving_group: int | None = None,
    carbonyl: int | None = None,
) -> Compound:
    """The product of one step as free base.

    Args:
        rule: one of :data:`RULES`.
        reactants: SMILES, in the order that the rule names them.
        name: what the product is to be called.
        nitrogen: atom of the N–H that reacts, where :class:`SiteNeeded` asked for it.
        leaving_group: atom of the leaving group that reacts, where asked for.
        carbonyl: carbon of the aldehyde or ketone that reacts, where asked for.

    Raises:
        SiteNeeded: several sites lead to different products, and none was chosen.
        StructureError: a reactant does not serve; the sentence says why.

    >>> product("alkylate-one", "C1CNCCNC1", "ClCc1cccs1").formula
    'C10H16N2S'
    """
    return read_structure(_product(rule, reactants, Choice(nitrogen, leaving_group, carbonyl)), name)


@lru_cache(maxsize=4096)
def _product(rule: str, reactants: tuple[str, ...], choice: Choice) -> str:
    if rule not in RULES:
        raise StructureError(f"There is no reaction rule “{rule}”. Choose one of: {', '.join(RULES)}.")
    wanted = RULES[rule].reactants
    if len(reactants) != len(wanted):
        raise StructureError(f"The rule “{rule}” takes {len(wanted)}: {', '.join(wanted)}.")
    return RULES[rule].make(reactants, choice)


def _alkylate_one(reactants: Sequence[str], choice: Choice) -> str:
    base, halide = amine(reactants[0]), electrophile(reactants[1])
    amine_sites(base)
    group = leaving_group(halide, choice.leaving_group)
    return _on_one_nitrogen(base, choice, lambda n: substitute(base, n, halide, group.carbon, group.atom))


def _alkylate_both(reactants: Sequence[str], choice: Choice) -> str:
    base, halide = amine(reactants[0]), electrophile(reactants[1])
    first, second = pair_of_nitrogens(base)
    group = leaving_group(halide, choice.leaving_group)
    mono = substitute(base, first, halide, group.carbon, group.atom)
    return fragment_smiles(substitute(mono, second, halide, group.carbon, group.atom), first)


def _reduce_one(reactants: Sequence[str], choice: Choice) -> str:
    base, aldehyde = amine(reactants[0]), carbonyl(reactants[1])
    amine_sites(base)
    carbon = carbonyl_atom(aldehyde, choice.carbonyl)
    return _on_one_nitrogen(
        base, choice, lambda n: substitute(base, n, aldehyde, carbon, doubly_bound_oxygen(aldehyde, carbon))
    )


def _reduce_both(reactants: Sequence[str], choice: Choice) -> str:
    base, aldehyde = amine(reactants[0]), carbonyl(reactants[1])
    first, second = pair_of_nitrogens(base)
    carbon = carbonyl_atom(aldehyde, choice.carbonyl)
    oxygen = doubly_bound_oxygen(aldehyde, carbon)
    mono = substitute(base, first, aldehyde, carbon, oxygen)
    return fragment_smiles(substitute(mono, second, aldehyde, carbon, oxygen), first)


def _protect(carrier: Chem.Mol) -> Callable[[Sequence[str], Choice], str]:
    def make(reactants: Sequence[str], choice: Choice) -> str:
        base = amine(reactants[0])
        return _on_one_nitrogen(base, choice, lambda n: substitute(base, n, carrier, 1, 0))

    return make


def with_one_removed(smiles: str, group: str) -> tuple[str, ...]:
    """What is left when one of several Boc or Cbz groups comes off a nitrogen, each product once.

    Raises:
        StructureError: the text is no structure.

    >>> with_one_removed("CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "Boc")
    ('CC(C)(C)OC(=O)N1CCCNCC1',)
    """
    mol = canonical_molecule(smiles)
    found = mol.GetSubstructMatches(_BOC if group == "Boc" else _CBZ)
    return tuple(dict.fromkeys(fragment_smiles(detach(mol, match[0], match[1]), match[0]) for match in found))


def _remove(pattern: Chem.Mol, group: str) -> Callable[[Sequence[str], Choice], str]:
    def make(reactants: Sequence[str], choice: Choice) -> str:
        mol = amine(reactants[0])
        found = mol.GetSubstructMatches(pattern)
        if not found:
            raise StructureError(
                f"There is no {group} group on a nitrogen to remove. Give the {group}-protected amine."
            )
        for nitrogen, carbon, *_ in found:
            mol = detach(mol, nitrogen, carbon)
        return fragment_smiles(mol, found[0][0])

    return make


RULES = MappingProxyType(
    {
        "alkylate-both": Rule(("diamine", "alkylating agent"), _alkylate_both),
        "alkylate-one": Rule(("amine", "alkylating agent"), _alkylate_one),
        "protect-boc": Rule(("amine",), _protect(_BOC_CHLORIDE)),
        "protect-cbz": Rule(("amine",), _protect(_CBZ_CHLORIDE)),
        "remove-boc": Rule(("Boc-amine",), _remove(_BOC, "Boc")),
        "remove-cbz": Rule(("Cbz-amine",), _remove(_CBZ, "Cbz")),
        "reductive-amination-one": Rule(("amine", "aldehyde or ketone"), _reduce_one),
        "reductive-amination-both": Rule(("diamine", "aldehyde or ketone"), _reduce_both),
    }
)
"""The rules by their id."""


def _on_one_nitrogen(base: Chem.Mol, choice: Choice, make: Callable[[int], Chem.Mol]) -> str:
    """The product at the one N–H, at the one chosen, or at any of several that give the same product."""
    nitrogens = amine_sites(base)
    made = {n: fragment_smiles(make(n), n) for n in nitrogens}
    if choice.nitrogen is None and len(set(made.values())) == 1:
        return made[nitrogens[0]]
    return made[choose(base, choice.nitrogen, "nitrogen", "N–H", [nitrogen_site(base, n) for n in nitrogens])]
