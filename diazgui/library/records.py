"""What may stand in the data files, key by key; anything else in them is a fault.

Lists of tables are kept as they were read and checked one by one, so that every fault is found, not the first only.
"""

from typing import Any, Literal

import msgspec

from diazgui.core.protocol import Form, Phase, Slot
from diazgui.library.sources import Claim

Table = dict[str, Any]


class SupplyRecord(msgspec.Struct, forbid_unknown_fields=True):
    """How a bottle holds a substance; strength as on the label: ``60 %``, ``4 M``, ``0.94 mmol/g``."""

    form: Literal["neat", "dispersion", "solution", "solution by mass", "on support"]
    strength: str
    source: str
    medium: str = ""


class SubstanceRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One substance; ``short`` is its symbol above an arrow.

    Without ``smiles`` it is a mixture and ``problem`` says what follows from that.
    """

    id: str
    name: str
    short: str = ""
    synonyms: list[str] = []
    cas: str | None = None
    smiles: str | None = None
    problem: str = ""
    state: Literal["solid", "liquid", "unknown"] = "unknown"
    density: str = ""
    density_source: str = ""
    supply: SupplyRecord | None = None
    choice: Literal["", "diamine", "electrophile", "carbonyl"] = ""
    group: str = ""  # what it puts on nitrogen: "benzyl"


class SubstancesRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A file of substances; ``source`` is that of names, structures and registry numbers."""

    source: str
    substance: list[Table]


class RowRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A row of a step: ``stated`` is ``2.5 eq``, ``5.00 mmol``, ``50 mL``, ``10 wt%``, ``1 part`` or ``10 mL/g``.

    A ``coefficient`` of ``salt`` is as many as the salt isolated binds.
    """

    id: str
    role: str
    stated: str
    source: str
    slot: Slot | None = None
    substance: str = ""
    coefficient: float | Literal["salt"] | None = None


class InstructionRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One thing to do, with places such as ``{base}`` and ``{solvent.volume}``."""

    text: str
    source: str
    phase: Phase = "reaction"


class AdditionRecord(msgspec.Struct, forbid_unknown_fields=True):
    """Which row is added over what time."""

    row: str
    over: str = ""
    temperature: str = ""


class ConditionsRecord(msgspec.Struct, forbid_unknown_fields=True):
    """How the reaction is run; ranges are lists of one or two labels."""

    source: str
    temperature: list[str] = []
    time: list[str] = []
    atmosphere: str | None = None
    vessel: Literal["open", "closed"] | None = None
    addition: AdditionRecord | None = None


class VariantRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One way to run a step. ``like`` takes everything that is not given from an earlier variant of the step.

    Rows given replace those of the same id in their place or follow as new ones, ``without`` leaves rows out,
    and the instructions given replace those of the same phase.
    ``salt_acid`` is the substance whose acid a salt binds, ``kind`` what the starting compound has to bear.
    """

    id: str
    title: str
    like: str = ""
    reference: str = ""
    concentration: str = ""
    concentration_source: str = ""
    conditions: ConditionsRecord | None = None
    salt_acid: str = ""
    kind: Literal["", "hydrogenolysis"] = ""
    note: Claim | None = None
    warning: Claim | None = None
    without: list[str] = []
    row: list[Table] = []
    do: list[Table] = []


class IsolationRecord(msgspec.Struct, forbid_unknown_fields=True):
    """How the product is taken out; ``variants`` where it belongs to some variants only."""

    id: str
    title: str
    form: Form
    source: str
    variants: list[str] = []
    row: list[Table] = []
    do: list[Table] = []


class StepRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One reaction, or ``same_as = "mono-boc/A"`` another protocol's with a title and a product of its own."""

    id: str
    title: str = ""
    same_as: str = ""
    rule: str = ""
    starting: Slot | None = None
    partner: Slot | None = None
    product: str = ""
    variant: list[Table] = []
    isolation: list[Table] = []


class ProtocolRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One strategy."""

    id: str
    title: str
    purpose: Claim
    scale: str
    step: list[Table] = []


class ParagraphRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One paragraph of advice; ``step`` and ``variant`` where it belongs to them alone.

    ``protocols`` stands in the file that several protocols share.
    """

    kind: Literal["advice", "correction", "gap", "safety"]
    text: str
    source: str
    step: str = ""
    variant: str = ""
    protocols: list[str] = []


class AdviceRecord(msgspec.Struct, forbid_unknown_fields=True):
    """What is said beside the sheets of a protocol; without ``protocol`` the file is shared by several."""

    paragraph: list[Table]
    protocol: str = ""
    title: str = ""
