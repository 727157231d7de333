"""How strong a bottle is where a list says so in another cell: behind the name, or in the column of the purity."""

import re
from collections.abc import Mapping

from diazgui.core.quantities import QuantityError
from diazgui.core.substance import Neat, Supply
from diazgui.files.shelf_import_cells import shown
from diazgui.files.shelf_import_columns import Field
from diazgui.library.keys import as_key

Cells = Mapping[Field, str]
"""What stands in the mapped cells of a line; a field without a column is left out."""

_STRENGTH = re.compile(r"(?<![\w.,-])([0-9]+(?:[.,][0-9]+)?\s*(?:(?:M|N|mol/[lL]|mmol/g)(?!\w)|%))")
_MIXED = re.compile(r"\b(?:solution|soln|dispersion|suspension|slurry|lösung)\b|\b(?:in|on|auf)\s+\w", re.IGNORECASE)
_MEDIUM = re.compile(r"\b(in|on|auf)\s+([^\d\s,;(][^,;(]*)", re.IGNORECASE)


def with_strength_found(cells: Cells, shipped: Supply) -> tuple[Cells, str]:
    """The cells with a strength that stands in the name or in the purity put where it belongs, and what is told of it.

    Args:
        cells: of the line.
        shipped: how the bottle of the compound that ships is supplied.

    Raises:
        QuantityError: the name speaks of a solution or dispersion, and nothing says how strong it is.
    """
    if cells.get(Field.STRENGTH, ""):
        return cells, ""
    purity = cells.get(Field.PURITY, "")
    if _STRENGTH.search(purity) and _is_mixture(purity):
        return {**cells, Field.PURITY: "", Field.STRENGTH: _strength_in(purity)}, ""
    name = cells.get(Field.NAME, "")
    if purity or cells.get(Field.FORM, "") or _is_name_that_ships(name):
        _require_pure(name, shipped)
        return cells, ""
    found = _STRENGTH.search(name)
    if found is None:
        _require_pure(name, shipped)
        return cells, ""
    field = Field.STRENGTH if _is_mixture(name) else Field.PURITY
    said = _strength_in(name) if field is Field.STRENGTH else found[1]
    return {**cells, field: said}, f"{shown(said)} is read from the name. Compare the label."


def _is_mixture(text: str) -> bool:
    found = _STRENGTH.search(text)
    return _MIXED.search(text) is not None or (found is not None and not found[1].endswith("%"))


def _strength_in(text: str) -> str:
    """``2.5 M in hexanes`` of any text that says so."""
    found, medium = _STRENGTH.search(text), _MEDIUM.search(text)
    assert found is not None  # looked for by the caller
    if medium is None:
        return found[1]
    link = "in" if medium[1].casefold() == "in" else "on"
    words = _STRENGTH.sub("", medium[2]).strip()
    return f"{found[1]} {link} {words}"


def _is_name_that_ships(name: str) -> bool:
    from diazgui.library.substances import names

    return as_key(name) in names()


def _require_pure(name: str, shipped: Supply) -> None:
    if isinstance(shipped, Neat) and _MIXED.search(name) and not _is_name_that_ships(name):
        raise QuantityError(
            f"{shown(name)} is not pure by its name, and the line does not say how strong it is. Fill in the strength, "
            "such as 2.5 M, and the solvent."
        )
