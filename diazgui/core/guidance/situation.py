"""What a rule may ask about: the sheet, its place in the route, and what structures and data say of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from diazgui.core.budget import Counts
from diazgui.core.chain import Shelf
from diazgui.core.instruments import STANDARD, Instruments
from diazgui.core.legible import legible
from diazgui.core.quantities import Temperature
from diazgui.core.sheet import Entry, Range, Role, Sheet

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Accepted:
    """What is usual for a variant of a step: outside of it a rule warns, and nothing is forbidden.

    ``equivalents`` by the id of the row, ``concentration`` of the reference in mol/L, ``temperature`` in °C, ``time``
    in hours; ``None`` or left out where nothing is said. ``sources`` and ``notes``, why it matters, by the name of the
    field or the row.

    Equivalents and concentration are those of the protocol's ``reference``, whichever row the chemist counts from.
    ``of`` are the ids of the substances that a range was found for; a row from the target has none.
    """

    equivalents: Mapping[str, Range] = field(default_factory=dict)
    concentration: Range | None = None
    temperature: Range | None = None
    time: Range | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    reference: str = ""
    of: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """Where the sheet stands: the protocol, and the variant and isolation of its step that are in front.

    ``variants`` are the ids of all variants of the step with the isolation that each begins with. ``warned`` are the
    rules that the variant's own warning says all of.
    """

    protocol: str = ""
    variant: str = ""
    isolation: str = ""
    variants: Mapping[str, str] = field(default_factory=dict)
    warned: frozenset[str] = NONE


@dataclass(frozen=True)
class Situation:
    """A sheet, and what else a rule asks about; what is not known is empty or ``None``.

    Args:
        sheet: the sheet.
        way: where it stands in a protocol.
        counts: what the structures bring to the budgets of acid, base and gas.
        kinds: the kinds of each row and product by its id, such as ``"saline hydride"``; the words are data.
        boiling: boiling points of liquid rows by id, °C at 101.325 kPa, where known.
        boiling_on_shelf: those of the solvents that an offer may bring, by their id.
        acid_labile: groups besides Boc that the acid of its removal may cleave, by the id of the row that holds them.
        shelf: the substances that an offer may bring, by id.
        pair: ids of a diamine with two equal N–H and of what they take; empty where the statistics do not apply.
        quaternary: whether the pair can make a quaternary salt.
        leaving_group: of the target's electrophile, such as ``"chloride"``.
        reactivity: what the field calls the electrophile, such as ``"benzylic chloride, primary"``.
        piperazine: whether the target's diamine holds that ring.
        nitrogen_chosen: whether its two N–H are unlike and one was chosen.
        accepted: what is usual here.
        instruments: those of the bench.
        wants: whether the route puts one group on the diamine or one on each nitrogen; empty where it tells neither.
        carbonyl: name of the aldehyde or ketone of the target's group where the chemist stated it.
        no_carbonyl: whether no aldehyde or ketone brings the target's group.
    """

    sheet: Sheet
    way: Way = Way()
    counts: Counts = field(default_factory=Counts)
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    boiling: Mapping[str, Temperature] = field(default_factory=dict)
    boiling_on_shelf: Mapping[str, Temperature] = field(default_factory=dict)
    acid_labile: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=dict)
    pair: tuple[str, str] | None = None
    quaternary: bool = False
    leaving_group: str = ""
    reactivity: str = ""
    piperazine: bool = False
    nitrogen_chosen: bool = False
    accepted: Accepted = field(default_factory=Accepted)
    instruments: Instruments = STANDARD
    wants: Literal["", "mono", "di"] = ""
    carbonyl: str = ""
    no_carbonyl: bool = False

    @property
    def may_set_gas_free(self) -> bool:
        """Whether an offer may bring more of what reacts: not into a vessel that is stated as closed."""
        return self.sheet.conditions.vessel_open is not False

    @property
    def electrophile(self) -> Entry | None:
        """The row of the target's alkylating agent; ``None`` where it is not on the sheet."""
        return next((entry for entry in self.sheet.entries if entry.slot == "electrophile"), None)

    def rows_of(self, *kinds: str, roles: frozenset[Role] = frozenset(Role)) -> tuple[Entry, ...]:
        """The rows of any of some kinds, in the order of the sheet; all roles unless some are named."""
        wanted = frozenset(kinds)
        return tuple(
            one for one in self.sheet.entries if one.role in roles and not wanted.isdisjoint(self.kinds_of(one.id))
        )

    def kinds_of(self, row_id: str) -> frozenset[str]:
        """The kinds of a row or product; none where nothing is known of it."""
        return self.kinds.get(row_id, NONE)

    def name(self, row_id: str) -> str:
        """The short name of a row for a sentence."""
        entry = self.sheet.entry(row_id)
        return legible(entry.substance.short or entry.substance.compound.name) or "a row without a name"

    def names(self, *row_ids: str) -> str:
        """The short names of some rows, the last two joined by “and”."""
        names = list(dict.fromkeys(self.name(one) for one in row_ids))
        return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
