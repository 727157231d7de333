"""What may stand in the data files, key by key; anything else in them is a fault.

Lists of tables are kept as they were read and checked one by one, so that every fault is found, not the first only.
"""

from typing import Any, Literal

import msgspec

from diazgui.core.guidance.page import Kind
from diazgui.core.protocol import Form, Phase, Slot
from diazgui.library.sources import Claim

Table = dict[str, Any]
Caution = Literal["lachrymator", "alkylating agent, treat as genotoxic", "gives hydrogen cyanide with acid"]


class SupplyRecord(msgspec.Struct, forbid_unknown_fields=True):
    """How a bottle holds a substance; strength as on the label: ``60 %``, ``4 M``, ``0.94 mmol/g``."""

    form: Literal["neat", "dispersion", "solution", "solution by mass", "on support"]
    strength: str
    source: str
    medium: str = ""


class SubstanceRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One substance; ``short`` is its symbol above an arrow.

    Without ``smiles`` it is a mixture and ``problem`` says what follows from that. ``hazards`` are the pictograms of
    what is dispensed, ``["GHS02", "GHS07"]``: an empty list where labels usually show none, left out where they are
    not known. ``warnings`` say what no pictogram does. ``h`` are the numbers of its hazard statements, the pictograms'
    reasons.

    ``density`` is that of what is dispensed, at the temperature ``density_at``; ``boiling`` (``66 °C``,
    ``56–57 °C at 0.5 mmHg``), ``melting`` and ``flash`` are those of the pure compound.
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
    density_at: str = ""
    boiling: str = ""
    boiling_source: str = ""
    melting: str = ""
    melting_source: str = ""
    flash: str = ""
    flash_source: str = ""
    supply: SupplyRecord | None = None
    hazards: list[str] | None = None
    hazards_source: str = ""
    h: list[str] | None = None
    statements_source: str = ""
    warnings: list[Caution] = []
    warnings_source: str = ""
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
    """One thing to do, with places such as ``{base}``, ``{water/3}`` and ``{conditions.time}``."""

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
    ``salt_acid`` is the substance whose acid a salt binds, ``kind`` what the starting compound has to bear, ``warned``
    the rules of the notices that have nothing to add to the warning, ``warned_of`` the rows that it is about.
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
    warned: list[str] = []
    warned_of: list[str] = []
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


class StatementRecord(msgspec.Struct, forbid_unknown_fields=True):
    """One thing that is said. ``at`` has the places it belongs to, narrowest last: ``mono-boc/B/dipea``.

    Without ``at`` it belongs to the protocol of its file, or to the sections that name it; ``*`` is every protocol
    that has steps. An alternative leads ``to`` the protocol that it speaks of.
    """

    id: str
    kind: Literal["purpose", "principle", "choice", "consideration", "limit", "alternative"] | Kind
    text: str
    source: str
    at: list[str] = []
    to: str = ""


class SectionRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A part of a page: the statements that it says, by id, from any file."""

    id: str
    title: str
    say: list[str]


class ReferenceRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A work as the guide names it, and what it is worth for what the guide says."""

    key: str
    citation: str
    note: str = ""


class GuidanceRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A file of guidance: beside the sheets of a ``protocol``, a ``page`` of its own, or what several share.

    Pages and statements follow each other by the ``order`` of their files, shared ones last. A page with
    ``symptom = true`` starts from what went wrong.
    """

    title: str = ""
    protocol: str = ""
    page: str = ""
    symptom: bool = False
    order: int = 99
    section: list[Table] = []
    statement: list[Table] = []
    reference: list[Table] = []


class SaltPartRecord(msgspec.Struct, forbid_unknown_fields=True):
    """An acid, or water, that a salt or hydrate brings along; ``called`` is what it adds to the name of the base.

    Several of it are named with ``di`` or ``bis``, a single one with ``one`` before it.
    """

    id: str
    name: str
    called: str
    smiles: str
    many: Literal["di", "bis"]
    one: Literal["", "mono"] = ""
    synonyms: list[str] = []


class SaltPartsRecord(msgspec.Struct, forbid_unknown_fields=True):
    """The file of acids and water; ``source`` is that of their names."""

    source: str
    part: list[Table]
