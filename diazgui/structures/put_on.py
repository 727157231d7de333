"""The species of a step that puts a group on nitrogen: what it starts from, one group, two groups, and too many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rdkit import Chem

from diazgui.core.species import LeftOut, SpeciesKind
from diazgui.structures.alkylated import (
    FIRST,
    REDUCED,
    SECOND,
    THIRD,
    Group,
    groups_of,
    quaternised,
    with_group,
    with_one_group,
)
from diazgui.structures.bonds import fragment_smiles
from diazgui.structures.drafts import Draft, Reacting, Told, attempted, numbered
from diazgui.structures.labels import nitrogen_site
from diazgui.structures.reading import StructureError, canonical_molecule
from diazgui.structures.sites import amine, amine_sites

_MOST_NITROGENS = 2
_BOC = Chem.MolFromSmarts("[CX3](=[OX1])[OX2]C([CH3])([CH3])[CH3]")
_CBZ = Chem.MolFromSmarts("[CX3](=[OX1])[OX2][CH2]c1[cH][cH][cH][cH][cH]1")
_ALKYLATES, _OVER = "guide, lines 33, 48", "guide, line 61"
_PROTECTS = {"Boc": ("guide, line 59; field", "guide, line 125; field"), "Cbz": ("guide, line 59; field", "field")}
"""The sources of one and of two protecting groups; of another acyl group it is general knowledge."""

_START = "What the step starts from: it shows until the reaction is through."
_ACYLATED = "One N–H takes the group, and what was bound to it leaves."
_ACYLATED_TWICE = "The N–H that is left takes a second group: the less so, the more of the diamine is there."
_STILL_FREE = "A nitrogen with the group takes it once more while the N–H is still free."
_BOTH = "Both nitrogens take one group more: only with much of a very reactive agent. The guide does not name it."
_OTHER_AGENT = "The other alkylating agent on the sheet quaternises the tertiary amine, too."
_ANY_SITE = "which N: not verified"


@dataclass(frozen=True)
class _Put:
    """An amine with its free N–H, the group that goes on them, and the amine with one group on each of them."""

    base: Chem.Mol
    nitrogens: Sequence[int]
    group: Group
    with_one: dict[int, str]


def put_on(reacting: Reacting) -> Told:
    """Starting materials, and what one, two and too many groups make of the amine."""
    yield Draft("amine", SpeciesKind.STARTING, "Starting amine", reacting.amine, _START, "field")
    for place, agent in enumerate(reacting.agents, 1):
        yield Draft(numbered("agent", place), SpeciesKind.STARTING, _agent_title(agent), agent, _START, "field")
    if not reacting.agents:
        return
    try:
        base = amine(reacting.amine)
        nitrogens = amine_sites(base)
        agent, put = _partner(reacting, base, nitrogens)
    except StructureError as fault:
        yield LeftOut("mono", str(fault))
        return
    yield from _ones(put, reacting.product)
    yield from attempted("di", lambda: _two(put))
    yield from attempted("quaternary", lambda: _too_many(put))
    others = [one for one in reacting.agents if one != agent]
    for place, other in enumerate(others, 1):
        yield from attempted(numbered("other-quaternary", place), partial(_by_another, put, other, place))


def _partner(reacting: Reacting, base: Chem.Mol, nitrogens: Sequence[int]) -> tuple[str, _Put]:
    """The agent and its group that lead to the sheet's product; without one, the only group of the first agent.

    Raises:
        StructureError: an agent brings no group; or several may go on nitrogen and the product does not tell which.
    """
    found: list[tuple[str, _Put]] = []
    faults: list[StructureError] = []
    for agent in reacting.agents:
        try:
            groups = groups_of(agent)
        except StructureError as fault:
            faults.append(fault)
            continue
        found += [(agent, _Put(base, nitrogens, one, with_one_group(base, nitrogens, one))) for one in groups]
    if not found:
        raise faults[0]
    for agent, put in found:
        if reacting.product in (*put.with_one.values(), _full(put)):
            return agent, put
    first = [put for agent, put in found if agent == found[0][0]]
    if len(first) > 1:
        raise StructureError(f"{len(first)} places of the agent may react. Choose the one that is to, in the target.")
    return found[0]


def _full(put: _Put) -> str | None:
    """Every N–H with the group; ``None`` where there are more than two."""
    if len(put.nitrogens) > _MOST_NITROGENS:
        return None
    return fragment_smiles(with_group(put.base, put.nitrogens, put.group), put.nitrogens[0])


def _word(group: Group) -> str:
    """What a group with it is called: alkylated, Boc, Cbz or acylated."""
    if group.way != "acyl":
        return "alkylated"
    for pattern, word in ((_BOC, "Boc"), (_CBZ, "Cbz")):
        if any(match[0] == group.carbon for match in group.mol.GetSubstructMatches(pattern)):
            return word
    return "acylated"


def _agent_title(smiles: str) -> str:
    try:
        ways = {group.way for group in groups_of(smiles)}
    except StructureError:
        return "Reactant"
    return {"acyl": "Acylating agent", "carbonyl": "Carbonyl compound"}.get(next(iter(ways)), "Alkylating agent")


def _ones(put: _Put, product: str | None) -> Iterator[Draft]:
    """The amine with one group, for each N–H that gives another compound."""
    word, alone = _word(put.group), len(put.nitrogens) == 1
    title = (f"{word.capitalize()} amine" if word.islower() else f"{word} amine") if alone else f"Mono-{word}"
    wanted_two = product is not None and product == _full(put) and not alone
    several = len(set(put.with_one.values())) > 1
    kind = SpeciesKind.REGIOISOMER if several and not wanted_two else SpeciesKind.PARTIAL
    why, origin = _first(put.group)
    sites = {smiles: nitrogen for nitrogen, smiles in reversed(put.with_one.items())}
    for place, smiles in enumerate(dict.fromkeys(put.with_one.values()), 1):
        site = f"at the {nitrogen_site(put.base, sites[smiles]).label}" if several else ""
        yield Draft(numbered("mono", place), kind, title, smiles, why, origin, site=site)


def _first(group: Group) -> tuple[str, str]:
    match group.way:
        case "alkyl":
            return FIRST, _ALKYLATES
        case "carbonyl":
            return REDUCED, "guide, lines 37–42"
        case "acyl":
            return _ACYLATED, _PROTECTS.get(_word(group), ("field", "field"))[0]


def _two(put: _Put) -> Iterator[Draft]:
    if len(put.nitrogens) == 1:
        return  # the product has taken all that it can, and nobody looks for another
    full = _full(put)
    if full is None:
        raise StructureError(f"{len(put.nitrogens)} N–H may take the group: which two of them do is not told here.")
    why, origin = _second(put.group)
    yield Draft("di", SpeciesKind.OVER, f"Di-{_word(put.group)}", full, why, origin)


def _second(group: Group) -> tuple[str, str]:
    match group.way:
        case "alkyl":
            return SECOND, "guide, lines 48, 69"
        case "carbonyl":
            return SECOND, "guide, lines 37–42, 48"
        case "acyl":
            return _ACYLATED_TWICE, _PROTECTS.get(_word(group), ("field", "field"))[1]


def _too_many(put: _Put) -> Iterator[Draft]:
    """Salts of the amine with every N–H taken; of two N–H, salts with one still free; and salts at both nitrogens."""
    match put.group.way:
        case "carbonyl":
            raise StructureError("A reductive amination stops at the tertiary amine and makes no quaternary salt.")
        case "acyl":
            return
    full = _full(put)
    if full is None:
        return  # told of the di product
    yield from _salts(
        full,
        put.group,
        "quaternary",
        "Quaternary cation",
        THIRD,
        _OVER if len(put.nitrogens) > 1 else f"{_OVER}; field",
    )
    if len(put.nitrogens) == _MOST_NITROGENS:
        early = [one for smiles in put.with_one.values() for one in quaternised(smiles, put.group)]
        caution = _ANY_SITE if len(set(early)) > 1 else ""
        for place, smiles in enumerate(dict.fromkeys(early), 1):
            key, title = numbered("mono-quaternary", place), "Quaternary cation with N–H"
            yield Draft(key, SpeciesKind.OVER, title, smiles, _STILL_FREE, "field", caution=caution)


def _salts(
    full: str, group: Group, key: str, title: str, why: str, origin: str, depends_on: str = ""
) -> Iterator[Draft]:
    once = quaternised(full, group)
    caution = _ANY_SITE if len(once) > 1 else ""
    for place, smiles in enumerate(once, 1):
        yield Draft(numbered(key, place), SpeciesKind.OVER, title, smiles, why, origin, depends_on, caution=caution)
    twice = dict.fromkeys(smiles for one in once for smiles in quaternised(one, group))
    for place, smiles in enumerate(twice, 1):
        which = title.replace("Quaternary cation", "Bis-quaternary dication")
        yield Draft(numbered(f"bis-{key}", place), SpeciesKind.OVER, which, smiles, _BOTH, "field", depends_on)


def _by_another(put: _Put, other: str, place: int) -> Iterator[Draft]:
    """Salts that a further alkylating agent on the sheet makes of the tertiary amine."""
    full, groups = _full(put), groups_of(other)
    if full is None or put.group.way == "acyl" or len(groups) != 1 or groups[0].way != "alkyl":
        return
    formula = Chem.rdMolDescriptors.CalcMolFormula(canonical_molecule(other))
    depends_on = f"{formula} beside the agent of the step"
    key, title = numbered("other-quaternary", place), "Quaternary cation, other agent"
    yield from _salts(full, groups[0], key, title, _OTHER_AGENT, _OVER, depends_on)
