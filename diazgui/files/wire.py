"""The format of an experiment file, version 1: what stands in the JSON, with a type for each object.

These types are the contract with files on people's disks. They stay as they are when the core changes; a
change of the format is a new version. Numbers stand in bench units, each named in its field, exactly as the
core holds them. What is not known is left out; it is never 0.
"""

# ruff: noqa: N815 - units keep their capital letters

from typing import Annotated, Final, Literal

from msgspec import Meta

from diazgui.files.wire_substance import Compound, NotNegative, Part, Positive, Record, Share, Substance

FORMAT: Final = "diazgui experiment"
VERSION: Final = 1

Standing = Literal["stated", "proposed", "none"]
Role = Literal[
    "starting material", "reactant", "reagent", "base", "catalyst", "solvent", "quench", "work-up", "product"
]


class ByEquivalents(Record, tag_field="by", tag="equivalents"):
    """Stated in equivalents of the reference."""

    equivalents: NotNegative


class ByAmount(Record, tag_field="by", tag="amount"):
    """Stated as an amount of the active compound."""

    amount_mmol: NotNegative


class ByMass(Record, tag_field="by", tag="mass"):
    """Stated as a mass of what the bottle holds, as weighed."""

    mass_mg: NotNegative


class ByVolume(Record, tag_field="by", tag="volume"):
    """Stated as a volume of what the bottle holds, as dispensed."""

    volume_mL: NotNegative


class ByWeightPercent(Record, tag_field="by", tag="weight percent"):
    """Stated as a share of the reference's pure mass."""

    fraction: Annotated[NotNegative, Meta(description="0.1 is 10 wt %.")]


class ByParts(Record, tag_field="by", tag="parts"):
    """A solvent's parts of the volume that the sheet's concentration asks for."""

    parts: Positive


class ByMassRatio(Record, tag_field="by", tag="mass ratio"):
    """A volume per mass of the reference as weighed."""

    volume_per_mass_mL_per_mg: Annotated[NotNegative, Meta(description="A thousandth of the number in mL/g.")]


class HandedOn(Record, tag_field="by", tag="handed on"):
    """The amount that the step before hands on."""

    amount_mmol: Annotated[NotNegative | None, Meta(description="As it was when the file was saved.")] = None
    last_amount_mmol: Annotated[
        Positive | None, Meta(description="The last amount above 0: the sheet's absolute rows belong to it.")
    ] = None
    from_step: Annotated[str, Meta(description="Its id; “wanted” where it follows from what is wanted.")] = ""
    reason: Annotated[str, Meta(description="Why the amount is not known.")] = ""
    parts: Annotated[tuple[Part, ...], Meta(description="The acids of the form that was handed on last.")] = ()
    purity: Annotated[
        Share | None, Meta(description="Of what was isolated and handed on last; left out where it is 1.")
    ] = None


class Unstated(Record, tag_field="by", tag="unstated"):
    """A row that was added and not filled in yet."""


Basis = ByEquivalents | ByAmount | ByMass | ByVolume | ByWeightPercent | ByParts | ByMassRatio | HandedOn | Unstated
Weighed = ByMass | ByVolume


class Entry(Record):
    """One row of a sheet, stated in exactly one way."""

    id: str
    role: Role
    stated: Basis
    substance: Substance
    coefficient: Annotated[
        Positive | None, Meta(description="How many one event of the reaction takes; left out for what takes no part.")
    ] = None
    slot: Annotated[str, Meta(description="Which compound of the target it follows; left out for a fixed one.")] = ""
    pinned: Annotated[bool, Meta(description="Whether it stays as it is when the sheet is scaled.")] = False
    source: Annotated[str, Meta(description="Where the stated number comes from; left out once it was typed.")] = ""
    weighed: Annotated[
        Weighed | None, Meta(description="What was really dispensed of what the bottle holds; left out until it was.")
    ] = None


class Product(Record):
    """What the reaction makes, in the form isolated; the compound is the free base."""

    id: str
    compound: Compound
    coefficient: Annotated[Positive, Meta(description="How many one event of the reaction makes.")]
    parts: Annotated[tuple[Part, ...], Meta(description="The acids of the salt isolated.")] = ()
    form_name: Annotated[str, Meta(description="Name of the form isolated, where it has one of its own.")] = ""


class Range(Record):
    """From one value to another, equal where there is only one; the unit stands in the field's name."""

    low: float
    high: float


class Addition(Record):
    """Which row is added slowly."""

    entry: Annotated[str, Meta(description="The id of the row.")]
    over_h: Positive | None = None
    temperature_degC: float | None = None


class Conditions(Record):
    """How the reaction is run."""

    temperature_degC: Range | None = None
    time_h: Range | None = None
    atmosphere: str | None = None
    vessel_open: bool | None = None
    addition: Addition | None = None
    source: str = ""


class Isolated(Record):
    """What was really isolated of the first product, in the form isolated, as weighed."""

    mass_mg: NotNegative
    purity: Annotated[Share, Meta(description="Mass fraction: 1 is 100 %.")]


class AlkylationModel(Record):
    """The user's numbers for the statistics of two N–H; a model, never facts."""

    ratio: Annotated[NotNegative, Meta(description="Second to first alkylation; 0.5 for independent sites.")]
    quaternary: Annotated[NotNegative, Meta(description="Third to first alkylation; 0 leaves it out.")]
    conversion: Annotated[float, Meta(ge=0, le=1, description="Of the alkylating agent; 1 is 100 %.")]


class Sheet(Record):
    """One reaction as stated; ``null`` in its head means "not stated"."""

    reference: Annotated[str, Meta(description="The id of the row that equivalents are counted from, or empty.")]
    reference_equivalents: Positive
    concentration_mol_per_L: Annotated[Positive | None, Meta(description="Of the reference in the sheet's solvent.")]
    planned_yield: Annotated[Positive | None, Meta(description="1 is 100 %.")]
    conditions: Conditions
    entries: tuple[Entry, ...]
    products: tuple[Product, ...]
    concentration_source: str = ""
    isolated: Annotated[Isolated | None, Meta(description="Left out until something was isolated.")] = None
    model: Annotated[AlkylationModel | None, Meta(description="Left out where the defaults stand.")] = None


class Concerned(Record):
    """A substance that a notice was about when it was read."""

    substance: Annotated[str, Meta(description="Its InChIKey; its SMILES or name where it has none.")]
    amount_mmol: Annotated[NotNegative | None, Meta(description="As it was then; left out where it was unknown.")] = (
        None
    )


class Acknowledged(Record):
    """A notice of danger that was read; what is worse than it was then is to be read again."""

    notice: Annotated[str, Meta(description="The id of the notice.")]
    of: Annotated[tuple[Concerned, ...], Meta(description="Each once, in the order of the keys.")] = ()
    hottest_degC: Annotated[float | None, Meta(description="As stated then; left out where it was not.")] = None


class Version(Record):
    """One way to run a step: variant and isolation of the protocol, and the sheet as it was left."""

    variant: str
    isolation: str
    sheet: Sheet
    ticked: Annotated[
        tuple[str, ...], Meta(description="Ids of the instructions that are done, each once and in order.")
    ] = ()
    acknowledged: Annotated[
        tuple[Acknowledged, ...], Meta(description="The notices of danger that were read, in the order of their ids.")
    ] = ()


class Peak(Record):
    """What LC-MS showed, as it was typed."""

    mz: Positive
    area: Annotated[NotNegative | None, Meta(description="In per cent or counts; left out where there is none.")] = None
    decimals: Annotated[int, Meta(ge=0, le=6, description="How many were typed of the m/z.")] = 0


class Step(Record):
    """One step of a tab: the version in front, and those kept aside."""

    id: str
    title: str
    front: Version
    parked: tuple[Version, ...] = ()
    notes: Annotated[str, Meta(description="The chemist's own words, lines apart.")] = ""
    peaks: Annotated[tuple[Peak, ...], Meta(description="Of LC-MS; left out where there are none.")] = ()


class Wanted(Record):
    """What is wanted of the last step's product; the amounts of the steps follow from it."""

    stated: ByAmount | ByMass
    as_base: Annotated[bool, Meta(description="Whether a mass is that of the free base in the form isolated.")] = False


class Tab(Record):
    """One strategy and its steps."""

    id: str
    protocol: str
    title: str
    steps: tuple[Step, ...] = ()
    wanted: Annotated[Wanted | None, Meta(description="Left out where the scale is stated by hand.")] = None


class Target(Record):
    """What is to be made: a diamine, and the group to put on nitrogen in both of its forms."""

    diamine: Substance
    electrophile: Substance
    carbonyl: Substance
    electrophile_standing: Annotated[Standing, Meta(description="Whether this form was stated or is a proposal.")]
    carbonyl_standing: Annotated[Standing, Meta(description="Whether this form was stated or is a proposal.")]
    nitrogen: Annotated[
        int | None, Meta(description="Atom of the diamine's SMILES, from 0, where there is a choice.")
    ] = None
    leaving_group: Annotated[
        int | None, Meta(description="Atom of the electrophile's SMILES, from 0, where there is a choice.")
    ] = None


class Experiment(Record):
    """An experiment of diazgui: everything that a chemist stated, and nothing that follows from it."""

    format: Literal["diazgui experiment"]
    version: Literal[1]
    target: Target
    tabs: tuple[Tab, ...]
