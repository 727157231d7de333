"""What solvents and reagents on the sheet make beside the product: each only where the sheet has what it needs."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdkit import Chem

from diazgui.core.species import SpeciesKind
from diazgui.structures.alkylated import Group, Way, groups_of, with_one_group
from diazgui.structures.bonds import fragment_smiles, saturate, substitute
from diazgui.structures.drafts import HOT, Draft, Reacting, Told, attempted, numbered
from diazgui.structures.reading import StructureError, canonical_molecule
from diazgui.structures.sites import amine, amine_sites
from diazgui.structures.taken_off import removed_from

DMF, DCM, TFA, HBR = "CN(C)C=O", "ClCCl", "O=C(O)C(F)(F)F", "Br"
SODIUM_HYDRIDE = "[H-].[Na+]"
_BENZYL_BROMIDE, _TOLUENE = "BrCc1ccccc1", "Cc1ccccc1"
# Carriers of a group, its carbon first and what it leaves behind second; none of them is in the flask.
_FORMYL, _TERT_BUTYL, _TFA_ACYL, _BENZYL = (
    Chem.MolFromSmiles(smiles) for smiles in ("C(Cl)=O", "C(Cl)(C)(C)C", "C(Cl)(=O)C(F)(F)F", "C(Br)c1ccccc1")
)
_CHLOROMETHYL = Chem.MolFromSmiles("ClCCl")
_DIMETHYL = Chem.MolFromSmiles("CNC")
_REDUCING = Chem.MolFromSmarts("[#5,#13;!H0]")
_TITLES = {"amine": "starting amine", "mono": "amine with one group", "free": "deprotected amine"}
_ANY_NITROGEN = "which N–H: not verified"

_FORMYLATED = "DMF passes its formyl group on to the N–H: above all with sodium hydride, or with base in the heat."
_DIMETHYLATED = "Sodium hydride, or base in the heat, sets dimethylamine free from DMF, and that takes the group."
_JOINED = "Dichloromethane joins two amines by a CH₂: it alkylates one N–H, and the iminium ion takes up the next."
_BUTYLATED = (
    "The tert-butyl cation of the Boc group goes on the N–H. On sulfur or an electron-rich ring the mass is the same."
)
_ACYLATED = "The freed N–H takes the trifluoroacetyl group of the acid."
_REDUCED = "The hydride reduces the carbonyl compound itself."
_FROM_CBZ = "Made of the Cbz group that hydrogen bromide takes off, one for each group."
_BENZYLATED = "Benzyl bromide from the Cbz group alkylates the amine as soon as base frees it."
_HYDROGENATED = "Made of the Cbz group that hydrogen takes off, one for each group."


def by_products(reacting: Reacting, drafts: Sequence[Draft]) -> Told:
    """What solvents and reagents may make of the drafts that have an N–H, and of the agents."""
    removed = removed_from(reacting)
    yield from attempted("formyl", lambda: _of_dmf(reacting, drafts))
    yield from attempted("aminal", lambda: _bridged(reacting, drafts))
    yield from attempted("alcohol", lambda: _reduced(reacting))
    if "Boc" in removed:
        yield from attempted("tert-butyl", lambda: _of_boc(reacting, drafts))
    if "Cbz" in removed:
        yield from attempted("benzyl", lambda: _of_cbz(reacting, drafts))


@dataclass(frozen=True)
class _Side:
    """One kind of by-product on an N–H: a carrier of the group, carbon first, and what is said of it."""

    key: str
    title: str
    carrier: Chem.Mol
    why: str
    origin: str
    depends_on: str


def _on_nitrogen(side: _Side, drafts: Sequence[Draft], *stems: str) -> Iterator[Draft]:
    """The group on an N–H of each draft of these kinds that has one; of several N–H the first is drawn."""
    for place, (draft, mol, nitrogens) in enumerate(_with_hydrogen(drafts, *stems), 1):
        made = with_one_group(mol, nitrogens, Group(side.carrier, 0, 1))
        title = f"{side.title}, of the {_TITLES[draft.stem]}"
        caution = _ANY_NITROGEN if len(set(made.values())) > 1 else ""
        yield Draft(
            numbered(side.key, place),
            SpeciesKind.BY_PRODUCT,
            title,
            made[nitrogens[0]],
            side.why,
            side.origin,
            side.depends_on,
            draft.site,
            caution,
        )


def _with_hydrogen(drafts: Sequence[Draft], *stems: str) -> Iterator[tuple[Draft, Chem.Mol, tuple[int, ...]]]:
    for draft in drafts:
        if draft.stem in stems:
            with contextlib.suppress(StructureError):  # no N–H that reacts
                mol = amine(draft.smiles)
                yield draft, mol, amine_sites(mol)


def _groups(reacting: Reacting, way: Way) -> Iterator[Group]:
    """The groups that the agents bring in one way; what cannot be used brings none."""
    for agent in reacting.agents:
        with contextlib.suppress(StructureError):
            yield from (group for group in groups_of(agent) if group.way == way)


def _of_dmf(reacting: Reacting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """N-formyl compounds; and with a hydride or hot base the dimethylamine of the group."""
    if not reacting.holds(DMF) or reacting.has(lambda one: one.strong):
        return
    formyl = _Side("formyl", "N-Formyl", _FORMYL, _FORMYLATED, "field", "DMF on the sheet")
    yield from _on_nitrogen(formyl, drafts, "amine", "mono")
    hydride = reacting.holds(SODIUM_HYDRIDE)
    heated = reacting.hottest is None or reacting.hottest >= HOT
    if not hydride and not (heated and reacting.has(lambda one: one.carbonate or one.alkali or one.base)):
        return
    depends_on = "DMF and sodium hydride" if hydride else f"DMF and base at {HOT:.0f} °C or above"
    for place, group in enumerate(_groups(reacting, "alkyl"), 1):
        smiles = fragment_smiles(substitute(_DIMETHYL, 1, group.mol, group.carbon, group.leaving), 1)
        key, title = numbered("dimethylamine", place), "Dimethylamine of the group"
        yield Draft(key, SpeciesKind.BY_PRODUCT, title, smiles, _DIMETHYLATED, "field", depends_on)


def _bridged(reacting: Reacting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Two amines with one N–H each, joined by the CH₂ of dichloromethane; acid keeps the nitrogens from it."""
    if not reacting.holds(DCM) or reacting.has(lambda one: one.strong):
        return
    single = [one for one in _with_hydrogen(drafts, "amine", "mono") if len(one[2]) == 1]
    for place, (draft, mol, (n,)) in enumerate(single, 1):
        once = substitute(mol, n, _CHLOROMETHYL, 1, 0)
        carbon = mol.GetNumAtoms() + 1
        smiles = fragment_smiles(substitute(mol, n, once, carbon, mol.GetNumAtoms() + 2), n)
        yield Draft(
            numbered("aminal", place),
            SpeciesKind.BY_PRODUCT,
            f"CH₂-bridged dimer, of the {_TITLES[draft.stem]}",
            smiles,
            _JOINED,
            "mills-1987; field",
            "dichloromethane on the sheet while an N–H is free",
            draft.site,
        )


def _reduced(reacting: Reacting) -> Iterator[Draft]:
    """The alcohol of each aldehyde or ketone, where a hydride of boron or aluminium is there."""
    if not any(canonical_molecule(one).HasSubstructMatch(_REDUCING) for one in reacting.others):
        return
    for place, group in enumerate(_groups(reacting, "carbonyl"), 1):
        smiles = fragment_smiles(saturate(group.mol, group.carbon, group.leaving), group.carbon)
        key, depends_on = numbered("alcohol", place), "the hydride on the sheet"
        yield Draft(key, SpeciesKind.BY_PRODUCT, "Over-reduced to the alcohol", smiles, _REDUCED, "field", depends_on)


def _of_boc(reacting: Reacting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    source = "wikipedia-boc; field"
    butyl = _Side(
        "tert-butyl", "N-tert-Butyl", _TERT_BUTYL, _BUTYLATED, source, "acid on a Boc group; less with a scavenger"
    )
    yield from _on_nitrogen(butyl, drafts, "free")
    if reacting.holds(TFA):
        acetyl = _Side("trifluoroacetyl", "Trifluoroacetamide", _TFA_ACYL, _ACYLATED, "field", "trifluoroacetic acid")
        yield from _on_nitrogen(acetyl, drafts, "free")


def _of_cbz(reacting: Reacting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Toluene of hydrogenolysis; of hydrogen bromide benzyl bromide, and what it makes of the amine."""
    if reacting.has(lambda one: one.palladium):
        depends_on = "palladium and hydrogen on a Cbz group"
        yield Draft("toluene", SpeciesKind.FROM_REAGENT, "Toluene", _TOLUENE, _HYDROGENATED, "field", depends_on)
        return
    if not reacting.holds(HBR):
        return
    depends_on = "hydrogen bromide on a Cbz group"
    title = "Benzyl bromide"
    yield Draft("benzyl-bromide", SpeciesKind.FROM_REAGENT, title, _BENZYL_BROMIDE, _FROM_CBZ, "field", depends_on)
    benzyl = _Side("benzyl", "N-Benzyl", _BENZYL, _BENZYLATED, "field", f"{depends_on}, then base")
    yield from _on_nitrogen(benzyl, drafts, "free")
