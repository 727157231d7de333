"""What a search found: as text for people, and as plain data for other programs.

The names of the fields carry their units. They are what ``diazgui find --format json`` prints, and stay.
"""

from typing import Any

from diazgui.core.finding import Found, Match
from diazgui.core.forms import subscripted
from diazgui.units import UNKNOWN, Kind, Notation, text

FROM_STRUCTURE = "from the structure"
"""Where the molar mass and the formula of a match come from."""

_NO_NUMBER = f"{UNKNOWN} (none known here)"
_NO_STRUCTURE = f"{UNKNOWN} (no structure known here)"
_NOT_OF_IT = f"{UNKNOWN} (none for this structure)"
_NO_DENSITY = f"{UNKNOWN} (no measured value known here)"


def found_text(found: Found, notation: Notation) -> str:
    """A block of lines for each match, best first, and what there is to say of them."""
    blocks = [_block(number, match, notation) for number, match in enumerate(found.matches, 1)]
    return "\n\n".join([*blocks, *([found.said] if found.said else [])]) + "\n"


def _block(number: int, match: Match, notation: Notation) -> str:
    heading = f"{number}. {match.name}" + (f", {match.supplied}" if match.supplied else "")
    by = f", by “{match.found_by}”" if match.found_by not in ("", match.name) else ""
    missing = _NOT_OF_IT if match.smiles else _NO_STRUCTURE
    lines = [
        ("Found", f"{match.how}{by}, in {_place(match)}"),
        ("CAS", match.cas or _NO_NUMBER),
        ("Structure", match.smiles or _NO_STRUCTURE),
        ("InChIKey", match.inchikey or missing),
        ("Formula", subscripted(match.formula or "") or missing),
        ("Molar mass", _sourced(match.molar_mass, Kind.MOLAR_MASS, FROM_STRUCTURE, notation) or missing),
        ("Density", _sourced(match.density, Kind.DENSITY, match.density_source, notation) or _NO_DENSITY),
    ]
    return "\n".join([heading, *(f"   {label}: {value}" for label, value in lines)])


def _place(match: Match) -> str:
    return {"diazgui": "the substances of diazgui", "structure typed": "no list: as typed"}.get(
        match.origin, str(match.origin) if match.origin == "your shelf" else f"the {match.origin}"
    )


def _sourced(value: float | None, kind: Kind, source: str, notation: Notation) -> str:
    """A value with its source; empty where it is not known."""
    if value is None:
        return ""
    shown = text(value, kind, notation)
    return f"{shown} ({source})" if source else shown


def found_data(found: Found) -> dict[str, Any]:
    """All of it as plain data, unrounded; what is not known is ``None``."""
    return {"text": found.text, "said": found.said or None, "matches": [_match_data(one) for one in found.matches]}


def _match_data(match: Match) -> dict[str, Any]:
    return {
        "key": match.key,
        "name": match.name,
        "found_by": match.found_by,
        "how": str(match.how),
        "origin": str(match.origin),
        "cas": match.cas,
        "smiles": match.smiles,
        "inchikey": match.inchikey,
        "formula": match.formula,
        "molar_mass_g_per_mol": match.molar_mass,
        "molar_mass_source": None if match.molar_mass is None else FROM_STRUCTURE,
        "density_g_per_mL": None if match.density is None else float(f"{match.density / 1000:.12g}"),
        "density_source": match.density_source or None,
        "supplied": match.supplied or None,
    }
