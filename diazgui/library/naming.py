"""Names for products that the shelf does not know: the protocol's name with the group in the place of “alkyl”."""

from diazgui.core.substance import Compound
from diazgui.core.target import Target
from diazgui.library.substances import groups

_SIMPLE = frozenset(
    {
        "methyl",
        "ethyl",
        "propyl",
        "isopropyl",
        "butyl",
        "isobutyl",
        "pentyl",
        "isopentyl",
        "neopentyl",
        "hexyl",
        "octyl",
        "allyl",
        "methallyl",
        "crotyl",
        "prenyl",
        "propargyl",
        "benzyl",
        "phenacyl",
        "phenethyl",
        "cinnamyl",
        "furfuryl",
        "cyclobutyl",
        "cyclopentyl",
        "cyclohexyl",
    }
)
"""Groups that are written without brackets, and twice with “di”."""


def with_group(name: str, target: Target, lost: str = "") -> str:
    """A product's name with the target's group in it, or as it is where the group has no name here.

    ``N-alkyl-piperazine`` becomes ``N-ethylpiperazine``, ``N,N′-dialkyl-1,4-diazepane``
    ``N,N′-bis(4-fluorobenzyl)-1,4-diazepane``. A protecting group that the step takes off (``lost``, as ``Boc``) goes
    from the target's group as well, which then has no name here.
    """
    group = _group(target.electrophile.compound) or _group(target.carbonyl.compound)
    if not group or (lost and lost in group):
        return name
    simple = group in _SIMPLE
    for place, written in (
        ("dialkyl-", f"di{group}" if simple else f"bis({group})"),
        ("alkyl-", group if simple else f"({group})"),
    ):
        before, found, after = name.partition(place)
        if found:
            # A word follows without a hyphen; a number, a locant or cis- and trans- do not.
            word = after[:1].islower() and not after.startswith(("cis-", "trans-"))
            return before + written + ("" if word else "-") + after
    return name


def _group(compound: Compound) -> str:
    return groups().get(compound.inchikey or "", "")
