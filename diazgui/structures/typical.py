"""By-products that are typical of this chemistry, asked for though nothing on the sheet calls for them.

A peak that no species of the sheet explains may be one of them: a solvent or an acid that the sheet does not name.
"""

from dataclasses import replace
from functools import lru_cache

from diazgui.core.species import Species, SpeciesKind
from diazgui.structures.by_products import DCM, DMF, SODIUM_HYDRIDE, TFA
from diazgui.structures.drafts import Reacting
from diazgui.structures.species import species_of

_BOROHYDRIDE = "[BH4-].[Na+]"
_INSTEAD = ((DMF, SODIUM_HYDRIDE), (DCM,), (TFA,), (_BOROHYDRIDE,))
"""What the sheet is thought to hold beside amine and agents, one after the other."""


@lru_cache(maxsize=64)
def typical_by_products(reacting: Reacting) -> tuple[Species, ...]:
    """The by-products that other solvents and reagents would make of the same amine and agents, each once.

    ``depends_on`` of a species is what it would need. What the sheet itself makes is not told again.
    """
    own = {one.smiles for one in species_of(reacting).species}
    found: dict[str, Species] = {}
    for others in _INSTEAD:
        for one in species_of(replace(reacting, others=others)).species:
            if one.kind is SpeciesKind.BY_PRODUCT and one.smiles not in own:
                found.setdefault(one.smiles, one)
    return tuple(found.values())
