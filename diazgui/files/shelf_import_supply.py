"""How a line of a list says that its bottle holds the compound: neat, a salt, in a solvent, in oil, on a support."""

from collections.abc import Mapping
from dataclasses import replace

from diazgui.core.quantities import Concentration, Fraction, Loading, QuantityError
from diazgui.core.substance import (
    NEAT,
    Dispersion,
    Neat,
    OnSupport,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
    Supply,
)
from diazgui.core.supply_edits import density_known, rebottled
from diazgui.files.shelf_import_cells import read_density, read_purity, read_strength, shown
from diazgui.files.shelf_import_columns import Field
from diazgui.files.shelf_import_salts import salt_of_words
from diazgui.files.shelf_import_strength import Cells, with_strength_found
from diazgui.library.label_words import bottle_words
from diazgui.units import Kind, Notation, Reading

Units = Mapping[Field, str]
"""The units in the headings of the columns."""

_OILS = ("oil", "paraffin", "wax", "vaseline", "petrolatum", "öl")
"""What a dispersion is in; any other medium dissolves."""

_NEAT_WORDS = frozenset({"neat", "pure", "free base", "anhydrous", "rein", "wasserfrei", "freie base"})


def supplied(
    found: Substance, known: tuple[Substance, ...], cells: Cells, units: Units, notation: Notation
) -> tuple[Substance, tuple[str, ...]]:
    """A compound as the bottle of a line supplies it, and what is doubtful about that.

    Args:
        found: the compound, in the bottle that ships.
        known: all bottles of it that ship.
        cells: of the line.
        units: of the columns.
        notation: the decimal mark.

    Raises:
        QuantityError: what a cell says is no number, has no unit, or leaves open what is in the bottle.
    """
    cells, told = with_strength_found(cells, found.supply)
    purity, doubt = read_purity(cells.get(Field.PURITY, ""), notation)
    strength, link, solvent = _strength(cells, units, notation)
    doubts = [told, doubt]
    if strength is not None:
        if purity is not None:
            doubts.append("A solution has no purity beside its strength: the purity is left out.")
        supply = _of_strength(strength, link, solvent, found.supply)
    elif form := _form(cells.get(Field.FORM, ""), purity):
        supply = form
    elif purity is not None or not isinstance(found.supply, Neat):
        supply, said = _of_purity(purity, found, known, notation)
        doubts.append(said)
    else:
        supply = found.supply
    density = read_density(cells.get(Field.DENSITY, ""), units.get(Field.DENSITY, ""), notation)
    if density is None:
        density = density_known(found, supply, known)
    return rebottled(found, supply, density, known), tuple(filter(None, doubts))


def _strength(cells: Cells, units: Units, notation: Notation) -> tuple[Reading | None, str, str]:
    """The strength, and in or on what it is: ``4 M in dioxane``, or in a column of its own."""
    text, solvent, link = cells.get(Field.STRENGTH, ""), cells.get(Field.SOLVENT, "").strip(), ""
    for word in ("in", "on"):
        if f" {word} " in text:
            text, _, medium = text.partition(f" {word} ")
            solvent, link = solvent or medium.strip(), word
    return read_strength(text, units.get(Field.STRENGTH, ""), notation), link, solvent


def _of_strength(strength: Reading, link: str, medium: str, shipped: Supply) -> Supply:
    match strength.kind:
        case Kind.CONCENTRATION:
            return Solution(Concentration(strength.value), medium)
        case Kind.LOADING:
            return OnSupport(Loading(strength.value), medium)
    share = Fraction(strength.value)
    if link == "on" or any(oil in medium.casefold() for oil in _OILS):
        return Dispersion(share, medium)
    if not medium and isinstance(shipped, Dispersion | SolutionByMass):
        return replace(shipped, mass_fraction=share)
    if not medium:
        raise QuantityError(
            "A strength in % needs what it is in: fill in the solvent or the oil. Of a pure compound state the purity."
        )
    return SolutionByMass(share, medium)


def _form(text: str, purity: Fraction | None) -> Salt | None:
    """The salt that words name; ``None`` where they name none because there is none."""
    words = text.casefold().split()
    if not words or " ".join(words) in _NEAT_WORDS:
        return None
    salt = salt_of_words(words)
    if salt is None:
        raise QuantityError(
            f"{shown(text)} is not the name of a salt or hydrate that is known here. Write for example dihydrochloride "
            "monohydrate, or leave the column out."
        )
    return salt if purity is None else replace(salt, purity=purity)


def _of_purity(
    purity: Fraction | None, found: Substance, known: tuple[Substance, ...], notation: Notation
) -> tuple[Supply, str]:
    """The bottle of a line that says no strength, where the one that ships may have one."""
    name = found.compound.name
    supply = found.supply
    match supply:
        case Neat():
            return (NEAT if purity is None else Neat(purity)), ""
        case Salt() if purity is not None:
            supply = replace(supply, purity=purity)
        case Dispersion() | SolutionByMass() if purity is not None:
            return replace(supply, mass_fraction=purity), ""
        case _ if purity is not None and any(isinstance(one.supply, Neat) for one in known):
            return Neat(purity), ""
        case _ if purity is not None:
            raise QuantityError(
                f"{name} usually comes as a solution. Say how strong the bottle is, such as 2.5 M, and in what."
            )
    return supply, f"{name} is taken to be supplied as {bottle_words(supply, notation)}. Compare the label."
