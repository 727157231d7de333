"""How a row is supplied and stated, in the words of a label: ``60 % in mineral oil``, ``4.00 M in 1,4-dioxane``."""

from collections.abc import Sequence

from diazgui.core.sheet import WANTED
from diazgui.core.substance import PICTOGRAMS, Salt
from diazgui.core.table import Row
from diazgui.core.yields import ProductRow
from diazgui.library.label_words import bottle_words as bottle_words
from diazgui.library.label_words import purity_words
from diazgui.report.texts import percent_made
from diazgui.units import UNKNOWN, Kind, Notation, text


def supplied_as(row: Row | ProductRow, notation: Notation) -> str:
    """What the bottle holds, and how the row was stated where no other column can show it."""
    if isinstance(row, ProductRow):
        return _planned(row, notation)
    parts = [bottle_words(row.supply, notation), _stated(row, notation)]
    return ", ".join(part for part in parts if part)


def strength(row: Row, notation: Notation) -> str:
    """What the bottle holds, without how the row was stated; empty for a neat compound of 100 %."""
    return bottle_words(row.supply, notation)


def name_and_strength(row: Row, notation: Notation) -> str:
    """A row in a sentence: ``benzyl bromide, 98 %``; a salt, whose name has its acid already, with its purity."""
    match row.supply:
        case Salt(name=name, purity=purity) if name:
            label = purity_words(purity, notation)
        case _:
            label = strength(row, notation)
    return ", ".join(filter(None, (row.name, label)))


def hazard_words(hazards: Sequence[str]) -> str:
    """What the pictograms of a label say, in their order: ``flammable, corrosive``."""
    return ", ".join(PICTOGRAMS[code] for code in hazards) or "no pictogram"


def _stated(row: Row, notation: Notation) -> str:
    """A basis that has no column of its own."""
    match row.stated:
        case "handed_on":
            if row.origin == WANTED:
                return "from what is wanted"
            return f"from step {row.origin}" if row.origin else "from the step before"
        case "weight_percent":
            return text(row.stated_value, Kind.WEIGHT_PERCENT, notation, stated=True)
        case "mass_ratio":
            return text(row.stated_value, Kind.SPECIFIC_VOLUME, notation, stated=True)
        case "parts" if row.stated_value != 1:
            return f"{text(row.stated_value, Kind.PARTS, notation, stated=True)} parts"
        case "parts":
            return "by concentration"
        case _:
            return ""


def isolated_purity(row: ProductRow, notation: Notation) -> str:
    """The purity of what was isolated; empty where nothing was."""
    return "" if row.isolated_purity is None else text(row.isolated_purity, Kind.PURITY, notation, stated=True)


def _planned(row: ProductRow, notation: Notation) -> str:
    """Theory and plan of a product; once something was isolated, its purity and the yield that it makes."""
    if row.isolated_mass is not None:
        made = UNKNOWN if row.isolated_yield is None else percent_made(row.isolated_yield, notation)
        return f"{isolated_purity(row, notation)} pure · yield {made}"
    if row.planned_yield is None:
        return "theory"
    planned = text(row.planned_yield, Kind.YIELD, notation, stated=True)
    return f"theory · planned {planned} = {text(row.planned_mass, Kind.MASS, notation)}"
