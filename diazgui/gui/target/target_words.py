"""What stands beneath a field of the target bar: facts of a compound in one line."""

from diazgui.core.forms import subscripted
from diazgui.core.substance import Compound
from diazgui.core.target import Standing, Target
from diazgui.units import Kind, Notation, text


def facts_of(compound: Compound, notation: Notation, *more: str) -> str:
    """What stands beneath a field: class, formula, molar mass, registry number; the unknown left out."""
    M = "" if compound.molar_mass is None else text(compound.molar_mass, Kind.MOLAR_MASS, notation)
    formula = subscripted(compound.formula or "")
    return in_one_line(*more, formula, M, compound.cas or "")


def in_one_line(*facts: str) -> str:
    """Facts with dots between them; where the line must break, a value stays beside its unit."""
    return " · ".join(
        fact.replace(" g/", "\N{NO-BREAK SPACE}g/\N{WORD JOINER}").replace(
            " m/z ", " m/\N{WORD JOINER}z\N{NO-BREAK SPACE}"
        )
        for fact in facts
        if fact
    )


def class_of(target: Target) -> str:
    """The group in the words of the field: ``benzylic chloride, primary``."""
    from diazgui.structures.kinds import electrophile_class
    from diazgui.structures.reading import StructureError

    if target.electrophile_standing is not Standing.STATED:
        return "aldehyde or ketone"
    try:
        return electrophile_class(target.electrophile.compound.smiles or "", target.leaving_group)
    except StructureError:  # which of several groups leaves is asked beside it
        return ""
