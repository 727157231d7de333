"""The reaction of a sheet as it is drawn: structures, and what stands at the arrow. Screen and paper share it."""

from dataclasses import dataclass

from diazgui.core.forms import smiles_of_form
from diazgui.core.sheet import Role, Sheet
from diazgui.report.texts import above_arrow, below_arrow
from diazgui.units import Notation

LINE_LENGTH = 36
_DRAWN = (Role.STARTING_MATERIAL, Role.REACTANT)
NOTHING = "The scheme is drawn once a starting material and a product have structures."


@dataclass(frozen=True)
class Scheme:
    """What is drawn, or why nothing is; ``words`` says the same to who cannot see it."""

    reactants: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    above: str = ""
    below: str = ""
    words: str = ""
    problem: str = ""


def scheme_of(sheet: Sheet, notation: Notation) -> Scheme:
    """The scheme of a sheet: its starting materials and reactants, its products, and what stands at the arrow."""
    entries = [entry for role in _DRAWN for entry in sheet.entries if entry.role is role]
    compounds = [entry.substance.compound for entry in entries]
    without = [c.problem for c in (*compounds, *(p.compound for p in sheet.products)) if c.smiles is None]
    reactants = tuple(c.smiles for c in compounds if c.smiles)
    products = tuple(filter(None, (smiles_of_form(p.compound.smiles, p.parts) for p in sheet.products)))
    if without or not reactants or not products:
        return Scheme(words="No scheme", problem=next(filter(None, without), NOTHING))
    above, below = above_arrow(sheet, notation), below_arrow(sheet, notation)
    made = " and ".join(p.form_name or p.compound.name for p in sheet.products)
    given = " and ".join(c.name for c in compounds)
    words = ", ".join(filter(None, [f"{given} gives {made}", above and f"with {above}", below and f"in {below}"]))
    return Scheme(reactants, products, _in_lines(above), _in_lines(below), words)


def _in_lines(text: str) -> str:
    """Lines of some length, parted only between one statement and the next."""
    lines: list[str] = []
    for part in text.split(", "):
        if lines and len(lines[-1]) + len(part) < LINE_LENGTH:
            lines[-1] += f", {part}"
        else:
            lines.append(part)
    return ",\n".join(lines)
