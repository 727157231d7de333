"""What another bottle changes for whoever weighs it, in one line, and the words for it."""

from diazgui.core.sheet import Sheet
from diazgui.core.substance import Solution, SolutionByMass, Substance
from diazgui.core.table import Row, rows
from diazgui.library.label_words import bottle_words
from diazgui.units import Kind, Notation, text


def bottle_title(substance: Substance, notation: Notation) -> str:
    """What a bottle holds in words: ``neat``, ``97 %``, ``4.00 M in 1,4-dioxane``."""
    return bottle_words(substance.supply, notation) or "neat"


def asked_for_words(substance: Substance, notation: Notation) -> str:
    """A compound as it is asked for: by its name, and by its shipped bottle where there are several of it."""
    from diazgui.library.substances import bottles_of, substances  # brings RDKit, loaded by now

    shipped = substances().get(substance.id)
    if shipped is None:
        return substance.compound.name
    is_one_of_several = len(bottles_of(shipped.compound)) > 1
    return f"{shipped.compound.name}, {bottle_title(shipped, notation)}" if is_one_of_several else shipped.compound.name


def preview(before: Sheet, after: Sheet, entry_id: str, notation: Notation) -> str:
    """What has to be weighed or measured of a row, then and now, such as ``Weigh 1.731 g instead of 1.002 g.``.

    Where the portion is what was stated, it stays, and the line says to what amount it comes.
    """
    one, other = _row(before, entry_id), _row(after, entry_id)
    if other.stated in ("mass", "volume"):
        return _at_same_portion(one, other, notation)
    verb, portion, reason = _portion(other, notation)
    if not portion:
        return f"What to weigh is not known. {reason}".strip()
    was = _portion(one, notation)[1]
    change = " as before" if was == portion else f" instead of {was}" if was else ""
    return f"{verb} {portion}{change}{_molar_mass(one, other, notation)}."


def _at_same_portion(one: Row, other: Row, notation: Notation) -> str:
    kind, portion = (Kind.MASS, other.mass) if other.stated == "mass" else (Kind.VOLUME, other.volume)
    stated = text(portion, kind, notation, stated=True)
    if other.amount is None:
        return f"What {stated} come to is not known. {other.reasons.get('amount', '')}".strip()
    now, was = (text(row.amount, Kind.AMOUNT, notation) for row in (other, one))
    change = " as before" if was == now else f" instead of {was}" if one.amount is not None else ""
    return f"{stated} come to {now}{change}{_molar_mass(one, other, notation)}."


def _portion(row: Row, notation: Notation) -> tuple[str, str, str]:
    """What is done with a row, how much of it, and why that is not known: a solution is measured, else weighed."""
    if isinstance(row.supply, Solution | SolutionByMass) and row.volume is not None:
        return "Measure", text(row.volume, Kind.VOLUME, notation), ""
    if row.mass is None:
        return "Weigh", "", row.reasons.get("mass", "")
    portion = text(row.mass, Kind.MASS, notation)
    liquid = f" ({text(row.volume, Kind.VOLUME, notation)})" if row.volume is not None else ""
    return "Weigh", portion + liquid, ""


def _molar_mass(one: Row, other: Row, notation: Notation) -> str:
    if other.molar_mass is None or other.molar_mass == one.molar_mass:
        return ""
    return f" (M {text(other.molar_mass, Kind.MOLAR_MASS, notation)})"


def _row(sheet: Sheet, entry_id: str) -> Row:
    return next(row for row in rows(sheet) if row.id == entry_id)
