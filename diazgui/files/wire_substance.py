"""The format of a substance in an experiment file, version 1; :mod:`diazgui.files.wire` has the rest.

Numbers stand in bench units, each named in its field, exactly as the core holds them, so that a file read and
written again is the same to the last digit: densities are mg/mL (the number in g/mL times 1000), loadings
mmol/mg, because a factor of 1000 would cost some numbers their last digit.
"""

# ruff: noqa: N815 - units keep their capital letters

from typing import Annotated, Literal

from msgspec import Meta, Struct

Positive = Annotated[float, Meta(gt=0)]
NotNegative = Annotated[float, Meta(ge=0)]
Share = Annotated[float, Meta(gt=0, le=1)]

State = Literal["solid", "liquid", "unknown"]
Pictogram = Annotated[str, Meta(pattern="^GHS0[1-9]$")]


class Record(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One object of the file. Defaults are only ``None``, ``""``, ``()`` and ``False``: they mean "not stated"."""


class Compound(Record):
    """What a molecule is, as far as it is known."""

    name: str
    smiles: str | None = None
    formula: Annotated[str | None, Meta(description="In Hill order.")] = None
    structure_molar_mass_g_per_mol: Annotated[
        Positive | None, Meta(description="Molar mass that follows from the structure.")
    ] = None
    stated_molar_mass_g_per_mol: Annotated[
        Positive | None, Meta(description="Molar mass that was typed; it is used where both are there.")
    ] = None
    monoisotopic_mass_Da: Annotated[float | None, Meta(description="Of the lightest isotopes, as drawn.")] = None
    inchikey: str | None = None
    cas: Annotated[str | None, Meta(description="CAS registry number.")] = None
    problem: Annotated[str, Meta(description="Why the structure is not known.")] = ""


class Part(Record):
    """An acid, or water, that a salt or hydrate brings along."""

    name: str
    formula: str
    molar_mass_g_per_mol: Positive
    ratio: Annotated[Positive, Meta(description="How many of it per active compound; 0.5 for a hemisulfate.")]
    smiles: str | None = None


class Neat(Record, tag_field="supplied_as", tag="neat"):
    """The compound itself."""

    purity: Annotated[Share, Meta(description="Mass fraction: 1 is 100 %.")]


class Salt(Record, tag_field="supplied_as", tag="salt"):
    """A salt or hydrate of the active compound."""

    parts: tuple[Part, ...]
    purity: Annotated[Share, Meta(description="Mass fraction of the salt: 1 is 100 %.")]
    name: Annotated[str, Meta(description="What follows the compound's name, such as dihydrochloride.")] = ""


class Dispersion(Record, tag_field="supplied_as", tag="dispersion"):
    """The compound in oil or on an inert filler."""

    mass_fraction: Annotated[Share, Meta(description="0.6 for sodium hydride, 60 % in oil.")]
    medium: str = ""


class Solution(Record, tag_field="supplied_as", tag="solution"):
    """A solution of a known amount concentration."""

    concentration_mol_per_L: Positive
    solvent: str = ""
    made_of: Annotated[
        Neat | Salt | None, Meta(description="What a stock solution is made of; left out for one that was bought.")
    ] = None


class SolutionByMass(Record, tag_field="supplied_as", tag="solution by mass"):
    """A solution of a known mass fraction."""

    mass_fraction: Annotated[Share, Meta(description="0.48 for hydrobromic acid of 48 %.")]
    solvent: str = ""


class OnSupport(Record, tag_field="supplied_as", tag="on support"):
    """A reagent on a solid support."""

    loading_mmol_per_mg: Annotated[Positive, Meta(description="A thousandth of the number in mmol/g.")]
    support: str = ""


Supply = Neat | Salt | Dispersion | Solution | SolutionByMass | OnSupport


class Fact(Record):
    """Where one number of a substance comes from."""

    of: Annotated[str, Meta(description="Which number: density, purity, molar mass, ...")]
    source: str


class Label(Record):
    """Which bottle it is, besides what it holds."""

    lot: str = ""
    supplier: str = ""
    shelf_id: Annotated[str, Meta(description="Of the bottle on the shelf of whoever wrote the file.")] = ""


class Substance(Record):
    """A compound as a bottle supplies it."""

    compound: Compound
    supply: Supply
    state: Annotated[State, Meta(description="What is dispensed at room temperature.")]
    density_mg_per_mL: Annotated[
        Positive | None, Meta(description="Of what is dispensed, solution included: 1000 times the number in g/mL.")
    ] = None
    facts: tuple[Fact, ...] = ()
    id: Annotated[str, Meta(description="Of the data that ships with diazgui; left out for what was typed.")] = ""
    short: Annotated[str, Meta(description="What chemists write above an arrow, such as DMF.")] = ""
    hazards: Annotated[tuple[Pictogram, ...], Meta(description="Its hazard pictograms, each once and in order.")] = ()
    hazards_source: Annotated[
        str, Meta(description="Where the hazards come from; left out where they are not known.")
    ] = ""
    label: Annotated[Label | None, Meta(description="Left out where no single bottle was chosen.")] = None
