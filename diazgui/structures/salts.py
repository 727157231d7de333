"""A compound together with its acids: structure, molar mass and name of the salt."""

from types import MappingProxyType

from diazgui.core.substance import Compound, Part
from diazgui.structures.reading import StructureError, canonical_smiles, read_structure

_WORDS = MappingProxyType(
    {
        "Cl": ("hydrogen chloride", "hydrochloride"),
        "Br": ("hydrogen bromide", "hydrobromide"),
        "I": ("hydrogen iodide", "hydroiodide"),
        "O=C(O)C(F)(F)F": ("trifluoroacetic acid", "trifluoroacetate"),
        "CC(=O)O": ("acetic acid", "acetate"),
        "O=CO": ("formic acid", "formate"),
        "O=S(=O)(O)O": ("sulfuric acid", "sulfate"),
        "O=P(O)(O)O": ("phosphoric acid", "phosphate"),
        "CS(=O)(=O)O": ("methanesulfonic acid", "methanesulfonate"),
        "Cc1ccc(S(=O)(=O)O)cc1": ("4-toluenesulfonic acid", "4-toluenesulfonate"),
        "O=C(O)C(=O)O": ("oxalic acid", "oxalate"),
        "O": ("water", "hydrate"),
    }
)
"""Canonical SMILES of an acid (or water): its name, and what it adds to the name of a base."""

# Where "di" before the word would name another anion or read as part of it, the field writes bis(…).
_SIMPLE = frozenset({"hydrochloride", "hydrobromide", "hydroiodide", "acetate", "formate", "oxalate", "hydrate"})
_PREFIXES = ("", "di", "tri", "tetra", "penta", "hexa")
_GROUP_PREFIXES = ("", "bis", "tris", "tetrakis", "pentakis", "hexakis")
_FRACTIONS = MappingProxyType({0.5: "hemi", 1.5: "sesqui"})


def salt_form(base: Compound, acid_smiles: str, k: int, name: str = "") -> Compound:
    """The salt of a base with ``k`` molecules of an acid, drawn as both side by side.

    Args:
        base: the free base, with its structure.
        acid_smiles: the neutral acid, such as ``Cl`` for hydrogen chloride.
        k: molecules of acid per molecule of base, 1 or more.
        name: what the salt is called; else the name of the base with that of the salt, where both are known.

    Raises:
        StructureError: the structure of the base is not known, or ``k`` is no whole number above 0.

    >>> salt_form(read_structure("C1CN(Cc2cccs2)CCNC1"), "Cl", 2).formula
    'C10H18Cl2N2S'
    """
    if base.smiles is None:
        raise StructureError(base.problem or "The structure of the base is not known, so its salt cannot be drawn.")
    if "." in base.smiles:
        raise StructureError("The compound is drawn as a salt already. Give the free base.")
    if not isinstance(k, int) or isinstance(k, bool) or k < 1:
        raise StructureError("A salt is drawn with a whole number of acids. State a fraction as the supply form.")
    acid = canonical_smiles(acid_smiles)
    if not name and base.name and acid in _WORDS:
        name = f"{base.name} {salt_name(_WORDS[acid][1], k)}"
    return read_structure(".".join([base.smiles] + [acid] * k), name)


def salt_part(acid_smiles: str, ratio: float) -> Part:
    """What a salt or hydrate brings along per molecule of base, for the supply form of a bottle.

    Args:
        acid_smiles: the neutral acid, or ``O`` for water.
        ratio: how many of it per molecule of base; a fraction is allowed (hemisulfate: 0.5).

    Raises:
        StructureError: the text is no structure.
    """
    acid = read_structure(acid_smiles)
    if acid.smiles is None or acid.formula is None or acid.molar_mass is None:
        raise StructureError(f"“{acid_smiles}” is no acid whose molar mass is known.")
    name = _WORDS[acid.smiles][0] if acid.smiles in _WORDS else acid.formula
    return Part(name, acid.formula, acid.molar_mass, ratio, acid.smiles)


def counter_ion(acid_smiles: str) -> str:
    """What an acid adds to the name of a base: ``hydrochloride`` for ``Cl``.

    Raises:
        StructureError: the text is no structure, or the acid has no name here.
    """
    acid = canonical_smiles(acid_smiles)
    if acid not in _WORDS:
        raise StructureError(f"The salts of {acid} have no name here. Type the name of the salt.")
    return _WORDS[acid][1]


def salt_name(counter_ion: str, k: float) -> str:
    """The name of a salt of ``k`` acids per base.

    Raises:
        StructureError: ``k`` is neither 0.5, 1.5 nor a whole number from 1 to 6.

    >>> salt_name("hydrochloride", 2), salt_name("trifluoroacetate", 2), salt_name("sulfate", 0.5)
    ('dihydrochloride', 'bis(trifluoroacetate)', 'hemisulfate')
    """
    if k in _FRACTIONS:
        return _FRACTIONS[k] + counter_ion
    if k not in range(1, len(_PREFIXES) + 1):
        raise StructureError("A salt has 1 to 6 acids per base, or 0.5 or 1.5. Check the number of counter-ions.")
    number = int(k) - 1
    if number == 0 or counter_ion in _SIMPLE:
        return _PREFIXES[number] + counter_ion
    return f"{_GROUP_PREFIXES[number]}({counter_ion})"
