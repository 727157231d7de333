"""How a line of a list says that its bottle holds the compound: neat, a salt, in a solvent, in oil, on a support."""

from collections.abc import Mapping
from dataclasses import replace

from diazgui.core.quantities import Concentration, Fraction, Loading, QuantityError
from diazgui.core.substance import (
    NEAT,
    PURE,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
    Supply,
)
from diazgui.core.supply_edits import density_known, rebottled
from diazgui.files.shelf_import_cells import read_density, read_purity, read_strength, shown
from diazgui.files.shelf_import_columns import Field
from diazgui.units import Kind, Notation, Reading

Cells = Mapping[Field, str]
"""What stands in the mapped cells of a line; a field without a column is left out."""

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
    purity, doubt = read_purity(cells.get(Field.PURITY, ""), notation)
    strength, solvent = _strength(cells, units, notation)
    doubts = [doubt]
    if strength is not None:
        if purity is not None:
            doubts.append("A solution has no purity beside its strength: the purity is left out.")
        supply = _of_strength(strength, solvent, found.supply)
    elif parts := _parts(cells.get(Field.FORM, "")):
        supply = _salt(parts, purity)
    elif purity is not None or not isinstance(found.supply, Neat):
        supply, said = _of_purity(purity, found, known)
        doubts.append(said)
    else:
        supply = found.supply
    density = read_density(cells.get(Field.DENSITY, ""), units.get(Field.DENSITY, ""), notation)
    if density is None:
        density = density_known(found, supply, known)
    return rebottled(found, supply, density, known), tuple(filter(None, doubts))


def _strength(cells: Cells, units: Units, notation: Notation) -> tuple[Reading | None, str]:
    """The strength and what it is in: ``4 M in dioxane``, or in a column of its own."""
    text, solvent = cells.get(Field.STRENGTH, ""), cells.get(Field.SOLVENT, "").strip()
    for link in (" in ", " on "):
        if link in text:
            text, _, medium = text.partition(link)
            solvent = solvent or medium.strip()
    return read_strength(text, units.get(Field.STRENGTH, ""), notation), solvent


def _of_strength(strength: Reading, medium: str, shipped: Supply) -> Supply:
    match strength.kind:
        case Kind.CONCENTRATION:
            return Solution(Concentration(strength.value), medium)
        case Kind.LOADING:
            return OnSupport(Loading(strength.value), medium)
    share = Fraction(strength.value)
    if any(oil in medium.casefold() for oil in _OILS):
        return Dispersion(share, medium)
    if not medium and isinstance(shipped, Dispersion | SolutionByMass):
        return replace(shipped, mass_fraction=share)
    if not medium:
        raise QuantityError(
            "A strength in % needs what it is in: fill in the solvent or the oil. Of a pure compound state the purity."
        )
    return SolutionByMass(share, medium)


def _salt(parts: tuple[Part, ...], purity: Fraction | None) -> Salt:
    from diazgui.library.salt_parts import salt_name

    return Salt(parts, salt_name(parts), PURE if purity is None else purity)


def _parts(text: str) -> tuple[Part, ...]:
    """The acids and waters that the words for a salt name; none for a compound without any."""
    from diazgui.library.salt_parts import called

    words = text.casefold().replace("·", " ").split()
    if not words or " ".join(words) in _NEAT_WORDS:
        return ()
    if any(word not in called() for word in words):
        raise QuantityError(
            f"{shown(text)} is not the name of a salt or hydrate that is known here. Write for example dihydrochloride "
            "monohydrate, or leave the column out."
        )
    return tuple(one.times(ratio) for one, ratio in (called()[word] for word in words))


def _of_purity(purity: Fraction | None, found: Substance, known: tuple[Substance, ...]) -> tuple[Supply, str]:
    """The bottle of a line that says no strength, where the one that ships may have one."""
    name = found.compound.name
    match found.supply:
        case Neat():
            return (NEAT if purity is None else Neat(purity)), ""
        case Salt() as salt if purity is not None:
            return replace(salt, purity=purity), ""
        case (Dispersion() | SolutionByMass()) as mixed if purity is not None:
            return replace(mixed, mass_fraction=purity), ""
    if purity is not None and any(isinstance(one.supply, Neat) for one in known):
        return Neat(purity), ""
    if purity is not None:
        raise QuantityError(
            f"{name} usually comes as a solution. Say how strong the bottle is, such as 2.5 M, and in which solvent."
        )
    from diazgui.units import text

    match found.supply:
        case Solution(c, solvent):
            strength = f"{text(c, Kind.CONCENTRATION, stated=True)} in {solvent}"
        case SolutionByMass(share, medium) | Dispersion(share, medium):
            strength = f"{text(share, Kind.PURITY, stated=True)} in {medium}"
        case OnSupport(loading, support):
            strength = f"{text(loading, Kind.LOADING, stated=True)} on {support}"
        case _:
            strength = "a salt"
    return found.supply, f"The line does not say how {name} is supplied: it is taken as {strength}. Compare the label."
