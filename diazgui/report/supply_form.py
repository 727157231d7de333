"""The fields of each way a bottle is supplied, and what they show of a bottle."""

from dataclasses import dataclass

from diazgui.core.substance import (
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
from diazgui.library.salt_parts import acids, is_water, known_part
from diazgui.units import Kind, Notation, text


@dataclass(frozen=True)
class Field:
    """One field: its label, the kind of number typed into it (none for words), and what stands in it while empty."""

    id: str
    label: str
    kind: Kind | None = None
    hint: str = ""


@dataclass(frozen=True)
class Form:
    """One way to be supplied, and its fields in their order."""

    id: str
    title: str
    fields: tuple[Field, ...]


ACID = Field("acid", "Acid")
"""The one field that is chosen and not typed."""
_PURITY = Field("purity", "Purity", Kind.PURITY, "100 %")
DENSITY = Field("density", "Density", Kind.DENSITY, "not known")
"""Of what is dispensed; only solutions have the field."""
_SOLVENT = Field("solvent", "Solvent", None, "such as 1,4-dioxane")

FORMS: tuple[Form, ...] = (
    Form("neat", "Neat", (_PURITY,)),
    Form(
        "salt",
        "Salt or hydrate",
        (
            ACID,
            Field("acids", "Acids per molecule", Kind.PARTS, "1"),
            Field("waters", "Waters per molecule", Kind.PARTS, "0"),
            _PURITY,
        ),
    ),
    Form(
        "dispersion",
        "Dispersion",
        (Field("share", "Mass fraction", Kind.PURITY, "60 %"), Field("medium", "In", None, "such as mineral oil")),
    ),
    Form("solution", "Solution, M", (Field("c", "Concentration", Kind.CONCENTRATION, "4.0 M"), _SOLVENT, DENSITY)),
    Form("by_mass", "Solution, %", (Field("w", "Mass fraction", Kind.PURITY, "48 %"), _SOLVENT, DENSITY)),
    Form(
        "on_support",
        "On support",
        (Field("loading", "Loading", Kind.LOADING, "1.5 mmol/g"), Field("support", "Support", None, "such as silica")),
    ),
)
"""In the order of their buttons."""


def form(form_id: str) -> Form:
    """The form of this id; ``KeyError`` where there is none."""
    return {one.id: one for one in FORMS}[form_id]


def form_of(supply: Supply) -> str:
    """The id of the form that a bottle has."""
    match supply:
        case Neat():
            return "neat"
        case Salt():
            return "salt"
        case Dispersion():
            return "dispersion"
        case Solution():
            return "solution"
        case SolutionByMass():
            return "by_mass"
        case OnSupport():
            return "on_support"


def texts_of(substance: Substance, notation: Notation) -> dict[str, str]:
    """What the fields show of a bottle: those of its own form as it is, the others what is usual there, or nothing."""
    shown = {field.id: "" for one in FORMS for field in one.fields}
    shown |= {"purity": "100 %", "acid": "hydrogen-chloride", "acids": _usual_number(substance)}

    def stated(value: float | None, kind: Kind) -> str:
        return "" if value is None else text(value, kind, notation, stated=True)

    match substance.supply:
        case Neat(purity):
            return shown | {"purity": stated(purity, Kind.PURITY)}
        case Salt(parts, _, purity):
            return shown | _texts_of_parts(parts, notation) | {"purity": stated(purity, Kind.PURITY)}
        case Dispersion(share, medium):
            return shown | {"share": stated(share, Kind.PURITY), "medium": medium}
        case Solution(c, solvent):
            d = stated(substance.density, Kind.DENSITY)
            return shown | {"c": stated(c, Kind.CONCENTRATION), "solvent": solvent, "density": d}
        case SolutionByMass(w, solvent):
            d = stated(substance.density, Kind.DENSITY)
            return shown | {"w": stated(w, Kind.PURITY), "solvent": solvent, "density": d}
        case OnSupport(loading, support):
            return shown | {"loading": stated(loading, Kind.LOADING), "support": support}


def acid_choices(substance: Substance) -> tuple[tuple[str, str], ...]:
    """What the field of the acid offers, as pairs of id and title; a salt's own acid is among them in any case."""
    shipped = tuple((one.id, f"{one.symbol}, {one.part.name}" if one.symbol else one.part.name) for one in acids())
    acid = acid_of(substance.supply)
    own = () if acid is None or known_part(acid) else ((acid.name, acid.name),)
    return (("", "none"), *shipped, *own)


def acid_of(supply: Supply) -> Part | None:
    """The acid of a salt, the first where it has several; ``None`` without one."""
    parts = supply.parts if isinstance(supply, Salt) else ()
    return next((part for part in parts if not is_water(part)), None)


def _texts_of_parts(parts: tuple[Part, ...], notation: Notation) -> dict[str, str]:
    def number(ratio: float) -> str:
        return text(ratio, Kind.PARTS, notation, stated=True)

    acid = next((part for part in parts if not is_water(part)), None)
    water = next((part for part in parts if is_water(part)), None)
    known = known_part(acid) if acid else None
    return {
        "acid": "" if acid is None else known.id if known else acid.name,
        "acids": "" if acid is None else number(acid.ratio),
        "waters": "" if water is None else number(water.ratio),
    }


def _usual_number(substance: Substance) -> str:
    """How many acids a salt is likely to have: one for each basic nitrogen."""
    from diazgui.structures.kinds import basic_nitrogens

    smiles = substance.compound.smiles
    return str(max(1, basic_nitrogens(smiles))) if smiles else "1"
